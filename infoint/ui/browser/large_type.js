// Sets the words as paragraphs, letter for letter; empty lines part them.
export default function ({ data, parentElement }) {
  const place = parentElement.querySelector('#words');
  if (!place || place.dataset.drawn === data.text) return;
  place.dataset.drawn = data.text;
  place.replaceChildren(...data.text.split(/\n\s*\n/).map((part) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = part.trim();
    return paragraph;
  }));
}
