"""Who somebody is in a sentence of theirs, or about them: I'm Noor, Ana Ruiz is a nurse."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from infoint.imports.pasted.names.naming import Named, named_in
from infoint.imports.pasted.words import flat, holds, is_one, phrases
from infoint.imports.pasted.work.kinds import is_unit, kind_of
from infoint.words.people_names import TITLES

_LONGEST_LINK, _LONGEST_GREETING, _LONGEST_NAME = 5, 4, 7
_MOST_WORDS = 25
_MOST_OF_SOMEBODY = 60
_END = ".!?,;:"


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence says of the one who says it."""

    named: Named | None = None
    role: str = ""
    organization: str = ""
    by_deed: bool = False
    """Whether only what somebody does there is told, in a verb."""


def told_in(line: str) -> Told | None:
    """What somebody says of themselves in a line; None where they say nothing of it."""
    words = line.replace("\u2019", "'").split()
    if len(words) <= _MOST_WORDS and (found := _own(words)):
        return found
    for sentence in _SENTENCES.split(line.replace("\u2019", "'"))[:_MOST_SENTENCES]:
        if len(words) > len(sentence.split()) and (found := _own(sentence.split())):
            return found
    return _told_of(words[:_MOST_OF_SOMEBODY]) or (
        _where_now(line) or _as_of_a_card(words) if len(words) <= _MOST_WORDS else None
    )


def _as_of_a_card(words: Sequence[str]) -> Told | None:
    """Nurse at City Hospital, where more sentences follow that tell of other things."""
    sentence = _first_sentence(words)
    told = _work(sentence.split()) if len(sentence.split()) < len(words) else None
    if told is None or not told.organization or kind_of(told.role) != "role":
        return None
    return told if sentence.rstrip(_END).endswith(told.organization) else None


_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_MOST_SENTENCES = 4


def _own(words: Sequence[str]) -> Told | None:
    """What somebody says of themselves in one sentence: who they are, or what they do."""
    starts = [at for at in range(_LONGEST_GREETING) if at == 0 or _is_greeted(words[:at])]
    for at in starts:
        if (length := _begins(words[at:], "works-as")) and (found := _work(words[at + length :])):
            return found
        if length := _begins(words[at:], "introduces"):
            return _introduced(words[at + length :])
    return None


_NOW_AT = re.compile(
    r"(?:^|[.;,]\s+)(?:currently|now|presently|derzeit|jetzt|zurzeit|actuellement|actualmente|attualmente)"
    r"\s+(?:at|with|bei|chez|en|presso)\s+(?:the\s+)?(?-i:(?=[^\W\d_a-z]))(.+)",
    re.IGNORECASE,
)


def _where_now(line: str) -> Told | None:
    """Currently at Signpost Studio."""
    found = _NOW_AT.search(line)
    place = place_named(found[1].split()) if found else ""
    return Told(organization=place) if place else None


def _told_of(words: Sequence[str]) -> Told | None:
    """Ana Ruiz is a nurse at City Hospital."""
    for at in range(2, min(_LONGEST_NAME, len(words) - 2)):
        length = _begins(words[at:], "is-somebody")
        named = named_in(" ".join(words[:at])) if length else None
        if named and not named.rest:
            told = _work(words[at + length :])
            if told and holds("kinds-of-firms", told.role):
                return None
            sure = told and kind_of(told.role) == "role"
            if not (told and sure):
                told = _of_next_sentence(named.name, words[at:])
            return Told(named, told.role, told.organization) if told else None
        if named is None and _begins(words[at:], "does"):
            named = named_in(" ".join(words[:at]))
            if named and not named.rest:
                return Told(named, organization=_place_in(words[at:]), by_deed=True)
    return _who_joined(words)


def _who_joined(words: Sequence[str]) -> Told | None:
    """Ana Ruiz left the sea and has joined Tate Yards as a rigger."""
    sentence = _first_sentence(words).split()
    at = next((n for n, each in enumerate(sentence) if each[:1].islower()), 0)
    named = named_in(" ".join(sentence[:at])) if at > 1 else None
    joins = (n for n in range(at, len(sentence)) if _begins(sentence[n:], "joins"))
    start = next(joins, 0) if named and not named.rest else 0
    told = told_about("she", " ".join(("she", *sentence[start:]))) if start else None
    if told is None or not told.organization or not named:
        return None
    return Told(named, _as_what(" ".join(sentence[start:])), told.organization, by_deed=True)


