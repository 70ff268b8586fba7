// Says so when the look of the window is another one than the page was drawn for. Streamlit tells the
// look only with the next thing that the person does.
const LOOK_EVERY = 500;
const watched = new WeakMap();

const isDark = () => {
  const app = document.querySelector('[data-testid="stApp"]') || document.body;
  const [red, green, blue] = (getComputedStyle(app).backgroundColor.match(/[\d.]+/g) || [])
    .map(Number);
  return 0.3 * red + 0.6 * green + 0.1 * blue < 128;
};

export default function ({ data, parentElement, setStateValue }) {
  const known = watched.get(parentElement);
  if (known) { known.drawn = data.dark; return known.stop; }
  const state = { drawn: data.dark, asked: null };
  const timer = setInterval(() => {
    const dark = isDark();
    if (dark === state.drawn) state.asked = null;
    else if (dark !== state.asked) { state.asked = dark; setStateValue('dark', dark); }
  }, LOOK_EVERY);
  state.stop = () => { clearInterval(timer); watched.delete(parentElement); };
  watched.set(parentElement, state);
  return state.stop;
}
