"""How one came to somebody, as one typed it, in the sentence of a text that speaks of it.

The templates say "I came across your name through …". What does not fit there gets another
sentence: "at the fair" needs no "through", and "I buy my bread there" is one by itself.
"""

import re

from infoint.words.people_names import is_called_so, with_apostrophe
from infoint.words.told.how_met import event_met_at, said_to_them
from infoint.words.word_lists import word_lists, words_in

_ENDS = " \t\n.,;:!"
_LED_IN = re.compile(r"^(?:through|via)\s+", re.IGNORECASE)
_CLAUSE = re.compile(
    r"^(?:i|i['’]\w+|we|we['’]\w+|she|he|they|you|it|she['’]s|he['’]s|they['’]re|"
    r"(?:my|our|the|a|an)\s+(?:(?!(?:where|who|whom|that|which|we|you|they|he|she|i)\s)\w+\s+){1,3}?(?:is|was|are|were|has|had|works?|worked|knows?|knew|"
    r"lives?|lived|goes|went|told|said|met|gave|sent|recommended|mentioned))\b",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"^(?:online$|(?:at|in|on|from|during|when|while|after|before|by|near|around|next|outside|inside|behind|"
    r"across|down|opposite)\s+\S)",
    re.IGNORECASE,
)
_WITH_ARTICLE = re.compile(
    r"^(?:the|a|an|my|our|his|her|their|your|this|that|some|one|two|people|someone|somebody)\b",
    re.IGNORECASE,
)
_WITHOUT = re.compile(
    r"^(?:linkedin|google|facebook|instagram|xing|twitter|tiktok|youtube|school|work|church|"
    r"university|college|family|mum|mom|dad|friends?|\S+@\S+|https?:\S+|www\.\S+)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?P<and>, and I found you|I came across your name|I found you) through (?P<gap>\x00)\.?"
)


def after_through(words: str) -> str:
    """The words as they stand after "through", with an article where one is missing."""
    plain = _LED_IN.sub("", " ".join(words.split()).strip(_ENDS))
    if not plain or _CLAUSE.match(plain) or _WHERE.match(plain):
        return plain
    if _WITH_ARTICLE.match(plain):
        first, _space, rest = plain.partition(" ")
        return f"{first.lower()} {rest}".strip()
    if _WITHOUT.match(plain) or not plain[0].islower() or plain.split()[-1].endswith("s"):
        return plain
    return f"the {plain}"


def as_one_says_it(text: str, words: str) -> str:
    """The text in which `words` stand after "through", in a sentence that fits them."""
    is_clause, is_where = bool(_CLAUSE.match(words)), bool(_WHERE.match(words))
    if not words or not (is_clause or is_where):
        return text
    marked = text.replace(f"through {words}", "through \x00")
    if is_where:
        return marked.replace("through \x00", f"{words[0].lower()}{words[1:]}")
    is_sentence = words.endswith(".")  # of a circle; what one typed has no full stop by now
    said = words if is_sentence else f"You may know me: {words[0].upper()}{words[1:]}."
    marked = _SENTENCE.sub(lambda found: _begun_as_there(found, said), marked)
    return marked.replace("\x00", f"“{words}”")


def _begun_as_there(found: re.Match[str], said: str) -> str:
    """The sentence in the place of another: a new one, or on from a greeting in the same line."""
    if found["and"].startswith(","):
        return f". {said}"
    is_inside = found.string[: found.start()].endswith(", ") and not said.startswith("I ")
    return f"{said[0].lower()}{said[1:]}" if is_inside else said


def gap_labels(sentence: str) -> tuple[str, ...]:
    """What stands in brackets in the sentence of a circle, to be typed; own words have none."""
    return tuple(_IN_BRACKETS.findall(sentence)) if sentence.endswith(".") else ()


_IN_BRACKETS = re.compile(r"\[([^\[\]]+)\]")


def whose(relationship: str) -> str:
    """Through whom one knows somebody: my mom, of "mom's friend"; "" where nobody is named."""
    found = _SOMEBODYS.match(with_apostrophe(relationship.strip()))
    if not found:
        return ""
    return found[1] if found[1][:1].isupper() else f"my {found[1]}"


def known_as(relationship: str) -> str:
    """What somebody is to one through another: my mom's friend, a friend of my mother."""
    told = with_apostrophe(relationship.strip())
    if whose(told):
        bare = re.sub(r"^(?:my|our)\s+", "", told, flags=re.IGNORECASE)
        return bare if bare[:1].isupper() else f"my {bare}"
    found = re.match(r"^(?:an?\s+)?(\w+ of (?:my|our) \S.*)$", told, re.IGNORECASE)
    if not found:
        return ""
    return f"{'an' if found[1][0] in 'aeiou' else 'a'} {found[1]}"


