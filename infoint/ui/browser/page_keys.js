// The keys that work on every page: / opens Search, ? shows the list of keys. They are signs that
// people write, so they count only where nothing can be typed, and never with another key held.
const TYPES = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="grid"]';
const onKey = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
  if (event.target.closest?.(TYPES) || document.querySelector('[role="dialog"]')) return;
  const wanted = {
    '/': '[data-testid="stSidebar"] a[href*="search"]',
    '?': '.st-key-keys button',
  }[event.key];
  const found = wanted && document.querySelector(wanted);
  if (!found) return;
  event.preventDefault();
  found.click();
};
let over = null;
export default function () {
  over?.abort();
  over = new AbortController();
  addEventListener('keydown', onKey, { signal: over.signal });
  return () => over.abort();
}
