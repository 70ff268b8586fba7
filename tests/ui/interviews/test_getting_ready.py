"""Step 4, what to expect, ask, read up on, say and send: every part, as one uses it."""

from datetime import timedelta

from streamlit.testing.v1 import AppTest

from infoint.domain import (
    Assumption,
    CareerField,
    Clock,
    Contact,
    Interview,
    NamedPerson,
    PlannedQuestion,
    ResearchNote,
)
from infoint.library import load_library
from infoint.store import Workspace
from infoint.ui.session.plain_text import plain_text
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import (
    box,
    draft,
    fill,
    has,
    options,
    press,
    read,
    to_part,
)
from tests.worlds.pages import ODD

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


def part_of(open_page: OpenPage, part: str, view: str = "") -> AppTest:
    """A part of step 4 about Ann, or a small view of it, opened cold."""
    address = {"view": view} if view else {}
    return open_page("prepare", contact="ann", part=part, **address)


def test_the_place_in_a_career_is_picked_with_one_press(ws: Workspace, open_page: OpenPage) -> None:
    """What suits them comes first then and says so, and what is for others last; it can be undone
    by saying that one does not know.
    """
    an_interview(ws)
    place = box("contacts", "ann", "career")
    app = part_of(open_page, "questions", "bank")
    usual = offered(app)
    assert "suits them" not in read(app)
    app = fill(app, {place: "leading"})
    contact = ws.contacts.get("ann")
    assert contact is not None
    assert contact.career == "leading"
    assert "suits them" in read(app)
    assert all("leading" in LIBRARY.question(each).career for each in offered(app))
    app = fill(app, {place: ""})
    assert offered(app) == usual


def offered(app: AppTest) -> list[str]:
    """The questions that the bank offers on the page that is shown, by id, in their order."""
    keys = [str(one.key) for one in app.button if str(one.key).startswith("take-")]
    return [key.removeprefix("take-") for key in keys]


def all_offered(app: AppTest) -> list[str]:
    """All questions that the bank offers, over all its pages."""
    found = offered(app)
    while has(app, "bank-talk") and len(offered(app)) == 7:
        turned = app.get_by_key("bank-talk")
        if turned.value == turned.num_pages:
            break
        turned.set_value(turned.value + 1)
        app.run()
        found += offered(app)
    return found


def test_the_suggested_plan_in_one_tap(ws: Workspace, open_page: OpenPage) -> None:
    """It fills an empty plan with what fits, and the undo takes it back."""
    an_interview(ws)
    app = press(part_of(open_page, "questions"), "suggest-plan")
    plan = interview(ws).plan
    assert 6 <= sum(item.must for item in plan) <= 8
    assert all(has(app, f"change-{item.id}") for item in plan[:10])
    assert "This is the suggested plan" in app.success[0].value
    press(app, "undo-notice")
    assert interview(ws).plan == ()


def test_another_plan_over_one_that_is_there(ws: Workspace, open_page: OpenPage) -> None:
    """A menu offers the suggested one; own questions stay in."""
    an_interview(ws, plan=(PlannedQuestion(id="own", text="Why?"),))
    app = part_of(open_page, "questions")
    assert not has(app, "suggest-plan")
    fill(app, {"another-plan-talk": "suggested"})
    assert "Why?" in [item.text for item in interview(ws).plan]
    assert len(interview(ws).plan) > 6


def test_a_plan_is_copied_from_another_interview(ws: Workspace, open_page: OpenPage) -> None:
    """Told by whom and when, its questions come without the notes."""
    an_interview(ws)
    app = press(part_of(open_page, "questions"), "view-copy")
    assert "Bo Ek, " in read(app)
    assert "1 question" in read(app)
    press(app, "copy-before")
    (copied,) = interview(ws).plan
    assert (copied.question, copied.minutes, copied.note) == ("demand", 4, "")
    assert has(app, f"change-{copied.id}")
    press(app, "undo-notice")
    assert interview(ws).plan == ()


def test_no_other_plan_over_one_that_was_asked(ws: Workspace, open_page: OpenPage) -> None:
    """After the talk no whole plan is offered, nor a question about an assumption."""
    an_interview(ws, clock=HELD, plan=(ANSWER,))
    app = part_of(open_page, "questions")
    assert not has(app, "suggest-plan")
    assert not has(app, "another-plan-talk")
    assert "There is no other plan" in read(part_of(open_page, "questions", "copy"))
    assert not has(part_of(open_page, "know", "expect"), "ask-about-nights")
    assert not has(part_of(open_page, "ready"), "view-ahead")


