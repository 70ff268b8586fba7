"""From the bytes of a file to a preview: finds out what kind of file it is and has it read."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.imports.archive import NO_ARCHIVE, add_archive, is_archive
from infoint.imports.decoding import as_utf8, is_text, text_of_table
from infoint.imports.gathering import Gathering
from infoint.imports.preview import (
    LARGEST,
    LARGEST_TABLE,
    ImportProblem,
    Preview,
    refuse_other_kinds,
)
from infoint.imports.tables.kept_by import kept_by
from infoint.imports.tables.kinds import add_table, preview_of
from infoint.imports.tables.sheets import add_workbook, sheets_left_out, sheets_of_people
from infoint.imports.tracker.found import Reading
from infoint.imports.tracker.statuses import status_key
from infoint.imports.vcard import add_cards
from infoint.imports.vcard.lines import is_vcard
from infoint.imports.workbook import ENDINGS, NO_WORKBOOK, NOT_COMPUTED, Workbook, open_workbook
from infoint.store.pending import Progress, no_progress

EXPECTED = N_(
    "This is not a list of contacts: choose a LinkedIn, Google or Outlook export, a vCard (.vcf), "
    "a spreadsheet or a CSV file with a name or an e-mail address in each row."
)
NO_PEOPLE = N_(
    "No list of people was found in this workbook: choose one with a name or an e-mail address in "
    "each row."
)
_EMPTY = N_("This file is empty: choose an export that holds your contacts.")
_TOO_LARGE = Message(
    N_("This file is larger than {most} MB: export fewer contacts, or leave out their pictures."),
    most=LARGEST // 1024**2,
)
_TABLE_TOO_LARGE = Message(
    N_(
        "This file is larger than the {most} MB that a list of contacts takes: choose a part of it."
    ),
    most=LARGEST_TABLE // 1024**2,
)


def read_contacts(
    data: bytes,
    filename: str,
    *,
    mapping: Mapping[str, str] | None = None,
    region: str | None = None,
    sheet: str | None = None,
    statuses: Mapping[str, str] | None = None,
    today: date | None = None,
    progress: Progress = no_progress,
) -> Preview:
    """The people in a file of another program, or in our own export of contacts.

    What the file is, is told by what it holds; `filename` only words what is wrong with it.
    `mapping` says what the columns of a table mean: column -> field of Contact, or first_name,
    middle_name, last_name, prefix, suffix, or one of ROLES; "" leaves a column out, and one that is
    not in it goes to the notes. `region` is the ISO 3166 code of the person's country: it tells the
    code page of old files and how a day such as 03/04/2021 is meant. Of a workbook `sheet` is read,
    or the one that looks most like a list of people. `statuses` and `today` are as in `Reading`.

    Raises ImportProblem, and nothing else. Reads 32,000 people at most.
    """
    if len(data) > LARGEST:
        raise ImportProblem(_TOO_LARGE)
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00"):
        raise ImportProblem(_EMPTY)
    said = {status_key(words): meant for words, meant in (statuses or {}).items()}
    told = Reading(said, today)
    if book := open_workbook(data):
        return _of_workbook(book, sheet, mapping, region, Gathering(told, progress))
    as_workbook = filename.casefold().endswith(ENDINGS)
    if is_archive(data):
        return _of_archive(data, mapping, region, told, as_workbook=as_workbook)
    refuse_other_kinds(data)
    plain, gathering = as_utf8(data), Gathering(told, progress)
    if as_workbook and not is_text(plain):
        raise ImportProblem(NO_WORKBOOK)
    if is_vcard(plain):
        add_cards(gathering, plain, region)
        people = gathering.contacts()
        return Preview(people, dict(gathering.skipped), gathering.problems, "vcard")
    if len(plain) > LARGEST_TABLE:
        raise ImportProblem(_TABLE_TOO_LARGE)
    text = text_of_table(plain, region)
    part = None if text is None else add_table(gathering, text, mapping, region)
    if part is None or text is None:
        raise ImportProblem(NO_WORKBOOK if as_workbook else EXPECTED)
    own = kept_by(text, filename) if part.source == "csv" else part.source
    return preview_of([part], gathering, own)


def _of_archive(
    data: bytes,
    mapping: Mapping[str, str] | None,
    region: str | None,
    told: Reading,
    *,
    as_workbook: bool,
) -> Preview:
    """The people of a .zip; of one that is named as a workbook it is said that it is none."""
    try:
        return add_archive(data, mapping, region, told)
    except ImportProblem as problem:
        if as_workbook and str(problem) in NO_ARCHIVE:
            raise ImportProblem(NO_WORKBOOK) from problem
        raise


def _of_workbook(
    book: Workbook,
    sheet: str | None,
    mapping: Mapping[str, str] | None,
    region: str | None,
    gathering: Gathering,
) -> Preview:
    """The people of one sheet. Raises ImportProblem where it holds none."""
    named, part = add_workbook(gathering, book, sheet, mapping, region)
    if part is None:
        raise ImportProblem(NOT_COMPUTED if book.not_computed else NO_PEOPLE)
    found = preview_of([part], gathering)
    if book.not_computed and not found.people:
        raise ImportProblem(NOT_COMPUTED)
    return replace(
        found,
        sheets=book.names,
        sheet=named,
        of_people=sheets_of_people(book),
        left_sheets=sheets_left_out(book, named),
    )
