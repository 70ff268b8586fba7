"""What stands in brackets behind a name: where somebody works and as what, how one knows them,
where one met them, or a remark. A second name, as in Xiaofei Lin (Faye), stays with the first.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from infoint.imports.dates import MONTHS
from infoint.imports.names.referrers import KIN, by_whom, is_nobody
from infoint.imports.person import Person, one_line
from infoint.imports.tables.cells.how_known import tell_how_known
from infoint.imports.tables.cells.told_name import is_firm, is_work, job_and_place
from infoint.imports.tables.titles.meaning import meaning, plain
from infoint.imports.tables.titles.shapes import GROUPS
from infoint.imports.tracker.cells import answer_of, channel_of, format_of
from infoint.imports.tracker.statuses import status_of
from infoint.words.name_words import is_family, regions_of, surname_in
from infoint.words.people_names import FIRST_NAMES, GENERATIONS, TITLES, is_credential
from infoint.words.word_lists import phrases_in, word_lists, words_in

_CELLS = word_lists("cells")
_KNOWN_FIRMS = frozenset(map(plain, phrases_in(_CELLS["well-known firms"])))
_KIN = KIN | words_in(word_lists("told")["relations"]) | words_in(_CELLS["kin in brackets"])
_NO_FIRM = GROUPS | words_in(_CELLS["no-firms"]) | words_in(_CELLS["no firm in brackets"])
_PLACES = words_in(_CELLS["places to find people"])
_ROLES = words_in(word_lists("fields")["roles"]) | words_in(_CELLS["job-words"])
_SCHOOLS = words_in("university universitat universite universidad universita college school")
_STATES = frozenset(map(plain, phrases_in(_CELLS["states"])))
_WHOSE = words_in(_CELLS["whose"]) | words_in("old former ex")
_SMALL = frozenset(("of", "and", "for", "the", "&", "+", "at", "de", "la", "und", "et", "y", "di"))
_BRACKETS = re.compile(r"(.*[^\s(\[\uff08])\s*[(\[\uff08]([^()\[\]\uff08\uff09]+)[)\]\uff09]\s*")
_PRONOUNS = re.compile(
    r"(?:she|he|they|xe|ze|sie|er|elle|il|ella)(?:\s?/\s?[\w\s/]{2,24})?", re.IGNORECASE
)
_OF_SOMEBODY = re.compile(r"['\u2019]s?\s")
_PARTS = re.compile(r"\s*[,;|]\s*|\s+[-\u2013\u2014/]\s+")
_CLOSED = (")", "]", "\uff09")
_LONGEST, _MOST_WORDS, _FEW_WORDS, _LEAST = 60, 5, 3, 2
_MOST_BRACKETS = 3
_KNOWN_AS = 2
"""In so many regions a word is a given name, from which on it is one in brackets."""


@dataclass(frozen=True, slots=True)
class Work:
    """A firm, and a job beside it; `sure` where the words alone show that it is one."""

    firm: str
    role: str = ""
    sure: bool = False


def apart(name: str) -> tuple[str, str]:
    """A name without the brackets behind it, and what stands in them; "" where there are none."""
    found = _BRACKETS.fullmatch(name) if name.rstrip()[-1:] in _CLOSED else None
    return (found[1], found[2].strip()) if found else (name, "")


def bare_name(name: str) -> str:
    """A name without all brackets behind it."""
    if name[-1:].isalpha():  # the usual case, and a fast one
        return name
    for _ in range(_MOST_BRACKETS):
        name, said = apart(name)
        if not said:
            break
    return name


@lru_cache(maxsize=4096)
def work_in(said: str) -> Work | None:
    """What words in brackets say of somebody's work; None where they may as well say anything
    else.
    """
    said = one_line(said)
    if len(said) > _LONGEST or set('?!:="#@') & set(said.replace(" @ ", " ")):
        return None
    if parted := job_and_place(said):
        job, place = parted
        if not _may_be_firm(place):
            return None
        sure = is_work(job) or _is_sure(place)
        return Work(place, "" if _is_kin(job) else job, sure)
    parts = [part for part in _PARTS.split(said) if part]
    if len(parts) == 1:
        return _alone(said)
    return _of_two(*parts) if len(parts) == 2 else None


def _alone(said: str) -> Work | None:
    if _may_be_firm(said):
        return Work(said, "", _is_sure(said))
    firm, _, job = said.rpartition(" ")
    if firm and is_work(job) and _is_sure(firm) and _may_be_firm(firm):
        return Work(firm, job, sure=True)
    return None


def _of_two(first: str, second: str) -> Work | None:
    """Of two parts the job, which is named as one or written small, and the firm."""
    for firm, job in ((first, second), (second, first)):
        is_job = is_work(job) and not _is_sure(job) and not _OF_SOMEBODY.search(job)
        if is_job and _may_be_firm(firm) and not _is_job(firm):
            return Work(firm, job, sure=True)
        if job[:1].islower() and _may_be_firm(firm):
            return Work(firm, "" if _is_kin(job) else job, _is_sure(firm))
    return None


def _is_sure(text: str) -> bool:
    """Whether words alone show a firm: it is widely known, or has one of the words of firms."""
    words = set(plain(text).split())
    return plain(text) in _KNOWN_FIRMS or (is_firm(text) and not words & _SCHOOLS)


def _is_job(text: str) -> bool:
    return bool(_ROLES & set(plain(text).split()))


def _is_kin(text: str) -> bool:
    """Whether words say how one knows somebody, and not what they do: my nurse, cousin."""
    words = plain(text).split()
    return bool(_KIN & set(words)) and (words[0] in _WHOSE or not _ROLES & set(words))


def _may_be_firm(text: str) -> bool:
    """Whether words are written as the name of a firm, and are nothing else that one knows."""
    words, known = text.split(), plain(text).split()
    if not 0 < len(words) <= _MOST_WORDS or not known or not text[0].isupper():
        return False
    if any(map(str.isdigit, text)) or not all(_is_capital(word) for word in words):
        return False
    if plain(text) in _KNOWN_FIRMS:
        return True
    return not (_is_something_else(text, known) or _is_a_name(known))


def _is_capital(word: str) -> bool:
    return word[:1].isupper() or word in _SMALL


def _is_something_else(text: str, words: list[str]) -> bool:
    """Whether words say how one knows somebody, where they are, or how it stands."""
    given = set(words)
    if given & (_KIN | _PLACES) or given <= _NO_FIRM or (_is_job(text) and not is_firm(text)):
        return True
    if all(word in TITLES | GENERATIONS or is_credential(word) for word in words):
        return True
    told = answer_of(text) is not None or channel_of(text) or format_of(text) or status_of(text)
    return bool(told) or is_on_earth(text) or _PRONOUNS.fullmatch(text) is not None


def _is_a_name(words: list[str]) -> bool:
    """Whether words are what somebody is called: a given name, or one with a surname."""
    first = words[0] in FIRST_NAMES or regions_of(words[0]) >= _KNOWN_AS
    if len(words) == 1:
        return first or surname_in(words[0]) >= _KNOWN_AS
    return first and all(regions_of(word) or is_family(word) for word in words[1:])


def is_on_earth(text: str) -> bool:
    """Whether words name a country, a state, a language, a large city, a month or a weekday."""
    return plain(text) in _on_earth() or plain(text) in MONTHS


@cache
def _on_earth() -> frozenset[str]:
    from babel import Locale

    locale = Locale("en")
    found = {plain(name) for code, name in locale.territories.items() if len(code) == 2}
    found |= {plain(name) for name in locale.languages.values()}
    for width in ("wide", "abbreviated"):
        found |= {plain(name) for name in locale.days["format"][width].values()}
    cities = word_lists("zones").items()
    for zone, names in cities:
        found.add(plain(zone.rpartition("/")[2]))
        found |= {plain(name) for name in names.partition(":")[2].split(",")}
    return frozenset(found | _STATES - {""})


@dataclass(frozen=True, slots=True)
class Brackets:
    """What the brackets behind the names of one table mostly say.

    `firms` are the organizations that stand in other cells, `for_firms` says whether so many of
    the brackets are written as firms, or the title asks for them, that one which may be one is.
    """

    firms: frozenset[str] = frozenset()
    for_firms: bool = False
    asked: bool = False
    """Whether the title of the names asks for firms in brackets."""
    label: str = "Name"
    """The title of the column of names."""

    def settle(self, person: Person) -> None:
        """Take what stands in brackets behind the name of somebody to where it belongs."""
        whole = person.name
        if whole[-1:].isalpha():
            return
        for _ in range(_MOST_BRACKETS):
            name, said = apart(person.name)
            if not said or not _is_sure_name(name) or not self._take(person, said):
                break
            person.name = name
        if person.name != whole and not self._tells(person, whole):
            person.keep(self.label, whole)

    def _tells(self, person: Person, whole: str) -> bool:
        """Whether all that was taken from a name stands in a field of its own."""
        fields = (person.organization, person.role, person.where_found)
        kept = {plain(each) for each in (*fields, person.more.get("relationship", ""))}
        said = plain(whole[len(person.name) :])
        return said in kept or said in {
            plain(f"{first} {second}") for first in fields for second in fields if first and second
        }

    def _take(self, person: Person, said: str) -> bool:
        if _PRONOUNS.fullmatch(said):
            return True
        if self._takes_work(person, said):
            return True
        if by_whom(said) and "referred_by" not in person.more:
            person.more["referred_by"] = by_whom(said)
            return True
        if _how_known(person, said) or _where_met(person, said):
            return True
        if _is_job(said) and len(said.split()) < _MOST_WORDS and not person.role:
            person.put("role", "Role", said)
            return True
        is_remark = said[0].islower() and not said.startswith(_BORN)
        return is_remark or is_on_earth(said) or not any(map(str.isalnum, said))

    def _takes_work(self, person: Person, said: str) -> bool:
        work = work_in(said)
        if self.asked and not (work and work.role) and said[0].isupper():
            work = Work(said, "", sure=True)
        is_plain = self.asked or (work is not None and is_firm(work.firm))
        if work is None or (_is_same_name(person.name, said) and not is_plain):
            return False
        if person.organization:
            same = _is_same(work.firm, person.organization)
            if same:
                person.put("role", "Role", work.role)
            return same
        if not (work.sure or self.for_firms or self._is_named(person, work.firm)):
            return False
        person.put("organization", "Organization", work.firm)
        person.put("role", "Role", work.role)
        return True

    def _is_named(self, person: Person, firm: str) -> bool:
        """Whether another cell names the firm, or an address of theirs is there."""
        squeezed = plain(firm).replace(" ", "")
        hosts = (plain(each.partition("@")[2]).replace(" ", "") for each in person.addresses())
        return plain(firm) in self.firms or (
            len(squeezed) >= _TELLING and any(squeezed in host for host in hosts)
        )


def _is_sure_name(name: str) -> bool:
    """Whether words are a name by their looks, and no doubt stands in them."""
    return name[0].isalpha() and "?" not in name and (not name[0].islower() or " " not in name)


def _is_same_name(name: str, said: str) -> bool:
    """Whether brackets say a name once more, in other letters or by one of its words."""
    words = set(plain(apart(name)[0]).split())
    return bool(words & set(plain(said).split())) or not any(map(str.isascii, "".join(words)))


_BORN = ("n\u00e9e", "n\u00e9 ", "nee ", "geb", "born ", "aka", "a.k.a", "formerly", "goes by")
_TELLING = 3


def _is_same(firm: str, other: str) -> bool:
    one, two = plain(firm), plain(other)
    return one == two or one.startswith(f"{two} ") or two.startswith(f"{one} ")


def _how_known(person: Person, said: str) -> bool:
    """Take words such as cousin, my old boss or Dana's friend as how one knows somebody."""
    words = plain(said).split()
    if len(words) > 1 and tell_how_known(person, said):
        return True
    ends = _is_kin(said) and words[-1] in _KIN
    is_kin = ends or (words[:1] and words[0] in _KIN and words[1:2] == ["of"])
    if not is_kin or len(words) > _MOST_WORDS or "relationship" in person.more:
        return False
    person.more["relationship"] = said
    return True


