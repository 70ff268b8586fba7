// Puts the cursor into the box with a key, as soon as the box is there.
const PATIENCE = 3000;
export default function ({ data }) {
  const began = performance.now();
  let timer = 0;
  const look = () => {
    const now = document.activeElement;
    const idle = !now || now === document.body || now.closest('[data-testid="stSidebar"]');
    const box = document.querySelector(`.st-key-${data.key} input:not(:disabled)`);
    if (box && idle) {
      box.focus({ preventScroll: true });
      box.select();
    } else if (idle && performance.now() - began < PATIENCE) timer = setTimeout(look, 50);
  };
  look();
  return () => clearTimeout(timer);
}
