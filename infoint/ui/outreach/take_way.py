"""Choosing a way to reach somebody: kept, and the text that was written for it is taken up."""

from collections.abc import Mapping

import streamlit as st

from infoint.domain import Contact, Letter
from infoint.domain.kinds import Channel, LetterKind
from infoint.i18n import _
from infoint.outreach import attempts
from infoint.outreach.chosen_way import choose_way
from infoint.outreach.fitting_channel import channel_instead
from infoint.outreach.follow_up_messages import channels_of
from infoint.outreach.next_message import next_message
from infoint.outreach.own_words import carry_own_words
from infoint.ui.outreach import reach
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import notices
from infoint.ui.worksheet.run_and_undo import run_action


def take_way(visit: Visit, contact: Contact, chosen: Mapping[str, str]) -> None:
    """From a callback: keep what was chosen; the text for it, if there is one, is in use again.

    What somebody wrote themselves goes along: no other text takes its place without a word.
    """
    before = reach.kept_scripts(visit, contact)[-1:]
    run_action(choose_way, contact.id, chosen)
    template = reach.template_at_hand(visit, contact)
    if template is None:
        return
    is_first = reach.message_at_hand(visit, contact) is LetterKind.SCRIPT
    carried: list[object] = []
    if before and is_first:
        run_action(carry_own_words, visit.library, before[0].id, template.id, then=carried.append)
    if any(carried):
        notices.say(_("Your own words stay. The usual ones are under Other texts: Start over."))
    else:
        run_action(attempts.take_up, visit.library, contact.id, template.id)


def rather_button(visit: Visit, contact: Contact, letter: Letter) -> None:
    """One press from a call to a text that is written, or back; both texts are kept."""
    channel = Channel(letter.channel)
    other = channel_instead(visit.ws, contact.id, channel)
    if other is None or letter.sent or other not in channels_of(visit.library, LetterKind.SCRIPT):
        return

    def turn() -> None:
        take_way(visit, contact, {reach.CHANNEL: str(other)})
        write_first_version(visit, contact)

    st.button(
        _("Rather write") if channel.spoken else _("Rather call"),
        key=f"rather-{contact.id}",
        icon=":material/mail:" if channel.spoken else ":material/call:",
        type="tertiary",
        on_click=turn,
    )


def take_message(visit: Visit, contact: Contact, kind: LetterKind) -> None:
    """From a callback: turn to another message, until another one is due."""
    due = next_message(visit.ws, contact.id, now=visit.now)
    run_action(choose_way, contact.id, {reach.MESSAGE: str(kind), reach.DUE: str(due)})


def write_first_version(visit: Visit, contact: Contact) -> None:
    """From a callback: the first message in the way that was chosen, where it was not written.

    What was told since goes into the gaps of one that was.
    """
    template = reach.template_at_hand(visit, contact)
    if template is None or reach.message_at_hand(visit, contact) is not LetterKind.SCRIPT:
        return
    letter = reach.kept_text(visit, contact)
    if letter is None:
        run_action(attempts.script_for, visit.library, contact.id, template.id)
    elif letter.open_gaps:
        run_action(attempts.take_up, visit.library, contact.id, template.id)
