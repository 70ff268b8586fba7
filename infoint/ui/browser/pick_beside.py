"""A small button beside a text box that opens the browser's own calendar or list to pick from.

Streamlit's date box drops what it cannot read, and the parts of it are too small to tap. The
browser's own pickers work with finger, mouse and keyboard, in the language of the browser.
"""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from infoint.ui.session import browser_facts, session

_HTML = '<span id="beside"></span>'

_CSS = """
#beside { display: block; position: relative; width: 2.5rem; height: 2.5rem; }
#beside svg {
  position: absolute; inset: 0; margin: auto; width: 1.25rem; height: 1.25rem; fill: none;
  stroke: var(--st-text-color); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round;
  pointer-events: none;
}
#beside :is(button, select) {
  position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; padding: 0; cursor: pointer;
  appearance: none; border: 1px solid var(--st-border-color); font: inherit;
  border-radius: var(--st-base-radius); background: var(--st-secondary-background-color);
}
#beside select, #beside select:focus { color: transparent; }
#beside option {
  color: var(--st-text-color); background: var(--st-background-color); font-size: 1rem;
}
#beside input {
  position: absolute; right: 0; bottom: 0; width: min(18rem, 75vw); height: 100%; opacity: 0;
  border: 0; pointer-events: none;
}
#beside :is(button, select):is(:hover, :focus-visible) {
  border-color: var(--st-primary-color); outline: 2px solid var(--st-primary-color);
  outline-offset: -1px;
}
"""

_JS = """
const SHAPES = {
  day: '<rect x="3" y="5" width="18" height="16" rx="2"/><path d="M3 10h18M8 2v5M16 2v5"/>',
  hour: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4 21c0-4.5 3.5-7 8-7s8 2.5 8 7"/>',
};
const drawn = new WeakMap();

const calendar = (data, pick) => {
  const button = Object.assign(document.createElement('button'), { type: 'button' });
  const input = Object.assign(document.createElement('input'), { type: 'date', tabIndex: -1 });
  input.setAttribute('aria-label', data.label);
  input.setAttribute('aria-hidden', 'true');
  Object.assign(input, { min: data.least, max: data.most, value: data.value });
  button.onclick = () => {
    try { input.showPicker(); } catch { input.focus(); input.click(); }
  };
  input.onchange = () => { if (input.value) pick(input.value); };
  return [input, button];
};
const list = (data, pick) => {
  const select = document.createElement('select');
  const first = new Option('', '', true, true);
  first.disabled = true;
  first.hidden = true;
  select.append(first, ...data.options.map(([value, words]) => new Option(words, value)));
  select.value = data.options.some(([value]) => value === data.value) ? data.value : '';
  select.onchange = () => { if (select.value) pick(select.value); };
  return [select];
};

export default function ({ data, parentElement, setTriggerValue }) {
  const room = parentElement.querySelector('#beside');
  const now = JSON.stringify(data);
  if (!room || drawn.get(room) === now) return;
  drawn.set(room, now);
  room.style.colorScheme = data.dark ? 'dark' : 'light';
  const pick = (value) => setTriggerValue('picked', value);
  const parts = data.shape === 'day' ? calendar(data, pick) : list(data, pick);
  const last = parts.at(-1);
  last.setAttribute('aria-label', data.label);
  last.title = data.label;
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  icon.innerHTML = SHAPES[data.shape];
  room.replaceChildren(...parts, icon);
}
"""

_component = st.components.v2.component("infoint_pick_beside", html=_HTML, css=_CSS, js=_JS)


def pick_day(
    label: str, key: str, value: str, least: str, most: str, on_pick: Callable[[str], None]
) -> None:
    """A calendar between two days, opened at `value`, all as ISO text; `value` may be empty."""
    _pick({"shape": "day", "least": least, "most": most}, label, key, value, on_pick)


def pick_from(
    label: str,
    key: str,
    value: str,
    options: Sequence[tuple[str, str]],
    on_pick: Callable[[str], None],
    *,
    shape: str,
) -> None:
    """A list of values, each with its words. `shape` of the button: hour or person."""
    _pick({"shape": shape, "options": options}, label, key, value, on_pick)


def _pick(
    data: dict[str, Any], label: str, key: str, value: str, on_pick: Callable[[str], None]
) -> None:
    def picked() -> None:
        found = session.box(key).picked
        if found:
            on_pick(str(found))

    _component(
        key=key,
        data={**data, "label": label, "value": value, "dark": browser_facts.dark()},
        on_picked_change=picked,
        width="content",
        height="content",
    )
