"""A button that copies a text: Streamlit has none of its own."""

import streamlit as st

_HTML = """
<button id="copy" type="button">
  <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <rect x="8" y="3" width="12" height="14" rx="2"/><path d="M5 7v12a2 2 0 0 0 2 2h9"/>
  </svg>Copy the text</button>
<span id="said" role="status"></span>
"""

_CSS = """
#copy {
  display: inline-flex; align-items: center; gap: 0.5rem;
  font-family: var(--st-font); font-size: 0.875rem; font-weight: 400; min-height: 2.5rem;
  padding: 0.25rem 0.9rem; cursor: pointer; color: var(--st-text-color);
  background: var(--st-background-color); border: 1px solid var(--st-border-color);
  border-radius: var(--st-button-radius);
}
#copy svg {
  width: 1.15rem; height: 1.15rem; fill: none; stroke: currentColor; stroke-width: 2;
  stroke-linecap: round; stroke-linejoin: round;
}
#copy:hover, #copy:focus-visible {
  border-color: var(--st-primary-color); color: var(--st-primary-color);
}
#said { font-family: var(--st-font); color: var(--st-text-color); }
#said:not(:empty) { margin-left: 0.5rem; }
"""

_JS = """
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector('#copy');
  const said = parentElement.querySelector('#said');
  if (!button) return;
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(data.text);
      said.textContent = 'Copied';
    } catch {
      said.textContent = 'Select the text and press Ctrl+C';
    }
    setTimeout(() => { said.textContent = ''; }, 4000);
  };
}
"""

_component = st.components.v2.component("infoint_copy", html=_HTML, css=_CSS, js=_JS)


def copy_button(text: str, key: str) -> None:
    """Draw a button that puts the text on the clipboard and says so."""
    _component(key=key, data={"text": text}, width="content", height="content")
