"""Step 3 before anybody is chosen: who waits for one's words, then whom one can ask."""

import streamlit as st

from infoint.i18n import _
from infoint.today.next_with import with_whom
from infoint.ui.components.buttons import go_button
from infoint.ui.components.drawing import drawing
from infoint.ui.frame.step_page import Work
from infoint.ui.people.next_words import kinds_done_on
from infoint.ui.people.rows import next_things, who_comes_next
from infoint.ui.session.visit import Visit


def whom_to_reach(visit: Visit, work: Work) -> None:
    """Those to whom something is to be said or written, then those who can be asked, the best one
    first; where nobody is left, those for whose answer one waits.
    """
    work.is_list, work.has_primary, work.leads_on = True, True, False
    people = who_comes_next(visit, kinds_done_on("phone-script", "person"))
    asked = with_whom(visit.ws, {"waiting", "rests"}, now=visit.now)
    if people:
        st.markdown(_("Begin with the first, or choose somebody else above."))
    elif asked:
        st.markdown(_("You have asked everybody on your list. Now it is their turn."))
    else:
        st.markdown(_("Everybody on your list was asked. One new name opens the next door."))
        go_button(
            _("Think of someone else"),
            "identify-people",
            key="to-people",
            type="primary",
            part="think",
        )
        drawing("call-or-write", width=200)
    next_things(visit, people or asked)
