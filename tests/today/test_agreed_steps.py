"""What was agreed on with a counselor stands first on Today, after a running talk."""

from datetime import timedelta

from infoint.domain import Action, Clock, Contact, Interview
from infoint.library import load_library
from infoint.store import Workspace, open_workspace
from infoint.today.suggestion_order import next_actions
from tests.worlds.students import NOW

TODAY = NOW.date()


def _with(*actions: Action) -> Workspace:
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Ana", time_zone="UTC", locale="en_GB")
        tx.contacts.put(Contact(id="v", name="Vera", created=NOW))
        for action in actions:
            tx.actions.put(action)
    return ws


def _keys(ws: Workspace) -> list[str]:
    return [one.key for one in next_actions(ws, load_library(), now=NOW)]


def test_an_agreed_step_is_first_whenever_it_is_due() -> None:
    """Due next week or overdue, it stands before what one set oneself for today."""
    own = Action(id="own", text="Call", due=TODAY)
    for day in (TODAY + timedelta(days=7), TODAY, TODAY - timedelta(days=3)):
        step = Action(id="s", text="Write to two people.", due=day, agreed_with="Dr Okafor")
        assert _keys(_with(own, step))[:2] == ["agreed:s", "action:own"]


def test_a_running_talk_stands_before_it() -> None:
    """Nothing comes before a talk that runs."""
    ws = _with(Action(id="s", text="Write", due=TODAY, agreed_with="Dr Okafor"))
    with ws.edit("", now=NOW) as tx:
        tx.interviews.put(Interview(id="i", contact="v", start=NOW, clock=Clock(started=NOW)))
    assert _keys(ws)[:2] == ["talk:i", "agreed:s"]


def test_its_sentence_names_counselor_step_and_day() -> None:
    """As one would say it, with one full stop less; it stands there once."""
    day = TODAY + timedelta(days=2)
    ws = _with(Action(id="s", text="Write to two people.", due=day, agreed_with="Dr Okafor"))
    found = next_actions(ws, load_library(), now=NOW)
    assert found[0].text == "Agreed with Dr Okafor: Write to two people, by Fri, 20 Nov"
    assert sum(one.key.endswith(":s") for one in found) == 1


def test_without_a_day_it_is_there_and_presses_less() -> None:
    """It is among the things to do, after what is due today."""
    own = Action(id="own", text="Call", due=TODAY)
    keys = _keys(_with(own, Action(id="s", text="Think", agreed_with="Dr Okafor")))
    assert keys.index("action:own") < keys.index("agreed:s")


def test_done_it_is_gone() -> None:
    """Ticked off, nothing of it is left on Today."""
    step = Action(id="s", text="Write", due=TODAY, agreed_with="Dr Okafor", done=NOW)
    assert not any(key.endswith(":s") for key in _keys(_with(step)))
