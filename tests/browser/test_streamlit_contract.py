"""What our scripts lean on, seen in a page of Streamlit's own; docs/streamlit-contract.md lists it.

Nothing of the app is on the page: what fails here has changed in Streamlit.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.running import ROOT, bare_streamlit
from tests.browser.screen import SETTLED

PAGE = """
import streamlit as st

area = st.text_area("Area", key="an area!")
line = st.text_input("Line", key="line", live="500ms")
st.text(f"area is {area}, line is {line}.")
st.session_state.turn = st.session_state.get("turn", 0) + 1
st.button("Press", key="press", shortcut="Ctrl+K")
SCRIPT = '''
window.calls = [];
export default function ({ data, parentElement, setStateValue }) {
  window.calls.push(data.turn);
  window.host = parentElement.host;
  window.tell = (word) => setStateValue('word', word);
  return () => { window.calls.push('over'); };
}
'''
probe = st.components.v2.component("probe", js=SCRIPT)
word = None
if not st.checkbox("Leave it out", key="out"):
    turn = st.session_state.turn
    word = probe(key="probe", data={"turn": turn}, on_word_change=lambda: None).word
st.text(f"word is {word}.")
"""
CLOCKS = """
from threading import Event

import streamlit as st
from infoint.ui.session.window.ticking import draw_into_the_page, ticking
from streamlit.runtime import get_instance
from streamlit.runtime.scriptrunner import RerunData, get_script_run_ctx

state = st.session_state
state.setdefault("ids", [])
ticked = state.setdefault("ticked", Event())
turn = state.turn = state.get("turn", 0) + 1
context = get_script_run_ctx()
requests = context.script_requests
if state.get("mended"):
    draw_into_the_page()


def clock(name):
    st.text(f"{name} ticks.")
    context = get_script_run_ctx()
    state.ids += [id for id in context.fragment_ids_this_run or () if id not in state.ids]
    if not context.fragment_ids_this_run or name != "the other":
        return
    ticked.set()
    if state.pop("asked", False):
        requests = context.script_requests
        ready = requests.on_scriptrunner_ready

        def asked_just_now():
            del requests.on_scriptrunner_ready
            requests.request_rerun(RerunData(page_script_hash=context.page_script_hash))
            return ready()

        requests.on_scriptrunner_ready = asked_just_now


st.checkbox("Draw into the page", key="mended")
if st.button("Ask as the clocks end"):
    state.asked = True
if st.button("Let them tick before this is sent"):
    ticked.clear()
    ticks = RerunData(fragment_id_queue=state.ids, page_script_hash=context.page_script_hash)
    requests.request_rerun(ticks)
    get_instance()._async_objs.eventloop.call_soon_threadsafe(ticked.wait, 20)
with st.container(key="page"):
    st.text(f"turn {turn}.")
    with st.container():
        st.fragment(clock, run_every=1)("a bare one")
        st.text("beside a bare one.")
    with st.container():
        ticking(1)(clock)("the other")
        st.text("beside the other.")
