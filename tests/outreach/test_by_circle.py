"""How the first lines of a first text read, by the circle that somebody comes from."""

import re
from datetime import UTC, datetime

import pytest

from infoint.domain import CareerField, Contact, Letter
from infoint.domain.contacts import circle_id
from infoint.domain.kinds import Channel
from infoint.domain.letters import GAP_MARK
from infoint.library import load_library
from infoint.outreach.attempts import script_for
from infoint.outreach.situations import first_situation, script_template
from infoint.review.review import message_points
from infoint.store import Workspace, open_workspace
from infoint.today.how_known import HowKnown, asks_how_known, tell_how_known, told_how_known

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
LIBRARY = load_library()
CIRCLES = {each.key: each for each in LIBRARY.people_finder}
WRITTEN = [one for one in Channel if one not in (Channel.IN_PERSON, Channel.INTRODUCTION)]

CAME_TO_MIND = "I am curious about nursing, and you came to mind."
THROUGH = "I came across your name through "
OPENINGS = {
    "family-friends": CAME_TO_MIND,
    "neighbours": CAME_TO_MIND,
    "fellow-students": "It's Rosa Lima from school.",
    "colleagues": "It's Rosa Lima, we know each other from work.",
    "teachers": "It's Rosa Lima from your class.",
    "services": "We have met at [the place].",
    "shared-interests": f"{THROUGH}an interest we share.",
    "faith-and-language": "I found you through [the people or the place].",
    "childrens-school": f"{THROUGH}our children's school.",
    "programs": "We know each other from [the program].",
    "beginning-again": "I found you through [how you found them].",
    "access": "I found you through [the network].",
    "alumni": "We share a school, [the school you share], and I found you through our school.",
    "faculty": f"{THROUGH}my college's career office.",
    "inside-person": f"{THROUGH}someone I know at your office.",
    "linkedin": f"{THROUGH}LinkedIn.",
    "volunteers": f"{THROUGH}the place where you volunteer.",
    "open-houses": "We met at [where you met].",
    "career-fairs": "We met at [where you met].",
    "community-agencies": f"{THROUGH}your agency's website.",
    "associations": f"{THROUGH}your professional association.",
    "conferences": "We met at [where you met].",
    "centres": f"{THROUGH}a careers center.",
    "articles": "I came across [what you read or heard of theirs], and so I am writing to you.",
    "directories": f"{THROUGH}a business directory.",
    "leading-people": f"{THROUGH}your organization's website.",
    "human-resources": f"{THROUGH}your Human Resources office.",
}
"""What the first sentence of an e-mail says of how one came to them."""
KNOWN = ("fellow-students", "colleagues", "teachers")
"""Circles of people whom one knows."""


