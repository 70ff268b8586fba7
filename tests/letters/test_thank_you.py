"""Letters after a talk, and the link that opens one in the mail program."""

from datetime import UTC, date, datetime, timedelta
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.domain import Contact, Letter
from infoint.domain.letters import gap_text
from infoint.domain.problems import InputError
from infoint.interviews import appointment, running
from infoint.letters import from_debrief, links, thank_you, writing
from infoint.people import contacts
from infoint.store import GoneError
from tests.conftest import NOW


@pytest.fixture
def held(ws, interview, now):
    running.start_interview(ws, interview.id, now=now)
    with ws.edit("", now=now) as tx:
        tx.profile.update(name="Mia Roth")
        tx.interviews.write(interview.id, ("debrief", "learned"), "Most days begin early.")
        tx.interviews.write(interview.id, ("debrief", "appreciated"), "your patience")
        tx.interviews.write(interview.id, ("debrief", "advice"), "join the society")
    return running.end_interview(ws, interview.id, now=now + timedelta(minutes=20))


@pytest.fixture
def letter(ws, library, held, now):
    return thank_you.thank_you_for(ws, library, held.id, now=now)


def test_letter_comes_from_the_debrief(letter, anna, held):
    """The first thank-you holds the words of the debrief, and no gap is left."""
    for words in ("Anna", "most days begin early.", "your patience", "join the society", "Mia"):
        assert words in letter.text
    assert (letter.kind, letter.contact, letter.interview) == ("thank-you", anna.id, held.id)
    assert not letter.open_gaps


def test_letter_is_kept(ws, library, letter, held, now):
    """Asking again gives the letter with the person's changes, without a write."""
    with ws.edit("", now=now) as tx:
        tx.letters.update(letter.id, text="mine")
    revision = ws.revision
    assert thank_you.thank_you_for(ws, library, held.id, now=now).text == "mine"
    kept = thank_you.thank_you_for(ws, library, held.id, template_id=letter.template, now=now)
    assert kept.id == letter.id
    assert ws.revision == revision


def test_another_template_is_another_letter(ws, library, letter, held, now):
    """Each template has its own letter for a talk."""
    other = thank_you.thank_you_for(ws, library, held.id, template_id="thank-you-letter", now=now)
    assert (other.id != letter.id, other.channel) == (True, "letter")


def test_letter_of_one_interview_is_not_that_of_another(ws, library, letter, held, anna, now):
    """A second talk with the same person gets its own thank-you."""
    second = appointment.plan_interview(ws, library, anna.id, now=now)
    assert thank_you.thank_you_for(ws, library, second.id, now=now).id != letter.id


def test_refill_starts_over(ws, library, letter, held, now):
    """Starting over takes what the debrief says now, and can be taken back."""
    with ws.edit("typed", now=now) as tx:
        tx.letters.update(letter.id, text="mine")
        tx.interviews.write(held.id, ("debrief", "learned"), "it is loud")
    assert "I learned that it is loud." in writing.refill(ws, library, letter.id, now=now).text
    ws.undo()
    assert ws.letters.get(letter.id).text == "mine"


def test_report_back_is_a_letter_of_the_interview(ws, library, held, anna, now):
    """A report back is written to the contact in the same way."""
    report = thank_you.thank_you_for(ws, library, held.id, template_id="report-back", now=now)
    assert (report.kind, report.contact) == ("report back", anna.id)


def test_referrer_is_thanked(ws, library, held, anna, now):
    """The letter to the one who named the contact goes to that person, by first name."""
    bo = contacts.add_contact(ws, {"name": "Bo Ek"}, now=now)
    with ws.edit("", now=now) as tx:
        tx.contacts.update(anna.id, referred_by=bo.id)
    letter = thank_you.thank_you_for(ws, library, held.id, template_id="referrer", now=now)
    assert (letter.kind, letter.contact) == ("referrer", bo.id)
    assert letter.text.startswith("Dear Bo,")
    assert "Anna Lee" in letter.text
    again = writing.refill(ws, library, letter.id, now=now)
    assert (again.contact, again.text) == (bo.id, letter.text)


