"""What a content folder sets for everybody: the person's own counts more, ours otherwise."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from infoint import cli
from infoint.advice.thank_you_clock import thank_you_clock
from infoint.documents import whole_calendar_ics
from infoint.domain import Clock, Contact, Interview, Profile
from infoint.domain.profile import Settings
from infoint.interviews.appointment import plan_interview
from infoint.interviews.kit.words import kit_of
from infoint.interviews.plan_advice import plan_minutes
from infoint.interviews.question_plan import is_first_plan, suggest_whole_plan
from infoint.letters.values import template_values
from infoint.library import load_library
from infoint.library.settings import (
    FolderSettings,
    folder_settings,
    load_settings,
    said_with,
    settings_of,
)
from infoint.outreach.attempts import log_attempt
from infoint.outreach.waiting import forget_follow_up_days, set_follow_up_days, waiting_plan
from infoint.store import Workspace
from infoint.today.suggestion_order import next_actions
from tests.library.contents import copy_content, problems_of

TUESDAY = datetime(2026, 3, 3, 10, tzinfo=UTC)
ALL = """
thanks_within_hours: 72
second_person_after_days: 2
reminder_after_days: 4
minutes: 15
questions: 5
"""


def written(folder: Path, text: str) -> FolderSettings:
    (folder / "settings.yaml").write_text(text, encoding="utf-8")
    return load_settings(folder)


@pytest.fixture
def theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A counselor's folder that sets everything, in use."""
    folder = copy_content(tmp_path)
    written(folder, ALL)
    monkeypatch.setenv("INFOINT_CONTENT", str(folder))
    return folder


@pytest.fixture(autouse=True)
def ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a folder unless a test has one."""
    monkeypatch.delenv("INFOINT_CONTENT", raising=False)


def test_ours_sets_nothing() -> None:
    """The app's own folder has remarks only, so that a copy says nothing of its own either."""
    assert load_settings() == FolderSettings()
    assert not load_settings().problems
    assert settings_of(Profile()) == Settings()


def test_what_the_remarks_name_is_ours(tmp_path: Path) -> None:
    """With its marks taken away, the file that comes with the app says what holds anyway."""
    text = (copy_content(tmp_path) / "settings.yaml").read_text(encoding="utf-8")
    lines = [
        line.removeprefix("# ") for line in text.splitlines() if line.endswith(tuple("0123456789"))
    ]
    found = written(tmp_path, "\n".join(lines))
    assert settings_of(Profile(), found) == Settings()
    assert None not in (found.thanks_within, found.follow_up_days, found.minutes, found.questions)


@pytest.mark.parametrize(
    ("own", "folder", "held"),
    [
        ({}, FolderSettings(), Settings()),
        ({}, FolderSettings(72, 2, 4, 15, 5), (72, (2, 4), 15, 5)),
        ({}, FolderSettings(nudge=9), (24, (3, 9), 20, 8)),
        ({"default_minutes": 20}, FolderSettings(minutes=15), (24, (3, 7), 20, 8)),
        ({"follow_up_days": (3, 7)}, FolderSettings(second=2), (24, (3, 7), 20, 8)),
        (
            {"thanks_within": 24, "questions": 6},
            FolderSettings(72, None, None, 15, 5),
            (24, (3, 7), 15, 6),
        ),
    ],
)
def test_whose_setting_holds(
    own: dict[str, object], folder: FolderSettings, held: Settings | tuple[object, ...]
) -> None:
    """The person's own, also where it is what the app began with; else the folder's, else ours."""
    found = settings_of(Profile.model_validate(own), folder)
    wanted = held if isinstance(held, tuple) else tuple(held.model_dump().values())
    assert tuple(found.model_dump().values()) == wanted