def about(key: str, **more: str) -> Workspace:
    """Vera from a circle, and Rosa, who is curious about nursing."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        rung = CIRCLES[key].rung
        told = {"rung": rung, "where_found": circle_id(key), **more}
        tx.contacts.put(Contact.model_validate({"id": "vera", "name": "Vera Lind", **told}))
        tx.profile.update(name="Rosa Lima", phone="555 0134", about="I study biology.")
        tx.fields.put(CareerField(id="nursing", title="nursing"))
    return ws


def text_to(ws: Workspace, channel: Channel) -> Letter:
    situation = first_situation(ws, "vera", now=NOW)
    template = script_template(LIBRARY, channel, situation)
    assert template
    return script_for(ws, LIBRARY, "vera", template.id, now=NOW)


def read(letter: Letter) -> str:
    """The text in one line, its gaps in brackets."""
    return " ".join(letter.text.replace(GAP_MARK, "").split())


def test_every_circle_is_looked_at() -> None:
    """The table above has a line for each circle of the content."""
    assert set(OPENINGS) == set(CIRCLES)


@pytest.mark.parametrize("key", OPENINGS)
def test_an_email_begins_with_what_is_true(key: str) -> None:
    """The first sentence says how one came to them, as a person of that circle would read it."""
    assert read(text_to(about(key), Channel.EMAIL)).startswith(f"Dear Vera, {OPENINGS[key]}")


@pytest.mark.parametrize("channel", WRITTEN)
@pytest.mark.parametrize("key", OPENINGS)
def test_each_way_says_the_same(key: str, channel: Channel) -> None:
    """On every channel the sentence is whole, and nobody whom one knows is a name come across."""
    letter = text_to(about(key), channel)
    said = read(letter)
    begun = re.split(r"(?<=[.?!]) ", said)
    head = " ".join(begun[:3])
    assert "You may know me" not in said
    assert " , " not in said
    assert not re.search(r"through (?:I|we|they|he|she|it|We)\b", said)
    assert not re.search(r"Hello Vera, (?:We|You|It)\b", said)
    assert all(f"[{gap}]" in said for gap in letter.open_gaps)
    assert len([gap for gap in letter.open_gaps if gap in head]) <= 2
    if key in KNOWN:
        assert "came across" not in said
        assert OPENINGS[key].removeprefix("It's Rosa Lima").rstrip(".") in head
    if CIRCLES[key].says:
        assert OPENINGS[key].removeprefix("We ").removeprefix("I ") in head


@pytest.mark.parametrize("key", [key for key in OPENINGS if CIRCLES[key].says])
def test_what_is_to_be_typed_is_a_gap(key: str) -> None:
    """What stands in brackets in a sentence of a circle is a gap, beside the text as any other."""
    letter = text_to(about(key), Channel.EMAIL)
    (gap,) = re.findall(r"\[(.+)\]", OPENINGS[key])
    assert letter.open_gaps == (gap,)


def test_where_they_work_fills_the_gap_of_whom_one_meets_there() -> None:
    """Of somebody whose customer one is, the place that is known stands in the sentence."""
    letter = text_to(about("services", organization="Corner Pharmacy"), Channel.PHONE)
    assert "We have met at Corner Pharmacy." in letter.text
    assert letter.open_gaps == ()


@pytest.mark.parametrize("key", [key for key in OPENINGS if CIRCLES[key].says or key in KNOWN])
@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("from work", "It's Rosa Lima from work."),
        ("from school", "It's Rosa Lima from school."),
        ("friend", CAME_TO_MIND),
        ("unknown", THROUGH),
    ],
)
def test_how_one_knows_them_is_asked_and_counts(key: str, how: HowKnown, said: str) -> None:
    """The question stays where a circle was tapped; the answer can be taken back."""
    ws = about(key)
    before = read(text_to(ws, Channel.EMAIL))
    assert asks_how_known(ws.contacts.all()[0])
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update("vera", email="v@example.org")
    tell_how_known(ws, LIBRARY, "vera", how, now=NOW)
    vera = ws.contacts.all()[0]
    assert (asks_how_known(vera), told_how_known(vera)) == (False, how)
    assert read(text_to(ws, Channel.EMAIL)).startswith(f"Dear Vera, {said}")
    tell_how_known(ws, LIBRARY, "vera", "", now=NOW)
    assert read(text_to(ws, Channel.EMAIL)) == before


@pytest.mark.parametrize("key", [key for key in OPENINGS if not CIRCLES[key].known])
def test_nobody_is_asked_where_a_circle_tells_it(key: str) -> None:
    """Whom one found in a directory one does not know."""
    asked = asks_how_known(about(key).contacts.all()[0])
    assert asked is bool(CIRCLES[key].says)


@pytest.mark.parametrize("key", KNOWN)
def test_how_one_knows_each_other_counts_as_said(key: str) -> None:
    """The list beside the text ticks how one came to somebody from school or from work."""
    text = text_to(about(key), Channel.EMAIL).clean_text
    said = {one.key: one.said for one in message_points(text, "email", contact_name="Vera Lind")}
    assert said["connection"] == "yes"


@pytest.mark.parametrize(
    "relationship",
    [
        "former colleague",
        "my former shift supervisor",
        "my old boss",
        "ex-coworker",
        "my ex boss",
        "used to be my manager",
        "from my old job",
    ],
)
@pytest.mark.parametrize("channel", WRITTEN)
def test_a_former_boss_is_not_from_work(relationship: str, channel: Channel) -> None:
    """Whom one used to work with hears just that, in every way in which one can begin."""
    said = read(text_to(about("colleagues", relationship=relationship), channel))
    assert "t's Rosa Lima, we used to work together" in said
    assert "from work" not in said
