"""How notes are written: their marks, whether they are a sentence, a step to take, or neither."""

import re
from collections.abc import Sequence
from functools import cache

from infoint.words.word_lists import pairs_in, phrases_in, word_lists, words_in

_LISTS = word_lists("letters")
_OPENINGS = words_in(_LISTS["openings"])
_FINITE = words_in(_LISTS["finite"])
_CLAUSES = words_in(_LISTS["clauses"])
_FOREIGN = words_in(_LISTS["foreign"])
_ALSO_NOUNS = words_in(_LISTS["also-nouns"])
_AFTER_A_VERB = words_in(_LISTS["after-a-verb"])
_PAST = words_in(_LISTS["past"])
_AFTER_I = words_in(_LISTS["after-i"])
_SOMEBODY = words_in(_LISTS["somebody"])
_OWN_WORDS = phrases_in(_LISTS["own-words"])
_AT_LAST = re.compile(
    r"^(?:finally|definitely|kindly|just|also|first|now|then) (?=[a-z])", re.IGNORECASE
)
"""Before a step, and not said in a letter."""
_FIRST_OF_ALL = re.compile(r"^(?P<verb>\w+) first (?P<what>(?:the|a|an|my|this) [^.,;!?]+)$")
_MAKE_A_COURSE = re.compile(
    r"^make(?P<what>(?: first)? (?:a|an|the|this) (?:[\w-]+ )?(?:course|exam|test|break)\b)"
)
_MY_CV = re.compile(
    r"^(?P<verb>update|rework|send|write|print|rewrite|finish|polish|redo|improve|revise|mail) CV\b"
)
_TOLD_AS = pairs_in(_LISTS["told-as"])
"""What one did, where it is another form than what one has done."""
_WITHOUT_IT = re.compile(
    r"^(?P<where>(?:in|at|on|during) (?:the|a|your|this) [\w-]+) (?P<be>is|was) "
    r"(?=(?:very|so|really|quite|always|often|not|never)\b)",
    re.IGNORECASE,
)
_NO_VERB = re.compile(
    r"\bmany (?!people|men|women|children|things)[a-z]*[^s\W](?=[.,!?]|$)|"
    r"\b(?:must|should|can|could|will|would|may|might) (?:[A-Z]\d|\d|the |an? |minimum\b)"
)
_DENIES = frozenset(("not", "never", "no", "nothing", "late", "hardly", "didn't", "didn’t"))
_LITTLE_I = re.compile(r"(?<!\w)i(?:(?=['’](?:m|d|ll|ve)\b)|(?=\s+([a-z'’]+)))")
_HAPPENS = words_in(_LISTS["happens"])
_OFTEN = words_in(_LISTS["often"])
_BEFORE_A_PLACE = words_in(_LISTS["before-a-place"])
_ALONE = words_in(_LISTS["alone"])
_OFFICES = words_in(_LISTS["offices"])
_TO_OFFICES = ("call", "phone", "ring", "email", "e-mail", "mail", "visit", "contact", "ask")
_ONE_OF_THEM = {one.replace("-", " ") for one in words_in(_LISTS["recommended-things"])}
_SUBJECTS = ("i", "you", "we", "they", "it", "there")
_SOON = 8

