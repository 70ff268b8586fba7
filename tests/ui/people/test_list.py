"""Step 2: think of people, add them, and look after the list."""

from datetime import timedelta

import pytest

from infoint.domain import (
    Action,
    CareerField,
    Contact,
    Interview,
    Letter,
    NamedPerson,
    OutreachAttempt,
)
from infoint.store import Workspace
from infoint.ui.session.plain_text import plain_text
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, draft, fill, has, mine, press, read, rows, select_row
from tests.worlds.pages import NOW

NAME = draft("new-contact", "name")
TABLE = "Your contacts"


def known(ws: Workspace, *people: Contact) -> None:
    """Put people on the list."""
    with ws.edit("People", now=NOW) as tx:
        for person in people:
            tx.contacts.put(person)


def crowd(ws: Workspace, size: int = 120) -> None:
    """A long list: Person 000 to Person 119, every tenth at the museum."""
    known(
        ws,
        *(
            Contact(
                id=f"p{number:03}",
                name=f"Person {number:03}",
                organization="Museum" if number % 10 == 0 else "",
            )
            for number in range(size)
        ),
    )


def test_someone_is_added(ws: Workspace, open_page: OpenPage) -> None:
    """What was typed becomes a contact, the boxes are empty again, and it can be taken back."""
    app = fill(
        open_page("identify_people"),
        {
            NAME: "Ann Lee",
            draft("new-contact", "organization"): "Tate",
            draft("new-contact", "role"): "Curator",
            draft("new-contact", "relationship"): "my aunt",
            draft("new-contact", "email"): "Ann Lee <ann@example.org>",
        },
    )
    press(app, "add-contact")
    (ann,) = ws.contacts.all()
    assert (ann.name, ann.organization, ann.role, ann.relationship, ann.email) == (
        "Ann Lee",
        "Tate",
        "Curator",
        "my aunt",
        "ann@example.org",
    )
    assert app.text_input(key=NAME).value == ""
    assert rows(app, TABLE)[0]["Name"] == "Ann Lee"
    press(app, "undo-notice")
    assert not ws.contacts.all()
    assert app.text_input(key=NAME).value == "Ann Lee"


def test_last_letters_and_the_press_in_one_go(ws: Workspace, open_page: OpenPage) -> None:
    """Pressing the button while still in the box loses nothing of what was typed."""
    app = open_page("identify_people")
    app.text_input(key=NAME).set_value("Ann Lee")
    press(app, "add-contact")
    assert [person.name for person in ws.contacts.all()] == ["Ann Lee"]


def test_someone_without_a_name(ws: Workspace, open_page: OpenPage) -> None:
    """Without a name nothing is added, what was typed stays, and each entry says what to do."""
    app = open_page("identify_people")
    fill(app, {draft("new-contact", "role"): "Curator", draft("new-contact", "email"): "ann at"})
    press(app, "add-contact")
    assert not ws.contacts.all()
    assert len(app.error) == 3
    assert all(beside.value in app.error[0].value for beside in app.error[1:])
    assert app.text_input(key=draft("new-contact", "role")).value == "Curator"
    press(fill(app, {NAME: "Ann", draft("new-contact", "email"): "ann@example.org"}), "add-contact")
    assert not app.error
    assert ws.contacts.all()[0].role == "Curator"


def test_a_sentence_about_the_new_one_stays_there(ws: Workspace, open_page: OpenPage) -> None:
    """The missing name of a new contact is not said beside the name of someone being changed."""
    known(ws, Contact(id="ann", name="Ann"))
    app = fill(open_page("identify_people"), {"edit-whom": "ann"})
    press(app, "add-contact")
    assert len(app.error) == 2


def test_a_circle_fills_the_draft(ws: Workspace, open_page: OpenPage) -> None:
    """Picking a circle shows its prompt and notes where the next contact was found."""
    app = open_page("identify_people")
    assert "practice partner" in app.info[0].value
    fill(app, {"circle": "family-friends"})
    assert "Who among them loves to talk" in read(app)
    assert app.text_input(key=draft("new-contact", "where_found")).value == "family and friends"
    press(fill(app, {NAME: "Aunt May"}), "add-contact")
    (may,) = ws.contacts.all()
    assert (may.where_found, may.rung) == ("circle:family-friends", "")
    fill(app, {"edit-whom": may.id})
    fill(app, {box("contacts", may.id, "rung"): "loves to talk"})
    assert not any("practice partner" in info.value for info in app.info)


