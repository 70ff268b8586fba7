// Sets the size by which Streamlit measures type and space, for one window, and takes it back once
// this is not drawn. On a phone nothing is larger: there the type would crowd out the page.
const NARROW = 800;
let mounted = 0, turn = null, size = '';
const fit = () => {
  document.documentElement.style.fontSize = mounted && innerWidth >= NARROW ? size : '';
};
addEventListener('resize', fit);
const toTheTop = () => {
  for (const name of ['stSidebarContent', 'stMain'])
    document.querySelector(`[data-testid="${name}"]`)?.scrollTo({ top: 0, behavior: 'instant' });
};
export default function ({ data }) {
  if (turn !== null && turn !== data.turn) toTheTop();
  turn = data.turn;
  size = data.size;
  mounted += 1;
  fit();
  return () => { mounted -= 1; fit(); };
}