NOTE_MARKS = re.compile(
    r"^(?:[-–—•·→](?:\s+|(?=[^\W\d]))|[*>+#]\s+|[✓✔☐☑]\s*|\[[ xX]?\]\s*|\(?\d{1,2}[.)]\s+"
    r"|[\U0001F000-\U0001FAFF☀-➿️‍]+\s*)+"
)
"""What stands before a note in a list: bullets, numbers, boxes, pictures."""
_LAST_MARKS = re.compile(r"[\s\U0001F000-\U0001FAFF☀-➿️‍]+$")
_ENDS = re.compile(r"[.!?…][”\"\')\]]+$")
_TAIL = re.compile(r"[\s.!?…,;:–—-]+$")
_END_OF_ONE = re.compile(r"(?<=[.!?…])[”\"’']?\s+(?=[“\"‘'(]?[A-ZÀ-Þ0-9])")
_END_IN_SMALL = re.compile(
    r"(?:(?<=[a-z]{3}[.!?])|(?<=\b(?:it|me|so|do|us|up)[.!?]))\s+"
    r"(?=(?:i|you|we|they|it|he|she|there|told|maybe)(?:['’](?:s|m|d|ll|re|ve))? )"
)
"""Where one ends in a note without capitals: what follows is somebody who does something."""
_MAY_END_IN_SMALL = re.compile(r"(?<=[a-z]{4}[.!])\s+(?=[a-z])")
"""Where one may end in such a note, if what follows is a sentence as well."""
_NO_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|vs|etc|approx|e\.g|i\.e|no|incl)|\b[A-Z])\.$", re.IGNORECASE
)


_SHORT = pairs_in(_LISTS["written-short"])
_SHORT_WORD = re.compile(
    rf"(?<!\S)(?:{'|'.join(map(re.escape, sorted(_SHORT, key=len, reverse=True)))})(?![^\s.,;:!?])",
    re.IGNORECASE,
)
_SMILES = re.compile(
    r" ?(?<!\S)(?:[:;]-?[)D(P*]|<3|tbh|lol|haha|imo|btw)(?=[\s.!,]|$)", re.IGNORECASE
)
"""What one writes to oneself and to friends."""
_ITS = re.compile(
    r"^(i)ts (?=(?:more|not|all|a|an|the|mostly|just|about|very|really|hard|fun|never|always)\b)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"(?<=\S) re:? (?=(?P<what>[^\W\d]+))")
_AND = re.compile(r"(?<=[^\W\d]) [+&] (?=[^\W\d])")
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_LANGUAGE = re.compile(rf"\b(?:{'|'.join(sorted(words_in(_LISTS['languages'])))})\b")
_SHORT_DAYS = pairs_in(_LISTS["short-days"])
_SHORT_DAY = re.compile(
    rf"(?P<lead>\b(?:on|by|until|till|next|this) |(?<=\S) )(?P<day>{'|'.join(_SHORT_DAYS)})\.?"
    r"(?=$| (?:if|about|and|for|to|re|at|morning|evening|afternoon)\b)",
    re.IGNORECASE,
)


def written_out(text: str) -> str:
    """The text with such as "w/" and "+" written out, as nobody would send it so."""
    bare = _ITS.sub(lambda hit: f"{hit[1]}t's ", _SMILES.sub("", text))
    whole = _SHORT_WORD.sub(
        lambda hit: _in_its_case(_SHORT.get(hit[0].casefold(), hit[0]), hit[0]), bare
    )
    return _ABOUT.sub(_about, _AND.sub(" and ", whole))


def _in_full(hit: re.Match[str]) -> str:
    return _in_its_case(_SHORT.get(hit[0].casefold(), hit[0]), hit[0])


def _about(hit: re.Match[str]) -> str:
    is_bare = hit["what"].islower() and hit["what"] not in _AFTER_A_VERB
    return " about the " if is_bare and not hit["what"].endswith("s") else " about "


def _in_its_case(word: str, short: str) -> str:
    return word[:1].upper() + word[1:] if short[:1].isupper() else word


def with_days(text: str) -> str:
    """The text with a capital for each day of the week, and a short one at its end written out."""
    whole = _SHORT_DAY.sub(_with_its_day, text.rstrip())
    return _DAY.sub(lambda hit: hit[0].title(), whole)


def with_languages(text: str) -> str:
    """The text with a capital for each language, as in "learn german"."""
    return _LANGUAGE.sub(lambda hit: hit[0].title(), text)


def _with_its_day(hit: re.Match[str]) -> str:
    lead = hit["lead"] if hit["lead"].strip() else " on "
    return f"{lead}{_SHORT_DAYS.get(hit['day'].casefold(), hit['day'])}"


def with_capital_i(text: str) -> str:
    """The text with a capital for each "i" that is the one who writes, as in "i think"."""
    return _LITTLE_I.sub(lambda hit: "I" if _is_verb(hit[1] or "am") else hit[0][:1], text)


def _is_verb(word: str) -> bool:
    low = word.casefold()
    return low in _FINITE or low in _PAST or low in _verbs() or low in _AFTER_I


@cache
def _verbs() -> dict[str, str]:
    """What one does by what one has done, as "ask" and "asked"."""
    found = {}
    for entry in _LISTS["verbs"].split():
        verb, _slash, form = entry.partition("/")
        found[verb] = form or _regular(verb)
    return found


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}ed"


