"""Papers and files that leave the app, in a made-up language a third longer."""

import re
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import streamlit as st
from icalendar import Calendar
from pydantic import BaseModel
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from infoint.backup.reminders import reminders_ics
from infoint.backup.spreadsheets import actions_csv
from infoint.backup.tracker import tracker_xlsx
from infoint.data_commands import report_to
from infoint.domain import (
    Action,
    Clock,
    Comment,
    Contact,
    Debrief,
    Interview,
    Letter,
    OutreachAttempt,
    PlannedQuestion,
    Profile,
)
from infoint.domain.sharing import ItemKind, NamesInCopy, item_key
from infoint.i18n import _, choose
from infoint.imports import Preview, read_contacts
from infoint.interviews.kit.calendar import calendar_ics
from infoint.library import Library, load_library
from infoint.library.presenter import RUNS, Presenter, Run, Worksheet, load_presenter
from infoint.presenting.anonymous_copy import anonymous_copy
from infoint.presenting.handout import handout_pdf
from infoint.presenting.private import without_private
from infoint.presenting.worksheet import worksheet_pdf
from infoint.reports import one_page, report
from infoint.reports.appointment_sheet import appointment_sheet
from infoint.reports.parts import Report, replaced
from infoint.reports.pdf import report_pdf
from infoint.sharing.choice import CopyChoice
from infoint.sharing.filtered import NOT_SHARED, copy_for_counselor
from infoint.sharing.making import consent_words, keep_copy, made_again, make_copy
from infoint.sharing.passage import passage_now
from infoint.store import Workspace, open_workspace
from infoint.ui.components.buttons import file_button
from tests.documents.pages import docx_words, joined, pdf_text, pdf_type
from tests.i18n.made_up import LANGUAGE, made_up, made_up_content
from tests.i18n.test_pages import (  # noqa: F401
    NO_WORDS,
    NOW,
    OWN,
    PLAIN,
    made_up_words,
    someone,
    ws,
)

TZ = "Europe/London"
HELD = Clock(started=NOW - timedelta(days=2), ended=NOW - timedelta(days=2, minutes=-20))
_KEPT = re.compile(rf"\b[A-Z][a-z]+day, |{TZ}")
"""Words of dates, which the made-up language has none for, and the name of a zone."""


def _left(*texts: str) -> dict[str, int]:
    """By text: how many plain letters stand in it, dates and zones left out."""
    told = {text: NO_WORDS.sub(" ", _KEPT.sub(" ", text)) for text in texts}
    counts = {text: len(PLAIN.findall(words)) for text, words in told.items()}
    return {text: count for text, count in counts.items() if count}


@pytest.fixture(scope="module")
def library() -> Library:
    """The content in the made-up language."""
    return made_up_content(load_library())


@pytest.fixture(scope="module")
def presenter() -> Presenter:
    """The counselor's notes in the made-up language."""
    found = _in_made_up_words(load_presenter())
    assert isinstance(found, Presenter)
    return found


def _in_made_up_words(part: Any) -> Any:
    """Notes with all their words in the made-up language; keys and sources stay."""
    if isinstance(part, tuple):
        return tuple(map(_in_made_up_words, part))
    if not isinstance(part, BaseModel):
        return part
    new = {}
    for name in type(part).model_fields:
        value = getattr(part, name)
        is_key = name in ("key", "part", "source", "sources", "runs")
        is_words = isinstance(value, str) and not is_key
        new[name] = made_up(value) if is_words else value if is_key else _in_made_up_words(value)
    return part.model_copy(update=new)


