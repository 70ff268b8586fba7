"""The notes for a run on paper."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from infoint.domain import Profile
from infoint.library import load_library
from infoint.library.presenter import RUNS, Run, load_presenter
from infoint.presenting.handout import handout_pdf
from tests.documents.pages import pdf_sizes, pdf_text, pdf_type
from tests.library.contents import copy_content

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LIBRARY, PRESENTER = load_library(), load_presenter()


def handout(run: Run, profile: Profile | None = None) -> bytes:
    """The handout of our own notes."""
    return handout_pdf(PRESENTER, run, library=LIBRARY, profile=profile or Profile(), now=NOW)


def joined(text: str) -> str:
    """The text with one space between words, wherever a line ends."""
    return " ".join(text.split())


@pytest.mark.parametrize("run", RUNS)
def test_everything_of_the_run_is_on_it(run: Run) -> None:
    """Each part with what to say, to show, to ask, to listen for and to try, and every source."""
    text = joined(pdf_text(handout(run)))
    assert all(joined(each.text) in text for each in PRESENTER.before)
    keys: set[str] = set()
    for part in PRESENTER.run(run):
        exercise = part.exercise_in(run)
        entries: list[Any] = [*part.notes(run), *part.to_show(run), part.question]
        entries += [exercise] if exercise else []
        for entry in entries:
            assert joined(entry.text) in text
            keys |= set(entry.all_sources)
        assert part.title in text
        assert joined(part.aim) in text
        assert joined(part.question.listen_for) in text
    for key in keys:
        assert joined(LIBRARY.source_title(key)) in text


def test_the_short_run_leaves_out_what_it_has_no_time_for() -> None:
    """Notes and exercises of the long run are not on the handout of the short one."""
    text = joined(pdf_text(handout(20)))
    left_out = [note.text for part in PRESENTER.parts for note in part.say if 20 not in note.runs]
    assert left_out
    assert not any(joined(words) in text for words in left_out)
    assert "See where one stands" not in text
    assert "16 to 18 (2 minutes)" in text


def test_what_to_leave_out_stands_at_the_end() -> None:
    """In the order of the notes, with the minutes that it saves in this run."""
    text = joined(pdf_text(handout(50)))
    late = text[text.index("When it gets late") :]
    entries = [entry for entry in PRESENTER.when_late if entry.minutes(50)]
    places = [late.index(joined(entry.text)) for entry in entries]
    assert places == sorted(places)
    assert "4 minutes are kept free" in late


@pytest.mark.parametrize("run", RUNS)
def test_it_can_be_read_at_a_lectern(run: Run) -> None:
    """No type on it is smaller than 14 points, not even the foot."""
    assert min(pdf_type(handout(run))) >= 14


@pytest.mark.parametrize(("paper", "size"), [("A4", (595, 842)), ("Letter", (612, 792))])
def test_it_is_on_the_persons_paper(paper: str, size: tuple[int, int]) -> None:
    """The short run takes five sides of the profile's paper, and nobody's name is on it."""
    profile = Profile.model_validate({"paper_size": paper, "name": "Nobody Else"})
    data = handout(20, profile)
    reader = PdfReader(BytesIO(data))
    assert len(reader.pages) <= 5
    assert pdf_sizes(data) == {size}
    assert reader.metadata is not None
    assert "Nobody Else" not in f"{pdf_text(data)} {reader.metadata}"


def test_a_counselors_own_words_come_letter_for_letter(tmp_path: Path) -> None:
    """What looks like markup of typst is printed as written; the same input, the same bytes."""
    folder = copy_content(tmp_path)
    path = folder / "presenter.yaml"
    text = path.read_text(encoding="utf-8")
    odd = "#panic() $x$ *Bo* _c_ @d [e] Ελένη"
    path.write_text(
        text.replace("The group knows what such a talk is, and what it is not.", odd),
        encoding="utf-8",
    )
    made = [
        handout_pdf(load_presenter(folder), 20, library=LIBRARY, profile=Profile(), now=NOW)
        for _ in range(2)
    ]
    assert odd in joined(pdf_text(made[0]))
    assert made[0] == made[1]
