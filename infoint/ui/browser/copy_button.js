// Puts the text on the clipboard and says so.
export default function ({ data, parentElement, setTriggerValue }) {
  const button = parentElement.querySelector('#copy');
  const said = parentElement.querySelector('#said');
  if (!button) return;
  button.classList.toggle('primary', Boolean(data.primary));
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(data.text);
      said.textContent = 'Copied';
      if (data.tells) setTriggerValue('copied', true);
    } catch {
      said.textContent = 'Select the text and press Ctrl+C';
    }
    setTimeout(() => { said.textContent = ''; }, 4000);
  };
}
