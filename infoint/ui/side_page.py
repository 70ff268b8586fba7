"""Pages beside a step: work of its own that the step leads to, not listed in the navigation."""

from dataclasses import dataclass

import streamlit as st

from infoint.domain.steps import StepKey
from infoint.ui import moments, session
from infoint.ui.visit import Visit


@dataclass(frozen=True)
class SidePage:
    """Title, icon, the step that it belongs to, and in a sentence or two what it is for."""

    title: str
    icon: str
    step: StepKey
    summary: str


SIDE_PAGES = {
    "bring-people-in": SidePage(
        "Bring people in",
        "upload_file",
        "identify-people",
        "Take names from LinkedIn, Google, Outlook or your phone. Choose a file, look at what is "
        "in it, and take only whom you want.",
    ),
    "find-duplicates": SidePage(
        "Find duplicates",
        "merge",
        "identify-people",
        "The same person can be on your list twice. Look at both side by side, and decide.",
    ),
    "ask-next": SidePage(
        "Whom to ask next",
        "format_list_numbered",
        "identify-people",
        "The people on your list, the best one to ask first, with the reasons.",
    ),
    "who-named-whom": SidePage(
        "Who named whom",
        "account_tree",
        "identify-people",
        "How one talk led to the next person, whose name you may use, and who still wants to hear "
        "how it went.",
    ),
    "practise-call": SidePage(
        "Practise the call",
        "record_voice_over",
        "phone-script",
        "Say your opening aloud, try the answers you may get, and hear yourself before it counts.",
    ),
    "what-people-say": SidePage(
        "What people say",
        "forum",
        "track",
        "Everything that your talks about one field say, side by side: where people agree, where "
        "they differ, and what nobody has answered yet.",
    ),
    "action-plan": SidePage(
        "Action plan",
        "event_note",
        "track",
        "What you set yourself in all talks, by date.",
    ),
}
"""By page name. The file in pages/ has the same name with underscores."""


def side_page(visit: Visit) -> None:
    """The head of a page beside a step: title, what it is for, and the way back."""
    page = SIDE_PAGES[visit.page]
    guide = visit.library.step(page.step)
    st.button(
        f"Back to: {guide.title}",
        key="back-to-step",
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=session.go,
        args=(page.step,),
    )
    st.title(page.title, anchor=False)
    st.markdown(page.summary)
    moment = session.saved_at()
    if moment:
        st.caption(f":material/check: Saved {moments.clock(moment)}")


def side_button(name: str, *, key: str = "", **how: bool | str) -> None:
    """A button that leads to a page beside a step, carrying the contact along."""
    page = SIDE_PAGES[name]
    st.button(
        page.title,
        key=key or f"open-{name}",
        icon=f":material/{page.icon}:",
        on_click=session.go,
        args=(name,),
        **how,  # type: ignore[arg-type]
    )
