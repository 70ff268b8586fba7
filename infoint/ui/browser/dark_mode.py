"""Whether the window is light or dark, also when it changes its look while a page is open."""

import streamlit as st

from infoint.ui.session import browser_facts

_JS = """
const LOOK_EVERY = 500;
const watched = new WeakMap();

const isDark = () => {
  const app = document.querySelector('[data-testid="stApp"]') || document.body;
  const [red, green, blue] = (getComputedStyle(app).backgroundColor.match(/[\\d.]+/g) || [])
    .map(Number);
  return 0.3 * red + 0.6 * green + 0.1 * blue < 128;
};

export default function ({ data, parentElement, setStateValue }) {
  const known = watched.get(parentElement);
  if (known) { known.drawn = data.dark; return known.stop; }
  const state = { drawn: data.dark, asked: null };
  const timer = setInterval(() => {
    const dark = isDark();
    if (dark === state.drawn) state.asked = null;
    else if (dark !== state.asked) { state.asked = dark; setStateValue('dark', dark); }
  }, LOOK_EVERY);
  state.stop = () => { clearInterval(timer); watched.delete(parentElement); };
  watched.set(parentElement, state);
  return state.stop;
}
"""

_component = st.components.v2.component("infoint_look", js=_JS)


def dark_look() -> bool:
    """Whether to draw for a dark ground; the page is drawn anew when the window's look changes.

    Streamlit tells the look only with the next thing that the person does, so a chart would keep
    its light text on what has become a light ground.
    """
    dark = browser_facts.dark()
    _component(key="look", data={"dark": dark}, on_dark_change=_drawn_anew, height="content")
    return dark


def _drawn_anew() -> None:
    """Nothing to keep: the new look comes along with every message of the window."""