def _of_next_sentence(name: str, words: Sequence[str]) -> Told | None:
    """What the second sentence about somebody says that they are, where the first tells no work."""
    behind = words[len(_first_sentence(words).split()) :]
    told = told_about(name, " ".join(behind)) if behind else None
    return told if told and told.role else None


def told_about(name: str, line: str) -> Told | None:
    """What a sentence says of somebody whose name stands above it: Ana is a nurse at Tate."""
    words = _AGE.sub(" ", line.replace("\u2019", "'"), count=1).split()
    if len(words) < _SHORTEST_SENTENCE:
        return None
    own = [word for word in flat(name).split() if word not in TITLES]
    known = {" ".join(own), own[0], own[-1], *phrases("pronouns")} if own else set()
    known |= {" ".join(own[1:])} if len(own) > 1 else set()
    for at in range(min(len(own), len(words) - 1), 0, -1):
        if flat(" ".join(words[:at])) not in known:
            continue
        if length := _begins(words[at:], "is-somebody"):
            told = _work(words[at + length :])
            return told if told and kind_of(told.role) == "role" else Told()
        if _begins(words[at:], "does"):
            role = _as_what(" ".join(words[at:]))
            return Told(role=role, organization=_place_in(words[at:]), by_deed=True)
        length = _begins(words[at:], "joins")
        behind = words[at + length :] if length else []
        behind = behind[1:] if behind and flat(behind[0]) in phrases("articles") else behind
        if behind and behind[0][:1].isupper():
            role = _as_what(" ".join(behind))
            return Told(role=role, organization=place_named(behind), by_deed=True)
    return _whose(words)


_AS_WHAT = re.compile(
    r"\s(?:as|als|comme|como|come|in qualit\u00e0 di)\s(?:an?\s|the\s|une?\s|una?\s|eine?\s)?"
    r"((?:[^\s,.;:]+\s?){1,4})"
)


def _as_what(text: str) -> str:
    """What somebody is where they work: works at Tate as a nurse."""
    found = _AS_WHAT.search(_first_sentence(text.split()))
    if found and any(is_one("long-ago", each) for each in text[: found.start()].split()):
        return ""
    role = found[1].strip() if found else ""
    return role if kind_of(role) == "role" else ""


_AGE = re.compile(r",\s\d{2},\s")
"""How old somebody is, behind their name."""


ASK = re.compile(
    r"^(?:ring|call|ask|contact|try|email|text|meet|(?:speak|talk) (?:to|with)|reach out to"
    r"|write to|frag|ruf|schreib|appelle|demande \u00e0|llama a|pregunta a|chiama|chiedi a)\s+"
    r"(?-i:(?=[^\W\d_a-z]))",
    re.IGNORECASE,
)
"""Before whom a text says to get in touch with."""
_APPOSED = re.compile(
    r"((?:[^\W\d_a-z][\w'\u2019-]+ ){1,3}[^\W\d_a-z][\w'\u2019-]+)(?:\s+\([^()]*\))?,\s+"
    r"((?:(?:an?|the|la|le|el|die|der)\s+)?[^\W\d_][^,.;:()\n]{4,100})"
)


def told_within(line: str) -> list[Told]:
    """Those whom sentences name with their work behind a comma: said Ana Ruiz, nurse at Tate."""
    told = []
    for found in _APPOSED.finditer(line):
        named = named_in(ASK.sub("", found[1]))
        work = _work_behind(found[2].split()) if named and not named.rest else None
        if work and work.organization and (work.by_deed or kind_of(work.role) == "role"):
            told.append(Told(named, work.role, work.organization))
    return told


def _work_behind(words: Sequence[str]) -> Told | None:
    """Nurse at Tate; or: who runs the ward at Tate."""
    if words[0] != "who":
        return _work(words)
    place = _place_in(words[1:]) if _begins(words[1:], "does") else ""
    return Told(organization=place, by_deed=True) if place else None


