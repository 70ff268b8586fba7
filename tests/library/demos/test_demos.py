"""The words of a demo: days counted from today, and everything checked as all content is."""

import copy
import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from infoint.library import ContentError, built_in_folder, load_library
from infoint.library.demos import load_demos
from infoint.library.demos.records import RecordsOfADemo
from infoint.library.demos.words import moment_of
from infoint.library.problems import Problems
from infoint.library.where_found import found_words

MONDAY = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
SUNDAY = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the content, as a counselor would make it."""
    copy = tmp_path / "content"
    shutil.copytree(built_in_folder(), copy)
    return copy


def changed(folder: Path, old: str, new: str) -> list[str]:
    """The problems after a change in the starter's file."""
    file = folder / "demo" / "starter.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_demos(folder)
    return caught.value.problems


@pytest.mark.parametrize(
    ("words", "now", "expected"),
    [
        ("1 working day ago, 11:00", MONDAY, "2026-02-27 11:00"),
        ("1 working day ago, 11:00", SUNDAY, "2026-02-27 11:00"),
        ("in 1 working day, 12:30", SUNDAY, "2026-03-02 12:30"),
        ("in 6 working days", MONDAY, "2026-03-10 12:00"),
        ("2 days ago, 09:05", MONDAY, "2026-02-28 09:05"),
        ("0 days ago", MONDAY, "2026-03-02 12:00"),
        ("5 hours ago", MONDAY, "2026-03-02 03:30"),
        ("in 45 minutes", MONDAY, "2026-03-02 09:15"),
    ],
)
def test_days_are_counted_from_the_day_of_looking(words: str, now: datetime, expected: str) -> None:
    """Working days pass over the weekend, whatever day it is today."""
    found = moment_of(words, now=now, tz=LONDON)
    assert found.astimezone(LONDON).strftime("%Y-%m-%d %H:%M") == expected


def test_what_follows_an_interview_is_counted_from_its_end() -> None:
    """Hours after the talk are exact; days have a time of day."""
    end = datetime(2026, 2, 26, 17, 50, tzinfo=UTC)
    later = moment_of("3 hours after the talk", now=MONDAY, tz=LONDON, interview=end)
    assert later - end == timedelta(hours=3)
    day = moment_of("3 days after the talk, 20:20", now=MONDAY, tz=LONDON, interview=end)
    assert day == datetime(2026, 3, 1, 20, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    "words", ["yesterday", "3 days", "in 3 days ago", "3 weeks ago", "2 days ago, 25:00", ""]
)
def test_other_words_for_a_day_are_refused_with_a_hint(words: str) -> None:
    """What cannot be counted says how to write it."""
    with pytest.raises(ValueError, match="working days ago"):
        moment_of(words, now=MONDAY, tz=LONDON)


def test_the_built_in_demos_come_in_their_order() -> None:
    """Three people, from the beginning to the decision, each with a name and a summary."""
    demos = load_demos()
    assert [demo.key for demo in demos] == ["starter", "middle", "deciding"]
    assert all(demo.name and demo.title and demo.summary for demo in demos)


def test_a_demo_has_the_same_ids_every_time() -> None:
    """An address that names a contact of a demo holds after the demo was reset."""
    demo, library = load_demos()[2], load_library()
    one = demo.records(library, now=MONDAY, tz=UTC)
    other = demo.records(library, now=MONDAY + timedelta(days=40), tz=LONDON)
    ids = [[record.id for records in each.values() for record in records] for each in (one, other)]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == len(ids[0])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('created: "2 days ago, 20:15"', 'created: "last week"', "contacts, thanh, created"),
        ("fields: [food]", "fields: [foods]", 'did you mean "food"'),
        ("access: 5", "access: 9", "contacts, thanh, access"),
        ("access: 5", "acess: 5", 'unknown key "acess", did you mean "access"'),
        ("key: okonkwo", "key: thanh", "this key is there twice"),
        ('due: "0 days ago"', 'due: "4 hours after the talk"', "can come after it"),
        ("order: 1", "order: first", "order"),
        ("profile:", "profiles:", "profiles: unknown key"),
        ("contacts:", "contacts: none\nrehearsals:", "contacts"),
    ],
)
def test_a_fault_in_a_demo_is_told_with_its_place(
    folder: Path, old: str, new: str, expected: str
) -> None:
    """A counselor who changes a demo reads which file and entry to mend."""
    problems = changed(folder, old, new)
    assert any("demo/starter.yaml" in each and expected in each for each in problems), problems


def test_a_question_that_is_not_in_the_bank_is_told(folder: Path) -> None:
    """A plan may only name questions of its own content."""
    file = folder / "demo" / "middle.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("question: way-in", "question: way-inn", 1), encoding="utf-8")
    with pytest.raises(ContentError, match='unknown question "way-inn", did you mean "way-in"'):
        load_demos(folder)


def test_content_without_demos_has_the_built_in_ones(folder: Path) -> None:
    """A copy of the content from before there were demos goes on working."""
    shutil.rmtree(folder / "demo")
    assert load_demos(folder) == load_demos()


def test_content_with_an_empty_folder_of_demos_is_refused(folder: Path) -> None:
    """The first screen offers a demo, so there must be one."""
    for file in (folder / "demo").iterdir():
        file.unlink()
    with pytest.raises(ContentError, match="there is no demo"):
        load_demos(folder)


def places_in(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every value inside plain data."""
    inside = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in inside:
        yield (*path, key)
        if isinstance(value, (dict, list)):
            yield from places_in(value, (*path, key))


def test_whatever_stands_in_a_demo_is_told_and_never_a_traceback() -> None:
    """Any value of another kind at any place gives problems, or does no harm."""
    demo = load_demos()[2]
    small = copy.deepcopy({**demo.data, "contacts": demo.data["contacts"][:1], "actions": []})
    small["fields"] = small["fields"][:1]
    interview = small["contacts"][0]["interviews"][0]
    interview["plan"], interview["takeaways"] = interview["plan"][:2], interview["takeaways"][:2]
    questions = {question.id: question.text for question in load_library().questions}
    odd: list[Any] = [None, 7, "odd", ["odd"], {"odd": "odd"}, [{"odd": 1}]]
    for number, path in enumerate(places_in(small)):
        data = copy.deepcopy(small)
        inner: Any = data
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = odd[number % len(odd)]
        problems = Problems()
        RecordsOfADemo("demo/x.yaml", data, questions, problems, now=MONDAY, tz=UTC).build()
        assert all(line.startswith("demo/x.yaml: ") for line in problems.lines())


def test_where_people_were_found_may_be_said_in_words(folder: Path) -> None:
    """A demo from before, which has the words of circles, gives the same people."""
    ours = load_demos(None)[0].records(load_library(), now=MONDAY, tz=LONDON)["contacts"]
    file = folder / "demo" / "starter.yaml"
    text = file.read_text(encoding="utf-8")
    found = re.findall(r"where_found: (circle:[a-z-]+)", text)
    assert found
    for each in found:
        text = text.replace(each, found_words(each))
    file.write_text(text, encoding="utf-8")
    theirs = load_demos(folder)[0].records(load_library(), now=MONDAY, tz=LONDON)["contacts"]
    assert theirs == ours