def no_number(given: str, low: int, high: int, ours: int) -> str:
    return (
        f"must be a whole number from {low} to {high}, not {given}; Infoint goes by its own {ours}"
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("minutes: twenty", "minutes: " + no_number('"twenty"', 5, 240, 20)),
        ("minutes: 3", "minutes: " + no_number('"3"', 5, 240, 20)),
        ("minutes: 20.5", "minutes: " + no_number('"20.5"', 5, 240, 20)),
        ("questions: yes", "questions: " + no_number("a yes or no", 3, 20, 8)),
        ("questions: [8]", "questions: " + no_number("a list", 3, 20, 8)),
        ("thanks_within_hours:", "thanks_within_hours: " + no_number("nothing", 6, 168, 24)),
        ("minuts: 30", 'minuts: unknown setting, did you mean "minutes"?; it is passed over'),
        (
            "reminder_after_days: 2",
            "reminder_after_days: 2 comes before second_person_after_days, which is 3; "
            "Infoint goes by its own 3 and 7",
        ),
        (
            "second_person_after_days: 9",
            "second_person_after_days: 9 is after the reminder on day 7; set reminder_after_days, "
            "too; Infoint goes by its own 3 and 7",
        ),
        ("- minutes: 20", "must be lines such as minutes: 20"),
        ("20", "must be lines such as minutes: 20"),
    ],
)
def test_what_cannot_hold(text: str, sentence: str, tmp_path: Path) -> None:
    """One clear sentence, and the app's own number in its place."""
    found = written(tmp_path, text)
    assert found.problems == (f"settings.yaml: {sentence}",)
    assert found == FolderSettings()


@pytest.mark.parametrize(
    "text", ["minutes: [", "minutes: 5\nminutes: 6", "a: &b 3", "\x00", "1: 2"]
)
def test_a_file_that_cannot_be_read(text: str, tmp_path: Path) -> None:
    """Whatever stands there: a sentence, and nothing is set."""
    found = written(tmp_path, text)
    assert found.problems
    assert found == FolderSettings()


def test_what_is_sound_beside_it_holds(tmp_path: Path) -> None:
    """One bad line does not take the others along."""
    found = written(tmp_path, "minutes: 1\nquestions: 6\nsecond_person_after_days: 5\n")
    assert found == FolderSettings(second=5, questions=6)
    assert found.follow_up_days == (5, 7)


