// Enter in a box presses the button that the key of the container around both names. The box sends its
// text first; the cursor stays in it for the next one. It goes there too after a click with the mouse;
// after a tap with a finger it does not, because the keyboard of a phone would cover what was added.
const PREFIX = 'st-key-enter-adds-', PATIENCE = 5000;
let uninstall = () => {};
const groupOf = (el) => el.closest?.(`[class*="${PREFIX}"]`);
const nameOf = (group) =>
  [...group.classList].find((one) => one.startsWith(PREFIX)).slice(PREFIX.length);
const buttonNamed = (name) => document.querySelector(`.st-key-${CSS.escape(name)} button`);
const buttonOf = (group) => buttonNamed(nameOf(group));
const isBox = (el) =>
  el instanceof HTMLInputElement && el.closest('[data-testid="stTextInput"]');
const press = (name, began = performance.now()) => {
  const button = buttonNamed(name);
  if (button && !button.disabled) button.click();
  else if (performance.now() - began < PATIENCE) setTimeout(press, 50, name, began);
};
const onKey = (event) => {
  const { target } = event;
  if (event.key !== 'Enter' || !event.isTrusted || event.isComposing || event.repeat) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (!isBox(target) || !target.value.trim()) return;
  const group = groupOf(target);
  const button = group && buttonOf(group);
  if (!button || button.disabled) return;
  window.infointCommit?.();
  setTimeout(press, 0, nameOf(group));
};
const onClick = (event) => {
  const pressed = event.target.closest?.('button');
  if (!event.isTrusted || event.pointerType !== 'mouse' || !pressed) return;
  const group = groupOf(pressed);
  if (!group || buttonOf(group) !== pressed) return;
  group.querySelector('[data-testid="stTextInput"] input')?.focus({ preventScroll: true });
};

function install() {
  const stop = new AbortController();
  document.addEventListener('keydown', onKey, { signal: stop.signal });
  document.addEventListener('click', onClick, { signal: stop.signal });
  return () => stop.abort();
}

export default function () {
  uninstall();
  const mine = install();
  uninstall = mine;
  return mine;
}
