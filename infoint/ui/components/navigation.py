"""Pages beside a step: work of its own that the step leads to, not listed in the navigation."""

from dataclasses import dataclass

import streamlit as st

from infoint.i18n import N_, _
from infoint.ui.session.window import whereabouts


@dataclass(frozen=True)
class SidePage:
    """Title, icon, the page that leads to it (a step or another), in a sentence or two what it is
    for, and which part of that page leads to it.
    """

    title: str
    icon: str
    behind: str
    summary: str
    part: str = ""


MAIN_PAGES = {
    "today": (N_("Today"), "today"),
    "search": (N_("Search"), "search"),
    "compare-fields": (N_("Compare fields"), "balance"),
    "progress": (N_("See progress"), "monitoring"),
    "settings": (N_("Settings"), "settings"),
}
"""Pages in the navigation beside the steps: title and icon. Those of the steps are content."""

SIDE_PAGES = {
    "person": SidePage(
        N_("One person"),
        "person",
        "identify-people",
        N_(
            "What you know of one person and what you wrote about them, in one place. Change it "
            "here, or go on to the step that comes next."
        ),
    ),
    "find-duplicates": SidePage(
        N_("Find duplicates"),
        "merge",
        "identify-people",
        N_("The same person twice? Look at both, and decide."),
        "list",
    ),
    "who-named-whom": SidePage(
        N_("Who named whom"),
        "account_tree",
        "identify-people",
        N_("One talk leads to the next. Tell those who named someone how it went."),
        "list",
    ),
    "what-people-say": SidePage(
        N_("What people say"),
        "forum",
        "compare-fields",
        N_(
            "Everything that people told you, to be searched and read. See where they agree, and "
            "what is still open."
        ),
        "said",
    ),
    "action-plan": SidePage(
        N_("Action plan"),
        "event_note",
        "track",
        N_("What you set yourself, by date."),
    ),
    "demo": SidePage(
        N_("Look at a demo"),
        "theater_comedy",
        "today",
        N_(
            "Three made-up people, each at another point on the way. What you change there never "
            "touches your own data."
        ),
    ),
    "present": SidePage(
        N_("Show it to a class"),
        "co_present",
        "settings",
        N_("Lead a group through the seven steps, with notes for you."),
    ),
    "caseload": SidePage(
        N_("Your students"),
        "groups",
        "settings",
        N_(
            "For counselors: the copies that students gave you, read only. What stands still is "
            "counted on from each copy to today."
        ),
        "class",
    ),
    "student": SidePage(
        N_("One student"),
        "school",
        "caseload",
        N_("What one student shared with you, and what you answer."),
        "students",
    ),
    "projector": SidePage(
        N_("On the projector"),
        "present_to_all",
        "present",
        N_("What the group sees, in large type."),
    ),
}
"""By page name. The file in pages/ has the same name with underscores."""


def side_button(name: str, *, key: str = "", **how: bool | str) -> None:
    """A button that leads to a page beside a step, carrying the contact along."""
    page = SIDE_PAGES[name]
    st.button(
        _(page.title),
        key=key or f"open-{name}",
        icon=f":material/{page.icon}:",
        on_click=whereabouts.go,
        args=(name,),
        **how,  # type: ignore[arg-type]
    )


SUMMARIES = {
    "today": N_(
        "What is due and what comes next, the most urgent first. Do one thing, put the rest "
        "off, or note what came of a message."
    ),
    "search": N_(
        "Find anything you entered, and the questions of the question bank. What you find "
        "leads to the page where it stands."
    ),
    "progress": N_(
        "How far you have come, and what your talks have changed. Show this page to a "
        "counselor, or look where people drop out on the way."
    ),
    "settings": N_(
        "Who you are, how the app counts and writes, and where your data lies. Look here "
        "to take everything along, to go back, or to delete it."
    ),
}
"""Two sentences about each page: what it is for, and what to do there."""
