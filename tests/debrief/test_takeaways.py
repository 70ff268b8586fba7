"""Things learned in a talk: kept by kind, changed, moved, taken from notes."""

import pytest

from infoint.debrief import takeaways
from infoint.domain import Interview, PlannedQuestion, Takeaway
from infoint.domain.problems import InputError
from infoint.entries.drafts import forget_draft
from infoint.store import GoneError
from infoint.words.amounts import a_year, as_told
from infoint.words.takeaways import salary_words

ODD = "**Bo** <b>x</b> $x^2$ :red[y] {{z}}\nעברית 漢字 😀"


def refused(ws, interview, now, kind, **values):
    """The problems that keeping such a takeaway raises; nothing is stored."""
    with pytest.raises(InputError) as raised:
        takeaways.add_takeaway(ws, interview.id, kind, values, now=now)
    assert not ws.takeaways.all()
    return raised.value.problems


@pytest.mark.parametrize("kind", takeaways.TAKEAWAY_KINDS)
def test_takeaway_of_each_kind(ws, interview, kind, now):
    """A takeaway of any kind is stored with its talk, letter for letter."""
    kept = takeaways.add_takeaway(
        ws, interview.id, kind, {"takeaway": ODD, "meaning": ODD}, now=now
    )
    assert ws.takeaways.all() == [kept]
    assert (kept.interview, kept.kind, kept.text, kept.meaning) == (interview.id, kind, ODD, ODD)
    takeaways.remove_takeaway(ws, kept.id, now=now)
    assert not ws.takeaways.all()
    assert ws.undo() == "Removed a takeaway"
    assert ws.takeaways.all() == [kept]


@pytest.mark.parametrize("kind", takeaways.TAKEAWAY_KINDS)
def test_takeaway_without_words(ws, interview, kind, now):
    """An empty takeaway of any kind is refused with a sentence of its own."""
    assert list(refused(ws, interview, now, kind, takeaway=" \n")) == ["takeaway"]


def test_takeaway_of_an_unknown_kind(ws, interview, now):
    """A kind that does not exist is refused, when added and when moved."""
    assert list(refused(ws, interview, now, "joke", takeaway="x")) == ["kind"]
    kept = takeaways.add_takeaway(ws, interview.id, "skill", {"takeaway": "x"}, now=now)
    with pytest.raises(InputError):
        takeaways.move_takeaway(ws, kept.id, "joke", now=now)
    assert ws.takeaways.get(kept.id).kind == "skill"


def test_takeaway_of_an_interview_that_is_gone(ws, now):
    """Nothing is hung on a talk that is gone."""
    with pytest.raises(GoneError):
        takeaways.add_takeaway(ws, "gone", "skill", {"takeaway": "x"}, now=now)


def test_salary_range(ws, interview, now):
    """Amounts are read as people write them; words are not needed then."""
    kept = takeaways.add_takeaway(
        ws,
        interview.id,
        "salary range",
        {"currency": "EUR", "low": "45.000", "high": "52k", "level": " first "},
        now=now,
    )
    assert (kept.currency, kept.low, kept.high, kept.level) == ("EUR", 45000, 52000, "first")
    assert kept.text == ""


def test_salary_range_upside_down(ws, interview, now):
    """Low above high is refused in words, beside the low amount; equal ones are fine."""
    found = refused(ws, interview, now, "salary range", low="52000", high="45000")
    assert list(found) == ["low"]
    assert "above" in found["low"]
    assert takeaways.add_takeaway(
        ws, interview.id, "salary range", {"low": "45000", "high": "45000"}, now=now
    )


def test_salary_range_with_slips(ws, interview, now):
    """What is no amount is said beside it, each for itself; a bound alone is enough."""
    found = refused(ws, interview, now, "salary range", low="a lot", high="-3")
    assert sorted(found) == ["high", "low"]
    kept = takeaways.add_takeaway(ws, interview.id, "salary range", {"high": "70000"}, now=now)
    assert (kept.low, kept.high) == (None, 70000)


