"""Settings: the profile, where the data lies, taking it along, taking back, deleting."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from streamlit.testing.v1 import AppTest

from infoint.backup.file import MOST, Backup, read_workspace_json, workspace_json
from infoint.domain import Action, Contact, Interview, OutreachAttempt
from infoint.library import load_library
from infoint.outreach.attempts import log_attempt
from infoint.outreach.first_message import first_message
from infoint.store import Workspace, open_workspace
from tests.times import NOW
from tests.titles import WELCOME
from tests.ui.conftest import ROOT, OpenPage
from tests.ui.playing import (
    draft,
    drawn,
    fill,
    has,
    mine,
    options,
    page_of,
    press,
    read,
    rows,
    text_on,
    to_part,
)

WHERE = {
    "time_zone": {"view": "written"},
    "default_minutes": {"view": "written"},
    "questions": {"view": "written"},
    "thanks_within": {"part": "reminders"},
    "paper_size": {"view": "written"},
    "text_size": {"view": "look"},
    "contact_lines": {"view": "letters"},
    "about": {"view": "about"},
    "goals": {"view": "about"},
    "accomplishments": {"view": "about"},
    "schools": {"view": "past"},
    "employers": {"view": "past"},
    "ways": {"view": "ways"},
    "weekly_goal": {"part": "reminders"},
}
"""By entry of the profile, where it stands, if not on the first screen."""
COMPARED = "What you have now and what the file holds"


def some_data(ws: Workspace) -> None:
    """Ann, a talk with her, and a name in the profile."""
    with ws.edit("Some data", now=NOW) as tx:
        tx.profile.update(name="Bo Berg")
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(Interview(contact="ann"))


def offer(app: AppTest, content: bytes) -> AppTest:
    """Choose a file to restore from."""
    app.file_uploader[0].upload("infoint.json", content)
    app.run()
    assert not app.exception
    return app


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("name", "Bo Berg"),
        ("email", "bo@example.org"),
        ("phone", "123"),
        ("time_zone", "Asia/Tokyo"),
        ("contact_lines", "1 High Street\nLeeds"),
        ("about", "I study art."),
        ("goals", "A first job"),
        ("accomplishments", "A show"),
        ("schools", "Leeds\nYork"),
        ("employers", "Tate"),
        ("ways", ("video", "in writing")),
        ("weekly_goal", 3),
        ("default_minutes", 30),
        ("thanks_within", 48),
        ("questions", 6),
        ("paper_size", "Letter"),
        ("text_size", "large"),
    ],
)
def test_the_profile(part: str, value: object, ws: Workspace, open_page: OpenPage) -> None:
    """Each entry of the profile is stored and shown in a new window."""
    where = WHERE.get(part, {})
    fill(open_page("settings", **where), {mine(part): value})
    assert getattr(ws.profile, part) == value
    kept = open_page("settings", **where).get_by_key(mine(part)).value
    assert (tuple(kept) if part == "ways" else kept) == value


def test_which_employer_is_todays(ws: Workspace, open_page: OpenPage) -> None:
    """It is asked where there are employers, and whoever works there is marked on the list."""
    assert not has(open_page("settings", view="past"), mine("works_at"))
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(employers="Tate\n*City* Bank")
        tx.contacts.put(Contact(id="ann", name="Ann Lee", organization="City Bank", motivation=5))
    app = fill(open_page("settings", view="past"), {mine("works_at"): "*City* Bank"})
    assert ws.profile.works_at == "*City* Bank"
    assert app.selectbox(key=mine("works_at")).options == ["Not said", "Tate", "*City* Bank"]
    said = read(open_page("identify_people", part="next"))
    assert "They work where you work: ask only who may know." in said
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(employers="")
    app = fill(open_page("settings", view="past"), {mine("works_at"): ""})
    assert ws.profile.works_at == ""
    assert not has(app, mine("works_at"))


def test_texts_that_wait_for_ones_name_get_it_in_one_press(
    ws: Workspace, open_page: OpenPage
) -> None:
    """The button is there as long as a text lacks the name, and not before there is one."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="")
        tx.contacts.put(Contact(id="ann", name="Ann Lee", email="ann@example.org"))
    first_message(ws, load_library(), "ann", now=NOW)
    assert not has(open_page("settings"), "put-name-in")
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Nora Blum")
    app = press(open_page("settings"), "put-name-in")
    assert "Nora Blum" in ws.letters.all()[0].text
    assert not has(app, "put-name-in")