def test_what_nobody_has_answered_comes_first(ws: Workspace, open_page: OpenPage) -> None:
    """An answered question goes to the end and says so; one tick hides it."""
    an_interview(ws)
    app = part_of(open_page, "questions", "bank")
    found = all_offered(app)
    assert found[-1] == "demand"
    assert len(found) == len(LIBRARY.questions)
    assert "answered before" in read(app)
    app = fill(part_of(open_page, "questions", "bank"), {"unanswered-talk": True})
    assert sorted(all_offered(app)) == sorted(found[:-1])


def test_without_answers_there_is_nothing_to_hide(ws: Workspace, open_page: OpenPage) -> None:
    """A talk about no field offers the whole bank, none of it as answered."""
    an_interview(ws, field="")
    app = part_of(open_page, "questions", "bank")
    assert not has(app, "unanswered-talk")
    assert all_offered(app) == [each.id for each in LIBRARY.questions]


def test_questions_by_what_they_bring_and_topic(ws: Workspace, open_page: OpenPage) -> None:
    """What a question brings narrows the bank, with a topic further, down to nothing, in words."""
    an_interview(ws)
    app = fill(part_of(open_page, "questions", "bank"), {"kind-talk": "trends"})
    wanted = {each.id for each in LIBRARY.questions if each.tiara == "trends"}
    assert options(app, "kind-talk")[0] == "Where it is going"
    assert set(offered(app)) <= wanted
    fill(app, {"topic-talk": "organization"})
    assert 0 < len(offered(app)) < len(wanted)
    fill(app, {"topic-talk": "way-in"})
    assert offered(app) == []
    assert "No question is left here" in read(app)


def test_an_own_question_is_reviewed_as_it_is_written(ws: Workspace, open_page: OpenPage) -> None:
    """What to change stands below the box while typing, and below an open one in the plan."""
    an_interview(ws, plan=(PlannedQuestion(id="own", text="Why?"),))
    app = part_of(open_page, "questions")
    assert "Open it up" not in read(app)
    fill(app, {draft("question-talk", "text"): "Do you like your job?"})
    assert "Open it up" in read(app)
    fill(app, {draft("question-talk", "text"): "What do you like about your job?"})
    assert "Open it up" not in read(app)
    fill(app, {"change-own": "change"})
    fill(app, {box("interviews", "talk", "plan", "own", "text"): "How much do you earn?"})
    assert "Ask what the field pays" in read(app)


def test_too_little_room_and_too_many_must_asks(ws: Workspace, open_page: OpenPage) -> None:
    """The page says when asking back gets too little time, and when musts are too many."""
    nine = tuple(PlannedQuestion(id=f"q{n}", text="Why?", must=True, minutes=2) for n in range(9))
    an_interview(ws, plan=nine)
    app = part_of(open_page, "questions")
    assert "9 that matter most are many" in read(app)
    fill(app, {"change-q0": "remove"})
    assert "It fits: 16 of 20 minutes. Little is left for asking back" in read(app)
    with ws.edit("", now=NOW) as tx:
        tx.interviews.update("talk", minutes=30)
    assert "it fits: 16 of 30 minutes." in read(fill(app, {}))


def test_a_long_plan_has_pages(ws: Workspace, open_page: OpenPage) -> None:
    """A page of the plan holds ten questions; one that moves on takes the page along."""
    forty = tuple(PlannedQuestion(id=f"q{n}", text=f"Question {n}?") for n in range(40))
    an_interview(ws, plan=forty)
    app = part_of(open_page, "questions")
    assert has(app, "change-q9")
    assert not has(app, "change-q10")
    fill(fill(app, {"change-q9": "move"}), {"place-q9": 35})
    assert interview(ws).plan[35].id == "q9"
    assert has(app, "change-q9")
    assert not has(app, "change-q0")


def test_what_was_added_is_seen(ws: Workspace, open_page: OpenPage) -> None:
    """An own question, and an assumption, show the page of their list on which they stand."""
    ten = tuple(PlannedQuestion(id=f"q{n}", text=f"Question {n}?") for n in range(10))
    an_interview(ws, plan=ten)
    app = fill(part_of(open_page, "questions"), {draft("question-talk", "text"): "What else?"})
    press(app, "add-own")
    assert has(app, f"change-{interview(ws).plan[-1].id}")
    app = part_of(open_page, "know", "expect")
    for words in "abcde":
        fill(app, {draft("assumption-nursing", "text"): words})
        press(app, "add-assumption-nursing")
        assert has(app, f"menu-{ws.fields.all()[0].assumptions[-1].id}")


def test_an_assumption_is_tested_in_one_tap(ws: Workspace, open_page: OpenPage) -> None:
    """Asked about, it stands in the plan as an open question, open to be reworded, once."""
    an_interview(ws)
    app = part_of(open_page, "know")
    assert "1 thing you take for true" in read(app)
    app = press(app, "view-expect")
    assert app.button(key="ask-about-empty").disabled
    press(app, "ask-about-nights")
    (item,) = interview(ws).plan
    assert item.text == "What would you say to someone who thinks: “Everyone works nights”?"
    assert app.button(key="ask-about-nights").disabled
    assert "you ask about 1" in read(press(app, "close-view"))
    here = box("interviews", "talk", "plan", item.id, "text")
    to_part(app, "questions")
    assert app.text_input(key=here).value == item.text
    fill(app, {here: "How are the nights shared out?"})
    assert interview(ws).plan[0].text == "How are the nights shared out?"


