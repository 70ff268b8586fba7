"""How many talks a week, how long to wait for an answer, and what was put off."""

import streamlit as st

from infoint.dates.business_days import countries
from infoint.entries.page_state import bring_all_back
from infoint.i18n import N_, _
from infoint.outreach import waiting as services
from infoint.ui.session import session
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import number
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import on_profile
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.ui.worksheet.suggested import follow

_SECOND, _NUDGE, _COUNTRY = "wait-second", "wait-nudge", "wait-country"


def reminders(visit: Visit) -> None:
    """What the reminders go by; dates that follow from it move along."""
    me = on_profile(N_("Changed the profile"))
    number(_("Talks you want to hold in a week"), me.at("weekly_goal"), 0, 50, width=280)
    st.subheader(_("When nobody answers"), anchor=False)
    _waiting_days(visit)
    _skipped_days(visit)
    if visit.ws.page_state.dismissals:
        action_button(
            _("Show what I put off again"),
            "bring-all-back",
            (bring_all_back,),
            icon="notifications_active",
            said=_("Everything is shown again."),
        )


def _waiting_days(visit: Visit) -> None:
    second, nudge = visit.ws.profile.follow_up_days
    for key, stored in ((_SECOND, second), (_NUDGE, nudge)):
        follow(key, stored)
    with st.grid(2, min_column_width=220):
        for label, key, stored in (
            (_("Working days until you ask somebody else"), _SECOND, second),
            (_("Working days until you remind them, once"), _NUDGE, nudge),
        ):
            most = services.LONGEST_WAIT
            st.number_input(label, 1, most, stored, key=key, on_change=_set_days)
    for sentence in (session.problems().get(name) for name in ("second", "nudge", "country")):
        if sentence:
            st.error(sentence, icon=":material/error:")


def _skipped_days(visit: Visit) -> None:
    profile = visit.ws.profile
    names = {"": _("None: only Saturdays and Sundays are skipped"), **countries()}
    follow(_COUNTRY, profile.country)
    drop_down(
        _("Skip the public holidays of"),
        names,
        key=_COUNTRY,
        start=profile.country if profile.country in names else "",
        on_pick=lambda country: run_action(services.set_country, country),
    )
    st.caption(
        _(
            "Those of the whole country. Where your region has others, change the next day of a "
            "message in step 3."
        )
    )


def _set_days() -> None:
    run_action(services.set_follow_up_days, session.box(_SECOND), session.box(_NUDGE))
