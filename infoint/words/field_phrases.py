"""A field as a person typed it, put into a sentence for a stranger.

"Nursing" is "work in nursing" there, "a nurse" is "the work of a nurse", "people who design parks"
is "the work of people who design parks", and "something with animals" is "work with animals". What
cannot be told apart is quoted, which reads well whatever stands in it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from infoint.words.mid_sentence import in_a_sentence
from infoint.words.told.fields import says_nothing
from infoint.words.word_lists import phrases_in, word_lists, words_in

HOLE = "\ue0f1field\ue0f1"
"""Stands in a text where a field is to be put in."""

_LISTS = word_lists("fields")
_ROLES = words_in(_LISTS["roles"])
_LIVING = phrases_in(_LISTS["living"])
_VERBS = words_in(_LISTS["verbs"])
_NO_OBJECTS = words_in(_LISTS["no-objects"])
_QUALITIES = words_in(_LISTS["qualities"])
_NAMES_IN_ING = words_in(_LISTS["names-in-ing"])
_LONGEST = 16
_LONGEST_NAME = 8
"""Words of a phrase whose form is known, and of one that is taken for a plain name."""

_MAYBE = r"(?:maybe|perhaps|possibly|probably|kind of|sort of|either|like)"
_FIRST_FILLER = re.compile(rf"^(?:{_MAYBE}|hmm+|um+|well|ok)\b[,:]?\s+", re.IGNORECASE)
_LAST_FILLER = re.compile(
    rf",?\s+(?:{_MAYBE}|not sure|or so|or something(?: like (?:that|this))?|or similar|"
    r"i (?:think|guess)|etc)[.!?…]*$",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"^(?:i(?:'d| would)?\s+(?:really\s+)?(?:want|wish|like|love|hope|plan|need|enjoy)\s+(?:to\s+)?"
    r"|(?:want|wanna|would like|hoping|learning how|learn how)\s+(?:to\s+)?|to\s+)",
    re.IGNORECASE,
)
_WITH = (
    "with|in|at|for|on|around|among|near|under|between|without|within|from|outdoors|outside|"
    "abroad|online|inside|indoors"
)
_RELATIVE = "that|which|where|whose|in which"
_SOMETHING = re.compile(r"^(?:something|anything|sth|stuff|things?)\s+(.+)$", re.IGNORECASE)
_JOB = re.compile(
    rf"^(?:(?:a|an|any|some)\s+)?(?:jobs?|careers?|professions?|positions?|work)\s+"
    rf"((?:{_WITH}|{_RELATIVE}|as|related|involving|to do|i)\b.*)$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"^(?:(?:with|in|at|for|around|among|near|under|between)\s+\w"
    r"|(?:outdoors|outside|abroad|online|indoors|from home)"
    r"(?:\s+(?:in|with|at|all|and|on|or|for)\b|$))",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"^(?:the\s+)?(?:people|those|folks|women|men|somebody|someone|anybody|anyone|everyone|persons?"
    r"|a\s+person|the\s+ones?|the\s+person)\s+"
    r"(?:who(?:se|m)?|that|in|at|with|behind|around|from|\w{2,}ing)\b",
    re.IGNORECASE,
)
_PEOPLE_AND = re.compile(r"^people(?:$|\s+(?:and|or|&)\s)", re.IGNORECASE)
_HOW = re.compile(r"^(?:how|why|where|what\s+(?!if\b|ever\b)\w+)\s+\w", re.IGNORECASE)
_ING = re.compile(r"^(?!\w*thing\b)[^\W\d_]{2,}ing\s+(?!(?:and|or|&|/)\s)", re.IGNORECASE)
_CLAUSE = re.compile(
    r"\b(?:i|i'm|im|me|my|we|us|our|you|your|he|she|they|is|are|am|was|were|isn't|don't|dont|can't|"
    r"cannot|want|wants|wanna|like|likes|love|loves|know|knows|should|could|would|not|never|who|"
    r"whatever|because|but|except|depends)\b",
    re.IGNORECASE,
)
_BROKEN = re.compile(r"[.!?;:…]\s|[\n\r\t]|[!?…]{2}|https?:|[“”\"<>{}\[\]*#=_|\\]")
_PARTED = re.compile(r"\s(?:in|for|at|with|of|who|that|on|from)\s", re.IGNORECASE)
_QUALITY = re.compile(r"(?:[^\W\d_]{2,}(?:ive|ful|ous|able|ible|less|ary|ial)|[^\W\d_]{3,}ical)$")
_ROLE_ENDS = re.compile(
    r"[^\W\d_]{2,}(?:ologist|ographer|ician|keeper|maker|worker|fighter|engineer|designer|developer"
    r"|manager|officer|planner|builder|writer|scientist|therapist|teacher|nurse)s?$"
)
_SMALL = re.compile(
    r"\b(?:A|An|The|And|Or|Of|In|At|On|To|For|With|Who|That|Where|Which|People|Animals|Kids|Old)\b"
)
"""Words that stand with a capital only where a whole phrase has capitals."""
_AN = re.compile(r"(?:[aeio]|u(?!ni|se|sa|ro|tili)|hour|honest)", re.IGNORECASE)
_AN_LETTERS = re.compile(r"(?:[AEFHILMNORSX](?=[A-Z\d]))")
_KEPT_E = ("ee", "oe", "ye")
_DOUBLED = frozenset(("get", "run", "plan", "set", "cut", "put", "sit", "stop", "win", "swim"))


@dataclass(frozen=True)
class Phrase:
    """The forms of a field: as a kind of work, and as what one talks about or asks about."""

    work: str
    about: str

    @property
    def yours(self) -> str:
        """Said to the one who does it: "your work in nursing"."""
        keeps = re.match(rf"work (?:{_WITH})\b", self.work)
        return f"your {self.work}" if keeps else "your work"


def put_in(text: str, title: str, hole: str = HOLE) -> str:
    """The text with the field in each hole, in the form that the words before it ask for."""
    if hole not in text:
        return text
    phrase, gap = in_sentences(title), re.escape(hole)
    text = re.sub(rf"\byour work in {gap}", lambda _hit: phrase.yours, text)
    text = re.sub(rf"\bwork in {gap}", lambda _hit: phrase.work, text)
    return text.replace(hole, phrase.about)


@lru_cache(maxsize=256)
def spoken_of(title: str) -> str:
    """A field as one speaks about it to the person who typed it: work with bees, nursing.

    What cannot be told apart stands in quotation marks, as it was typed.
    """
    told = _plain(title)
    found = None if not told or _is_broken(told) else next(_readings(told), None)
    return found.about if found else f"“{' '.join(title.split())}”"


@lru_cache(maxsize=256)
def in_sentences(title: str) -> Phrase:
    """The forms of a field in a sentence; empty ones where it says that there is none."""
    told = _plain(title)
    if not told or says_nothing(told) or re.fullmatch(_MAYBE, told, re.IGNORECASE):
        return Phrase("", "")
    found = None if _is_broken(told) else next(_readings(told), None)
    return found or _quoted(title)


def names_one(title: str) -> bool:
    """Whether a field is said at all: "not sure yet" is none."""
    return bool(in_sentences(title).about)


def _plain(title: str) -> str:
    """The phrase in one line, without what only says that one is not sure of it."""
    told = " ".join(title.replace("’", "'").split()).strip(" ,;:-–—")
    while _LAST_FILLER.search(told) or _FIRST_FILLER.match(told):
        told = _LAST_FILLER.sub("", _FIRST_FILLER.sub("", told))
    told = re.sub(rf",\s*(?:or\s+)?{_MAYBE}\s+", " or ", told, flags=re.IGNORECASE)
    told = re.sub(r"\s*[.!?…]+$", "", told).strip(" ,;:-–—")
    if len(told) > 1 and told[0] in "“\"'‘" and told[-1] in "”\"'’":
        told = told[1:-1].strip()
    if told.isupper() and len(told.split()) > 2:
        told = told.lower()
    told = re.sub(r"\bi\b(?!\.)", "I", in_a_sentence(told))
    return _SMALL.sub(lambda hit: hit[0].lower(), told)


def _is_broken(told: str) -> bool:
    letters = sum(map(str.isalpha, told))
    return len(told.split()) > _LONGEST or letters < 2 or bool(_BROKEN.search(told))


def _readings(told: str) -> Iterator[Phrase]:
    """What the phrase may be, the surest first; nothing where it is not known."""
    yield from _wished(told)
    yield from _some_work(told)
    yield from _of_people(told)
    yield from _doing(told)
    if not _CLAUSE.search(told) and len(told.split()) <= _LONGEST_NAME:
        yield from _named(told)


def _wished(told: str) -> Iterator[Phrase]:
    """To help people; I want to be a vet; I'd like something with animals."""
    wish = _WISH.match(told)
    rest = told[wish.end() :] if wish else ""
    if not rest:
        return
    if wish and wish[0].rstrip().casefold().endswith("to"):
        yield from map(_alone, _gerund(rest))
    else:
        yield from _some_work(rest)
        yield from _doing(rest)


