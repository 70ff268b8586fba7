"""Where one stands: one sentence, figures, charts at a glance, and each of them closely."""

import json
from datetime import timedelta

import pytest
from streamlit.testing.v1 import AppTest

from infoint.domain import (
    CareerField,
    Clock,
    Contact,
    Criterion,
    DecisionNote,
    Interview,
    Letter,
    OutreachAttempt,
)
from infoint.domain.fields import Decision
from infoint.library import load_library
from infoint.progress.charts.responses import best_ways
from infoint.progress.tables import ProgressTables
from infoint.store import Workspace
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import fill, has, page_of, part_on, press, read, to_part

PARTS = ("people", "messages", "talks", "you")


def people(ws: Workspace, count: int = 3) -> None:
    """So many people; the first was asked and the second agreed."""
    with ws.edit("People", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="Art **x**"))
        for number in range(count):
            fields = ("art",) if number == 1 else ()
            tx.contacts.put(
                Contact(
                    id=f"p{number}",
                    name=f"Person {number:02}",
                    fields=fields,
                    created=NOW,
                    rung="volunteer",
                )
            )
        tx.attempts.put(OutreachAttempt(contact="p0", at=NOW - timedelta(days=40)))
        tx.attempts.put(OutreachAttempt(contact="p1", at=NOW, outcome="agreed"))


def talks(ws: Workspace, count: int = 1) -> None:
    """So many talks with the second person, each thanked for, one a day."""
    with ws.edit("Talk", now=NOW) as tx:
        for number in range(count):
            ended = NOW - timedelta(days=number, hours=1)
            clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
            one = Interview(
                contact="p1", field="art", clock=clock, confidence_before=2, confidence_after=4
            )
            tx.interviews.put(one)
            sent = NOW - timedelta(minutes=1)  # not when the contact was made: then no day is known
            tx.letters.put(
                Letter(kind="thank-you", contact="p1", interview=one.id, sent=sent, text="Thanks")
            )


def heard(ws: Workspace, **ratings: int) -> None:
    """What matters is people, and pay less; art was guessed at, and each talk rated it so."""
    with ws.edit("Stars", now=NOW) as tx:
        people, pay = (
            Criterion(id="people", name="*People*", weight=5),
            Criterion(id="pay", name="Pay"),
        )
        tx.profile.update(criteria=(people, pay))
        tx.fields.update("art", ratings_before={"people": 3, "pay": 3})
        for one in tx.interviews.all():
            if one.held_at:
                tx.interviews.update(one.id, ratings=ratings)


def alts(app: AppTest) -> dict[str, str]:
    """By the key of a chart: what it says instead of its picture."""
    return {chart.key: chart.proto.alt for chart in app.get("plotly_chart")}


def words(app: AppTest) -> str:
    """All words of the page, as they are shown, with those of our own drawings."""
    drawn = "\n".join(str(each.proto.body) for each in app.get("html"))
    return (read(app) + drawn).replace("\\", "")


def cards(app: AppTest) -> list[str]:
    """The titles of the charts that are drawn at a glance."""
    names = ("far", "who", "weeks", "ways", "days", "thanks", "topics", "sure", "practice")
    return [name for name in names if has(app, f"view-{name}")]


def test_nothing_to_show_yet(open_page: OpenPage) -> None:
    """Without anyone on the list the page says where one stands and where to begin."""
    app = open_page("progress")
    assert app.title[0].value == "Your way begins here"
    assert part_on(app) == ""
    press(app, "to-people")
    assert page_of(app) == "Identify people"


def test_the_heading_says_how_far_it_is(ws: Workspace, open_page: OpenPage) -> None:
    """First what comes next, then how many talks are missing, and when it is enough."""
    people(ws)
    assert open_page("progress").title[0].value == "Your first talk is coming up"
    talks(ws)
    app = open_page("progress")
    assert app.title[0].value == "Your first talk is behind you"
    assert "One talk says little in a chart" in words(app)
    assert not has(app, "view-funnel")
    with ws.edit("Another", now=NOW) as tx:
        tx.fields.put(CareerField(id="more", title="More **y**"))
    talks(ws)
    app = open_page("progress")
    assert app.title[0].value == "You are two talks from a decision"
    assert "2 more talks about More **y** would help." in words(app)
    with ws.edit("None", now=NOW) as tx:
        tx.fields.remove("more")
    app = open_page("progress")
    assert app.title[0].value == "Two talks. What else do you want to know?"
    press(app, "continue")
    assert (page_of(app), part_on(app)) == ("Compare fields", "weights")