def _of_every_kind(*, quiet: bool = False) -> Workspace:
    """Somebody's talks of every kind, in their own zone and in another, tries and actions."""
    data = open_workspace(None)
    formats = ("in person", "phone", "video", "in writing")
    with data.edit("", now=NOW) as tx:
        tx.profile.update(
            name=OWN, time_zone=TZ, works_at=OWN if quiet else "", employer_must_not_know=quiet
        )
        contact = Contact(name=OWN, role=OWN, organization=OWN, phone="7", email="7@example.org")
        tx.contacts.put(contact)
        other = Contact(name="Имя 8", snoozed_until=(NOW + timedelta(days=9)).date())
        tx.contacts.put(other)
        for number, one in enumerate(formats):
            start = NOW + timedelta(days=2, hours=number)
            there = "America/New_York" if number else TZ
            whose = contact.id if number else ""
            tx.interviews.put(
                Interview(contact=whose, start=start, format=one, place=OWN, time_zone=there)
            )
        held = Interview(contact=contact.id, clock=HELD, debrief=Debrief(written=NOW))
        tx.interviews.put(held)
        day = (NOW + timedelta(days=3)).date()
        tx.actions.put(Action(text=OWN, interview=held.id, contact=contact.id, due=day))
        tx.actions.put(Action(text="", due=day))
        tx.attempts.put(OutreachAttempt(contact=other.id, at=NOW - timedelta(days=20), text=OWN))
    return data


def _calendar_texts(data: bytes) -> Iterator[str]:
    """Everything that a calendar shows of its entries and alarms."""
    for part in Calendar.from_ical(data).walk():
        yield from (str(part[key]) for key in ("summary", "description") if key in part)


@pytest.mark.parametrize("quiet", [False, True])
@pytest.mark.parametrize("as_todos", [False, True])
def test_no_plain_letter_in_a_calendar(quiet: bool, as_todos: bool, library: Library) -> None:
    """Talks, alarms, reminders and to-dos, also where the employer must not know."""
    data = _of_every_kind(quiet=quiet)
    with choose(LANGUAGE):
        made = reminders_ics(data, library, now=NOW, as_todos=as_todos)
    texts = list(_calendar_texts(made))
    lines = [re.sub("America/New_York", "", line) for text in texts for line in text.split("\n")]
    assert len(texts) > (10 if quiet else 20)
    assert _left(*lines) == {}


def test_a_talk_in_the_calendar_says_all_of_it_in_english() -> None:
    """In English the sentences are those that a person reads there."""
    start = datetime(2026, 3, 29, 9, tzinfo=UTC)
    talk = Interview(contact="a", start=start, format="phone", time_zone="America/New_York")
    anna = Contact(id="a", name="Anna Lee", organization="Museum", role="Curator", phone="123")
    data = calendar_ics([talk], contacts=[anna], profile=Profile(time_zone=TZ), now=NOW)
    assert list(_calendar_texts(data)) == [
        "Talk with Anna Lee (Museum)",
        "Sunday, 29 March 2026 at 10:00 (Europe/London), 20 minutes.\n"
        "That is Sunday, 29 March 2026 at 05:00 (America/New_York).\n"
        "You talk by phone.\nRole: Curator\nPhone: 123",
        "Tomorrow: talk with Anna Lee",
        "In two hours: talk with Anna Lee",
        "Write Anna Lee a thank-you letter",
        "Name one thing that you learned, and say that you will report back. "
        "Within 24 hours it is still fresh for both of you.",
        "Write Anna Lee a thank-you letter",
    ]


@pytest.mark.parametrize("run", RUNS)
def test_no_plain_letter_in_a_handout(run: Run, presenter: Presenter, library: Library) -> None:
    """Nothing is in English but the names of sources; the type stays as large."""
    with choose(LANGUAGE):
        data = handout_pdf(presenter, run, library=library, profile=Profile(), now=NOW)
    text, _heading, sources = pdf_text(data).rpartition(made_up("Sources"))
    assert sources
    assert _left(text) == {}
    assert min(pdf_type(data)) >= 14


