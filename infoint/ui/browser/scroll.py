"""Moves a page to what is new on it.

Where a page becomes another one without a new address, as at the end of a talk, it stays where it
was scrolled to, and what is new may be far above. This behaviour-only component has nothing to see:
it brings itself into sight, once for each time that it is asked to. What was drawn before goes only
after it is there, so it does so twice.
"""

import streamlit as st

from infoint.ui.session import session

_ASKED = "window-in-sight"

_JS = """
const SETTLED = 400;
let seen = '';
export default function ({ data, parentElement }) {
  if (!data.asked || data.asked === seen) return;
  seen = data.asked;
  const host = parentElement.host || parentElement;
  const show = () => host.scrollIntoView({ block: 'center', behavior: 'instant' });
  show();
  setTimeout(show, SETTLED);
}
"""

_component = st.components.v2.component("infoint_in_sight", js=_JS)


def in_sight() -> None:
    """Mount the component where something new may stand."""
    _component(key="in-sight", height="content", data={"asked": session.flag(_ASKED) or ""})


def bring_into_sight() -> None:
    """Move the page that is drawn next to its `in_sight`. From a callback, or before a redraw."""
    session.set_flag(_ASKED, session.now().isoformat())
