"""Gaps: filled once they are filled in every channel; what is missing is said with its place."""

import pytest

from infoint.domain import Contact, Letter
from infoint.domain.letters import gap_text, text_in_use
from infoint.domain.problems import InputError
from infoint.letters import writing
from infoint.letters.gaps import put_in_place, typed_over_gaps, where_to_enter
from infoint.library.template_values import TEMPLATE_VALUES
from infoint.outreach import attempts
from infoint.outreach.follow_up_messages import write_message

MET = "where you met"
ODD = "the **fair** of 2026 (hall $2) {{ my_name }} \\1"


@pytest.fixture
def ann(ws, now):
    """Ann, met at an event; the person's name is known, nothing else."""
    with ws.edit("", now=now) as tx:
        tx.profile.update(name="Mia Roth")
        return tx.contacts.put(Contact(id="ann", name="Ann Lee"))


def typed(ws, now, letter, label, words):
    """The words typed over a gap in a text."""
    with ws.edit("", now=now) as tx:
        text = letter.text.replace(gap_text(label), words)
        return tx.letters.update(letter.id, text=text)


def test_a_gap_typed_over_in_one_text_is_filled_in_the_next(ws, library, ann, now):
    """What was typed where one met them in an e-mail stands in a new note, letter for letter."""
    mail = attempts.script_for(ws, library, "ann", "email-event", now=now)
    assert MET in mail.open_gaps
    typed(ws, now, mail, MET, ODD)
    note = attempts.script_for(ws, library, "ann", "note-event", now=now)
    assert f"we met at {ODD}. May I" in note.text
    assert MET not in note.open_gaps


def test_turning_to_another_text_fills_its_gaps(ws, library, ann, now):
    """Written before, a text gets what was typed over its like when one turns to it."""
    mail = attempts.script_for(ws, library, "ann", "email-event", now=now)
    note = attempts.script_for(ws, library, "ann", "note-event", now=now)
    typed(ws, now, mail, MET, "the fair")
    attempts.take_up(ws, library, "ann", "note-event", now=now)
    assert "we met at the fair." in ws.letters.get(note.id).text


def test_filling_fills_every_channel_but_not_what_was_sent(ws, library, ann, now):
    """One press fills all texts to this person that did not go out."""
    mail = attempts.script_for(ws, library, "ann", "email", now=now)
    note = attempts.script_for(ws, library, "ann", "note", now=now)
    sent = attempts.script_for(ws, library, "ann", "letter", now=now)
    with ws.edit("", now=now) as tx:
        tx.contacts.update("ann", where_found="the alumni list")
        tx.letters.update(sent.id, sent=now)
    writing.fill_gaps(ws, library, mail.id, now=now)
    assert "the alumni list" in ws.letters.get(mail.id).text
    assert "the alumni list" in ws.letters.get(note.id).text
    assert ws.letters.get(sent.id) == sent.model_copy(update={"sent": now})


def test_what_was_typed_stays_known_after_other_gaps_are_filled(ws, library, ann, now):
    """Filling the other gaps of a text does not forget what was typed over one of them."""
    mail = attempts.script_for(ws, library, "ann", "email-event", now=now)
    typed(ws, now, mail, MET, "the fair")
    with ws.edit("", now=now) as tx:
        tx.profile.update(about="I study art.")
    writing.fill_gaps(ws, library, mail.id, now=now)
    assert typed_over_gaps(ws.letters.all(), library)["met_at"] == "the fair"


def test_what_is_stored_counts_before_what_was_typed(ws, library, ann, now):
    """Where the contact's own entry is there, it goes into the next text."""
    mail = attempts.script_for(ws, library, "ann", "email", now=now)
    label = TEMPLATE_VALUES["connection"].label
    typed(ws, now, mail, label, "a list")
    with ws.edit("", now=now) as tx:
        tx.contacts.update("ann", where_found="the alumni list")
    assert "the alumni list" in attempts.script_for(ws, library, "ann", "note", now=now).text


