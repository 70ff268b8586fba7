"""Addresses of former pages."""

import pytest

from infoint.domain import Contact
from infoint.store import Workspace
from infoint.ui.frame.parts import PARTS, REDIRECTS
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import part_on


@pytest.mark.parametrize("page", REDIRECTS)
def test_a_former_address_leads_to_its_part(page: str, ws: Workspace, open_page: OpenPage) -> None:
    """Opened cold it shows the page and the part that stand for it now, about the same person."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann"))
        tx.contacts.put(Contact(id="bob", name="Bob"))
    app = open_page(page, contact="ann")
    onward, part = REDIRECTS[page]
    assert part in PARTS[onward.replace("-", "_")]
    assert part_on(app) == part
    assert app.query_params["part"] == part
    assert app.query_params["contact"] == "ann"


@pytest.mark.parametrize("page", REDIRECTS)
def test_a_demo_is_carried_along(page: str, open_page: OpenPage) -> None:
    """An address into a demo still shows that demo."""
    app = open_page(page, demo="starter")
    assert app.query_params["demo"] == "starter"
    assert part_on(app) == REDIRECTS[page][1]
