// Lets the style sheet know how large the person wants the text, tells a screen reader in which
// language the page is, and gives the icons their words.
// Streamlit names an icon within text by its file ("check_circle icon") and says nothing of one on a
// link or a button. One that has words in `data`, by its name, is read as these; any other decorates
// what stands beside it, and is passed over. A bar is named by the line above it.
const MARKED = ':is([data-testid="stPageLink"], [role="radiogroup"], .st-key-all-questions)';
const BARS = '[data-testid="stProgress"] [role="progressbar"]';
let words = {}, frame = 0, watch = null;
const call = (one, name) => {
  if (one.getAttribute('aria-label') !== name) one.setAttribute('aria-label', name);
};
const nameIcons = () => {
  frame = 0;
  for (const icon of document.querySelectorAll('span[translate="no"]')) {
    if (icon.dataset.testid && !icon.closest(MARKED)) continue;
    const name = words[icon.textContent] ?? '';
    call(icon, name);
    icon.role = 'img';
    icon.ariaHidden = name ? null : 'true';
  }
  for (const bar of document.querySelectorAll(BARS)) {
    const line = bar.closest('[data-testid="stProgress"]').textContent.trim();
    if (line) call(bar, line);
  }
};
const soon = () => { frame ||= requestAnimationFrame(nameIcons); };
export default function ({ data }) {
  const { size, language, ...names } = data;
  document.documentElement.dataset.textSize = size;
  if (language) document.documentElement.lang = language;
  words = names;
  soon();
  if (watch) return;
  watch = new MutationObserver(soon);
  const labels = { attributes: true, attributeFilter: ['aria-label'] };
  watch.observe(document.body, { subtree: true, childList: true, characterData: true, ...labels });
}