def test_a_bad_setting_leaves_the_words_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is not refused for it, but `infoint check` tells it beside everything else."""
    folder = copy_content(tmp_path)
    monkeypatch.setattr("infoint.review.examples.faults_of_rules", lambda _rules: [])

    def told() -> list[str]:
        found = CliRunner().invoke(cli.main, ["check", str(folder)])
        return [line.partition(":")[0] for line in found.output.splitlines()]

    assert "settings.yaml" not in told()
    written(folder, "minutes: 1")
    load_settings.cache_clear()
    assert not problems_of(folder)
    assert told()[0] == "settings.yaml"
    (folder / "questions.yaml").unlink()
    assert told() == ["questions.yaml", "settings.yaml"]


@pytest.mark.usefixtures("theirs")
def test_thanks_are_due_when_the_folder_says(ws: Workspace) -> None:
    """The deadline, and from when it presses, are the folder's; the person's own counts more."""
    ended = TUESDAY
    clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
    talk = Interview(id="talk", contact="ann", clock=clock)
    with ws.edit("", now=TUESDAY) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(talk)

    def seen(after: int) -> tuple[str, str]:
        now = ended + timedelta(hours=after)
        found = thank_you_clock(talk, now=now, letter_sent=None, profile=ws.profile)
        assert found
        action = next(
            one
            for one in next_actions(ws, load_library(), now=now)
            if one.key.startswith("thank-you:")
        )
        assert (action.due, action.colour) == (found.due, found.colour)
        return found.colour, found.short

    assert seen(1) == ("green", "Send it by Fri, 6 Mar")
    assert seen(47) == ("green", "Send it by tomorrow evening")
    assert seen(71) == ("green", "Send it by this evening")
    assert seen(73)[0] == "amber"
    with ws.edit("", now=TUESDAY) as tx:
        tx.profile.update(thanks_within=24)
    assert seen(25)[0] == "amber"


@pytest.mark.usefixtures("theirs")
def test_the_deadline_is_told_as_it_is_set(ws: Workspace) -> None:
    """Step, checklist, disagreement, kit and calendar name the folder's, or the person's own."""
    library = load_library()
    talk = Interview(id="talk", contact="ann", start=TUESDAY)
    guide = next(one for one in library.steps if one.key == "thank-you")
    texts = [
        *(point.text for point in guide.how),
        *(item.text for item in library.checklists["after"].items),
        *(one.default for one in library.disagreements),
    ]
    with ws.edit("", now=TUESDAY) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.interviews.put(talk)

    def told() -> list[str]:
        settings = settings_of(ws.profile)
        kit = kit_of(talk, ws=ws, library=library, now=TUESDAY)
        said = [said_with(settings, text) for text in texts]
        said += [text for one in kit.lists for text, _done in one.items]
        said.append(whole_calendar_ics(ws, now=TUESDAY).decode().replace("\r\n ", ""))
        assert not any("thanks_within" in each for each in said)
        return said

    assert sum("3 days" in each for each in told()) == 5
    assert not any("24 hours" in each for each in told())
    with ws.edit("", now=TUESDAY) as tx:
        tx.profile.update(thanks_within=36)
    assert sum("36 hours" in each for each in told()) == 5


@pytest.mark.parametrize(
    ("hours", "words"), [(6, "6 hours"), (24, "24 hours"), (36, "36 hours"), (48, "2 days")]
)
def test_hours_are_told_as_one_says_them(hours: int, words: str) -> None:
    """More than a day in whole days is told in days."""
    assert said_with(Settings(thanks_within=hours), "in {{ thanks_within }}.") == f"in {words}."


def test_a_setting_that_nobody_has_is_told(tmp_path: Path) -> None:
    """A misspelt name in a checklist is found by the check, with what was meant."""
    folder = copy_content(tmp_path)
    file = folder / "checklists.yaml"
    words = file.read_text(encoding="utf-8")
    file.write_text(words.replace("{ thanks_within }}, or", "{ thanks_withn }}, or"), "utf-8")
    (problem,) = problems_of(folder)
    assert 'unknown value "thanks_withn", did you mean "thanks_within"?' in problem


@pytest.mark.usefixtures("theirs")
def test_one_waits_as_the_folder_says(ws: Workspace) -> None:
    """Days, dates and reminders follow from the folder, from one's own, and from it again."""
    with ws.edit("", now=TUESDAY) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
    attempt = log_attempt(ws, "ann", "email", "waiting", now=TUESDAY)

    def days() -> tuple[date | None, ...]:
        plan, kept = waiting_plan(ws, "ann"), ws.attempts.get(attempt.id)
        assert plan
        assert kept
        return plan.second, plan.nudge, kept.next_date

    theirs = date(2026, 3, 5), date(2026, 3, 9), date(2026, 3, 9)
    assert days() == theirs
    set_follow_up_days(ws, 3, 7, now=TUESDAY)
    assert days() == (date(2026, 3, 6), date(2026, 3, 12), date(2026, 3, 12))
    forget_follow_up_days(ws, now=TUESDAY)
    assert days() == theirs
    ws.undo()
    assert ws.profile.follow_up_days == (3, 7)


def test_minutes_and_questions_of_the_folder(ws: Workspace, theirs: Path) -> None:
    """What one asks for and the suggested plan go by it; a plan left as it is stays nobody's."""
    library = load_library(theirs)
    with ws.edit("", now=TUESDAY) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
    assert template_values(ws, "ann", now=TUESDAY)["minutes"] == "15"
    talk = plan_interview(ws, library, "ann", now=TUESDAY)
    musts = [item for item in talk.plan if item.must]
    assert (talk.minutes, len(musts), len(talk.plan)) == (15, 5, 7)
    assert (
        talk.plan[-1].question
        == plan_interview(ws, load_library(), "ann", now=TUESDAY).plan[-1].question
    )
    assert is_first_plan(talk.plan, library)
    assert not plan_minutes(talk, settings_of(ws.profile)).too_many
    with ws.edit("", now=TUESDAY) as tx:
        tx.profile.update(questions=4, default_minutes=60)
        tx.interviews.update(talk.id, minutes=60)
    assert plan_minutes(talk, settings_of(ws.profile)).too_many
    anew = suggest_whole_plan(ws, library, talk.id, now=TUESDAY)
    assert sum(item.must for item in anew.plan) == 4
    assert sum(not item.must for item in anew.plan) == 2
    assert folder_settings().questions == 5
