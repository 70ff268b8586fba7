"""Documents in a made-up language, and their dates in real ones."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from docx import Document

from infoint.caseload.cohort import by_group, cohort
from infoint.caseload.cohort_files import cohort_csv, cohort_report
from infoint.dates.written import document_day
from infoint.documents import interview_kit_docx, interview_kit_pdf
from infoint.documents.docx import language_of_words
from infoint.i18n import choose
from infoint.interviews.kit.words import kit_of
from infoint.library import Library, load_library
from infoint.reports import one_page, report
from infoint.reports.appointment_sheet import appointment_sheet
from infoint.reports.parts import Report
from infoint.sharing.choice import CopyChoice, shareable
from infoint.sharing.making import make_copy
from infoint.sharing.paper import copy_report
from infoint.store import Workspace
from tests.caseload.test_cohort import TODAY, student
from tests.documents.pages import pdf_text
from tests.i18n.made_up import LANGUAGE, made_up_content
from tests.i18n.test_pages import (  # noqa: F401
    NO_WORDS,
    NOW,
    OWN,
    PLAIN,
    everything_of,
    made_up_words,
    someone,
    ws,
)

TZ = "Europe/London"


@pytest.fixture(scope="module")
def library() -> Library:
    """The content in the made-up language."""
    return made_up_content(load_library())


def _left(*texts: str) -> dict[str, int]:
    """By text: how many plain letters stand in it, dates left out."""
    counts = {text: len(PLAIN.findall(NO_WORDS.sub(" ", text))) for text in texts}
    return {text: count for text, count in counts.items() if count}


def _copy(ws: Workspace, library: Library) -> Report:  # noqa: F811
    items = frozenset(one.key for one in shareable(ws))
    choice = CopyChoice(OWN, (NOW + timedelta(9)).date(), group=OWN, items=items, private=True)
    made = make_copy(ws, library, choice, now=NOW, tz=TZ)
    return copy_report(made.opened, library, now=NOW)


REPORTS: dict[str, Callable[[Workspace, Library], Report]] = {
    "journey": lambda data, library: report(data, library, now=NOW, tz=TZ, private=True),
    "by name": lambda data, library: report(data, library, now=NOW, tz=TZ, by_name=True),
    "field": lambda data, library: report(
        data, library, now=NOW, tz=TZ, field=data.fields.all()[0].id, private=True
    ),
    "page": lambda data, library: one_page(data, library, now=NOW, tz=TZ),
    "sheet": lambda data, library: appointment_sheet(
        data, library, now=NOW, tz=TZ, since=NOW - timedelta(14)
    ),
    "copy": _copy,
}


@pytest.mark.parametrize("kind", list(REPORTS))
def test_no_plain_letter_in_a_report(
    kind: str,
    ws: Workspace,  # noqa: F811
    someone: str,  # noqa: F811
    library: Library,
) -> None:
    """Every sentence of each kind of report has gone through the catalogs."""
    with choose(LANGUAGE):
        found = REPORTS[kind](ws, library)
        assert _left(*found.all_text.split("\n")) == {}


def test_no_plain_letter_in_a_kit(
    ws: Workspace,  # noqa: F811
    someone: str,  # noqa: F811
    library: Library,
) -> None:
    """Nor in what one has at hand in a talk, but what is said aloud and the zone of its clock."""
    del someone
    one = ws.interviews.all()[0]
    with choose(LANGUAGE):
        kit = kit_of(one, ws=ws, library=library, now=NOW)
        bare = replace(kit, opening="", closing="")
        texts = [*bare.all_text.split("\n"), kit.heading, kit.foot]
        pdf = pdf_text(interview_kit_pdf(one, ws=ws, library=library, now=NOW))
        word = Document(BytesIO(interview_kit_docx(one, ws=ws, library=library, now=NOW)))
    kept = re.compile(r"\b[A-Z][a-z]+day, |Europe/London, UTC\+0|\b[A-Z]{2,3}\b")
    assert _left(*(kept.sub("", text) for text in texts)) == {}
    for title in ("Open the talk", "Close the talk", "Questions"):
        assert title not in pdf
        assert title not in "\n".join(each.text for each in word.paragraphs)


def test_no_plain_letter_in_the_papers_of_a_cohort(library: Library) -> None:
    """Neither in the report nor in the table; groups are named as the students named them."""
    everyone = [student(number, number % 6, ("Имя", "Ещё")[number % 2]) for number in range(24)]
    with choose(LANGUAGE):
        tables, groups = cohort(everyone, library, TODAY), by_group(everyone, TODAY)
        found = cohort_report(tables, groups, students=24, day="7")
        table = cohort_csv(tables, groups).decode("utf-8-sig")
    assert groups
    assert _left(*found.all_text.split("\n"), *table.splitlines()) == {}


@pytest.mark.parametrize(
    ("language", "locale", "day", "with_weekday"),
    [
        ("en", "en_GB", "1 December 2026", "Tuesday, 1 December 2026"),
        ("en", "en_US", "December 1, 2026", "Tuesday, December 1, 2026"),
        ("en", "de_DE", "1 December 2026", "Tuesday, 1 December 2026"),
        ("es", "es_MX", "1 de diciembre de 2026", "martes, 1 de diciembre de 2026"),
        ("es", "en_US", "1 de diciembre de 2026", "martes, 1 de diciembre de 2026"),
        ("fr", "fr_FR", "1 décembre 2026", "mardi 1 décembre 2026"),
        ("de", "", "1. Dezember 2026", "Dienstag, 1. Dezember 2026"),
        (LANGUAGE, "en_GB", "1 December 2026", "Tuesday, 1 December 2026"),
    ],
)
def test_days_of_documents_speak_the_language_in_use(
    language: str, locale: str, day: str, with_weekday: str
) -> None:
    """With the country of the person where the language has it; English where nobody knows."""
    one = date(2026, 12, 1)
    with choose(language):
        assert document_day(one, locale) == day
        assert document_day(one, locale, weekday=True) == with_weekday


def test_word_knows_the_language() -> None:
    """So that its spelling is checked in that one."""
    with choose("es_MX"):
        assert language_of_words() == "es-MX"
    with choose("en"):
        assert language_of_words() == "en-GB"
