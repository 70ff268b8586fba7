"""Step 7, keep in touch: whom to tell how it went, a row each; a row opens its letter."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Contact, Interview
from infoint.domain.kinds import LetterKind
from infoint.fields.after_decision import still_to_tell
from infoint.i18n import N_, _
from infoint.letters.values import helped_draft
from infoint.people.referrals import Referral, referrals, set_told
from infoint.ui.components.buttons import dots_menu, go_button
from infoint.ui.components.choose_contact import labels, narrowed
from infoint.ui.frame.columns import row_text
from infoint.ui.frame.parts import part_of
from infoint.ui.frame.small_view import turn_to_view
from infoint.ui.frame.step_page import Work
from infoint.ui.letters.at_hand import letter_at_hand, letters_about, take_as_it_is
from infoint.ui.letters.look_in import look_in_row
from infoint.ui.letters.names import write_again
from infoint.ui.letters.send import send_letter, sent_line
from infoint.ui.letters.text import change_letter, read_letter
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.ui.worksheet.boxes import text
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import run_action
from infoint.words.people_names import greeting_name

HELPER, REFERRER, REPORT = "helper", "referrer", "report"
_CHANGE = "change-"
_KINDS: Mapping[str, LetterKind] = {
    HELPER: LetterKind.HELPER,
    REFERRER: LetterKind.REFERRER,
    REPORT: LetterKind.REPORT_BACK,
}
_NOTED: Mapping[str, str] = {
    HELPER: N_("Noted: you thanked them."),
    REFERRER: N_("Noted: they know how it went."),
    REPORT: N_("Noted: you told them what came of it."),
}


def _name(contact: Contact) -> str:
    return plain_text(greeting_name(contact.name) or _("them"))


def touch_view(visit: Visit) -> str:
    """The view that is open: which letter, to be read or to be changed; "" for the rows."""
    asked = whereabouts.in_address(whereabouts.VIEW)
    if asked in ("", HELPER) or _whom(visit, asked.removeprefix(_CHANGE)):
        return asked
    whereabouts.keep_in_address(whereabouts.VIEW, "")
    return ""


def _whom(visit: Visit, which: str) -> Contact | None:
    """To whom the letter of a view goes; None where there is no such letter."""
    kind, _dash, contact = which.partition("-")
    if kind == REFERRER and not contact:
        named = referrals(visit.ws).get(visit.the_contact.id)
        return named.by if named else None
    if kind == REPORT and not contact:
        return visit.the_contact
    if kind == HELPER and contact != visit.the_contact.id:
        return visit.ws.contacts.get(contact)
    return None


def touch_headline(visit: Visit) -> str:
    """What the person is doing in this part, or in the view that is open in it."""
    view = touch_view(visit).removeprefix(_CHANGE)
    whom = _whom(visit, view)
    if view == HELPER:
        return _("Who helped you?")
    if whom is None:
        return _("Keep in touch")
    if view == REFERRER:
        return _("Tell {name} how it went", name=_name(whom))
    if view == REPORT:
        return _("Tell {name} what came of it", name=_name(whom))
    return _("Thank {name}", name=_name(whom))


def is_of_a_row(visit: Visit) -> bool:
    """Whether a letter is open that is not the thank-you, of which the step's list speaks."""
    is_about_someone = visit.contact is not None and visit.interview is not None
    return is_about_someone and part_of(visit.page) == "loops" and bool(touch_view(visit))


def keep_in_touch(visit: Visit, work: Work) -> None:
    """The rows; or the letter that was opened from one."""
    view = touch_view(visit)
    which = view.removeprefix(_CHANGE)
    whom = _whom(visit, which)
    work.is_list = True
    if view == HELPER:
        _back()
        _choose_helper(visit)
    elif whom is None:
        _rows(visit)
    else:
        _letter(visit, work, which, whom, is_open=view.startswith(_CHANGE))


def _back() -> None:
    st.button(
        _("Back to everybody"),
        key="close-view",
        icon=":material/arrow_back:",
        type="tertiary",
        on_click=turn_to_view,
    )


# -- the rows


def _rows(visit: Visit) -> None:
    interview = visit.the_interview
    named = referrals(visit.ws).get(visit.the_contact.id)
    if named:
        _referrer_row(visit, interview, named)
    _report_row(visit, interview)
    for helper in _helpers(visit, interview):
        sent = _is_sent(visit, interview, LetterKind.HELPER, helper)
        title = _("Thank {name} for the help", name=_name(helper))
        _row(f"{HELPER}-{helper.id}", title, _("Sent") if sent else _("Not sent yet"), sent)
    _row(
        HELPER,
        _("Thank those who helped you prepare"),
        _("Did someone hear you rehearse?"),
        False,
        _("Choose"),
    )
    look_in_row(visit)


