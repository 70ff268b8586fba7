"""How to greet a person: the plain first name out of what an address book holds.

The record itself is never changed. What cannot be known from the text stays as it is: a family
name written first, or a first name of two words, unless `words/names.txt` knows it. Nothing else in
the app cuts a name apart.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from infoint.domain.identity import without_accents
from infoint.words.word_lists import phrases_in, word_lists, words_in

_LISTS = word_lists("names")
TITLES = words_in(_LISTS["titles"])
ALSO_NAMES = words_in(_LISTS["also-names"])
AFTER_A_TITLE = words_in(_LISTS["after-a-title"])
CREDENTIALS = words_in(_LISTS["credentials"])
GENERATIONS = words_in(_LISTS["generations"])
ALSO_SURNAMES = words_in(_LISTS["also-surnames"])
PARTICLES = words_in(_LISTS["particles"])
CALLED_SO = words_in(_LISTS["called-so"])
FIRST_NAMES = words_in(_LISTS["first-names"])
KIN_TITLES = words_in(_LISTS["kin-titles"])
_HALF_NAMES = words_in(_LISTS["half-names"])
_DOUBLE_NAMES = phrases_in(_LISTS["double-names"])
_FAMILY_FIRST = words_in(_LISTS["family-first"])
_FIRST_OF_THREE = words_in(_LISTS["family-first-of-three"])
_MIDDLE_OF_THREE = words_in(_LISTS["middle-of-three"])
_JOINING = ("und", "y")
_BEHIND = words_in(_LISTS["behind-a-name"])
_SAYS_WHO = dict(pair.split() for pair in phrases_in(_LISTS["says-who"]))
_DESCRIBED = words_in(_LISTS["described"])
_TOLD = word_lists("told")
_RELATIONS = words_in(_TOLD["relations"]) - CALLED_SO
_TELLS = words_in(_TOLD["tells"])
_HOW_KNOWN = _RELATIONS | words_in(_TOLD["before-relations"])


_BRACKETED = re.compile(r"(?:(?<=\s)|^)[(\[{（【][^()\[\]{}（）【】]*[)\]}）】](?=[\s,]|$)")
_QUOTED = re.compile(r"(?:(?<=\s)|^)([\"'“”„‟«‘‚])([^\"“”„‟«»]+?)[\"'“”‟»’‘](?=[\s,]|$)")
_PRONOUNS = re.compile(
    r"(?i)\b(?:she|he|they|ze|xe|sie|er|elle|il|ella|él)\s*/\s*\w+(?:\s*/\s*\w+)?"
)
_INITIAL = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]|[^\W\d_]{2,5}\.")
_LETTERS = re.compile(r"\w+")
_TWO_SYLLABLES = re.compile(r"[A-Z][a-z]+-[a-z]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+|[B-DF-HJ-NP-TV-XZ]{1,3}")
_PART_OF_A_NAME = re.compile(r"[^\W\d_]{2,}|(?<!['’])[^\W\d_]")
_ADDRESS = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+", re.IGNORECASE)


def _is_pictorial(char: str) -> bool:
    """Emoji and what modifies them, but not the marks of any script."""
    code = ord(char)
    return (
        unicodedata.category(char) == "So"
        or 0x1F000 <= code <= 0x1FAFF
        or 0xE0020 <= code <= 0xE007F
        or code in (0xFE0E, 0xFE0F, 0x20E3)
    )


def _without_pictures(text: str) -> str:
    kept: list[str] = []
    pictorial = False
    for char in text:
        pictorial = _is_pictorial(char) or (char == "\u200d" and pictorial)
        kept.append(" " if pictorial else char)
    return "".join(kept)


def _bare(word: str) -> str:
    return word.casefold().replace(".", "").strip(",;:")


def _is_title(word: str) -> bool:
    bare = _bare(word)
    if bare in ALSO_NAMES:
        return word.rstrip(",").endswith(".")
    return bare in TITLES


def is_credential(word: str) -> bool:
    """Whether a word is such as PhD; one that is a surname too must be in capitals."""
    bare = _bare(word)
    if bare in ALSO_SURNAMES:
        return word.upper() == word
    return bare in CREDENTIALS


def _reads_as_credential(word: str, family: list[str]) -> bool:
    """After a comma, unknown capitals count as well, unless the whole name is in capitals."""
    letters = [char for char in word if char.isalpha()]
    shouted = 2 <= len(letters) <= 6 and "".join(letters).isupper()
    return is_credential(word) or not letters or (shouted and not " ".join(family).isupper())


def _split_titles(words: list[str]) -> tuple[list[str], list[str]]:
    """The leading titles, and the rest of the words."""
    for count, word in enumerate(words):
        follows = count > 0 and word.endswith(".") and _bare(word) in AFTER_A_TITLE
        if not (follows or _is_title(word)):
            return words[:count], words[count:]
    return words, []


def _is_family_name(words: list[str]) -> bool:
    """One word, or particles before one word: Müller, van der Berg."""
    return bool(words) and all(word.casefold() in PARTICLES for word in words[:-1])


def _is_family_alone(names: list[str]) -> bool:
    """A surname with its particles and no first name: van der Berg, but not Van Morrison."""
    small = bool(names) and names[0] in PARTICLES
    return len(names) > 1 and _is_family_name(names) and (small or len(names) > 2)


def _unaccented(word: str) -> str:
    return without_accents(word.casefold().replace("đ", "d"))


def _is_family_first(names: list[str]) -> bool:
    """Whether the last of the names is the first name, as far as that can be told."""
    first = _unaccented(names[0])
    if len(names) == 2:
        return first in _FAMILY_FIRST and bool(_TWO_SYLLABLES.fullmatch(names[1]))
    is_three = len(names) > 2 and first in _FIRST_OF_THREE
    return is_three and _unaccented(names[1]) in _MIDDLE_OF_THREE


def _given_words(names: list[str]) -> int:
    """How many words at the beginning are the first name: two of María José Ruiz."""
    small = [_unaccented(name) for name in names]
    known = (n for n in (4, 3, 2) if " ".join(small[:n]) in _DOUBLE_NAMES and len(small) >= n)
    if found := next(known, 0):
        return found
    end = 1
    is_half = names[0].casefold() in _HALF_NAMES
    is_article = len(names) > 2 and small[0] in PARTICLES and small[0] != "al"
    if is_half or is_article:
        while end < len(names) - 1 and names[end].casefold() in PARTICLES:
            end += 1
        return min(end + 1, len(names))
    return 1


def _in_order(text: str) -> list[str]:
    """The words in speaking order, without what stands after a comma unless it is the first name.

    "Lee, Anna" names the family first; in "Anna Lee, MBA" the comma brings a credential.
    """
    head, *tail = [part.split() for part in text.split(",")]
    titles, core = _split_titles(head)
    given = next((part for part in tail if part), [])
    given_titles, given_core = _split_titles(given)
    if _is_family_name(core) and not all(_reads_as_credential(word, core) for word in given_core):
        given_core = _without_trailing_credentials(given_core)
        return [*titles, *given_titles, *given_core, *core]
    if _is_family_name(core) and given_titles and not given_core and not titles:
        return [*given_titles, *core]
    return head


def _without_trailing_credentials(words: list[str]) -> list[str]:
    while len(words) > 1 and is_credential(words[-1]):
        words = words[:-1]
    return words


def _parts(whole: str) -> tuple[list[str], list[str], str]:
    """Titles, names in speaking order without credentials, and the nickname given in quotes."""
    text = re.split(r"\s[|•·]\s|[|•]", _without_pictures(whole))[0]
    nickname = _QUOTED.search(text)
    text = _PRONOUNS.sub(" ", _BRACKETED.sub(" ", _QUOTED.sub(" ", text)))
    titles, names = _split_titles(_in_order(text))
    names = _head(names)
    names = _without_trailing_credentials(names)
    return titles, names, nickname.group(2).strip() if nickname else ""


def says_who(text: str) -> bool:
    """Whether it says who somebody is and gives no name: my boss, the couple next door, cousin."""
    head = _head(text.split())
    if not head:
        return False
    first = head[0].casefold()
    if _is_described(head):
        return True
    if first in _SAYS_WHO:
        rest = [word for word in head[1:] if not word.endswith(("'s", "’s"))]
        lone = len(head) == 1 and head[0] == text.strip() and not first.startswith("some")
        return not lone and all(word[:1].islower() for word in rest)
    known = [word.casefold() for word in head]
    return known[-1] in _RELATIONS and _HOW_KNOWN.issuperset(known)


def _is_described(head: list[str]) -> bool:
    return len(head) == 1 and _bare(head[0]) in _DESCRIBED


def _described(text: str) -> str:
    """The woman at the fair: without what follows a comma."""
    said = text.split(",")[0].strip()
    return f"the {said[:1].lower()}{said[1:]}"


def who_it_is(text: str) -> str:
    """What `says_who` found, as one says it to the one who knows them: your boss, your cousin."""
    if _is_described(_head(text.split())):
        return _described(text)
    first, *rest = _head(with_apostrophe(text).split(), also=False)
    said = _SAYS_WHO.get(first.casefold())
    if said is None:
        return " ".join(("your", first[:1].lower() + first[1:], *rest))
    if said == "the" and rest and rest[0].endswith(("'s", "’s")):
        said = "your"
    return " ".join((said, *("your" if word in ("my", "our") else word for word in rest)))


def as_one_says(text: str) -> str:
    """What `says_who` found, as one says it oneself: my boss, the couple next door."""
    if _is_described(_head(text.split())):
        return _described(text)
    first, *rest = _head(with_apostrophe(text).split(), also=False)
    own = "" if first.casefold() in _SAYS_WHO else "my "
    return " ".join((f"{own}{first[:1].lower()}{first[1:]}", *rest))


def _head(words: list[str], *, also: bool = True) -> list[str]:
    """The words up to one that tells more; without `also`, where somebody is from stays."""
    stops = _BEHIND if also else _BEHIND & _TELLS
    for place, word in enumerate(words):
        if place and word.casefold() in stops:
            return words[:place]
    return words


_PLAIN_S = re.compile(rf"\b({'|'.join(sorted(_RELATIONS | CALLED_SO))})s(?=\s\w)")


def with_apostrophe(words: str) -> str:
    """My dad's friend, also where one typed my dads friend."""
    return _PLAIN_S.sub(r"\1's", words)