def _some_work(told: str) -> Iterator[Phrase]:
    """Something with animals; a job where I can be outside; outdoors; creative."""
    something, job = _SOMETHING.match(told), _JOB.match(told)
    if something:
        yield from _something(something[1])
    elif job:
        rest = job[1]
        if re.match(rf"[a-z]+s\s+(?:{_RELATIVE})\b", told, re.IGNORECASE):
            yield _alone(_low(told))
        as_role = re.match(r"as\s+(.+)$", rest, re.IGNORECASE)
        yield _alone(f"the work of {as_role[1]}" if as_role else f"work {_low(rest)}")
    elif _PLACE.match(told):
        yield _alone(f"work {_low(told)}")
    elif told.casefold() in _QUALITIES:
        yield _alone(f"{_low(told)} work")


def _something(rest: str) -> Iterator[Phrase]:
    first, _space, after = rest.partition(" ")
    low = first.casefold()
    if low == "about" or rest.casefold().startswith(("to do with ", "related to ")):
        of_what = re.sub(r"^(?:about|to do with|related to)\s+", "", rest, flags=re.IGNORECASE)
        yield _alone(f"work that has to do with {of_what}")
    elif low == "like" and after:
        yield _alone(f"work such as {after}")
    elif first == "I" or low in {*_WITH.split("|"), *_RELATIVE.split("|"), "involving"}:
        yield _alone(f"work {rest if first == 'I' else _low(rest)}")
    elif low.endswith("ing") and after:
        yield _alone(_low(rest))
    elif low in _QUALITIES or _QUALITY.match(low):
        yield _alone(f"work that is {_low(rest)}")


