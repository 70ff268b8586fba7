"""Pages beside a step: work of its own that the step leads to, not listed in the navigation."""

from dataclasses import dataclass

import streamlit as st

from infoint.domain import STEP_KEYS
from infoint.ui.session import local_dates, session
from infoint.ui.session.visit import Visit


@dataclass(frozen=True)
class SidePage:
    """Title, icon, the page that leads to it (a step or another), and in a sentence or two what
    it is for.
    """

    title: str
    icon: str
    behind: str
    summary: str


MAIN_PAGES = {
    "today": ("Today", "today"),
    "search": ("Search", "search"),
    "compare-fields": ("Compare fields", "balance"),
    "progress": ("See progress", "monitoring"),
    "settings": ("Settings", "settings"),
}
"""Pages in the navigation beside the steps: title and icon. Those of the steps are content."""

SIDE_PAGES = {
    "person": SidePage(
        "One person",
        "person",
        "identify-people",
        "What you know of one person and what you wrote about them, in one place. Change it here, "
        "or go on to the step that comes next.",
    ),
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
        "The people on your list, the best one to ask first, with the reasons. Write to the first, "
        "or say what counts more for you.",
    ),
    "who-named-whom": SidePage(
        "Who named whom",
        "account_tree",
        "identify-people",
        "How one talk led to the next person, and whose name you may use. Tell those who named "
        "someone how it went.",
    ),
    "practise-call": SidePage(
        "Practise the call",
        "record_voice_over",
        "phone-script",
        "Say your opening aloud, and try the answers you may get. Nobody hears you, and nothing is "
        "recorded unless you want to listen to yourself.",
    ),
    "what-people-say": SidePage(
        "What people say",
        "forum",
        "track",
        "Everything that your talks about one field say, side by side. See where people agree, "
        "where they differ, and what nobody has answered yet.",
    ),
    "action-plan": SidePage(
        "Action plan",
        "event_note",
        "track",
        "What you set yourself in all talks, by date. Tick what is done, and move what has to "
        "wait.",
    ),
    "demo": SidePage(
        "Look at a demo",
        "theater_comedy",
        "today",
        "Three made-up people, each at another point on the way. Look around and change what you "
        "like: nothing of it touches your own data.",
    ),
    "present": SidePage(
        "Show it to a class",
        "co_present",
        "settings",
        "Lead a group through the seven steps on a projector, in 20 or 50 minutes. Your notes "
        "stand beside each page, and print as a handout.",
    ),
}
"""By page name. The file in pages/ has the same name with underscores."""


def side_page(visit: Visit) -> None:
    """The head of a page beside a step: title, what it is for, and the way back."""
    page = SIDE_PAGES[visit.page]
    st.button(
        f"Back to: {_title_of(visit, page.behind)}",
        key="back-to-step",
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=session.go,
        args=(page.behind,),
    )
    st.title(page.title, anchor=False)
    st.markdown(page.summary)
    with st.container():
        _saved()


def _saved() -> None:
    """When something was saved. It comes with the first letter typed and moves no box below."""
    moment = session.saved_at()
    if moment:
        st.caption(f":material/check: Saved {local_dates.clock(moment)}")


def _title_of(visit: Visit, name: str) -> str:
    step = next((key for key in STEP_KEYS if key == name), None)
    if step:
        return visit.library.step(step).title
    return SIDE_PAGES[name].title if name in SIDE_PAGES else MAIN_PAGES[name][0]


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


SUMMARIES = {
    "today": "What is due and what comes next, the most urgent first. Do one thing, put the rest "
    "off, or note what came of a message.",
    "search": "Find anything you entered, and the questions of the question bank. What you find "
    "leads to the page where it stands.",
    "progress": "How far you have come, and what your talks have changed. Show this page to a "
    "counselor, or look where people drop out on the way.",
    "settings": "Who you are, how the app counts and writes, and where your data lies. Look here "
    "to take everything along, to go back, or to delete it.",
}
"""Two sentences about each page: what it is for, and what to do there."""


def main_page(visit: Visit) -> None:
    """Title and summary."""
    st.title(MAIN_PAGES[visit.page][0], anchor=False)
    summary(visit.page)


def summary(page: str) -> None:
    """What the page is for."""
    st.markdown(SUMMARIES[page])
