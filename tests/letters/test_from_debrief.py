"""What a letter after a talk says of it, and changing that in letters that are not sent."""

from datetime import date, timedelta

import pytest

from infoint.debrief import actions
from infoint.domain import Contact, Letter
from infoint.domain.letters import gap_text
from infoint.domain.problems import InputError
from infoint.entries.drafts import read_draft
from infoint.interviews import running
from infoint.letters import thank_you
from infoint.letters.from_debrief import (
    begin_sentence,
    finish_sentence,
    keep_out,
    rough_date,
    write_again_on,
)
from infoint.letters.letter_parts import draft_name, letter_parts
from infoint.library.template_values import TEMPLATE_VALUES
from tests.conftest import NOW

TEXTS = {
    "learned": "it is calm",
    "surprised": "that nobody prints",
    "advice": "Read Harley",
    "appreciated": "her patience",
}
SAID = {
    "learned": "I learned that it is calm.",
    "surprised": "It surprised me that nobody prints.",
    "advice": "You advised me to read Harley.",
    "appreciated": "Thank you for your patience.",
    "next_step": "Next I will draw a map.",
}


@pytest.fixture
def held(ws, interview):
    """A talk of which everything was written down, each as the sentence went on."""
    running.start_interview(ws, interview.id, now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Mia Roth")
        for name, text in TEXTS.items():
            tx.interviews.write(interview.id, ("debrief", name), text)
    actions.add_action(ws, {"text": "draw a map"}, interview=interview.id, now=NOW)
    return running.end_interview(ws, interview.id, now=NOW + timedelta(minutes=20))


def write(ws, held, what, text):
    with ws.edit("", now=NOW) as tx:
        tx.interviews.write(held.id, ("debrief", what), text)
    return ws.interviews.get(held.id)


def said(ws, held, kind="thank-you"):
    return {what: part.said for what, part in letter_parts(ws, held, kind).items()}


def test_each_answer_is_a_sentence_of_the_letter(ws, library, held):
    """All five stand in it, each once, and nothing that was not said."""
    assert said(ws, held) == SAID
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    assert letter.text == (
        "Dear Anna,\n\nIt was good to talk with you on Tuesday, thank you.\n\n"
        "I learned that it is calm. It surprised me that nobody prints. "
        "You advised me to read Harley.\n\nThank you for your patience.\n\n"
        "Next I will draw a map.\n\nWith warm regards,\nMia Roth"
    )


def test_what_they_advised_is_a_paragraph_where_the_rest_is_long(ws, library, held):
    """It stands alone after much that was learned, goes and comes back without leaving a gap."""
    long = "it is calm, and that most of the day one listens to people who tell what they have seen"
    held = write(ws, held, "learned", long)
    held = write(ws, held, "surprised", "that nobody prints, and that all of them cook at noon")
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    assert "at noon.\n\nYou advised me to read Harley.\n\nThank you for" in letter.text
    (out,) = keep_out(ws, held.id, "advice", now=NOW)
    assert "at noon.\n\nThank you for" in out.text
    (back,) = finish_sentence(ws, held.id, "advice", SAID["advice"], now=NOW)
    assert SAID["advice"] in back.text
    assert "\n\n\n" not in back.text


@pytest.mark.parametrize("what", SAID)
def test_one_answer_is_kept_out_and_put_in_again(ws, library, held, what):
    """Its sentence alone goes, and comes back to its place; the rest of the letter stays."""
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    (out,) = keep_out(ws, held.id, what, now=NOW)
    assert SAID[what] not in out.text
    assert all(one in out.text for name, one in SAID.items() if name != what)
    assert "\n\n\n" not in out.text
    (back,) = finish_sentence(ws, held.id, what, SAID[what], now=NOW)
    assert sorted(back.text.replace("\n\n", " ").split()) == sorted(letter.text.split())
    ws.undo()
    assert ws.letters.get(letter.id).text == out.text


STATUS = "Anna came without papers and was undocumented for ten years"


@pytest.mark.parametrize("kind", ["thank-you", "referrer", "report back"])
@pytest.mark.parametrize("what", SAID)
def test_nothing_of_anybodys_papers_goes_in_by_itself(ws, library, held, what, kind):
    """From no box, into no letter, as a row on its own neither: only the beginning stands there."""
    if what == "next_step":
        with ws.edit("", now=NOW) as tx:
            for one in tx.actions.all():
                tx.actions.update(one.id, text=STATUS, done=NOW)
    else:
        held = write(ws, held, what, STATUS)
    assert STATUS.split()[2] not in str(said(ws, held, kind))
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="noor", name="Noor Aziz"))
        tx.contacts.update(held.contact, referred_by="noor")
    templates = [one for one in library.letters if one.kind == kind]
    assert templates
    for one in templates:
        letter = thank_you.preview(ws, library, held.id, one.id, now=NOW)
        assert "papers" not in letter.text
        assert "undocumented" not in letter.text
    begin_sentence(ws, held.id, what, now=NOW)
    typed = str(read_draft(ws, draft_name(held.id))[f"typed-{what}"])
    assert "papers" not in typed


