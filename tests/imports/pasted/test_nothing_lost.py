"""No word of a pasted text is lost, and no text of any kind breaks the reader."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.imports.pasted import read_pasted
from infoint.imports.pasted.reach import KINDS
from infoint.imports.pasted.words import flat, phrases
from infoint.imports.preview import ImportProblem, Preview
from tests.imports.pasted.cases import cases, pages

_LABELS = {word for kind in KINDS for each in phrases(kind) for word in each.split()}
"""Words that only say of which kind what stands beside them is, such as Tel."""
_TEXTS = (
    *(case.text for name in ("forty.txt", "twenty.txt", "pages.txt") for case in cases(name)),
    *(page.text for page in pages("copied.txt")),
    "Our team\n\nAna Ruiz\nNurse\nana@x.example\n\nBo Berg\nCook\nbo@x.example\nTate Hospital",
    "With Ana Ruiz (Nurse, Tate), Bo Berg (Cook)\nChair: Cy Twombly, Dean\nTea at 3",
    "Hi, I'm Ana Ruiz.\nI'm a nurse at City Hospital in Leeds.\nWrite to ana@x.example",
)
_PICTURE = re.compile(r"\[(?:cid:[^\]]*|photo)\]")
"""Where a mail had a picture."""
_LINES = st.one_of(
    st.sampled_from(sorted({line for text in _TEXTS for line in text.split("\n")})),
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cf")), max_size=40),
)


def said(found: Preview) -> set[str]:
    """All words that are shown of a text: of the people, what is asked, and what was left out."""
    people = [
        text
        for each in found.people
        for text in (
            each.name,
            each.role,
            each.organization,
            each.email,
            *each.other_emails,
            each.phone,
            each.profile_url,
            each.notes,
        )
    ]
    return {word for text in (*people, *found.open, *found.left) for word in words_of(text)}


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared."""
    pieces = re.sub(r"https?://", " ", text).split()
    return [word for piece in pieces for word in flat(piece).split()]


def lost(text: str) -> list[str]:
    """The words that are neither shown nor a label; of a table, or where nobody is found, none."""
    try:
        found = read_pasted(text)
    except ImportProblem:
        return []
    if found.source != "pasted":
        return []
    kept = said(found)
    text = _PICTURE.sub(" ", text.replace("\u00ad", ""))
    return [word for word in words_of(text) if word not in kept | _LABELS and len(word) > 1]


@pytest.mark.parametrize("text", _TEXTS, ids=[text[:20] for text in _TEXTS])
def test_every_word_is_somewhere(text: str) -> None:
    """Each word stands in a field, is asked about, or is among the lines that were left out."""
    assert not lost(text)


@given(st.lists(_LINES, min_size=1, max_size=14))
@settings(deadline=None, max_examples=60)
def test_lines_in_any_order_lose_nothing(lines: list[str]) -> None:
    """Whatever lines stand together: a text is read without an error, and no word is lost."""
    assert not lost("\n".join(lines))


@pytest.mark.nightly
@given(st.lists(_LINES, min_size=1, max_size=30))
@settings(deadline=None, max_examples=600)
def test_many_lines_in_any_order_lose_nothing(lines: list[str]) -> None:
    """As above, with many more texts."""
    assert not lost("\n".join(lines))


def test_the_address_below_a_copied_page_is_the_profile() -> None:
    """What a browser adds at the end of a copied page is whose page it was."""
    text = (
        "Ana Ruiz\n· 2nd\nNurse at City Hospital\n500+ connections\nExperience\nNurse\n"
        "City Hospital\n2020 - Present · 6 yrs\nPeople also viewed\nBo Berg\nCook\n"
        "https://www.linkedin.com/in/ana-ruiz-77/"
    )
    (person,) = read_pasted(text).people
    assert person.profile_url.rstrip("/").endswith("/in/ana-ruiz-77")
    assert "Bo Berg" in read_pasted(text).left


def test_a_line_of_any_length_is_kept_whole() -> None:
    """The end of a very long line is not cut off."""
    text = f"Best regards,\nAna Ruiz\nNurse\nana@x.example\n{'and so on ' * 200}zebra"
    assert any(line.endswith("zebra") for line in read_pasted(text).left)


def test_what_was_taken_is_not_left_too() -> None:
    """A line that stands with the person as a whole is not among those that were left out."""
    text = "Elena Moreau\nShe/Her\n2nd\nWetland Ecologist at Riverlands Trust\nMessage\nMore\n"
    found = read_pasted(text, meant="person")
    assert "Pronouns: She/Her" in found.people[0].notes
    assert "She/Her" not in found.left
    assert "Message" in found.left
