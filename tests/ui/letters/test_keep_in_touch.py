"""Step 7, keep in touch: who named them, the report back, and those who helped."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.debrief.looking_in import look_in_days, set_look_in
from infoint.domain import Clock, Contact, Debrief, Interview, Letter
from infoint.library import Library
from infoint.store import Workspace
from infoint.today.suggestion_order import next_actions
from tests import times
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, draft, fill, has, options, part_on, press, read, shown
from tests.worlds.pages import ODD

REFERRER, REPORT, HELPER = "referrer-talk-bo", "report-back-talk-ann", "helper-talk-cy"
"""How the keys about a letter end."""


@pytest.fixture
def interviewed(ws: Workspace) -> Workspace:
    """Ann, whom Bo named and with whom one talked, and Cy."""
    ended = times.now() - timedelta(hours=2)
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
                debrief=Debrief(learned="He said that maps lie."),
            )
        )
    return ws


def touch(open_page: OpenPage, view: str = "") -> AppTest:
    """The part, or a view that opens in it."""
    address = {"view": view} if view else {}
    return open_page("thank_you", contact="ann", part="loops", **address)


def rows(app: AppTest) -> list[str]:
    """The rows as they stand: a mark where it is done, the title, the line below."""
    found = [one.value.split("  \n") for one in app.markdown if "**  \n:gray[" in one.value]
    return [f"{title} {line[6:-1]}" for title, line in found]


def test_whom_to_tell_is_a_row_each(interviewed: Workspace, open_page: OpenPage) -> None:
    """One button a row; no letter is open and nothing is stored."""
    app = touch(open_page)
    assert app.title[0].value == "Keep in touch"
    assert rows(app) == [
        "**Tell Bo how it went** They gave you the name of Ann.",
        "**Tell Ann what came of the advice** Some weeks after the talk, once there is news.",
        "**Thank those who helped you prepare** Did someone hear you rehearse?",
        "**Look in on Ann again** In three to six months.",
    ]
    for view in ("referrer", "report", "helper"):
        assert has(app, f"open-{view}")
    assert not app.text_area
    assert not interviewed.letters.all()


def test_telling_the_referrer_by_letter(interviewed: Workspace, open_page: OpenPage) -> None:
    """The letter is ready, goes to the one who named them, and sending it ticks the row."""
    app = press(touch(open_page), "open-referrer")
    assert app.title[0].value == "Tell Bo how it went"
    assert "Dear Bo" in read(app)
    press(app, f"take-{REFERRER}")
    (letter,) = interviewed.letters.all()
    assert (letter.kind, letter.contact, letter.interview) == ("referrer", "bo", "talk")
    assert "Dear Bo," in letter.text
    assert "Ann Lee" in letter.text
    assert "maps lie" not in letter.text
    assert app.link_button[0].url.startswith("mailto:bo@example.org")
    press(app, f"mark-sent-{REFERRER}")
    assert interviewed.letters.all()[0].sent is not None
    press(app, "close-view")
    assert rows(app)[0].startswith(
        ":green[:material/check_circle:] **Tell Bo how it went** Told on"
    )
    assert not has(app, "told-talk")
    press(press(app, "open-referrer"), f"unsend-{letter.id}")
    assert rows(press(app, "close-view"))[0].startswith("**Tell Bo")


def test_changing_a_letter_and_back(interviewed: Workspace, open_page: OpenPage) -> None:
    """The boxes open beside the text to read, and Done leads back to it."""
    app = press(touch(open_page, "report"), f"change-{REPORT}")
    (letter,) = interviewed.letters.all()
    fill(app, {box("letters", letter.id, "text"): "Dear Ann, I drew a map."})
    press(app, f"done-{REPORT}")
    assert app.title[0].value == "Tell Ann what came of it"
    assert "I drew a map" in read(app)
    assert not app.text_area


def test_another_wording_for_the_referrer(interviewed: Workspace, open_page: OpenPage) -> None:
    """There are two wordings to choose from."""
    app = touch(open_page, "referrer")
    assert options(app, f"sound-{REFERRER}") == ["Warm", "Brief"]
    press(fill(app, {f"sound-{REFERRER}": "referrer-brief"}), f"take-{REFERRER}")
    assert interviewed.letters.all()[0].template == "referrer-brief"


def test_telling_the_referrer_otherwise(interviewed: Workspace, open_page: OpenPage) -> None:
    """The row's menu notes it, and takes it back; so does undo."""
    app = touch(open_page)
    assert options(app, "told-talk") == ["I told them in another way"]
    fill(app, {"told-talk": True})
    assert interviewed.contacts.get("ann").referrer_told is not None
    assert "Told on" in rows(app)[0]
    fill(app, {"told-talk": False})
    assert interviewed.contacts.get("ann").referrer_told is None
    fill(app, {"told-talk": True})
    press(app, "undo-notice")
    assert interviewed.contacts.get("ann").referrer_told is None


