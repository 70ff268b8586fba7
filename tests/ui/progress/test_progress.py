"""Where one stands: a sentence, charts, their numbers, and filters."""

import json
from datetime import timedelta

from streamlit.testing.v1 import AppTest

from infoint.domain import CareerField, Clock, Contact, Interview, OutreachAttempt
from infoint.store import Workspace
from tests.ui.conftest import OpenPage
from tests.ui.playing import fill, page_of, press, read
from tests.worlds.pages import NOW


def people(ws: Workspace, count: int = 3) -> None:
    """So many people; the first was asked and the second agreed."""
    with ws.edit("People", now=NOW) as tx:
        tx.fields.put(CareerField(id="art", title="Art **x**"))
        for number in range(count):
            fields = ("art",) if number == 1 else ()
            tx.contacts.put(
                Contact(id=f"p{number}", name=f"Person {number:02}", fields=fields, created=NOW)
            )
        tx.attempts.put(OutreachAttempt(contact="p0", at=NOW - timedelta(days=40)))
        tx.attempts.put(OutreachAttempt(contact="p1", at=NOW, outcome="agreed"))


def an_interview(ws: Workspace, days: int = 0) -> None:
    """A talk with the second person that ended so many days ago."""
    ended = NOW - timedelta(days=days, hours=1)
    clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
    with ws.edit("Talk", now=NOW) as tx:
        tx.interviews.put(
            Interview(
                contact="p1", field="art", clock=clock, confidence_before=2, confidence_after=4
            )
        )


def alts(app: AppTest) -> dict[str, str]:
    """By the key of a chart: what it says instead of its picture."""
    return {chart.key: chart.proto.alt for chart in app.get("plotly_chart")}


def words(app: AppTest) -> str:
    """All words of the page, as they are shown."""
    return read(app).replace("\\", "")


def test_nothing_to_show_yet(open_page: OpenPage) -> None:
    """Without anyone on the list the page says where one stands and where to begin."""
    app = open_page("progress")
    assert "very beginning" in read(app)
    assert "Charts appear here" in read(app)
    assert not app.get("plotly_chart")
    press(app, "to-people")
    assert page_of(app) == "Identify people"


def test_the_sentence_and_the_next_step(ws: Workspace, open_page: OpenPage) -> None:
    """At the top stand a sentence and the one next step, which leads to its page."""
    people(ws)
    app = open_page("progress")
    assert "You have 3 people on your list. You asked 2 people: 1 answered, 1 may still." in words(
        app
    )
    press(app, "do-next")
    assert app.title[0].value != "See progress"


def test_every_chart_says_its_takeaway(ws: Workspace, open_page: OpenPage) -> None:
    """What a chart says is its sentence as well, above the picture and instead of it."""
    people(ws)
    an_interview(ws)
    app = open_page("progress")
    found = alts(app)
    assert len(found) == 7
    for alt in found.values():
        assert alt.split(". ", 1)[1] in words(app)
    assert "2 of 2 asked have answered" not in found["chart-answers-by-channel"]
    assert "surer after 1" in found["chart-confidence"]


def test_what_cannot_be_drawn_yet_says_what_to_do(ws: Workspace, open_page: OpenPage) -> None:
    """Before the first talk the charts about talks are sentences that lead there."""
    people(ws)
    said = words(open_page("progress"))
    for sentence in ("Say how sure you feel", "Mark the questions", "After your first talk"):
        assert sentence in said


def test_a_field_and_a_time_can_be_chosen(ws: Workspace, open_page: OpenPage) -> None:
    """Both stand in the address, and the charts follow."""
    people(ws)
    an_interview(ws)
    app = open_page("progress")
    assert "3 people are on the list." in alts(app)["chart-funnel"]
    fill(app, {"progress-field": "art"})
    assert app.query_params["field"] in ("art", ["art"])
    assert "1 person is on the list." in alts(app)["chart-funnel"]
    fill(app, {"progress-field": "", "progress-since": "30"})
    assert "field" not in app.query_params
    assert "You wrote or called once in 8 weeks." in alts(app)["chart-weeks"]


def test_an_address_with_a_filter_opens_so(ws: Workspace, open_page: OpenPage) -> None:
    """A reload keeps field and time; a field that is gone shows everything."""
    people(ws)
    assert "1 person is on the list." in alts(open_page("progress", field="art"))["chart-funnel"]
    assert (
        "3 people are on the list."
        in alts(open_page("progress", field="gone", since="7"))["chart-funnel"]
    )


def test_a_filter_that_leaves_nobody_says_so(ws: Workspace, open_page: OpenPage) -> None:
    """Nothing breaks, and the way out is said."""
    people(ws)
    with ws.edit("Field", now=NOW) as tx:
        tx.fields.put(CareerField(id="law", title="Law"))
    app = open_page("progress", field="law")
    assert "Nobody is left" in read(app)
    assert not app.get("plotly_chart")


def test_many_contacts_are_paged_and_found(ws: Workspace, open_page: OpenPage) -> None:
    """A long list is paged, and a search narrows it down from any page."""
    people(ws, 40)

    def shown(app: AppTest) -> list[str]:
        spec = next(one for one in app.get("plotly_chart") if one.key == "chart-steps").proto.spec
        names: list[str] = json.loads(spec)["layout"]["yaxis"]["ticktext"]
        return names

    app = open_page("progress")
    assert (len(shown(app)), shown(app)[0]) == (12, "Person 39")
    fill(app, {"progress-page": 4})
    assert shown(app)[-1] == "Person 00"
    fill(app, {"search-progress": "person 27"})
    assert shown(app) == ["Person 27"]
    fill(app, {"search-progress": "nobody"})
    assert "Nobody matches" in read(app)
