"""After the thanks: tell who named them, report back, thank who helped. Each with its letter."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from infoint.domain import Contact, Interview, Letter
from infoint.domain.kinds import LetterKind
from infoint.letters import thank_you
from infoint.letters.thank_you import thank_you_for
from infoint.letters.values import helped_draft
from infoint.letters.writing import refill
from infoint.people.referrals import Referral, referrals, set_told
from infoint.ui.components.choose_contact import AT_ONCE, labels, narrowed
from infoint.ui.letters.editor import letter_box
from infoint.ui.letters.from_debrief import write_again_box
from infoint.ui.letters.sent import sent_mark
from infoint.ui.letters.template_choice import choose_template
from infoint.ui.session import local_dates, workspaces
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button, run_action


def close_loops(visit: Visit) -> None:
    """The three loops of the talk of this page, each folded away until wanted or due."""
    interview, contact = visit.the_interview, visit.the_contact
    st.subheader("Close the loops", anchor=False)
    st.markdown(
        "People who gave you a name, advice or help like to hear what came of it, and help again. "
        "Each letter is short and ready to change."
    )
    named = referrals(visit.ws).get(contact.id)
    if named:
        _referrer(visit, interview, named)
    _report_back(visit, interview, contact)
    _helpers(visit, interview, contact)


def _letters(visit: Visit, interview: Interview, kind: LetterKind) -> list[Letter]:
    return [
        one for one in visit.ws.letters.all() if one.interview == interview.id and one.kind == kind
    ]


@contextmanager
def _folded(label: str, key: str, icon: str, wide: bool = False) -> Iterator[bool]:
    """A part whose content is drawn only while it is unfolded."""
    fold = st.expander(label, key=key, expanded=wide, on_change="rerun", icon=f":material/{icon}:")
    with fold:
        yield bool(fold.open)


def _referrer(visit: Visit, interview: Interview, named: Referral) -> None:
    by = plain_text(named.by.name.strip() or "the one who named them")
    done = bool(named.told)
    label = f"Tell {by} how it went" + (": done" if done else "")
    thanked = any(one.sent for one in _letters(visit, interview, LetterKind.THANK_YOU))
    key, icon = f"loop-referrer-{interview.id}", "check" if done else "share"
    with _folded(label, key, icon, thanked and named.owed) as wide:
        if not wide:
            return
        if named.told == "said" and named.told_on:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f":material/check: You told them on {local_dates.day(named.told_on)}.")
                action_button(
                    "I have not told them after all",
                    f"not-told-{interview.id}",
                    (set_told, named.contact.id, False),
                    type="tertiary",
                )
            return
        kept = [
            one
            for one in _letters(visit, interview, LetterKind.REFERRER)
            if one.contact == named.by.id
        ]
        _letter_of(
            visit, interview, named.by, LetterKind.REFERRER, kept, "Noted: they know how it went."
        )
        if not done:
            action_button(
                "I told them in another way",
                f"told-{interview.id}",
                (set_told, named.contact.id, True),
                icon="check",
                said="Noted: they know how it went.",
            )


def _report_back(visit: Visit, interview: Interview, contact: Contact) -> None:
    name = plain_text(contact.name.strip() or "them")
    kept = _letters(visit, interview, LetterKind.REPORT_BACK)
    sent = next((one.sent for one in kept if one.sent), None)
    day = interview.report_back_on
    due = bool(day and day <= local_dates.today() and not sent)
    label = f"Tell {name} what became of the advice"
    if sent:
        label += ": done"
    elif day:
        label += f", on {local_dates.day(day)}"
    key = f"loop-report-{interview.id}"
    with _folded(label, key, "check" if sent else "event_repeat", due) as wide:
        if not wide:
            return
        if not sent:
            st.markdown("On that day it stands on Today. Write earlier if there is news.")
            write_again_box(interview, f"report-on-{interview.id}")
        _letter_of(
            visit, interview, contact, LetterKind.REPORT_BACK, kept, "Noted: you reported back."
        )


def _helpers(visit: Visit, interview: Interview, contact: Contact) -> None:
    kept = _letters(visit, interview, LetterKind.HELPER)
    sent = [one for one in kept if one.sent]
    label = "Thank those who helped you prepare" + (f": {len(sent)} sent" if sent else "")
    with _folded(label, f"loop-helpers-{interview.id}", "volunteer_activism") as wide:
        if not wide:
            return
        st.markdown(
            "Someone heard you rehearse, read your questions, lent you a jacket? A few lines to "
            "them, too."
        )
        helper = _choose_helper(visit, interview, contact, kept)
        if helper is None:
            return
        text(
            "What did they do for you? It follows “Thank you for”.",
            on_draft(helped_draft(interview.id, helper.id)).at("with"),
            placeholder="Such as: hearing me rehearse",
        )
        theirs = [one for one in kept if one.contact == helper.id]
        _letter_of(visit, interview, helper, LetterKind.HELPER, theirs, "Noted: you thanked them.")


def _choose_helper(
    visit: Visit, interview: Interview, contact: Contact, kept: list[Letter]
) -> Contact | None:
    """One of the contacts, those who were written to first; None where nobody is chosen."""
    others = {one.id: one for one in visit.ws.contacts.all() if one.id != contact.id}
    if not others:
        st.markdown("Add them to your list in step 2 first; then you can choose them here.")
        return None
    people = list(others.values())
    if len(people) > AT_ONCE:
        needle = st.text_input(
            "Find someone", key=f"find-helper-{interview.id}", type="search", live="300ms"
        )
        people = narrowed(people, needle)
    begun = [others[one.contact] for one in kept if one.contact in others]
    names = labels([*begun, *people])
    picked = drop_down(
        "Who helped you?",
        names,
        key=f"helper-{interview.id}",
        start=begun[0].id if begun else None,
        placeholder="Choose someone",
    )
    return others.get(picked or "")


def _letter_of(
    visit: Visit, interview: Interview, to: Contact, kind: LetterKind, kept: list[Letter], said: str
) -> None:
    """Wording, letter and sent mark of one kind; before it is begun a button that writes it."""
    templates = [one for one in visit.library.letters if one.kind == kind]
    if not templates:
        return
    picked = choose_template(templates, kept, f"{kind.replace(' ', '-')}-{interview.id}-{to.id}")
    found = next((one for one in kept if one.template == picked.id), None)
    if found is None:
        st.button(
            "Write a first version",
            key=f"write-{kind.replace(' ', '-')}-{interview.id}",
            type="primary",
            icon=":material/edit_note:",
            on_click=lambda: _write(interview, to, kind, picked.id),
        )
        return
    letter_box(visit, found, to, refill)
    sent_mark(visit, visit.ws.letters.get(found.id) or found, said)


def _write(interview: Interview, to: Contact, kind: LetterKind, template: str) -> None:
    library = workspaces.library()
    if kind == "helper":
        run_action(thank_you.thanks_for_help, library, interview.id, to.id, template_id=template)
    else:
        run_action(thank_you_for, library, interview.id, template_id=template)
