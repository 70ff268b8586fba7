"""Preparing a talk: suggested and copied plans, assumptions, first words, research, mail ahead."""

from datetime import timedelta

import pytest
from pydantic import ValidationError

from infoint.domain import CAREERS, Clock, Interview, PlannedQuestion
from infoint.domain.problems import InputError
from infoint.domain.profile import Settings
from infoint.entries.lists import ASSUMPTIONS, CONTACT_RESEARCH, add_entry, remove_entry
from infoint.fields import listing
from infoint.fields.said import compare_field
from infoint.interviews import assumptions, opening, question_plan, questions_ahead
from infoint.interviews import question_plan as question_plan_whole
from infoint.interviews.plan_advice import (
    plan_minutes,
    suggest_plan,
    unanswered_questions,
)
from infoint.library import REFERRAL_TOPIC
from infoint.people import contacts
from infoint.review.review import review_question
from infoint.store import GoneError

EVERYTHING = 480


def _plan(ws, interview):
    return ws.interviews.get(interview.id).plan


def _put(ws, now, *records):
    with ws.edit("given", now=now) as tx:
        for record in records:
            tx.interviews.put(record)


def _all(library):
    return frozenset(each.id for each in library.questions)


def _minutes(plan, *, must):
    return sum(item.minutes for item in plan if item.must or not must)


@pytest.mark.parametrize("minutes", [5, 10, 15, 20, 30, 45, EVERYTHING])
def test_a_suggested_plan_fits_the_minutes(library, minutes):
    """The must asks leave a quarter of the time free, all fit, and no more than eight and four."""
    plan = suggest_plan(library, [], minutes, _all(library))
    assert _minutes(plan, must=True) <= minutes * 0.75
    assert _minutes(plan, must=False) <= minutes
    assert sum(item.must for item in plan) <= Settings().questions
    assert sum(not item.must for item in plan) <= Settings().if_time
    assert [library.question(item.question).topic for item in plan[-2:]] == [REFERRAL_TOPIC] * 2
    assert len({item.question for item in plan}) == len(plan)


def test_for_a_first_interview_the_defaults_are_suggested(library):
    """With nothing answered, in twenty minutes, the suggested plan is the bank's own."""
    plan = suggest_plan(library, [], 20, _all(library))
    default = {each.id: each.must for each in library.questions if each.default}
    planned = {item.question: item.must for item in plan}
    assert planned.items() <= default.items()
    assert all(question in planned for question, must in default.items() if must)
    assert not all(planned.values())


def test_what_nobody_has_answered_is_suggested_first(library):
    """Must asks that others answered give way to questions that no one has, topics in turn."""
    answered = {each.id for each in library.questions if each.default}
    plan = suggest_plan(library, [], 30, _all(library) - answered)
    suggested = {item.question for item in plan if item.must} - {"whom-else", "use-name"}
    assert len(suggested) == 6
    assert not suggested & answered
    assert len({library.question(each).topic for each in suggested}) == 6


@pytest.mark.parametrize("career", CAREERS)
def test_the_suggested_plan_suits_the_others_place_in_their_career(library, career):
    """What suits them is in it, what is for others is not; it keeps its size and its end."""
    plan = suggest_plan(library, [], 20, _all(library), career=career)
    found = [library.question(item.question) for item in plan]
    assert any(each.fits(career) for each in found)
    assert not any(each.is_for_others(career) for each in found)
    assert _minutes(plan, must=True) <= 15
    assert _minutes(plan, must=False) <= 20
    assert [each.topic for each in found[-2:]] == [REFERRAL_TOPIC] * 2


def test_where_the_place_is_unknown_nothing_changes(library):
    """Without it no question is for others."""
    assert not any(each.is_for_others("") for each in library.questions)
    assert all(any(each.fits(one) for each in library.questions) for one in CAREERS)