def _low_words(text: str) -> list[str]:
    return [word.strip('.,;:!?()“”"‘…').casefold() for word in text.split()]


def begins_with(text: str, words: str) -> bool:
    """Whether a text begins with these words, in capitals or not."""
    return text[: len(words)].casefold() == words.casefold()


def is_foreign(text: str) -> bool:
    """Whether a word shows that the text is not in English."""
    return not _FOREIGN.isdisjoint(_low_words(text))


def is_broken(text: str) -> bool:
    """Whether a verb is missing for sure, as in "it must B2"."""
    return _NO_VERB.search(text) is not None


def sentences_of(text: str) -> list[str]:
    """The sentences of one line."""
    found, begin = [], 0
    stops = [*_END_OF_ONE.finditer(text), *_END_IN_SMALL.finditer(text)]
    known = {one.start() for one in stops}
    stops += [
        one
        for one in _MAY_END_IN_SMALL.finditer(text)
        if one.start() not in known and is_clause(text[one.end() :])
    ]
    for stop in sorted(stops, key=lambda one: one.start()):
        piece = text[begin : stop.start()]
        if not _NO_END.search(piece):
            found.append(text[begin : stop.end()].strip())
            begin = stop.end()
    return [*found, text[begin:]]


def is_clause(sentence: str) -> bool:
    """Whether a sentence of English stands there, as far as its first words tell."""
    words = _low_words(sentence)[:_SOON]
    if len(words) < 2 or sentence.rstrip().endswith("?") or not sentence[0].isalnum():
        return False
    first, second = words[:2]
    if first in ("that", "this") and second in _FINITE:
        return True
    if first in _SUBJECTS and _is_what_one_does(words):
        return True
    if first in ("it's", "it’s", "there's", "there’s", "you're", "you’re"):
        return True
    if not (first in _OPENINGS or sentence[0].islower()) or first in _CLAUSES:
        return False
    verb = next((place for place in range(1, len(words)) if _is_finite(words, place)), 0)
    is_bare = first in _BEFORE_A_PLACE and _SOMEBODY.isdisjoint(words[1:verb])
    return bool(verb) and _CLAUSES.isdisjoint(words[:verb]) and not is_bare


def _is_what_one_does(words: Sequence[str]) -> bool:
    """Whether a verb follows the first word, with such as "never" between or without."""
    verb = next((word for word in words[1:] if word not in _OFTEN), "")
    return verb in _FINITE or verb in _verbs() or verb in _PAST or verb in _HAPPENS


def _is_finite(words: Sequence[str], place: int) -> bool:
    """Whether the word there is a verb for sure: such as "is", or "spends" after its subject."""
    word = words[place]
    if word in _FINITE:
        return True
    plain = _without_s(word)
    is_verb = plain in _verbs() or plain in _HAPPENS
    is_form = word != plain and is_verb and plain not in _ALSO_NOUNS
    return is_form and place + 1 < len(words) and words[place - 1] not in _AFTER_A_VERB


