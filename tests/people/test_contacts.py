"""Adding and removing people."""

from datetime import timedelta

import pytest

from infoint.debrief import actions, named_people, takeaways
from infoint.domain import Letter, OtherText
from infoint.domain.problems import InputError
from infoint.entries.lists import NAMED, add_entry
from infoint.interviews import appointment
from infoint.outreach import attempts
from infoint.people import contact_removal, contacts
from infoint.people.contact_removal import Belongings
from infoint.store import GoneError

ODD = "**Bo** <b>x</b> $x^2$ :red[y] {{z}}"


def test_a_name_is_enough(ws, now):
    """A contact needs only a name, and says since when it is there."""
    contact = contacts.add_contact(ws, {"name": "  Anna Lee "}, now=now)
    assert (contact.name, contact.created) == ("Anna Lee", now)
    assert ws.contacts.all() == [contact]


def test_people_are_found_by_their_words(ws, now):
    """Every word counts, in any order and case, in the name, the organization or the role."""
    typed = ({"name": "Anna Lee", "role": "Curator"}, {"name": "Lee Ng", "organization": "Museum"})
    anna, ng = (contacts.add_contact(ws, each, now=now) for each in typed)
    people = ws.contacts.all()
    assert contacts.people_matching(people, " ") == [anna, ng]
    assert contacts.people_matching(people, "LEE") == [anna, ng]
    assert contacts.people_matching(people, "curator anna") == [anna]
    assert contacts.people_matching(people, "lee muse") == [ng]
    assert contacts.people_matching(people, "curator ng") == []


def test_odd_names_stay_letter_for_letter(ws, now):
    """A name full of markup is kept as it was typed."""
    assert contacts.add_contact(ws, {"name": ODD}, now=now).name == ODD


def test_all_entries_are_kept(ws, now):
    """Every field that the form offers ends up in the record."""
    typed = {
        "name": "Anna",
        "organization": "Museum",
        "role": "curator",
        "email": "a@example.org",
        "phone": "+49 1",
        "profile_url": "example.org/a",
        "relationship": "aunt",
        "where_found": "family",
        "may_use_name": False,
        "motivation": 4,
        "access": "2",
        "rung": "volunteer",
        "shared_background": "Uni X\nShop Y",
        "tags": ["art", "art", " "],
        "notes": "one\ntwo",
        "private": True,
        "research_person": "p",
        "research_organization": "o",
    }
    contact = contacts.add_contact(ws, typed, now=now)
    wanted = {**typed, "profile_url": "https://example.org/a", "access": 2, "tags": ("art",)}
    assert {name: getattr(contact, name) for name in wanted} == wanted


def test_unknown_entries_are_ignored(ws, now):
    """An entry that contacts do not have does no harm, and the id cannot be chosen."""
    contact = contacts.add_contact(ws, {"name": "A", "colour": "red", "id": "mine"}, now=now)
    assert contact.id != "mine"


@pytest.mark.parametrize(
    ("entry", "value"),
    [
        ("name", " "),
        ("email", "anna"),
        ("email", "an na@example.org"),
        ("profile_url", "javascript:alert(1)"),
        ("motivation", 6),
        ("access", 0),
        ("rung", "top"),
    ],
)
def test_each_slip_has_its_sentence(ws, now, entry, value):
    """A slip is named by its entry, and nothing is stored."""
    with pytest.raises(InputError) as raised:
        contacts.add_contact(ws, {"name": "A", entry: value}, now=now)
    assert list(raised.value.problems) == [entry]
    assert not ws.contacts.all()


def test_links_to_what_is_gone_are_left_out(ws, now, anna):
    """A field or a referrer that is no longer there is not linked."""
    values = {"name": "B", "fields": ["gone"], "referred_by": "gone"}
    contact = contacts.add_contact(ws, values, now=now)
    assert (contact.fields, contact.referred_by) == ((), "")
    known = contacts.add_contact(ws, {"name": "C", "referred_by": anna.id}, now=now)
    assert known.referred_by == anna.id


def test_extra_entries_hold_where_nothing_was_typed(ws, now, draft):
    """What the page knows fills in, what the person typed counts."""
    draft("new-contact", name="A", where_found="")
    first = contacts.add_contact(ws, extra={"where_found": "Family"}, now=now)
    draft("new-contact", name="B", where_found="The fair")
    second = contacts.add_contact(ws, extra={"where_found": "Family"}, now=now)
    assert (first.where_found, second.where_found) == ("Family", "The fair")


