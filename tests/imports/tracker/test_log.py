"""Logs: a row for each thing that happened, told in the words of those who keep them."""

from datetime import date, time

import pytest

from infoint.domain.kinds import Channel, Outcome
from tests.imports.reading import names, note_lines, only, read
from tests.imports.sheets import xlsx

TODAY = date(2026, 11, 20)

_ENGLISH = (
    "Date,Who,Org,Via,What I did,Result\n"
    "2026-09-01,Ute Bach,Amt,email,intro mail,no answer\n"
    "2026-09-08,Ute Bach,Amt,email,follow up,she said yes\n"
    "2026-09-15,Ute B.,Amt,Zoom,TALK,learn SQL first\n"
    "2026-09-16,Bach,Amt,email,thank you note,\n"
    "2026-09-02,Max Fein,Werk,LinkedIn,message,\n"
)
_GERMAN = (
    "Datum;Wer;Firma;Was;Ergebnis\n"
    "01.09.2026;Ute Bach;Amt;E-Mail geschrieben;keine Antwort\n"
    "08.09.2026;Ute Bach;Amt;Nachgehakt;zugesagt\n"
    "15.09.2026;Ute Bach;Amt;Gespräch (Zoom);learn SQL first\n"
    "16.09.2026;Ute;Amt;Dankesmail;\n"
    "02.09.2026;Max Fein;Werk;Xing-Nachricht;\n"
)
_SPANISH = (
    "Fecha,Quién,Empresa,Qué hice,Resultado\n"
    "01/09/2026,Ute Bach,Amt,correo,sin respuesta\n"
    "08/09/2026,Ute Bach,Amt,recordatorio,ha aceptado\n"
    "15/09/2026,Ute Bach,Amt,entrevista por Zoom,learn SQL first\n"
    "16/09/2026,Ute,Amt,correo de agradecimiento,\n"
    "02/09/2026,Max Fein,Werk,mensaje por LinkedIn,\n"
)
_FRENCH = (
    "Date;Personne;Structure;Action;Suite\n"
    "01/09/2026;Ute Bach;Amt;mail envoyé;pas de réponse\n"
    "08/09/2026;Ute Bach;Amt;relance;accord de principe\n"
    "15/09/2026;Ute Bach;Amt;entretien (visio);learn SQL first\n"
    "16/09/2026;Ute;Amt;remerciement;\n"
    "02/09/2026;Max Fein;Werk;message LinkedIn;\n"
)


@pytest.mark.parametrize(
    "log", [_ENGLISH, _GERMAN, _SPANISH, _FRENCH], ids=["en", "de", "es", "fr"]
)
def test_talks_and_thanks_as_rows(log: str) -> None:
    """Each row is a try with its outcome, the talk with what came of it, or the thanks."""
    found = read(log, today=TODAY)
    assert names(found) == ["Ute Bach", "Max Fein"]
    assert not found.skipped
    ute, max_fein = (person.id for person in found.people)
    tried = [(one.contact, one.day, one.outcome) for one in found.attempts]
    assert tried == [
        (ute, date(2026, 9, 1), Outcome.NO_ANSWER),
        (ute, date(2026, 9, 8), Outcome.AGREED),
        (max_fein, date(2026, 9, 2), Outcome.WAITING),
    ]
    (talk,) = found.interviews
    assert (talk.day, talk.held, talk.format) == (date(2026, 9, 15), True, "video")
    assert talk.notes == "learn SQL first"
    assert [(one.contact, one.day) for one in found.letters] == [(ute, date(2026, 9, 16))]
    assert not found.unplaced


