"""Below the letter of step 7: who named them, the report back, and those who helped."""

from datetime import UTC, datetime, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import Clock, Contact, Debrief, Interview, Letter
from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, draft, drawn, fill, has, options, press, read, shown
from tests.worlds.pages import NOW, ODD


@pytest.fixture
def interviewed(ws: Workspace) -> Workspace:
    """Ann, whom Bo named and with whom one talked, and Cy."""
    ended = datetime.now(UTC) - timedelta(hours=2)
    with ws.edit("A talk", now=NOW) as tx:
        tx.profile.update(name="Mia Roth")
        tx.contacts.put(Contact(id="bo", name="Bo Ek", email="bo@example.org"))
        tx.contacts.put(Contact(id="ann", name="Ann Lee", referred_by="bo"))
        tx.contacts.put(Contact(id="cy", name="Cy Oduya"))
        tx.interviews.put(
            Interview(
                id="talk",
                contact="ann",
                clock=Clock(started=ended - timedelta(minutes=20), ended=ended),
                debrief=Debrief(learned="Maps lie."),
            )
        )
    return ws


def unfold(app: AppTest, loop: str) -> AppTest:
    """Open one of the folded loops: referrer, report or helpers."""
    app.session_state[f"loop-{loop}-talk"] = True
    return drawn(app)


def loops(app: AppTest) -> list[str]:
    """The labels of the loops, as they stand."""
    return [one.label for one in app.expander if one.label.startswith(("Tell", "Thank those"))]


def test_three_loops_folded_away(interviewed: Workspace, open_page: OpenPage) -> None:
    """Nothing of them is drawn until it is wanted."""
    app = open_page("thank_you", contact="ann")
    assert loops(app) == [
        "Tell Bo Ek how it went",
        "Tell Ann Lee what became of the advice",
        "Thank those who helped you prepare",
    ]
    assert not has(app, "write-referrer-talk")


def test_telling_the_referrer_by_letter(interviewed: Workspace, open_page: OpenPage) -> None:
    """The letter is ready, goes to the one who named them, and sending it closes the loop."""
    app = press(unfold(open_page("thank_you", contact="ann"), "referrer"), "write-referrer-talk")
    (letter,) = interviewed.letters.all()
    assert (letter.kind, letter.contact, letter.interview) == ("referrer", "bo", "talk")
    text = app.text_area(key=box("letters", letter.id, "text")).value
    assert text.startswith("Dear Bo,")
    assert "Ann Lee" in text
    assert "Maps lie." in text
    assert any(one.url.startswith("mailto:bo@example.org") for one in app.link_button)
    press(app, f"mark-sent-{letter.id}")
    assert interviewed.letters.all()[0].sent is not None
    assert loops(app)[0] == "Tell Bo Ek how it went: done"
    assert not has(app, "told-talk")
    press(unfold(app, "referrer"), f"unsend-{letter.id}")
    assert loops(app)[0] == "Tell Bo Ek how it went"


def test_another_wording_for_the_referrer(interviewed: Workspace, open_page: OpenPage) -> None:
    """There are two wordings to choose from."""
    app = unfold(open_page("thank_you", contact="ann"), "referrer")
    key = "wording-referrer-talk-bo-referrer"
    assert options(app, key) == ["Warm", "Brief"]
    press(fill(app, {key: "referrer-brief"}), "write-referrer-talk")
    assert interviewed.letters.all()[0].template == "referrer-brief"


def test_telling_the_referrer_otherwise(interviewed: Workspace, open_page: OpenPage) -> None:
    """One tap notes it, and another takes it back; so does undo."""
    app = press(unfold(open_page("thank_you", contact="ann"), "referrer"), "told-talk")
    assert interviewed.contacts.get("ann").referrer_told is not None
    assert loops(app)[0].endswith(": done")
    assert "You told them on" in read(unfold(app, "referrer"))
    press(app, "not-told-talk")
    assert interviewed.contacts.get("ann").referrer_told is None
    press(unfold(app, "referrer"), "told-talk")
    press(app, "undo-notice")
    assert interviewed.contacts.get("ann").referrer_told is None


