"""How one came to somebody, as one typed it, in the sentence of a text that speaks of it.

The templates say "I came across your name through …". What does not fit there gets another
sentence: "at the fair" needs no "through", and "I buy my bread there" is one by itself.
"""

import re

_ENDS = " \t\n.,;:!"
_LED_IN = re.compile(r"^(?:through|via)\s+", re.IGNORECASE)
_CLAUSE = re.compile(
    r"^(?:i|i['’]\w+|we|we['’]\w+|she|he|they|you|it|she['’]s|he['’]s|they['’]re|"
    r"(?:my|our|the|a|an)\s+(?:\w+\s+){1,3}?(?:is|was|are|were|has|had|works?|worked|knows?|knew|"
    r"lives?|lived|goes|went|told|said|met|gave|sent|recommended|mentioned))\b",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"^(?:at|in|on|from|during|when|while|after|before|by|near|around|next|outside|inside|behind|"
    r"across|down|opposite)\s+\S",
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
    said = f"You may know me: {words[0].upper()}{words[1:]}."
    marked = _SENTENCE.sub(
        lambda found: f". {said}" if found["and"].startswith(",") else said, marked
    )
    return marked.replace("\x00", f"“{words}”")


def whose(relationship: str) -> str:
    """Through whom one knows somebody: my mom, of "mom's friend"; "" where nobody is named."""
    found = _SOMEBODYS.match(relationship.strip())
    if not found:
        return ""
    return found[1] if found[1][:1].isupper() else f"my {found[1]}"


def known_as(relationship: str) -> str:
    """What somebody is to one through another: my mom's friend, a friend of my mother."""
    told = relationship.strip()
    if whose(told):
        bare = re.sub(r"^(?:my|our)\s+", "", told, flags=re.IGNORECASE)
        return bare if bare[:1].isupper() else f"my {bare}"
    found = re.match(r"^(?:an?\s+)?(\w+ of (?:my|our) \S.*)$", told, re.IGNORECASE)
    if not found:
        return ""
    return f"{'an' if found[1][0] in 'aeiou' else 'a'} {found[1]}"


_SOMEBODYS = re.compile(r"^(?:my\s+|our\s+)?([^'’]+)['’]s\s+\S", re.IGNORECASE)