def test_the_zone_of_the_profile_counts(ws: Workspace, open_page: OpenPage) -> None:
    """Times are shown in the chosen zone, not in the browser's."""
    some_data(ws)
    fill(open_page("settings", view="written"), {mine("time_zone"): "Asia/Tokyo"})
    with ws.edit("Set", now=NOW) as tx:
        tx.interviews.update(ws.interviews.all()[0].id, start="2030-01-05T20:30:00+00:00")
    assert "6 Jan 2030 at 05:30" in read(open_page("prepare", contact="ann"))


def test_the_data_folder_letter_for_letter(
    data: Path, monkeypatch: pytest.MonkeyPatch, open_page: OpenPage
) -> None:
    """Where the data lies is shown exactly, whatever the folder is called."""
    folder = data / "my *data* :red[x] $y$ `z`"
    monkeypatch.setenv("INFOINT_DATA", str(folder))
    app = open_page("settings", part="data")
    assert str(folder / "infoint.json") in [one.value for one in app.text]
    fill(to_part(app, "you"), {mine("name"): "Bo"})
    assert open_workspace(folder / "infoint.json").profile.name == "Bo"


def test_a_folder_that_is_copied_elsewhere(
    data: Path, monkeypatch: pytest.MonkeyPatch, open_page: OpenPage
) -> None:
    """A folder of a syncing service gets a word of warning."""
    monkeypatch.setenv("INFOINT_DATA", str(data / "Dropbox"))
    assert "Dropbox" in open_page("settings", part="data").warning[0].value


def test_everything_can_be_downloaded(ws: Workspace, open_page: OpenPage) -> None:
    """There is one file with everything to download."""
    assert has(open_page("settings", part="data"), "download-all")


def test_no_empty_calendar_is_handed_out(ws: Workspace, open_page: OpenPage) -> None:
    """As long as nothing has a day, a sentence stands in its place."""
    app = open_page("settings", part="data", view="programs")
    assert not has(app, "download-calendar")
    assert "once something has a day" in read(app)


@pytest.mark.parametrize(
    "key",
    [
        "download-contacts",
        "download-actions",
        "card-people",
        "old-card-people",
        "download-calendar",
        "download-todos",
    ],
)
def test_parts_for_other_programs(key: str, ws: Workspace, open_page: OpenPage) -> None:
    """Contacts and actions for a spreadsheet, and all dates for a calendar."""
    with ws.edit("Tried", now=NOW) as tx:
        tx.actions.put(Action(text="Read the report", due=NOW.date()))
    app = open_page("settings", part="data", view="programs")
    assert has(app, key)
    assert "marked as private is in these files too" in read(app)


