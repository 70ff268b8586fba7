// A button that opens the browser's own calendar or list, and says what was picked.
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
