"""The copy without names: nobody can be recognized, everything else is as it was."""

from datetime import UTC, datetime
from typing import Any

import pytest

from infoint.coaching import next_actions, step_status
from infoint.domain import Contact, Interview, Letter, NamedPerson
from infoint.domain.contacts import own_place
from infoint.domain.letters import gap_text
from infoint.library import load_library
from infoint.library.demos import load_demos
from infoint.library.where_found import found_words
from infoint.presenting.anonymous_copy import KEPT, anonymous_copy
from infoint.presenting.demo import fill_demo
from infoint.presenting.pseudonyms import NamesHidden
from infoint.store import Workspace, open_workspace
from infoint.store.schema import RECORD_TYPES

NOW = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)


@pytest.fixture
def hidden() -> NamesHidden:
    """A few people and organizations."""
    found = NamesHidden()
    found.myself("Farida Rahmani")
    found.person("Rosa Delgado", "one")
    found.person("Rosa Kim", "two")
    found.person("李小龙", "three")
    found.organization("Bristol City Council")
    found.organization("University of Leeds")
    found.organization("Kestrel & Söhne GmbH")
    return found


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("I met Rosa Delgado.", "I met Person 1."),
        ("ROSA DELGADO and rosa kim", "Person 1 and Person 2"),
        ("Rosa Kim's desk, Delgado's phone", "Person 2's desk, Person 1's phone"),
        ("Ask Ms Kim.", "Ask Ms Person 2."),
        ("我昨天见了李小龙。", "我昨天见了Person 3。"),
        ("Bristol City Council, then Bristol", "Organization 1, then Organization 1"),
        ("The BCC is at the university", "The Organization 1 is at the university"),
        ("At Kestrel & Söhne GmbH", "At Organization 3"),
        ("Warmly, Farida", "Warmly, (my name)"),
        ("Write to rosa.kim@example.org now", "Write to (address hidden) now"),
        ("See https://kestrel.example/a?b=c today", "See (address hidden) today"),
        ("Ring 0113 496 0142 or +44 (0)113 496 0142", "Ring (number hidden) or (number hidden)"),
        ("It pays 38,000 to 45,000 from 2026-01-05", "It pays 38,000 to 45,000 from 2026-01-05"),
        ("rosary beads and a prose style", "rosary beads and a prose style"),
        ("", ""),
    ],
)
def test_names_give_way_inside_a_text(hidden: NamesHidden, text: str, shown: str) -> None:
    """Whole names in any capitals, parts of names as they are written, addresses and numbers."""
    assert hidden.hide(text) == shown


def test_of_two_with_one_first_name_the_one_at_hand_is_meant(hidden: NamesHidden) -> None:
    """In what was noted about Rosa Kim, Rosa is Rosa Kim."""
    assert hidden.hide("Rosa laughed", about="two") == "Person 2 laughed"
    assert hidden.hide("Rosa laughed", about="one") == "Person 1 laughed"


@pytest.fixture
def demo() -> Workspace:
    """The richest demo."""
    ws = open_workspace(None)
    fill_demo(ws, load_demos()[2], load_library(), now=NOW, tz=UTC)
    return ws


def everything(ws: Workspace) -> str:
    """All that a workspace holds, as text."""
    singles = [ws.profile.model_dump_json(), ws.page_state.model_dump_json()]
    many = [one.model_dump_json() for name in RECORD_TYPES for one in _all(ws, name)]
    return "\n".join([*singles, *many])


def _all(ws: Workspace, name: str) -> list[Any]:
    return [] if name in ("profile", "page_state") else getattr(ws, name).all()


def test_no_name_of_anybody_is_left_anywhere(demo: Workspace) -> None:
    """Neither people, those they named, organizations, schools nor employers, in any record."""
    text = everything(anonymous_copy(demo))
    names = {demo.profile.name, *demo.profile.schools.splitlines()}
    names |= set(demo.profile.employers.splitlines())
    for contact in demo.contacts.all():
        names |= {contact.name, contact.organization, contact.email, contact.phone}
        names |= {part for part in contact.name.split() if len(part) > 2 and part != "Professor"}
    for interview in demo.interviews.all():
        names |= {named.name for named in interview.named}
    assert [name for name in names if name and name in text] == []


def test_everything_else_is_as_it_was(demo: Workspace) -> None:
    """Ids, moments, numbers and choices stay, so that every chart shows the same."""
    copy = anonymous_copy(demo)
    assert [(each.id, each.status) for each in copy.fields.all()] == [
        (each.id, each.status) for each in demo.fields.all()
    ]
    for one, other in zip(demo.attempts.all(), copy.attempts.all(), strict=True):
        assert other.model_copy(update={"text": one.text, "note": one.note}) == one
    for interview, again in zip(demo.interviews.all(), copy.interviews.all(), strict=True):
        kept = ("id", "contact", "field", "start", "minutes", "clock", "ratings", "checklist")
        assert [getattr(again, name) for name in kept] == [
            getattr(interview, name) for name in kept
        ]
        assert [each.question for each in again.plan] == [each.question for each in interview.plan]
        assert again.verdicts.keys() == interview.verdicts.keys()
    assert [(each.kind, each.low, each.high) for each in copy.takeaways.all()] == [
        (each.kind, each.low, each.high) for each in demo.takeaways.all()
    ]


