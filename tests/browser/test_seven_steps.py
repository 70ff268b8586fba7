"""The whole of the seven steps, as a new user who has no mouse would go through them."""

import re
from io import BytesIO
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Browser, expect

from infoint.store import open_workspace
from tests.browser.by_keyboard import ByKeyboard
from tests.browser.entering import add_someone, appoint
from tests.browser.running import RunningApp
from tests.browser.screen import Screen

NAME = "Ana Lima"
LEARNED = "Curators plan a year ahead, and most of them began as volunteers."
VALUED = "how you described the Saturday workshop for families"


def choose_a_field(screen: ByKeyboard) -> None:
    screen.hit(screen.page.get_by_role("link", name="1. Choose a field"))
    screen.heading("What kinds of work are you curious about?")
    screen.type("Name a kind of work", "Museum education")
    screen.press("Add")
    screen.type("Name a kind of work", "Archives")
    screen.press("Add")
    screen.go_on()
    screen.heading("What do you bring?")
    for question, words in (
        ("What do you like to read, do and talk about?", "Old maps and how they lie"),
        ("What can you do? Ask a friend if nothing comes to mind.", "Explaining, patience"),
        ("What must your work stand for, or leave room for?", "Learning for everyone"),
        ("What do you know more about than most people?", "Local history"),
    ):
        screen.type(question, words)
        screen.press("Done for now")
    screen.go_on()
    screen.type("Add something that matters", "Time with people")
    screen.press("Add")
    for heading in ("What do you bring?", "What kinds of work are you curious about?"):
        screen.press("Back")
        screen.heading(heading)
    screen.press("Look into it")
    screen.one_of("Where do you stand with it?", "Exploring")
    screen.reach(
        screen.page.get_by_role("radiogroup", name="Feedback rating").get_by_role("radio").first
    )
    screen.page.keyboard.press("ArrowRight")
    screen.page.keyboard.press("Space")
    screen.settle()
    for _ in range(3):
        screen.go_on()
    question = "Whatever you would ask a friend who does it. One question a line."
    screen.type(question, "What a normal week looks like")
    screen.press("Done for now")
    screen.type("What else do you take for true?", "It is badly paid")
    screen.press("Add it")
    screen.go_on()
    screen.press("Keep something you found")
    screen.type("Title or place", "A film about a museum school")
    screen.type("What does it say?", "Groups of thirty, forty minutes each")
    expect(screen.page.get_by_text("8 of 8")).to_be_visible()


def identify_people(screen: Screen) -> None:
    screen.go_on()
    screen.heading("Who comes to mind?")
    screen.choose("Which field?", "Museum education")
    add_someone(screen, "Ida Berg, Museum educator, City Museum", "ida@example.org")


def phone_script(screen: Screen) -> None:
    screen.heading("How will you reach Ida?")
    screen.type("Your name", NAME)
    screen.type("Two sentences about you", "I study history in my second year. Museums draw me.")
    screen.one_of("How will you reach them?", "E-mail")
    screen.press("Continue: Write")
    text = screen.box("Your text")
    expect(text).to_have_value(re.compile("Ana Lima"))
    screen.type("Your text", re.sub(r"\u2063\[.*?\]\u2063", "my aunt", text.input_value()))
    screen.press("Continue: Send")
    screen.press("It is sent")
    screen.press("They said yes")
    expect(screen.page.get_by_text("Ida said yes.")).to_be_visible()
    screen.press("Prepare the talk, set the date later")


def prepare(screen: Screen) -> None:
    screen.heading("Get ready to meet Ida")
    appoint(screen)
    screen.press("Continue: Know them")
    for label, words in (
        ("Their path, what they wrote or said, what you have in common", "Ten years"),
        ("What it does, for whom, who else does it, what is new", "Free"),
    ):
        screen.press("Write")
        screen.type(label, words)
        screen.press("Done for now")
    screen.press("Continue: Questions")
    screen.type("Add a question of your own", "What would you show a class of six-year-olds first?")
    screen.press("Add it")
    screen.press("Continue: Get ready")
    screen.press("Continue: Hold the talk")


