"""An answer after a talk and its sentence in the letter: shown, finished, or kept out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from textwrap import shorten

import streamlit as st

from infoint.domain import Interview, Letter
from infoint.domain.kinds import LetterKind
from infoint.i18n import N_, _, listed, ngettext
from infoint.letters.address_and_signature import name_in_capitals, sign_as
from infoint.letters.from_debrief import begin_sentence, finish_sentence, keep_out
from infoint.letters.letter_parts import LetterPart, draft_name, letter_parts
from infoint.letters.note_forms import NOTE_MARKS
from infoint.letters.sentences import What, Why
from infoint.letters.thank_you import names_what_they_gave
from infoint.ui.frame.columns import row_text
from infoint.ui.frame.small_view import turn_to_view
from infoint.ui.letters.at_hand import AtHand, letters_about
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.boxes import text_area
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.words.careful import careful_places

_LONGEST = 60
_STAYS_OUT: Mapping[Why, str] = {
    "told alone": N_("It may be only for you."),
    "pay": N_("It is about pay."),
    "unkind": N_("It could hurt somebody who reads it."),
    "another": N_("It names somebody else."),
    "question": N_("It is a question."),
    "quote": N_("Whose words are these?"),
    "language": N_("It is not in English yet."),
    "them": N_("Say it to them, with “you”."),
    "again": N_("The letter says it already."),
    "note": N_("It is still a note: a whole sentence can go in."),
}
"""Why an answer is not in the letter, in one line."""
_RIGHTLY: tuple[Why, ...] = ("told alone", "pay", "unkind", "again")
"""What stays out well: nobody is led to it."""
_ABOUT: dict[What, str] = {
    "learned": N_("What you learned"),
    "surprised": N_("What surprised you"),
    "advice": N_("What they advised"),
    "appreciated": N_("Your thanks"),
    "next_step": N_("What you do next"),
}


@dataclass(frozen=True)
class _Finishing(DataState):
    """The sentence that stands open to be finished, by talk and answer."""

    sentence: str = ""


def sentence_below(visit: Visit, interview: Interview, what: What) -> None:
    """Below the box of an answer: the sentence as the letter will say it, or that it says none."""
    kept = letters_about(visit, interview, LetterKind.THANK_YOU)
    letter = max(kept, key=lambda one: one.written or visit.now, default=None)
    with st.container(gap="xsmall", key=f"in-letter-{what}"):
        if letter and letter.sent:
            return
        part = letter_parts(visit.ws, interview, "thank-you")[what]
        if part.note and part.why != "nothing":
            _drawn(interview, part, letter)


def sentences_in_letter(visit: Visit, interview: Interview, letter: Letter | None) -> None:
    """A row for each answer, what is missing first, to take it out, finish it or put it in."""
    parts = letter_parts(visit.ws, interview, "thank-you").values()
    for part in sorted(parts, key=partial(_place_in_view, letter)):
        if (part.note and part.why != "nothing") or part.is_own:
            with st.container(border=True, gap="xsmall", key=f"says-{part.what}"):
                _drawn(interview, part, letter, with_note=True)


def nothing_in_it_yet() -> None:
    """Said of a letter that would go out without a word of what was written down."""
    st.warning(_("Nothing of what you wrote is in it yet."), icon=":material/edit_note:")


def left_out_rows(visit: Visit, interview: Interview, found: AtHand) -> None:
    """What was written down and is not in the letter: one answer with the way to put it in, of
    several how many; where the letter says nothing at all, that and the first of them.
    """
    missing = missing_in(visit, interview, found.letter)
    if not missing:
        _all_in_it(visit, interview)
        return
    is_empty = says_nothing_yet(visit, interview, found)
    if len(missing) > 1 and not is_empty and not _is_any_open(interview, missing):
        _how_many(len(missing))
        return
    with st.container(border=True, gap="xsmall", key="not-in-letter"):
        st.markdown(
            _("**Nothing of what you wrote is in it yet**")
            if is_empty
            else _("**Not in your letter**")
        )
        part = next((one for one in missing if _is_open(interview, one)), missing[0])
        with st.container(gap="xsmall", key=f"left-out-{part.what}"):
            _drawn(interview, part, found.letter, with_note=True)
        if more := len(missing[1:]):
            st.button(
                ngettext("{n} more", "{n} more", more),
                key="more-left-out",
                type="tertiary",
                icon=":material/expand_more:",
                on_click=turn_to_view,
                args=("name",),
            )


def _all_in_it(visit: Visit, interview: Interview) -> None:
    """That nothing waits, where more than one answer is in the letter."""
    parts = letter_parts(visit.ws, interview, "thank-you").values()
    said = [one for one in parts if one.said]
    if len(said) > 1:
        is_all = not any(one.is_half or one.is_kept_out for one in parts)
        words = _("All you wrote is in it.") if is_all else _("Your own words are in it.")
        st.markdown(f":green[:material/done_all: {words}]")


def _how_many(missing: int) -> None:
    with st.container(
        border=True,
        horizontal=True,
        vertical_alignment="center",
        gap="small",
        key="not-in-letter",
    ):
        row_text(
            ngettext(
                "{n} answer is not in your letter.", "{n} answers are not in your letter.", missing
            )
        )
        st.button(_("Look at them"), key="more-left-out", on_click=turn_to_view, args=("name",))


def _is_any_open(interview: Interview, missing: Sequence[LetterPart]) -> bool:
    return any(_is_open(interview, one) for one in missing)


def _place_in_view(letter: Letter | None, part: LetterPart) -> int:
    """What could go in first, then what stays out well, then what is settled."""
    if _stands(part, letter) or part.is_kept_out:
        return 2
    return 1 if part.why in _RIGHTLY else 0


def missing_in(visit: Visit, interview: Interview, letter: Letter | None) -> list[LetterPart]:
    """The answers that are not in the letter and not kept out, those that stay out well last;
    "nothing much" is no answer.
    """
    parts = letter_parts(visit.ws, interview, "thank-you").values()
    missing = [
        one
        for one in parts
        if one.note and one.why != "nothing" and not (_stands(one, letter) or one.is_kept_out)
    ]
    return sorted(missing, key=lambda one: one.why in _RIGHTLY)


def can_be_finished(parts: Sequence[LetterPart]) -> bool:
    """Whether one of these could go in with a few words changed."""
    return any(one.why not in _RIGHTLY for one in parts)


def says_nothing_yet(visit: Visit, interview: Interview, found: AtHand) -> bool:
    """Whether something was written down after the talk, and the letter says nothing of it."""
    parts = letter_parts(visit.ws, interview, "thank-you").values()
    is_own = names_what_they_gave(found.letter, found.template, visit.ws.profile.name)
    stands = any(_stands(one, found.letter) for one in parts)
    return bool(missing_in(visit, interview, found.letter)) and not (stands or is_own)


def _is_open(interview: Interview, part: LetterPart) -> bool:
    return _Finishing.read().sentence == f"{interview.id}-{part.what}"


def _heading(part: LetterPart) -> str:
    return f":small[:gray[{_(_ABOUT[part.what])}]]"


def _stands(part: LetterPart, letter: Letter | None) -> bool:
    return bool(part.said) and (letter is None or part.said in letter.text)


def _drawn(
    interview: Interview,
    part: LetterPart,
    letter: Letter | None,
    *,
    with_note: bool = False,
) -> None:
    is_open, stands = _is_open(interview, part), _stands(part, letter)
    if with_note and (is_open or stands):
        st.markdown(_heading(part))
    if is_open:
        _box(interview, part)
        return
    if stands:
        sentence = plain_text(part.said)
        st.markdown(_(":material/mail: In your letter: *{sentence}*", sentence=sentence))
        if careful := _careful_words(part.said):
            words = _("Read this once more: {words}", words=careful)
            st.markdown(f":orange[:material/visibility: {words}]")
        if part.is_half:
            st.markdown(f":gray[{_('The rest stays in your notes.')}]")
        with st.container(horizontal=True, gap="small"):
            action_button(
                _("Keep it for me only"),
                f"keep-out-{part.what}",
                (keep_out, interview.id, part.what),
                type="tertiary",
                icon="lock",
                said=_("It is for you only now."),
            )
            if with_note or part.is_own:
                _finish_button(interview, part, _("Change the sentence"))
        return
    with st.container(
        horizontal=not with_note,
        vertical_alignment="center",
        gap="xxsmall" if with_note else "small",
        key=f"said-{part.what}",
    ):
        row_text(_why(part, with_note))
        _way_in(interview, part)


def _why(part: LetterPart, with_note: bool) -> str:
    why = _STAYS_OUT.get(part.why) if part.why else None
    if part.said or with_note:
        words = part.said or shorten(_in_one_line(part.note), _LONGEST, placeholder=" …")
        reason = f"  \n:gray[{_(why)}]" if why and not part.is_kept_out else ""
        return f"{_heading(part)}  \n{plain_text(words)}{reason}"
    if part.is_kept_out:
        return f":gray[:material/lock: {_('For you only.')}]"
    stays = _("Not in your letter.") if part.why in _RIGHTLY else _("Not in your letter yet.")
    return f":gray[{stays} {_(why) if why else ''}]"


def _in_one_line(note: str) -> str:
    """A note without the marks of a list, its lines in a row."""
    lines = (NOTE_MARKS.sub("", line.strip()) for line in note.splitlines())
    return " · ".join(filter(None, lines))


def _way_in(interview: Interview, part: LetterPart) -> None:
    if part.said:
        action_button(
            _("Put it in"),
            f"put-in-{part.what}",
            (finish_sentence, interview.id, part.what, part.said),
            type="tertiary",
            icon="add",
        )
    elif part.is_kept_out:
        st.button(
            _("Say it in the letter"),
            key=f"put-in-{part.what}",
            type="tertiary",
            icon=":material/add:",
            on_click=_open,
            args=(interview.id, part.what),
        )
    else:
        _finish_button(interview, part, _("Finish the sentence"))


def _finish_button(interview: Interview, part: LetterPart, label: str) -> None:
    st.button(
        label,
        key=f"finish-{part.what}",
        type="tertiary",
        icon=":material/edit:",
        on_click=_open,
        args=(interview.id, part.what),
    )


def _open(interview: str, what: What) -> None:
    run_action(begin_sentence, interview, what)
    _Finishing(f"{interview}-{what}").keep()


def _box(interview: Interview, part: LetterPart) -> None:
    if part.note:
        lines = "  \n".join(map(plain_text, part.note.splitlines()))
        st.markdown(f":gray[{_('You noted: {note}', note=lines)}]")
    text_area(
        _("As it will stand in your letter"),
        on_draft(draft_name(interview.id)).at(f"typed-{part.what}"),
        height=100,
    )
    with st.container(horizontal=True, gap="small"):
        st.button(
            _("Put it in"),
            key=f"put-{part.what}",
            icon=":material/check:",
            on_click=_put,
            args=(interview.id, part.what),
        )
        st.button(
            _("Not now"), key=f"close-{part.what}", type="tertiary", on_click=_Finishing().keep
        )


def _put(interview: str, what: What) -> None:
    run_action(
        finish_sentence,
        interview,
        what,
        said=_("It stands in your letter."),
        then=lambda _changed: _Finishing().keep(),
    )


def look_once_more(letter: Letter) -> None:
    """What in a letter may hurt somebody, or was told alone: said before it goes out."""
    words = _careful_words(letter.text)
    if words and not letter.sent:
        st.warning(
            _("Read this once more before you send it: {words}", words=words),
            icon=":material/visibility:",
        )


def _careful_words(text: str) -> str:
    """The words that are better read once more, in quotation marks; "" where there are none."""
    words = [text[begin:end] for begin, end in careful_places(text)]
    return listed([f"“{plain_text(one)}”" for one in dict.fromkeys(words)])


def how_you_sign(visit: Visit, letter: Letter) -> None:
    """A name in small letters: asked once whether it shall stand so."""
    capital = name_in_capitals(visit.ws)
    if not capital or letter.sent:
        return
    name = " ".join(visit.ws.profile.name.split())
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key="how-you-sign"
    ):
        row_text(_("How do you sign?"))
        for key, one in (("sign-capital", capital), ("sign-small", name)):
            action_button(
                plain_text(one),
                key,
                (sign_as, one),
                type="secondary" if one == capital else "tertiary",
            )
