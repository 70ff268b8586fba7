"""Which files of an archive hold people, and which are the same people once more."""

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from infoint.imports.archive_files import Archive, base
from infoint.imports.tables.kinds import Kind
from infoint.imports.tables.linkedin import squeezed
from infoint.imports.tables.notion import twins
from infoint.words.word_lists import words_in

MOST_TABLES = 200
CARDS = (".vcf", ".vcard")

SAME = "This is the same file as {}, so it was left out."
CARDS_INSTEAD = "The cards in {} were read in its place."
SPREADSHEET = "This is a spreadsheet, so it was left out: save it as CSV and choose that file."
ARCHIVE = "This is another .zip, so it was left out: unpack it and choose what is inside."
TOO_MANY_FILES = "This archive holds more tables than are read, so it was left out."
NOT_READ = "LinkedIn's list of these people was left out: most of them are connections."

_ORDER: tuple[Kind, ...] = ("connections", "contacts", "invitations", "messages")
_NO_PEOPLE = words_in(
    """
    profile profilesummary positions education skills emailaddresses phonenumbers
    whatsappphonenumbers registration companyfollows hashtagfollows savedjobs savedjobalerts
    savedanswers jobapplications jobapplicantsavedanswers
    jobapplicantsavedscreeningquestionresponses jobseekerpreferences learning
    learningcoachmessages learningroleplaymessages coachmessages guidemessages adtargeting
    adsclicked lanadsengagement inferencesaboutyou richmedia receipts receiptsv2 votes reactions
    comments shares instantreposts searchqueries securitychallenges logins languages projects
    honors courses certifications volunteering organizations patents publications testscores
    events verifications providers accountstatushistory causesyoucareabout privateidentityasset
    """
)
"""Files of LinkedIn's archive about oneself; the e-mail addresses in them are one's own."""
_OF_OTHERS = words_in(
    """
    recommendationsgiven recommendationsreceived endorsementgiveninfo endorsementreceivedinfo
    memberfollows
    """
)


@dataclass(slots=True)
class Choice:
    """The files to read, each list in the order in which they are read."""

    known: list[tuple[Kind, zipfile.ZipInfo]] = field(default_factory=list)
    cards: list[zipfile.ZipInfo] = field(default_factory=list)
    plain: list[zipfile.ZipInfo] = field(default_factory=list)
    """Tables of no known program."""
    left_out: list[tuple[zipfile.ZipInfo, str]] = field(default_factory=list)
    """Files that may hold people and are not read, each with the sentence that says why."""


def chosen_files(
    archive: Archive,
    kind_of: Callable[[bytes], Kind | None],
    rows_of: Callable[[zipfile.ZipInfo], list[list[str]]],
) -> Choice:
    """Sort the files of an archive by what they hold.

    `kind_of` tells the program of a table by its first bytes, `rows_of` gives all rows of a table.
    """
    found = Choice(cards=_cards(archive))
    tables = _each_once(found, archive.ending(".csv", ".tsv", ".txt"))
    named = {_stem(entry) for entry in tables}
    of_linkedin = "profile" in named and bool(named & (_NO_PEOPLE | {"connections"}))
    for entry in tables:
        stem = _stem(entry)
        if kind := kind_of(archive.head(entry)):
            found.known.append((kind, entry))
        elif base(entry).casefold().endswith(".txt"):
            continue
        elif stem in _OF_OTHERS:
            if len(rows_of(entry)) > 1:
                found.left_out.append((entry, NOT_READ))
        elif not (of_linkedin and stem in _NO_PEOPLE):
            found.plain.append(entry)
    _only_everyone(found)
    found.known.sort(key=lambda pair: _ORDER.index(pair[0]) if pair[0] in _ORDER else len(_ORDER))
    _no_twins(found, rows_of)
    sheets = archive.ending(".xlsx", ".xls", ".ods", ".numbers", ".xlsm")
    found.left_out += [(entry, SPREADSHEET) for entry in sheets]
    found.left_out += [(entry, ARCHIVE) for entry in archive.ending(".zip")]
    return found


def _stem(entry: zipfile.ZipInfo) -> str:
    return squeezed(base(entry).rpartition(".")[0])


def _cards(archive: Archive) -> list[zipfile.ZipInfo]:
    """All cards; of Google's archive only the file that holds them all."""
    cards = archive.ending(*CARDS)
    everyone = [entry for entry in cards if squeezed(base(entry)) == "allcontactsvcf"]
    return everyone[:1] or cards


def _each_once(found: Choice, entries: Sequence[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Tables without exact copies, and without those that the cards beside them repeat."""
    seen: dict[tuple[int, int], zipfile.ZipInfo] = {}
    pairs = {frozenset(pair) for pair in twins(entry.filename for entry in entries).items()}
    cards = {entry.filename.rpartition(".")[0]: entry for entry in found.cards}
    kept = []
    for entry in entries:
        same = seen.setdefault((entry.CRC, entry.file_size), entry)
        beside = cards.get(entry.filename.rpartition(".")[0])
        if frozenset((same.filename, entry.filename)) in pairs:
            continue
        if same is not entry:
            found.left_out.append((entry, SAME.format(base(same))))
        elif beside:
            found.left_out.append((entry, CARDS_INSTEAD.format(base(beside))))
        else:
            kept.append(entry)
    found.left_out += [(entry, TOO_MANY_FILES) for entry in kept[MOST_TABLES:]]
    return kept[:MOST_TABLES]


def _only_everyone(found: Choice) -> None:
    """Of the tables of Google's archive only the one with everybody, the others are parts of it."""
    theirs = [pair for pair in found.known if pair[0] == "google"]
    everyone = next((pair for pair in theirs if _stem(pair[1]) == "allcontacts"), None)
    if everyone:
        found.known = [pair for pair in found.known if pair not in theirs or pair is everyone]


def _no_twins(found: Choice, rows_of: Callable[[zipfile.ZipInfo], list[list[str]]]) -> None:
    """Leave out X.csv where X_all.csv beside it holds all of its rows."""
    by_name = {entry.filename: entry for entry in found.plain}
    for whole, part in twins(by_name).items():
        if holds(rows_of(by_name[whole]), rows_of(by_name[part])):
            found.plain.remove(by_name[part])


def holds(whole: list[list[str]], part: list[list[str]]) -> bool:
    """Whether a table (rows with the titles first) holds all that another one holds."""
    if not whole or not part or not set(part[0]) <= set(whole[0]):
        return False
    order = [whole[0].index(title) for title in part[0]]
    rows = {tuple(row[at] if at < len(row) else "" for at in order) for row in whole[1:]}
    return all(tuple(row) in rows for row in part[1:] if any(row))
