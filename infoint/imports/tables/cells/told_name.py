"""Who somebody is, where the name, the job and the place stand in one cell."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from infoint.imports.tables.titles.meaning import PEOPLE, plain
from infoint.imports.tables.titles.shapes import GROUPS, is_name
from infoint.words.people_names import FIRST_NAMES, TITLES, is_credential
from infoint.words.word_lists import phrases_in, word_lists, words_in

_CELLS = word_lists("cells")
_COURTESY = words_in(_CELLS["courtesy"])
AND = words_in(_CELLS["and"])
"""Between the names of two people."""
_FIELDS = words_in(_CELLS["fields-of-work"])
_STORIES = words_in(_CELLS["stories"])
_NOBODY = words_in(_CELLS["nobody-yet"])
_ROLES = words_in(word_lists("fields")["roles"]) | words_in(_CELLS["job-words"])
_FIRMS = frozenset(map(plain, phrases_in(word_lists("pasted")["organization-words"])))
_AT = re.compile(r"\s+(?:@|at|bei|beim|chez|bij|presso)\s+", re.IGNORECASE)
_MARK = re.compile(r"\s+[-\u2013\u2014|]\s+|\s*,\s+|\s*\(")
_FROM = re.compile(r"\s+(?:from|aus|vom|von der|de la)\s+.*", re.IGNORECASE)
_THROUGH = (
    (re.compile(r"(\S+(?: \S+){0,2})['\u2019]s (\w+) \(([^()]+)\)"), 1, 2, 3),
    (re.compile(r"(\S+(?: \S+){0,2})['\u2019]s (\w+) ([^()]+)"), 1, 2, 3),
    (re.compile(r"([^()]+?)\s*\(([^()]+)['\u2019]s (\w+)\)"), 2, 3, 1),
)
"""How somebody is told by whose friend they are: where whose, the kin and the name stand."""
_KIN = words_in(_CELLS["family"]) | words_in(_CELLS["close"])
_LONGEST = 200
_MOST_WORDS = 4
_MOST_TURNED = 0.7
_TELLING = 4
"""Letters of a place of which another cell says more."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a cell says of somebody, as far as it is sure."""

    name: str
    role: str = ""
    organization: str = ""


def without_courtesy(text: str) -> str:
    """A name without Mr or Mme before it, where two words and more are left; Dr stays, and so does
    Mr before and Mrs.
    """
    first, _, rest = text.strip().partition(" ")
    words = [word for word in rest.split() if plain(word) not in TITLES]
    is_one = len(words) > 1 and words[0] not in AND and words[0] not in ("&", "+", "/")
    return rest.strip() if plain(first) in _COURTESY and is_one else text


def is_last_first(text: str) -> bool:
    """Whether a name is written as O'Neil, Patrick: no job, no place and no degree behind it."""
    last, _, first = map(str.strip, text.partition(","))
    words = first.split()
    if not last or not 1 <= len(words) <= 2 or len(last.split()) > (2 if words else 0):
        return False
    if any(map(is_credential, words)) or is_work(first) or _FIRMS & set(plain(text).split()):
        return False
    whole = f"{first} {last}"
    sure = plain(words[0]) in FIRST_NAMES and plain(last.split()[0]) not in FIRST_NAMES
    return sure and is_name(whole)


def through_somebody(text: str) -> tuple[str, str]:
    """A name, and through whom one knows them where the cell says it: Uncle Sam's friend Ana Prima,
    Mom's boss (Mrs. Yoon), Ana Prima (roommate's sister). "" where it does not.
    """
    if len(text) > _LONGEST or not ("'s " in text or "\u2019s " in text):
        return text, ""
    text = text.strip()
    for pattern, whom, kin, name in _THROUGH:
        found = pattern.fullmatch(text)
        if found and plain(found[kin]) in _KIN and is_name(found[name]):
            return found[name], found[whom]
    return text, ""


def are_last_first(names: Iterable[str]) -> bool:
    """Whether most names of a column are two parts with a comma between, no job and no degree."""
    told = [name for name in names if name.strip()]
    turned = 0
    for name in told:
        last, comma, first = map(str.strip, name.partition(","))
        plainly = comma and first and "," not in first and len(first.split()) <= 2
        other = is_work(first) or any(map(is_credential, first.split()))
        turned += bool(plainly and not other and is_name(f"{first} {last}"))
    return len(told) > 1 and turned >= _MOST_TURNED * len(told)


def have_jobs(names: Iterable[str]) -> bool:
    """Whether behind most names of a column stands what they do, and no place."""
    told = [told_in(" ".join(name.split())) for name in names if name.strip()]
    plainly = sum(bool(one and one.role and not one.organization) for one in told)
    return len(told) > 1 and plainly >= _MOST_TURNED * len(told)


def firms_in(texts: Iterable[str]) -> frozenset[str]:
    """The places that stand behind an @ or an at in these cells, and their first words."""
    parts = (_AT.split(text, maxsplit=1) for text in texts if len(text) <= _LONGEST)
    places = {tuple(plain(part[1]).split()) for part in parts if len(part) == 2}
    return frozenset(
        " ".join(words[:count]) for words in places for count in range(1, len(words) + 1)
    )


