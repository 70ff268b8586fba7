"""Links lead to the web, a mail program or a telephone, and nowhere else."""

from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.domain import Contact, Letter
from infoint.domain.letters import gap_text
from infoint.letters.links import (
    SCHEMES,
    header_line,
    mail_address,
    mailto,
    mailto_link,
    safe_link,
    tel_link,
)


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/a?b=c#d",
        "http://localhost:8501/x",
        "HTTPS://Example.org",
        "mailto:a@b.org?subject=x",
        "tel:+49301234",
        "https://xn--mller-kva.example/ü",
    ],
)
def test_links_that_may_be_followed(link: str) -> None:
    """The four schemes pass, letter for letter."""
    assert safe_link(f" {link} ") == link


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org",
        "//example.org",
        "https:/example.org",
        "https://",
        "https://exa mple.org",
        'https://example.org/"onload=x',
        "https://example.org/<b>",
        "https://[::1",
        "mailto:",
        "vbscript:x",
        "example.org",
        "",
    ],
)
def test_links_that_may_not(link: str) -> None:
    """Other schemes, hidden characters and half addresses are no links."""
    assert safe_link(link) is None


@given(st.text(max_size=60))
def test_whatever_passes_has_one_of_the_schemes(text: str) -> None:
    """No text at all becomes a link of another kind."""
    for candidate in (text, f"https://{text}", f"mailto:{text}", f"{text}://example.org"):
        link = safe_link(candidate)
        assert link is None or urlsplit(link).scheme.lower() in SCHEMES


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=200))
def test_a_prefilled_mail_holds_every_word_and_no_other_header(
    address: str, subject: str, body: str
) -> None:
    """Subject and body come back as typed, and no word adds a recipient or a header."""
    for recipient in (address, f"{address}@x.org"):
        link = mailto_link(recipient, subject=subject, body=body)
        assert link.isascii()
        assert safe_link(link) == link or link in ("mailto:",) or link.startswith("mailto:?")
        parts = urlsplit(link)
        fields = dict(parse_qsl(parts.query, encoding="utf-8"))
        assert set(fields) <= {"subject", "body"}
        assert fields.get("subject", "") == header_line(subject)
        wanted = body.replace("\r\n", "\n").replace("\r", "\n")
        assert fields.get("body", "").replace("\r\n", "\n") == wanted
        assert unquote(parts.path) == mail_address(recipient)


def test_a_letter_opens_in_the_mail_program() -> None:
    """Our gap marks are left out; without an address the recipient stays empty."""
    letter = Letter(contact="a", subject="Hi & bye", text=f"Dear {gap_text('name')}\nX")
    contact = Contact(name="Anna", email="Anna Lee <anna+x@example.org>")
    assert mailto(letter, contact) == (
        "mailto:anna%2Bx@example.org?subject=Hi%20%26%20bye&body=Dear%20%5Bname%5D%0D%0AX"
    )
    assert mailto(letter, None).startswith("mailto:?subject=")


@pytest.mark.parametrize(
    "text", ["", "anna", "a@b@c", "a b@c.org", "a@b.org,c@d.org", "a@b.org?bcc=x@y.z;", "@x", "a@"]
)
def test_what_is_no_address(text: str) -> None:
    """Nothing but one whole address is taken for one."""
    assert mail_address(text) == ""


@pytest.mark.parametrize(
    ("number", "link"),
    [
        ("+49 (0)30 / 12-34", "tel:+490301234"),
        ("030 1234 ext. 5", "tel:0301234"),
        ("110", "tel:110"),
        ("12", None),
        ("call me", None),
        ("", None),
    ],
)
def test_numbers_to_call(number: str, link: str | None) -> None:
    """A number becomes a link without its signs and extension; words do not."""
    assert tel_link(number) == link