def test_assumptions_are_added_changed_and_removed(ws: Workspace, open_page: OpenPage) -> None:
    """They are those of the talk's field, kept there, and a removed one comes back."""
    an_interview(ws)
    app = part_of(open_page, "know", "expect")
    app = press(fill(app, {draft("assumption-nursing", "text"): "Short"}), "add-assumption-nursing")
    new = ws.fields.all()[0].assumptions[-1]
    assert new.text == "Short"
    assert app.text_input(key=draft("assumption-nursing", "text")).value == ""
    fill(app, {f"menu-{new.id}": "change"})
    fill(app, {box("fields", "nursing", "assumptions", new.id, "text"): ODD})
    press(app, f"close-{new.id}")
    assert ws.fields.all()[0].assumptions[-1].text == ODD
    press(app, f"ask-about-{new.id}")
    assert ODD in interview(ws).plan[0].text
    fill(app, {f"menu-{new.id}": "remove"})
    assert len(ws.fields.all()[0].assumptions) == 2
    press(app, "undo-notice")
    assert ws.fields.all()[0].assumptions[-1].text == ODD


def test_nothing_to_add(ws: Workspace, open_page: OpenPage) -> None:
    """An empty assumption is refused in words."""
    an_interview(ws)
    app = press(part_of(open_page, "know", "expect"), "add-assumption-nursing")
    assert "Write down what you take for true." in app.error[0].value


def test_an_interview_gets_a_field(ws: Workspace, open_page: OpenPage) -> None:
    """Without a field a tap leads to where it is chosen; then its assumptions are there."""
    an_interview(ws, field="")
    app = part_of(open_page, "know")
    assert "Say which field this talk is about" in read(app)
    app = press(app, "choose-its-field")
    fill(app, {box("interviews", "talk", "field"): "nursing"})
    assert interview(ws).field == "nursing"
    assert "1 thing you take for true" in read(part_of(open_page, "know"))


def test_what_a_talk_is_likely_about_is_called_so(ws: Workspace, open_page: OpenPage) -> None:
    """Named in a talk about nursing: perhaps it is, and nothing counts before it is said."""
    an_interview(ws, field="", start=NOW + timedelta(days=1))
    named = (NamedPerson(name="Ann", contact="ann"),)
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="bo", name="Bo"))
        tx.contacts.update("ann", fields=())
        tx.interviews.put(Interview(contact="bo", field="nursing", named=named))
    words = read(part_of(open_page, "when"))
    assert "Perhaps about " in words
    assert "nobody has said so" in words
    assert "About no field yet" not in words
    assert interview(ws).field == ""


def test_without_any_field_step_one_is_a_tap_away(ws: Workspace, open_page: OpenPage) -> None:
    """Where no field is listed a button leads to step 1."""
    with ws.edit("A talk", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(id="talk", contact="ann"))
    app = press(part_of(open_page, "know"), "to-fields")
    assert "contact" not in app.query_params or not has(app, "view-found")


def test_the_first_and_last_words(ws: Workspace, open_page: OpenPage) -> None:
    """Both are written in one tap, stand there to be said, and are changed where one wants to."""
    an_interview(ws)
    app = press(part_of(open_page, "ready"), "view-first")
    app = press(app, "write-opening-talk")
    assert "My name is Mia Ray. I draw." in interview(ws).opening
    assert "My name is Mia Ray. I draw." in read(app)
    assert "Still to fill in" not in read(app)
    press(app, "open-opening")
    assert app.text_area(key=box("interviews", "talk", "opening")).value == interview(ws).opening
    fill(app, {box("interviews", "talk", "opening"): f"Hello {ODD}"})
    assert interview(ws).opening == f"Hello {ODD}"
    assert f"Hello {ODD}" in read(press(app, "close-opening"))
    press(app, "write-opening-talk")
    assert "Mia Ray" in interview(ws).opening
    press(app, "undo-notice")
    assert interview(ws).opening == f"Hello {ODD}"
    press(part_of(open_page, "ready", "last"), "write-closing-talk")
    assert "Whom else" in interview(ws).closing


def test_own_first_words(ws: Workspace, open_page: OpenPage) -> None:
    """They can be written without a first version, too."""
    an_interview(ws)
    app = press(part_of(open_page, "ready", "first"), "open-opening")
    fill(app, {box("interviews", "talk", "opening"): "Hello"})
    assert interview(ws).opening == "Hello"


