"""Whom to ask next, on the screen."""

import re
from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField, Clock, Contact, Interview, OutreachAttempt
from infoint.people.ranking import SET_ASIDE
from infoint.people.ranking.parts import ASK_PARTS
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import (
    box,
    draft,
    fill,
    has,
    mine,
    part_on,
    press,
    read,
)
from tests.worlds.pages import ODD


def known(ws: Workspace, *people: Contact) -> None:
    """Put people on the list."""
    with ws.edit("People", now=NOW) as tx:
        for person in people:
            tx.contacts.put(person)


def opened(open_page: OpenPage, view: str = "") -> AppTest:
    """The part, or a view that leads from it, opened cold."""
    address = {"view": view} if view else {}
    return open_page("identify_people", part="next", **address)


def places(app: AppTest) -> list[str]:
    """Place and name of the rows, as they stand."""
    return [str(one.label).strip("*") for one in app.button if str(one.key).startswith("open-ask-")]


def order(app: AppTest) -> list[str]:
    """The names of the rows, as they stand."""
    return [one.split(". ", 1)[1] for one in places(app)]


def choose(app: AppTest, contact: str, what: str) -> AppTest:
    """Choose from the menu of a row."""
    return fill(app, {f"ask-later-{contact}": what})


@pytest.fixture
def two(ws: Workspace) -> Workspace:
    """Ann, whom one is keen to hear, and Bob, whom one is not."""
    known(ws, Contact(id="bob", name="Bob", motivation=1), Contact(id="ann", name="Ann"))
    return ws


def test_an_empty_list_teaches(open_page: OpenPage) -> None:
    """Opened cold without anybody, the part says what will stand there, and leads on."""
    app = opened(open_page)
    assert app.title[0].value == "Whom to ask next"
    assert "Once there are people on your list" in read(app)
    assert has(app, "to-bring")
    press(app, "to-people")
    assert part_on(app) == "think"


def test_rows_say_who_and_why(two: Workspace, open_page: OpenPage) -> None:
    """Rows stand in order with name, role, organization and two reasons in words, no number."""
    known(
        two,
        Contact(id="dee", name="Dee Lin", snoozed_until=SET_ASIDE),
        Contact(
            id="cy",
            name=ODD,
            role="Curator",
            organization="Tate",
            rung="loves to talk",
            referred_by="dee",
            may_use_name=True,
            email="cy@example.org",
        ),
    )
    app = opened(open_page)
    assert order(app)[1:] == ["Ann", "Bob"]
    words = read(app)
    assert ":gray[Curator\\, Tate]" in words
    assert "They love to talk, which is the easiest start." in words
    assert "Dee named them, and you may say so." in words
    assert "You have their e-mail address." not in words
    assert "You have not noted yet what speaks for them." in words
    assert "of 100" not in words
    assert not app.error


def test_a_name_opens_the_person(two: Workspace, open_page: OpenPage) -> None:
    """The name of a row leads to all that is known of that person."""
    app = press(opened(open_page), "open-ask-ann")
    assert app.query_params["contact"] == "ann"


def test_writing_to_someone(two: Workspace, open_page: OpenPage) -> None:
    """One press leads to the message for that very person."""
    app = press(opened(open_page), "ask-write-bob")
    assert app.query_params["contact"] == "bob"
    assert app.query_params["part"] == "write"


def test_tomorrow_and_back(two: Workspace, open_page: OpenPage) -> None:
    """Whoever is put off is gone, is found under those put aside, and comes back by a press."""
    app = choose(opened(open_page), "ann", "tomorrow")
    assert order(app) == ["Bob"]
    assert app.button(key="aside").label == "1 person put aside"
    assert order(press(app, "undo-notice")) == ["Ann", "Bob"]
    app = press(choose(app, "ann", "tomorrow"), "aside")
    assert "**Ann** :gray[Back tomorrow]" in read(app)
    press(app, "ask-back-ann")
    assert "Nobody is put aside." in read(app)
    assert order(press(app, "close-view")) == ["Ann", "Bob"]
    assert not has(app, "aside")


@pytest.mark.parametrize(("pause", "days"), [("week", {7}), ("month", {28, 29, 30, 31})])
def test_later(pause: str, days: set[int], two: Workspace, open_page: OpenPage) -> None:
    """A pause of a week or a month is noted on the contact, and said with its day."""
    app = choose(opened(open_page), "ann", pause)
    ann = two.contacts.get("ann")
    assert ann is not None
    assert ann.snoozed_until is not None
    assert (ann.snoozed_until - NOW.date()).days in days | {day + 1 for day in days}
    assert order(app) == ["Bob"]
    assert "Ann comes back on" in app.success[0].value
    assert "**Ann** :gray[Back on" in read(press(app, "aside"))


