"""What somebody did for one, told in the present as a learner of English does: said as what was."""

import re
from collections.abc import Collection

from infoint.letters.note_forms import past_of

_FOR_ME = "me|us|my|time|all|everything|so"
_MANNER = re.compile(
    r"\b(?P<did>explained|spoke|talked|answered)\b(?P<what>[^.]*?)"
    r"(?P<how> very| so| really)? slow$",
)
_TO_ME = re.compile(
    r"\bexplained me (?P<what>everything|all|it|a lot|the [\w ]+?)"
    r"(?=$|[.,]| (?:very|so|really|slowly|patiently|well)\b)"
)
_AND = re.compile(r"(?<= and )(?P<verb>\w+)(?= (?P<next>\w+))")


def in_the_past(text: str, names: Collection[str]) -> str:
    """The text with what they did in the past, where it was for the one who writes.

    "She explain me everything very slow" is "she explained everything to me very slowly". What
    they are or like stays: it may be so still.
    """
    who = "|".join(("he", "she", "they", "you", *map(re.escape, names)))
    begun = re.match(
        rf"(?P<who>(?:that )?(?:{who})) (?P<verb>\w+) (?=(?:{_FOR_ME})\b)", text, re.IGNORECASE
    )
    was = re.match(rf"(?:that )?(?:{who}) (?:was|were) ", text, re.IGNORECASE)
    if begun and (past := past_of(begun["verb"], sure=True)):
        text = f"{begun['who']} {past} {text[begun.end() :]}"
    elif not (was or begun):
        return text
    text = _AND.sub(lambda hit: past_of(hit["verb"], before=hit["next"]) or hit["verb"], text)
    text = re.sub(r"\bexplained me (?=how\b|what\b|why\b)", "explained to me ", text)
    text = _TO_ME.sub(r"explained \g<what> to me", text)
    return _MANNER.sub(r"\g<did>\g<what>\g<how> slowly", text.rstrip(" .!"))
