"""Step 7 in the made-up language: every sentence has gone through a catalog."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import Contact, Letter, NamedPerson
from infoint.domain.kinds import LetterKind
from infoint.library import load_library
from infoint.review.points import points_in_use
from infoint.review.rules import rules_in_use
from infoint.store import Workspace
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

CONTENT = "".join(
    re.sub(r"\W", "", words)
    for words in (
        *(f"{one.title} {one.subject} {one.body}" for one in load_library().letters),
        *(one.rule.words for one in points_in_use().values()),
        *(f"{one.rule.advice} {one.rule.why}" for one in rules_in_use().values()),
    )
)


def ours(app: AppTest) -> dict[str, int]:
    """Plain letters of the page; not those of a letter, its gaps and its title, nor of what the
    review says: that is content.
    """
    return {
        text: count
        for text, count in plain_letters(app).items()
        if "orange-background" not in text and re.sub(r"\W|Имя", "", text)[:10] not in CONTENT
    }


@pytest.fixture
def talk(someone: str, ws: Workspace) -> str:  # noqa: F811
    """The contact of a talk that is to be thanked for, whom somebody named; in odd letters."""
    with ws.edit("More", now=NOW) as tx:
        for letter in tx.letters.all():
            tx.letters.remove(letter.id)
        (one,) = tx.interviews.all()
        other = tx.contacts.put(Contact(name="Имя 9"))
        tx.contacts.update(someone, referred_by=other.id)
        tx.interviews.update(one.id, named=(NamedPerson(name=OWN, contact=other.id),))
        tx.interviews.write(one.id, ("debrief", "surprised"), OWN)
        tx.profile.update(name=OWN)
        helped = {"kind": LetterKind.HELPER, "contact": other.id, "interview": one.id}
        tx.letters.put(Letter(id="helped", template="helper", text=OWN, **helped))
    return someone


@pytest.mark.parametrize("sent", [False, True])
@pytest.mark.parametrize("part", ["letter", "letter change", "letter name", "send"])
def test_no_plain_letter_on_the_letter_and_sending_it(
    part: str,
    sent: bool,
    talk: str,
    ws: Workspace,  # noqa: F811
) -> None:
    """The letter, its boxes, its choices and its sending, before and after it went out."""
    name, _space, view = part.partition(" ")
    address = {"part": name, **({"view": view} if view else {})}
    with ws.edit("A letter", now=NOW) as tx:
        (one,) = tx.interviews.all()
        tx.letters.put(
            Letter(
                kind="thank-you",
                contact=talk,
                interview=one.id,
                template="thank-you-email",
                subject=OWN,
                text=OWN,
                sent=NOW if sent else None,
            )
        )
    assert ours(window(LANGUAGE, "thank_you", contact=talk, **address)) == {}


@pytest.mark.parametrize("part", ["letter", "letter name", "send"])
def test_no_plain_letter_before_the_letter_is_kept(part: str, talk: str) -> None:
    """Made of notes, it is all in the language."""
    name, _space, view = part.partition(" ")
    address = {"part": name, **({"view": view} if view else {})}
    assert ours(window(LANGUAGE, "thank_you", contact=talk, **address)) == {}


@pytest.mark.parametrize("view", ["", "referrer", "report", "helper"])
def test_no_plain_letter_on_keeping_in_touch(view: str, talk: str) -> None:
    """The rows, and each letter that opens from one."""
    address = {"view": view} if view else {}
    app = window(LANGUAGE, "thank_you", contact=talk, part="loops", **address)
    assert ours(app) == {}
