"""The files of an archive, within bounds of what is unpacked, and which of them hold people."""

import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.imports.decoding import as_text, as_utf8, text_of_table, without_controls
from infoint.imports.preview import LARGEST, LARGEST_TABLE, ImportProblem
from infoint.imports.tables.kinds import Kind, known_table
from infoint.imports.tables.linkedin import squeezed
from infoint.imports.tables.table import read_any
from infoint.words.word_lists import words_in

LOCKED = N_("This .zip is locked with a password: unpack it, then choose the file inside.")
RARE = N_("This .zip is packed in a rare way: unpack it, then choose a file.")
TOO_MUCH = Message(
    N_(
        "This .zip unpacks to more than {most} MB: unpack it, then choose only the file of "
        "contacts, such as Connections.csv."
    ),
    most=LARGEST // 1024**2,
)
TOO_LARGE = N_("This file is too large and was left out.")
_HEAD = 8192
_MOST_TABLES = 200
CARDS = (".vcf", ".vcard")
WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")

_SAME = N_("This is the same file as {file}, so it was left out.")
_CARDS_INSTEAD = N_("The cards in {file} were read in its place.")
_NUMBERS = N_("This is a Numbers document, so it was left out: export it as CSV, then choose that.")
_ARCHIVE = N_("This is another .zip, so it was left out: unpack it and choose what is inside.")
_TOO_MANY_FILES = N_("This archive holds more tables than are read, so it was left out.")
_NOT_READ = N_("LinkedIn's list of these people was left out: most of them are connections.")

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


class Archive:
    """The files of an archive by name, with a bound on all that is unpacked."""

    def __init__(self, archive: zipfile.ZipFile, region: str | None) -> None:
        self._archive, self._region = archive, region
        self._left = LARGEST
        self._texts: dict[str, str | None] = {}
        self.entries = [
            entry
            for entry in archive.infolist()
            if not entry.is_dir()
            and not entry.filename.startswith("__MACOSX/")
            and not base(entry).startswith(".")
        ]

    def ending(self, *ends: str) -> list[zipfile.ZipInfo]:
        """The files whose names end so, in the order of their paths."""
        found = [each for each in self.entries if base(each).casefold().endswith(ends)]
        return sorted(found, key=lambda entry: entry.filename)

    def whole(self, entry: zipfile.ZipInfo) -> bytes:
        """All bytes of a file. ImportProblem where that is more than is read."""
        if entry.file_size > self._left:
            raise ImportProblem(TOO_MUCH)
        found = self._some(entry, self._left + 1)
        self._left -= len(found)
        if self._left < 0:
            raise ImportProblem(TOO_MUCH)
        return found

    def text(self, entry: zipfile.ZipInfo) -> str | None:
        """The text of a table, unpacked once. ImportProblem where it is too large."""
        if entry.filename not in self._texts:
            if entry.file_size > min(self._left, LARGEST_TABLE):
                raise ImportProblem(TOO_LARGE)
            self._texts[entry.filename] = text_of_table(as_utf8(self.whole(entry)), self._region)
        return self._texts[entry.filename]

    def rows(self, entry: zipfile.ZipInfo) -> list[list[str]]:
        """All rows of a table without links to pages; [] where it cannot be read."""
        try:
            return read_any(self.text(entry) or "").rows
        except ImportProblem:
            return []

    def kind(self, entry: zipfile.ZipInfo) -> Kind | None:
        """The program that wrote a table, told by its first bytes."""
        head = without_controls(as_utf8(self._some(entry, _HEAD)))
        found = known_table(as_text(head))
        return found[0] if found else None

    def _some(self, entry: zipfile.ZipInfo, most: int) -> bytes:
        if entry.flag_bits & 0x1:
            raise ImportProblem(LOCKED)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise ImportProblem(RARE)
        with self._archive.open(entry) as file:
            return file.read(most)


def base(entry: zipfile.ZipInfo) -> str:
    """The name of a file without its folders."""
    return entry.filename.rpartition("/")[2]