def test_nobody_to_thank_for_a_referral(ws, library, held, now):
    """Where nobody named the contact, a sentence says what to do."""
    with pytest.raises(InputError) as raised:
        thank_you.thank_you_for(ws, library, held.id, template_id="referrer", now=now)
    assert list(raised.value.problems) == ["template"]


def test_no_letter_for_an_interview_that_is_gone(ws, library, now):
    """A letter needs its talk."""
    with pytest.raises(GoneError):
        thank_you.thank_you_for(ws, library, "gone", now=now)


def test_sent_and_taken_back(ws, letter, now):
    """The moment of sending is kept, also on a second tap, until it is taken back."""
    later = now + timedelta(hours=5)
    assert thank_you.mark_sent(ws, letter.id, now=now).sent == now
    assert thank_you.mark_sent(ws, letter.id, now=later).sent == now
    assert thank_you.unmark_sent(ws, letter.id, now=later).sent is None


def test_a_letter_with_gaps_is_not_sent(ws, letter, now):
    """As long as gaps are left the letter cannot be marked as sent."""
    gap = gap_text("one thing")
    with ws.edit("", now=now) as tx:
        tx.letters.update(letter.id, text=f"Dear {gap}", gaps=(gap,))
    with pytest.raises(InputError):
        thank_you.mark_sent(ws, letter.id, now=now)


def _read(url: str) -> tuple[str, dict[str, str]]:
    """Recipient and headers of a mailto link, as a mail program reads them."""
    assert url.startswith("mailto:")
    recipient, _, query = url.removeprefix("mailto:").partition("?")
    pairs = (part.split("=", 1) for part in query.split("&") if part)
    return unquote(recipient), {name: unquote(value) for name, value in pairs}


def test_mailto_carries_everything():
    """Recipient, subject and text arrive, line breaks as CR LF."""
    letter = Letter(contact="c", subject="Thanks & more", text="Dear Anna,\n\n1+1=2? 100%")
    url = links.mailto(letter, Contact(name="A", email="anna@example.org"))
    assert "%0D%0A" in url
    assert " " not in url
    assert _read(url) == (
        "anna@example.org",
        {"subject": "Thanks & more", "body": "Dear Anna,\r\n\r\n1+1=2? 100%"},
    )


@pytest.mark.parametrize("contact", [None, Contact(name="A"), Contact(name="A", email="nobody")])
def test_mailto_without_address(contact):
    """Without an address that fits, the recipient stays empty."""
    assert _read(links.mailto(Letter(contact="c", text="x"), contact))[0] == ""


def test_mailto_without_words():
    """An empty letter opens an empty draft."""
    assert links.mailto(Letter(contact="c"), None) == "mailto:"


def test_mailto_takes_gap_marks_out():
    """Our invisible marks never leave the app."""
    gap = gap_text("x")
    letter = Letter(contact="c", subject=gap, text=gap)
    assert _read(links.mailto(letter, None))[1] == {"subject": "[x]", "body": "[x]"}


@pytest.mark.parametrize(
    "email",
    ["a@x.org?bcc=evil@x.org", "a@x.org&cc=e@x.org", "a%0Abcc@x.org", "a#b@x.org", "a,b@x.org"],
)
def test_mailto_address_cannot_add_headers(email):
    """Whatever stands in the address, it adds no recipient and no header."""
    letter = Letter(contact="c", subject="s", text="t")
    url = links.mailto(letter, Contact(name="A", email=email))
    _, headers = _read(url)
    assert headers == {"subject": "s", "body": "t"}
    assert url.partition("?")[0].count("@") <= 1
    assert "," not in url