def test_without_a_referrer_there_is_nobody_to_tell(
    interviewed: Workspace, open_page: OpenPage
) -> None:
    """Whom nobody on the list named needs no such letter; an old link to it shows the rows."""
    with interviewed.edit("x", now=NOW) as tx:
        tx.contacts.update("ann", referred_by="")
    assert len(rows(touch(open_page))) == 3
    assert len(rows(touch(open_page, "referrer"))) == 3


def test_reporting_back(interviewed: Workspace, open_page: OpenPage) -> None:
    """On its day the row says so; the letter lacks what was done; sent, the stage follows."""
    with interviewed.edit("x", now=NOW) as tx:
        day = times.today("UTC") - timedelta(days=1)
        tx.interviews.update("talk", report_back_on=day)
    app = touch(open_page)
    assert rows(app)[1].endswith("Now is a good time.")
    press(app, "open-report")
    assert "Still missing" in read(app)
    press(app, f"change-{REPORT}")
    (letter,) = interviewed.letters.all()
    assert (letter.kind, letter.contact) == ("report back", "ann")
    fill(app, {box("letters", letter.id, "text"): "Dear Ann, thank you: I drew a map."})
    press(press(app, f"done-{REPORT}"), f"mark-sent-{REPORT}")
    assert rows(press(app, "close-view"))[1].endswith("Sent")
    assert "Reported back" in read(app)


def test_the_day_of_the_report(interviewed: Workspace, open_page: OpenPage) -> None:
    """It can be set beside the letter, too, and stands in its row."""
    app = touch(open_page, "report")
    assert options(app, "report-on-talk")[-1] == "No date"
    in_a_month = times.today("UTC") + timedelta(weeks=4)
    fill(app, {"report-on-talk": in_a_month.isoformat()})
    assert interviewed.interviews.get("talk").report_back_on == in_a_month
    assert shown(in_a_month) in rows(press(app, "close-view"))[1]


def test_looking_in_again_after_some_months(interviewed: Workspace, open_page: OpenPage) -> None:
    """A day three to six months ahead becomes a step of one's own, which can be moved and left."""
    app = touch(open_page)
    days = options(app, "look-in-ann")
    assert len(days) == 3
    assert days[0].startswith("In 3 months")
    assert days[2].startswith("In 6 months")
    chosen = look_in_days(interviewed.profile, times.now())
    app = fill(app, {"look-in-ann": chosen[0].isoformat()})
    (step,) = interviewed.actions.all()
    assert (step.contact, step.due, step.done) == ("ann", chosen[0], None)
    assert "Ann" in step.text
    assert f"On {shown(chosen[0])} it stands on Today." in rows(app)[-1]
    app = fill(app, {"look-in-ann": chosen[2].isoformat()})
    assert [one.due for one in interviewed.actions.all()] == [chosen[2]]
    app = fill(app, {"look-in-ann": ""})
    assert not interviewed.actions.all()
    press(app, "undo-notice")
    assert [one.due for one in interviewed.actions.all()] == [chosen[2]]


