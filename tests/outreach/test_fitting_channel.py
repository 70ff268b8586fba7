"""The channel to begin with, where not every way of talking is open to the person."""

import re

import pytest

from infoint.advice.index import index_of
from infoint.domain import Contact, OutreachAttempt
from infoint.domain.interviews import FORMATS, Format
from infoint.domain.kinds import Channel, LetterKind
from infoint.interviews.appointment import plan_interview
from infoint.letters.values import template_values
from infoint.library import Library
from infoint.outreach.attempts import script_for
from infoint.outreach.fitting_channel import fitting_channel, may_use
from infoint.outreach.follow_up_messages import likely_channel
from infoint.outreach.way_at_hand import is_called
from infoint.store import Workspace
from tests.worlds.records import NOW, ann, put


def can(ws: Workspace, *ways: Format) -> None:
    """The person can talk in these ways alone."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(ways=ways)


@pytest.mark.parametrize(
    ("contact", "channel"),
    [
        (ann(phone="123"), "message"),
        (ann(phone="123", email="a@example.org"), "email"),
        (ann(name="the woman at the bike shop"), "letter"),
        (ann(), "message"),
        (ann(role="nurse", organization="St. Anne"), "email"),
    ],
)
def test_nobody_is_led_to_a_call_that_they_cannot_make(
    contact: Contact, channel: str, ws: Workspace
) -> None:
    """A number is good for a text message, and whom one would meet gets a few lines on paper."""
    put(ws, contact)
    can(ws, "video", "in writing")
    assert fitting_channel(ws, "ann")[0] == channel
    assert not is_called(index_of(ws), "ann")


def test_after_a_call_of_before_it_is_written(ws: Workspace, library: Library) -> None:
    """What follows a call goes out in writing, once one says that one does not phone."""
    put(ws, ann(phone="123"), OutreachAttempt(contact="ann", at=NOW, channel=Channel.PHONE))
    assert likely_channel(ws, library, "ann", LetterKind.REMINDER) is Channel.VOICEMAIL
    can(ws, "in writing")
    assert likely_channel(ws, library, "ann", LetterKind.REMINDER) is Channel.MESSAGE


@pytest.mark.parametrize(
    ("ways", "words"),
    [
        ((), ""),
        (FORMATS, ""),
        (("in writing",), ""),
        (("in writing", "video"), "by video"),
        (("in writing", "in person", "phone"), "in person or by phone"),
    ],
)
def test_the_ways_in_words(ways: tuple[Format, ...], words: str, ws: Workspace) -> None:
    """In one order, whatever was ticked first; nothing where all are open. Writing is not timed."""
    put(ws, ann())
    can(ws, *ways)
    assert template_values(ws, "ann", now=NOW)["ways"] == words


def test_every_text_that_asks_for_a_talk_names_only_these(ws: Workspace, library: Library) -> None:
    """No first message speaks of a phone call or of meeting."""
    put(ws, ann(name="Ann Lee", relationship="friend"))
    can(ws, "video", "in writing")
    for one in library.scripts:
        if not may_use(ws.profile, one.channel):
            continue
        text = script_for(ws, library, "ann", one.id, now=NOW).text
        assert "by video" in text, one.id
        assert re.search(r"five [^.?]*in writing|five (?:short )?questions", text), one.id
        assert not re.search(r"by phone|on the phone|call|in person|sit down", text), one.id


@pytest.mark.parametrize("told", [{"relationship": "friend"}, {"relationship": "aunt"}, {}])
def test_who_talks_in_writing_alone_asks_to_send_questions(
    told: dict[str, str], ws: Workspace, library: Library
) -> None:
    """No first message asks for a time or for minutes, and none promises to find one."""
    put(ws, ann(name="Ann Lee", **told))
    can(ws, "in writing")
    for one in library.scripts:
        if not may_use(ws.profile, one.channel):
            continue
        text = script_for(ws, library, "ann", one.id, now=NOW)
        words = f"{text.subject} {text.text}"
        assert re.search(r"five (?:short )?questions", words), one.id
        assert not re.search(
            r"minutes|half an hour|suits us both|find a time|I am free|talk", words
        ), one.id


def test_a_new_talk_begins_with_what_one_can(ws: Workspace, library: Library) -> None:
    """Its form is the first of one's ways; without any it is in person, as before."""
    put(ws, ann())
    assert plan_interview(ws, library, "ann", now=NOW).format == "in person"
    put(ws, ann(id="bob"))
    can(ws, "in writing", "video")
    assert plan_interview(ws, library, "bob", now=NOW).format == "video"
