// Asks the browser to leave the screen on for as long as this is drawn. A browser lets go of it when
// its window is hidden, so it is asked again once the window is back. Where there is no secure
// connection, or the battery is low, the screen goes dark as ever.
let mounted = 0, lock = null;
const ask = async () => {
  if (!mounted || lock || document.hidden || !navigator.wakeLock) return;
  try {
    const got = await navigator.wakeLock.request('screen');
    if (!mounted || lock) { got.release(); return; }
    lock = got;
    got.addEventListener('release', () => { if (lock === got) lock = null; });
  } catch { /* it stays as it is */ }
};
document.addEventListener('visibilitychange', ask);
export default function () {
  mounted += 1;
  ask();
  return () => {
    mounted -= 1;
    setTimeout(() => { if (!mounted) { lock?.release(); lock = null; } }, 1000);
  };
}
