"""Where in one line another person begins: "aunt Rosa and Tom from school; mum, Ms Kim"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from infoint.words.people_names import CALLED_SO, CREDENTIALS, TITLES, says_who
from infoint.words.told.pieces import (
    FIRM,
    FROM,
    OWN,
    TRADES,
    bare,
    begins_with_first_name,
    has_title,
    is_big,
    is_relation,
    is_small_name,
    looks_like_name,
    words_of_relation,
)
from infoint.words.word_lists import words_in

_JOINS = r"(?:and|&|\+|/|or|und|oder|y|et|och|og)"
_SIGN = re.compile(
    rf"\s*[,،、，]\s*(?:{_JOINS}\s+)?(?:also\s+)?|\s+{_JOINS}\s+(?:also\s+)?", re.IGNORECASE
)
_BRACKETS = re.compile(r"\([^()]*\)")
_PERHAPS_PLACE = words_in("at in with on of who whose")
Kind = Literal[
    "named", "from there", "perhaps there", "bracketed", "kin", "one's own", "name", "small", ""
]
"""named: a title or how one knows them, with a name; from there: a name and where one knows them
from; perhaps there: the same, or what somebody does there; bracketed: a name and more in brackets;
kin: mum, uncle; one's own: my boss, the couple next door;
small: one to three words in small letters that may be a name."""
_SOMEBODY = ("named", "from there", "kin", "one's own", "name", "small")


@dataclass(frozen=True, slots=True)
class _Piece:
    begin: int
    end: int
    kind: Kind
    after_and: bool
    words: tuple[str, ...]


def parted(line: str) -> list[list[str]]:
    """The ways to part the line into people by the signs between them; none where it is one.

    The first way parts least. Names alone, in full, are no matter of this.
    """
    pieces = _pieces(line)
    if len(pieces) < 2:
        return []
    sure: list[int] = []
    perhaps: list[int] = []
    first = pieces[0]
    for before, piece in pairwise(pieces):
        how = _begins(first, before, piece)
        if how:
            (sure if how == "plainly" else perhaps).append(piece.begin)
            first = piece
    if not sure and not perhaps:
        return []
    if _is_a_list(pieces, perhaps):
        return [_cut(line, pieces, sorted(sure + perhaps))]
    ways = [sure, sorted(sure + perhaps)] if perhaps else [sure]
    return [_cut(line, pieces, way) for way in ways]


def begins_with_somebody(piece: str) -> bool:
    """Whether the words begin with a person, named or not: uncle Joe, my boss, Ms Kim, anna."""
    kind = _kind(piece)
    known = kind == "small" and begins_with_first_name(piece.split())
    return known or kind in ("named", "from there", "kin", "one's own")


def _is_a_list(pieces: Sequence[_Piece], perhaps: Sequence[int]) -> bool:
    """Whether all of it is people one after another: anna, ben, carl.

    Of two in full the second may be where the first one works.
    """
    if any(piece.kind not in _SOMEBODY for piece in pieces):
        return False
    first = pieces[0]
    family_first = len(pieces) == 2 and first.kind in ("name", "small") and len(first.words) == 1
    asked = [p for p in pieces if p.begin in perhaps or (family_first and p is first)]
    known = all(begins_with_first_name(list(piece.words)) for piece in asked)
    short = len(pieces) > 2 or len(pieces[-1].words) == 1
    return known and short and first.kind != "one's own"


def _cut(line: str, pieces: Sequence[_Piece], begins: Sequence[int]) -> list[str]:
    edges = [0, *begins]
    ends = [max(one.end for one in pieces if one.begin < edge) for edge in edges[1:]]
    return [line[begin:end].strip() for begin, end in zip(edges, [*ends, len(line)], strict=True)]


def _pieces(line: str) -> list[_Piece]:
    hidden = _BRACKETS.sub(lambda found: "\x00" * len(found.group()), line)
    found: list[_Piece] = []
    begin, after_and = 0, False
    signs = [*_SIGN.finditer(hidden)]
    for sign in [*signs, None]:
        end = sign.start() if sign else len(line)
        text = line[begin:end].strip()
        if text:
            found.append(_Piece(begin, end, _kind(text), after_and, tuple(text.split())))
        if sign:
            begin, after_and = sign.end(), sign.group().strip() != ","
    return found


def _kind(text: str) -> Kind:
    plain = _BRACKETS.sub("", re.sub("[\ue000-\uf8ff]", " ", text)).strip()
    words = plain.split()
    if not words:
        return ""
    known = words_of_relation(words)
    if known:
        return _known(words, known)
    if has_title(words):
        return "named"
    if says_who(plain):
        return "one's own"
    head = next((n for n, word in enumerate(words) if not is_big(word)), len(words))
    if not head:
        return "small" if is_small_name(words) else ""
    name, behind = words[:head], words[head:]
    is_office = all(bare(word).strip(".") in TITLES for word in name)
    if (
        head > 3
        or is_office
        or FIRM.search(" ".join(name))
        or bare(name[-1]) in TRADES | CREDENTIALS
    ):
        return ""
    if not behind:
        if "(" in text and _BRACKETS.search(text):
            return "bracketed"
        return "name" if looks_like_name(plain) else ""
    if behind[0].casefold() in FROM and len(behind) > 1:
        return "from there"
    return "perhaps there" if behind[0].casefold() in _PERHAPS_PLACE else ""


def _known(words: list[str], known: int) -> Kind:
    """My uncle Joe is named, my boss is one's own, uncle is kin."""
    behind = words[known:]
    if behind and (is_big(behind[0]) or has_title(behind) or is_small_name(behind)):
        return "named"
    if OWN.match(" ".join(words)) or words[0].casefold() in ("her", "his", "their"):
        return "one's own"
    return "kin" if is_relation(words) and not TRADES.intersection(map(bare, words)) else ""