def test_the_suggestion_takes_the_place_from_the_contact(ws, library, interview, now):
    """Once it is picked, the plan that is suggested follows it."""
    question_plan_whole.suggest_whole_plan(ws, library, interview.id, now=now)
    usual = [item.question for item in _plan(ws, interview)]
    with ws.edit("x", now=now) as tx:
        tx.contacts.update(interview.contact, career="leading")
    question_plan_whole.suggest_whole_plan(ws, library, interview.id, now=now)
    new = [item.question for item in _plan(ws, interview)]
    assert new != usual
    assert any(library.question(each).fits("leading") for each in new)


def test_with_all_answered_the_must_asks_are_suggested_again(library):
    """Several opinions count: where everything is answered the bank's must asks come back."""
    plan = suggest_plan(library, [], 20, frozenset())
    musts = {each.id for each in library.questions if each.must}
    assert {item.question for item in plan if item.must} == musts


def test_a_suggested_plan_keeps_what_is_ones_own(ws, library, interview, now):
    """Own questions, asked ones and those with a note stay; the rest is replaced, and undone."""
    own = PlannedQuestion(id="own", text="What tires you?", must=True, minutes=9)
    noted = PlannedQuestion(id="noted", question="duties", text="Which tasks?", note="Rounds")
    plain = PlannedQuestion(id="plain", question="demand", text="How strong?", must=True)
    before = interview.model_copy(update={"plan": (plain, own, noted)})
    _put(ws, now, before)
    question_plan_whole.suggest_whole_plan(ws, library, interview.id, now=now)
    ids = [item.id for item in _plan(ws, interview)]
    assert {"own", "noted"} <= set(ids)
    assert "plain" not in ids
    assert sum(item.question == "duties" for item in _plan(ws, interview)) == 1
    assert _minutes(_plan(ws, interview), must=True) <= 15
    ws.undo(now=now)
    assert _plan(ws, interview) == before.plan


def test_the_suggested_plan_looks_at_the_field(ws, library, interview, now):
    """What was answered in the same field comes later; talks of another field say nothing."""
    art = listing.add_fields(ws, {"title": "Art"}, now=now)[0]
    law = listing.add_fields(ws, {"title": "Law"}, now=now)[0]
    answer = PlannedQuestion(question="typical-day", text="A day?", note="Long")
    ended = {"started": now, "ended": now + timedelta(minutes=20)}
    _put(
        ws,
        now,
        interview.model_copy(update={"field": art.id}),
        Interview(contact=interview.contact, field=law.id, plan=(answer,), clock=ended),
    )
    assert "typical-day" in unanswered_questions(ws, library, art.id)
    assert "typical-day" not in unanswered_questions(ws, library, law.id)
    assert unanswered_questions(ws, library, "") == _all(library)
    blank = PlannedQuestion(question="duties", text="Which?", note=" ", state="asked")
    held = Interview(contact=interview.contact, field=art.id, plan=(answer, blank), clock=ended)
    _put(ws, now, held)
    for field in (art, law):
        picture = compare_field(ws, library, field.id)
        told = {each.id for each in picture.unanswered}
        assert (
            unanswered_questions(ws, library, field.id) == told == _all(library) - {"typical-day"}
        )
    question_plan_whole.suggest_whole_plan(ws, library, interview.id, now=now)
    musts = [item.question for item in _plan(ws, interview) if item.must]
    assert "typical-day" not in musts


def test_a_held_interview_keeps_its_plan(ws, library, interview, now):
    """What was asked in a talk that is over is neither replaced nor copied over."""
    _put(ws, now, interview.model_copy(update={"clock": Clock(started=now, ended=now)}))
    for job, args in (
        (question_plan_whole.suggest_whole_plan, (library, interview.id)),
        (question_plan_whole.copy_plan, (interview.id, interview.id)),
    ):
        with pytest.raises(InputError):
            job(ws, *args, now=now)
    assert _plan(ws, interview) == interview.plan


