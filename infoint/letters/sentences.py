"""Answers after a talk as sentences of a letter: each goes on from words that stand above its box.

"Thank you for …" and "I learned that …" are begun, and what was written goes on from there. Only
what goes on for sure is said; anything else, such as a list, a note in short hand, another person
or a sum, is left for the writer to finish. Nothing is quoted but what was marked as their words.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from infoint.i18n import N_, _, language, listed
from infoint.letters.as_you import (
    done_for,
    given_to,
    given_to_them,
    names_another,
    of_them,
    said_to,
    speaks_of,
    words_of,
)
from infoint.letters.note_forms import (
    NOTE_MARKS,
    begins_with,
    done,
    ended,
    goes_on,
    has_verb,
    is_broken,
    is_clause,
    is_foreign,
    lowered,
    own_words,
    quoted,
    sentences_of,
    step_of,
    tells_what_was,
    what_was_done,
    with_article,
    with_capital_i,
    with_days,
    with_its_subject,
    with_languages,
    without_ending,
    without_lead,
    written_out,
)
from infoint.letters.notes import several, things
from infoint.letters.notes.past import in_the_past
from infoint.letters.notes.thanks import (
    is_how_they_were,
    is_only_thanks,
    is_thanked_for,
    small,
    without_capital,
    without_thanks,
)
from infoint.words.careful import careful_about
from infoint.words.word_lists import phrases_in, word_lists, words_in

What = Literal["learned", "surprised", "advice", "appreciated", "next_step"]
WHATS: tuple[What, ...] = ("learned", "surprised", "advice", "appreciated", "next_step")
"""What a letter can say, in its order."""
Why = Literal[
    "told alone",
    "pay",
    "unkind",
    "another",
    "question",
    "quote",
    "language",
    "them",
    "note",
    "again",
    "nothing",
]
"""Why an answer stays out of a letter: a note is no whole sentence yet, what stands in an answer
before it would be said again, nothing is no answer.
"""
BEGINNINGS: Mapping[What, str] = {
    "learned": N_("I learned that …"),
    "surprised": N_("It surprised me that …"),
    "advice": N_("You advised me to …"),
    "appreciated": N_("Thank you for …"),
    "next_step": N_("Next I will …"),
}
"""The words from which each answer goes on."""

_LISTS = word_lists("letters")
_TO_SOMEBODY = words_in(_LISTS["giving"]) | words_in(_LISTS["to-somebody"])
_UNSURE = words_in(_LISTS["unsure"])
_ALONE = words_in(_LISTS["alone"])
_REPORTED = phrases_in(_LISTS["reported"])
_URGED = phrases_in(_LISTS["urged"])
_NAMED = phrases_in(_LISTS["named"])
_NOTHING = phrases_in(_LISTS["nothing"])
_NOT_TO = {"don't": "not to", "don’t": "not to", "never": "never to", "not to": "not to"}
_FROM_THE_FIRST = ("advice", "next_step")
"""Answers whose later sentences may be thoughts of one's own about the first."""
_BY_PIECES = ("advice", "next_step", "appreciated")
"""Answers that one writes in a row; the first of it may go in alone."""
_MOST_SAID = 50
"""Words of two sentences together."""
_ASKING = ("how", "why", "what", "that")
_MOST_ASKING = 3
_LONGEST = 70
_I_MAY = re.compile(
    r"I (?:can|may|am allowed to|do not (?:have|need) to|don['’]t (?:have|need) to|need not)\b"
    r"(?!.*\b(?:not|never|no|nobody|too|old|earn)\b)",
)
"""What one learned about oneself and tells gladly."""
_BESIDE = re.compile(
    r"\bme\b|\bi(?:['’]\w+| (?:think|guess|hate|hope|would|fear|doubt|wonder|feel|am|do))\b",
    re.IGNORECASE,
)
"""In what is to be done: the one who said it, or a thought beside it."""
_ONE_I = re.compile(r"i(?:['’]\w+)?(?= )", re.IGNORECASE)
_SHORT_HAND = re.compile(
    r"[<>=|→+*#@;/\\{}\[\]]|\b[a-z]{2,6}\.(?=\s+[a-z0-9]|,)|\(|\s[-–—]\s|,\s*$"
)
_WITH_TITLE = re.compile(
    r"\b(?:Herr|Frau|Mr|Mrs|Ms|Miss|Dr|Prof|Señora?|Madame)\.? ([A-Z][\w'’-]+)"
)
"""Somebody named as one names those one does not know well."""
_AROUND_WORDS = ".,;:!?()[]“”\"'’…"
_BETWEEN_PARTS = re.compile(r"[^\w]+")
_SAYING_TO_ME = re.compile(r"\bsaying(?: to me| that)?[:,]? [“\"][^“”\"]+[”\"][.!]?$")
_FULL_STOPS = re.compile(r"\b(?:etc|vs|approx)\.", re.IGNORECASE)
_THEIR_WORDS = re.compile(
    r"^(?:[^\W\d_]+\s+(?:says?|said|told me|tells me)\s*[:,]?\s*)?"
    r"[“\"](?P<words>[^“”\"]+)[”\"][.!]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reader:
    """To whom a letter goes: the words of the name of the one talked to, and whether it is they.

    `others` are the names of everybody else whom the person knows, `sent_to` of those whom the one
    talked to named: to them these are nobody else.
    """

    names: frozenset[str] = frozenset()
    is_the_one: bool = True
    others: frozenset[str] = frozenset()
    sent_to: frozenset[str] = frozenset()


def sentence(what: What, note: str, reader: Reader) -> str:
    """The sentence that an answer makes in a letter; "" where that is not sure."""
    return _sentence(what, note, reader, language())


@lru_cache(maxsize=256)
def _sentence(what: What, note: str, reader: Reader, _language: str) -> str:
    """`sentence`, once for each state of an answer: a page is drawn far more often."""
    quote = _their_words(note, reader)
    if quote and what != "next_step":
        return quote
    if careful_about(note) == "told alone":
        return ""
    return _all_thanked(note, reader) if what == "appreciated" else _first_said(what, note, reader)


def _all_thanked(note: str, reader: Reader) -> str:
    """Thanks for a list of things, else the first sentence that thanks for something."""
    flat = _tidy(" , ".join(several.pieces_of(note)))
    is_plain = not (
        careful_about(flat) or is_foreign(flat) or _names_people("appreciated", flat, reader)
    )
    listing = things.things_thanked(written_out(note)) if is_plain else ""
    if listing:
        return _("Thank you for {what}", what=ended(listing, calm=True))
    return _first_said("appreciated", note, reader)


def _first_said(what: What, note: str, reader: Reader) -> str:
    """The first sentence of a note that is safe and whole, with the one after it where that says
    something of its own.

    Only a cry such as "Wow." is left out before it: who knows what it goes on from.
    """
    pieces = several.pieces_of(note)
    for place, piece in enumerate(pieces):
        rest = pieces[place + 1 :]
        if place and (what in _FROM_THE_FIRST or several.begins_back(piece)):
            continue
        said = _alone(what, piece, reader)
        if said:
            is_half = bool(rest) and what != "appreciated" and several.takes_back(rest[0])
            return "" if is_half else _with_more(what, piece, said, rest[:1], reader)
        if not several.is_cry(piece) or careful_about(piece) or _names_people(what, piece, reader):
            return ""
    return ""


def _alone(what: What, piece: str, reader: Reader) -> str:
    """What one sentence of a note says by itself; of a row of steps the first may go alone."""
    text = _plain(what, piece, reader)
    said = _FORMS[what](text, reader) if text else ""
    head = several.first_step(piece) if not said and what in _BY_PIECES else ""
    if head:
        text = _plain(what, head, reader)
        said = _FORMS[what](text, reader) if text else ""
    return "" if breaks_off(what, said) else said


def _with_more(what: What, piece: str, said: str, rest: Sequence[str], reader: Reader) -> str:
    """A sentence of a letter, and the next of the note where it says something by itself."""
    text = _plain(what, rest[0], reader) if rest else ""
    if not text or len(said.split()) + len(text.split()) > _MOST_SAID:
        return said
    if what == "advice":
        first, second = _to_do(_tidy(piece)), _to_do(text)
        if not (first and second):
            return said
        both = f"{first}, and {second}" if " and " in first else listed([first, second])
        return _("You advised me {to_do}", to_do=ended(both, calm=True))
    told = _about_you(text, reader)
    follows = bool(told) and (
        several.is_glad(told) or (what in ("learned", "surprised") and several.tells_more(told))
    )
    return f"{said} {ended(told[:1].upper() + told[1:])}" if follows else said


@lru_cache(maxsize=256)
def why_left(what: What, note: str, reader: Reader) -> Why:
    """Why nothing of an answer goes into a letter by itself."""
    if _tidy(note).strip(" .!…").casefold() in _NOTHING:
        return "nothing"
    about = careful_about(note)
    if about:
        return about
    pieces = several.pieces_of(note)
    if any(_names_people(what, _tidy(piece), reader) for piece in pieces):
        return "another"
    if what != "next_step" and things.is_about_pay(note):
        return "pay"
    if note.rstrip().endswith("?"):
        return "question"
    if set(note) & set('“”"'):
        return "quote"
    if is_foreign(note):
        return "language"
    speaks = reader.is_the_one and any(speaks_of(one, reader.names) for one in pieces)
    return "them" if speaks else "note"


def says_the_same(note: str, other: str) -> bool:
    """Whether two notes are one, or all of the shorter one stands in the other."""
    short, long = sorted((words_of(note), words_of(other)), key=len)
    if len(short) < _FEWEST_OF_THE_SAME:
        return bool(short) and short == long
    return any(
        long[place : place + len(short)] == short for place in range(len(long) - len(short) + 1)
    )


_FEWEST_OF_THE_SAME = 4
"""A shorter note may stand in another by chance."""


def leaves_out(note: str, said: str) -> bool:
    """Whether a sentence that goes in says one sentence of a note and leaves others."""
    return len(several.pieces_of(note)) > 1 and len(words_of(note)) > len(words_of(said)) + _AS_LEAD


_AS_LEAD = -3
"""A sentence of a letter has some words of its own before those of the note."""


def done_step(note: str, reader: Reader) -> str:
    """What was done since, told in a report; "" where that is not sure."""
    text = _plain("next_step", note, reader)
    if not text:
        return ""
    if reader.is_the_one:
        text = done_for(text, reader.names)
    if past := what_was_done(text):
        return ended(past)
    plan = step_of(_turned(text, reader))
    return _("I have {step}", step=ended(done(plan), calm=True)) if plan else ""


def beginning(what: What) -> str:
    """The words from which an answer goes on, as they stand in a text."""
    return _(BEGINNINGS[what]).rstrip(" …")


def is_only_begun(what: What, words: str) -> bool:
    """Whether a sentence is no more than its beginning."""
    return bool(words) and words.rstrip(" .…") == beginning(what)


def begun_with(what: What, note: str, reader: Reader) -> str:
    """What stands in the box in which one finishes the sentence: the one that the answer makes.

    Of an answer that does not go on for sure from its beginning the words stand after it, to be
    shortened; but for those that are for nobody else's eyes.
    """
    return sentence(what, note, reader) or _half_a_sentence(what, note, reader)


def _half_a_sentence(what: What, note: str, reader: Reader) -> str:
    pieces = [_tidy(one) for one in several.pieces_of(note) if careful_about(one) is None]
    if careful_about(note) == "told alone" or not pieces:
        return f"{beginning(what)} "
    text = " ".join([*(several.with_mark(one) for one in pieces[:-1]), pieces[-1]])
    text = without_lead(_without_saying(text, reader), _LEADS[what])
    if what == "appreciated":
        text = of_them(without_thanks(text, reader.names), reader.names)
    text = with_days(text) if what == "next_step" else text
    if what in ("learned", "surprised") and reader.is_the_one:
        text = _all_spoken_to(text, reader)
    begun = f"{beginning(what)} {small(text)}"
    if not breaks_off(what, begun):
        return begun
    turned = _spoken_to(text, reader)
    if what == "appreciated":
        return _("{what} Thank you for that.", what=ended(turned, calm=True))
    return turned


_LEADS: Mapping[What, str] = {
    "learned": "before-a-clause",
    "surprised": "before-a-clause",
    "advice": "before-advice",
    "appreciated": "before-thanks",
    "next_step": "before-a-step",
}
"""By answer the list of the words that a note of it often begins with."""


def _without_saying(text: str, reader: Reader) -> str:
    """The text without "she said I should", which the beginning says."""
    who = "|".join(("he", "she", "they", *map(re.escape, reader.names)))
    return re.sub(
        rf"^(?:{who}) (?:said|says|say|told me|tells me|thinks|thought)[:,]?(?: that)?"
        r"(?: (?:i|you) (?:should|must|could|have to|need to)| to)? ",
        "",
        text,
        flags=re.IGNORECASE,
    )


def _all_spoken_to(text: str, reader: Reader) -> str:
    """The text with "you" for whoever is spoken of: who writes sees at once where it is wrong."""
    one = "|".join(("he", "she", *map(re.escape, reader.names)))
    text = re.sub(
        rf"\b(?:{one}) (?P<verb>[\w’']+)",
        lambda hit: f"you {without_ending(hit['verb'])}",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"\b(?:his|her) (?=(?!and\b|in\b|on\b|at\b|a\b|the\b|to\b)[a-z])", "your ", text)
    return re.sub(r"\b(?:him|her)\b", "you", text)


def _spoken_to(text: str, reader: Reader) -> str:
    """The text with "You" where the one who reads it is its first word."""
    first, space, rest = text.partition(" ")
    is_them = reader.is_the_one and first.casefold() in ("he", "she", "they", *reader.names)
    verb, gap, more = rest.partition(" ")
    you = f"You{space}{without_ending(verb)}{gap}{more}"
    return you if is_them else text[:1].upper() + text[1:]


def breaks_off(what: What, words: str) -> bool:
    """Whether after its beginning a sentence begins once more: "Next I will I will ask"."""
    begin = beginning(what)
    if not begins_with(words, begin):
        return False
    rest = words[len(begin) :].strip(" …")
    lead, after = words_of(begin), words_of(rest)
    if any(after[:count] == lead[-count:] for count in range(1, len(lead) + 1) if after):
        return True
    if after[:2] in (lead[:2], ["thanks", "for"]):
        return True
    first, *more = [*after, ""]
    if what in ("learned", "surprised"):
        return first in ("he", "she") and bool(more) and more[0] in _SAYING
    return first.split("'")[0].split("’")[0] in _BEGINS_ANEW or (
        first in ("you", "it", "there", "you're", "it's", "there's") and is_clause(rest)
    )


_BEGINS_ANEW = words_in(_LISTS["begins-anew"])
_SAYING = words_in(_LISTS["saying"])


def _their_words(note: str, reader: Reader) -> str:
    """What they said, where all of the note is marked as their words."""
    hit = _THEIR_WORDS.match(" ".join(note.split()))
    if hit is None or not reader.is_the_one or careful_about(note):
        return ""
    lead = words_of(note[: hit.start("words")])[:1]
    if lead and lead[0] not in ("she", "he", "they", *reader.names):
        return ""
    return _("You said: {quote}", quote=quoted(hit["words"]))


def _plain(what: What, note: str, reader: Reader) -> str:
    """The note in one line, where it is one sentence in plain words; else nothing."""
    lines = [line for line in note.splitlines() if line.strip(" -•*")]
    text = _tidy(lines[0]) if len(lines) == 1 else ""
    bare = _FULL_STOPS.sub("", text)
    has_quote = set(text) & set('“”"') and not (
        what == "appreciated" and _SAYING_TO_ME.search(text)
    )
    is_doubtful = (
        (_SHORT_HAND.search(bare.replace("w/", "")) is not None and what != "next_step")
        or any(mark in bare for mark in "=>|→;")
        or text.endswith("?")
        or (what in ("learned", "surprised", "appreciated") and has_quote)
        or len(text.split()) > _LONGEST
        or careful_about(text) is not None
        or (what in ("learned", "surprised") and things.is_about_pay(text))
        or is_foreign(text)
        or is_broken(text)
        or len(sentences_of(text)) > 1
        or _names_people(what, text, reader)
    )
    return "" if is_doubtful else text


def _names_people(what: What, text: str, reader: Reader) -> bool:
    """Whether somebody else may be named; what they advised may name a book or a place."""
    sent_to = reader.sent_to if reader.is_the_one and what in _OF_NAMED else frozenset()
    names = reader.names | {word for name in sent_to for word in words_of(name)}
    known, others = words_of(text), _by_first_word(reader.others - sent_to)
    for place, word in enumerate(known, start=1):
        if any(rest and known[place : place + len(rest)] == rest for rest in others.get(word, ())):
            return True
    if any(one[0].isupper() and one.casefold() in others for one in _parts_of_words(text)):
        return True
    is_sent_to_them = what == "advice" and not _TO_SOMEBODY.isdisjoint(known)
    titled = (hit[1].casefold() for hit in _WITH_TITLE.finditer(text))
    if not is_sent_to_them and any(name not in names for name in titled):
        return True
    if known and known[0] in others and what in ("learned", "surprised"):
        return True
    if what == "advice" or (what == "next_step" and _TO_SOMEBODY.isdisjoint(known)):
        return False
    return names_another(text, names, in_full=what == "next_step")


_OF_NAMED: tuple[What, ...] = ("advice", "appreciated", "next_step")
"""Where one may say whom they named."""


@lru_cache(maxsize=8)
def _by_first_word(names: frozenset[str]) -> Mapping[str, Sequence[list[str]]]:
    """By its first word the other words of each name."""
    found: dict[str, list[list[str]]] = {}
    for first, *rest in filter(None, map(words_of, names)):
        found.setdefault(first, []).append(rest)
    return found


def _parts_of_words(text: str) -> Iterator[str]:
    """All words but the first, whole and in parts: "Anne-Marie", "Anne", "Marie"."""
    for word in text.split()[1:]:
        bare = word.strip(_AROUND_WORDS)
        yield from filter(None, {bare, *_BETWEEN_PARTS.split(bare)})


def _learned(text: str, reader: Reader) -> str:
    told = _told(text, reader) if reader.is_the_one else ""
    return told or _as_learned(_about_you(text, reader), surprised=False)


def _surprised(text: str, reader: Reader) -> str:
    return _as_learned(_about_you(text, reader), surprised=True)


def _about_you(text: str, reader: Reader) -> str:
    """The text with "you" for the one who reads it; "" where that cannot be told for sure."""
    if not speaks_of(text, reader.names):
        return text
    return (said_to(text, reader.names) or "") if reader.is_the_one else ""


def _as_learned(text: str, *, surprised: bool) -> str:
    if not text:
        return ""
    if surprised and (how := things.much_there_is(text) or things.how_it_is(text)):
        return _("It surprised me {clause}", clause=ended(how, calm=True))
    text = things.none_needed(text) or things.none_there(text) or with_its_subject(text)
    if own_words(text):
        return ended(text[:1].upper() + text[1:])
    for lead in ("It surprised me ", "I was surprised "):
        text = text[len(lead) :] if surprised and begins_with(text, lead) else text
    bare = text[5:] if begins_with(text, "that ") and not is_clause(text) else text
    bare = without_capital(bare)
    low = ended(lowered(bare) if is_clause(bare) else bare[:1].lower() + bare[1:], calm=True)
    if not begins_with(text, "that ") and _is_asking(text):
        return (
            _("It surprised me {clause}", clause=low)
            if surprised
            else _("I learned {clause}", clause=low)
        )
    is_of_oneself = bool(_ONE_I.match(bare)) and not _I_MAY.match(bare)
    if not goes_on(bare) or begins_with(bare, "that ") or is_of_oneself:
        return ""
    return (
        _("It surprised me that {clause}", clause=low)
        if surprised
        else _("I learned that {clause}", clause=low)
    )


def _is_asking(clause: str) -> bool:
    """Whether it is such as "how one begins"."""
    words = words_of(clause)
    if len(words) < _MOST_ASKING or words[0] not in _ASKING:
        return False
    if words[0] == "that":
        return has_verb(clause) and not is_clause(clause)
    return words[:2] not in (["what", "a"], ["what", "an"])


def _advised(text: str, reader: Reader) -> str:
    if not reader.is_the_one:
        return ""
    told = _told(text, reader) or _told_without_them(text, reader)
    if told:
        return told
    text = given_to_them(without_lead(text, "before-advice"), reader.names)
    if speaks_of(text, reader.names) or _BESIDE.search(text):
        return ""
    if to_do := _to_do(text):
        return _("You advised me {to_do}", to_do=ended(to_do, calm=True))
    thing = things.thing_recommended(text)
    return _("You recommended {what}", what=ended(thing, calm=True)) if thing else ""


def _to_do(text: str) -> str:
    """What one advises, as "to wait" or "not to wait"; several in a row are each told."""
    text = without_lead(text, "before-advice")
    lead = next((one for one in _NOT_TO if begins_with(text, f"{one} ")), "")
    if lead:
        rest = text[len(lead) + 1 :]
        plan = rest if rest.strip(" .!").casefold() in _ALONE else _bare_step(rest)
        return f"{_NOT_TO[lead]} {plan.rstrip(' .!')}" if plan else ""
    if plan := step_of(text):
        return f"to {plan.rstrip(' .!')}"
    plans = [f"to {one.rstrip(' .!')}" for one in _steps_in_a_row(text)]
    return listed(plans)


def _steps_in_a_row(text: str) -> list[str]:
    """The first of several steps, and all of them where each is one for sure."""
    first, *more = [one.strip() for one in text.split(",")]
    if not _bare_step(first) or not more:
        return []
    plans = [_bare_step(one) for one in more]
    return [_bare_step(first), *plans] if all(plans) else [_bare_step(first)]


def _thanked(text: str, reader: Reader) -> str:
    text = of_them(without_thanks(text, reader.names), reader.names)
    text = _about_you(in_the_past(text, reader.names), reader)
    words = words_of(text)
    if not words or is_only_thanks(text):
        return ""
    low = ended(text[:1].lower() + text[1:], calm=True)
    is_told = is_clause(text) and words[0] not in ("you", "how", "what", "that")
    if things.thanks_for_pay(text) or is_told or (words[0] == "you" and not tells_what_was(text)):
        return ""
    if words[0] == "you" and is_clause(text):
        return _("{what} Thank you for that.", what=ended(text[:1].upper() + text[1:], calm=True))
    if words[0] in ("that", "how", "what") and len(words) > 2:
        return _("I especially appreciated {what}", what=low)
    if is_how_they_were(text):
        return _("Thank you for being {how}", how=low)
    return _("Thank you for {what}", what=low) if is_thanked_for(text) else ""


def _next(text: str, reader: Reader) -> str:
    text = _turned(with_article(text), reader)
    plan = step_of(text)
    is_doubtful = (
        speaks_of(text, reader.names, them=True)
        or any(word in _UNSURE for word in words_of(text)[:1])
        or not plan
    )
    return "" if is_doubtful else _("Next I will {step}", step=ended(plan, calm=True))


def _turned(text: str, reader: Reader) -> str:
    text = with_days(given_to(text, reader.names if reader.is_the_one else ()))
    return given_to_them(text, reader.names) if reader.is_the_one else text


_FORMS: Mapping[What, Callable[[str, Reader], str]] = {
    "learned": _learned,
    "surprised": _surprised,
    "advice": _advised,
    "appreciated": _thanked,
    "next_step": _next,
}


def _told(text: str, reader: Reader) -> str:
    """What the other one said, as one reminds them of it; "" where the text reports nothing."""
    who, _space, rest = text.partition(" ")
    if who.casefold() not in ("he", "she", "they", *reader.names) or not rest.strip():
        return ""
    for phrases, kind in ((_URGED, "to"), (_NAMED, "named"), (_REPORTED, "that")):
        lead = max((one for one in phrases if _leads(rest, one)), key=len, default="")
        said = rest[len(lead) :].strip(" :,") if lead else ""
        said = given_to_them(said, reader.names) if kind == "to" else said
        if not said or speaks_of(said, reader.names):
            continue
        if kind == "to" and _BESIDE.search(said):
            continue
        if kind == "to":
            return _("You advised me to {step}", step=ended(said, calm=True))
        if kind == "named":
            return _("You recommended {what}", what=ended(said, calm=True))
        return _reported(said)
    return ""


def _told_without_them(text: str, reader: Reader) -> str:
    """As `_told`, of a note that begins with what they did: "told me to wait"."""
    if any(_leads(text, one) for one in (*_URGED, *_NAMED, "told me")):
        return _told(f"they {text}", reader)
    return ""


def _reported(said: str) -> str:
    """What was said, as what it is: a request or a statement."""
    first, _space, rest = said.partition(" ")
    if first.casefold() in _NOT_TO and (plan := _bare_step(rest)):
        words = f"{_NOT_TO[first.casefold()]} {plan}"
        return _("You told me {to_do}", to_do=ended(words, calm=True))
    if plan := _bare_step(said.removeprefix("to ")):
        return _("You told me to {step}", step=ended(plan, calm=True))
    if (is_clause(said) and not _ONE_I.match(said)) or _is_asking(said):
        return _("You told me that {clause}", clause=ended(lowered(said), calm=True))
    return ""


def _bare_step(text: str) -> str:
    """What is to be done, where the text begins with the verb for it."""
    plan = step_of(text)
    return plan if plan and len(plan) == len(text) else ""


def _leads(text: str, words: str) -> bool:
    return begins_with(text, words) and text[len(words) : len(words) + 1] in (" ", ":", ",")


def _tidy(note: str) -> str:
    """The words of a note in one line, without the marks of a list before them."""
    bare = " ".join(NOTE_MARKS.sub("", note.strip()).split())
    return with_languages(with_capital_i(written_out(bare)))