def test_many_by_name_in_one_edit(ws, now, anna):
    """A list of names becomes contacts in one edit; known and double names are passed over."""
    before = ws.revision
    added = contacts.add_contacts_by_name(
        ws, {"names": "Bo\n\n  Mo \nbo\nANNA LEE\n"}, where_found="Class", now=now
    )
    assert [contact.name for contact in added.added] == ["Bo", "Mo"]
    assert {contact.where_found for contact in added.added} == {"Class"}
    assert ws.revision == before + 1


def test_no_names_at_all(ws, now):
    """A list without a name asks for one."""
    with pytest.raises(InputError) as raised:
        contacts.add_contacts_by_name(ws, {"names": " \n "}, now=now)
    assert list(raised.value.problems) == ["names"]


def test_names_from_a_draft(ws, now, draft):
    """The list may come from a draft, which is then cleared; it says who was known already."""
    draft("contacts-by-name", names="Bo\nMo\nbo")
    found = contacts.add_contacts_by_name(ws, now=now)
    assert [contact.name for contact in found.added] == ["Bo", "Mo"]
    assert found.known == ("bo",)
    assert ws.page_state.drafts == {}


def test_names_with_their_circle(ws, now, draft):
    """Circle and rung are noted with everyone; an entry of the draft goes before what is usual."""
    draft("names-a", names="Bo, PhD, nurse, City Hospital")
    draft("names-b", names="Mo", rung="loves to talk")
    draft("names-c", names="Jo", rung="")
    for name in ("a", "b", "c"):
        contacts.add_contacts_by_name(
            ws, f"names-{name}", where_found="an open house", rung="open house", now=now
        )
    bo, mo, jo = ws.contacts.all()
    assert (bo.name, bo.role, bo.organization) == ("Bo, PhD", "nurse", "City Hospital")
    assert (bo.where_found, bo.rung, bo.created) == ("an open house", "open house", now)
    assert (mo.rung, jo.rung) == ("loves to talk", "")


@pytest.mark.parametrize(
    ("line", "added"),
    [
        ("Anna Lee", 0),
        ("anna lee, curator", 0),
        ("Anna Lee, curator, TATE", 0),
        ("Anna Lee, curator, Museum", 1),
        ("Anna Leeson", 1),
    ],
)
def test_the_same_name_at_another_place(ws, now, line, added):
    """A known name is another person only where both places are known and differ."""
    contacts.add_contact(ws, {"name": "Anna Lee", "organization": "Tate"}, now=now)
    assert len(contacts.add_contacts_by_name(ws, {"names": line}, now=now).added) == added


def test_a_list_that_is_taken_back(ws, now, draft):
    """Undo removes all that one list added and brings the list back into its box."""
    draft("names-a", names="Bo\nMo")
    contacts.add_contacts_by_name(ws, "names-a", now=now)
    assert ws.undo(now=now) == "Added contacts"
    assert not ws.contacts.all()
    assert ws.page_state.drafts["names-a"]["names"] == "Bo\nMo"


@pytest.fixture
def full(ws, library, anna, interview, draft, now):
    """Anna with a talk and everything that can hang on it, and two people she named."""
    attempts.log_attempt(ws, anna.id, "email", "waiting", now=now)
    attempts.script_for(ws, library, anna.id, "email", now=now)
    takeaways.add_takeaway(ws, interview.id, "advice", {"takeaway": "read more"}, now=now)
    actions.add_action(ws, {"text": "call", "due": None}, interview=interview.id, now=now)
    named = add_entry(ws, NAMED, interview.id, now=now, name="Cy")
    named_people.contact_from_named(ws, interview.id, named.id, now=now)
    contacts.add_contact(ws, {"name": "Di", "referred_by": anna.id, "may_use_name": True}, now=now)
    draft(f"appointment-{interview.id}", date="2026-04-01")
    draft("new-contact", name="next")
    return anna


def test_belongings_are_counted(ws, full):
    """What belongs to a contact is counted by kind."""
    assert contact_removal.belongings(ws, full.id) == Belongings(
        interviews=1, attempts=1, letters=1, takeaways=1, actions=1, named=2
    )


