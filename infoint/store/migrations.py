"""From files of earlier versions to the present form, one function a step.

Any change of the stored records needs a new SCHEMA_VERSION, also a field that is merely added:
an older Infoint would otherwise take the file for damaged instead of asking for an update.
A step takes the tables of its version and returns those of the next; it must not change its
argument. Old revisions are migrated in the same way, so a step is never removed.
"""

from collections.abc import Callable, Mapping, Sequence

from infoint.domain.contacts import circle_id, own_place
from infoint.domain.identity import different_emails, out_of_notes
from infoint.domain.page_state import PAGE_STATE_ID, text_place, written_places
from infoint.i18n import N_
from infoint.store.errors import DamagedDataError, NewerFileError
from infoint.store.schema import META
from infoint.store.storage.base import Raw, Tables

SCHEMA_VERSION = 19

Step = Callable[[Tables], Tables]


def _rehearsals(tables: Tables) -> Tables:
    """Version 2 has rehearsals; the new fields of other records are empty to begin with."""
    return {**tables, "rehearsals": {}}


def _assumptions(tables: Tables) -> Tables:
    """Version 3 keeps each assumption of a field by itself, so that talks can judge it.

    Before, they were the lines of one text. New fields of other records are empty to begin with.
    """
    fields = {}
    for key, row in tables.get("fields", {}).items():
        lines = [line.strip() for line in str(row.get("assumptions", "")).splitlines()]
        listed = [
            {"id": f"{key}-{number}", "text": line}
            for number, line in enumerate(filter(None, lines), start=1)
        ]
        fields[key] = {**row, "assumptions": listed}
    return {**tables, "fields": fields}


def _other_emails(tables: Tables) -> Tables:
    """Version 5 keeps a person's further e-mail addresses in a field of their own.

    Before, a file that was read and a merge left them in the notes, each on a line.
    """
    people = {}
    for key, row in tables.get("contacts", {}).items():
        notes, found = out_of_notes(str(row.get("notes", "")))
        if not found:
            people[key] = row
            continue
        first, *others = different_emails((str(row.get("email", "")), *found))
        people[key] = {**row, "notes": notes, "email": first, "other_emails": others}
    return {**tables, "contacts": people}


_CIRCLES: Mapping[str, str] = {
    "family-friends": "family and friends|Family and friends",
    "neighbours": "our neighbourhood|Neighbours",
    "fellow-students": "my fellow students|Fellow students",
    "colleagues": "people I have worked with|Colleagues and former employers",
    "teachers": "my teachers|Teachers and former professors",
    "services": "being a client of yours|People whose services you use",
    "shared-interests": "an interest we share|Clubs and shared interests",
    "alumni": "our school's alumni network|Alumni of your school",
    "faculty": "my college's career office|Faculty, program advisors and career services",
    "inside-person": "someone I know at your office|Someone who works in the same office",
    "linkedin": "LinkedIn",
    "volunteers": "the place where you volunteer|Volunteer organizations",
    "open-houses": "an open house|Open houses",
    "career-fairs": "a career fair|Career fairs",
    "community-agencies": "your agency's website|Community service agencies",
    "associations": "your professional association|Trade and professional organizations",
    "conferences": "a conference|Conferences",
    "centres": "a careers center|Libraries, employment and counseling centers",
    "articles": "an article that named you|Newspapers, magazines, radio and television",
    "directories": "a business directory|Directories and chambers of commerce",
    "leading-people": "your organization's website|Public relations officers and directors",
    "human-resources": "your Human Resources office|Human Resources, as the last resort",
}
"""Key of a circle -> the words that contacts found in it had been given up to version 5."""
_CIRCLE_OF = {
    words: circle_id(key) for key, every in _CIRCLES.items() for words in every.split("|")
}


def _circles(tables: Tables) -> Tables:
    """Version 6 keeps the circle that a contact was found in by its key, not in English words.

    Own words stay letter for letter. The profile has a language, which is empty to begin with.
    """
    people = {key: _with_circle(row) for key, row in tables.get("contacts", {}).items()}
    states = {}
    for key, row in tables.get("page_state", {}).items():
        drafts = {name: _with_circle(draft) for name, draft in row.get("drafts", {}).items()}
        states[key] = {**row, "drafts": drafts} if drafts else row
    others = {
        key: _with_circle(row, "text") if "where_found" in row.get("path", ()) else row
        for key, row in tables.get("other_texts", {}).items()
    }
    found = {"contacts": people, "page_state": states, "other_texts": others}
    return {**tables, **{name: rows for name, rows in found.items() if name in tables}}


def _with_circle(row: Raw, name: str = "where_found") -> Raw:
    words = row.get(name)
    if not isinstance(words, str):
        return row
    return {**row, name: _CIRCLE_OF.get(words) or own_place(words)}


def _done_texts(tables: Tables) -> Tables:
    """Version 7 keeps which long texts are done for now: those written before all are."""
    done = dict.fromkeys(written_places(tables), "")
    state = tables.get("page_state", {}).get(PAGE_STATE_ID, {"id": PAGE_STATE_ID})
    return {**tables, "page_state": {PAGE_STATE_ID: {**state, "done": done}}}


