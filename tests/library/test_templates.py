"""Scripts and letters are filled letter for letter, with honest gaps and honest words."""

import re
from concurrent.futures import ThreadPoolExecutor
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.domain.letters import FOLLOW_UPS, GAP_MARK, Letter, gap_text, said_first
from infoint.library import Template, load_library
from infoint.library.fillable import Filled, template_problems
from infoint.library.template_values import TEMPLATE_VALUES
from infoint.outreach.situations import SITUATIONS
from tests.examples import examples

LIBRARY = load_library()
USUAL = {
    "my_name": "Amira Haddad",
    "my_about": "I am in my second year of biology. I work weekends in a care home.",
    "my_phone": "555 0134",
    "my_school": "Fleming College",
    "met_at": "the open day",
    "read_in": "your talk on night shifts",
    "greeting_name": "Ngozi",
    "contact_name": "Ngozi Okafor",
    "contact_organization": "Saint Mary's Hospital",
    "field": "nursing",
    "minutes": "20",
    "connection": "the alumni directory",
    "introducer": "Bruno",
    "named_by": "Bruno Silva",
    "questions": "- How did you come to nursing?\n- What do you find hardest?",
    "talk_ahead": "Tuesday, 3 May",
    "wrote_on": "Tuesday, 26 April",
    "first_time": "Tuesday, 3 May at 10:00",
    "second_time": "Thursday, 5 May at 15:30",
    "answer_by": "Friday, 6 May",
    "talk_when": "Tuesday, 3 May at 10:00",
    "talk_how": "by video",
    "talk_place": "https://meet.example.org/abc",
    "in_person": "yes",
    "learned": "nurses plan the treatment together with the doctors.",
    "appreciated": "how openly you spoke about night shifts.",
    "next_step": "I have written to Mr Silva.",
    "talk_date": "3 May",
    "helped_with": "hearing me rehearse",
    "offered_times": "on Tuesday and Thursday after 3",
}
REFERRED = {**USUAL, "referrer": "Bruno Silva"}
LONG = {
    **USUAL,
    "my_name": "Maria Fernanda Oliveira dos Santos",
    "my_about": "I have been a bookkeeper in a family firm for eleven years, and I chair our "
    "allotments. I like putting things in order, with people rather than for them.",
    "my_school": "the University of Applied Sciences in Ravensburg",
    "met_at": "the spring conference of the nurses' association",
    "read_in": "your article about night shifts in the county's health magazine",
    "greeting_name": "Maximiliane",
    "contact_name": "Maximiliane von Hohenstein",
    "contact_organization": "Saint Mary's Hospital for Women and Children",
    "field": "environmental health and safety",
    "connection": "the member list of the nurses' association",
    "named_by": "Professor Alexandra Papadopoulou",
    "referrer": "Professor Alexandra Papadopoulou",
}
LONGEST_WORDS = {
    "email": 125,
    "letter": 125,
    "phone": 125,
    "voicemail": 74,
    "introduction": 120,
    "in person": 130,
    "note": 60,
    "message": 70,
}
CHANNELS_BEFORE = ("phone", "voicemail", "email", "message", "letter", "note", "introduction")
SAYS_HOW = {
    "referred": "named_by|told me about",
    "alumnus": "my_school",
    "event": "met_at|five minutes now",
    "read": "read_in|came across",
    "friend": "came to mind|know each other",
    "cold": "connection|know each other",
}
ODD = "**Bo** <b>x</b> $x^2$ :red[y] {{z}} {% if a %} {# c #} &amp; \\n %}\n\n  end "

every_template = pytest.mark.parametrize(
    "template", LIBRARY.templates, ids=lambda template: template.id
)
scripts = pytest.mark.parametrize("template", LIBRARY.scripts, ids=lambda template: template.id)


def simple(body: str, subject: str = "") -> Template:
    return Template(
        id="try",
        title="Try",
        kind="script",
        channel="email",
        subject=subject,
        body=body,
        source="ours",
    )


