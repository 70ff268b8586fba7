"""What is set right in Streamlit's server."""

from collections.abc import Iterator

import pytest
from streamlit import config, net_util

from infoint.ui.session.server import ask_nothing_of_the_network, show_list_of_pages

OPTION = "client.showSidebarNavigation"


def test_nothing_looks_up_the_public_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page from elsewhere that knocks does not make the server ask the network who it is."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("asked the network")

    monkeypatch.setattr(net_util, "_external_ip", None)
    monkeypatch.setattr(net_util, "_make_blocking_http_get", refuse)
    with pytest.raises(AssertionError, match="asked the network"):
        net_util.get_external_ip()
    ask_nothing_of_the_network("127.0.0.1")
    assert net_util.get_external_ip() == "127.0.0.1"


@pytest.fixture
def no_list() -> Iterator[None]:
    """A server whose settings show no list of pages, as ours do."""
    before = config.get_option(OPTION)
    config.set_option(OPTION, False, "a test")
    yield
    config.set_option(OPTION, before, "a test")


@pytest.mark.usefixtures("no_list")
def test_the_frame_shows_its_list_of_pages() -> None:
    """The option that hides the list of files before the first run can be set while it runs."""
    show_list_of_pages()
    assert config.get_option(OPTION) is True