def test_amounts_belong_to_salaries_alone(ws, interview, now):
    """Another kind keeps no amounts, even if its draft holds some."""
    kept = takeaways.add_takeaway(
        ws, interview.id, "skill", {"takeaway": "x", "low": "9", "high": "1"}, now=now
    )
    assert (kept.low, kept.high) == (None, None)


def test_takeaway_from_its_draft(ws, interview, draft, now):
    """The half-written takeaway of a kind is kept and its draft cleared; other kinds' stay."""
    other = takeaways.draft_name(interview.id, "skill")
    draft(other, takeaway="Patience")
    draft(
        takeaways.draft_name(interview.id, "vocabulary"),
        takeaway="ICU",
        meaning="ward",
        private=True,
    )
    kept = takeaways.add_takeaway(ws, interview.id, "vocabulary", now=now)
    assert (kept.text, kept.meaning, kept.private) == ("ICU", "ward", True)
    assert ws.page_state.drafts == {other: {"takeaway": "Patience"}}


def test_refused_draft_stays(ws, interview, draft, now):
    """What was typed is there again after a refusal."""
    name = takeaways.draft_name(interview.id, "salary range")
    draft(name, low="9", high="1")
    with pytest.raises(InputError):
        takeaways.add_takeaway(ws, interview.id, "salary range", now=now)
    assert ws.page_state.drafts[name] == {"low": "9", "high": "1"}
    with pytest.raises(InputError) as raised:
        takeaways.add_takeaway(ws, interview.id, "skill", now=now)
    assert list(raised.value.problems) == ["takeaway"]


BY_THE_HOUR = {"currency": "GBP", "low": "18.50", "high": "20", "per": "hour"}


@pytest.mark.parametrize(
    ("typed", "name", "said"),
    [
        ({"low": "36", "high": "52"}, "low", "36 a year? Choose an hour or a month"),
        ({"high": "52"}, "high", "52 a year?"),
        ({"low": "18", "per": "month"}, "low", "18 a month? Choose an hour"),
        ({"low": "45000", "per": "hour"}, "low", "45,000 an hour? Choose a month or a year"),
        ({"low": "45000", "per": "hour", "currency": "USD"}, "low", "45,000 an hour?"),
    ],
)
def test_an_amount_that_cannot_be_is_asked_back(ws, interview, now, typed, name, said):
    """Nobody earns 36 a year, nor 45,000 dollars an hour."""
    found = refused(ws, interview, now, "salary range", **typed)
    assert said in found[name]


@pytest.mark.parametrize(
    ("typed", "kept", "words"),
    [
        ({"low": "36k", "per": "year"}, (36000, None, ""), "from 36,000 a year"),
        ({"low": "0"}, (0, None, ""), "from 0 a year"),
        (
            {"low": "18", "high": "18", "per": "hour"},
            (36000, 36000, "hour"),
            "18 an hour, counted with 2,000 hours a year (36,000 a year)",
        ),
        (
            {"high": "2900", "per": "month", "currency": "EUR"},
            (None, 34800, "month"),
            "up to 2,900 EUR a month (up to 34,800 a year)",
        ),
        (
            {"low": "30000", "per": "hour", "currency": "IDR"},
            (60_000_000, None, "hour"),
            "from 30,000 IDR an hour, counted with 2,000 hours a year (from 60,000,000 a year)",
        ),
    ],
)
def test_pay_is_kept_a_year(ws, interview, now, typed, kept, words):
    """What was told by the hour or month is counted to a year, and shown as it was told."""
    found = takeaways.add_takeaway(ws, interview.id, "salary range", typed, now=now)
    assert (found.low, found.high, found.per) == kept
    assert salary_words(found) == words


@pytest.mark.parametrize("per", ["", "month", "hour"])
@pytest.mark.parametrize("value", [7.25, 18.5, 19.99, 2416.67, 52000])
def test_a_year_and_back(per, value):
    """An amount that goes back into its box is the one that was typed."""
    assert as_told(a_year(value, per), per) == value