@given(st.text(), st.text(), st.text())
def test_mailto_is_safe_for_any_text(subject, text, email):
    """Any text gives a plain link with two headers, the subject on one line."""
    letter = Letter(contact="c", subject=subject, text=text)
    url = links.mailto(letter, Contact(name="A", email=email))
    assert url.isascii()
    assert not set(url) & set(' \r\n"<>#')
    assert url.count("?") <= 1
    _, headers = _read(url)
    assert set(headers) <= {"subject", "body"}
    assert not set(headers.get("subject", "")) & set("\r\n")
    lines = letter.clean_text.replace("\r\n", "\n").replace("\r", "\n")
    assert headers.get("body", "").replace("\r\n", "\n") == lines


def test_a_thank_you_sets_no_day_by_itself(ws, library, held, letter):
    """To write again is promised by somebody who says so, not by the app."""
    assert ws.interviews.get(held.id).report_back_on is None
    assert "write" not in letter.text
    from_debrief.write_again_on(ws, held.id, NOW.date() + timedelta(weeks=6), now=NOW)
    assert "I will write to you again in the middle of April" in ws.letters.get(letter.id).text
    card = thank_you.thank_you_for(ws, library, held.id, template_id="thank-you-card", now=NOW)
    assert "April" in card.text


def test_a_day_that_was_set_stays(ws, library, held):
    """Whoever set a day before writing finds that one in the letter."""
    from_debrief.write_again_on(ws, held.id, date(2026, 6, 25), now=NOW)
    letter = thank_you.thank_you_for(ws, library, held.id, now=NOW)
    assert "at the end of June" in letter.text
    assert ws.interviews.get(held.id).report_back_on == date(2026, 6, 25)


def test_preview_is_what_would_be_written(ws, library, held):
    """A preview stores nothing, and has the words of the letter written after it."""
    from_debrief.write_again_on(ws, held.id, NOW.date() + timedelta(weeks=6), now=NOW)
    revision = ws.revision
    for template in (each for each in library.letters if each.kind == "thank-you"):
        shown = thank_you.preview(ws, library, held.id, template.id, now=NOW)
        assert ws.revision == revision
        assert "April" in shown.text
    shown = thank_you.preview(ws, library, held.id, "thank-you-email", now=NOW)
    made = thank_you.thank_you_for(ws, library, held.id, template_id="thank-you-email", now=NOW)
    assert made.text == shown.text


def test_sent_on_another_day_by_another_way(ws, library, letter, held):
    """A day back counts from its noon, and not before the end of the talk; the way is kept."""
    later = NOW + timedelta(days=4)
    yesterday = (later - timedelta(days=1)).date()
    sent = thank_you.mark_sent(ws, letter.id, day=yesterday, channel="letter", now=later)
    assert sent.sent == datetime(2026, 3, 6, 12, tzinfo=UTC)
    assert sent.channel == "letter"
    back = thank_you.unmark_sent(ws, letter.id, library=library, now=later)
    assert (back.sent, back.channel) == (None, "email")
    same_day = thank_you.mark_sent(ws, letter.id, day=NOW.date(), now=later)
    assert same_day.sent == datetime(2026, 3, 3, 12, tzinfo=UTC)


def test_sent_on_the_evening_of_a_late_interview(ws, letter, held):
    """Where the talk ended after noon, sent that day means after the talk."""
    with ws.edit("", now=NOW) as tx:
        evening = datetime(2026, 3, 3, 19, tzinfo=UTC)
        tx.interviews.write(held.id, ("clock", "ended"), evening)
    later = NOW + timedelta(days=2)
    assert thank_you.mark_sent(ws, letter.id, day=NOW.date(), now=later).sent == evening


@pytest.mark.parametrize("days", [-1, 3])
def test_days_on_which_nothing_can_have_been_sent(ws, letter, days):
    """Before the talk, and ahead of today."""
    day = NOW.date() + timedelta(days=days)
    with pytest.raises(InputError) as raised:
        thank_you.mark_sent(ws, letter.id, day=day, now=NOW + timedelta(days=2))
    assert list(raised.value.problems) == ["day"]
    assert ws.letters.get(letter.id).sent is None
