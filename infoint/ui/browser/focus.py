"""Keeps the focus on a button that moves with its row, so that it can be pressed again by keyboard.

A browser drops the focus of an element that is taken out and put back elsewhere, as happens to
the rows of a list that changes its order. The component has nothing to see: while it is mounted, it
gives the focus back to the button of the same key, unless the person has gone elsewhere meanwhile.
"""

import streamlit as st

_JS = """
const RECENT = 5000;
let uninstall = () => {};

const keyOf = (el) => {
  const classes = el.closest?.('[class*="st-key-"]')?.classList || [];
  return [...classes].find((one) => one.startsWith('st-key-'));
};

function install() {
  const stop = new AbortController();
  const on = (name, job) =>
    document.addEventListener(name, job, { capture: true, signal: stop.signal });
  let last = null;
  const pressed = ({ target }) => {
    const button = target.closest?.('button');
    last = button && { key: keyOf(button), at: performance.now() };
  };
  on('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') pressed(event); else last = null;
  });
  on('pointerdown', () => { last = null; });
  const look = () => {
    const idle = !document.activeElement || document.activeElement === document.body;
    if (!idle || !last?.key || performance.now() - last.at > RECENT) return;
    document.querySelector(`.${CSS.escape(last.key)} button:not(:disabled)`)?.focus();
  };
  const watch = new MutationObserver(look);
  watch.observe(document.querySelector('[data-testid="stMain"]') || document.body,
    { childList: true, subtree: true });
  return () => { stop.abort(); watch.disconnect(); };
}

export default function () {
  uninstall();
  const mine = install();
  uninstall = mine;
  return mine;
}
"""

_component = st.components.v2.component("infoint_keep_focus", js=_JS)


def keep_focus() -> None:
    """Mount the component, at a place of the page that does not move."""
    _component(key="keep-focus", height="content")


_CURSOR_JS = """
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

_cursor = st.components.v2.component("infoint_cursor_here", js=_CURSOR_JS)


def cursor_here(key: str) -> None:
    """Mount the component for the box with this key."""
    _cursor(key=f"cursor-{key}", data={"key": key}, height="content")
