"""Words that people typed are shown letter for letter, whatever Markdown would make of them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.store import Workspace
from infoint.ui.session.plain_text import _NOTHING_TO_READ, plain_text
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.worlds.pages import ODD, one_of_everything

JOINER = "\u2060"
ASCII_PUNCTUATION = set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
MARKS = """** <b> </b> $ :red[ ] {{ }} -> <- <--> -- :// www. WWW. @ ` ~~ \\ &amp; # - 1. > |
:smile: :material/home: :material_home: :streamlit: ![ ]( http >= ~= Bo é ש a_b"""
PIECES = st.sampled_from([*MARKS.split(), " ", "\n", "\t", "# "])
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=12).map("".join)
LATER = re.compile(
    r"<->|<-|->|--|>=|<=|~=|:streamlit:|(?:https?|ftp)://|www\.|[\w.+-]+@[\w-]", re.IGNORECASE
)
"""What Streamlit and its Markdown look for in text that has already lost its backslashes."""


def one_line(text: str) -> str:
    return " ".join(text.split())


def read_back(markdown: str) -> str:
    """The text of a Markdown line in which every mark stands behind a backslash."""
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", markdown)


@given(TEXTS)
def test_every_mark_stands_behind_a_backslash(text: str) -> None:
    """No punctuation is left for Markdown to read, and no backslash escapes anything else."""
    rest = re.sub(r"\\[!-/:-@\[-`{-~]", "", plain_text(text))
    assert not ASCII_PUNCTUATION & set(rest)


@given(TEXTS)
def test_what_is_read_back_is_what_was_typed(text: str) -> None:
    """Without backslashes and joiners, the words are those that were typed, on one line."""
    shown = read_back(plain_text(text)).replace(JOINER, "")
    assert shown == one_line(text).replace(JOINER, "")


@given(TEXTS)
def test_nothing_is_left_that_is_made_into_something_later(text: str) -> None:
    """Arrows, dashes, links, addresses and the logo are held apart by joiners."""
    assert not LATER.search(read_back(plain_text(text)))


@given(TEXTS)
def test_it_is_one_line_without_space_around(text: str) -> None:
    """A label has one line, and what Markdown makes of an indented line cannot come about."""
    written = plain_text(text)
    assert len(written.splitlines()) <= 1
    assert written == written.strip()


@pytest.mark.parametrize("text", ["Ida Berg", "Zoë Ñandú", "שלום", "李小龍", ""])
def test_plain_words_stay_plain(text: str) -> None:
    """A name without marks is not touched, so that it can be searched and read aloud."""
    assert plain_text(text) == text


def test_tables_are_sent_the_words_as_they_are(ws: Workspace, open_page: OpenPage) -> None:
    """A table draws plain text, so its cells hold the name itself, without a backslash."""
    contact = one_of_everything(ws, "held")
    app = open_page("track", contact=contact, part="next", view="talks")
    cells = [str(cell) for table in app.dataframe for cell in table.value.to_numpy().flat]
    assert ODD in cells
    assert not [cell for cell in cells if "\\" in cell or JOINER in cell]


@pytest.mark.parametrize("page", ["phone_script", "prepare", "track"])
def test_lists_to_choose_from_hold_the_words_as_they_are(
    page: str, ws: Workspace, open_page: OpenPage
) -> None:
    """Options of a drop-down are plain text: none of them carries a backslash or a joiner."""
    contact = one_of_everything(ws, "held")
    app = open_page(page, contact=contact)
    options = [str(one) for box in (*app.selectbox, *app.multiselect) for one in box.options]
    assert [one for one in options if ODD in one]
    assert not [one for one in options if "\\" in one or JOINER in one]


def test_what_cannot_be_undone_is_told_letter_for_letter(
    ws: Workspace, open_page: OpenPage
) -> None:
    """The sentence about a change that cannot be taken back quotes the name as it was typed."""
    contact = one_of_everything(ws, "held")
    with ws.edit(f"Changed {ODD}", now=NOW) as tx:
        tx.contacts.update(contact, name="Bo")
    edit = ws.edits()[0].id
    app = open_page("settings", part="data", view="undo")
    with ws.edit("Changed a name", now=NOW) as tx:
        tx.contacts.update(contact, name="Ida")
    app.button(key=f"undo-{edit}").click().run()
    assert plain_text(ODD) in app.error[0].value


@pytest.mark.parametrize(
    "title",
    ["Nursing", "Research & development", "Fire safety (ships)", "Ecology, rivers", "IT/AI"],
)
def test_an_ordinary_title_is_a_label_as_it_is(title: str) -> None:
    """Titles as people write them need no escapes, so that a screen reader can read them out."""
    assert _NOTHING_TO_READ.fullmatch(title)


@given(TEXTS)
def test_a_label_without_escapes_has_nothing_for_markdown(text: str) -> None:
    """Whatever is taken for an ordinary title holds no sign that Markdown or Streamlit reads."""
    if _NOTHING_TO_READ.fullmatch(text):
        assert not set(text) & set("*_`~$\\[]{}<>#!|:;@=+")
        assert not LATER.search(text)
        assert text[0].isalnum()
