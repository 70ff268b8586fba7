"""What the theme cannot say about a page: readable under mouse and key, and whole on paper.

Streamlit writes the words of a button and of a fold in the main colour while a mouse or the focus
is on them. In the dark that colour carries white words, so it is too dark to be read as words
itself; they keep the colour of text, and what can be pressed is underlined.

On paper Streamlit prints what it shows: the list of pages beside everything, the dark look as it
is, and of a long text only the lines that its box has room for. What is folded stays folded, so
that one prints what one opened. A table that scrolls prints the rows in sight; it can be downloaded
whole from its own menu.
"""

import streamlit as st

_CSS = """
:is([data-testid$="-secondary"], [data-testid$="-tertiary"], summary):is(:hover, :focus, :active) {
  color: light-dark(#14110d, #f7f3ec);
}
[data-testid$="-tertiary"]:is(:hover, :focus-visible) { text-decoration: underline; }
@media print {
  [data-testid="stSidebar"], [data-testid="stHeader"] { display: none !important; }
  html, body, [data-testid="stApp"], [data-testid="stApp"]
    *:not([data-testid="stRadio"] *, [data-testid="stCheckbox"] *, .js-plotly-plot *) {
    background-color: transparent !important;
  }
  [data-testid="stApp"] *:not(canvas) { color: #14110d !important; }
  .js-plotly-plot .main-svg { background: transparent !important; }
  .js-plotly-plot .legend .bg { fill: transparent !important; }
  .js-plotly-plot .modebar { display: none !important; }
  .js-plotly-plot text { fill: #14110d !important; }
  [data-testid="stTextArea"] div, [data-testid="stTextArea"] textarea {
    height: auto !important; max-height: none !important; overflow: visible !important;
  }
  [data-testid="stTextArea"] textarea { field-sizing: content; }
  [data-testid="stGrid"]:has(textarea), [data-testid="stGridCell"]:has(textarea) {
    display: block !important;
  }
  [data-testid="stGridCell"] { margin-bottom: 1rem; }
  :is([data-testid="stRadio"], [data-testid="stCheckbox"]) label:has(input:not(:checked)) div {
    background-color: transparent !important;
  }
  [data-testid="stMain"] :is(h1, h2, h3) { break-after: avoid; }
  [data-testid="stMain"] :is(p, li, button) { break-inside: avoid; }
}
"""
_JS = "export default function () {}"

_component = st.components.v2.component("infoint_page_look", css=_CSS, js=_JS, isolate_styles=False)


def page_look() -> None:
    """Mount the component; once a run, in the frame."""
    _component(key="page-look", height="content")
