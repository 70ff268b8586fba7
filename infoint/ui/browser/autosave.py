"""Saves text boxes while the person types, and says so when the app is gone.

Streamlit's text area sends its text when it loses focus or on Ctrl+Enter, its text input after a
pause. The first component has nothing to see: it sends a box its own Enter at most 300 ms after the
last key and at most 400 ms after the first unsaved one, never while an input method composes. It
watches the connection and shows a bar while there is none, in the place of Streamlit's own
message about the internet. Streamlit locks every box for that time; afterwards the cursor goes
back to where it stood.

A window outlives its server. Streamlit then hands the boxes of the window to the new server, which
cannot know whether their text is newer or older than what is stored. So the second component leaves
in the window, after every drawing, a mark of what the window had last seen stored in each box,
and the first one brings these marks along, with the texts that it sent since, however long
ago, and the time of the last key in each box: see `bind`. It also asks for a drawing, which
Streamlit does not do on coming back, so that all text is sent as soon as the boxes are unlocked.
"""

from collections.abc import Mapping

import streamlit as st

from infoint.ui.session.reconnect import Brought

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
const AFTER_LAST = 300, AFTER_FIRST = 400, ASK_EVERY = 3000, MOST_SENT = 100;
const LOCKED = 100, TRIES = 100;
const waiting = new Map(), sent = new Map(), typed = new Map();
let composing = null, lastBox = null;
let uninstall = () => {};
let returns = 0, away = false, closing = 0;

const isBox = (el) =>
  (el instanceof HTMLTextAreaElement && el.closest('[data-testid="stTextArea"]')) ||
  (el instanceof HTMLInputElement && el.closest('[data-testid="stTextInput"]'));
const isComposing = (el) => composing === el && el.isConnected;
const forget = (el) => {
  const timers = waiting.get(el);
  if (timers) { clearTimeout(timers.last); clearTimeout(timers.first); waiting.delete(el); }
};
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest & 1 ? 0xedb88320 : 0) ^ (rest >>> 1);
  return rest;
});
const mark = (text) => {
  const bytes = new TextEncoder().encode(text);
  let sum = 0xffffffff;
  for (const byte of bytes) sum = CRC[(sum ^ byte) & 255] ^ (sum >>> 8);
  return `${((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')}-${bytes.length}`;
};
const keyOf = (el) =>
  el.closest('[class*="st-key-"]')?.className.match(/st-key-(\\S+)/)?.[1];
