"""The picture of who named whom, and the table that it is drawn from."""

import tomllib
from pathlib import Path

import pytest

from infoint.charts.labels import cut
from infoint.charts.palette import DARK, GROUND, LIGHT
from infoint.domain import Contact
from infoint.people.referral_chart import (
    ROWS_DRAWN,
    referral_figure,
    referral_picture,
    referral_table,
)
from infoint.store import Workspace, open_workspace
from tests.worlds.records import DAY, NOW, ann, bob, held, put

ROOT = Path(__file__).resolve().parents[2]
ROWS = (
    ("Ann", 0, None, True, None, False, False),
    ("Bo", 1, 0, True, True, True, False),
    ("Cy", 2, 1, False, False, False, False),
    ("Di", 1, 0, False, None, False, True),
)


@pytest.fixture
def ws() -> Workspace:
    """An empty workspace in memory."""
    return open_workspace(None)


def test_the_table_names_who_named_whom() -> None:
    """One row a person, with the place of the one who named them; at the top there is none."""
    table = referral_table(ROWS)
    assert list(table["by"]) == ["", "Ann", "Bo", "Ann"]
    assert list(table["by_row"]) == [-1, 0, 1, 0]
    assert list(table["may_use_name"]) == ["", "Yes", "No", "Not asked"]
    assert list(table["level"]) == [0, 1, 2, 1]


@pytest.mark.parametrize("dark", [False, True])
def test_dots_say_what_stands(dark: bool) -> None:
    """Full after a talk, in the accent while somebody is to be told, shaped by the permission."""
    colours, ground = (DARK, GROUND[True]) if dark else (LIGHT, GROUND[False])
    people = referral_figure(referral_table(ROWS), dark=dark).data[-1]
    assert list(people.marker.symbol) == ["circle", "circle", "square", "diamond"]
    assert list(people.marker.color) == [colours.main, colours.accent, ground, ground]
    assert list(people.marker.line.color) == [colours.main, colours.accent, *[colours.main] * 2]
    assert people.textfont.color == colours.text


def test_everyone_stands_on_a_row_of_their_own() -> None:
    """The first row is on top, and the way in is how far they are from the top of their chain."""
    figure = referral_figure(referral_table(ROWS))
    people = figure.data[-1]
    assert list(zip(people.x, people.y, strict=True)) == [(0, 0), (1, 1), (2, 2), (1, 3)]
    low, high = figure.layout.yaxis.range
    assert low > 3 > 0 > high
    assert figure.layout.xaxis.range[1] >= 2 + 8


def test_lines_lead_down_and_to_the_right() -> None:
    """Each person but those at the top is joined to the one who named them."""
    line = referral_figure(referral_table(ROWS)).data[0]
    assert list(line.x) == [0, 0, 1, None, 1, 1, 2, None, 0, 0, 1, None]
    assert list(line.y) == [0, 1, 1, None, 1, 2, 2, None, 0, 3, 3, None]


def test_hovering_tells_all_in_words() -> None:
    """The note on a dot says who named them, about the name, the talk, and what is owed."""
    notes = referral_figure(referral_table(ROWS)).data[-1].hovertext
    assert notes[1] == (
        "Bo<br>Ann named them<br>You may say who sent you<br>You have talked"
        "<br>Tell them how it went"
    )
    assert notes[0] == "Ann<br>You have talked"
    assert [note.split("<br>")[3] for note in notes[2:]] == ["No talk yet", "A talk has a day"]


def test_a_long_tree_is_cut() -> None:
    """Of a hundred people sixty are drawn, of one and of ten all; each has the same height."""
    heights = {}
    for count in (1, 10, 100):
        rows = [
            (f"P{n}", min(n, 1), 0 if n else None, False, None, False, False) for n in range(count)
        ]
        figure = referral_figure(referral_table(rows))
        heights[count] = figure.layout.height
        assert len(figure.data[-1].x) == min(count, ROWS_DRAWN)
    assert heights[100] - heights[10] == (ROWS_DRAWN - 10) * (heights[10] - heights[1]) / 9


def test_an_empty_tree_still_draws() -> None:
    """Without anyone there is a figure without dots."""
    assert len(referral_figure(referral_table(())).data[-1].x) == 0


def test_a_deep_chain_keeps_room_for_names() -> None:
    """Forty levels in, half of the width is still there for the name."""
    rows = [(f"Person {n}", n, n - 1 if n else None, False, None, False, False) for n in range(41)]
    figure = referral_figure(referral_table(rows))
    assert figure.layout.xaxis.range[1] >= 80
    assert figure.data[-1].text[40].strip() == "Person 40"


@pytest.mark.parametrize(
    ("name", "most", "shown"),
    [
        ("Ann Lee", 7, "Ann Lee"),
        ("Ann Leeson", 8, "Ann Lee…"),
        ("Ann Leeson", 5, "Ann…"),
        ("Ann\nLee", 20, "Ann Lee"),
        ("王芳王芳", 8, "王芳王芳"),
        ("王芳王芳", 7, "王芳王…"),
        ("Zoe\u0301", 3, "Zoe\u0301"),
        ("", 5, ""),
    ],
)
def test_long_names_are_cut(name: str, most: int, shown: str) -> None:
    """A name is cut to the room there is, wide signs count two, accents none."""
    assert cut(name, most) == shown


def test_names_are_no_html(ws: Workspace) -> None:
    """Plotly shows a name letter for letter, as label and in the note."""
    put(ws, bob(name="<b>Bo</b> & co"), ann(name="Ann <i>", referred_by="bob"), held(DAY))
    people = referral_figure(referral_picture(ws)).data[-1]
    assert people.text[0].strip() == "&lt;b&gt;Bo&lt;/b&gt; &amp; co"
    assert people.hovertext[1].startswith("Ann &lt;i&gt;<br>&lt;b&gt;Bo")


def test_the_picture_of_a_workspace(ws: Workspace) -> None:
    """The table follows the data, for all chains or one, and is kept while nothing changes."""
    put(ws, bob(), ann(referred_by="bob", may_use_name=True), held(DAY))
    put(ws, Contact(id="z", name=" "), Contact(name="Zoe", referred_by="z"))
    table = referral_picture(ws)
    assert list(table["name"]) == ["Bob Roe", "Ann Lee", "", "Zoe"]
    assert list(table["talked"]) == [False, True, False, False]
    assert list(table["to_tell"]) == [False, True, False, False]
    assert list(referral_picture(ws, "z")["by_row"]) == [-1, 0]
    assert referral_picture(ws) is table
    with ws.edit("x", now=NOW) as tx:
        tx.contacts.update("ann", referrer_told=NOW.date())
    assert not any(referral_picture(ws)["to_tell"])


@pytest.mark.parametrize(("dark", "mode"), [(False, "light"), (True, "dark")])
def test_open_dots_have_the_ground_of_the_page(dark: bool, mode: str) -> None:
    """The colour that hides the line behind an open dot is that of the app's settings."""
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    assert settings["theme"][mode]["backgroundColor"] == GROUND[dark]
