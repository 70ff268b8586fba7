"""Step 6, write: seven short questions, one on screen; then what was written, and what waits."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from textwrap import shorten
from typing import Literal

import streamlit as st

from infoint.advice.index import index_of
from infoint.debrief import lines, questions
from infoint.debrief.named_people import draft_name, keep_as_note
from infoint.debrief.questions import QUESTIONS, TEXTS, Question, Standing, TextQuestion
from infoint.debrief.told_person import is_doubtful, may_name_people, names_nobody
from infoint.domain import Interview
from infoint.entries.form import lines_of
from infoint.i18n import N_, _, listed, ngettext
from infoint.letters.gaps import leave_not_known_out
from infoint.letters.sentences import BEGINNINGS, What
from infoint.ui.browser.scroll import bring_into_sight, in_sight
from infoint.ui.components.voice_memo import say_it_instead
from infoint.ui.debrief.actions import action_draft, actions_of_talk, add_step
from infoint.ui.debrief.beside import lines_beside, nothing_beside, take_over
from infoint.ui.debrief.headline import ALL, as_question, asked, looked_back_on, name_of
from infoint.ui.debrief.how_far import how_far
from infoint.ui.debrief.people import add_named, in_the_box, who_was_named
from infoint.ui.frame.bottom_bar import Way
from infoint.ui.frame.small_view import opening_row, turn_to_view
from infoint.ui.frame.step_page import Work
from infoint.ui.letters.from_letter import FromLetter
from infoint.ui.letters.in_letter import sentence_below
from infoint.ui.session import session
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.sharing.comments import comments_beside
from infoint.ui.worksheet.boxes import text_area
from infoint.ui.worksheet.place import FieldPath, on, on_draft
from infoint.ui.worksheet.run_and_undo import Call, run_action

_EXAMPLES: Mapping[TextQuestion, str] = {
    "impressions": N_("What went well, what less? The work, the people, the place"),
    "surprised": N_("Such as: nobody asked for a degree"),
    "learned": N_("Such as: it is a job with people. One thing is enough."),
    "advice": N_("Such as: join the union"),
    "appreciated": N_("Such as: showing me the map room"),
}
"""What stands in an empty box."""
_TOLD: Mapping[Question, str] = {
    "impressions": N_("How it was"),
    "surprised": N_("Surprised you"),
    "learned": N_("You learned"),
    "advice": N_("{name} advised"),
    "appreciated": N_("Your thanks"),
    "named": N_("{name} named"),
    "next": N_("You will"),
}
_IN_LETTER: Mapping[Question, What] = {
    "surprised": "surprised",
    "learned": "learned",
    "advice": "advice",
    "appreciated": "appreciated",
    "next": "next_step",
}
"""By question what it says in the letter."""
_Outcome = Literal["nobody", "note", "add", "later", "done"]
_SHOWN = 44
"""Letters of an answer that are read in the list of all seven."""


@dataclass(frozen=True)
class _Asked(DataState):
    """The question that this window asks where its address names none; it stays while one types."""

    interview: str = ""
    question: Question | None = None


def question_now(visit: Visit, view: str) -> Question | None:
    """The question that is on screen; None where all of them are shown."""
    interview = looked_back_on(visit)
    if interview is None or view == ALL:
        return None
    if view in QUESTIONS:
        return as_question(view)
    kept = _Asked.read()
    asked_now = kept.question if kept.interview == interview.id else None
    if asked_now and not questions.is_settled(visit.ws.page_state, interview.id, asked_now):
        return asked_now
    found = as_question(questions.next_open(_standings(visit, interview)))
    _Asked(interview.id, found).keep()
    return found


def _standings(visit: Visit, interview: Interview) -> Mapping[Question, Standing]:
    actions = index_of(visit.ws).actions_of_interview.get(interview.id, [])
    return questions.standings(interview, visit.ws.page_state, actions)


def write(visit: Visit, work: Work, question: Question | None) -> None:
    """The question that is asked now; or all that was answered, with what waits before it."""
    if question:
        _ask(visit, work, question)
    else:
        _all_seven(visit, work)


# -- one question


def _ask(visit: Visit, work: Work, question: Question) -> None:
    interview, name = visit.the_interview, name_of(visit)
    place = QUESTIONS.index(question) + 1
    how_far(
        place,
        len(QUESTIONS),
        _(
            "After your talk with {name} · {place} of {total}",
            name=name,
            place=place,
            total=len(QUESTIONS),
        ),
    )
    in_sight()
    with st.container(key=f"ask-{question}"):
        if question == "named":
            is_empty = not who_was_named(visit, interview) and not _half(interview, question)
        elif question == "next":
            is_empty = not actions_of_talk(visit, interview) and not _half(interview, question)
        else:
            is_empty = not _text_of(interview, question, _label(question, name)).strip()
        if question == "impressions" and not is_empty:
            _said_before(visit, interview)
        what = _IN_LETTER.get(question)
        if what:
            sentence_below(visit, _stored(interview), what)
        _other_ways(visit, interview, question, is_empty)
    _lead_on(visit, work, question, is_empty)
    comments_beside(visit, "debrief", interview.id)
    _beside(visit, work, interview, question)


def _said_before(visit: Visit, interview: Interview) -> None:
    """Where the words straight after the talk stand in the box of the first question."""
    state = visit.ws.page_state
    is_settled = questions.is_settled(state, interview.id, "impressions")
    if questions.has_first_words(state, interview.id) and not is_settled:
        st.markdown(f":gray[{_('You wrote this straight after the talk. Is there more to say?')}]")


def _label(question: TextQuestion, name: str) -> str:
    """The sentence of the letter that one goes on with; of a first impression none is begun."""
    what = _IN_LETTER.get(question)
    return _(BEGINNINGS[what]) if what else asked(question, name)


def _place(interview: Interview, question: TextQuestion) -> FieldPath:
    return on("interviews", interview.id, N_("Changed a debrief")).at("debrief", question)


def _text_of(interview: Interview, question: TextQuestion, label: str) -> str:
    return text_area(
        label,
        _place(interview, question),
        placeholder=_(_EXAMPLES[question]),
        height=140,
        label_visibility="visible" if question in _IN_LETTER else "collapsed",
    )


def _other_ways(visit: Visit, interview: Interview, question: Question, is_empty: bool) -> None:
    """Nothing comes to mind, or it is said aloud; what was written can wait too."""
    waits = not is_empty or question == "named"
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if waits and _standings(visit, interview)[question] != "answered":
            st.button(
                _("Later"),
                key="question-later",
                icon=":material/schedule:",
                type="tertiary",
                on_click=_wait,
                args=(visit, interview, question),
            )
        if not waits:
            st.button(
                _("I don't know yet"),
                key="question-unsure",
                type="tertiary",
                on_click=_nothing_yet,
                args=(visit, interview, question),
            )
        if question in TEXTS:
            say_it_instead()
        st.button(
            _("All seven"),
            key="all-questions",
            icon=":material/list:",
            type="tertiary",
            on_click=turn_to_view,
            args=(ALL,),
        )


def _lead_on(visit: Visit, work: Work, question: Question, is_empty: bool) -> None:
    """The bar at the foot, where a thumb reaches it: on to the next question, and back."""
    interview = visit.the_interview
    found, place = _standings(visit, interview), QUESTIONS.index(question)
    after = questions.next_open({**found, question: "answered"}, question)
    if not after and found[question] == "waits":
        after = questions.next_waiting(found, question)
    if FromLetter.read() == FromLetter(interview.id, question):
        work.onward = Way(
            _("Back to the letter"),
            "thank-you",
            "letter",
            does=partial(_back_to_letter, visit, interview, question, is_empty),
        )
    else:
        work.onward = Way(
            _on_label(_outcome(interview, question, is_empty), question, bool(after)),
            "track",
            view=after or ALL,
            does=partial(_go_on, visit, interview, question, is_empty),
        )
    work.has_primary = is_empty and (question != "named" or _wrote_names(visit, interview))
    if place:
        work.back = Way(_("Back"), "track", view=QUESTIONS[place - 1])


def _half(interview: Interview, question: Question) -> str:
    """What stands in the box of a question whose answers are rows, and is no row yet."""
    if question == "named" or question == "next":
        return str(_taken_to(interview, question)[0].read() or "").strip()
    return ""


def _outcome(interview: Interview, question: Question, is_empty: bool) -> _Outcome:
    """What it means to go on now: a line of which it is not sure that it is a name is a note."""
    line = in_the_box(interview.id) if question == "named" else ""
    if names_nobody(line):
        return "nobody"
    if line and is_doubtful(line):
        return "note"
    if _half(interview, question):
        return "add"
    if is_empty:
        return "nobody" if question == "named" else "later"
    return "done"


def _on_label(outcome: _Outcome, question: Question, goes_on: bool) -> str:
    match outcome:
        case "nobody":
            return _("Nobody, next question") if goes_on else _("Nobody")
        case "note":
            return _("Keep it as a note, next") if goes_on else _("Keep it as a note")
        case "add" if question == "named":
            return _("Add them, next question") if goes_on else _("Add them, see all seven")
        case "add":
            return _("Add it, next question") if goes_on else _("Add it, see all seven")
        case "later":
            return _("Later")
    return _("Done, next question") if goes_on else _("Done, see all seven")


def _back_to_letter(visit: Visit, interview: Interview, question: Question, is_empty: bool) -> None:
    """What was answered is kept, and the letter is where it goes on."""
    FromLetter().keep()
    _go_on(visit, interview, question, is_empty)


def _wrote_names(visit: Visit, interview: Interview) -> bool:
    """Whether people seem to stand in what was written: then "nobody" is not the usual answer."""
    written = [*lines.note_lines(interview, visit.library)]
    written += [_answer(visit, interview, one) for one in TEXTS]
    return any(map(may_name_people, written))


def _go_on(visit: Visit, interview: Interview, question: Question, is_empty: bool) -> None:
    """What still stands in the box is added first, also where it came there by this very tap."""
    match _outcome(interview, question, is_empty):
        case "nobody":
            run_action(questions.nobody_named, interview.id)
        case "note":
            run_action(keep_as_note, interview.id, said=_("It stands in your notes."))
        case "add" if question == "named":
            add_named(visit, interview.id)
        case "add":
            add_step(interview.id)
        case "later" if not _has_answer(visit, interview, question):
            run_action(questions.put_off, interview.id, question)
            return
    run_action(questions.done_for_now, interview.id, question)


def _has_answer(visit: Visit, interview: Interview, question: Question) -> bool:
    """Whether something is written by now, also where it came there by the tap that leads on.

    What was settled before stays so.
    """
    stored = _stored(interview)
    standing = _standings(visit, stored)[question]
    return standing == "answered" or bool(_answer(visit, stored, question))


def _nothing_yet(visit: Visit, interview: Interview, question: Question) -> None:
    run_action(questions.done_for_now, interview.id, question)
    run_action(leave_not_known_out, interview.id)
    _turn_on(visit, interview, question)


def _wait(visit: Visit, interview: Interview, question: Question) -> None:
    run_action(questions.put_off, interview.id, question)
    _turn_on(visit, interview, question)


def _turn_on(visit: Visit, interview: Interview, question: Question) -> None:
    turn_to_view(questions.next_open(_standings(visit, _stored(interview)), question) or ALL)


def _stored(interview: Interview) -> Interview:
    """The talk with what was written by this very run."""
    return session.workspace().interviews.get(interview.id) or interview


def _beside(visit: Visit, work: Work, interview: Interview, question: Question) -> None:
    """The lines of the notes that do not stand in the box yet; whom they named comes first there
    where it is asked.
    """
    notes = lines.note_lines(interview, visit.library, people_first=question == "named")
    if question != "impressions":
        notes = list(dict.fromkeys((*notes, *lines_of(interview.debrief.impressions))))
    if not notes:
        nothing_beside(work.side, question)
        return
    place, call = _taken_to(interview, question)
    held = str(place.read() or "")
    offered = [
        (f"{question}-{number}", line)
        for number, line in enumerate(notes)
        if not lines.stands_in(held, line, one_line=question not in TEXTS)
    ]
    used = frozenset(_used(visit, interview, question, offered))
    offered.sort(key=lambda one: one[0] in used)

    def take(key: str) -> None:
        said = _("It stands in the box.") if question not in TEXTS else _("It is in your answer.")
        take_over(place, (*call, dict(offered)[key]), said)
        bring_into_sight()

    lines_beside(
        work.side,
        question,
        offered,
        take,
        _("From your notes of the talk"),
        used=used,
        back_to=question,
    )


def _used(
    visit: Visit, interview: Interview, question: Question, offered: Sequence[tuple[str, str]]
) -> Iterator[str]:
    """The lines (by key) that stand in the answer to another question already."""
    later = [one for one in QUESTIONS if one not in ("impressions", question)]
    others = [_answer(visit, interview, one) for one in later]
    for key, line in offered:
        if any(lines.stands_in(answer, line) for answer in others):
            yield key


def _taken_to(interview: Interview, question: Question) -> tuple[FieldPath, Call]:
    """The place that a line goes to, and what puts it there."""
    if question == "named" or question == "next":
        name = draft_name(interview.id) if question == "named" else action_draft(interview.id)
        entry = "name" if question == "named" else "text"
        return on_draft(name).at(entry), (lines.take_into_draft, name, entry)
    return _place(interview, question), (lines.take_line, interview.id, question)


# -- all of them


def _all_seven(visit: Visit, work: Work) -> None:
    interview, name = visit.the_interview, name_of(visit)
    found = _standings(visit, interview)
    left = [one for one in QUESTIONS if found[one] != "answered"]
    work.onward = Way(_("Continue: thank {name}", name=name), "thank-you")
    work.is_list = True
    if left:
        st.markdown(
            ngettext(
                "**{n} question** is left. It can wait until you have a minute.",
                "**{n} questions** are left. They can wait until you have a minute.",
                len(left),
            )
        )
    for question in (*left, *(one for one in QUESTIONS if one not in left)):
        opening_row(question, _(_TOLD[question], name=name), _line(visit, interview, question))
    comments_beside(visit, "debrief", interview.id)


def _line(visit: Visit, interview: Interview, question: Question) -> str:
    """What was answered, as it begins; that it waits, or that nothing came to mind."""
    said = _answer(visit, interview, question)
    if said:
        return plain_text(shorten(said, _SHOWN, placeholder=" …"))
    words = {
        "open": _("Not asked yet."),
        "waits": _("It waits for you."),
        "answered": _("Nobody.") if question == "named" else _("Nothing yet."),
    }
    return f":gray[{words[_standings(visit, interview)[question]]}]"


def _answer(visit: Visit, interview: Interview, question: Question) -> str:
    """What was answered, letter for letter."""
    if question == "named":
        return listed([one.name.strip() for one in interview.named if one.name.strip()])
    if question == "next":
        actions = index_of(visit.ws).actions_of_interview.get(interview.id, [])
        return "\n".join(one.text for one in actions)
    return str(getattr(interview.debrief, question)).strip()
