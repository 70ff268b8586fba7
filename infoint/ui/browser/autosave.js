// Sends a box its own Enter at most 300 ms after the last key and at most 400 ms after the first
// unsaved one, never while an input method composes: Streamlit's text area sends its text only when
// it loses focus or on Ctrl+Enter, its text input after a pause. Shows a bar while the server is
// gone, in the place of Streamlit's own message about the internet. Streamlit locks every box for
// that time; afterwards the cursor goes back to where it stood. What the window had last seen stored
// (seen_in_window.js), the texts that it sent since, and the time of the last key in each box are
// brought along to the next server. A paste that would make a text longer than a window can bear is
// left out whole, and a bar says so until the next key or press. The words of both bars are in `data`,
// in the language of the window.
const AFTER_LAST = 300, AFTER_FIRST = 400, ASK_EVERY = 3000, MOST_SENT = 100;
const LOCKED = 100, TRIES = 100;
const LONGEST = 200000;
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
  el.closest('[class*="st-key-"]')?.className.match(/st-key-(\S+)/)?.[1];
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
  const long = parentElement.querySelector('#long');
  const sayTooLong = (is) => { if (long) long.hidden = !is; };
  on(document, 'beforeinput', (event) => {
    const el = event.target;
    if (!isBox(el) || !event.inputType.startsWith('insertFrom')) return;
    const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    const kept = el.value.length - (el.selectionEnd - el.selectionStart);
    if (kept + text.length <= LONGEST) return;
    event.preventDefault();
    sayTooLong(true);
  });
  on(document, 'input', () => sayTooLong(false));
  on(document, 'pointerdown', () => sayTooLong(false));
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

const say = (bar, words) => { if (bar && bar.textContent !== words) bar.textContent = words; };

export default function ({ data, parentElement, setStateValue }) {
  for (const id of ['gone', 'long']) say(parentElement.querySelector(`#${id}`), data[id]);
  uninstall();
  const mine = install(parentElement, setStateValue);
  uninstall = mine;
  return mine;
}
