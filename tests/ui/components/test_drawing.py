"""The drawings of our own."""

import re
from base64 import b64decode
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import STEP_KEYS
from infoint.ui.components.drawing import Drawing
from tests.ui.conftest import ROOT

FOLDER = ROOT / "infoint" / "ui" / "components" / "drawings"
NAMES = get_args(Drawing)
PARTS = {"svg", "style", "g", "path"}
"""What a drawing is made of: no words, no pictures, nothing that is fetched."""
LOOKS = {"accent", "solid", "paper", "skin", "mark", "eye", "wash"}


def style_of(path: Path) -> str:
    """The colours and the pen of a drawing."""
    found = re.search(r"<style>.*</style>", path.read_text("utf-8"), re.DOTALL)
    return found.group() if found else ""


def page(alt: str) -> None:
    from infoint.ui.components.drawing import drawing

    drawing("interview", alt=alt, width=96)


def test_there_is_a_file_for_each_name_and_no_other() -> None:
    """The names that a page may ask for are the files that lie there, one for each step too."""
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(NAMES)
    assert len(NAMES) == len(STEP_KEYS) + 5 + 3


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_is_one_of_the_family(name: str) -> None:
    """Same paper, same pen, same colours in both looks, paths alone, and no other colour."""
    path = FOLDER / f"{name}.svg"
    assert style_of(path) == style_of(FOLDER / "interview.svg")
    root = ElementTree.fromstring(path.read_text("utf-8"))
    assert root.get("viewBox") == "0 0 160 120"
    for part in root.iter():
        assert part.tag.partition("}")[2] in PARTS
        assert set(part.attrib) <= {"class", "d", "transform", "viewBox", "width", "height"}
        assert part.get("class", "accent") in LOOKS
        assert "scale(" not in part.get("transform", "").replace("scale(-1 1)", "")


def test_the_family_has_colours_for_both_looks() -> None:
    """Each colour that is set for the light look is set anew for the dark one."""
    light, _, dark = style_of(FOLDER / "interview.svg").partition("@media")
    names = re.findall(r"(--\w+): #", light)
    assert len(names) == 7
    assert re.findall(r"(--\w+): #", dark) == names


@pytest.mark.parametrize("alt", ["", 'Two "people" & <a> cup'])
def test_it_is_drawn_whole_with_the_words_given(alt: str) -> None:
    """The page gets the file itself; without words it is decoration to a screen reader."""
    app = AppTest.from_function(page, args=(alt,)).run()
    assert not app.exception
    (shown,) = app.get("html")
    image = ElementTree.fromstring(shown.proto.body.replace('auto">', 'auto"/>'))
    assert image.get("alt") == alt
    assert image.get("width") == "96"
    head, _, picture = image.get("src", "").partition(",")
    assert head == "data:image/svg+xml;base64"
    assert b64decode(picture) == (FOLDER / "interview.svg").read_bytes()