@dataclass(slots=True)
class Choice:
    """The files to read, each list in the order in which they are read."""

    known: list[tuple[Kind, zipfile.ZipInfo]] = field(default_factory=list)
    cards: list[zipfile.ZipInfo] = field(default_factory=list)
    plain: list[zipfile.ZipInfo] = field(default_factory=list)
    """Tables of no known program, and workbooks."""
    left_out: list[tuple[zipfile.ZipInfo, str]] = field(default_factory=list)
    """Files that may hold people and are not read, each with the sentence that says why."""


def chosen_files(archive: Archive) -> Choice:
    """Sort the files of an archive by what they hold."""
    found = Choice(cards=_cards(archive))
    tables = _each_once(found, archive.ending(".csv", ".tsv", ".txt"))
    named = {_stem(entry) for entry in tables}
    of_linkedin = "profile" in named and bool(named & (_NO_PEOPLE | {"connections"}))
    for entry in tables:
        stem = _stem(entry)
        if kind := archive.kind(entry):
            found.known.append((kind, entry))
        elif base(entry).casefold().endswith(".txt"):
            continue
        elif stem in _OF_OTHERS:
            if len(archive.rows(entry)) > 1:
                found.left_out.append((entry, _NOT_READ))
        elif not (of_linkedin and stem in _NO_PEOPLE):
            found.plain.append(entry)
    _only_everyone(found)
    found.known.sort(key=lambda pair: _ORDER.index(pair[0]) if pair[0] in _ORDER else len(_ORDER))
    _no_twins(found, archive)
    found.plain += archive.ending(*WORKBOOKS)
    found.left_out += [(entry, _NUMBERS) for entry in archive.ending(".numbers")]
    found.left_out += [(entry, _ARCHIVE) for entry in archive.ending(".zip")]
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
    pairs = {frozenset(pair) for pair in _twins(entry.filename for entry in entries).items()}
    cards = {entry.filename.rpartition(".")[0]: entry for entry in found.cards}
    kept = []
    for entry in entries:
        same = seen.setdefault((entry.CRC, entry.file_size), entry)
        beside = cards.get(entry.filename.rpartition(".")[0])
        if frozenset((same.filename, entry.filename)) in pairs:
            continue
        if same is not entry:
            found.left_out.append((entry, Message(_SAME, file=base(same))))
        elif beside:
            found.left_out.append((entry, Message(_CARDS_INSTEAD, file=base(beside))))
        else:
            kept.append(entry)
    found.left_out += [(entry, _TOO_MANY_FILES) for entry in kept[_MOST_TABLES:]]
    return kept[:_MOST_TABLES]


def _twins(names: Iterable[str]) -> dict[str, str]:
    """For each path such as `X_all.csv` of Notion, the `X.csv` beside it, maybe the same table."""
    stems = {name.casefold().rpartition(".")[0]: name for name in names}
    parts = {name: stems.get(stem.removesuffix("_all"), name) for stem, name in stems.items()}
    return {name: part for name, part in parts.items() if part != name}


def _only_everyone(found: Choice) -> None:
    """Of the tables of Google's archive only the one with everybody, the others are parts of it."""
    theirs = [pair for pair in found.known if pair[0] == "google"]
    everyone = next((pair for pair in theirs if _stem(pair[1]) == "allcontacts"), None)
    if everyone:
        found.known = [pair for pair in found.known if pair not in theirs or pair is everyone]


def _no_twins(found: Choice, archive: Archive) -> None:
    """Leave out X.csv where X_all.csv beside it holds all of its rows."""
    by_name = {entry.filename: entry for entry in found.plain}
    for whole, part in _twins(by_name).items():
        if _holds(archive.rows(by_name[whole]), archive.rows(by_name[part])):
            found.plain.remove(by_name[part])


def _holds(whole: list[list[str]], part: list[list[str]]) -> bool:
    """Whether a table (rows with the titles first) holds all that another one holds."""
    if not whole or not part or not set(part[0]) <= set(whole[0]):
        return False
    order = [whole[0].index(title) for title in part[0]]
    rows = {tuple(row[at] if at < len(row) else "" for at in order) for row in whole[1:]}
    return all(tuple(row) in rows for row in part[1:] if any(row))
