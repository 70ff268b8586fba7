"""Whom a page is about: one slim bar with name, role, stage, how it stands, and someone else."""

import streamlit as st

from infoint.advice.index import index_of
from infoint.domain import Contact
from infoint.domain.kinds import Stage
from infoint.i18n import _
from infoint.outreach.next_message import interview_ahead
from infoint.outreach.waiting import noted_day
from infoint.people.stages import stage_of
from infoint.today.due_interviews import open_clock
from infoint.ui.components.choose_contact import choose_contact
from infoint.ui.frame import parts
from infoint.ui.frame.how_it_stands import how_it_stands, is_called_off
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import whereabouts
from infoint.words.people_names import name_initials


def person_bar(visit: Visit) -> None:
    """Draw the bar; where nobody is chosen yet, the list to choose from stands there itself."""
    if visit.contact is None:
        choose_contact(visit)
        return
    person = visit.contact
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", border=True, key="about"
    ):
        st.markdown(f":primary-badge[{plain_text(_initials(person))}]", width="content")
        with st.container(gap=None, key="about-whom"):
            what = ", ".join(filter(None, (person.role, person.organization))) or _how_known(person)
            name = shown_name(person.name)
            st.markdown(f"**{name}** :gray[{plain_text(what)}]" if what else f"**{name}**")
            st.markdown(_line(visit, person))
        with st.popover(_("Someone else"), icon=":material/swap_horiz:", key="someone-else"):
            choose_contact(visit)


def _how_known(person: Contact) -> str:
    """What they are to one, unless that is what they are called."""
    known = person.relationship.strip()
    return "" if known.casefold() in person.name.casefold() else known


def _line(visit: Visit, person: Contact) -> str:
    stage = stage_of(visit.ws, person.id, now=visit.now)
    clock = open_clock(visit.ws, person.id, now=visit.now, profile=session.profile())
    colour = "green" if stage.after_interview else "orange" if stage == "asked" else "gray"
    badge = f":{colour}-badge[{_words_of(visit, person, stage)}]"
    if clock and visit.page != "thank-you":  # which says it itself
        tone = "orange" if clock.colour == "amber" else clock.colour
        return f"{badge} :small[:{tone}[:material/schedule: {clock.badge}]]"
    if _is_on_the_card(visit):
        return badge
    return f"{badge} :small[{how_it_stands(visit, person)}]"


def _is_on_the_card(visit: Visit) -> bool:
    """Whether step 5 begins with the day and hour of the talk ahead."""
    if visit.page != "interview" or parts.part_of(visit.page) != "begin":
        return False
    ahead = interview_ahead(index_of(visit.ws), visit.the_contact.id, visit.now)
    is_shown = ahead is not None and ahead == visit.interview
    return is_shown and not whereabouts.in_address(whereabouts.VIEW)


def _words_of(visit: Visit, person: Contact, stage: Stage) -> str:
    """The stage in words; whom one called in vain, or whose talk is off, is said to be so, and with
    a day that is noted for a talk one has agreed.
    """
    index = index_of(visit.ws)
    noted = noted_day(index, person.id)
    is_open = stage in (Stage.IDENTIFIED, Stage.ASKED, Stage.REPLIED, Stage.SILENT)
    if is_open and noted and noted >= local_dates.today():
        return Stage.AGREED.label
    if stage is Stage.IDENTIFIED and index.attempts_of.get(person.id):
        return _("Tried")
    if stage in (Stage.AGREED, Stage.REPLIED, Stage.IDENTIFIED) and is_called_off(index, person.id):
        return _("Called off")
    return stage.label


def _initials(person: Contact) -> str:
    """Of the first name and the surname, without a title before them."""
    return "".join(one for one in name_initials(person.name) if one.isalpha()) or "?"
