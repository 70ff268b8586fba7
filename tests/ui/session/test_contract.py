"""How Streamlit keeps boxes, as far as we lean on it."""

import pytest
from streamlit.testing.v1 import AppTest


def boxes(turn: int) -> None:
    """One box of each kind that saves itself; label, value and options are others every turn."""
    import streamlit as st

    label, options = f"Label {turn}", ["a", "b", f"c{turn}"]
    st.text_input(label, str(turn), key="line", live="500ms", icon="", validate="")
    st.text_area(label, str(turn), key="text")
    st.checkbox(label, bool(turn), key="tick")
    st.number_input(label, 0, 9, turn, 1, key="number")
    st.selectbox(label, options, turn, key="one")
    st.radio(label, options, turn, key="few", horizontal=True)
    st.multiselect(label, options, default=options[turn : turn + 1], key="several")


@pytest.mark.parametrize("key", ["line", "text", "tick", "number", "one", "few", "several"])
def test_a_box_is_known_by_its_key(key: str) -> None:
    """A box with a key is the same box whatever label, first value and options it is drawn with."""
    first, second = (
        AppTest.from_function(boxes, kwargs={"turn": turn}).run().get_by_key(key).proto.id
        for turn in (0, 1)
    )
    assert first == second


def met() -> None:
    """A box that counts how often its callback is called."""
    import streamlit as st

    def called() -> None:
        st.session_state["called"] = st.session_state.get("called", 0) + 1

    st.session_state.setdefault("called", 0)
    st.text_area("Label", "stored", key="text", on_change=called)


def test_a_new_server_takes_the_boxes_of_an_old_window() -> None:
    """What stands in a box of a window that outlived its server is taken, without a callback."""
    old = AppTest.from_function(met).run()
    old.text_area[0].set_value("typed")
    states = old._tree.get_widget_states()
    new = AppTest.from_function(met)
    new._run(states)
    assert new.text_area[0].value == "typed"
    assert new.session_state["called"] == 0
    new.text_area[0].set_value("typed on").run()
    assert new.session_state["called"] == 1


def shown_and_left() -> None:
    """A box that is drawn on every other run."""
    import streamlit as st

    st.session_state["turn"] = st.session_state.get("turn", 0) + 1
    st.session_state["alive"] = "text" in st.session_state
    if st.session_state["turn"] != 2:
        st.text_input("Label", "first", key="text")


def test_a_box_that_is_not_drawn_is_forgotten() -> None:
    """A box stands in the session from its drawing until a run that leaves it out is over."""
    app = AppTest.from_function(shown_and_left).run()
    app.text_input[0].set_value("typed")
    alive = [app.session_state["alive"]]
    for _ in range(3):
        app.run()
        alive.append(app.session_state["alive"])
    assert alive == [False, True, False, True]
    assert app.text_input[0].value == "first"