def _row(
    view: str,
    title: str,
    line: str,
    is_done: bool,
    label: str = "",
    menu: Callable[[], None] | None = None,
) -> None:
    mark = ":green[:material/check_circle:] " if is_done else ""
    with st.container(
        border=True,
        horizontal=True,
        vertical_alignment="center",
        gap="small",
        key=f"touch-{view}",
    ):
        row_text(f"{mark}**{title}**  \n:gray[{line}]")
        st.button(
            label or (_("Read") if is_done else _("Write")),
            key=f"open-{view}",
            on_click=turn_to_view,
            args=(view,),
        )
        if menu:
            menu()


def _referrer_row(visit: Visit, interview: Interview, named: Referral) -> None:
    contact = visit.the_contact
    line = _("They gave you the name of {name}.", name=_name(contact))
    if named.told_on:
        line = _("Told on {day}", day=local_dates.day(named.told_on))
    menu = {True: _("I told them in another way")}
    if named.told == "said":
        menu = {False: _("I have not told them after all")}
    title = _("Tell {name} how it went", name=_name(named.by))
    more = partial(
        dots_menu, _("More"), f"told-{interview.id}", menu, partial(_told, named.contact.id)
    )
    _row(REFERRER, title, line, bool(named.told), menu=None if named.told == "letter" else more)


def _told(contact: str, told: bool) -> None:
    said = _(_NOTED[REFERRER]) if told else _("Noted: they do not know yet.")
    run_action(set_told, contact, told, said=said)


def _report_row(visit: Visit, interview: Interview) -> None:
    contact = visit.the_contact
    sent = _is_sent(visit, interview, LetterKind.REPORT_BACK, contact)
    day = interview.report_back_on
    if sent:
        line = _("Sent")
    elif day and day <= local_dates.today():
        line = _("Now is a good time.")
    elif day:
        line = _("On {day} it stands on Today.", day=local_dates.day(day))
    else:
        line = _("Some weeks after the talk, once there is news.")
    title = _("Tell {name} what came of the advice", name=_name(contact))
    _row(REPORT, title, line, sent)


def _is_sent(visit: Visit, interview: Interview, kind: LetterKind, to: Contact) -> bool:
    return any(one.sent for one in letters_about(visit, interview, kind) if one.contact == to.id)


def _helpers(visit: Visit, interview: Interview) -> list[Contact]:
    """Those to whom thanks for help were begun."""
    begun = dict.fromkeys(one.contact for one in letters_about(visit, interview, LetterKind.HELPER))
    return [found for one in begun if (found := visit.ws.contacts.get(one))]


# -- one letter


def _letter(visit: Visit, work: Work, which: str, whom: Contact, *, is_open: bool) -> None:
    kind = which.partition("-")[0]
    found = letter_at_hand(visit, _KINDS[kind], whom)
    if found is None:
        _back()
        st.markdown(_("This content has no draft for it. Write it in your own words."))
        return
    if is_open and found.is_kept:
        change_letter(visit, work, found, which)
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        _back()
        if kind == REPORT and not found.letter.sent:
            write_again(visit.the_interview, "report-on")
    if kind == HELPER and not found.letter.sent:
        _what_they_did(visit, whom)
    read_letter(visit, found, f"{_CHANGE}{which}")
    if found.letter.sent:
        sent_line(visit, found.letter)
        if kind == REPORT:
            _tell_the_next(visit)
    elif found.is_kept:
        send_letter(visit, work, found, _(_NOTED[kind]), _nothing)
    else:
        work.has_primary = True
        take_as_it_is(found)


def _tell_the_next(visit: Visit) -> None:
    """The next one who helped and does not know yet what one decided."""
    left = still_to_tell(index_of(visit.ws))
    one = next((each for each in left if each.contact.id != visit.the_contact.id), None)
    if one:
        go_button(
            _("Next: tell {name}", name=_name(one.contact)),
            "thank-you",
            key="tell-next",
            part="loops",
            view=REPORT,
            about={"contact": one.contact.id, "interview": one.interview.id},
        )


def _nothing() -> None:
    """The text stands above."""


def _what_they_did(visit: Visit, helper: Contact) -> None:
    text(
        _("What did they do for you? It follows “Thank you for”."),
        on_draft(helped_draft(visit.the_interview.id, helper.id)).at("with"),
        placeholder=_("Such as: hearing me rehearse"),
    )


def _choose_helper(visit: Visit) -> None:
    """One of the contacts opens the letter to them."""
    interview, contact = visit.the_interview, visit.the_contact
    others = {one.id: one for one in visit.ws.contacts.all() if one.id != contact.id}
    if not others:
        st.markdown(_("Put them on your list first; then you can choose them here."))
        go_button(_("To your list"), "identify-people", key="to-people", part="list")
        return
    people = narrowed(list(others.values()), key=f"find-helper-{interview.id}")
    drop_down(
        _("Who helped you?"),
        labels(people),
        key=f"helper-{interview.id}",
        placeholder=_("Choose someone"),
        on_pick=lambda helper: turn_to_view(f"{HELPER}-{helper}"),
    )
