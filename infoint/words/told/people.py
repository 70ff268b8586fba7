"""People as a person tells them in one line: "my cousin Lena, she draws parks".

Every word lands in the name, in what they do, in how one knows them, in when one meets them, or in
a note. What is plainly two people becomes two; where both can be meant, every reading is given, and
one asks.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import asdict, astuple, dataclass, replace
from typing import TypeVar

from infoint.dates.typed_moment import moments_in, tidied
from infoint.entries.form import many_lines, one_line
from infoint.i18n import N_
from infoint.words.name_lines import read_name_line
from infoint.words.people_names import (
    CALLED_SO,
    CREDENTIALS,
    KIN_TITLES,
    PARTICLES,
    TITLES,
    as_a_name,
    says_who,
)
from infoint.words.told.fields import Titles, says_nothing, without_marks
from infoint.words.told.pieces import (
    FIRM,
    FROM,
    GOES_ON,
    MY,
    OWN,
    RELATIONS,
    TELLS,
    TRADES,
    bare,
    begins_with_first_name,
    has_title,
    is_relation,
    is_small_name,
    looks_like_name,
    words_of_relation,
)
from infoint.words.told.several import begins_with_somebody, parted
from infoint.words.told.small_names import with_capitals


@dataclass(frozen=True, slots=True)
class PersonTold:
    """One person, as the line says it. `name` is what one calls them where no name was given.

    `when` holds the words of a day or a time: on Friday at 3 pm. An address or a number is no part
    of the name.
    """

    name: str
    role: str = ""
    organization: str = ""
    relationship: str = ""
    notes: str = ""
    when: str = ""
    email: str = ""
    phone: str = ""
    profile_url: str = ""


People = tuple[PersonTold, ...]
Reading = TypeVar("Reading", Titles, People)
"""A way in which a line can be meant."""
SAY_FIRST = N_("Choose below how you mean this.")

_LINES = re.compile(r"\s*[\n•]\s*")
_AND = re.compile(r"\s+(?:and|&|\+|/|or|und|y|et)\s+(?:also\s+)?", re.IGNORECASE)
_MARK = re.compile("[\ue000-\uf8ff]")
"""Signs without a meaning; each stands for words that say when, or for an address or a number,
while a line is parted."""
_REACHED_BY = {
    "email": re.compile(r"(?:mailto:)?<?([\w.+'-]+@[\w-]+(?:\.[\w-]+)+)>?"),
    "profile_url": re.compile(r"(?:https?://|www\.|(?:[a-z]{2}\.)?linkedin\.com/)[^\s,;<>]+", re.I),
    "phone": re.compile(
        r"(?:\b(?:tel|phone|mobile|cell|mob|telefon|handy|call)\b\.?:?\s*)?"
        r"(?<![\w./:-])(\+?(?:\(\d{1,5}\)|\d)(?:[\s()./-]{0,2}\d){6,14})(?![\w:]|[./-]\d)",
        re.IGNORECASE,
    ),
}
"""By field of a contact: what one reaches somebody by."""
_NO_NUMBER = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}\s*[\s-]\s*\d{4}$"
)
"""Days, and from one year to another."""
_ONLY_WHEN = re.compile("[;\t]\\s*([\ue000-\uf8ff])\\s*(?=[;\t]|$)")
_HOW_ONE_MEETS = re.compile(
    r"(?:by|on the|over the|via|on|over|for|in)\s+"
    r"(?:phone|telephone|video(?: call)?|zoom|teams|skype|facetime|coffee|lunch|tea|person)",
    re.IGNORECASE,
)
_IS_A = re.compile(
    r"^(?:(?:who|that|she|he|they)\s+)?(?:(?:is|was|are)\s+an?|(?:works?|working)\s+as(?:\s+an?)?)"
    r"\s+(.+)$|^(?:who|she|he|that)['’]s\s+an?\s+(.+)$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^an?\s+(?=\S)")
_WHAT_THEY_ARE = re.compile(r"^([^,]+?)\s+an?\s+([a-z].*)$")
_WHO_THEY_ARE = re.compile(r"^(.+?)\s+(?:is\s+)?((?:my|our)\s+.+)$", re.IGNORECASE)


def people_readings(text: str) -> list[People]:
    """The ways in which the line can be meant, each as people; one where it is plain.

    The first reading parts least. Nobody told ("not yet") is no reading.
    """
    if says_nothing(text):
        return []
    lines = [line for line in _LINES.split(without_marks(many_lines(text).strip())) if line.strip()]
    lines = list(map(with_capitals, lines))
    marked, said = _marked(lines)
    found = [people for people in _all_of(marked, _of_line) if people]
    if not found and said:
        return [tuple(map(_named, people)) for people in _all_of(lines, _of_line) if people]
    return [tuple(_named(_when_in_words(told, said)) for told in people) for people in found]


def _named(told: PersonTold) -> PersonTold:
    """Anna, also where one typed anna; an address for a name is where to write to as well."""
    told = replace(told, name=as_a_name(told.name))
    address = _REACHED_BY["email"].fullmatch(told.name)
    return replace(told, email=told.email or address[1]) if address else told


def known_from(told: PersonTold) -> PersonTold:
    """Klaus from my old job: the name alone, and where one knows him from as how one knows him.

    Where somebody comes from has a capital, and says nothing of that.
    """
    found = _FROM_THERE.fullmatch(told.name)
    if not found or told.relationship or says_who(told.name):
        return told
    words = found[2].split()
    tells = next((n for n, word in enumerate(words) if _tells_who(word)), len(words))
    apart = replace(told, name=found[1], relationship=" ".join(words[:tells]))
    return _note(apart, " ".join(words[tells:])) if words[tells:] else apart


_FROM_THERE = re.compile(r"(\S.*?)\s+(from\s+[^\W\d_A-Z]\S*(?:\s.*)?)")


def noted(told: PersonTold) -> PersonTold:
    """Where no day is asked for, the words that say when are a note like others."""
    return _note(replace(told, when=""), told.when) if told.when else told


def is_reached_by(told: PersonTold) -> bool:
    """Whether a number or an address was told."""
    return bool(told.email or told.phone or told.profile_url)


def as_entries(told: PersonTold) -> dict[str, str]:
    """What is told, by the name of the contact's field that it goes to."""
    return {name: text for name, text in asdict(noted(told)).items() if name != "when"}