def test_put_aside(two: Workspace, open_page: OpenPage) -> None:
    """Put aside, someone stays on the list and can be brought back."""
    app = choose(opened(open_page), "ann", "never")
    ann = two.contacts.get("ann")
    assert ann is not None
    assert ann.snoozed_until == SET_ASIDE
    assert order(app) == ["Bob"]
    assert "**Ann** :gray[Until you bring them back]" in read(press(app, "aside"))
    assert order(press(press(app, "ask-back-ann"), "close-view")) == ["Ann", "Bob"]


def test_asked_today_is_gone(two: Workspace, open_page: OpenPage) -> None:
    """Once an attempt is logged the person is no longer suggested."""
    with two.edit("Asked", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(contact="ann", at=NOW))
    assert order(opened(open_page)) == ["Bob"]


def test_nobody_left(two: Workspace, open_page: OpenPage) -> None:
    """With everybody put off the part says so, and how to go on or back."""
    app = choose(choose(opened(open_page), "ann", "tomorrow"), "bob", "never")
    assert order(app) == []
    assert "You have asked everybody on your list, or put them aside." in read(app)
    assert has(app, "to-people")
    assert app.button(key="aside").label == "2 people put aside"


def test_why_this_place(two: Workspace, open_page: OpenPage) -> None:
    """Every part is told with its points, which add up; it is text until Change is pressed."""
    app = choose(opened(open_page), "ann", "why")
    assert app.query_params["view"] == "why-ann"
    assert app.subheader[0].value == "Why Ann is number 1"
    words = read(app)
    for line in (
        "**How keen you are** :gray[10 of 25]  \nYou have not said how keen you are to meet them.",
        "**Named by someone** :gray[0 of 17]  \nNobody on your list named them.",
    ):
        assert line in words
    points = [int(each) for each in re.findall(r":gray\[(\d+) of \d+\]  \n", words)]
    assert len(points) == len(ASK_PARTS)
    assert f"Together {sum(points)} points of 100." in words
    assert not has(app, box("contacts", "ann", "motivation"))


def test_what_speaks_for_somebody_is_changed_there(two: Workspace, open_page: OpenPage) -> None:
    """Change opens the box of one part at a time, bound to the contact; the words follow."""
    app = opened(open_page, "why-bob")
    for part, name, value in (
        ("motivation", "motivation", 5),
        ("access", "access", 4),
        ("rung", "rung", "loves to talk"),
        ("referral", "referred_by", "Ann"),
        ("referral", "may_use_name", True),
        ("shared", "shared_background", "Leeds"),
    ):
        key = box("contacts", "bob", name)
        if not has(app, key):
            press(app, f"ask-change-{part}")
        fill(app, {key: value})
    assert not has(app, box("contacts", "bob", "motivation"))
    bob = two.contacts.get("bob")
    assert bob is not None
    assert (bob.motivation, bob.access, bob.rung) == (5, 4, "loves to talk")
    assert (bob.referred_by, bob.may_use_name, bob.shared_background) == ("ann", True, "Leeds")
    words = read(app)
    assert "You have in common: Leeds." in words
    assert "Together 88 points of 100." in words
    press(app, "ask-change-shared")
    assert not has(app, box("contacts", "bob", "shared_background"))
    press(app, "ask-change-field")
    fill(app, {draft("field-for-bob", "title"): "Bridges"})
    app = press(app, "ask-change-field")
    (field,) = two.fields.all()
    bob = two.contacts.get("bob")
    assert bob is not None
    assert (field.title, bob.fields) == ("Bridges", (field.id,))
    assert order(press(app, "close-view")) == ["Bob", "Ann"]


def test_a_place_that_is_gone_shows_the_list(two: Workspace, open_page: OpenPage) -> None:
    """An address about somebody who can be asked no more leads to the list."""
    assert order(opened(open_page, "why-nobody")) == ["Ann", "Bob"]


def test_how_much_a_part_counts(two: Workspace, open_page: OpenPage) -> None:
    """Each part says how much it counts; what is set is kept, and can be put back as usual."""
    app = press(opened(open_page), "counts")
    radio = app.radio(key=mine("ask_weights", "motivation"))
    assert (radio.value, radio.options) == (3, ["Not at all", "A little", "Some", "A lot"])
    assert not has(app, "ask-usual")
    fill(app, {mine("ask_weights", "motivation"): 0})
    assert two.profile.ask_weights == {"motivation": 0}
    assert order(press(app, "close-view")) == ["Bob", "Ann"]
    app = press(choose(app, "bob", "why"), "counts")
    press(app, "ask-usual")
    assert two.profile.ask_weights == {}
    assert app.radio(key=mine("ask_weights", "motivation")).value == 3
    assert order(press(app, "close-view")) == ["Ann", "Bob"]


