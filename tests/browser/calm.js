// How much stands before a person at once, in the main part of the page, the bar of a demo left out.
// controls: what can be pressed, typed in or chosen from; a group of choices counts as one, a table too.
// words: what can be read, and how much of it in the first window. first: where the first control of
// the work begins, below the title and the map of parts. screens: how many windows the page is tall.
() => {
  const main = document.querySelector('[data-testid="stMain"]');
  const banner = main.querySelector('.st-key-banner');
  const lift = banner ? banner.getBoundingClientRect().height : 0;
  const base = main.getBoundingClientRect().top - main.scrollTop + lift;
  const isOut = (one) => banner?.contains(one);
  const isSeen = (one) => {
    if (one.closest('details:not([open]) > :not(summary)')) return false;
    const { width, height } = one.getBoundingClientRect();
    return width > 1 && height > 1 && one.checkVisibility(
      { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  };
  const under = main.querySelector('h1')?.getBoundingClientRect().bottom ?? 0;
  const GROUP = '[role="radiogroup"], [role="tablist"], [data-testid="stButtonGroup"], '
    + ['NumberInput', 'Feedback', 'Selectbox', 'DateInput', 'TimeInput', 'Pagination', 'MultiSelect']
      .map((name) => `[data-testid="st${name}"]`).join(', ');
  const OWN = '[data-testid="stElementToolbar"], .modebar, [data-testid="stHeaderActionElements"]';
  const BESIDE = '[aria-label="Parts"], [data-testid="stBottom"], .st-key-side, '
    + '[data-testid="stTooltipIcon"]';
  const PRESSED = 'button, input, textarea, select, a[href], [role="combobox"], [role="slider"], '
    + '[role="tab"], summary';
  const groups = new Set();
  let controls = 0, first = null;
  for (const one of main.querySelectorAll(PRESSED)) {
    const box = ['radio', 'checkbox'].includes(one.type) ? one.closest('label') ?? one : one;
    if (isOut(one) || !isSeen(box) || one.closest(OWN)) continue;
    if (one.tagName === 'INPUT' && one.tabIndex === -1 && one.type !== 'radio') continue;
    const group = one.closest(GROUP);
    if (group && groups.has(group)) continue;
    if (group) groups.add(group);
    controls += 1;
    const { top } = box.getBoundingClientRect();
    if (top >= under - 1 && one.tagName !== 'SUMMARY' && !one.closest(BESIDE))
      first = Math.min(first ?? Infinity, top - base);
  }
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let words = 0, inView = 0;
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent.trim(), one = texts.currentNode.parentElement;
    if (!text || !one || isOut(one) || !isSeen(one)) continue;
    if (one.closest('style, script, svg, textarea, [data-testid="stIconMaterial"]')) continue;
    const count = text.split(/\s+/).length;
    words += count;
    if (one.getBoundingClientRect().top - base < innerHeight) inView += count;
  }
  for (const table of main.querySelectorAll('[data-testid="stDataFrame"]'))
    if (isSeen(table)) {
      controls += 1;
      words += 5 * Math.max(1, Math.round(table.getBoundingClientRect().height / 35));
    }
  const ends = [...main.querySelectorAll('[data-testid="stElementContainer"]')]
    .map((one) => one.getBoundingClientRect()).filter(({ height }) => height);
  const bottom = Math.max(0, ...ends.map((one) => one.bottom - base));
  return { windows: bottom / innerHeight, controls, words, inView, first: first ?? 0 };
}
