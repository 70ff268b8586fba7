"""Search over everything, and the place that is shown as it was written."""

import unicodedata
from datetime import UTC, datetime

import pytest

from infoint.domain import (
    Action,
    CareerField,
    Clock,
    Contact,
    Debrief,
    Interview,
    Letter,
    NamedPerson,
    OutreachAttempt,
    PlannedQuestion,
    Takeaway,
)
from infoint.library import load_library
from infoint.search.search import Hit, search, written_about
from infoint.store import Workspace, open_workspace
from infoint.words.text_search import excerpt, fold, words_of

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
LIBRARY = load_library()


@pytest.fixture
def ws() -> Workspace:
    """One word in every kind of text, about Zoë or her field."""
    found = open_workspace(None)
    with found.edit("", now=NOW) as tx:
        tx.profile.update(goals="walrus goals", interests="walrus interests")
        tx.fields.put(CareerField(id="sea", title="Walrus care", want_to_know="walrus wanted"))
        tx.contacts.put(
            Contact(id="zoe", name="Zoë Müller", tags=("walrus",), notes="Keeps a walrus. Kind.")
        )
        tx.interviews.put(
            Interview(
                id="talk",
                contact="zoe",
                field="sea",
                place="walrus hall",
                plan=(PlannedQuestion(text="Why the walrus?", note="walrus answer"),),
                named=(NamedPerson(name="Walrus Bo"),),
                clock=Clock(started=NOW, ended=NOW),
                debrief=Debrief(learned="walrus learned"),
                evaluation={"one": "walrus words", "two": 4},
            )
        )
        tx.takeaways.put(Takeaway(interview="talk", text="walrus advice"))
        tx.attempts.put(OutreachAttempt(contact="zoe", at=NOW, text="walrus text", note="walrus n"))
        tx.letters.put(
            Letter(kind="thank-you", contact="zoe", interview="talk", text="walrus thanks")
        )
        tx.actions.put(Action(text="walrus action", interview="talk"))
    return found


def hits(ws: Workspace, needle: str) -> list[Hit]:
    return [hit for group in search(ws, LIBRARY, needle, most=99) for hit in group.hits]


def words(hit: Hit) -> str:
    return "".join(piece.text for piece in hit.sentence)


def test_every_kind_is_found_and_leads_to_its_page(ws: Workspace) -> None:
    """One word finds people, fields, talks, takeaways, notes, questions, letters, actions."""
    found = {
        (hit.kind, hit.where): (hit.page, hit.contact, hit.interview) for hit in hits(ws, "WALRUS")
    }
    assert found == {
        ("people", "On your list"): ("person", "zoe", ""),
        ("fields", "Field"): ("choose-field", "", ""),
        ("interviews", "Place of the talk"): ("prepare", "zoe", "talk"),
        ("interviews", "Named in the talk"): ("track", "zoe", "talk"),
        ("takeaways", "Advice"): ("track", "zoe", "talk"),
        ("notes", "Notes on the person"): ("person", "zoe", ""),
        ("notes", "Answer"): ("track", "zoe", "talk"),
        ("notes", "What you learned"): ("track", "zoe", "talk"),
        ("notes", "Evaluation"): ("track", "zoe", "talk"),
        ("notes", "Note on a message"): ("phone-script", "zoe", ""),
        ("questions", "What you want to know"): ("choose-field", "", ""),
        ("questions", "Question of the talk"): ("track", "zoe", "talk"),
        ("letters", "What you sent"): ("phone-script", "zoe", ""),
        ("letters", "Thank-you letter"): ("thank-you", "zoe", "talk"),
        ("actions", "To do"): ("action-plan", "zoe", "talk"),
        ("profile", "Interests"): ("choose-field", "", ""),
        ("profile", "Goals"): ("settings", "", ""),
    }


@pytest.mark.parametrize("needle", ["zoe", "ZOË", "müller", "MULLER", "Zoe\u0308", "ulle"])
def test_case_and_accents_do_not_count(needle: str, ws: Workspace) -> None:
    """A name is found in any case, with accents or without, and by a part of it."""
    assert "Zoë Müller" in words(hits(ws, needle)[0])


def test_a_word_may_stand_in_the_name(ws: Workspace) -> None:
    """A name and a word find the texts about that person that hold the word."""
    found = hits(ws, "muller learned")
    assert [(hit.where, hit.about) for hit in found] == [("What you learned", "Zoë Müller")]
    assert hits(ws, "muller elephant") == []


