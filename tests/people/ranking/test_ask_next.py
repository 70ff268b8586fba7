"""Whom to ask next: who is left out, the order, and the reasons."""

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from infoint.advice.todays_employer import plain_place
from infoint.domain import CareerField, Contact, Interview
from infoint.domain.contacts import RUNGS
from infoint.domain.kinds import OUTCOMES
from infoint.library import Library
from infoint.people.ranking import SET_ASIDE, Reason, ask_key, ask_next, put_aside
from infoint.people.ranking.parts import ASK_PARTS
from infoint.store import Workspace
from tests.worlds.large import large_workspace
from tests.worlds.records import DAY, NOW, ann, attempt, bob, held, interview, put

TODAY = NOW.date()


@pytest.fixture
def names(ws: Workspace, library: Library) -> Any:
    """The ids of those who can be asked, in order."""

    def found(now: datetime = NOW) -> list[str]:
        return [one.contact.id for one in ask_next(ws, library, now=now)]

    return found


@pytest.fixture
def reason(ws: Workspace, library: Library) -> Any:
    """One part of the score of a contact."""

    def found(part: str, contact: str = "ann") -> Reason:
        one = next(s for s in ask_next(ws, library, now=NOW) if s.contact.id == contact)
        return next(each for each in one.parts if each.part == part)

    return found


def dismiss(ws: Workspace, contact: str, when: str) -> None:
    """Put someone off, as the page state holds it."""
    with ws.edit("x", now=NOW) as tx:
        tx.page_state.write(("dismissals", ask_key(contact)), when)


def weigh(ws: Workspace, **weights: int) -> None:
    """Set what counts how much; parts that are not named count nothing."""
    everything = {part.key: weights.get(part.key, 0) for part in ASK_PARTS}
    with ws.edit("x", now=NOW) as tx:
        tx.profile.update(ask_weights=everything)


# -- who can be asked


def test_nobody_on_the_list(names: Any) -> None:
    """An empty list gives no suggestion."""
    assert names() == []


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_whoever_was_asked_is_left_out(outcome: str, ws: Workspace, names: Any) -> None:
    """With any attempt, whatever came of it, nobody is suggested as the next one."""
    put(ws, ann(), bob(), attempt(outcome=outcome))
    assert names() == ["bob"]


@pytest.mark.parametrize("record", [held(), interview(start=NOW + DAY)])
def test_whoever_interviewed_or_agreed_is_left_out(
    record: Interview, ws: Workspace, names: Any
) -> None:
    """A talk that was held or is appointed takes the contact off the list."""
    put(ws, ann(), bob(), record)
    assert names() == ["bob"]


def test_an_interview_without_a_date_leaves_them_in(ws: Workspace, names: Any) -> None:
    """Preparing a talk with someone does not ask them."""
    put(ws, ann(), interview())
    assert names() == ["ann"]


@pytest.mark.parametrize(
    ("until", "suggested"),
    [(None, True), (TODAY - DAY, True), (TODAY, True), (TODAY + DAY, False), (SET_ASIDE, False)],
)
def test_snoozed_until_the_day(
    until: date | None, suggested: bool, ws: Workspace, names: Any
) -> None:
    """On the day itself a snoozed contact is suggested again; one set aside never."""
    put(ws, ann(snoozed_until=until))
    assert names() == (["ann"] if suggested else [])


def test_put_off_today_and_back_tomorrow(ws: Workspace, names: Any) -> None:
    """Put off for today holds until the person's own day is over."""
    put(ws, ann(), bob())
    with ws.edit("x", now=NOW) as tx:
        tx.profile.update(time_zone="Pacific/Auckland")
    evening = datetime(2026, 11, 18, 10, 30, tzinfo=UTC)  # 23:30 in Auckland
    dismiss(ws, "ann", evening.isoformat())
    assert names(evening) == ["bob"]
    assert names(evening + timedelta(hours=1)) == ["ann", "bob"]


def test_who_is_put_off_can_be_found(ws: Workspace, library: Library) -> None:
    """Put off today first, then those who come back soonest, then those set aside."""
    put(
        ws,
        Contact(id="never", name="N", snoozed_until=SET_ASIDE),
        Contact(id="month", name="M", snoozed_until=TODAY + timedelta(days=30)),
        Contact(id="week", name="W", snoozed_until=TODAY + timedelta(days=7)),
        Contact(id="today", name="T"),
        Contact(id="over", name="O", snoozed_until=TODAY),
        ann(snoozed_until=SET_ASIDE),
        attempt(),
    )
    dismiss(ws, "today", NOW.isoformat())
    found = put_aside(ws, library, now=NOW)
    assert [(one.contact.id, one.kind) for one in found] == [
        ("today", "today"),
        ("week", "until"),
        ("month", "until"),
        ("never", "set aside"),
    ]
    assert [one.until for one in found[1:]] == [
        TODAY + timedelta(days=7),
        TODAY + timedelta(days=30),
        None,
    ]


