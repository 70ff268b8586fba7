"""Every page, light and dark, wide and narrow: nothing sticks out, and axe finds nothing."""

from datetime import UTC, date, datetime, timedelta

import pytest
from playwright.sync_api import expect

from infoint.domain import STEP_KEYS, Clock, Contact, Interview
from infoint.store import open_workspace
from tests.browser.calm import BUDGETS, too_much
from tests.browser.conftest import emptied
from tests.browser.looks import (
    DEMO,
    EVERY_KIND,
    EVERY_LOOK,
    KINDS,
    LISTED,
    LOOKS,
    STICKING_OUT,
    VIEWS,
    WRITTEN,
    Looks,
    at,
    covered,
    faults,
    import_a_tracker,
    misfits,
    open_in_look,
    out_of_reach,
    put_look,
    someone,
    spoken_markup,
    violations,
    without_a_name,
    world_of,
)
from tests.browser.running import RunningApp
from tests.browser.screen import Screen
from tests.cli.test_look import colour, contrast, look

OTHER_WHILE_INTERVIEWING = ("", "prepare", "interview", "track")
SCANNED = sorted(((LOOKS[number % 2], view) for number, view in enumerate(VIEWS)), reverse=True)
"""Each part of each page in one of the looks; by look, which costs a drawing to change."""
REST = [
    *(("demo", view) for view in (*VIEWS, "/all", "/log", "/ahead")),
    *(("empty", view) for view in ("/ideas", "/who", "/agreed")),
    *(("empty", view) for view in VIEWS if view.partition("/")[0] in LISTED),
    *(("running", page) for page in OTHER_WHILE_INTERVIEWING),
]
SOME = [("empty", ""), ("empty", "choose_field"), ("empty", "progress"), ("running", "interview")]


def named(screen: Screen) -> None:
    """Every box has a name for a screen reader, and no name is read out with marks in it."""
    assert without_a_name(screen) == []
    assert spoken_markup(screen) == []


def is_read_by_everyone(screen: Screen, number: int) -> None:
    """Nothing sticks out; where this number has its turn, unfolded, and axe finds nothing."""
    has_its_turn = (number + date.today().toordinal()) % 2 == 0
    if has_its_turn:
        screen.unfold_all()
        assert violations(screen) == []
    assert misfits(screen) == []
    if has_its_turn:
        screen.fold_side()