def test_what_does_not_count_is_said(two: Workspace, open_page: OpenPage) -> None:
    """A part without any weight has no points to show."""
    with two.edit("", now=NOW) as tx:
        tx.profile.update(ask_weights={"motivation": 0})
    assert "**How keen you are** :gray[does not count]" in read(opened(open_page, "why-ann"))


def test_seven_at_a_time(ws: Workspace, open_page: OpenPage) -> None:
    """A long list is paged, with running numbers."""
    known(ws, *(Contact(id=f"p{n:02}", name=f"Person {n:02}") for n in range(16)))
    app = opened(open_page)
    assert len(order(app)) == 7
    fill(app, {"ask-page": 3})
    assert places(app) == ["15. Person 14", "16. Person 15"]


def test_where_nobody_leads(ws: Workspace, open_page: OpenPage) -> None:
    """Equals at the top are called so, with the next thing that would tell them apart."""
    known(ws, *(Contact(id=f"p{n}", name=f"Person {n}", role="Guide") for n in range(3)))
    words = read(opened(open_page))
    assert "**All of them are equal so far.** Begin with anyone." in words
    assert "Say how keen you are on one or two of them" in words
    app = press(opened(open_page), "tie-motivation")
    assert app.query_params["view"] == "why-p0"
    assert has(app, box("contacts", "p0", "motivation"))
    known(ws, *(Contact(id=f"p{n}", name=f"Person {n}", motivation=3) for n in range(3)))
    assert has(opened(open_page), "tie-field")
    with ws.edit("Field", now=NOW) as tx:
        tx.fields.put(CareerField(title="Museum work"))
    assert has(opened(open_page), "tie-shared")
    with ws.edit("School", now=NOW) as tx:
        tx.profile.update(schools="Leeds")
    app = opened(open_page)
    assert "Say who of them loves to talk" in read(app)
    assert has(app, "tie-rung")
    assert not has(app, "tie-shared")
    known(ws, Contact(id="p3", name="Person 3", motivation=1))
    assert "**The first 3 are equal so far.**" in read(opened(open_page))
    known(ws, Contact(id="p2", name="Person 2", motivation=5))
    assert "equal so far" not in read(opened(open_page))


def test_the_way_to_what_is_missing(ws: Workspace, open_page: OpenPage) -> None:
    """The button beside the equals leads to step 1, where a field is named."""
    known(ws, *(Contact(name=f"Person {n}", motivation=3) for n in range(3)))
    app = press(opened(open_page), "tie-field")
    assert app.title[0].value == "What kinds of work are you curious about?"


HELD = Clock(started=NOW - timedelta(hours=2), ended=NOW - timedelta(hours=1))


def test_practice_is_one_sentence(two: Workspace, open_page: OpenPage) -> None:
    """It names who fits the next small step, or leads to thinking of somebody; then it is gone."""
    known(two, Contact(id="lo", name="Lo", rung="loves to talk"))
    assert "Begin with somebody easy: Lo loves to talk." in read(opened(open_page))
    known(two, Contact(id="mo", name="Mo", rung="loves to talk"))
    assert "Begin with somebody easy: Lo and Mo love to talk." in read(opened(open_page))
    with two.edit("Asked", now=NOW) as tx:
        for each in ("lo", "mo"):
            tx.attempts.put(OutreachAttempt(contact=each, at=NOW))
    app = opened(open_page)
    assert "You have asked somebody who loves to talk." in read(app)
    assert not has(app, "think-of-circle")
    with two.edit("Talk", now=NOW) as tx:
        tx.interviews.put(Interview(contact="lo", clock=HELD))
    app = opened(open_page)
    assert "A good next step is a volunteer. Who comes to mind?" in read(app)
    press(app, "think-of-circle")
    assert part_on(app) == "think"
    with two.edit("Talks", now=NOW) as tx:
        for rung in ("volunteer", "open house", "unknown"):
            tx.contacts.put(Contact(id=rung, name="M", rung=rung))
            tx.interviews.put(Interview(contact=rung, clock=HELD))
    app = opened(open_page)
    assert ":material/emoji_people:" not in read(app)