def _marked(lines: list[str]) -> tuple[list[str], dict[str, str]]:
    """The lines with a mark in the place of words that say when, and what each mark stands for."""
    said: dict[str, str] = {}
    if any(map(_MARK.search, lines)):
        return lines, said
    marked = []
    for line in lines:
        line = _addresses_marked(line, said)
        for begin, end in reversed(moments_in(line)):
            if _MARK.search(line[begin:end]):
                continue
            mark = chr(0xE000 + len(said))
            said[mark] = line[begin:end].strip()
            line = f"{line[:begin]} {mark} {line[end:]}"
        marked.append(line)
    return marked, said


def _addresses_marked(line: str, said: dict[str, str]) -> str:
    for kind, written in _REACHED_BY.items():
        for found in reversed([*written.finditer(line)]):
            words = found[found.lastindex or 0].strip()
            if kind == "phone" and _NO_NUMBER.match(words):
                continue
            begin, end = found.span()
            if line[begin - 1 : begin] + line[end : end + 1] == "()":
                begin, end = begin - 1, end + 1
            mark = chr(0xE000 + len(said))
            said[mark] = f"{kind}:{words}"
            line = f"{line[:begin]} {mark} {line[end:]}"
    return line


def _when_in_words(told: PersonTold, said: dict[str, str]) -> PersonTold:
    """What the marks of one person stand for; of two numbers the second is a note."""
    words = [said[mark] for mark in told.when if mark in said]
    told = replace(told, when="")
    when = []
    for one in words:
        kind, _colon, value = one.partition(":")
        if kind not in _REACHED_BY:
            when.append(one)
        elif getattr(told, kind):
            told = _note(told, value)
        else:
            told = replace(told, **{kind: value})
    return replace(told, when=", ".join(when))


def _unmarked(text: str) -> str:
    return tidied(_MARK.sub(" ", text)) if _MARK.search(text) else text


def reading_key(reading: Titles | People) -> str:
    """Tells one way of reading a line from the others."""
    return " | ".join(one if isinstance(one, str) else one.name for one in reading)


def chosen_reading(readings: Sequence[Reading], choice: object) -> Reading | None:
    """The only reading, or the one that was chosen; None where there is none, or one has to ask."""
    if len(readings) == 1:
        return readings[0]
    return next((one for one in readings if reading_key(one) == choice), None)