def test_calls_of_a_log() -> None:
    """A call is a try by its result, and the talk where the thank-you comes right after it."""
    found = read(
        "When,Person,Company,Type,Details\n"
        "2026-09-03,Ana Prima,Acme,Call,left voicemail\n"
        "2026-09-05,Ana Prima,Acme,Call,no answer\n"
        "2026-09-12,Ana Prima,Acme,Call,20 minutes about her day\n"
        "2026-09-13,Ana Prima,Acme,Thank you email,\n",
        today=TODAY,
    )
    assert [
        (one.day.day if one.day else 0, one.channel, one.outcome) for one in found.attempts
    ] == [
        (3, Channel.PHONE, Outcome.MESSAGE_LEFT),
        (5, Channel.PHONE, Outcome.AGREED),
    ]
    assert [(one.day, one.notes) for one in found.interviews] == [
        (date(2026, 9, 12), "20 minutes about her day")
    ]


def test_a_talk_that_was_moved() -> None:
    """The row of a talk that did not take place gives none; the new day has its hour."""
    found = read(
        "Date,Who,Org,What happened,Result\n"
        "2026-09-01,Ana Prima,Acme,email,yes - booked for 9/10 3pm\n"
        "2026-09-10,Ana Prima,Acme,Coffee,she forgot: rescheduled 9/14 10:30\n"
        "2026-09-14,Ana Prima,Acme,Coffee,told me how she began\n"
        "2026-11-10,Bo Ek,Bolt,email,confirmed 11/24 9:30\n"
        "2026-11-12,Bo Ek,Bolt,follow up,\n",
        today=TODAY,
    )
    assert [(one.day, one.hour, one.held) for one in found.interviews] == [
        (date(2026, 9, 14), time(10, 30), True),
        (date(2026, 11, 24), time(9, 30), False),
    ]


def test_the_next_of_a_log() -> None:
    """What is next is that of the last row, or ahead; what later rows made an end of is a note."""
    found = read(
        "Date,Who,Org,What I did,Next step,by\n"
        "2026-09-01,Ana Prima,Acme,email,write again,2026-09-08\n"
        "2026-09-08,Ana Prima,Acme,email,call her,2026-12-01\n"
        "2026-09-09,Ana Prima,Acme,coffee talk,,\n"
        "2026-09-10,Ana Prima,Acme,thank you note,send the portfolio,2026-12-15\n",
        today=TODAY,
    )
    assert [(one.text, one.due) for one in found.actions] == [
        ("call her", date(2026, 12, 1)),
        ("send the portfolio", date(2026, 12, 15)),
    ]
    assert "Next step: write again" in note_lines(only(found))


def test_words_that_tell_no_outcome_are_asked() -> None:
    """What only a person understands is neither a yes nor a no: it is asked, and kept."""
    found = read(
        "Date,Who,Org,What I did,Result\n"
        "2026-09-01,Ana Prima,Acme,email,is swamped till spring\n"
        "2026-09-08,Ana Prima,Acme,follow up,\n"
        "2026-09-02,Bo Ek,Bolt,coffee,nice\n"
        "2026-09-03,Bo Ek,Bolt,thank you,\n",
        today=TODAY,
    )
    assert [one.outcome for one in found.attempts] == [Outcome.WAITING, Outcome.WAITING]
    assert found.unknown_statuses == {"is swamped till spring": 1}


def test_people_of_a_log_on_another_sheet() -> None:
    """Who they are stands on a sheet of its own; a later organization counts, the first is kept."""
    log = [
        ["Date", "Who", "Org", "What I did"],
        ["2026-10-29", "Sam Field", "Career fair", "in person, got his card"],
        ["2026-11-02", "Sam Field", "Forge", "email"],
        ["2026-11-05", "Field", "Forge", "coffee"],
        ["2026-11-06", "Sam Field", "Forge", "thank you note"],
    ]
    people = [["Name", "Job", "Mail"], ["Sam Field", "Smith", "sam@forge.example"]]
    book = xlsx({"Log": log, "People": people})
    found = read(book, today=TODAY)
    person = only(found)
    assert (person.organization, person.role, person.email) == (
        "Forge",
        "Smith",
        "sam@forge.example",
    )
    assert "Organization: Career fair" in note_lines(person)


