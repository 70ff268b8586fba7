"""Which field a first text is about: seen, changed, and what follows from it."""

from hypothesis import given
from hypothesis import strategies as st

from infoint.advice.asked_about import NO_FIELD
from infoint.domain import CareerField
from infoint.interviews.appointment import plan_interview
from infoint.letters.field_in_text import with_other_field
from infoint.letters.writing import ask_about
from infoint.library import load_library
from infoint.outreach.attempts import log_attempt, script_for
from infoint.store import Workspace
from infoint.words.field_phrases import in_sentences, put_in
from tests.worlds.records import NOW, bob, put

NURSING = CareerField(id="nursing", title="Nursing")
ENERGY = CareerField(id="energy", title="battery design")


def drafted(ws: Workspace) -> str:
    """Id of an e-mail to Bob, a stranger who was imported without a field."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Mia Roth", about="I study art.")
    put(ws, bob(role="Battery engineer", where_found="LinkedIn", email="b@example.org"))
    return script_for(ws, load_library(), "bob", "email", now=NOW).id


def text_of(ws: Workspace, letter: str) -> str:
    """Subject and text as they are stored."""
    found = ws.letters.get(letter)
    assert found is not None
    return f"{found.subject}\n{found.text}"


def test_a_text_nobody_changed_says_the_other_field(ws: Workspace) -> None:
    """The only field stands there; another one takes its place, and none does too; undone in one.

    That somebody is asked about a field does not say that it is their work.
    """
    put(ws, NURSING)
    letter = drafted(ws)
    first = text_of(ws, letter)
    assert "nursing" in first
    assert "your work in" not in first
    put(ws, ENERGY)
    ask_about(ws, load_library(), "bob", "energy", now=NOW)
    assert "battery design" in text_of(ws, letter)
    assert "nursing" not in text_of(ws, letter)
    ask_about(ws, load_library(), "bob", NO_FIELD, now=NOW)
    none = ws.letters.get(letter)
    assert none is not None
    assert not none.open_gaps
    assert "battery design" not in text_of(ws, letter)
    ws.undo()
    assert "battery design" in text_of(ws, letter)


def test_own_words_stay_around_it(ws: Workspace) -> None:
    """In a text that the person changed only the name of the field is another one."""
    put(ws, NURSING)
    letter = drafted(ws)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter, subject="Hi", text="Bob, I look into nursing. I read law.")
    put(ws, ENERGY, CareerField(id="law", title="Law"))
    ask_about(ws, load_library(), "bob", "energy", now=NOW)
    assert text_of(ws, letter) == "Hi\nBob, I look into battery design. I read law."
    ask_about(ws, load_library(), "bob", NO_FIELD, now=NOW)
    assert text_of(ws, letter) == "Hi\nBob, I look into battery design. I read law."


def test_the_gap_for_a_field_is_filled(ws: Workspace) -> None:
    """Of two fields none is taken for granted; the one that is chosen goes into the gap."""
    put(ws, NURSING, ENERGY)
    letter = drafted(ws)
    before = ws.letters.get(letter)
    assert before is not None
    assert before.open_gaps == ("the field you are exploring",)
    ask_about(ws, load_library(), "bob", "nursing", now=NOW)
    after = ws.letters.get(letter)
    assert after is not None
    assert not after.open_gaps
    assert "nursing" in after.text


def test_the_talk_is_about_what_was_said(ws: Workspace) -> None:
    """A text may name what one explores, and the talk is about no field all the same."""
    put(ws, NURSING)
    letter = drafted(ws)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter, text="Bob, I look into nursing. May I ask about batteries?")
    ask_about(ws, load_library(), "bob", NO_FIELD, now=NOW)
    log_attempt(ws, "bob", "email", "agreed", now=NOW)  # type: ignore[arg-type]
    assert "nursing" in ws.attempts.all()[0].text
    assert plan_interview(ws, load_library(), "bob", now=NOW).field == ""


def test_what_was_sent_stays(ws: Workspace) -> None:
    """A text that went out is not rewritten."""
    put(ws, NURSING, ENERGY)
    letter = drafted(ws)
    ask_about(ws, load_library(), "bob", "nursing", now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter, sent=NOW)
    before = text_of(ws, letter)
    ask_about(ws, load_library(), "bob", "energy", now=NOW)
    assert text_of(ws, letter) == before


titles = st.sampled_from(("Nursing", "a nurse", "nursing homes", "people who design parks", "IT"))
_TEXT = "{around} I am exploring work in @. May I ask about @? {around}"


@given(titles, titles, st.text(alphabet="xyz .\n", max_size=30))
def test_the_other_field_stands_in_the_form_of_its_place(one: str, other: str, around: str) -> None:
    """As a template would put it in; where a form says both, the shorter sentence is taken."""
    text = _TEXT.format(around=around)
    there = with_other_field(put_in(text, one, "@"), one, other)
    phrase = in_sentences(one)
    if phrase.work != phrase.about or one == other:
        assert there == put_in(text, other, "@")
    assert in_sentences(other).about in there
    assert with_other_field(there, other, other) == there
