import streamlit as st

from infoint.ui.expecting import expectations
from infoint.ui.frame import open_page
from infoint.ui.kit_box import kit_box
from infoint.ui.opening import first_and_last_words
from infoint.ui.prepare import appointment, folded_checklist, start_preparing
from infoint.ui.question_plan import question_plan
from infoint.ui.questions_ahead import questions_ahead
from infoint.ui.research import research
from infoint.ui.step_page import step_page

visit = open_page("prepare")

with step_page(visit) as ready:
    if ready and visit.interview is None:
        start_preparing(visit)
    elif ready:
        appointment(visit)
        expectations(visit)
        question_plan(visit)
        st.subheader("Get ready", anchor=False)
        research(visit)
        first_and_last_words(visit)
        questions_ahead(visit)
        folded_checklist(visit, "prepare")
        kit_box(visit)
