"""The search page, and the page about one person."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import (
    Action,
    CareerField,
    Clock,
    Contact,
    Debrief,
    DecisionNote,
    Interview,
    Letter,
    NamedPerson,
    OutreachAttempt,
    PlannedQuestion,
    Takeaway,
)
from infoint.library import StepGuide, load_library
from infoint.store import Workspace
from infoint.ui.components.navigation import MAIN_PAGES, SIDE_PAGES, SUMMARIES
from infoint.ui.session.plain_text import plain_text
from tests.times import NOW
from tests.titles import TITLES
from tests.ui.conftest import OpenPage
from tests.ui.playing import fill, has, page_of, press, read
from tests.worlds.pages import ODD, one_of_everything
from tests.worlds.records import DAY

BOX = "search-everything"


def test_search_is_in_the_list_of_pages() -> None:
    """Every page leads to the search, since it stands in the list of pages."""
    assert MAIN_PAGES["search"][0] == TITLES["search"]


def test_what_is_found_is_shown_letter_for_letter(ws: Workspace, open_page: OpenPage) -> None:
    """Signs of Markdown in a text stay signs, and what was searched for is marked."""
    with ws.edit("", now=NOW) as tx:
        tx.actions.put(Action(text="Read **all** of <b>it</b> $x$"))
    app = fill(open_page("search"), {BOX: "all"})
    assert "\\*\\*:orange-background[all]\\*\\*" in read(app)


def test_a_hit_leads_to_its_page_and_person(ws: Workspace, open_page: OpenPage) -> None:
    """A press opens the page where it stands, about the right person."""
    contact = one_of_everything(ws)
    app = press(fill(open_page("search"), {BOX: "bo"}), "hit-letters-0")
    assert page_of(app) == TITLES["thank_you"]
    assert app.selectbox(key="contact-of-the-page").value == contact


def test_the_address_holds_the_words(ws: Workspace, open_page: OpenPage) -> None:
    """The words come from the address, so a reload or a bookmark finds the same."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(name="Zoë"))
    app = open_page("search", q="zoe")
    assert app.text_input(key=BOX).value == "zoe"
    assert "Zoë" in read(app)


def test_all_of_one_kind(ws: Workspace, open_page: OpenPage) -> None:
    """Of many hits five are shown, and all of them in pages on demand."""
    with ws.edit("", now=NOW) as tx:
        for number in range(30):
            tx.actions.put(Action(text=f"otter {number}"))
    app = fill(open_page("search"), {BOX: "otter"})
    assert "Actions (30)" in read(app)
    assert not has(app, "hit-actions-5")
    press(app, "all-actions")
    assert has(app, "hit-actions-19")
    assert not has(app, "hit-actions-20")
    press(app, "back-to-all")
    assert not has(app, "hit-actions-5")


def test_nothing_found_says_what_to_try(ws: Workspace, open_page: OpenPage) -> None:
    """Without a hit the words are repeated as typed, with something to try."""
    app = fill(open_page("search"), {BOX: "*nope*"})
    assert "Nothing holds **\\*nope\\***. Try fewer words" in read(app)


def test_one_person_in_one_place(ws: Workspace, open_page: OpenPage) -> None:
    """What comes next, what is known and all texts about a person stand on one page."""
    contact = one_of_everything(ws)
    app = open_page("person", contact=contact)
    assert app.title[0].value == plain_text(ODD)
    assert has(app, "more")
    assert has(press(app, "read-texts"), "wrote-notes-0")
    fill(app, {"more": "track"})
    assert app.query_params["contact"] == contact


def test_nobody_to_show(ws: Workspace, open_page: OpenPage) -> None:
    """With an empty list the page leads to adding someone."""
    app = press(open_page("person"), "to-people")
    assert page_of(app) == TITLES["identify_people"]


