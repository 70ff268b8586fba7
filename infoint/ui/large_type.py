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
