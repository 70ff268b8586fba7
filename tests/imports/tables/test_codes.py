"""A legend of two columns tells what the letters in the cells stand for."""

from datetime import date

from infoint.imports.tables.rows.codes import codes_in
from tests.imports.reading import names, read
from tests.imports.tracker.told import told

TODAY = date(2026, 11, 30)
GRID = (
    "Contact,Org,1st msg,via,Stat.,Mtg,TY?,,LEGEND,\n"
    "Ana Ruiz,Pier,9/3/2026,E,M,9/11/2026,9/12/2026,,M,met with them\n"
    'Tom Beck,Oak,9/4/2026,L,N,,,,N,"no response, gave up"\n'
    'Mo Diaz,Elm,9/8/2026,P,R,,,,R,"replied, no date yet"\n'
    "Ida Falk,Ash,9/9/2026,E,M,9/25/2026,N,,E / L / P,email / LinkedIn / phone\n"
)


def test_letters_that_a_legend_tells() -> None:
    """They are read as its words in columns that hold hardly anything else; nothing is asked."""
    found = read(GRID, today=TODAY, region="US")
    assert names(found) == ["Ana Ruiz", "Tom Beck", "Mo Diaz", "Ida Falk"]
    assert told(found) == {
        "Ana Ruiz": [
            "asked | 2026-09-03 | email | agreed",
            "talk | 2026-09-11 | held",
            "thanked | 2026-09-12",
        ],
        "Tom Beck": ["asked | 2026-09-04 | note | no answer"],
        "Mo Diaz": ["asked | 2026-09-08 | phone | replied"],
        "Ida Falk": ["asked | 2026-09-09 | email | agreed", "talk | 2026-09-25 | held"],
    }
    assert not found.unknown_statuses
    assert not found.unplaced


def test_what_is_no_legend() -> None:
    """Words beside words are none."""
    assert codes_in([("M", "met"), ("N", "no answer")]) == {"m": "met", "n": "no answer"}
    assert codes_in([("so far", "3"), ("goal for fall", "15")]) == {}
    assert codes_in([]) == {}
