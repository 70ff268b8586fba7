"""Notes as nervous people write them, and what a letter says of each."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.letters import sentences
from infoint.letters.as_you import names_of, said_to
from infoint.letters.note_forms import NOTE_MARKS, ended, quoted, sentences_of, step_of
from infoint.letters.sentences import Reader

TO_THEM = Reader(names_of("Tomás Whitfield"))
TO_OTHERS = Reader(names_of("Tomás Whitfield"), is_the_one=False)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("look for park office internships", "I am going to look for park office internships."),
        ("- look for internships in parks", "I am going to look for internships in parks."),
        ("Ask the matron whether I can join", "I am going to ask the matron whether I can join."),
        ("I should write to Fatoumata Sow", "I am going to write to Fatoumata Sow."),
        ("i want to apply for the scheme!", "I am going to apply for the scheme."),
        ("I will do the course on queries.", "I am going to do the course on queries."),
        ("need to rework my CV", "I am going to rework my CV."),
        ("to do: email the course office", "I am going to email the course office."),
        ("TODO call the union...", "I am going to call the union."),
        ("📚 read Plain Dose", "I am going to read Plain Dose."),
        ("Read “Bed and Byte” (newsletter)", "I am going to read “Bed and Byte” (newsletter)."),
        ("Would like to shadow someone", "I am going to shadow someone."),
        ("get over my fear of phoning", "I am going to get over my fear of phoning."),
        ("[ ] go to the writers' circle", "I will go to the writers' circle."),
        ("2) ring Mr. O'Neil", "I am going to ring Mr. O'Neil."),
    ],
)
def test_a_step_that_is_said(note: str, said: str) -> None:
    """What begins with something to do, however it was noted, is told as one tells a friend."""
    assert sentences.step(note, TO_THEM) == sentences.Said(said)


@pytest.mark.parametrize(
    "note",
    [
        "park office internships",
        "the query course",
        "email course office, update CV, buy shoes",
        "looking for a flat near the park",
        "work experience",
        "Lebenslauf überarbeiten",
        "buscar prácticas en el ayuntamiento",
        "Mark Lee",
    ],
)
def test_a_step_that_is_quoted(note: str) -> None:
    """A fragment, a list and another language are not made into a sentence: they are quoted."""
    assert sentences.step(note, TO_THEM) == sentences.Said(f"My own next step: “{note}”.")


@pytest.mark.parametrize(
    "note",
    [
        "CV",
        "maybe join the regional group??",
        "Don't apply yet",
        "Tell Tomás what came of it",
        "shadow a planner, if she lets me",
        "ask them for a reference",
    ],
)
def test_a_step_that_is_not_said_unasked(note: str) -> None:
    """A doubt, one word, and what speaks of the one who reads it are left as a choice."""
    assert not sentences.step(note, TO_THEM).fits


@pytest.mark.parametrize(
    ("note", "done", "begun"),
    [
        ("look for a course", "I have looked for a course.", "I have begun to look for a course."),
        ("write to Ann", "I have written to Ann.", "I have begun to write to Ann."),
        ("try the test", "I have tried the test.", "I have begun to try the test."),
        ("plan the week", "", "I have begun to plan the week."),
        ("I visited two wards", "I visited two wards.", ""),
        ("signed up for the course", "I signed up for the course.", ""),
        ("the CV", "This is done by now: “the CV”.", ""),
    ],
)
def test_what_was_done_and_what_was_begun(note: str, done: str, begun: str) -> None:
    """Verbs have the form that follows; what is told as done already stays as it is."""
    if done:
        assert sentences.step(note, TO_THEM, is_done=True).text == done
    if begun:
        assert sentences.step(note, TO_THEM, is_begun=True).text == begun


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("It is a people job.", "I learned that it is a people job."),
        ("that planning is mostly listening", "I learned that planning is mostly listening."),
        ("planning is mostly listening", "I learned that planning is mostly listening."),
        ("You need no degree!!!", "I learned that you need no degree."),
        ("how to read a map", "I learned how to read a map."),
        ("I learned that one can start late", "I learned that one can start late."),
        ("It's mostly emails...", "I learned that it's mostly emails."),
        ("One needs A-levels, e.g. maths", "I learned that one needs A-levels, e.g. maths."),
        (
            "The fields touch: there is work. That could be my corner.",
            "I learned that the fields touch: there is work. That could be my corner.",
        ),
        ("he said you need patience", "You told me that you need patience."),
        ("Tomás told me: “start small”", "You told me: “start small”."),
        ("she says that I should draw", "You told me that I should draw."),
        ("he recommended the book “Maps lie”", "You recommended the book “Maps lie”."),
        ("He advised me to wait", "You advised me to wait."),
    ],
)
def test_a_thing_learned_that_is_said(note: str, said: str) -> None:
    """A whole sentence of English, a clause and what the other one said become one of a letter."""
    assert sentences.learned(note, TO_THEM) == sentences.Said(said)


@pytest.mark.parametrize(
    "note",
    [
        "mostly meetings",
        "I should trust my drawing more",
        "Man muss kein Abitur haben",
        "no hace falta un máster",
        "Lots of ppl switch at 30 😀",
        "That was fun",
        "that thing with the map",
        "Frost kills more than drought",
        "pay: ok. hours: bad",
    ],
)
def test_a_thing_learned_that_is_quoted(note: str) -> None:
    """What is no sentence for sure stands in quotation marks, letter for letter."""
    assert sentences.learned(note, TO_THEM) == sentences.Said(f"This stays with me: “{note}”.")


@pytest.mark.parametrize(
    "note",
    [
        "Do I really want this?",
        "Her boss is awful",
        "He programs almost nothing",
        "That she is lonely",
        "he said he is tired",
        "Dr. Whitfield drew all maps by hand",
        "very " * 46,
    ],
)
def test_a_thing_learned_that_is_not_said_unasked(note: str) -> None:
    """A question, a long note, and what speaks about the one who reads it."""
    said = sentences.learned(note, TO_THEM)
    assert not said.fits
    assert " ".join(note.split()) in said.text


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("that nobody asked for my grades", "It surprised me that nobody asked for my grades."),
        ("how calm it was", "It surprised me how calm it was."),
        ("i didn't know it. they rent", "I didn't know it. They rent."),
        ("A planner spends days on it", "It surprised me that a planner spends days on it."),
        ("a lot of calls", "This surprised me: “a lot of calls”."),
        ("i like the quiet part", "This surprised me: “I like the quiet part”."),
        ("i og for seg bra", "This surprised me: “i og for seg bra”."),
        ("Everybody is so young", "It surprised me that everybody is so young."),
        ("Quarter-hour time sheets.", "This surprised me: “Quarter-hour time sheets.”"),
    ],
)
def test_a_surprise(note: str, said: str) -> None:
    """It is told as what it was."""
    assert sentences.learned(note, TO_THEM, surprised=True) == sentences.Said(said)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("your patience", "I especially appreciated your patience."),
        ("her honesty", "I especially appreciated your honesty."),
        ("Honest about the pay", "Thank you for being honest about the pay."),
        ("so patient", "Thank you for being so patient."),
        ("clear maps", "I want to thank you for this: “clear maps”."),
        ("How openly you spoke", "I especially appreciated how openly you spoke."),
        ("showing me the map room", "Thank you for showing me the map room."),
        ("thank you for the tea!", "I especially appreciated the tea."),
        ("for being honest", "Thank you for being honest."),
        ("You were so honest", "You were so honest. Thank you for that."),
        ("She was so kind!!", "You were so kind. Thank you for that."),
        ("He drew it on a napkin.", "You drew it on a napkin. Thank you for that."),
        (
            "That she told me what she got wrong",
            "I especially appreciated that you told me what you got wrong.",
        ),
        (
            "- your time\n- the tour",
            "I especially appreciated your time. I also appreciated the tour.",
        ),
    ],
)
def test_what_one_is_glad_of(note: str, said: str) -> None:
    """It is said to the one it is about, also where it was noted about them."""
    assert sentences.glad_of(note, TO_THEM) == sentences.Said(said)


@pytest.mark.parametrize("note", ["her map and Ann", "His boss let me"])
def test_what_one_is_glad_of_but_not_said_unasked(note: str) -> None:
    """What may be about somebody else, or the reader, is a choice, as a quote."""
    said = f"I want to thank you for this: “{note}”."
    assert sentences.glad_of(note, TO_THEM) == sentences.Said(said, fits=False)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("join a walking group", "You advised me to join a walking group."),
        ("he told me to join the union", "You advised me to join the union."),
        ("Take the day. Bring flat shoes.", "You told me: “Take the day. Bring flat shoes.”"),
        ("Don't apply yet", "You told me: “Don't apply yet”."),
        ("mehr zeichnen", "You told me: “mehr zeichnen”."),
    ],
)
def test_advice(note: str, said: str) -> None:
    """What is to be done follows "you advised me to"; anything else is what they said."""
    assert sentences.advised(note, TO_THEM) == sentences.Said(said)


def test_to_others_nothing_is_said_as_you() -> None:
    """In a letter to somebody else the one talked to stays who they are."""
    said = sentences.learned("He said that maps lie.", TO_OTHERS)
    assert said == sentences.Said("This stays with me: “He said that maps lie.”")
    assert sentences.advised("Wait.", TO_OTHERS, "Tomás Whitfield").text == (
        "Tomás Whitfield told me: “Wait.”"
    )


@pytest.mark.parametrize(
    "note",
    ["He likes it", "her map", "He drew it and his boss smiled", "he met Ann", "He never is late"],
)
def test_what_cannot_be_said_to_them_for_sure(note: str) -> None:
    """A verb with an ending, a possession, or another person: then it stays as it is."""
    assert said_to(note, TO_THEM.names) is None


WORDS = """he she said that I should Tomás Lee was is how your the look for - * ! ? … “ ” . , 30 😀
über told me to and who ring work you're it's boss e.g. Mr. 2. DON'T"""
NOTES = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=200)
NOTES |= st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=14).map(" ".join)
_FORMS = {
    "step": sentences.step,
    "done": lambda note, reader: sentences.step(note, reader, is_done=True),
    "begun": lambda note, reader: sentences.step(note, reader, is_begun=True),
    "learned": sentences.learned,
    "surprised": lambda note, reader: sentences.learned(note, reader, surprised=True),
    "glad of": sentences.glad_of,
    "advised": sentences.advised,
}


