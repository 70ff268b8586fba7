"""People as vCards: every reader gives the same people back, letter for letter."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.backup.vcards import LONGEST_LINE, Version, all_cards, contact_cards
from infoint.domain import Contact
from infoint.imports import read_contacts
from infoint.store import open_workspace
from infoint.words.people_names import NameParts, name_parts

NOW = datetime(2026, 11, 29, 15, 30, tzinfo=UTC)
LETTERS = st.characters(
    exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cn", "Co"], exclude_characters="\ufeff"
)
HARD = ["a,b;c\\d", "\\n", "Zoë 👩🏽‍🚀 日本語", "é" * 80, "😀" * 40, "x:y;z=1", "\\", '"q"', "a  b"]
LINE = (st.text(LETTERS, max_size=60) | st.sampled_from(HARD)).map(
    lambda text: " ".join(text.split())
)
TEXT = st.lists(LINE, max_size=6).map("\n".join).map(str.strip)
ADDRESS = st.from_regex(r"[a-z+.']{1,12}@[a-z]{1,20}\.(org|museum)", fullmatch=True)
PHONE = st.from_regex(r"\+?[0-9]{3}[0-9 ()/-]{2,12}[0-9]", fullmatch=True)
LINK = st.from_regex(r"https://[a-z]{1,12}\.org/[a-zA-Z0-9_,;%~?=&-]{0,90}", fullmatch=True)


@st.composite
def people(draw: st.DrawFn) -> list[Contact]:
    """A few people with any words; what tells them apart is different for each."""
    names = draw(st.lists(LINE.filter(_is_named), min_size=1, max_size=4, unique_by=str.casefold))
    return [
        Contact(
            id=f"id{n}",
            name=name,
            organization=draw(LINE),
            role=draw(LINE),
            email=f"{n}{draw(ADDRESS)}",
            other_emails=tuple(f"{n}x{k}{draw(ADDRESS)}" for k in range(draw(st.integers(0, 3)))),
            phone=draw(st.just("") | PHONE),
            profile_url=draw(st.just("") | LINK.map(lambda link, n=n: f"{link}/{n}")),
            notes=draw(TEXT),
            tags=tuple(
                draw(
                    st.lists(
                        LINE.filter(bool).filter("myContacts".__ne__), max_size=45, unique=True
                    )
                )
            ),
            private=draw(st.booleans()),
        )
        for n, name in enumerate(names)
    ]


def _is_named(text: str) -> bool:
    return any(map(str.isalpha, text)) and "@" not in text


FIELDS = (
    "name",
    "organization",
    "role",
    "email",
    "other_emails",
    "phone",
    "profile_url",
    "notes",
    "tags",
)


def said(contact: Contact) -> dict[str, object]:
    """What a card can say."""
    return {name: getattr(contact, name) for name in FIELDS}


@pytest.mark.parametrize("version", ["4.0", "3.0"])
@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_our_own_reader_gives_the_same_people(version: Version, data: st.DataObject) -> None:
    """Names, emoji, line breaks, commas and semicolons come back as they were."""
    given_ = data.draw(people())
    found = read_contacts(contact_cards(given_, version=version, now=NOW), "people.vcf")
    assert found.source == "vcard"
    assert [said(one) for one in found.people] == [said(one) for one in given_]
    assert not found.skipped
    assert not found.problems


@given(people())
@settings(max_examples=30, deadline=None)
def test_another_reader_gives_the_same_people_of_3_0(given_: list[Contact]) -> None:
    """What vobject reads of version 3.0 is what was on the list."""
    text = contact_cards(given_, version="3.0", now=NOW).decode()
    for contact, card in zip(given_, vobject.readComponents(text), strict=True):
        assert card.version.value == "3.0"
        assert card.fn.value == contact.name
        mails = [each.value for each in card.contents.get("email", [])]
        assert tuple(mails) == contact.emails
        assert set(card.email.params["TYPE"]) == {"INTERNET", "PREF"}
        assert [each.value for each in card.contents.get("org", [])] == [
            [contact.organization] for _ in [0] if contact.organization
        ]
        for field, name in (("title", "role"), ("tel", "phone"), ("note", "notes")):
            values = [each.value for each in card.contents.get(field, [])]
            assert values == [getattr(contact, name)] * bool(getattr(contact, name))
        urls = [each.value for each in card.contents.get("url", [])]
        assert urls == [contact.profile_url] * bool(contact.profile_url)
        tags = [tag for each in card.contents.get("categories", []) for tag in each.value]
        assert tuple(tags) == contact.tags


@given(people())
@settings(max_examples=30, deadline=None)
def test_a_reader_by_the_letter_of_rfc_6350_gives_the_same_people_of_4_0(
    given_: list[Contact],
) -> None:
    """What a plain reader of version 4.0 finds is what was on the list."""
    cards = list(cards_of(contact_cards(given_, now=NOW)))
    assert len(cards) == len(given_)
    for contact, card in zip(given_, cards, strict=True):
        assert [name for name, _, _ in card][:1] == ["VERSION"]
        value = {name: unescaped(text) for name, _, text in card}
        assert value["VERSION"] == "4.0"
        assert value["FN"] == contact.name
        assert value.get("TITLE", "") == contact.role
        assert value.get("TEL", "") == contact.phone
        assert value.get("NOTE", "") == contact.notes
        organizations = [split(text, ";") for name, _, text in card if name == "ORG"]
        assert organizations == [[contact.organization]] * bool(contact.organization)
        assert next((text for name, _, text in card if name == "URL"), "") == contact.profile_url
        mails = [(options, unescaped(text)) for name, options, text in card if name == "EMAIL"]
        assert [address for _, address in mails] == list(contact.emails)
        assert [options for options, _ in mails] == [["PREF=1"], *[[]] * (len(mails) - 1)]
        tags = [tag for name, _, text in card if name == "CATEGORIES" for tag in split(text, ",")]
        assert tags == list(contact.tags)
        assert len(split({name: text for name, _, text in card}["N"], ";")) == 5


@given(people())
@settings(max_examples=20, deadline=None)
def test_lines_are_short_and_break_between_characters(given_: list[Contact]) -> None:
    """No line is longer than 75 octets, each is UTF-8 by itself, and all end alike."""
    data = contact_cards(given_, now=NOW)
    assert data.endswith(b"\r\n")
    for line in data[:-2].split(b"\r\n"):
        assert 0 < len(line) <= LONGEST_LINE
        assert not re.search(rb"[\r\n]", line)
        line.decode("utf-8")


def test_a_card_says_nothing_of_talks_and_is_the_same_one_each_time() -> None:
    """Research, how keen one is and who named them stay here; UID stays, REV moves on."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(
            Contact(
                id="ann",
                name="Dr. Ann van der Lee, PhD",
                email="ann@example.org",
                private=True,
                motivation=4,
                research_person="SECRET",
                research_organization="SECRET",
                shared_background="SECRET",
                relationship="SECRET",
                referred_by="SECRET",
            )
        )
    text = all_cards(ws, now=NOW).decode()
    assert "SECRET" not in text
    assert "N:van der Lee;Ann;;Dr.;PhD\r\n" in text
    assert "REV:20261129T153000Z\r\n" in text
    later = all_cards(ws, version="3.0", now=NOW.replace(year=2027)).decode()
    assert "REV:2027-11-29T15:30:00Z\r\n" in later
    uids = {re.search(r"UID:(urn:uuid:[0-9a-f-]{36})\r\n", each)[1] for each in (text, later)}  # type: ignore[index]
    assert len(uids) == 1
    fields = {name for name, _, _ in next(cards_of(text.encode()))}
    assert fields == {"VERSION", "PRODID", "UID", "REV", "FN", "N", "EMAIL"}


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ann Lee", NameParts("Ann", "Lee")),
        ("Lee, Ann", NameParts("Ann", "Lee")),
        ("Ann Mary van den Berg Jr.", NameParts("Ann", "van den Berg", "Mary", "", "Jr.")),
        ("Prof. Dr. Lee", NameParts("", "Lee", "", "Prof. Dr.")),
        ("Chloé", NameParts("Chloé")),
        ("the couple next door", NameParts("the couple next door")),
        ("ann@example.org", NameParts("ann@example.org")),
        ("👩🏽‍🚀", NameParts("👩🏽‍🚀")),
    ],
)
def test_a_name_is_parted_as_address_books_do(name: str, parts: NameParts) -> None:
    """What cannot be parted stays whole."""
    assert name_parts(name) == parts


