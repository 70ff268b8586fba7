// A box keeps its element only as long as every container around it keeps its place in the page. If
// another window adds something above, the box is taken out and made again: the cursor is gone, with
// the letters that were not sent yet and the keys that follow; a box that is only moved loses the
// cursor as well. This waits for the box of the same key, puts text and cursor back, and adds the keys
// typed meanwhile. It does nothing where the person left the box, or where it does not come back. A
// box of Streamlit's forgets what is put into it in its first moments, so this looks whether it stays;
// a text that was sent already needs no such look, for the app may have emptied the box on purpose.
const PATIENCE = 3000, SETTLE = 400;
let lost = null, frame = 0, uninstall = () => {};

const isBox = (el) =>
  (el instanceof HTMLTextAreaElement && el.closest('[data-testid="stTextArea"]')) ||
  (el instanceof HTMLInputElement && el.closest('[data-testid="stTextInput"]'));
const keyOf = (el) =>
  el.closest('[class*="st-key-"]')?.className.match(/st-key-\S+/)?.[0] ?? null;
const isIdle = () => !document.activeElement || document.activeElement === document.body;
const put = (box, text, at) => {
  if (box.value !== text) {
    const owner = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(owner.prototype, 'value').set.call(box, text);
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  box.setSelectionRange(at, at);
};
const done = () => { cancelAnimationFrame(frame); lost = null; };
const found = () =>
  [...document.querySelectorAll(`.${CSS.escape(lost.key)} :is(textarea, input)`)]
    .find((one) => isBox(one) && !one.disabled);
const comeBack = (box, now) => {
  const text = lost.unsent ? lost.text : box.value;
  const at = lost.unsent || text.startsWith(lost.text.slice(0, lost.at)) ? lost.at : text.length;
  box.focus({ preventScroll: true });
  lost.box = box;
  lost.wanted = text.slice(0, at) + lost.typed + text.slice(at);
  lost.caret = at + lost.typed.length;
  lost.until = now + SETTLE;
  lost.guarded = lost.unsent || lost.typed !== '';
  put(box, lost.wanted, lost.caret);
};
const look = () => {
  const now = performance.now();
  if (now > lost.until) { done(); return; }
  if (!lost.box) {
    if (!isIdle()) { done(); return; }
    const box = found();
    if (box) comeBack(box, now);
  } else if (!lost.box.isConnected || document.activeElement !== lost.box) {
    done();
    return;
  } else if (lost.guarded && lost.box.value !== lost.wanted) put(lost.box, lost.wanted, lost.caret);
  frame = requestAnimationFrame(look);
};

const taken = new Set();
const noteTaken = (records) => records.forEach(({ removedNodes }) =>
  removedNodes.forEach((node) => taken.add(node)));
const hasCursor = () => isBox(document.activeElement ?? document.body);
const watch = new MutationObserver((records) => { if (!hasCursor()) noteTaken(records); });
const wasTaken = (box) => {
  noteTaken(watch.takeRecords());
  for (let node = box; node; node = node.parentNode) if (taken.has(node)) return true;
  return false;
};

function install() {
  const stop = new AbortController();
  stop.signal.addEventListener('abort', () => watch.disconnect());
  const on = (name, job, capture) =>
    window.addEventListener(name, job, { capture, signal: stop.signal });
  const attend = () => {
    taken.clear();
    if (hasCursor()) watch.observe(document.body, { childList: true, subtree: true });
    else watch.disconnect();
  };
  attend();
  on('focusin', attend, true);
  on('focusout', ({ target }) => {
    if (!isBox(target) || target.disabled) return;
    const key = keyOf(target), { value, selectionStart, selectionEnd } = target;
    const unsent = Boolean(window.infointWaits?.(target));
    queueMicrotask(() => {
      const left = target.isConnected && !wasTaken(target);
      attend();
      if (left || !key || !isIdle()) return;
      cancelAnimationFrame(frame);
      const at = selectionStart === selectionEnd ? selectionStart : value.length;
      const isArea = target instanceof HTMLTextAreaElement;
      const until = performance.now() + PATIENCE;
      lost = { key, text: value, at, unsent, isArea, typed: '', until };
      frame = requestAnimationFrame(look);
    });
  }, true);
  on('keydown', (event) => {
    if (lost?.box && event.key === 'Enter' && !lost.isArea) done();
    if (!lost || lost.box || !isIdle() || event.defaultPrevented || event.isComposing) return;
    if ((event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph'))
      return;
    if ([...event.key].length === 1) lost.typed += event.key;
    else if (event.key === 'Enter' && lost.isArea) lost.typed += '\n';
    else if (event.key === 'Backspace' && lost.typed) lost.typed = lost.typed.slice(0, -1);
    else return;
    event.preventDefault();
  }, false);
  on('input', ({ target, isTrusted }) => {
    if (!lost?.box || target !== lost.box || !isTrusted) return;
    lost.guarded = true;
    lost.wanted = target.value;
    lost.caret = target.selectionStart;
  }, true);
  on('pointerdown', () => { if (lost) done(); }, true);
  return () => stop.abort();
}

export default function () {
  uninstall();
  const mine = install();
  uninstall = mine;
  return mine;
}
