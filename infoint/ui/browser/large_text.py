"""Words in large type, to be read off the screen while speaking.

Streamlit has large type for headings and figures only, and a script is neither: as headings, each
paragraph would be announced as a section. So these components set the words letter for letter, in
the colours and the font of the page. The whole page in larger type is for a projector.
"""

from infoint.ui.browser.component import behaviour, component

BAR = "class-bar"
"""Key of the container around the presenter's buttons."""

larger_page = behaviour("larger_page")
"""Mounted with `size` ("118%") and `turn`: whenever that is another one, the page and the notes are
shown from their beginning."""
_type = component("large_type", html='<div id="words"></div>')
_heading = component("question_words", html='<h1 aria-live="polite"></h1>')


def large_type(text: str, key: str) -> None:
    """Draw a text large and letter for letter; empty lines part its paragraphs."""
    _type(key=key, data={"text": text}, height="content")


def question_words(text: str) -> None:
    """Draw the words as the page's heading; once a page."""
    _heading(key="question-words", data={"text": text}, height="content")