def test_nothing_is_guessed_from_changed_words(ws, library, ann, now):
    """Where the words around a gap were changed too, nothing is taken over."""
    mail = attempts.script_for(ws, library, "ann", "email-event", now=now)
    with ws.edit("", now=now) as tx:
        tx.letters.update(mail.id, text="Dear Ann, all my own words.")
    assert "met_at" not in typed_over_gaps(ws.letters.all(), library)


def test_nothing_found_says_what_is_missing_and_where(ws, library, ann, now):
    """Each gap that is left is named with the place where one enters it."""
    mail = attempts.script_for(ws, library, "ann", "email-event", now=now)
    with pytest.raises(InputError) as raised:
        writing.fill_gaps(ws, library, mail.id, now=now)
    said = raised.value.problems["gaps"]
    assert said.startswith("Nothing to fill in was found.")
    assert "where you met: Type it into the text." in said
    assert "two sentences about you: Enter it under How, in your own words." in said


@pytest.mark.parametrize("value", TEMPLATE_VALUES.values(), ids=TEMPLATE_VALUES)
def test_every_gap_has_a_place(value):
    """For each value a whole sentence says where to enter it."""
    assert where_to_enter(value.label).endswith(".")


def test_the_text_in_use_is_the_one_last_turned_to(ws, library, ann, now):
    """Written, chosen or sent last: that text is in use, also after a newer one was written."""
    mail = attempts.script_for(ws, library, "ann", "email", now=now)
    note = attempts.script_for(ws, library, "ann", "note", now=now)
    assert attempts.kept_script(ws.letters.all(), "ann") == note
    later = now.replace(hour=23)
    attempts.take_up(ws, library, "ann", "email", now=later)
    assert attempts.kept_script(ws.letters.all(), "ann").id == mail.id
    assert text_in_use(()) is None
    assert attempts.take_up(ws, library, "ann", "letter", now=now) is None


def test_a_follow_up_learns_from_the_script(ws, library, ann, now):
    """The number that was typed into a voicemail stands in the reminder."""
    said = attempts.script_for(ws, library, "ann", "voicemail", now=now)
    typed(ws, now, said, "your phone number", "555 0134")
    assert "555 0134" in write_message(ws, library, "ann", "reminder", "voicemail", now=now).text


def test_a_letter_of_an_unknown_template_teaches_nothing(library):
    """A text whose template is gone has no words to compare with."""
    letter = Letter(contact="ann", template="of-yore", text="x", gaps=(gap_text(MET),))
    assert typed_over_gaps([letter], library) == {}


def test_times_that_were_offered_once_are_not_offered_again(ws, library, ann, now):
    """Times typed into an answer go into another channel, but no further once it went out."""
    mail = write_message(ws, library, "ann", "two times", "email", now=now)
    typed(ws, now, mail, "a day and time that suits you", "Friday at 10")
    note = write_message(ws, library, "ann", "two times", "note", now=now)
    assert "Would Friday at 10 suit you" in note.text
    with ws.edit("", now=now) as tx:
        tx.letters.update(mail.id, sent=now)
        tx.letters.update(note.id, sent=now)
    assert "first_time" not in typed_over_gaps(ws.letters.all(), library)


def test_both_days_go_into_a_letter_that_asks_for_another(library):
    """The first of the two too, which stands after a line of its own; typed again, it follows."""
    body = library.template("new-date-email").body
    gaps = [gap_text(TEMPLATE_VALUES[name].label) for name in ("first_time", "second_time")]
    text = "These would suit me:\n\n- {}\n- {}\n\nIf neither suits you, name one or two that do"
    letter = text.format(*gaps)
    letter = put_in_place(letter, body, "first_time", "", "Thursday at 11")
    letter = put_in_place(letter, body, "first_time", "Thursday at 11", "Friday at 9")
    letter = put_in_place(letter, body, "second_time", "", "Monday at 15:30")
    assert letter == text.format("Friday at 9", "Monday at 15:30")
