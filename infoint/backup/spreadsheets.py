"""Contacts and actions as files for a spreadsheet: UTF-8 with its mark, CRLF, no live formulas.

Both are the person's own files, for their own keeping: contacts and words that they marked as
private are in them.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO

from infoint.dates.local_time import local_date
from infoint.dates.written import file_day
from infoint.domain import Contact
from infoint.domain.contact_fields import (
    CELL_WRITERS,
    CONTACT_COLUMNS,
    SHAPES,
    list_cell,
    neutralised,
)
from infoint.i18n import _
from infoint.imports.tracker.next_steps.sheet import STEP_COLUMNS
from infoint.library.where_found import found_words
from infoint.store import Workspace

BOM = b"\xef\xbb\xbf"
"""Tells a spreadsheet that the file is UTF-8."""


def contacts_csv(ws: Workspace) -> bytes:
    """Every contact, private ones too, in the order of the list; columns as `CONTACT_COLUMNS`.

    Their titles are English, whatever the language: by them the file is known again.
    `read_contacts` of the same file gives the same people. Named people and fields stand by name.
    """
    return table_csv(tuple(CONTACT_COLUMNS), contact_rows(ws))


def contact_rows(ws: Workspace) -> Iterator[list[str]]:
    """The cells of every contact, as `CONTACT_COLUMNS`, without the mark against formulas."""
    people = {contact.id: contact for contact in ws.contacts.all()}
    fields = {field.id: field.title for field in ws.fields.all()}
    for contact in people.values():
        yield [_cell(contact, field, people, fields) for field in CONTACT_COLUMNS.values()]


def actions_csv(ws: Workspace) -> bytes:
    """Every action, done or not, in stored order. Days are ISO dates in the person's zone."""
    return table_csv(action_columns(), action_rows(ws))


def action_columns() -> list[str]:
    """The titles of the columns of actions, in the language in use: they come in in each."""
    return [_(title) for title in STEP_COLUMNS.values()]


def action_rows(ws: Workspace) -> list[list[str]]:
    """The cells of every action, as `action_columns`, without the mark against formulas."""
    people = {contact.id: contact.name for contact in ws.contacts.all()}
    interviews = {interview.id: interview for interview in ws.interviews.all()}
    zone = ws.profile.time_zone
    rows = []
    for action in ws.actions.all():
        interview = interviews.get(action.interview)
        when = interview.when if interview else None
        rows.append(
            [
                action.text,
                file_day(action.due) if action.due else "",
                file_day(local_date(action.done, zone)) if action.done else "",
                people.get(action.contact or (interview.contact if interview else ""), ""),
                file_day(local_date(when, zone)) if when else "",
            ]
        )
    return rows


def table_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table of texts as a file for a spreadsheet; no cell becomes a formula."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([neutralised(cell) for cell in row] for row in rows)
    return BOM + out.getvalue().encode("utf-8")


def _cell(
    contact: Contact, field: str, people: Mapping[str, Contact], fields: Mapping[str, str]
) -> str:
    """The value of a field as it stands in its cell, without the mark against formulas."""
    value = getattr(contact, field)
    if field == "referred_by":
        return people[value].name if value in people else ""
    if field == "fields":
        return list_cell(fields[key] for key in value if key in fields)
    if field == "where_found":
        value = found_words(value)
    if field == "private":
        value = value or None
    return CELL_WRITERS.get(SHAPES[field], str)(value)
