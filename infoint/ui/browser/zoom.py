"""The whole page in larger type, for a projector.

Streamlit measures type and space by the root's size, which the theme sets for everybody at once.
This behaviour-only component sets it for one window, and takes it back once it is not drawn. On
a phone nothing is larger: there the type would crowd out the page.
"""

import streamlit as st

BAR = "class-bar"
"""Key of the container around the presenter's buttons."""

_JS = """
const NARROW = 800;
let mounted = 0, turn = null, size = '';
const fit = () => {
  document.documentElement.style.fontSize = mounted && innerWidth >= NARROW ? size : '';
};
addEventListener('resize', fit);
const toTheTop = () => {
  for (const name of ['stSidebarContent', 'stMain'])
    document.querySelector(`[data-testid="${name}"]`)?.scrollTo({ top: 0, behavior: 'instant' });
};
export default function ({ data }) {
  if (turn !== null && turn !== data.turn) toTheTop();
  turn = data.turn;
  size = data.size;
  mounted += 1;
  fit();
  return () => { mounted -= 1; fit(); };
}
"""

_CSS = ".st-key-class-bar kbd { opacity: 1; }"
"""Streamlit writes the keys on a button so pale that they cannot be read on a coloured one."""

_component = st.components.v2.component(
    "infoint_larger_page", css=_CSS, js=_JS, isolate_styles=False
)


def larger_page(percent: int, turn: int) -> None:
    """Mount the component; `percent` of the usual size.

    Whenever `turn` is another one, the page and the notes are shown from their beginning.
    """
    _component(key="larger-page", data={"size": f"{percent}%", "turn": turn}, height="content")
