"""Cells of a table into the fields of a person: each yields what it holds, the rest is a note."""

import re
from dataclasses import dataclass, field
from itertools import filterfalse

from infoint.i18n import N_
from infoint.i18n.messages import Message
from infoint.imports.gathering import Gathering
from infoint.imports.person import Person, numbers, one_line, web_address
from infoint.imports.tables.cells.bracketed import bare_name
from infoint.imports.tables.cells.cells import (
    addresses_in,
    links_in,
    profile_of_handle,
    unwrapped,
    words_beside,
)
from infoint.imports.tables.cells.how_known import name_and_where, tell_how_known
from infoint.imports.tables.cells.phones import BROKEN, Habit, damage, mended
from infoint.imports.tables.cells.told_name import (
    is_last_first,
    is_work,
    job_and_place,
    job_behind,
    name_and_job,
    name_and_place,
    through_somebody,
    told_in,
    without_courtesy,
)
from infoint.imports.tables.titles.meaning import WORK, meaning
from infoint.imports.tables.titles.shapes import BETWEEN_JOB_AND_PLACE, is_name, is_phone, shape

_RUN = re.compile(
    r"\+?\(?\d[\d\s().\-/\u2010-\u2015\u00a0]{5,}\d"
    r"(?:\s*(?:[,;]\s*)?(?:ext\.?|x|#|dw\.?|durchwahl|poste)\s*:?\s*\d{1,6})?",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_SPELLED = re.compile(r"[\d\s().+-]*\d[\d\s().+-]*[A-Z]{4,}[\w-]*")
_JOB = re.compile(
    r"//(?:[\w-]+\.)*(?:jobs?|careers?|boards|apply|greenhouse|lever|\w*workday\w*)\."
    r"|/(?:jobs?|careers?|vacanc\w*|postings?|apply)(?:[/?#]|$)"
    r"|linkedin\.com/(?:company|jobs?|school|feed|posts|groups)(?:/|$)",
    re.IGNORECASE,
)
_OWN = re.compile(r"linkedin\.com/(?:in|pub)/|xing\.com/profile", re.IGNORECASE)
_DASH = re.compile(r"\s+[-\u2013\u2014|:]\s+|:\s+")
_BETWEEN_AT = re.compile(r"\s(?:at|@|bei|chez|en|presso|bij)\s")
_SEVERAL_TITLES = re.compile(r"\s*[/|&+,;]\s*|\s+(?:and|und|et|y|e|en)\s+")
_FIRMS = ("organization", "organization?", "name~")
_LAST_FIRST = re.compile(r"\b(?:last|surname|family)\b.*\bfirst\b", re.IGNORECASE)
_PRONOUNS = re.compile(
    r"\s*[(\[](?:she|he|they|xe|ze|sie|er|elle|il|ella)\s?/\s?[\w\s/]{2,24}[)\]]$", re.IGNORECASE
)
_BRACKETS = " \t<>()[]{},;:|/-\u2013\u2014"


@dataclass(frozen=True, slots=True)
class Filler:
    """Fills people from cells; says row by row what does not fit and where it went."""

    gathering: Gathering
    habits: dict[int, Habit] = field(default_factory=dict)
    """For the place of a column of phones: how it writes its numbers."""
    month_first: bool | None = None
    """Whether the days of the table are written with the month first; None where nothing tells."""

    alone: bool = False
    """Whether no column holds jobs or organizations, so that a name may be told with them."""
    firms: frozenset[str] = frozenset()
    """The organizations that are told so."""
    behind: bool = False
    """Whether most names are told with a job behind them, so that any of them may be."""
    no_jobs: bool = False
    """Whether no column holds jobs, so that one may stand in brackets behind a name."""
    with_job: bool = False
    """Whether the title of the names says that the job stands in the same cell."""
    with_place: bool = False
    """Whether the title of the names says that the place stands in the same cell."""

    last_first: bool = False
    """Whether most names of the table are written with the family name before a comma."""

    jobs_with_place: bool = False
    """Whether no column holds organizations, so that a job may be told with one."""

    def name(self, person: Person, label: str, cell: str) -> None:
        """A whole name, with the address or the link that stands beside or behind it.

        What follows a dash, such as a job, is a note, and so is the cell where it was taken apart.
        """
        text = self._shown(person, label, cell)
        if found := addresses_in(text):
            person.add_email(label, "; ".join(found))
            for each in found:
                text = text.replace(each, " ")
            text = text.strip(_BRACKETS)
        bare = bare_name(text)
        reversed_name = self.last_first or _LAST_FIRST.search(label) or is_last_first(bare)
        if bare.count(",") == 1 and reversed_name:
            turned = " ".join(part.strip() for part in reversed(bare.split(",")))
            text = turned + text[len(bare) :]
        if self.with_place and (parted := name_and_place(one_line(text))):
            person.put("name", label, self._without_courtesy(person, label, parted[0]))
            person.put("organization", label, parted[1])
            return
        if self.with_job and (parted := name_and_job(one_line(text))):
            person.put("name", label, self._without_courtesy(person, label, parted[0]))
            person.put("role", label, parted[1])
            return
        if (self.alone or (self.no_jobs and "(" in text)) and self._told(person, label, text):
            return
        named, where = name_and_where(text)
        if where and not person.where_found:
            person.keep(label, cell)
            person.where_found, text = where, named
        text, whom = through_somebody(text)
        if whom:
            person.keep(label, cell)
            person.more.setdefault("referred_by", one_line(whom))
        text = self._without_courtesy(person, label, text)
        before = _DASH.split(text, maxsplit=1)[0]
        if before != text and is_name(before):
            person.keep(label, text)
            text = before
        person.put("name", label, text)

    def _told(self, person: Person, label: str, text: str) -> bool:
        """Take the name, the job and the place out of one cell; False where they are not told."""
        runs = _runs(text)
        bare = text
        for run in runs:
            bare = bare.replace(run, " ")
        told = told_in(one_line(bare), self.firms)
        if told is None and self.behind:
            told = job_behind(one_line(bare))
        if told is None or (told.organization and not self.alone):
            return False
        for run in runs:
            self._number(person, label, run, Habit())
        person.keep(label, text)
        person.put("name", label, told.name)
        person.put("role", label, told.role)
        person.put("organization", label, told.organization)
        return True

    def _without_courtesy(self, person: Person, label: str, text: str) -> str:
        bare = without_courtesy(text)
        if bare != text:
            person.keep(label, text)
        return bare

    def line(self, person: Person, meaning: str, label: str, cell: str) -> None:
        """An organization or a role, or both in one cell."""
        if meaning == WORK:
            self._work(person, label, cell)
        else:
            text = self._shown(person, label, cell)
            bare = _PRONOUNS.sub("", text)
            if bare != text:
                person.keep(label, text)
            parted = job_and_place(one_line(bare)) if self.jobs_with_place else None
            if parted and meaning == "role" and not person.organization:
                bare, firm = parted
                person.put("organization", label, firm)
            person.put(meaning, label, bare)

    def _work(self, person: Person, label: str, cell: str) -> None:
        """What they do and where in one cell, such as Editor at Pier; whole, where one is missing.

        The title says which comes first.
        """
        text = self._shown(person, label, cell)
        parts = BETWEEN_JOB_AND_PLACE.split(text, maxsplit=1)
        if len(parts) == 2 and all(part.strip() for part in parts):
            first, second = map(str.strip, parts)
            titled = meaning(_SEVERAL_TITLES.split(label)[0]) in _FIRMS
            turned = is_work(second) and not is_work(first)
            firm_first = not _BETWEEN_AT.search(text) and (titled or turned)
            role, firm = (second, first) if firm_first else (first, second)
            person.put("role", label, role)
            person.put("organization", label, firm)
        elif meaning(_SEVERAL_TITLES.split(label)[0]) in _FIRMS and not is_work(text):
            person.put("organization", label, text)
        else:
            person.put("role", label, text)

    def email(self, person: Person, label: str, cell: str) -> None:
        """The addresses of a cell; a number there is a phone, anything else is told."""
        text, link = unwrapped(cell)
        found = addresses_in(text) or addresses_in(link)
        others = [] if link else [*_runs(text), *filter(_OWN.search, links_in(text))]
        if found:
            person.add_email(label, "; ".join(found))
        if not link and (found or len(others) > 1):
            self._other_ways(person, label, others)
            bare = [each.removeprefix("https://") for each in others]  # as it may stand there
            self._beside(person, label, text, [*found, *others, *bare])
        elif not found:
            self._no_address(person, label, cell)

    def _other_ways(self, person: Person, label: str, others: list[str]) -> None:
        """The numbers and the profiles that stand in the cell of an address."""
        for each in others:
            if _OWN.search(each):
                person.add_link(label, each)
            else:
                self._number(person, label, each, Habit())

    def _no_address(self, person: Person, label: str, cell: str) -> None:
        """A number or a profile under the title of addresses; anything else is told."""
        text, _ = unwrapped(cell)
        if shape(text) == "phone":
            self.phone(person, label, text)
        elif shape(text) == "link" and (
            _OWN.search(text) or "linkedin" in label.casefold().replace(" ", "")
        ):
            self.link(person, label, cell)
        elif not tell_how_known(person, text):
            person.keep(label, text)
            tell_no_address(self.gathering, person, text)

    def phone(self, person: Person, label: str, cell: str, at: int = -1) -> None:
        """The numbers of a cell. One that a spreadsheet damaged is told, and a day is no number."""
        text, _ = unwrapped(cell)
        habit = self.habits.get(at, Habit())
        if found := addresses_in(text):
            person.add_email(label, "; ".join(found))
            self._beside(person, label, text, found)
        elif (is_text := shape(text)) in ("date", "answer", "link"):
            person.keep(label, text)
            if is_text == "link":
                self.link(person, label, text)
        elif _LETTER.search(text) and not damage(text, habit):
            self._spoken(person, label, text, habit)
        else:
            whole = [text] if damage(text, habit) else numbers(text)
            for each in whole:
                self._number(person, label, each, habit)

    def _spoken(self, person: Person, label: str, text: str, habit: Habit) -> None:
        """The numbers among words, such as when to call."""
        if runs := _runs(text):
            for run in runs:
                self._number(person, label, run, habit)
            self._beside(person, label, text, runs)
        elif _SPELLED.fullmatch(text.strip()):
            person.add_phone(label, text)
        else:
            person.keep(label, text)

    def _number(self, person: Person, label: str, text: str, habit: Habit) -> None:
        sentence = damage(text, habit)
        if not sentence:
            person.add_phone(label, mended(text))
            return
        if sentence != BROKEN:
            person.keep(label, text)
        self.gathering.tell(person.row, Message(sentence, text=one_line(text)[:40]))

    def link(self, person: Person, label: str, cell: str) -> None:
        """The profile of a cell: a link, one behind a formula, a handle such as in/ana."""
        whole = web_address(cell) if "@" not in cell else ""
        if whole and not _JOB.search(whole):  # the usual case, and a fast one
            person.add_link(label, whole)
            return
        text, behind = unwrapped(cell)
        found = links_in(behind) or links_in(text)
        own = next(filter(_OWN.search, found), "") or next(filterfalse(_JOB.search, found), "")
        if own:
            person.add_link(label, own)
            bare = own.removeprefix("https://")  # as it may stand there
            self._beside(person, label, own if behind else text, [own, bare])
        elif addresses := addresses_in(text):
            person.add_email(label, "; ".join(addresses))
        elif handle := profile_of_handle(text, label, person.name):
            person.add_link(label, handle)
        elif text.strip() != person.name:
            person.keep(label, text)

    def note(self, person: Person, label: str, cell: str) -> None:
        """A cell without a field: its text, and the link behind it."""
        text, link = unwrapped(cell)
        person.keep(label, f"{text} ({link})" if link and link != text else text)

    def _shown(self, person: Person, label: str, cell: str) -> str:
        """The text of a name or an organization; what it links to is kept."""
        text, link = unwrapped(cell)
        if addresses := addresses_in(link):
            person.add_email(label, "; ".join(addresses))
        elif _OWN.search(link):
            person.add_link(label, link)
        elif link:
            person.keep(label, link)
        return text

    def _beside(self, person: Person, label: str, text: str, found: list[str]) -> None:
        """Keep a cell whole where it says more than was taken from it."""
        if words_beside(text, found) and not text.strip().endswith(f"<{found[-1]}>"):
            person.keep(label, text)


def tell_no_address(gathering: Gathering, person: Person, text: str) -> None:
    """Say that what stands in a column of e-mail addresses is none."""
    shown = one_line(text)[:80]
    said = Message(N_("“{text}” is not an e-mail address; it is in the notes."), text=shown)
    gathering.tell(person.row, said)


def _runs(text: str) -> list[str]:
    """The phone numbers that stand among words."""
    parts = " ".join(part for part in text.split() if "@" not in part)
    found = [run.strip() for run in _RUN.findall(parts)]
    return [run for run in found if sum(mark.isdecimal() for mark in run) >= 7 and is_phone(run)]