def told_from_name(name: str, sentence: str) -> Told | None:
    """What a sentence says of somebody who is named in its midst: when Ana Ruiz became a nurse."""
    if told := told_about(name, sentence):
        return told
    at = next((n for each in (name, name.split()[-1]) if (n := sentence.find(each)) >= 0), -1)
    return told_about(name, sentence[at:]) if at > 0 else None


def told_beside(name: str, text: str) -> Told | None:
    """What stands behind a name in the midst of a text: Ana Ruiz, nurse at Tate, says."""
    known = "|".join(re.escape(each) for each in dict.fromkeys((name, name.split()[-1])))
    for found in re.finditer(
        rf"(?<!\w)(?:{known})(?:\s+\([^()]*\))?,\s+([^\n.;:\u00ab\u201c\u201e]{{3,200}})", text
    ):
        behind = found[1].split(", ")[0].split()
        works = behind[0] if flat(behind[0]) in phrases("does") else ""
        told = told_about(name, found[1]) or (
            Told(organization=place_told(" ".join(behind[1:]))) if works else _work(behind)
        )
        if told and (told.organization or kind_of(told.role) == "role"):
            return told
    return None


def _whose(words: Sequence[str]) -> Told | None:
    """Founder of Pawprint Forensics, a company of two."""
    at = next((n for n, word in enumerate(words[:_LONGEST_LINK]) if flat(word) in _OF), 0)
    role = " ".join(words[:at])
    behind = words[at + 1 :]
    while len(behind) > 1 and flat(behind[0]) in phrases("articles"):
        behind = behind[1:]
    place = place_named(behind) if at and flat(role) in phrases("runs-it") else ""
    return Told(role=role, organization=place) if place else None


def _place_in(words: Sequence[str]) -> str:
    """The place of work that a text of some sentences names; "" for none that is plain."""
    first = _first_sentence(words).split()
    for sentence in (first, words[len(first) :]):
        if any(flat(word) in phrases("long-ago") for word in sentence):
            continue
        for at, word in enumerate(sentence[:-1], start=1):
            link = flat(word)
            behind = list(sentence[at:])
            while behind and flat(behind[0]) in phrases("articles"):
                behind = behind[1:]
            if link not in phrases("at") | _OF or not behind or not behind[0][:1].isupper():
                continue
            place = place_named(behind)
            sure = sentence is first and (link not in _OF or link == "for")
            if kind_of(place) == "organization" or (place and sure):
                return place
    return ""


_OF = frozenset(("of", "for", "with", "von", "der", "de", "del", "di", "du", "des"))
_THEY_ARE = frozenset(("hes", "shes", "he s", "she s"))
_WITH = frozenset(("with", "for"))
_SHORTEST_SENTENCE = 4


def _is_greeted(words: Sequence[str]) -> bool:
    text = flat(" ".join(words))
    return text in phrases("greetings") or text in phrases("lead-ins")


def _begins(words: Sequence[str], heading: str) -> int:
    """How many of the words are one of the phrases that stand at the beginning."""
    lengths = range(min(_LONGEST_LINK, len(words) - 1), 0, -1)
    return next((n for n in lengths if flat(" ".join(words[:n])) in phrases(heading)), 0)


def _introduced(words: Sequence[str]) -> Told | None:
    """The name, or the work, that stands behind: I am."""
    if flat(words[0]) in phrases("articles"):
        return _work(words)
    sentence = _first_sentence(words)
    first, *behind = sentence.split(", ", maxsplit=1)
    named = named_in(first.rstrip(_END), bare=True)
    if named is None or named.rest:
        return _work(words)
    told = _work(behind[0].split()) if behind else None
    return Told(named, told.role, told.organization) if told else Told(named)


def work_told(text: str) -> Told | None:
    """Role and place in the words behind: As; None where they tell of no work."""
    first = text.split(", ")[0].split()
    return _work(first) if first else None


def whose_told(text: str) -> Told | None:
    """Founder of Tate Forensics, with capitals up to the end of its name."""
    return _whose(text.split())