def test_what_comes_next_is_the_same_without_names(demo: Workspace) -> None:
    """Steps count as far, and the same things are due, in the same order."""
    library, copy = load_library(), anonymous_copy(demo)
    assert [(each.key, each.due) for each in next_actions(copy, library, now=NOW)] == [
        (each.key, each.due) for each in next_actions(demo, library, now=NOW)
    ]
    for contact in demo.contacts.all():
        before, after = (
            [
                (step.step, step.done)
                for step in step_status(ws, library, now=NOW, contact=contact.id)
            ]
            for ws in (demo, copy)
        )
        assert after == before, contact.name


def test_people_keep_their_made_up_names(demo: Workspace) -> None:
    """Made anew after others came to the list, everybody is called as before, in texts too."""
    before = {one.id: one.name for one in anonymous_copy(demo).contacts.all()}
    with demo.edit("Add", now=NOW) as tx:
        tx.contacts.put(Contact(name="Jo Bright"))
    after = anonymous_copy(demo).contacts.all()
    assert {one.id: one.name for one in after if one.id in before} == before
    assert len({one.name for one in after}) == len(before) + 1


def test_an_edit_of_the_copy_changes_nothing_else(demo: Workspace) -> None:
    """The data themselves keep their revision."""
    before, copy = demo.revision, anonymous_copy(demo)
    with copy.edit("Changed a name", now=NOW) as tx:
        tx.contacts.update(copy.contacts.all()[0].id, name="Quirrelwhistle")
    assert demo.revision == before
    assert "Quirrelwhistle" not in everything(demo)


def test_half_written_texts_and_places_are_left_out() -> None:
    """What is half written may hold any name; a place and a link say too much."""
    ws = open_workspace(None)
    contact = Contact(name="Bo", profile_url="https://example.org/bo")
    interview = Interview(
        contact=contact.id, place="12 Mill Lane", named=(NamedPerson(name="Kit Ito"),)
    )
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(contact)
        tx.interviews.put(interview)
        tx.page_state.write(("drafts", "new"), {"notes": "Ask Bo"})
    copy = anonymous_copy(ws)
    assert copy.page_state.drafts == {}
    assert copy.contacts.all()[0].profile_url == ""
    assert copy.interviews.all()[0].place == "(place hidden)"
    shown = {copy.contacts.all()[0].name, copy.interviews.all()[0].named[0].name}
    assert len(shown) == 2
    assert shown.isdisjoint({"Bo", "Kit", "Kit Ito"})


def test_the_gaps_of_a_letter_stay_gaps() -> None:
    """A letter with a gap is unfinished in the copy too."""
    ws = open_workspace(None)
    contact, gap = Contact(name="Bo Ek"), gap_text("your name")
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(contact)
        tx.letters.put(Letter(contact=contact.id, text=f"Dear Bo,\n{gap}", gaps=(gap,)))
    copy = anonymous_copy(ws)
    letter = copy.letters.all()[0]
    assert letter.open_gaps == ("your name",)
    assert letter.clean_text.startswith(f"Dear {copy.contacts.all()[0].name},")


_NEEDED = {"at": NOW, "made": NOW, "until": NOW.date(), "on": NOW.date(), "path": ()}


@pytest.mark.parametrize("table", RECORD_TYPES)
def test_a_name_is_hidden_in_every_field_that_holds_words(table: str) -> None:
    """Also in a field that a record gets one day: what is not named as a key is hidden."""
    model, bo = RECORD_TYPES[table], Contact(name="Bo Ek")
    words = [name for name, field in model.model_fields.items() if field.annotation is str]
    record = model.model_validate(
        {name: bo.id if name in KEPT else "Ask Bo Ek" for name in words}
        | {name: value for name, value in _NEEDED.items() if name in model.model_fields}
        | ({"kind": "letter"} if table == "comments" else {})
    )
    ws = open_workspace(None)
    ws.replace_all({"contacts": [bo], table: [record, bo] if table == "contacts" else [record]}, "")
    assert "Bo Ek" not in everything(anonymous_copy(ws))


def test_a_circle_is_no_name(ws: Workspace) -> None:
    """The circle somebody was found in stays; names in own words that look like one give way."""
    with ws.edit("Add", now=NOW) as tx:
        tx.contacts.put(Contact(id="one", name="Linkedin", where_found="circle:linkedin"))
        tx.contacts.put(Contact(id="two", name="Bo Ray", where_found="the choir of Bo Ray"))
        tx.contacts.put(Contact(id="three", name="Anna", where_found=own_place("circle:anna")))
    copy = anonymous_copy(ws)
    found = [one.where_found for one in copy.contacts.all()]
    assert found[:2] == ["circle:linkedin", f"the choir of {copy.contacts.all()[1].name}"]
    assert "anna" not in found_words(found[2])
