"""A line that one press adds to a message in which one agrees on a talk."""

from datetime import timedelta

import pytest

from infoint.domain import Interview
from infoint.domain.letters import said_first
from infoint.domain.problems import InputError
from infoint.letters.added_lines import add_line, lines_to_add, with_line
from infoint.outreach import attempts, follow_up_messages
from infoint.review.review import review_message
from tests.conftest import NOW

LINE = "Could we use captions?"


def written(ws, library, anna, kind, channel):
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Mia Roth", phone="01539 555 210")
        tx.interviews.put(Interview(id="talk", contact=anna.id, start=NOW + timedelta(days=2)))
    return follow_up_messages.write_message(ws, library, anna.id, kind, channel, now=NOW)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello, I am glad.", "Hello, I am glad. {}"),
        ("Hello,\n\nsee you.\n\nWarmly,\nMia", "Hello,\n\nsee you.\n\n{}\n\nWarmly,\nMia"),
        ("Hello,\n\nsee you.\n\nWarmly,\n\nMia", "Hello,\n\nsee you.\n\n{}\n\nWarmly,\n\nMia"),
        ("Hello,\n\nsee you.", "Hello,\n\nsee you.\n\n{}"),
        ("Hello,\n\nMia", "Hello,\n\nMia\n\n{}"),
        ("", "{}"),
    ],
)
def test_a_line_stands_before_the_closing(text, expected):
    """A line is the last thought of a text; what is one paragraph stays one."""
    assert with_line(text, LINE) == expected.format(LINE)


@pytest.mark.parametrize("channel", ["email", "message", "note", "voicemail"])
@pytest.mark.parametrize("kind", ["two times", "confirmation", "new date"])
def test_no_line_is_there_before_it_is_chosen(ws, library, anna, kind, channel):
    """A message holds none of the lines by itself, and one that is chosen once, in its place."""
    letter = written(ws, library, anna, kind, channel)
    assert lines_to_add(library, letter) == library.added_lines
    chosen = library.added_lines[0]
    after = add_line(ws, library, letter.id, chosen.key, now=NOW)
    assert after.text.count(chosen.text) == 1
    assert chosen not in lines_to_add(library, after)
    assert after.text.replace(chosen.text, "").split() == letter.text.split()
    assert after.text.endswith(letter.text[-8:]) is (channel in ("email", "voicemail"))


def test_a_sent_message_takes_no_line(ws, library, anna):
    """What went out is not changed."""
    letter = written(ws, library, anna, "two times", "email")
    assert lines_to_add(library, letter.model_copy(update={"sent": NOW})) == ()


@pytest.mark.parametrize("template", ["note", "introduction", "in-person"])
def test_some_first_messages_have_no_room_for_a_line(ws, library, anna, template):
    """A LinkedIn note is full, an introduction is read by a third person, a face is talked to."""
    first = attempts.script_for(ws, library, anna.id, template, now=NOW)
    assert lines_to_add(library, first) == ()


@pytest.mark.parametrize("template", ["email", "letter", "message", "voicemail", "phone"])
def test_a_first_message_takes_a_line_too(ws, library, anna, template):
    """In a call the line is said before they answer."""
    first = attempts.script_for(ws, library, anna.id, template, now=NOW)
    line = lines_to_add(library, first)[0]
    after = add_line(ws, library, first.id, line.key, now=NOW)
    assert line.text in said_first(after.text)
    assert after.text.replace(line.text, "").split() == first.text.split()


def test_a_line_that_the_content_has_no_more_is_told(ws, library, anna):
    """A line that went from the content since is no error without words."""
    letter = written(ws, library, anna, "two times", "email")
    with pytest.raises(InputError) as caught:
        add_line(ws, library, letter.id, "gone", now=NOW)
    assert "line" in caught.value.problems


def test_no_line_gives_a_reason_or_is_spoken_against(library):
    """A line says what helps, never a diagnosis; the review finds nothing in one."""
    reasons = ("disab", "deaf", "hard of hearing", "illness", "diagnos", "autis", "blind")
    for line in library.added_lines:
        assert not any(one in line.text.casefold() for one in reasons)
        assert review_message(f"Dear Bo,\n\n{line.text}", "email", occasion="two times") == []