def test_salary_range_is_changed_together(ws, interview, draft, now):
    """Put back into its boxes and added again, a range is replaced, not doubled; undo is one."""
    kept = takeaways.add_takeaway(ws, interview.id, "salary range", BY_THE_HOUR, now=now)
    assert (kept.low, kept.high) == (37000, 40000)
    takeaways.begin_to_change(ws, kept.id, now=now)
    name = takeaways.draft_name(interview.id, "salary range")
    assert (ws.page_state.drafts[name]["low"], ws.page_state.drafts[name]["high"]) == (
        "18.50",
        "20",
    )
    draft(name, high="25")
    takeaways.add_takeaway(ws, interview.id, "salary range", now=now)
    (changed,) = ws.takeaways.all()
    assert (changed.id, changed.low, changed.high) == (kept.id, 37000, 50000)
    assert salary_words(changed) == (
        "18.50 to 25 GBP an hour, counted with 2,000 hours a year (37,000 to 50,000 a year)"
    )
    assert ws.page_state.drafts == {}


def test_change_given_up(ws, interview, now):
    """Leaving a range as it is empties the boxes and changes nothing."""
    kept = takeaways.add_takeaway(ws, interview.id, "salary range", {"low": "1000"}, now=now)
    takeaways.begin_to_change(ws, kept.id, now=now)
    forget_draft(ws, takeaways.draft_name(interview.id, "salary range"), now=now)
    assert ws.page_state.drafts == {}
    assert ws.takeaways.all() == [kept]


def test_changed_range_that_was_removed(ws, interview, now):
    """If the range was removed meanwhile, what was typed becomes a new one."""
    kept = takeaways.add_takeaway(ws, interview.id, "salary range", {"low": "1000"}, now=now)
    takeaways.begin_to_change(ws, kept.id, now=now)
    takeaways.remove_takeaway(ws, kept.id, now=now)
    takeaways.add_takeaway(ws, interview.id, "salary range", now=now)
    (new,) = ws.takeaways.all()
    assert new.low == 1000


def test_takeaway_is_moved(ws, interview, now):
    """A takeaway under the wrong kind is moved with its words."""
    kept = takeaways.add_takeaway(
        ws, interview.id, "skill", {"takeaway": "Join the guild"}, now=now
    )
    moved = takeaways.move_takeaway(ws, kept.id, "association", now=now)
    assert (moved.kind, moved.text) == ("association", "Join the guild")


def noted(ws, library, interview, topic, note, now) -> str:
    """Write a note at the first planned question of a topic; its id."""
    item = next(
        each
        for each in interview.plan
        if (q := library.question(each.question)) and q.topic == topic
    )
    with ws.edit("", now=now) as tx:
        tx.interviews.write(interview.id, ("plan", item.id, "note"), note)
    return item.id


def test_note_becomes_a_takeaway(ws, library, interview, now):
    """A note is kept word for word under the kind of its question, once however often tapped."""
    item = noted(ws, library, interview, "skills", f" {ODD}\n", now)
    kept = takeaways.takeaway_from_note(ws, library, interview.id, item, now=now)
    assert (kept.kind, kept.text) == ("skill", ODD)
    assert takeaways.takeaway_from_note(ws, library, interview.id, item, now=now) == kept
    assert ws.takeaways.all() == [kept]
    ws.undo()
    assert not ws.takeaways.all()


def test_note_that_is_empty_or_gone(ws, library, interview, now):
    """Without a note there is nothing to keep; a question that is gone is said."""
    with pytest.raises(InputError):
        takeaways.takeaway_from_note(ws, library, interview.id, interview.plan[0].id, now=now)
    with pytest.raises(GoneError):
        takeaways.takeaway_from_note(ws, library, interview.id, "gone", now=now)