def _nobody_named(tables: Tables) -> Tables:
    """Version 8 keeps that nobody was named by itself: so it was said after a talk, with a tap.

    Before, it lay in that one asked, that the question was done, and that nobody was noted.
    """
    done = tables.get("page_state", {}).get(PAGE_STATE_ID, {}).get("done", {})
    talks = {
        key: {**row, "nobody_named": True} if _said_nobody(key, row, done) else row
        for key, row in tables.get("interviews", {}).items()
    }
    return {**tables, "interviews": talks} if talks else tables


def _said_nobody(key: str, row: Raw, done: Mapping[str, object]) -> bool:
    is_done = row.get("asked_who_else") is True and text_place("interviews", key, "named") in done
    return is_done and not any(
        one.get("name") or one.get("contact") for one in row.get("named") or ()
    )


_NONE = object()


def _own_settings(tables: Tables) -> Tables:
    """Version 9 keeps of the settings only what the person set; what the app began with is none."""
    began_with = {"follow_up_days": [3, 7], "default_minutes": 20}
    rows = {
        key: {name: each for name, each in row.items() if began_with.get(name, _NONE) != each}
        for key, row in tables.get("profile", {}).items()
    }
    return {**tables, "profile": rows} if rows else tables


def _sharing(tables: Tables) -> Tables:
    """Version 11 has copies for a counselor, their comments, and meetings with them."""
    return {**tables, "copies": {}, "comments": {}, "meetings": {}}


def _paper_by_country(tables: Tables) -> Tables:
    """Version 15 goes by the country for the paper, where nobody set one: A4 was what everybody
    began with. Reports have a conclusion of one's own, which is empty to begin with.
    """
    rows = {
        key: {name: each for name, each in row.items() if (name, each) != ("paper_size", "A4")}
        for key, row in tables.get("profile", {}).items()
    }
    return {**tables, "profile": rows} if rows else tables


def _copies_of_comments(tables: Tables) -> Tables:
    """Version 16 keeps for each comment the copy that it was made on, and what stood there.

    Of those before it is the last copy of the same counselor that had the text, made before the
    comment; what stood there is the passage that was quoted.
    """
    copies = sorted(
        tables.get("copies", {}).values(), key=lambda row: str(row.get("made")), reverse=True
    )
    rows = {
        key: {**row, "copy_id": _copy_of(row, copies), "passage": row.get("quote", "")}
        for key, row in tables.get("comments", {}).items()
    }
    return {**tables, "comments": rows} if rows else tables


def _copy_of(comment: Raw, copies: Sequence[Raw]) -> str:
    """The id of the first of the copies, newest first, that a comment can be about; else ""."""
    kind, record = comment.get("kind"), comment.get("record")
    thing = f"{kind}/{record}" if record else kind
    by = str(comment.get("by", "")).casefold()
    for copy in copies:
        is_before = str(copy.get("made")) <= str(comment.get("at"))
        is_theirs = by in ("", str(copy.get("counselor", "")).casefold())
        if is_before and is_theirs and thing in (copy.get("items") or ()):
            return str(copy.get("id", ""))
    return ""


def _calendar(tables: Tables) -> Tables:
    """Version 19 keeps what the calendar files held that were taken; of those before nothing is
    known.
    """
    return {**tables, "calendar_entries": {}}


STEPS: Mapping[int, Step] = {
    1: _rehearsals,
    2: _assumptions,
    3: dict,  # which way a decision went, how a talk's field stands: empty to begin with
    4: _other_emails,
    5: _circles,
    6: _done_texts,
    7: _nobody_named,
    8: _own_settings,
    9: dict,  # where somebody is in their career: empty to begin with
    10: _sharing,
    11: dict,  # today's employer, and the ways in which one can talk: empty to begin with
    12: dict,  # a talk may be in writing
    13: dict,  # for what an amount of pay was told: a year to begin with
    14: _paper_by_country,
    15: _copies_of_comments,  # the term of a caseload is empty to begin with
    16: dict,  # what one's situation is, and that today's employer must not know: neither is said
    17: dict,  # whether the length of a talk was only taken to begin with: it was not
    18: _calendar,
}
"""Version -> the function that leads from it to the next one."""


def version_of(tables: Tables) -> int:
    """The schema version that the tables name. DamagedDataError if they name none."""
    row = tables.get(META, {}).get("workspace", {})
    version = row.get("schema_version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise DamagedDataError("its heading is missing")
    return version


def migrated(
    tables: Tables, steps: Mapping[int, Step] = STEPS, target: int = SCHEMA_VERSION
) -> Tables:
    """The tables in the present form. NewerFileError for a version that is not known yet.

    Edits made before a migration can no longer be undone: their paths speak of the old form.
    """
    version = version_of(tables)
    if version > target:
        raise NewerFileError(
            N_(
                "This file was written by a newer version of Infoint: update Infoint to open it; "
                "the file was left as it is."
            )
        )
    if version == target:
        return tables
    while version < target:
        if version not in steps:
            raise DamagedDataError(f"version {version} is not known")
        tables = steps[version](tables)
        version += 1
    meta = dict(tables[META])
    meta["workspace"] = {**meta["workspace"], "schema_version": target}
    meta["history"] = {"id": "history", "edits": []}
    return {**tables, META: meta}
