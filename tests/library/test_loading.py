"""A content folder is loaded whole, or refused with every problem as `file: place: what`."""

import re
from pathlib import Path

import pytest

from infoint.library import REFERRAL_TOPIC, ContentError, load_library
from infoint.library.reading import LARGEST_FILE
from tests.library.contents import copy_content, problems_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of our content."""
    return copy_content(tmp_path)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_our_content_loads_once() -> None:
    """The built-in content has no problem and is read once."""
    assert load_library() is load_library()


def test_a_copy_is_the_same_library(folder: Path) -> None:
    """A copy of the content gives the same library."""
    assert load_library(folder) == load_library()


def test_a_missing_folder_is_one_sentence(tmp_path: Path) -> None:
    """A folder that is not there is told."""
    assert "no such folder" in problems_of(tmp_path / "nowhere")[0]


def test_an_empty_folder_lists_every_missing_file(tmp_path: Path) -> None:
    """Every file that is missing is named."""
    problems = problems_of(tmp_path)
    for name in ("questions.yaml", "sources.yaml", "steps/track.md", "scripts/", "letters/"):
        assert any(line.startswith(name) and "missing" in line for line in problems), name


def test_a_folder_from_before_has_no_plan_of_thirty_days(folder: Path) -> None:
    """That file may be missing; a list in it that is empty is told."""
    file = folder / "thirty_days.yaml"
    file.write_text("thirty_days: []\n", encoding="utf-8")
    assert problems_of(folder) == ["thirty_days.yaml: thirty_days: is an empty list"]
    file.unlink()
    assert load_library(folder).thirty_days == ()


CHANGES = {
    "unknown key": (
        "questions.yaml",
        "    topic: way-in",
        "    tpoic: way-in",
        'questions.yaml: questions, entry 1 (way-in): unknown key "tpoic", did you mean "topic"?',
    ),
    "missing key": (
        "questions.yaml",
        '    text: "Which earlier jobs or experiences brought you to where you are now?"\n',
        "",
        "questions.yaml: questions, entry 2 (earlier-jobs), text: is missing",
    ),
    "id twice": (
        "questions.yaml",
        "- id: earlier-jobs",
        "- id: way-in",
        'questions.yaml: questions, entry 2 (way-in): "way-in" is there twice',
    ),
    "unknown source": (
        "facts.yaml",
        "source: dalton",
        "source: daltn",
        'facts.yaml: facts, entry 3 (follow-up-rhythm): unknown source "daltn", did you mean',
    ),
    "unknown part": (
        "notes.yaml",
        "parts: [identify-people/think]",
        "parts: [identify-people/thnk]",
        'unknown part "identify-people/thnk", did you mean "identify-people/think"?',
    ),
    "no source": (
        "obstacles.yaml",
        "    source: pitzer\n",
        "",
        "obstacles.yaml: obstacles, entry 1 (wrong-person), source: is missing",
    ),
    "unknown letter": (
        "questions.yaml",
        "tiara: insights",
        "tiara: insight",
        "questions.yaml: questions, entry 1 (way-in), tiara: must be one of 'trends'",
    ),
    "unknown topic": (
        "questions.yaml",
        "    topic: skills",
        "    topic: skils",
        'unknown topic "skils", did you mean "skills"?',
    ),
    "wrong type": (
        "questions.yaml",
        "minutes: 2",
        "minutes: two",
        "questions.yaml: questions, entry 1 (way-in), minutes: must be a whole number",
    ),
    "text that YAML reads as yes": (
        "evaluation.yaml",
        'high: "Ready now"',
        "high: yes",
        "evaluation.yaml: evaluation, entry 2 (qualified), high: must be text",
    ),
    "scale without ends": (
        "evaluation.yaml",
        '    low: "A long way off"\n',
        "",
        "a scale needs words at both ends",
    ),
    "unreadable YAML": (
        "people_finder.yaml",
        'prompt: "What do the people on your street do all day?"',
        'prompt: "What do the people',
        "people_finder.yaml: line ",
    ),
    "key twice": (
        "facts.yaml",
        "    source: practice\n",
        "    source: practice\n    source: dalton\n",
        'facts.yaml: line 13: the key "source" stands here twice',
    ),
    "key twice in front matter": (
        "scripts/note.md",
        "source: ours\n",
        "source: ours\nsource: ours\n",
        'scripts/note.md: line 7: the key "source" stands here twice',
    ),
    "alias": (
        "facts.yaml",
        "steps: [thank-you]",
        "steps: &a [*a]",
        "uses & or * of YAML",
    ),
    "tag": (
        "facts.yaml",
        "steps: [thank-you]",
        "steps: !!python/object:os.system [x]",
        "uses a ! of YAML",
    ),
    "odd date": ("facts.yaml", "steps: [thank-you]", "steps: 2001-13-45", "cannot be read as YAML"),
    "HTML": ("notes.yaml", '"Talk it over"', '"<b>Talk</b>"', "HTML is not shown"),
    "unknown check": (
        "steps/track.md",
        "key: next-action",
        "key: next-actoin",
        'steps/track.md: checks: unknown check key "next-actoin", did you mean "next-action"?',
    ),
    "check left out": (
        "steps/track.md",
        "key: next-action",
        "key: next-actoin",
        'steps/track.md: checks: no words for "next-action"',
    ),
    "bullet without source": (
        "steps/track.md",
        "- Decide on one talk alone. [seven-steps | seven-steps-opinions]",
        "- Decide on one talk alone.",
        "steps/track.md: ## Don't, point 2: must end with its source",
    ),
    "bullet with unknown source": (
        "steps/track.md",
        "- Decide on one talk alone. [seven-steps |",
        "- Decide on one talk alone. [seven-step |",
        'steps/track.md: unknown source "seven-step"',
    ),
    "heading misspelt": (
        "steps/track.md",
        "## Example",
        "## Exmaple",
        'steps/track.md: Exmaple: unknown heading, did you mean "Example"?',
    ),
    "heading missing": (
        "steps/track.md",
        "## Example\n",
        "",
        "steps/track.md: ## Example: the heading is missing",
    ),
    "template with unknown value": (
        "scripts/email.md",
        "{{ my_about }}",
        "{{ my_abuot }}",
        'scripts/email.md: text: line 5 of the text: unknown value "my_abuot", did you mean',
    ),
    "template with broken syntax": (
        "letters/report-back.md",
        "{% endif %}",
        "",
        "letters/report-back.md: subject: line ",
    ),
    "wording that another letter has": (
        "letters/thank-you-email-brief.md",
        "wording: brief",
        "wording: warm",
        'letters/thank-you-email-brief.md: wording: "Thank-you e-mail" is there with the wording '
        '"warm" already, in letters/thank-you-email.md',
    ),
    "wording of a script": (
        "scripts/note.md",
        "kind: script\n",
        "kind: script\nwording: warm\n",
        "scripts/note.md: wording: only a letter has a wording",
    ),
    "template with unknown channel": (
        "scripts/note.md",
        "channel: note",
        "channel: notes",
        "scripts/note.md: channel: must be one of 'phone'",
    ),
    "template in the wrong folder": (
        "scripts/note.md",
        "kind: script",
        "kind: thank-you",
        'scripts/note.md: kind: "thank-you" does not belong in scripts/',
    ),
    "front matter not closed": (
        "scripts/note.md",
        "source: ours\n---",
        "source: ours",
        "scripts/note.md: front matter: does not end",
    ),
    "checklist left out": (
        "checklists.yaml",
        "- key: after",
        "- key: later",
        "checklists.yaml: checklists, entry 3 (later), key: must be one of",
    ),
    "no referral": (
        "questions.yaml",
        "  - id: referrals",
        "  - id: referral",
        'unknown topic "referrals", did you mean "referral"?',
    ),
    "practice card without points": (
        "practice.yaml",
        '      - text: "Thanks them, and ends the call."\n        source: ours\n'
        '      - text: "Dials the next number, or writes down whom to ask tomorrow."\n'
        "        source: ours\n",
        "",
        "entry 14 (does-not-want-to-talk), good_answer: needs 2 or 3 points, not 1",
    ),
    "practice card with a point of unknown source": (
        "practice.yaml",
        "        source: practice",
        "        source: practise",
        "practice_cards, entry 1 (assistant), good_answer, entry 1: unknown source "
        '"practise", did you mean "practice"?',
    ),
    "practice card that takes the opening's key": (
        "practice.yaml",
        "key: silence",
        "key: opening",
        "entry 20 (opening), key: this key is kept for the opening",
    ),
    "link with a strange scheme": (
        "sources.yaml",
        'site: "http://www.esdc.gc.ca"',
        'site: "javascript:alert(1)"',
        "must be the site alone, such as https://example.org",
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "told"), CHANGES.values(), ids=CHANGES.keys())
def test_a_fault_is_told(folder: Path, file: str, old: str, new: str, told: str) -> None:
    """Each kind of fault gives a line with its file, its place and what is wrong."""
    change(folder / file, old, new)
    problems = problems_of(folder)
    assert any(told in line for line in problems), problems
    assert any(line.startswith(file + ": ") for line in problems)


def test_every_problem_is_listed_at_once(folder: Path) -> None:
    """Faults in several files and several entries all stand in one list."""
    change(folder / "facts.yaml", "source: dalton", "source: nobody")
    change(folder / "facts.yaml", "source: practice", "source: no-one")
    change(folder / "scripts/email.md", "{{ my_about }}", "{{ x }} {{ y }}")
    (folder / "evaluation.yaml").unlink()
    with pytest.raises(ContentError) as caught:
        load_library(folder)
    text = str(caught.value)
    assert text == "\n".join(caught.value.problems)
    for words in ('"nobody"', '"no-one"', '"x"', '"y"', "evaluation.yaml: the file is missing"):
        assert words in text


def test_a_new_question_and_template_are_found(folder: Path) -> None:
    """A question and a template that a counselor adds are there after loading, also with a
    key of before that nothing goes by.
    """
    with (folder / "questions.yaml").open("a", encoding="utf-8") as stream:
        stream.write(
            '  - id: tools\n    text: "Which tools do you use?"\n    topic: skills\n'
            "    tiara: insights\n    suits: [starter]\n    source: ours\n"
        )
    (folder / "scripts/email-short.md").write_text(
        "---\r\ntitle: Short\r\nkind: script\r\nchannel: email\r\nsource: ours\r\n---\r\n"
        "Hi {{ greeting_name }},\r\nmay I ask?\r\n",
        encoding="utf-8-sig",
    )
    library = load_library(folder)
    question = library.question("tools")
    template = library.template("email-short")
    assert question is not None
    assert (question.must, question.minutes, question.career) == (False, 3, ())
    assert template is not None
    assert template.fill({"greeting_name": "Bo"}).text == "Hi Bo,\nmay I ask?"


def test_stray_files_are_named_and_editor_copies_passed_over(folder: Path) -> None:
    """A misspelt file name is told; hidden files, notes and other folders are left alone."""
    (folder / "question.yaml").write_text("questions: []", encoding="utf-8")
    (folder / "steps/thanks.md").write_text("x", encoding="utf-8")
    (folder / ".facts.yaml").write_text("x", encoding="utf-8")
    (folder / "scripts/.email.md.swp").write_text("x", encoding="utf-8")
    (folder / "scripts/notes.txt").write_text("x", encoding="utf-8")
    assert problems_of(folder) == [
        "question.yaml: unknown file; nothing reads it",
        "steps/thanks.md: unknown file; a step has one file named after it",
    ]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xff\xfe\x00", "is not text in UTF-8"),
        (b"x" * (LARGEST_FILE + 1), "too large"),
        (b"facts: \x00", "cannot be read as YAML"),
        (b"", "must hold"),
        (b"- a", "must hold"),
        (b"facts: []", "is an empty list"),
        (b"facts: 3", "must be a list"),
        (b"facts: [1, a, null]", "entry 1: must be lines of key: value"),
        (b"[" * 5000, "too many lists"),
        (b"1: 2\nfacts: [yes]", 'the key "1" must be text'),
        (b"? [a]\n: b", "cannot be read as YAML"),
        (b'"\\uD800": 1', "facts.yaml"),
    ],
)
def test_an_unreadable_file_is_told(folder: Path, data: bytes, told: str) -> None:
    """A file of the wrong bytes, size or shape gives a sentence."""
    (folder / "facts.yaml").write_bytes(data)
    assert any(line.startswith("facts.yaml") and told in line for line in problems_of(folder))


def test_an_alias_bomb_is_refused_at_once(folder: Path) -> None:
    """Nested aliases are refused before they are built."""
    bomb = 'a: &a ["x"]\n' + "".join(
        f"{chr(98 + step)}: &{chr(98 + step)} [{', '.join(['*' + chr(97 + step)] * 9)}]\n"
        for step in range(20)
    )
    (folder / "facts.yaml").write_text(bomb, encoding="utf-8")
    assert "facts.yaml: line 1: uses & or * of YAML" in problems_of(folder)[0]


def test_a_folder_in_place_of_a_file_is_told(folder: Path) -> None:
    """A folder where a file should be is told."""
    (folder / "facts.yaml").unlink()
    (folder / "facts.yaml").mkdir()
    assert "facts.yaml: is not a file" in problems_of(folder)


def test_topics_of_before_are_named_by_title(folder: Path) -> None:
    """A folder in which topics are titles alone has the same topics and questions, and its own."""
    ours = load_library(folder)
    file = folder / "questions.yaml"
    text = re.sub(r"  - id: \S+\n    title:", "  - title:", file.read_text(encoding="utf-8"))
    text = re.sub(r"(?<=    topic: )\S+", lambda found: ours.topics[found[0]].title, text)
    assert "  - title: typical day\n" in text
    assert "    topic: typical day\n" in text
    own = "  - title: pay\n  - title: The R&D\n  - title: Löhne\n"
    text = text.replace("  - title: pay\n", own + "  - title: pay\n", 1)
    text = text.replace("    topic: skills\n", "    topic: The R&D\n", 1)
    file.write_text(text, encoding="utf-8")
    theirs = load_library(folder)
    new = theirs.topics.keys() - ours.topics.keys()
    assert {theirs.topics[each].heading for each in new} == {"The R&D", "Löhne"}
    assert {key: theirs.topics[key] for key in ours.topics} == ours.topics
    differ = [
        one.topic
        for one, other in zip(theirs.questions, ours.questions, strict=True)
        if one != other
    ]
    assert len(differ) == 1
    assert theirs.topics[differ[0]].title == "The R&D"


def test_a_title_is_words_only(folder: Path) -> None:
    """Questions keep their topic and their places in a plan when its title is worded otherwise."""
    ours = load_library(folder)
    change(folder / "questions.yaml", "    title: referrals", "    title: whom else to ask")
    change(folder / "questions.yaml", "    title: pay", "    title: money\n    heading: The money")
    theirs = load_library(folder)
    assert theirs.questions == ours.questions
    assert theirs.topics["pay"].heading == "The money"
    assert theirs.topics["referrals"].heading == "Whom else to ask"
    assert REFERRAL_TOPIC in {each.topic for each in theirs.questions}