def test_a_plan_is_copied_without_its_notes(ws, library, interview, now):
    """Questions, order, minutes and must come over afresh; own ones of this talk stay, once."""
    earlier = Interview(
        id="earlier",
        contact=interview.contact,
        plan=(
            PlannedQuestion(question="duties", text="Which tasks?", minutes=7, note="Many"),
            PlannedQuestion(text="What tires you?", must=True, state="asked", came_up=True),
        ),
    )
    mine = PlannedQuestion(id="mine", text="what tires  you?")
    other = PlannedQuestion(id="other", text="**Why** {{x}}?")
    bank = PlannedQuestion(id="bank", question="demand", text="How strong?")
    _put(ws, now, earlier, interview.model_copy(update={"plan": (bank, mine, other)}))
    question_plan_whole.copy_plan(ws, interview.id, "earlier", now=now)
    plan = _plan(ws, interview)
    assert [item.text for item in plan] == ["Which tasks?", "what tires  you?", "**Why** {{x}}?"]
    assert (plan[0].minutes, plan[0].note, plan[0].state) == (7, "", "open")
    assert plan[0].id != earlier.plan[0].id
    assert ws.interviews.get("earlier") == earlier
    ws.undo(now=now)
    assert [item.id for item in _plan(ws, interview)] == ["bank", "mine", "other"]


def test_plans_to_copy_are_the_newest_first(ws, interview, now):
    """Talks without a plan and the talk itself are not offered."""
    with_plan = {"contact": interview.contact, "plan": (PlannedQuestion(text="Why?"),)}
    _put(
        ws,
        now,
        Interview(id="old", start=now - timedelta(days=9), **with_plan),
        Interview(id="new", start=now + timedelta(days=9), **with_plan),
        Interview(id="empty", contact=interview.contact),
        Interview(id="undated", **with_plan),
    )
    offered = [each.id for each in question_plan_whole.plans_to_copy(ws, interview.id)]
    assert offered == ["new", "old", "undated"]


def _assumed(ws, interview, now, text):
    field = listing.add_fields(ws, {"title": "Art"}, now=now)[0]
    found = add_entry(ws, ASSUMPTIONS, field.id, now=now)
    with ws.edit("", now=now) as tx:
        tx.fields.write(field.id, ("assumptions", found.id, "text"), text)
        tx.interviews.update(interview.id, field=field.id)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Everyone works nights",
        "You need a degree.",
        "Is it all paperwork?",
        "It is lonely, and nobody thanks you",
        "Nurses earn about 30,000 a year",
        "**Bo** <b>x</b> $x^2$ :red[y] {{z}}",
        "You have to know someone to get a job",
    ],
)
def test_an_assumption_becomes_an_open_question(ws, library, interview, now, text):
    """Its words stand in a must ask before the closing ones, once, and pass the review."""
    found = _assumed(ws, interview, now, text)
    item = question_plan_whole.ask_about_assumption(ws, library, interview.id, found.id, now=now)
    assert text.removesuffix(".") in item.text
    assert review_question(item.text) == []
    plan = _plan(ws, interview)
    assert (item.must, item.question) == (True, "")
    assert plan.index(item) == len(plan) - 3
    again = question_plan_whole.ask_about_assumption(ws, library, interview.id, found.id, now=now)
    assert again == item
    assert len(_plan(ws, interview)) == len(plan)


def test_an_empty_or_missing_assumption_is_said(ws, library, interview, now):
    """There is nothing to ask about an assumption without words, or one that is gone."""
    found = _assumed(ws, interview, now, "  ")
    with pytest.raises(InputError) as raised:
        question_plan_whole.ask_about_assumption(ws, library, interview.id, found.id, now=now)
    assert list(raised.value.problems) == ["text"]
    with pytest.raises(GoneError):
        question_plan_whole.ask_about_assumption(ws, library, interview.id, "gone", now=now)
    assert _plan(ws, interview) == interview.plan