# -- the order


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"motivation": 5}, {"motivation": 4}),
        ({"motivation": 3}, {}),
        ({}, {"motivation": 2}),
        ({"motivation": 2}, {"motivation": 1}),
        ({"access": 5}, {"access": 4}),
        ({"access": 3}, {}),
        ({}, {"access": 1}),
        ({"email": "a@example.org"}, {}),
        ({"phone": "1"}, {"profile_url": "https://example.org/ann"}),
        ({"profile_url": "https://example.org/ann"}, {}),
        ({"access": 5}, {"email": "a@example.org"}),
        ({"email": "a@example.org"}, {"email": "a@example.org", "access": 2}),
        ({"fields": ("art",)}, {"role": "Museum worker"}),
        ({"role": "Museum educator"}, {"organization": "Museum of Leeds"}),
        ({"organization": "City Museums"}, {}),
        ({"where_found": "the web page of the museum"}, {}),
        ({}, {"role": "Baker"}),
        ({}, {"role": "Designer"}),
        ({"referred_by": "dana", "may_use_name": True}, {"referred_by": "dana"}),
        ({"referred_by": "dana"}, {"referred_by": "dana", "may_use_name": False}),
        ({"referred_by": "dana"}, {}),
        ({"shared_background": "Leeds"}, {}),
        ({"shared_background": "Leeds"}, {"shared_background": " \n"}),
        ({"organization": "Tate"}, {"organization": "Museum"}),
        ({"rung": "loves to talk"}, {"rung": "volunteer"}),
        ({"rung": "volunteer"}, {}),
        ({}, {"rung": "open house"}),
        ({"rung": "open house"}, {"rung": "unknown"}),
        ({"motivation": 5, "access": 1}, {"motivation": 1, "access": 5}),
    ],
)
def test_what_brings_someone_up(
    better: dict[str, Any], worse: dict[str, Any], ws: Workspace, names: Any
) -> None:
    """All else equal, each of these stands above the other, whoever was added first."""
    with ws.edit("x", now=NOW) as tx:
        tx.profile.update(employers="Tate")
    put(ws, CareerField(id="art", title="Museum work"))
    put(ws, CareerField(title="Design", status="set aside"))
    dana = Contact(id="dana", name="Dana", snoozed_until=SET_ASIDE)
    put(ws, dana, bob(**worse), ann(**better))
    assert names() == ["ann", "bob"]


@pytest.mark.parametrize("count", range(4))
def test_the_lowest_rung_not_climbed_counts_most(count: int, ws: Workspace, names: Any) -> None:
    """After so many climbed rungs the next one leads, then the climbed ones, then higher ones."""
    for rung in RUNGS[:count]:
        key = f"met {rung}"
        put(ws, Contact(id=key, name=key, rung=rung), held(id=f"t{rung}", contact=key))
    put(ws, *(Contact(id=rung, name=rung, rung=rung) for rung in reversed(RUNGS)))
    assert names()[0] == RUNGS[count]
    assert names()[-1] == ("unknown" if count < 3 else "loves to talk")


def test_once_every_rung_is_climbed_it_makes_no_difference(
    ws: Workspace, reason: Any, names: Any
) -> None:
    """Then everybody has all the points of that part, and the order is that of the list."""
    for rung in RUNGS:
        put(
            ws, Contact(id=f"met {rung}", name="M", rung=rung), held(id=rung, contact=f"met {rung}")
        )
    put(ws, bob(rung="unknown"), ann())
    assert names() == ["bob", "ann"]
    assert reason("rung").value == reason("rung", "bob").value == 1
    assert reason("rung").kind == "ease-all"


def test_equal_scores_are_decided_by_motivation_first(ws: Workspace, library: Library) -> None:
    """Dalton's order: between equal sums the keener wish comes first."""
    weigh(ws, motivation=1, access=1)
    put(ws, bob(motivation=2, access=4), ann(motivation=4, access=2))
    first, second = ask_next(ws, library, now=NOW)
    assert (first.contact.id, first.score) == ("ann", second.score)


def test_what_does_not_count_decides_nothing(ws: Workspace, names: Any) -> None:
    """With a weight of 0 a part does not even break a tie: then the list's own order holds."""
    weigh(ws, access=1)
    put(ws, bob(motivation=1, access=3), ann(motivation=5, access=3))
    assert names() == ["bob", "ann"]
    weigh(ws)
    assert names() == ["bob", "ann"]


