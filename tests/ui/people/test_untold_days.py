"""What came in from a tracker, in words: no day is claimed for an answer that has none."""

from datetime import timedelta

import pytest

from infoint.domain import Action, Contact, OutreachAttempt
from infoint.domain.kinds import Channel, Outcome
from infoint.store import Workspace
from infoint.ui.outreach.not_now import asked_in_words
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import read


def ida(ws: Workspace, *came: tuple[int, Outcome], **how: object) -> None:
    """Somebody who was asked so many days ago, before one began here."""
    with ws.edit("Took a file", now=NOW) as tx:
        tx.contacts.put(Contact(id="ida", name="Ida Moor", created=NOW))
        for days, outcome in came:
            at = NOW - timedelta(days=days)
            given = {"earlier": True} | how
            tx.attempts.put(OutreachAttempt(contact="ida", at=at, outcome=outcome, **given))


def test_a_yes_after_two_tries(ws: Workspace, open_page: OpenPage) -> None:
    """The first day is that of asking, the second one of being in touch; the yes has none."""
    ida(ws, (12, Outcome.WAITING), (4, Outcome.AGREED))
    words = read(open_page("person", contact="ida"))
    assert "You were in touch. They said yes; when is not noted." in words
    first = next(line for line in words.splitlines() if "You asked them." in line)
    assert first.endswith("You asked them.")
    assert not [said for said in ("No answer", "before you began") if said in words]


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (Outcome.AGREED, "You asked them. They said yes; when is not noted."),
        (Outcome.DECLINED, "You asked them. They said no; when is not noted."),
        (Outcome.NOT_NOW, "You asked them. They said: not now. When is not noted."),
    ],
)
def test_one_try_and_an_answer(
    ws: Workspace, open_page: OpenPage, outcome: Outcome, said: str
) -> None:
    """The day is that of asking alone."""
    ida(ws, (9, outcome))
    assert said in read(open_page("person", contact="ida"))


def test_a_voicemail_and_a_yes_later(ws: Workspace, open_page: OpenPage) -> None:
    """That one left a voicemail stays, whatever came of it."""
    ida(ws, (5, Outcome.AGREED), channel=Channel.VOICEMAIL, earlier=False)
    words = read(open_page("person", contact="ida"))
    assert "You left a voicemail. They said yes; when is not noted." in words


def test_a_voicemail_alone(ws: Workspace, open_page: OpenPage) -> None:
    """That a message was left is said once."""
    ida(ws, (5, Outcome.MESSAGE_LEFT), channel=Channel.VOICEMAIL, earlier=False)
    words = read(open_page("person", contact="ida"))
    assert "You left a voicemail." in words
    assert "You left a message." not in words


def test_how_one_asked_before_one_began() -> None:
    """Nobody knows whether one wrote: one asked, or left a message."""
    one = OutreachAttempt(contact="ida", at=NOW, earlier=True)
    assert asked_in_words(one, "Ida") == "You asked Ida"
    left = one.model_copy(update={"outcome": Outcome.MESSAGE_LEFT})
    assert asked_in_words(left, "Ida") == "You left Ida a message"


def test_what_is_to_be_done_without_a_day(ws: Workspace, open_page: OpenPage) -> None:
    """A step of one's own that has no day stands on the page of its person, until it is done."""
    ida(ws, (5, Outcome.WAITING))
    with ws.edit("More", now=NOW) as tx:
        tx.actions.put(Action(text="call back Tues", contact="ida"))
        tx.actions.put(Action(text="send a card", contact="ida", done=NOW))
    app = open_page("person", contact="ida")
    assert "To do, without a day" in read(app)
    labels = [one.label for one in app.button]
    assert "call back Tues" in labels
    assert "send a card" not in labels


def test_a_silence_before_an_answer(ws: Workspace, open_page: OpenPage) -> None:
    """What came in as one without an answer is told as asking alone, where they answered later."""
    ida(ws, (12, Outcome.NO_ANSWER), (4, Outcome.DECLINED))
    words = read(open_page("person", contact="ida"))
    assert "No answer" not in words
    assert "You were in touch. They said no; when is not noted." in words


def test_a_silence_alone(ws: Workspace, open_page: OpenPage) -> None:
    """Where nobody answered in the end it stays told."""
    ida(ws, (12, Outcome.NO_ANSWER), (4, Outcome.NO_ANSWER))
    assert read(open_page("person", contact="ida")).count("You asked them. No answer.") == 2