@every_template
@pytest.mark.parametrize("values", [USUAL, REFERRED], ids=["cold", "referred"])
def test_a_filled_template_has_no_gap(template: Template, values: dict[str, str]) -> None:
    """With all values given no gap, bracket or doubled space or line is left."""
    filled = template.fill(values)
    assert filled.gaps == ()
    assert not re.search(r"[\[\]{}%]|  |\n\n\n| ,| \.|\n \n", filled.text)
    assert filled.text == filled.text.strip()


@every_template
def test_an_empty_person_gets_gaps(template: Template) -> None:
    """Without values every required value is a marked gap, and a letter of it cannot be copied."""
    filled = template.fill({})
    letter = Letter(
        contact="c", subject=filled.subject, text=filled.text, gaps=filled.gaps, channel="email"
    )
    assert filled.gaps
    assert letter.open_gaps == tuple(gap.strip(GAP_MARK).strip("[]") for gap in filled.gaps)
    assert all(gap in filled.text or gap in filled.subject for gap in filled.gaps)


@scripts
def test_a_script_is_short(template: Template) -> None:
    """A filled first message stays well below the length at which its channel becomes long.

    A note has at most 150 characters with usual values; with the longest names it still fits into
    the 200 of a free account.
    """
    for values in (USUAL, REFERRED, LONG):
        text = said_first(template.fill(values).text)
        assert len(text.split()) <= LONGEST_WORDS[template.channel]
        if template.channel == "note":
            assert len(text) <= (198 if values is LONG else 150)


WRITES = ("email", "message", "note", "letter", "introduction")


@pytest.mark.parametrize(
    "template",
    [each for each in (*LIBRARY.scripts, *LIBRARY.follow_ups) if each.channel in WRITES],
    ids=lambda template: template.id,
)
def test_in_writing_alone_no_text_asks_for_time(template: Template) -> None:
    """Who talks in writing alone asks to send questions: no text says minutes, all are short."""
    for values in (USUAL, LONG):
        filled = template.fill({**values, "ways": "", "only_writing": "yes"})
        assert filled.gaps == ()
        assert not re.search(r"  | ,| \.|\n\n\n", filled.text)
        assert not re.search(r"minutes|half an hour|suits us both", filled.text + filled.subject)
        assert len(filled.text.split()) <= LONGEST_WORDS[template.channel]
        if template.channel == "note":
            assert len(filled.text) <= (198 if values is LONG else 175)


@scripts
def test_a_script_is_honest(template: Template) -> None:
    """Every first message says that it seeks to learn, and for how long; that
    it asks for no job, and to whom one does not know that one explores.
    """
    text = " ".join(template.fill(USUAL).text.split())
    assert re.search(r"\blearn\b|\bMay I ask you about\b", text)
    is_known = template.situation == "friend"
    assert "a job" in text
    to_whom = (
        "and (I am )?not asking" if template.channel == "introduction" else "I am not asking you"
    )
    assert is_known or re.search(f"I am exploring[,;] {to_whom} for a job", text)
    assert "20 minutes" in text


@scripts
def test_a_script_says_how_one_came_to_the_person(template: Template) -> None:
    """Each situation has its own honest sentence about how one came to this person."""
    assert re.search(SAYS_HOW[template.situation], template.body)


@pytest.mark.parametrize(
    "template",
    [each for each in LIBRARY.scripts if each.channel == "phone"],
    ids=lambda each: each.id,
)
def test_a_phone_script_goes_on_after_each_answer(template: Template) -> None:
    """The opening thanks nobody for a yes; then stand words for a yes, a later day and a no."""
    text = template.fill(USUAL).text
    first = said_first(text)
    assert first.endswith(("?", "3."))
    assert not re.search(r"until then|look forward|kind of you|thank", first, re.IGNORECASE)
    rest = text.removeprefix(first)
    assert re.findall(r"^If .*:$", rest, re.MULTILINE) == [
        "If they say yes:",
        "If not now:",
        "If they say no:",
    ]