def test_the_order_is_that_of_the_list_where_all_is_equal(ws: Workspace, names: Any) -> None:
    """Who was added first comes first, and it does not change from one look to the next."""
    keys = [f"p{n}" for n in random.Random(5).sample(range(100), 30)]
    put(ws, *(Contact(id=key, name="Same") for key in keys))
    assert names() == keys == names()


@pytest.mark.parametrize("part", [part.key for part in ASK_PARTS])
def test_a_weight_of_its_own(part: str, ws: Workspace, library: Library) -> None:
    """With one part alone, the score is what that part says, from 0 to 100."""
    weigh(ws, **{part: 2})
    best = {
        "motivation": 5,
        "access": 5,
        "referred_by": "dana",
        "may_use_name": True,
        "shared_background": "Leeds",
        "rung": "loves to talk",
        "fields": ("art",),
    }
    worst = {"motivation": 1, "access": 1, "rung": "unknown", "role": "Baker"}
    dana = Contact(id="dana", name="Dana", snoozed_until=SET_ASIDE)
    put(ws, CareerField(id="art", title="Art"), dana, bob(**worst), ann(**best))
    lowest = 25 if part == "field" else 0  # what is noted of their work may not be all of it
    assert [one.score for one in ask_next(ws, library, now=NOW)] == [100, lowest]


def test_a_weight_that_changes_turns_the_order(ws: Workspace, names: Any) -> None:
    """What the person sets in the profile counts at once, in the revision that follows."""
    put(ws, bob(motivation=5, access=1), ann(motivation=1, access=5))
    assert names() == ["bob", "ann"]
    weigh(ws, motivation=1, access=3)
    assert names() == ["ann", "bob"]


@pytest.mark.parametrize("given", [{"motivation": 99}, {"motivation": -3}, {"colour": 3}])
def test_weights_out_of_range(given: dict[str, int], ws: Workspace, library: Library) -> None:
    """A weight beyond 0 to 3 is taken as the nearest, an unknown part is passed over."""
    put(ws, ann(motivation=5))
    with ws.edit("x", now=NOW) as tx:
        tx.profile.update(ask_weights=given)
    (one,) = ask_next(ws, library, now=NOW)
    weights = {part.part: part.weight for part in one.parts}
    assert weights["motivation"] == {99: 3, -3: 0}.get(given.get("motivation", 0), 3)
    assert 0 <= one.score <= 100


# -- the reasons


@pytest.mark.parametrize(
    ("part", "values", "kind", "names"),
    [
        ("motivation", {}, "keen-unsaid", {}),
        ("motivation", {"motivation": 5}, "keen-5", {}),
        ("motivation", {"motivation": 1}, "keen-1", {}),
        ("access", {}, "reach-unsaid", {}),
        ("access", {"access": 2}, "reach-2", {}),
        ("access", {"email": "a@example.org"}, "reach-email", {}),
        ("access", {"phone": "1", "profile_url": "x.example"}, "reach-phone", {}),
        ("access", {"profile_url": "x.example"}, "reach-profile_url", {}),
        ("referral", {}, "named-by-nobody", {}),
        ("referral", {"referred_by": "gone"}, "named-by-nobody", {}),
        ("referral", {"referred_by": "ann"}, "named-by-nobody", {}),
        ("referral", {"referred_by": "bob"}, "named-ask", {"name": "Bob Roe"}),
        (
            "referral",
            {"referred_by": "bob", "may_use_name": True},
            "named-may",
            {"name": "Bob Roe"},
        ),
        (
            "referral",
            {"referred_by": "bob", "may_use_name": False},
            "named-may-not",
            {"name": "Bob Roe"},
        ),
        ("field", {}, "field-unsaid", {}),
        ("field", {"fields": ("art",)}, "field-ticked", {"field": "Graphic design"}),
        ("field", {"role": "Lead graphic designer"}, "field-role", {"field": "Graphic design"}),
        ("field", {"role": "Designer"}, "field-partly", {"field": "Graphic design"}),
        ("field", {"role": "Baker"}, "field-unlike", {}),
        ("shared", {}, "shared-none", {}),
        (
            "shared",
            {"shared_background": "Leeds\n\n York "},
            "shared-noted",
            {"common": "Leeds and York"},
        ),
        ("shared", {"organization": "the TATE, London"}, "shared-place", {"place": "Tate"}),
        ("rung", {}, "ease-unsaid", {}),
        ("rung", {"rung": "loves to talk"}, "ease-loves-to-talk", {}),
        ("rung", {"rung": "volunteer"}, "ease-later", {}),
        ("rung", {"rung": "unknown"}, "ease-later", {}),
    ],
)
def test_what_is_said_of_somebody(
    part: str, values: dict[str, Any], kind: str, names: dict[str, str], ws: Workspace, reason: Any
) -> None:
    """Each part says what speaks for somebody, or that nothing is known, with the names in it."""
    with ws.edit("x", now=NOW) as tx:
        tx.profile.update(employers="Tate\nBank of York")
    put(ws, CareerField(id="art", title="Graphic design"), bob(), ann(**values))
    assert (reason(part).kind, reason(part).values) == (kind, names)


