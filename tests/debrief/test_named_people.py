"""People named in a talk, and the contacts made of them."""

from datetime import timedelta

import pytest

from infoint.advice.asked_about import likely_field
from infoint.debrief import named_people
from infoint.debrief.named_people import draft_name, keep_as_note, name_someone
from infoint.debrief.told_person import is_doubtful, may_name_people, names_nobody, told_of
from infoint.domain import CareerField
from infoint.domain.problems import InputError
from infoint.entries.lists import NAMED, add_entry, remove_entry
from infoint.fields import listing
from infoint.interviews import appointment, running
from infoint.library import load_library
from infoint.outreach.first_message import first_message
from infoint.outreach.may_say import text_goes_by_it
from infoint.people import contact_removal
from infoint.store import GoneError
from tests.conftest import NOW


@pytest.fixture
def held_talk(ws, interview):
    """A talk that is over."""
    running.start_interview(ws, interview.id, now=NOW)
    return running.end_interview(ws, interview.id, now=NOW + timedelta(minutes=20))


def test_named_person_is_noted(ws, interview, now):
    """A named person stands in the talk; that the question was asked is the person's to tick."""
    person = add_entry(ws, NAMED, interview.id, now=now, name=" Cy Dee ", detail="curator")
    kept = ws.interviews.get(interview.id)
    assert kept.named == (person,)
    assert not kept.asked_who_else


def test_named_person_may_get_the_name_later(ws, interview, now):
    """An empty line may be added first and written into."""
    assert add_entry(ws, NAMED, interview.id, now=now).name == ""


def test_named_person_is_removed(ws, interview, now):
    """A removed line leaves the talk; a contact made of it stays."""
    person = add_entry(ws, NAMED, interview.id, now=now, name="Cy")
    named_people.contact_from_named(ws, interview.id, person.id, now=now)
    remove_entry(ws, NAMED, interview.id, person.id, now=now)
    assert ws.interviews.get(interview.id).named == ()
    assert len(ws.contacts) == 2


@pytest.mark.parametrize("may", [True, False, None])
def test_contact_keeps_referral_and_permission(ws, anna, interview, now, may):
    """The contact knows who named them and whether that name may be used."""
    person = add_entry(
        ws, NAMED, interview.id, now=now, name="Cy", detail="curator", may_use_name=may
    )
    contact = named_people.contact_from_named(ws, interview.id, person.id, now=now)
    assert (contact.referred_by, contact.may_use_name) == (anna.id, may)
    assert (contact.notes, contact.created) == ("curator", now)
    assert ws.interviews.get(interview.id).named[0].contact == contact.id


def test_contact_is_likely_to_know_the_field_of_the_interview(ws, library, anna, now):
    """Someone named in a talk about a field may know it; nobody said so, and no talk counts yet."""
    field = listing.add_fields(ws, {"title": "Museums"}, now=now)[0]
    interview = appointment.plan_interview(ws, library, anna.id, field=field.id, now=now)
    person = add_entry(ws, NAMED, interview.id, now=now, name="Cy")
    contact = named_people.contact_from_named(ws, interview.id, person.id, now=now)
    assert contact.fields == ()
    assert likely_field(ws, contact) == field
    assert appointment.plan_interview(ws, library, contact.id, now=now).field == ""


def test_what_is_told_beside_the_name(ws, interview, now):
    """How they are related, and what is said of them, stand in their own places."""
    person = add_entry(
        ws,
        NAMED,
        interview.id,
        now=now,
        name="my cousin Lena, she draws parks",
        detail="call her",
    )
    contact = named_people.contact_from_named(ws, interview.id, person.id, now=now)
    assert (contact.name, contact.relationship) == ("Lena", "cousin")
    assert contact.notes == "call her\nshe draws parks"


def test_two_people_in_one_line(ws, anna, interview, now):
    """Two become two contacts, both named by the same person, and two lines in the talk."""
    person = add_entry(ws, NAMED, interview.id, now=now, name="Vera Lind and Tom Ng")
    named_people.contact_from_named(ws, interview.id, person.id, now=now)
    _, vera, tom = ws.contacts.all()
    assert (vera.name, tom.name) == ("Vera Lind", "Tom Ng")
    assert vera.referred_by == tom.referred_by == anna.id
    kept = ws.interviews.get(interview.id).named
    assert [(one.name, one.contact) for one in kept] == [
        ("Vera Lind", vera.id),
        ("Tom Ng", tom.id),
    ]


@pytest.mark.parametrize("name", ["Ruiz, Ana", "No", "Vera Lind, Tom Ng"])
def test_a_name_that_tells_nothing_else(ws, interview, now, name):
    """What is not plainly more than a name stays one, letter for letter."""
    person = add_entry(ws, NAMED, interview.id, now=now, name=name)
    assert named_people.contact_from_named(ws, interview.id, person.id, now=now).name == name


