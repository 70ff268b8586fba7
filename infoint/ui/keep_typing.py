"""Saves text boxes while the person types, and says so when the app is gone.

Streamlit's text area sends its text when it loses focus or on Ctrl+Enter. This component has
nothing to see: it sends a box its own Ctrl+Enter at most 600 ms after the last key and at most
700 ms after the first unsaved one, never while an input method composes. It also asks the server
every few seconds whether it is there, and shows a bar when it is not.
"""

import streamlit as st

_HTML = """
<div role="alert" id="gone" hidden>
  Infoint is not running, so nothing is being saved. Start it again: this page carries on by itself.
</div>
"""

_CSS = """
#gone {
  position: fixed; left: 0; right: 0; bottom: 0; z-index: 1000000;
  padding: 0.9rem 1.2rem; text-align: center;
  font-family: var(--st-font); font-size: 1rem;
  color: #ffffff; background: #8c2f1b;
}
#gone[hidden] { display: none; }
"""

_JS = """
const AFTER_LAST = 450, AFTER_FIRST = 700, ASK_EVERY = 3000;
const installed = new WeakMap();

export default function ({ parentElement }) {
  if (installed.has(parentElement)) return installed.get(parentElement);
  const stop = new AbortController();
  const waiting = new Map();
  let composing = false;

  const isBox = (el) =>
    el instanceof HTMLTextAreaElement && el.closest('[data-testid="stTextArea"]');
  const commit = (el) => {
    const timers = waiting.get(el);
    if (timers) { clearTimeout(timers.last); clearTimeout(timers.first); waiting.delete(el); }
    if (!el.isConnected || el.disabled) return;
    el.dispatchEvent(new KeyboardEvent('keydown', {
      key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey: true, bubbles: true, cancelable: true,
    }));
  };
  const later = (el) => {
    const timers = waiting.get(el) || {};
    clearTimeout(timers.last);
    timers.last = setTimeout(() => commit(el), AFTER_LAST);
    if (!timers.first) timers.first = setTimeout(() => commit(el), AFTER_FIRST);
    waiting.set(el, timers);
  };
  const hold = (el) => {
    const timers = waiting.get(el);
    if (timers) { clearTimeout(timers.last); clearTimeout(timers.first); waiting.delete(el); }
  };
  const all = () =>
    document.querySelectorAll('[data-testid="stTextArea"] textarea').forEach(commit);
  const on = (target, name, job) =>
    target.addEventListener(name, job, { capture: true, signal: stop.signal });

  on(document, 'compositionstart', (event) => { composing = true; hold(event.target); });
  on(document, 'compositionend', (event) => {
    composing = false;
    if (isBox(event.target)) later(event.target);
  });
  on(document, 'input', (event) => {
    if (isBox(event.target) && !composing && !event.isComposing) later(event.target);
  });
  on(window, 'beforeunload', () => [...waiting.keys()].forEach(commit));
  on(document, 'visibilitychange', () => {
    if (document.visibilityState === 'hidden') [...waiting.keys()].forEach(commit);
  });

  const gone = parentElement.querySelector('#gone');
  let misses = 0;
  const ask = setInterval(async () => {
    try {
      const answer = await fetch('/_stcore/health', { cache: 'no-store' });
      if (!answer.ok) throw new Error(String(answer.status));
      if (misses > 0) setTimeout(all, 1500);
      misses = 0;
    } catch { misses += 1; }
    if (gone) gone.hidden = misses < 1;
  }, ASK_EVERY);

  const cleanup = () => { stop.abort(); clearInterval(ask); installed.delete(parentElement); };
  installed.set(parentElement, cleanup);
  return cleanup;
}
"""

_component = st.components.v2.component("infoint_keep_typing", html=_HTML, css=_CSS, js=_JS)


def keep_typing() -> None:
    """Mount the component; once a run, in the frame."""
    _component(key="keep-typing", height="content")
