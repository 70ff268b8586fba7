"""From a finished text to the program that sends it."""

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import Contact, Letter
from tests.ui.playing import has

ANN = {"name": "Ann", "email": "ann@example.org", "phone": "+49 30 *12*34"}


def drawn_for(
    channel: str, contact: dict[str, str] | None = None, text: str = "Dear Ann"
) -> AppTest:
    """The links of a letter in this channel, on a page of their own."""

    def page(letter: object, contact: object) -> None:
        from infoint.domain import Profile
        from infoint.ui.letters.editor import draft_links

        draft_links(letter, contact, Profile(name="Bo"))

    given = Contact(**contact) if contact else None
    letter = Letter(id="one", contact="ann", channel=channel, subject="Hi", text=text)
    app = AppTest.from_function(page, args=(letter, given)).run()
    assert not app.exception
    return app


def test_an_email_opens_prefilled_or_as_a_draft() -> None:
    """The link holds address, subject and text; the draft is a file to download."""
    app = drawn_for("email", ANN)
    assert [one.url for one in app.link_button] == [
        "mailto:ann@example.org?subject=Hi&body=Dear%20Ann"
    ]
    assert has(app, "eml-one")


@pytest.mark.parametrize(("words", "linked"), [(600, False), (60, True)])
def test_a_long_email_is_no_link(words: int, linked: bool) -> None:
    """A link of more than 2,000 characters is cut by mail programs: then it says what to do."""
    app = drawn_for("email", ANN, text="advice " * words)
    assert bool(app.link_button) is linked
    assert has(app, "eml-one")
    told = [one.value for one in app.markdown if "too long" in one.value]
    assert bool(told) is not linked
    if told:
        assert "Copy it, or download it as a draft" in told[0]


def test_the_bound_counts_the_link_not_the_text() -> None:
    """Letters that a link must write as several signs count as such."""
    assert not drawn_for("email", ANN, text="é" * 400).link_button
    assert drawn_for("email", ANN, text="e" * 1500).link_button


@pytest.mark.parametrize("channel", ["phone", "voicemail"])
def test_a_number_to_call(channel: str) -> None:
    """For a call the number is dialled in one tap, and shown as written; without one, nothing."""
    (call,) = drawn_for(channel, ANN).link_button
    assert call.url == "tel:+49301234"
    assert call.label == "Call \\+49 30 \\*12\\*34"
    assert not drawn_for(channel, {"name": "Ann"}).link_button
    assert not drawn_for(channel).link_button


def test_a_note_opens_the_profile() -> None:
    """The profile to which a note goes opens in one tap; where no web page is noted, nothing."""
    (page,) = drawn_for("note", {**ANN, "profile_url": "https://linkedin.com/in/ann"}).link_button
    assert page.url == "https://linkedin.com/in/ann"
    assert not drawn_for("note", {"name": "Ann", "profile_url": "javascript:alert(1)"}).link_button


@pytest.mark.parametrize("channel", ["letter", "note", "introduction", "in person"])
def test_other_channels_have_no_link(channel: str) -> None:
    """A letter on paper has nothing to open."""
    app = drawn_for(channel, ANN)
    assert not app.link_button
    assert not has(app, "eml-one")