def test_the_day_to_look_in_has_come(
    interviewed: Workspace, library: Library, open_page: OpenPage
) -> None:
    """It stands on Today; ticked off here, the next day can be chosen."""
    now = times.now()
    set_look_in(interviewed, "ann", now.date(), "Write Ann two lines", now=now)
    today = [one.text for one in next_actions(interviewed, library, now=now)]
    assert "Write Ann two lines" in today
    app = touch(open_page)
    assert "Now is a good time." in rows(app)[-1]
    app = press(app, "looked-in-ann")
    (step,) = interviewed.actions.all()
    assert step.done
    assert rows(app)[-1].startswith(":green[:material/check_circle:] **Look in on Ann again** Done")
    chosen = look_in_days(interviewed.profile, now)
    fill(app, {"look-in-ann": chosen[1].isoformat()})
    (step,) = interviewed.actions.all()
    assert (step.due, step.done) == (chosen[1], None)


def test_days_to_look_in_are_working_days(interviewed: Workspace) -> None:
    """Three to six months ahead, and never on a weekend."""
    for start in range(7):
        at = NOW + timedelta(days=start)
        days = look_in_days(interviewed.profile, at)
        assert all(day.weekday() < 5 for day in days)
        assert 85 <= (days[0] - at.date()).days <= 95
        assert 180 <= (days[-1] - at.date()).days <= 187


def test_thanking_a_helper(interviewed: Workspace, open_page: OpenPage) -> None:
    """Choose who it was and say what they did: the letter thanks for it, and has its own row."""
    app = press(touch(open_page), "open-helper")
    assert options(app, "helper-talk") == ["Bo Ek", "Cy Oduya"]
    fill(app, {"helper-talk": "cy"})
    assert app.title[0].value == "Thank Cy"
    fill(app, {draft("helped-talk-cy", "with"): "hearing me rehearse"})
    press(app, f"take-{HELPER}")
    (letter,) = interviewed.letters.all()
    assert (letter.kind, letter.contact) == ("helper", "cy")
    assert "Thank you for hearing me rehearse." in letter.text
    press(app, f"mark-sent-{HELPER}")
    press(app, "close-view")
    assert rows(app)[2].endswith("**Thank Cy for the help** Sent")
    press(press(app, "open-helper-cy"), f"unsend-{letter.id}")
    assert rows(press(app, "close-view"))[2].endswith("**Thank Cy for the help** Not sent yet")


def test_nobody_else_is_on_the_list(ws: Workspace, open_page: OpenPage) -> None:
    """The page says where helpers come from, and leads there."""
    with ws.edit("x", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(id="talk", contact="ann", clock=Clock(started=NOW, ended=NOW)))
    app = touch(open_page, "helper")
    assert "Put them on your list first" in read(app)
    assert part_on(press(app, "to-people")) == "list"


def test_names_stand_letter_for_letter(interviewed: Workspace, open_page: OpenPage) -> None:
    """Odd names are not read as Markdown, in rows neither."""
    with interviewed.edit("x", now=NOW) as tx:
        tx.contacts.update("bo", name=ODD)
        tx.letters.put(Letter(kind="helper", contact="bo", interview="talk", template="helper"))
    app = touch(open_page)
    assert "\\*\\*Bo\\*\\*" in rows(app)[0]
    assert "\\*\\*Bo\\*\\*" in rows(app)[2]
    assert press(app, "open-helper").selectbox(key="helper-talk").options[0].startswith(ODD)


@pytest.mark.parametrize("view", ["", "referrer", "report", "helper", "helper-cy", "helper-gone"])
def test_every_view_opens_cold(view: str, interviewed: Workspace, open_page: OpenPage) -> None:
    """An address from anywhere shows the letter or the rows, and stores nothing."""
    app = touch(open_page, view)
    assert part_on(app) == "loops"
    assert bool(rows(app)) is (view in ("", "helper-gone"))
    assert not interviewed.letters.all()
