"""Step 4, what to expect, ask, read up on, say and send: every part, as one uses it."""

from datetime import timedelta

from streamlit.testing.v1 import AppTest

from infoint.domain import (
    Assumption,
    CareerField,
    Clock,
    Contact,
    Interview,
    PlannedQuestion,
    ResearchNote,
)
from infoint.library import load_library
from infoint.store import Workspace
from infoint.ui.session.plain_text import plain_text
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, draft, fill, has, options, press, read
from tests.worlds.pages import NOW, ODD

LIBRARY = load_library()
HELD = Clock(started=NOW - timedelta(days=2), ended=NOW - timedelta(days=2, minutes=-20))
ANSWER = PlannedQuestion(question="demand", text="How strong is it?", note="Very", minutes=4)


def an_interview(ws: Workspace, **values: object) -> None:
    """A talk with Ann about nursing, and a held one with Bo in which one question was answered."""
    assumed = (Assumption(id="nights", text="Everyone works nights"), Assumption(id="empty"))
    with ws.edit("A talk", now=NOW) as tx:
        tx.profile.update(
            time_zone="Europe/London", locale="en-GB", name="Mia Ray", about="I draw."
        )
        tx.fields.put(CareerField(id="nursing", title="Nursing", assumptions=assumed))
        tx.contacts.put(Contact(id="ann", name="Ann Lee", email="ann@example.org"))
        tx.contacts.put(Contact(id="bo", name="Bo Ek"))
        tx.interviews.put(
            Interview(id="before", contact="bo", field="nursing", clock=HELD, plan=(ANSWER,))
        )
        given = {"id": "talk", "contact": "ann", "field": "nursing", **values}
        tx.interviews.put(Interview.model_validate(given))


def interview(ws: Workspace) -> Interview:
    """The talk with Ann as it is stored."""
    found = ws.interviews.get("talk")
    assert found is not None
    return found


def ann(ws: Workspace) -> Contact:
    """Ann as she is stored."""
    found = ws.contacts.get("ann")
    assert found is not None
    return found


def prepare(open_page: OpenPage) -> AppTest:
    """The page of step 4 about Ann."""
    return open_page("prepare", contact="ann")


def test_the_suggested_plan_in_one_tap(ws: Workspace, open_page: OpenPage) -> None:
    """It fills an empty plan with what fits, and the undo takes it back."""
    an_interview(ws)
    app = press(prepare(open_page), "suggest-plan")
    plan = interview(ws).plan
    assert 6 <= sum(item.must for item in plan) <= 8
    assert all(has(app, f"open-{item.id}") for item in plan)
    assert "This is the suggested plan" in app.success[0].value
    press(app, "undo-notice")
    assert interview(ws).plan == ()


def test_a_plan_is_copied_from_another_interview(ws: Workspace, open_page: OpenPage) -> None:
    """Chosen by whom and when, its questions come without the notes; none chosen is fine."""
    an_interview(ws)
    app = press(prepare(open_page), "copy-plan")
    assert interview(ws).plan == ()
    (offered,) = options(app, "copy-from-talk")
    assert offered.startswith("Bo Ek, ")
    assert offered.endswith(": 1 question")
    press(fill(app, {"copy-from-talk": "before"}), "copy-plan")
    (copied,) = interview(ws).plan
    assert (copied.question, copied.minutes, copied.note) == ("demand", 4, "")
    assert app.selectbox(key="copy-from-talk").value is None
    press(app, "undo-notice")
    assert interview(ws).plan == ()


def test_no_other_plan_over_one_that_was_asked(ws: Workspace, open_page: OpenPage) -> None:
    """After the talk no whole plan is offered, nor a question about an assumption."""
    an_interview(ws, clock=HELD, plan=(ANSWER,))
    app = prepare(open_page)
    assert not has(app, "suggest-plan")
    assert not has(app, "ask-about-nights")
    assert not has(app, "write-ahead")


