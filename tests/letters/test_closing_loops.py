"""Thanks to those who helped, and referrers who were told otherwise."""

from datetime import date, timedelta

import pytest

from infoint.debrief import actions
from infoint.domain import CareerField
from infoint.domain.problems import InputError
from infoint.interviews import running
from infoint.letters import thank_you, writing
from infoint.letters.from_debrief import write_again_on
from infoint.letters.sentences import Reader, done_step
from infoint.letters.thank_you import thanks_for_help
from infoint.people import contacts
from infoint.people.referrals import referrals, set_told
from infoint.review.review import review_message
from tests.conftest import NOW


@pytest.fixture
def bo(ws):
    return contacts.add_contact(ws, {"name": "Dr. Bo Ek"}, now=NOW)


@pytest.fixture
def held(ws, interview, anna):
    running.start_interview(ws, interview.id, now=NOW)
    with ws.edit("", now=NOW) as tx:
        field = tx.fields.put(CareerField(title="nursing"))
        tx.interviews.update(interview.id, field=field.id)
        tx.profile.update(name="Mia Roth")
        tx.interviews.write(
            interview.id, ("debrief", "learned"), "Nurses plan the treatment with the doctors."
        )
        tx.interviews.write(interview.id, ("debrief", "appreciated"), "your patience with me")
    action = actions.add_action(
        ws, {"text": "I visited two wards", "due": None}, interview=interview.id, now=NOW
    )
    actions.set_action_done(ws, action.id, True, now=NOW)
    return running.end_interview(ws, interview.id, now=NOW + timedelta(minutes=20))


def helped(ws, library, held, who, template="helper", with_what="hearing me rehearse"):
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", f"helped-{held.id}-{who}", "with"), with_what)
    return thanks_for_help(ws, library, held.id, who, template_id=template, now=NOW)


def test_thanks_to_a_helper(ws, library, held, bo):
    """It greets the helper, names what they did and whom one talked with, and is kept once."""
    letter = helped(ws, library, held, bo.id)
    assert (letter.kind, letter.contact, letter.interview) == ("helper", bo.id, held.id)
    assert letter.text.startswith("Dear Bo,")
    assert "I talked with Anna Lee on Tuesday." in letter.text
    assert "Thank you for hearing me rehearse." in letter.text
    assert not letter.open_gaps
    assert helped(ws, library, held, bo.id).id == letter.id
    again = writing.refill(ws, library, letter.id, now=NOW)
    assert (again.contact, again.text) == (bo.id, letter.text)


def test_each_helper_has_a_letter(ws, library, held, bo):
    """Two who helped with one talk are thanked each."""
    cy = contacts.add_contact(ws, {"name": "Cy Oduya"}, now=NOW)
    one, other = (helped(ws, library, held, who.id) for who in (bo, cy))
    assert (one.contact, other.contact) == (bo.id, cy.id)


def test_what_they_did_is_a_gap_until_it_is_said(ws, library, held, bo):
    """Without it the letter cannot go out; once typed, it fills the gap."""
    letter = helped(ws, library, held, bo.id, with_what="")
    assert letter.open_gaps == ("what they helped you with",)
    helped(ws, library, held, bo.id)
    filled = writing.fill_gaps(ws, library, letter.id, now=NOW)
    assert "Thank you for hearing me rehearse." in filled.text
    assert not filled.open_gaps


def test_a_private_contact_is_not_named_to_a_helper(ws, library, held, bo, anna):
    """Whom one keeps out of sight is not told to others."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update(anna.id, private=True)
    for template in ("helper", "helper-brief"):
        letter = helped(ws, library, held, bo.id, template)
        assert "Lee" not in letter.text
        assert not letter.open_gaps


@pytest.mark.parametrize("who", [None, "", "the one talked to"])
def test_nobody_chosen(ws, library, held, anna, who):
    """A sentence says whom to choose, and nothing is stored."""
    chosen = anna.id if who == "the one talked to" else who
    with pytest.raises(InputError) as raised:
        thanks_for_help(ws, library, held.id, chosen, template_id="helper", now=NOW)
    assert list(raised.value.problems) == ["helper"]
    assert not ws.letters.all()


def test_told_otherwise_and_not_after_all(ws, held, bo, anna):
    """That they were told today settles it; it can be taken back."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update(anna.id, referred_by=bo.id)
    assert referrals(ws)[anna.id].owed
    assert set_told(ws, anna.id, True, now=NOW).referrer_told == NOW.date()
    assert not referrals(ws)[anna.id].owed
    assert set_told(ws, anna.id, False, now=NOW).referrer_told is None
    assert referrals(ws)[anna.id].owed


def test_a_sent_note_to_the_referrer_settles_it(ws, library, held, bo, anna):
    """The letter ready on the page closes the loop once it is marked as sent, in either wording."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update(anna.id, referred_by=bo.id)
    brief = thank_you.thank_you_for(ws, library, held.id, template_id="referrer-brief", now=NOW)
    assert brief.contact == bo.id
    thank_you.mark_sent(ws, brief.id, now=NOW)
    assert referrals(ws)[anna.id].told == "letter"
    thank_you.unmark_sent(ws, brief.id, now=NOW)
    assert referrals(ws)[anna.id].owed


def test_every_letter_passes_the_review_as_written(ws, library, held, bo, anna):
    """From what a person entered, each letter after a talk comes out without gap or finding."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update(anna.id, referred_by=bo.id, may_use_name=True)
    write_again_on(ws, held.id, date(2026, 5, 14), now=NOW)
    notes = ["Nurses plan the treatment with the doctors.", "your patience with me"]
    after = [each for each in library.letters if each.kind != "ahead"]
    for template in after:
        if template.kind == "helper":
            letter = helped(ws, library, held, bo.id, template.id)
        else:
            letter = thank_you.thank_you_for(ws, library, held.id, template_id=template.id, now=NOW)
        kind = "report-back" if letter.kind == "report back" else "thank-you"
        greeted = ws.contacts.get(letter.contact).name
        assert not letter.open_gaps, template.id
        assert review_message(letter.text, kind, contact_name=greeted, notes=notes) == []
    assert len(after) == 13


def test_a_report_says_what_was_decided(ws, library, held):
    """Who helped hears the decision itself, as soon as there is one."""
    before = thank_you.preview(ws, library, held.id, "report-back", now=NOW)
    assert "decided" not in before.text
    with ws.edit("", now=NOW) as tx:
        tx.fields.update(held.field, status="chosen")
    for template in ("report-back", "report-back-brief"):
        text = thank_you.preview(ws, library, held.id, template, now=NOW).text
        assert "I have decided for nursing." in text


def test_a_report_says_you_to_its_reader():
    """What was done for them was done for you; for somebody else it stays."""
    reader = Reader(frozenset({"rahul"}), is_the_one=True)
    done = "Draw one week of bed data for {}"
    assert done_step(done.format("Rahul"), reader) == "I have drawn one week of bed data for you."
    assert "you" not in done_step(done.format("Mina"), reader)
