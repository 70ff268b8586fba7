// The keys of an interview. Streamlit's own shortcuts press a button without asking whether the box
// with the cursor has sent its text, and leave the cursor nowhere once that box is gone. This takes
// the keys that stand on the buttons before Streamlit does, lets the box send its text first, then
// presses the button; what is typed until the next question is there goes into the note of that one,
// with the cursor. The server counts the turns that it has taken and names the question at hand, so
// that the window waits for its note and its buttons, however slow the drawing. A box of Streamlit's
// forgets what is put into it in its first moments, so the window looks whether it stays.
//
// A second tap on the same spot lands on the button of the next question, so it is passed over. After
// a tap with a finger the cursor stays out of the note: the keyboard of a phone would cover the
// question.
//
// Where a question comes by no mark, as after a reload or from the list of all, the cursor goes into
// its note, too, as long as it stands in no other box.
const LOOK_EVERY = 15, SETTLE = 50, PATIENCE = 30000, DOUBLE_TAP = 400, STAYS = 2000;
const mac = /Mac|iP(hone|ad|od)/.test(navigator.platform);
const noteBox = () => document.querySelector('.st-key-talk-note textarea');
const keyOf = (box) =>
  box?.closest('[class*="st-key-"]')?.className.match(/st-key-(\S+)/)?.[1] ?? null;
const addBox = () => document.querySelector('.st-key-talk-add input');
const buttonFor = (letter) =>
  [...document.querySelectorAll('[aria-label^="Shortcut "]')]
    .find((one) => one.getAttribute('aria-label').endsWith(`+ ${letter}`))?.closest('button');
const letterOf = (event) => {
  const wanted = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (!wanted || event.altKey || event.shiftKey || event.isComposing) return null;
  const letter = /^[a-z]$/i.test(event.key) ? event.key : event.code.replace(/^Key/, '');
  return /^[a-z]$/i.test(letter) ? letter.toUpperCase() : null;
};
const typed = (event) => {
  const chord = event.ctrlKey || event.metaKey || event.altKey;
  if (event.isComposing || (chord && !event.getModifierState('AltGraph'))) return null;
  if (event.key === 'Enter') return '\n';
  return event.key === 'Backspace' || [...event.key].length === 1 ? event.key : null;
};

let moving = null, held = null, tapped = -Infinity, turn = 0, here = '', begun = null;
let shown = null, arriving = 0, finger = matchMedia('(pointer: coarse)').matches;
let staying = 0, uninstall = () => {};

const insert = (box, text) => {
  if (document.execCommand('insertText', false, text)) return;
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
};
const focus = (box) => {
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
};
const rest = (at) => {
  const mine = { at, drawn: false };
  moving.rest = mine;
  requestAnimationFrame(() => requestAnimationFrame(() => { mine.drawn = true; }));
};
const put = (box, text, at) => {
  const before = box.value;
  focus(box);
  insert(box, text);
  moving.put = { text, before };
  rest(at);
};
// A drawing that comes late may take a box out and put it in again: the cursor goes back to it, as
// long as the person puts it nowhere else.
const stay = (find = noteBox) => {
  const until = performance.now() + STAYS;
  clearInterval(staying);
  staying = setInterval(() => {
    const now = document.activeElement, box = find();
    if (performance.now() > until || (now !== document.body && now !== box)) clearInterval(staying);
    else if (now === document.body && box && !moving) focus(box);
  }, LOOK_EVERY);
};
const through = () => {
  clearInterval(moving.looking);
  if (moving.typing) stay();
  moving = null;
};
const drain = (box, now) => {
  const next = moving.queue.shift();
  if (!next) { through(); return; }
  if (next.letter) {
    const button = buttonFor(next.letter), { queue } = moving;
    if (!button || button.disabled) return;
    if (button.closest('.st-key-talk-add')) { through(); cameUp(button, queue); return; }
    press(button);
    moving.queue = queue;
  } else if (box && moving.typing) put(box, next.text, now);
};
const isDrawn = (box) =>
  (box ? keyOf(box).endsWith(`-plan-${here}-note`) : here === 'end') &&
  [...document.querySelectorAll('.st-key-talk-marks button')]
    .every((one) => keyOf(one).endsWith(`-${here}`));