def test_a_referral_is_kept(ws: Workspace, open_page: OpenPage) -> None:
    """Who named the new contact, and whether that name may be used, is stored with it."""
    known(ws, Contact(id="ann", name="Ann Lee"))
    app = open_page("identify_people")
    fill(app, {NAME: "Bob Roe", draft("new-contact", "referred_by"): "Ann Lee"})
    fill(app, {draft("new-contact", "may_use_name"): True})
    press(app, "add-contact")
    bob = ws.contacts.all()[1]
    assert (bob.referred_by, bob.may_use_name) == ("ann", True)
    assert rows(app, TABLE)[0]["Named by"] == "Ann Lee"


def test_fields_that_someone_can_speak_about(ws: Workspace, open_page: OpenPage) -> None:
    """A contact is linked to fields while it is added, and found by them in the table."""
    with ws.edit("Fields", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="Art"))
    known(ws, Contact(name="Someone else"))
    app = fill(open_page("identify_people"), {NAME: "Ann", draft("new-contact", "fields"): ["art"]})
    press(app, "add-contact")
    assert ws.contacts.all()[1].fields == ("art",)
    fill(app, {"field-filter": "art"})
    assert [row["Name"] for row in rows(app, TABLE)] == ["Ann"]


def test_someone_is_changed(ws: Workspace, open_page: OpenPage) -> None:
    """Every entry of a chosen person saves itself."""
    known(ws, Contact(id="ann", name="Ann"), Contact(id="bob", name="Bob"))
    app = fill(open_page("identify_people"), {"edit-whom": "ann"})
    fill(
        app,
        {
            box("contacts", "ann", "name"): "Ann Lee",
            box("contacts", "ann", "phone"): "+44 20 7946 0000",
            box("contacts", "ann", "rung"): "volunteer",
            box("contacts", "ann", "motivation"): 5,
            box("contacts", "ann", "access"): 2,
            box("contacts", "ann", "notes"): "Met at\nthe fair",
            box("contacts", "ann", "private"): True,
            box("contacts", "ann", "referred_by"): "bob",
        },
    )
    ann = ws.contacts.get("ann")
    assert ann is not None
    assert (ann.name, ann.phone, ann.rung) == ("Ann Lee", "+44 20 7946 0000", "volunteer")
    assert (ann.motivation, ann.access, ann.private) == (5, 2, True)
    assert (ann.notes, ann.referred_by) == ("Met at\nthe fair", "bob")
    assert {row["Name"]: row["Named by"] for row in rows(app, TABLE)}["Ann Lee"] == "Bob"


def test_other_addresses_are_changed(ws: Workspace, open_page: OpenPage) -> None:
    """They stand on one line, each is stored by itself, and one that is none is pointed out."""
    known(ws, Contact(id="ann", name="Ann", email="a@x.example", other_emails=("b@x.example",)))
    app = fill(open_page("identify_people"), {"edit-whom": "ann"})
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
    app = fill(open_page("identify_people"), {"edit-whom": "ann"})
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


def test_someone_with_a_second_address_is_added(ws: Workspace, open_page: OpenPage) -> None:
    """A new person's other addresses are kept; one that is none is asked for again."""
    others = draft("new-contact", "other_emails")
    app = fill(open_page("identify_people"), {NAME: "Ann", others: "b@x.example, nonsense"})
    press(app, "add-contact")
    assert not ws.contacts.all()
    assert any("name@example.org" in error.value for error in app.error)
    press(fill(app, {others: "b@x.example, c@x.example"}), "add-contact")
    assert ws.contacts.all()[0].other_emails == ("b@x.example", "c@x.example")
    assert app.get_by_key(others).value == ""


def test_nobody_names_themselves(ws: Workspace, open_page: OpenPage) -> None:
    """The person being changed is not among those who may have named them."""
    known(ws, Contact(id="ann", name="Ann"), Contact(id="bob", name="Bob"))
    app = fill(open_page("identify_people"), {"edit-whom": "ann"})
    fill(app, {box("contacts", "ann", "referred_by"): "Ann"})
    assert ws.contacts.get("ann").referred_by == ""
    assert "Nobody on your list is called “Ann” yet." in read(app)


def test_a_row_of_the_table_is_changed(ws: Workspace, open_page: OpenPage) -> None:
    """Selecting a row, also of a later page, opens that person below."""
    crowd(ws)
    app = fill(open_page("identify_people"), {"people-page": 3})
    select_row(app, "people-table", 1)
    assert app.text_input(key=box("contacts", "p018", "name")).value == "Person 018"
    fill(app, {"edit-whom": "p100"})
    assert app.text_input(key=box("contacts", "p100", "name")).value == "Person 100"


