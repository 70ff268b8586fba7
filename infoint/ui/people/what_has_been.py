"""What has been with a person: a line for each thing, and on demand all that was written."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Contact, Interview, OutreachAttempt
from infoint.domain.kinds import Channel, LetterKind, Outcome, Stage
from infoint.domain.outreach_counts import answered_at, is_untold, rang_out
from infoint.i18n import N_, _, ngettext
from infoint.interviews.clock import time_spent
from infoint.people.stages import stage_of
from infoint.people.timeline import Event, timeline
from infoint.search.search import is_written_about, written_about
from infoint.ui.components.notes.raw_notes import in_short, raw_notes_of
from infoint.ui.components.paging import page_slice
from infoint.ui.components.result_cards import cards
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState

_SHOWN = 8
_A_PAGE = 10
_LONGEST = 90
_LONGEST_NOTES = 280
"""Letters of the notes of one talk that stand there."""
_ASKED: Mapping[Channel, str] = {
    Channel.PHONE: N_("You called."),
    Channel.VOICEMAIL: N_("You left a voicemail."),
    Channel.EMAIL: N_("You wrote an e-mail."),
    Channel.MESSAGE: N_("You wrote a text message."),
    Channel.LETTER: N_("You wrote a letter."),
    Channel.NOTE: N_("You wrote on LinkedIn."),
    Channel.INTRODUCTION: N_("You asked through somebody."),
    Channel.IN_PERSON: N_("You asked in person."),
}
_CAME: Mapping[Outcome, str] = {
    Outcome.NO_ANSWER: N_("No answer."),
    Outcome.MESSAGE_LEFT: N_("You left a message."),
    Outcome.REPLIED: N_("They replied."),
    Outcome.AGREED: N_("They said yes."),
    Outcome.NOT_NOW: N_("They said: not now."),
    Outcome.DECLINED: N_("They said no."),
    Outcome.WRONG_PERSON: N_("They sent you on to somebody else."),
}
_ON_NO_DAY: Mapping[Outcome, str] = {
    Outcome.REPLIED: N_("They replied; when is not noted."),
    Outcome.AGREED: N_("They said yes; when is not noted."),
    Outcome.NOT_NOW: N_("They said: not now. When is not noted."),
    Outcome.DECLINED: N_("They said no; when is not noted."),
    Outcome.WRONG_PERSON: N_("They sent you on to somebody else; when is not noted."),
}
"""What they answered on a day that nobody told, beside the day on which one asked."""
_SENT: Mapping[LetterKind, str] = {
    LetterKind.TWO_TIMES: N_("You said when it would suit you."),
    LetterKind.CONFIRMATION: N_("You confirmed the talk."),
    LetterKind.ANSWER_TO_A_NO: N_("You thanked them for the answer."),
    LetterKind.NEW_DATE: N_("You asked for another date."),
    LetterKind.AHEAD: N_("You sent your questions ahead."),
    LetterKind.THANK_YOU: N_("You said thank you."),
    LetterKind.REPORT_BACK: N_("You told them what came of it."),
    LetterKind.REFERRER: N_("You thanked them for a name."),
    LetterKind.HELPER: N_("You thanked them for their help."),
}


@dataclass(frozen=True)
class _Reading(DataState):
    """About whom, by id, all that was written is shown, and about whom everything that was."""

    texts: str = ""
    whole: str = ""


def what_has_been(visit: Visit) -> None:
    """The lines, the newest first; or in their place all that was written, by kind."""
    person = visit.the_contact
    if _Reading.read().texts == person.id:
        _texts(visit, person)
        return
    heading = _("What has been")
    st.markdown(f"**{heading}**")
    found = timeline(visit.ws, person)
    whole = _Reading.read().whole == person.id
    shown = found if whole else found[:_SHOWN]
    with st.container(gap="xsmall"):
        for event in shown:
            st.markdown(_line(visit, event))
            _notes_of(visit, event)
    with st.container(horizontal=True):
        if len(shown) < len(found):
            st.button(
                ngettext("{n} more", "{n} more", len(found) - len(shown)),
                key="whole-time",
                type="tertiary",
                icon=":material/expand_more:",
                on_click=_Reading(whole=person.id).keep,
            )
        if is_written_about(visit.ws, visit.library, person.id):
            st.button(
                _("Read all texts"),
                key="read-texts",
                type="tertiary",
                icon=":material/article:",
                on_click=_Reading(texts=person.id).keep,
            )


def _notes_of(visit: Visit, event: Event) -> None:
    """Below a talk that was held what was noted of it, as far as it was laid to no question."""
    if event.kind != "talked" or event.interview is None:
        return
    if lines := raw_notes_of(visit, event.interview):
        yet = _("Your notes, not yet laid to a question")
        st.markdown(f":small[:gray[{yet}]]  \n{in_short(lines, _LONGEST_NOTES)}")


def _line(visit: Visit, event: Event) -> str:
    day = local_dates.day(event.at) if event.at else ""
    words = _in_words(visit, event)
    return f":gray[{day}]\u2002{words}" if day else words


def _in_words(visit: Visit, event: Event) -> str:
    if event.attempt:
        tries = index_of(visit.ws).attempts_of.get(event.attempt.contact, ())
        if is_untold(event.attempt, tries):
            return _how_asked(event.attempt)
        is_dated = event.at is not None
        said = _of_attempt(event.attempt, asked=event.kind == "asked", is_dated=is_dated)
        return f"{said} {_('No answer.')}" if _in_vain(visit, event.attempt) else said
    if event.letter:
        return _(_SENT.get(event.letter.kind, N_("You wrote to them.")))
    if event.interview:
        return _of_talk(visit, event.interview, event.kind)
    if event.kind == "practised":
        return _("You practised the call.")
    if event.kind == "named" and event.person:
        return _("They named {name}.", name=shown_name(event.person.name))
    if event.kind == "named by" and event.person:
        return _("Named by {name}.", name=shown_name(event.person.name))
    return _("You put them on your list.")


def _in_vain(visit: Visit, attempt: OutreachAttempt) -> bool:
    """Whether the last message was waited for long enough."""
    if attempt.outcome is not Outcome.WAITING:
        return False
    return stage_of(visit.ws, attempt.contact, now=visit.now) is Stage.SILENT


def _of_attempt(attempt: OutreachAttempt, *, asked: bool, is_dated: bool) -> str:
    """That one asked, and what came of it. Beside the day of a message no day is claimed for an
    answer that has none, nor that one wrote on a day of which only an answer is known.
    """
    said = [_how_asked(attempt)] if asked else []
    no_day = is_dated and answered_at(attempt) is None
    if not asked and no_day:
        said.append(_("You were in touch."))
    if attempt.earlier and not is_dated and attempt.outcome is Outcome.AGREED:
        said = []
    is_said = asked and attempt.channel is Channel.VOICEMAIL and not attempt.earlier
    if not (is_said and attempt.outcome is Outcome.MESSAGE_LEFT):
        said.append(_what_came(attempt, no_day=no_day))
    if attempt.note.strip():
        said.append(_quoted(attempt.note))
    return " ".join(filter(None, said))


def _what_came(attempt: OutreachAttempt, *, no_day: bool) -> str:
    """What came of it, with `no_day` on a day that is not known; "" where nothing is known."""
    if rang_out(attempt):
        return _("Nobody picked up.")
    if attempt.outcome is Outcome.NOT_NOW and attempt.again.strip():
        return _("They said: not now, “{words}”.", words=plain_text(attempt.again.strip()))
    if no_day and attempt.outcome in _ON_NO_DAY:
        return _(_ON_NO_DAY[attempt.outcome])
    return _(_CAME[attempt.outcome]) if attempt.outcome in _CAME else ""


def _how_asked(attempt: OutreachAttempt) -> str:
    return _("You asked them.") if attempt.earlier else _(_ASKED[attempt.channel])


def _of_talk(visit: Visit, interview: Interview, kind: str) -> str:
    if kind == "missed":
        return _("The talk of this day did not take place.")
    if kind == "written down":
        learned = interview.debrief.learned.strip()
        said = _("You wrote down what you heard.")
        return f"{said} {_quoted(learned)}" if learned else said
    if interview.has_no_clock:
        return _("You talked.")
    minutes = round(time_spent(interview.clock, now=visit.now).total_seconds() / 60)
    return ngettext("You talked for {n} minute.", "You talked for {n} minutes.", minutes)


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return f"“{plain_text(line if len(line) <= _LONGEST else f'{line[:_LONGEST]} …')}”"


def _texts(visit: Visit, person: Contact) -> None:
    """Messages, talks, notes and letters, the newest of each kind first."""
    with st.container(horizontal=True, vertical_alignment="center"):
        heading = _("What you wrote")
        st.markdown(f"**{heading}**")
        st.button(
            _("Back to what has been"),
            key="read-time",
            type="tertiary",
            icon=":material/arrow_back:",
            on_click=_Reading().keep,
        )
    found = written_about(visit.ws, visit.library, person.id)
    shown = found[page_slice(len(found), _A_PAGE, f"written-{person.id}")]
    for kind in dict.fromkeys(hit.kind for hit in shown):
        st.markdown(f"**{kind.label}**")
        cards((hit for hit in shown if hit.kind == kind), f"wrote-{kind}", named=False)
