"""Links to mailboxes and calendars on the web hold every word, and nothing beside it."""

import html
from datetime import UTC, date, datetime, timedelta
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from infoint.domain import Contact, Letter
from infoint.domain.letters import gap_text
from infoint.letters.links import header_line
from infoint.letters.links.web import (
    LONGEST,
    Appointment,
    WebLink,
    WholeDay,
    calendar_links,
    letter_links,
    mailbox_links,
)

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=120) | st.sampled_from(
    [
        "a+b & c=d",
        "100 %\n\n- x;y,z",
        "&to=evil@x.org",
        "#?/",
        "😀 Ünï 日本",
        "<b>no</b> &amp; <br>",
    ]
)
START = datetime(2026, 12, 1, 9, 30, tzinfo=ZoneInfo("Asia/Kathmandu"))


def query(link: WebLink) -> dict[str, str]:
    """What the site reads: each name once."""
    found = parse_qs(urlsplit(link.url).query, keep_blank_values=True, strict_parsing=True)
    assert all(len(values) == 1 for values in found.values())
    assert not urlsplit(link.url).fragment
    return {name: values[0] for name, values in found.items()}


def lines(text: str) -> list[str]:
    """The lines of a text, whatever ends them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


@given(WORDS, WORDS)
def test_a_new_mail_gives_back_every_word(subject: str, body: str) -> None:
    """Address, subject and text come back letter for letter, and no word adds a recipient."""
    for link in mailbox_links("ann+x@example.org", subject=subject, body=body):
        found = query(link)
        named = "su" if link.site == "google" else "subject"
        assert found["to"] == "ann+x@example.org"
        assert found.get(named, "") == header_line(subject)
        assert "+" not in urlsplit(link.url).query
        if link.has_text:
            assert lines(found.get("body", "")) == lines(body)
        known = {"to", named, "body"} | ({"view", "fs", "tf"} if link.site == "google" else set())
        assert set(found) <= known


@given(WORDS, WORDS, WORDS)
def test_an_appointment_gives_back_every_word(title: str, place: str, text: str) -> None:
    """Title, place and text come back letter for letter; Outlook's text once it is read as HTML."""
    for link in calendar_links(
        Appointment(title, START, START + timedelta(minutes=20), place, text)
    ):
        found = query(link)
        google = link.site == "google"
        assert found.get("text" if google else "subject", "") == header_line(title)
        assert found.get("location", "") == header_line(place)
        if not link.has_text:
            continue
        body = found.get("details" if google else "body", "")
        read = body if google else html.unescape(body.replace("<br>", "\n"))
        assert google or "<" not in body.replace("<br>", "")
        assert lines(read) == lines(text)


def test_times_stand_in_utc() -> None:
    """Whatever the zone of a talk, every site gets its moment."""
    what = Appointment("Talk", START, START + timedelta(minutes=45), "", "")
    google, office, outlook = map(query, calendar_links(what))
    assert google["dates"] == "20261201T034500Z/20261201T043000Z"
    assert office == outlook
    assert office["startdt"] == "2026-12-01T03:45:00Z"
    assert office["enddt"] == "2026-12-01T04:30:00Z"
    assert office["path"] == "/calendar/action/compose"


@given(st.integers(0, 9000), st.sampled_from("aé😀"))
def test_a_text_that_is_too_long_stays_out_as_a_whole(length: int, sign: str) -> None:
    """No link is longer than its site takes; a text is in it whole, or is said not to be."""
    for link in mailbox_links("ann@example.org", subject="Thank you", body=sign * length):
        assert len(link.url) <= LONGEST[link.site]
        assert query(link).get("body", "") == (sign * length if link.has_text else "")
        assert link.has_text or length > 100


def test_where_even_the_title_is_too_long_there_is_no_link() -> None:
    """A subject of thousands of signs leads nowhere, rather than to a page with an error."""
    assert mailbox_links("a@b.org", subject="日" * 2000) == ()


def test_a_letter_leaves_without_the_marks_of_its_gaps() -> None:
    """The letter goes to the contact's address, and our invisible marks stay here."""
    letter = Letter(contact="ann", subject=f"Hi {gap_text('topic')}", text=f"Dear {gap_text('x')}")
    contact = Contact(id="ann", name="Ann", email="Ann <ann@example.org>")
    for link in letter_links(letter, contact):
        assert "%E2%81%A3" not in link.url
        assert query(link)["to"] == "ann@example.org"
        assert query(link)["body"] == "Dear [x]"
    assert all("to" not in query(link) for link in letter_links(letter, None))


def test_links_lead_to_the_sites_that_are_named_and_are_not_http() -> None:
    """Only these sites, by https."""
    what = Appointment("Talk", START, START.astimezone(UTC), "", "")
    hosts = {
        urlsplit(link.url).netloc for link in (*mailbox_links("a@b.org"), *calendar_links(what))
    }
    assert hosts == {
        "mail.google.com",
        "calendar.google.com",
        "outlook.office.com",
        "outlook.live.com",
    }
    assert all(link.url.startswith("https://") for link in mailbox_links())


def test_a_day_without_a_time_is_a_whole_day() -> None:
    """It begins on its day and ends with it, whatever the zone."""
    what = WholeDay("Talk", date(2026, 12, 31), "", "The time is open.")
    google, office, outlook = map(query, calendar_links(what))
    assert google["dates"] == "20261231/20270101"
    for one in (office, outlook):
        assert (one["startdt"], one["enddt"]) == ("2026-12-31", "2027-01-01")
        assert one["allday"] == "true"
