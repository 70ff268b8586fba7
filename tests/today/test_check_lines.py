"""Every Check line follows the data, both ways."""

import pytest

from infoint.coaching import next_actions, step_status
from infoint.domain import CareerField, Contact, Interview, NamedPerson
from infoint.domain.interviews import Format
from infoint.domain.steps import CHECK_KEYS
from infoint.entries.page_state import done_for_now
from infoint.interviews.question_plan import first_plan
from infoint.library import Library
from infoint.store import Workspace
from infoint.today.check_rules import CHECK_RULES
from infoint.today.journey import journey
from infoint.today.step_status import StepStatus
from tests.worlds.check_lines import LINES, Line
from tests.worlds.records import DAY, NOW, ann, attempt, bob, held, interview, put, thanks

ABOUT_ALL = ("choose-field", "identify-people")


def ticked(ws: Workspace, library: Library, key: str, **about: str) -> bool:
    """Whether the line with this key is ticked."""
    found = step_status(ws, library, now=NOW, **about)
    return next(line.ok for status in found for line in status.lines if line.key == key)


def test_every_key_has_a_line_and_one_rule() -> None:
    """The rules, and this table of cases, cover exactly the keys of the Check lines."""
    keys = [key for step in CHECK_KEYS.values() for key in step]
    assert sorted({line.key for line in LINES}) == sorted(keys)
    assert sorted(CHECK_RULES) == sorted(keys)


@pytest.mark.parametrize("about_one", [False, True], ids=["any", "this one"])
@pytest.mark.parametrize("line", LINES, ids=lambda line: line.key)
def test_the_datum_ticks_the_line_and_its_absence_unticks_it(
    ws: Workspace, library: Library, line: Line, about_one: bool
) -> None:
    """A line is open without its datum, ticked with it, and open again once it is deleted."""
    about = {"contact": "ann", "field": "field"} if about_one else {}
    if about_one and not any(isinstance(record, CareerField) for record in line.given):
        about.pop("field")
    put(ws, *line.given)
    assert not ticked(ws, library, line.key, **about)
    with ws.edit("tick", now=NOW) as tx:
        line.tick(tx, library)
    assert ticked(ws, library, line.key, **about)
    with ws.edit("untick", now=NOW) as tx:
        line.untick(tx, library)
    assert not ticked(ws, library, line.key, **about)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.key)
def test_undo_unticks_the_line(ws: Workspace, library: Library, line: Line) -> None:
    """Taking the edit back takes the tick back."""
    put(ws, *line.given)
    with ws.edit("tick", now=NOW) as tx:
        line.tick(tx, library)
    ws.undo(now=NOW)
    assert not ticked(ws, library, line.key)


LATER = [line for key in list(CHECK_KEYS)[2:] for line in LINES if line.key in CHECK_KEYS[key]]


@pytest.mark.parametrize("line", LATER, ids=lambda line: line.key)
def test_the_data_of_one_contact_tick_nothing_for_another(
    ws: Workspace, library: Library, line: Line
) -> None:
    """What belongs to Ann leaves the lines of a third person and of an unknown id open."""
    put(ws, *line.given, Contact(id="cid", name="Cid"), Interview(id="own", contact="cid"))
    with ws.edit("tick", now=NOW) as tx:
        line.tick(tx, library)
    assert not ticked(ws, library, line.key, contact="cid")
    assert not ticked(ws, library, line.key, contact="nobody")


def test_a_field_is_judged_by_itself(ws: Workspace, library: Library) -> None:
    """What is noted on one field does not tick the lines of another."""
    noted = CareerField(id="a", title="Nursing", want_to_know="Hours", status="chosen")
    put(ws, noted, CareerField(id="b", title="Printing"))
    done_for_now(ws, "fields/a/want_to_know", "fields/b/want_to_know", now=NOW)
    assert ticked(ws, library, "questions-noted", field="a")
    assert ticked(ws, library, "field-exploring", field="a")
    assert not ticked(ws, library, "questions-noted", field="b")
    assert not ticked(ws, library, "field-exploring", field="gone")


def test_a_long_text_ticks_once_it_is_done_for_now(ws: Workspace, library: Library) -> None:
    """What is still being written is not ticked; that it is done is seen at once."""
    put(ws, CareerField(id="a", title="Nursing", want_to_know="Hours"))
    assert not ticked(ws, library, "questions-noted")
    done_for_now(ws, "fields/a/want_to_know", now=NOW)
    assert ticked(ws, library, "questions-noted")


def test_nobody_named_is_fine_once_it_was_said(ws: Workspace, library: Library) -> None:
    """Asking whom else to talk to is not enough: that they named nobody is said by itself."""
    put(ws, ann(), interview(asked_who_else=True))
    assert not ticked(ws, library, "named-kept")
    with ws.edit("said", now=NOW) as tx:
        tx.interviews.update("talk", nobody_named=True)
    assert ticked(ws, library, "named-kept")
    with ws.edit("an empty row", now=NOW) as tx:
        tx.interviews.update("talk", named=(NamedPerson(),))
    assert ticked(ws, library, "named-kept")


