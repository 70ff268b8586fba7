"""Step 6, learned: what one keeps, the notes by question, and notes from elsewhere."""

from infoint.domain import PlannedQuestion, Takeaway
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.debrief.talks import held, interview
from tests.ui.playing import box, draft, fill, has, options, press, read
from tests.worlds.pages import ODD

PLAN = (
    PlannedQuestion(id="skills", question="skills", text="Which skills?", note=ODD),
    PlannedQuestion(id="own", text=ODD, state="asked"),
    PlannedQuestion(id="rest", text="Never came to it"),
)


def note(item: str) -> str:
    """The key of the box for the note of a question."""
    return box("interviews", "talk", "plan", item, "note")


def half(kind: str, entry: str) -> str:
    """The key of a box of a half-written takeaway."""
    return draft(f"takeaway-talk-{kind}", entry)


# -- the notes


def test_notes_are_read_and_one_is_mended(ws: Workspace, open_page: OpenPage) -> None:
    """Each question stands there with its note, also what was not asked; one box is open."""
    held(ws, plan=PLAN)
    app = open_page("track", contact="ann", part="learned", view="notes")
    assert not app.text_area
    assert "Not asked." in read(app)
    press(app, "open-note-own")
    fill(app, {note("own"): "Later\nwords"})
    assert interview(ws).plan[1].note == "Later\nwords"
    press(app, "close-note")
    assert not app.text_area


def test_a_note_becomes_a_takeaway_in_one_tap(ws: Workspace, open_page: OpenPage) -> None:
    """One tap keeps the note letter for letter; then the tap is no longer offered; undo works."""
    held(ws, plan=PLAN)
    app = open_page("track", contact="ann", part="learned", view="notes")
    press(app, "keep-skills")
    assert [each.text for each in ws.takeaways.all()] == [ODD]
    assert not has(app, "keep-skills")
    assert "Kept under" in read(app)
    press(app, "undo-at-beside")
    assert not ws.takeaways.all()
    assert has(app, "keep-skills")


def test_notes_and_advice_are_offered_beside_what_is_kept(
    ws: Workspace, open_page: OpenPage
) -> None:
    """A tap on a note beside keeps it under its kind, and what was advised under advice."""
    held(ws, plan=PLAN, debrief={"advice": "Volunteer"})
    app = open_page("track", contact="ann", part="learned")
    press(app, "take-keep-skills")
    press(app, "take-keep-advice")
    assert [(each.kind, each.text) for each in ws.takeaways.all()] == [
        ("skill", ODD),
        ("advice", "Volunteer"),
    ]
    assert not has(app, "take-keep-advice")


def test_what_came_up_is_added(ws: Workspace, open_page: OpenPage) -> None:
    """Something else that was asked joins the plan as asked, with the box for its note open."""
    held(ws, plan=PLAN)
    app = open_page("track", contact="ann", part="learned", view="notes")
    fill(app, {draft("came-up-talk", "question"): ODD})
    press(app, "add-came-up")
    new = interview(ws).plan[-1]
    assert (new.text, new.state, new.came_up) == (ODD, "asked", True)
    assert has(app, note(new.id))
    press(app, "add-came-up")
    assert len(interview(ws).plan) == 4


# -- takeaways


def test_takeaways_by_kind(ws: Workspace, open_page: OpenPage) -> None:
    """Added in one line, mended in its row, private by a tick, removed and taken back."""
    held(ws)
    app = open_page("track", contact="ann", part="learned")
    assert len(options(app, "takeaway-kind-talk")) == 9
    fill(app, {"takeaway-kind-talk": "vocabulary"})
    fill(app, {half("vocabulary", "takeaway"): ODD, half("vocabulary", "meaning"): "ward"})
    press(app, "add-takeaway-vocabulary")
    (kept,) = ws.takeaways.all()
    assert (kept.kind, kept.text, kept.meaning) == ("vocabulary", ODD, "ward")
    assert app.text_input(key=half("vocabulary", "takeaway")).value == ""
    fill(app, {f"kept-menu-{kept.id}": "change"})
    fill(app, {box("takeaways", kept.id, "meaning"): "a ward"})
    fill(app, {box("takeaways", kept.id, "private"): True})
    (kept,) = ws.takeaways.all()
    assert (kept.meaning, kept.private) == ("a ward", True)
    press(app, f"close-{kept.id}")
    assert "only for you" in read(app)
    fill(app, {f"kept-menu-{kept.id}": "remove"})
    assert not ws.takeaways.all()
    press(app, "undo-notice")
    assert ws.takeaways.all() == [kept]


