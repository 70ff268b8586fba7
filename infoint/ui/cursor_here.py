"""Puts the cursor into a box when its page is opened, so that one can type at once.

The component has nothing to see. It acts once each time it is mounted, and only where the cursor
is nowhere or on the link that led here. What stands in the box is selected.
"""

import streamlit as st

_JS = """
const PATIENCE = 3000;
export default function ({ data }) {
  const began = performance.now();
  let timer = 0;
  const look = () => {
    const now = document.activeElement;
    const idle = !now || now === document.body || now.closest('[data-testid="stSidebarNav"]');
    const box = document.querySelector(`.st-key-${data.key} input:not(:disabled)`);
    if (box && idle) {
      box.focus({ preventScroll: true });
      box.select();
    } else if (idle && performance.now() - began < PATIENCE) timer = setTimeout(look, 50);
  };
  look();
  return () => clearTimeout(timer);
}
"""

_component = st.components.v2.component("infoint_cursor_here", js=_JS)


def cursor_here(key: str) -> None:
    """Mount the component for the box with this key."""
    _component(key=f"cursor-{key}", data={"key": key}, height="content")
