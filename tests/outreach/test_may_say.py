"""Whether one may say who sent one: an untouched first text goes by the answer."""

from datetime import timedelta

import pytest

from infoint.domain import Contact, Interview, NamedPerson
from infoint.domain.kinds import Channel
from infoint.outreach.first_message import first_message
from infoint.outreach.may_say import put_in_talks, text_goes_by_it
from tests.conftest import NOW


@pytest.fixture
def named(ws, library):
    """Tom, named by Ingrid in a talk, with a text that asks her to introduce him."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="ingrid", name="Ingrid Moe"))
        tx.contacts.put(Contact(id="tom", name="Tom Brandt", referred_by="ingrid"))
        one = NamedPerson(id="n", name="Tom Brandt", contact="tom")
        tx.interviews.put(
            Interview(id="talk", contact="ingrid", start=NOW - timedelta(hours=2), named=(one,))
        )
    letter = first_message(ws, library, "tom", now=NOW)
    assert letter.channel is Channel.INTRODUCTION
    return letter


def answer(ws, library, may):
    """Say whether one may say so."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.update("tom", may_use_name=may)
        put_in_talks(tx, "tom", may)
    return text_goes_by_it(ws, library, "tom", now=NOW)


def test_an_untouched_text_goes_to_whom_one_may_write(ws, library, named):
    """With yes it goes to Tom and says who sent one; with no it asks Ingrid again."""
    answer(ws, library, True)
    (letter,) = ws.letters.all()
    assert letter.channel is not Channel.INTRODUCTION
    assert "Tom" in letter.text
    assert "Ingrid" in letter.text
    assert ws.interviews.get("talk").named[0].may_use_name is True
    answer(ws, library, False)
    (letter,) = ws.letters.all()
    assert letter.channel is Channel.INTRODUCTION
    assert "say that you sent me?" in named.text
    assert "say that you sent me?" not in letter.text
    assert ws.interviews.get("talk").named[0].may_use_name is False


def test_own_words_stay(ws, library, named):
    """What somebody wrote in it is left as it is."""
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(named.id, text=named.text + " See you!")
    assert answer(ws, library, True) is None
    assert ws.letters.get(named.id).text.endswith("See you!")
