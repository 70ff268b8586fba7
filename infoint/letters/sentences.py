"""Notes of a talk as sentences of a letter: such as a person would say, else in quotation marks.

What cannot be said for sure, such as a fragment or a text in another language, is quoted letter
for letter. What does not fit without being asked for, such as a question or a text about the one
who reads it, says so.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from infoint.i18n import _
from infoint.letters.as_you import given_to, given_to_them, of_them, said_to, speaks_of, words_of
from infoint.letters.note_forms import (
    NOTE_MARKS,
    begins_with,
    done,
    ended,
    has_verb,
    is_clause,
    is_foreign,
    lowered,
    own_words,
    quoted,
    sentences_of,
    step_of,
    what_was_done,
    with_capital_i,
    with_days,
    without_lead,
    written_out,
)
from infoint.words.word_lists import phrases_in, word_lists, words_in

_LISTS = word_lists("letters")
_UNSURE = words_in(_LISTS["unsure"])
_GLAD_OF = words_in(_LISTS["glad-of"])
_BEING = words_in(_LISTS["being"])
_SO_TO_WHAT = ("about", "with", "and", "to", "in", "on", "enough", "towards")
_HOW_MUCH = words_in(_LISTS["how-much"])
_REPORTED = phrases_in(_LISTS["reported"])
_URGED = phrases_in(_LISTS["urged"])
_NAMED = phrases_in(_LISTS["named"])
_NOT_TO = {"don't": "not to", "don’t": "not to", "never": "never to"}
_ONLY_THANKS = frozenset(("thank", "thanks", "you", "a", "lot", "very", "much", "so"))
_ASKING = ("how", "why", "what", "that")
_TOLD_ME = ("told me", "told me that")
_I = re.compile(r"(?<!\w)(?:i(?!\.)|me|my|mine|myself)(?!\w)", re.IGNORECASE)
_ASK_ME = frozenset(("me", "i", "i'm", "i’m", "i'd", "i’d", "i'll", "i’ll", "i've", "i’ve"))
"""In what is to be done these are the one who said it, or a thought beside it."""
_IN_QUOTES = re.compile(r"“[^”]*”|\"[^\"]*\"")
_LONGEST = 45
_GERUND = re.compile(r"[A-Za-z]?[a-z]{2,}ing\b(?= \S)")
_AFTER_A_GERUND = ("me", "us", "my", "your", "so", "the", "a", "time", "out")


@dataclass(frozen=True, slots=True)
class Said:
    """Whole sentences for a letter, and whether they fit without being asked for."""

    text: str
    fits: bool = True


NOTHING_SAID = Said("", fits=False)
"""Of a note without a word."""


@dataclass(frozen=True, slots=True)
class Reader:
    """To whom a letter goes: the words of the name of the one talked to, and whether it is they."""

    names: Collection[str] = ()
    is_the_one: bool = True


def learned(note: str, reader: Reader, *, surprised: bool = False) -> Said:
    """A thing that was learned, or that was a surprise."""
    text = _tidy(note)
    if not text:
        return NOTHING_SAID
    if reader.is_the_one:
        told = _told(text, reader)
        if told:
            return Said(told, not _is_long(told))
        if speaks_of(text, reader.names):
            you = said_to(text, reader.names)
            whole = _as_learned(you, surprised) if you else ""
            return Said(whole or _noted(text, surprised), fits=False)
    whole = _as_learned(text, surprised)
    if whole:
        return Said(whole, not _is_long(text))
    return Said(_noted(text, surprised), not _is_long(text) and not text.endswith("?"))


def _noted(text: str, surprised: bool) -> str:
    quote = quoted(text)
    if surprised:
        return _("This surprised me: {quote}", quote=quote)
    return _("This stays with me: {quote}", quote=quote)


def _as_learned(text: str, surprised: bool) -> str:
    """The text as something learned; "" where it cannot be told that it is a sentence."""
    if text.endswith("?") or is_foreign(text):
        return ""
    first, *others = sentences_of(text)
    rest = [ended(one[:1].upper() + one[1:]) for one in others]
    if not all(is_clause(one) for one in others):
        return ""
    if own_words(first):
        return " ".join([ended(first[:1].upper() + first[1:]), *rest])
    low = ended(lowered(first), calm=True)
    if _is_asking(first):
        said = (
            _("It surprised me {clause}", clause=low)
            if surprised
            else _("I learned {clause}", clause=low)
        )
    elif is_clause(first) and not begins_with(first, "i ") and not begins_with(first, "that "):
        said = (
            _("It surprised me that {clause}", clause=low)
            if surprised
            else _("I learned that {clause}", clause=low)
        )
    else:
        return ""
    return " ".join([said, *rest])


def _is_asking(clause: str) -> bool:
    """Whether it is such as "how one begins" or "that nobody asks", without the word before it."""
    words = words_of(clause)
    if len(words) < 3 or words[0] not in _ASKING:
        return False
    if words[0] == "that":
        return has_verb(clause) and not is_clause(clause)
    return words[:2] not in (["what", "a"], ["what", "an"])


def step(note: str, reader: Reader, *, is_done: bool = False, is_begun: bool = False) -> Said:
    """What one is going to do, has begun or has done."""
    text = with_days(given_to(_tidy(note), reader.names if reader.is_the_one else ()))
    if not text:
        return NOTHING_SAID
    plan = step_of(text)
    if plan and reader.is_the_one:
        plan, text = (given_to_them(one, reader.names) for one in (plan, text))
    fits = not (
        speaks_of(text, reader.names, them=True)
        or text.endswith("?")
        or any(word in _UNSURE for word in words_of(text)[:1])
    )
    if is_done and (past := what_was_done(text)):
        return Said(ended(past), fits)
    if plan and is_done:
        return Said(_("I have {step}", step=ended(done(plan), calm=True)), fits)
    if plan and is_begun:
        return Said(_("I have begun to {step}", step=ended(plan, calm=True)), fits)
    if begins_with(plan, "go "):
        return Said(_("I will {step}", step=ended(plan, calm=True)), fits)
    if plan:
        return Said(_("I am going to {step}", step=ended(plan, calm=True)), fits)
    quote = quoted(text)
    words = (
        _("This is done by now: {quote}", quote=quote)
        if is_done
        else _("My own next step: {quote}", quote=quote)
    )
    return Said(words, fits and len(text.split()) > 1 and not _is_long(text))


def advised(note: str, reader: Reader, name: str = "") -> Said:
    """What the one talked to advised; `name` is how others know them."""
    text = _tidy(note)
    if not text:
        return NOTHING_SAID
    theirs, own = _parted(text)
    if not reader.is_the_one:
        first = [Said(_told_others(theirs, name))] if theirs else []
        return _together([*first, *map(_own_note, own)])
    told = _told(text, reader) or _told_without_them(text, reader)
    if told:
        return Said(told, not _is_long(told))
    if own:
        first = [advised(theirs, reader)] if theirs else []
        return _together([*first, *map(_own_thought, own)])
    is_about = speaks_of(text, reader.names)
    plan = "" if is_about else step_of(text)
    if plan:
        return Said(_("You advised me to {step}", step=ended(plan, calm=True)))
    fits = not (is_about or text.endswith("?") or _is_long(text))
    return Said(_("You told me: {quote}", quote=quoted(text)), fits)


def _together(said: Sequence[Said]) -> Said:
    return Said(" ".join(one.text for one in said), all(one.fits for one in said))


def _told_others(theirs: str, name: str) -> str:
    quote = quoted(theirs)
    return _("{name} told me: {quote}", name=name, quote=quote) if name else quote


def _parted(text: str) -> tuple[str, list[str]]:
    """Advice without the sentences in which the writer speaks of themselves, and those.

    Whose "I" it is cannot be told from the words, unless they stand in quotation marks: so it is
    never put into the mouth of the other one.
    """
    each = sentences_of(text)
    own = [one for one in each if _says_i(one)]
    return " ".join(one for one in each if one not in own), own


def _says_i(sentence: str) -> bool:
    return bool(_I.search(_IN_QUOTES.sub("", sentence)))


def _own_thought(sentence: str) -> Said:
    plan = step_of(sentence)
    if plan and _ASK_ME.isdisjoint(words_of(plan)):
        return Said(_("You advised me to {step}", step=ended(plan, calm=True)))
    return _own_note(sentence)


def _own_note(sentence: str) -> Said:
    """What one thought oneself, as one's own words; it waits for a word."""
    if any(begins_with(sentence, one) for one in ("I ", "I'", "I’", "My ")):
        return Said(ended(sentence[:1].upper() + sentence[1:]), fits=False)
    return Said(_("I wrote down: {quote}", quote=quoted(sentence)), fits=False)


