"""Trackers of other hands: their heads, how they say when and how, and rows that are nobody."""

from datetime import date, time

import pytest

from infoint.domain.kinds import Channel, Outcome
from tests.imports.reading import names, note_lines, only, read
from tests.imports.sheets import Page, xlsx

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (
            "Nachname,Vorname,Firma,Angeschrieben am,Weg,Antw.,Gespräch am,Uhrzeit,Danke-Mail,WV",
            "Bach,Ute,Amt,2026-09-10,Tel.,ja,2026-10-01,16:30 Uhr,2026-10-02,2026-12-04",
        ),
        (
            "Nombre,Entidad,1.er contacto,Vía,Contestó,Entrevista,Hora,Agradecim.,Próx. paso",
            "Ute Bach,Amt,2026-09-10,tel.,sí,2026-10-01,16:30,2026-10-02,2026-12-04",
        ),
        (
            "NOM,Prénom,Structure,1er contact,Moyen,Date RDV,Heure,Merci envoyé,Relance prévue",
            "Bach,Ute,Amt,2026-09-10,tél.,2026-10-01,16 h 30,2026-10-02,2026-12-04",
        ),
        (
            "Contact,Where now,1st Msg,By,Heard Back,Chat,What time,thx?,Ping Again",
            "Ute Bach,Amt,2026-09-10,phone,yes,2026-10-01,16:30,2026-10-02,2026-12-04",
        ),
    ],
    ids=["de", "es", "fr", "en"],
)
def test_heads_in_other_words(head: str, row: str) -> None:
    """When one wrote, how, the talk with its time, the thanks and the day of the next contact."""
    found = read(f"{head}\n{row}\n", today=TODAY)
    person = only(found)
    assert (person.name, person.organization) == ("Ute Bach", "Amt")
    (tried,) = found.attempts
    assert (tried.day, tried.channel) == (date(2026, 9, 10), Channel.PHONE)
    (talk,) = found.interviews
    assert (talk.day, talk.hour, talk.held) == (date(2026, 10, 1), time(16, 30), True)
    assert [one.day for one in found.letters] == [date(2026, 10, 2)]
    assert [one.due for one in found.actions] == [date(2026, 12, 4)]
    assert not found.unplaced


def test_statuses_of_a_feminine_noun() -> None:
    """In Spanish and French the status of an interview agrees with it."""
    found = read(
        "Nombre,Contactado,Estado\nAna Prima,2026-09-01,rechazada\nBo Ek,2026-09-02,más adelante\n"
        "Cy Dee,2026-09-03,buzón de voz\nDi Fox,2026-09-04,esperando\n",
        today=TODAY,
    )
    assert [one.outcome for one in found.attempts] == [
        Outcome.DECLINED,
        Outcome.NOT_NOW,
        Outcome.MESSAGE_LEFT,
        Outcome.WAITING,
    ]


def test_a_sign_beside_a_bare_no() -> None:
    """The sign says which no it is; where words say more, they count."""
    found = read(
        "Name,Asked on,Status\nAna Prima,2026-09-01,🚫 No\nBo Ek,2026-09-02,🚫 No answer\n",
        today=TODAY,
    )
    assert [one.outcome for one in found.attempts] == [Outcome.DECLINED, Outcome.NO_ANSWER]


def test_thanked_with_a_word_how() -> None:
    """What stands in brackets behind a yes does not undo it."""
    found = read("Name,Talk date,Thank-you sent?\nAna Prima,2026-09-01,yes (card)\n", today=TODAY)
    assert len(found.letters) == 1


def test_what_one_noted_of_somebody_who_waits_is_no_talk() -> None:
    """Takeaways tell of a talk only where the status does not say that there was none yet."""
    head = "Name,Asked on,Status,Takeaways\n"
    assert not read(f"{head}Ana Prima,2026-09-01,Waiting,their site\n", today=TODAY).interviews
    assert read(f"{head}Ana Prima,2026-09-01,,likes it\n", today=TODAY).interviews[0].held


def test_takeaways_beside_days_of_talks() -> None:
    """Where talks have their day, what was noted of somebody without one tells of no talk."""
    found = read(
        "Name,Asked on,Talk,Takeaway\nAna Prima,2026-09-01,2026-09-09,likes it\n"
        "Bo Ek,2026-09-02,,form letter back\n",
        today=TODAY,
    )
    assert [one.contact for one in found.interviews] == [found.people[0].id]
    assert "form letter back" in found.people[1].notes