def name_and_place(text: str) -> tuple[str, str] | None:
    """The two parts of a cell whose title asks for both; None where it holds one, or a doubt."""
    if len(text) > _LONGEST or "?" in text:
        return None
    name, *behind = _AT.split(text, maxsplit=1)
    if not behind and (mark := _MARK.search(text)) and "(" not in mark.group():
        name, behind = text[: mark.start()], [text[mark.end() :]]
    place = "".join(behind).strip(" ,;")
    return (name.strip(), place) if place and is_name(name) and "(" not in place else None


def name_and_job(text: str) -> tuple[str, str] | None:
    """The two parts of a cell whose title asks for a name and a job; None where it holds one, or a
    doubt. Degrees stay with the name.
    """
    mark = _MARK.search(text) if len(text) <= _LONGEST and "?" not in text else None
    if mark is None or "(" in mark.group():
        return None
    name, job = _with_credentials(text[: mark.start()], text[mark.end() :])
    fits = job and not (_is_a_story(job) or any(map(str.isdigit, job)))
    return (name.strip(), job.strip(" ,;")) if fits and is_name(name) else None


def job_and_place(text: str) -> tuple[str, str] | None:
    """A job and the place behind an @ or an at; None where a cell is not plainly both."""
    parts = [part.strip() for part in _AT.split(text)] if len(text) <= _LONGEST else []
    if len(parts) != 2 or not all(parts) or not parts[1][0].isupper():
        return None
    return parts[0], parts[1]


def job_behind(text: str) -> Told | None:
    """The name and what stands behind a comma or a dash, in a column where that is the job; None
    where no job can stand there.
    """
    mark = _MARK.search(text) if len(text) <= _LONGEST and "?" not in text else None
    if mark is None or "(" in mark.group():
        return None
    name, job = _with_credentials(text[: mark.start()], text[mark.end() :])
    words = job.split()
    if not 0 < len(words) <= _MOST_WORDS or any(map(str.isdigit, job)) or _is_a_story(job):
        return None
    return _settled(name, job, "") if is_name(name) else None


def told_in(text: str, firms: frozenset[str] = frozenset()) -> Told | None:
    """The name, the job and the place in a cell; None where that is no more than a name, or where
    it cannot be told for sure which is which.

    `firms` are places that other cells name.
    """
    if len(text) > _LONGEST or "?" in text:
        return None
    head, *behind = _AT.split(text, maxsplit=1)
    firm = "".join(behind)
    mark = _MARK.search(head)
    if not mark:
        return _settled(head, "", firm) if firm else None
    name, rest = head[: mark.start()], head[mark.end() :]
    if "(" in mark.group():
        found = _in_brackets(name, rest, firm)
        if found is None:
            return None
        name, rest = found
    elif "," in mark.group():
        name, rest = _with_credentials(name, rest)
        if len(name.split()) < 2 or not (firm or is_work(rest)):
            return None
    if _is_a_story(rest):
        return None
    if not firm:
        rest, firm = _role_and_firm(rest, firms)
    return _settled(name, rest, firm)


def _in_brackets(before: str, rest: str, firm: str) -> tuple[str, str] | None:
    """Of a cell with brackets behind its first words: the job in them, or the whole name."""
    within, closed, after = rest.partition(")")
    after = after.strip(" ,;-\u2013\u2014")
    if not closed:
        return None
    if is_name(within) and before.islower():
        return within, after
    sure = (bool(firm) or is_work(within)) and within[:1].islower()
    return (before, within) if sure and not after else None


def _with_credentials(name: str, rest: str) -> tuple[str, str]:
    """Degrees behind a comma belong to the name."""
    while rest:
        piece, _, more = rest.partition(",")
        if not all(map(is_credential, piece.split())):
            break
        name, rest = f"{name}, {piece.strip()}", more.strip()
    return name, rest


def is_work(text: str) -> bool:
    """Whether words say what somebody does: one of them is a job, or all are short for one."""
    words = set(plain(text).split())
    return bool(words & _ROLES) or (text.strip().isupper() and 2 <= len(text.strip()) <= 5)


def is_firm(text: str) -> bool:
    """Whether one of the words is one of those that firms have in their names."""
    return bool(_FIRMS & set(plain(text).split()))


def _is_a_story(text: str) -> bool:
    """Whether words tell of what was or is to be, such as met at a fair, and not of work."""
    return bool(set(plain(text).split()[:1]) & _STORIES)


def _settled(name: str, role: str, firm: str) -> Told | None:
    name = _FROM.sub("", without_courtesy(name.strip()))
    role, firm = role.strip(" ,;"), firm.strip(" ,;")
    role = "" if plain(role) in ("works", "work", "working", "is") else role
    words = plain(name).split()
    fits = 0 < len(words) <= _MOST_WORDS + name.count(",") and not any(map(str.isdigit, name))
    none = GROUPS | _FIRMS | _NOBODY | PEOPLE | (frozenset() if is_name(name) else _ROLES)
    return Told(name, role, firm) if fits and none.isdisjoint(words) and (role or firm) else None


def _role_and_firm(text: str, firms: frozenset[str]) -> tuple[str, str]:
    """A job, and a place behind a comma where it is plainly one; neither where it is no job."""
    role, _, firm = (part.strip() for part in text.partition(","))
    if not is_work(role):
        return ("", text) if _FIRMS & set(plain(text).split()) else ("", "")
    words = plain(firm)
    place = _FIRMS & set(words.split()) or (len(words) >= _TELLING and words in firms)
    part = all(word in _FIELDS for word in words.split())
    return (role, firm) if firm and place and not part else (text, "")
