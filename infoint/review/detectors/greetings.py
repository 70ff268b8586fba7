"""Who is greeted at the beginning of a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from infoint.review.finding import Span
from infoint.words.people_names import PARTICLES, TITLES


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NO_NAMES = _words(
    """
    actually afternoon again congratulations dear evening finally first friday fwd good
    greetings happy hello hey hi honestly just last many monday morning no oh one question quick
    re saturday so sorry subject sunday thanks thursday today tuesday wednesday welcome well
    what wow yes yesterday
    """
)
OFFICES = _words(
    """
    admiral
    doktor ambassador attorney bishop brother canon captain chef chief coach colonel commander
    constable councillor councilor counsellor counselor deacon dean director father general imam
    inspector ji judge justice lieutenant major mayor minister mother nurse officer pastor
    president principal rabbi senator sensei sergeant sheikh shri sister smt sri vicar
    """
)
"""What a person is addressed as besides the titles of an address book."""
NOBODY = _words(
    """
    a again all alumna alumni alumnus an and aunt auntie aunty boss both bro brother buddy class
    coach colleague colleagues committee cousin customer cuz dad daddy darling dear department
    doc everybody everyone father folks friend friends gentlemen godfather godmother gramps gran
    grandad grandma grandpa granny guys hiring honey host hr human hun i i'm in is it's ladies
    love luv ma'am madam madams mam mama manager mate me member members mom mommy mother mum
    mummy my name nan nana neighbor neighbors neighbour neighbours of office or our pal papa pop
    pops reader recruiter recruiters recruiting resources service sir sirs sis sister staff
    stranger team the there this to uncle we whoever whom y'all you
    """
)
"""Words of a greeting that name nobody in particular."""
GROUPS = _words(
    """
    association church class club committee company crew department desk editors family fellow
    group hotel hr museum office reception school service society staff support team
    """
)
STOPPING = _words(
    """
    a after am an are as at before calling can could did do does first for from good great
    greetings happy has have here hope hoping how i i'm i've if im in is it it's its just may
    might my nice on our please quick so sorry speaking thank thanks the this was we we're what
    when where who will with would you your
    """
)


_OPENING = re.compile(
    r"""\s*(?:
      (?:my\ )?dear(?:est)?
    | hello(?:\ again)?(?:\ there)? | hi(?:ya)?(?:\ again)?(?:\ there)? | hey(?:\ there)?
    | hello\ (?:my\ )?dear(?!,) | hi\ (?:my\ )?dear(?!,)
    | bonjour | bonsoir | hola | ciao | hallo | buenos\ d[ií]as | ol[aá] | salut | liebe[rs]?
        | ch[eè]re? | estimad[oa] | querid[oa]
    | sehr\ geehrte[rs]? | guten\ (?:tag|morgen|abend) | caro | cara | namaste | salaam
    | good\ (?:morning|afternoon|evening|day) | greetings(?:\ to)? | welcome
    | thank\ you(?:\ so\ much|\ very\ much)? | thanks(?:\ so\ much|\ a\ lot)? | many\ thanks
    | (?:very\ |most\ )?(?:esteemed|respected|honou?red)
    )(?!\w)[ ,!.:]*""",
    re.VERBOSE | re.IGNORECASE,
)
_BARE = re.compile(
    r"\s*((?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|"
    r"Miss)\.?\ )?[A-Z][\w'’-]+(?:\ [A-Z][\w'’-]+){0,2})(?:\ *,\ *(?=\n)|\ [–—-]\ )"
)
"""A first line that is only a name, or a name before a dash."""
_THANKING = re.compile(r"\s*(?:many\ )?thank", re.IGNORECASE)
_ASKING_FOR = re.compile(
    r"(?:is\ (?:this|that)|am\ i\ (?:speaking|talking)\ (?:to|with)"
    r"|(?:may|can|could)\ i\ (?:please\ )?(?:speak|talk)\ (?:to|with)"
    r"|i(?:'m|\ am|’m)\ (?:calling|trying\ to\ reach|hoping\ to\ reach)\ for"
    r"|this\ (?:message\ )?is\ for|this\ is\ a\ message\ for)\ ",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"(?:[^\W\d_]\.)+|[^\W_](?:[\w'’‑-]|\.(?=\w))*\.?|[/&](?=\s)")
_JOINING = frozenset(("and", "or", "&", "/"))
_STOP = re.compile(r"[,!:;\n–—?(]|\s-")
_AFTER_A_NAME = re.compile(
    r"\s*(?:[,!:;.?()–—\n-]|$|(?i:my|this|it|it's|i|i'm|i've|we|you|your|thank|thanks|do|is|are|how"
    r"|what|would|could|can|may|hope|hoping|just|sorry|our|the|good|nice|as|on|after)\b)"
)
_APART = re.compile(r"\s*(?:[!:;.?\n–—-]|$|,(?!\s*(?:an?|your|the|who|my|our|one|from|both)\b))")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Greeting:
    """The names in a greeting, and where they stand in the text."""

    span: Span
    people: tuple[tuple[str, ...], ...]
    """The words of each person greeted; several in "Dear Ana and Tom"."""


def greeting_of(text: str, *, spoken: bool) -> Greeting | None:
    """The greeting that a text begins with; None where it greets nobody by name.

    In speech the name also follows "may I speak to" and "is this".
    """
    opening = _OPENING.match(text)
    if opening and _THANKING.match(text):
        return None
    bare = None if opening else _BARE.match(text)
    if bare:
        words = bare.group(1).split()
        named = not {_plain(word) for word in words} & (NO_NAMES | STOPPING)
        return (
            Greeting(bare.span(1), (tuple(words),))
            if named and any(map(_is_somebody, words))
            else None
        )
    asking = _ASKING_FOR.search(text, 0, 120) if spoken else None
    found = _named(text, asking.end(), apart=False, small=False) if asking else None
    if found or opening is None:
        return found
    said = opening.group().strip()
    return _named(text, opening.end(), apart=said[-1] in ",!.:", small=said.islower())


def _named(text: str, begin: int, *, apart: bool, small: bool) -> Greeting | None:
    """The name from here on; `apart` where a comma parts it from the word of greeting."""
    found = _name_words(text, begin, small=small)
    while found and _plain(found[-1].group()) in _JOINING:
        found.pop()
    named = [_plain(word.group()) for word in found]
    if not any(map(_is_somebody, named)) or any(word in GROUPS for word in named):
        return None
    end = found[-1].end()
    if not (_APART if apart else _AFTER_A_NAME).match(text, end):
        return None
    words = tuple(word.group() for word in found)
    return Greeting((found[0].start(), end), tuple(_people(words)))


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").rstrip(".")


def _is_title(word: str) -> bool:
    bare = _plain(word).replace(".", "")
    return bare in TITLES or bare in OFFICES or word == "M."


def _is_somebody(word: str) -> bool:
    plain = _plain(word)
    return plain not in NOBODY and plain not in PARTICLES and not _is_title(word)


def _name_words(text: str, begin: int, *, small: bool) -> list[re.Match[str]]:
    """Words from here on that read as a name: until a stop, a new line or an ordinary word.

    Where a person writes in `small` letters throughout, a name that is set off counts as well.
    """
    stop = _STOP.search(text, begin)
    end = stop.start() if stop else len(text)
    set_off = small and end - begin <= _LONGEST and text.count(" ", begin, end) <= 4
    found: list[re.Match[str]] = []
    place = begin
    while place < end and len(found) < 12:
        word = _NAME_WORD.match(text, place)
        if word is None or _plain(word.group()) in STOPPING:
            break
        plain = _plain(word.group())
        lower = word.group()[0].islower() and plain not in PARTICLES and not _is_title(plain)
        all_small = set_off and (not found or found[-1].group()[0].islower())
        if lower and not all_small and plain not in _JOINING:
            break
        found.append(word)
        if word.group().endswith(".") and len(plain) > 2 and not _is_title(word.group()):
            break
        place = word.end()
        while place < end and text[place] in " \t\u00a0":
            place += 1
    return found


def _people(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    person: list[str] = []
    for word in (*words, "and"):
        if _plain(word) in _JOINING:
            if any(map(_is_somebody, person)):
                yield tuple(person)
            person = []
        elif _plain(word) not in NOBODY:
            person.append(word.rstrip(".") if not _is_title(word) else word)
