"""The plan of thirty days: seen before it is taken, taken with one press, and dropped with one."""

import streamlit as st

from infoint.debrief.thirty_days import (
    DatedStep,
    begin_again,
    drop_plan,
    is_behind,
    plan_steps,
    steps_ahead,
    take_plan,
    why_this_step,
)
from infoint.i18n import N_, _, ngettext
from infoint.library.entries import PlanStep
from infoint.ui.components.buttons import menu_button
from infoint.ui.frame.small_view import back_to_part, turn_to_view, view_button
from infoint.ui.session import local_dates
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.run_and_undo import action_button, run_action

VIEW = "thirty"
"""The view of the action plan in which the steps are seen before they are taken."""
_SHOWN = 3
_BEGUN_AGAIN = N_("All that is left has a new day, as far apart as before.")


def thirty_days(visit: Visit) -> None:
    """The way to the plan; while it runs, all of it can be moved or dropped at once."""
    if plan_steps(visit.ws):
        words = {
            "again": _("Begin again on the next working day"),
            "drop": _("Drop the whole plan"),
        }
        menu_button(_("Thirty days"), "thirty-days", words, _chosen, icon="calendar_month")
        if is_behind(visit.ws, now=visit.now):
            gap = _("A bad week, or a longer gap? Nothing is lost.")
            st.markdown(f":gray[{gap}]")
            action_button(
                _("Begin again"),
                "thirty-again",
                (begin_again,),
                type="tertiary",
                icon="restart_alt",
                said=_(_BEGUN_AGAIN),
            )
    elif steps_ahead(visit.ws, visit.library, now=visit.now):
        words_of = _("A thirty-day plan")
        view_button(words_of, VIEW, icon="calendar_month", type="tertiary")


def _chosen(choice: str) -> None:
    if choice == "again":
        run_action(begin_again, said=_(_BEGUN_AGAIN))
    else:
        run_action(drop_plan, said=_("The plan is gone. What you have done stays."))


def _mine(steps: tuple[DatedStep, ...]) -> tuple[DatedStep, ...]:
    """The first of the later steps that is there because of what holds for the person."""
    return tuple(one for one in steps if one.step.situations)[:1]


def _step(visit: Visit, step: PlanStep) -> str:
    """A step, and why it is there, where what holds for the person is the reason."""
    why = why_this_step(visit.ws.profile, visit.library, step)
    text = plain_text(step.text)
    return f"{text} :small[:gray[{plain_text(why)}]]" if why else text


def before_it_is_taken(visit: Visit) -> None:
    """The first steps with their days, how many more there are, and the one press that takes it."""
    back_to_part(_("Back to what is open"))
    steps = steps_ahead(visit.ws, visit.library, now=visit.now)
    if plan_steps(visit.ws) or not steps:
        st.markdown(_("You have this plan already, or all of it is behind you."))
        return
    st.markdown(_("On its day a step stands on Today, one at a time. Move or drop any of them."))
    gap = _("A bad week or a longer gap is no failure: then you begin again with what is left.")
    st.markdown(f":gray[{gap}]")
    lines = [
        f"- :gray[{local_dates.day(each.day)}] {_step(visit, each.step)}"
        for each in sorted(steps[:_SHOWN] + _mine(steps[_SHOWN:]), key=lambda one: one.day)
    ]
    st.markdown("\n".join(lines))
    left = len(steps) - len(lines)
    if left > 0:
        last = local_dates.day(steps[-1].day)
        st.markdown(
            ngettext(
                ":gray[And {n} more, on {day}.]",
                ":gray[And {n} more, until {day}.]",
                left,
                day=last,
            )
        )
    action_button(
        _("Take this plan"),
        "take-thirty",
        (take_plan, visit.library),
        type="primary",
        icon="calendar_month",
        said=_("The plan is yours. The first step comes {day}.", day=local_dates.day(steps[0].day)),
        then=lambda _done: turn_to_view(),
    )