@pytest.mark.parametrize(("days", "words"), [(1, "is tomorrow"), (5, "is on ")])
def test_with_a_talk_ahead_one_could_decide(
    days: int, words: str, ws: Workspace, open_page: OpenPage
) -> None:
    """About a field that is weighed; a talk about nothing in particular does not hold it up."""
    people(ws)
    talks(ws, 3)
    heard(ws, people=4)
    start = NOW + timedelta(days=days)
    with ws.edit("Ahead", now=NOW) as tx:
        tx.interviews.put(Interview(id="ahead", contact="p2", start=start))
    assert open_page("progress").title[0].value == "You have heard enough to decide"
    with ws.edit("Ahead", now=NOW) as tx:
        tx.interviews.update("ahead", field="art")
    title = open_page("progress").title[0].value
    assert title.startswith("You could decide; Person ")
    assert words in title


@pytest.mark.parametrize(
    ("outcome", "title"),
    [
        ("go on", "You could decide; you wanted to hear more"),
        ("", "You have heard enough to decide"),
    ],
)
def test_who_wanted_to_go_on_is_taken_at_their_word(
    outcome: Decision, title: str, ws: Workspace, open_page: OpenPage
) -> None:
    """A decision to go on is remembered; a thought goes no way."""
    people(ws)
    talks(ws, 3)
    heard(ws, people=4)
    with ws.edit("Note", now=NOW) as tx:
        tx.fields.update("art", decisions=(DecisionNote(at=NOW, outcome=outcome, text="Hm"),))
    assert open_page("progress").title[0].value == title


def test_what_rests_on_a_guess_is_called_so(ws: Workspace, open_page: OpenPage) -> None:
    """Talks enough are not heard enough: first what matters, then what weighs most; whom to ask
    about it, where a talk is ahead. Continue leads there.
    """
    people(ws)
    talks(ws, 3)
    app = open_page("progress")
    assert app.title[0].value == "Talks enough. What matters most to you?"
    assert part_on(press(app, "continue")) == "weights"
    heard(ws, pay=4)
    app = open_page("progress")
    assert words(app).startswith("“*People*” is still your own guess")
    assert "Say after a talk about Art **x** how it fits, or ask about it next." in words(app)
    assert part_on(press(app, "continue")) == "unknown"
    with ws.edit("Ahead", now=NOW) as tx:
        start = NOW + timedelta(days=1)
        tx.interviews.put(Interview(contact="p2", start=start, field="art"))
    assert words(open_page("progress")).startswith("Ask Person about “*People*”")
    heard(ws, people=4)
    assert open_page("progress").title[0].value == "You could decide; Person is tomorrow"


@pytest.mark.parametrize("held", [0, 1])
@pytest.mark.parametrize("part", ["talks", "you"])
def test_with_one_talk_or_none_it_says_so(
    part: str, held: int, ws: Workspace, open_page: OpenPage
) -> None:
    """No chart of one talk is drawn: a sentence says what will stand there."""
    people(ws)
    if held:
        talks(ws)
    app = open_page("progress", part=part)
    assert cards(app) == []
    assert "second" in words(app) or "No talk yet" in words(app)


def test_figures_lead_to_what_tells_more(ws: Workspace, open_page: OpenPage) -> None:
    """Four figures with a drawing that has a name; each leads to its part."""
    people(ws)
    talks(ws, 2)
    app = open_page("progress")
    for number in ("2 in 30 days", "1 of 2", "4 of 5", 'alt="2 talks in the last eight weeks."'):
        assert number in words(app), number
    for figure, part in (("talks", "talks"), ("asked", "messages"), ("sure", "you")):
        assert part_on(press(open_page("progress"), f"view-figure-{figure}")) == part