def test_a_list_is_no_log() -> None:
    """Where people stand in one row each, a column of ways to talk says nothing that happened."""
    found = read(
        "Date,Name,Organization,How,Status\n"
        "2026-09-01,Ana Prima,Acme,Zoom,talked\n2026-09-02,Bo Ek,Bolt,email,waiting\n"
        "2026-09-03,Cy Dee,Coda,phone,declined\n2026-09-04,Di Fox,Dune,coffee,talked\n",
        today=TODAY,
    )
    assert "happened" not in found.mapping.values()


def test_a_call_that_is_booked_and_a_fair() -> None:
    """A call with a day ahead is a talk to come; whom one met at a fair one has not interviewed."""
    found = read(
        "Date,Name,Account,What happened,Details,Next\n"
        "2026-10-02,Raj Patel,Oro,LinkedIn message,,\n2026-11-25,Raj Patel,Oro,Call,scheduled,\n"
        "2026-10-03,Kai Lund,Delta,met at the career fair,,email him\n"
        "2026-10-04,Sue Park,Oro,coffee,,\n2026-10-05,Sue Park,Oro,thank you,,\n"
        "2026-10-06,Raj Patel,Oro,follow up,,\n",
        today=TODAY,
    )
    raj, kai, sue = found.people
    assert (raj.organization, kai.organization) == ("Oro", "Delta")
    assert [(one.contact, one.day, one.held) for one in found.interviews] == [
        (raj.id, date(2026, 11, 25), False),
        (sue.id, date(2026, 10, 4), True),
    ]
    assert [(one.contact, one.text) for one in found.actions] == [(kai.id, "email him")]


def test_an_office_among_the_people_of_a_log() -> None:
    """An organization in the place of a name is nobody, and is told; a person who is called as one
    stays, and so does an organization's row that names a person.
    """
    log = _ENGLISH + (
        '2026-09-20,Career center,,in person,"CV check, nobody new",\n'
        "2026-09-21,Ana Bank,,email,intro mail,\n"
        "2026-09-22,Front desk at Pier School,Pier,phone,called,\n"
    )
    found = read(log, today=TODAY)
    assert names(found) == ["Ute Bach", "Max Fein", "Ana Bank", "Front desk at Pier School"]
    assert found.skipped == {"company, not a person": 1}
    assert "Career center" in str(found.problems[0].text)


_SET = (
    "Date,Who,Org,Via,What I did,Next\n"
    "2026-09-01,Ute Bach,Amt,email,asked,\n"
    "2026-09-08,Ute Bach,Amt,email,{said},\n"
    "2026-08-02,Max Fein,Werk,LinkedIn,message,\n"
    "2026-08-09,Max Fein,Werk,Zoom,Talked. He likes it,\n"
    "2026-08-10,Max Fein,Werk,email,thank you,\n"
)


@pytest.mark.parametrize(
    "said",
    [
        "She's in! 12/4 at 11am",
        "Called back!! Can talk 12/4 at 11am",
        '"Asked her at the fair, she said sure, 12/4 11am"',
        "12/4 at 11am works for her",
        "Wir reden: 12/4 at 11am passt",
        '"Relance, elle a dit oui, 12/4 at 11am"',
    ],
)
def test_an_answer_that_sets_a_time(said: str) -> None:
    """It is a yes, and the talk is on its day at its hour; the words stay in the notes."""
    found = read(_SET.format(said=said), today=TODAY, region="US")
    ute = found.people[0]
    talks = [(one.day, one.hour, one.held) for one in found.interviews if one.contact == ute.id]
    assert talks == [(date(2026, 12, 4), time(11), False)]
    assert [one.outcome for one in found.attempts if one.contact == ute.id][-1] is Outcome.AGREED
    assert said.strip('"') in ute.notes


