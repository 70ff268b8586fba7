"""A letter after a talk names what they gave only where such a sentence stands in it."""

import pytest

from infoint.domain import Contact, Interview, Takeaway
from infoint.domain.interviews import Debrief
from infoint.letters.thank_you import names_what_they_gave, thank_you_for
from tests.conftest import NOW

TEMPLATES = [
    "thank-you-email",
    "thank-you-letter",
    "thank-you-card",
    "thank-you-email-brief",
    "thank-you-letter-formal",
]


def made(ws, library, template, **answers):
    """The letter of a template after a talk with these answers."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Joe Tanner")
        tx.contacts.put(Contact(id="d", name="Denise Ward"))
        debrief = Debrief(**{"learned": "", **answers})
        tx.interviews.put(Interview(id="t", contact="d", start=NOW, debrief=debrief))
    return thank_you_for(ws, library, "t", now=NOW, template_id=template)


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_frame_alone_names_nothing(ws, library, template):
    """Greeting, thanks for the time and the name below are no gift named; one sentence is."""
    letter = made(ws, library, template)
    gaps = dict.fromkeys(letter.open_gaps, "")
    text = letter.text
    for gap in gaps:
        text = text.replace(gap, "")
    bare = letter.model_copy(update={"text": text, "gaps": ()})
    found = library.template(template)
    assert not names_what_they_gave(bare, found, "Joe Tanner")
    for more, counts in (
        ("You drew the week on a napkin.", True),
        ("I learned that it is loud.", True),
        ("Next I will ask Tom.", False),
        ("Thank you for she took time.", False),
    ):
        first, rest = text.split("\n\n", 1)
        said = bare.model_copy(update={"text": f"{first}\n\n{more}\n\n{rest}"})
        assert names_what_they_gave(said, found, "Joe Tanner") is counts


@pytest.mark.parametrize(
    ("learned", "said"),
    [
        ("", "I learned that nurses plan the open week."),
        ("it is calm", "I learned that it is calm."),
    ],
)
def test_what_was_kept_fills_the_letter(ws, library, learned, said):
    """A line kept of the talk is what one learned, unless it is private or there is an answer."""
    with ws.edit("", now=NOW) as tx:
        for key, private in (("secret", True), ("open", False)):
            text = f"nurses plan the {key} week"
            tx.takeaways.put(Takeaway(interview="t", kind="advice", text=text, private=private))
    letter = made(ws, library, "thank-you-email", learned=learned)
    assert said in letter.text
    assert "secret" not in letter.text
    assert letter.text.count("I learned") == 1
