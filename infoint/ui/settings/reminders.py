"""How many talks a week, by when to say thank you, how long to wait, and what was put off."""

import streamlit as st

from infoint.dates.business_days import countries
from infoint.domain.profile import LONGEST_WAIT
from infoint.entries.own_settings import forget_own
from infoint.entries.page_state import bring_all_back
from infoint.i18n import N_, _
from infoint.library.settings import (
    folder_settings,
    settings_of,
    settings_of_folder,
    time_in_words,
)
from infoint.outreach import waiting as services
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state, notices
from infoint.ui.settings.folder_says import (
    back_to_folder,
    days_in_words,
    folder_says,
)
from infoint.ui.worksheet.boxes import number, select
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.place import FieldPath, on_profile
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.ui.worksheet.suggested import follow

_SECOND, _NUDGE, _COUNTRY = "wait-second", "wait-nudge", "wait-country"
_THANKS_WITHIN = (24, 48, 72, 168)


def reminders(visit: Visit) -> None:
    """What the reminders go by; dates that follow from it move along."""
    me = on_profile(N_("Changed the profile"))
    with st.grid(2, min_column_width=220):
        number(_("Talks you want to hold in a week"), me.at("weekly_goal"), 0, 50)
        with st.container(gap="xsmall"):
            _thanks(visit, me)
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


def _thanks(visit: Visit, me: FieldPath) -> None:
    """By when a thank-you is due."""
    folder, own = folder_settings(), visit.ws.profile.thanks_within
    usual = settings_of_folder().thanks_within
    select(
        _("Say thank you within"),
        me.at("thanks_within"),
        sorted({*_THANKS_WITHIN, usual, own or usual}),
        time_in_words,
        start=usual,
    )
    folder_says("" if folder.thanks_within is None else time_in_words(folder.thanks_within))
    is_own = own is not None and folder.thanks_within not in (None, own)
    back_to_folder("thanks", is_own, (forget_own, "thanks_within"))


def _waiting_days(visit: Visit) -> None:
    folder, own = folder_settings(), visit.ws.profile.follow_up_days
    second, nudge = settings_of(visit.ws.profile).follow_up_days
    for key, stored in ((_SECOND, second), (_NUDGE, nudge)):
        follow(key, stored)
    with st.grid(2, min_column_width=220):
        for label, key, stored, theirs in (
            (_("Working days until you ask somebody else"), _SECOND, second, folder.second),
            (_("Working days until you remind them, once"), _NUDGE, nudge, folder.nudge),
        ):
            with st.container(gap="xsmall"):
                most = LONGEST_WAIT
                st.number_input(label, 1, most, stored, key=key, on_change=_set_days)
                folder_says(days_in_words(theirs))
    is_own = own is not None and folder.follow_up_days not in (None, own)
    back_to_folder("days", is_own, (services.forget_follow_up_days,))
    for sentence in (notices.problems().get(name) for name in ("second", "nudge", "country")):
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
    run_action(services.set_follow_up_days, box_state.shown(_SECOND), box_state.shown(_NUDGE))