def test_what_is_typed_goes_along_to_another_kind(ws: Workspace, open_page: OpenPage) -> None:
    """One types first and says then what it is; what waits under another kind is left there."""
    held(ws)
    app = open_page("track", contact="ann", part="learned")
    fill(app, {"takeaway-kind-talk": "advice"})
    fill(app, {half("advice", "takeaway"): "Curves"})
    fill(app, {"takeaway-kind-talk": "skill"})
    assert app.text_input(key=half("skill", "takeaway")).value == "Curves"
    fill(app, {"takeaway-kind-talk": "advice"})
    fill(app, {half("advice", "takeaway"): "Rest"})
    fill(app, {"takeaway-kind-talk": "skill"})
    fill(app, {half("skill", "takeaway"): "Maps"})
    fill(app, {"takeaway-kind-talk": "advice"})
    assert app.text_input(key=half("advice", "takeaway")).value == "Maps"


def test_a_takeaway_is_moved_to_another_kind(ws: Workspace, open_page: OpenPage) -> None:
    """In its open row one says where else it belongs."""
    held(ws)
    with ws.edit("", now=NOW) as tx:
        tx.takeaways.put(Takeaway(id="t", interview="talk", kind="skill", text="Curves"))
    app = open_page("track", contact="ann", part="learned")
    fill(app, {"kept-menu-t": "change"})
    fill(app, {"move-t": "trend"})
    assert ws.takeaways.all()[0].kind == "trend"
    fill(app, {"close-t": True})
    fill(app, {"kept-menu-t": "private"})
    assert ws.takeaways.all()[0].private


def test_an_empty_takeaway_is_told_beside_its_own_box(ws: Workspace, open_page: OpenPage) -> None:
    """The sentence stands on top and beside the box."""
    held(ws)
    app = press(open_page("track", contact="ann", part="learned"), "add-takeaway-skill")
    assert not ws.takeaways.all()
    assert len(app.error) == 2


def test_low_above_high(ws: Workspace, open_page: OpenPage) -> None:
    """A range upside down is refused in words, and what was typed stays to be put right."""
    held(ws)
    app = open_page("track", contact="ann", part="learned")
    fill(app, {"takeaway-kind-talk": "salary range"})
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
    assert "30\\,000 to 38\\,000 EUR a year" in read(app)
    fill(app, {f"kept-menu-{kept.id}": "change"})
    fill(app, {high: "40000"})
    press(app, "add-takeaway-salary-range")
    assert [(each.id, each.high) for each in ws.takeaways.all()] == [(kept.id, 40000)]


def test_pay_by_the_hour(ws: Workspace, open_page: OpenPage) -> None:
    """36 a year is asked back; told by the hour it is kept a year, and both are shown."""
    held(ws)
    app = open_page("track", contact="ann", part="learned")
    fill(app, {"takeaway-kind-talk": "salary range"})
    low, high = half("salary range", "low"), half("salary range", "high")
    fill(app, {low: "36", high: "52", half("salary range", "currency"): "USD"})
    press(app, "add-takeaway-salary-range")
    assert not ws.takeaways.all()
    assert "36 a year?" in app.error[0].value
    fill(app, {half("salary range", "per"): "hour"})
    press(app, "add-takeaway-salary-range")
    (kept,) = ws.takeaways.all()
    assert (kept.low, kept.high, kept.per) == (72000, 104000, "hour")
    assert "36 to 52 USD an hour" in read(app)
    fill(app, {f"kept-menu-{kept.id}": "change"})
    assert app.text_input(key=low).value == "36"
    assert app.selectbox(key=half("salary range", "per")).value == "hour"


