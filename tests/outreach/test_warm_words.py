"""To family and friends a first text speaks as one speaks to them, and claims nothing unknown."""

import re
from itertools import combinations

import pytest

from infoint.domain import CareerField, Contact
from infoint.library import Library
from infoint.outreach.attempts import script_for
from infoint.outreach.first_message import first_message
from infoint.outreach.situations import script_template
from infoint.store import Workspace
from infoint.today.first_words import WORDS, put_words_in
from infoint.today.how_known import HOW_KNOWN, tell_how_known
from tests.conftest import NOW

WRITTEN_OR_SAID = ("phone", "in person", "email", "message", "letter", "voicemail")


def put(ws: Workspace, *people: Contact, field: str = "nursing") -> None:
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Lena")
        if field:
            tx.fields.put(CareerField(id="field", title=field))
        for one in people:
            tx.contacts.put(one)


def text_for(ws: Workspace, library: Library, contact: Contact, field: str = "nursing") -> str:
    put(ws, contact, field=field)
    letter = first_message(ws, library, contact.id, now=NOW)
    assert letter
    return letter.text


@pytest.mark.parametrize("channel", WRITTEN_OR_SAID)
@pytest.mark.parametrize(
    "kin",
    [
        Contact(id="one", name="Mum", relationship="mum"),
        Contact(id="one", name="Petra", relationship="aunt"),
        Contact(id="one", name="Tom", relationship="older brother", role="nurse"),
        Contact(id="one", name="Ida", relationship="family"),
        Contact(id="one", name="My sister in law", relationship="sister in law"),
    ],
    ids=lambda one: one.name,
)
@pytest.mark.parametrize("field", ["nursing", ""])
def test_nobody_writes_to_an_aunt_as_to_an_office(
    kin: Contact, channel: str, field: str, ws: Workspace, library: Library
) -> None:
    """The length that is said everywhere, no word of a job, nothing about exploring."""
    put(ws, kin, field=field)
    template = next(
        one for one in library.scripts if (one.channel, one.situation) == (channel, "friend")
    )
    text = script_for(ws, library, kin.id, template.id, now=NOW).text
    assert "20 minutes for me" in text
    assert not re.search(r"half an hour|exploring|a job|With (warm|kind) regards", text)
    assert ("do you know anybody who does it" in text) is (bool(field) and not kin.role)


def test_each_tap_changes_the_text(ws: Workspace, library: Library) -> None:
    """Family, a friend, from work, from school, not met: five texts, and none is the first one."""
    texts = [text_for(ws, library, Contact(id="ann", name="Ann Lee"))]
    for how in HOW_KNOWN:
        tell_how_known(ws, library, "ann", how, now=NOW)
        texts.append(next(one.text for one in ws.letters.all()))
        tell_how_known(ws, library, "ann", "", now=NOW)
    assert all(one != other for one, other in combinations(texts, 2))


@pytest.mark.parametrize(
    ("relationship", "words"),
    [
        ("old biology teacher", "It's Lena from your biology class."),
        ("teacher", "It's Lena from school."),
        ("piano teacher", "you came to mind."),
        ("boss", "It's Lena from work."),
        ("old boss", "It's Lena, we used to work together."),
        ("from my old job at the bank", "It's Lena from the bank."),
        ("from choir", "It's Lena from choir."),
        ("from the bakery", "you came to mind."),
        ("dads friend", "as my dad's friend you came to mind."),
    ],
)
def test_one_says_where_one_knows_each_other_from(
    relationship: str, words: str, ws: Workspace, library: Library
) -> None:
    """As far as that holds for both; where somebody else works is nothing of one's own."""
    text = text_for(ws, library, Contact(id="ann", name="Mr Keller", relationship=relationship))
    assert words in text
    assert "Dear Mr Keller" in text


@pytest.mark.parametrize("channel", WRITTEN_OR_SAID)
@pytest.mark.parametrize("role", ["nurse", ""])
def test_nothing_is_claimed_of_their_work(
    channel: str, role: str, ws: Workspace, library: Library
) -> None:
    """Who was entered as doing it is not told that they may, and nobody that one never asked."""
    put(ws, Contact(id="ann", name="Ann", relationship="friend", role=role))
    template = script_template(library, channel, "friend")
    assert template
    text = script_for(ws, library, "ann", template.id, now=NOW).text
    assert not re.search("may do this work|never asked|know each other well", text)
    assert not (role and "somebody" in text)


@pytest.mark.parametrize(
    ("relationship", "channel", "said"),
    [
        ("uncle", "phone", "it's Ida."),
        ("friend", "message", "it's Ida."),
        ("aunt", "email", "Warmly,\nIda"),
        ("boss", "phone", "it's Ida Ek from work."),
        ("old boss", "phone", "it's Ida Ek, we used to work together."),
        ("aunt", "letter", "Warmly,\n\nIda Ek"),
    ],
)
@pytest.mark.parametrize("told", ["before", "after"])
def test_to_family_and_friends_one_says_ones_first_name(
    relationship: str, channel: str, said: str, told: str, ws: Workspace, library: Library
) -> None:
    """Whether the name was known when the text was made or is put in later; on paper in full."""
    put(ws, Contact(id="bob", name="Bob", relationship=relationship))
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Ida Ek" if told == "before" else "")
    letter = script_for(ws, library, "bob", f"{channel}-friend", now=NOW)
    if told == "after":
        with ws.edit("", now=NOW) as tx:
            tx.page_state.write(("drafts", WORDS, "name"), "ida ek")
        put_words_in(ws, library, letter.id, now=NOW)
    kept = ws.letters.get(letter.id)
    assert kept
    assert said in kept.text