def goes_on(text: str) -> bool:
    """Whether a text goes on from "I learned that": as `is_clause`, or with its verb in the plural
    or right after such as "nobody".
    """
    if is_clause(text):
        return True
    words = _low_words(text)[:_SOON]
    if len(words) < 2 or text.rstrip().endswith("?") or not text[0].isalpha():
        return False
    raw = text.split()
    if words[0] in _SOMEBODY and _is_form(
        next((one for one in words[1:] if one not in _OFTEN), "")
    ):
        return True
    for place in range(1, len(words)):
        is_subject = _is_plural(words[place - 1]) and not raw[place - 1].endswith(",")
        if is_subject and (words[place] in _verbs() or words[place] in _HAPPENS):
            follows = _AFTER_A_VERB.issuperset(words[place + 1 : place + 2])
            return words[place] not in _ALSO_NOUNS or (place + 1 < len(words) and follows)
        if words[place] in _CLAUSES:
            return False
    return False


def _is_form(word: str) -> bool:
    both = (word, _without_s(word))
    is_verb = any(one in known for one in both for known in (_verbs(), _HAPPENS))
    return is_verb or word in _PAST or (len(word) > 4 and word.endswith("ed"))


def _without_s(word: str) -> str:
    """A verb without the ending of "spends" and "teaches"."""
    is_long = word.endswith(("ches", "shes", "sses", "xes", "oes"))
    return word[:-2] if is_long else word.removesuffix("s")


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss")


def has_verb(text: str) -> bool:
    """Whether one of the words after the first is a verb for sure."""
    words = _low_words(text)[1:]
    return any(word in _FINITE or word in _PAST or word.endswith("ed") for word in words)


def own_words(sentence: str) -> bool:
    """Whether a person says of themselves what they learned."""
    return any(begins_with(sentence, f"{one} ") for one in _OWN_WORDS)


def what_was_done(text: str) -> str:
    """The text as a sentence where it says what was done: "I went there", "signed up for it"."""
    first, second = [*_low_words(text), "", ""][:2]
    if first == "i" and _is_past(second):
        return text[:1].upper() + text[1:]
    if first.endswith("ed") and second in _AFTER_A_VERB:
        return f"I {first} {text.split(maxsplit=1)[1]}"
    return ""


def with_its_article(step: str) -> str:
    """A step with "a" before a thing that is named without: "do internship in summer"."""
    verb, _space, rest = step.partition(" ")
    words = _low_words(rest)
    for count in (2, 1):
        if " ".join(words[:count]) in _ONE_OF_THEM:
            return f"{verb} {'an' if rest[0] in 'aeiou' else 'a'} {rest}"
    return step


def tells_what_was(text: str) -> bool:
    """Whether "you …" tells what was, or how they are, and nothing that was not."""
    words = _low_words(text)[1:]
    first = next((word for word in words if word not in _OFTEN), "")
    return (_is_past(first) or first in ("are", "were")) and _DENIES.isdisjoint(words)


def past_of(word: str, *, sure: bool = False, before: str = "") -> str:
    """What one did, for what one does, with its ending or without: "explained"; "" for what stands
    in the past, or is no verb for sure, as the word that it stands `before` may show.
    """
    low = word.casefold()
    is_verb = sure or low not in _ALSO_NOUNS or before.casefold() in _AFTER_A_VERB
    if low in _PAST or not is_verb or low == "be":
        return ""
    form = _verbs().get(low) or _verbs().get(_without_s(low), "")
    return _TOLD_AS.get(form, form)


def without_ending(verb: str) -> str:
    """A verb as it follows "you": "know" for "knows"."""
    bare = _without_s(verb)
    is_known = bare in _verbs() or bare in _HAPPENS
    return {"is": "are", "has": "have", "does": "do", "was": "were"}.get(
        verb, bare if is_known else verb
    )


def with_its_subject(text: str) -> str:
    """The text with "it" where it is missing, as in "in the office is very quiet"."""
    return _WITHOUT_IT.sub(r"\g<where> it \g<be> ", text)


