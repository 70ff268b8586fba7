// Puts the text on the clipboard and says so, in the words that are in `data`.
export default function ({ data, parentElement, setTriggerValue }) {
  const button = parentElement.querySelector('#copy');
  const said = parentElement.querySelector('#said');
  if (!button) return;
  button.querySelector('span').textContent = data.label;
  button.classList.toggle('primary', Boolean(data.primary));
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(data.text);
      said.textContent = data.copied;
      if (data.tells) setTriggerValue('copied', true);
    } catch {
      said.textContent = data.by_hand;
    }
    setTimeout(() => { said.textContent = ''; }, 4000);
  };
}