def test_removing_asks_what_goes_with_it(ws: Workspace, open_page: OpenPage) -> None:
    """The question names what belongs to the contact; keeping changes nothing."""
    known(ws, Contact(id="ann", name="Ann"), Contact(name="Bob", referred_by="ann"))
    interview = Interview(contact="ann")
    with ws.edit("Belongings", now=NOW) as tx:
        tx.interviews.put(interview)
        tx.attempts.put(OutreachAttempt(contact="ann", at=NOW))
        tx.letters.put(Letter(contact="ann", text="Dear Ann"))
        tx.actions.put(Action(text="Read", contact="ann"))
    app = fill(open_page("identify_people"), {"edit-whom": "ann"})
    press(app, "remove-ann")
    words = read(app)
    for part in ("1 talk", "1 entry in the log", "1 script or letter", "1 action", "1 person whom"):
        assert part in words
    press(app, "keep")
    assert not has(app, "really-remove-ann")
    assert len(ws.contacts) == 2


def test_someone_is_removed_and_taken_back(ws: Workspace, open_page: OpenPage) -> None:
    """After the question the contact goes with what is theirs, and one undo brings all back."""
    named = NamedPerson(name="Ann", contact="ann")
    known(ws, Contact(id="ann", name="Ann"), Contact(id="bob", name="Bob", referred_by="ann"))
    with ws.edit("Belongings", now=NOW) as tx:
        tx.interviews.put(Interview(id="hers", contact="ann"))
        tx.interviews.put(Interview(id="his", contact="bob", named=(named,)))
        tx.attempts.put(OutreachAttempt(contact="ann", at=NOW))
    app = fill(open_page("identify_people"), {"edit-whom": "ann"})
    press(press(app, "remove-ann"), "really-remove-ann")
    assert [person.id for person in ws.contacts.all()] == ["bob"]
    assert [interview.id for interview in ws.interviews.all()] == ["his"]
    assert not ws.attempts.all()
    assert ws.contacts.all()[0].referred_by == ""
    assert not has(app, box("contacts", "ann", "name"))
    press(app, "undo-notice")
    assert {person.id for person in ws.contacts.all()} == {"ann", "bob"}
    assert len(ws.interviews) == 2
    assert len(ws.attempts) == 1
    bob = ws.contacts.get("bob")
    assert bob is not None
    assert bob.referred_by == "ann"


def test_a_long_list_is_paged(ws: Workspace, open_page: OpenPage) -> None:
    """Of 120 people fifty are shown at once, the newest first, and the last page holds the rest."""
    crowd(ws)
    app = open_page("identify_people")
    shown = rows(app, TABLE)
    assert (len(shown), shown[0]["Name"], shown[-1]["Name"]) == (50, "Person 119", "Person 070")
    assert "120 of 120 people" in read(app)
    shown = rows(fill(app, {"people-page": 3}), TABLE)
    assert [shown[0]["Name"], shown[-1]["Name"]] == ["Person 019", "Person 000"]


def test_a_search_on_a_later_page(ws: Workspace, open_page: OpenPage) -> None:
    """A search made on the last page shows what it found, not an empty page."""
    crowd(ws)
    app = fill(open_page("identify_people"), {"people-page": 3})
    fill(app, {"search-people": "museum  PERSON"})
    assert "12 of 120 people" in read(app)
    assert rows(app, TABLE)[0]["Name"] == "Person 110"
    fill(app, {"search-people": "nobody"})
    assert "Nobody matches" in read(app)
    fill(app, {"search-people": ""})
    assert "120 of 120 people" in read(app)


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("Newest first", ["cem", "Bob", "Ann"]),
        ("Name", ["Ann", "Bob", "cem"]),
        ("Organization", ["cem", "Ann", "Bob"]),
        ("Stage", ["Ann", "cem", "Bob"]),
    ],
)
def test_the_table_is_sorted(
    order: str, names: list[str], ws: Workspace, open_page: OpenPage
) -> None:
    """The list can be put in four orders, capital letters or not."""
    known(
        ws,
        Contact(name="Ann", organization="museum"),
        Contact(id="bob", name="Bob", organization="Zoo"),
        Contact(name="cem", organization="Library"),
    )
    with ws.edit("Asked", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(contact="bob", at=NOW - timedelta(hours=1)))
    app = fill(open_page("identify_people"), {"sort-people": order})
    assert [row["Name"] for row in rows(app, TABLE)] == names


