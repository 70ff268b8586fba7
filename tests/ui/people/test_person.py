"""The page of one person: text to read, the next thing, and boxes on demand."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

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
)
from infoint.library import load_library
from infoint.outreach.first_message import first_message
from infoint.people.ranking import SET_ASIDE
from infoint.store import Workspace
from infoint.ui.session.plain_text import plain_text
from tests.times import NOW
from tests.titles import TITLES
from tests.ui.conftest import OpenPage
from tests.ui.people.test_list import crowd, known
from tests.ui.playing import (
    box,
    draft,
    fill,
    has,
    page_of,
    press,
    read,
)
from tests.worlds.pages import ODD

HELD = Clock(started=NOW - timedelta(hours=2), ended=NOW - timedelta(hours=1))


def opened(open_page: OpenPage, contact: str, block: str) -> AppTest:
    """The person's page with a block open to be changed."""
    app = open_page("person", contact=contact)
    key = (
        "change-known"
        if block in ("found", "speaks", "fits", "career", "keen")
        else f"change-{block}"
    )
    return fill(app, {key: block}) if has_menu(app, key) else press(app, key)


def has_menu(app: AppTest, key: str) -> bool:
    """Whether this button opens a menu."""
    return app.get_by_key(key).type == "menu_button"


def test_a_person_is_text_to_read(ws: Workspace, open_page: OpenPage) -> None:
    """Name, role, who named them and what is known stand there as text, without any box."""
    known(
        ws,
        Contact(id="bob", name="Bob"),
        Contact(
            id="ann",
            name="Ann Lee",
            role="Curator",
            organization="Tate",
            created=NOW,
            where_found="*the bus*",
            referred_by="bob",
            relationship="my aunt",
            email="ann@example.org",
            phone="+44 20 7946 0000",
            profile_url="example.org/ann",
            notes="Met at\nthe fair",
        ),
    )
    app = open_page("person", contact="ann")
    words = read(app)
    assert app.title[0].value == "Ann Lee"
    assert plain_text("Curator, Tate") in words
    assert "Named by Bob. Ask whether you may say so." in words
    assert "Found through \\*the bus\\*" in words
    assert "my aunt" in words
    assert "Met at\nthe fair" in words
    assert "(<mailto:ann@example.org>)" in words
    assert "(<tel:" in words
    assert "(<https://example.org/ann>)" in words
    assert not app.text_input
    assert not app.text_area


def test_an_odd_name_is_shown_as_it_is(ws: Workspace, open_page: OpenPage) -> None:
    """Names full of markup stand there as text."""
    known(ws, Contact(id="odd", name=ODD, role=ODD))
    app = open_page("person", contact="odd")
    assert plain_text(ODD) in app.title[0].value
    assert plain_text(ODD) in read(app)


@pytest.mark.parametrize(
    ("block", "most"),
    [
        ("who", 3),
        ("known", 3),
        ("found", 3),
        ("speaks", 2),
        ("fits", 2),
        ("career", 1),
        ("keen", 3),
        ("reach", 3),
    ],
)
def test_a_block_opens_a_few_boxes(
    block: str, most: int, ws: Workspace, open_page: OpenPage
) -> None:
    """Change opens at most three boxes, and Done closes them again."""
    known(ws, Contact(id="ann", name="Ann"), Contact(name="Bob"))
    app = opened(open_page, "ann", block)
    count = len(app.text_input) + len(app.text_area) + len(app.radio) + len(app.checkbox)
    count += len([one for one in app.selectbox if one.key != "contact-of-the-page"])
    assert 1 <= count <= most
    press(app, f"done-{block}")
    assert not app.text_input
    assert not app.text_area