def is_called_so(name: str) -> bool:
    """Whether one calls them what they are to one: Mum, Grandpa."""
    return name.strip().casefold() in CALLED_SO


def is_no_name(text: str) -> bool:
    """Whether an address or a link stands where the name should be."""
    return bool(_ADDRESS.fullmatch(text.strip()))


def _cased(words: list[str]) -> list[str]:
    """Words all in capitals, or all in small letters, as one writes names; any other as it is."""
    whole = " ".join(words)
    if not (whole.isupper() or whole.islower()):
        return words
    return [_as_a_name(word) for word in words]


def _as_a_title(title: str) -> str:
    if title.islower() and _bare(title) not in AFTER_A_TITLE:
        return _as_a_name(title)
    return title.capitalize() if len(title) > 1 and title.isupper() else title


def _as_a_name(word: str) -> str:
    low = word.lower()
    if low in PARTICLES:
        return low
    if word.isupper() and (_INITIALS.fullmatch(word) or is_credential(word)):
        return word
    return _PART_OF_A_NAME.sub(lambda part: part.group()[:1].upper() + part.group()[1:], low)


def as_a_name(text: str) -> str:
    """What somebody typed in small letters, written as names are; all else as it is.

    So are titles; what is told behind the name, and what says who somebody is, stay, and so does
    what stands in the place of a name, such as (my name).
    """
    if is_no_name(text) or says_who(text) or text.lstrip().startswith("("):
        return text
    words = text.split()
    titles, rest = _split_titles(words)
    head = _head(rest)
    small = " ".join(head)
    if small and small == small.lower() and not any(map(str.isdigit, small)):
        head = [word if is_credential(word.strip(",")) else _as_a_name(word) for word in head]
    named = " ".join((*map(_as_a_title, titles), *head, *rest[len(head) :]))
    return named if named.casefold() == " ".join(words).casefold() else text


