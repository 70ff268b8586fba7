"""Taking people over from a file."""

from datetime import datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from infoint.documents import contacts_csv
from infoint.domain import CareerField, Contact, Profile, ResearchNote
from infoint.domain.problems import InputError
from infoint.imports import Preview, read_contacts
from infoint.imports.preview import Source
from infoint.imports.taking import ImportPlan, Taken, plan_import, take_people
from infoint.imports.taking.matching import Matcher
from infoint.store import Workspace, open_workspace
from tests.conftest import NOW
from tests.examples import examples


def file_of(*people: Contact, source: Source = "linkedin") -> Preview:
    """The preview of a file with these people, each with an id of its own."""
    return Preview([one.model_copy() for one in people], {}, [], source)


def again(preview: Preview) -> Preview:
    """The same file read once more: the same people under new ids."""
    names = {one.id: f"again-{one.id}" for one in preview.people}
    people = [
        one.model_copy(
            update={"id": names[one.id], "referred_by": names.get(one.referred_by, one.referred_by)}
        )
        for one in preview.people
    ]
    return Preview(people, {}, [], preview.source)


def listed(ws: Workspace, *people: Contact) -> None:
    with ws.edit("", now=NOW) as tx:
        for person in people:
            tx.contacts.put(person)


def take_all(ws: Workspace, plan: ImportPlan, now: datetime = NOW) -> Taken:
    chosen = [one.id for one in plan.new] + [one.person.id for one in plan.known]
    return take_people(ws, plan, chosen, now=now)


def counts(plan: ImportPlan) -> tuple[int, int, int]:
    """New, known with something to fill in, known and unchanged."""
    return len(plan.new), len(plan.known), len(plan.unchanged)


def shown(ws: Workspace) -> list[dict[str, Any]]:
    return [one.model_dump(exclude={"id"}) for one in ws.contacts.all()]


JANE = Contact(
    name="Jane Doe",
    email="Jane@X.example",
    phone="+49 30 901820",
    profile_url="https://www.linkedin.com/in/jane-doe",
)


def test_new_people_are_added_in_one_edit(ws: Workspace) -> None:
    """Those chosen are stored letter for letter, with the moment; the others are not; one undo."""
    odd = Contact(name="**Bo** <b>x</b> 🚀, MBA", notes="Label: value")
    plan = plan_import(ws, file_of(JANE, odd, Contact(name="Not taken", email="n@x.example")))
    assert counts(plan) == (3, 0, 0)
    taken = take_people(ws, plan, [one.id for one in plan.new[:2]], now=NOW)
    assert taken == Taken(added=2, filled=0)
    assert [one.name for one in ws.contacts.all()] == [JANE.name, odd.name]
    assert all(one.created == NOW for one in ws.contacts.all())
    assert ws.undo() == "Brought in 2 people"
    assert not ws.contacts.all()