def test_without_a_referrer_there_is_nobody_to_tell(
    interviewed: Workspace, open_page: OpenPage
) -> None:
    """Whom nobody on the list named needs no such letter."""
    with interviewed.edit("x", now=NOW) as tx:
        tx.contacts.update("ann", referred_by="")
    assert len(loops(open_page("thank_you", contact="ann"))) == 2


def test_reporting_back(interviewed: Workspace, open_page: OpenPage) -> None:
    """On its day the report stands open, ready but for what was done; sent, the stage follows."""
    with interviewed.edit("x", now=NOW) as tx:
        day = datetime.now(UTC).date() - timedelta(days=1)
        tx.interviews.update("talk", report_back_on=day)
    app = open_page("thank_you", contact="ann")
    assert "on " in loops(app)[1]
    press(app, "write-report-back-talk")
    (letter,) = interviewed.letters.all()
    assert (letter.kind, letter.contact) == ("report back", "ann")
    assert letter.open_gaps
    assert app.button(key=f"mark-sent-{letter.id}").disabled
    fill(app, {box("letters", letter.id, "text"): "Dear Ann, thank you: I drew a map."})
    press(app, f"mark-sent-{letter.id}")
    assert loops(app)[1] == "Tell Ann Lee what became of the advice: done"
    assert "Reported back" in read(app)


def test_the_day_of_the_report(interviewed: Workspace, open_page: OpenPage) -> None:
    """It can be set in the loop, too, and stands in its label."""
    app = unfold(open_page("thank_you", contact="ann"), "report")
    day = app.selectbox(key="report-on-talk").options
    assert day[-1] == "No date"
    in_a_month = datetime.now(UTC).date() + timedelta(weeks=4)
    fill(app, {"report-on-talk": in_a_month.isoformat()})
    assert interviewed.interviews.get("talk").report_back_on == in_a_month
    assert shown(in_a_month) in loops(app)[1]


def test_thanking_a_helper(interviewed: Workspace, open_page: OpenPage) -> None:
    """Choose who it was and say what they did: the letter thanks for it, and is marked as sent."""
    app = unfold(open_page("thank_you", contact="ann"), "helpers")
    assert options(app, "helper-talk") == ["Bo Ek", "Cy Oduya"]
    assert not has(app, "write-helper-talk")
    fill(app, {"helper-talk": "cy"})
    fill(app, {draft("helped-talk-cy", "with"): "hearing me rehearse"})
    press(app, "write-helper-talk")
    (letter,) = interviewed.letters.all()
    assert (letter.kind, letter.contact) == ("helper", "cy")
    assert "Thank you for hearing me rehearse." in letter.text
    press(app, f"mark-sent-{letter.id}")
    assert loops(app)[2] == "Thank those who helped you prepare: 1 sent"
    press(app, "undo-notice")
    assert interviewed.letters.all()[0].sent is None


def test_nobody_else_is_on_the_list(ws: Workspace, open_page: OpenPage) -> None:
    """The page says where helpers come from."""
    with ws.edit("x", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(id="talk", contact="ann", clock=Clock(started=NOW, ended=NOW)))
    app = unfold(open_page("thank_you", contact="ann"), "helpers")
    assert "Add them to your list in step 2" in read(app)


def test_names_stand_letter_for_letter(interviewed: Workspace, open_page: OpenPage) -> None:
    """Odd names are not read as Markdown, in labels neither."""
    with interviewed.edit("x", now=NOW) as tx:
        tx.contacts.update("bo", name=ODD)
        tx.letters.put(Letter(kind="helper", contact="bo", interview="talk", template="helper"))
    app = unfold(unfold(open_page("thank_you", contact="ann"), "referrer"), "helpers")
    assert "\\*\\*Bo\\*\\*" in loops(app)[0]
    assert app.selectbox(key="helper-talk").value == "bo"
    assert app.selectbox(key="helper-talk").options[0].startswith(ODD)