def test_every_channel_has_every_situation() -> None:
    """There is one script for each way to reach someone in each situation."""
    pairs = [(each.channel, each.situation) for each in LIBRARY.scripts]
    assert len(pairs) == len(set(pairs))
    assert {(channel, one) for channel in CHANNELS_BEFORE for one in SITUATIONS} <= set(pairs)


@scripts
def test_a_script_asks_for_what_the_situation_needs(template: Template) -> None:
    """No script leaves a gap for a place, a text or a person that belongs to another situation."""
    filled = template.fill({**USUAL, **dict.fromkeys(("met_at", "read_in", "my_school"), "")})
    for name, situation in (("met_at", "event"), ("read_in", "read"), ("my_school", "alumnus")):
        if gap_text(TEMPLATE_VALUES[name].label) in filled.gaps:
            assert template.situation == situation
    assert ("named_by" in template.body) == (
        template.situation == "referred" and template.channel != "introduction"
    )
    assert ("introducer" in template.body) == (template.channel == "introduction")


@pytest.mark.parametrize("template", LIBRARY.follow_ups, ids=lambda template: template.id)
def test_a_message_until_the_interview_is_short(template: Template) -> None:
    """It is shorter than a first message may be; a note fits a free account with long names."""
    for values in (USUAL, REFERRED, LONG):
        text = template.fill(values).text
        assert len(text.split()) <= LONGEST_WORDS[template.channel] - 8
        if template.channel == "note":
            assert len(text) <= (190 if values is LONG else 175)


def test_every_message_until_the_interview_has_its_channels() -> None:
    """Each kind goes in three ways of writing; all but the answer to a no also on voicemail."""
    pairs = {(each.kind, each.channel) for each in LIBRARY.follow_ups}
    for kind in FOLLOW_UPS:
        wanted = {"email", "note", "message"} | (
            {"voicemail"} if kind != "answer to a no" else set()
        )
        assert {channel for one, channel in pairs if one == kind} == wanted
    assert len(pairs) == len(LIBRARY.follow_ups)


@pytest.mark.parametrize(
    "template",
    [each for each in LIBRARY.follow_ups if each.kind == "reminder"],
    ids=lambda template: template.id,
)
def test_a_reminder_needs_nothing_but_who_and_when(template: Template) -> None:
    """Once the first message went out, the reminder asks for nothing more to be entered."""
    known = ("my_name", "my_phone", "greeting_name", "wrote_on", "minutes")
    filled = template.fill({name: USUAL[name] for name in known})
    assert filled.gaps == ()
    assert "I will not" in filled.text or "that is fine" in filled.text


def test_a_circle_fits_into_the_script() -> None:
    """What a circle notes as where someone was found reads well in the first message."""
    for circle in LIBRARY.people_finder:
        template = LIBRARY.template("email")
        assert template is not None
        assert circle.where_found[-1] not in ".,;:"
        text = template.fill({**USUAL, "connection": circle.where_found}).text
        assert f"through {circle.where_found}. I am" in text


def test_every_channel_has_a_script() -> None:
    """There is a script for each channel, and the general one comes first."""
    first: dict[str, str] = {}
    for template in LIBRARY.scripts:
        first.setdefault(template.channel, template.id)
    assert first["phone"] == "phone"
    assert first["email"] == "email"
    assert set(first) == set(LONGEST_WORDS)


def _without_thanks_again(filled: Filled) -> str:
    return filled.text.replace("Thank you again for your kindness.", "")


@pytest.mark.parametrize(
    "template",
    [letter for letter in LIBRARY.letters if letter.kind == "thank-you"],
    ids=lambda template: template.id,
)
def test_a_thank_you_thanks_specifically_and_keeps_in_touch(template: Template) -> None:
    """A thank-you has thanks, what was learned, and that one writes again where one said so."""
    assert not re.search(
        r"let you know|in touch|again", _without_thanks_again(template.fill(USUAL))
    )
    text = template.fill({**USUAL, "write_again": "in June"}).text
    assert "thank you" in text.casefold()
    assert USUAL["learned"] in text
    assert re.search(r"write (to you )?again in June", text)
    assert len(text.split()) < 200


