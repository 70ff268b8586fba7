"""A part of the page that draws itself again and again, such as a clock, and what it leaves behind.

Two things of Streamlit are made up for here. A whole drawing hands over everything of the page.
Where the clock's own drawing begins before that was sent, the clock's part of it is left out, as
it is drawn anew anyway; but the window first closes the gap, and the clock, coming after all,
takes the place of what follows it, which is gone. Alone in a container a clock has nothing beside
it that could move up. And a clock that has drawn itself leaves its own place as the one to draw
into: a whole drawing that was asked for at that moment would put the page inside the clock.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import streamlit as st
from streamlit.delta_generator_singletons import context_dg_stack, get_default_dg_stack_value

_Given = ParamSpec("_Given")


def ticking(every: str | float) -> Callable[[Callable[_Given, None]], Callable[_Given, None]]:
    """Let what is decorated draw itself again so often ("1s", or seconds), alone in a container."""

    def made(draw: Callable[_Given, None]) -> Callable[_Given, None]:
        by_itself = st.fragment(draw, run_every=every)

        @wraps(draw)
        def alone(*args: _Given.args, **kwargs: _Given.kwargs) -> None:
            with st.container():
                by_itself(*args, **kwargs)

        return alone

    return made


def draw_into_the_page() -> None:
    """What is drawn from here on stands in the page itself, wherever a clock drew before."""
    context_dg_stack.set(get_default_dg_stack_value())
