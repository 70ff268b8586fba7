"""What is set right in Streamlit's server."""

from collections.abc import Iterator

import pytest
from streamlit import config, net_util
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue

from infoint.ui.session.server import (
    ask_nothing_of_the_network,
    deliver_answers,
    show_list_of_pages,
)

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


@pytest.fixture
def own_queue(monkeypatch: pytest.MonkeyPatch) -> ForwardMsgQueue:
    """What waits to be sent to a window, as Streamlit has it until this server is set right."""
    plain = getattr(ForwardMsgQueue.clear, "__wrapped__", ForwardMsgQueue.clear)
    monkeypatch.setattr(ForwardMsgQueue, "clear", plain)
    queue = ForwardMsgQueue()
    for kind in ("backend_operation_response", "file_urls_response", "delta"):
        message = ForwardMsg()
        getattr(message, kind).SetInParent()
        queue.enqueue(message)
    return queue


def kinds(messages: list[ForwardMsg]) -> list[str | None]:
    return [one.WhichOneof("type") for one in messages]


def test_an_answer_outlives_the_next_drawing(own_queue: ForwardMsgQueue) -> None:
    """Where a made file is, or one goes to, is told though a drawing begins; drawings are not."""
    deliver_answers()
    deliver_answers()
    own_queue.clear(retain_lifecycle_msgs=True)
    assert kinds(own_queue.flush()) == ["backend_operation_response", "file_urls_response"]
    assert own_queue.flush() == []


def test_an_answer_outlives_the_drawing_of_a_part(own_queue: ForwardMsgQueue) -> None:
    """It is told once where only a part of the page is drawn anew."""
    deliver_answers()
    own_queue.clear(retain_lifecycle_msgs=True, fragment_ids_this_run=["part"])
    assert kinds(own_queue.flush())[:2] == ["backend_operation_response", "file_urls_response"]


def test_streamlit_itself_throws_answers_away(own_queue: ForwardMsgQueue) -> None:
    """Once this fails, `deliver_answers` is needed no more."""
    own_queue.clear(retain_lifecycle_msgs=True)
    assert own_queue.flush() == []