def test_the_question_bank_is_found(ws: Workspace) -> None:
    """The questions that one could ask are found too."""
    question = LIBRARY.questions[0]
    assert question.text in [words(hit) for hit in hits(ws, question.text)]


def test_what_changes_is_found_anew(ws: Workspace) -> None:
    """After an edit the new words are found and the old ones are not."""
    assert hits(ws, "kind")
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update("zoe", notes="Stern.")
        tx.takeaways.put(Takeaway(interview="talk", text="narwhal"))
    assert not [hit for hit in hits(ws, "kind") if hit.contact]
    assert [hit.kind for hit in hits(ws, "stern")] == ["notes"]
    assert [hit.kind for hit in hits(ws, "narwhal")] == ["takeaways"]


def test_the_best_stand_first(ws: Workspace) -> None:
    """The words side by side, then from their beginning, then inside of others, newest first."""
    with ws.edit("", now=NOW) as tx:
        for text in ("b then a red", "infrared b", "red b", "reddish then b"):
            tx.actions.put(Action(text=text))
    found = [words(hit) for hit in hits(ws, "red b") if hit.kind == "actions"]
    assert found == ["red b", "infrared b", "reddish then b", "b then a red"]


def test_a_kind_is_looked_through_in_parts(ws: Workspace) -> None:
    """Of one kind any part is given, with how many there are in all."""
    with ws.edit("", now=NOW) as tx:
        for number in range(12):
            tx.actions.put(Action(text=f"otter {number}"))
    first = search(ws, LIBRARY, "otter")[0]
    assert (first.total, len(first.hits)) == (12, 5)
    (rest,) = search(ws, LIBRARY, "otter", kind="actions", begin=10, most=10)
    assert [words(hit) for hit in rest.hits] == ["otter 1", "otter 0"]


@pytest.mark.parametrize("needle", ["", "   ", "\n"])
def test_nothing_is_found_for_nothing(needle: str, ws: Workspace) -> None:
    """An empty search finds nothing."""
    assert search(ws, LIBRARY, needle) == ()


def test_all_about_one_person(ws: Workspace) -> None:
    """What was written about somebody comes together, and nothing about others."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="bo", name="Bo", notes="Other"))
    assert {hit.contact for hit in written_about(ws, LIBRARY, "zoe")} == {"zoe"}
    assert [words(hit) for hit in written_about(ws, LIBRARY, "bo")] == ["Other"]


@pytest.mark.parametrize(
    ("text", "needle", "shown"),
    [
        ("One. Two **b** here. Three.", "TWO", "[Two] **b** here."),
        ("Ein Straße-Fest", "strasse", "Ein [Straße]-Fest"),
        ("Zoe\u0308 said", "zoë", "[Zoe\u0308] said"),
        ("ﬁne work", "fi", "[ﬁ]ne work"),
        ("First line\nsecond line", "first second", "[First] line · [second] line"),
        ("Red. Blue. Red again.", "red", "[Red]. … [Red] again."),
        ("aaa", "a", "[aaa]"),
        ("今日は仕事。明日は休み。", "休み", "明日は[休み]。"),
    ],
)
def test_the_sentence_is_shown_as_written(text: str, needle: str, shown: str) -> None:
    """The sentence with the words stands there letter for letter, the words marked."""
    pieces = excerpt(text, words_of(needle))
    assert "".join(f"[{one.text}]" if one.found else one.text for one in pieces) == shown


def test_long_sentences_are_cut_around_the_words() -> None:
    """Of a very long sentence the part around the words is shown, cut at spaces."""
    text = "so " * 200 + "walrus " + "then " * 200
    shown = "".join(piece.text for piece in excerpt(text, ("walrus",)))
    assert shown.startswith("… so")
    assert shown.endswith("then …")
    assert "walrus" in shown
    assert len(shown) < 260


def test_folding_is_the_same_for_both_notations() -> None:
    """Composed and decomposed letters fold to the same."""
    text = "Ångström Ñandú Łódź ÆØ İstanbul"
    assert fold(text) == fold(unicodedata.normalize("NFD", text))
    assert fold(text) == "angstrom nandu lodz aeo istanbul"