def _where_met(person: Person, said: str) -> bool:
    """Take a place where one finds people, such as LinkedIn or alumni directory."""
    if person.where_found or len(said.split()) > _FEW_WORDS or not is_nobody(said):
        return False
    if is_firm(said) or work_in(said):
        return False
    person.where_found = said
    return True


def brackets_of(names: Iterable[str], firms: Collection[str], titles: Sequence[str]) -> Brackets:
    """What the brackets behind these names mostly say, by themselves and by the titles."""
    known = frozenset(plain(each) for each in firms if each)
    asked = any(_asks_for_firms(title) for title in titles)
    closed = (name for name in names if name.rstrip()[-1:] in _CLOSED)
    said = {text for name in closed if (text := apart(one_line(name))[1])}
    told = [text for text in said if work_in(text)]
    others = [text for text in said if _may_be_else(text)]
    for_firms = asked or (len(told) >= _LEAST and len(told) > len(others))
    return Brackets(known, for_firms, asked, next(iter(titles), "Name"))


def _asks_for_firms(title: str) -> bool:
    """Whether in brackets behind a title such as Name (company) one asks for it."""
    within = re.search(r"[(\[]([^()\[\]]+)[)\]]", title)
    return within is not None and str(meaning(within[1])).startswith(("organization", "work"))


def _may_be_else(text: str) -> bool:
    """Whether brackets hold a second name, a place on earth or a place where one studies."""
    words = plain(text).split()
    return bool(words) and text[0].isupper() and (_is_a_name(words) or is_on_earth(text))
