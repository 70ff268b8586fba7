"""A board of cards: a column a status, several lines a person."""

from datetime import date, time

from infoint.domain.kinds import Channel, Outcome
from tests.imports.reading import names, read
from tests.imports.sheets import xlsx

TODAY = date(2026, 11, 20)
BOARD = xlsx(
    [
        ["my board", None, None, None],
        ["ideas", "✉️ sent", "📅 booked", "✅ talked"],
        [
            "Ana Prima\nPier Labs\nresearch lead\n#ux #dream",
            "Bo Ek, Mapwell\nproduct manager\nbo@mapwell.example\nLI 11/4, email 11/12",
            "Cy Dee\nTUE 11/24 3:15p phone (555) 010-0135",
            "Di Ort (her sister!)\nqa lead @ Harbor Bank\nasked 9/14 LI → talked 9/21\n- names: Bo",
        ],
        ["somebody at the library\nask Kim", None, None, "update my photo!!\nsoon"],
        [None, None, "Hack night 11/30 6pm - bring cards", None],
    ]
)


def test_a_card_is_a_person() -> None:
    """Its first line is the name; who they are and how to reach them is told as far as it is."""
    found = read(BOARD, today=TODAY)
    assert names(found) == ["Ana Prima", "Bo Ek", "Cy Dee", "Di Ort"]
    ana, bo, cy, di = found.people
    assert (ana.role, ana.organization, ana.tags) == ("research lead", "Pier Labs", ("ux", "dream"))
    assert (bo.role, bo.organization, bo.email) == (
        "product manager",
        "Mapwell",
        "bo@mapwell.example",
    )
    assert cy.phone == "(555) 010-0135"
    assert (di.role, di.organization) == ("qa lead", "Harbor Bank")
    (talk,) = (one for one in found.interviews if one.contact == di.id)
    assert (talk.held, "- names: Bo" in talk.notes) == (True, True)


def test_what_has_been_stands_on_the_card() -> None:
    """Days with words say what was on them, bare ones what the column says."""
    found = read(BOARD, today=TODAY)
    ana, bo, cy, di = (one.id for one in found.people)
    tries = {(one.contact, one.day, one.channel) for one in found.attempts}
    assert (bo, date(2026, 11, 4), Channel.NOTE) in tries
    assert (bo, date(2026, 11, 12), Channel.EMAIL) in tries
    assert (di, date(2026, 9, 14), Channel.NOTE) in tries
    assert [one for one in found.attempts if one.contact == bo][-1].outcome is Outcome.WAITING
    talks = {(one.contact, one.day, one.held) for one in found.interviews}
    assert talks == {(cy, date(2026, 11, 24), False), (di, date(2026, 9, 21), True)}
    assert not [one for one in found.attempts if one.contact == ana]


def test_cards_without_a_name_are_told() -> None:
    """They are left out, and the person hears which."""
    said = " ".join(str(each.text) for each in read(BOARD, today=TODAY).problems)
    for words in ("somebody at the library", "update my photo!!", "Hack night"):
        assert words in said


def test_no_board() -> None:
    """A table whose titles happen to be statuses has no cards."""
    found = read("Name,Contacted,Scheduled,Done\nAna Prima,2026-09-01,,yes\n", today=TODAY)
    assert names(found) == ["Ana Prima"]


FREE = xlsx(
    [
        ["to contact", "sent", "talked", "thanked"],
        [
            "Ana Prima - Pier - GIS dev\nDr. Pratt knows her",
            "Bo Ek\nCivic Lab (nonprofit)\nemailed nov 16\n\U0001f514 nov 25",
            "Dr. Evelyn Pratt\n10/27 noon\nsaid: learn SQL",
            "Cy Dee\nPier Labs recruiter\nfound via Ana\n"
            "asked 9/14 \u2192 talked 9/21 \u2192 ty 9/22",
        ],
        [
            "Mom's boss (Mrs. Yoon), dental office\nsoon",
            "Di Fox\nrole: baker\nfirm: Dune\nmail: di@dune.example\nsaid yes 11/13!",
            None,
            None,
        ],
    ]
)