@pytest.mark.parametrize("name", SIDE_PAGES)
def test_every_side_page_is_explained_in_two_sentences(name: str) -> None:
    """What a page is for and what to do there: a sentence or two, no more."""
    assert sentences(SIDE_PAGES[name].summary) in (1, 2)


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_main_page_is_explained_in_two_sentences(name: str) -> None:
    """The pages beside the steps are explained in two sentences as well."""
    assert sentences(SUMMARIES[name]) == 2


@pytest.mark.parametrize("guide", load_library().steps, ids=lambda guide: guide.key)
def test_every_step_is_explained_in_two_sentences(guide: StepGuide) -> None:
    """What stands under the title of a step is two sentences, too."""
    assert sentences(guide.summary) == 2


def sentences(text: str) -> int:
    return sum(text.count(mark) for mark in (". ", "? ", ".")) - text.count(". ")


WORDS = "walrus"


@pytest.fixture
def found_everywhere(ws: Workspace) -> Workspace:
    """A word in every text that can be found, each time with a number of its own."""
    count = iter(range(1, 100))

    def words() -> str:
        return f"{WORDS}{next(count):02d}"

    held = Clock(started=NOW - 3 * DAY, ended=NOW - 3 * DAY + timedelta(minutes=20))
    plan = tuple(
        PlannedQuestion(id=f"q{n}", text=words(), note=words(), state="asked") for n in range(5)
    )
    texts = ("learned", "surprised", "impressions", "appreciated", "advice")
    scale = next(one.id for one in load_library().evaluation if one.answer == "scale")
    open_question = next(one.id for one in load_library().evaluation if one.answer == "words")
    with ws.edit("Everywhere", now=NOW) as tx:
        tx.profile.update(
            interests=words(), goals=words(), schools=words(), contact_lines=words(), name=words()
        )
        notes = tuple(DecisionNote(at=NOW - n * DAY, text=words()) for n in range(7))
        tx.fields.put(
            CareerField(id="sea", title=words(), why=words(), want_to_know=words(), decisions=notes)
        )
        tx.contacts.put(
            Contact(id="zoe", name="Zoe", notes=words(), research_person=words(), fields=("sea",))
        )
        tx.interviews.put(
            Interview(
                id="talk",
                contact="zoe",
                field="sea",
                place=words(),
                opening=words(),
                closing=words(),
                plan=plan,
                clock=held,
                named=(NamedPerson(name=words()),),
                debrief=Debrief(notes=words(), **{text: words() for text in texts}),
                evaluation={open_question: words(), scale: 4},
                evaluation_reasons={scale: words()},
            )
        )
        tx.takeaways.put(Takeaway(interview="talk", text=words()))
        tx.attempts.put(
            OutreachAttempt(contact="zoe", at=NOW - 9 * DAY, text=words(), note=words())
        )
        tx.letters.put(Letter(kind="thank-you", contact="zoe", interview="talk", text=words()))
        tx.actions.put(Action(text=words(), interview="talk"))
        tx.actions.put(Action(text=words(), done=NOW))
    return ws


def shown(app: AppTest) -> str:
    """Everything that can be read on the page, what stands in its boxes too."""
    boxes = (str(one.value) for one in (*app.text_area, *app.text_input, *app.text, *app.checkbox))
    labels = (one.label for one in (*app.button, *app.checkbox, *app.text_area))
    return "\n".join((read(app), *boxes, *labels))


def test_each_hit_opens_the_part_where_it_stands(
    found_everywhere: Workspace, open_page: OpenPage
) -> None:
    """Whatever was found, one press later its words are on the page."""
    lost = []
    for number in range(1, 99):
        needle = f"{WORDS}{number:02d}"
        app = fill(open_page("search"), {BOX: needle})
        hits = [each.key for each in app.button if (each.key or "").startswith("hit-")]
        if not hits:
            break
        where = [each.value for each in app.markdown if f"[{needle}]" not in each.value][-1]
        press(app, hits[0])
        if needle not in shown(app):
            lost.append((needle, where, page_of(app)))
    assert number > 35
    assert lost == []