@pytest.mark.parametrize(
    "said",
    [
        "asked for 12/4 at 11am",
        "is she free 12/4 at 11am?",
        "She can't 12/4 at 11am",
        "asked again if she can talk 12/4 at 11am",
        '"sent my CV, deadline 12/4 at 5pm"',
        "told me about the open house 12/4 at 10am",
    ],
)
def test_a_time_that_nobody_agreed_to(said: str) -> None:
    """It sets no talk, and the words stay."""
    found = read(_SET.format(said=said), today=TODAY, region="US")
    ute = found.people[0]
    assert not [one for one in found.interviews if one.contact == ute.id]
    assert said.strip('"') in ute.notes


def test_the_hour_that_was_said_when_it_was_agreed() -> None:
    """It is that of the talk on this day, which took place."""
    log = _SET.format(said='"she said sure, 9/15 3pm"') + "2026-09-15,Ute Bach,Amt,Zoom,Talked,\n"
    found = read(log, today=TODAY, region="US")
    ute = found.people[0].id
    talks = [(one.day, one.hour, one.held) for one in found.interviews if one.contact == ute]
    assert talks == [(date(2026, 9, 15), time(15), True)]


def test_a_no_that_is_told_in_a_log() -> None:
    """An answer with a refusal in it declines the last try."""
    found = read(_SET.format(said='"She answered: sorry, can\'t, company policy"'), today=TODAY)
    ute = found.people[0]
    assert [one.outcome for one in found.attempts if one.contact == ute.id] == [Outcome.DECLINED]
    assert "company policy" in ute.notes


def test_a_log_beside_a_list_of_who_is_who() -> None:
    """A workbook with a log on one sheet and who they are on another gives both in one person."""
    log = [
        ["Date", "Person", "What I did", "How"],
        ["2026-09-01", "Ana Prima Roth", "emailed her", "email"],
        ["2026-09-03", "Ana Prima", "she wrote back", "email"],
        ["2026-09-09", "Ana Prima", "talked, learn SQL first", "Zoom"],
        ["2026-09-10", "Ana Prima", "sent thank-you", "email"],
        ["2026-09-02", "Bo Ek", "emailed", "email"],
        ["2026-09-12", "Bo", "talked, hates the hours", "phone"],
        ["2026-09-13", "Bo", "thanked him", "text"],
    ]
    who = [
        ["Name", "Works at", "Role"],
        ["Ana Prima Roth", "Amt", "analyst"],
        ["Bo Ek", "Werk", "nurse"],
    ]
    found = read(xlsx({"Log": log, "Who": who}), "log.xlsx", today=TODAY)
    assert [(one.name, one.organization) for one in found.people] == [
        ("Ana Prima Roth", "Amt"),
        ("Bo Ek", "Werk"),
    ]
    assert [(one.day, one.held) for one in found.interviews] == [
        (date(2026, 9, 9), True),
        (date(2026, 9, 12), True),
    ]
    assert len(found.letters) == 2


_CALLED_OFF = (
    "Date,Who,What I did,How\n"
    "2026-10-26,Ute Bach,emailed,email\n"
    '2026-11-03,Ute Bach,"she answered, we set 11/10 3pm",email\n'
    '2026-11-10,Ute Bach,"{how}. New date: Dec 4, 2pm",email\n'
    "2026-09-01,Max Fein,emailed,email\n"
    "2026-09-08,Max,talked about his job,phone\n"
    "2026-09-09,Max,thanked him,email\n"
)


@pytest.mark.parametrize("how", ["she cancelled an hour before", "cancelled, she was ill"])
def test_a_talk_called_off_and_set_anew(how: str) -> None:
    """The talk that was set is called off, and the one on the new day is ahead."""
    found = read(_CALLED_OFF.format(how=how), today=TODAY)
    ute = found.people[0].id
    assert [
        (one.day, one.hour, one.cancelled) for one in found.interviews if one.contact == ute
    ] == [
        (date(2026, 11, 10), time(15), True),
        (date(2026, 12, 4), time(14), False),
    ]


_HEAD, *_, _FIRST, _SECOND, _THIRD = _CALLED_OFF.splitlines(keepends=True)