def test_what_nobody_has_answered_comes_first(ws: Workspace, open_page: OpenPage) -> None:
    """An answered question goes to the end and says so; one tick hides it."""
    an_interview(ws)
    app = prepare(open_page)
    text = next(each.text for each in LIBRARY.questions if each.id == "demand")
    assert options(app, "bank-talk")[-1] == f"{text} (answered before)"
    assert sum("answered before" in each for each in options(app, "bank-talk")) == 1
    app = fill(app, {"unanswered-talk": True})
    assert len(options(app, "bank-talk")) == len(LIBRARY.questions) - 1


def test_without_answers_there_is_nothing_to_hide(ws: Workspace, open_page: OpenPage) -> None:
    """A talk about no field offers the whole bank, none of it as answered."""
    an_interview(ws, field="")
    app = prepare(open_page)
    assert not has(app, "unanswered-talk")
    assert options(app, "bank-talk") == [each.text for each in LIBRARY.questions]


def test_questions_by_letter_and_topic(ws: Workspace, open_page: OpenPage) -> None:
    """A letter of TIARA narrows the bank, with a topic further, down to nothing, in words."""
    an_interview(ws)
    app = fill(prepare(open_page), {"tiara-talk": "trends"})
    wanted = {each.text for each in LIBRARY.questions if each.tiara == "trends"}
    assert {each.removesuffix(" (answered before)") for each in options(app, "bank-talk")} == wanted
    assert options(app, "tiara-talk")[0] == "T: trends"
    fill(app, {"topic-talk": "organization"})
    assert 0 < len(options(app, "bank-talk")) < len(wanted)
    fill(app, {"topic-talk": "way-in"})
    assert options(app, "bank-talk") == []
    assert app.button(key="add-from-bank").disabled
    assert app.selectbox(key="bank-talk").placeholder.startswith("None left here")


def test_an_own_question_is_reviewed_as_it_is_written(ws: Workspace, open_page: OpenPage) -> None:
    """What to change stands below the box while typing, and below an open one in the plan."""
    an_interview(ws, plan=(PlannedQuestion(id="own", text="Why?"),))
    app = prepare(open_page)
    assert "Begin with what" not in read(app)
    fill(app, {draft("question-talk", "text"): "Do you like your job?"})
    assert "Begin with what" in read(app)
    fill(app, {draft("question-talk", "text"): "What do you like about your job?"})
    assert "Begin with what" not in read(app)
    press(app, "open-own")
    fill(app, {box("interviews", "talk", "plan", "own", "text"): "How much do you earn?"})
    assert "Ask for the range in the field" in read(app)


def test_too_little_room_and_too_many_must_asks(ws: Workspace, open_page: OpenPage) -> None:
    """The page says when follow-up questions get too little time, and when musts are too many."""
    nine = tuple(PlannedQuestion(id=f"q{n}", text="Why?", must=True, minutes=2) for n in range(9))
    an_interview(ws, plan=nine)
    app = prepare(open_page)
    assert "leaves 2 minutes, which is little room for follow-up" in read(app)
    assert "You have 9 must asks" in read(app)
    press(press(app, "open-q0"), "unplan-q0")
    assert "must asks. Six to eight" not in read(app)
    fill(app, {box("interviews", "talk", "minutes"): 30})
    assert "leaves 14 minutes for the rest, for follow-up" in read(app)


def test_a_long_plan_has_pages(ws: Workspace, open_page: OpenPage) -> None:
    """A page of the plan holds fifteen questions; one that moves on takes the page along."""
    forty = tuple(PlannedQuestion(id=f"q{n}", text=f"Question {n}?") for n in range(40))
    an_interview(ws, plan=forty)
    app = prepare(open_page)
    assert has(app, "open-q14")
    assert not has(app, "open-q15")
    press(press(app, "open-q14"), "Down-q14")
    assert has(app, "close-q14")
    assert has(app, "open-q16")
    assert not has(app, "open-q0")
    assert interview(ws).plan[15].id == "q14"


