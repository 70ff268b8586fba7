"""Step 6, part by part: notes, takeaways, assumptions, ratings with reasons and taken back."""

from infoint.domain import Assumption, CareerField, PlannedQuestion, Takeaway
from infoint.domain.interviews import Verdict
from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.debrief.test_track import SCALES, answer, held, interview, opened
from tests.ui.playing import box, draft, fill, has, options, press, read
from tests.worlds.pages import NOW, ODD

PLAN = (
    PlannedQuestion(id="skills", question="skills-needed", text="Which skills?", note=ODD),
    PlannedQuestion(id="own", text=ODD, state="asked"),
    PlannedQuestion(id="rest", text="Never came to it"),
)


def note(item: str) -> str:
    """The key of the box for the note of a question."""
    return box("interviews", "talk", "plan", item, "note")


def half(kind: str, entry: str) -> str:
    """The key of a box of a half-written takeaway."""
    return draft(f"takeaway-talk-{kind}", entry)


def test_notes_are_offered_and_mended(ws: Workspace, open_page: OpenPage) -> None:
    """What was typed in the talk stands in its box; at first only what was talked about."""
    held(ws, plan=PLAN)
    app = opened(open_page, "notes")
    assert app.text_area(key=note("skills")).value == ODD
    assert not has(app, note("rest"))
    fill(app, {note("own"): "Later\nwords"})
    assert interview(ws).plan[1].note == "Later\nwords"
    fill(app, {"debrief-all-questions": True})
    assert has(app, note("rest"))


def test_a_note_becomes_a_takeaway_in_one_tap(ws: Workspace, open_page: OpenPage) -> None:
    """One tap keeps the note letter for letter; then the tap is no longer offered; undo works."""
    held(ws, plan=PLAN)
    app = press(opened(open_page, "notes"), "keep-skills")
    assert [each.text for each in ws.takeaways.all()] == [ODD]
    assert not has(app, "keep-skills")
    assert "Kept under" in read(app)
    press(app, "undo-notice")
    assert not ws.takeaways.all()
    assert has(app, "keep-skills")


def test_what_came_up_is_added(ws: Workspace, open_page: OpenPage) -> None:
    """Something else that was asked joins the plan as asked, with a box for its note."""
    held(ws, plan=PLAN)
    app = fill(opened(open_page, "notes"), {draft("came-up-talk", "question"): ODD})
    press(app, "add-came-up")
    new = interview(ws).plan[-1]
    assert (new.text, new.state, new.came_up) == (ODD, "asked", True)
    assert has(app, note(new.id))
    press(app, "add-came-up")
    assert len(interview(ws).plan) == 4


def test_takeaways_by_kind(ws: Workspace, open_page: OpenPage) -> None:
    """Added in one line, mended in place, private by a tick, removed and taken back."""
    held(ws)
    app = opened(open_page, "takeaways")
    assert len(options(app, "takeaway-kind")) == 9
    fill(app, {"takeaway-kind": "vocabulary"})
    fill(app, {half("vocabulary", "takeaway"): ODD, half("vocabulary", "meaning"): "ward"})
    press(app, "add-takeaway-vocabulary")
    (kept,) = ws.takeaways.all()
    assert (kept.kind, kept.text, kept.meaning) == ("vocabulary", ODD, "ward")
    assert app.text_input(key=half("vocabulary", "takeaway")).value == ""
    fill(app, {box("takeaways", kept.id, "meaning"): "a ward"})
    fill(app, {box("takeaways", kept.id, "private"): True})
    (kept,) = ws.takeaways.all()
    assert (kept.meaning, kept.private) == ("a ward", True)
    press(app, f"remove-{kept.id}")
    assert not ws.takeaways.all()
    press(app, "undo-notice")
    assert ws.takeaways.all() == [kept]