def test_letters_have_every_kind() -> None:
    """Thank-yous by e-mail and by letter, a report back, notes to the referrer and to helpers."""
    kinds = {(letter.kind, letter.channel) for letter in LIBRARY.letters}
    assert {("thank-you", "email"), ("thank-you", "letter")} <= kinds
    assert {"ahead", "report back", "referrer", "helper"} <= {kind for kind, _ in kinds}


def test_each_kind_of_letter_after_the_interview_has_two_or_three_wordings() -> None:
    """Whoever writes can choose how it sounds; a letter, a card and an e-mail each has a choice."""
    wordings: dict[tuple[str, str], list[str]] = {}
    for letter in LIBRARY.letters:
        wordings.setdefault((letter.kind, letter.title), []).append(letter.wording)
    after = {key: found for key, found in wordings.items() if key[0] != "ahead"}
    assert len([key for key in after if key[0] == "thank-you"]) == 3
    for found in after.values():
        assert 2 <= len(set(found)) == len(found) <= 3
        assert all(found)


def test_wordings_of_one_letter_are_other_words() -> None:
    """Between greeting and closing no two wordings share the beginning of a paragraph of ours."""
    texts: dict[tuple[str, str], list[set[str]]] = {}
    for letter in LIBRARY.letters:
        whole = letter.fill({**USUAL, "write_again": "in June"}).text
        ours = [part for part in whole.split("\n\n")[1:-1] if part not in USUAL.values()]
        begins = {part.split(":")[0] for part in ours}
        texts.setdefault((letter.kind, letter.title), []).append(begins)
    for sets in texts.values():
        for one, other in combinations(sets, 2):
            assert not one & other


@pytest.mark.parametrize(
    "template",
    [letter for letter in LIBRARY.letters if letter.kind == "thank-you"],
    ids=lambda template: template.id,
)
def test_a_thank_you_says_when_one_will_write_again(template: Template) -> None:
    """Where a day is set the letter names it, in a sentence of the letter."""
    text = template.fill({**USUAL, "write_again": "in the middle of June"}).text
    assert re.search(r"\b(again|know) in the middle of June[ ,.]", text)
    assert "  " not in text


def test_a_value_is_never_read_as_a_template() -> None:
    """Braces, Markdown and HTML in a value come out exactly as they went in."""
    filled = simple("Dear {{ greeting_name }},\n\n{{ learned }}").fill(
        {"greeting_name": ODD, "learned": ODD}
    )
    assert filled.text == f"Dear {ODD},\n\n{ODD}"


@settings(max_examples=examples(150), deadline=None)
@given(name=st.sampled_from(sorted(TEMPLATE_VALUES)), value=st.text(min_size=1))
def test_any_value_appears_unchanged(name: str, value: str) -> None:
    """Any text given for any value appears letter for letter, but for our invisible mark."""
    filled = simple(f"a {{{{ {name} }}}} b").fill({name: value})
    kept = value.replace(GAP_MARK, "")
    if kept.strip():
        assert filled.text == f"a {kept} b"
    elif TEMPLATE_VALUES[name].optional:
        assert filled.text == "a  b"
    else:
        assert filled.text == f"a {gap_text(TEMPLATE_VALUES[name].label)} b"


def test_a_mark_in_a_value_cannot_forge_a_gap() -> None:
    """A value that holds a marked gap loses its marks and is no gap."""
    filled = simple("{{ my_name }}").fill({"my_name": gap_text("your name")})
    assert filled.text == "[your name]"
    assert filled.gaps == ()


def test_a_subject_stays_one_line() -> None:
    """Line breaks in a value become spaces in the subject."""
    filled = simple("text", subject="About {{ field }}").fill({"field": "law\r\nBcc: x@y.org"})
    assert filled.subject == "About law Bcc: x@y.org"


