"""Draws a recorded tree with bare Streamlit calls: no data behind them, no callbacks."""

import base64
import json
from collections.abc import Callable
from functools import cache
from typing import Any

import streamlit as st
from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df

from tests.bench.recorded import Node

NOT_PLAYED = {"empty", "toast", "exception"}
"""Drawn as an empty place; so the bare page is rather too quick than too slow."""


def play(nodes: list[Node], pages: list[Any], key: str = "k") -> None:
    """Draw nodes one after the other."""
    for number, node in enumerate(nodes):
        _play(node, pages, f"{key}-{number}")


def _play(node: Node, pages: list[Any], key: str) -> None:
    kind, children = node["kind"], node.get("children") or []
    if kind in DRAWN:
        DRAWN[kind](node, key)
    elif kind == "page_link":
        st.page_link(pages[0], label=node.get("label", "x"))
    elif any(child["kind"] == "column" for child in children):
        columns = st.columns([child.get("weight") or 1 for child in children])
        for number, (column, child) in enumerate(zip(columns, children, strict=True)):
            with column:
                play(child["children"], pages, f"{key}-{number}")
    elif kind == "tab_container":
        tabs = st.tabs([child.get("label") or "tab" for child in children])
        for number, (tab, child) in enumerate(zip(tabs, children, strict=True)):
            with tab:
                play(child["children"], pages, f"{key}-{number}")
    elif kind in NOT_PLAYED or (kind not in BLOCKS and not children):
        st.empty()
    else:
        with BLOCKS.get(kind, _container)(node):
            play(children, pages, key)


def _container(node: Node) -> Any:
    return st.container(horizontal=node.get("horizontal", False), border=node.get("border", False))


BLOCKS: dict[str, Callable[[Node], Any]] = {
    "sidebar": lambda node: st.sidebar,
    "container": _container,
    "flex_container": _container,
    "expandable": lambda node: st.expander(node["label"], expanded=node.get("expanded", False)),
    "popover": lambda node: st.popover(node["label"]),
    "grid_container": lambda node: st.grid(node.get("columns") or "auto"),
}


def _markdown(node: Node, key: str) -> None:
    (st.caption if node.get("element_type") == 2 else st.markdown)(node.get("body", ""))


def _heading(node: Node, key: str) -> None:
    sizes = {"h1": st.title, "h2": st.header, "h3": st.subheader}
    sizes.get(node.get("tag", ""), st.subheader)(node.get("body", ""))


def _alert(node: Node, key: str) -> None:
    {1: st.error, 2: st.warning, 4: st.success}.get(node.get("format", 3), st.info)(
        node.get("body", "") or "x", title=node.get("title") or None
    )


def _group(node: Node, key: str) -> None:
    options = [each.get("content", "x") for each in node.get("options", ())]
    (st.segmented_control if node.get("style") == 1 else st.pills)(_label(node), options, key=key)


def _label(node: Node) -> str:
    return str(node.get("label") or "label")


@cache
def _table(data: str) -> Any:
    return convert_arrow_bytes_to_pandas_df(base64.b64decode(data))


@cache
def _figure(spec: str) -> Any:
    import plotly.graph_objects as go

    found = json.loads(spec)
    return go.Figure(data=found.get("data"), layout=found.get("layout"), skip_invalid=True)


def _data(node: Node) -> Any:
    return _table(node["arrow_data"]["data"])


def _frame(node: Node, key: str) -> None:
    st.dataframe(_data(node), key=key, on_select="rerun" if node.get("id") else "ignore")


@cache
def _component(html: str, css: str, js: str) -> Callable[..., Any]:
    return st.components.v2.component("bench", html=html, css=css, js=js)


def _behaviour(node: Node, key: str) -> None:
    parts = [node.get(f"{part}_content", "") for part in ("html", "css", "js")]
    _component(*parts)(key=key)


def _picked(widget: Callable[..., Any]) -> Callable[[Node, str], None]:
    def drawn(node: Node, key: str) -> None:
        options = node.get("options", ())
        index = node.get("default") if options else None
        widget(_label(node), options, index=index if isinstance(index, int) else None, key=key)

    return drawn


DRAWN: dict[str, Callable[[Node, str], Any]] = {
    "markdown": _markdown,
    "heading": _heading,
    "alert": _alert,
    "text": lambda node, key: st.text(node.get("body", "")),
    "code": lambda node, key: st.code(node.get("code_text", "")),
    "metric": lambda node, key: st.metric(_label(node), node.get("body", "")),
    "progress": lambda node, key: st.progress(node.get("value", 0)),
    "text_area": lambda node, key: st.text_area(_label(node), node.get("default", ""), key=key),
    "text_input": lambda node, key: st.text_input(_label(node), node.get("default", ""), key=key),
    "number_input": lambda node, key: st.number_input(_label(node), key=key),
    "selectbox": _picked(st.selectbox),
    "radio": _picked(st.radio),
    "multiselect": lambda node, key: st.multiselect(_label(node), node.get("options", ()), key=key),
    "slider": lambda node, key: st.slider(_label(node), key=key),
    "button_group": _group,
    "feedback": lambda node, key: st.feedback(key=key),
    "checkbox": lambda node, key: st.checkbox(_label(node), key=key),
    "date_input": lambda node, key: st.date_input(_label(node), None, key=key),
    "time_input": lambda node, key: st.time_input(_label(node), None, key=key),
    "button": lambda node, key: st.button(_label(node), key=key),
    "download_button": lambda node, key: st.download_button(_label(node), b"x", key=key),
    "link_button": lambda node, key: st.link_button(_label(node), node.get("url", "")),
    "file_uploader": lambda node, key: st.file_uploader(_label(node), key=key),
    "menu_button": lambda node, key: st.menu_button(_label(node), node.get("options", ()), key=key),
    "pagination": lambda node, key: st.pagination(node.get("num_pages", 1), key=key),
    "bidi_component": _behaviour,
    "dataframe": _frame,
    "table": lambda node, key: st.table(_data(node)),
    "plotly_chart": lambda node, key: st.plotly_chart(_figure(node.get("spec", "{}")), key=key),
}
