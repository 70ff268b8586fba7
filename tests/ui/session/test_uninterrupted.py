"""A callback is carried through while newer messages of the same window wait."""

import pytest
from streamlit.testing.v1 import AppTest


def page(carried: bool) -> None:
    """A page whose button's callback is overtaken by another message half-way."""
    import streamlit as st
    from streamlit.runtime.scriptrunner import RerunData, get_script_run_ctx

    from infoint.ui.session.uninterrupted import uninterrupted

    def work() -> None:
        st.session_state["began"] = True
        requests = get_script_run_ctx().script_requests
        requests.request_rerun(RerunData(page_script_hash=get_script_run_ctx().page_script_hash))
        st.session_state["done"] = st.session_state["began"]

    def nested() -> None:
        with uninterrupted():
            work()
        st.session_state["later"] = True

    st.session_state["drawn"] = st.session_state.get("drawn", 0) + 1
    st.button("Work", on_click=uninterrupted()(nested) if carried else work)


@pytest.mark.parametrize("carried", [True, False])
def test_an_overtaken_callback(carried: bool) -> None:
    """It runs to its end, nested or not, and the waiting message is then answered."""
    app = AppTest.from_function(page, kwargs={"carried": carried}).run()
    app.button[0].click().run()
    assert not app.exception
    assert "began" in app.session_state
    assert ("done" in app.session_state, "later" in app.session_state) == (carried, carried)
    assert app.session_state["drawn"] >= 2