def test_somebody_like_them_was_heard_before(ws: Workspace, reason: Any) -> None:
    """Someone easier than the next step is said to be so."""
    put(ws, ann(rung="loves to talk"), bob(rung="loves to talk"), held(contact="bob"))
    assert reason("rung").kind == "ease-before"
    assert reason("rung").value == 0.625


@pytest.mark.parametrize(
    ("values", "kinds"),
    [
        ({}, []),
        ({"motivation": 2, "access": 1}, []),
        ({"access": 5}, ["reach-5"]),
        ({"motivation": 5, "access": 5, "role": "Artist"}, ["keen-5", "field-role"]),
        ({"motivation": 3, "rung": "loves to talk"}, ["ease-loves-to-talk", "keen-3"]),
        ({"motivation": 4, "rung": "volunteer"}, ["keen-4"]),
        (
            {"referred_by": "bob", "may_use_name": True, "fields": ("art",), "motivation": 3},
            ["named-may", "field-ticked"],
        ),
        ({"referred_by": "bob", "may_use_name": False}, []),
    ],
)
def test_the_strongest_reasons(
    values: dict[str, Any], kinds: list[str], ws: Workspace, library: Library
) -> None:
    """At most two that speak for somebody, the weightiest first; none where nothing does."""
    put(ws, CareerField(id="art", title="Art"), bob(), ann(**values))
    one = next(s for s in ask_next(ws, library, now=NOW) if s.contact.id == "ann")
    assert [reason.kind for reason in one.strongest()] == kinds


def test_what_does_not_count_is_no_reason(ws: Workspace, library: Library) -> None:
    """A part that the person lets count for nothing is not given as a reason."""
    put(ws, ann(motivation=5, access=5))
    weigh(ws, access=1)
    (one,) = ask_next(ws, library, now=NOW)
    assert [reason.kind for reason in one.strongest()] == ["reach-5"]


def test_what_holds_for_everybody_is_no_reason(ws: Workspace, library: Library) -> None:
    """With every kind of talk held, an easy start speaks for nobody."""
    for rung in RUNGS:
        put(ws, Contact(id=rung, name="M", rung=rung), held(id=f"talk {rung}", contact=rung))
    put(ws, ann(rung="unknown", motivation=4))
    (one,) = ask_next(ws, library, now=NOW)
    assert [reason.kind for reason in one.strongest()] == ["keen-4"]


@pytest.mark.parametrize(
    ("profile", "organization", "same"),
    [
        ("University of Leeds", "university of leeds", True),
        ("BSc Biology, University of Leeds, 2016", "University of Leeds", True),
        ("The Tate", "Tate Ltd.", True),
        ("Müller & Söhne GmbH", "MÜLLER  &  SÖHNE", True),
        ("Leeds", "University of Leeds", False),
        ("Bank", "Bank of York", False),
        ("", "Tate", False),
        ("Tate", "", False),
        (", ,", "!", False),
        ("Tate, 2016", "2016", False),
    ],
)
def test_the_same_place(
    profile: str, organization: str, same: bool, ws: Workspace, reason: Any
) -> None:
    """Case, signs, "The" and "Ltd" do not matter; part of a name is not the same place."""
    with ws.edit("x", now=NOW) as tx:
        tx.profile.update(schools=profile)
    put(ws, ann(organization=organization))
    assert (reason("shared").value == 1) is same