def test_the_table_is_filtered_by_stage(ws: Workspace, open_page: OpenPage) -> None:
    """Only those at the chosen stage are listed."""
    known(ws, Contact(name="Ann"), Contact(id="bob", name="Bob"))
    with ws.edit("Asked", now=NOW) as tx:
        tx.attempts.put(OutreachAttempt(contact="bob", at=NOW, outcome="agreed"))
    app = fill(open_page("identify_people"), {"stage-filter": "agreed"})
    assert [row["Name"] for row in rows(app, TABLE)] == ["Bob"]


REFERRER = draft("new-contact", "referred_by")


def test_a_referrer_out_of_many(ws: Workspace, open_page: OpenPage) -> None:
    """A name typed whole is found among all people, whatever the length of the list."""
    crowd(ws)
    app = fill(open_page("identify_people"), {NAME: "Bob", REFERRER: "person 003"})
    press(app, "add-contact")
    assert ws.contacts.all()[-1].referred_by == "p003"
    assert app.text_input(key=REFERRER).value == ""


def test_a_referrer_whose_name_is_begun(ws: Workspace, open_page: OpenPage) -> None:
    """Those whose names hold the words are offered, and one press takes one of them."""
    crowd(ws)
    app = fill(open_page("identify_people"), {REFERRER: "on 00"})
    assert "people match. Type more of the name" in read(app)
    press(app, f"is-{REFERRER}-p003")
    assert app.text_input(key=REFERRER).value == "Person 003"
    assert ws.page_state.drafts["new-contact"]["referred_by"] == "p003"
    press(fill(app, {NAME: "Bob"}), "add-contact")
    assert ws.contacts.all()[-1].referred_by == "p003"


def test_a_referrer_who_is_not_on_the_list(ws: Workspace, open_page: OpenPage) -> None:
    """A name that is on no list is kept, told, and can be added as a new person."""
    crowd(ws)
    app = fill(open_page("identify_people"), {NAME: "Bob", REFERRER: "Rosa Lin, nurse"})
    assert f"Nobody on your list is called “{plain_text('Rosa Lin, nurse')}” yet." in read(app)
    assert "Rosa Lin, nurse" in str(ws.page_state.drafts)
    app = press(app, "add-contact")
    assert "Choose below who it is, add them, or empty the box." in app.error[0].value
    assert app.text_input(key=REFERRER).value == "Rosa Lin, nurse"
    app = press(app, f"add-{REFERRER}")
    rosa = ws.contacts.all()[-1]
    assert (rosa.name, rosa.role) == ("Rosa Lin", "nurse")
    assert app.text_input(key=REFERRER).value == "Rosa Lin"
    press(app, "add-contact")
    bob = ws.contacts.all()[-1]
    assert (bob.name, bob.referred_by) == ("Bob", rosa.id)


def test_a_referrer_of_somebody_on_the_list(ws: Workspace, open_page: OpenPage) -> None:
    """On the page of one person it is the same: unknown words leave the stored one in place."""
    known(ws, Contact(id="ann", name="Ann", referred_by="bob"), Contact(id="bob", name="Bob"))
    key = box("contacts", "ann", "referred_by")
    app = open_page("person", contact="ann")
    assert app.text_input(key=key).value == "Bob"
    app = fill(app, {key: "Rosa"})
    assert ws.contacts.get("ann").referred_by == "bob"
    assert open_page("person", contact="ann").text_input(key=key).value == "Rosa"
    fill(app, {key: ""})
    assert ws.contacts.get("ann").referred_by == ""
    assert open_page("person", contact="ann").text_input(key=key).value == ""


def test_two_of_the_same_name_are_told_apart(ws: Workspace, open_page: OpenPage) -> None:
    """Where two have the name that was typed, neither is taken, and both are offered."""
    known(
        ws,
        Contact(id="one", name="Al Ng", role="cook"),
        Contact(id="two", name="Al Ng", role="nurse"),
    )
    app = fill(open_page("identify_people"), {REFERRER: "Al Ng"})
    assert "Whom do you mean?" in read(app)
    press(app, f"is-{REFERRER}-two")
    assert ws.page_state.drafts["new-contact"]["referred_by"] == "two"
    assert not has(app, f"is-{REFERRER}-two")


def test_writing_to_someone(ws: Workspace, open_page: OpenPage) -> None:
    """One press leads from a person to the script for them."""
    known(ws, Contact(id="ann", name="Ann"), Contact(name="Bob"))
    app = fill(open_page("identify_people"), {"edit-whom": "ann"})
    press(app, "write-ann")
    assert app.title[0].value == "Call or write"
    assert app.selectbox(key="contact-of-the-page").value == "ann"
    assert has(app, mine("about"))
