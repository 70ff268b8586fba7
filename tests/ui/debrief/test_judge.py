"""Step 6, judge: how it felt, what was assumed, the eleven questions, how the field fits now."""

from infoint.domain import Assumption, CareerField, Contact, Interview, NamedPerson
from infoint.domain.interviews import Verdict
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.debrief.talks import SCALES, WORDS, held, interview
from tests.ui.playing import box, fill, has, page_of, press, read
from tests.worlds.pages import ODD


def answer(question: str) -> str:
    """The key of the box for one question of the evaluation."""
    return box("interviews", "talk", "evaluation", question)


def test_four_looks_with_what_was_said_so_far(ws: Workspace, open_page: OpenPage) -> None:
    """Each row says how far one is; the eleven go on where one left them."""
    held(ws, confidence_before=2, confidence_after=4, evaluation={"use-skills": 3})
    app = open_page("track", contact="ann", part="judge")
    words = read(app)
    assert "Surer of yourself after it than before." in words
    assert "1 of 11 answered." in words
    press(app, "view-eleven-qualified")
    assert app.title[0].value == "How qualified am I for this work?"


def test_how_it_felt(ws: Workspace, open_page: OpenPage) -> None:
    """How sure one felt before and after and one's energy are stored, and can be taken back."""
    held(ws, confidence_before=2)
    app = open_page("track", contact="ann", part="judge", view="felt")
    fill(app, {box("interviews", "talk", "confidence_after"): 4})
    fill(app, {box("interviews", "talk", "energy"): 5})
    found = interview(ws)
    assert (found.confidence_before, found.confidence_after, found.energy) == (2, 4, 5)
    press(app, "take-back-energy")
    assert interview(ws).energy is None


def test_eleven_questions_one_on_screen(ws: Workspace, open_page: OpenPage) -> None:
    """Scales and words are stored one after the other, then all answers stand there to read."""
    held(ws)
    app = open_page("track", contact="ann", part="judge", view=f"eleven-{SCALES[0]}")
    for place in range(11):
        (bar,) = app.get("progress")
        assert bar.proto.text == f"More to think about · {place + 1} of 11"
        key = app.radio[0].key if app.radio else app.text_area[0].key
        fill(app, {str(key): 4 if app.radio else "Yes"})
        press(app, "continue")
    assert app.title[0].value == "What you thought about it"
    assert len(interview(ws).evaluation) == 11
    assert "That is more than half" in read(app)


def test_most_of_the_questions_answered(ws: Workspace, open_page: OpenPage) -> None:
    """With the sixth answer the page says that the picture gets clearer, not before."""
    held(ws, evaluation=dict.fromkeys(SCALES[:3], 3) | dict.fromkeys(WORDS[:2], "Yes"))
    app = open_page("track", contact="ann", part="judge")
    assert "clearer" not in read(app)
    with ws.edit("", now=NOW) as tx:
        tx.interviews.write("talk", ("evaluation", WORDS[2]), "A little")
    assert "6 of 11 answered. Your picture" in read(open_page("track", contact="ann", part="judge"))


def test_a_reason_and_a_rating_taken_back(ws: Workspace, open_page: OpenPage) -> None:
    """A scale asks why once it is rated; taken back, both are gone, and undo brings both."""
    held(ws)
    app = open_page("track", contact="ann", part="judge", view=f"eleven-{SCALES[0]}")
    why = box("interviews", "talk", "evaluation_reasons", SCALES[0])
    assert not has(app, why)
    assert not has(app, f"take-back-{SCALES[0]}")
    fill(app, {answer(SCALES[0]): 4})
    fill(app, {why: ODD})
    press(app, f"take-back-{SCALES[0]}")
    assert (interview(ws).evaluation, interview(ws).evaluation_reasons) == ({}, {})
    assert app.radio(key=answer(SCALES[0])).value is None
    press(app, "undo-notice")
    assert interview(ws).evaluation_reasons == {SCALES[0]: ODD}
    assert app.radio(key=answer(SCALES[0])).value == 4


def test_assumptions_are_judged_one_at_a_time(ws: Workspace, open_page: OpenPage) -> None:
    """The field is chosen there; the first assumption is open, then the next; each is changed."""
    held(ws)
    known = (Assumption(id="a", text=ODD), Assumption(id="b", text="Quiet"))
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title=ODD, assumptions=known))
    app = open_page("track", contact="ann", part="judge", view="assumed")
    fill(app, {box("interviews", "talk", "field"): "art"})
    key = box("interviews", "talk", "verdicts", "a")
    assert not has(app, box("interviews", "talk", "verdicts", "b", "outcome"))
    fill(app, {f"{key}-outcome": "contradicted"})
    fill(app, {f"{key}-said": "Not so"})
    assert interview(ws).verdicts == {"a": Verdict(outcome="contradicted", said="Not so")}
    press(app, "close-assumed")
    assert has(app, box("interviews", "talk", "verdicts", "b", "outcome"))
    press(app, "open-assumed-a")
    press(app, "take-back-a")
    assert interview(ws).verdicts == {"a": Verdict(said="Not so")}


def test_without_assumptions_the_page_leads_to_them(ws: Workspace, open_page: OpenPage) -> None:
    """Step 1 has a place for them."""
    held(ws, field="art")
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="Art"))
    app = open_page("track", contact="ann", part="judge", view="assumed")
    press(app, "to-assumptions")
    assert page_of(app) == "Choose a field"


def test_the_likely_field_is_one_press_away(ws: Workspace, open_page: OpenPage) -> None:
    """Who was named in a talk about art was perhaps asked about it: one press says so."""
    held(ws)
    named = (NamedPerson(name="Ann", contact="ann"),)
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="*Art*"))
        tx.fields.put(CareerField(id="law", title="Law"))
        tx.contacts.put(Contact(id="bo", name="Bo"))
        tx.interviews.put(Interview(contact="bo", field="art", named=named))
    app = open_page("track", contact="ann", part="judge", view="assumed")
    assert app.button(key="was-about-likely").label == "It was about \\*Art\\*"
    press(app, "was-about-likely")
    assert interview(ws).field == "art"
    ann = ws.contacts.get("ann")
    assert ann is not None
    assert ann.fields == ("art",)
