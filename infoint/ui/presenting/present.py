"""The page from which a counselor starts: whom to show, how long, and the handout."""

from typing import TYPE_CHECKING

import streamlit as st

from infoint.i18n import N_, _, ngettext
from infoint.ui.components.buttons import file_button
from infoint.ui.frame.data_source import was_changed
from infoint.ui.frame.other_page import side_page
from infoint.ui.presenting.leader import blocked_notice, lead, open_projector
from infoint.ui.presenting.run import begin_class, follow_class, presenter, presenter_problems
from infoint.ui.session import session, workspaces
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.session.workspaces import DataSource

if TYPE_CHECKING:
    from infoint.library.demos import Demo
    from infoint.library.presenter import Run

_RUNS: "dict[Run, str]" = {
    20: N_("20 minutes: at a glance"),
    50: N_("50 minutes: with more to try"),
    90: N_("90 minutes: with every exercise"),
}
_OWN = "own"


def present(visit: Visit) -> None:
    """The run that is under way, for its leader; else the choice of one."""
    here = follow_class()
    if here:
        lead(here)
        return
    side_page(visit)
    _choose_run(visit)


def _choose_run(visit: Visit) -> None:
    """Three choices, and the button that starts."""
    problems = presenter_problems()
    if problems:
        st.error(
            _("Your notes in presenter.yaml have problems, so the built-in ones are shown."),
            icon=":material/error:",
        )
        show("\n".join(problems))
    demos = {demo.key: demo for demo in workspaces.demos()}
    people = [*reversed(demos), _OWN]
    shown = session.data_source().demo
    whom = st.radio(
        _("Whom do you show?"),
        people,
        people.index(shown) if shown in people else 0,
        format_func=lambda key: _("My own data") if key == _OWN else _named(demos[key]),
        key="class-whom",
    )
    run: Run = st.radio(
        _("How long have you got?"),
        presenter().runs,
        format_func=lambda run: _(_RUNS[run]),
        key="class-run",
    )
    anonymized = st.checkbox(
        _("Hide all names"),
        value=whom == _OWN,
        key=f"class-veiled-{whom == _OWN}",
        help=_(
            "People get made-up first names, organizations numbers, also inside notes. It can be "
            "changed at any time."
        ),
    )
    demo = "" if whom == _OWN else whom
    anew = bool(demo) and _begin_anew(demo)
    begin = (run, DataSource(demo, anonymized), anew)
    with st.container(horizontal=True, key="class-begin"):
        open_projector(_("Start in two windows"), lambda: begin_class(*begin), primary=True)
        st.button(
            _("Start with this one alone"),
            key="class-start-alone",
            icon=":material/co_present:",
            on_click=_begin_alone,
            args=begin,
        )
    blocked_notice()
    with st.container(horizontal=True):
        if st.button(_("What happens when"), key="class-plan", icon=":material/schedule:"):
            st.dialog(_("What happens when"), width="medium")(_plan)(run)
        if st.button(_("How you go on"), key="class-how", icon=":material/help:"):
            st.dialog(_("While you present"), width="medium")(_while_presenting)()
        _papers(visit, run)


def _begin_alone(run: "Run", showing: DataSource, anew: bool) -> None:
    """This window is the one on the projector; the notes are on paper."""
    begin_class(run, showing, anew)
    whereabouts.go("projector")


def _begin_anew(demo: str) -> bool:
    """Whether to take back what somebody changed in a demo; asked only where there is something."""
    if not was_changed(demo):
        return False
    return st.checkbox(
        _("Begin with the demo as it was written"),
        value=True,
        key=f"class-anew-{demo}",
        help=_("Somebody changed something in this demo. Untick it to go on with those changes."),
    )


def _named(demo: "Demo") -> str:
    return plain_text(f"{demo.name}: {demo.title}")


def _papers(visit: Visit, run: "Run") -> None:
    """The notes to hold in the hand, and the sheet for everybody."""
    library, profile, now = visit.library, visit.ws.profile, visit.now

    def handout() -> bytes:
        from infoint.presenting.handout import handout_pdf

        return handout_pdf(presenter(), run, library=library, profile=profile, now=now)

    def worksheet() -> bytes:
        from infoint.presenting.worksheet import worksheet_pdf

        return worksheet_pdf(presenter().worksheet, profile=profile, now=now)

    file_button(
        _("Notes as a handout (.pdf)"),
        handout,
        name=f"infoint-class-{run}-minutes.pdf",
        key=f"class-handout-{run}",
        icon="print",
    )
    file_button(
        _("Worksheet for everybody (.pdf)"),
        worksheet,
        name="infoint-worksheet.pdf",
        key="class-worksheet",
        icon="print",
    )


def _plan(run: "Run") -> None:
    """What happens when, to decide at a glance."""
    lines = [f"{each.text}\n" for each in presenter().before]
    for number, part in enumerate(presenter().run(run), 1):
        long = ngettext("{n} minute", "{n} minutes", part.minutes(run))
        lines.append(f"{number}. **{part.title}**, {long}. {part.aim}")
    buffer = presenter().buffer.minutes(run)
    if buffer:
        spare = ngettext(
            "{n} minute is kept free for what takes longer.",
            "{n} minutes are kept free for what takes longer.",
            buffer,
        )
        lines.append(f"\n{spare}")
    st.markdown("\n".join(lines))


def _while_presenting() -> None:
    """How one goes on, and comes back."""
    st.markdown(
        _(
            "- One press opens a second window beside this one. Drag it onto the projector, and "
            "press F11 there: the group sees it in large type, never your notes.\n"
            "- Here stay your notes, the clock, what comes next, and what to leave out when it "
            "gets late. Both windows stay in step, also after a reload.\n"
            "- *Next* leads from the example to the question, the exercise and the next part. "
            "Page Down and Page Up do the same in both windows, and so does a presenter in your "
            "hand.\n"
            "- With one screen alone, print the notes and start with this window.\n"
            "- What you change in front of the group is tried out only. It is never stored."
        )
    )
