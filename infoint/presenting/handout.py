"""The notes for a run as a PDF, in type that one can read at a lectern."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from infoint.documents.typst import Words, pdf_page, words
from infoint.domain import Profile
from infoint.domain.profile import for_our_pages
from infoint.library import Library
from infoint.library.entries import Sourced
from infoint.library.presenter import Presenter, PresenterPart, Run


def handout_pdf(
    presenter: Presenter,
    run: Run,
    *,
    library: Library,
    profile: Profile,
    now: datetime,
) -> bytes:
    """The parts of a run with their minutes, on the profile's paper (A4 or US Letter).

    Each says what the group takes along, what to say, to show and to ask, what to listen for and
    what to try, with numbers for the sources, which stand at the end, after what to leave out when
    the run is late. `now` is aware. Nobody's data are in it.
    """
    parts = presenter.run(run)
    numbers = _numbers(parts, run)
    data = {
        "heading": f"Infoint in {run} minutes",
        "foot": f"Notes for a run of {run} minutes",
        "before": [words(each.text) for each in presenter.before],
        "parts": list(_parts(parts, run, numbers)),
        "buffer": presenter.buffer.minutes(run),
        "late": list(_late(presenter, run)),
        "sources": [words(library.source_title(key)) for key in numbers],
    }
    return pdf_page(
        Path(__file__).with_name("handout.typ"),
        data,
        title=f"Infoint in {run} minutes",
        profile=for_our_pages(profile).model_copy(update={"name": ""}),
        now=now,
        text="\n".join(_all_text(presenter, parts, library, numbers)),
    )


def _spoken(part: PresenterPart, run: Run) -> tuple[Sourced, ...]:
    told = (*part.notes(run), *part.to_show(run), part.question, part.exercise_in(run))
    return tuple(filter(None, told))


def _numbers(parts: tuple[PresenterPart, ...], run: Run) -> dict[str, int]:
    """Every source of the run with its number, in the order of first mention."""
    keys = (key for part in parts for each in _spoken(part, run) for key in each.all_sources)
    return {key: number for number, key in enumerate(dict.fromkeys(keys), 1)}


def _parts(parts: tuple[PresenterPart, ...], run: Run, numbers: dict[str, int]) -> Iterator[Words]:
    def cited(entry: Sourced, text: str) -> Words:
        marks = ", ".join(str(numbers[key]) for key in entry.all_sources)
        return {"words": words(text), "marks": f"[{marks}]"}

    minute = 0
    for part in parts:
        minutes, exercise = part.minutes(run), part.exercise_in(run)
        yield {
            "title": words(part.title),
            "when": f"{minute} to {minute + minutes}",
            "minutes": minutes,
            "aim": words(part.aim),
            "say": [cited(note, note.text) for note in part.notes(run)],
            "show": [cited(note, note.text) for note in part.to_show(run)],
            "ask": cited(part.question, part.question.text),
            "listen": words(part.question.listen_for),
            "try": cited(exercise, exercise.text) if exercise else None,
            "try_minutes": exercise.minutes(run) if exercise else 0,
        }
        minute += minutes


def _late(presenter: Presenter, run: Run) -> Iterator[Words]:
    """What to leave out when the run is late, in this order."""
    titles = {part.key: part.title for part in presenter.run(run)}
    for entry in presenter.when_late:
        if entry.part in titles and entry.minutes(run):
            yield {
                "title": words(titles[entry.part]),
                "words": words(entry.text),
                "minutes": entry.minutes(run),
            }


def _all_text(
    presenter: Presenter,
    parts: tuple[PresenterPart, ...],
    library: Library,
    numbers: dict[str, int],
) -> Iterator[str]:
    """Every word that a counselor may have written, to find out which fonts it needs."""
    yield from (entry.text for entry in (*presenter.before, *presenter.when_late))
    for part in parts:
        yield from (part.title, part.aim, part.question.text, part.question.listen_for)
        yield from (note.text for note in (*part.say, *part.show))
        if part.exercise:
            yield part.exercise.text
    yield from (library.source_title(key) for key in numbers)
