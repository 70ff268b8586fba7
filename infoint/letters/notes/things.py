"""Things named in a note without a sentence around them: "time, coffee and the book"."""

import re

from infoint.i18n import listed
from infoint.letters.as_you import words_of
from infoint.letters.note_forms import has_verb, without_lead
from infoint.words.word_lists import word_lists, words_in

_LISTS = word_lists("letters")
_YOURS = words_in(_LISTS["thanked-yours"])
_GIVEN = words_in(_LISTS["thanked-the"])
_HOW = words_in(_LISTS["thanked-how"])
_GLAD_OF = words_in(_LISTS["glad-of"])
_PAY = words_in(_LISTS["pay"])
_ANOTHER = words_in(_LISTS["third"]) | words_in(_LISTS["others"])
_RECOMMENDED = {one.replace("-", " ") for one in words_in(_LISTS["recommended-things"])}
_BETWEEN = re.compile(r"\s*(?:,|;|\n|\.\s|\s[+&]\s|\band\b)\s*(?:and\b\s*)?", re.IGNORECASE)
_THEIRS = re.compile(r"^(?:her|his|their|your) (?=[^\W\d_])", re.IGNORECASE)
_ALL = ("everything", "all of it", "all")
_NO_THING = ("lot", "bit", "few", "little", "good", "great", "long", "while", "break")
_MOST_WORDS = 6
_AS_A_STEP = 6


def is_about_pay(text: str) -> bool:
    """Whether what one earns is named."""
    return not _PAY.isdisjoint(words_of(text))


def thanks_for_pay(text: str) -> bool:
    """Whether one would thank for what somebody earns; not for being honest about it."""
    before = re.split(r"\babout\b", text, maxsplit=1, flags=re.IGNORECASE)[0]
    return is_about_pay(before)


def things_thanked(note: str) -> str:
    """What is thanked for, as it follows "thank you for"; "" where a piece may be something else.

    What is no plain thing for sure, such as "the crew I never met", makes all of it uncertain.
    """
    bare = without_lead(
        " ".join(note.replace("\n", " , ").split()).strip(" .!?…,;"), "before-thanks"
    )
    if bare.casefold() in _ALL:
        return "everything"
    pieces = [re.sub(r"^[-–•*] *", "", one).strip(" .!?…") for one in _BETWEEN.split(bare)]
    things = [_thing(one) for one in pieces if one]
    is_sure = len(things) > 1 or _is_known(_THEIRS.sub("", bare))
    if is_sure and things and all(things):
        return listed(things)
    head = re.split(r"[.!] ", bare, maxsplit=1)[0]
    return _thing(head) if head != bare and _is_known(_THEIRS.sub("", head)) else ""


def _thing(piece: str) -> str:
    bare = _THEIRS.sub("", piece)
    words = words_of(bare)
    if not words or len(words) > _MOST_WORDS or is_about_pay(piece):
        return ""
    if not _ANOTHER.isdisjoint(words):
        return ""
    is_theirs = bare != piece
    if _is_known(bare):
        low = bare[:1].lower() + bare[1:]
        return f"your {low}" if is_theirs or words[-1] in _YOURS else f"the {low}"
    low = f"your {bare}" if is_theirs else piece[:1].lower() + piece[1:]
    is_named = is_theirs or (words[0] in _GLAD_OF and words[0] not in ("how", "that", "my", "our"))
    return low if is_named and len(words_of(low)) > 1 and not has_verb(low) else ""


def _is_known(piece: str) -> bool:
    """Whether it is such as "coffee" or "straight answers"."""
    *how, what = words_of(piece) or [""]
    return (what in _YOURS or what in _GIVEN) and _HOW.issuperset(how)


def thing_recommended(note: str) -> str:
    """What was recommended with its article, as "an internship"; "" for anything else."""
    bare = note.strip(" .!?…")
    low = bare[:1].lower() + bare[1:]
    first, *rest = [*words_of(low), ""]
    if " ".join(words_of(low)) in _RECOMMENDED:
        return f"an {low}" if low[0] in "aeiou" else f"a {low}"
    is_one = first in ("a", "an") and 1 < len(rest) <= _AS_A_STEP + 1 and rest[0] not in _NO_THING
    return low if is_one and not has_verb(low) and "," not in low else ""


def much_there_is(note: str) -> str:
    """As it follows "it surprised me" "so much paperwork!" is "how much paperwork there is"."""
    hit = re.fullmatch(r"(?:that )?so (much|many) ([^,:;]+?)[\s.!?…]*", note, re.IGNORECASE)
    if hit is None or has_verb(f"x {hit[2]}") or is_about_pay(note) or len(hit[2].split()) > 3:
        return ""
    if not _OLD.isdisjoint(words_of(hit[2])):
        return ""
    much = hit[1].lower()
    return f"how {much} {hit[2]} there {'is' if much == 'much' else 'are'}"


def none_there(note: str) -> str:
    """As a clause "no boss around" is "there is no boss around"; "" for anything else."""
    hit = re.fullmatch(
        r"(no [\w-]+(?: [\w-]+)?) (around|there|anywhere|on site|at all)[\s.!…]*",
        note,
        re.IGNORECASE,
    )
    if hit is None or has_verb(hit[1]) or is_about_pay(note):
        return ""
    what = hit[1][:1].lower() + hit[1][1:]
    be = "are" if what.endswith("s") and not what.endswith(("ss", "boss")) else "is"
    where = "" if hit[2].lower() == "there" else f" {hit[2].lower()}"
    return f"there {be} {what}{where}"


def none_needed(note: str) -> str:
    """As a clause "no degree needed" is "no degree is needed"; "" for anything else."""
    hit = re.fullmatch(
        r"(no [\w-]+(?: [\w-]+)?) (needed|required|necessary)[\s.!…]*", note, re.IGNORECASE
    )
    if hit is None or has_verb(hit[1]):
        return ""
    what = hit[1][:1].lower() + hit[1][1:]
    be = "are" if what.endswith("s") and not what.endswith("ss") else "is"
    return f"{what} {be} {hit[2].lower()}"


def how_it_is(note: str) -> str:
    """As it follows "it surprised me" "quiet at night" is "how quiet it is at night"."""
    bare = re.sub(r"^(?:(?:so|very|really|how) )+", "", note.strip(" .!…"), flags=re.IGNORECASE)
    first, _space, rest = bare.partition(" ")
    follows = set(words_of(rest)[:1]) <= set(_WHERE)
    if first.casefold() not in _CALM or not follows or has_verb(f"x {rest}") or "," in rest:
        return ""
    return f"how {first.lower()} it is {rest}".strip()


_CALM = words_in(_LISTS["how-it-is"])
_OLD = frozenset(("old", "older", "sad", "sick", "fat", "poor"))
_WHERE = ("at", "in", "on", "there", "here", "during", "between", "before", "after")