def test_a_try_and_its_answer_in_one_row() -> None:
    """Where a row tells of a message and that they answered, it is a try that was answered."""
    row = '2026-11-10,Ute Bach,"wrote her, she answered the same day: send me times",email\n'
    found = read(_HEAD + row + _FIRST + _SECOND + _THIRD, today=TODAY)
    (tried,) = [one for one in found.attempts if one.contact == found.people[0].id]
    assert (tried.day, tried.outcome) == (date(2026, 11, 10), Outcome.REPLIED)


def test_the_hour_behind_what_was_done() -> None:
    """An hour right behind Talked is that of the talk; one that was talked about is none."""
    row = "2026-09-08,Max,{},phone\n"
    for words, hour in (
        ("TALKED 1pm and 35 min long", time(13)),
        ("talked about the 9am shift there", None),
    ):
        found = read(_HEAD + _FIRST + row.format(words) + _THIRD + _CALLED_OFF.splitlines()[1])
        (talk,) = [one for one in found.interviews if one.held]
        assert (talk.day, talk.hour) == (date(2026, 9, 8), hour)


def test_a_row_of_which_nothing_can_be_told() -> None:
    """A row that tells of no message is none, and is left to the person."""
    row = '2026-10-30,Max,"still nothing, giving up",\n'
    found = read(_HEAD + _FIRST + _SECOND + _THIRD + row, today=TODAY)
    assert [one.day for one in found.attempts] == [date(2026, 9, 1)]
    assert [one.text for one in found.unplaced] == ["still nothing, giving up"]
    assert "still nothing, giving up" in only(found).notes


@pytest.mark.parametrize("words", ["great call. QA is the way in. intro to Ana", "Good talk!"])
def test_a_talk_told_by_how_it_was(words: str) -> None:
    """A great call was one, whatever stands behind it."""
    row = f"2026-09-08,Max,{words},phone\n"
    found = read(_HEAD + _FIRST + row + _THIRD + _CALLED_OFF.splitlines()[1], today=TODAY)
    (talk,) = [one for one in found.interviews if one.held]
    assert talk.day == date(2026, 9, 8)


def test_tried_again() -> None:
    """A row that says no more than that one tried again is a try."""
    row = "2026-10-30,Max,tried again,\n"
    found = read(_HEAD + _FIRST + row + _SECOND.replace("Max", "Ute") + _THIRD, today=TODAY)
    max_fein = next(one.id for one in found.people if one.name == "Max Fein")
    days = [one.day for one in found.attempts if one.contact == max_fein]
    assert days == [date(2026, 9, 1), date(2026, 10, 30)]


@pytest.mark.parametrize("words", ["she emailed sorry", "he proposed Dec 7 at 1:30pm"])
def test_what_the_other_one_did(words: str) -> None:
    """A message of theirs is an answer, and none of one's own."""
    row = f"2026-09-04,Max,{words},email\n"
    found = read(_HEAD + _FIRST + row + _SECOND + _THIRD, today=TODAY)
    assert [(one.day, one.answered) for one in found.attempts] == [
        (date(2026, 9, 1), date(2026, 9, 4))
    ]


def test_no_show_in_a_log() -> None:
    """A talk to which nobody came is called off, and is no message."""
    rows = (
        '2026-09-03,Max,"replied, we set 9/5 9am",email\n'
        "2026-09-05,Max,no show!! wrote sorry,email\n"
    )
    found = read(_HEAD + _FIRST + rows + _CALLED_OFF.splitlines()[1] + "\n" + _LATER, today=TODAY)
    max_fein = next(one.id for one in found.people if one.name == "Max Fein")
    assert [one.day for one in found.attempts if one.contact == max_fein] == [date(2026, 9, 1)]
    talks = [one for one in found.interviews if one.contact == max_fein]
    assert [(one.day, one.cancelled) for one in talks] == [(date(2026, 9, 5), True)]


_LATER = "2026-10-30,Ute Bach,talked about her job,phone\n2026-10-31,Ute Bach,thanked her,email\n"