def test_an_assumption_is_tested_in_one_tap(ws: Workspace, open_page: OpenPage) -> None:
    """Asked about, it stands in the plan as an open question, open to be reworded, once."""
    an_interview(ws)
    app = prepare(open_page)
    assert app.button(key="ask-about-empty").disabled
    press(app, "ask-about-nights")
    (item,) = interview(ws).plan
    assert item.text == "What would you say to someone who thinks: “Everyone works nights”?"
    assert app.button(key="ask-about-nights").disabled
    here = box("interviews", "talk", "plan", item.id, "text")
    assert app.text_input(key=here).value == item.text
    fill(app, {here: "How are the nights shared out?"})
    assert interview(ws).plan[0].text == "How are the nights shared out?"
    press(app, "ask-about-nights")
    assert len(interview(ws).plan) == 2
    press(app, "undo-notice")
    assert len(interview(ws).plan) == 1


def test_assumptions_are_added_changed_and_removed(ws: Workspace, open_page: OpenPage) -> None:
    """They are those of the talk's field, kept there, and a removed one comes back."""
    an_interview(ws)
    app = press(prepare(open_page), "add-assumption-nursing")
    new = ws.fields.all()[0].assumptions[-1]
    fill(app, {box("fields", "nursing", "assumptions", new.id, "text"): ODD})
    assert ws.fields.all()[0].assumptions[-1].text == ODD
    press(app, f"ask-about-{new.id}")
    assert ODD in interview(ws).plan[0].text
    press(app, f"remove-assumption-{new.id}")
    assert len(ws.fields.all()[0].assumptions) == 2
    press(app, "undo-notice")
    assert ws.fields.all()[0].assumptions[-1].text == ODD


def test_an_interview_gets_a_field(ws: Workspace, open_page: OpenPage) -> None:
    """Without a field the page says where to choose it; then its assumptions are there."""
    an_interview(ws, field="")
    app = prepare(open_page)
    assert "Choose above which field" in read(app)
    assert not has(app, "ask-about-nights")
    fill(app, {box("interviews", "talk", "field"): "nursing"})
    assert interview(ws).field == "nursing"
    assert has(app, "ask-about-nights")


def test_without_any_field_step_one_is_a_tap_away(ws: Workspace, open_page: OpenPage) -> None:
    """Where no field is listed a button leads to step 1."""
    with ws.edit("A talk", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(id="talk", contact="ann"))
    app = press(prepare(open_page), "to-fields")
    assert app.title[0].value == "Choose a field"


def test_the_first_and_last_words(ws: Workspace, open_page: OpenPage) -> None:
    """Both are written in one tap, are changed in place, and come back when taken back."""
    an_interview(ws)
    app = press(press(prepare(open_page), "write-opening-talk"), "write-closing-talk")
    assert "My name is Mia Ray. I draw." in interview(ws).opening
    assert "Whom else" in interview(ws).closing
    assert app.text_area(key=box("interviews", "talk", "opening")).value == interview(ws).opening
    assert "Still to fill in" not in read(app)
    fill(app, {box("interviews", "talk", "opening"): f"Hello {ODD}"})
    assert interview(ws).opening == f"Hello {ODD}"
    press(app, "write-opening-talk")
    assert "Mia Ray" in interview(ws).opening
    press(app, "undo-notice")
    assert interview(ws).opening == f"Hello {ODD}"


def test_what_the_first_words_lack(ws: Workspace, open_page: OpenPage) -> None:
    """Missing words are named until they are filled in; Settings are a tap away."""
    an_interview(ws)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(about="")
    app = press(prepare(open_page), "write-opening-talk")
    assert "Still to fill in: two sentences about you" in read(app)
    assert has(app, "about-me-opening")
    written = interview(ws).opening.replace("[two sentences about you]", "I draw.")
    fill(app, {box("interviews", "talk", "opening"): written})
    assert "Still to fill in" not in read(app)
    assert not has(app, "about-me-opening")


