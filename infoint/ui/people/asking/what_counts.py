"""What counts in the order of whom to ask, and how much."""

import streamlit as st

from infoint.i18n import N_, _
from infoint.people.ranking import choices
from infoint.people.ranking.parts import ASK_PARTS, MOST_WEIGHT
from infoint.ui.components.fold import fold
from infoint.ui.frame.small_view import back_to_part
from infoint.ui.people.asking.reasons import HOW_MUCH, TITLES, WHY
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import buttons
from infoint.ui.worksheet.place import on_profile
from infoint.ui.worksheet.run_and_undo import action_button


def what_counts(visit: Visit) -> None:
    """How much each part counts, to be changed, and why; the list follows at once."""
    with st.container(horizontal=True):
        back_to_part(_("Back to the list"))
        if visit.ws.profile.ask_weights:
            action_button(
                _("Count as usual"),
                "ask-usual",
                (choices.weigh_as_usual,),
                icon="restart_alt",
                type="tertiary",
                said=_("Everything counts as usual."),
            )
    st.subheader(_("What counts most for you?"), anchor=False)
    for part in ASK_PARTS:
        buttons(
            _(TITLES[part.key]),
            on_profile(N_("Changed what counts")).at("ask_weights", part.key),
            range(MOST_WEIGHT + 1),
            lambda weight: _(HOW_MUCH[weight]),
            start=part.weight,
            help=_(WHY[part.key]),
        )
    fold(_("Where this comes from"), "ask-sources", lambda: _sources(visit))


def _sources(visit: Visit) -> None:
    lines = [
        f"- **{_(TITLES[part.key])}** {_(WHY[part.key])} "
        f"*{visit.library.source_title(part.source)}*"
        for part in ASK_PARTS
    ]
    st.markdown("\n".join(lines))
