"""Typed memory of one browser window: frozen records, each replaced as a whole.

A page or a part of it describes what its window remembers in a record with defaults:

    @dataclass(frozen=True)
    class Editing(DataState):
        contact: str = ""

`Editing.read().contact` is what it remembers, `Editing("ann").keep()` replaces it.
"""

from typing import ClassVar, Self

import streamlit as st


class WindowState:
    """Base of records about the window, which stay whatever data it shows."""

    _begins: ClassVar = "window:"

    @classmethod
    def key(cls) -> str:
        """The place of the record in Streamlit's session."""
        return f"{cls._begins}{cls.__module__}.{cls.__qualname__}"

    @classmethod
    def read(cls) -> Self:
        """The record of this window; its defaults where nothing was kept."""
        found = st.session_state.get(cls.key())
        return found if isinstance(found, cls) else cls()

    def keep(self) -> None:
        """Let this window remember the record in place of the one before."""
        st.session_state[self.key()] = self


class DataState(WindowState):
    """Base of records about the data shown, forgotten when the window turns to others."""

    _begins = "data:"

    @staticmethod
    def forget_all() -> None:
        """Forget every record about the data shown."""
        for name in [str(name) for name in st.session_state]:
            if name.startswith(DataState._begins):
                del st.session_state[name]
