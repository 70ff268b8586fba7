import streamlit as st

from infoint.ui.frame.app import open_page
from infoint.ui.frame.step_page import step_page
from infoint.ui.interviews.assumptions import expectations
from infoint.ui.interviews.kit import kit_box
from infoint.ui.interviews.opening import first_and_last_words
from infoint.ui.interviews.prepare import appointment, folded_checklist, start_preparing
from infoint.ui.interviews.question_plan import question_plan
from infoint.ui.interviews.questions_ahead import questions_ahead
from infoint.ui.interviews.research import research

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
