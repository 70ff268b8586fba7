"""Notes from elsewhere: where each line belongs, and that none is lost on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.debrief import pasted
from infoint.debrief.laying import KEEP, NOTES, PERSON, QUESTION, lay
from infoint.debrief.lines import stands_in, with_line
from infoint.domain import Contact, Interview, PlannedQuestion
from infoint.domain.kinds import TakeawayKind
from infoint.domain.problems import InputError
from infoint.entries.form import lines_of
from infoint.library import load_library
from infoint.store import open_workspace
from tests.times import NOW

LIBRARY = load_library()
PLAN = (
    PlannedQuestion(
        id="day", question="typical-day", text="What does an ordinary working day look like?"
    ),
    PlannedQuestion(id="in", question="way-in", text="How did you first come into this work?"),
    PlannedQuestion(id="own", text="What about **nights**?"),
)
DAY, IN, OWN = (QUESTION + one.id for one in PLAN)


def targets(*lines: str) -> list[str]:
    return [one.target for one in lay("\n".join(lines), PLAN, LIBRARY)]


@pytest.mark.parametrize(
    "heading",
    [
        "What does an ordinary working day look like?",
        "what does an ordinary working day look like",
        "1. What does an ordinary working day look like?",
        "Q1: What does an ordinary working day look like?",
        "- What does an ordinary working day look like?",
        "Me: What does an ordinary working day look like?",
        "What does an ordinary workday look like?",
    ],
)
def test_lines_below_a_question_belong_to_it(heading: str) -> None:
    """With a number, a speaker, or nearly in the same words it is the question all the same."""
    assert targets("Sunny office", heading, "Maps until noon", "Calls after") == [
        *(NOTES, DAY, DAY, DAY)
    ]


def test_the_next_question_begins_anew() -> None:
    """Each question has the lines up to the next one."""
    assert targets(PLAN[1].text, "A vet", "", PLAN[2].text, "None", "Really") == [
        *(IN, IN, OWN, OWN, OWN)
    ]


def test_an_answer_on_the_line_of_its_question() -> None:
    """The line goes to the question whole."""
    assert targets("How did you first come into this work? By chance.", "And luck") == [IN, IN]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Pay: 38 to 44", "salary range"),
        ("Tip: bring flat shoes", "advice"),
        ("- Book: The Washing-Up", "reading"),
        ("Course: evening statistics", "training"),
        ("She recommended the day beside her", "advice"),
        ("Starting pay is low", "salary range"),
    ],
)
def test_a_line_that_says_what_it_is_about_is_kept(line: str, kind: str) -> None:
    """Before a colon, or in plain words."""
    assert targets(line) == [KEEP + kind]


def test_a_topic_before_the_colon_means_the_question_about_it() -> None:
    """Where the plan has one; the lines below follow it."""
    assert targets("Typical day: maps", "then calls") == [DAY, DAY]


@pytest.mark.parametrize("line", ["Sunny office", "12:30 lunch", ":", "?", "Tomás: well", "1."])
def test_the_rest_stays_in_the_notes(line: str) -> None:
    """What says nothing of where it belongs is not guessed at."""
    assert targets(line) == [NOTES]


_PIECES = st.sampled_from(
    [
        *(one.text for one in PLAN),
        "Pay: ",
        "tip: ",
        "Me: ",
        "1. ",
        "\n",
        "\r\n",
        "\u2028",
        " ",
        "?",
        ":",
        "salary",
        "recommended",
        "typical day: ",
        "**x**",
    ]
)
PASTED = st.lists(
    _PIECES | st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=14
).map("".join)


@given(PASTED)
def test_every_line_has_one_place(text: str) -> None:
    """Each line once, in its order, letter for letter; only places that there are."""
    laid = lay(text, PLAN, LIBRARY)
    assert [one.line for one in laid] == list(dict.fromkeys(lines_of(text)))
    known = {NOTES, DAY, IN, OWN, *(KEEP + kind for kind in TakeawayKind)}
    assert {one.target for one in laid} <= known
    asked = {one.text for one in PLAN}
    assert all(one.target.startswith(QUESTION) for one in laid if one.asks)
    assert all(one.asks for one in laid if one.line in asked)


def _stands(ws, interview_id: str) -> list[str]:
    """Every line that stands with the talk, in its notes or as something kept."""
    found = ws.interviews.get(interview_id)
    notes = [*(one.note for one in found.plan), found.debrief.notes]
    kept = [one.text for one in ws.takeaways.all()]
    return [line for text in (*notes, *kept) for line in lines_of(text)]


@given(PASTED, PASTED, st.sampled_from([NOTES, DAY, KEEP + "skill", "question:gone"]))
def test_nothing_is_lost_and_nothing_doubled(before: str, text: str, moved: str) -> None:
    """What stood there is left as it was, and each pasted line stands there once more, no twice."""
    ws = open_workspace(None)
    first = PLAN[0].model_copy(update={"note": before})
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="c", name="C"))
        tx.interviews.put(Interview(id="t", contact="c", plan=(first, *PLAN[1:])))
        tx.page_state.write(("drafts", pasted.draft_name("t"), "text"), text)
    wanted = lines_of(text)
    if not wanted:
        with pytest.raises(InputError):
            pasted.take_in(ws, LIBRARY, "t", now=NOW)
        return
    pasted.move_line(ws, "t", wanted[0], moved, now=NOW)
    old = ws.interviews.get("t")
    pasted.take_in(ws, LIBRARY, "t", now=NOW)
    found = _stands(ws, "t")
    asks = {one.line for one in lay(text, PLAN, LIBRARY) if one.asks}
    assert set(wanted) - asks <= set(found)
    assert found[: len(lines_of(before))] == lines_of(before)
    added = found[len(lines_of(before)) :]
    for line in set(wanted):
        assert added.count(line) <= 1
    assert pasted.draft_name("t") not in ws.page_state.drafts
    assert ws.undo() == "Brought in notes"
    assert ws.interviews.get("t") == old
    assert not ws.takeaways.all()


def test_taken_in_twice_it_stands_there_once() -> None:
    """The same notes pasted again add nothing."""
    ws = open_workspace(None)
    text = f"{PLAN[0].text}\nMaps\nPay: 40\n"
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="c", name="C"))
        tx.interviews.put(Interview(id="t", contact="c", plan=PLAN))
    counts = []
    for _time in range(2):
        with ws.edit("", now=NOW) as tx:
            tx.page_state.write(("drafts", pasted.draft_name("t"), "text"), text)
        brought = pasted.take_in(ws, LIBRARY, "t", now=NOW)
        counts.append((brought.to_questions, brought.kept, brought.in_notes))
    assert counts == [(2, 1, 0)] * 2
    assert _stands(ws, "t") == ["Maps", "Pay: 40"]
    assert ws.interviews.get("t").plan[0].state == "asked"


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("Learned: it is calm", "answer:learned"),
        ("surprise: nobody prints", "answer:surprised"),
        ("Thanks for: her time", "answer:appreciated"),
        ("went well: the tea", "answer:impressions"),
    ],
)
def test_a_line_answers_a_question_of_the_debrief(line, target):
    """Where the word before its colon says which."""
    (laid,) = lay(line, (), load_library())
    assert laid.target == target


@pytest.mark.parametrize(
    ("line", "target"),
    [
        ("- ask Mr Demir in the tax office, he also come from other country", PERSON),
        ("call Ida Holm", PERSON),
        ("- advise: do internship in summer in treasury", KEEP + TakeawayKind.ADVICE),
        ("- ask about pay", NOTES),
        ("ask them why", NOTES),
    ],
)
def test_telegraphic_lines_find_their_place(line: str, target: str) -> None:
    """Whom to ask is a person where a name follows, and "advise:" is advice."""
    assert targets(line) == [target]


def test_the_mark_of_a_list_is_not_taken_over() -> None:
    """A dash before a line makes it one of a list, and is no part of what it says."""
    assert with_line("", "- send her my CV") == "send her my CV"
    assert with_line("One", "• two - three") == "One\ntwo - three"
    assert stands_in("send her my CV", "- send her my CV")
    assert with_line("", "-5 degrees") == "-5 degrees"
