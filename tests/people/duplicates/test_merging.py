"""Making one contact of two, with everything that hangs on either of them."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from infoint.domain import (
    Action,
    CareerField,
    Contact,
    Interview,
    Letter,
    NamedPerson,
    OtherText,
    OutreachAttempt,
    Rehearsal,
    ResearchNote,
)
from infoint.domain.problems import InputError
from infoint.people.duplicates import find_duplicates, merging
from infoint.store import GoneError, Workspace, open_workspace
from tests.conftest import NOW
from tests.examples import examples

COLLECTIONS = ("contacts", "attempts", "interviews", "letters", "actions", "rehearsals")
COLLECTIONS += ("takeaways", "fields", "other_texts")


def put(ws: Workspace, **records: list[Any]) -> None:
    """Store records by the name of their collection, without a line in the undo list."""
    with ws.edit("", now=NOW) as tx:
        for name, found in records.items():
            for one in found:
                tx.collection(name).put(one)


def merge(ws: Workspace, keep: str = "anna", drop: str = "twin", **choices: str) -> Contact:
    return merging.merge_contacts(ws, keep, drop, choices, now=NOW)


def record(ws: Workspace, collection: str, key: str) -> Any:
    """The record with this id, which must be there."""
    return next(one for one in getattr(ws, collection).all() if one.id == key)


def everything(ws: Workspace) -> dict[str, Any]:
    """All that is stored, to compare."""
    found: dict[str, Any] = {name: getattr(ws, name).all() for name in COLLECTIONS}
    state = ws.page_state
    kept = {name: getattr(state, name) for name in ("drafts", "dismissals", "done")}
    return {**found, **kept}


def two(ws: Workspace, first: dict[str, Any], second: dict[str, Any]) -> None:
    anna, twin = Contact(id="anna", name="Anna Lee"), Contact(id="twin", name="Anna Lee")
    put(ws, contacts=[anna.model_copy(update=first), twin.model_copy(update=second)])


def world(ws: Workspace) -> None:
    """Two contacts who are one person, with one of everything that hangs on the second."""
    two(ws, {}, {})
    put(
        ws,
        contacts=[
            Contact(id="bo", name="Bo", referred_by="twin", dismissed_duplicates=("twin",)),
            Contact(id="cem", name="Cem"),
        ],
        attempts=[
            OutreachAttempt(id="a1", contact="twin", at=NOW),
            OutreachAttempt(id="a2", contact="bo", at=NOW, instead="twin"),
            OutreachAttempt(id="a3", contact="anna", at=NOW, instead="twin"),
        ],
        interviews=[
            Interview(id="t1", contact="twin", named=(NamedPerson(id="n1", contact="cem"),)),
            Interview(id="t2", contact="bo", named=(NamedPerson(id="n2", contact="twin"),)),
            Interview(id="t3", contact="anna", named=(NamedPerson(id="n3", contact="twin"),)),
        ],
        letters=[Letter(id="l1", contact="twin", text="Dear Anna")],
        actions=[Action(id="d1", contact="twin", text="Read", interview="t1")],
        rehearsals=[Rehearsal(id="r1", contact="twin", at=NOW)],
        other_texts=[
            OtherText(collection="contacts", record="twin", path=("notes",), text="x", at=NOW)
        ],
    )
    with ws.edit("", now=NOW) as tx:
        tx.page_state.update(
            contact="twin",
            drafts={
                "attempt-twin": {"note": "theirs", "channel": "phone"},
                "attempt-anna": {"note": "", "channel": "email"},
                "new-contact": {"name": "Di", "referred_by": "twin"},
            },
            dismissals={"follow-up-twin": "2026-03-01"},
            done={"contacts/twin/research_person": "2026-03-02"},
        )


def test_everything_follows_the_kept_person(ws: Workspace) -> None:
    """Attempts, talks, letters, actions and practice of the dropped one are those of the other."""
    world(ws)
    merge(ws)
    assert ws.contacts.get("twin") is None
    for name, key in (
        ("attempts", "a1"),
        ("interviews", "t1"),
        ("letters", "l1"),
        ("actions", "d1"),
        ("rehearsals", "r1"),
    ):
        assert record(ws, name, key).contact == "anna"
    assert [text.record for text in ws.other_texts.all()] == ["anna"]


def test_whom_they_named_follows(ws: Workspace) -> None:
    """Referrals, "ask this one instead" and people named in talks point at the kept person."""
    world(ws)
    merge(ws)
    bo = record(ws, "contacts", "bo")
    assert (bo.referred_by, bo.dismissed_duplicates) == ("anna", ("anna",))
    assert record(ws, "attempts", "a2").instead == "anna"
    assert record(ws, "interviews", "t2").named[0].contact == "anna"


def test_nobody_points_at_themselves(ws: Workspace) -> None:
    """Where the two pointed at each other nothing is left of it."""
    world(ws)
    merge(ws)
    assert record(ws, "attempts", "a3").instead == ""
    assert record(ws, "interviews", "t3").named[0].contact == ""


def test_drafts_and_dismissals_follow(ws: Workspace) -> None:
    """What was half written about the dropped person fills in what is empty for the kept one."""
    world(ws)
    merge(ws)
    state = ws.page_state
    assert state.contact == "anna"
    assert state.drafts == {
        "attempt-anna": {"note": "theirs", "channel": "email"},
        "new-contact": {"name": "Di", "referred_by": "anna"},
    }
    assert state.dismissals == {"follow-up-anna": "2026-03-01"}
    assert state.done == {"contacts/anna/research_person": "2026-03-02"}


def test_undo_brings_all_back(ws: Workspace) -> None:
    """One undo restores both people and everything that hung on either."""
    world(ws)
    before = everything(ws)
    merge(ws)
    assert everything(ws) != before
    assert ws.undo() == "Merged Anna Lee"
    assert everything(ws) == before


def test_what_only_one_says_stays(ws: Workspace) -> None:
    """Empty entries of the kept person are filled in without any choice."""
    two(
        ws,
        {"email": "a@x.example", "motivation": 2},
        {"phone": "+49 30 901820", "rung": "volunteer"},
    )
    anna = merge(ws, phone="keep", rung="keep")
    assert (anna.email, anna.phone, anna.motivation, anna.rung) == (
        "a@x.example",
        "+49 30 901820",
        2,
        "volunteer",
    )


def test_a_choice_for_each_line(ws: Workspace) -> None:
    """Each field has the value chosen for it; with both, the other line stands in the notes."""
    two(
        ws,
        {"organization": "Acme", "role": "Cook", "email": "a@x.example", "notes": "Old"},
        {"organization": "Bolt", "role": "Chef", "email": "b@x.example"},
    )
    anna = merge(ws, organization="drop", role="keep", email="both")
    assert (anna.organization, anna.role, anna.email) == ("Bolt", "Cook", "a@x.example")
    assert (anna.notes, anna.other_emails) == ("Old", ("b@x.example",))


def test_a_circle_goes_to_the_notes_in_words(ws: Workspace) -> None:
    """The circle of the dropped person is noted as it is shown, that of the kept one stays."""
    two(ws, {"where_found": "circle:neighbours"}, {"where_found": "circle:linkedin"})
    kept = merge(ws)
    assert kept.where_found == "circle:neighbours"
    assert kept.notes == "Where you found them: LinkedIn"


def test_texts_and_lists_are_joined(ws: Workspace) -> None:
    """Without a choice, texts stand one after the other and tags and fields are united."""
    two(
        ws,
        {"notes": "Plays chess", "tags": ("a", "b"), "shared_background": "Uni X\nShop Y"},
        {"notes": "Likes tea", "tags": ("b", "c"), "shared_background": "Shop Y\nZoo"},
    )
    anna = merge(ws)
    assert anna.notes == "Plays chess\n\nLikes tea"
    assert anna.tags == ("a", "b", "c")
    assert anna.shared_background == "Uni X\nShop Y\nZoo"


def test_one_text_within_the_other(ws: Workspace) -> None:
    """A line that both have is not written twice, but a word within a word is a text of its own."""
    two(ws, {"notes": "Party\nTea"}, {"notes": "Tea"})
    assert merge(ws).notes == "Party\nTea"
    other = open_workspace(None)
    two(other, {"notes": "Party"}, {"notes": "Art"})
    assert merge(other).notes == "Party\n\nArt"


def test_research_of_both_stays(ws: Workspace) -> None:
    """Findings with their links are all kept, and one that both have only once."""
    note = {"kind": "paper", "title": "Report", "link": "https://x.example"}
    first, again, other = ResearchNote(**note), ResearchNote(**note), ResearchNote(text="Talk")
    two(ws, {"research": (first,)}, {"research": (again, other)})
    assert merge(ws).research == (first, other)


def test_no_field_is_forgotten() -> None:
    """Every field of a contact is either chosen or united, or it is a mark of the record itself."""
    united = {"research", "other_emails", "dismissed_duplicates", "created", "id"}
    known = {*merging.MERGED, *merging.REFERRAL, *united}
    assert known == set(Contact.model_fields)


def test_private_wins(ws: Workspace) -> None:
    """One who was private stays so, and the older date of adding counts."""
    two(ws, {"created": NOW}, {"private": True, "created": NOW - timedelta(days=3)})
    anna = merge(ws)
    assert (anna.private, anna.created) == (True, NOW - timedelta(days=3))


def test_the_referral_goes_as_one(ws: Workspace) -> None:
    """With the chosen referrer come whether the name may be used and when they were told."""
    put(ws, contacts=[Contact(id="bo", name="Bo"), Contact(id="cem", name="Cem")])
    told = date(2026, 2, 1)
    two(
        ws,
        {"referred_by": "bo", "may_use_name": False},
        {"referred_by": "cem", "may_use_name": True, "referrer_told": told},
    )
    anna = merge(ws, referred_by="drop")
    assert (anna.referred_by, anna.may_use_name, anna.referrer_told) == ("cem", True, told)


def test_nobody_names_themselves(ws: Workspace) -> None:
    """One of the two named the other: what is left is the referrer of the other, or nobody."""
    put(ws, contacts=[Contact(id="bo", name="Bo")])
    two(ws, {"referred_by": "twin"}, {"referred_by": "bo", "may_use_name": True})
    anna = merge(ws)
    assert (anna.referred_by, anna.may_use_name) == ("bo", True)


def test_nobody_names_themselves_around_a_corner(ws: Workspace) -> None:
    """A referral that would close a circle is not taken."""
    put(ws, contacts=[Contact(id="bo", name="Bo", referred_by="twin")])
    two(ws, {"referred_by": "bo"}, {})
    assert merge(ws).referred_by == ""
    assert record(ws, "contacts", "bo").referred_by == "anna"


@pytest.mark.parametrize(
    ("choices", "problem"),
    [
        ({"email": "mine"}, "email"),
        ({"motivation": "both"}, "motivation"),
        ({"id": "drop"}, "id"),
    ],
)
def test_a_choice_that_cannot_be(ws: Workspace, choices: dict[str, str], problem: str) -> None:
    """Unknown choices and fields are refused, and nothing is changed."""
    two(ws, {}, {})
    with pytest.raises(InputError) as caught:
        merge(ws, **choices)
    assert list(caught.value.problems) == [problem]
    assert len(ws.contacts) == 2


def test_with_oneself_or_with_nobody(ws: Workspace) -> None:
    """A person is not merged with themselves, nor with one who is gone."""
    two(ws, {}, {})
    with pytest.raises(InputError):
        merge(ws, "anna", "anna")
    with pytest.raises(GoneError):
        merge(ws, "anna", "nobody")
    assert len(ws.contacts) == 2


def test_what_there_is_to_choose(ws: Workspace) -> None:
    """Only fields in which both say something else; another notation is nothing else."""
    mine = Contact(
        name="Anna Lee", email="A@x.example", phone="+49 30 901820", role="Cook", tags=("a", "b")
    )
    theirs = Contact(
        name="Lee, Anna", email="a@x.example", phone="0049 30901820", notes="Tea", tags=("b", "a")
    )
    assert merging.differing(mine, theirs) == ["name"]


def test_two_people_stay_two(ws: Workspace) -> None:
    """A dismissed pair is not found again; taking that back finds it again."""
    two(ws, {"email": "a@x.example"}, {"email": "a@x.example"})
    assert len(find_duplicates(ws)) == 1
    merging.dismiss_duplicate(ws, "anna", "twin", now=NOW)
    assert find_duplicates(ws) == []
    assert ws.undo().startswith("Told apart: ")
    assert len(find_duplicates(ws)) == 1


def test_those_told_apart_stay_apart(ws: Workspace) -> None:
    """Whoever was told apart from the dropped person is told apart from the kept one."""
    put(ws, contacts=[Contact(id="bo", name="Bo")])
    two(ws, {"dismissed_duplicates": ("twin",)}, {"dismissed_duplicates": ("bo", "anna")})
    assert merge(ws).dismissed_duplicates == ("bo",)


def strings(value: Any) -> list[str]:
    """All texts in a value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for pair in value.items() for each in pair for text in strings(each)]
    return [text for each in value for text in strings(each)] if isinstance(value, list) else []


words = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=12)
people = st.builds(
    Contact,
    name=words,
    organization=words,
    email=st.sampled_from(["", "a@x.example", "b@x.example"]),
    phone=st.sampled_from(["", "+49 30 901820", "030 901820"]),
    role=words,
    notes=words,
    shared_background=words,
    research_person=words,
    tags=st.lists(words, max_size=3).map(tuple),
    fields=st.just(("field",)),
    referred_by=st.sampled_from(["", "anna", "twin", "bo", "cem"]),
    may_use_name=st.sampled_from([None, True, False]),
)
links = st.lists(st.tuples(st.sampled_from(["anna", "twin", "bo", "cem"]), words), max_size=6)


@settings(max_examples=examples(60), deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(people, min_size=4, max_size=4), links, links)
def test_nothing_gets_lost(
    found: list[Contact], tried: list[tuple[str, str]], met: list[tuple[str, str]]
) -> None:
    """However two people look: no record goes but one, nothing points at it, no word is lost."""
    ws = open_workspace(None)
    named = {"anna": "Anna Lee", "twin": "Anna Lee", "bo": "Bo", "cem": "Cem"}
    ready = [
        one.model_copy(update={"id": key, "name": name})
        for one, (key, name) in zip(found, named.items(), strict=True)
    ]
    put(
        ws,
        contacts=ready,
        fields=[CareerField(id="field", title="Art")],
        attempts=[
            OutreachAttempt(contact=key, at=NOW, text=text, instead=tried[0][0])
            for key, text in tried
        ],
        interviews=[
            Interview(contact=key, place=text, named=(NamedPerson(name=text, contact=met[0][0]),))
            for key, text in met
        ],
    )
    before = everything(ws)
    anna = merge(ws)
    after = everything(ws)
    for name in COLLECTIONS:
        gone = len(before[name]) - len(after[name])
        assert gone == (name == "contacts")
    stored = [
        text
        for name in COLLECTIONS
        for one in after[name]
        for text in strings(one.model_dump(mode="json"))
    ]
    assert "twin" not in stored
    kept = "\n".join(strings(anna.model_dump(mode="json")))
    for one in ready[:2]:
        for text in (one.organization, one.role, one.email, one.notes, *one.tags):
            assert text.strip() in kept
    chain, current = set(), anna.referred_by
    while current and current not in chain:
        chain.add(current)
        current = next(one.referred_by for one in ws.contacts.all() if one.id == current)
    assert "anna" not in chain
    ws.undo()
    assert everything(ws) == before
