// Brings itself into sight, once for each time that it is asked to. What was drawn before goes only
// after it is there, so it does so twice.
const SETTLED = 400;
let seen = '';
export default function ({ data, parentElement }) {
  if (!data.asked || data.asked === seen) return;
  seen = data.asked;
  const host = parentElement.host || parentElement;
  const show = () => host.scrollIntoView({ block: 'center', behavior: 'instant' });
  show();
  setTimeout(show, SETTLED);
}
