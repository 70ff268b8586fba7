// Sets the words on the projector as large as they fit, never below the size of the style sheet.
const LARGEST = 2.4, STEP = 0.05, FOOT = 0.05, CLOCK = 0.24;
export default function () {
  let frame = 0;
  const fit = () => {
    const slide = document.querySelector('.st-key-slide');
    if (!slide) return;
    const clock = document.querySelector('.st-key-projector-time p');
    const room = innerHeight * (1 - (clock ? CLOCK : FOOT));
    const lists = [...slide.querySelectorAll('ul.slide')];
    const fits = (scale) => {
      for (const one of lists) one.style.setProperty('--scale', scale);
      return lists.every((one) => one.getBoundingClientRect().bottom <= room
        && one.scrollWidth <= one.clientWidth + 1);
    };
    for (let scale = LARGEST; scale > 1; scale -= STEP) if (fits(scale.toFixed(2))) return;
    fits(1);
  };
  const soon = () => { cancelAnimationFrame(frame); frame = requestAnimationFrame(fit); };
  const watch = new MutationObserver(soon);
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  soon();
  addEventListener('resize', soon);
  return () => {
    cancelAnimationFrame(frame);
    watch.disconnect();
    removeEventListener('resize', soon);
  };
}