def test_someone_is_changed(ws: Workspace, open_page: OpenPage) -> None:
    """Every entry saves itself, block by block, and stands there as text afterwards."""
    known(ws, Contact(id="ann", name="Ann"), Contact(id="bob", name="Bob"))
    place = {name: box("contacts", "ann", name) for name in Contact.model_fields}
    app = fill(opened(open_page, "ann", "who"), {place["name"]: "Ann Lee", place["role"]: "cook"})
    assert app.title[0].value == "Ann Lee"
    fill(opened(open_page, "ann", "reach"), {place["phone"]: "+44 20 7946 0000"})
    fill(opened(open_page, "ann", "fits"), {place["rung"]: "volunteer", place["private"]: True})
    fill(opened(open_page, "ann", "career"), {place["career"]: "leading"})
    fill(opened(open_page, "ann", "keen"), {place["motivation"]: 5, place["access"]: 2})
    fill(opened(open_page, "ann", "found"), {place["referred_by"]: "bob"})
    known_ones = {place["notes"]: "Met at\nthe fair", place["shared_background"]: "Leeds\nTate"}
    app = fill(opened(open_page, "ann", "known"), known_ones)
    ann = ws.contacts.get("ann")
    assert ann is not None
    assert (ann.name, ann.role, ann.phone, ann.rung) == (
        "Ann Lee",
        "cook",
        "+44 20 7946 0000",
        "volunteer",
    )
    assert (ann.motivation, ann.access, ann.private, ann.career) == (5, 2, True, "leading")
    assert (ann.notes, ann.referred_by) == ("Met at\nthe fair", "bob")
    assert ann.shared_background == "Leeds\nTate"
    words = read(press(app, "done-known"))
    assert "You share Leeds and Tate." in words
    assert "A volunteer" in words


def test_other_addresses_are_changed(ws: Workspace, open_page: OpenPage) -> None:
    """They stand on one line, each is stored by itself, and one that is none is pointed out."""
    known(ws, Contact(id="ann", name="Ann", email="a@x.example", other_emails=("b@x.example",)))
    app = press(opened(open_page, "ann", "reach"), "change-addresses")
    place = box("contacts", "ann", "other_emails")
    assert app.get_by_key(place).value == "b@x.example"
    fill(app, {place: "b@x.example, c@x.example; b@x.example"})
    assert ws.contacts.all()[0].other_emails == ("b@x.example", "c@x.example")
    hint = plain_text("Write them like a@example.org, b@example.org.")
    assert hint not in read(app)
    fill(app, {place: "b@x.example, Ann's"})
    assert ws.contacts.all()[0].other_emails == ("b@x.example", "Ann's")
    assert hint in read(app)
    fill(app, {place: ""})
    assert ws.contacts.all()[0].other_emails == ()
    assert not has(app, f"again-{place}")


def test_other_addresses_of_another_window(ws: Workspace, open_page: OpenPage) -> None:
    """What another window wrote is shown beside the box, and taken over on request."""
    known(ws, Contact(id="ann", name="Ann"))
    app = press(opened(open_page, "ann", "reach"), "change-addresses")
    place = box("contacts", "ann", "other_emails")
    fill(app, {place: "b@x.example"})
    with ws.edit("Elsewhere", now=NOW) as tx:
        tx.contacts.update("ann", other_emails=("c@x.example", "d@x.example"))
    app.run()
    assert "Another window changed this. It now says:" in read(app)
    press(app, f"newer-{place}")
    assert app.get_by_key(place).value == "c@x.example, d@x.example"
    assert ws.contacts.all()[0].other_emails == ("c@x.example", "d@x.example")
    assert "Another window changed this" not in read(app)


def test_nobody_names_themselves(ws: Workspace, open_page: OpenPage) -> None:
    """The person being changed is not among those who may have named them."""
    known(ws, Contact(id="ann", name="Ann"), Contact(id="bob", name="Bob"))
    app = opened(open_page, "ann", "found")
    fill(app, {box("contacts", "ann", "referred_by"): "Ann"})
    assert ws.contacts.get("ann").referred_by == ""
    assert "Nobody on your list is called “Ann” yet." in read(app)


def test_removing_asks_what_goes_with_it(ws: Workspace, open_page: OpenPage) -> None:
    """The question names what belongs to the contact; keeping changes nothing."""
    known(ws, Contact(id="ann", name="Ann"), Contact(name="Bob", referred_by="ann"))
    with ws.edit("Belongings", now=NOW) as tx:
        tx.interviews.put(Interview(contact="ann"))
        tx.attempts.put(OutreachAttempt(contact="ann", at=NOW))
        tx.letters.put(Letter(contact="ann", text="Dear Ann"))
        tx.actions.put(Action(text="Read", contact="ann"))
    app = fill(open_page("person", contact="ann"), {"more": "remove"})
    words = read(app)
    for part in ("1 talk", "1 entry in the log", "1 script or letter", "1 action", "1 person whom"):
        assert part in words
    press(app, "keep")
    assert not has(app, "really-remove-ann")
    assert len(ws.contacts) == 2