def test_research_under_the_four_ps(ws: Workspace, open_page: OpenPage) -> None:
    """Each P says what to look for; a note keeps its link, counts, and can be removed."""
    an_interview(ws)
    app = prepare(open_page)
    assert LIBRARY.research_hint("organization", "pc").text in read(app)
    fill(app, {"research-about-ann": "person", "research-kind-ann": "paper"})
    assert LIBRARY.research_hint("person", "paper").text in read(app)
    press(app, "add-research-person-paper")
    (note,) = ann(ws).research
    here = ("contacts", "ann", "research", note.id)
    entries = {"title": ODD, "link": "javascript:alert(1)", "text": "Wrote on maps"}
    fill(app, {box(*here, key): value for key, value in entries.items()})
    (note,) = ann(ws).research
    assert (note.about, note.kind, note.title, note.text) == (
        "person",
        "paper",
        ODD,
        "Wrote on maps",
    )
    assert plain_text("Write it like https://example.org") in read(app)
    fill(app, {box(*here, "link"): "https://example.org/a"})
    assert plain_text("Write it like https://example.org") not in read(app)
    assert options(app, "research-kind-ann")[1] == "Paper (1)"
    assert "You read up on the person." in read(app)
    press(app, f"remove-note-{note.id}")
    assert ann(ws).research == ()
    press(app, "undo-notice")
    assert ann(ws).research[0].link == "https://example.org/a"


def test_many_notes_have_pages(ws: Workspace, open_page: OpenPage) -> None:
    """A page holds five notes."""
    an_interview(ws)
    notes = tuple(ResearchNote(id=f"n{n}", about="organization", text="x") for n in range(12))
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update("ann", research=notes)
    app = prepare(open_page)
    assert has(app, "remove-note-n4")
    assert not has(app, "remove-note-n5")


def test_questions_sent_ahead(ws: Workspace, open_page: OpenPage) -> None:
    """The mail holds the must asks letter for letter; sent, it is ticked, and taken back."""
    plan = (
        PlannedQuestion(text=f"What is {ODD}?", must=True),
        PlannedQuestion(text="What else is there?"),
    )
    an_interview(ws, plan=plan)
    app = press(prepare(open_page), "write-ahead")
    (letter,) = ws.letters.all()
    text = app.text_area(key=box("letters", letter.id, "text")).value
    assert f"- What is {ODD}?" in text
    assert "What else" not in text
    press(app, "ahead-sent")
    assert interview(ws).checklist == {"questions-sent": True}
    assert app.checkbox(key=box("interviews", "talk", "checklist", "questions-sent")).value
    press(app, "unsend-ahead")
    assert not app.checkbox(key=box("interviews", "talk", "checklist", "questions-sent")).value
    assert ws.letters.all()[0].sent is None


def test_no_must_ask_to_send(ws: Workspace, open_page: OpenPage) -> None:
    """Without a must ask the page says what to do first."""
    an_interview(ws)
    app = press(prepare(open_page), "write-ahead")
    assert "Choose what you must ask first" in app.error[0].value
    assert not ws.letters.all()


def test_every_line_of_the_list_says_why(ws: Workspace, open_page: OpenPage) -> None:
    """The reason stands below each tick, not in its name; by phone one is about who calls."""
    an_interview(ws, format="phone")
    app = prepare(open_page)
    shown = {one.key: one.label for one in app.checkbox if "checklist" in str(one.key)}
    items = LIBRARY.checklists["prepare"].items
    wanted = [item for item in items if not item.formats or "phone" in item.formats]
    assert len(shown) == len(wanted)
    for item in wanted:
        label = shown[box("interviews", "talk", "checklist", item.key)]
        assert label == item.text
        assert item.why in read(app)
    assert any("who calls whom" in label for label in shown.values())


def test_the_list_is_done_without_sending_ahead(ws: Workspace, open_page: OpenPage) -> None:
    """Everything but the optional line ticked, the Check says that the list is done."""
    an_interview(ws)
    keys = [item.key for item in LIBRARY.checklists["prepare"].items if not item.optional]
    with ws.edit("", now=NOW) as tx:
        tx.interviews.update("talk", checklist=dict.fromkeys(keys[1:], True))
    app = prepare(open_page)
    assert "The checklist is done." not in read(app)
    fill(app, {box("interviews", "talk", "checklist", keys[0]): True})
    assert "The checklist is done." in read(app)
