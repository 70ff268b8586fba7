"""Progress in the made-up language: every sentence has gone through a catalog."""

import re
from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField, Clock, Contact, Interview, OutreachAttempt
from infoint.store import Workspace
from infoint.ui.session import workspaces
from tests.i18n.made_up import LANGUAGE
from tests.i18n.test_pages import (  # noqa: F401
    NOW,
    OWN,
    made_up_words,
    plain_letters,
    someone,
    window,
    ws,
)

VIEWS = (
    *("people", "people far", "people who", "people steps", "people still"),
    *("messages", "messages weeks", "messages ways"),
    *("talks", "talks days", "talks thanks", "talks topics"),
    *("you", "you sure", "you practice", "you meeting", "you report"),
)


@pytest.fixture
def many(someone: str, ws: Workspace) -> str:  # noqa: F811
    """A contact among several: answered and silent, several talks, some without thanks."""
    with ws.edit("More", now=NOW) as tx:
        tx.fields.put(CareerField(id="f", title=OWN, status="exploring"))
        for number in range(9):
            one = tx.contacts.put(
                Contact(id=f"p{number}", name=OWN, rung="volunteer", created=NOW - timedelta(20))
            )
            values = {
                "contact": one.id,
                "at": NOW - timedelta(12 - number),
                "outcome": "replied" if number < 4 else "waiting",
                "situation": "referred" if number < 4 else "cold",
                "channel": "email" if number % 2 else "note",
            }
            tx.attempts.put(OutreachAttempt(text=f"{OWN} {number}" * number, **values))
        for number in range(3):
            ended = NOW - timedelta(number + 3)
            clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
            sure = {"confidence_before": 2, "confidence_after": 4}
            tx.interviews.put(Interview(contact=f"p{number}", field="f", clock=clock, **sure))
    return someone


@pytest.mark.parametrize("view", VIEWS)
def test_no_plain_letter_on_progress(view: str, many: str) -> None:
    """Each part, and each view that opens in it, has gone through the catalogs."""
    name, _space, opened = view.partition(" ")
    address = {"part": name, **({"view": opened} if opened else {})}
    app = window(LANGUAGE, "progress", contact=many, **address)
    sources = {one.title for one in workspaces.library().sources.values()}
    assert [text for text in plain_letters(app) if text.replace("\\", "") not in sources] == []
    assert drawn_letters(app) == []


def drawn_letters(app: AppTest) -> list[str]:
    """Plain letters in our own drawings, and in what they are called."""
    bodies = [str(each.proto.body) for each in app.get("html")]
    said = [word for body in bodies for word in re.findall(r'alt="([^"]*)"', body)]
    said += [re.sub(r"<style>.*?</style>|<[^>]*>|&\w+;", " ", body) for body in bodies]
    return [text for text in said if re.search(r"[A-Za-z]", text)]


@pytest.mark.parametrize("part", ["people", "messages", "talks", "you"])
def test_no_plain_letter_where_little_is_there(part: str, someone: str) -> None:  # noqa: F811
    """Nor where there is one talk."""
    assert plain_letters(window(LANGUAGE, "progress", part=part)) == {}


def test_no_plain_letter_before_anybody_is_there(ws: Workspace) -> None:  # noqa: F811
    """Nor at the very beginning."""
    assert plain_letters(window(LANGUAGE, "progress")) == {}
