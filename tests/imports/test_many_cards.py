"""An address book as large as there are: every card whole, and within the bound of time."""

import time
from datetime import UTC, datetime

import pytest

from infoint.imports import Preview, read_contacts
from infoint.imports.taking import plan_import, take_people
from infoint.store import open_workspace

SECONDS = 5
NOW = datetime(2026, 3, 29, tzinfo=UTC)


def apple(n: int) -> str:
    """A card as a phone writes it, with two addresses, two numbers and much besides."""
    return (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//iOS 18.0//EN\r\n"
        f"N:Prima-{n};Ana;B.;Dr.;MBA\r\nFN:Dr. Ana B. Prima-{n}\\, MBA\r\n"
        f"ORG:Harbor Lab {n % 400};Research\\, Team {n % 7};\r\nTITLE:Engineer\\; Planning\r\n"
        f"EMAIL;type=INTERNET;type=WORK;type=pref:ana.{n}@harbor.example\r\n"
        f"item1.EMAIL;type=INTERNET:ana{n}@home.example\r\nitem1.X-ABLabel:_$!<Home>!$_\r\n"
        f"TEL;type=CELL;type=VOICE;type=pref:+49 171 55{n:05}\r\nTEL;type=WORK:030 {n + 200000}\r\n"
        f"ADR;type=HOME:;;{n} Elm Street;Boston;MA;02101;USA\r\nBDAY:1990-01-02\r\n"
        "NOTE:met at the fair\\, twice\\nlikes harbors and lines that are folded by the pro\r\n"
        f" gram that wrote them {n}\r\nCATEGORIES:Alumni,Fair\r\n"
        f"item2.URL;type=pref:https://www.linkedin.com/in/ana-{n:x}\r\n"
        f"item2.X-ABLabel:LinkedIn\r\nUID:{n:08x}-1111\r\nREV:2024-01-01T00:00:00Z\r\nEND:VCARD\r\n"
    )


def android(n: int) -> str:
    """A card of the old kind, with quoted-printable words and a small picture."""
    return (
        "BEGIN:VCARD\r\nVERSION:2.1\r\n"
        f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller-{n};J=C3=B6rg;;;\r\n"
        f"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg M=C3=BCller-{n}\r\n"
        f"TEL;CELL;PREF:0171 55{n:05}\r\nTEL;HOME:+493090{n:05}\r\n"
        f"EMAIL;HOME:joerg{n}@home.example\r\nEMAIL;WORK:j.{n}@work.example\r\n"
        "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gro=C3=9Fe Firma;Abteilung=20=\r\n"
        "f=C3=BCr Hafen\r\n"
        f"ADR;HOME;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;;Stra=C3=9Fe {n};K=C3=B6ln;;50667;\r\n"
        "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQN\r\n"
        " DAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL\r\n\r\nEND:VCARD\r\n"
    )


def book(count: int) -> bytes:
    """Cards of both kinds by turns."""
    return "".join(apple(n) if n % 2 else android(n) for n in range(count)).encode()


def whole(found: Preview, count: int) -> bool:
    """Whether everybody is there with all that their card says."""
    return (
        len(found.people) == count
        and not found.skipped
        and not found.problems
        and all(
            one.email and len(one.other_emails) == 1 and one.phone and one.organization
            for one in found.people
        )
    )


def test_rich_cards_are_read_whole() -> None:
    """Of 300 cards of two kinds each gives a person, two addresses, a number, an organization."""
    found = read_contacts(book(300), "contacts.vcf", region="DE")
    assert whole(found, 300)
    assert found.people[0].name == "Jörg Müller-0"
    assert found.people[1].name == "Dr. Ana B. Prima-1, MBA"


@pytest.mark.nightly
def test_twenty_five_thousand_rich_cards() -> None:
    """They are read within five seconds, compared within five more, and add nothing twice."""
    data, ws = book(25_000), open_workspace(None)
    began = time.process_time()
    found = read_contacts(data, "contacts.vcf", region="DE")
    assert time.process_time() - began < SECONDS
    assert whole(found, 25_000)
    take_people(ws, plan_import(ws, found), [one.id for one in found.people], now=NOW)
    began = time.process_time()
    plan = plan_import(ws, read_contacts(data, "contacts.vcf", region="DE"))
    assert (len(plan.new), len(plan.known)) == (0, 0)
    assert time.process_time() - began < 2 * SECONDS
