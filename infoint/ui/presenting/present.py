"""The page from which a counselor starts: whom to show, how long, and the handout."""

from typing import TYPE_CHECKING

import streamlit as st

from infoint.i18n import N_, _, ngettext
from infoint.ui.components.buttons import file_button
from infoint.ui.frame.data_source import was_changed
from infoint.ui.presenting.run import begin_class, current_class, presenter, presenter_problems
from infoint.ui.session import session, workspaces
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.workspaces import DataSource

if TYPE_CHECKING:
    from infoint.library.demos import Demo
    from infoint.library.presenter import Run

_RUNS: "dict[Run, str]" = {
    20: N_("20 minutes: the seven steps at a glance"),
    50: N_("50 minutes: with more to say and to try"),
}
_OWN = "own"


def choose_run(visit: Visit) -> None:
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
        list(_RUNS),
        format_func=lambda run: _(_RUNS[run]),
        key="class-run",
    )
    anonymized = st.checkbox(
        _("Hide all names"),
        value=whom == _OWN,
        key=f"class-veiled-{whom == _OWN}",
        help=_(
            "People get made-up names, organizations numbers, also inside notes. "
            "What is changed meanwhile is not kept."
        ),
    )
    demo = "" if whom == _OWN else whom
    anew = bool(demo) and _begin_anew(demo)
    with st.container(horizontal=True):
        st.button(
            _("Start"),
            key="class-start",
            type="primary",
            icon=":material/co_present:",
            on_click=begin_class,
            args=(run, DataSource(demo, anonymized), anew),
        )
        _handout(visit, run)
    with st.container(horizontal=True):
        if st.button(_("What happens when"), key="class-plan", icon=":material/schedule:"):
            st.dialog(_("What happens when"), width="medium")(_plan)(run)
        if st.button(_("How you go on and come back"), key="class-how", icon=":material/help:"):
            st.dialog(_("While you present"), width="medium")(_while_presenting)()
    if current_class():
        st.info(_("You are presenting now. End is in the bar at the top."), icon=":material/info:")


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


def _handout(visit: Visit, run: "Run") -> None:
    ws, library, now = visit.ws, visit.library, visit.now

    def pdf() -> bytes:
        from infoint.presenting.handout import handout_pdf

        return handout_pdf(presenter(), run, library=library, profile=ws.profile, now=now)

    file_button(
        _("Download the notes as a handout (.pdf)"),
        pdf,
        name=f"infoint-class-{run}-minutes.pdf",
        key=f"class-handout-{run}",
        icon="print",
    )


def _plan(run: "Run") -> None:
    """What happens when, to decide at a glance."""
    minute, lines = 0, []
    for number, part in enumerate(presenter().run(run), 1):
        minutes = part.minutes(run)
        long = ngettext("{n} minute", "{n} minutes", minutes)
        lines.append(f"{number}. **{part.title}**, {long}. {part.aim}")
        minute += minutes
    st.markdown("\n".join(lines))


def _while_presenting() -> None:
    """How one goes on, and comes back."""
    st.markdown(
        _(
            "- *Next* and *Back* lead through the run. Page Down and Page Up do the same, and so "
            "does a presenter in your hand.\n"
            "- Your notes stand at the side. Close the side with its arrow, and the group sees the "
            "page alone. What to listen for in the answers is on the handout only.\n"
            "- *Show the question* puts the question for the group on screen, in large type.\n"
            "- Every page can be opened in between. *Back to* takes you where you were.\n"
            "- *End* brings the usual look back."
        )
    )