def _begins(first: _Piece, before: _Piece, piece: _Piece) -> Literal["plainly", "perhaps", ""]:
    """Whether with this piece another person begins than the one with whom `first` began."""
    if not first.kind:
        is_office = bare(first.words[-1]).strip(".") in TITLES  # Mr and Mrs Smith
        return "plainly" if piece.kind == "named" and piece.after_and and not is_office else ""
    match piece.kind:
        case "named":
            return _named_begins(first, piece)
        case "from there":
            sure = piece.after_and or first.kind not in ("name", "one's own", "small", "kin")
            return "plainly" if sure else "perhaps"
        case "perhaps there" | "bracketed":
            alike = first.kind == piece.kind and first is before
            return "plainly" if piece.after_and or alike else ""
        case "kin":
            return "plainly" if first is before and _kin_begins(first, piece) else ""
        case "one's own":
            return _own_begins(first, before, piece)
        case "name":
            return _name_begins(first, before, piece)
        case "small":
            return _small_begins(first, before, piece)
    return ""


def _kin_begins(first: _Piece, piece: _Piece) -> bool:
    """Mum after a name is somebody; neighbour, cousin say how one knows who was named."""
    if piece.after_and or first.kind in ("kin", "one's own"):
        return True
    named = first.kind in ("named", "from there")
    return named and piece.words[-1].casefold() in CALLED_SO


def _is_own(piece: _Piece) -> bool:
    return piece.kind == "one's own" and bool(OWN.match(" ".join(piece.words)))


def _own_begins(first: _Piece, before: _Piece, piece: _Piece) -> Literal["plainly", ""]:
    """My boss: after a name and a comma it says who that is."""
    if piece.after_and:
        return "plainly" if first is before or _is_own(piece) else ""
    told = first.kind in ("kin", "from there") or _is_own(first)
    return "plainly" if told and _is_own(piece) else ""


def _small_begins(
    first: _Piece, before: _Piece, piece: _Piece
) -> Literal["plainly", "perhaps", ""]:
    """Bob, amy: after a comma it may be what they do. Who writes Bo Ek writes no amy."""
    if first.kind not in ("small", "kin", "named") or not _is_written_small(first):
        return ""
    if first is not before:
        return "perhaps" if begins_with_first_name(list(piece.words)) else ""
    return "plainly" if piece.after_and else "perhaps"


def _is_written_small(piece: _Piece) -> bool:
    return not any(word[:1].isupper() for word in piece.words)


def _named_begins(first: _Piece, piece: _Piece) -> Literal["plainly", "perhaps", ""]:
    """Ms Kim after my boss may be who that is; after mum it is not."""
    if piece.after_and or first.kind != "one's own":
        return "plainly"
    return "perhaps" if words_of_relation(list(piece.words)) or len(piece.words) > 3 else ""


def _name_begins(first: _Piece, before: _Piece, piece: _Piece) -> Literal["plainly", "perhaps", ""]:
    """A bare name: after and it is somebody, after a comma perhaps a place of work."""
    if FIRM.search(" ".join(piece.words)) or piece.words[-1].endswith(("'s", "’s")):
        return ""
    whole = len(piece.words) > 1
    if piece.after_and:
        if first is before:
            sure = ("kin", "from there", "one's own", "bracketed")
            return "plainly" if first.kind in sure else ""
        if before.kind == "name":
            return "perhaps" if len(first.words) == 1 else ""
        return "perhaps" if before.words[-1].islower() else ""
    if first is not before:
        return "perhaps" if begins_with_first_name(list(piece.words)) else ""
    match first.kind:
        case "from there":
            return "plainly" if whole else "perhaps"
        case "kin":
            return "plainly" if whole else "perhaps"
        case "named":
            return "perhaps"
        case "name":
            alone = not whole and len(first.words) == 1
            return "perhaps" if alone or begins_with_first_name(list(piece.words)) else ""
    return ""
