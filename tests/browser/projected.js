// What a window on a projector shows: each visible piece of text smaller than 1/22 of its height, and
// each that lies beyond an edge.
() => {
  const least = innerHeight / 22, small = [], outside = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let pieces = 0, smallest = Infinity;
  while (walk.nextNode()) {
    const text = walk.currentNode, parent = text.parentElement;
    const seen = { opacityProperty: true, visibilityProperty: true };
    if (!text.data.trim() || !parent.checkVisibility(seen)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    pieces += 1;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    smallest = Math.min(smallest, size);
    if (size < least) small.push(`${size}px: ${text.data.slice(0, 60)}`);
    const isOut = box.bottom > innerHeight || box.top < 0 || box.right > innerWidth || box.left < 0;
    if (isOut) outside.push(text.data.slice(0, 60));
  }
  const main = document.querySelector('[data-testid="stMain"]');
  const right = Math.max(...[...document.querySelectorAll('.st-key-slide')]
    .map((one) => one.getBoundingClientRect().right));
  return {
    pieces, smallest, small, outside, scrolls: main.scrollHeight > main.clientHeight + 1,
    used: right / innerWidth,
  };
}