def test_the_list_of_changes_counts_those_it_names(ws: Workspace) -> None:
    """Who came in, and to how many of the list something was added."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="bo", name="Bo Ek", email="bo@x.example"))
    bo = Contact(name="Bo Ek", email="bo@x.example", role="Clerk")
    plan = plan_import(ws, file_of(JANE, bo))
    take_all(ws, plan)
    (edit,) = ws.past()
    assert edit.label == "Brought in 1 person, added to 1"
    assert set(edit.names) == {"Jane Doe", "Bo Ek"}
    ws.undo()
    take_people(ws, plan, [one.person.id for one in plan.known], now=NOW)
    assert ws.past()[0].label == "Filled in what a file knew"


@pytest.mark.parametrize(
    "known",
    [
        Contact(name="J. Doe", profile_url="http://uk.linkedin.com/in/Jane-Doe/?x=1"),
        Contact(name="Jane Ann Doe", email="jane@x.example"),
        Contact(name="jane@x.example", email="jane@x.example"),
        Contact(name="Doe, Jane", phone="0049 (0)30 90 18 20"),
        Contact(name="Jane", phone="030/901820"),
    ],
)
def test_known_people(ws: Workspace, known: Contact) -> None:
    """A profile, an e-mail or a phone in another notation, with a name that fits, tells who."""
    listed(ws, known)
    plan = plan_import(ws, file_of(JANE))
    assert (counts(plan), plan.known[0].known) == ((0, 1, 0), known.id)


@pytest.mark.parametrize(
    "known",
    [
        Contact(name="Jane Doe"),
        Contact(name="Jane Doe", organization="Acme"),
        Contact(name="Bo Ek", email="jane@x.example"),
        Contact(name="Bo Ek", profile_url="https://linkedin.com/in/jane-doe"),
        Contact(name="Bo Ek", phone="+49 30 901820"),
        Contact(
            name="Jane Doe", email="jane@x.example", profile_url="linkedin.com/in/another-jane"
        ),
    ],
)
def test_a_name_alone_is_nobody(ws: Workspace, known: Contact) -> None:
    """The same name, a sign that one of another name has, or two profiles: the person is new."""
    listed(ws, known)
    assert counts(plan_import(ws, file_of(JANE))) == (1, 0, 0)


def test_an_office_address(ws: Workspace) -> None:
    """People who share an info@ address are told apart by their names."""
    listed(ws, Contact(id="bo", name="Bo Ek", email="info@x.example"))
    people = (
        Contact(name=name, email="info@x.example", role="Cook") for name in ("Di Wu", "Bo Ek")
    )
    plan = plan_import(ws, file_of(*people))
    assert [one.name for one in plan.new] == ["Di Wu"]
    assert [one.known for one in plan.known] == ["bo"]


def test_a_namesake_is_marked(ws: Workspace) -> None:
    """Someone new who has the name of someone on the list is pointed out."""
    listed(ws, Contact(id="jane", name="Doe, Jane", organization="Acme"))
    plan = plan_import(ws, file_of(JANE, Contact(name="Bo Ek", email="b@x.example")))
    assert plan.namesakes == {plan.new[0].id: "jane"}


def test_only_what_is_empty_is_filled_in(ws: Workspace) -> None:
    """What was typed stays; what was empty comes from the file, notes too."""
    listed(
        ws, Contact(id="jane", name="Jane", email="jane@x.example", role="Cook", notes="My aunt")
    )
    given = JANE.model_copy(update={"role": "Chef", "organization": "Acme", "notes": "A: b"})
    plan = plan_import(ws, file_of(given, source="google"))
    fills = {"organization": "Acme", "phone": JANE.phone, "profile_url": JANE.profile_url}
    assert plan.known[0].fills == fills
    assert take_all(ws, plan) == Taken(added=0, filled=1)
    jane = ws.contacts.get("jane")
    assert jane is not None
    assert (jane.name, jane.role, jane.notes) == ("Jane", "Cook", "My aunt")
    assert jane.organization == "Acme"
    assert ws.undo() == "Filled in what a file knew"


def test_whom_we_know_was_not_found_on_linkedin(ws: Workspace) -> None:
    """Where somebody known was found is not filled in from a list of connections."""
    listed(ws, Contact(name="Jane", email="jane@x.example"))
    given = JANE.model_copy(update={"where_found": "LinkedIn"})
    assert "where_found" not in plan_import(ws, file_of(given)).known[0].fills


ROWS = (
    JANE,
    Contact(name="Wei Zhang", organization="Acme", notes="Connected on LinkedIn: 2014-12-17"),
    Contact(name="Wei Zhang", organization="Bolt", notes="Connected on LinkedIn: 2015-01-02"),
    Contact(name="Only A. Name"),
    Contact(name="Only A. Name"),
    Contact(name="Phone Only", phone="555 01 00"),
    Contact(name="x@y.example", email="x@y.example"),
)


def test_the_same_file_twice(ws: Workspace) -> None:
    """The second time nothing is new, nothing is filled in, and nothing is changed."""
    preview = file_of(*ROWS)
    take_all(ws, plan_import(ws, preview))
    assert len(ws.contacts) == len(ROWS)
    before = shown(ws)
    plan = plan_import(ws, again(preview))
    assert counts(plan) == (0, 0, len(ROWS))
    with pytest.raises(InputError):
        take_all(ws, plan)
    assert shown(ws) == before


def test_the_same_file_after_some_work(ws: Workspace) -> None:
    """What the person changed stays; a connection is known by name and day even then."""
    preview = file_of(*ROWS)
    take_all(ws, plan_import(ws, preview))
    zhang = ws.contacts.all()[1]
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update(zhang.id, organization="", role="Cook", notes=f"Nice\n{zhang.notes}")
    plan = plan_import(ws, again(preview))
    assert [(one.known, dict(one.fills)) for one in plan.known] == [
        (zhang.id, {"organization": "Acme"})
    ]
    assert not plan.new


def test_the_same_file_in_two_windows(ws: Workspace) -> None:
    """A plan made before another window took the same file adds nobody twice."""
    preview = file_of(*ROWS)
    first, second = plan_import(ws, preview), plan_import(ws, again(preview))
    take_all(ws, first)
    assert take_all(ws, second) == Taken(added=0, filled=0)
    assert len(ws.contacts) == len(ROWS)


def test_referrers_of_the_file(ws: Workspace) -> None:
    """Who named whom is kept where both are taken, by id or by name, known or new."""
    listed(ws, Contact(id="known", name="Cem Kaya", email="c@x.example"))
    preview = file_of(
        Contact(id="f-ann", name="Ann Lee", email="a@x.example"),
        Contact(id="f-cem", name="Cem Kaya", email="C@x.example"),
        Contact(id="f-1", name="One", referred_by="f-ann", may_use_name=True),
        Contact(id="f-2", name="Two", referred_by="ann lee"),
        Contact(id="f-3", name="Three", referred_by="f-cem"),
        Contact(id="f-4", name="Four", referred_by="Nobody I know", may_use_name=True),
        Contact(id="f-5", name="Five", referred_by="f-5"),
    )
    plan = plan_import(ws, preview)
    assert dict(plan.left_out) == {"named by someone who is not on your list": 1}
    take_all(ws, plan)
    named = {one.name: (one.referred_by, one.may_use_name) for one in ws.contacts.all()}
    assert named["One"] == ("f-ann", True)
    assert named["Two"] == ("f-ann", None)
    assert named["Three"] == ("known", None)
    assert named["Four"] == named["Five"] == ("", None)


def test_a_referrer_with_degrees(ws: Workspace) -> None:
    """Titles before a name and degrees behind it do not hide who named somebody."""
    preview = file_of(
        Contact(id="f-kay", name="Karen Osei-Tutu, RN, MSN"),
        Contact(id="f-bo", name="Dr. Bo Ek"),
        Contact(id="f-1", name="One", referred_by="Karen Osei-Tutu"),
        Contact(id="f-2", name="Two", referred_by="Bo Ek"),
    )
    plan = plan_import(ws, preview)
    take_all(ws, plan)
    named = {one.name: one.referred_by for one in ws.contacts.all()}
    assert (named["One"], named["Two"], dict(plan.left_out)) == ("f-kay", "f-bo", {})


def test_a_referrer_who_was_not_taken(ws: Workspace) -> None:
    """A referral to someone who was not chosen is left out."""
    preview = file_of(
        Contact(id="f-ann", name="Ann Lee"), Contact(id="f-1", name="One", referred_by="f-ann")
    )
    take_people(ws, plan_import(ws, preview), ["f-1"], now=NOW)
    assert ws.contacts.all()[0].referred_by == ""


def test_a_chain_of_names_twice(ws: Workspace) -> None:
    """People with nothing but names and referrers are known again, too."""
    preview = file_of(
        Contact(id="f-3", name="Three", referred_by="f-2"),
        Contact(id="f-2", name="Two", referred_by="f-1"),
        Contact(id="f-1", name="One"),
    )
    take_all(ws, plan_import(ws, preview))
    assert counts(plan_import(ws, again(preview))) == (0, 0, 3)


def test_fields_by_title(ws: Workspace) -> None:
    """Fields of one's own are linked by title; others are left out and counted."""
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="Art"))
    plan = plan_import(ws, file_of(Contact(name="Ann", fields=("art", "ART ", "Law"))))
    assert plan.new[0].fields == ("art",)
    assert dict(plan.left_out) == {"a field that is not among yours": 1}