def family_name_first(line: str) -> PersonTold | None:
    """The person of a line such as "van der Berg, Jan"; None where it cannot be meant so."""
    family, comma, given = (part.strip() for part in line.partition(","))
    last, first = family.split(), given.split()
    if not comma or not last or not 1 <= len(first) <= 2 or "," in given:
        return None
    if any(word.casefold() not in PARTICLES for word in last[:-1]):
        return None
    if not last[-1][:1].isupper() or not looks_like_name(given, least=len(first)):
        return None
    if any(
        word.strip(".").casefold() in CREDENTIALS or word.casefold() in RELATIONS | TRADES
        for word in first
    ):
        return None
    return PersonTold(f"{given} {family}")


def all_family_first(lines: list[str]) -> bool:
    """Whether a list has the family name first throughout, so that no line is in doubt."""
    return len(lines) > 1 and all(family_name_first(line) for line in lines)


def _all_of(pieces: list[str], read: Callable[[str], list[People]]) -> list[People]:
    """The readings of all pieces together, at most three, each once."""
    found: list[People] = [()]
    for piece in pieces:
        found = [before + people for people in read(piece) for before in found][:3]
    return list(dict.fromkeys(found))


def _of_line(line: str) -> list[People]:
    line = _ONLY_WHEN.sub(r", \1", line)
    pieces = [one_line(piece) for piece in re.split(r"[;\t]", line) if piece.strip()]
    if len(pieces) < 2:
        return _parted(line)
    if all(map(_names_somebody, pieces)):
        return _all_of(pieces, _parted)
    found, when = read_name_line(_unmarked(line)), "".join(_MARK.findall(line))
    return [
        (PersonTold(found.name, found.role, found.organization, when=when),) if found.name else ()
    ]


def _names_somebody(piece: str) -> bool:
    piece = _unmarked(piece)
    first = re.split(r"[,(]", piece)[0].strip()
    return begins_with_somebody(first) or looks_like_name(first)


def _parted(line: str) -> list[People]:
    """The people of a line; the parts that one sees at once may hold two people each."""
    ways = [_all_of(way, _around_and) for way in parted(line)]
    return list(dict.fromkeys(people for way in ways for people in way))[:3] or _around_and(line)


def _around_and(line: str) -> list[People]:
    """Two people around an "and", where what follows it names one."""
    for found in _AND.finditer(line):
        left, right = line[: found.start()].strip(" ,"), line[found.end() :].strip()
        how = _is_another(_unmarked(left), _unmarked(right))
        if not how or not left or not right:
            continue
        firsts, others = _with_commas(left), _around_and(right)
        apart = [one + other for one in firsts for other in others]
        return apart[:3] if how == "plainly" else [*_with_commas(line)[:1], *apart][:3]
    return _with_commas(line)


def _is_another(left: str, right: str) -> str:
    """Whether another person begins: "plainly", "perhaps" or not at all ("")."""
    if OWN.match(right):
        return "plainly"
    head = re.split(r"[,(]", right)[0].strip()
    in_name = "," not in left and "(" not in left
    if not looks_like_name(head, least=1 if in_name else 2) or FIRM.search(head):
        return ""
    last = (left.split() or [""])[-1]
    if head.endswith(("'s", "’s")) or bare(last) in TITLES:
        return ""
    if last[:1].isupper() and in_name:
        both_full = len(_capitals(head)) > 1 and len(_capitals(left)) > 1
        return "plainly" if both_full or OWN.match(left) or left == last else "perhaps"
    return "plainly" if last[:1].islower() else "perhaps"


def _with_commas(line: str) -> list[People]:
    """One person; a piece after a comma that looks like a name may be another."""
    told = _one(line)
    if told is None:
        return []
    one = (told,)
    pieces = [piece.strip() for piece in line.split(",") if piece.strip()]
    if len(pieces) < 2 or "(" in line or not looks_like_name(pieces[0]):
        return [one]
    names = [looks_like_name(piece, least=2) and not FIRM.search(piece) for piece in pieces[1:]]
    if not any(names) or names == [False, True]:  # the latter is name, role, Organization
        return [one]
    groups: list[list[str]] = [[pieces[0]]]
    for piece, is_name in zip(pieces[1:], names, strict=True):
        if is_name:
            groups.append([piece])
        else:
            groups[-1].append(piece)
    apart = tuple(filter(None, (_one(", ".join(group)) for group in groups)))
    return [one, apart] if len(apart) > 1 else [one]