def _longer(sheet: Worksheet, share: float) -> Worksheet:
    """The sheet with texts so much longer, in words that break."""

    def more(text: str) -> str:
        return text + " óóóó" * round(len(text) * share / 5)

    def longer(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(longer, value))
        if isinstance(value, BaseModel):
            return value.model_copy(update={"text": more(value.text)})  # type: ignore[attr-defined]
        return more(value)

    new = {name: longer(getattr(sheet, name)) for name in Worksheet.model_fields}
    return sheet.model_copy(update=new)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_worksheet_is_one_page_in_longer_words(paper: str, presenter: Presenter) -> None:
    """No plain letter is on it, and words longer by two fifths still stand on one side."""
    profile = Profile.model_validate({"paper_size": paper})
    with choose(LANGUAGE):
        data = worksheet_pdf(presenter.worksheet, profile=profile, now=NOW)
        longer = worksheet_pdf(_longer(load_presenter().worksheet, 0.4), profile=profile, now=NOW)
    assert _left(pdf_text(data)) == {}
    for made in (data, longer):
        assert len(PdfReader(BytesIO(made)).pages) == 1
        assert min(pdf_type(made)) >= 9


ONE_PAGE: dict[str, Callable[[Workspace, Library], Report]] = {
    "page": lambda data, library: one_page(data, library, now=NOW, tz=TZ),
    "sheet": lambda data, library: appointment_sheet(
        data, library, now=NOW, tz=TZ, since=NOW - timedelta(14)
    ),
}


@pytest.mark.parametrize("kind", list(ONE_PAGE))
def test_one_page_stays_one_page_in_longer_words(
    kind: str,
    ws: Workspace,  # noqa: F811
    someone: str,  # noqa: F811
    library: Library,
) -> None:
    """The reports that belong on one page are on one in a language a third longer."""
    with choose(LANGUAGE):
        data = report_pdf(ONE_PAGE[kind](ws, library), profile=ws.profile, now=NOW)
    assert len(PdfReader(BytesIO(data)).pages) == 1


def _with_secrets() -> Workspace:
    """Somebody who is private, and texts with addresses, numbers and names in them."""
    data = open_workspace(None)
    told = f"{OWN}: x@example.org, +44 113 496 0142, https://example.org, Имя"
    with data.edit("", now=NOW) as tx:
        tx.profile.update(name="Имя 9", time_zone=TZ)
        for number in range(3):
            one = Contact(
                name=f"Имя {number}", organization=f"Дом {number}", notes=told, private=number > 0
            )
            tx.contacts.put(one)
            tx.interviews.put(
                Interview(
                    contact=one.id,
                    start=NOW - timedelta(days=2),
                    clock=HELD,
                    place=OWN,
                    opening=told,
                    plan=(PlannedQuestion(text=told, note=told),),
                    debrief=Debrief(learned=told, written=NOW),
                )
            )
            tx.attempts.put(OutreachAttempt(contact=one.id, at=NOW, text=told, note=told))
    return data


def _words_of(data: Workspace) -> Iterator[str]:
    """All texts of people, talks and tries, and the person's name."""
    yield data.profile.name
    for contact in data.contacts.all():
        yield from (contact.name, contact.organization, contact.notes)
    for one in data.interviews.all():
        yield from (one.place, one.opening, one.debrief.learned)
        yield from (text for item in one.plan for text in (item.text, item.note))
    yield from (text for one in data.attempts.all() for text in (one.text, one.note))


_SHARED: tuple[ItemKind, ...] = ("plan", "debrief")


def _copied(data: Workspace, names: NamesInCopy, *, shared: bool = True) -> Workspace:
    items = {item_key(kind, one.id) for one in data.interviews.all() for kind in _SHARED}
    chosen = frozenset(items if shared else ())
    choice = CopyChoice(OWN, date.max, names=names, items=chosen, private=not shared)
    return copy_for_counselor(data, choice)