def glad_of(note: str, reader: Reader) -> Said:
    """What one wants to thank for; of several lines each, where all of them fit."""
    lines = [line for line in note.splitlines() if _tidy(line)]
    said = [_glad_of(line, reader, also=bool(place)) for place, line in enumerate(lines)]
    return Said(" ".join(one.text for one in said), bool(said) and all(one.fits for one in said))


def _glad_of(note: str, reader: Reader, *, also: bool) -> Said:
    text, fits = _without_thanks(_tidy(note), reader), True
    is_empty = text.endswith("?") or _ONLY_THANKS.issuperset(words_of(text))
    text = of_them(text, reader.names)
    if speaks_of(text, reader.names):
        you = said_to(text, reader.names)
        text, fits = you or text, you is not None
    if fits and not is_foreign(text) and not text.endswith("?"):
        begin = words_of(text)[:2]
        if len(sentences_of(text)) == 1 and begin and begin[0] in _GLAD_OF and len(begin) > 1:
            what = ended(lowered(text), calm=True)
            words = (
                _("I also appreciated {what}", what=what)
                if also
                else _("I especially appreciated {what}", what=what)
            )
            return Said(words)
        if begin and _is_how_they_were(text):
            how = ended(text[:1].lower() + text[1:], calm=True)
            return Said(_("Thank you for being {how}", how=how))
        if _is_gerund(text):
            what = ended(text[:1].lower() + text[1:], calm=True)
            return Said(_("Thank you for {what}", what=what))
        if begin and begin[0] == "you" and all(map(is_clause, sentences_of(text))):
            what = ended(text[:1].upper() + text[1:], calm=True)
            return Said(_("{what} Thank you for that.", what=what))
    return Said(
        _("I want to thank you for this: {quote}", quote=quoted(text)),
        fits and not is_empty,
    )