def test_every_part_has_its_charts(ws: Workspace, open_page: OpenPage) -> None:
    """Two charts come first; the others are one part away, and none loads a chart's program."""
    people(ws, 4)
    talks(ws, 3)
    with ws.edit("More", now=NOW) as tx:
        for number, situation in ((0, "cold"), (1, "referred"), (2, "referred"), (3, "cold")):
            at = NOW - timedelta(days=9)
            values = {"contact": f"p{number}", "at": at, "situation": situation}
            tx.attempts.put(OutreachAttempt(channel="email" if number else "phone", **values))
    app = open_page("progress")
    shown = {}
    for part in PARTS:
        app = to_part(app, part) if part != "people" else app
        shown[part] = cards(app)
        assert not app.get("plotly_chart")
    assert shown == {
        "people": ["far", "who"],
        "messages": ["weeks", "ways"],
        "talks": ["thanks"],
        "you": ["sure", "practice"],
    }


def test_a_closer_look_has_the_chart_and_its_numbers(ws: Workspace, open_page: OpenPage) -> None:
    """What a chart says is its sentence as well, above the picture and instead of it."""
    people(ws)
    talks(ws, 2)
    app = press(open_page("progress", part="you"), "view-sure")
    assert app.title[0].value == "How sure you felt"
    assert alts(app)["chart-confidence"].split(". ", 1)[1] in words(app)
    assert "After 2 of 2 talks you felt surer than before." in words(app)
    assert has(app, "numbers-confidence")
    app = press(app, "close-view")
    assert cards(app) == ["sure", "practice"]


@pytest.mark.parametrize(
    ("part", "view"),
    [
        *(("people", "far"), ("people", "who"), ("messages", "weeks"), ("messages", "ways")),
        *(("talks", "days"), ("talks", "thanks"), ("talks", "topics")),
        *(("you", "sure"), ("you", "practice")),
    ],
)
def test_every_chart_can_be_opened_cold(
    part: str, view: str, ws: Workspace, open_page: OpenPage
) -> None:
    """By its address each of the nine opens in its part, also where it holds little."""
    people(ws)
    talks(ws)
    app = open_page("progress", part=part, view=view)
    assert part_on(app) == part
    assert app.get("plotly_chart") or "Nobody is left" in words(app)


def test_a_field_and_a_time_can_be_chosen(ws: Workspace, open_page: OpenPage) -> None:
    """Both stand in the address, and the charts follow."""
    people(ws)
    talks(ws)
    app = open_page("progress", view="far")
    assert "3 people are on the list." in alts(app)["chart-funnel"]
    fill(app, {"progress-field": "art"})
    assert app.query_params["field"] in ("art", ["art"])
    assert "1 person is on the list." in alts(app)["chart-funnel"]
    fill(app, {"progress-field": "", "progress-since": "30"})
    assert "field" not in app.query_params
    app = open_page("progress", part="messages", view="weeks", since="30")
    assert "You wrote or called once this week." in alts(app)["chart-weeks"]


def test_an_address_with_a_filter_opens_so(ws: Workspace, open_page: OpenPage) -> None:
    """A reload keeps field and time; a field that is gone shows everything."""
    people(ws)
    app = open_page("progress", view="far", field="art")
    assert "1 person is on the list." in alts(app)["chart-funnel"]
    app = open_page("progress", view="far", field="gone", since="7")
    assert "3 people are on the list." in alts(app)["chart-funnel"]


def test_a_filter_that_leaves_nobody_says_so(ws: Workspace, open_page: OpenPage) -> None:
    """Nothing breaks, and the way out is said."""
    people(ws)
    with ws.edit("Field", now=NOW) as tx:
        tx.fields.put(CareerField(id="law", title="Law"))
    app = open_page("progress", field="law")
    assert "Too little is left" in words(app)
    assert cards(app) == []


def test_many_contacts_are_paged_and_found(ws: Workspace, open_page: OpenPage) -> None:
    """A long list is paged, and a search narrows it down from any page."""
    people(ws, 40)

    def shown(app: AppTest) -> list[str]:
        spec = next(one for one in app.get("plotly_chart") if one.key == "chart-steps").proto.spec
        names: list[str] = json.loads(spec)["layout"]["yaxis"]["ticktext"]
        return names

    app = press(open_page("progress"), "view-steps")
    assert (len(shown(app)), shown(app)[0]) == (12, "Person 39")
    fill(app, {"progress-page": 4})
    assert shown(app)[-1] == "Person 00"
    fill(app, {"search-progress": "person 27"})
    assert shown(app) == ["Person 27"]
    fill(app, {"search-progress": "nobody"})
    assert "Nobody matches" in read(app)