def test_a_change_of_pay_can_be_left(ws: Workspace, open_page: OpenPage) -> None:
    """What was kept stays as it was."""
    held(ws)
    with ws.edit("", now=NOW) as tx:
        tx.takeaways.put(Takeaway(id="t", interview="talk", kind="salary range", low=1, high=2))
    app = open_page("track", contact="ann", part="learned")
    fill(app, {"kept-menu-t": "change"})
    fill(app, {half("salary range", "high"): "9"})
    press(app, "leave-unchanged")
    assert ws.takeaways.all()[0].high == 2
    assert not has(app, "leave-unchanged")


def test_takeaways_of_other_interviews_stay_away(ws: Workspace, open_page: OpenPage) -> None:
    """Only what was kept of this talk is listed."""
    held(ws)
    with ws.edit("", now=NOW) as tx:
        tx.takeaways.put(Takeaway(id="far", interview="other", kind="skill", text="Far"))
    assert "Far" not in read(open_page("track", contact="ann", part="learned"))


# -- notes from elsewhere


def test_pasted_notes_are_seen_before_they_are_taken(ws: Workspace, open_page: OpenPage) -> None:
    """Lines go to their question, to what is kept, or stay; one is moved by hand; undo is whole."""
    held(ws, plan=PLAN)
    app = open_page("track", contact="ann", part="learned", view="paste")
    assert app.button(key="continue").label == "Continue: Judge"
    text = "Which skills?\nCurves: && <b>\nPay: 40 to 50\n"
    fill(app, {draft("pasted-talk", "text"): f"Sunny office\n{text}"})
    press(app, "continue")
    assert "Your lines: 2 to your questions, 1 worth keeping and 1 in your notes." in read(app)
    assert not ws.takeaways.all()
    fill(app, {"to-3": ""})
    press(app, "continue")
    assert interview(ws).plan[0].note == f"{ODD}\nCurves: && <b>"
    assert interview(ws).debrief.notes == "Sunny office\nPay: 40 to 50"
    assert not ws.takeaways.all()
    assert "Other notes" in read(app)
    press(app, "undo-notice")
    assert interview(ws).plan[0].note == ODD
    assert interview(ws).debrief.notes == ""
    assert ws.page_state.drafts["pasted-talk"]["text"].startswith("Sunny office")


def test_pasted_people_and_steps_are_known(ws: Workspace, open_page: OpenPage) -> None:
    """A line that names somebody puts them on the list; one that says what to do is a step."""
    held(ws)
    app = open_page("track", contact="ann", part="learned", view="paste")
    lines = "talk to Marc Vidal, nurse, Sant Pau\nSend her my CV by Friday\nWarm rooms"
    fill(app, {draft("pasted-talk", "text"): lines})
    press(app, "continue")
    assert "Your lines: 1 person, 1 thing to do and 1 in your notes." in read(app)
    press(app, "continue")
    (marc,) = (one for one in ws.contacts.all() if one.name == "Marc Vidal")
    assert (marc.role, marc.organization) == ("nurse", "Sant Pau")
    assert [one.contact for one in interview(ws).named] == [marc.id]
    (step,) = ws.actions.all()
    assert step.text == "Send her my CV by Friday"
    assert step.due
    assert step.due.weekday() == 4
    assert interview(ws).debrief.notes == "talk to Marc Vidal, nurse, Sant Pau\nWarm rooms"


def test_it_opens_on_what_is_empty_and_stays_where_one_left_off(
    ws: Workspace, open_page: OpenPage
) -> None:
    """First what was asked about; what one chose stays, also after a look at the notes; what is
    half written is met again in another window.
    """
    asked = PlannedQuestion(question="most-challenging", text="What is hard?", note="Nights")
    held(ws, plan=(asked,))
    app = open_page("track", contact="ann", part="learned")
    key = "takeaway-kind-talk"
    assert app.selectbox(key=key).value == "challenge"
    fill(app, {half("challenge", "takeaway"): "Weekends"})
    app = press(app, "add-takeaway-challenge")
    assert app.selectbox(key=key).value == "challenge"
    assert open_page("track", contact="ann", part="learned").selectbox(key=key).value == "skill"
    fill(app, {key: "reading"})
    press(press(app, "view-notes"), "close-view")
    assert app.selectbox(key=key).value == "reading"
    fill(app, {half("reading", "takeaway"): "The trade's"})
    assert open_page("track", contact="ann", part="learned").selectbox(key=key).value == "reading"
