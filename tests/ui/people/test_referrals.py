"""Who named whom, on the screen."""

from datetime import timedelta

import pytest

from infoint.domain import Clock, Contact, Interview, Letter
from infoint.people import contact_removal
from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.playing import box, fill, has, press, read
from tests.worlds.pages import NOW, ODD

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
    assert app.title[0].value == "Who comes to mind?"


def test_the_tree_as_picture_and_text(chain: Workspace, open_page: OpenPage) -> None:
    """The picture says what it is; the text has each person in place, letter for letter."""
    app = open_page("who_named_whom")
    assert not app.error
    (chart,) = app.get("plotly_chart")
    assert chart.proto.alt == (
        "Tree of 3 people, who named whom; the same tree as text stands below"
    )
    words = read(app)
    assert "**2 people** came to you through 2 people." in words
    top, bo, cy = lines(words)
    assert top.startswith("- **\\*\\*Bo\\*\\* \\<b\\>x\\<\\/b\\>")
    assert bo.startswith("    - **Bo**, named by \\*\\*Bo")
    assert bo.endswith("You may use the name. **Not told yet how it went.**")
    assert cy == ("        - **Cy**, named by Bo. Ask whether you may use the name. No talk yet.")
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
    assert "Not told yet" not in read(app)
    fill(app, {key: False})
    assert chain.contacts.get("bo") == bo.model_copy(update={"referrer_told": None})
    assert "Not told yet" in read(app)


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
        (True, "You may use the name."),
        (False, "You may not use the name."),
        (None, "Ask whether you may use the name."),
    ],
)
def test_may_i_use_the_name(
    may: bool | None, words: str, chain: Workspace, open_page: OpenPage
) -> None:
    """Yes, no or not asked is set in place, and stands in the text at once."""
    app = open_page("who_named_whom")
    key = box("contacts", "cy", "may_use_name")
    assert app.radio(key=key).value == "Not asked"
    fill(app, {key: "No" if may else "Yes"})
    fill(app, {key: {True: "Yes", False: "No", None: "Not asked"}[may]})
    cy = chain.contacts.get("cy")
    assert cy is not None
    assert cy.may_use_name is may
    assert words in lines(read(app))[2]


def test_what_is_owed_comes_first(chain: Workspace, open_page: OpenPage) -> None:
    """Talks that the one who named them has not heard of lead the list, then open questions."""
    with chain.edit("More", now=NOW) as tx:
        tx.contacts.put(Contact(id="di", name="Di", referred_by="bo", may_use_name=False))
    words = read(open_page("who_named_whom"))
    told = [line for line in words.splitlines() if "** named **" in line]
    assert ["named **Bo**" in told[0], "named **Cy**" in told[1], "named **Di**" in told[2]] == [
        True
    ] * 3
    assert "After **1 talk** the one who gave you the name has not heard" in words


def test_a_card_stays_while_it_is_ticked_off(chain: Workspace, open_page: OpenPage) -> None:
    """What was done keeps its place until the page is opened anew, then it goes down."""
    with chain.edit("More", now=NOW) as tx:
        tx.contacts.update("cy", may_use_name=None)
    app = open_page("who_named_whom")
    fill(app, {box("contacts", "bo", "referrer_told"): True})
    assert [one.key for one in app.radio] == [
        box("contacts", "bo", "may_use_name"),
        box("contacts", "cy", "may_use_name"),
    ]
    assert open_page("who_named_whom").radio[0].key == box("contacts", "cy", "may_use_name")


def test_a_ring_and_a_removed_person(chain: Workspace, open_page: OpenPage) -> None:
    """People who named each other appear once; after a removal the rest stands as it is."""
    with chain.edit("Ring", now=NOW) as tx:
        tx.contacts.update("odd", referred_by="cy")
    words = read(open_page("who_named_whom"))
    assert len(lines(words)) == 3
    assert "whom Cy named in turn" in lines(words)[0]
    contact_removal.remove_contact(chain, "bo", now=NOW)
    words = read(open_page("who_named_whom"))
    assert ["**Cy**" in line for line in lines(words)] == [True, False]
    assert "named by Cy" in lines(words)[1]


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
    app = open_page("who_named_whom")
    assert app.selectbox(key="which-chain").options == [
        "Chain 2 person 0 and 21 people",
        "Chain 1 person 0 and 20 people",
        "Chain 0 person 0 and 19 people",
    ]
    assert len(lines(read(app))) == 22
    fill(app, {"which-chain": "c0-0"})
    assert lines(read(app))[0] == "- **Chain 0 person 0**"


def test_a_hundred_in_one_chain(ws: Workspace, open_page: OpenPage) -> None:
    """The picture says how much of it there is, the text is paged, cards come ten at a time."""
    crowd(ws, 1, 100)
    app = open_page("who_named_whom")
    assert "The picture shows the first 60 of 100 people" in read(app)
    assert len(lines(read(app))) == 60
    assert read(app).count("** named **") == 10
    fill(app, {"tree-page": 2})
    found = lines(read(app))
    assert len(found) == 40
    assert found[0].startswith("- **Chain 0 person 60**, named by Chain 0 person 59")
