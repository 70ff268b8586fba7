"""Where today's employer must not know: no text, subject, calendar, report or copy names it."""

from datetime import date

import pytest
from icalendar import Calendar

from infoint.advice.index import index_of
from infoint.backup.file import workspace_json
from infoint.domain import Action, CareerField, Contact
from infoint.fields.unknowns import whom_to_ask
from infoint.interviews.kit.calendar import whole_calendar_ics
from infoint.interviews.kit.calendar_words import appointment_of
from infoint.letters.writing import filled_letter, keep_quiet, let_it_know
from infoint.library import Library
from infoint.outreach.attempts import script_for
from infoint.people.ranking import ask_next
from infoint.presenting.employer import without_todays_employer
from infoint.reports import one_page, report
from infoint.reports.appointment_sheet import appointment_sheet
from infoint.sharing.choice import CopyChoice, shareable
from infoint.sharing.filtered import copy_for_counselor
from infoint.store import Workspace
from infoint.today.suggestion_order import next_actions
from tests.worlds.records import DAY, NOW, held, interview, put

NAME = "Corner Shop"
PRIVATE = "mia@example.org"


@pytest.fixture
def quiet(ws: Workspace, library: Library) -> Workspace:
    """Mia works at Corner Shop, looks into museums, and everything of hers names it somewhere."""
    put(
        ws,
        CareerField(id="mus", title="museum work", status="exploring", why="Corner Shop is loud."),
        Contact(id="sam", name="Sam Poe", organization="The Corner Shop", fields=("mus",)),
        Contact(id="ann", name="Ann Lee", organization="City Museum", fields=("mus",)),
        Contact(id="liv", name="Liv Berg", notes="Left Corner Shop.", referred_by="ann"),
        held(2 * DAY, contact="liv", field="mus", debrief={"learned": "Like Corner Shop."}),
        interview(id="ahead", contact="ann", start=NOW + DAY, place="Corner Shop, back door"),
        Action(id="a", text="Ask whether Corner Shop gives a reference", due=NOW.date()),
    )
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(
            name="Mia Roth",
            email="mia@cornershop.example",
            phone="030 1",
            about="I sell at Corner Shop. Museums draw me.",
            employers="Corner Shop\nOld Bakery",
            works_at=NAME,
            conclusion="I leave Corner Shop.",
        )
    keep_quiet(ws, library, True, now=NOW)
    return ws


def test_no_first_text_and_no_subject_gives_it_away(quiet: Workspace, library: Library) -> None:
    """In every channel and situation neither text nor subject names it, no work address stands
    there, and no subject says what it is about.
    """
    for template in (*library.scripts, *library.follow_ups):
        talk = "ahead" if template.kind in ("confirmation", "new date") else ""
        letter = filled_letter(quiet, template, "ann", talk, now=NOW)
        whole = f"{letter.clean_subject}\n{letter.clean_text}"
        assert "corner" not in whole.casefold().replace("corner shop, back door", ""), template.id
        for word in ("museum", "work", "advice", "talk", "school", "minutes", "Ann"):
            assert word not in letter.clean_subject, (template.id, word)
        assert "Museums draw me" in whole or "my_about" not in template.body


def test_letters_after_a_talk_have_neutral_subjects(quiet: Workspace, library: Library) -> None:
    """A mailbox at work shows no more than thanks."""
    for template in library.letters:
        letter = filled_letter(quiet, template, "liv", "talk", now=NOW)
        assert letter.subject in ("", "Thank you", "A few questions", "Thank you for your help"), (
            template.id
        )