@pytest.mark.parametrize("form", _FORMS)
@given(note=NOTES, to_them=st.booleans())
def test_every_note_gives_whole_sentences(form: str, note: str, to_them: bool) -> None:
    """Each begins with a capital of ours or a quote, and ends with one mark."""
    said = _FORMS[form](note, TO_THEM if to_them else TO_OTHERS).text
    if said:
        assert said == said.strip()
        assert re.search(r"[.!?…][”’\"')\]]*$", said), said


@given(note=NOTES)
def test_a_quote_is_letter_for_letter(note: str) -> None:
    """Nothing of a quoted note is lost, changed or doubled."""
    note = note.strip()
    inner = quoted(note).rstrip(".")
    assert note.strip('“”".…') in inner or note in quoted(note)
    assert len(quoted(note)) <= len(note) + 3


@given(note=NOTES)
def test_no_word_of_a_step_is_lost_or_doubled(note: str) -> None:
    """All that follows the verb stands in the sentence once, as it was written."""
    bare = " ".join(NOTE_MARKS.sub("", note.strip()).split())
    plan = step_of(bare)
    if plan:
        rest = plan.partition(" ")[2]
        assert bare.endswith(rest)
        said = sentences.step(note, TO_OTHERS).text
        kept = rest.rstrip(" .!?…,;:-–—😀")
        assert not kept or said.count(kept) >= 1


@given(note=NOTES)
def test_the_sentences_of_a_note_are_all_of_it(note: str) -> None:
    """Parting a note loses nothing but the spaces between."""
    assert "".join("".join(sentences_of(note)).split()) == "".join(note.split())


@given(note=NOTES)
def test_one_mark_at_the_end(note: str) -> None:
    """Words are kept, and a run of marks is one."""
    end = ended(note)
    assert not re.search(r"[!?…]{2,}$|\.\.$", end)
    assert re.findall(r"\w+", end) == re.findall(r"\w+", note)