@pytest.mark.parametrize(
    ("values", "kind", "counts"),
    [
        ({"organization": "The City Bank Ltd, Leeds"}, "shared-today", False),
        ({"shared_background": "city bank"}, "shared-today", False),
        ({"organization": "City Bank", "shared_background": "York"}, "shared-today", True),
        ({"organization": "Tate"}, "shared-before", True),
        ({"organization": "Elsewhere"}, "shared-none", False),
    ],
)
def test_nobody_is_moved_up_for_working_where_one_works_today(
    values: dict[str, Any], kind: str, counts: bool, ws: Workspace, library: Library
) -> None:
    """What is in common besides still counts; that they are there is said, whatever else speaks."""
    with ws.edit("x", now=NOW) as tx:
        tx.profile.update(employers="Tate\nCity Bank", works_at="City Bank")
    put(ws, ann(motivation=5, email="a@example.org", **values))
    (found,) = ask_next(ws, library, now=NOW)
    (shared,) = (one for one in found.parts if one.part == "shared")
    assert (shared.kind, shared.points > 0) == (kind, counts)
    assert bool(found.caution) is (kind == "shared-today")
    assert all(one.kind != "shared-today" for one in found.strongest(6))


@pytest.mark.parametrize(
    ("title", "role", "near"),
    [
        ("Nursing", "Nurse", True),
        ("Teaching", "Teacher of music", True),
        ("Curation", "Curator", True),
        ("Conservation", "Head Conservator", True),
        ("Law", "Lawyer", True),
        ("Psychology", "Clinical psychologist", True),
        ("Accounting", "Accountant", True),
        ("Medicine", "Medical writer", True),
        ("Software engineering", "Senior Software Engineer", True),
        ("UX", "UX lead", True),
        ("Museum work", "Social worker", False),
        ("Law", "Lawn care", False),
        ("Art", "Head of department", False),
        ("Nursing", "", False),
        ("", "Nurse", False),
    ],
)
def test_a_role_that_names_a_field(
    title: str, role: str, near: bool, ws: Workspace, reason: Any
) -> None:
    """Words of one stem are the same kind of work; words that merely begin alike are not."""
    put(ws, CareerField(title=title), ann(role=role))
    assert (reason("field").kind == "field-role") is near


def test_a_fresh_import_is_told_apart(ws: Workspace, names: Any) -> None:
    """Where nobody was rated yet, the field, an address and the rest of the file make an order."""
    put(
        ws,
        CareerField(title="Museum work"),
        Contact(id="baker", name="B", role="Baker"),
        Contact(id="bare", name="N"),
        Contact(id="reached", name="R", role="Museum guide", email="r@example.org"),
        Contact(id="guide", name="G", role="Museum guide"),
    )
    assert names() == ["reached", "guide", "bare", "baker"]


def test_a_name_of_nothing_but_the() -> None:
    """Whatever is left out of a name, something stays."""
    assert plain_place("The The Ltd") == "the"
    assert plain_place("Ltd") == "ltd"
    assert plain_place(" .,- ") == ""


def test_points_add_up_to_the_score(ws: Workspace, library: Library) -> None:
    """For any weights and entries the points of the parts are the score, none above its most."""
    chance = random.Random(11)
    for n in range(60):
        values = {
            "motivation": chance.choice([None, 1, 2, 3, 4, 5]),
            "access": chance.choice([None, 1, 2, 3, 4, 5]),
            "rung": chance.choice(["", *RUNGS]),
            "shared_background": chance.choice(["", "Leeds"]),
        }
        put(ws, Contact(id=f"p{n}", name="P", **values))
    for _ in range(25):
        weigh(ws, **{part.key: chance.randrange(4) for part in ASK_PARTS})
        found = ask_next(ws, library, now=NOW)
        assert [one.score for one in found] == sorted((o.score for o in found), reverse=True)
        for one in found:
            assert sum(part.points for part in one.parts) == one.score
            assert all(0 <= part.points <= part.most for part in one.parts)


def test_every_part_has_its_source(library: Library) -> None:
    """The default weights come from a source that the content knows."""
    for part in ASK_PARTS:
        assert part.source in library.sources
        assert 0 <= part.weight <= 3


def test_five_thousand_people(library: Library) -> None:
    """A long list is ranked as a whole, and kept until something that counts changes."""
    ws = large_workspace(5000, 30)
    first = ask_next(ws, library, now=NOW)
    assert len(first) > 2000
    with ws.edit("x", now=NOW) as tx:
        tx.page_state.update(page="ask-next")
    assert ask_next(ws, library, now=NOW)[0] is first[0]
    with ws.edit("x", now=NOW) as tx:
        tx.contacts.update(first[-1].contact.id, motivation=5, access=5, rung="loves to talk")
    assert ask_next(ws, library, now=NOW)[0].contact.id == first[-1].contact.id


def test_the_list_is_the_callers_own(ws: Workspace, library: Library, names: Any) -> None:
    """Changing what came back changes nothing for the next one who asks."""
    put(ws, ann())
    ask_next(ws, library, now=NOW).clear()
    assert names() == ["ann"]