def _one(line: str) -> PersonTold | None:
    """The one person of a line."""
    when = "".join(_MARK.findall(line))
    told = _who(_unmarked(line))
    return replace(told, when=when) if told and when else told


def _who(line: str) -> PersonTold | None:
    line = _apart_from_who(one_line(line).strip(" ,;"))
    if not line:
        return None
    first, *rest = _pieces(line)
    told = _called(first)
    described = says_who(first)
    nameless = described or (bool(OWN.match(first)) and told.name == first[:1].upper() + first[1:])
    left: list[str] = []
    for piece in rest:
        if _tells(piece) or _HOW_ONE_MEETS.fullmatch(piece):
            told = _note(told, piece)
        elif not told.relationship and _is_how_known(piece):
            told = replace(told, relationship=MY.sub("", piece))
        elif nameless and not (told.notes or left) and looks_like_name(piece):
            told = replace(told, name=piece)  # as in "my friend from school, Ana Ruiz"
            told = told if told.relationship else _note(told, first)
            nameless = False
        else:
            left.append(_ARTICLE.sub("", piece))
    if left:
        read = read_name_line(", ".join(("x", *left)))
        role = ", ".join(one for one in (told.role, read.role) if one)
        told = replace(told, role=role, organization=read.organization)
        lost = set(_words(" ".join(left))) - set(_words(" ".join(astuple(told))))
        if lost - {"at", "works", "working", "is"}:
            told = _note(told, ", ".join(left))
    return told


def _apart_from_who(line: str) -> str:
    """Petra my aunt, Mr Keller is my teacher: with a comma between, as one is used to it."""
    what = _WHAT_THEY_ARE.match(line)
    if what and looks_like_name(what[1]):
        return f"{what[1]}, {what[2]}"
    found = _WHO_THEY_ARE.match(line)
    if not found or "," in found[1] or words_of_relation(found[2].split()) < len(found[2].split()):
        return line
    name = found[1].split()
    is_name = has_title(name) or looks_like_name(found[1]) or begins_with_first_name(name)
    return f"{found[1]}, {found[2]}" if is_name and not OWN.match(line) else line


def _is_how_known(piece: str) -> bool:
    """My cousin, cousin; nurse alone says what they do."""
    return bool(OWN.match(piece)) or MY.sub("", piece).casefold() in RELATIONS - TRADES


def _pieces(line: str) -> list[str]:
    """Name and what follows it, parted as `read_name_line` parts it, brackets and dashes too."""
    bracket = re.fullmatch(r"([^()]+?)\s*\(([^()]+)\)\s*,?\s*(.*)", line)
    how_known = bracket and MY.sub("", bracket[2]).casefold() in RELATIONS - TRADES
    if bracket and how_known and "," not in bracket[1]:
        return [bracket[1], bracket[2], *filter(str.strip, bracket[3].split(","))]
    if bracket and not bracket[3] and looks_like_name(bracket[1]) and _tells_much(bracket[2]):
        return [bracket[1], *map(str.strip, bracket[2].split(","))]
    dashed = re.fullmatch(r"([^,]+?)(?:\s+[-–—]|:)\s+(.+)", line)
    if dashed and looks_like_name(dashed[1]):
        line = f"{dashed[1]}, {dashed[2]}"
    name = read_name_line(line).name
    if not name or not line.startswith(name):
        return [line]
    rest = line[len(name) :]
    return [name, *(piece.strip() for piece in re.split("[,،、，]", rest) if piece.strip())]


def _tells_much(words: str) -> bool:
    """Whether words in brackets are what one knows of somebody: not a nickname, nor a pronoun."""
    plain = words.strip()
    return plain[:1].islower() and "/" not in plain and not plain.startswith(("née", "né "))


