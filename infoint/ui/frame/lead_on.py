"""Addresses of former pages, which lead on to the page and the part that stand for them now."""

from infoint.ui.frame import parts
from infoint.ui.frame.app import open_page
from infoint.ui.session.window import whereabouts


def lead_on(page: str) -> None:
    """Go where a former page's address leads; which data and whom it is about come along."""
    open_page(page.replace("_", "-"))
    onward, part = parts.REDIRECTS[page]
    whereabouts.go(onward, part, contact=whereabouts.in_address("contact"))