def test_what_stands_for_names_speaks_the_language_in_use() -> None:
    """A made-up name is a name; everything else that a copy without names puts in is worded."""
    data = _with_secrets()
    with choose(LANGUAGE):
        found = anonymous_copy(data)
    names = {contact.name for contact in found.contacts.all()}
    texts = [text for text in _words_of(found) if text not in names]
    for name in names:
        texts = [text.replace(name, "") for text in texts]
    assert made_up("(address hidden)") in "".join(texts)
    assert made_up("(number hidden)") in "".join(texts)
    assert made_up("(place hidden)") in texts
    assert found.profile.name == made_up("(my name)")
    assert _left(*texts) == {}
    english = [*_words_of(anonymous_copy(data))]
    assert "(place hidden)" in english


@pytest.mark.parametrize("names", ["first", "initials", "full"])
def test_what_a_copy_puts_in_speaks_the_language_in_use(names: NamesInCopy) -> None:
    """Only what marks a text that was not shared is the same words in every copy."""
    data = _with_secrets()
    with choose(LANGUAGE):
        found = _copied(data, names)
    kept = re.compile(rf"{re.escape(NOT_SHARED)}|\(\d+, not shared\)")
    texts = [kept.sub("", text) for text in _words_of(found)]
    assert _left(*texts) == {}
    private = [contact.name for contact in found.contacts.all() if contact.private]
    someone_private = made_up("Someone kept private")
    again = "" if names == "full" else " 2"
    assert private == [someone_private, f"{someone_private}{again}"]


def test_a_private_contact_gives_no_word_away_and_takes_none() -> None:
    """“Someone” in a text is not taken for the name of one who is kept private."""
    data = _with_secrets()
    with data.edit("", now=NOW) as tx:
        for one in tx.interviews.all():
            tx.interviews.update(one.id, debrief=Debrief(learned="Someone told me", written=NOW))
    found = _copied(data, "first")
    learned = {one.debrief.learned for one in found.interviews.all()}
    assert "Someone told me" in learned


def test_a_report_without_what_is_private_has_no_plain_letter(library: Library) -> None:
    """Nor does what is left of those who are kept private."""
    data = _with_secrets()
    with choose(LANGUAGE):
        found = report(without_private(data), library, now=NOW, tz=TZ)
    texts = re.sub(r"\S+@\S+", "", found.all_text).split("\n")
    assert made_up("Someone kept private") in found.all_text
    assert _left(*texts) == {}


def test_the_mark_of_what_was_not_shared_is_worded_on_paper(library: Library) -> None:
    """Everywhere in a report, also deep inside its parts, and nothing else of it changes."""
    found = report(_copied(_with_secrets(), "full", shared=False), library, now=NOW, tz=TZ)
    assert NOT_SHARED in found.all_text
    worded = replaced(found, NOT_SHARED, OWN)
    assert worded.all_text == found.all_text.replace(NOT_SHARED, OWN)
    assert replaced(worded, OWN, NOT_SHARED) == found


def test_a_copy_made_in_another_language_is_the_same_once_more() -> None:
    """Who changed the language since gets the copy they agreed to, letter for letter."""
    data, library = _with_secrets(), load_library()
    until = (NOW + timedelta(days=9)).date()
    choice = CopyChoice(OWN, until, names="initials", items=frozenset(), private=False)
    with choose(LANGUAGE):
        made = make_copy(data, library, choice, now=NOW, tz=TZ)
        keep_copy(data, made, now=NOW)
    again = made_again(data, library, made.record, now=NOW + timedelta(hours=1), tz=TZ)
    assert again is not None
    assert again.opened.heading.consent.words == made.opened.heading.consent.words


@pytest.mark.parametrize(
    ("tongue", "days"),
    [
        ("es", ("3 de marzo de 2026", "12 de marzo de 2026")),
        ("en", ("3 March 2026", "12 March 2026")),
    ],
)
def test_consent_names_its_days_in_the_language_in_use(tongue: str, days: tuple[str, ...]) -> None:
    """It is kept, and printed under the copy: its days are those of a document."""
    until = (NOW + timedelta(days=9)).date()
    with choose(tongue):
        words = consent_words(_with_secrets(), CopyChoice(OWN, until), now=NOW, tz=TZ)
    assert all(day in words for day in days)


