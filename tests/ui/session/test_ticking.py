"""Parts of a page that draw themselves again and again."""

import re

import pytest
import streamlit as st
from streamlit.delta_generator_singletons import context_dg_stack
from streamlit.testing.v1 import AppTest

from infoint.ui.frame import app as frame
from tests.ui.conftest import ROOT, OpenPage


def test_every_clock_is_one_of_ours() -> None:
    """Nothing in the app draws itself again by other means."""
    files = [*ROOT.glob("pages/*.py"), *ROOT.glob("infoint/**/*.py")]
    own = [file for file in files if re.search(r"\bfragment\(|run_every", file.read_text("utf-8"))]
    assert [file.name for file in own] == ["ticking.py"]


def ticks() -> None:
    """A clock between two texts."""
    import streamlit as st

    from infoint.ui.session.window.ticking import ticking

    st.text("before")
    ticking("1s")(lambda: st.text("tick") and None)()
    st.text("after")


def test_a_clock_stands_alone() -> None:
    """What comes before it and after it lies in another container."""
    app = AppTest.from_function(ticks).run()
    assert [text.value for text in app.text] == ["before", "tick", "after"]
    _, around, _ = app.main.children.values()
    (clock,) = around.children.values()
    assert [text.value for text in clock.children.values()] == ["tick"]


def test_a_page_is_drawn_into_the_page(
    monkeypatch: pytest.MonkeyPatch, open_page: OpenPage
) -> None:
    """Where something before it left off inside a container, nothing of the page stands there."""

    def left_inside(_window: object) -> None:
        context_dg_stack.set((*context_dg_stack.get(), st.container()))

    monkeypatch.setattr(frame, "ask_window", left_inside)
    main = open_page("search").main.children
    assert len(main) > 1
    assert not main[0].children
