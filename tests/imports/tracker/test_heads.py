"""Heads of a tracker in the words of seven languages: once more, next and by when, who and what."""

from datetime import date

import pytest

from infoint.domain.kinds import Channel, Outcome
from tests.imports.reading import only, read
from tests.imports.tracker.told import told

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("Follow-Up (Date & Method)", "9/30 - email"),
        ("Follow up (when/how)", "9/30, email"),
        ("Follow-up", "9/30 email"),
        ("Relance", "30/09/2026 mail"),
        ("Nachfassen (Datum und Weg)", "30.09.2026, Mail"),
        ("Sollecito (data e mezzo)", "30/09/2026 email"),
    ],
)
def test_a_day_that_is_over_under_a_follow_up(head: str, cell: str) -> None:
    """It is a second message, in the way that stands beside it; the first had no answer."""
    found = read(f"Name;Contacted;{head}\nAna Prima;2026-09-21;{cell}\n", today=TODAY, region="US")
    assert [(one.day, one.channel, one.outcome, one.next_date) for one in found.attempts] == [
        (date(2026, 9, 21), None, Outcome.NO_ANSWER, None),
        (date(2026, 9, 30), Channel.EMAIL, Outcome.WAITING, None),
    ]
    assert not found.unplaced


@pytest.mark.parametrize("head", ["Follow-Up (Date & Method)", "Follow-up", "Relance"])
def test_a_day_to_come_under_a_follow_up(head: str) -> None:
    """It is when to write next, and no message yet."""
    found = read(
        f"Name;Contacted;{head}\nAna Prima;2026-11-21;2026-12-05 email\n", today=TODAY, region="US"
    )
    (one,) = found.attempts
    assert (one.day, one.next_date) == (date(2026, 11, 21), date(2026, 12, 5))


def test_the_way_of_a_follow_up() -> None:
    """It stands in a column of its own, and is not that of the first message."""
    found = read(
        "Nom;1er contact;Moyen;Relance;Moyen relance\n"
        "Ana Prima;21/09/2026;mail;30/09/2026;téléphone\n",
        today=TODAY,
        region="FR",
    )
    assert [one.channel for one in found.attempts] == [Channel.EMAIL, Channel.PHONE]


@pytest.mark.parametrize(
    ("step", "by"),
    [
        ("To do next", "By"),
        ("Next steps", "Deadline"),
        ("À faire", "Pour le"),
        ("Zu tun", "Bis zum"),
        ("Por hacer", "Para el"),
        ("Da fare", "Entro il"),
        ("Te doen", "Voor"),
        ("A fazer", "Até"),
    ],
)
def test_what_to_do_and_by_when(step: str, by: str) -> None:
    """What is to be done has its day from the column behind it, in a list of people as in a log."""
    found = read(
        f"Name;Contacted;Talked;{step};{by}\n"
        "Ana Prima;2026-09-08;2026-09-21;Send the list;2026-12-11\nBo Ek;2026-11-08;;;\n",
        today=TODAY,
    )
    assert told(found)["Ana Prima"][-1] == "to do | Send the list | 2026-12-11"
    assert not found.unplaced


def test_by_behind_another_column_is_no_day_of_the_next() -> None:
    """Behind the day of the message it is the way of it."""
    found = read("Name,Contacted,By\nAna Prima,2026-09-08,email\n", today=TODAY)
    assert [one.channel for one in found.attempts] == [Channel.EMAIL]


@pytest.mark.parametrize(
    "head",
    [
        "Conseillé par",
        "Conseillé(e) par",
        "Suggérée par",
        "Geraten von",
        "Aconsejada por",
        "Suggerito da",
        "Getipt door",
        "Indicada por",
        "Advised by",
    ],
)
def test_who_named_them(head: str) -> None:
    """A whole name under such a head is who named them."""
    found = read(f"Name,Company,{head}\nAna Prima,Oak,Bo Ek\n")
    assert only(found).referred_by == "Bo Ek"


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("Got back to me?", "yes"),
        ("Did they get back to me?", "2026-09-30"),
        ("Hat sich gemeldet?", "ja"),
        ("A-t-elle répondu ?", "oui"),
        ("Me contestó", "sí"),
        ("Mi ha risposto?", "sì"),
        ("Heeft gereageerd", "ja"),
        ("Me respondeu?", "sim"),
    ],
)
def test_whether_they_answered(head: str, cell: str) -> None:
    """A yes or a day under such a head is an answer to the message."""
    found = read(f"Name,Contacted,{head}\nAna Prima,2026-09-21,{cell}\n", today=TODAY)
    assert [one.outcome for one in found.attempts] == [Outcome.REPLIED]


@pytest.mark.parametrize("head", ["Reply", "Status", "Got back to me?"])
def test_a_no_under_an_answer(head: str) -> None:
    """It declines the message, nobody is asked about it, and its words stay."""
    found = read(
        f"Name;Contacted;{head}\nAna Prima;2026-09-21;no, on paternity leave\nBo Ek;2026-10-01;\n",
        today=TODAY,
    )
    assert [one.outcome for one in found.attempts] == [Outcome.DECLINED, Outcome.WAITING]
    assert "no, on paternity leave" in found.people[0].notes
    assert not [*found.unplaced, *found.unknown_statuses]


