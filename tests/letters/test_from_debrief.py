"""What a letter after a talk can name, and exchanging it in letters that are not sent."""

from datetime import date, timedelta

import pytest

from infoint.debrief import actions
from infoint.domain import Letter, Takeaway
from infoint.domain.letters import gap_text
from infoint.domain.template_values import TEMPLATE_VALUES
from infoint.interviews import running
from infoint.letters import thank_you
from infoint.letters.from_debrief import choose_part, rough_date, write_again_on
from infoint.letters.letter_parts import (
    draft_name,
    left_out,
    named_in_letter,
    reader_of,
    steps_taken,
    things_learned,
    things_valued,
)
from tests.conftest import NOW


@pytest.fixture
def held(ws, interview):
    """A talk with two things learned, advice, and takeaways of several kinds."""
    running.start_interview(ws, interview.id, now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Mia Roth")
        tx.interviews.write(interview.id, ("debrief", "learned"), "- Maps lie.\n- Data is dirty")
        tx.interviews.write(interview.id, ("debrief", "surprised"), "Nobody prints.")
        tx.interviews.write(interview.id, ("debrief", "advice"), "Read Harley")
        for kind, more in (
            ("trend", {"text": "Drones"}),
            ("vocabulary", {"text": "Halo", "meaning": "a line around letters"}),
            ("salary range", {"text": "well paid"}),
            ("advice", {"text": "Do not marry the boss", "private": True}),
            ("skill", {"text": " "}),
        ):
            tx.takeaways.put(Takeaway(interview=interview.id, kind=kind, **more))
        tx.takeaways.put(Takeaway(interview="another", text="Elsewhere"))
    return running.end_interview(ws, interview.id, now=NOW + timedelta(minutes=20))


MAPS = "This stays with me: “Maps lie.”"
DRONES = "This stays with me: “Drones”."


def thanks(ws, held):
    return reader_of(ws, held, "thank-you")


def test_all_that_can_be_named(ws, held):
    """Lines of the notes, takeaways without the private ones and pay, advice last; as sentences."""
    assert [(part.label, part.said) for part in things_learned(ws, held, thanks(ws, held))] == [
        ("What you learned", MAPS),
        ("What you learned", "This stays with me: “Data is dirty”."),
        (
            "What you learned, all of it",
            "This stays with me: “Maps lie.” This stays with me: “Data is dirty”.",
        ),
        ("What surprised you", "This surprised me: “Nobody prints.”"),
        ("Trend", DRONES),
        ("Word", "I learned a new word: “Halo: a line around letters”."),
        ("What they advised", "You advised me to read Harley."),
    ]


def test_without_notes_a_takeaway_is_named(ws, held):
    """The first takeaway stands in for the notes; advice alone does not, it is the next step."""
    with ws.edit("", now=NOW) as tx:
        tx.interviews.write(held.id, ("debrief", "learned"), "")
        tx.interviews.write(held.id, ("debrief", "surprised"), "")
    held = ws.interviews.get(held.id)
    assert named_in_letter(ws, held, "learned") == DRONES
    with ws.edit("", now=NOW) as tx:
        for one in ws.takeaways.all():
            tx.takeaways.remove(one.id)
    assert named_in_letter(ws, held, "learned") == ""
    advice = "You advised me to read Harley. I have taken that to heart."
    assert named_in_letter(ws, held, "next_step") == advice


def test_the_same_advice_is_not_said_twice(ws, held):
    """Whoever names it as what was learned has no next step of it."""
    choose_part(ws, held.id, "learned", "Read Harley", now=NOW)
    assert named_in_letter(ws, held, "learned") == "You advised me to read Harley."
    assert named_in_letter(ws, held, "next_step") == ""


def test_others_are_told_what_the_other_one_advised(ws, held):
    """In a letter to somebody else "you" is not the one who gave the advice."""
    choose_part(ws, held.id, "learned", "Read Harley", now=NOW)
    assert named_in_letter(ws, held, "learned", "helper") == "Anna Lee told me: “Read Harley”."


def test_a_choice_goes_into_every_letter_not_sent(ws, library, held):
    """Exchanged where it stood, kept for letters begun later; what was sent stays."""
    sent = thank_you.thank_you_for(ws, library, held.id, template_id="thank-you-card", now=NOW)
    thank_you.mark_sent(ws, sent.id, now=NOW)
    letter = thank_you.thank_you_for(ws, library, held.id, template_id="thank-you-email", now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter.id, text=f"{letter.text}\n\nPS: Maps lie. Indeed.")
    (changed,) = choose_part(ws, held.id, "learned", "Drones", now=NOW)
    assert changed.id == letter.id
    assert f"\n{DRONES}\n" in changed.text
    assert changed.text.endswith("PS: Maps lie. Indeed.")
    assert changed.text.count("Maps lie.") == 1
    assert ws.letters.get(sent.id).text == sent.text
    later = thank_you.thank_you_for(ws, library, held.id, template_id="thank-you-letter", now=NOW)
    assert DRONES in later.text
    ws.undo()
    ws.undo()
    assert MAPS in ws.letters.get(letter.id).text


def test_a_choice_fills_the_gap(ws, library, held):
    """Where nothing was known when the letter was written, the choice takes the gap's place."""
    gap = gap_text(TEMPLATE_VALUES["learned"].label)
    with ws.edit("", now=NOW) as tx:
        tx.letters.put(
            Letter(
                id="one",
                kind="thank-you",
                contact=held.contact,
                interview=held.id,
                text=f"Thank you. {gap}",
                gaps=(gap,),
            )
        )
    choose_part(ws, held.id, "learned", "Drones", now=NOW)
    letter = ws.letters.get("one")
    assert (letter.text, letter.gaps) == (f"Thank you. {DRONES}", ())


def test_words_of_ones_own_are_left_alone(ws, library, held):
    """A letter that names something else is not touched; the choice is kept all the same."""
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter.id, text="Dear Anna, thanks for the coffee.")
    assert choose_part(ws, held.id, "learned", "Drones", now=NOW) == []
    assert named_in_letter(ws, held, "learned") == DRONES