def test_numbers_as_at_home(ws: Workspace) -> None:
    """Numbers without a country code are those of the person's own country."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.put(Profile(country="GB"))
    listed(ws, Contact(name="Jo Ek", phone="020 7946 0000"))
    assert counts(plan_import(ws, file_of(Contact(name="Jo Ek", phone="+44 20 79460000")))) == (
        0,
        0,
        1,
    )


def test_progress_is_told(ws: Workspace) -> None:
    """Reading and storing many people tells again and again how far it is."""
    preview = file_of(*(Contact(name=f"Person {n}", email=f"{n}@x.example") for n in range(2000)))
    read: list[float] = []
    plan = plan_import(ws, preview, progress=read.append)
    stored: list[float] = []
    take_people(ws, plan, [one.id for one in plan.new], progress=stored.append, now=NOW)
    for told in (read, stored):
        assert len(told) >= 5
        assert told == sorted(told)
        assert 0 <= told[0] <= told[-1] <= 1


def test_nobody_chosen(ws: Workspace) -> None:
    """Without a choice nothing is stored, and one sentence says what to do."""
    plan = plan_import(ws, file_of(JANE))
    with pytest.raises(InputError) as caught:
        take_people(ws, plan, [], now=NOW)
    assert list(caught.value.problems) == ["people"]
    assert not ws.edits()


some = st.sampled_from(["", "a", "b"])
people = st.lists(
    st.builds(
        Contact,
        name=st.sampled_from(["Ann Lee", "Bo Ek", "Lee, Ann", "李娜"]),
        organization=some,
        email=st.sampled_from(["", "a@x.example", "info@x.example"]),
        phone=st.sampled_from(["", "+49 30 901820", "0171 5550100", "12"]),
        profile_url=st.sampled_from(["", "linkedin.com/in/ann", "https://x.example"]),
        notes=st.sampled_from(["", "A: b", "Connected on LinkedIn: 2014-12-17", "A: b\nC: d"]),
        tags=st.sampled_from([(), ("a",), ("b", "a")]),
        motivation=st.sampled_from([None, 3]),
    ),
    max_size=8,
)


@settings(max_examples=examples(80), deadline=None, suppress_health_check=list(HealthCheck))
@given(people, people)
def test_any_file_twice(there: list[Contact], given_people: list[Contact]) -> None:
    """Whoever is listed, a file taken twice adds nobody, and what was there stays as it was; only
    notes may go on.
    """
    ws = open_workspace(None)
    listed(ws, *there)
    preview = file_of(*given_people)
    plan = plan_import(ws, preview)
    if plan.new or plan.known:
        take_all(ws, plan)
    for before in there:
        after = ws.contacts.get(before.id)
        assert after is not None
        for name, value in before.model_dump().items():
            now = getattr(after, name)
            went_on = name == "notes" and str(now).startswith(str(value))
            assert value in ("", None, ()) or now == value or went_on
    assert len(ws.contacts) == len(there) + len(plan.new)
    assert not plan_import(ws, again(preview)).new


def test_our_own_export(ws: Workspace) -> None:
    """Our own file adds nothing to the list it came from, and brings all of it to an empty one."""
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="Art"))
        tx.contacts.put(JANE.model_copy(update={"id": "jane", "fields": ("art",)}))
        tx.contacts.put(Contact(name="=Bo", referred_by="jane", may_use_name=True, tags=("a", "b")))
        found = ResearchNote(kind="paper", about="organization", title="Report | 1", text="a; b")
        tx.contacts.put(
            Contact(name="Only A. Name", notes="One\nTwo: three", motivation=4, research=(found,))
        )
    data = contacts_csv(ws)
    assert counts(plan_import(ws, read_contacts(data, "contacts.csv"))) == (0, 0, 3)
    other = open_workspace(None)
    with other.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(id="kunst", title="Art"))
    plan = plan_import(other, read_contacts(data, "contacts.csv"))
    assert not plan.left_out
    take_all(other, plan)
    jane, bo, third = other.contacts.all()
    assert (jane.email, jane.fields) == (JANE.email, ("kunst",))
    assert (bo.name, bo.referred_by, bo.may_use_name, bo.tags) == ("=Bo", jane.id, True, ("a", "b"))
    assert (third.notes, third.motivation) == ("One\nTwo: three", 4)
    assert [(one.kind, one.title, one.text) for one in third.research] == [
        ("paper", "Report | 1", "a; b")
    ]


_FEW = st.builds(
    Contact,
    name=st.sampled_from(("Ana Ruiz", "Ruiz, Ana", "Dr. Ana Ruiz", "Tom Beck", "Bo Ek", "@")),
    organization=st.sampled_from(("", "Kestrel")),
    email=st.sampled_from(("", "", "ana@x.example", "info@x.example")),
    referred_by=st.sampled_from(("", "", "Ana", "Bo Ek", "my aunt")),
    fields=st.sampled_from(((), ("Nursing",))),
    notes=st.sampled_from(("", "met at the fair")),
)


@settings(max_examples=examples(300))
@given(st.lists(_FEW, max_size=4), st.lists(_FEW, max_size=5))
def test_the_quick_way_gives_the_plan_of_the_plain_one(
    there: list[Contact], given: list[Contact]
) -> None:
    """Rows whose name nobody on the list has are passed over without another answer."""
    ws, preview = open_workspace(None), file_of(*given)
    listed(ws, *there)
    quick = plan_import(ws, preview)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Matcher, "is_named_there", lambda self, place: True)
        assert plan_import(ws, preview) == quick