def _of_people(told: str) -> Iterator[Phrase]:
    """People who design parks; a vet; park rangers."""
    if _PEOPLE.match(told):
        yield _alone(f"the work of {_low(told)}")
    elif _PEOPLE_AND.match(told) or told.casefold() in _LIVING:
        yield _alone(f"work with {_low(told)}")
    elif is_role(told) and not _ING.match(told) and not _CLAUSE.search(_PARTED.split(told)[0]):
        yield _alone(f"the work of {_with_article(told)}")


def _doing(told: str) -> Iterator[Phrase]:
    """Designing parks; being a vet; help people; how museums work."""
    first, _space, rest = told.partition(" ")
    if _HOW.match(told) or _ING.match(told):
        yield _alone(_low(told))
    elif first.casefold() in _VERBS and rest and rest.split()[0].casefold() not in _NO_OBJECTS:
        yield from map(_alone, _gerund(told))


def _named(told: str) -> Iterator[Phrase]:
    """Nursing; museum work; the theatre."""
    if re.search(r"\b(?:work|jobs|careers)$", told, re.IGNORECASE):
        yield _alone(told)
    else:
        yield Phrase(f"work in {told}", told)


def _alone(words: str) -> Phrase:
    return Phrase(words, words)


def _quoted(title: str) -> Phrase:
    """The very words, said to be one's own."""
    words = re.sub(r"[“”\"]", "", " ".join(title.split())).strip()
    return _alone(f"work that I would describe as “{words.rstrip('.')}”")


def _low(words: str) -> str:
    """The words with a small letter first; names, abbreviations and "I" stay."""
    first = re.split(r"[^\w]", words, maxsplit=1)[0]
    stays = first == "I" or first[1:] != first[1:].lower() or first.casefold() in _NAMES_IN_ING
    return words if stays else words[:1].lower() + words[1:]


def is_role(told: str) -> bool:
    """Whether it is what somebody does: nurse, park ranger, dog walkers."""
    first = re.split(r"\s(?:or|and)\s", _PARTED.split(told)[0])[0]
    head = first.split()[-1].strip(",").casefold()
    ones = (head, head.removesuffix("s"), re.sub(r"ies$", "y", head), re.sub(r"men$", "man", head))
    return any(one in _ROLES for one in ones) or bool(_ROLE_ENDS.match(head))


def _with_article(told: str) -> str:
    """A nurse, a UX designer, an HR manager; several need none, nor does what has one."""
    first = told.split()[0]
    head = _PARTED.split(told)[0].split()[-1].casefold()
    if first.casefold() in ("a", "an", "the"):
        return _low(told)
    if head.endswith(("s", "men", "women")) and not head.endswith("ss"):
        return _low(told)
    is_an = _AN_LETTERS.match(told) if first.isupper() and len(first) > 1 else _AN.match(told)
    return f"{'an' if is_an else 'a'} {_low(told)}"


def _gerund(told: str) -> Iterator[str]:
    """Help people: helping people."""
    verb, space, rest = told.partition(" ")
    low = verb.casefold()
    if not low.isalpha():
        return
    if low.endswith("ing"):
        stem = low.removesuffix("ing")
    elif low in _DOUBLED:
        stem = low + low[-1]
    elif low.endswith("ie"):
        stem = f"{low[:-2]}y"
    elif low.endswith("e") and low != "be" and not low.endswith(_KEPT_E):
        stem = low[:-1]
    else:
        stem = low
    yield f"{stem}ing{space}{rest}"
