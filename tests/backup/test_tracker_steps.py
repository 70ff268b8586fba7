"""The sheet of next steps of our own tracker: it comes in with the people, in every language."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from infoint.backup.tracker import tracker_xlsx
from infoint.domain import Action, Contact, OutreachAttempt
from infoint.domain.kinds import Channel, Outcome
from infoint.i18n import choose
from infoint.i18n.catalogs import forget, look_in
from infoint.i18n.messages import worded
from infoint.imports import Preview, read_contacts
from infoint.imports.gathering import NO_STEP
from infoint.imports.taking import plan_import, take_people
from infoint.imports.tracker.next_steps import sheet
from infoint.store import Workspace, open_workspace
from tests.backup.test_tracker import NOW, adds_nothing, demo, read, steps_of
from tests.imports.sheets import xlsx

DUE = date(2026, 12, 10)
CATALOG = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Actions"
msgstr "Glims"

msgid "What"
msgstr "Zorp"

msgid "By when"
msgstr "Zorp dib"

msgid "With whom"
msgstr "Zorp nax"

msgid "Next step with {name}"
msgstr "{name} glim"
"""


@pytest.fixture
def another_language(tmp_path: Path) -> Iterator[str]:
    place = tmp_path / "qs" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "infoint.po").write_text(CATALOG, encoding="utf-8")
    look_in(tmp_path)
    _forget_titles()
    yield "qs"
    forget(tmp_path)
    _forget_titles()


def _forget_titles() -> None:
    for each in (sheet._own_titles, sheet._bare_sentences):
        each.cache_clear()


def with_steps(*steps: tuple[str, date | None]) -> Workspace:
    ws = open_workspace(None)
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee", created=NOW))
        tx.contacts.put(Contact(id="bo", name="Bo Berg", created=NOW))
        for text, due in steps:
            tx.actions.put(Action(text=text, due=due, contact="ann"))
    return ws


def taken_by(ws: Workspace, found: Preview) -> Workspace:
    plan = plan_import(ws, found)
    people = [*(one.id for one in plan.new), *(one.person.id for one in plan.known)]
    take_people(ws, plan, people, now=NOW)
    return ws


@pytest.mark.parametrize("key", ["deciding", "middle"])
def test_an_empty_list_gets_all_steps_that_are_about_somebody(key: str) -> None:
    """With their days, done or not, and the talks out of which they came; once for all."""
    ws, empty = demo(key), open_workspace(None)
    with empty.edit("", now=NOW) as tx:
        tx.profile.update(time_zone=ws.profile.time_zone)
    assert steps_of(ws)
    taken_by(empty, read(ws))
    assert steps_of(empty) == steps_of(ws)
    assert adds_nothing(plan_import(empty, read(ws)))


def test_a_sheet_in_another_language_is_the_same(another_language: str) -> None:
    """Whatever language either of the two is in, a bare next step is the same one too."""
    with choose(another_language):
        ws = with_steps(("Send CV", DUE), ("Ann Lee glim", DUE), ("Ann Lee glim", None))
        data = tracker_xlsx(ws, now=NOW)
        assert CalamineWorkbook.from_filelike(io.BytesIO(data)).sheet_names == ["People", "Glims"]
    empty = taken_by(open_workspace(None), read_contacts(data, "x.xlsx", today=NOW.date()))
    assert [step[1:3] for step in steps_of(empty)] == [
        ("Ann Lee glim", "None"),
        ("Next step with Ann Lee", "2026-12-10"),
        ("Send CV", "2026-12-10"),
    ]
    with choose(another_language):
        assert adds_nothing(plan_import(ws, read(ws)))


def test_a_bare_step_on_the_day_of_the_next_try_comes_once() -> None:
    """The row of the person has that day already; of a try that was answered it does not."""
    ws = with_steps(("Next step with Ann Lee", DUE))
    with ws.edit("", now=NOW) as tx:
        tx.attempts.put(
            OutreachAttempt(id="try", contact="ann", at=NOW, channel=Channel.EMAIL, next_date=DUE)
        )
    empty = taken_by(open_workspace(None), read(ws))
    assert [one.next_date for one in empty.attempts.all()] == [DUE]
    assert not empty.actions.all()
    with ws.edit("", now=NOW) as tx:
        tx.attempts.update("try", outcome=Outcome.AGREED)
    again = taken_by(open_workspace(None), read(ws))
    assert [step[:3] for step in steps_of(again)] == [
        ("Ann Lee", "Next step with Ann Lee", "2026-12-10")
    ]


def test_steps_of_ones_own_workbook_go_to_the_people_they_name() -> None:
    """By whole or first name, with the day and the tick; who is nobody's or two people's is told,
    and the sheets of which nothing was read are named.
    """
    found = read_contacts(
        xlsx(
            {
                "Contacts": [
                    ["Name", "Company", "Email"],
                    ["Ann Lee", "Zoo", "ann@x.org"],
                    ["Bo Berg", "Bank", "bo@x.org"],
                    ["Bo Falk", "Farm", "falk@x.org"],
                ],
                "To do": [
                    ["Task", "Who", "Due", "Done"],
                    ["Send CV", "ann", "12/10/2026", ""],
                    ["Call back", "Bo Berg", "soon", ""],
                    ["Read book", "Ann Lee", "", "yes"],
                    ["Ask for a name", "Bo", "", ""],
                    ["Buy shoes", "", "", ""],
                ],
                "Goals": [["Goal", "Why"], ["Be calm", "So"]],
                "Empty": [],
            }
        ),
        "x.xlsx",
        region="US",
        today=NOW.date(),
    )
    names = {one.id: one.name for one in found.people}
    assert [(names[one.contact], one.text, one.due, one.done) for one in found.actions] == [
        ("Ann Lee", "Send CV", DUE, None),
        ("Bo Berg", "Call back (soon)", None, None),
        ("Ann Lee", "Read book", None, NOW.date()),
    ]
    assert found.left_sheets == ("Goals",)
    assert found.skipped == {NO_STEP: 1}
    assert [(one.row, "Ask for a name" in worded(one.text)) for one in found.problems] == [
        (5, True)
    ]
    assert found.sheet == "Contacts"


def test_the_step_in_words_stands_for_the_bare_day_of_the_row() -> None:
    """A day for the next contact on which a step is due is told once."""
    found = read_contacts(
        xlsx(
            {
                "People": [["Name", "Email", "Next contact"], ["Ann Lee", "ann@x.org", DUE]],
                "Actions": [["What", "By when", "With whom"], ["Send CV", DUE, "Ann Lee"]],
            }
        ),
        "x.xlsx",
        today=NOW.date(),
    )
    assert [(one.text, one.due) for one in found.actions] == [("Send CV", DUE)]
