"""Whether a first message says how long the talk would be at most."""

import re
from collections.abc import Iterator

from infoint.i18n import N_
from infoint.review.finding import Finding
from infoint.review.passage import HIDDEN, Passage

_NUMBER = (
    r"(?:\d{1,3}|(?:twenty|thirty|forty|fifty)(?:[- ](?:two|three|five))?|two|three|four|five|"
    r"six|seven|"
    rf"eight|nine|ten|twelve|fifteen|eighteen|sixty|ninety|one|{HIDDEN}++)"
)
_LITTLE = (
    r"(?:of your |good |short |quick |little |precious |valuable |spare |whole |full |more |"
    r"brief |of his |of her |of their )"
)
_MINUTES = (
    rf"{_NUMBER}(?:\s*\(\d+\))?(?:-?ish| or so| odd)?(?:\s*,?\s*(?:-|–|to|or|/|at "
    rf"most)\s*{_NUMBER})?\s*-?\s*{_LITTLE}{{0,2}}"
    r"(?:minutes?|minutes'|mins?\b\.?|min\b\.?|minuten|')"
)
_HOURS = (
    r"(?:[13]/[24](?: of)?(?: an?)? hour|half of an hour|(?:a |one )?quarter[- ]?(?:of (?:an|"
    r"one) |of |-)?hours?|"
    r"three[- ]quarters of an hour|half[- ]?(?:an?[- ])?hours?|0[.,]5 ?h(?:ours?)?\b"
    r"|(?:an|one|1|a single|a full)[ -](?:short |quick |little |whole )?hour(?: and a half)?|1 "
    r"?h\b|two hours|1\.5 hours"
    rf"|{HIDDEN}++ hours?)"
)
_LENGTH = re.compile(rf"(?<![\w.:{HIDDEN}])(?:{_MINUTES}|{_HOURS})(?!\w)")
_CLOCK = r"\d{1,2}(?:[:.]\d{2}|h(?:\d{2})?)?\s*(?:am|pm|a\.m\.|p\.m\.|o'clock|uhr)?"
_SPOKEN_CLOCK = (
    r"(?:(?:half|quarter|ten|twenty|five)(?: past| to) )?(?:one|two|three|four|five|six|seven|"
    r"eight|nine|ten|eleven|twelve|noon)(?: fifteen| thirty| twenty)?"
)
_HALF_PAST = r"(?:half|quarter|ten|twenty) past(?: \w+)?"
_FROM_TO = re.compile(
    rf"\b(?:from|between)\s+(?:half past\s+)?{_CLOCK}\s*(?:to|till|until|and|-|–)\s*(?:half "
    rf"past\s+|quarter past\s+)?{_CLOCK}(?!\w)"
    r"|\b\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm)?\s*(?:-|–|to|until|till)\s*\d{1,2}[:.h]\d{2}"
    rf"|\b(?:from|between) {_SPOKEN_CLOCK} (?:to|till|until|and) (?:{_SPOKEN_CLOCK}|{_HALF_PAST})\b"
)
_OTHER_LENGTH_BEFORE = re.compile(
    r"\b(?:the (?:last|past)|past|every|live|your|its|waited|took|lasted|spent|by|"
    r"you (?:spoke|talked)(?: to us)? for|we (?:spoke|talked|chatted|sat|had)(?: together)?(?: "
    r"for)?"
    r"|(?:back|again|call|ring|phone|there|arrive|home|start\w*|leave|ready|begin\w*|(?:call|"
    r"ring|phone|meet) you) (?:with)?in"
    r"|(?:sat|stood|queued|listened|watched|spoke|talked|waited|ran|walked|drove|"
    r"spent)\b[^.!?]{0,40} for)"
    r"\s+(?:about |some |only |just |short |brief |first )?$"
)
_SOMEWHERE = re.compile(
    r"\b(?:live|am|i'm|are|is|be|work|stay|office|home|house|station|stop)\b[^.!?]{0,25}$"
)
_OTHER_LENGTH_AFTER = re.compile(
    r"\s*-?\s*(?:(?:'s )?(?:away|ago|"
    r"(?:late|early)(?! (?:next|in|on|this|one|some|any|today|tomorrow|evening|morning|"
    r"afternoon))|(?:walk|drive|ride)s?(?= (?:from|to|away|down|up|through)\b|\s*[.,;!?]|$)|by "
    r"(?:bus|car|train|bike|tram|foot)|on foot|"
    r"down the|up the|(?:north|south|east|west) of|commute|journey|flight|"
    r"film|video (?:about|on|of|you|in|from)|documentary|speech|lecture|presentation|episode|"
    r"podcast|performance|clip|"
    r"(?:you|we) (?:gave|spent|spoke|talked|had))\b|of (?:your|the) (?:talk|lecture|film|speech|"
    r"podcast|episode|video))"
)


def no_time_limit(passage: Passage) -> Iterator[Finding]:
    """Nothing says how long the talk would be at most."""
    plain = passage.plain
    if _FROM_TO.search(plain) or any(
        _is_asked_for(plain, match) for match in _LENGTH.finditer(plain)
    ):
        return
    yield Finding(
        rule="no-time-limit",
        advice=N_("Ask for a length that ends: “Could we talk for 20 minutes?”"),
        why=N_("A short talk with an end is easier to grant than an open one."),
        source="fleming",
    )


def _is_asked_for(plain: str, length: re.Match[str]) -> bool:
    """Whether a length is that of the talk, and not of a way, a film or something past."""
    before = plain[max(0, length.start() - 40) : length.start()]
    if _OTHER_LENGTH_AFTER.match(plain, length.end()):
        return False
    if plain.startswith(" from", length.end()) and _SOMEWHERE.search(before):
        return False
    return not _OTHER_LENGTH_BEFORE.search(before)
