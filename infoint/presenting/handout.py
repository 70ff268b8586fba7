"""The notes for a run as a PDF, in type that one can read at a lectern."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from infoint.documents.typst import Words, pdf_page, words
from infoint.domain import Profile
from infoint.domain.profile import for_our_pages
from infoint.i18n import _, ngettext
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
    parts, buffer = presenter.run(run), presenter.buffer.minutes(run)
    numbers = _numbers(parts, run)
    said, title = _said(buffer), ngettext("Infoint in {n} minute", "Infoint in {n} minutes", run)
    data = {
        "heading": title,
        "foot": ngettext("Notes for a run of {n} minute", "Notes for a run of {n} minutes", run),
        "said": said,
        "before": [words(each.text) for each in presenter.before],
        "parts": list(_parts(parts, run, numbers)),
        "buffer": buffer > 0,
        "late": list(_late(presenter, run)),
        "sources": [words(library.source_title(key)) for key in numbers],
    }
    return pdf_page(
        Path(__file__).with_name("handout.typ"),
        data,
        title=title,
        profile=for_our_pages(profile).model_copy(update={"name": ""}),
        now=now,
        text="\n".join((title, *said.values(), *_all_text(presenter, parts, library, numbers))),
    )


def _said(buffer: int) -> dict[str, str]:
    """Our own words on the page, by the name that it knows them by."""
    return {
        "key": _(
            "At the right: from which minute to which. Numbers in brackets name the sources at "
            "the end."
        ),
        "say": _("Say"),
        "show": _("Show"),
        "ask": _("Ask"),
        "listen": _("Listen for:"),
        "late": _("When it gets late"),
        "kept": ngettext(
            "{n} minute is kept free at the end. When it is used up, leave out, in this order:",
            "{n} minutes are kept free at the end. When they are used up, leave out, in this "
            "order:",
            buffer,
        ),
        "sources": _("Sources"),
    }


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
            "when": ngettext(
                "{begin} to {end} ({n} minute)",
                "{begin} to {end} ({n} minutes)",
                minutes,
                begin=minute,
                end=minute + minutes,
            ),
            "aim": words(part.aim),
            "say": [cited(note, note.text) for note in part.notes(run)],
            "show": [cited(note, note.text) for note in part.to_show(run)],
            "ask": cited(part.question, part.question.text),
            "listen": words(part.question.listen_for),
            "try": cited(exercise, exercise.text) if exercise else None,
            "try_said": _("Try, {n} min", n=exercise.minutes(run)) if exercise else "",
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
                "minutes": ngettext("{n} minute", "{n} minutes", entry.minutes(run)),
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