def test_a_person_leaves_as_a_card(ws: Workspace, open_page: OpenPage) -> None:
    """The menu offers their card, for address books of today and for older phones."""
    known(ws, Contact(id="ann", name="Ann"))
    app = open_page("person", contact="ann")
    assert not has(app, "card-ann")
    app = fill(app, {"more": "card"})
    assert has(app, "card-ann")
    assert has(app, "old-card-ann")
    assert "No talks are in it" in read(app)
    assert not has(press(app, "close-card"), "card-ann")


def test_someone_is_removed_and_taken_back(ws: Workspace, open_page: OpenPage) -> None:
    """After the question the contact goes with what is theirs, and one undo brings all back."""
    named = NamedPerson(name="Ann", contact="ann")
    known(ws, Contact(id="ann", name="Ann"), Contact(id="bob", name="Bob", referred_by="ann"))
    with ws.edit("Belongings", now=NOW) as tx:
        tx.interviews.put(Interview(id="hers", contact="ann"))
        tx.interviews.put(Interview(id="his", contact="bob", named=(named,)))
        tx.attempts.put(OutreachAttempt(contact="ann", at=NOW))
    app = fill(open_page("person", contact="ann"), {"more": "remove"})
    press(app, "really-remove-ann")
    assert app.title[0].value == "Your people"
    assert [person.id for person in ws.contacts.all()] == ["bob"]
    assert [interview.id for interview in ws.interviews.all()] == ["his"]
    assert not ws.attempts.all()
    assert ws.contacts.all()[0].referred_by == ""
    press(app, "undo-notice")
    assert {person.id for person in ws.contacts.all()} == {"ann", "bob"}
    assert len(ws.interviews) == 2
    assert len(ws.attempts) == 1
    bob = ws.contacts.get("bob")
    assert bob is not None
    assert bob.referred_by == "ann"


def test_a_referrer_out_of_many(ws: Workspace, open_page: OpenPage) -> None:
    """A name typed whole is found among all people, whatever the length of the list."""
    crowd(ws)
    fill(opened(open_page, "p001", "found"), {_referrer("p001"): "person 003"})
    assert ws.contacts.get("p001").referred_by == "p003"


def test_a_referrer_whose_name_is_begun(ws: Workspace, open_page: OpenPage) -> None:
    """Those whose names hold the words are offered, and one press takes one of them."""
    crowd(ws)
    app = fill(opened(open_page, "p001", "found"), {_referrer("p001"): "on 00"})
    assert "people match. Type more of the name" in read(app)
    press(app, f"is-{_referrer('p001')}-p003")
    assert app.text_input(key=_referrer("p001")).value == "Person 003"
    assert ws.contacts.get("p001").referred_by == "p003"


def test_a_referrer_who_is_not_on_the_list(ws: Workspace, open_page: OpenPage) -> None:
    """A name that is on no list is kept, told, and can be added as a new person."""
    crowd(ws)
    key = _referrer("p001")
    app = fill(opened(open_page, "p001", "found"), {key: "Rosa Lin, nurse"})
    assert f"Nobody on your list is called “{plain_text('Rosa Lin, nurse')}” yet." in read(app)
    app = press(app, f"add-{key}")
    rosa = ws.contacts.all()[-1]
    assert (rosa.name, rosa.role) == ("Rosa Lin", "nurse")
    assert app.text_input(key=key).value == "Rosa Lin"
    assert ws.contacts.get("p001").referred_by == rosa.id


def test_a_referrer_of_somebody_on_the_list(ws: Workspace, open_page: OpenPage) -> None:
    """Unknown words leave the stored one in place, and stay in the box."""
    known(ws, Contact(id="ann", name="Ann", referred_by="bob"), Contact(id="bob", name="Bob"))
    key = _referrer("ann")
    app = opened(open_page, "ann", "found")
    assert app.text_input(key=key).value == "Bob"
    app = fill(app, {key: "Rosa"})
    assert ws.contacts.get("ann").referred_by == "bob"
    assert opened(open_page, "ann", "found").text_input(key=key).value == "Rosa"
    fill(app, {key: ""})
    assert ws.contacts.get("ann").referred_by == ""
    assert opened(open_page, "ann", "found").text_input(key=key).value == ""


def test_two_of_the_same_name_are_told_apart(ws: Workspace, open_page: OpenPage) -> None:
    """Where two have the name that was typed, neither is taken, and both are offered."""
    known(
        ws,
        Contact(id="ann", name="Ann"),
        Contact(id="one", name="Al Ng", role="cook"),
        Contact(id="two", name="Al Ng", role="nurse"),
    )
    app = fill(opened(open_page, "ann", "found"), {_referrer("ann"): "Al Ng"})
    assert "Whom do you mean?" in read(app)
    press(app, f"is-{_referrer('ann')}-two")
    assert ws.contacts.get("ann").referred_by == "two"
    assert not has(app, f"is-{_referrer('ann')}-two")