def _called(first: str) -> PersonTold:
    """The name in the first piece, what stands before it (my cousin) and behind (who draws)."""
    words = first.split()
    begin = words_of_relation(words)
    end = begin + _of_name_from(words, begin)
    own = bool(OWN.match(first)) or (len(words) > 1 and begin > 1)
    relation, name, rest = words[:begin], words[begin:end], words[end:]
    goes_on = bool(rest) and _tells_who(rest[0])
    if not name and own and goes_on:
        return _note(_nameless(" ".join(relation)), " ".join(rest))
    if not name or (rest and not begin and not goes_on):
        return _nameless(first) if own or is_relation(words) else PersonTold(first)
    if rest and begin and not own and not goes_on and rest[0].casefold() not in FROM:
        return PersonTold(first)
    if not begin and len(name) > 1 and name[0].casefold() in KIN_TITLES:
        relation = [name[0].casefold()]  # Aunt Petra, as one calls her
    told = PersonTold(" ".join(name), relationship=_relation_in(relation))
    return _note(told, " ".join(rest)) if rest else told


def _tells_who(word: str) -> bool:
    """Whether with this word begins what somebody is or does: who, that, who's, works."""
    plain = re.split("['’]", word.casefold())[0]
    return plain in TELLS or plain == "that"


def _of_name_from(words: list[str], begin: int) -> int:
    """How many words from there on are a name, also one in small letters where that is plain."""
    end = begin
    while end < len(words) and _is_of_name(words[end], end > begin):
        end += 1
    while end > begin + 1 and words[end - 1].casefold() in PARTICLES:
        end -= 1
    if any(word[:1].isupper() for word in words[begin:end]):
        return end - begin
    head = _up_to_what_goes_on(words[begin:])
    small = has_title(head) or (begin and _may_be_name(head))
    known = not begin and len(head) < len(words) and begins_with_first_name(head)
    is_name = small or (known and is_small_name(head))
    return len(head) if is_name and len(head) <= _LONGEST_SMALL else end - begin


def _up_to_what_goes_on(words: list[str]) -> list[str]:
    stops = (n for n, word in enumerate(words) if n and (word in GOES_ON or _tells_who(word)))
    return words[: next(stops, len(words))]


_LONGEST_SMALL = 4
"""Words of a name in small letters: frau dr. van dyk."""


def _nameless(first: str) -> PersonTold:
    """Without a name one calls them what they are: "My neighbour"; mum is called Mum."""
    called = MY.sub("", first)
    if called.casefold() in CALLED_SO and OWN.match(first):
        return PersonTold(called[:1].upper() + called[1:], relationship=called)
    return PersonTold(first[:1].upper() + first[1:], relationship=_relation_in(first.split()))


def _tells(piece: str) -> bool:
    words = piece.split()
    if words[0].casefold() == "works" and len(words) > 1 and words[1].casefold() in ("at", "@"):
        return False
    return words[0].casefold().partition("'")[0].partition("’")[0] in TELLS


def _note(told: PersonTold, text: str) -> PersonTold:
    """Add what the piece tells: "is a nurse" is what they do, everything else a note."""
    is_a = _IS_A.fullmatch(text)
    if is_a and not told.role:
        return replace(told, role=is_a[1] or is_a[2])
    return replace(told, notes=". ".join(one for one in (told.notes, text) if one))


def _capitals(text: str) -> list[str]:
    return [word for word in text.split() if word[:1].isupper()]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def says_one_knows(text: str) -> bool:
    """Whether the words say that one knows somebody: my old boss, from choir; not the boss of my
    aunt.
    """
    words = MY.sub("", text.strip()).split()
    whose = any(word.endswith(("'s", "’s")) for word in words)
    if not words or whose:
        return False
    is_told = words_of_relation(["my", *words]) > len(words)
    return is_told or is_relation(words) or (words[0].casefold() == "from" and len(words) > 1)


def _is_of_name(word: str, inside: bool) -> bool:
    """Whether the word may belong to a name; `inside`: between two others that do."""
    word = word.strip(".,")
    if not word:
        return False
    plain = word.casefold()
    title = plain in TITLES or plain in CREDENTIALS
    return word[0].isupper() or not word[0].isascii() or title or (inside and plain in PARTICLES)


def _may_be_name(rest: list[str]) -> bool:
    """After "my cousin" also a name in small letters; not a word that goes on with the sentence."""
    return 1 <= len(rest) <= 2 and (GOES_ON | RELATIONS).isdisjoint(map(bare, rest))


def _relation_in(words: list[str]) -> str:
    """How one knows somebody, without "my"."""
    return MY.sub("", " ".join(words)) if words else ""