st.text(f"{len(state.ids)} clocks tick.")
"""
CTRL_ENTER = """(box) => box.dispatchEvent(new KeyboardEvent('keydown', {
    key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey: true, bubbles: true, cancelable: true }))"""
OF_KIND = '(box, kind) => Boolean(box.closest(`[data-testid="${kind}"]`))'
WITHOUT_VALUE = """(names) => {
    const style = getComputedStyle(window.host);
    return names.filter((name) => !style.getPropertyValue(name).trim());
}"""
SHEETS = sorted((ROOT / "infoint" / "ui" / "browser").glob("*.css"))
SECOND = 1_000


def opened(page: Page, address: str) -> Page:
    """A window on the page, drawn whole."""
    page.goto(address)
    page.locator(SETTLED).wait_for(timeout=60 * SECOND)
    page.wait_for_function("window.host")
    return page


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of the page."""
    with bare_streamlit(PAGE, tmp_path_factory.mktemp("bare")) as (url, _):
        yield url


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """A window for all of them: Streamlit's own scripts are read once."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def page(window: Page, address: str) -> Page:
    """The page, loaded anew."""
    return opened(window, address)


@pytest.mark.parametrize(
    ("place", "kind", "said"),
    [
        (".st-key-an-area- textarea", "stTextArea", "area is maps,"),
        pytest.param(
            ".st-key-line input", "stTextInput", "line is maps.", marks=pytest.mark.nightly
        ),
    ],
)
def test_a_box_sends_its_text_on_ctrl_enter(place: str, kind: str, said: str, page: Page) -> None:
    """A box lies in what has its key and its kind; told to, it sends its text under the cursor."""
    box = page.locator(place)
    assert box.evaluate(OF_KIND, kind)
    box.focus()
    page.keyboard.type("maps")
    box.evaluate(CTRL_ENTER)
    expect(page.get_by_text(said)).to_be_visible(timeout=20 * SECOND)
    expect(box).to_be_focused()


@pytest.mark.nightly
def test_a_text_area_keeps_its_text_to_itself(page: Page) -> None:
    """While the cursor is in it, a text area sends nothing: so autosave is needed."""
    box = page.locator(".st-key-an-area- textarea")
    box.fill("globes")
    page.wait_for_timeout(2 * SECOND)
    expect(page.get_by_text("area is globes,")).to_have_count(0)
    box.blur()
    expect(page.get_by_text("area is globes,")).to_be_visible()


def test_a_button_says_which_key_presses_it(page: Page) -> None:
    """The key stands at the end of a label inside the button, and in a mark of its own."""
    label = page.locator('[aria-label^="Shortcut "]')
    assert (label.get_attribute("aria-label") or "").endswith("+ K")
    assert label.evaluate("one => Boolean(one.closest('.st-key-press button'))")
    expect(page.locator(".st-key-press button kbd")).to_have_count(1)


def test_a_script_is_called_at_every_drawing_and_ended_with_its_component(page: Page) -> None:
    """It gets the new data in a shadow root, sets a state, and is cleaned up when left out."""
    assert page.evaluate("Boolean(window.host)")
    before = page.evaluate("window.calls.length")
    page.evaluate("window.tell('hello')")
    expect(page.get_by_text("word is hello.")).to_be_visible()
    page.locator(SETTLED).wait_for()
    calls = page.evaluate("window.calls")
    assert len(calls) > before
    assert calls[-1] == max(call for call in calls if call != "over")
    page.get_by_text("Leave it out").click()
    page.wait_for_function("window.calls.at(-1) === 'over'")


def test_the_theme_is_handed_on_as_variables(page: Page) -> None:
    """Each variable that a style sheet of ours takes from Streamlit has a value in a component."""
    sheets = (path.read_text("utf-8") for path in SHEETS)
    found = (re.findall(r"var\((--st-[\w-]+)", sheet) for sheet in sheets)
    wanted = sorted({name for names in found for name in names})
    assert len(wanted) > 5
    assert page.evaluate(WITHOUT_VALUE, wanted) == []


@pytest.mark.nightly
def test_a_window_without_its_server_is_locked(browser: Browser, tmp_path: Path) -> None:
    """The app says that it is not connected, boxes are disabled, and a dialog can be closed."""
    with bare_streamlit(PAGE, tmp_path) as (url, server):
        page = opened(browser.new_page(), url)
        app = page.get_by_test_id("stApp")
        expect(app).to_have_attribute("data-test-connection-state", "CONNECTED")
        server.kill()
        expect(app).not_to_have_attribute("data-test-connection-state", "CONNECTED")
        expect(page.locator(".st-key-an-area- textarea")).to_be_disabled()
        dialog = page.get_by_role("dialog").filter(has_text=re.compile("^Connection error"))
        expect(dialog).to_be_visible(timeout=60 * SECOND)
        dialog.locator('button[aria-label="Close"]').click()
        expect(dialog).to_have_count(0)
        page.close()


@pytest.fixture
def clocks(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A page with two clocks, one of them alone in its container."""
    with bare_streamlit(CLOCKS, tmp_path) as (url, _):
        page = browser.new_page()
        page.goto(url)
        expect(page.get_by_text("turn 1.")).to_be_visible(timeout=60 * SECOND)
        yield page
        page.close()


@pytest.mark.nightly
def test_a_clock_takes_the_place_of_what_follows_it(clocks: Page) -> None:
    """Where it ticks before the page was sent, what stands beside it is gone; not beside ours."""
    clocks.get_by_text("Draw into the page").click()
    expect(clocks.get_by_text("turn 2.")).to_be_visible()
    clocks.get_by_role("button", name="Ask as the clocks end").click()
    expect(clocks.get_by_text("2 clocks tick.")).to_be_visible()
    bare = clocks.get_by_text("beside a bare one.")
    expect(bare).to_be_visible()
    clocks.get_by_role("button", name="Let them tick").click()
    expect(clocks.get_by_text("turn 5.")).to_be_visible()
    expect(bare).to_have_count(0)
    for words in ("a bare one ticks.", "the other ticks.", "beside the other."):
        expect(clocks.get_by_text(words)).to_be_visible()


@pytest.mark.nightly
@pytest.mark.parametrize("mended", [False, True])
def test_a_clock_leaves_its_place_to_the_page(mended: bool, clocks: Page) -> None:
    """A page asked for as a clock ends is drawn inside it, unless it says where it belongs."""
    if mended:
        clocks.get_by_text("Draw into the page").click()
        expect(clocks.get_by_text("turn 2.")).to_be_visible()
    clocks.get_by_role("button", name="Ask as the clocks end").click()
    within = clocks.locator(".st-key-page .st-key-page")
    expect(clocks.get_by_text("turn 4." if mended else "turn 3.")).to_be_visible()
    expect(within).to_have_count(0 if mended else 1)