def _referrer(contact: str) -> str:
    return box("contacts", contact, "referred_by")


def test_not_before_a_day(ws: Workspace, open_page: OpenPage) -> None:
    """The day before which someone is not suggested can be set and taken away."""
    known(ws, Contact(id="ann", name="Ann"))
    app = opened(open_page, "ann", "keen")
    key = box("contacts", "ann", "snoozed_until")
    day = NOW.date() + timedelta(days=10)
    fill(app, {key: day})
    assert ws.contacts.all()[0].snoozed_until == day
    fill(app, {key: ""})
    assert ws.contacts.all()[0].snoozed_until is None


def test_someone_set_aside_is_brought_back(ws: Workspace, open_page: OpenPage) -> None:
    """It says that they are set aside, with the way back."""
    known(ws, Contact(id="ann", name="Ann", snoozed_until=SET_ASIDE))
    app = open_page("person", contact="ann")
    assert "You have set them aside." in read(app)
    press(app, "again-ann")
    assert ws.contacts.all()[0].snoozed_until is None


def test_put_off_kept_private_and_back(ws: Workspace, open_page: OpenPage) -> None:
    """The menu puts somebody off for a week, and keeps them out of what is shown to others."""
    known(ws, Contact(id="ann", name="Ann"))
    app = fill(open_page("person", contact="ann"), {"more": "week"})
    until = ws.contacts.all()[0].snoozed_until
    assert until is not None
    assert abs((until - NOW.date()).days - 7) <= 1
    fill(fill(app, {"more": "again"}), {"more": "private"})
    ann = ws.contacts.all()[0]
    assert (ann.snoozed_until, ann.private) == (None, True)


def test_every_step_is_a_choice_away(ws: Workspace, open_page: OpenPage) -> None:
    """The menu leads to each step about this person; to keeping track where there is a talk."""
    known(ws, Contact(id="ann", name="Ann"), Contact(name="Bob"))
    assert "track" not in open_page("person", contact="ann").get_by_key("more").options
    with ws.edit("A talk", now=NOW) as tx:
        tx.interviews.put(Interview(contact="ann", clock=HELD))
    app = fill(open_page("person", contact="ann"), {"more": "track"})
    assert app.query_params["contact"] == "ann"
    assert page_of(app) == TITLES["track"]


def test_what_has_been(ws: Workspace, open_page: OpenPage) -> None:
    """Messages, answers, the talk, the thank-you and whom they named stand there, newest first."""
    known(
        ws,
        Contact(id="ann", name="Ann", created=NOW - timedelta(days=9)),
        Contact(id="cy", name="Cy", referred_by="ann", created=NOW - timedelta(minutes=30)),
    )
    named = (NamedPerson(name="Cy", contact="cy"),)
    with ws.edit("Much", now=NOW) as tx:
        tx.attempts.put(
            OutreachAttempt(
                contact="ann", at=NOW - timedelta(days=5), outcome="agreed", note="Happy to."
            )
        )
        tx.interviews.put(
            Interview(
                contact="ann",
                clock=HELD,
                named=named,
                debrief=Debrief(learned="Much", written=NOW),
            )
        )
        tx.letters.put(Letter(contact="ann", kind="thank-you", text="Thanks", sent=NOW))
    words = read(open_page("person", contact="ann"))
    order = [
        "You said thank you.",
        "You talked for 60 minutes.",
        "They named Cy.",
        "You wrote an e-mail. They said yes; when is not noted. “Happy to\\.”",
        "You put them on your list.",
    ]
    places = [words.index(line) for line in order]
    assert places == sorted(places)


def test_all_that_was_written_is_read_there(ws: Workspace, open_page: OpenPage) -> None:
    """One press shows every text about the person in place of the lines, another the lines."""
    known(ws, Contact(id="ann", name="Ann", notes="Knows otters."))
    app = press(open_page("person", contact="ann"), "read-texts")
    assert "What you wrote" in read(app)
    assert "Knows otters" in read(app)
    assert "What has been" in read(press(app, "read-time"))


def test_nobody_chosen(ws: Workspace, open_page: OpenPage) -> None:
    """Without anybody it leads to thinking of someone; with some, one is to be chosen."""
    app = open_page("person")
    assert app.title[0].value == "One person"
    assert has(app, "to-people")
    known(ws, Contact(id="ann", name="Ann"), Contact(name="Bob"))
    app = fill(open_page("person"), {"contact-of-the-page": "ann"})
    assert app.title[0].value == "Ann"


