"""Which field a first text is about: the likely one stands there already, and can be another."""

from functools import partial

import streamlit as st

from infoint.advice.asked_about import NO_FIELD, AskedAbout, asked_about
from infoint.domain import Contact
from infoint.fields.tables import own_titles
from infoint.i18n import _
from infoint.letters.writing import ask_about
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.run_and_undo import run_action


def about_field(visit: Visit, contact: Contact, *, only_likely: bool = False) -> None:
    """The question, answered with what is said or likely; nothing where there is no field.

    With `only_likely` it is drawn only where nobody said so.
    """
    asked = asked_about(visit.ws, contact)
    titles = _titles(visit, asked)
    if not titles or (only_likely and not asked.is_likely):
        return
    start = asked.field.id if asked.field else NO_FIELD if asked.is_none else None
    with st.container(width=320, gap="xsmall"):
        drop_down(
            _("Which field is this about?"),
            {**titles, NO_FIELD: _("No field in particular")},
            key=f"about-field-{contact.id}",
            start=start,
            follows=True,
            placeholder=_("Choose a field"),
            on_pick=partial(_pick, visit, contact),
        )
        if asked.is_likely:
            st.markdown(_(":small[:gray[A talk that comes of it counts for this field.]]"))


def _titles(visit: Visit, asked: AskedAbout) -> dict[str, str]:
    """Of the fields that have one and are not set aside, and of the one it is about."""
    return own_titles(
        {
            one.id: one.title
            for one in visit.ws.fields.all()
            if one.title.strip() and (one.status != "set aside" or one == asked.field)
        }
    )


def _pick(visit: Visit, contact: Contact, field: str) -> None:
    run_action(ask_about, visit.library, contact.id, field)