const look = () => {
  const now = performance.now(), box = noteBox();
  const there = turn !== moving.turn && isDrawn(box);
  if (!there && now - moving.began < PATIENCE) return;
  if (!moving.rest) {
    if (box && moving.typing) focus(box);
    rest(now);
  }
  const { put: last, rest: { at, drawn } } = moving;
  if (!drawn || now - at < SETTLE) return;
  if (last && box?.value === last.before) put(box, last.text, now);
  else drain(box, now);
};
const move = (typing) => {
  const now = performance.now();
  if (moving) clearInterval(moving.looking);
  moving = { typing, turn, queue: [], began: now };
  moving.looking = setInterval(look, LOOK_EVERY);
};
const press = (button) => {
  window.infointCommit?.();
  move(true);
  setTimeout(() => button.click(), 0);
};
const add = (box, button) => {
  window.infointCommit?.();
  noteBox()?.focus();
  setTimeout(() => button.click(), 0);
};
const cameUp = (button, queue) => {
  const box = addBox();
  if (box.value.trim()) add(box, button);
  else { box.focus(); stay(addBox); }
  while (queue.length && queue[0].text === undefined) queue.shift();
  const [line, ...more] = (queue[0]?.text ?? '').split('\n');
  if (line) insert(document.activeElement, line);
  if (!more.length || document.activeElement !== box) return;
  add(box, button);
  if (more.join('')) insert(noteBox(), more.join('\n'));
};
const arrive = () => {
  const until = performance.now() + PATIENCE;
  clearInterval(arriving);
  arriving = setInterval(() => {
    const box = noteBox(), now = document.activeElement;
    const writes = now?.matches('input, textarea, [contenteditable="true"]') && now !== box;
    if (performance.now() > until || finger || moving || writes) clearInterval(arriving);
    else if (box && isDrawn(box)) { clearInterval(arriving); focus(box); stay(); }
  }, LOOK_EVERY);
};
const wait = (text) => {
  const last = moving.queue.at(-1);
  if (text === 'Backspace') {
    if (last?.text) last.text = [...last.text].slice(0, -1).join('');
  } else if (last?.text !== undefined) last.text += text;
  else moving.queue.push({ text });
};
const stop = (event) => { event.preventDefault(); event.stopImmediatePropagation(); };

const onShortcut = (event, letter) => {
  const button = buttonFor(letter);
  if (!button) return;
  stop(event);
  if (event.repeat || button.disabled) return;
  if (moving) { moving.queue.push({ letter }); return; }
  if (button.closest('.st-key-talk-add')) cameUp(button, []);
  else press(button);
};
const onKey = (event) => {
  if (!event.isTrusted) return;
  if (event.repeat && event.key === held) { stop(event); return; }
  const letter = letterOf(event);
  if (letter) { onShortcut(event, letter); return; }
  if (moving?.typing && typed(event) !== null) {
    stop(event);
    wait(typed(event));
    return;
  }
  const { target } = event;
  if (event.key === 'Enter' && !event.isComposing && target === addBox() && target.value.trim()) {
    const button = document.querySelector('.st-key-talk-add button');
    if (button) { stop(event); held = event.key; add(target, button); }
  } else if (['Enter', ' '].includes(event.key) && target.closest?.('.st-key-talk-marks button'))
    held = event.key;
};
const onClick = (event) => {
  const button = event.target.closest?.('.st-key-talk-marks button');
  if (!button || !event.isTrusted) return;
  if (event.timeStamp - tapped < DOUBLE_TAP) { stop(event); return; }
  tapped = event.timeStamp;
  move(event.pointerType !== 'touch');
};

function install() {
  const over = new AbortController();
  const on = (name, job) =>
    window.addEventListener(name, job, { capture: true, signal: over.signal });
  on('keydown', onKey);
  on('keyup', ({ key }) => { if (key === held) held = null; });
  on('click', onClick);
  on('pointerdown', ({ pointerType }) => {
    clearInterval(staying);
    clearInterval(arriving);
    finger = pointerType === 'touch';
  });
  return () => over.abort();
}

const toTheTop = () =>
  document.querySelector('[data-testid="stMain"]')?.scrollTo({ top: 0, behavior: 'instant' });

export default function ({ data }) {
  ({ turn, here } = data);
  if (data.talk !== begun) { begun = data.talk; toTheTop(); requestAnimationFrame(toTheTop); }
  uninstall();
  uninstall = install();
  if (data.at !== shown) { shown = data.at; if (!moving) arrive(); }
  return uninstall;
}
