// Lets the browser ask before the window is closed or loaded anew.
export default function () {
  const ask = (event) => {
    event.preventDefault();
    event.returnValue = '';
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
