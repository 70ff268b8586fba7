"""What is known of one contact as boxes, at most three at a time, saved as they are typed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Literal

import streamlit as st

from infoint.domain import CAREERS, RUNGS, Contact
from infoint.domain.contacts import Career
from infoint.i18n import N_, _
from infoint.letters.writing import say_what_it_is_about
from infoint.people.contacts import field_draft, say_typed_field
from infoint.people.ranking import SET_ASIDE, choices
from infoint.store import GoneError, StoreError
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.people.ladder import RUNG_WORDS
from infoint.ui.people.may_say import answer_at
from infoint.ui.people.person_picker import person_picker
from infoint.ui.session import session, workspaces
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state, notices
from infoint.ui.worksheet.boxes import (
    address,
    addresses,
    buttons,
    checkbox,
    found_in,
    multiselect,
    select,
    text,
    text_area,
)
from infoint.ui.worksheet.day_box import day
from infoint.ui.worksheet.place import FieldPath, on_contact, on_draft
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.words.people_names import greeting_name

CAREER_WORDS: Mapping[Career, str] = {
    "beginner": N_("New in it"),
    "middle": N_("Well in it"),
    "leading": N_("Leads others"),
    "changed": N_("Came from other work"),
    "": N_("I don't know"),
}
"""Where somebody is in their career, in words."""
MAY_USE = {None: N_("Not asked"), True: N_("Yes"), False: N_("No")}
"""Whether a name may be used, in words."""
Block = Literal["who", "known", "found", "speaks", "fits", "career", "keen", "reach", "addresses"]


def boxes(visit: Visit, contact: Contact, block: Block) -> None:
    """The boxes of one block, bound to the contact."""
    _BLOCKS[block](visit, contact, on_contact(contact))


def _who(_visit: Visit, _contact: Contact, place: FieldPath) -> None:
    text(_("Name"), place.at("name"))
    text(_("What do they do?"), place.at("role"))
    text(_("Organization"), place.at("organization"))


def _known(_visit: Visit, _contact: Contact, place: FieldPath) -> None:
    text_area(_("Notes"), place.at("notes"), height=120)
    text(_("How do you know them?"), place.at("relationship"))
    text_area(
        _("Schools and employers in common, one a line"),
        place.at("shared_background"),
        height=100,
    )


def _found(visit: Visit, _contact: Contact, place: FieldPath) -> None:
    found_in(_("Where did you find them?"), place.at("where_found"))
    referral(visit, place)


def _speaks(visit: Visit, _contact: Contact, place: FieldPath) -> None:
    fields_they_know(visit, place)


def _fits(_visit: Visit, _contact: Contact, place: FieldPath) -> None:
    practice_rung(place)
    checkbox(_("Keep out of anything shown to others"), place.at("private"))


def _career(_visit: Visit, contact: Contact, _place: FieldPath) -> None:
    place_in_career(contact)


def _keen(_visit: Visit, contact: Contact, place: FieldPath) -> None:
    ratings(place)
    _when_to_suggest(contact, place)


def _reach(_visit: Visit, _contact: Contact, place: FieldPath) -> None:
    address(_("E-mail"), place.at("email"), "email")
    text(_("Phone"), place.at("phone"))
    address(_("Profile or web page"), place.at("profile_url"), "link")


def _addresses(_visit: Visit, _contact: Contact, place: FieldPath) -> None:
    addresses(
        _("Other e-mail addresses"), place.at("other_emails"), placeholder=_("Separated by commas")
    )


_BLOCKS: Mapping[Block, Callable[[Visit, Contact, FieldPath], None]] = {
    "who": _who,
    "known": _known,
    "found": _found,
    "speaks": _speaks,
    "fits": _fits,
    "career": _career,
    "keen": _keen,
    "reach": _reach,
    "addresses": _addresses,
}


def ratings(place: FieldPath) -> None:
    """How keen one is to talk to them, and how easy they are to reach."""
    buttons(_("How keen are you to talk to them? 5 is most"), place.at("motivation"), range(1, 6))
    buttons(_("How easy are they to reach? 5 is easiest"), place.at("access"), range(1, 6))


def _when_to_suggest(contact: Contact, place: FieldPath) -> None:
    if contact.snoozed_until != SET_ASIDE:
        day(_("Do not suggest before"), place.at("snoozed_until"))
        return
    suggest_again(contact)


def suggest_again(contact: Contact) -> None:
    """The way back for somebody who was set aside or put off."""
    action_button(
        _("Suggest them again"),
        f"again-{contact.id}",
        (choices.suggest_again, contact.id),
        icon="notifications_active",
        said=_("They can be suggested again."),
    )


@dataclass(frozen=True)
class _IntoTheText(FieldPath):
    """The place of what somebody can speak about; the first messages to them say so too."""

    def settle(self) -> None:
        """Say in the texts what they are asked about by now."""
        ws = session.workspace_of(self.of)
        try:
            say_what_it_is_about(ws, workspaces.library(), self.record, now=session.now())
        except GoneError:
            pass  # another window removed them
        except StoreError as error:
            notices.set_trouble(error.worded())


def fields_they_know(visit: Visit, place: FieldPath) -> None:
    """Which of one's fields they can speak about, and a box for one that is not among them."""
    fields = {field.id: field.title for field in visit.ws.fields.all()}
    told = _IntoTheText(place.collection, place.record, ("fields",), place.label, place.of)
    if fields:
        multiselect(
            _("What can they tell you about?"),
            told,
            list(fields),
            lambda key: fields.get(key, ""),
            filter_mode=None,  # nothing can be typed there, so nothing typed is lost
        )
    add = f"add-field-of-{place.record}"
    with st.container(
        horizontal=True, vertical_alignment="bottom", gap="small", key=enter_adds(add)
    ):
        text(
            _("Another field") if fields else _("What can they tell you about?"),
            _typed_field(place.record),
            placeholder=_("Such as: battery design"),
        )
        action_button(
            _("Add it"),
            add,
            (say_typed_field, visit.library, place.record),
            icon="add",
            then=partial(_among_them, told.key),
        )


