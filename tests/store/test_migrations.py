"""Files of other versions."""

from datetime import datetime
from pathlib import Path
from typing import Any

import orjson
import pytest

from infoint.domain import Comment, Contact, Interview, Profile
from infoint.domain.contacts import circle_key
from infoint.library import load_library
from infoint.library.where_found import found_words
from infoint.store import NewerFileError, UnreadableFile, migrations, open_workspace, snapshot
from infoint.store.errors import DamagedDataError
from infoint.store.migrations import SCHEMA_VERSION, STEPS, migrated


def full_names(tables: dict[str, Any]) -> dict[str, Any]:
    """A step as a later version might need it: `full_name` became `name`."""
    people = {
        key: {"id": row["id"], "name": row["full_name"]} for key, row in tables["contacts"].items()
    }
    return {**tables, "contacts": people}


def test_there_is_a_step_from_every_earlier_version() -> None:
    """A file of any version that was ever given out can be opened."""
    assert sorted(STEPS) == list(range(1, SCHEMA_VERSION))


def test_an_older_file_is_read_in_the_present_form_and_stored_so_with_the_next_edit(
    file: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening alone changes nothing; the undo list of the old form is let go."""
    with open_workspace(file).edit("Add", now=now) as tx:
        tx.profile.update(name="Me")
    tables = orjson.loads(file.read_bytes())
    tables["contacts"] = {"c": {"id": "c", "full_name": "Bo"}}
    old = orjson.dumps(tables)
    file.write_bytes(old)
    newer = SCHEMA_VERSION + 1
    monkeypatch.setattr(
        snapshot, "migrated", lambda t: migrated(t, {**STEPS, SCHEMA_VERSION: full_names}, newer)
    )
    ws = open_workspace(file)
    assert ws.contacts.all() == [Contact(id="c", name="Bo")]
    assert ws.edits() == []
    assert file.read_bytes() == old
    with ws.edit("Rename", now=now) as tx:
        tx.contacts.update("c", name="Bea")
    stored = orjson.loads(file.read_bytes())
    assert stored["meta"]["workspace"]["schema_version"] == newer
    assert stored["contacts"]["c"]["name"] == "Bea"


def test_steps_are_taken_one_after_the_other() -> None:
    """Each step leads to the next version, and the argument is left as it was."""

    def step(name: str) -> migrations.Step:
        return lambda tables: {**tables, "seen": {**tables.get("seen", {}), name: {}}}

    start = {"meta": {"workspace": {"schema_version": 1, "revision": 3}}}
    result = migrated(start, {1: step("one"), 2: step("two")}, 3)
    assert list(result["seen"]) == ["one", "two"]
    assert result["meta"]["workspace"] == {"schema_version": 3, "revision": 3}
    assert start == {"meta": {"workspace": {"schema_version": 1, "revision": 3}}}
    with pytest.raises(DamagedDataError, match="version 1 is not known"):
        migrated(start, {2: step("two")}, 3)


def test_a_newer_file_is_refused_and_left_alone(file: Path, now: datetime) -> None:
    """The sentence says to update; nothing is written, also by a window that was open before."""
    ws = open_workspace(file)
    with ws.edit("Add", now=now) as tx:
        tx.contacts.put(Contact(name="Bo"))
    tables = orjson.loads(file.read_bytes())
    tables["meta"]["workspace"]["schema_version"] = SCHEMA_VERSION + 1
    tables["contacts"] = {"c": {"something": "new"}}
    newer = orjson.dumps(tables)
    file.write_bytes(newer)
    with pytest.raises(NewerFileError, match="update Infoint"):
        open_workspace(file)
    with pytest.raises(NewerFileError), ws.edit("Add", now=now):
        pass
    with pytest.raises(NewerFileError):
        ws.contacts.all()
    assert file.read_bytes() == newer


@pytest.mark.parametrize("version", [None, "1", 0, True])
def test_a_file_without_a_sound_version_is_unreadable(
    file: Path, now: datetime, version: object
) -> None:
    """No version is guessed."""
    with open_workspace(file).edit("Add", now=now) as tx:
        tx.profile.update(name="Me")
    tables = orjson.loads(file.read_bytes())
    tables["meta"]["workspace"]["schema_version"] = version
    file.write_bytes(orjson.dumps(tables))
    with pytest.raises(UnreadableFile):
        open_workspace(file)


def test_assumptions_become_a_list(file: Path) -> None:
    """The lines that version 2 kept as one text are assumptions of their own in version 3."""
    tables = {
        "meta": {"workspace": {"schema_version": 2, "revision": 3}},
        "fields": {"f": {"id": "f", "title": "Art", "assumptions": "Calm\n\n  Badly paid "}},
    }
    found = migrated(tables)
    (field,) = found["fields"].values()
    assert [each["text"] for each in field["assumptions"]] == ["Calm", "Badly paid"]
    assert len({each["id"] for each in field["assumptions"]}) == 2
    assert tables["fields"]["f"]["assumptions"] == "Calm\n\n  Badly paid "


def test_addresses_in_notes_become_the_field_of_other_addresses() -> None:
    """“E-mail (work): ana@work.example” of version 4 stands in `other_emails` of version 5."""
    rows = {
        "a": {
            "id": "a",
            "name": "Ana",
            "email": "ana@home.example",
            "notes": "Met at a fair\nE-mail (work): ana@work.example\nE-mail: Ana@Home.example",
        },
        "b": {"id": "b", "name": "Bo", "notes": "Her boss: c@x.example\n"},
        "c": {"id": "c", "name": "Cy", "notes": "E-mail: c@x.example\nE-mail: d@x.example"},
    }
    tables = {"meta": {"workspace": {"schema_version": 4, "revision": 3}}, "contacts": rows}
    found = migrated(tables)["contacts"]
    assert found["a"]["email"] == "ana@home.example"
    assert found["a"]["other_emails"] == ["ana@work.example"]
    assert found["a"]["notes"] == "Met at a fair"
    assert found["b"] == rows["b"]
    assert (found["c"]["email"], found["c"]["other_emails"]) == ("c@x.example", ["d@x.example"])
    assert [Contact(**row).name for row in found.values()] == ["Ana", "Bo", "Cy"]


def test_circles_are_kept_by_key(now: datetime) -> None:
    """The words of circles in contacts, drafts and kept texts become ids, all others stay."""
    words = {
        "a": "our neighbourhood",
        "b": "Neighbours",
        "c": "LinkedIn",
        "d": "linkedin ",
        "e": "circle:linkedin",
        "f": "\\circle:linkedin",
        "g": "",
    }
    others = {
        "x": ("contacts", ["where_found"]),
        "y": ("page_state", ["drafts", "new-contact", "where_found"]),
        "z": ("contacts", ["notes"]),
    }
    tables = {
        "meta": {"workspace": {"schema_version": 5, "revision": 3}},
        "profile": {"profile": {"id": "profile", "name": "Me"}},
        "contacts": {key: {"id": key, "name": key, "where_found": w} for key, w in words.items()},
        "page_state": {
            "page-state": {
                "id": "page-state",
                "drafts": {"new-contact": {"where_found": "a career fair", "name": "LinkedIn"}},
            }
        },
        "other_texts": {
            key: {
                "id": key,
                "collection": place,
                "record": "a",
                "path": path,
                "text": "a conference",
                "at": now.isoformat(),
            }
            for key, (place, path) in others.items()
        },
    }
    before = orjson.dumps(tables)
    found = migrated(tables)
    assert orjson.dumps(tables) == before
    assert {key: row["where_found"] for key, row in found["contacts"].items()} == {
        "a": "circle:neighbours",
        "b": "circle:neighbours",
        "c": "circle:linkedin",
        "d": "linkedin ",
        "e": "\\circle:linkedin",
        "f": "\\\\circle:linkedin",
        "g": "",
    }
    assert {key: found_words(row["where_found"]) for key, row in found["contacts"].items()} == {
        **words,
        "b": "our neighbourhood",
    }
    assert found["page_state"]["page-state"]["drafts"] == {
        "new-contact": {"where_found": "circle:career-fairs", "name": "LinkedIn"}
    }
    assert {key: row["text"] for key, row in found["other_texts"].items()} == {
        "x": "circle:conferences",
        "y": "circle:conferences",
        "z": "a conference",
    }
    assert Profile(**found["profile"]["profile"]).language == ""


def test_texts_from_before_count_as_done() -> None:
    """A long text that held something before it could be called done is done, an empty one not."""
    tables = {
        "meta": {"workspace": {"schema_version": 6, "revision": 3}},
        "profile": {"profile": {"id": "profile", "interests": "Maps", "skills": " "}},
        "fields": {"art": {"id": "art", "title": "Art", "want_to_know": "Pay"}},
        "contacts": {"ann": {"id": "ann", "research_person": "", "research_organization": "Old"}},
        "page_state": {"page-state": {"id": "page-state", "page": "track"}},
    }
    state = migrated(tables)["page_state"]["page-state"]
    assert state["page"] == "track"
    assert sorted(state["done"]) == [
        "contacts/ann/research_organization",
        "fields/art/want_to_know",
        "profile/profile/interests",
    ]
    found = migrated({name: rows for name, rows in tables.items() if name != "page_state"})
    assert found["page_state"]["page-state"]["done"] == state["done"]


def test_nobody_was_named_where_it_was_said_so_before() -> None:
    """Asked, done and no name is what a tap had kept; having asked alone says nothing."""
    talk = {"contact": "ann", "asked_who_else": True}
    tables = {
        "meta": {"workspace": {"schema_version": 7, "revision": 3}},
        "interviews": {
            "said": talk,
            "asked": talk,
            "blank": {**talk, "named": [{"id": "n", "name": ""}]},
            "named": {**talk, "named": [{"id": "n", "name": "Bo"}]},
            "unasked": {"contact": "ann"},
        },
        "page_state": {
            "page-state": {
                "id": "page-state",
                "done": {
                    f"interviews/{key}/named": "" for key in ("said", "blank", "named", "unasked")
                },
            }
        },
    }
    found = migrated(tables)["interviews"]
    assert [key for key, row in found.items() if row.get("nobody_named")] == ["said", "blank"]
    assert all(Interview(id=key, **row) for key, row in found.items())


def test_the_circles_of_old_files_are_in_the_content() -> None:
    """Every id that the migration writes is that of a circle."""
    known = {circle.key for circle in load_library().people_finder}
    assert {circle_key(found) for found in migrations._CIRCLE_OF.values()} <= known


def test_settings_that_nobody_changed_are_nobodys_own() -> None:
    """What the app began with is not kept any more; what a person had changed is theirs."""
    tables = {
        "meta": {"workspace": {"schema_version": 8, "revision": 3}},
        "profile": {
            "profile": {
                "id": "profile",
                "name": "Me",
                "follow_up_days": [3, 7],
                "default_minutes": 20,
                "weekly_goal": 20,
            }
        },
    }
    before = orjson.dumps(tables)
    found = Profile(**migrated(tables)["profile"]["profile"])
    assert orjson.dumps(tables) == before
    assert (found.follow_up_days, found.default_minutes) == (None, None)
    assert (found.name, found.weekly_goal) == ("Me", 20)
    tables["profile"]["profile"] |= {"follow_up_days": [2, 7], "default_minutes": 30}
    found = Profile(**migrated(tables)["profile"]["profile"])
    assert (found.follow_up_days, found.default_minutes) == ((2, 7), 30)


@pytest.mark.parametrize(("stored", "kept"), [("A4", ""), ("Letter", "Letter")])
def test_the_paper_that_everybody_began_with_is_nobodys_own(stored: str, kept: str) -> None:
    """A4 goes by the country from now on; a paper that somebody had chosen stays."""
    tables = {
        "meta": {"workspace": {"schema_version": 14, "revision": 3}},
        "profile": {"profile": {"id": "profile", "name": "Me", "paper_size": stored}},
    }
    before = orjson.dumps(tables)
    found = Profile(**migrated(tables)["profile"]["profile"])
    assert orjson.dumps(tables) == before
    assert (found.paper_size, found.name, found.conclusion) == (kept, "Me", "")


def test_comments_of_before_find_the_copy_that_they_were_made_on() -> None:
    """It is the last copy of this counselor with the text, from before the comment; else none."""
    copies = {
        "c1": _copy("c1", "2026-09-01", "Dr O", ["script/l"]),
        "c2": _copy("c2", "2026-10-01", "Dr O", ["script/l"]),
        "c3": _copy("c3", "2026-10-05", "Dr O", ["letter/m"]),
        "c4": _copy("c4", "2026-10-06", "Ms P", ["script/l"]),
        "c5": _copy("c5", "2026-11-20", "Dr O", ["script/l", "actions"]),
    }
    comments = {
        "a": _comment("a", "script", "l", "about the lab"),
        "b": _comment("b", "letter", "gone", ""),
        "c": _comment("c", "actions", "", "Write"),
    }
    tables = {
        "meta": {"workspace": {"schema_version": 15, "revision": 3}},
        "copies": copies,
        "comments": comments,
    }
    before = orjson.dumps(tables)
    rows = migrated(tables)["comments"]
    assert orjson.dumps(tables) == before
    found = {key: Comment(**row) for key, row in rows.items()}
    assert {key: one.copy_id for key, one in found.items()} == {"a": "c2", "b": "", "c": ""}
    assert found["a"].passage == found["a"].quote == "about the lab"
    assert found["a"].title == ""


def test_of_files_taken_before_nothing_is_known() -> None:
    """The calendar of version 18 is remembered from its next file on; everything else stays."""
    talk = {"id": "t", "contact": "ann", "start": "2026-12-03T14:00:00Z", "cancelled": True}
    tables = {
        "meta": {"workspace": {"schema_version": 18, "revision": 3}},
        "interviews": {"t": talk},
    }
    before = orjson.dumps(tables)
    found = migrated(tables)
    assert orjson.dumps(tables) == before
    assert found["calendar_entries"] == {}
    assert found["interviews"] == {"t": talk}


def _copy(key: str, day: str, counselor: str, items: list[str]) -> dict[str, object]:
    return {
        "id": key,
        "counselor": counselor,
        "made": f"{day}T12:00:00Z",
        "until": "2027-01-01",
        "items": items,
    }


def _comment(key: str, kind: str, record: str, quote: str) -> dict[str, object]:
    return {
        "id": key,
        "kind": kind,
        "record": record,
        "quote": quote,
        "words": "Good.",
        "by": "Dr O",
        "at": "2026-11-01T12:00:00Z",
    }


def test_a_file_without_comments_has_none_afterwards() -> None:
    """Nothing is invented for somebody who never gave a copy."""
    tables = {"meta": {"workspace": {"schema_version": 15, "revision": 3}}, "comments": {}}
    assert migrated(tables)["comments"] == {}