def test_one_named_person_without_contact_keeps_the_line_open(
    ws: Workspace, library: Library
) -> None:
    """Every person who was named must have become a contact."""
    named = (NamedPerson(name="Bo", contact="bob"), NamedPerson(name="Cy"))
    put(ws, ann(), bob(), interview(asked_who_else=True, named=named))
    assert not ticked(ws, library, "named-kept")


def test_an_empty_plan_does_not_fit(ws: Workspace, library: Library) -> None:
    """Without any question there is nothing that could fit the minutes."""
    put(ws, ann(), interview())
    assert not ticked(ws, library, "plan-fits")


def test_the_checklist_asks_only_what_holds_for_this_kind_of_interview(
    ws: Workspace, library: Library
) -> None:
    """An item for other formats need not be ticked."""
    items = library.checklists["prepare"].items
    ticks = {item.key: True for item in items if not item.formats or "phone" in item.formats}
    put(ws, ann(), interview(format="phone", checklist=ticks))
    assert ticked(ws, library, "checklist-done")


@pytest.mark.parametrize(
    ("how", "known"),
    [("in writing", True), ("phone", False), ("video", False), ("in person", False)],
)
def test_a_place_is_told_before_it_is_ticked(
    how: Format, known: bool, ws: Workspace, library: Library
) -> None:
    """That their number is known does not say who calls; what goes by e-mail has its address."""
    put(ws, ann(phone="020 7946 0102", email="a@b.example"), interview(format=how, place=""))
    assert ticked(ws, library, "place-set") is known


def test_a_cancelled_interview_counts_for_nothing_with_its_contact(
    ws: Workspace, library: Library
) -> None:
    """The steps of a contact look at talks that were not cancelled."""
    put(ws, ann(), interview(start=NOW, cancelled=True))
    assert not ticked(ws, library, "appointment-set", contact="ann")


def test_a_second_interview_leaves_the_first_ones_debrief_and_letter_alone(
    ws: Workspace, library: Library
) -> None:
    """With a talk behind and one ahead, preparing is about the latter and tracking the former."""
    first = held(nobody_named=True)
    put(ws, ann(), first, thanks(sent=NOW), interview(id="next", start=NOW))
    about = {"contact": "ann"}
    assert not ticked(ws, library, "asked-who-else", **about)
    assert ticked(ws, library, "appointment-set", **about)
    assert ticked(ws, library, "named-kept", **about)
    assert ticked(ws, library, "letter-sent", **about)


def test_an_interview_may_be_named(ws: Workspace, library: Library) -> None:
    """With the id of a talk the steps are about that one, also without the contact's id."""
    put(ws, ann(), bob(), held(), thanks(sent=NOW), interview(id="next", start=NOW))
    assert ticked(ws, library, "letter-sent", interview="talk")
    assert not ticked(ws, library, "letter-sent", interview="next", contact="ann")
    assert not ticked(ws, library, "talk-ended", interview="talk", contact="bob")
    assert not ticked(ws, library, "talk-ended", interview="gone")


def test_status_counts_its_lines(ws: Workspace, library: Library) -> None:
    """A step is not started with no line ticked, started with some, and done with all."""
    put(ws, ann())
    script, prepare = step_status(ws, library, now=NOW, contact="ann")[2:4]
    assert (script.state, script.done, script.total) == ("not started", 0, 4)
    assert prepare.first_missing is not None
    assert prepare.first_missing.key == "researched-person"
    put(ws, attempt(outcome="agreed"))
    script = step_status(ws, library, now=NOW, contact="ann")[2]
    assert (script.state, script.done) == ("started", 2)
    assert [line.key for line in script.lines] == list(CHECK_KEYS["phone-script"])
    with ws.edit("script", now=NOW) as tx:
        tx.letters.put(thanks(id="script", kind="script", interview=""))
    script = step_status(ws, library, now=NOW, contact="ann")[2]
    assert script.state == "done"
    assert script.first_missing is None


def test_seven_steps_in_order(ws: Workspace, library: Library) -> None:
    """Also an empty workspace has the seven steps, none of them started."""
    found = step_status(ws, library, now=NOW)
    assert [status.step for status in found] == list(CHECK_KEYS)
    assert {status.state for status in found} == {"not started"}