const note = (el) => {
  const key = keyOf(el), before = sent.get(key) || [];
  if (before.at(-1) !== el.value) sent.set(key, [...before, el.value].slice(-MOST_SENT));
};
window.infointDrawn = (marks) => {
  window.infointSeen = marks;
  for (const [key, drawn] of Object.entries(marks)) {
    const name = key.replace(/[^a-zA-Z0-9_-]/g, '-'), since = sent.get(name) || [];
    const known = since.findIndex((text) => mark(text) === drawn);
    if (known > 0) sent.set(name, since.slice(known));
  }
};
const commit = (el) => {
  if (el.disabled && el.isConnected) return;
  forget(el);
  if (!el.isConnected || isComposing(el)) return;
  note(el);
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
const commitWaiting = () => [...waiting.keys()].forEach(commit);
window.infointCommit = commitWaiting;
window.infointWaits = (el) => waiting.has(el);
const boxes = () => [...document.querySelectorAll(
  '[data-testid="stTextArea"] textarea, [data-testid="stTextInput"] input')];
const closeStreamlitsOwn = () =>
  document.querySelectorAll('[role="dialog"]').forEach((dialog) => {
    if (/^Connection error/.test(dialog.textContent.trim()))
      dialog.querySelector('button[aria-label="Close"]')?.click();
  });
const sendAll = (some, tries) => {
  some.forEach(commit);
  const locked = some.filter((one) => one.disabled && one.isConnected);
  if (tries && locked.length) setTimeout(sendAll, LOCKED, locked, tries - 1);
};
const focusLast = (tries) => {
  const idle = document.activeElement === null || document.activeElement === document.body;
  if (!lastBox?.isConnected || !idle) return;
  if (lastBox.disabled) {
    if (tries) setTimeout(focusLast, LOCKED, tries - 1);
    return;
  }
  const { selectionStart, selectionEnd } = lastBox;
  lastBox.focus({ preventScroll: true });
  lastBox.setSelectionRange(selectionStart, selectionEnd);
};
const goOn = () => { sendAll(boxes(), TRIES); focusLast(TRIES); };

function install(parentElement, setStateValue) {
  const stop = new AbortController();
  const on = (target, name, job) =>
    target.addEventListener(name, job, { capture: true, signal: stop.signal });
  on(document, 'compositionstart', ({ target }) => { composing = target; forget(target); });
  on(document, 'compositionend', ({ target }) => {
    composing = null;
    if (isBox(target)) later(target);
  });
  on(document, 'input', (event) => {
    const el = event.target;
    if (isBox(el)) typed.set(keyOf(el), Date.now() / 1000);
    if (isBox(el) && !event.isComposing && !isComposing(el)) later(el);
  });
  on(document, 'focusin', ({ target }) => {
    if (!away) lastBox = isBox(target) ? target : null;
    if (isBox(target) && !waiting.has(target)) note(target);
  });
  on(document, 'focusout', ({ target }) => {
    if (away || target.disabled) return;
    lastBox = null;
    if (isBox(target)) note(target);
  });
  on(window, 'beforeunload', commitWaiting);
  on(document, 'visibilitychange', () => {
    if (document.visibilityState === 'hidden') commitWaiting();
  });

  const gone = parentElement.querySelector('#gone');
  const app = document.querySelector('[data-testid="stApp"]');
  let silent = false;
  const bringAlong = () => {
    returns += 1;
    setStateValue('seen', {
      marks: window.infointSeen || {}, sent: Object.fromEntries(sent),
      typed: Object.fromEntries(typed), returns,
    });
  };
  const look = () => {
    const linked = !app || app.dataset.testConnectionState === 'CONNECTED';
    const lost = silent || !linked;
    if (gone) gone.hidden = !lost;
    if (lost && !away) {
      bringAlong();
      closing = setInterval(closeStreamlitsOwn, 100);
    }
    if (!lost && away) {
      clearInterval(closing);
      bringAlong();
      setTimeout(goOn, 100);
    }
    away = lost;
  };
  const watch = new MutationObserver(look);
  if (app) watch.observe(app, { attributeFilter: ['data-test-connection-state'] });
  const ask = setInterval(async () => {
    try {
      silent = !(await fetch('/_stcore/health', { cache: 'no-store' })).ok;
    } catch { silent = true; }
    if (!stop.signal.aborted) look();
  }, ASK_EVERY);
  return () => { stop.abort(); watch.disconnect(); clearInterval(ask); };
}

export default function ({ parentElement, setStateValue }) {
  uninstall();
  const mine = install(parentElement, setStateValue);
  uninstall = mine;
  return mine;
}
"""

_NOTE_JS = """
export default function ({ data }) {
  if (window.infointDrawn) window.infointDrawn(data); else window.infointSeen = data;
}
"""

_component = st.components.v2.component("infoint_keep_typing", html=_HTML, css=_CSS, js=_JS)
_note = st.components.v2.component("infoint_seen", js=_NOTE_JS)


def _nothing() -> None:
    """The drawing that follows is all that is wanted."""


def autosave() -> Brought:
    """Mount the component; once a run, first in the frame.

    Returns what a window brought along when it lost its server; else nothing.
    """
    seen = _component(key="keep-typing", height="content", on_seen_change=_nothing).seen
    if not seen:
        return Brought()
    return Brought(dict(seen["marks"]), dict(seen["sent"]), dict(seen["typed"]))


def leave_in_window(marks: Mapping[str, str]) -> None:
    """Leave the digests of what was last seen stored in the window; once a run, last."""
    _note(key="seen-in-window", height="content", data=dict(marks))