def test_notes_are_offered_until_they_are_kept(ws, library, interview, now):
    """Notes and what they advised are offered, and no longer once they are kept."""
    item = noted(ws, library, interview, "skills", "Patience", now)
    with ws.edit("", now=now) as tx:
        tx.interviews.write(interview.id, ("debrief", "advice"), " Volunteer ")

    def offered():
        found: Interview = ws.interviews.get(interview.id)
        return takeaways.notes_to_keep(found, ws.takeaways.all())

    assert offered() == [(item, "Patience"), (takeaways.OWN_ADVICE, "Volunteer")]
    takeaways.takeaway_from_note(ws, library, interview.id, item, now=now)
    kept = takeaways.takeaway_from_note(ws, library, interview.id, takeaways.OWN_ADVICE, now=now)
    assert (kept.kind, kept.text) == ("advice", "Volunteer")
    assert offered() == []


def test_private_and_not(ws, interview, now):
    """A takeaway is kept to oneself, and let in again."""
    with ws.edit("", now=now) as tx:
        tx.takeaways.put(Takeaway(id="t", interview=interview.id, text="x"))
    assert takeaways.keep_private(ws, "t", True, now=now).private
    assert not takeaways.keep_private(ws, "t", False, now=now).private


def test_what_is_half_written_goes_along(ws, interview, now):
    """To another kind, with its meaning; not where something waits, which is left there."""
    skill, word = (takeaways.draft_name(interview.id, kind) for kind in ("skill", "vocabulary"))

    def drafts():
        return [ws.page_state.drafts.get(name, {}).get("takeaway") for name in (skill, word)]

    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", skill, "takeaway"), "Curves")
    takeaways.turn_half_written(ws, interview.id, "skill", "vocabulary", now=now)
    assert drafts() == ["", "Curves"]
    with ws.edit("", now=now) as tx:
        tx.page_state.write(("drafts", skill, "takeaway"), "Maps")
    takeaways.turn_half_written(ws, interview.id, "skill", "vocabulary", now=now)
    takeaways.turn_half_written(ws, interview.id, "skill", "skill", now=now)
    assert drafts() == ["Maps", "Curves"]


def test_the_same_words_of_another_interview_are_not_kept_here(ws, library, interview, anna, now):
    """Two people may say the same: each talk keeps its own takeaway."""
    with ws.edit("", now=now) as tx:
        tx.takeaways.put(Takeaway(interview="other", text="Patience"))
    item = noted(ws, library, interview, "skills", "Patience", now)
    takeaways.takeaway_from_note(ws, library, interview.id, item, now=now)
    assert len(ws.takeaways) == 2


def test_what_to_fill_first(ws, library, interview, now):
    """What was asked about, as in the plan, then the rest; what is there is passed over."""
    topics = ("pay", "training", "skills")
    ids = {one.topic: one.id for one in reversed(library.questions) if one.topic in topics}
    plan = tuple(PlannedQuestion(question=ids[topic], text="?", state="asked") for topic in topics)
    plan = (*plan, PlannedQuestion(text="My own?", state="asked"))
    with ws.edit("", now=now) as tx:
        tx.interviews.update(interview.id, plan=plan)
        tx.interviews.write(interview.id, ("debrief", "advice"), "Try it for a day.")
    seen = []
    for _each in range(9):
        talk = ws.interviews.get(interview.id)
        kind = takeaways.first_to_fill(ws, library, talk)
        seen.append(kind)
        takeaways.add_takeaway(ws, interview.id, kind, {"takeaway": "x"}, now=now)
    assert seen[:7] == [
        "training",
        "skill",
        "challenge",
        "trend",
        "vocabulary",
        "reading",
        "association",
    ]
    assert seen[7:] == ["association", "association"]


def test_what_is_half_written_comes_first(ws, library, interview, now):
    """A line that waits is met again, whatever is empty beside it; of pay there is a view."""
    with ws.edit("", now=now) as tx:
        name = takeaways.draft_name(interview.id, "salary range")
        tx.page_state.write(("drafts", name, "takeaway"), "nights are paid on top")
    assert takeaways.first_to_fill(ws, library, interview) == "skill"
    with ws.edit("", now=now) as tx:
        name = takeaways.draft_name(interview.id, "vocabulary")
        tx.page_state.write(("drafts", name, "meaning"), "who goes first")
    assert takeaways.first_to_fill(ws, library, interview) == "vocabulary"