def _without_thanks(text: str, reader: Reader) -> str:
    """The text without its words of thanks, and without naming whom one thanks."""
    whom = "|".join(("her", "him", "them", "dr", "prof", *map(re.escape, reader.names)))
    lead = re.match(
        r"(?:(?:i want|i would like|i'd like|i’d like) to )?(?:thank|thanks to)"
        rf"(?: (?:{whom})\.?)+ for ",
        text,
        re.IGNORECASE,
    )
    rest = text[lead.end() :] if lead else without_lead(text, "before-thanks")
    return re.sub(r"^(?:her|his|their)(?= )", "your", rest) if lead else rest


def _is_how_they_were(text: str) -> bool:
    """Whether it is such as "so honest about the pay"; a single word may be a thing as well."""
    words = words_of(text)
    how, *more = [*(word for word in words if word not in _HOW_MUCH), ""]
    follows = "" if not more else more[0]
    if how not in _BEING or len(sentences_of(text)) > 1 or has_verb(text):
        return False
    return follows in _SO_TO_WHAT or (not follows and len(words) > 1)


def _is_gerund(text: str) -> bool:
    hit = _GERUND.match(text)
    after = text.split()[1:2]
    if hit is None or len(sentences_of(text)) > 1:
        return False
    return text[0].islower() or (bool(after) and after[0] in _AFTER_A_GERUND)


def _told(text: str, reader: Reader) -> str:
    """What the other one said, as one reminds them of it; "" where the text reports nothing."""
    who, _space, rest = text.partition(" ")
    if who.casefold() not in ("he", "she", "they", *reader.names) or not rest.strip():
        return ""
    for phrases, kind in ((_URGED, "to"), (_NAMED, "named"), (_REPORTED, "that")):
        lead = max((one for one in phrases if _leads(rest, one)), key=len, default="")
        said = rest[len(lead) :].strip(" :,") if lead else ""
        said = given_to_them(said, reader.names) if kind == "to" else said
        if kind == "to" and not _ASK_ME.isdisjoint(words_of(said)):
            continue
        if _says_i(said) and rest[len(lead) :].lstrip().startswith((":", ",")):
            continue
        if not said or speaks_of(said, reader.names) or said.endswith("?") or is_foreign(said):
            continue
        if len(sentences_of(said)) > 1:
            return ""
        if kind == "to":
            return _("You advised me to {step}", step=ended(said, calm=True))
        if kind == "named":
            return _("You recommended {what}", what=ended(said, calm=True))
        return _reported(said)
    return ""


def _told_without_them(text: str, reader: Reader) -> str:
    """As `_told`, of a note that begins with what they did: "told me to wait"."""
    if any(_leads(text, one) for one in (*_URGED, *_NAMED, *_TOLD_ME)):
        return _told(f"they {text}", reader)
    return ""


def _reported(said: str) -> str:
    """What was said, as what it is: a request, a statement, or words to be quoted."""
    first, _space, rest = said.partition(" ")
    if first.casefold() in _NOT_TO and (plan := _bare_step(rest)):
        words = f"{_NOT_TO[first.casefold()]} {plan}"
        return _("You told me {to_do}", to_do=ended(words, calm=True))
    if plan := _bare_step(said.removeprefix("to ")):
        return _("You told me to {step}", step=ended(plan, calm=True))
    if is_clause(said) or _is_asking(said):
        return _("You told me that {clause}", clause=ended(lowered(said), calm=True))
    return "" if _says_i(said) else _("You told me: {quote}", quote=quoted(said))


def _bare_step(text: str) -> str:
    """What is to be done, where the text begins with the verb for it."""
    plan = step_of(text)
    return plan if plan and len(plan) == len(text) else ""


def _leads(text: str, words: str) -> bool:
    return begins_with(text, words) and text[len(words) : len(words) + 1] in (" ", ":", ",")


def _tidy(note: str) -> str:
    """The words of a note in one line, without the marks of a list before them."""
    return with_capital_i(written_out(" ".join(NOTE_MARKS.sub("", note.strip()).split())))


def _is_long(text: str) -> bool:
    return len(text.split()) > _LONGEST
