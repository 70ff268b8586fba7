"""Whom to ask next, on the screen."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField, Clock, Contact, Interview, OutreachAttempt
from infoint.people.ranking import SET_ASIDE
from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, drawn, fill, has, mine, press, read
from tests.worlds.pages import NOW, ODD


def known(ws: Workspace, *people: Contact) -> None:
    """Put people on the list."""
    with ws.edit("People", now=NOW) as tx:
        for person in people:
            tx.contacts.put(person)


def order(app: AppTest) -> list[str]:
    """The names on the cards, as they stand."""
    return [one.value.split(". ", 1)[1] for one in app.subheader]


def unfold(app: AppTest, contact: str, wide: bool = True) -> AppTest:
    """Fold the part of a card open, or shut, where the entries can be changed."""
    app.session_state[f"ask-change-{contact}"] = wide
    return drawn(app)


@pytest.fixture
def two(ws: Workspace) -> Workspace:
    """Ann, whom one is keen to hear, and Bob, whom one is not."""
    known(ws, Contact(id="bob", name="Bob", motivation=1), Contact(id="ann", name="Ann"))
    return ws


def test_an_empty_list_teaches(open_page: OpenPage) -> None:
    """Opened cold without anybody, the page says what will stand there, and leads on."""
    app = open_page("identify_people", part="next")
    assert app.title[0].value == "Whom to ask next"
    assert "Once there are people on your list" in read(app)
    assert has(app, "to-bring")
    press(app, "to-people")
    assert app.title[0].value == "Identify people"


def test_the_best_one_first_with_all_reasons(two: Workspace, open_page: OpenPage) -> None:
    """Cards stand in order, each with its score and every part of it in words."""
    known(two, Contact(id="cy", name=ODD, organization="Tate", rung="loves to talk"))
    app = open_page("identify_people", part="next")
    assert len(order(app)) == 3
    assert order(app)[1:] == ["Ann", "Bob"]
    words = read(app)
    for part in (
        "**How keen you are** (10 of 25): You have not said how keen you are to talk to them\\.",
        "**The ladder of practice** (25 of 25): Loves to talk\\: your next rung\\.",
        "**Named by someone** (0 of 17): Nobody on your list named them\\.",
    ):
        assert part in words
    assert not app.error


def test_writing_to_someone(two: Workspace, open_page: OpenPage) -> None:
    """One press leads to the script for that very person."""
    app = press(open_page("identify_people", part="next"), "ask-write-bob")
    assert app.title[0].value == "Call or write"
    assert app.selectbox(key="contact-of-the-page").value == "bob"


def test_not_today_and_back(two: Workspace, open_page: OpenPage) -> None:
    """Whoever is put off disappears, is found below, and comes back in one press or with undo."""
    app = press(open_page("identify_people", part="next"), "ask-not-today-ann")
    assert order(app) == ["Bob"]
    assert "**Ann**: not today." in read(app)
    assert order(press(app, "undo-notice")) == ["Ann", "Bob"]
    press(app, "ask-not-today-ann")
    assert order(press(app, "ask-back-ann")) == ["Ann", "Bob"]
    assert not has(app, "ask-back-ann")


@pytest.mark.parametrize(("pause", "days"), [("week", {7}), ("month", {28, 29, 30, 31})])
def test_later(pause: str, days: set[int], two: Workspace, open_page: OpenPage) -> None:
    """A pause of a week or a month is noted on the contact, and said with its day."""
    app = fill(open_page("identify_people", part="next"), {"ask-later-ann": pause})
    ann = two.contacts.get("ann")
    assert ann is not None
    assert ann.snoozed_until is not None
    assert (ann.snoozed_until - NOW.date()).days in days | {day + 1 for day in days}
    assert order(app) == ["Bob"]
    assert "Ann is suggested again on" in app.success[0].value
    assert "**Ann**: later, from" in read(app)


def test_not_this_person(two: Workspace, open_page: OpenPage) -> None:
    """Set aside, someone stays on the list and can be brought back."""
    app = press(open_page("identify_people", part="next"), "ask-never-ann")
    ann = two.contacts.get("ann")
    assert ann is not None
    assert ann.snoozed_until == SET_ASIDE
    assert order(app) == ["Bob"]
    assert "**Ann**: not this person." in read(app)
    assert order(press(app, "ask-back-ann")) == ["Ann", "Bob"]


def test_asked_today_is_gone(two: Workspace, open_page: OpenPage) -> None:
    """Once an attempt is logged the person is no longer suggested."""
    with two.edit("Asked", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(contact="ann", at=NOW))
    assert order(open_page("identify_people", part="next")) == ["Bob"]


def test_nobody_left(two: Workspace, open_page: OpenPage) -> None:
    """With everybody put off the page says so, and how to go on."""
    app = press(
        press(open_page("identify_people", part="next"), "ask-not-today-ann"), "ask-never-bob"
    )
    assert order(app) == []
    assert "Everybody on your list was asked, or is put off" in read(app)
    assert has(app, "to-people")


def test_what_counts_is_changed_in_place(two: Workspace, open_page: OpenPage) -> None:
    """The entries behind a score are boxes on the card, bound to the contact."""
    app = open_page("identify_people", part="next")
    assert not has(app, box("contacts", "bob", "motivation"))
    unfold(app, "bob")
    fill(
        app,
        {
            box("contacts", "bob", "motivation"): 5,
            box("contacts", "bob", "access"): 4,
            box("contacts", "bob", "rung"): "loves to talk",
            box("contacts", "bob", "referred_by"): "Ann",
            box("contacts", "bob", "shared_background"): "Leeds",
        },
    )
    fill(app, {box("contacts", "bob", "may_use_name"): True})
    bob = two.contacts.get("bob")
    assert bob is not None
    assert (bob.motivation, bob.access, bob.rung) == (5, 4, "loves to talk")
    assert (bob.referred_by, bob.may_use_name, bob.shared_background) == ("ann", True, "Leeds")
    assert "You have in common\\: Leeds\\." in read(app)
    assert "Score 88 of 100" in badges(app)


def badges(app: AppTest) -> list[str]:
    """The words of all badges."""
    return [one.value.split("[", 1)[1].rstrip("]") for one in app.markdown if "badge" in one.value]


def test_cards_stay_while_one_is_unfolded(two: Workspace, open_page: OpenPage) -> None:
    """Changing an entry does not move the card under one's hands; folding it up sorts anew."""
    app = unfold(open_page("identify_people", part="next"), "bob")
    fill(app, {box("contacts", "bob", "motivation"): 5})
    assert order(app) == ["Ann", "Bob"]
    assert "The order is kept" in read(app)
    press(app, "ask-not-today-ann")
    assert order(app) == ["Bob"]
    press(app, "undo-notice")
    assert order(unfold(app, "bob", wide=False)) == ["Bob", "Ann"]
    assert "The order is kept" not in read(app)