@lru_cache(maxsize=2048)
def plain_name(name: str) -> str:
    """The whole name as one writes it in a letter: with titles, first name before the surname.

    Credentials, pronouns, emoji, brackets and nicknames in quotes are left out; Jr. and the like
    stay. A name all in capitals or in small letters is written as names are. Where nothing is
    left, and for an address, the name comes back as it was written, without outer spaces. So does
    what says who somebody is.
    """
    whole = name.strip()
    if says_who(whole):
        return whole
    titles, names, _ = _parts(whole)
    if not names or is_no_name(whole):
        return whole
    later = whole[whole.rfind(names[-1]) + len(names[-1]) :].replace(",", " ").split()
    born = [word for word in later[:1] if _bare(word) in GENERATIONS]
    plain = [*map(_as_a_title, titles), *_cased(names), *born]
    return " ".join(plain).rstrip(",;:") or whole


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name as address books keep it. `given` holds all of what cannot be parted."""

    given: str
    family: str = ""
    between: str = ""
    before: str = ""
    after: str = ""


def name_parts(name: str) -> NameParts:
    """First name, surname with its particles, what stands between, titles, and PhD or Jr. behind.

    A surname that is written first is told by its comma alone.
    """
    whole = name.strip()
    titles, names, _ = _parts(whole)
    if not names or is_no_name(whole) or says_who(whole):
        return NameParts(whole)
    later = whole[whole.rfind(names[-1]) + len(names[-1]) :].replace(",", " ").split()
    after = [word for word in later if _bare(word) in GENERATIONS or is_credential(word)]
    given, between, family = _given_and_family(names, titles)
    parts = (given, family, between, titles, after)
    return NameParts(*(" ".join(part).strip(",;:") for part in parts))


def _given_and_family(
    names: list[str], titles: list[str]
) -> tuple[list[str], list[str], list[str]]:
    """First name, what stands between, and the surname with its particles."""
    if _is_family_alone(names) or (titles and _is_family_name(names)):
        return [], [], names
    if len(names) == 1:
        return names, [], []
    if _is_family_first(names):
        return names[-1:], names[1:-1], names[:1]
    begin = _given_words(names)
    at = len(names) - 1
    while at > begin and names[at - 1].casefold() in PARTICLES:
        at -= 1
        if at - 1 > begin and names[at - 1] in _JOINING:
            at -= 1
    if at - 1 > begin and names[at - 1] in _JOINING:
        at -= 2
    return names[:begin], names[begin:at], names[max(at, begin) :]


def words_beside_names(name: str) -> frozenset[str]:
    """Words of a name that tell nobody: titles, PhD and Jr., and the Van der of a surname."""
    parts = name_parts(name)
    family = parts.family.split()[:-1]
    inside = [word for word in family if word.casefold() in PARTICLES]
    return frozenset(_LETTERS.findall(" ".join((parts.before, parts.after, *inside))))


def name_initials(name: str) -> list[str]:
    """The first letters of first name and surname, as capitals; one where only one is told."""
    parts = name_parts(name)
    words = [*_LETTERS.findall(parts.given)[:1], *_LETTERS.findall(parts.family)[-1:]]
    return [word[0].upper() for word in words]


@lru_cache(maxsize=2048)
def greeting_name(contact_name: str) -> str:
    """The first name as one would say it; the title with the surname where no first name is given.

    Titles, credentials, pronouns, emoji, brackets and nicknames in quotes are left out; a name all
    in capitals or in small letters is written as names are. Where nothing is left, and for an
    address, the name comes back as it was written, without outer spaces. Of somebody without a
    name it is who they are: the couple next door, your boss. Aunt Petra is called so.
    """
    whole = contact_name.strip()
    if says_who(whole):
        return who_it_is(whole)
    titles, names, nickname = _parts(whole)
    if not names or is_no_name(whole):
        return whole
    titles, names = [*map(_as_a_title, titles)], _cased(names)
    if len(names) > 1 and names[0].casefold() in KIN_TITLES:
        return " ".join(names[:2])
    given = [name for name in names[:-1] if not _INITIAL.fullmatch(name)]
    if titles and _is_family_name([*given, names[-1]]):
        return " ".join([*titles, *names])
    if len(names) == 1 and nickname:
        return nickname
    return _first_of(names) or whole


@lru_cache(maxsize=2048)
def titled_name(contact_name: str) -> str:
    """The title with the surname, Prof. Zhao of Prof. Helen Zhao; "" of somebody who has no title,
    or no surname.
    """
    whole = contact_name.strip()
    if says_who(whole) or is_no_name(whole):
        return ""
    titles = _parts(whole)[0]
    said = [_as_a_title(title) for title in titles if _bare(title) not in AFTER_A_TITLE]
    family = name_parts(whole).family.split()
    return " ".join((*said, *_cased(family))) if said and family else ""


def _first_of(names: list[str]) -> str:
    """The first name before the surname; initials alone keep the whole name."""
    if _is_family_alone(names):
        return " ".join(names)
    if _is_family_first(names):
        return names[-1]
    if not _INITIAL.fullmatch(names[0]):
        return " ".join(names[: _given_words(names)]).rstrip(";:")
    full = next((name for name in names[1:-1] if not _INITIAL.fullmatch(name)), "")
    return full or " ".join(names)
