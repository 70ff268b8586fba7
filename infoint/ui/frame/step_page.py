"""The shape of a step's page: the work, a quiet side beside it, Back and Continue at the bottom."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import STEP_KEYS
from infoint.i18n import _, pgettext
from infoint.library import Point, StepGuide
from infoint.library.entries import Sourced
from infoint.today.step_status import status_in
from infoint.ui.components.buttons import go_button
from infoint.ui.frame import parts
from infoint.ui.frame.person_bar import person_bar
from infoint.ui.session import local_dates, session
from infoint.ui.session.visit import ABOUT_A_CONTACT, Visit
from infoint.ui.worksheet.run_and_undo import ButtonType


@dataclass(frozen=True)
class Work:
    """What a step's page draws: whether it knows whom it is about, and which part is chosen."""

    is_ready: bool
    part: str

    def __bool__(self) -> bool:
        return self.is_ready


@contextmanager
def step_page(visit: Visit, short: bool = False) -> Iterator[Work]:
    """Draw a step's page around its work: `with step_page(visit) as work:`.

    `work` is false where the step is about one person and nobody is chosen. With `short` nobody is
    chosen at the top.
    """
    guide = _guide_of(visit)
    about_someone = visit.page in ABOUT_A_CONTACT
    ready = visit.contact is not None or not about_someone
    with st.container(horizontal=True, gap="medium", key="page"):
        work, side = st.container(key="work"), st.container(key="side")
    with work:
        if about_someone and not short:
            person_bar(visit)
        number = STEP_KEYS.index(guide.key) + 1
        st.caption(_("Step {number} of {total}", number=number, total=len(STEP_KEYS)))
        st.title(guide.title, anchor=False)
        part = parts.choose_part(visit.page)
        if not ready and visit.page != "interview":
            _nobody_yet(visit)
        yield Work(ready, part)
    with side:
        _why(visit, guide)
        if ready:
            _done_so_far(visit)
    _bottom(guide, part)


def _why(visit: Visit, guide: StepGuide) -> None:
    with st.container(border=True):
        why = _("Why this helps")
        st.markdown(f":material/lightbulb: **{why}**\n\n{guide.why}")
        if st.button(
            _("See an example"), key="see-example", icon=":material/menu_book:", type="tertiary"
        ):
            _learn(visit)


def learn(visit: Visit) -> None:
    """All that the content says about a step."""
    guide = _guide_of(visit)
    st.markdown(f"**{_('Example')}**\n\n{guide.example}")
    _points(visit, pgettext("how to do it", "How"), guide.how)
    _points(visit, pgettext("what to do and what not", "Do"), guide.do)
    _points(visit, _("Don't"), guide.dont)
    _more(visit, guide)
    _disagreements(visit, guide)


def _learn(visit: Visit) -> None:
    title = _guide_of(visit).title

    @st.dialog(title, width="medium")
    def drawer() -> None:
        learn(visit)

    drawer()


def _guide_of(visit: Visit) -> StepGuide:
    return next(guide for guide in visit.library.steps if guide.key == visit.page)


def sources(visit: Visit, entry: Sourced) -> str:
    """Where an entry of the content comes from, in brackets."""
    return f"*({', '.join(visit.library.source_title(key) for key in entry.all_sources)})*"


def _points(visit: Visit, title: str, points: Sequence[Point]) -> None:
    lines = [f"- {point.text} {sources(visit, point)}" for point in points]
    st.markdown("\n".join([f"**{title}**", "", *lines]))