def with_article(text: str) -> str:
    """The text with "the" for an office that is named without: "call vet office"."""
    verb, _space, rest = text.partition(" ")
    words = _low_words(rest)[:3]
    place = next((number for number, word in enumerate(words) if word in _OFFICES), -1)
    is_bare = verb.casefold() in _TO_OFFICES and place >= 0 and rest[:1].islower()
    is_bare = is_bare and _AFTER_A_VERB.isdisjoint(words[: place + 1])
    return f"{verb} the {rest}" if is_bare else text


def _is_past(word: str) -> bool:
    return word in _PAST or word in ("have", "am") or word.endswith("ed")


def without_lead(text: str, which: str) -> str:
    """The text without the words that such a note often begins with."""
    leads = sorted(phrases_in(_LISTS[which]), key=len, reverse=True)
    lead = next((one for one in leads if begins_with(text, f"{one} ")), "")
    return text[len(lead) :].strip() if lead else text


def step_of(text: str) -> str:
    """What is to be done, as it follows "to"; "" where the text is no such thing for sure."""
    left = without_lead(without_lead(text, "before-a-step"), "before-a-step")
    left = _AT_LAST.sub("", left)
    first, _space, rest = left.partition(" ")
    verb, following = first.casefold(), _low_words(rest)[:1]
    if verb not in _verbs() or not rest.strip() or is_foreign(left):
        return ""
    if len(sentences_of(left)) > 1 or _is_list(rest):
        return ""
    is_doing = verb in ("stop", "start", "practise", "practice") and following[0].endswith("ing")
    follows = following[0] in _AFTER_A_VERB or rest.lstrip()[0].isupper() or rest[0] in "“\"'‘"
    follows = follows or is_doing
    if verb in _ALSO_NOUNS and not (begins_with(text, "i ") or follows):
        return ""
    return with_its_article(_as_one_does(_MY_CV.sub(r"\g<verb> my CV", f"{verb} {rest}")))


def _as_one_does(step: str) -> str:
    """A step with "first" at its end, and a course taken: "make first the course" is said so."""
    step = _MAKE_A_COURSE.sub(lambda hit: f"take{hit['what']}", step)
    return _FIRST_OF_ALL.sub(r"\g<verb> \g<what> first", step)


def _is_list(rest: str) -> bool:
    return any(words[0] in _verbs() for one in rest.split(",")[1:] if (words := _low_words(one)))


def done(step: str) -> str:
    """A step as it follows "I have"."""
    verb, _space, rest = step.partition(" ")
    return f"{_verbs()[verb]} {rest}"


def lowered(text: str) -> str:
    """The text without the capital at its beginning, where that is no name."""
    first = re.split(r"[\s,]", text, maxsplit=1)[0]
    is_plain = first.casefold() in _OPENINGS or first in ("It's", "It’s", "There's", "There’s")
    return text[:1].lower() + text[1:] if is_plain or first in ("You're", "You’re") else text


def ended(text: str, *, calm: bool = False) -> str:
    """The text with one mark at its end; with `calm` a full stop, whatever stood there."""
    bare = _LAST_MARKS.sub("", text)
    if _ENDS.search(bare):
        return bare
    tail = _TAIL.search(bare)
    marks = tail[0] if tail else ""
    mark = "?" if "?" in marks else "!" if "!" in marks else "."
    return f"{bare[: len(bare) - len(marks)]}{'.' if calm else mark}"


def quoted(text: str) -> str:
    """The text in quotation marks, letter for letter, as it ends a sentence."""
    inner = text.strip()
    if len(inner) > 2 and inner[0] in '“"' and inner[-1] in '”"' and inner[1:-1].count('"') == 0:
        inner = inner[1:-1]
    opening, closing = "‘’" if set(inner) & set('“”"') else "“”"
    return f"{opening}{inner}{closing}{'' if inner[-1:] in '.!?…' else '.'}"