def test_an_empty_takeaway_is_told_beside_its_own_box(ws: Workspace, open_page: OpenPage) -> None:
    """The sentence stands on top and beside this box, not beside the box of another part."""
    held(ws)
    app = press(opened(open_page, "takeaways", "notes"), "add-takeaway-skill")
    assert not ws.takeaways.all()
    assert len(app.error) == 2


def test_low_above_high(ws: Workspace, open_page: OpenPage) -> None:
    """A range upside down is refused in words, and what was typed stays to be put right."""
    held(ws)
    app = fill(opened(open_page, "takeaways"), {"takeaway-kind": "salary range"})
    assert "never what this person earns" in read(app)
    low, high = half("salary range", "low"), half("salary range", "high")
    fill(app, {low: "52,000", high: "38k", half("salary range", "currency"): "EUR"})
    press(app, "add-takeaway-salary-range")
    assert not ws.takeaways.all()
    assert "above" in app.error[0].value
    fill(app, {low: "30,000"})
    press(app, "add-takeaway-salary-range")
    (kept,) = ws.takeaways.all()
    assert (kept.currency, kept.low, kept.high) == ("EUR", 30000, 38000)
    assert "EUR 30\\,000 to 38\\,000 a year" in read(app)
    press(app, f"change-{kept.id}")
    fill(app, {high: "40000"})
    press(app, "add-takeaway-salary-range")
    assert [(each.id, each.high) for each in ws.takeaways.all()] == [(kept.id, 40000)]


def test_notes_are_offered_under_their_kind(ws: Workspace, open_page: OpenPage) -> None:
    """What was written as advice is kept as a takeaway in one tap."""
    held(ws, debrief={"advice": ODD})
    app = fill(opened(open_page, "takeaways"), {"takeaway-kind": "advice"})
    press(app, "offer-advice")
    assert [(each.kind, each.text) for each in ws.takeaways.all()] == [("advice", ODD)]
    assert not has(app, "offer-advice")


def test_takeaways_of_other_interviews_stay_away(ws: Workspace, open_page: OpenPage) -> None:
    """Only what was kept of this talk is listed."""
    held(ws)
    with ws.edit("", now=NOW) as tx:
        tx.takeaways.put(Takeaway(id="far", interview="other", kind="skill", text="Far"))
    assert not has(opened(open_page, "takeaways"), box("takeaways", "far", "text"))


def test_assumptions_are_judged(ws: Workspace, open_page: OpenPage) -> None:
    """The field is chosen there; a verdict with what was said is stored and can be taken back."""
    held(ws)
    with ws.edit("", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title=ODD, assumptions=(Assumption(id="a", text=ODD),)))
    app = fill(opened(open_page, "assumptions"), {box("interviews", "talk", "field"): "art"})
    key = box("interviews", "talk", "verdicts", "a")
    fill(app, {f"{key}-outcome": "contradicted"})
    fill(app, {f"{key}-said": "Not so"})
    assert interview(ws).verdicts == {"a": Verdict(outcome="contradicted", said="Not so")}
    press(app, "take-back-a")
    assert interview(ws).verdicts == {"a": Verdict(said="Not so")}


def test_a_reason_and_a_rating_taken_back(ws: Workspace, open_page: OpenPage) -> None:
    """A scale asks why once it is rated; taken back, both are gone, and undo brings both."""
    held(ws)
    app = opened(open_page, "evaluation")
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


def test_energy(ws: Workspace, open_page: OpenPage) -> None:
    """Energy after the talk is stored, and can be taken back."""
    held(ws)
    app = fill(opened(open_page), {box("interviews", "talk", "energy"): 5})
    assert interview(ws).energy == 5
    press(app, "take-back-energy")
    assert interview(ws).energy is None


def test_what_is_left_stands_in_words(ws: Workspace, open_page: OpenPage) -> None:
    """The page says what is written and what is left."""
    held(ws, debrief={"learned": "Much", "impressions": "Calm"})
    words = read(opened(open_page))
    assert "Written: first impressions. Left: notes by question (nothing marked" in words
