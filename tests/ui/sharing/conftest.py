"""A student with one person and one message, who gave a copy or is about to."""

from datetime import timedelta

import pytest

from infoint.dates.local_time import local_day, zone_named
from infoint.domain import Action, Comment, Contact, Letter, Meeting
from infoint.library import load_library
from infoint.sharing.answer_file import Answer
from infoint.sharing.choice import CopyChoice
from infoint.sharing.making import keep_copy, make_copy
from infoint.store import Workspace
from tests.times import NOW

TODAY = local_day(NOW, zone_named("Europe/London"))
LATER = TODAY + timedelta(days=60)
TEXT = "Dear Vera Lind,\n\nmay I ask you about the lab?"


@pytest.fixture
def student(ws: Workspace) -> Workspace:
    """Somebody with one person and one message."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Ana Silva", time_zone="Europe/London", locale="en_GB")
        tx.contacts.put(Contact(id="v", name="Vera Lind", phone="020 7946 0000", created=NOW))
        tx.letters.put(Letter(id="l", contact="v", text=TEXT, written=NOW))
    return ws


@pytest.fixture
def shared(student: Workspace) -> Workspace:
    """The same, who gave Dr Okafor a copy with the message."""
    choice = CopyChoice("Dr Okafor", LATER, items=frozenset({"script/l"}))
    copy = make_copy(student, load_library(), choice, now=NOW, tz="Europe/London")
    keep_copy(student, copy, now=NOW)
    return student


def answer_for(ws: Workspace) -> Answer:
    """A comment on the message, a step with a day, a meeting."""
    return Answer(
        student=ws.profile.copy_id,
        by="Dr Okafor",
        made=NOW,
        comments=(
            Comment(
                id="c",
                kind="script",
                record="l",
                quote="may I ask you",
                words="**Warm.** Say what about.",
                by="Dr Okafor",
                at=NOW,
            ),
        ),
        steps=(Action(id="s", text="Write to two people", due=LATER, agreed_with="Dr Okafor"),),
        meetings=(Meeting(id="m", on=TODAY, by="Dr Okafor", about="Letters"),),
    )