def test_contact_is_made_once(ws, interview, now):
    """A second tap gives the same contact."""
    person = add_entry(ws, NAMED, interview.id, now=now, name="Cy")
    first = named_people.contact_from_named(ws, interview.id, person.id, now=now)
    assert named_people.contact_from_named(ws, interview.id, person.id, now=now) == first
    assert len(ws.contacts) == 2


def test_contact_is_made_again_after_it_was_removed(ws, interview, now):
    """Once the contact is gone it can be made anew."""
    person = add_entry(ws, NAMED, interview.id, now=now, name="Cy")
    first = named_people.contact_from_named(ws, interview.id, person.id, now=now)
    contact_removal.remove_contact(ws, first.id, now=now)
    assert named_people.contact_from_named(ws, interview.id, person.id, now=now).id != first.id


def test_contact_needs_a_name(ws, interview, now):
    """An empty line asks for the name first."""
    person = add_entry(ws, NAMED, interview.id, now=now)
    with pytest.raises(InputError) as raised:
        named_people.contact_from_named(ws, interview.id, person.id, now=now)
    assert list(raised.value.problems) == ["name"]


def test_contact_of_a_line_that_is_gone(ws, interview, now):
    """A line that another window removed is said."""
    with pytest.raises(GoneError):
        named_people.contact_from_named(ws, interview.id, "gone", now=now)


@pytest.mark.parametrize(
    ("line", "name", "role", "place"),
    [
        ("Vera Lind, nurse, City Hospital", "Vera Lind", "nurse", "City Hospital"),
        ("Name: Vera Lind, nurse at City Hospital", "Vera Lind", "nurse", "City Hospital"),
        ("talk to Vera Lind at City Hospital", "Vera Lind", "", "City Hospital"),
        ("talk to people at work", "talk to people at work", "", ""),
    ],
)
def test_a_whole_line_is_read(ws, interview, now, line, name, role, place):
    """A line of the notes gives the name, what they do and where, each in its own place."""
    person = add_entry(ws, NAMED, interview.id, now=now, name=line)
    contact = named_people.contact_from_named(ws, interview.id, person.id, now=now)
    assert (contact.name, contact.role, contact.organization) == (name, role, place)
    assert ws.interviews.get(interview.id).named[0].name == name


@pytest.mark.parametrize(
    ("said", "may"),
    [("can say she sent me", True), ("ask if I can say she sent me", None), ("call", None)],
)
def test_a_line_tells_address_and_permission(ws, interview, now, said, may):
    """The address and a plain permission are kept as such; a question about it is none."""
    line = f"Vera Lind, nurse, vera@example.org - {said}"
    person = add_entry(ws, NAMED, interview.id, now=now, name=line)
    contact = named_people.contact_from_named(ws, interview.id, person.id, now=now)
    assert (contact.name, contact.email) == ("Vera Lind", "vera@example.org")
    assert contact.may_use_name is may


@pytest.mark.parametrize(
    ("line", "people"),
    [
        (
            "Amir Shah - hiring mgr @ Brightdata; Priya Nair - ex-warehouse, BI analyst",
            {"Amir Shah": "hiring mgr", "Priya Nair": "ex-warehouse"},
        ),
        ("jo pike; sam lee", {"Jo Pike": "", "Sam Lee": ""}),
        ("Amir Shah – hiring manager", {"Amir Shah": "hiring manager"}),
        ("Vera Lind and Tom Ross", {"Vera Lind": "", "Tom Ross": ""}),
        ("Anna-Lena Schmidt @ Siemens", {"Anna-Lena Schmidt": ""}),
    ],
)
def test_several_people_of_one_line(line, people):
    """Between people stands a semicolon, before what somebody does a dash or "@"."""
    assert {one.name: one.person.role for one in told_of(line)} == people


@pytest.mark.parametrize(
    "line",
    [
        "She mentioned two colleagues but I did not write down their names, I am afraid",
        "maybe someone from the council",
        "two people at the council",
        "Somebody at Tesco, forgot the name",
        "she will think about it",
        "Ask for Maria at the desk",
    ],
)
def test_what_is_no_name_is_asked_about(ws, held_talk, line):
    """It is nobody's name by itself; said to be one it is, else it goes to the notes."""
    name = draft_name(held_talk.id)
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", name, "name"), line)
    assert is_doubtful(line)
    before = len(ws.contacts.all())
    with pytest.raises(InputError):
        name_someone(ws, held_talk.id, now=NOW)
    assert len(ws.contacts.all()) == before
    keep_as_note(ws, held_talk.id, now=NOW)
    assert line in ws.interviews.get(held_talk.id).debrief.notes
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", name, "name"), line)
    name_someone(ws, held_talk.id, sure=True, now=NOW)
    assert len(ws.contacts.all()) == before + 1


@pytest.mark.parametrize("line", ["noone", "Nobody.", "no one", "I didn't ask", "none"])
def test_nobody_is_nobody(line):
    """Whatever words one has for it."""
    assert names_nobody(line)


@pytest.mark.parametrize(
    "line", ["Will Smith", "my aunt", "the woman at the bakery", "Ingrid's colleague Tom", "Jo"]
)
def test_people_are_people(line):
    """Somebody whom one can tell from others may be on the list, with or without a name."""
    assert not is_doubtful(line)
    assert not names_nobody(line)