def _among_them(key: str, contact: Contact) -> None:
    """A new field stands among the others at once: the box above knows it only when drawn anew."""
    if box_state.is_alive(key):
        box_state.put(key, list(contact.fields))


def _typed_field(contact_id: str) -> FieldPath:
    return on_draft(field_draft(contact_id)).at("title")


def keep_typed_field(contact_id: str) -> None:
    """From a callback: a field that was typed and not added yet is added, so that none is lost."""
    if str(_typed_field(contact_id).read() or "").strip():
        run_action(say_typed_field, workspaces.library(), contact_id)


def practice_rung(place: FieldPath) -> None:
    """How easy a start somebody is."""
    select(
        _("How easy a start are they?"),
        place.at("rung"),
        ["", *RUNGS],
        lambda key: _(RUNG_WORDS[key]) if key in RUNG_WORDS else "",
    )


def place_in_career(contact: Contact) -> None:
    """Where somebody is in their career: what one asks them follows it."""
    name = plain_text(greeting_name(contact.name))
    buttons(
        _("Where does {name} stand in this work?", name=name)
        if name
        else _("Where do they stand in this work?"),
        on_contact(contact).at("career"),
        (*CAREERS, ""),
        lambda key: _(CAREER_WORDS[key]),
    )


def referral(visit: Visit, place: FieldPath) -> None:
    """Who named them, and whether that name may be used."""
    everyone = [person for person in visit.ws.contacts.all() if person.id != place.record]
    named = person_picker(_("Who named them to you?"), place.at("referred_by"), everyone)
    if named:
        name = plain_text(greeting_name(named.name))
        may_use_name(
            place,
            _("May you say that {name} sent you?", name=name)
            if name
            else _("May you say who sent you?"),
        )


def may_use_name(place: FieldPath, label: str) -> None:
    """Whether the one who named somebody may be named to them; a contact, or one to be."""
    buttons(
        label,
        answer_at(place),
        (True, False, None),
        lambda may: _(MAY_USE.get(may, "")),
    )