def test_how_much_a_part_counts(two: Workspace, open_page: OpenPage) -> None:
    """Each part has its weight in sight; what is set is kept, and can be put back as usual."""
    app = open_page("identify_people", part="next")
    radio = app.radio(key=mine("ask_weights", "motivation"))
    assert (radio.value, radio.options) == (3, ["Not at all", "A little", "Some", "A lot"])
    assert not has(app, "ask-usual")
    fill(app, {mine("ask_weights", "motivation"): 0})
    assert two.profile.ask_weights == {"motivation": 0}
    assert order(app) == ["Bob", "Ann"]
    assert "**How keen you are** (not counted)" in read(app)
    press(app, "ask-usual")
    assert two.profile.ask_weights == {}
    assert app.radio(key=mine("ask_weights", "motivation")).value == 3
    assert order(app) == ["Ann", "Bob"]


def test_ten_at_a_time(ws: Workspace, open_page: OpenPage) -> None:
    """A long list is paged, with running numbers and the whole count."""
    known(ws, *(Contact(id=f"p{n:02}", name=f"Person {n:02}") for n in range(23)))
    app = open_page("identify_people", part="next")
    assert len(order(app)) == 10
    assert "1 to 10 of 23 people you can ask" in read(app)
    fill(app, {"ask-page": 3})
    assert [one.value for one in app.subheader] == [
        "21. Person 20",
        "22. Person 21",
        "23. Person 22",
    ]


def test_where_nobody_leads(ws: Workspace, open_page: OpenPage) -> None:
    """Equals at the top are called so, with what would tell them apart and a way to enter it."""
    known(ws, *(Contact(id=f"p{n}", name=f"Person {n}", role="Guide") for n in range(3)))
    app = open_page("identify_people", part="next")
    assert "**All of them are equal so far**" in read(app)
    assert has(app, "tie-shared")
    with ws.edit("Field", now=NOW) as tx:
        tx.fields.put(CareerField(title="Museum work"))
        tx.profile.update(schools="Leeds")
        tx.contacts.put(Contact(id="p3", name="Person 3"))
    app = open_page("identify_people", part="next")
    assert order(app)[0] == "Person 3"
    assert "equal so far" not in read(app)
    known(ws, Contact(id="p3", name="Person 3", motivation=1))
    app = open_page("identify_people", part="next")
    assert "**The first 3 are equal so far**" in read(app)
    assert not has(app, "tie-shared")
    assert not has(app, "tie-field")
    known(ws, Contact(id="p2", name="Person 2", motivation=5))
    assert "equal so far" not in read(open_page("identify_people", part="next"))


def test_the_way_to_what_is_missing(ws: Workspace, open_page: OpenPage) -> None:
    """The button below the equals leads to step 1, where a field is named."""
    known(ws, *(Contact(name=f"Person {n}") for n in range(3)))
    app = press(open_page("identify_people", part="next"), "tie-field")
    assert app.title[0].value == "Choose a field"


def test_the_ladder(two: Workspace, open_page: OpenPage) -> None:
    """All four rungs are in sight: climbed, next with who stands there, or where to look."""
    known(two, Contact(id="lo", name="Lo", rung="loves to talk"))
    words = read(open_page("identify_people", part="next"))
    assert "**Loves to talk: a practice partner.** Next. On your list: Lo." in words
    clock = Clock(started=NOW - timedelta(hours=2), ended=NOW - timedelta(hours=1))
    with two.edit("Talk", now=NOW) as tx:
        tx.interviews.put(Interview(contact="lo", clock=clock))
    app = open_page("identify_people", part="next")
    assert "practice partner. Climbed." in read(app)
    assert "**A volunteer in an organization.** Next. Nobody on your list yet." in read(app)
    press(app, "think-of-circle")
    assert app.title[0].value == "Identify people"
    assert app.selectbox(key="circle").value == "volunteers"