def test_who_is_asked_first_is_not_named_to_them(ws, held_talk):
    """She will ask him first: her name may not be used yet, and the draft to her says so."""
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(
            ("drafts", draft_name(held_talk.id), "name"),
            "Callum Reid, teacher, she will ask him first",
        )
    callum = name_someone(ws, held_talk.id, now=NOW)
    assert callum.may_use_name is False
    letter = first_message(ws, load_library(), callum.id, now=NOW)
    assert letter.channel == "introduction"
    assert "When we talked earlier, " in letter.text
    assert "You wanted to ask first" in letter.text
    assert "Would you introduce us" not in letter.text


def test_the_draft_of_the_same_evening_tells_of_the_talk_and_asks_for_permission(ws, held_talk):
    """What was never asked is asked there, without a word that is wrong the next morning."""
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", draft_name(held_talk.id), "name"), "Martin Roth, nurse")
    martin = name_someone(ws, held_talk.id, now=NOW)
    text = first_message(ws, load_library(), martin.id, now=NOW).text
    assert "When we talked earlier, you told me about Martin Roth." in text
    assert "Would you introduce us, or may I get in touch and say that you sent me?" in text
    assert not {"them", "they", "their"} & set(text.casefold().split())
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update(martin.id, may_use_name=False)
    text = text_goes_by_it(ws, load_library(), martin.id, now=NOW).text
    assert "say that you sent me" not in text
    assert "Would you introduce us, so that" in text


def test_who_introduces_hears_of_all_that_one_explores(ws, held_talk):
    """Two fields and a talk about neither: both stand in the draft, and no gap."""
    with ws.edit("", now=NOW) as tx:
        for one in tx.fields.all():
            tx.fields.remove(one.id)
        for title in ("bees", "inspecting hives"):
            tx.fields.put(CareerField(title=title, created=NOW))
        tx.interviews.update(held_talk.id, field="")
        tx.page_state.write(("drafts", draft_name(held_talk.id), "name"), "Rosa Meier")
    rosa = name_someone(ws, held_talk.id, now=NOW)
    letter = first_message(ws, load_library(), rosa.id, now=NOW)
    assert "about work in bees and inspecting hives" in letter.text
    assert "the field you are exploring" not in " ".join(letter.open_gaps)


def test_a_plus_between_two(ws, interview, now):
    """Both become contacts, each with what they do."""
    person = add_entry(ws, NAMED, interview.id, now=now, name="ray doyle + priya shah, rates desk")
    named_people.contact_from_named(ws, interview.id, person.id, now=now)
    found = {one.name: one.role for one in ws.contacts.all()}
    assert found["Ray Doyle"] == ""
    assert found["Priya Shah"] == "rates desk"


def test_where_somebody_is_from_and_more(ws, interview, now):
    """The place is no part of the name, and what else was said is kept."""
    line = "Tom Brandt from the council, does data"
    person = add_entry(ws, NAMED, interview.id, now=now, name=line)
    tom = named_people.contact_from_named(ws, interview.id, person.id, now=now)
    assert (tom.name, tom.organization, tom.notes) == ("Tom Brandt", "the council", "does data")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ray doyle + priya shah, rates desk", True),
        ("talk to Marc Vidal", True),
        ("get forklift cert. learn SAP. talk to ray doyle + priya shah", True),
        ("She said Tom Brandt knows it", True),
        ("they start early\nAna Ruiz and Tom Ng", True),
        ("much paper, little sleep", False),
        ("forklift cert, SAP, skip uni", False),
        ("", False),
    ],
)
def test_people_in_what_was_written(text, names):
    """People one after another are seen; a list of things names nobody."""
    assert may_name_people(text) is names


@pytest.mark.parametrize(
    ("line", "name", "role", "phone"),
    [
        ("Ruth Kent in the shop, phone 0171 555 2233", "Ruth Kent", "in the shop", "0171 555 2233"),
        ("jo (vet office) 0664 12345", "Jo", "vet office", "0664 12345"),
        ("Ida Holm (head of lab), +47 22 33 44 55", "Ida Holm", "head of lab", "+47 22 33 44 55"),
        ("Dr. Hahn in Berlin", "Dr. Hahn in Berlin", "", ""),
        ("Marc Vidal", "Marc Vidal", "", ""),
    ],
)
def test_a_name_stands_without_its_tail(line, name, role, phone):
    """Where somebody is, what they do and their number are kept apart from the name."""
    (told,) = told_of(line)
    assert (told.name, told.person.role, told.phone) == (name, role, phone)


def test_a_number_told_with_a_name_is_kept(ws, held_talk, now):
    """The contact has the number that stood beside the name."""
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", draft_name(held_talk.id), "name"), "Tom Rask 0664 123456")
    made = name_someone(ws, held_talk.id, now=now)
    assert (made.name, made.phone) == ("Tom Rask", "0664 123456")
