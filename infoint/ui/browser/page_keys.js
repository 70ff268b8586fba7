// The keys that work on every page: / opens Search, ? shows the list of keys. They are signs that
// people write, so they count only where nothing can be typed, and never with another key held.
// A window over the page hears Escape only while it has the cursor; where nothing has it, this does.
const TYPES = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="grid"]';
const onKey = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
  const over = document.querySelector('[role="dialog"]');
  if (event.key === 'Escape' && over && event.target === document.body)
    over.querySelector('button[aria-label="Close"]')?.click();
  if (event.target.closest?.(TYPES) || over) return;
  const wanted = {
    '/': '[data-testid="stSidebar"] a[href*="search"]',
    '?': '.st-key-keys button',
  }[event.key];
  const found = wanted && document.querySelector(wanted);
  if (!found) return;
  event.preventDefault();
  found.click();
};
let mounted = null;
export default function () {
  mounted?.abort();
  mounted = new AbortController();
  addEventListener('keydown', onKey, { signal: mounted.signal });
  return () => mounted.abort();
}