def test_how_each_try_was() -> None:
    """What stands beside a day, or in its row of a log, is of that try."""
    beside = read('Name,Asked on\nAna Prima,"9/10 called, left message; 9/17 email"\n', today=TODAY)
    assert [one.outcome for one in beside.attempts] == [Outcome.MESSAGE_LEFT, Outcome.WAITING]
    log = read(
        "Date,Name,Org,Via,Result\n2026-09-10,Ana Prima,Pier,phone,voicemail\n"
        "2026-09-12,Ana Prima,Pier,email,no answer\n",
        today=TODAY,
    )
    assert [one.outcome for one in log.attempts] == [Outcome.MESSAGE_LEFT, Outcome.NO_ANSWER]


def test_short_codes_are_asked_about() -> None:
    """A few letters again and again under Code are words of a status; figures are not."""
    rows = "Ana Prima,2026-09-01,F\nBo Ek,2026-09-02,KO\nCy Dee,2026-09-03,F\n"
    assert set(read(f"Name,Contacted,Code\n{rows}", today=TODAY).unknown_statuses) == {"F", "KO"}
    figures = rows.replace("F", "21").replace("KO", "22")
    assert not read(f"Name,Contacted,Code\n{figures}", today=TODAY).unknown_statuses


def test_the_zone_of_whoever_keeps_the_list() -> None:
    """Notion writes it in brackets behind each time, which is that of the clocks here."""
    cell = '"September 16, 2026 4:00 PM (EDT)"'
    found = read(f"Name,Company,Talk date\nAna Prima,Pier,{cell}\n", today=TODAY)
    assert (found.interviews[0].hour, found.unplaced) == (time(16), [])


NOBODY = (
    "#,Name,Organization,Email,Contacted\n"
    "e.g.,Jane Doe,ABC,jane@abc.example,2026-01-15\n"
    "1,Ana Prima,Pier,ana@pier.example,2026-09-01\n"
    "2,someone at the mill?,,,\n3,??? from the shop,,,\n4,Untitled,,,\n4,_tbd_,Oak,,\n"
    "5,Copy of Ana Prima,Pier,,\n"
    "6,someone at the bank,Bank,,2026-09-02\n7,Oak Works,Oak Works,info@oak.example,2026-09-03\n"
    "8,,Elm Works,jobs@elm.example,\n,RESPONSE RATE,0.733333333333333,,\n,12 TOTAL,words,,\n"
)


def test_rows_that_are_nobody() -> None:
    """Examples, pages without a name, firms, sums; somebody without a name whom one tried is."""
    assert names(read(NOBODY, today=TODAY)) == ["Ana Prima", "someone at the bank"]


def test_a_firm_with_an_address_of_somebody_is_kept() -> None:
    """The owner may have given their name to the firm."""
    found = read("Name,Organization,Email\nLea Brandt,Lea Brandt,lea@brandt.example\n")
    assert names(found) == ["Lea Brandt"]


def test_titles_once_more_below_those_of_groups() -> None:
    """A second row of titles says them without the group that stood over the first."""
    found = read(
        xlsx(
            {
                "T": Page(
                    [
                        ["Who", None, "Talk", None],
                        ["Name", "Firm", "Time", "Notes"],
                        ["Ana Prima", "Pier", "15:00", "good"],
                        ["Name", "Firm", "Time", "Notes"],
                        ["Bo Ek", "Oak", "16:00", "fine"],
                    ],
                    merged=["A1:B1", "C1:D1"],
                )
            }
        )
    )
    assert names(found) == ["Ana Prima", "Bo Ek"]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("Deb Soren @ KXLM radio", ("Deb Soren", "KXLM radio")),
        ('"Raúl Ibar, The Courier"', ("Raúl Ibar", "The Courier")),
        ("Bea Cast - Cast Media", ("Bea Cast", "Cast Media")),
        ("Mo Trask (Courier too)", ("Mo Trask (Courier too)", "")),
    ],
)
def test_a_name_and_where_in_one_cell(cell: str, told: tuple[str, str]) -> None:
    """The title says that both are there, so what is behind the mark is the place."""
    person = only(read(f"name + where,what they do\n{cell},editor\n"))
    assert (person.name, person.organization) == told


