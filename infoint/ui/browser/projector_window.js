// Opens the window for the projector beside this one: the right half of the screen, or what is left
// of it. A browser allows that for a real click alone, and some refuse it then, too.
export default function ({ data, parentElement, setTriggerValue }) {
  const button = parentElement.querySelector('#open');
  if (!button) return;
  button.querySelector('span').textContent = data.label;
  button.classList.toggle('primary', Boolean(data.primary));
  button.onclick = () => {
    const { availLeft = 0, availTop = 0, availWidth, availHeight } = screen;
    const half = Math.round(availWidth / 2);
    const place = `popup,left=${availLeft + half},top=${availTop},width=${half},height=${availHeight}`;
    const folder = location.pathname.replace(/[^/]*$/, '');
    const opened = window.open(`${folder}projector`, 'infoint-projector', place);
    opened?.focus();
    setTriggerValue(opened ? 'opened' : 'blocked', true);
  };
}