def test_a_no_in_the_cell_of_the_message_and_in_the_notes() -> None:
    """Behind the day of the message it declines it, and so it does in notes where no talk was."""
    found = read(
        'Name,Asked on,Stage,Takeaways\nAna Prima,"called 10/8, nope",,\n'
        'Bo Ek,10/16 email,dead,"said thanks but no, doesn\'t do calls"\n'
        'Cy Dee,10/16 email,talked,"no, on leave was her answer to most"\n'
        'Di Fox,"10/8 email, no; 10/20 email",,\n',
        today=TODAY,
        region="US",
    )
    by_name = {one.id: one.name for one in found.people}
    assert [(by_name[one.contact], one.outcome) for one in found.attempts] == [
        ("Ana Prima", Outcome.DECLINED),
        ("Bo Ek", Outcome.DECLINED),
        ("Cy Dee", Outcome.AGREED),
        ("Di Fox", Outcome.NO_ANSWER),
        ("Di Fox", Outcome.WAITING),
    ]


@pytest.mark.parametrize(
    "cell", ["no", "not yet", "NOT YET", "pas encore", "no, forgot", "noch nicht"]
)
def test_no_thank_you(cell: str) -> None:
    """A no under the thank-you says that none was sent."""
    found = read(
        f'Name,Contacted,Talk,Thanked\nAna Prima,2026-09-21,2026-10-01,"{cell}"\n', today=TODAY
    )
    assert not found.letters


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("Internships post in Jan, check back 1/8", date(2027, 1, 8)),
        ("Try again 12/2", date(2026, 12, 2)),
        ("nice on the phone. Follow up 12/1 if nothing", date(2026, 12, 1)),
        ("volver a escribir 2/12/2026", date(2026, 12, 2)),
        ("Follow up 10/1", None),
        ("met at the fair 12/2", None),
        ("Next open house 12/2", None),
        ("check back 12/1 or 12/8", None),
        ("check back soon", None),
        ("\u23f0!", None),
        ("\u23f0 12/1", date(2026, 12, 1)),
    ],
)
@pytest.mark.parametrize("head", ["Notes", "Comments / Next Steps"])
def test_a_day_to_write_again_in_the_notes(head: str, note: str, day: date | None) -> None:
    """It is the day of the next message if it lies ahead and nothing else is said of it; the note
    stays whole.
    """
    found = read(
        f'Name,Contacted,Tél.,{head}\nAna Prima,2026-11-20,,"{note}"\n',
        today=TODAY,
        region="ES" if "volver" in note else "US",
    )
    assert [one.next_date for one in found.attempts] == [day]
    assert note in only(found).notes
    assert not found.actions


def test_a_column_of_what_is_next_goes_before_the_notes() -> None:
    """A day of its own is the one that counts, and after a talk that of the notes is one to do."""
    found = read(
        "Name,Contacted,Talked,Next contact,Notes\n"
        "Ana Prima,2026-11-20,,2026-12-05,check back 12/1\n"
        "Bo Ek,2026-10-20,2026-11-03,,check back 12/1\n",
        today=TODAY,
        region="US",
    )
    assert [one.next_date for one in found.attempts] == [date(2026, 12, 5), None]
    assert [(one.text, one.due) for one in found.actions] == [("", date(2026, 12, 1))]


@pytest.mark.parametrize(
    "title",
    [
        *("Met where", "How did you find this person?", "Where from", "Trouvé(e) où ?"),
        *("How did you hear about them", "Wo gefunden", "Where met", "Come conosciuto"),
    ],
)
def test_where_somebody_was_found(title: str) -> None:
    """A title that asks where or how one came to know somebody is no place of a talk."""
    found = read(
        f"Name,Company,{title},Emailed,Talk\nAna Prima,Amt,Climate meetup,2026-11-02,2026-12-03\n"
        "Bo Ek,Werk,City website,2026-11-03,2026-12-04\n",
        today=date(2026, 11, 20),
    )
    assert [one.where_found for one in found.people] == ["Climate meetup", "City website"]
    assert not any(one.place for one in found.interviews)


@pytest.mark.parametrize("title", ["Where to meet", "Where we talked"])
def test_where_a_talk_is(title: str) -> None:
    """A title that asks where one talks is the place of the talk."""
    found = read(
        f"Name,Company,Emailed,Talk,{title}\nAna Prima,Amt,2026-11-02,2026-12-03,Café Bloom\n"
        "Bo Ek,Werk,2026-11-03,2026-12-04,their office\n",
        today=date(2026, 11, 20),
    )
    assert [one.place for one in found.interviews] == ["Café Bloom", "their office"]


def test_a_key_in_the_line_above() -> None:
    """Signs with their words side by side above a table tell what they mean in it."""
    found = read(
        "🟢 talked,⚪ waiting,⚫ never answered,dates are day.month.\n\n"
        ",Person,Org,1st try\n🟢,Ana Prima,Amt,9.9.2026\n⚫,Bo Ek,Werk,10.9.2026\n"
        "⚪,Cy Dee,Haus,11.9.2026\n",
        today=date(2026, 11, 20),
    )
    assert [str(one.outcome) for one in found.attempts] == ["agreed", "no answer", "waiting"]
    assert not found.unknown_statuses


def test_a_key_of_signs_in_one_cell() -> None:
    """A key above a table may stand in one cell."""
    found = read(
        "🟢 = talked  ⚪ = waiting  ⚫ = never answered,,\n,Person,Emailed\n"
        "🟢,Ana Prima,2026-09-09\n⚫,Bo Ek,2026-09-10\n",
        today=TODAY,
    )
    assert [one.outcome for one in found.attempts] == [Outcome.AGREED, Outcome.NO_ANSWER]
