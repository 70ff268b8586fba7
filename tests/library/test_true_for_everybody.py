"""What the content says and lets people say is true for whoever uses it."""

import re

import pytest

from infoint.library import Template, load_library
from tests.library.test_templates import LONG, REFERRED, USUAL

LIBRARY = load_library()
BEFORE_THE_TALK = (*LIBRARY.scripts, *LIBRARY.follow_ups)
POINTS = [point for guide in LIBRARY.steps for point in (*guide.how, *guide.do, *guide.dont)]


@pytest.mark.parametrize("template", BEFORE_THE_TALK, ids=lambda template: template.id)
def test_no_message_promises_every_hour_or_costs_money(template: Template) -> None:
    """Nobody says that any time will do, or that one will pay for a coffee."""
    for values in ({}, USUAL, REFERRED, LONG, {**USUAL, "is_friend": "yes"}, {"is_kin": "yes"}):
        text = template.fill(values).text
        assert not re.search(r"your calendar|any time|make it work|fit in\b|coffee|tea\b", text)


@pytest.mark.parametrize(
    "template",
    [each for each in LIBRARY.scripts if each.situation == "alumnus"],
    ids=lambda template: template.id,
)
def test_a_school_is_shared_by_who_is_still_there(template: Template) -> None:
    """Somebody who still studies there can say it as truly as somebody who left."""
    text = template.fill(USUAL).text
    assert "share" in text
    assert not re.search(r"\bwent to\b|as I did", text)


@pytest.mark.parametrize(
    "template",
    [each for each in LIBRARY.scripts if each.channel == "letter"],
    ids=lambda template: template.id,
)
def test_a_letter_promises_no_call(template: Template) -> None:
    """One gets in touch; the number stands there only while no address is known."""
    text = template.fill({**USUAL, "my_email": "amira@example.org"}).text
    assert "call" not in text
    assert USUAL["my_phone"] not in text


@pytest.mark.parametrize(
    ("part", "key"),
    [
        ("identify-people/think", "without-papers"),
        ("identify-people/think", "what-words-mean"),
        ("identify-people/next", "door-unfair"),
        ("identify-people/next", "keep-it-quiet"),
        ("phone-script/how", "keep-it-quiet"),
        ("phone-script/write", "what-you-tell"),
        ("phone-script/write", "beginning-again"),
        ("phone-script/write", "when-you-can"),
        ("prepare/when", "when-you-can"),
        ("interview/talk", "not-yours-to-tell"),
        ("interview/talk", "lines-in-between"),
        ("interview/begin", "lines-for-needs"),
        ("prepare/ready", "lines-for-needs"),
        ("prepare/questions", "when-you-can"),
        ("prepare/questions", "trained-abroad"),
        ("choose-field/read", "trained-abroad"),
        ("phone-script/send", "nobody-needs-papers"),
        ("choose-field/read", "before-you-try"),
        ("choose-field/read", "official-figures"),
        ("choose-field/you", "cannot-do-without"),
        ("compare-fields/overview", "cannot-do-without"),
        ("compare-fields/decide", "cannot-do-without"),
    ],
)
def test_a_note_stands_where_it_is_needed(part: str, key: str) -> None:
    """Papers, work that must not know, age, access, money: one press away at their place."""
    step, _, name = part.partition("/")
    assert key in [note.key for note in LIBRARY.notes_at(step, name)]


def test_a_resume_is_nobodys_duty() -> None:
    """Wherever the guidance speaks of showing one, it says that one needs none."""
    texts = [
        point.text for point in POINTS if "résumé" in point.text and "Attach" not in point.text
    ]
    assert texts
    assert all("You need none" in text for text in texts)


def test_captions_are_no_recording() -> None:
    """Access stands apart from what needs everybody's yes, wherever recording is spoken of."""
    item = next(
        each
        for checklist in LIBRARY.checklists.values()
        for each in checklist.items
        if each.key == "no-recorder"
    )
    point = next(one for one in POINTS if one.text.startswith("Record"))
    difference = next(one for one in LIBRARY.disagreements if one.key == "notes")
    for text in (item.text, point.text, difference.default):
        assert re.search(
            r"[Cc]aptions that are not kept and a person who takes notes are access", text
        )
        assert re.search(r"[Ee]verybody", text)


@pytest.mark.parametrize(
    "template",
    [each for each in LIBRARY.scripts if each.channel in ("voicemail", "letter")],
    ids=lambda template: template.id,
)
def test_a_message_promises_no_day_that_the_app_does_not_keep(template: Template) -> None:
    """One reminds somebody a good week later: no text says that one does so sooner."""
    text = template.fill(USUAL).text
    assert not re.search(r"few days|tomorrow|about a week", text)
    if template.situation != "friend":
        assert "in a week or two" in text
