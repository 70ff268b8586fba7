"""The question at hand in words that can be read across a desk, and still fit a phone.

Streamlit's headings have one size for every window. This component sets the question letter for
letter in the heading's font, larger in a wide window, and tells a screen reader when it changes.
"""

import streamlit as st

_CSS = """
h1 {
  font-family: var(--st-heading-font); font-weight: 600; color: var(--st-heading-color);
  font-size: clamp(1.45rem, 1.05rem + 1.9vw, 2.25rem); line-height: 1.25;
  margin: 0; white-space: pre-wrap; overflow-wrap: anywhere;
}
"""

_JS = """
export default function ({ data, parentElement }) {
  const place = parentElement.querySelector('h1');
  if (place && place.textContent !== data.text) place.textContent = data.text;
}
"""

_component = st.components.v2.component(
    "infoint_question_words", html='<h1 aria-live="polite"></h1>', css=_CSS, js=_JS
)


def question_words(text: str) -> None:
    """Draw the words as the page's heading; once a page."""
    _component(key="question-words", data={"text": text}, height="content")
