"""Three names make a plan: that it is one, and who comes first, said once the third is there."""

import streamlit as st

from infoint.advice.index import index_of
from infoint.dates.local_time import local_day
from infoint.domain import Contact
from infoint.domain.kinds import Stage
from infoint.i18n import _, listed
from infoint.people.stages import stages_in
from infoint.today.next_steps import NAMES_OF_A_PLAN, promising
from infoint.ui.people.turn_to import begin_with
from infoint.ui.session.plain_text import plain_text
from infoint.ui.session.visit import Visit
from infoint.words.people_names import greeting_name


def plan_of_names(visit: Visit) -> bool:
    """The sentence, and the button to whom one turns first; whether they are there.

    It stands there with the third name, as long as no talk was held.
    """
    index = index_of(visit.ws)
    if len(index.contact_list) != NAMES_OF_A_PLAN or any(one.held_at for one in index.interviews):
        return False
    people = _in_turn(visit)
    if not people:
        st.markdown(
            _("**Three names: that is a plan.** All three were asked; now it is their turn.")
        )
        return False
    st.markdown(_sentence(people))
    begin_with(visit, people[0], "first-of-plan")
    return True


def _in_turn(visit: Visit) -> list[Contact]:
    """Who of them was not asked yet, the most promising first."""
    index = index_of(visit.ws)
    today = local_day(visit.now, index.zone)
    stages = stages_in(index, today)
    found = [one for one in promising(index, today) if stages[one] is Stage.IDENTIFIED]
    return [index.contacts[one] for one in found]


def _sentence(people: list[Contact]) -> str:
    names = [plain_text(greeting_name(one.name)) for one in people]
    if len(names) == 1:
        return _("**Three names: that is a plan.** Next is {first}.", first=names[0])
    return _(
        "**Three names: that is a plan.** First {first}, then {others}.",
        first=names[0],
        others=listed(names[1:]),
    )
