"""Who named whom, where a file says so in few words: by first name, by title, or by kin."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from infoint.domain import Contact
from infoint.domain.contacts import circle_key, place_as_written
from infoint.domain.identity import without_accents
from infoint.imports.tables.titles.meaning import plain
from infoint.imports.tracker.cells import channel_of, format_of
from infoint.words.word_lists import phrases_in, word_lists, words_in

_LISTS = word_lists("cells")
_FAMILY = words_in(_LISTS["family"])
KIN = _FAMILY | words_in(_LISTS["close"])
_PLACES = words_in(_LISTS["places to find people"])
TITLES, _WHOSE = words_in(_LISTS["titles"]), words_in(_LISTS["whose"])
_BESIDE = re.compile(r"\s*[(\[,].*$|\s+(?:from|at|aus|von der|vom|de la|del)\s.*$", re.IGNORECASE)
_BY = re.compile(
    r"^(?:referral|referred|ref|intro|introduction|introduced|recommended|suggested|through|thru|via"
    r"|empfehlung|empfohlen|\u00fcber|recommand\u00e9|recomendado|indica\u00e7\u00e3o)"
    r"(?:\s+(?:by|from|von|par|por|de))?\s*[:\u2013-]?\s+",
    re.IGNORECASE,
)
"""What stands before the name of a referrer where a place would: Referral: Dana Whitcombe."""
_TOLD = (sorted(phrases_in(_LISTS[each])) for each in ("told-to", "get-in-touch", "whom"))
_INTRODUCED = frozenset(map(plain, phrases_in(_LISTS["knows-them"]))) | frozenset(
    map(" ".join, product(*_TOLD))
)
"""What stands behind the name of a referrer: Dana introduced us."""
_GIVEN = frozenset(map(plain, phrases_in(_LISTS["may-be-named"])))
"""Of these what says that one may be named: one gave the name out, or made two people known."""
_WHOSE_FRIEND = re.compile(r"(.+?)['\u2019]s?\s+(?:\w+\s+)?(\w+)")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*\.?")
_LONGEST, _MOST_WORDS, _SHORTEST = 80, 6, 2


def _words(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(without_accents(name)))


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1


def _same(short: str, long: str) -> bool:
    bare = short.rstrip(".")
    return long.rstrip(".") == bare or (short.endswith(".") and long.startswith(bare))


class People:
    """People by the words of their names, to find out whom a few words mean."""

    def __init__(self, people: Iterable[Contact]) -> None:
        self._names: dict[str, tuple[str, ...]] = {}
        self._whole: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._at_ends: dict[str, set[str]] = defaultdict(set)
        self._kin: dict[str, set[str]] = defaultdict(set)
        for one in people:
            words = tuple(word for word in _words(one.name) if word.rstrip(".") not in TITLES)
            if not words:
                continue
            self._names[one.id] = words
            self._whole[words].add(one.id)
            for word in {words[0], words[-1]}:
                self._at_ends[word].add(one.id)
            if kin := _of_kin(one.relationship):
                self._kin[kin].add(one.id)

    def meant(self, text: str, *, small: bool = False) -> set[str]:
        """The ids of those whom a text may mean: by the whole name, else by a shorter one, which
        may be written `small` where nothing but a name is asked for.
        """
        text = _BESIDE.sub("", text[:_LONGEST]).strip(" .;:\"'")
        words = _words(text)
        titled = bool(words) and words[0].rstrip(".") in TITLES
        words = tuple(word for word in words if word.rstrip(".") not in TITLES)
        if found := self._whole.get(words):
            return set(found)
        if kin := _of_kin(text):
            return set(self._kin.get(kin, ()))
        if not words or len(words) > _MOST_WORDS or not (small or _is_capital(text, words)):
            return set()
        if len(words) == 1:
            return self._by_one(words[0], titled=titled)
        some = next((word for word in words if not _is_initial(word)), "")
        return {one for one in self._at_ends.get(some, ()) if _fits(words, self._names[one])}

    def is_whole(self, text: str) -> bool:
        """Whether a text is the whole name of somebody."""
        return _words(text) in self._whole

    def _by_one(self, word: str, *, titled: bool) -> set[str]:
        """Those with this first or family name; behind a title it is the family name."""
        if len(word.rstrip(".")) < _SHORTEST or word in KIN:
            return set()
        found = self._at_ends.get(word, set())
        return {one for one in found if not titled or self._names[one][-1] == word}


def _is_capital(text: str, words: Sequence[str]) -> bool:
    """Whether the last word is written as a name is; LinkedIn's own small letters tell nobody."""
    last = _WORD.findall(text)[-1:]
    return bool(words) and bool(last) and not last[0][0].islower()


