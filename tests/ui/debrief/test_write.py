"""Step 6, write: seven questions, one on screen; each can wait; lines of notes are taken over."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.debrief.questions import QUESTIONS, TEXTS
from infoint.domain import Action, Clock, Contact, Debrief, Interview, PlannedQuestion
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.debrief.talks import answer_box, held, interview
from tests.ui.playing import draft, fill, has, page_of, part_on, press, read
from tests.worlds.pages import ODD

ASKED = {
    "impressions": "How was it?",
    "surprised": "What surprised you?",
    "learned": "What did you learn?",
    "advice": "What did Ann advise you to do?",
    "appreciated": "What do you want to thank Ann for?",
    "named": "Whom did Ann name?",
    "next": "What will you do next?",
}


def title(app: AppTest) -> str:
    return str(app.title[0].value)


def label(app: AppTest, key: str) -> str:
    return str(app.button(key=key).label)


def test_seven_questions_one_after_the_other(ws: Workspace, open_page: OpenPage) -> None:
    """How it was comes first; one box a question; the last leads to the thank-you."""
    held(ws)
    app = open_page("track", contact="ann")
    for place, question in enumerate(QUESTIONS, 1):
        assert title(app) == ASKED[question]
        (bar,) = app.get("progress")
        assert bar.proto.text == f"After your talk with Ann · {place} of 7"
        if question in TEXTS:
            assert len(app.text_area) == 1
            fill(app, {answer_box(question): f"{question}\nis so"})
            assert title(app) == ASKED[question]
        press(app, "continue")
    assert title(app) == "Your talk with Ann"
    assert interview(ws).debrief.surprised == "surprised\nis so"
    assert interview(ws).asked_who_else
    assert label(app, "continue") == "Continue: thank Ann"
    press(app, "continue")
    assert page_of(app) == "Send a thank-you"


def test_what_is_typed_is_there_again_in_a_new_window(ws: Workspace, open_page: OpenPage) -> None:
    """A reload in the middle of the first answer shows the same question with its words."""
    held(ws)
    fill(open_page("track", contact="ann"), {answer_box("impressions"): "Warm"})
    app = open_page("track", contact="ann")
    assert title(app) == ASKED["impressions"]
    assert app.text_area(key=answer_box("impressions")).value == "Warm"


def test_done_counts_and_not_what_is_half_typed(ws: Workspace, open_page: OpenPage) -> None:
    """A new window goes on after the last question that was done."""
    held(ws)
    app = fill(open_page("track", contact="ann"), {answer_box("impressions"): "Warm"})
    press(app, "continue")
    fill(app, {answer_box("surprised"): "Hal"})
    app = open_page("track", contact="ann")
    assert title(app) == ASKED["surprised"]
    assert list(ws.page_state.done) == ["interviews/talk/impressions"]


def test_each_question_can_wait_and_is_taken_up_again(ws: Workspace, open_page: OpenPage) -> None:
    """What waits stands first in the list of all seven; once answered it is the last to be left."""
    held(ws)
    app = open_page("track", contact="ann")
    fill(app, {answer_box("impressions"): "Half"})
    press(app, "question-later")
    assert title(app) == ASKED["surprised"]
    for question in QUESTIONS[1:]:
        press(app, "continue" if question == "named" else "question-unsure")
    assert "**1 question** is left" in read(app)
    assert read(app).index("Half") < read(app).index("Nothing yet.")
    press(app, "view-impressions")
    assert app.text_area(key=answer_box("impressions")).value == "Half"
    assert label(app, "continue") == "Done, see all seven"
    press(app, "continue")
    assert "is left" not in read(app)
    assert "Half" in read(app)


def test_nothing_is_an_answer(ws: Workspace, open_page: OpenPage) -> None:
    """A quiet button says so while the box is empty, and the question is not asked again."""
    held(ws)
    app = open_page("track", contact="ann")
    assert label(app, "continue") == "Later"
    assert app.button(key="continue").proto.type == "secondary"
    assert label(app, "question-unsure") == "I don't know yet"
    fill(app, {answer_box("impressions"): "x"})
    assert label(app, "continue") == "Done, next question"
    assert app.button(key="continue").proto.type == "primary"
    fill(app, {answer_box("impressions"): ""})
    press(app, "question-unsure")
    assert title(open_page("track", contact="ann")) == ASKED["surprised"]


def test_back_leads_to_the_question_before(ws: Workspace, open_page: OpenPage) -> None:
    """Back shows what was seen; from the first question it leads to the talk."""
    held(ws)
    app = open_page("track", contact="ann")
    fill(app, {answer_box("impressions"): "Warm"})
    press(app, "continue")
    press(app, "back")
    assert app.text_area(key=answer_box("impressions")).value == "Warm"
    press(app, "back")
    assert page_of(app) == "Hold the talk"


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_has_an_address(question: str, ws: Workspace, open_page: OpenPage) -> None:
    """Each is opened cold by its address, whatever was answered before."""
    held(ws)
    assert title(open_page("track", contact="ann", view=question)) == ASKED[question]


def test_a_debrief_from_before_is_read_and_not_asked_again(
    ws: Workspace, open_page: OpenPage
) -> None:
    """What was written when there were no questions is there to read; the rest is asked."""
    texts = {"learned": "Much", "impressions": "Calm", "appreciated": "Time", "advice": "Read"}
    held(ws, debrief=texts)
    app = open_page("track", contact="ann")
    assert title(app) == ASKED["surprised"]
    press(app, "question-unsure")
    assert title(app) == ASKED["named"]
    press(app, "all-questions")
    words = read(app)
    assert words.count("Not asked yet.") == 2
    assert words.index("Not asked yet.") < words.index("Calm") < words.index("Nothing yet.")


def test_one_text_alone_is_asked_about_with_its_words(ws: Workspace, open_page: OpenPage) -> None:
    """What was said right after the talk stands in the box of the first question."""
    held(ws, debrief={"impressions": "It went well"})
    app = open_page("track", contact="ann")
    assert app.text_area(key=answer_box("impressions")).value == "It went well"


# -- lines of the notes

PLAN = (
    PlannedQuestion(id="a", text="How?", note=f"  {ODD}\n\nTwo ways  \n"),
    PlannedQuestion(id="b", text="Why?", note="Two ways\nMoney"),
)


def test_a_line_is_taken_over_at_the_end_and_never_twice(
    ws: Workspace, open_page: OpenPage
) -> None:
    """Letter for letter, after what is typed; then it is not offered; undo takes it out again."""
    held(ws, plan=PLAN)
    app = open_page("track", contact="ann", view="surprised")
    assert [has(app, f"take-surprised-{n}") for n in range(4)] == [True, True, True, False]
    fill(app, {answer_box("surprised"): "Mine"})
    press(app, "take-surprised-0")
    assert interview(ws).debrief.surprised == f"Mine\n{ODD}"
    assert app.text_area(key=answer_box("surprised")).value == f"Mine\n{ODD}"
    assert not has(app, "take-surprised-0")
    press(app, "take-surprised-2")
    assert interview(ws).debrief.surprised == f"Mine\n{ODD}\nMoney"
    press(app, "undo-at-beside")
    assert app.text_area(key=answer_box("surprised")).value == f"Mine\n{ODD}"
    assert has(app, "take-surprised-2")


def test_what_is_typed_in_the_same_moment_stays(ws: Workspace, open_page: OpenPage) -> None:
    """Letters that come in together with the tap are kept before the line."""
    held(ws, plan=PLAN)
    app = open_page("track", contact="ann", view="learned")
    app.text_area(key=answer_box("learned")).set_value("Just typed")
    press(app, "take-learned-1")
    assert interview(ws).debrief.learned == "Just typed\nTwo ways"


def test_without_notes_the_page_leads_to_bringing_them_in(
    ws: Workspace, open_page: OpenPage
) -> None:
    """Notes may lie on paper."""
    held(ws)
    app = press(open_page("track", contact="ann"), "bring-notes")
    assert title(app) == "Bring in other notes"


@pytest.mark.parametrize(
    ("question", "key"),
    [("named", draft("named-talk", "name")), ("next", draft("action-talk", "text"))],
)
def test_a_line_goes_into_the_one_box_of_the_last_questions(
    question: str, key: str, ws: Workspace, open_page: OpenPage
) -> None:
    """It can be changed there before it is added, and is not offered while it stands there."""
    held(ws, plan=PLAN)
    app = open_page("track", contact="ann", view=question)
    press(app, f"take-{question}-1")
    assert app.text_input(key=key).value == "Two ways"
    assert not has(app, f"take-{question}-1")
    press(app, "undo-at-beside")
    assert app.text_input(key=key).value == ""


# -- people and what comes next, as questions


def test_who_is_named_is_on_the_list_with_a_first_text(ws: Workspace, open_page: OpenPage) -> None:
    """One name and one tap: the contact, who named them, and a draft; one undo takes back both."""
    held(ws)
    app = open_page("track", contact="ann", view="named")
    assert label(app, "continue") == "Nobody, next question"
    fill(app, {draft("named-talk", "name"): "Dora Bell"})
    press(app, "add-named")
    ann, dora = ws.contacts.all()
    assert (dora.name, dora.referred_by) == ("Dora Bell", "ann")
    assert [(one.contact, one.kind) for one in ws.letters.all()] == [(dora.id, "script")]
    assert "with a first text to send" in app.success[0].value
    assert label(app, "continue") == "Done, next question"
    press(app, "undo-notice")
    assert ws.contacts.all() == [ann]
    assert not ws.letters.all()
    assert not interview(ws).named


def test_what_comes_next_is_a_question_too(ws: Workspace, open_page: OpenPage) -> None:
    """Something to do is added in one box."""
    held(ws)
    app = open_page("track", contact="ann", view="next")
    fill(app, {draft("action-talk", "text"): "Read the report"})
    press(app, "add-action")
    (action,) = ws.actions.all()
    assert (action.text, action.interview, action.contact) == ("Read the report", "talk", "ann")


# -- which talk


def test_one_of_two_interviews(ws: Workspace, open_page: OpenPage) -> None:
    """With two talks held, the newer one is asked about, and the other can be chosen."""
    before = NOW - timedelta(days=9)
    held(ws)
    with ws.edit("Before", now=NOW) as tx:
        old = Clock(started=before, ended=before + timedelta(minutes=20))
        tx.interviews.put(Interview(id="old", contact="ann", clock=old))
    app = open_page("track", contact="ann", view="learned")
    assert app.selectbox(key="talk-of-the-page").value == "talk"
    fill(app, {"talk-of-the-page": "old"})
    fill(app, {"interviews-old-debrief-learned": "Before"})
    assert interview(ws).debrief.learned == ""
    assert ws.interviews.all()[1].debrief.learned == "Before"


def test_no_interview_to_look_back_on(ws: Workspace, open_page: OpenPage) -> None:
    """Before any talk with the person, each part leads to the talk."""
    with ws.edit("Ann", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
    app = open_page("track", contact="ann", part="judge")
    assert part_on(app) == "judge"
    press(app, "to-interview")
    assert page_of(app) == "Hold the talk"


def test_actions_of_another_interview(ws: Workspace, open_page: OpenPage) -> None:
    """Only what belongs to this talk is listed under it."""
    held(ws)
    with ws.edit("Others", now=NOW) as tx:
        tx.actions.put(Action(text="Something else", contact="ann"))
    assert "Something else" not in read(open_page("track", contact="ann", part="next"))


def test_a_line_taken_as_a_name_is_added_on_the_way(ws: Workspace, open_page: OpenPage) -> None:
    """What stands in the box of names is added by the button that leads on, which says so."""
    held(ws, debrief={"notes": "Name: Vera Lind, nurse, City Hospital - can say she sent me"})
    app = open_page("track", contact="ann", view="named")
    assert label(app, "continue") == "Nobody, next question"
    press(app, "take-named-0")
    assert label(app, "continue") == "Add them, next question"
    press(app, "continue")
    (vera,) = (one for one in ws.contacts.all() if one.name == "Vera Lind")
    assert (vera.role, vera.organization) == ("nurse", "City Hospital")
    assert vera.may_use_name
    assert interview(ws).asked_who_else
    assert [one.contact for one in interview(ws).named] == [vera.id]


def test_a_line_taken_as_a_step_is_added_on_the_way(ws: Workspace, open_page: OpenPage) -> None:
    """What stands in the box of what one will do is not left behind either."""
    held(ws, debrief={"notes": "Read the report"})
    app = open_page("track", contact="ann", view="next")
    assert label(app, "continue") == "Later"
    press(app, "take-next-0")
    assert label(app, "continue") == "Add it, next question"
    press(app, "continue")
    assert [one.text for one in ws.actions.all()] == ["Read the report"]


def test_a_used_line_stands_last_and_marked(ws: Workspace, open_page: OpenPage) -> None:
    """A line that is in one answer comes after the others on the next question."""
    held(ws, debrief={"notes": "One\nTwo", "learned": "One"})
    app = open_page("track", contact="ann", view="surprised")
    taken = [one for one in app.button if str(one.key).startswith("take-")]
    assert [one.label for one in taken] == ["“Two”", "“One”"]
    assert [one.help for one in taken] == ["", "It is in another answer already."]


def test_a_first_impression_is_laid_where_it_belongs(ws: Workspace, open_page: OpenPage) -> None:
    """Its lines stand beside the other questions, and beside its own they do not."""
    held(ws, debrief={"impressions": "The shifts are brutal"})
    app = open_page("track", contact="ann", view="learned")
    press(app, "take-learned-0")
    assert ws.interviews.all()[0].debrief.learned == "The shifts are brutal"
    assert not has(open_page("track", contact="ann", view="impressions"), "take-impressions-0")


def test_a_question_opened_from_the_letter_leads_back(ws: Workspace, open_page: OpenPage) -> None:
    """Its one way on is the letter; opened in another way it leads to the next question."""
    held(ws, debrief=Debrief(impressions="Warm"))
    app = press(open_page("thank_you", contact="ann"), "write-learned")
    assert title(app) == ASKED["learned"]
    assert label(app, "continue") == "Back to the letter"
    assert page_of(press(app, "continue")) == "Send a thank-you"
    app = open_page("track", contact="ann", view="learned")
    assert label(app, "continue") != "Back to the letter"


def test_notes_brought_in_lead_back_to_the_question(ws: Workspace, open_page: OpenPage) -> None:
    """Whoever goes to bring in notes from a question comes back to it, with the lines beside."""
    held(ws)
    app = open_page("track", contact="ann", view="learned")
    press(app, "bring-notes")
    assert app.button(key="back-to-question").label == "Back to your question"
    fill(app, {draft("pasted-talk", "text"): "Sunny office\nQuiet street"})
    press(app, "continue")
    assert "2 lines stay in your notes." in read(app)
    assert label(app, "continue") == "Take in, then go on"
    press(app, "continue")
    assert title(app) == ASKED["learned"]
    assert label(app, "take-learned-0") == "“Sunny office”"
    assert label(app, "bring-notes") == "Bring in more notes"


def test_loose_lines_are_notes_too(ws: Workspace, open_page: OpenPage) -> None:
    """Where lines stand in the notes it is not said that there are none."""
    held(ws, debrief={"notes": "One\nTwo"})
    words = read(open_page("track", contact="ann", part="learned"))
    assert "Nothing is noted yet" not in words
    assert "2 lines in your notes" in words


def test_a_step_one_does_not_know_yet_leaves_a_letter_to_send(
    ws: Workspace, open_page: OpenPage
) -> None:
    """No gap is left, also in a letter begun before; once there is a step, it is offered."""
    held(ws, debrief=Debrief(learned="it begins early", impressions="Warm"))
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Mia Roth")
    press(open_page("thank_you", contact="ann"), "continue")
    (letter,) = ws.letters.all()
    assert letter.open_gaps == ("what you did or will do next",)
    app = open_page("track", contact="ann", part="write", view="next")
    press(app, "question-unsure")
    assert ws.letters.all()[0].open_gaps == ()
    app = open_page("thank_you", contact="ann")
    assert not has(app, "write-next_step")
    with ws.edit("", now=NOW) as tx:
        tx.actions.put(Action(text="visit the ward", interview="talk", contact="ann"))
    app = open_page("thank_you", contact="ann")
    assert "Not in your letter" in read(app)
    assert "Next I will visit the ward." in read(app).replace("\\", "")
    press(app, "put-in-next_step")
    assert "Next I will visit the ward." in ws.letters.all()[0].text
    assert "Not in your letter" not in read(app)


def test_the_words_straight_after_the_talk_answer_nothing_yet(
    ws: Workspace, open_page: OpenPage
) -> None:
    """How it was is asked all the same; what came to mind first stands in its box."""
    held(ws)
    after = open_page("interview", part="after", contact="ann")
    fill(after, {answer_box("impressions"): "good. tired"})
    press(after, f"done-{answer_box('impressions')}")
    app = open_page("track", contact="ann")
    assert title(app) == ASKED["impressions"]
    assert app.text_area(key=answer_box("impressions")).value == "good. tired"
    assert "straight after the talk" in read(app)
    press(app, "continue")
    assert title(app) == ASKED["surprised"]
    press(app, "back")
    assert "straight after the talk" not in read(app)


def test_the_sentence_of_the_letter_stands_below_the_answer(
    ws: Workspace, open_page: OpenPage
) -> None:
    """As one goes on from the beginning; one tap keeps it out, another puts it in again."""
    held(ws)
    app = open_page("track", contact="ann", view="appreciated")
    assert app.text_area[0].label == "Thank you for …"
    fill(app, {answer_box("appreciated"): "her time"})
    assert "Thank you for your time." in read(app).replace("\\", "")
    press(app, "keep-out-appreciated")
    assert "For you only." in read(app)
    press(app, "put-in-appreciated")
    assert app.text_area(key=draft("letter-talk", "typed-appreciated")).value == (
        "Thank you for your time."
    )
    fill(app, {answer_box("appreciated"): "time. honest, pay 30k"})
    assert "Not in your letter" in read(app) or has(app, "put-appreciated")


def test_questions_that_wait_follow_each_other(ws: Workspace, open_page: OpenPage) -> None:
    """Whoever takes up one that waited is led to the next that waits, and then to all seven."""
    held(ws)
    app = open_page("track", contact="ann")
    for question in QUESTIONS:
        waits = question in ("impressions", "learned")
        press(app, "continue" if waits or question == "named" else "question-unsure")
    assert "**2 questions** are left" in read(app)
    press(app, "view-impressions")
    fill(app, {answer_box("impressions"): "Warm"})
    press(app, "continue")
    assert title(app) == ASKED["learned"]
    fill(app, {answer_box("learned"): "it is calm"})
    assert label(app, "continue") == "Done, see all seven"


def test_nobody_is_not_green_where_names_were_written(ws: Workspace, open_page: OpenPage) -> None:
    """Two names in an answer: the way on past them is there, but not the one that shines."""
    held(ws, debrief=Debrief(advice="talk to ray doyle + priya shah", learned="it is calm"))
    app = open_page("track", contact="ann", part="write", view="named")
    assert app.button(key="continue").label == "Nobody, next question"
    assert app.button(key="continue").proto.type != "primary"
