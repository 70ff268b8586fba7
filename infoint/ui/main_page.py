"""The head of a page of the navigation that is no step: its title, and what it is for."""

import streamlit as st

from infoint.ui.side_page import MAIN_PAGES
from infoint.ui.visit import Visit

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
