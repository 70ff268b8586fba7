"""A letter as an e-mail draft: every word as typed, and no word becomes a header."""

import email
import socket
from datetime import UTC, datetime
from email import policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from infoint.documents import letter_eml
from infoint.domain import Contact, Letter, Profile
from infoint.domain.letters import gap_text
from infoint.letters.links import header_line

NOW = datetime(2026, 3, 29, 9, tzinfo=UTC)
HEADERS = {
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "X-Unsent",
    "Content-Type",
    "Content-Transfer-Encoding",
    "MIME-Version",
}
INJECTIONS = ["\r\nBcc: evil@example.org", "\nX: y\n\nbody", "\rBcc: a@b.org", "a\u2028Bcc: x@y.z"]


def draft(
    text: str = "Hello", subject: str = "A question", name: str = "Anna", address: str = "a@x.org"
) -> bytes:
    return letter_eml(
        Letter(id="letter1", contact="anna", subject=subject, text=text),
        profile=Profile(name="Bo Ek", email="bo@example.org", time_zone="Europe/Berlin"),
        contact=Contact(id="anna", name=name, email=address),
        now=NOW,
    )


def read(data: bytes) -> EmailMessage:
    found = email.message_from_bytes(data, policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def decoded(data: bytes, header: str) -> str:
    """A header as the older, stricter reader of the standard library decodes it."""
    raw = email.message_from_bytes(data, policy=policy.compat32)[header]
    return str(make_header(decode_header("".join(str(raw).splitlines()))))


def test_a_draft_to_finish() -> None:
    """Sender, recipient, subject, local date and the mark of a draft are there."""
    message = read(draft())
    assert message["From"] == "Bo Ek <bo@example.org>"
    assert message["To"] == "Anna <a@x.org>"
    assert message["Subject"] == "A question"
    assert message["X-Unsent"] == "1"
    assert message["Date"] == "Sun, 29 Mar 2026 11:00:00 +0200"
    assert parsedate_to_datetime(message["Date"]) == NOW
    assert message.get_content_type() == "text/plain"
    assert message.get_content_charset() == "utf-8"


def test_the_message_id_names_no_machine() -> None:
    """Message-ID is there, made of the letter and the moment."""
    found = read(draft())["Message-ID"]
    assert found == f"<letter1.{int(NOW.timestamp())}@infoint.invalid>"
    assert socket.gethostname() not in found


def test_gap_marks_are_left_out() -> None:
    """Our invisible marks do not travel."""
    data = draft(text=f"Dear {gap_text('name')}", subject=gap_text("subject"))
    assert "\u2063" not in read(data).get_content()
    assert read(data)["Subject"] == "[subject]"


@pytest.mark.parametrize("evil", INJECTIONS)
def test_no_word_becomes_a_header(evil: str) -> None:
    """Line breaks in subject, name or address add no header and no recipient."""
    for data in (
        draft(subject=f"x{evil}"),
        draft(name=f"x{evil}"),
        draft(address=f"a@x.org{evil}"),
    ):
        message = read(data)
        assert set(message.keys()) <= HEADERS
        assert message.get_content() == "Hello\r\n"
        assert len(message["To"].addresses if message["To"] else ()) <= 1


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=60))
def test_header_injection_is_impossible(subject: str, name: str, address: str) -> None:
    """Whatever is typed, only our headers are there, each once, and the body is untouched."""
    for mail in (address, f"{address}@x.org", f"a@{address}"):
        data = draft(subject=subject, name=name, address=mail)
        message = email.message_from_bytes(data, policy=policy.compat32)
        assert set(message.keys()) <= HEADERS
        assert len(message.keys()) == len(set(message.keys()))
        assert message.get_payload(decode=True) == b"Hello\r\n"
        assert data.isascii()


@given(st.text(max_size=300))
def test_any_body_survives(text: str) -> None:
    """The text comes back letter for letter, with one kind of line ends and one at its end."""
    found = email.message_from_bytes(draft(text=text)).get_payload(decode=True)
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2063", "")
    wanted = unified if unified.endswith("\n") else unified + "\n"
    assert isinstance(found, bytes)
    assert found.decode("utf-8").replace("\r\n", "\n") == wanted


@given(st.text(max_size=200))
@example("00000000 0000\xa0\xa0\xa0\xa0\xa0\U00010000\U00010000\U00010000\U00010000\U00010000 \xa1")
@example("=?utf-8?q?no?= " * 9)
def test_any_subject_survives(subject: str) -> None:
    """The subject comes back letter for letter; runs of line breaks are a space."""
    assert decoded(draft(subject=subject), "Subject") == header_line(subject.replace("\u2063", ""))


@given(st.text(min_size=1, max_size=120))
@example(
    '000\u0800\u0800\u0800\u0800\u0800\u0800\u0800\u0800\u0800\u0800\u0800\u0800\u0800\u0800 " \xa1'
)
@example('Bo "Bosse" Ek, of <x> \\ (y)')
def test_any_name_survives(name: str) -> None:
    """The recipient's name comes back letter for letter; readers take runs of spaces as one."""
    raw = email.message_from_bytes(draft(name=name), policy=policy.compat32)["To"]
    shown, address = parseaddr("".join(str(raw).splitlines()))
    assert address == "a@x.org"
    found = str(make_header(decode_header(shown)))
    assert found.split() == header_line(name).split()


def test_an_address_in_another_script() -> None:
    """A host in another script is written in ASCII; a name that cannot be is left out."""
    assert read(draft(address="anna@müller.example"))["To"].addresses[0].domain == (
        "xn--mller-kva.example"
    )
    assert read(draft(address="änna@example.org"))["To"] is None


def test_without_contact_and_profile() -> None:
    """A draft without sender and recipient is still a draft."""
    data = letter_eml(Letter(contact="x", text="Hi"), profile=Profile(), contact=None, now=NOW)
    message = read(data)
    assert (message["From"], message["To"]) == (None, None)
    assert message["X-Unsent"] == "1"