def place_told(sentence: str) -> str:
    """The place of work with which a sentence begins: at Tate, down the road; "" for none."""
    words = sentence.split()
    behind = words[1:] if words and flat(words[0]) in ("at", "bei", "chez", "en", "presso") else []
    while behind and flat(behind[0]) in phrases("articles"):
        behind = behind[1:]
    return place_named(behind) if behind and behind[0][:1].isupper() else ""


def _first_sentence(words: Sequence[str]) -> str:
    """Up to the word with which a sentence ends; an initial does not end it."""
    kept: list[str] = []
    for word in words:
        kept.append(word)
        if word.endswith((".", "!", "?")) and len(flat(word)) > 2:
            break
    return " ".join(kept)


def _work(words: Sequence[str]) -> Told | None:
    """A designer at Lantern Studio in Leeds, without the words that do not count."""
    plain = _NOW.sub("", _first_sentence(words).rstrip(_END)).split()
    before = _THEY_ARE | phrases("articles") | phrases("is-somebody")
    while plain and flat(plain[0]) in before:
        plain = plain[1:]
    for at in range(1, len(plain) - 1):
        for length in (2, 1):
            link = " ".join(plain[at : at + length])
            if (flat(link) or link) not in phrases("at") | _WITH:
                continue
            role, place = " ".join(plain[:at]), plain[at + length :]
            while place and flat(place[0]) in phrases("articles"):
                place = place[1:]
            if place and place[0][:1].isupper():
                return Told(role=role.strip(" ,"), organization=place_named(place))
        within = _capitals(plain[at + 1 :]) if flat(plain[at]) in phrases("within") else ""
        if kind_of(within) == "organization":
            return Told(role=" ".join(plain[:at]).strip(" ,"), organization=within)
    if of_place := _of_the(plain):
        return of_place
    role = _IN_TOWN.sub("", " ".join(plain))
    return Told(role=role) if kind_of(role) == "role" and len(plain) <= _LONGEST_LINK else None


def _capitals(words: Sequence[str]) -> str:
    """The place that words name, without an article before it."""
    behind = list(words)
    while len(behind) > 1 and flat(behind[0]) in phrases("articles"):
        behind = behind[1:]
    return place_named(behind)


def _of_the(words: Sequence[str]) -> Told | None:
    """Deputy director of the Navajo Nation Office, but not: head of the Training Team."""
    for at in range(1, len(words) - 2):
        article = flat(words[at + 1]) in phrases("articles")
        if flat(words[at]) in _OF and article and words[at + 2][:1].isupper():
            role, place = " ".join(words[:at]), place_named(words[at + 2 :])
            plain = " " in place and not is_unit(place) and kind_of(role) == "role"
            return Told(role=role, organization=place) if plain else None
    return None


_NOW = re.compile(
    r"^.{3,80}\s(?:is\snow|ist\s(?:jetzt|heute)|est\s(?:maintenant|aujourd'hui)|ahora\ses|ora\s\u00e8)"
    r"\s(?=an?\s|the\s|une?\s|una\s|eine?\s)|^\d{2}-year-old\s"
)
"""What was, before what somebody is now; and how old they are."""
_IN_TOWN = re.compile(r"(?<=[a-z])\s(?:in|near|based in|from)\s[^\W\d_a-z][^,]*$")
"""Where on earth, behind what somebody does in small letters."""


def _without_article(word: str) -> str:
    """Hospital of l'Hospital."""
    return _ARTICLE.sub("", word)


_ARTICLE = re.compile(r"^[dlDL]['\u2019](?=[^\W\d_a-z])")


def place_named(words: Sequence[str]) -> str:
    """The name of a place of work, as far as its words have capitals."""
    kept: list[str] = []
    for word in map(_without_article, words):
        lower = word[:1].islower() and flat(word) not in _JOINS
        ended = bool(kept) and kept[-1].endswith((",", "."))
        if kept and lower and not ended and kind_of(word.rstrip(_END)) == "organization":
            return " ".join((*kept, word)).rstrip(_END)
        if kept and (lower or ended):
            break
        kept.append(word)
    while kept and kept[-1][:1].islower():
        kept.pop()
    return " ".join(kept).rstrip(_END)


_JOINS = frozenset(
    ("am", "im", "zum", "zur", "an", "of", "the", "for", "and", "de", "la", "le", "les", "du")
) | {"des", "del", "der", "fur", "und"}