def test_what_the_first_words_lack(ws: Workspace, open_page: OpenPage) -> None:
    """Missing words are named until they are filled in; Settings are a tap away."""
    an_interview(ws)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(about="")
    app = press(part_of(open_page, "ready", "first"), "write-opening-talk")
    assert "Still to fill in: two sentences about you" in read(app)
    assert has(app, "about-me-opening")
    written = interview(ws).opening.replace("[two sentences about you]", "I draw.")
    fill(press(app, "open-opening"), {box("interviews", "talk", "opening"): written})
    assert "Still to fill in" not in read(app)
    assert not has(app, "about-me-opening")


def test_what_was_found_is_kept_with_its_link(ws: Workspace, open_page: OpenPage) -> None:
    """A note opens to be filled in, says where it is from, and can be removed."""
    an_interview(ws)
    app = press(press(part_of(open_page, "know"), "view-found"), "add-research")
    (note,) = ann(ws).research
    here = ("contacts", "ann", "research", note.id)
    entries = {"title": ODD, "link": "javascript:alert(1)", "text": "Wrote on maps"}
    fill(app, {box(*here, key): value for key, value in entries.items()})
    fill(app, {box(*here, "kind"): "paper"})
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
    press(app, f"close-{note.id}")
    assert "About Ann · In print" in read(app)
    assert ":green[:material/check_circle:] About them" in read(app)
    fill(app, {f"note-menu-{note.id}": "remove"})
    assert ann(ws).research == ()
    press(app, "undo-notice")
    assert ann(ws).research[0].link == "https://example.org/a"


def test_a_link_that_is_none_leads_nowhere(ws: Workspace, open_page: OpenPage) -> None:
    """Only a link of the web can be pressed."""
    an_interview(ws)
    notes = (
        ResearchNote(id="bad", about="person", link="javascript:alert(1)"),
        ResearchNote(id="good", about="person", link="https://example.org/a"),
    )
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update("ann", research=notes)
    app = part_of(open_page, "know", "found")
    assert [one.proto.url for one in app.get("link_button")] == ["https://example.org/a"]


def test_where_one_could_look(ws: Workspace, open_page: OpenPage) -> None:
    """A drawer tells of each way to look, about the person and about their work."""
    an_interview(ws)
    app = press(part_of(open_page, "know", "found"), "where-to-look")
    assert LIBRARY.research_hint("organization", "pc").text in read(app)
    assert LIBRARY.research_hint("person", "paper").text in read(app)


def test_many_notes_have_pages(ws: Workspace, open_page: OpenPage) -> None:
    """A page holds five notes; a new one is seen at once."""
    an_interview(ws)
    notes = tuple(ResearchNote(id=f"n{n}", about="organization", text="x") for n in range(12))
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update("ann", research=notes)
    app = part_of(open_page, "know", "found")
    assert has(app, "note-menu-n4")
    assert not has(app, "note-menu-n5")
    press(app, "add-research")
    assert has(app, f"close-{ann(ws).research[-1].id}")


def test_questions_sent_ahead(ws: Workspace, open_page: OpenPage) -> None:
    """The mail holds the must asks letter for letter; sent, it is ticked, and taken back."""
    plan = (
        PlannedQuestion(text=f"What is {ODD}?", must=True),
        PlannedQuestion(text="What else is there?"),
    )
    an_interview(ws, plan=plan)
    app = press(press(part_of(open_page, "ready"), "view-ahead"), "write-ahead")
    (letter,) = ws.letters.all()
    text = app.text_area(key=box("letters", letter.id, "text")).value
    assert f"- What is {ODD}?" in text
    assert "What else" not in text
    press(app, "ahead-sent")
    assert interview(ws).checklist == {"questions-sent": True}
    press(app, "unsend-ahead")
    assert not interview(ws).checklist["questions-sent"]
    assert ws.letters.all()[0].sent is None
    assert "Written, not sent" in read(press(app, "close-view"))


def test_no_must_ask_to_send(ws: Workspace, open_page: OpenPage) -> None:
    """Without a must there is nothing to write, and the page says what to do first."""
    an_interview(ws)
    app = part_of(open_page, "ready", "ahead")
    assert app.button(key="write-ahead").disabled
    assert "Say first which questions matter most" in read(app)


def test_every_line_of_the_list_says_why(ws: Workspace, open_page: OpenPage) -> None:
    """The reason stands below each tick, not in its name; by phone one is about who calls."""
    an_interview(ws, format="phone")
    app = part_of(open_page, "ready", "before")
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
    app = part_of(open_page, "ready", "before")
    ticked = ":green[:material/check_circle:] All packed"
    assert ticked not in read(app)
    fill(app, {box("interviews", "talk", "checklist", keys[0]): True})
    assert ticked in read(app)