def test_a_suggested_plan_is_no_plan_of_ones_own(ws: Workspace, library: Library) -> None:
    """What one tap put there ticks nothing: changing it does, or going on with it as it is."""
    keys = ("plan-made", "closing-question", "plan-fits")
    suggested = first_plan(library)
    put(ws, ann(), interview(plan=suggested, minutes=60))
    assert not any(ticked(ws, library, key) for key in keys)
    with ws.edit("fewer", now=NOW) as tx:
        tx.interviews.update("talk", plan=suggested[1:])
    assert all(ticked(ws, library, key) for key in keys)
    ws.undo(now=NOW)
    assert not any(ticked(ws, library, key) for key in keys)
    done_for_now(ws, "interviews/talk/plan", now=NOW)
    assert all(ticked(ws, library, key) for key in keys)


@pytest.mark.parametrize(
    ("channel", "outcome", "is_told"),
    [
        ("phone", "no answer", False),
        ("phone", "message left", False),
        ("email", "waiting", False),
        ("email", "no answer", True),
        ("phone", "agreed", True),
    ],
)
def test_what_came_of_it_is_an_answer(
    channel: str, outcome: str, is_told: bool, ws: Workspace, library: Library
) -> None:
    """A call that nobody took, or a message left, has come to nothing yet."""
    put(ws, ann(), attempt(channel=channel, outcome=outcome))
    assert ticked(ws, library, "outcome-logged") is is_told


@pytest.mark.parametrize(
    ("first", "second", "are_two"),
    [
        ({"relationship": "mum"}, {"relationship": "dad"}, False),
        ({"relationship": "mum", "where_found": "family and friends"}, {}, False),
        ({"relationship": "mum"}, {"where_found": "circle:neighbours"}, False),
        ({"relationship": "mum"}, {"relationship": "old boss"}, True),
        ({"relationship": "mum"}, {"where_found": "a fair"}, True),
    ],
)
def test_a_family_is_one_place(
    first: dict[str, str],
    second: dict[str, str],
    are_two: bool,
    ws: Workspace,
    library: Library,
) -> None:
    """People from two places come from two places, and not from one under two names."""
    put(ws, ann(**first), bob(**second))
    assert ticked(ws, library, "circles-varied") is are_two


@pytest.mark.parametrize(
    ("relationship", "is_asked"),
    [("aunt", False), ("friend", False), ("from work", True), ("", True)],
)
def test_nobody_looks_up_an_aunt(
    ws: Workspace, library: Library, relationship: str, is_asked: bool
) -> None:
    """Who is close is not looked up, and is somebody to begin with; of anybody else it is asked."""
    put(ws, ann(relationship=relationship), interview(start=NOW + DAY))
    prepare = status_of(ws, library, "prepare", contact="ann")
    assert ("researched-person" in {line.key for line in prepare.lines}) is is_asked
    assert prepare.total == len(prepare.lines)
    people = status_of(ws, library, "identify-people")
    assert {line.key: line.ok for line in people.lines}["practice-partner"] is not is_asked
    found = next_actions(ws, library, now=NOW)
    action = next(one for one in found if one.key == "appointment:talk")
    assert ("Look up whom you meet" in action.why) is is_asked


@pytest.mark.parametrize(
    ("name", "is_asked"), [("Mum", False), ("Uncle Jo", False), ("Sister Mary", True)]
)
def test_what_one_calls_them_says_it_too(
    ws: Workspace, library: Library, name: str, is_asked: bool
) -> None:
    """Without a word on how one knows them; a sister may be a nun."""
    put(ws, ann(name=name))
    lines = status_of(ws, library, "prepare", contact="ann").lines
    assert ("researched-person" in {line.key for line in lines}) is is_asked


def test_who_was_asked_or_talked_with_has_begun_step_three(ws: Workspace, library: Library) -> None:
    """Of a file that has no text: for those asked, or talked with, and for all together, as Today
    counts them; not for the others, for calls that nobody took, or a talk on the spot.
    """
    put(ws, *(ann(id=who, name=who) for who in ("asked", "talked", "new", "called", "met")))
    put(
        ws,
        attempt(id="a", contact="called", channel="phone", outcome="no answer"),
        held(id="m", contact="met", on_the_spot=True),
    )
    assert status_of(ws, library, "phone-script").state == "not started"
    assert journey(ws, now=NOW).asked == 0
    put(ws, attempt(id="b", contact="asked", earlier=True), held(id="t", contact="talked"))
    begun = {
        one.id: status_of(ws, library, "phone-script", contact=one.id).state
        for one in ws.contacts.all()
    }
    assert begun == {
        "asked": "started",
        "talked": "started",
        "new": "not started",
        "called": "not started",
        "met": "not started",
    }
    assert status_of(ws, library, "phone-script").state == "started"
    assert journey(ws, now=NOW).asked == 2


def status_of(ws: Workspace, library: Library, step: str, **about: str) -> StepStatus:
    """How far one step is."""
    return next(one for one in step_status(ws, library, now=NOW, **about) if one.step == step)
