// Rows of a list go to another place: dragged with the mouse, or by Alt and an arrow key while the
// keyboard is in the row. The page is told which row goes where and draws the list anew; no row is
// moved here. A finger scrolls as ever.
const FAR = 6, PATIENCE = 2000;
let uninstall = () => {}, goes = null;

function install(data, tell) {
  const stop = new AbortController(), { signal } = stop;
  const on = (name, job) => addEventListener(name, job, { capture: true, signal });
  const ids = data.ids.split(' ');
  const rows = () => [...document.querySelectorAll(`[class*="st-key-${data.rows}"]`)];
  const rowOf = (el) => rows().findIndex((row) => row.contains(el));
  const isUsed = (el) => el.closest?.('button, input, textarea, a, [role="menu"], [role="listbox"]');
  const line = Object.assign(document.createElement('div'), { ariaHidden: 'true' });
  Object.assign(line.style, {
    position: 'fixed', height: '3px', borderRadius: '2px', background: data.colour, zIndex: 999,
    pointerEvents: 'none',
  });
  let held = null;
  const drop = () => {
    held = null;
    line.remove();
    document.body.style.cursor = '';
  };
  const placeAt = (y) => rows().filter((row, place) => {
    const box = row.getBoundingClientRect();
    return place !== held.from && box.top + box.height / 2 < y;
  }).length;
  const draw = () => {
    const left = rows().filter((_, place) => place !== held.from);
    const at = left[held.to] ?? left[left.length - 1];
    if (!at) return;
    const box = at.getBoundingClientRect();
    const top = left[held.to] ? box.top - 9 : box.bottom + 6;
    Object.assign(line.style, { top: `${top}px`, left: `${box.left}px`, width: `${box.width}px` });
    document.body.append(line);
    document.body.style.cursor = 'grabbing';
  };
  const order = [...ids];
  const move = (id, to) => {
    const from = order.indexOf(id);
    if (to === from || to < 0 || to >= order.length) return false;
    order.splice(to, 0, ...order.splice(from, 1));
    tell(`${id} ${to}`);
    return true;
  };
  const follow = (followed) => {
    if (followed !== goes || performance.now() > followed.until) return;
    const row = rows()[followed.to];
    const button = row?.innerText === followed.words && row.querySelector('button');
    if (button && document.activeElement !== button) button.focus({ preventScroll: true });
    setTimeout(follow, 50, followed);
  };
  on('pointerdown', (event) => {
    goes = null;
    const from = rowOf(event.target);
    if (from < 0 || event.pointerType !== 'mouse' || event.button || isUsed(event.target)) return;
    held = { from, x: event.clientX, y: event.clientY, to: from, moves: false };
  });
  on('pointermove', (event) => {
    if (!held) return;
    const down = Math.abs(event.clientY - held.y);
    held.moves ||= down > FAR && down > Math.abs(event.clientX - held.x);
    if (!held.moves) return;
    getSelection()?.removeAllRanges();
    held.to = placeAt(event.clientY);
    draw();
  });
  on('pointerup', () => {
    if (held?.moves) move(ids[held.from], held.to);
    drop();
  });
  on('pointercancel', drop);
  on('keydown', (event) => {
    if (held && event.key === 'Escape') drop();
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const from = by && event.altKey && !event.target.matches?.('input, textarea')
      ? rowOf(event.target) : -1;
    if (from < 0) {
      if (event.key !== 'Alt') goes = null;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const to = order.indexOf(ids[from]) + by, words = rows()[from].innerText;
    if (!move(ids[from], to)) return;
    goes = { to, words, until: performance.now() + PATIENCE };
    follow(goes);
  });
  return () => { stop.abort(); drop(); };
}

export default function ({ data, setTriggerValue }) {
  uninstall();
  const mine = install(data, (moved) => setTriggerValue('moved', moved));
  uninstall = mine;
  return mine;
}
