"""vCard 2.1, 3.0 and 4.0 as phones and address books write them."""

import pytest

from infoint.imports import ImportProblem
from tests.imports.reading import names, note_lines, only, read


def card(*lines: str | bytes, version: str = "3.0", line_break: bytes = b"\r\n") -> bytes:
    """A card with these lines."""
    whole = ["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]
    return line_break.join(each.encode() if isinstance(each, str) else each for each in whole)


FULL = card(
    "N:Lee;Anna;B.;Dr.;MBA",
    "FN:Dr. Anna B. Lee, MBA",
    "ORG:Acme\\; Inc;Research",
    "TITLE:Engineer",
    "EMAIL;TYPE=INTERNET,HOME:a@home.example",
    "EMAIL;TYPE=INTERNET,WORK,PREF:anna@example.org",
    "TEL;TYPE=CELL:+1 212 555 0100",
    "TEL;TYPE=WORK,FAX:+1 212 555 0199",
    "ADR;TYPE=HOME:;;1 Elm St;Boston;MA;02101;USA",
    "URL:https://www.linkedin.com/in/anna",
    "URL:https://anna.example",
    "CATEGORIES:Alumni,Fair\\, spring,myContacts",
    "BDAY:1990-01-02",
    "NOTE:met at\\nthe fair\\, twice",
    "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg==",
    "UID:12345",
    "REV:20200101T000000Z",
    "X-ABUID:1\\:ABPerson",
)


def test_a_full_card() -> None:
    """Each property in its field or its line; pictures and numbers of the program left out."""
    found = read(FULL, "anna.vcf")
    person = only(found)
    assert (found.source, found.columns) == ("vcard", ())
    assert person.name == "Dr. Anna B. Lee, MBA"
    assert (person.organization, person.role) == ("Acme; Inc", "Engineer")
    assert (person.email, person.phone) == ("anna@example.org", "+1 212 555 0100")
    assert person.other_emails == ("a@home.example",)
    assert person.profile_url == "https://www.linkedin.com/in/anna"
    assert person.tags == ("Alumni", "Fair, spring")
    assert person.where_found == ""
    assert note_lines(person) == [
        "met at",
        "the fair, twice",
        "Department: Research",
        "Phone (work, fax): +1 212 555 0199",
        "Address (home): 1 Elm St, Boston, MA, 02101, USA",
        "Website: https://anna.example",
        "Birthday: 1990-01-02",
    ]


@pytest.mark.parametrize("line_break", [b"\r\n", b"\n", b"\r", b"\r\r\n"])
@pytest.mark.parametrize("wrapped", ["", "utf-8-sig", "utf-16", "utf-16-be"])
def test_line_breaks_and_wide_encodings(line_break: bytes, wrapped: str) -> None:
    """Every line break that occurs, with and without marks, many cards, no final break."""
    cards = card("FN:Zoë", line_break=line_break) + line_break + card("FN:Bo")
    data = cards.strip()
    assert names(read(data.decode().encode(wrapped) if wrapped else data)) == ["Zoë", "Bo"]


def test_lower_case_and_blank_lines() -> None:
    """begin:vcard is one as well, and empty lines say nothing."""
    text = "\n\nbegin:vcard\n\nversion:3.0\nfn:Anna\n\nemail:a@example.org\nend:vcard\n\n"
    assert (names(read(text)), only(read(text)).email) == (["Anna"], "a@example.org")


def test_fold_inside_a_character() -> None:
    """Lines are joined before they are decoded."""
    assert names(read(card(b"FN:Zo\xc3\r\n \xab Bront\xc3\xab"))) == ["Zoë Brontë"]


def test_folds_with_space_and_tab() -> None:
    """One white space belongs to the fold, a second one to the text."""
    assert only(read(card("FN:A", "NOTE:one\r\n  two\r\n\tthree"))).notes == "one twothree"


def test_21_keeps_the_space_of_a_fold() -> None:
    """In 2.1 a text is folded before a space of its own."""
    assert only(read(card("N:A", "NOTE:one\r\n two", version="2.1"))).notes == "one two"


def test_21_quoted_printable_with_soft_breaks() -> None:
    """Soft breaks carry on without a space, also where the next line looks like a property."""
    person = only(
        read(
            card(
                "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BC=",
                "rgen;;;",
                "NOTE;ENCODING=QUOTED-PRINTABLE:first=0D=0Asecond=",
                "TEL: is not a number",
                "TEL;CELL:0170 1234567",
                version="2.1",
            )
        )
    )
    assert (person.name, person.phone) == ("Jürgen Müller", "0170 1234567")
    assert person.notes == "first\nsecondTEL: is not a number"


def test_21_parts_before_it_decodes() -> None:
    """An encoded semicolon is no parting one."""
    person = only(
        read(
            card(
                "N;ENCODING=QUOTED-PRINTABLE:Lee=3BRay;Anna",
                "ORG;QUOTED-PRINTABLE:Acme=3B Inc;R=26D",
                version="2.1",
            )
        )
    )
    assert (person.name, person.organization) == ("Anna Lee;Ray", "Acme; Inc")


@pytest.mark.parametrize(
    ("charset", "name"),
    [("ISO-8859-1", "Müller"), ("windows-1251", "Анна"), ("SHIFT_JIS", "表示"), ("UTF-8", "Zoë")],
)
def test_21_charset_of_a_property(charset: str, name: str) -> None:
    """Each property may name its own; a second byte that is a backslash escapes nothing."""
    line = f"N;CHARSET={charset}:".encode() + f"{name};X".encode(charset)
    assert names(read(card(line, version="2.1"))) == [f"X {name}"]


@pytest.mark.parametrize("charset", ["nonsense", "punycode", "UTF-16", "x" * 100])
def test_a_charset_that_is_none_is_passed_over(charset: str) -> None:
    """Then the bytes are read as without one."""
    assert names(read(card(f"FN;CHARSET={charset}:Zoë"))) == ["Zoë"]


def test_21_raw_bytes_of_an_old_code_page() -> None:
    """Without a charset, bytes that are no UTF-8 are those of the region."""
    data = card("N:Müller;J".encode("cp1252"), version="2.1")
    assert names(read(data)) == ["J Müller"]
    assert names(read(card("N:Ли".encode("cp1251"), version="2.1"), region="BG")) == ["Ли"]


def test_21_base64_ends_with_an_empty_line() -> None:
    """With and without space before its lines."""
    for space in (" ", ""):
        data = card(
            "N:Lee;Anna",
            "PHOTO;JPEG;ENCODING=BASE64:",
            space + "/9j/4AAQSkZJRgABAQAAAQABAAD",
            space + "ABCDEF==",
            "",
            "EMAIL;INTERNET:a@example.org",
            version="2.1",
        )
        assert (only(read(data)).name, only(read(data)).email) == ("Anna Lee", "a@example.org")


def test_30_name_of_five_parts_with_lists() -> None:
    """Prefix, first, middle and family name in speaking order; commas part a list."""
    assert names(read(card("N:Lee,Ray;Anna;B.,C.;Dr.;Jr.,MBA"))) == [
        "Dr. Anna B. C. Lee Ray Jr. MBA"
    ]


def test_escapes_of_30() -> None:
    """Escaped semicolons, commas, backslashes and line breaks."""
    data = card("FN:Anna\\, Lee\\\\Ray", "N:;;;;", "ORG:A\\;B;C", "NOTE:one\\Ntwo\\;three\\:four")
    person = only(read(data))
    assert (person.name, person.organization) == ("Anna, Lee\\Ray", "A;B")
    assert note_lines(person)[:2] == ["one", "two;three:four"]


def test_40_preferred_values() -> None:
    """The smallest PREF is taken first, whatever its place."""
    person = only(
        read(
            card(
                "FN:Anna",
                "FN;PREF=1:Anna Lee",
                "EMAIL;PREF=2:b@example.org",
                "EMAIL;PREF=1:a@example.org",
                "EMAIL:c@example.org",
                'TEL;VALUE=uri;TYPE="voice,work";PREF=50:tel:+1-212-555-0100;ext=12',
                version="4.0",
            )
        )
    )
    assert (person.name, person.email) == ("Anna Lee", "a@example.org")
    assert person.phone == "+1-212-555-0100 ext. 12"
    assert person.other_emails == ("b@example.org", "c@example.org")
    assert note_lines(person) == [
        "Also called: Anna",
    ]


def test_colons_and_semicolons_inside_quotation_marks() -> None:
    """A parameter may hold the marks that part a property."""
    data = card('EMAIL;X-LABEL="a:b;c";TYPE=WORK:a@example.org', "FN:Anna", version="4.0")
    assert only(read(data)).email == "a@example.org"


def test_apples_labels() -> None:
    """The label that a group gives, Apple's own without its wrapping."""
    person = only(
        read(
            card(
                "FN:Anna",
                "EMAIL;type=INTERNET;type=pref:a@example.org",
                "item1.EMAIL;type=INTERNET:b@example.org",
                "item1.X-ABLabel:_$!<Work>!$_",
                "item2.TEL:+1 212 555 0100",
                "item3.TEL:+1 212 555 0101",
                "item3.X-ABLabel:Beach house",
                "item4.EMAIL:c@example.org",
                "item4.X-ABLabel:Beach house",
            )
        )
    )
    assert person.other_emails == ("b@example.org", "c@example.org")
    assert note_lines(person) == [
        "E-mail (Beach house): c@example.org",
        "Phone (Beach house): +1 212 555 0101",
    ]


def test_companies_and_groups_are_counted() -> None:
    """What is no person's card, in each way of saying so."""
    found = read(
        card("FN:Acme", "ORG:Acme", "X-ABShowAs:COMPANY")
        + card("FN:Club", "KIND:group", version="4.0")
        + card("FN:Friends", "X-ADDRESSBOOKSERVER-KIND:group")
        + card("FN:Firm", "KIND:ORG", version="4.0")
        + card("FN:Room 5", "KIND:location", version="4.0")
        + card("ORG:Only this")
        + card("FN:Anna", "KIND:individual", version="4.0")
    )
    assert names(found) == ["Anna"]
    assert found.skipped == {
        "company, not a person": 3,
        "a group of people": 2,
        "a place or a device, not a person": 1,
    }


def test_an_agent_is_no_second_contact() -> None:
    """Neither as a card within the card nor as a text."""
    nested = card(
        "N:Lee;Anna",
        "AGENT:",
        "BEGIN:VCARD",
        "VERSION:2.1",
        "N:Helper;Hal",
        "EMAIL:hal@example.org",
        "END:VCARD",
        "EMAIL:anna@example.org",
        version="2.1",
    )
    inline = card("FN:Bo", "AGENT:BEGIN:VCARD\\nFN:Hal\\nEND:VCARD\\n", "EMAIL:bo@example.org")
    found = read(nested + inline)
    assert names(found) == ["Anna Lee", "Bo"]
    assert [each.email for each in found.people] == ["anna@example.org", "bo@example.org"]
    assert "Hal" not in str(found.people)


def test_a_name_is_found_somewhere() -> None:
    """FN, else N, else the e-mail, else the card is skipped with a word."""
    found = read(
        card("FN:Anna")
        + card("N:Ray;Bo;;;", "FN:")
        + card("EMAIL:cy@example.org", "N:;;;;")
        + card("TEL:+1 212 555 0100")
    )
    assert names(found) == ["Anna", "Bo Ray", "cy@example.org"]
    assert found.skipped == {"no name and no address": 1}
    assert [each.row for each in found.problems] == [4]


def test_social_profiles() -> None:
    """Apple's way of keeping a LinkedIn address."""
    data = card("FN:Anna", "X-SOCIALPROFILE;type=linkedin:http://www.linkedin.com/in/anna")
    assert only(read(data)).profile_url == "http://www.linkedin.com/in/anna"


def test_unknown_properties_are_notes() -> None:
    """What someone wrote into a field of their own is kept."""
    data = card("FN:Anna", "NICKNAME:Annie", "X-FAVOURITE-TEA:green")
    assert note_lines(only(read(data))) == ["Nickname: Annie", "Favourite-tea: green"]


def test_bad_lines_cost_only_themselves() -> None:
    """Lines that are no property are passed over."""
    assert names(read(card("nonsense", ":", ";;;", "FN:Anna", "=:=", "\x00"))) == ["Anna"]


def test_a_missing_end_in_the_middle() -> None:
    """The next card begins anyway."""
    data = b"BEGIN:VCARD\nFN:Anna\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n"
    assert names(read(data)) == ["Anna", "Bo"]


def test_a_file_cut_off_within_a_card() -> None:
    """Nothing is read of a file whose last card does not end."""
    for data in (FULL[:-20], FULL + FULL[:200], b"BEGIN:VCARD"):
        with pytest.raises(ImportProblem, match="cut off"):
            read(data)


def test_the_same_person_once() -> None:
    """By e-mail and name together, as in every file."""
    data = card("FN:Anna", "EMAIL:a@example.org")
    found = read(data + data + card("FN:Anna"))
    assert names(found) == ["Anna", "Anna"]
    assert found.skipped == {"the same person twice in this file": 1}


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("N:;;;;", "FN:", "NICKNAME:Nanny Ana", "TEL:+1 212 555 0147"), "Nanny Ana"),
        (("NICKNAME:Coach Bo", "EMAIL:bo1987@x.example"), "Coach Bo"),
        (("FN:bo1987@x.example", "NICKNAME:Coach Bo", "EMAIL:bo1987@x.example"), "Coach Bo"),
        (("FN:+1 212 555 0147", "NICKNAME:Coach Bo", "TEL:+1 212 555 0147"), "Coach Bo"),
        (("ORG:Harbor Lab", "NICKNAME:Coach Bo"), "Coach Bo"),
        (("FN:李娜", "NICKNAME:Nana"), "李娜"),
    ],
)
def test_a_card_with_only_a_nickname(lines: tuple[str, ...], name: str) -> None:
    """“Coach Bo” without a name or under an address is called so; a name goes before it."""
    person = only(read(card(*lines)))
    assert person.name == name
    assert ("Nickname" in person.notes) == (name == "李娜")


def test_several_nicknames() -> None:
    """The first names somebody who has no name, the others stay as a note."""
    person = only(read(card("N:;;;;", "NICKNAME:Nanny Ana,Nan", "NICKNAME:Granny")))
    assert (person.name, person.notes) == ("Nanny Ana", "Nickname: Nan, Granny")
