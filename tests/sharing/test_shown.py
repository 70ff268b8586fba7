"""What of a copy can be read, in words: the same for a screen and for paper."""

from datetime import date

import pytest

from infoint.domain import Contact, Debrief, Interview
from infoint.library import load_library
from infoint.progress.stuck import KINDS
from infoint.sharing.copy_file import Ahead, Reason
from infoint.sharing.filtered import NOT_SHARED
from infoint.sharing.shown import texts_of
from infoint.sharing.words import REASONS, holding, standing_words, still_ahead
from infoint.store import open_workspace
from tests.worlds.students import NOW, demo_workspace, everything, made, progress_only


@pytest.mark.parametrize("key", ["starter", "middle", "deciding"])
def test_everything_that_is_shared_has_something_to_read(key: str) -> None:
    """Each thing that was chosen has at least one text, and no text stands for one left out."""
    library = load_library()
    copy = made(ws := demo_workspace(key), everything(ws)).opened
    for item in copy.heading.items:
        texts = texts_of(copy.ws, library, item.kind, item.record)
        assert texts, item
        assert not any(NOT_SHARED in one.text for one in texts)


def test_notes_stand_under_their_questions() -> None:
    """Notes of a talk go with the questions they answer, the rest of the plan stays behind."""
    ws, library = demo_workspace("deciding"), load_library()
    talk = next(
        one
        for one in ws.interviews.all()
        if any(item.note.strip() for item in one.plan) and one.opening.strip()
    )
    copy = made(ws, progress_only(items=frozenset({f"debrief/{talk.id}"}))).opened
    labels = [one.label for one in texts_of(copy.ws, library, "debrief", talk.id)]
    assert NOT_SHARED not in labels
    assert any(item.text.strip() in labels for item in talk.plan if item.note.strip())
    assert texts_of(copy.ws, library, "plan", talk.id) == () or all(
        talk.opening not in one.text for one in texts_of(copy.ws, library, "plan", talk.id)
    )


def test_of_what_is_not_shared_nothing_is_read() -> None:
    """Of a letter that was not chosen there is no text, though the copy has the letter."""
    ws = demo_workspace("deciding")
    copy = made(ws, progress_only()).opened
    letter = next(one for one in ws.letters.all() if one.text.strip())
    assert texts_of(copy.ws, load_library(), "letter", letter.id) == ()


def test_a_thing_that_is_gone_has_no_text() -> None:
    """Asked for a record that is not there, nothing is read."""
    for kind in ("letter", "plan", "debrief", "field"):
        assert texts_of(demo_workspace("starter"), load_library(), kind, "nowhere") == ()


def test_each_kind_of_standstill_has_words() -> None:
    """Whatever `stuck` can say, a copy can say in its order; short ones too, no two alike."""
    assert tuple(REASONS) == KINDS
    assert len({words.short for words in REASONS.values()}) == len(KINDS)
    assert all(len(words.short) <= 28 for words in REASONS.values())


def test_reasons_hold_from_their_day_to_their_end() -> None:
    """What has not begun, or is over, holds nothing up; the oldest stands first."""
    today = date(2026, 11, 18)
    now, older = Reason(kind="one-talk", since=today), Reason(kind="x", since=date(2026, 11, 1))
    later = Reason(kind="y", since=date(2026, 11, 19))
    over = Reason(kind="z", since=date(2026, 11, 1), until=today)
    assert holding((now, later, over, older), today) == [older, now]


def test_a_talk_that_is_over_is_not_ahead() -> None:
    """What is overdue is still to be done; a talk of yesterday is not."""
    day, today = date(2026, 11, 17), date(2026, 11, 18)
    talk, action = Ahead(kind="talk", on=day), Ahead(kind="action", on=day)
    assert still_ahead((talk, action), today) == [action]


def test_where_somebody_stands_is_one_sentence() -> None:
    """It names the step and how many of the seven are done."""
    ws = demo_workspace("starter")
    summary = made(ws, progress_only()).opened.heading.summary
    assert summary is not None
    library = load_library()
    assert library.step(summary.standing).title in standing_words(summary, library)


def test_notes_of_a_talk_without_takeaways_can_be_read() -> None:
    """Nothing was kept of it, and what was written down stands there all the same."""
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="v", name="Vera Lind"))
        tx.interviews.put(Interview(id="t", contact="v", debrief=Debrief(learned="It is quiet.")))
    copy = made(ws, everything(ws)).opened
    item = next(one for one in copy.heading.items if one.kind == "debrief")
    texts = texts_of(copy.ws, load_library(), item.kind, item.record)
    assert [one.text for one in texts] == ["It is quiet."]
