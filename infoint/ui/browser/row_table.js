// A table whose rows can be opened: by their names, which are buttons, or by a click anywhere else.
// All words are put in as text. The arrows lead from name to name, as in a list.
const make = (tag, words = '', about = {}) =>
  Object.assign(document.createElement(tag), { textContent: words }, about);

function lines(cell, words) {
  for (const one of words) cell.append(make('div', one));
  return cell;
}

function drawn(data, tell) {
  const heads = JSON.parse(data.heads), rows = JSON.parse(data.rows);
  const table = make('table'), head = make('tr');
  table.append(make('caption', data.caption));
  for (const one of heads) head.append(make('th', one, { scope: 'col' }));
  table.createTHead().append(head);
  const body = table.createTBody();
  for (const row of rows) {
    const line = make('tr', '', { className: row.is_quiet ? 'quiet' : '' });
    row.cells.forEach((words, place) => {
      if (place) {
        const cell = lines(make('td'), words);
        cell.dataset.head = heads[place];
        if (!words.length) cell.className = 'empty';
        line.append(cell);
        return;
      }
      const cell = make('th', '', { scope: 'row' });
      const name = make('button', words[0], { type: 'button' });
      name.onclick = () => tell(row.id);
      cell.append(name);
      line.append(lines(cell, words.slice(1)));
    });
    line.onclick = (event) => {
      if (!event.target.closest('button') && !String(getSelection())) tell(row.id);
    };
    body.append(line);
  }
  body.onkeydown = (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by) return;
    const names = [...body.querySelectorAll('button')];
    const next = names[names.indexOf(event.target) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return table;
}

export default function ({ data, parentElement, setTriggerValue }) {
  const room = parentElement.querySelector('#rows');
  const said = JSON.stringify(data);
  if (!room || room.dataset.said === said) return;
  room.dataset.said = said;
  room.replaceChildren(drawn(data, (id) => setTriggerValue('opened', id)));
}
