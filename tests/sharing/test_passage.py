"""The passage of a comment is found in the own text, also where the copy named people otherwise."""

from hypothesis import given
from hypothesis import strategies as st

from infoint.domain import Comment, Contact, Letter
from infoint.library import load_library
from infoint.sharing.passage import carried_over, passage_now
from infoint.sharing.taking import passage_in
from infoint.store import Workspace, open_workspace
from tests.worlds.students import NOW, everything, made

TEXT = "Dear Vera Lind,\n\nmay I ask you, Vera Lind, about the lab? Tim Cole spoke of it."


def _student() -> Workspace:
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="v", name="Vera Lind"))
        tx.contacts.put(Contact(id="t", name="Tim Cole"))
        tx.letters.put(Letter(id="l", contact="v", text=TEXT))
    return ws


def _comment(quote: str) -> Comment:
    return Comment(id="c", kind="script", record="l", quote=quote, words="Good.", at=NOW)


def test_a_passage_of_a_copy_with_initials_is_marked_in_the_own_words() -> None:
    """What the counselor quoted with initials is marked with the names that the person wrote."""
    ws = _student()
    copy = made(ws, everything(ws, names="initials")).opened
    shown = copy.ws.letters.get("l")
    assert shown is not None
    quote = shown.text.partition("about")[0].partition("may")[2]
    assert "Vera" not in quote
    found = passage_now(ws, load_library(), _comment(f"may{quote}about"))
    assert found is not None
    assert found.text[found.start : found.end] == "may I ask you, Vera Lind, about"


def test_a_text_that_changed_has_no_passage() -> None:
    """Where the passage was rewritten it is not found; a comment on the whole has none."""
    ws = _student()
    made(ws, everything(ws))
    with ws.edit("", now=NOW) as tx:
        tx.letters.update("l", text="Dear Ms Lind, thank you.")
    assert passage_now(ws, load_library(), _comment("about the lab")) is None
    assert passage_now(ws, load_library(), _comment("")) is None


WORDS = st.lists(st.sampled_from(["ab", "c,", "de", "f.", "Vera", "V."]), min_size=1, max_size=12)


@given(WORDS, WORDS, st.data())
def test_what_is_carried_over_lies_in_the_own_text(
    shown: list[str], own: list[str], data: st.DataObject
) -> None:
    """Whatever the two texts are, the place lies inside the own one, at whole words."""
    there, here = " ".join(shown), " ".join(own)
    first = data.draw(st.integers(0, len(shown) - 1))
    last = data.draw(st.integers(first, len(shown) - 1))
    place = passage_in(there, " ".join(shown[first : last + 1]))
    assert place is not None
    start, end = carried_over(there, here, *place)
    assert 0 <= start < end <= len(here)
    assert here[start:end] == here[start:end].strip()


@given(WORDS, st.data())
def test_in_the_same_text_it_stays_where_it_is(words: list[str], data: st.DataObject) -> None:
    """Where both texts are the same, the place is the same."""
    text = " ".join(words)
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    start = len(" ".join(words[:first])) + bool(first)
    end = len(" ".join(words[: last + 1]))
    assert carried_over(text, text, start, end) == (start, end)
