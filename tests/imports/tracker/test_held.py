"""A talk whose day is over, of which no status says that it was: what the notes show."""

from datetime import date

import pytest

from infoint.imports import Preview, read_contacts
from infoint.imports.tracker.held import are_of_the_talk

TODAY = date(2026, 11, 27)
HEAD = "Name,Company,Contacted,Interview date,Notes"


def read(notes: str, day: str = "2026-10-12", head: str = HEAD, more: str = "") -> Preview:
    notes = notes.replace('"', '""')
    text = f'{head}\nAna Ruiz,Kestrel,2026-10-01,{day},"{notes}"{more}\n'
    return read_contacts(text.encode(), "t.csv", today=TODAY)


OF_THE_TALK = (
    "she said hours are long",
    "Said R matters more than SAS now",
    "very direct, said my story is too long",
    "told me to work one holiday season first",
    "My PTA years count, she says",
    "great talk",
    "Great conversation! Portfolio counts",
    "we talked about wages and unions",
    "he recommended two courses. ask about pay",
    "showed me the whole yard",
    "I learned that nobody reads cover letters",
    "was super helpful; thank you sent",
    "Thanked her on Monday. She explained how grants work",
    "sie sagt, ohne Latein geht es kaum",
    "Hat mir erklärt, wie man anfängt",
    "Elle a dit que le concours est dur",
    "Me recomendó un máster. Turnos duros",
    "Mi ha detto di cominciare come apprendista",
    "zei dat er weinig plekken zijn",
    "Me explicou o dia a dia da obra",
)
NOT_SURE = (
    "",
    "great, knows everyone in packaging",
    "ask about hours",
    "wants to talk after Easter",
    "hours are long",
    "Night shifts for the first two years",
    "Loves her job",
    "learn to weld",
    "bring questions on diary studies",
    "she said she can do Tuesday",
    "said yes to a call",
    "said she is busy until May",
    "told me to email her assistant",
    "she says Thursday at 3pm works",
    "he said he would look at his calendar",
    "she said maybe",
    "Prof. Lee said she knows everyone",
    "Dana told me about him",
    "recommended by Dana Whitcombe",
    "he said remind him",
    "gave me two other names",
    "her profile says she led a lab",
    "watched her keynote, great talk",
    "should be a great talk",
    "hopefully a great conversation",
    "did she say how long it takes?",
    "need to thank her",
    "will be shown around, she said bring boots",
    "told me",
    "she told me",
    "offered to: nothing yet",
    "fragen, ob Praktikum geht",
    "sie sagt, sie meldet sich",
    "m'a dit de rappeler lundi",
    "quiere hablar después de Pascua",
    "dice que no puede hasta mayo",
    "vuole parlare dopo Pasqua",
)
NOT_THEN = (
    "no-show? she said she was at the site",
    "She said hours are long. Rescheduled to December",
    "great talk planned, but she cancelled",
    "had to be postponed; he explained why in two lines",
)


@pytest.mark.parametrize("notes", OF_THE_TALK)
def test_words_of_the_talk_say_that_it_was_held(notes: str) -> None:
    """What was said, shown or learned in it, and thanks, can only be from the talk."""
    (talk,) = read(notes).interviews
    assert talk.held
    assert talk.day == date(2026, 10, 12)


@pytest.mark.parametrize("notes", [*NOT_SURE, *NOT_THEN])
def test_plans_and_bare_facts_leave_it_to_the_person(notes: str) -> None:
    """Plans, arrangements, what others said and what one may have read hold no talk."""
    (talk,) = read(notes).interviews
    assert not talk.held
    assert not are_of_the_talk([notes])


def test_a_talk_that_is_to_come_stays_so() -> None:
    """Words of an earlier talk do not make one of a day that lies ahead."""
    (talk,) = read("she said hours are long", "2026-12-12").interviews
    assert not talk.held


@pytest.mark.parametrize("status", ["Scheduled", "Cancelled", "No answer", "Not now", "To contact"])
def test_the_status_goes_before_the_notes(status: str) -> None:
    """Where a status says something else, the person is asked."""
    found = read("she said hours are long", head=f"{HEAD},Status", more=f",{status}")
    assert not any(one.held for one in found.interviews)


def test_notes_of_one_of_two_talks_hold_neither() -> None:
    """Nobody knows of which of two days the notes are."""
    found = read("she said hours are long", "10/12/2026 and 10/20/2026")
    assert [one.held for one in found.interviews] == [False, False]


def test_notes_under_a_title_of_the_talk() -> None:
    """They count in the same way, and become the notes of the talk."""
    head = HEAD.replace("Notes", "Interview notes")
    told = read("she said hours are long", head=head).interviews[0]
    plan = read("ask about hours", head=head).interviews[0]
    assert (told.held, told.notes) == (True, "she said hours are long")
    assert (plan.held, plan.notes) == (False, "ask about hours")
