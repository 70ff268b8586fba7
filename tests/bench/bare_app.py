"""A Streamlit app of recorded pages; BENCH_PAGES names the file that holds them."""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from tests.bench import playing


@cache
def recorded() -> dict[str, Any]:
    """Page name -> tree."""
    found: dict[str, Any] = json.loads(Path(os.environ["BENCH_PAGES"]).read_text("utf-8"))
    return found


def main() -> None:
    """Navigation as the real app has it, and the recorded page."""
    pages: list[Any] = []

    def page(name: str) -> Any:
        def draw() -> None:
            playing.play(recorded()[name], pages)

        return st.Page(draw, title=name, url_path=name, default=name == "today")

    st.set_page_config(page_title="Bare", layout="centered")
    pages += [page(name) for name in recorded()]
    st.navigation(pages, expanded=True).run()