def test_a_choice_that_is_gone_counts_no_more(ws, held):
    """Once the note behind a choice is deleted, the letter begins with the first one again."""
    choose_part(ws, held.id, "learned", "Nobody prints.", now=NOW)
    assert named_in_letter(ws, held, "learned") == "This surprised me: “Nobody prints.”"
    with ws.edit("", now=NOW) as tx:
        tx.interviews.write(held.id, ("debrief", "surprised"), "")
    assert named_in_letter(ws, ws.interviews.get(held.id), "learned") == MAPS


def test_what_does_not_fit_is_named_only_when_chosen(ws, library, held):
    """A note about the one who reads it is not said unasked; chosen it is, and may go again."""
    with ws.edit("", now=NOW) as tx:
        tx.interviews.write(held.id, ("debrief", "appreciated"), "his boss let me stay")
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    assert "his boss let me stay" not in letter.text
    (part,) = things_valued(ws.interviews.get(held.id), thanks(ws, held))
    assert not part.fits
    (said,) = choose_part(ws, held.id, "appreciated", part.key, now=NOW)
    assert f"{MAPS}\n\nI want to thank you for this: “his boss let me stay”.\n\n" in said.text
    (gone,) = choose_part(ws, held.id, "appreciated", "nothing", now=NOW)
    assert gone.text == letter.text


def test_steps_and_the_report_on_them(ws, held):
    """The choice of a step holds for the thanks; a report tells what was done last."""
    for text in ("read the book", "draw a map"):
        action = actions.add_action(ws, {"text": text, "due": None}, interview=held.id, now=NOW)
    assert [part.said for part in steps_taken(ws, held, thanks(ws, held))] == [
        "I am going to read the book.",
        "I am going to draw a map.",
        "I have begun to read the book.",
        "I have begun to draw a map.",
        "You advised me to read Harley. I have taken that to heart.",
    ]
    choose_part(ws, held.id, "next_step", "draw a map", now=NOW)
    assert named_in_letter(ws, held, "next_step") == "I am going to draw a map."
    choose_part(ws, held.id, "next_step", "begun: draw a map", now=NOW)
    assert named_in_letter(ws, held, "next_step") == "I have begun to draw a map."
    assert named_in_letter(ws, held, "next_step", "report back") == ""
    actions.set_action_done(ws, action.id, True, now=NOW)
    assert named_in_letter(ws, held, "next_step", "report back") == "I have drawn a map."


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (None, ""),
        (date(2026, 3, 3), "soon"),
        (date(2026, 3, 10), "soon"),
        (date(2026, 3, 11), "in the middle of March"),
        (date(2026, 4, 10), "at the beginning of April"),
        (date(2026, 5, 20), "in the middle of May"),
        (date(2026, 8, 31), "at the end of August"),
    ],
)
def test_a_day_as_one_promises_it(day, words):
    """A third of a month, or soon."""
    assert rough_date(day, NOW.date()) == words


def test_another_day_is_said_in_the_letter(ws, library, held):
    """The promise moves with the day, and goes with it; the sentence stays whole."""
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    write_again_on(ws, held.id, date(2026, 6, 25), now=NOW)
    assert "to you again at the end of June and tell" in ws.letters.get(letter.id).text
    write_again_on(ws, held.id, None, now=NOW)
    assert "I will write to you again and tell you" in ws.letters.get(letter.id).text
    assert ws.interviews.get(held.id).report_back_on is None


def test_what_was_left_out_can_be_put_in(ws, library, held):
    """Thanks and a next step that are not said unasked go into a letter of one's own words, too."""
    with ws.edit("", now=NOW) as tx:
        tx.interviews.write(held.id, ("debrief", "appreciated"), "his boss let me stay")
    actions.add_action(ws, {"text": "ask Baumann about Anna"}, interview=held.id, now=NOW)
    held = ws.interviews.get(held.id)
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter.id, text="Dear Anna,\n\nThanks.\n\nYours\nMia", gaps=())
    for what in ("appreciated", "next_step"):
        part = left_out(ws, held, what)
        choose_part(ws, held.id, what, part.key, put_in=True, now=NOW)
        assert left_out(ws, held, what) is None
    assert ws.letters.get(letter.id).text == (
        "Dear Anna,\n\nThanks.\n\nI want to thank you for this: “his boss let me stay”.\n\n"
        "I am going to ask Baumann about Anna.\n\nYours\nMia"
    )


def test_what_was_left_out_on_purpose_is_no_loss(ws, held):
    """Whoever chose to leave it out is not asked again; what the letter says is not missing."""
    with ws.edit("", now=NOW) as tx:
        tx.interviews.write(held.id, ("debrief", "appreciated"), "his boss let me stay")
    held = ws.interviews.get(held.id)
    choose_part(ws, held.id, "appreciated", "nothing", now=NOW)
    assert left_out(ws, held, "appreciated") is None
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", draft_name(held.id), "appreciated"), "")
        tx.interviews.write(held.id, ("debrief", "appreciated"), "dass ich hobeln durfte")
    assert left_out(ws, ws.interviews.get(held.id), "appreciated") is None
