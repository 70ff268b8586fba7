"""After the thanks: tell who named them, report back, thank who helped. Each with its letter."""

import streamlit as st

from infoint.domain import Contact, Interview, Letter
from infoint.domain.kinds import LetterKind
from infoint.letters import thank_you
from infoint.letters.thank_you import thank_you_for
from infoint.letters.values import helped_draft
from infoint.people.referrals import Referral, referrals, set_told
from infoint.ui.components.choose_contact import labels, narrowed
from infoint.ui.components.fold import fold
from infoint.ui.letters.editor import first_version_button, letter_box
from infoint.ui.letters.from_debrief import write_again_box
from infoint.ui.letters.sent import sent_mark
from infoint.ui.letters.template_choice import choose_template, letters_about
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import Call, action_button


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


def _referrer(visit: Visit, interview: Interview, named: Referral) -> None:
    by = plain_text(named.by.name.strip() or "the one who named them")
    thanked = any(one.sent for one in letters_about(visit, interview, LetterKind.THANK_YOU))
    fold(
        f"Tell {by} how it went" + (": done" if named.told else ""),
        f"loop-referrer-{interview.id}",
        lambda: _tell_referrer(visit, interview, named),
        icon="check" if named.told else "share",
        expanded=thanked and named.owed,
    )


def _tell_referrer(visit: Visit, interview: Interview, named: Referral) -> None:
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
    said = "Noted: they know how it went."
    _letter_of(visit, interview, named.by, LetterKind.REFERRER, said)
    if not named.told:
        action_button(
            "I told them in another way",
            f"told-{interview.id}",
            (set_told, named.contact.id, True),
            icon="check",
            said=said,
        )


def _report_back(visit: Visit, interview: Interview, contact: Contact) -> None:
    name = plain_text(contact.name.strip() or "them")
    sent = any(one.sent for one in letters_about(visit, interview, LetterKind.REPORT_BACK))
    day = interview.report_back_on
    label = f"Tell {name} what became of the advice"
    if sent:
        label += ": done"
    elif day:
        label += f", on {local_dates.day(day)}"

    def draw() -> None:
        if not sent:
            st.markdown("On that day it stands on Today. Write earlier if there is news.")
            write_again_box(interview, f"report-on-{interview.id}")
        said = "Noted: you reported back."
        _letter_of(visit, interview, contact, LetterKind.REPORT_BACK, said)

    fold(
        label,
        f"loop-report-{interview.id}",
        draw,
        icon="check" if sent else "event_repeat",
        expanded=bool(day and day <= local_dates.today() and not sent),
    )


def _helpers(visit: Visit, interview: Interview, contact: Contact) -> None:
    kept = letters_about(visit, interview, LetterKind.HELPER)
    sent = sum(bool(one.sent) for one in kept)

    def draw() -> None:
        st.markdown(
            "Someone heard you rehearse, read your questions, lent you a jacket? A few lines to "
            "them, too."
        )
        helper = _choose_helper(visit, interview, contact, kept)
        if helper:
            text(
                "What did they do for you? It follows “Thank you for”.",
                on_draft(helped_draft(interview.id, helper.id)).at("with"),
                placeholder="Such as: hearing me rehearse",
            )
            _letter_of(visit, interview, helper, LetterKind.HELPER, "Noted: you thanked them.")

    label = "Thank those who helped you prepare" + (f": {sent} sent" if sent else "")
    fold(label, f"loop-helpers-{interview.id}", draw, icon="volunteer_activism")


def _choose_helper(
    visit: Visit, interview: Interview, contact: Contact, kept: list[Letter]
) -> Contact | None:
    """One of the contacts, those who were written to first; None where nobody is chosen."""
    others = {one.id: one for one in visit.ws.contacts.all() if one.id != contact.id}
    if not others:
        st.markdown("Add them to your list in step 2 first; then you can choose them here.")
        return None
    people = narrowed(list(others.values()), key=f"find-helper-{interview.id}")
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
    visit: Visit, interview: Interview, to: Contact, kind: LetterKind, said: str
) -> None:
    """Wording, letter and sent mark of one kind; before it is begun a button that writes it."""
    kept = [one for one in letters_about(visit, interview, kind) if one.contact == to.id]
    templates = [one for one in visit.library.letters if one.kind == kind]
    if not templates:
        return
    name = f"{kind.replace(' ', '-')}-{interview.id}"
    picked = choose_template(templates, kept, f"{name}-{to.id}")
    found = next((one for one in kept if one.template == picked.id), None)
    if found:
        sent_mark(visit, letter_box(visit, found, to), said)
        return
    call: Call = (thank_you_for, visit.library, interview.id)
    if kind == LetterKind.HELPER:
        call = (thank_you.thanks_for_help, visit.library, interview.id, to.id)
    first_version_button(f"write-{name}", call, template_id=picked.id)