def test_pronouns_are_no_part_of_a_job() -> None:
    """They stay in the notes, with the cell."""
    person = only(read("Name,Position\nAna Prima,Planner (they/them)\n"))
    assert person.role == "Planner"
    assert "Position: Planner (they/them)" in note_lines(person)


SHEETS = {
    "Alumni": [["Name", "Where now", "Wrote"], ["Ana Prima", "Pier", date(2026, 9, 1)]],
    "Others": [["Company", "Contact", "Email"], ["Oak", "Bo Ek", "bo@oak.example"]],
    "who": [["name", "mail", "job"], ["Ana Prima", "ana@pier.example", "Clerk"]],
    "count": [["alumni", 1], ["others", 2]],
    "last year": Page([["Name", "Email"], ["Old One", "old@x.example"]], hidden=True),
}


def test_all_sheets_that_list_people() -> None:
    """Who stands on two of them is one person; hidden sheets are left, one alone can be named."""
    found = read(xlsx(SHEETS), today=TODAY)
    assert (found.sheet, found.of_people) == ("", ("Alumni", "Others", "who"))
    assert [(one.name, one.organization, one.email, one.role) for one in found.people] == [
        ("Ana Prima", "Pier", "ana@pier.example", "Clerk"),
        ("Bo Ek", "Oak", "bo@oak.example", ""),
    ]
    assert names(read(xlsx(SHEETS), sheet="Others")) == ["Bo Ek"]


def test_namesakes_on_two_sheets() -> None:
    """Other firms or other addresses make them two."""
    sheets = {
        "A": [["Name", "Company"], ["Ana Prima", "Pier"]],
        "B": [["Name", "Company"], ["Ana Prima", "Oak"]],
    }
    assert names(read(xlsx(sheets))) == ["Ana Prima", "Ana Prima"]


def test_where_one_found_them_may_be_somebody() -> None:
    """Somebody of the same file, or a professor by name, named them; a fair or a site did not."""
    head = "Nachname,Vorname,Firma,Kontakt über\n"
    rows = "Bach,Ute,Amt,Prof. Dill\nEk,Bo,Amt,Ute Bach\nDee,Cy,Amt,Messe\nOrt,Di,Amt,Di Ort\n"
    found = read(head + rows)
    assert [one.referred_by for one in found.people] == ["Prof. Dill", "Ute Bach", "", ""]
    assert [one.where_found for one in found.people][2:] == ["Messe", "Di Ort"]


def test_what_happened_by_days() -> None:
    """Each day of such a column with the way that stands beside it is a try."""
    cell = '"9/10 emailed; 9/17 called"'
    found = read(f"Name,Company,dates (what happened)\nAna Prima,Pier,{cell}\n", today=TODAY)
    assert [(one.day, one.channel) for one in found.attempts] == [
        (date(2026, 9, 10), Channel.EMAIL),
        (date(2026, 9, 17), Channel.PHONE),
    ]


def test_a_job_with_its_place() -> None:
    """Behind an @, where no column holds organizations."""
    person = only(read("Name,Job,Email\nAna Prima,producer @ Longshot Films,a@x.example\n"))
    assert (person.role, person.organization) == ("producer", "Longshot Films")
    beside = only(read("Name,Job,Company\nAna Prima,head at Pier,Oak\n"))
    assert (beside.role, beside.organization) == ("head at Pier", "Oak")


LOG = (
    "Date,Who,Org,Via,Result\n2026-09-01,Priya Raman,Fox Games,LI,pending\n"
    "2026-09-02,Linh Nguyen,Salt Studio,email,replied\n2026-09-03,Kim Nguyen,Fox Games,LI,sent\n"
    "2026-09-04,Nguyen (Linh),Salt,email,booked\n2026-09-08,Priya R.,Fox,LI,no answer\n"
    "2026-09-09,Linh Nguyen,Salt Studio,email,replied\n2026-09-10,K. Nguyen,Fox Games,LI,sent\n"
    "2026-09-11,Priya Raman,Fox Games,LI,no answer\n2026-09-12,Kim Nguyen,Fox Games,LI,sent\n"
    "2026-09-13,Nguyen,,LI,sent\n2026-09-14,Priya R.,Oak Bank,LI,sent\n"
)