Line = tuple[str, list[str], str]
_LINE = re.compile(r"(?:[A-Za-z0-9-]+\.)?([A-Z-]+|X-ABLabel)((?:;[A-Z-]+=[^:;]+)*):(.*)", re.S)


def cards_of(data: bytes) -> Iterator[list[Line]]:
    """Each card as its lines: name without its group, parameters, value (RFC 6350, 3.2, 3.3)."""
    card: list[Line] = []
    for line in data.decode().replace("\r\n ", "").split("\r\n")[:-1]:
        found = re.fullmatch(
            r"(?:[A-Za-z0-9-]+\.)?([A-Z-]+|X-ABLabel)((?:;[A-Z-]+=[^:;]+)*):(.*)", line
        )
        assert found, line
        if found[1] == "BEGIN":
            card = []
        elif found[1] == "END":
            yield card
        else:
            options = [each for each in found[2].split(";") if each]
            if found[1] != "X-ABLabel":
                card.append((found[1], options, found[3]))


def unescaped(text: str) -> str:
    """A value by 3.4: backslashes before commas, semicolons, themselves and n."""
    out, signs = [], iter(text)
    for sign in signs:
        if sign == "\\":
            sign = next(signs)
            assert sign in "\\,;nN", text
            out.append("\n" if sign in "nN" else sign)
        else:
            out.append(sign)
    return "".join(out)


def split(text: str, mark: str) -> list[str]:
    """The parts of a value between marks without a backslash."""
    parts, escaped = [""], False
    for sign in text:
        if sign == mark and not escaped:
            parts.append("")
        else:
            parts[-1] += sign
        escaped = sign == "\\" and not escaped
    return [unescaped(part) for part in parts]


def test_profiles_are_links_that_can_be_followed() -> None:
    """A profile of any site stands as URL with its label, and comes back as the profile."""
    contact = Contact(name="Ann", profile_url="https://ann.example/me?a=1,2;3")
    data = contact_cards([contact], now=NOW)
    assert b"profile.X-ABLabel:Profile\r\n" in data
    (found,) = read_contacts(data, "x.vcf").people
    assert urlsplit(found.profile_url).netloc == "ann.example"
    assert found.profile_url == contact.profile_url


def test_the_company_is_without_the_role_that_is_known_apart() -> None:
    """Whoever keeps both in one box has a company in the address book all the same."""
    both = Contact(name="Ann Lee", organization="Northwind Bank, data analyst", role="Data analyst")
    alone = Contact(name="Bo Ek", organization="Northwind Bank, data analyst", role="Founder")
    card = contact_cards([both, alone], now=NOW).decode()
    assert "ORG:Northwind Bank\r\n" in card
    assert "ORG:Northwind Bank\\, data analyst\r\n" in card
