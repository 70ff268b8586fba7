"""Components of ours: a script beside this file, with a style sheet and markup where it needs them.

They are read once, when the module that draws them is imported.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

Mount = Callable[..., Any]
_HERE = Path(__file__).parent


def component(name: str, *, html: str | None = None, over_page: bool = False) -> Mount:
    """The command that draws the component `name`, of `name.js` and `name.css`; one may be absent.

    A component `over_page` styles the whole page, any other one only itself. Neither markup nor
    script holds a word: what somebody reads comes as data at each drawing, in their language.
    FileNotFoundError where there is neither file.
    """
    parts = {kind: _HERE / f"{name}.{kind}" for kind in ("js", "css")}
    found = {kind: path.read_text("utf-8") for kind, path in parts.items() if path.exists()}
    if not found:
        raise FileNotFoundError(parts["js"])
    return st.components.v2.component(
        f"infoint_{name}",
        html=html,
        css=found.get("css"),
        js=found.get("js"),
        isolate_styles=not over_page,
    )


def behaviour(name: str, *, over_page: bool = False) -> Callable[..., None]:
    """The command that mounts a component with nothing to see, once a run.

    What it is called with is the `data` of the script: texts and numbers only, because Streamlit
    loads numpy and pandas to look whether a list or a mapping is a table.
    """
    draw = component(name, over_page=over_page)
    key = name.replace("_", "-")

    def mount(**data: Any) -> None:
        draw(key=key, data=data, height="content")

    return mount