def written(ws: Workspace, *found: tuple[str, bool], text: str = "") -> None:
    """People written to a month ago, each as one comes to them, and whether they answered."""
    with ws.edit("Written", now=NOW) as tx:
        for number, (situation, answered) in enumerate(found):
            one = tx.contacts.put(Contact(name=f"Person {number:02}", created=NOW))
            at = NOW - timedelta(days=30 - number)
            outcome = "replied" if answered else "waiting"
            tx.attempts.put(
                OutreachAttempt(
                    contact=one.id,
                    at=at,
                    situation=situation,
                    outcome=outcome,
                    channel="email",
                    text=text,
                )
            )


def test_what_differs_is_said_before_writing_again(ws: Workspace, open_page: OpenPage) -> None:
    """Those whom somebody named stand beside all others, where it is more than chance."""
    written(ws, *[("referred", True)] * 4, *[("cold", False)] * 4)
    app = open_page("progress", part="messages")
    assert app.title[0].value == "A name opens doors"
    for said in ("Look at this before you write again", "Named by someone", "4 of 4", "0 of 4"):
        assert said in words(app)


def test_where_nothing_differs_it_says_so(ws: Workspace, open_page: OpenPage) -> None:
    """Nor is anything said of too few, of none that answered, or where all did."""
    for found, said in (
        ([("cold", True)], "Everybody who had time to answer has answered."),
        ([("cold", False)] * 2, "Of 3 people who had time to answer, 1 answered."),
        ([("cold", True), ("cold", False)] * 3, "Nothing sets the answered messages apart"),
    ):
        written(ws, *found)
        assert said in words(open_page("progress", part="messages")), said


def test_what_is_said_of_the_ways_does_not_contradict_itself(
    ws: Workspace, open_page: OpenPage
) -> None:
    """Where four of four face to face are within chance, no way is named as the best one; where it
    is more, nobody says that the way made no difference.
    """
    for silent, named in ((2, False), (12, True)):
        ways = [("in person", True)] * 4 + [("voicemail", True)] * 2 + [("email", True)] * 5
        ways += [("voicemail", False)] * 2 + [("email", False)] * silent
        with ws.edit("Ways", now=NOW) as tx:
            for n, (way, answers) in enumerate(ways):
                outcome = "agreed" if answers else "no answer"
                at = NOW - timedelta(days=40)
                tx.contacts.put(Contact(id=f"c{n}", name=f"Person {n}"))
                tx.attempts.put(
                    OutreachAttempt(
                        id=f"a{n}", contact=f"c{n}", at=at, channel=way, outcome=outcome
                    )
                )
        tables = ProgressTables(ws, load_library(), NOW)
        assert best_ways(tables.responses("channel")) == (["in person"] if named else [])
        said = words(open_page("progress", part="messages"))
        assert ("Nothing sets the answered messages apart" in said) is not named


def test_only_what_is_noted_is_said_to_make_no_difference(
    ws: Workspace, open_page: OpenPage
) -> None:
    """Without words, ways and ties nobody speaks of them; with ways alone, of these."""
    for ways, said, unsaid in (
        (["email"], "Too little is noted", "Nothing sets"),
        (["email", "note"], "noted of enough of them: the way", "the length"),
    ):
        with ws.edit("Ways", now=NOW) as tx:
            for n in range(8):
                at, outcome = NOW - timedelta(days=40), "agreed" if n % 4 < 2 else "no answer"
                tx.contacts.put(Contact(id=f"c{n}", name=f"Person {n}"))
                tx.attempts.put(
                    OutreachAttempt(
                        id=f"a{n}",
                        contact=f"c{n}",
                        at=at,
                        channel=ways[n % len(ways)],
                        outcome=outcome,
                    )
                )
        shown = words(open_page("progress", part="messages"))
        assert said in shown
        assert unsaid not in shown


def test_nobody_has_answered_so_far(ws: Workspace, open_page: OpenPage) -> None:
    """Silence alone is no finding about one's messages."""
    written(ws, *[("read", False)] * 4)
    assert "Nobody has answered so far." in words(open_page("progress", part="messages"))