def test_belongings_in_words(ws, full):
    """The sentence says what goes and who stays."""
    assert contact_removal.belongings(ws, full.id).sentence() == (
        "With this contact you also remove 1 talk, 1 entry in the log, 1 script or letter, "
        "1 takeaway and 1 action. 2 people whom they named stay, without the referral."
    )


@pytest.mark.parametrize(
    ("belongs", "sentence"),
    [
        (Belongings(), "Nothing else goes with this contact."),
        (Belongings(interviews=2), "With this contact you also remove 2 talks."),
        (
            Belongings(letters=2, actions=3),
            "With this contact you also remove 2 scripts and letters and 3 actions.",
        ),
        (
            Belongings(named=1),
            "Nothing else goes with this contact. "
            "1 person whom they named stays, without the referral.",
        ),
    ],
)
def test_sentences_fit_the_numbers(belongs, sentence):
    """One, several and none each read well."""
    assert belongs.sentence() == sentence


def test_removing_takes_everything_along(ws, full, now):
    """All that belongs to the contact goes in one edit, and nothing points at it any more."""
    before = ws.revision
    contact_removal.remove_contact(ws, full.id, now=now)
    assert ws.revision == before + 1
    emptied = (ws.interviews, ws.attempts, ws.letters, ws.takeaways, ws.actions)
    assert [len(collection) for collection in emptied] == [0] * 5
    assert [contact.name for contact in ws.contacts.all()] == ["Cy", "Di"]
    assert {(c.referred_by, c.may_use_name) for c in ws.contacts.all()} == {("", None)}
    assert list(ws.page_state.drafts) == ["new-contact"]


def test_removing_can_be_undone(ws, full, now):
    """Undo names the contact and brings it back with everything and every link."""
    before = {name: getattr(ws, name).all() for name in ("contacts", "interviews", "letters")}
    contact_removal.remove_contact(ws, full.id, now=now)
    assert ws.undo() == "Removed Anna Lee"
    assert {name: getattr(ws, name).all() for name in before} == before


def test_removing_leaves_what_is_others(ws, library, full, now):
    """Talks, letters and actions of other contacts stay."""
    other = contacts.add_contact(ws, {"name": "Ed"}, now=now)
    appointment.plan_interview(ws, library, other.id, now=now)
    attempts.log_attempt(ws, other.id, "phone", "agreed", now=now)
    actions.add_action(ws, {"text": "own", "due": None}, now=now)
    contact_removal.remove_contact(ws, full.id, now=now)
    assert [len(c) for c in (ws.interviews, ws.attempts, ws.actions)] == [1, 1, 1]


def test_removing_a_named_person_clears_the_link_in_the_interview(ws, full, interview, now):
    """The note in the talk stays, its link to the removed contact goes."""
    named = ws.interviews.get(interview.id).named[0]
    contact_removal.remove_contact(ws, named.contact, now=now)
    left = ws.interviews.get(interview.id).named[0]
    assert (left.name, left.contact) == ("Cy", "")


def test_removing_forgets_texts_kept_beside(ws, anna, now):
    """Texts that another window had written on the contact go too."""
    with ws.edit("", now=now) as tx:
        tx.other_texts.put(
            OtherText(collection="contacts", record=anna.id, path=("notes",), text="x", at=now)
        )
        tx.letters.put(Letter(contact=anna.id))
        tx.page_state.update(contact=anna.id)
    contact_removal.remove_contact(ws, anna.id, now=now)
    assert not ws.other_texts.all()
    assert not ws.letters.all()
    assert ws.page_state.contact == ""


def test_removing_twice_is_said(ws, anna, now):
    """A contact that is gone cannot be removed again."""
    contact_removal.remove_contact(ws, anna.id, now=now)
    with pytest.raises(GoneError):
        contact_removal.remove_contact(ws, anna.id, now=now + timedelta(seconds=1))


def test_a_place_that_was_not_known_before(ws, anna, now):
    """Someone listed without a place is not added again when the place is written with the name."""
    names = {"names": "Anna Lee, curator, Tate"}
    assert contacts.add_contacts_by_name(ws, names, now=now).added == ()
    assert len(ws.contacts) == 1