def test_a_passage_with_words_of_another_language_is_found() -> None:
    """A comment on a copy that was made in another language still stands beside its place."""
    data, library = open_workspace(None), load_library()
    with data.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="v", name=OWN))
        text = "Write to a@example.org or b@example.org today."
        tx.letters.put(Letter(id="l", contact="v", text=text))
    until, items = (NOW + timedelta(days=9)).date(), frozenset([item_key("script", "l")])
    choice = CopyChoice(OWN, until, names="full", items=items)
    with choose(LANGUAGE):
        made = make_copy(data, library, choice, now=NOW, tz=TZ)
        keep_copy(data, made, now=NOW)
    hidden = made_up("(address hidden)")
    quote = f"to {hidden} or"
    shown = made.opened.ws.letters.get("l")
    assert shown is not None
    assert quote in shown.text
    comment = Comment(id="c", kind="script", record="l", quote=quote, words=OWN, at=NOW)
    found = passage_now(data, library, comment)
    assert found is not None
    assert found.text[found.start : found.end] == "to a@example.org or"


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_the_command_line_writes_in_the_persons_language(
    ending: str,
    ws: Workspace,  # noqa: F811
    someone: str,  # noqa: F811
    tmp_path: Path,
) -> None:
    """The words and the name of the file, too; outside of any window."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(language=LANGUAGE)
    found = report_to(
        tmp_path,
        kind="sheet",
        field="",
        word=ending == "docx",
        by_name=False,
        private=False,
        replace=False,
        now=NOW,
    )
    made = found.read_bytes()
    text = pdf_text(made) if ending == "pdf" else docx_words(made)
    assert made_up("What stands still, and why") in joined(text)
    assert found.suffix == f".{ending}"
    assert _left(found.stem) == {}


def test_actions_have_heads_in_the_language_in_use() -> None:
    """They do not come in again; the heads of people do, and stay."""
    data = _of_every_kind()
    with choose(LANGUAGE):
        head = actions_csv(data).decode("utf-8-sig").splitlines()[0]
        book = CalamineWorkbook.from_filelike(BytesIO(tracker_xlsx(data, now=NOW)))
    people, actions = book.sheet_names
    titles = [str(cell) for cell in book.get_sheet_by_name(actions).to_python()[0]]
    assert _left(head, actions, *titles) == {}
    assert book.get_sheet_by_name(people).to_python()[0][0] == "Name"


def test_a_tracker_in_another_language_comes_in_again() -> None:
    """The people of it and what has been are the same, in whatever language it is read."""
    data = _of_every_kind()

    def told(found: Preview) -> list[list[str]]:
        assert not found.problems
        kept = found.history
        rows = (*found.people, *kept.attempts, *kept.interviews, *kept.letters)
        ids = {one.id: one.name for one in found.people}
        return [
            [ids.get(str(value), str(value)) for name, value in _fields(row) if name != "id"]
            for row in rows
        ]

    def read(made: bytes) -> list[list[str]]:
        return told(read_contacts(made, "tracker.xlsx", today=NOW.date()))

    english = read(tracker_xlsx(data, now=NOW))
    with choose(LANGUAGE):
        made = tracker_xlsx(data, now=NOW)
        there = read(made)
    assert len(english) > 6
    assert there == read(made) == english


def _fields(row: Any) -> list[tuple[str, Any]]:
    return list(row) if isinstance(row, BaseModel) else list(asdict(row).items())


def test_a_file_speaks_the_language_of_its_button(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streamlit makes it in a thread that belongs to no window."""
    given: list[Callable[[], bytes]] = []
    monkeypatch.setattr(st, "download_button", lambda _label, made, **_how: given.append(made))
    with choose(LANGUAGE):
        file_button("7", lambda: _("Sources").encode(), name="a.pdf", key="a", icon="print")
    found: list[bytes] = []
    thread = Thread(target=lambda: found.append(given[0]()))
    thread.start()
    thread.join()
    assert found == [made_up("Sources").encode()]
