"""The shape of a step's page: the work, a quiet side beside it, Back and Continue at the bottom."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace

import streamlit as st

from infoint.domain import STEP_KEYS
from infoint.i18n import _
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.frame import guidance, parts
from infoint.ui.frame.bottom_bar import Way, bottom_bar
from infoint.ui.frame.columns import work_and_side
from infoint.ui.frame.person_bar import person_bar
from infoint.ui.session.visit import ABOUT_A_CONTACT, Visit
from infoint.ui.session.window import whereabouts

_WITH_SOMEBODY_NEW = (("interview", "begin"), ("interview", "talk"))
"""Pages and their parts on which one can begin with somebody who is on no list."""


@dataclass
class Work:
    """What a step's page draws: whether it knows whom it is about, and which part is chosen.

    Where it does not and somebody is on the list, it `asks_whom`: the page offers those whom it
    could be about.

    `side` is the quiet side beside it: what a part puts there stands above why the step helps.
    Where a part says that it `has_primary`, a button of its own to press first, Continue is quiet;
    where it says that it `is_list`, full of words of its own, the side folds what it knows, and
    where it `is_alone`, with no time for anything else, the side is left out.
    """

    is_ready: bool
    part: str
    side: AbstractContextManager[object]
    has_primary: bool = False
    is_list: bool = False
    is_alone: bool = False
    asks_whom: bool = False
    on_continue: Callable[[], None] | None = None
    """What is done on the way, such as writing the draft that the next part shows."""
    leads_on: bool = True
    """Whether there is a Continue: not where the part's own button is the only way on."""
    in_bar: Callable[[], None] | None = None
    """Draws the part's own button in the bar, always in sight, in the place of Continue."""
    back: Way | None = None
    onward: Way | None = None
    """Where Back and Continue lead, if neither to the parts beside this one nor to the steps."""

    def __bool__(self) -> bool:
        return self.is_ready


@contextmanager
def step_page(
    visit: Visit,
    title: str | Mapping[str, str] = "",
    short: bool = False,
    *,
    ticked: bool = True,
    done: Collection[str] = (),
    seen: Collection[str] = (),
) -> Iterator[Work]:
    """Draw a step's page around its work: `with step_page(visit) as work:`.

    `title` says what the person is doing now, by part where it is not the same in all of them;
    without one it is the name of the step, which else stands small above. `work` is false where
    the step is about one person and nobody is chosen. With `short` it is about somebody
    new: nobody is chosen at the top, and nothing is done so far. Without `ticked` nothing is shown
    as done: the page is about another message than the step's list. Parts that are `done` have a
    mark anyway; lines of the list (keys) that are `seen` on the page are ticked, stored or not.
    """
    about_someone = visit.page in ABOUT_A_CONTACT
    is_ready = visit.contact is not None or not about_someone
    if about_someone and not short:
        person_bar(visit)
    work, side = work_and_side()
    with work:
        _heading(
            visit, title if isinstance(title, str) else title.get(parts.part_of(visit.page), "")
        )
        status = guidance.step_of(visit, seen) if is_ready and not short else None
        part = parts.choose_part(visit.page, status if ticked else None, done)
        drawn = Work(is_ready, part, side)
        if not is_ready and visit.ws.contacts.all():
            drawn.asks_whom = True
        elif not is_ready and (visit.page, part) not in _WITH_SOMEBODY_NEW:
            _nobody_yet()
            drawn.has_primary = True
        yield drawn
    if not drawn.is_alone:
        with side:
            guidance.why(visit, status, folded=drawn.is_list)
            guidance.good_to_know(visit, part)
            if status and ticked:
                guidance.done_so_far(status)
    back, onward = _ways(visit, part)
    onward = drawn.onward or replace(onward, does=drawn.on_continue)
    way = onward if drawn.leads_on else None
    bottom_bar(drawn.back or back, way, quiet=drawn.has_primary, own=drawn.in_bar)


def _heading(visit: Visit, title: str) -> None:
    guide = guidance.guide_of(visit)
    number, total = STEP_KEYS.index(guide.key) + 1, len(STEP_KEYS)
    st.caption(
        _("Step {number}: {step}", number=number, step=guide.title)
        if title
        else _("Step {number} of {total}", number=number, total=total)
    )
    st.title(title or guide.title, anchor=False)


def _nobody_yet() -> None:
    st.info(
        _(
            "This step is about one person. Nobody is on your list yet: add someone in step 2. "
            "A name is enough to begin with."
        ),
        icon=":material/person_add:",
    )
    go_button(_("Identify people"), "identify-people", key="to-people", type="primary")
    drawing("no-people")


def _ways(visit: Visit, part: str) -> tuple[Way, Way]:
    """Where Back and Continue lead: to the parts beside this one, else to the steps beside.

    Back leads to where one came from, where that is not on the way through the steps.
    """
    page = visit.page
    place = STEP_KEYS.index(page)
    before, after = parts.part_after(page, part, -1), parts.part_after(page, part)
    back = STEP_KEYS[place - 1] if place else "today"
    titles: dict[str, str] = {guide.key: guide.title for guide in visit.library.steps}
    beyond = STEP_KEYS[place + 1] if place + 1 < len(STEP_KEYS) else "progress"
    what = parts.title_of(page, after) if after else titles.get(beyond, _("See progress"))
    origin, its_part = whereabouts.came_from(part)
    is_elsewhere = origin in whereabouts.pages() and origin not in (*STEP_KEYS, "progress")
    return (
        Way(_("Back"), origin, its_part)
        if is_elsewhere
        else Way(
            _("Back"), page if before else back, before or (parts.last_part(back) if place else "")
        ),
        Way(_("Continue: {next}", next=what), page if after else beyond, after),
    )
