"""How one comes to a person, as far as the record tells, and the script for it."""

import pytest

from infoint.domain import CHANNELS, Contact
from infoint.domain.contacts import circle_id
from infoint.outreach.situations import SITUATIONS, likely_situation, script_template

AT_SCHOOL = {"shared_background": "Pitt College"}


def likely(ws, now, **entries) -> str:
    """The likely situation of a contact with these entries."""
    with ws.edit("", now=now) as tx:
        tx.profile.update(schools="Pitt College", employers="North Works")
        tx.contacts.put(Contact(id="bob", name="Bob Roe"))
        tx.contacts.put(Contact(id="ann", name="Ann Lee", **entries))
    return likely_situation(ws, "ann", now=now)


@pytest.mark.parametrize(
    ("entries", "situation"),
    [
        ({}, "cold"),
        ({"referred_by": "bob", "may_use_name": True}, "referred"),
        ({"referred_by": "bob", "may_use_name": False}, "cold"),
        ({"referred_by": "bob", "may_use_name": None}, "cold"),
        ({"referred_by": "gone", "may_use_name": True}, "cold"),
        (AT_SCHOOL, "alumnus"),
        ({"shared_background": "North Works"}, "cold"),
        ({"where_found": "our school's alumni network"}, "alumnus"),
        ({"where_found": "our school"}, "alumnus"),
        ({"where_found": "a career fair"}, "event"),
        ({"where_found": "an open house"}, "event"),
        ({"where_found": "a conference"}, "event"),
        ({"relationship": "met at an open house"}, "event"),
        ({"rung": "open house"}, "event"),
        ({"where_found": "an article that named you"}, "read"),
        ({"where_found": "your podcast"}, "read"),
        ({"relationship": "my aunt"}, "friend"),
        ({"relationship": "Family"}, "friend"),
        ({"where_found": "family and friends"}, "friend"),
        ({"rung": "loves to talk"}, "friend"),
        ({"relationship": "my aunt", **AT_SCHOOL}, "friend"),
        ({"relationship": "my aunt", "referred_by": "bob", "may_use_name": True}, "referred"),
    ],
)
def test_what_a_record_suggests(entries, situation, ws, now):
    """Permission, relationship, place and school are read, in this order."""
    assert likely(ws, now, **entries) == situation


@pytest.mark.parametrize(
    "entries",
    [
        {"relationship": "my mother's boss"},
        {"relationship": "my mother’s boss"},
        {"where_found": "a fair trade shop"},
        {"where_found": "my address book"},
        {"where_found": "LinkedIn"},
        {"where_found": "your organization's website"},
        {"relationship": "unfriendly so far"},
    ],
)
def test_words_that_only_look_alike(entries, ws, now):
    """The mother's boss is no family, and a fair trade shop no fair."""
    assert likely(ws, now, **entries) == "cold"


def test_every_circle_leads_to_a_situation_or_none(library, ws, now):
    """What the people finder notes as the place is understood."""
    found = {
        circle.key: likely(ws, now, where_found=circle_id(circle.key), rung=circle.rung)
        for circle in library.people_finder
    }
    assert found == {
        circle.key: likely(ws, now, where_found=circle.where_found, rung=circle.rung)
        for circle in library.people_finder
    }
    assert {key for key, situation in found.items() if situation == "event"} == {
        "open-houses",
        "career-fairs",
        "conferences",
    }
    assert {key for key, situation in found.items() if situation == "friend"} == {
        "family-friends",
        "neighbours",
        "fellow-students",
        "colleagues",
        "teachers",
    }
    assert (found["alumni"], found["articles"]) == ("alumnus", "read")
    assert found["human-resources"] == "cold"


def test_each_channel_has_a_script_for_each_situation(library):
    """One's own script where there is one, else the one for any situation."""
    for channel in CHANNELS:
        for situation in SITUATIONS:
            template = script_template(library, channel, situation)
            assert template is not None
            assert template.channel == channel
            own = [t for t in library.scripts if (t.channel, t.situation) == (channel, situation)]
            assert not own or template in own


def test_a_channel_without_scripts(library):
    """Content without scripts for a channel gives none."""
    assert script_template(library.model_copy(update={"scripts": ()}), "phone", "cold") is None