def test_the_days_to_wait(ws: Workspace, open_page: OpenPage) -> None:
    """Both numbers are stored at once, shown in a new window, and move open dates along."""
    with ws.edit("Tried", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
    attempt = log_attempt(ws, "ann", "email", "waiting", now=NOW)
    app = fill(open_page("settings", part="reminders"), {"wait-nudge": 10})
    fill(app, {"wait-second": 4})
    assert ws.profile.follow_up_days == (4, 10)
    assert ws.attempts.get(attempt.id).next_date > attempt.next_date
    again = open_page("settings", part="reminders")
    assert [again.number_input(key=key).value for key in ("wait-second", "wait-nudge")] == [4, 10]


def test_days_to_wait_that_do_not_fit(ws: Workspace, open_page: OpenPage) -> None:
    """A reminder before the second person is refused in a sentence; the entry stays to correct."""
    app = fill(open_page("settings", part="reminders"), {"wait-nudge": 2})
    assert "at least as many days" in app.error[0].value
    assert ws.profile.follow_up_days is None
    assert app.number_input(key="wait-nudge").value == 2
    fill(app, {"wait-second": 1})
    assert ws.profile.follow_up_days == (1, 2)
    assert not app.error


def test_the_country_of_the_holidays(ws: Workspace, open_page: OpenPage) -> None:
    """None comes first; a country is stored; taking it back shows none again."""
    app = open_page("settings", part="reminders")
    assert options(app, "wait-country")[0] == "None: only Saturdays and Sundays are skipped"
    fill(app, {"wait-country": "DE"})
    assert ws.profile.country == "DE"
    assert open_page("settings", part="reminders").selectbox(key="wait-country").value == "DE"
    ws.undo(now=NOW)
    drawn(app)
    assert app.selectbox(key="wait-country").value == ""


def test_restoring_after_a_preview(ws: Workspace, open_page: OpenPage) -> None:
    """The preview counts both sides and changes nothing; confirming replaces; undo brings back."""
    some_data(ws)
    backup = workspace_json(ws, now=NOW)
    with ws.edit("Later", now=NOW) as tx:
        tx.interviews.remove(ws.interviews.all()[0].id)
        tx.contacts.remove("ann")
        tx.profile.update(name="Somebody")
        for name in ("Cem", "Dora"):
            tx.contacts.put(Contact(name=name))
    app = offer(open_page("settings", part="data", view="restore"), backup)
    counts = {row[""]: (row["Now"], row["In the file"]) for row in rows(app, COMPARED)}
    assert counts["Contacts"] == (2, 1)
    assert counts["Talks"] == (0, 1)
    assert [person.name for person in ws.contacts.all()] == ["Cem", "Dora"]
    press(app, "really-restore")
    assert [person.name for person in ws.contacts.all()] == ["Ann Lee"]
    assert ws.profile.name == "Bo Berg"
    assert not has(app, "really-restore")
    press(app, "undo-notice")
    assert [person.name for person in ws.contacts.all()] == ["Cem", "Dora"]
    assert ws.profile.name == "Somebody"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b'{"format": "infoint-bac', "cut short"),
        (b"{}", "no backup of Infoint"),
        (b"[1, 2]", "no backup of Infoint"),
        (b"\x89PNG\r\n", "cannot be read"),
        (b'{"format": "infoint-backup", "version": 99, "schema_version": 1}', "newer version"),
    ],
)
def test_a_file_that_is_no_backup(
    content: bytes, words: str, ws: Workspace, open_page: OpenPage
) -> None:
    """A file that cannot be used gets one sentence, and nothing changes."""
    some_data(ws)
    before = ws.revision
    app = offer(open_page("settings", part="data", view="restore"), content)
    assert [words in one.value for one in app.error] == [True]
    assert not has(app, "really-restore")
    assert ws.revision == before


def test_a_backup_with_one_bad_record(ws: Workspace, open_page: OpenPage) -> None:
    """The sentence says which record cannot be read, without its words."""
    some_data(ws)
    whole = json.loads(workspace_json(ws, now=NOW))
    whole["contacts"][0]["motivation"] = "lots"
    app = offer(open_page("settings", part="data", view="restore"), json.dumps(whole).encode())
    assert [one.value for one in app.error] == [
        "This backup was not used, because contact number 1 in it cannot be read."
    ]


def test_more_than_can_be_restored(ws: Workspace, open_page: OpenPage) -> None:
    """One sentence names the limit, and there is nothing to press."""
    some_data(ws)
    whole = json.loads(workspace_json(ws, now=NOW))
    whole["contacts"] = [{"id": f"c{n}", "name": "x"} for n in range(MOST + 1)]
    app = offer(open_page("settings", part="data", view="restore"), orjson.dumps(whole))
    assert [one.value for one in app.error] == [
        "This backup holds 50,002 entries, more than the 50,000 that Infoint can restore, "
        "so it was not used."
    ]
    assert not has(app, "really-restore")