def test_shorter_names_in_a_log() -> None:
    """They are the one whose whole name fits, at the same place; who may be two stays apart."""
    found = read(LOG, today=TODAY)
    assert [(one.name, one.organization) for one in found.people] == [
        ("Priya Raman", "Fox Games"),
        ("Linh Nguyen", "Salt Studio"),
        ("Kim Nguyen", "Fox Games"),
        ("Nguyen", ""),
        ("Priya R.", "Oak Bank"),
    ]


def test_shorter_names_in_a_list() -> None:
    """In a list with a row for each they are people of their own."""
    rows = "Priya Raman,Fox,2026-09-01\nPriya R.,Fox,2026-09-02\n"
    assert names(read(f"Name,Company,Contacted\n{rows}", today=TODAY)) == [
        "Priya Raman",
        "Priya R.",
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Name,Cold email,F/U 1,F/U 2",
        "Name,First e-mail,Follow-up 1,Follow-up 2",
        "Persona,Primer mensaje,Recordatorio 1,Recordatorio 2",
        "Name,Erste Nachricht,FU1,FU2",
    ],
)
def test_a_first_message_by_what_it_is(head: str) -> None:
    """It is the first try, and what comes after it are more of them; the first had no answer."""
    found = read(f"{head}\nAna Prima,2026-09-01,2026-09-08,\n", today=TODAY)
    assert [(one.day, one.outcome) for one in found.attempts] == [
        (date(2026, 9, 1), Outcome.NO_ANSWER),
        (date(2026, 9, 8), Outcome.WAITING),
    ]
    assert not found.unplaced


def test_one_cell_for_every_way_to_reach_them() -> None:
    """An address, a number or a profile, or several of them, each where it belongs."""
    found = read(
        "Name,Contact\nAna Prima,ana@x.example\nBo Ek,linkedin.com/in/bo-ek\n"
        "Cy Dee,(212) 555-0148\nDi Fox,di@x.example / 212-555-0147\n"
    )
    assert [(one.email, one.phone, one.profile_url) for one in found.people] == [
        ("ana@x.example", "", ""),
        ("", "", "https://linkedin.com/in/bo-ek"),
        ("", "(212) 555-0148", ""),
        ("di@x.example", "212-555-0147", ""),
    ]
    assert not found.problems


@pytest.mark.parametrize("title", ["Where", "Hospital / unit", "Lab", "Kanzlei", "Clinique"])
def test_a_place_of_work_by_its_kind(title: str) -> None:
    """It is the organization, where no other column is."""
    assert only(read(f"Name,{title}\nAna Prima,St Brid's\n")).organization == "St Brid's"
    both = only(read(f"Name,{title},Company\nAna Prima,St Brid's,Oak\n"))
    assert both.organization == "Oak"


def test_where_may_be_where_one_found_them() -> None:
    """LinkedIn and its like are no places of work."""
    found = read("Name,Where\nAna Prima,LinkedIn\nBo Ek,LinkedIn\nCy Dee,email\n", today=TODAY)
    assert (found.people[0].organization, found.people[0].where_found) == ("", "circle:linkedin")


def test_job_and_place_under_work() -> None:
    """Where most cells have two parts; else the person is asked what the column is."""
    head = "Name,Work\n"
    parted = read(f'{head}Ana Prima,"Bookbinder, Halse & Co"\nBo Ek,Nurse at Pier\n')
    assert [(one.role, one.organization) for one in parted.people] == [
        ("Bookbinder", "Halse & Co"),
        ("Nurse", "Pier"),
    ]
    whole = only(read(f"{head}Ana Prima,Halse\n"))
    assert (whole.role, whole.organization, whole.notes) == ("", "", "Work: Halse")
    at = only(read("Name,Role @ org\nAna Prima,Tidal Engineer @ Menai\n"))
    assert (at.role, at.organization) == ("Tidal Engineer", "Menai")


