"""Who named whom, on the screen."""

from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import Clock, Contact, Interview, Letter
from infoint.people import contact_removal
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.people.test_list import names
from tests.ui.playing import box, fill, has, options, press, read
from tests.worlds.pages import ODD

HELD = Clock(started=NOW - timedelta(hours=2), ended=NOW - timedelta(hours=1))


@pytest.fixture
def chain(ws: Workspace) -> Workspace:
    """An odd name named Bo, who was talked to and named Cy."""
    with ws.edit("Chain", now=NOW) as tx:
        tx.contacts.put(Contact(id="odd", name=ODD))
        tx.contacts.put(Contact(id="bo", name="Bo", referred_by="odd", may_use_name=True))
        tx.contacts.put(Contact(id="cy", name="Cy", referred_by="bo"))
        tx.contacts.put(Contact(id="alone", name="Al One"))
        tx.interviews.put(Interview(id="talk", contact="bo", clock=HELD))
    return ws


def as_text(open_page: OpenPage) -> AppTest:
    """The part with the chains as text."""
    return open_page("who_named_whom", part="text")


def lines(words: str) -> list[str]:
    """The entries of the nested list."""
    return [line for line in words.splitlines() if line.lstrip().startswith("- **")]


def test_nothing_yet_teaches(ws: Workspace, open_page: OpenPage) -> None:
    """Opened cold without a referral, the page says how chains begin, and draws no picture."""
    app = open_page("who_named_whom")
    assert app.title[0].value == "Who named whom"
    assert "ask whom else you could talk to" in read(app)
    assert not app.get("plotly_chart")
    press(app, "to-people")
    assert app.title[0].value == "Your people"


def test_the_tree_as_picture_and_text(chain: Workspace, open_page: OpenPage) -> None:
    """The picture says what it is; the text has each person in place, letter for letter."""
    app = open_page("who_named_whom", part="picture")
    assert not app.error
    (chart,) = app.get("plotly_chart")
    assert chart.proto.alt == (
        "Tree of 3 people, who named whom; the part beside it has the same as text"
    )
    words = read(as_text(open_page))
    top, bo, cy = lines(words)
    assert top.startswith("- **\\*\\*Bo\\*\\* \\<b\\>x\\<\\/b\\>")
    assert bo == "    - **Bo** You may say so. **Not told yet how it went.**"
    assert cy == "        - **Cy** Ask whether you may say so. No talk yet."
    assert "Al One" not in words


def test_i_told_them(chain: Workspace, open_page: OpenPage) -> None:
    """A tick notes today, takes it back again, and stands only where a talk was held."""
    key = box("contacts", "bo", "referrer_told")
    app = open_page("who_named_whom")
    assert not has(app, box("contacts", "cy", "referrer_told"))
    fill(app, {key: True})
    bo = chain.contacts.get("bo")
    assert bo is not None
    assert bo.referrer_told is not None
    assert abs((bo.referrer_told - NOW.date()).days) <= 1
    assert "Told on" in read(app)
    assert "Not told yet" not in read(as_text(open_page))
    fill(app, {key: False})
    assert chain.contacts.get("bo") == bo.model_copy(update={"referrer_told": None})
    assert "Not told yet" in read(as_text(open_page))


def test_told_by_a_letter(chain: Workspace, open_page: OpenPage) -> None:
    """A letter that was sent needs no tick."""
    with chain.edit("Letter", now=NOW) as tx:
        tx.letters.put(Letter(kind="referrer", contact="odd", interview="talk", sent=NOW))
    app = open_page("who_named_whom")
    assert "Told by letter on" in read(app)
    assert not has(app, box("contacts", "bo", "referrer_told"))


@pytest.mark.parametrize(
    ("may", "words"),
    [
        (True, "You may say so."),
        (False, "Keep that to yourself."),
        (None, "Ask whether you may say so."),
    ],
)
def test_may_i_use_the_name(
    may: bool | None, words: str, chain: Workspace, open_page: OpenPage
) -> None:
    """Yes, no or not asked is set in place, and stands in the text at once."""
    app = open_page("who_named_whom")
    key = box("contacts", "cy", "may_use_name")
    assert app.selectbox(key=key).value is None
    if may is not None:
        fill(fill(app, {key: not may}), {key: may})
    cy = chain.contacts.get("cy")
    assert cy is not None
    assert cy.may_use_name is may
    assert words in lines(read(as_text(open_page)))[2]


