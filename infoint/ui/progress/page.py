"""The page of progress: its head says in one sentence how far it is, its foot leads on."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st

from infoint.i18n import _
from infoint.progress.road import Road, road_to_decision
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.frame import parts
from infoint.ui.frame.bottom_bar import Way, bottom_bar
from infoint.ui.frame.small_view import back_to_part, view_now
from infoint.ui.progress.charts import CHARTS
from infoint.ui.progress.words import headline
from infoint.ui.session.visit import Visit
from infoint.ui.sharing.meetings import MET

_PAGE = "progress"
_VIEWS = {
    "people": ("still", "steps"),
    "messages": (),
    "talks": (),
    "you": ("meeting", "report", MET),
}
_EMPTY = ("beginning", "no people")


@dataclass(frozen=True, slots=True)
class Looking:
    """Which part and small view are drawn, "" for none, and where somebody stands."""

    part: str
    view: str
    road: Road


@contextmanager
def progress_page(visit: Visit) -> Iterator[Looking]:
    """Draw the page around a part: `with progress_page(visit) as now:`.

    Without anybody on the list it says where to begin, and no part is drawn.
    """
    road = road_to_decision(visit.ws, now=visit.now)
    part = parts.part_of(_PAGE)
    charts = tuple(name for name, one in CHARTS.items() if one.part == part)
    view = view_now((*_VIEWS[part], *charts))
    with st.container(key="work"):
        st.caption(_("See progress"))
        st.title(_title(visit, road, part, view), anchor=False)
        if road.place in _EMPTY:
            _nothing_yet(road)
            part = view = ""
        else:
            part = parts.choose_part(_PAGE, None)
            if view:
                back_to_part(_("Back to: {page}", page=parts.title_of(_PAGE, part)))
        yield Looking(part, view, road)
    bottom_bar(*(_ways(road, part) if view != MET else (None, None)))


def _title(visit: Visit, road: Road, part: str, view: str) -> str:
    if road.place in _EMPTY:
        return headline(visit, road, "people")
    views = {
        "still": _("What would help most"),
        "steps": _("The seven steps, person by person"),
        "meeting": _("Before a meeting with a counselor"),
        "report": _("Take a report along"),
        MET: _("What came of the meeting?"),
    }
    if view in CHARTS:
        return _(CHARTS[view].title)
    return views[view] if view else headline(visit, road, part)


def _nothing_yet(road: Road) -> None:
    if road.place == "beginning":
        st.markdown(
            _("Name one kind of work and one person who knows it. Then this page counts for you.")
        )
    else:
        st.markdown(
            _("You know what you are curious about. One person who knows that work is enough.")
        )
    go_button(_("Identify people"), "identify-people", key="to-people", type="primary")
    drawing("no-people")


def _ways(road: Road, part: str) -> tuple[Way | None, Way | None]:
    """Back to the first part; on to the next one, and from the last to what one thinks now."""
    if not part:
        return None, None
    after = parts.part_after(_PAGE, part)
    first = Way(_("Back to: {page}", page=parts.title_of(_PAGE, "people")), _PAGE)
    back = first if part != "people" else None
    decide = Way(_("What do you think now?"), "compare-fields", "decide")
    if road.place == "enough" and part == "people":
        return back, _before_deciding(road) or decide
    if after:
        words = _("Continue: {next}", next=parts.title_of(_PAGE, after))
        return back, Way(words, _PAGE, after)
    return back, decide if road.talks > 1 else Way(_("To today"), "today")


def _before_deciding(road: Road) -> Way | None:
    """To what is to be said or asked first, where a decision would rest on guesses."""
    if not road.names_criteria:
        return Way(_("Say what matters"), "compare-fields", "weights")
    if road.unheard:
        return Way(_("What is open, and whom to ask"), "compare-fields", "unknown")
    return None