def test_a_chosen_file_is_read_once(
    ws: Workspace, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Drawing the page again, as at every letter typed, does not read the file again."""
    some_data(ws)
    read_times = []

    def counted(*args: Any) -> Backup:
        read_times.append(1)
        return read_workspace_json(*args)

    monkeypatch.setattr("infoint.ui.components.backup_contents.read_workspace_json", counted)
    app = offer(open_page("settings", part="data", view="restore"), workspace_json(ws, now=NOW))
    drawn(app)
    assert has(app, "really-restore")
    assert len(read_times) == 1


def test_taking_back_from_the_list(ws: Workspace, open_page: OpenPage) -> None:
    """Any change of the list can be taken back by itself, with words typed shown as they are."""
    with ws.edit("Added **Ann**", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann"))
    with ws.edit("Changed the profile", now=NOW) as tx:
        tx.profile.update(name="Bo")
    app = open_page("settings", part="data", view="undo")
    assert "Added \\*\\*Ann\\*\\*" in read(app)
    press(app, f"undo-{ws.edits()[1].id}")
    assert not ws.contacts.all()
    assert ws.profile.name == "Bo"
    assert "Taken back: Added" in app.success[0].value
    press(app, f"undo-{ws.edits()[0].id}")
    assert ws.profile.name == ""
    assert not has(open_page("settings", part="data"), "view-undo")


def test_taking_back_what_something_rests_on(ws: Workspace, open_page: OpenPage) -> None:
    """A change that a later one rests on is refused in a sentence, or not offered."""
    fill(open_page("settings"), {mine("name"): "Bo"})
    older = ws.edits()[0].id
    app = open_page("settings", part="data", view="undo")
    with ws.edit("Changed elsewhere", now=NOW) as tx:
        tx.profile.update(name="Somebody")
    press(app, f"undo-{older}")
    assert ws.profile.name == "Somebody"
    assert app.error


def test_each_change_says_with_whom(ws: Workspace, open_page: OpenPage) -> None:
    """A label without a name gets that of its person; one on which a later change stands says so,
    and a file that was brought in says who stays.
    """
    with ws.edit("Brought in 2 people", now=NOW, lasting=True) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann *Lee*"))
        tx.contacts.put(Contact(id="bo", name="Bo"))
    brought = ws.edits()[0].id
    for role in ("Cook", "Chef"):
        with ws.edit(f"Changed to {role}", now=NOW) as tx:
            tx.contacts.update("ann", role=role)
    app = open_page("settings", part="data", view="undo")
    words = read(app)
    assert "Changed to Chef\\: Ann \\*Lee\\*, " in words
    assert words.count("A later change stands on it.") == 1
    assert "Ann \\*Lee\\* stays: something was changed there since. Undo takes" in words
    assert "The last 50 changes are kept here" in words
    press(app, f"undo-{brought}")
    assert [one.name for one in ws.contacts.all()] == ["Ann *Lee*"]
    assert "Ann \\*Lee\\* stays: something" in app.success[0].value


@pytest.mark.parametrize("where", ["today", "list", "write"])
def test_who_was_only_looked_at_goes_with_the_file(
    where: str, ws: Workspace, open_page: OpenPage
) -> None:
    """A text that was opened, the first one or a reminder, is nobody's work: an undo of what was
    brought in takes everybody back, and the list of changes holds nothing else.
    """
    with ws.edit("Brought in 2 people", now=NOW, lasting=True) as tx:
        tx.profile.update(name="Mia Roth")
        tx.contacts.put(Contact(id="ann", name="Ann Lee", email="ann@example.org"))
        tx.contacts.put(Contact(id="bo", name="Bo Ek", email="bo@example.org"))
        long_ago = NOW - timedelta(days=14)
        tx.attempts.put(OutreachAttempt(id="try", contact="bo", at=long_ago, earlier=True))
    (brought,) = ws.edits()
    for who in ("ann", "bo"):
        if where == "today":
            app = open_page("today", part="all")
            keys = [str(one.key) for one in app.button]
            about = f"{who}" if who == "ann" else "try"
            app = press(app, next(k for k in keys if k.startswith("do-") and k.endswith(about)))
        elif where == "list" and who == "ann":
            app = press(open_page("phone_script", part="write"), "choose-ann")
        else:
            app = open_page("phone_script", part="write", contact=who)
        words = text_on(app)[1]
        assert {"ann": "Ann", "bo": "Bo"}[who] in words
        app = press(app, "continue")
    assert [one.id for one in ws.edits()] == [brought.id]
    app = open_page("settings", part="data", view="undo")
    assert "stays: something" not in read(app)
    press(app, f"undo-{brought.id}")
    assert not ws.contacts.all()


def test_more_changes_than_a_page_holds(ws: Workspace, open_page: OpenPage) -> None:
    """All that are kept can be reached, a page at a time."""
    for n in range(30):
        with ws.edit(f"Step {n}", now=NOW) as tx:
            tx.contacts.put(Contact(name=f"P{n}"))
    app = open_page("settings", part="data", view="undo")
    assert "Step 29" in read(app)
    assert "Step 2\\: P2," not in read(app)
    assert "Step 2\\: P2," in read(fill(app, {"undo-page": 3}))


def test_deleting_asks_first(ws: Workspace, open_page: OpenPage) -> None:
    """The question says that nothing comes back; keeping the data changes nothing."""
    some_data(ws)
    app = press(open_page("settings", part="data", view="delete"), "delete-all")
    assert "earlier copy. It cannot be taken back." in read(app)
    press(app, "keep-data")
    assert not has(app, "really-delete")
    assert len(ws.contacts) == 1


def test_deleting_everything(data: Path, ws: Workspace, open_page: OpenPage) -> None:
    """After the question nothing is left: no records, no undo, no earlier copy on the disk."""
    some_data(ws)
    fill(open_page("identify_people"), {draft("new-contact", "name"): "Secret Sam"})
    app = press(
        press(open_page("settings", part="data", view="delete"), "delete-all"), "really-delete"
    )
    assert "Everything was deleted" in app.success[0].value
    assert not ws.contacts.all()
    assert not ws.edits()
    assert to_part(app, "you").text_input(key=mine("name")).value == ""
    left = b"".join(path.read_bytes() for path in data.rglob("*") if path.is_file())
    assert not any(word in left for word in (b"Ann Lee", b"Bo Berg", b"Secret Sam"))
    assert open_page("today").title[0].value == WELCOME


def test_typing_after_deleting(ws: Workspace, open_page: OpenPage) -> None:
    """A window that was open while everything was deleted starts afresh without an error."""
    some_data(ws)
    app = open_page("prepare", contact="ann")
    asked = press(open_page("settings", part="data", view="delete"), "delete-all")
    press(asked, "really-delete")
    app.run()
    assert not app.exception
    assert not app.error
    app.switch_page("pages/settings.py")
    app.run()
    assert fill(app, {mine("name"): "Cem"})
    assert ws.profile.name == "Cem"


def test_changed_content_with_problems(
    data: Path, monkeypatch: pytest.MonkeyPatch, open_page: OpenPage
) -> None:
    """A broken content folder is listed problem by problem, and the built-in content is used."""
    folder = data / "content"
    folder.mkdir()
    (folder / "questions.yaml").write_text("questions: [{idd: x}]", encoding="utf-8")
    monkeypatch.setenv("INFOINT_CONTENT", str(folder))
    app = open_page("settings", part="data")
    assert "built-in content" in app.error[0].value
    listed = next(one.value for one in app.text if "questions.yaml" in one.value)
    assert all(": " in line for line in listed.splitlines())
    app.switch_page("pages/choose_field.py").run()
    assert page_of(app) == "Choose a field"


def test_changed_content_in_use(
    data: Path, monkeypatch: pytest.MonkeyPatch, open_page: OpenPage
) -> None:
    """A sound content folder is used, and Settings says which it is."""
    monkeypatch.setenv("INFOINT_CONTENT", str(ROOT / "content"))
    app = open_page("settings", part="data", view="sources")
    assert not app.error
    assert str(ROOT / "content") in [one.value for one in app.text]


def test_the_links_of_a_document(open_page: OpenPage) -> None:
    """Each link stands with what it is for, and a place that has another name today with that."""
    app = open_page("settings", part="data", view="sources")
    texts = [one.value for one in app.text]
    for link in load_library().sources["fleming"].links:
        told = next(text for text in texts if link.title in text)
        assert link.url in told
        assert link.note in told
    assert any("Toronto Metropolitan University" in text for text in texts)
    assert any("checked" in one.value and "five links" in one.value for one in app.markdown)


def test_what_was_put_off_comes_back(ws: Workspace, open_page: OpenPage) -> None:
    """Suggestions that were dismissed for good are brought back in one tap, which can be undone."""
    assert not has(open_page("settings", part="reminders"), "bring-all-back")
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("dismissals", "action:x"), "9999-12-31")
    app = press(open_page("settings", part="reminders"), "bring-all-back")
    assert ws.page_state.dismissals == {}
    assert not has(app, "bring-all-back")
    press(app, "undo-notice")
    assert ws.page_state.dismissals == {"action:x": "9999-12-31"}