def _fits(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether words are a name with letters for words, without its end, or without its middle."""
    if len(words) > len(name):
        return False
    if all(map(_same, words, name)):
        return sum(not _is_initial(word) for word in words) > 1 or len(words) == len(name)
    return len(words) == 2 and _same(words[0], name[0]) and _same(words[-1], name[-1])


def _of_kin(text: str) -> str:
    """The kin that words name and nothing else, without whose they are: aunt of My aunt."""
    words = [word for word in plain(text[:_LONGEST]).split() if word not in _WHOSE]
    return words[0] if len(words) == 1 and words[0] in KIN else ""


def is_somebody(text: str) -> bool:
    """Whether words stand for a person who is on no list: one of the family, or by a title and a
    name.
    """
    if not text or len(text) > _LONGEST:
        return False
    if _of_kin(text) in _FAMILY:
        return True
    words = _WORD.findall(_BESIDE.sub("", text))
    named = [word for word in words[1:] if word.rstrip(".").casefold() not in TITLES]
    return (
        bool(words)
        and plain(words[0]) in TITLES
        and 1 <= len(named) <= _MOST_WORDS
        and not any(word[0].islower() for word in named)
    )


def is_nobody(text: str) -> bool:
    """Whether what stands for a referrer is a place where one finds people, such as Instagram."""
    words = plain(text).split()
    if not words or set(words) & (KIN | TITLES):
        return False
    if channel_of(text) or _PLACES & set(words):
        return True
    return len(words) > 2 and text[0].isascii() and text.islower()


def with_referrers(people: Sequence[Contact]) -> tuple[list[Contact], Mapping[str, str]]:
    """The people, with those of them who named another in few words, such as a first name; and for
    whom (id) it was said so, with these words.

    A whole name stays in words, which the list may know as well. Who is found where a place would
    stand, or how one knows somebody, is a referrer; a place that stands for a referrer is one. What
    fits nobody, or more than one, stays as it is.
    """
    if not any(
        one.referred_by or one.where_found or one.relationship or one.notes for one in people
    ):
        return list(people), {}
    known = People(people)
    said: dict[str, str] = {}
    return [_settled(one, known, said) for one in people], said


def _introducer(text: str) -> str:
    """Whom words such as Dana introduced us name, or Introduced by Dana; the words where none."""
    return who_told(text) or _BY.sub("", text)


def who_told(text: str) -> str:
    """Whom words such as Dana introduced us, or Dana told me to call her, name; "" for nobody."""
    words = text.strip(" .!").split() if len(text) <= _LONGEST else []
    for count in range(1, min(_MOST_WORDS, len(words))):
        if plain(" ".join(words[count:])) in _INTRODUCED:
            return " ".join(words[:count])
    return ""


def told_in_a_cell(person: Contact) -> str:
    """Who told one of somebody, by how one knows them or by a cell that is a line of the notes,
    such as Status: Dana told me to call her; "" for nobody.
    """
    cells = (line.partition(": ")[2] for line in person.notes.splitlines())
    return next(filter(None, map(who_told, (person.relationship, *cells))), "")


def by_whom(text: str) -> str:
    """Whom words such as through Dana name, who are somebody and no place; "" for none."""
    by = _BY.sub("", text)
    words = _WORD.findall(by)
    named = by != text and 0 < len(words) <= _MOST_WORDS // 2 and not words[0][0].islower()
    way = format_of(by) or channel_of(by) or any(map(str.isdigit, by))
    return by if named and not (way or is_nobody(by)) else ""


def whose_friend(text: str) -> str:
    """Whose friend somebody is, by words such as Dana's friend; "" where they say no such thing."""
    found = _WHOSE_FRIEND.fullmatch(text.strip(" .!"))
    return found[1] if found and plain(found[2]) in KIN else ""


def _settled(one: Contact, known: People, said: dict[str, str]) -> Contact:
    if one.referred_by:
        named = _named(one, one.referred_by, known, said)
        if not named and is_nobody(one.referred_by) and not one.where_found:
            return one.model_copy(update={"where_found": one.referred_by, "referred_by": ""})
        return one.model_copy(update={"referred_by": named}) if named else one
    if one.where_found and not circle_key(one.where_found):
        where = place_as_written(one.where_found)
        by = _introducer(where)
        named = _named(one, by, known, said) or where * is_somebody(where)
        if not named:
            return one
        told = {"relationship": one.relationship or where} if by != where else {}
        return one.model_copy(update={"where_found": "", **_by(named, where), **told})
    found = _by_relationship(one, known, said) if one.relationship else one
    by = "" if found.referred_by else told_in_a_cell(found)
    named = _named(found, by, known, said) if by else ""
    return found.model_copy(update={"referred_by": named}) if named else found


def _by_relationship(one: Contact, known: People, said: dict[str, str]) -> Contact:
    """Who is told by how one knows somebody: that another of the list named them, or whose friend
    they are, or that somebody by a title did. Words that say more than who stay.
    """
    by = _introducer(one.relationship)
    named = _named(one, by, known, said) or by * (by != one.relationship and is_somebody(by))
    if named:
        told = one.relationship if by != one.relationship else ""
        return one.model_copy(update={"relationship": told, **_by(named, one.relationship)})
    friend = whose_friend(one.relationship)
    named = _named(one, friend, known, said, small=True) if friend else ""
    return one.model_copy(update={"referred_by": named}) if named else one


def _by(named: str, words: str) -> dict[str, object]:
    """Who named them; who gave the name out, or made the two known, may be named to them."""
    text = f" {plain(words)} "
    may = any(f" {phrase} " in text for phrase in _GIVEN)
    return {"referred_by": named} | ({"may_use_name": True} if may else {})


def _named(
    one: Contact, words: str, known: People, said: dict[str, str], *, small: bool = False
) -> str:
    """Whom words mean: their name where it stands there, else the id of the only one; or ""."""
    found = known.meant(words, small=small or words == one.referred_by)
    if len(found) != 1 or one.id in found:
        return ""
    (named,) = found
    if known.is_whole(words):
        return words
    said[one.id] = words
    return named