def test_what_is_owed_comes_first(chain: Workspace, open_page: OpenPage) -> None:
    """Talks that the one who named them has not heard of lead the list, then open questions."""
    with chain.edit("More", now=NOW) as tx:
        tx.contacts.put(Contact(id="di", name="Di", referred_by="bo", may_use_name=False))
    app = open_page("who_named_whom")
    assert names(app) == ["Bo", "Cy", "Di"]
    assert "**3 people** came to you through others. 1 talk is still to be told." in read(app)


def test_a_row_stays_while_it_is_ticked_off(chain: Workspace, open_page: OpenPage) -> None:
    """What was done keeps its place until the page is opened anew, then it goes down."""
    with chain.edit("More", now=NOW) as tx:
        tx.contacts.update("cy", may_use_name=None)
    app = open_page("who_named_whom")
    fill(app, {box("contacts", "bo", "referrer_told"): True})
    assert names(app) == ["Bo", "Cy"]
    assert names(open_page("who_named_whom")) == ["Cy", "Bo"]


def test_a_ring_and_a_removed_person(chain: Workspace, open_page: OpenPage) -> None:
    """People who named each other appear once; after a removal the rest stands as it is."""
    with chain.edit("Ring", now=NOW) as tx:
        tx.contacts.update("odd", referred_by="cy")
    words = read(as_text(open_page))
    assert len(lines(words)) == 3
    assert "Cy named them in turn" in lines(words)[0]
    contact_removal.remove_contact(chain, "bo", now=NOW)
    words = read(as_text(open_page))
    assert ["**Cy**" in line for line in lines(words)] == [True, False]
    assert lines(words)[1].startswith("    - ")


def crowd(ws: Workspace, chains: int, size: int) -> None:
    """Some chains of so many people each."""
    with ws.edit("Crowd", now=NOW) as tx:
        for chain in range(chains):
            for n in range(size + chain):
                by = f"c{chain}-{n - 1}" if n else ""
                tx.contacts.put(
                    Contact(id=f"c{chain}-{n}", name=f"Chain {chain} person {n}", referred_by=by)
                )


def test_many_chains_one_at_a_time(ws: Workspace, open_page: OpenPage) -> None:
    """With more people than fit, the longest chain is shown and another can be chosen."""
    crowd(ws, 3, 20)
    app = as_text(open_page)
    assert app.selectbox(key="which-chain").options == [
        "Chain 2 person 0 and 21 people",
        "Chain 1 person 0 and 20 people",
        "Chain 0 person 0 and 19 people",
    ]
    assert len(lines(read(app))) == 8
    fill(app, {"which-chain": "c0-0"})
    assert lines(read(app))[0] == "- **Chain 0 person 0**"


def test_a_hundred_in_one_chain(ws: Workspace, open_page: OpenPage) -> None:
    """The picture says how much of it there is, the text is paged, rows come six at a time."""
    crowd(ws, 1, 100)
    app = open_page("who_named_whom", part="picture")
    assert "The picture shows the first 60 of 100 people" in read(app)
    app = as_text(open_page)
    assert len(lines(read(app))) == 8
    fill(app, {"tree-page": 13})
    found = lines(read(app))
    assert len(found) == 4
    assert found[0].startswith("- **Chain 0 person 96** Chain 0 person 95 named them.")
    assert "named them" not in found[1]
    assert len(names(open_page("who_named_whom"))) == 6


def test_a_talk_that_is_set_is_said(chain: Workspace, open_page: OpenPage) -> None:
    """Who has a talk ahead is not said to have none, and what may be said stands as a whole."""
    start = NOW + timedelta(days=4)
    with chain.edit("Set", now=NOW) as tx:
        tx.interviews.put(Interview(contact="cy", start=start))
    app = open_page("who_named_whom")
    assert "You talk on " in read(app)
    assert "No talk yet" not in read(app)
    assert "Ask if you may say who sent you" in options(app, box("contacts", "cy", "may_use_name"))
    assert "Talk on " in lines(read(as_text(open_page)))[2]


def test_it_leads_back_to_where_one_came_from(chain: Workspace, open_page: OpenPage) -> None:
    """From the progress one comes back to it; opened by its address it leads to the list."""
    assert "Back to: Your list" in backs(open_page("who_named_whom"))
    app = press(open_page("progress"), "to-network")
    assert "Back to: See progress" in backs(app)


def backs(app: AppTest) -> list[str]:
    """What the buttons that lead back say."""
    return [str(button.label) for button in app.button if str(button.label).startswith("Back to")]
