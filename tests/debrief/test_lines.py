"""Lines of notes, taken over letter for letter, at the end, never twice, and back again."""

from hypothesis import given
from hypothesis import strategies as st

from infoint.debrief import lines
from infoint.domain import Debrief, Interview, PlannedQuestion
from infoint.entries.form import lines_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def noted(ws, interview, now, **debrief):
    """The talk with two notes by question and some of its own."""
    plan = tuple(
        one.model_copy(update={"note": note})
        for one, note in zip(interview.plan, (" Maps \n\nMoney", "Money\n*Nights*"), strict=False)
    )
    with ws.edit("", now=now) as tx:
        tx.interviews.update(
            interview.id, plan=plan, debrief=Debrief(notes="A cat\nMaps", **debrief)
        )


def test_every_line_once_in_the_order_of_the_plan(ws, interview, now):
    """Notes by question come first, then those that belong to none."""
    noted(ws, interview, now)
    found = lines.note_lines(ws.interviews.get(interview.id))
    assert found == ["Maps", "Money", "*Nights*", "A cat"]


def test_whom_they_named_comes_first_where_it_is_asked(ws, interview, library, now):
    """The note of the question for more people stands before those of the others."""
    noted(ws, interview, now)
    asked = PlannedQuestion(question="whom-else", text="Whom else?", note="Dora Bell")
    with ws.edit("", now=now) as tx:
        plan = tx.interviews.get(interview.id).plan
        tx.interviews.update(interview.id, plan=(*plan, asked))
    found = ws.interviews.get(interview.id)
    assert lines.note_lines(found, library, people_first=True)[:2] == ["Dora Bell", "Maps"]
    assert lines.note_lines(found, library)[0] == "Maps"


def test_a_line_within_a_longer_one_is_not_that_line(ws, interview, now):
    """In a text only whole lines count; in a box of one line what stands anywhere in it."""
    assert not lines.stands_in("Two ways", "Two")
    assert lines.stands_in("Two ways", "Two", one_line=True)


def test_a_line_goes_to_the_end_and_never_twice(ws, interview, now):
    """Taken twice it stands there once; each can be taken back by itself."""
    noted(ws, interview, now, learned="Mine\n")
    for line in ("Maps", "*Nights*", "Maps"):
        found = lines.take_line(ws, interview.id, "learned", line, now=now)
    assert found.debrief.learned == "Mine\nMaps\n*Nights*"
    left = [
        one for one in lines.note_lines(found) if not lines.stands_in(found.debrief.learned, one)
    ]
    assert left == ["Money", "A cat"]
    assert ws.undo() == "Took over: *Nights*"
    assert ws.interviews.get(interview.id).debrief.learned == "Mine\nMaps"


def test_a_line_goes_into_a_box_of_one_line(ws, interview, now):
    """Behind what stands there, and once."""
    for line in ("Vera Lind", "Tom", "Vera Lind"):
        lines.take_into_draft(ws, "d", "name", line, now=now)
    assert ws.page_state.drafts["d"] == {"name": "Vera Lind Tom"}


@given(TEXTS, TEXTS)
def test_what_is_written_stays_and_the_line_is_there(text, note):
    """Whatever was typed, its lines are left, and the new one is the last of them."""
    for line in lines.note_lines(
        Interview(contact="c", plan=(PlannedQuestion(text="?", note=note),))
    ):
        with_it = lines.with_line(text, line)
        assert lines_of(with_it) == [*lines_of(text), line]