@pytest.mark.parametrize(
    ("how", "view"), SCANNED, ids=[f"{width}-{view or 'today'}" for (width, _), view in SCANNED]
)
def test_every_part_is_calm_and_can_be_read_by_everyone(
    how: tuple[int, bool], view: str, lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """A filled view is within its budget, every box has a name, nothing sticks out or lies over a
    button, and where there is every kind of widget, the Tab key reaches every main button.

    Every other view, in turn, is looked at with every folded part open, and has no violation; the
    others have their turn tomorrow, and nightly all.
    """
    screen = lasting_screen
    open_in_look(screen, lasting_app, view, *how)
    named(screen)
    assert covered(screen) == []
    assert too_much(screen, how[0], view) == []
    assert view not in EVERY_KIND or out_of_reach(screen) == set()
    is_read_by_everyone(screen, VIEWS.index(view))


@pytest.mark.parametrize(
    ("how", "view"),
    [(LOOKS[number % 2], view) for number, view in enumerate(WRITTEN)],
    ids=list(WRITTEN),
)
def test_a_talk_in_writing_is_calm_and_can_be_read_by_everyone(
    how: tuple[int, bool], view: str, lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """Where questions go out and answers come back, no view is over its budget or sticks out; every
    other one, in turn, has no violation with every folded part open.
    """
    screen = lasting_screen
    open_in_look(screen, lasting_app, view, *how, who=WRITTEN[view])
    named(screen)
    assert covered(screen) == []
    assert too_much(screen, how[0], view) == []
    is_read_by_everyone(screen, list(WRITTEN).index(view))


@pytest.mark.parametrize(("world", "page"), SOME)
def test_a_page_fits_while_it_is_empty_and_while_an_interview_runs(
    world: str, page: str, lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """With nothing entered, or a talk running, nothing sticks out on a phone; boxes have names."""
    _, contact = world_of(lasting_app, world)
    put_look(lasting_screen, *LOOKS[1])
    lasting_screen.go(at(page, contact))
    named(lasting_screen)
    lasting_screen.unfold_all()
    assert misfits(lasting_screen) == []


TAKEN = {
    "": "",
    "identify_people/list": "",
    "/all": "",
    "/log": "",
    "ask_next": "",
    "action_plan": "",
    "phone_script": "",
    "prepare": "",
    "interview/after": "",
    "track": "Ida",
    "thank_you": "",
    "person": "Bo",
    "progress": "",
}
"""Views to look at once a tracker was taken in, and about whom."""


@pytest.mark.nightly
def test_a_tracker_that_was_just_taken_in_is_calm(
    lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """With what people noted elsewhere, and nothing of their own here yet, each view is within its
    budget on a phone, sticks out nowhere, and has a name for every box.
    """
    ids = import_a_tracker(lasting_app)
    put_look(lasting_screen, *LOOKS[1])
    wrong = {}
    for view, who in TAKEN.items():
        lasting_screen.walk(at(view, ids.get(who, "")))
        named(lasting_screen)
        wrong[view] = [*too_much(lasting_screen, 375, view), *misfits(lasting_screen)]
    assert {view: found for view, found in wrong.items() if found} == {}


@EVERY_LOOK
def test_whom_a_step_offers_is_calm_and_can_be_read_by_everyone(
    looks: Looks, lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """While nobody is chosen, or somebody with whom one has not talked, the steps offer those whom
    they could be about within the budget, and can be read by everyone.
    """
    with open_workspace(emptied(lasting_app).file).edit("") as tx:
        for number in range(12):
            who = tx.contacts.put(Contact(name=f"Person {number}", role="Clinical systems analyst"))
            end = datetime.now(UTC) - timedelta(hours=10 * number + 1)
            clock = Clock(started=end - timedelta(minutes=20), ended=end)
            held = Interview(contact=who.id, clock=clock)
            ahead = Interview(contact=who.id, start=end)
            if number < 10:
                tx.interviews.put(ahead if number > 6 else held)
    pages = [key.replace("-", "_") for key in STEP_KEYS[2:]]
    for address in (*pages, *(f"{page}?contact={who.id}" for page in pages[-2:])):
        page = address.partition("?")[0]
        lasting_screen.walk(address)
        expect(lasting_screen.page.locator('[class*="st-key-choose-"]').first).to_be_visible()
        over = [one for width in BUDGETS for one in too_much(lasting_screen, width, page)]
        assert (page, over, faults(lasting_screen, looks)) == (page, [], {})


@pytest.mark.nightly
@pytest.mark.parametrize(("world", "page"), REST)
def test_every_view_in_every_look(
    world: str, page: str, lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """Filled, empty or while a talk runs: no page has a violation, light or dark, wide or narrow.

    The Tab key reaches every main button of a filled page.
    """
    put_look(lasting_screen, 1280, False)
    lasting_screen.go(at("demo", demo=DEMO))
    contact = (
        someone(lasting_app.data, page) if world == "demo" else world_of(lasting_app, world)[1]
    )
    lasting_screen.go(at(page, contact, DEMO if world == "demo" else ""))
    named(lasting_screen)
    if world == "demo":
        assert out_of_reach(lasting_screen) == set()
        assert {each: too_much(lasting_screen, each, page) for each in BUDGETS} == {
            each: [] for each in BUDGETS
        }
    lasting_screen.unfold_all()
    assert faults(lasting_screen) == {}


@pytest.mark.nightly
def test_some_views_hold_every_kind_of_widget(
    lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """No view of the demo has a kind of widget that the views walked through by key lack."""
    kinds = {}
    for view in VIEWS:
        open_in_look(lasting_screen, lasting_app, view, 1280, False)
        lasting_screen.unfold_all()
        kinds[view] = set(lasting_screen.page.evaluate(KINDS))
    assert set().union(*kinds.values()) == set().union(*(kinds[view] for view in EVERY_KIND))


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_edges_of_boxes_can_be_seen(mode: str) -> None:
    """The edge of a tick box or a text box reaches 3 on every ground; axe does not look."""
    colours = look(mode, "main")
    for ground in ("backgroundColor", "secondaryBackgroundColor"):
        assert contrast(colour(colours["borderColor"]), colour(colours[ground])) >= 3


@pytest.mark.parametrize("page", ["", "settings"])
def test_words_stay_readable_under_mouse_and_key(
    page: str, lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """In the dark no word fades while the mouse or the focus is on its button or fold."""
    screen = lasting_screen
    open_in_look(screen, lasting_app, page, 1280, True)
    main = screen.page.get_by_test_id("stMain")
    for kind in ('[data-testid$="-secondary"]', '[data-testid$="-tertiary"]', "summary"):
        for part in main.locator(f"{kind}:visible").all()[:1]:
            part.focus()
            part.hover()
            screen.page.wait_for_timeout(400)
            assert violations(screen) == []


def test_what_sticks_out_is_found(lasting_app: RunningApp, lasting_screen: Screen) -> None:
    """A part that is wider than the window would be noticed by these tests."""
    put_look(lasting_screen, 375, False)
    lasting_screen.go()
    assert lasting_screen.page.evaluate(STICKING_OUT) == []
    lasting_screen.page.get_by_role("heading").first.evaluate(
        "(one) => { one.style.width = '600px'; }"
    )
    assert lasting_screen.page.evaluate(STICKING_OUT) != []


def test_the_menu_of_pages_in_a_narrow_window(
    lasting_app: RunningApp, lasting_screen: Screen
) -> None:
    """On a phone the list of pages opens, names every page, and has no violation."""
    world_of(lasting_app, "held")
    put_look(lasting_screen, 375, False)
    lasting_screen.go()
    lasting_screen.page.get_by_test_id("stExpandSidebarButton").click()
    links = lasting_screen.page.get_by_test_id("stSidebarContent").get_by_test_id(
        "stPageLink-NavLink"
    )
    expect(links).to_have_count(len(LISTED))
    expect(links.last).to_be_in_viewport()
    wrong = violations(lasting_screen)
    put_look(lasting_screen, 375, True)
    assert wrong + violations(lasting_screen) == []


@pytest.mark.nightly
def test_charts_turn_dark_with_the_window(lasting_app: RunningApp, lasting_screen: Screen) -> None:
    """When the window turns dark while a chart is shown, its words turn light at once."""
    world_of(lasting_app, "held")
    put_look(lasting_screen, 1280, False)
    lasting_screen.go("progress?view=far")
    word = lasting_screen.page.locator(".js-plotly-plot text").first
    expect(word).to_have_css("fill", "rgb(20, 17, 13)")
    put_look(lasting_screen, 1280, True)
    expect(word).to_have_css("fill", "rgb(247, 243, 236)")
    put_look(lasting_screen, 1280, False)
    expect(word).to_have_css("fill", "rgb(20, 17, 13)")
