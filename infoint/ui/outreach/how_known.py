"""How one knows somebody: one tap under a first text, which then says what is true."""

from collections.abc import Mapping

import streamlit as st

from infoint.domain import Contact
from infoint.i18n import N_, _
from infoint.outreach.chosen_way import choose_way
from infoint.today.how_known import (
    HOW_KNOWN,
    HowKnown,
    asks_how_known,
    tell_how_known,
    told_how_known,
)
from infoint.ui.outreach import reach
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.words.people_names import greeting_name

HOW_WORDS: Mapping[HowKnown, str] = {
    "family": N_("Family"),
    "friend": N_("A friend"),
    "from work": N_("From work"),
    "from school": N_("From school"),
    "unknown": N_("We have not met"),
}


def how_known(visit: Visit, contact: Contact) -> None:
    """One tap, for whoever likes; it can be taken back. Who was told of is not asked about."""
    told = told_how_known(contact)
    if told:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            words = _(HOW_WORDS[told])
            st.markdown(f":small[:material/check: {words}]", width="content")
            action_button(
                _("Not so"),
                "how-known-back",
                (tell_how_known, visit.library, contact.id, ""),
                type="tertiary",
            )
        return
    if not asks_how_known(contact) or reach.chosen(contact.id).at(reach.SITUATION).read():
        return
    name = plain_text(greeting_name(contact.name))
    st.markdown(_(":gray[How do you know {name}? Leave it open if you like.]", name=name))
    with st.container(horizontal=True, gap="small", key="how-known"):
        for how in HOW_KNOWN:
            action_button(
                _(HOW_WORDS[how]),
                f"how-known-{how.replace(' ', '-')}",
                (tell_how_known, visit.library, contact.id, how),
            )


def tell_instead(visit: Visit, contact: Contact, how: HowKnown) -> None:
    """From a callback: how one knows them counts, and no more what was chosen before."""
    run_action(choose_way, contact.id, {reach.SITUATION: ""})
    run_action(tell_how_known, visit.library, contact.id, how)
