"""Every text goes by the ways in which one can talk, whatever their combination."""

import re
from itertools import combinations

import pytest

from infoint.domain import Contact, Interview
from infoint.domain.interviews import FORMATS, Format
from infoint.domain.kinds import Channel, LetterKind
from infoint.domain.letters import ABOUT_AN_INTERVIEW, BEFORE_THE_INTERVIEW
from infoint.interviews.opening import PARTS, first_words
from infoint.letters.writing import filled_letter
from infoint.library import Library, Template
from infoint.outreach.fitting_channel import may_use
from infoint.store import Workspace
from infoint.today.suggestion_order import next_actions
from tests.worlds.records import DAY, NOW, ann, attempt, bob, interview, put

Ways = tuple[Format, ...]
COMBINATIONS: list[Ways] = [
    some for size in range(len(FORMATS) + 1) for some in combinations(FORMATS, size)
]
PEOPLE = [
    ann(name="Ann Lee", referred_by="bob", may_use_name=True, relationship="friend"),
    ann(name="Ann Lee", referred_by="bob", may_use_name=True, relationship="aunt"),
    ann(name="Ann Lee", organization="Oak Clinic", where_found="their website"),
]
NAMES: dict[Format, str] = {
    "in person": r"\bin person\b|sit down|face to face",
    "phone": r"\bby phone\b|on the phone|\bcall(?:ing)?\b|\bring\b",
    "video": r"\bby video\b|video call",
}
"""What a text says of a way to talk."""
TIMED_WRITING = r"(?:minutes|half an hour)(?:(?!five|lines|write)[^.?!])*\bin writing\b"
"""Minutes that go on with writing, without a measure of its own between them."""
OF_A_TALK = (
    r"minutes|half an hour|\btalk(?:ed|ing)?\b(?! about this work)|these times|(?:a|another|find) "
    r"time\b|[Ww]hich day|\bmeet\b(?! at)|by video|by phone|in person|\btwo times\b"
)
"""What has no place in a text of who writes and never talks."""


def world(ws: Workspace, person: Contact, ways: Ways, **talk: object) -> None:
    put(ws, bob(), person, attempt(5 * DAY), interview(start=NOW + DAY, **talk))
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Rosa Lima", phone="555 0134", ways=ways)


def words_of(ws: Workspace, template: Template, talk: str) -> str:
    """Subject and text as somebody would send it."""
    letter = filled_letter(ws, template, "ann", talk, now=NOW)
    return f"{letter.clean_subject}\n{letter.clean_text}"


def before_the_talk(library: Library) -> list[Template]:
    return [one for one in library.templates if one.kind in BEFORE_THE_INTERVIEW]


@pytest.mark.parametrize(
    ("ways", "person"),
    [
        pytest.param(
            ways,
            person,
            id=f"{', '.join(ways) or 'none said'}: {person.relationship or 'stranger'}",
            marks=[] if (number + place) % len(PEOPLE) == 0 else pytest.mark.nightly,
        )
        for number, ways in enumerate(COMBINATIONS)
        for place, person in enumerate(PEOPLE)
    ],
)
def test_every_text_names_only_what_one_can(
    ways: Ways, person: Contact, ws: Workspace, library: Library
) -> None:
    """No text before a talk speaks of a way that one cannot go, none gives writing minutes, and
    who also writes offers some questions beside the minutes.
    """
    form = ws.profile.model_copy(update={"ways": ways}).can_talk[0]
    world(ws, person, ways, format=form)
    profile = ws.profile
    for template in before_the_talk(library):
        if not may_use(profile, Channel(template.channel)):
            continue
        talk = "talk" if template.kind in ABOUT_AN_INTERVIEW else ""
        words = words_of(ws, template, talk)
        assert not re.search(TIMED_WRITING, words), template.id
        for way, said in NAMES.items():
            spoken = template.channel in ("phone", "voicemail", "in person")
            if way not in profile.can_talk and not spoken:
                assert not re.search(said, words), (template.id, way)
        if profile.only_in_writing:
            assert not re.search(OF_A_TALK, words), template.id
        elif "in writing" in ways and len(ways) < len(FORMATS) and "minutes" in words and not talk:
            assert re.search(r"five|a few lines|write to each other", words), template.id


@pytest.mark.parametrize("person", PEOPLE, ids=["friend", "aunt", "stranger"])
def test_in_writing_alone_even_what_is_said_aloud_asks_for_no_time(
    person: Contact, ws: Workspace, library: Library
) -> None:
    """Words for the phone, that somebody else may say, ask to send questions."""
    world(ws, person, ("in writing",), format="in writing")
    for template in before_the_talk(library):
        if template.channel in ("phone", "voicemail", "in person"):
            talk = "talk" if template.kind in ABOUT_AN_INTERVIEW else ""
            said = words_of(ws, template, talk)
            assert not re.search(r"minutes(?! now)|half an hour|Which day suits", said), template.id


def test_after_a_talk_in_writing_no_text_says_that_one_talked(
    ws: Workspace, library: Library
) -> None:
    """Thanks, reports and words to others say that questions were answered; none says minutes."""
    world(ws, PEOPLE[0], ("in writing",), format="in writing")
    for template in library.templates:
        if template.kind in BEFORE_THE_INTERVIEW or template.kind is LetterKind.SCRIPT:
            continue
        words = words_of(ws, template, "talk")
        assert not re.search(r"minutes|\bwe talked\b|\bI talked\b|talking with you", words), (
            template.id
        )


@pytest.mark.parametrize("part", PARTS)
def test_first_and_last_words_in_writing_watch_no_time(
    part: str, ws: Workspace, library: Library
) -> None:
    """What stands around one's questions speaks neither of minutes nor of a talk."""
    world(ws, PEOPLE[0], ("in writing",), format="in writing")
    talk = ws.interviews.get("talk")
    assert isinstance(talk, Interview)
    words = first_words(ws, library, talk, part, now=NOW)  # type: ignore[arg-type]
    assert not re.search(r"minutes|time is nearly|asked to talk", words)


@pytest.mark.parametrize("outcome", ["waiting", "replied", "agreed", "not now", "no answer"])
def test_in_writing_alone_nothing_to_do_speaks_of_times(
    outcome: str, ws: Workspace, library: Library
) -> None:
    """Whatever came of a message, what is suggested next names no times, no call and no minutes."""
    put(ws, ann(email="ann@example.org", phone="123"), attempt(6 * DAY, outcome=outcome))
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Rosa Lima", ways=("in writing",))
    for days in range(0, 15, 2):
        for one in next_actions(ws, library, now=NOW + days * DAY):
            said = f"{one.text} {one.why}"
            assert not re.search(r"\btimes?\b(?! they)|\bcall\b|minutes|by phone", said), said