def test_an_assumption_is_written_down(ws, interview, draft, now):
    """What was typed goes to the end of those about the field; without words it is refused."""
    _assumed(ws, interview, now, "It is badly paid")
    field = ws.fields.get(ws.interviews.get(interview.id).field)
    draft(f"assumption-{field.id}", text=" Everyone\nworks nights ")
    new = assumptions.add_assumption(ws, field.id, now=now)
    assert [each.text for each in ws.fields.get(field.id).assumptions] == [
        "It is badly paid",
        new.text,
    ]
    assert new.text == "Everyone works nights"
    assert ws.page_state.drafts == {}
    with pytest.raises(InputError) as raised:
        assumptions.add_assumption(ws, field.id, {"text": " "}, now=now)
    assert list(raised.value.problems) == ["text"]


def _planning(minutes, *questions):
    plan = tuple(PlannedQuestion(text="Why?", must=must, minutes=long) for must, long in questions)
    return plan_minutes(Interview(contact="c", minutes=minutes, plan=plan))


def test_advice_on_a_plan():
    """Minutes are added up, room is a quarter of the time, and nine must asks are too many."""
    found = _planning(20, (True, 10), (True, 5), (False, 4))
    assert (found.must_asks, found.if_time) == (2, 4)
    assert (found.must, found.total, found.spare) == (15, 19, 5)
    assert found.room_for_more
    assert not found.too_many
    assert not _planning(20, (True, 16)).room_for_more
    assert _planning(20, (True, 21)).spare == -1
    assert not _planning(60, *[(True, 1)] * 8).too_many
    assert _planning(60, *[(True, 1)] * 9).too_many


def test_the_first_words_come_from_the_profile(ws, library, interview, now):
    """The opening has who named them, name, two sentences and field; writing anew is undone."""
    bo = contacts.add_contact(ws, {"name": "Bo Ek"}, now=now)
    art = listing.add_fields(ws, {"title": "Art"}, now=now)[0]
    with ws.edit("", now=now) as tx:
        tx.profile.update(name="Mia *Ray*", about="I {{draw}}.\nI teach.")
        tx.contacts.update(interview.contact, referred_by=bo.id, may_use_name=True)
        tx.interviews.update(interview.id, field=art.id)
    written = opening.write_words(ws, library, interview.id, "opening", now=now).opening
    for words in ("Bo Ek", "Mia *Ray*", "I {{draw}}.\nI teach.", "work in art", "20 minutes"):
        assert words in written
    assert opening.words_missing(written) == []
    closing = opening.write_words(ws, library, interview.id, "closing", now=now).closing
    assert "Whom else" in closing
    assert ws.interviews.get(interview.id).opening == written
    ws.undo(now=now)
    assert ws.interviews.get(interview.id).closing == ""


def test_what_is_missing_in_the_first_words_is_told(ws, library, interview, now):
    """What the profile lacks stands in brackets without hidden marks; own brackets do not count."""
    written = opening.write_words(ws, library, interview.id, "opening", now=now).opening
    missing = ["your name", "two sentences about you", "the field you are exploring"]
    assert opening.words_missing(written) == missing
    assert "\u2063" not in written
    assert opening.words_missing("[smile]") == []
    with pytest.raises(InputError):
        opening.write_words(ws, library, interview.id, "middle", now=now)


def test_research_is_kept_under_one_of_the_four_ps(ws, anna, now):
    """A note is on the person or the organization; removing one leaves the other, undo restores."""
    first = add_entry(ws, CONTACT_RESEARCH, anna.id, now=now, about="organization", kind="pc")
    second = add_entry(ws, CONTACT_RESEARCH, anna.id, now=now, about="person", kind="people")
    notes = ws.contacts.get(anna.id).research
    assert [(note.about, note.kind) for note in notes] == [
        ("organization", "pc"),
        ("person", "people"),
    ]
    remove_entry(ws, CONTACT_RESEARCH, anna.id, first.id, now=now)
    assert ws.contacts.get(anna.id).research == (second,)
    remove_entry(ws, CONTACT_RESEARCH, anna.id, first.id, now=now)
    ws.undo(now=now)
    assert ws.contacts.get(anna.id).research == notes
    for about, kind in (("dog", "pc"), ("person", "web")):
        with pytest.raises(ValidationError):
            add_entry(ws, CONTACT_RESEARCH, anna.id, now=now, about=about, kind=kind)


