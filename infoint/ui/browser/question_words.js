// Sets the words as the heading of the page, letter for letter.
export default function ({ data, parentElement }) {
  const place = parentElement.querySelector('h1');
  if (place && place.textContent !== data.text) place.textContent = data.text;
}