def test_notes_and_next_dates_are_seen(ws: Workspace, open_page: OpenPage) -> None:
    """Notes that came with a talk stand below it, letter for letter and marked as laid to no
    question, and what has a day with them stands with its day.
    """
    known(ws, Contact(id="ann", name="Ann"))
    at, day = NOW - timedelta(days=30), NOW.date() + timedelta(days=40)
    with ws.edit("From a file", now=NOW) as tx:
        tx.interviews.put(
            Interview(
                id="talk",
                contact="ann",
                clock=Clock(started=at, ended=at),
                debrief=Debrief(notes="*R* matters\nSend the CV"),
            )
        )
        tx.actions.put(Action(id="again", text="Write to Ann again", due=day, contact="ann"))
    app = open_page("person", contact="ann")
    words = read(app)
    assert "\\*R\\* matters  \nSend the CV" in words
    assert "Your notes, not yet laid to a question" in words
    assert "while it is fresh" not in words
    assert app.button(key="due-again").label.endswith(": Write to Ann again")
    with ws.edit("Laid", now=NOW) as tx:
        tx.interviews.write("talk", ("debrief", "learned"), "*R* matters")
    words = read(open_page("person", contact="ann"))
    assert "matters" not in words
    assert "Send the CV" in words
    for page, part in (("track", "learned"), ("interview", "begin"), ("interview", "talk")):
        app = open_page(page, part=part, contact="ann")
        assert "Send the CV" in read(app)
        assert has(app, "lay-talk")


def test_a_text_follows_a_field_that_is_typed_there(ws: Workspace, open_page: OpenPage) -> None:
    """A first text that named the only field names the one that the person can speak about."""
    known(ws, Contact(id="ann", name="Ann", where_found="LinkedIn", email="ann@example.org"))
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="Art"))
    first_message(ws, load_library(), "ann", now=NOW)
    assert "art" in ws.letters.all()[0].text.split()
    app = fill(opened(open_page, "ann", "speaks"), {draft("field-for-ann", "title"): "Bridges"})
    press(app, "add-field-of-ann")
    words = ws.letters.all()[0].text
    assert "work in Bridges" in words
    assert "art" not in words.split()


def test_a_field_that_is_not_on_the_list_is_typed_there(ws: Workspace, open_page: OpenPage) -> None:
    """It is made and linked, one of that name is taken; Done keeps what was only typed."""
    known(ws, Contact(id="ann", name="Ann"))
    place = draft("field-for-ann", "title")
    app = fill(opened(open_page, "ann", "speaks"), {place: "Bridges"})
    app = press(app, "add-field-of-ann")
    (bridges,) = ws.fields.all()
    assert bridges.title == "Bridges"
    several = box("contacts", "ann", "fields")
    assert app.multiselect(key=several).value == [bridges.id]
    press(fill(app, {place: " bridges "}), "add-field-of-ann")
    assert len(ws.fields) == 1
    app = press(fill(app, {place: "Park design"}), "done-speaks")
    parks = ws.fields.all()[1]
    ann = ws.contacts.get("ann")
    assert ann is not None
    assert ann.fields == (bridges.id, parks.id)
    assert "Can speak about Bridges and Park design." in read(app)


@pytest.mark.parametrize(("answer", "fields"), [("speaks-about", ("art",)), ("not-about", ())])
def test_a_likely_field_is_called_so(
    answer: str, fields: tuple[str, ...], ws: Workspace, open_page: OpenPage
) -> None:
    """Who was named in a talk about art perhaps knows it: one press says yes, one takes it off."""
    known(ws, Contact(id="ann", name="Ann"), Contact(id="bob", name="Bob", referred_by="ann"))
    named = (NamedPerson(name="Bob", contact="bob"),)
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="*Art*"))
        tx.interviews.put(Interview(contact="ann", field="art", named=named))
    app = open_page("person", contact="bob")
    assert "Perhaps can speak about \\*Art\\*: Ann named them." in read(app)
    assert "Can speak about" not in read(app)
    app = press(app, f"{answer}-bob")
    bob = ws.contacts.get("bob")
    assert bob is not None
    assert bob.fields == fields
    assert "Perhaps" not in read(app)
    assert ("Can speak about \\*Art\\*." in read(app)) == bool(fields)
