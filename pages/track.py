import streamlit as st

from infoint.ui.components.navigation import side_button
from infoint.ui.debrief.field import field_now
from infoint.ui.debrief.track import all_interviews, debrief, no_interview_yet
from infoint.ui.frame.app import open_page
from infoint.ui.frame.step_page import step_page

visit = open_page("track")

with step_page(visit) as ready:
    if ready and visit.interview and visit.interview.status in ("running", "held"):
        debrief(visit)
        field_now(visit)
    elif ready:
        no_interview_yet(visit)
    all_interviews(visit)
    with st.container(horizontal=True):
        side_button("what-people-say")
        side_button("action-plan")