def test_cards_in_free_words() -> None:
    """Who named them, what is next, and fields with a label before them, each in a line."""
    found = read(FREE, today=TODAY)
    by_name = {one.name: one for one in found.people}
    ana, bo, cy, di = (by_name[name] for name in ("Ana Prima", "Bo Ek", "Cy Dee", "Di Fox"))
    pratt = by_name["Dr. Evelyn Pratt"]
    assert (ana.role, ana.organization, ana.referred_by) == ("GIS dev", "Pier", pratt.id)
    assert (bo.role, bo.organization) == ("", "Civic Lab")
    assert (cy.role, cy.organization, cy.referred_by) == ("recruiter", "Pier Labs", ana.id)
    assert (di.role, di.organization, di.email) == ("baker", "Dune", "di@dune.example")
    assert by_name["Mrs. Yoon"].referred_by == "Mom"
    due = [one.next_date for one in found.attempts if one.contact == bo.id]
    assert due == [date(2026, 11, 25)]
    (said,) = (one for one in found.attempts if one.contact == di.id)
    assert (said.day, said.outcome, said.answered) == (None, Outcome.AGREED, date(2026, 11, 13))
    talks = {(one.contact, one.day, one.hour, one.held) for one in found.interviews}
    assert talks == {
        (pratt.id, date(2026, 10, 27), time(12), True),
        (cy.id, date(2026, 9, 21), None, True),
    }
    assert [(one.contact, one.day) for one in found.letters] == [(cy.id, date(2026, 9, 22))]


VERBS = xlsx(
    [
        ["asked", "booked", "talked", "thanked"],
        [
            "Ana Prima\nPier\nasked 9/14, again 9/21",
            "Bo Ek\nOak\ntexted 11/9\nTue 12/1 at 5:30 pm, Zoom",
            "Di Fox\nDune\nasked in person 10/1, talked 10/8 2:30pm, thanked",
            "Ed Gil\nElm\ntalked 10/22 and thanked 10/23",
        ],
        [
            None,
            "Cy Dee\nAsh\nLinkedIn 11/2\nemailed 11/13, 12/9 10am at the cafe",
            "Fay Hu\nIvy\ncalled 10/13 left vm\n10/20 talked + thanked",
            "Gus Ito\nYew\nspoke 10/5\nthanked",
        ],
    ]
)


def test_each_day_of_a_card_belongs_to_its_verb() -> None:
    """A message, a talk with its hour and a thank-you in one line or in several: the column tells
    only of days beside which nothing is said.
    """
    found = read(VERBS, today=TODAY)
    by_name = {one.name: one.id for one in found.people}
    tries = {(one.contact, one.day, one.channel) for one in found.attempts if one.day}
    assert {
        (by_name["Bo Ek"], date(2026, 11, 9), Channel.MESSAGE),
        (by_name["Cy Dee"], date(2026, 11, 2), Channel.NOTE),
        (by_name["Cy Dee"], date(2026, 11, 13), Channel.EMAIL),
        (by_name["Di Fox"], date(2026, 10, 1), Channel.IN_PERSON),
        (by_name["Fay Hu"], date(2026, 10, 13), Channel.VOICEMAIL),
    } <= tries
    talks = {(one.contact, one.day, one.hour, one.held, one.format) for one in found.interviews}
    assert talks == {
        (by_name["Bo Ek"], date(2026, 12, 1), time(17, 30), False, "video"),
        (by_name["Cy Dee"], date(2026, 12, 9), time(10), False, "in person"),
        (by_name["Di Fox"], date(2026, 10, 8), time(14, 30), True, None),
        (by_name["Fay Hu"], date(2026, 10, 20), None, True, None),
        (by_name["Ed Gil"], date(2026, 10, 22), None, True, None),
        (by_name["Gus Ito"], date(2026, 10, 5), None, True, None),
    }
    assert {(one.contact, one.day) for one in found.letters} == {
        (by_name["Di Fox"], None),
        (by_name["Fay Hu"], None),
        (by_name["Ed Gil"], date(2026, 10, 23)),
        (by_name["Gus Ito"], None),
    }


def test_a_column_of_two_outcomes() -> None:
    """A no on the card itself says which it was; of any other card the person is asked."""
    cards = ["Ana Prima\nPier\nemailed 9/18\nsaid he doesn't do these", "Bo Ek\nOak\nemailed 9/20"]
    found = read(
        xlsx(
            [["asked", "talked", "thanked", "no / ghosted"]]
            + [[None] * 3 + [card] for card in cards]
        ),
        today=TODAY,
    )
    assert [one.outcome for one in found.attempts] == [Outcome.DECLINED, Outcome.WAITING]
    assert found.unknown_statuses == {"no / ghosted": 1}
