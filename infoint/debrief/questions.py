"""The seven short questions after a talk: which are answered, which wait, which are still open."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Literal

from infoint.domain import Action, Interview
from infoint.domain.page_state import PageState, text_place
from infoint.entries.drafts import clear_draft
from infoint.entries.lookup import edit_interview
from infoint.i18n import N_
from infoint.store import Transaction, Workspace

TextQuestion = Literal["impressions", "surprised", "learned", "advice", "appreciated"]
Question = TextQuestion | Literal["named", "next"]
Standing = Literal["open", "waits", "answered"]
TEXTS: tuple[TextQuestion, ...] = ("impressions", "surprised", "learned", "advice", "appreciated")
"""Those that are answered in a text of the debrief of the same name."""
QUESTIONS: tuple[Question, ...] = (*TEXTS, "named", "next")
"""In their order: the first impression comes first, what one will do last."""
_WAITS = "waits"


def draft_name(interview_id: str) -> str:
    """Under which name is kept which questions of a talk wait."""
    return f"debrief-{interview_id}"


def is_settled(state: PageState, interview_id: str, question: Question) -> bool:
    """Whether somebody said of this question that it is done for now, or that it waits."""
    return _is_done(state, interview_id, question) or _waits(state, interview_id, question)


def standings(
    interview: Interview, state: PageState, actions: Iterable[Action]
) -> Mapping[Question, Standing]:
    """How it stands with each question; `actions` are those of the talk.

    A text is answered once it is done for now. Where nothing was said of any question yet, as in a
    talk that was written down before there were questions, every text is, as long as it is not the
    only one: the only one may be just being written. Whom they named is answered by a name, or
    by the word that it was nobody.
    """
    written = [name for name in TEXTS if getattr(interview.debrief, name).strip()]
    asked = any(is_settled(state, interview.id, name) for name in QUESTIONS)
    found: dict[Question, bool] = {
        name: name in written and not asked and len(written) > 1 for name in TEXTS
    }
    found["named"] = interview.knows_whom_they_named
    found["next"] = any(True for _one in actions)
    return {
        name: "answered"
        if has or (name != "named" and _is_done(state, interview.id, name))
        else "waits"
        if _waits(state, interview.id, name)
        else "open"
        for name, has in found.items()
    }


def next_open(
    found: Mapping[Question, Standing], after: Question | Literal[""] = ""
) -> Question | Literal[""]:
    """The next question that is open, of those after this one first; "" where none is.

    One begins with the first impression, also where it was put off straight after the talk.
    """
    first, *others = QUESTIONS
    if not after and found[first] == "waits" and all(found[name] == "open" for name in others):
        return first
    place = QUESTIONS.index(after) + 1 if after else 0
    in_turn = (*QUESTIONS[place:], *QUESTIONS[:place])
    return next((name for name in in_turn if found[name] == "open"), "")


def next_waiting(found: Mapping[Question, Standing], after: Question) -> Question | Literal[""]:
    """The next question that waits, after one that waited itself; "" where none does."""
    place = QUESTIONS.index(after)
    in_turn = (*QUESTIONS[place + 1 :], *QUESTIONS[:place])
    return next((name for name in in_turn if found[name] == "waits"), "")


def done_for_now(
    ws: Workspace, interview_id: str, question: Question, *, now: datetime
) -> Interview:
    """Keep that a question is done for now, whatever was written: nothing is an answer too.

    With the first answer the talk counts as written down.
    """
    with edit_interview(ws, interview_id, "", now=now) as (tx, interview):
        _settle(tx, interview, question, now)
        tx.page_state.write(("drafts", draft_name(interview_id), question), None)
        tx.page_state.write(("done", _place(interview_id, question)), now.isoformat())
        if interview.debrief.any_text and interview.debrief.written is None:
            return tx.interviews.write(interview_id, ("debrief", "written"), now)
        return interview


def put_off(ws: Workspace, interview_id: str, question: Question, *, now: datetime) -> Interview:
    """Let a question wait; what was written of it stays."""
    with edit_interview(ws, interview_id, "", now=now) as (tx, interview):
        _settle(tx, interview, question, now)
        tx.page_state.write(("done", _place(interview_id, question)), None)
        tx.page_state.write(("drafts", draft_name(interview_id), question), _WAITS)
        return interview


def first_words_done(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """Keep that the words straight after a talk are done for now: they answer no question yet, and
    stand in the box of the first one when it is asked.
    """
    with edit_interview(ws, interview_id, "", now=now) as (tx, interview):
        tx.page_state.write(("done", _first_words(interview_id)), now.isoformat())
        return interview


def has_first_words(state: PageState, interview_id: str) -> bool:
    """Whether it was said that the words straight after a talk are done for now."""
    return _first_words(interview_id) in state.done


def _first_words(interview_id: str) -> str:
    return text_place("interviews", interview_id, "first-words")


def nobody_named(ws: Workspace, interview_id: str, *, now: datetime) -> Interview:
    """Note that one asked whom else to talk to, and that nobody was named."""
    label = N_("Noted that they named nobody")
    with edit_interview(ws, interview_id, label, now=now) as (tx, _interview):
        clear_draft(tx, f"named-{interview_id}")
        return tx.interviews.update(interview_id, asked_who_else=True, nobody_named=True)


def _settle(tx: Transaction, interview: Interview, question: Question, now: datetime) -> None:
    """Keep of the texts that count as answered without a word about it that they are done."""
    actions = [one for one in tx.actions.all() if one.interview == interview.id]
    found = standings(interview, tx.page_state.get(), actions)
    for name in TEXTS:
        if name != question and found[name] == "answered":
            place = ("done", _place(interview.id, name))
            known = tx.page_state.get().done.get(place[1])
            tx.page_state.write(place, known or now.isoformat())


def _place(interview_id: str, question: Question) -> str:
    return text_place("interviews", interview_id, question)


def _is_done(state: PageState, interview_id: str, question: Question) -> bool:
    return _place(interview_id, question) in state.done


def _waits(state: PageState, interview_id: str, question: Question) -> bool:
    return bool(state.drafts.get(draft_name(interview_id), {}).get(question))