def _more(visit: Visit, guide: StepGuide) -> None:
    library = visit.library
    lists: dict[str, Sequence[Point]] = {}
    if guide.key == "choose-field":
        lists = {
            _("What these talks are for"): library.purposes,
            _("What you gain"): library.gains,
            _("Whom they help"): library.for_whom,
        }
    elif guide.key == "identify-people":
        lists = {_("Kinds of people to look for"): library.kinds_of_people}
    notes, facts = library.notes_for(guide.key), library.facts_for(guide.key)[1:]
    if not notes and not lists and not facts:
        return
    with st.expander(_("More to know"), icon=":material/info:"):
        for fact in facts:
            st.markdown(f":material/lightbulb: {fact.text} {sources(visit, fact)}")
        for title, points in lists.items():
            _points(visit, title, points)
        for note in notes:
            st.markdown(f"**{note.title}**\n\n{note.text} {sources(visit, note)}")


def _disagreements(visit: Visit, guide: StepGuide) -> None:
    here = visit.library.disagreements_for(guide.key)
    if not here:
        return
    with st.expander(_("Where the advice differs"), icon=":material/balance:"):
        for point in here:
            said = [
                f"- {visit.library.source_title(one.source)}: {one.text}" for one in point.positions
            ]
            here_it_is = _("- Here: {advice}", advice=point.default)
            st.markdown("\n".join([f"**{point.topic}**", "", *said, here_it_is]))


def _done_so_far(visit: Visit) -> None:
    """The list that ticks itself from the data; what is open says what to do."""
    status = status_in(
        index_of(visit.ws),
        visit.library,
        _guide_of(visit).key,
        contact=visit.contact.id if visit.contact else None,
        field=visit.field.id if visit.field and visit.page == "choose-field" else None,
        interview=visit.interview.id if visit.interview else None,
    )
    with st.container(border=True):
        count = _("{done} of {total}", done=status.done, total=status.total)
        st.markdown(f"**{_('Done so far')}** :gray[{count}]")
        for line in status.lines:
            st.markdown(
                f":green[:material/check_circle:] {line.text}"
                if line.ok
                else f":gray[:material/radio_button_unchecked:] {line.missing}"
            )


def _nobody_yet(visit: Visit) -> None:
    st.info(
        _("This step is about one person. Choose someone above, or add someone in step 2.")
        if visit.ws.contacts.all()
        else _(
            "This step is about one person. Nobody is on your list yet: add someone in step 2. "
            "A name is enough to begin with."
        ),
        icon=":material/person_add:",
    )
    go_button(_("Identify people"), "identify-people", key="to-people", type="primary")


def _bottom(guide: StepGuide, part: str) -> None:
    """Back, the saved mark, and one button that names what comes next."""
    place = STEP_KEYS.index(guide.key)
    before, after = parts.part_after(guide.key, part, -1), parts.part_after(guide.key, part)
    with st.bottom, st.container(horizontal=True, horizontal_alignment="distribute"):
        if before:
            _part_button(_("Back"), guide.key, before, "back", "arrow_back")
        else:
            back = STEP_KEYS[place - 1] if place else "today"
            go_button(_("Back"), back, key="back", icon="arrow_back")
        _saved()
        if after:
            next_one = parts.title_of(guide.key, after)
            _part_button(
                _("Continue: {next}", next=next_one),
                guide.key,
                after,
                "continue",
                "arrow_forward",
                "primary",
            )
        else:
            onward = STEP_KEYS[place + 1] if place + 1 < len(STEP_KEYS) else "progress"
            go_button(_("Continue"), onward, key="continue", icon="arrow_forward", type="primary")


def _part_button(
    label: str, page: str, part: str, key: str, icon: str, type: ButtonType = "secondary"
) -> None:
    st.button(
        label,
        key=key,
        type=type,
        icon=f":material/{icon}:",
        on_click=parts.turn_to_part,
        args=(page, part),
    )


def _saved() -> None:
    moment = session.saved_at()
    if session.workspace().away or session.trouble():
        st.caption(_(":material/error: Nothing is saved just now. The top of the page says why."))
        return
    st.caption(
        _(":material/check: Saved {time}", time=local_dates.clock(moment))
        if moment
        else _("Everything is saved as you type.")
    )
