// Lets the style sheet know how large the person wants the text.
export default function ({ data }) {
  document.documentElement.dataset.textSize = data.size;
}