def interview(screen: Screen) -> None:
    screen.heading("Hold the talk")
    screen.press("Open the talk")
    screen.press("Begin now")
    screen.press("Yes, it begins now")
    screen.press("I said it")
    screen.type("Short note", "Began as a volunteer")
    screen.page.keyboard.press("Control+k")
    screen.settle()
    screen.unfold("People named")
    screen.tick("I asked whom else to talk to")
    screen.type("Their name", "Tom Reed")
    screen.press("Add")
    screen.one_of("May you say that Ida sent you?", "Yes")
    screen.press("End the talk")
    screen.heading("How was it with Ida?")
    screen.go_on_to("Keep track of the talk")


def track(screen: Screen) -> None:
    screen.heading("Keep track of the talk")
    screen.type("How was it?", "Warm and busy")
    screen.press("Done, next question")
    screen.press("I don't know yet")
    for label, words in (
        ("I learned that …", LEARNED),
        ("You advised me to …", "volunteer at one Saturday workshop"),
        ("Thank you for …", VALUED),
    ):
        screen.type(label, words)
        screen.press("Done, next question")
    screen.type("Next I will …", "Sign up for the Saturday workshop")
    screen.press("Add")
    screen.press("Done, see all seven")
    screen.go_on()


def thank_you(screen: Screen) -> str:
    screen.heading("Thank Ida")
    screen.press("Change")
    screen.heading("Your letter to Ida")
    box = screen.box("Your text")
    expect(box).not_to_have_value("")
    screen.type("Your text", box.input_value() + "\n\nPS: The café was lovely.")
    written = screen.box("Your text").input_value()
    screen.press("Done")
    screen.go_on()
    screen.heading("Send it to Ida")
    screen.press("As a file")
    path = Path(screen.download("Word (.docx)").path())
    document = docx.Document(BytesIO(path.read_bytes()))
    whole = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for line in filter(str.strip, written.splitlines()):
        assert line in whole
    screen.page.keyboard.press("Escape")
    screen.press("It is sent")
    screen.heading("Sent to Ida")
    screen.go_on()
    screen.heading("Keep in touch")
    return written


def go_on(browser: Browser, app: RunningApp) -> ByKeyboard:
    """A new window on a server that was killed, back at the step where one was."""
    app.kill()
    app.start()
    screen = ByKeyboard.open(browser, app.url)
    screen.press("Go on: Prepare for the talk with Ida Berg")
    return screen


def sent(app: RunningApp) -> list[str]:
    """The kinds of the letters that are marked as sent."""
    return [letter.kind for letter in open_workspace(app.file).letters.all() if letter.sent]


def someone_named(app: RunningApp) -> None:
    """The person named in the talk is on the list, with who named them and what they allow."""
    ida, tom = open_workspace(app.file).contacts.all()
    assert tom.referred_by == ida.id
    assert tom.may_use_name is True


def written_down(app: RunningApp) -> None:
    """What was learned stands in the debrief."""
    assert open_workspace(app.file).interviews.all()[0].debrief.learned == LEARNED


def charted(screen: Screen) -> None:
    screen.go_on()
    screen.heading("Your first talk is behind you")
    expect(screen.page.get_by_alt_text("1 talk in the last eight weeks.")).to_be_visible()


@pytest.mark.nightly
def test_a_new_user_goes_from_which_field_to_a_thank_you_sent(
    browser: Browser, app: RunningApp
) -> None:
    """From nothing to a letter sent and a chart of where one stands, with the keyboard alone."""
    screen = ByKeyboard.open(browser, app.url)
    choose_a_field(screen)
    identify_people(screen)
    phone_script(screen)
    screen.heading("Prepare for the talk")
    screen.settle()
    screen.close()
    screen = go_on(browser, app)
    prepare(screen)
    interview(screen)
    track(screen)
    assert VALUED in thank_you(screen)
    charted(screen)
    screen.close()
    someone_named(app)
    written_down(app)
    assert sent(app) == ["script", "thank-you"]