def test_questions_are_sent_ahead_word_for_word(ws, library, interview, draft, now):
    """The mail holds every must ask about the work, letter for letter, and nothing that is if time;
    whom else to talk to is asked at the end of a talk.
    """
    names = {each.id for each in library.questions if each.topic == REFERRAL_TOPIC}
    assert any(item.must and item.question in names for item in _plan(ws, interview))
    question_plan.add_own_question(
        ws, interview.id, {"text": "**Why** {{x}} <b>?", "must": True}, now=now
    )
    letter = questions_ahead.write_ahead(ws, library, interview.id, now=now)
    assert (letter.kind, letter.channel, letter.interview) == ("ahead", "email", interview.id)
    for item in _plan(ws, interview):
        is_asked = item.must and item.question not in names
        assert (f"- {item.text}\n" in letter.text) is is_asked
    assert questions_ahead.write_ahead(ws, library, interview.id, now=now) == letter
    assert questions_ahead.ahead_letter(ws, interview.id) == letter


def test_the_mail_names_the_day_of_the_interview(ws, library, interview, now):
    """Once a date is set, the mail says it as one would."""
    with ws.edit("", now=now) as tx:
        tx.profile.update(time_zone="Europe/London", locale="en-GB")
        tx.interviews.update(interview.id, start=now + timedelta(days=1))
    letter = questions_ahead.write_ahead(ws, library, interview.id, now=now)
    assert "our talk on Wednesday, 4 March." in letter.text


def test_no_must_ask_no_mail(ws, library, interview, now):
    """There is nothing to send without a must ask."""
    _put(ws, now, interview.model_copy(update={"plan": ()}))
    with pytest.raises(InputError):
        questions_ahead.write_ahead(ws, library, interview.id, now=now)
    assert questions_ahead.ahead_letter(ws, interview.id) is None


def test_sending_ahead_ticks_the_list(ws, library, interview, now):
    """Marked as sent, the tick is set in the same edit, and both can be taken back."""
    with ws.edit("", now=now) as tx:
        tx.profile.update(name="Mia")
    letter = questions_ahead.write_ahead(ws, library, interview.id, now=now)
    questions_ahead.mark_ahead_sent(ws, letter.id, now=now)
    key = questions_ahead.SENT_ITEM
    assert key in [item.key for item in library.checklists["prepare"].items]
    assert ws.letters.get(letter.id).sent == now
    assert ws.interviews.get(interview.id).checklist == {key: True}
    questions_ahead.mark_ahead_sent(ws, letter.id, now=now + timedelta(hours=1))
    assert ws.letters.get(letter.id).sent == now
    questions_ahead.unmark_ahead_sent(ws, letter.id, now=now)
    assert ws.letters.get(letter.id).sent is None
    assert not ws.interviews.get(interview.id).checklist[key]


def test_a_mail_with_gaps_is_not_sent(ws, library, interview, now):
    """While the name is missing the mail cannot be marked as sent."""
    letter = questions_ahead.write_ahead(ws, library, interview.id, now=now)
    with pytest.raises(InputError):
        questions_ahead.mark_ahead_sent(ws, letter.id, now=now)
    assert not ws.interviews.get(interview.id).checklist


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("", ""),
        ("Thank you,  Ann. I came to learn.", "Thank you, Ann."),
        ("Thank you, Dr. Ito, for\nyour time! And", "Thank you, Dr. Ito, for your time!"),
        ("Good day, Mrs. Lee and Prof. Ek. Well", "Good day, Mrs. Lee and Prof. Ek. Well"),
        ("No end", "No end"),
    ],
)
def test_the_first_sentence_of_an_opening(text, first):
    """It ends at its own end, not at a title; without an end it is all of it."""
    assert opening.first_sentence(text) == first