_TOLD = word_lists("told")
_SOMEBODYS = re.compile(r"^(?:my\s+|our\s+)?([^'’]+)['’]s\s+\S", re.IGNORECASE)
_KIN, _FRIENDS = words_in(_TOLD["family"]), words_in(_TOLD["friends"])
_FROM_SCHOOL, _FROM_WORK = words_in(_TOLD["from-school"]), words_in(_TOLD["from-work"])
_LESSONS, _SHARED = words_in(_TOLD["lessons"]), words_in(_TOLD["shared-places"])
_NO_SUBJECT = words_in(_TOLD["before-relations"]) | words_in("school class form head my our a the")
_JOB = re.compile(
    r"from (?:my|our) (?:\w+ )?(?:job|work|place|office|team|company)(?:(?: at| in| with) (\S.*))?$"
)


def is_kin(relationship: str) -> bool:
    """Whether they are family: family, my aunt; not my aunt's neighbour, nor a cousin of hers."""
    words = _own_words(relationship)
    return words[-1:] != [] and (words[-1] in _KIN or words[-2:] == ["in", "law"])


def is_friend(relationship: str) -> bool:
    """Whether they are a friend, or live next door or in the same flat."""
    return any(word in _FRIENDS for word in _own_words(relationship)[-1:])


def is_close(name: str, relationship: str) -> bool:
    """Whether they are family or a friend: one says one's first name to them."""
    return is_called_so(name) or is_kin(relationship) or is_friend(relationship)


def _own_words(relationship: str) -> list[str]:
    """What somebody is to one oneself, without where from; nothing where they are another's."""
    words = with_apostrophe(relationship).casefold().split()
    if any(word.endswith(("'s", "’s")) or word == "of" for word in words):
        return []
    return words[: words.index("from")] if "from" in words[1:] else words


def known_from(relationship: str) -> str:
    """Where one knows each other from, as it follows one's own name: it's Lena from school.

    Where somebody else may work, such as the bakery, is nothing that one says of oneself. Of a
    former boss or colleague it is a clause: we used to work together.
    """
    told = relationship.strip()
    if told in ("from work", "from school"):
        return told
    if said := said_to_them(told):
        return said
    words = told.casefold().split()
    if any(word.endswith(("'s", "’s")) or word == "of" for word in words) or not words:
        return ""
    if words[0] == "from":
        return _from_there(told)
    if words[-1] in _FROM_SCHOOL and _LESSONS.isdisjoint(words):
        return _from_class(words)
    if words[-1].removeprefix("ex-") not in _FROM_WORK:
        return ""
    return _USED_TO if _FORMER.search(told) else "from work"


_FORMER = re.compile(
    r"\b(?:used to|former|formerly|old|ex|previous|last|late|past|once|earlier|then|first)\b",
    re.IGNORECASE,
)
"""Before "boss" or "colleague": they are it no more."""
_USED_TO = "we used to work together"


_CLAUSES = ("we ", "I ", "you ")


def after_name(known: str) -> str:
    """Where one knows each other from, as it follows one's own name: a clause after a comma."""
    return f", {known}" if known.startswith(_CLAUSES) else known


def with_comma(text: str) -> str:
    """The text in which a clause follows a name, its comma at the name."""
    for clause in _CLAUSES:
        text = text.replace(f" , {clause}", f", {clause}")
    return text


def _from_class(words: list[str]) -> str:
    """From your biology class, of my old biology teacher."""
    subject = words[-2] if len(words) > 1 and words[-1] == "teacher" else ""
    plain = subject.isalpha() and subject not in _NO_SUBJECT
    return f"from your {subject} class" if plain else "from school"


def _from_there(told: str) -> str:
    job = _JOB.fullmatch(told)
    if job and job[1]:
        return f"from {job[1]}"
    if job:
        return _USED_TO if _FORMER.search(told) else "from work"
    own = re.match(r"from (?:my|our) (.+)$", told)
    if own:
        return f"from our {own[1]}"
    place = told.removeprefix("from ").removeprefix("the ").split()
    is_shared = bool(_SHARED.intersection(place)) or place[:2] == ["next", "door"]
    return told if is_shared else ""


def met_at(relationship: str) -> str:
    """Where one met, as it follows "at": the fair, of "from the fair"."""
    if event := event_met_at(relationship):
        return event
    found = re.match(r"^(?:from|met (?:at|in|on))\s+(\S.*)$", relationship.strip(), re.IGNORECASE)
    return found[1] if found else ""
