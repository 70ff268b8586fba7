"""One student: what they shared, read only, and what the counselor answers."""

import streamlit as st

from infoint.i18n import _
from infoint.ui.frame.other_page import side_page
from infoint.ui.session import session
from infoint.ui.session.visit import Visit


def student(visit: Visit) -> None:
    """The part that is chosen."""
    side_page(visit, _("One student"))
    st.markdown(session.in_address(session.STUDENT))