def test_only_standing_gaps_are_listed() -> None:
    """A required value in a branch that is not taken is no gap."""
    template = simple("{% if referrer %}{{ referrer }}{% else %}{{ connection }}{% endif %}")
    assert template.fill({"referrer": "Bo"}).gaps == ()
    assert template.fill({}).gaps == (gap_text(TEMPLATE_VALUES["connection"].label),)


def test_a_line_of_conditions_leaves_no_empty_line() -> None:
    """A line that holds a condition only vanishes; a condition within a line keeps its break."""
    body = "a\n{% if referrer %}\n{{ referrer }}\n{% endif %}\nb{% if referrer %}!{% endif %}\nc"
    assert simple(body).fill({}).text == "a\nb\nc"
    assert simple(body).fill({"referrer": "Bo"}).text == "a\nBo\nb!\nc"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("{{ nme }}", 'unknown value "nme"'),
        ("{{ my_nam }}", 'did you mean "my_name"'),
        ("{% if referrer %}x", "line 1"),
        ("{{ my_name", "line 1"),
        ("{% for i in range(9) %}x{% endfor %}", "only {{ name }}"),
        ("{{ 'a' * 999999999 }}", "only {{ name }}"),
        ("{{ my_name.__class__ }}", "only {{ name }}"),
        ("{{ my_name | upper }}", "only {{ name }}"),
        ("{% set my_name = 'x' %}", "only {{ name }}"),
        ("{% include 'x' %}", "only {{ name }}"),
        ("{{ " + "(" * 5000, "text"),
        ("{% if my_name %}" * 40 + "{% endif %}" * 40, "inside each other"),
        ("{% if " + " and ".join(["my_name"] * 300) + " %}x{% endif %}", "inside each other"),
        ("{% if " + "not " * 300 + "my_name %}x{% endif %}", "inside each other"),
        ("{% if field %}" + "{% elif my_name %}x" * 3000 + "{% endif %}", "more than 300 values"),
        ("{{ my_name }}" * 20_000, "more than 300 values"),
        ("{% if my_name %}x{% endif %}" * 200, "more than 300 values"),
    ],
)
def test_a_faulty_template_is_told(body: str, words: str) -> None:
    """Unknown values, broken syntax and anything that could compute are told in words."""
    found = list(template_problems(body))
    assert found
    assert words in found[0]


_BITS = st.sampled_from(
    [
        "{{ my_name }}",
        "{% if my_name %}",
        "{% elif not field %}",
        "{% else %}",
        "{% endif %}",
        "{% if " + " or ".join(["field"] * 15) + " %}",
        "{% if " + " and ".join(["field"] * 250) + " %}",
        "{%- if (my_name) -%}",
        "{% raw %}",
        "{% endraw %}",
        *("{{", "}}", "{%", "%}", "{#", "#}", "\n", " ", "x", "\\", "'", '"'),
    ]
)


@settings(max_examples=examples(300), deadline=None)
@given(st.lists(_BITS, max_size=12).map("".join))
def test_a_template_without_a_problem_can_be_filled(body: str) -> None:
    """Whatever a text holds: where nothing is told about it, it is filled without an error."""
    if body.strip() and not list(template_problems(body)):
        assert isinstance(simple(body).fill({}).text, str)


@pytest.mark.parametrize(
    "body",
    [
        "{% if field %}" + "{% elif my_name %}x" * 298 + "{% endif %}",
        "{{ my_name }}" * 300,
        "{% if my_name %}" * 10 + "{{ field }}" * 280 + "{% endif %}" * 10,
    ],
)
def test_the_longest_template_that_is_taken_can_be_filled(body: str) -> None:
    """At the bound there is room left, also in a thread that is already deep in other calls."""

    def deep(left: int) -> str:
        return deep(left - 1) if left else simple(body).fill({}).text

    with ThreadPoolExecutor() as threads:
        assert list(template_problems(body)) == []
        assert threads.submit(deep, 300).result() is not None
