"""Enter in a box does what the button beside it does: it adds what was typed.

A box sends its text on Enter and does nothing else, so that a name typed and entered seemed to be
lost. Boxes and button stand in one container whose key says which button it is, and this
behaviour-only component, mounted once in the frame, presses it: first the box sends its text, then
the button is pressed. The cursor stays in the box, which is empty then, ready for the next one. It
goes there too after a click with the mouse; after a tap with a finger it does not, because the
keyboard of a phone would cover what was added.
"""

import streamlit as st

_PREFIX = "enter-adds-"

_JS = """
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
"""

_component = st.components.v2.component("infoint_enter_adds", js=_JS)


def enter_adds(button: str) -> str:
    """The key of a container that holds text boxes and the button with the key `button`."""
    return f"{_PREFIX}{button}"


def listen_to_enter() -> None:
    """Mount the component; once a run, in the frame."""
    _component(key="enter-adds", height="content")
