// A browser drops the focus of an element that is taken out and put back elsewhere, as happens to the
// rows of a list that changes its order. This gives it back to the button of the same key, unless the
// person has gone elsewhere meanwhile.
const RECENT = 5000;
let uninstall = () => {};

const keyOf = (el) => {
  const classes = el.closest?.('[class*="st-key-"]')?.classList || [];
  return [...classes].find((one) => one.startsWith('st-key-'));
};

function install() {
  const stop = new AbortController();
  const on = (name, job) =>
    document.addEventListener(name, job, { capture: true, signal: stop.signal });
  let last = null;
  const pressed = ({ target }) => {
    const button = target.closest?.('button');
    last = button && { key: keyOf(button), at: performance.now() };
  };
  on('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') pressed(event); else last = null;
  });
  on('pointerdown', () => { last = null; });
  const look = () => {
    const idle = !document.activeElement || document.activeElement === document.body;
    if (!idle || !last?.key || performance.now() - last.at > RECENT) return;
    document.querySelector(`.${CSS.escape(last.key)} button:not(:disabled)`)?.focus();
  };
  const watch = new MutationObserver(look);
  watch.observe(document.querySelector('[data-testid="stMain"]') || document.body,
    { childList: true, subtree: true });
  return () => { stop.abort(); watch.disconnect(); };
}

export default function () {
  uninstall();
  const mine = install();
  uninstall = mine;
  return mine;
}
