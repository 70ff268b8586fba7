"""What a text may be asked to say, and whether it says it."""

import pytest

from infoint.domain.letters import FOLLOW_UPS
from infoint.library import Template
from infoint.review.review import KINDS, message_points
from tests.library.test_templates import REFERRED, USUAL
from tests.review.test_content import KIND, LIBRARY

FIRST = ["connection", "purpose", "minutes", "way-out"]
WRITTEN = [
    each
    for each in LIBRARY.templates
    if each.channel != "in person" and each.kind not in ("ahead", "helper")
]


def said(text: str, kind: str, **known: object) -> dict[str, str]:
    """By key, what a text of a kind says."""
    return {one.key: one.said for one in message_points(text, kind, **known)}  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_only_the_points_that_fit_a_kind(kind: str) -> None:
    """Who one is where one speaks, a number where nobody picks up, no way out in a short note."""
    wanted = {
        "phone": ["name", *FIRST],
        "voicemail": ["name", *FIRST, "number"],
        "note": FIRST[:-1],
        "thank-you": ["thanks", "specific", "next-contact"],
        "report-back": ["thanks", "specific"],
    }
    assert list(said("", kind)) == wanted.get(kind, FIRST)


@pytest.mark.parametrize("occasion", FOLLOW_UPS)
def test_the_points_of_what_follows(occasion: str) -> None:
    """The answer to a no thanks; a message on voicemail always has a name and a number."""
    thanks = ["thanks"] if occasion == "answer to a no" else []
    assert list(said("", "email", occasion=occasion)) == thanks
    assert list(said("", "voicemail", occasion=occasion)) == ["name", "number", *thanks]


def test_yes_no_and_unsure() -> None:
    """Sure where it stands, unsure where it may, and no where nothing of it does."""
    text = "Tom suggested that I write to you. I am free for a short call. Anything would help me."
    assert said(text, "note") == {"connection": "yes", "purpose": "no", "minutes": "unsure"}


def test_the_words_of_a_point_fit_its_kind() -> None:
    """What came of a talk is another thing to say than what it gave."""
    words = {
        kind: {one.key: one.words for one in message_points("", kind)}["specific"]
        for kind in ("thank-you", "report-back")
    }
    assert words["thank-you"] != words["report-back"]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Thank you! Our own kiln is smaller, so I begin with glazes.", "yes"),
        ("Thank you! The kilns and the glaze were great.", "yes"),
        ("Thank you! It was great.", "no"),
    ],
)
def test_words_of_the_notes_are_of_the_talk(text: str, answer: str) -> None:
    """Two words of one note in a sentence are enough, in another form too."""
    notes = ["Begin with glazes before buying a kiln", "Ask at the museum"]
    assert said(text, "thank-you", notes=notes)["specific"] == answer


def test_names_that_the_app_knows() -> None:
    """Who named them is a connection, but not as the one greeted; a part of a name is enough."""
    assert said("Bruno is well.", "email", referrer="Bruno Silva")["connection"] == "yes"
    assert said("Hello Bruno!", "introduction", referrer="Bruno Silva")["connection"] != "yes"
    assert said("Will you call?", "email", referrer="Will Young")["connection"] == "no"
    assert said("hello, amira here", "phone", sender="Amira Haddad")["name"] == "yes"
    assert said("Hello Amira!", "phone", sender="Amira X", contact_name="Amira Y")["name"] == "no"


@pytest.mark.parametrize("values", [USUAL, REFERRED, {}], ids=["cold", "referred", "empty"])
@pytest.mark.parametrize("template", WRITTEN, ids=lambda template: template.id)
def test_a_template_says_what_fits_it(template: Template, values: dict[str, str]) -> None:
    """Filled, and with its gaps open, each says everything; a way out not all of them."""
    follows = template.kind in FOLLOW_UPS
    answers = said(
        template.fill({**values, "write_again": "in the middle of May"}).text,
        template.channel if follows else KIND.get(template.kind, template.channel),
        contact_name=values.get("contact_name"),
        occasion=template.kind if follows else "script",
    )
    assert {key for key, answer in answers.items() if answer != "yes"} <= {"way-out"}
