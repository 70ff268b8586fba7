// Streamlit fetches the script of a kind of box when the first of that kind is to be drawn, and draws
// a grey bar until it is there. This fetches those of the usual boxes once the first page stands, one
// after the other, so that the next page is drawn whole at once. What cannot be fetched is left to
// Streamlit.
const LATER = 700;
let begun = false;
const fetchAll = async (names) => {
  const base = document.querySelector('script[type="module"][src*="/js/"]')?.src;
  if (!base) return;
  for (const name of names) {
    try { await import(new URL(name, base).href); } catch { return; }
  }
};
export default function ({ data }) {
  if (begun || !data.names) return;
  begun = true;
  const whenIdle = window.requestIdleCallback || setTimeout;
  setTimeout(() => whenIdle(() => fetchAll(data.names.split(' '))), LATER);
}