def test_the_same_line_is_said_once(ws, library, held):
    """Notes that say the same make one sentence; the others wait, and can be put in by hand."""
    line = "people stay for years because they like each other"
    for what in ("learned", "surprised", "appreciated"):
        held = write(ws, held, what, line if what == "learned" else f"that {line}!")
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    assert letter.text.count(line) == 1
    parts = letter_parts(ws, held, "thank-you")
    assert [what for what, part in parts.items() if part.why == "again"] == [
        "surprised",
        "appreciated",
    ]
    finish_sentence(ws, held.id, "surprised", "It surprised me how they stay.", now=NOW)
    assert "It surprised me how they stay." in ws.letters.get(letter.id).text


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("learned", "mgr = idiot; pay 32-38k"),
        ("appreciated", "his time. told me, honest"),
        ("advice", "portf. w/ 2 proj."),
        ("surprised", "Amir is there"),
    ],
)
def test_what_makes_no_sentence_is_finished_by_hand(ws, library, held, what, text):
    """It is no gap and not in the letter; finished it stands in its place, the rest stays."""
    held = write(ws, held, what, text)
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    assert letter.open_gaps == ()
    assert text not in letter.text
    others = [one for name, one in SAID.items() if name != what]
    assert all(one in letter.text for one in others)
    begin_sentence(ws, held.id, what, now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", draft_name(held.id), f"typed-{what}"), "In my own words")
    (changed,) = finish_sentence(ws, held.id, what, now=NOW)
    assert "In my own words." in changed.text
    assert all(one in changed.text for one in others)
    assert said(ws, ws.interviews.get(held.id))[what] == "In my own words."


def test_a_sentence_that_is_only_begun_is_not_put_in(ws, held):
    """Of a sum nothing but the beginning stands in the box: that is no sentence yet."""
    write(ws, held, "learned", "32-38k")
    begin_sentence(ws, held.id, "learned", now=NOW)
    with pytest.raises(InputError):
        finish_sentence(ws, held.id, "learned", now=NOW)


def test_a_sentence_that_begins_twice_waits_until_it_is_changed(ws, library, held):
    """It stays in the box with a kind line, and in no letter."""
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    words = "Next I will I will ask in the ward."
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", draft_name(held.id), "typed-next_step"), words)
    with pytest.raises(InputError):
        finish_sentence(ws, held.id, "next_step", now=NOW)
    assert words not in ws.letters.get(letter.id).text
    assert ws.page_state.drafts[draft_name(held.id)]["typed-next_step"] == words


def test_what_stood_there_is_exchanged(ws, library, held):
    """An answer that was changed after the letter was begun takes the place of the old one."""
    thank_you.thank_you_for(ws, library, held.id, now=NOW)
    held = write(ws, held, "learned", "it is loud")
    (letter,) = finish_sentence(ws, held.id, "learned", said(ws, held)["learned"], now=NOW)
    assert "I learned that it is loud. It surprised me" in letter.text
    assert "calm" not in letter.text


def test_letters_that_were_sent_stay(ws, library, held):
    """What went out is what was said."""
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    thank_you.mark_sent(ws, letter.id, now=NOW)
    assert keep_out(ws, held.id, "learned", now=NOW) == []
    assert ws.letters.get(letter.id).text == letter.text


def test_a_finished_sentence_fills_the_gap(ws, library, held):
    """Where nothing was known when the letter was written, it takes the gap's place."""
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
    finish_sentence(ws, held.id, "learned", "I learned it.", now=NOW)
    letter = ws.letters.get("one")
    assert (letter.text, letter.gaps) == ("Thank you. I learned it.", ())


def test_a_letter_of_ones_own_words_gets_it_where_it_belongs(ws, library, held):
    """After the first paragraph, and in the order of a letter."""
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(letter.id, text="Dear Anna,\n\nThanks.\n\nYours\nMia", gaps=())
    for what in ("next_step", "appreciated"):
        finish_sentence(ws, held.id, what, SAID[what], now=NOW)
    assert ws.letters.get(letter.id).text == (
        "Dear Anna,\n\nThanks.\n\nThank you for your patience.\n\nNext I will draw a map.\n\n"
        "Yours\nMia"
    )


def test_people_whom_one_knows_are_not_named_unasked(ws, held):
    """Also where their name is typed without capitals."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(name="Jo Pike"))
    held = write(ws, held, "learned", "that jo pike began there")
    assert said(ws, held)["learned"] == ""


def test_the_first_step_that_makes_a_sentence_is_said(ws, held):
    """A step in short hand before it does not keep it out; what is done is told in a report."""
    for one in ws.actions.all():
        actions.set_action_done(ws, one.id, True, now=NOW)
    for text in ("2 proj. till Feb", "join the union"):
        actions.add_action(ws, {"text": text}, interview=held.id, now=NOW)
    assert said(ws, held)["next_step"] == "Next I will join the union."


def test_a_report_tells_what_was_done(ws, library, held):
    """The step that is done, as one tells it; before that there is nothing to tell."""
    report = thank_you.preview(ws, library, held.id, "report-back", now=NOW)
    assert report.open_gaps == ("what you did or will do next",)
    (step,) = ws.actions.all()
    actions.set_action_done(ws, step.id, True, now=NOW)
    report = thank_you.preview(ws, library, held.id, "report-back", now=NOW)
    assert "I have drawn a map." in report.text


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


def test_nothing_is_promised_that_was_not_said(ws, library, held):
    """To write again is said once a day is set, said anew with another, and gone without one."""
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    assert "write to you" not in letter.text
    assert ws.interviews.get(held.id).report_back_on is None
    write_again_on(ws, held.id, date(2026, 5, 14), now=NOW)
    promise = "I will write to you again in the middle of May and tell you what came of it."
    text = ws.letters.get(letter.id).text
    assert f"Next I will draw a map.\n\n{promise}\n\nWith warm regards" in text
    write_again_on(ws, held.id, date(2026, 6, 25), now=NOW)
    assert "again at the end of June and tell" in ws.letters.get(letter.id).text
    write_again_on(ws, held.id, None, now=NOW)
    assert ws.letters.get(letter.id).text == letter.text
    write_again_on(ws, held.id, date(2026, 5, 14), now=NOW)
    fresh = thank_you.preview(ws, library, held.id, "thank-you-email", now=NOW)
    assert promise in fresh.text
