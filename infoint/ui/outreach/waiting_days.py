"""How long to wait for an answer: business days, and the country whose holidays are none."""

import streamlit as st

from infoint.dates.business_days import countries
from infoint.outreach import waiting as services
from infoint.ui.session import session
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.drop_down import drop_down
from infoint.ui.worksheet.run_and_undo import run_action
from infoint.ui.worksheet.suggested import follow

_SECOND, _NUDGE, _COUNTRY = "wait-second", "wait-nudge", "wait-country"


def waiting_days(visit: Visit) -> None:
    """Two numbers and a country; dates that follow from them move along."""
    st.subheader("When nobody answers", anchor=False)
    profile = visit.ws.profile
    second, nudge = profile.follow_up_days
    for key, stored in ((_SECOND, second), (_NUDGE, nudge), (_COUNTRY, profile.country)):
        follow(key, stored)
    with st.grid(2, min_column_width=240):
        for label, key, stored in (
            ("Business days until you write to a second person", _SECOND, second),
            ("Business days until you remind the first one", _NUDGE, nudge),
        ):
            most = services.LONGEST_WAIT
            st.number_input(label, 1, most, stored, key=key, on_change=_set_days)
    for sentence in (session.problems().get(name) for name in ("second", "nudge", "country")):
        if sentence:
            st.error(sentence, icon=":material/error:")
    names = {"": "None: only Saturdays and Sundays are skipped", **countries()}
    drop_down(
        "Skip weekends and public holidays of",
        names,
        key=_COUNTRY,
        start=profile.country if profile.country in names else "",
        on_pick=lambda country: run_action(services.set_country, country),
    )
    st.markdown(
        "Holidays of the whole country are skipped, those of a region are not: where yours differ, "
        "change the next day of a message in step 3."
    )


def _set_days() -> None:
    run_action(services.set_follow_up_days, session.box(_SECOND), session.box(_NUDGE))
