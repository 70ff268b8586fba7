"""The passage of a comment is found in the own text, also where the copy named people otherwise."""

from hypothesis import given
from hypothesis import strategies as st

from infoint.domain import Comment, Contact, Letter
from infoint.domain.kinds import LetterKind
from infoint.library import load_library
from infoint.sharing.passage import carried_over, has_changed, is_at_hand, passage_now
from infoint.sharing.taking import passage_in
from infoint.store import Workspace, open_workspace
from tests.worlds.students import NOW, days, everything, made

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


def test_a_text_that_is_not_in_use_is_not_gone_to() -> None:
    """A later text for the same person is the one at hand; a deleted one never is."""
    ws = _student()
    made(ws, everything(ws))
    comment = _comment("about the lab")
    assert is_at_hand(ws, comment)
    with ws.edit("", now=NOW) as tx:
        tx.letters.put(Letter(id="n", contact="v", text="Hello.", written=days(1)))
    assert not is_at_hand(ws, comment)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update("l", taken_up=days(2))
    assert is_at_hand(ws, comment)
    with ws.edit("", now=NOW) as tx:
        tx.letters.remove("l")
    assert not is_at_hand(ws, comment)


def test_of_thank_yous_the_last_of_its_talk_is_at_hand() -> None:
    """Letters of other talks do not count."""
    ws = _student()
    with ws.edit("", now=NOW) as tx:
        for key, talk in (("a", "t1"), ("b", "t1"), ("c", "t2")):
            tx.letters.put(
                Letter(id=key, kind=LetterKind.THANK_YOU, contact="v", interview=talk, text=key)
            )

    def on(record: str) -> bool:
        comment = Comment(kind="letter", record=record, words="Good.", at=NOW)
        return is_at_hand(ws, comment)

    assert [on(key) for key in "abc"] == [False, True, True]


def test_a_comment_on_the_whole_knows_that_the_text_changed() -> None:
    """By how it began in the copy; a comment of before, that does not know, claims nothing."""
    ws, library = _student(), load_library()
    made(ws, everything(ws))
    whole = _comment("").model_copy(update={"passage": TEXT[:40]})
    assert not has_changed(ws, library, whole)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update("l", text="Dear Ms Lind, thank you.")
    assert has_changed(ws, library, whole)
    assert not has_changed(ws, library, _comment(""))
    assert has_changed(ws, library, _comment("about the lab"))


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