def test_texts_that_wait_follow_the_tick(ws: Workspace, library: Library) -> None:
    """What nobody changed is written anew, back too; of what was changed one is told."""
    put(ws, Contact(id="ann", name="Ann Lee", email="a@example.org"))
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(about="I sell at Corner Shop, in Leeds.", works_at=NAME)
    letter = script_for(ws, library, "ann", "email", now=NOW)
    own = script_for(ws, library, "ann", "message", now=NOW)
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(own.id, text="Hello, I am at Corner Shop.")
    assert NAME in letter.text
    keep_quiet(ws, library, True, now=NOW)
    after = ws.letters.get(letter.id)
    assert after
    assert "I sell, in Leeds." in after.text
    assert after.subject == "A short question"
    assert [one.id for one in let_it_know(ws)] == [own.id]
    keep_quiet(ws, library, False, now=NOW)
    back = ws.letters.get(letter.id)
    assert back
    assert (back.text, back.subject) == (letter.text, letter.subject)
    assert let_it_know(ws) == []


def test_nobody_from_there_is_suggested(quiet: Workspace, library: Library) -> None:
    """Not on the list of whom to ask, not on Today, not for an open question; back without it."""
    index = index_of(quiet)
    assert "sam" not in [one.contact.id for one in ask_next(quiet, library, now=NOW)]
    assert "sam" not in [one.contact for one in next_actions(quiet, library, now=NOW)]
    assert "sam" not in [one.contact for one in whom_to_ask(index, "mus")]
    keep_quiet(quiet, library, False, now=NOW)
    assert "sam" in [one.contact.id for one in ask_next(quiet, library, now=NOW)]
    assert "sam" in [one.contact for one in whom_to_ask(index_of(quiet), "mus")]


@pytest.mark.parametrize("as_todos", [False, True])
def test_the_calendar_says_appointment(as_todos: bool, quiet: Workspace) -> None:
    """Titles are Appointment and Reminder, alarms name nobody, no role or profile stands there."""
    data = whole_calendar_ics(quiet, now=NOW, as_todos=as_todos)
    titles, said = set(), []
    for part in Calendar.from_ical(data).walk():
        if "summary" in part:
            titles.add(str(part["summary"]))
        said.append(str(part.get("description", "")))
    assert titles == {"Appointment", "Reminder"}
    assert not any(word in " ".join(said) for word in ("talk", "Ann", "thank", "reference"))
    (talk,) = [one for one in quiet.interviews.all() if one.id == "ahead"]
    shown = appointment_of(talk, quiet.contacts.get("ann"), quiet.profile, "UTC")
    assert shown.title == "Appointment"


def test_without_the_tick_the_calendar_names_whom_one_meets(
    quiet: Workspace, library: Library
) -> None:
    """The neutral title is for silence alone."""
    keep_quiet(quiet, library, False, now=NOW)
    assert b"Talk with Ann Lee" in whole_calendar_ics(quiet, now=NOW)


def test_reports_and_the_sheet_leave_it_out(quiet: Workspace, library: Library) -> None:
    """None names it, each does once that is chosen."""
    how = {"now": NOW, "tz": "UTC"}
    for employer in (False, True):
        made = [
            report(quiet, library, employer=employer, **how),
            report(quiet, library, field="mus", employer=employer, private=True, **how),
            one_page(quiet, library, employer=employer, **how),
            appointment_sheet(quiet, library, since=NOW - 9 * DAY, employer=employer, **how),
        ]
        assert (NAME in repr(made)) is employer


@pytest.mark.parametrize("employer", [False, True])
def test_a_copy_for_a_counselor_leaves_it_out(employer: bool, quiet: Workspace) -> None:
    """With everything shared it stands nowhere in the copy, unless that was chosen."""
    items = frozenset(one.key for one in shareable(quiet))
    choice = CopyChoice(
        "Dr Okafor",
        date(2027, 1, 1),
        names="full",
        items=items,
        private=True,
        reach=True,
        employer=employer,
    )
    data = workspace_json(copy_for_counselor(quiet, choice), now=NOW).decode()
    assert ("corner" in data.casefold()) is employer
    assert ("my employer" in data) is not employer


def test_where_it_may_be_known_nothing_is_copied(ws: Workspace) -> None:
    """Without the tick the data themselves are handed on."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(works_at=NAME)
    assert without_todays_employer(ws) is ws
