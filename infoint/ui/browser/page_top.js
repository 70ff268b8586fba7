// A page that one turns to is shown from its beginning. Streamlit leaves the window where it was
// scrolled to when the next page is as long, and the button that was pressed keeps its place and pulls
// the window back to it. So this holds the window at the top until the page stands, or until the
// person scrolls or types. A button that was pressed hands the focus to the page's title, so that Tab
// goes on from there. After the browser's own Back nothing is moved. A tap on the logo turns to Today;
// where the list of pages covers the page, it closes then, as it does by itself after its links.
//
// The list hands the focus on as it opens and closes, or the focus would be nowhere: to its first
// link, back to the button that opens it, or from a link to the title of the page; whoever is quicker
// and has gone on in the list by then stays there. Where it covers the page, Escape closes it, and so
// does Tab as it leaves it: what has the focus could not be seen.
//
// A turn to another page is one step for the browser's Back. Streamlit first writes what the address
// of the next page says behind the name of this one, and only then the name of the next: so Back
// would lead to this page at a part where nobody was. The second entry takes the place of the first.
const REST = 300, LONGEST = 8000, RECENT = 1500, COVERED = 768, PATIENCE = 1000;
const LIST = '[data-testid="stSidebar"]', OPENS = '[data-testid="stExpandSidebarButton"]';
const CLOSES = `${LIST} [data-testid="stSidebarCollapseButton"] button`;
const LINK = `${LIST}[data-collapsed="false"] [data-testid="stSidebarUserContent"] :is(a, button)`;
let shown = null, left = -Infinity, pressed = -Infinity, end = () => {};
addEventListener('popstate', () => { left = performance.now(); });
addEventListener('click', ({ target }) => {
  const inPage = target.closest?.('[data-testid="stMain"] button:not([role="radio"])');
  const chosen = target.closest?.('[data-testid="stLogoLink"], [data-testid="stPageLink-NavLink"]');
  const covers = chosen?.closest(LIST) && innerWidth <= COVERED;
  if (covers) document.querySelector(CLOSES)?.click();
  if (target.closest?.(OPENS)) handOn(LINK);
  else if (target.closest?.(CLOSES)) handOn(OPENS);
  pressed = inPage || covers ? performance.now() : -Infinity;
  if (inPage || chosen) left = -Infinity;
}, true);
let written = null;
for (const name of ['pointerdown', 'keydown', 'click', 'popstate'])
  addEventListener(name, () => { written = null; }, true);
const push = history.pushState.bind(history);
history.pushState = (state, title, address) => {
  const here = location.pathname, next = new URL(address ?? '', location.href);
  const isPage = next.pathname !== here;
  if (isPage && next.search === written) history.replaceState(state, title, address);
  else push(state, title, address);
  written = isPage ? null : next.search;
};
const closeFor = (place) => ({ target, key = 'Escape' }) => {
  if (key === 'Escape' && innerWidth <= COVERED && target.closest?.(place))
    document.querySelector(CLOSES)?.click();
};
addEventListener('focusin', closeFor('[data-testid="stMain"]'));
addEventListener('keydown', closeFor(LIST));
const nowhere = () => {
  const now = document.activeElement;
  return !now || now === document.body || now.matches(OPENS) || Boolean(now.closest(LIST));
};
function handOn(place, began = performance.now()) {
  const next = document.querySelector(place);
  const isThere = next?.closest(LIST)?.contains(document.activeElement);
  if (next && nowhere() && !isThere) next.focus({ preventScroll: true });
  else if (!next && performance.now() - began < PATIENCE)
    requestAnimationFrame(() => handOn(place, began));
}

const settled = () =>
  document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === 'notRunning';

function hold(fromButton) {
  const main = document.querySelector('[data-testid="stMain"]');
  if (!main) return () => {};
  const over = new AbortController(), began = performance.now();
  let since = null, frame = 0;
  const stop = () => { cancelAnimationFrame(frame); over.abort(); };
  const giveWay = () => { pressed = -Infinity; stop(); };
  for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(name, giveWay, { capture: true, signal: over.signal });
  const handOver = () => {
    pressed = -Infinity;
    const title = main.querySelector('h1');
    const now = document.activeElement;
    const idle = nowhere() || (now.tagName === 'BUTTON' && main.contains(now));
    if (!fromButton || !title || !idle) return;
    title.tabIndex = -1;
    title.style.outline = 'none';
    title.focus({ preventScroll: true });
  };
  const look = () => {
    const now = performance.now();
    if (main.scrollTop) main.scrollTo({ top: 0, behavior: 'instant' });
    since = settled() ? since ?? now : null;
    if (now - began > LONGEST || (since !== null && now - since > REST)) {
      handOver();
      stop();
    } else frame = requestAnimationFrame(look);
  };
  look();
  return stop;
}

export default function ({ data }) {
  if (data.page === shown) return;
  const first = shown === null;
  shown = data.page;
  end();
  if (first || performance.now() - left < RECENT) return;
  end = hold(performance.now() - pressed < LONGEST);
}
