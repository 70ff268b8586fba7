"""The whole page in larger type, for a projector.

Streamlit measures type and space by the root's size, which the theme sets for everybody at once.
This behaviour-only component sets it for one window, and takes it back once it is not drawn.
"""

import streamlit as st

BAR = "class-bar"
"""Key of the container around the presenter's buttons."""

_JS = """
let mounted = 0, turn = null;
export default function ({ data }) {
  const side = document.querySelector('[data-testid="stSidebarContent"]');
  if (side && turn !== data.turn) side.scrollTop = 0;
  turn = data.turn;
  const root = document.documentElement;
  mounted += 1;
  root.style.fontSize = data.size;
  return () => { mounted -= 1; if (mounted === 0) root.style.fontSize = ''; };
}
"""

_CSS = ".st-key-class-bar kbd { opacity: 1; }"
"""Streamlit writes the keys on a button so pale that they cannot be read on a coloured one."""

_component = st.components.v2.component(
    "infoint_larger_page", css=_CSS, js=_JS, isolate_styles=False
)


def larger_page(percent: int, turn: int) -> None:
    """Mount the component; `percent` of the usual size.

    Whenever `turn` is another one, what stands at the side is shown from its beginning.
    """
    _component(key="larger-page", data={"size": f"{percent}%", "turn": turn}, height="content")