def test_a_visit_is_a_talk() -> None:
    """So says its head, and a status of it."""
    found = read("Name,Visit,Status\nAna Prima,2026-10-01,visited\n", today=TODAY)
    assert [(one.day, one.held) for one in found.interviews] == [(date(2026, 10, 1), True)]


def test_when_behind_what_is_next() -> None:
    """It is the day on which that is due."""
    found = read("Name,Next step,When\nAna Prima,send CV,4 Dec\n", today=TODAY)
    assert [(one.text, one.due) for one in found.actions] == [("send CV", date(2026, 12, 4))]


def test_rows_that_are_counted() -> None:
    """A column of running numbers is nothing of the person; other numbers stay in the notes."""
    counted = read("#,Name,Company\n1,Ana Prima,Oak\n2,Bo Ek,Pier\n")
    assert [one.notes for one in counted.people] == ["", ""]
    other = read("#,Name,Company\n7,Ana Prima,Oak\n3,Bo Ek,Pier\n")
    assert [one.notes for one in other.people] == ["#: 7", "#: 3"]


def test_the_family_name_before_a_comma() -> None:
    """Where what stands behind it is a first name that is known, and nothing else."""
    rows = '"O\'Neil, Patrick",Oak\n"Ana Prima, Chicago",Pier\n"Ek, RN",Elm\n'
    found = read(f"Name,Company\n{rows}")
    assert names(found) == ["Patrick O'Neil", "Ana Prima, Chicago", "Ek, RN"]


def test_somebody_without_a_name_yet() -> None:
    """They are left out, and said to be so, and not called a heading."""
    found = read("Name,Company,Notes\nsomeone at Fox?,Fox,ask Lee\nAna Prima,Oak,x\n")
    assert (names(found), dict(found.skipped)) == (
        ["Ana Prima"],
        {"somebody without a name yet": 1},
    )
    assert "nobody by name yet" in str(found.problems[0].text)


def test_outcomes_in_notes_are_not_guessed() -> None:
    """A talk is not made out of notes, nor an answer but where a short note plainly says no, or
    that none came; the note stays.
    """
    found = read(
        "Name,Company,Emailed,Notes\n"
        "Ana Prima,Acme,2026-09-01,super nice no: swamped till spring\n"
        "Bo Ek,Bolt,2026-09-02,declined\nCy Dee,Coda,2026-09-03,we talked about her team\n",
        today=TODAY,
    )
    outcomes = [one.outcome for one in found.attempts]
    assert outcomes == [Outcome.WAITING, Outcome.DECLINED, Outcome.WAITING]
    assert not found.interviews
    assert found.people[1].notes == "declined"


@pytest.mark.parametrize(
    ("when", "done"),
    [
        ("when", "done"),
        ("Date", "Done?"),
        ("Wann", "erledigt"),
        ("Quand", "fait"),
        ("Cuándo", "hecho"),
    ],
)
def test_when_beside_done(when: str, done: str) -> None:
    """Where another column says when one asked, it is when one talks, and the tick that one did."""
    found = read(
        f"Who,Where,?,{when},{done},ty\nAna Prima,Oak,asked 10/3 by email,10/11 2pm,x,x\n"
        "Bo Ek,Elm,texted 10/5,10/13,x,\nCy Dee,Ash,emailed 11/9,11/30 10am,,\n"
        "Di Fox,Ivy,emailed 11/15,,,\n",
        today=TODAY,
        region="US",
    )
    assert [(one.day, one.hour, one.held) for one in found.interviews] == [
        (date(2026, 10, 11), time(14), True),
        (date(2026, 10, 13), None, True),
        (date(2026, 11, 30), time(10), False),
    ]
    assert len(found.attempts) == 4
    assert not found.unplaced


def test_bare_days_with_hours_beside_the_days_of_asking() -> None:
    """They are those of talks; without hours the status says what was on them."""
    head = "Name,Wrote on,Date,Status\n"
    talks = read(f"{head}Ana Prima,10/3,10/11 2pm,\nBo Ek,10/5,10/13 9:30,\n", today=TODAY)
    assert [one.day for one in talks.interviews] == [date(2026, 10, 11), date(2026, 10, 13)]
    tries = read(f"{head}Ana Prima,10/3,10/11,no answer\nBo Ek,10/5,10/13,asked\n", today=TODAY)
    assert not tries.interviews
