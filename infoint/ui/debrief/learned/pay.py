"""What the field pays: amounts and what was said, checked together when they are kept."""

import streamlit as st

from infoint.debrief import takeaways
from infoint.domain import Takeaway
from infoint.domain.kinds import TakeawayKind
from infoint.entries.drafts import forget_draft
from infoint.i18n import N_, _
from infoint.ui.browser.enter_adds import enter_adds
from infoint.ui.frame.small_view import back_to_part, turn_to_view
from infoint.ui.session import session
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import checkbox, select, text
from infoint.ui.worksheet.place import on_draft
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.words.amounts import currencies, currency_name

_KIND = TakeawayKind.SALARY_RANGE


_PER = {"hour": N_("an hour"), "month": N_("a month"), "year": N_("a year")}


def pay_view(visit: Visit) -> None:
    """A range for one level of the work; or one that was kept, to change."""
    interview = visit.the_interview
    name = takeaways.draft_name(interview.id, _KIND)
    draft = on_draft(name)
    changing = bool(draft.at("changes").read())
    back_to_part(_("Back to what you keep"))
    st.markdown(_("What the field pays, never what this person earns."))
    with st.container(key=enter_adds("add-takeaway-salary-range")):
        with st.grid(2, min_column_width=180):
            text(_("Low"), draft.at("low"), placeholder=_("Such as: 18 or 38000"))
            text(_("High"), draft.at("high"), placeholder=_("Such as: 26 or 52000"))
            select(_("For"), draft.at("per"), tuple(_PER), lambda per: _(_PER[per]), start="year")
            select(
                _("Currency"),
                draft.at("currency"),
                currencies(session.locale_name()),
                currency_name,
                placeholder=_("Choose or search"),
            )
            text(_("For which level?"), draft.at("level"), placeholder=_("Such as: first job"))
        text(
            _KIND.asks,
            draft.at("takeaway"),
            placeholder=_("Such as: {example}", example=_KIND.example),
        )
        checkbox(_("Only for you: in no letter and no report"), draft.at("private"))
        with st.container(horizontal=True):
            action_button(
                _("Keep the change") if changing else _("Keep it"),
                "add-takeaway-salary-range",
                (takeaways.add_takeaway, interview.id, _KIND),
                icon="add",
                said=_("Kept under pay."),
                then=lambda _kept: turn_to_view(),
            )
            if changing:
                action_button(
                    _("Leave it as it was"),
                    "leave-unchanged",
                    (forget_draft, name),
                    type="tertiary",
                    then=lambda _nothing: turn_to_view(),
                )


def begin_to_change_pay(takeaway: Takeaway) -> None:
    """From a callback: put a kept range back into its boxes, and go there."""
    run_action(takeaways.begin_to_change, takeaway.id, then=lambda _kept: turn_to_view("pay"))
