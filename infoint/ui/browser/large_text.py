"""Words in large type, to be read off the screen while speaking.

Streamlit has large type for headings and figures only, and a script is neither: as headings, each
paragraph would be announced as a section. So this small component sets the words as paragraphs,
letter for letter, in the colours and the font of the page.
"""

import streamlit as st

_CSS = """
p {
  font-family: var(--st-font); font-size: 1.5rem; line-height: 1.5; color: var(--st-text-color);
  margin: 0 0 1.1rem 0; white-space: pre-wrap; overflow-wrap: anywhere;
}
p:last-child { margin-bottom: 0.25rem; }
"""

_JS = """
export default function ({ data, parentElement }) {
  const place = parentElement.querySelector('#words');
  if (!place || place.dataset.drawn === data.text) return;
  place.dataset.drawn = data.text;
  place.replaceChildren(...data.text.split(/\\n\\s*\\n/).map((part) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = part.trim();
    return paragraph;
  }));
}
"""

_component = st.components.v2.component(
    "infoint_large_type", html='<div id="words"></div>', css=_CSS, js=_JS
)


def large_type(text: str, key: str) -> None:
    """Draw a text large and letter for letter; empty lines part its paragraphs."""
    _component(key=key, data={"text": text}, height="content")


_HEADING_CSS = """
h1 {
  font-family: var(--st-heading-font); font-weight: 600; color: var(--st-heading-color);
  font-size: clamp(1.45rem, 1.05rem + 1.9vw, 2.25rem); line-height: 1.25;
  margin: 0; white-space: pre-wrap; overflow-wrap: anywhere;
}
"""

_HEADING_JS = """
export default function ({ data, parentElement }) {
  const place = parentElement.querySelector('h1');
  if (place && place.textContent !== data.text) place.textContent = data.text;
}
"""

_heading = st.components.v2.component(
    "infoint_question_words", html='<h1 aria-live="polite"></h1>', css=_HEADING_CSS, js=_HEADING_JS
)


def question_words(text: str) -> None:
    """Draw the words as the page's heading; once a page."""
    _heading(key="question-words", data={"text": text}, height="content")
