"""Odd names are shown letter for letter on every page, in the letter and in the document."""

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import docx
import pytest
from _pytest.mark import ParameterSet
from playwright.sync_api import Browser, Page

from infoint.domain import Clock
from infoint.store import Workspace, open_workspace
from tests.browser.looks import at
from tests.browser.running import RunningApp, bare_streamlit
from tests.browser.screen import SETTLED, Screen
from tests.worlds.pages import ODD, one_of_everything

END = "Qz"
"""Every name ends so: wherever these letters are seen, the whole name must stand before them."""
NAMES = (
    f"{ODD} {END}",
    f"# h :smile: :material_home: :streamlit: a -> b -- c http://x.org WWW.x.org a@b.org {END}",
    f"- l `c` ~~s~~ _u_ [l](http://x) ![i](x) &amp; \\* 1. x > q שלום (א) {END}",
)
MORE = ("1. x", "1) x", "> q", "+ p", "***", "===", "| a | b |", "$$x$$ \\(x\\)", "::x{a=b}")
MORE += (":material_home:", "a:material_home:b", ":material/home_work: :streamlit: :+1:")
MORE += ("<-> <- >= <= ~=", ":blue-background[x] :gray-badge[x]", "mailto:a@b.org ftp://x", "&#42;")
ABOUT_ALL = ("", "choose_field", "identify_people", "progress", "settings")
ABOUT_ONE = {"phone_script": 1, "prepare": 0, "interview": 1, "track": 2, "thank_you": 2}
"""Pages about somebody, and which of the names is looked at there daily."""
MORE_ABOUT_ALL = ("action_plan", "identify_people?part=next", "compare_fields", "find_duplicates",
                  "what_people_say", "who_named_whom")  # fmt: skip
MORE_ABOUT_ONE = (
    "person",
    *("phone_script/write", "phone_script/practise", "phone_script/send"),
    *("prepare/know", "prepare/questions", "prepare/ready"),
    *("track/learned", "track/judge", "track/people", "track/next"),
)
MADE = "strong em del s code a img li h4 h5 h6 blockquote mark sup .katex"
SEEN = """() => {
    const clean = (text) => (text || '').replaceAll('\\u2060', '').replace(/\\s+/g, ' ').trim();
    const main = document.querySelector('[data-testid="stMain"]');
    const found = [clean(main.innerText)];
    for (const box of main.querySelectorAll('input, textarea')) found.push(clean(box.value));
    for (const name of ['aria-label', 'title', 'placeholder', 'download', 'alt'])
        for (const one of main.querySelectorAll(`[${name}]`))
            found.push(clean(one.getAttribute(name)));
    return found;
}"""


def cut_names(page: Page) -> list[str]:
    """What the page shows, says to a reader or holds in a box with only a part of a name."""
    wrong = []
    for text in page.evaluate(SEEN):
        if text.count(END) != sum(text.count(name) for name in NAMES):
            wrong.append(text if len(text) < 400 else _around(text))
    return wrong


def _around(text: str) -> str:
    for name in NAMES:
        text = text.replace(name, "")
    place = text.find(END)
    return text[max(0, place - 160) : place + 20]


@pytest.fixture(scope="module")
def named(lasting_app: RunningApp) -> tuple[RunningApp, Workspace]:
    """A server whose workspace holds one of everything under each of the names."""
    ws = open_workspace(lasting_app.file)
    for name, interview in zip(NAMES, ("planned", "running", "held"), strict=True):
        one_of_everything(ws, interview, name, now=datetime.now(UTC))
    return lasting_app, ws


def pages_daily() -> list[ParameterSet]:
    """Pages with the name that they are about."""
    daily = [pytest.param(page, (), id=page or "today") for page in ABOUT_ALL]
    return daily + [pytest.param(page, (NAMES[n],), id=page) for page, n in ABOUT_ONE.items()]


def pages_nightly() -> list[ParameterSet]:
    """The pages that are not looked at daily, and those about somebody about everyone."""
    nightly = pytest.mark.nightly
    rest = [pytest.param(page, (), id=page, marks=nightly) for page in MORE_ABOUT_ALL]
    for page in (*ABOUT_ONE, *MORE_ABOUT_ONE):
        rest.append(pytest.param(page, NAMES, id=f"{page}-everyone", marks=nightly))
    return rest


@pytest.mark.parametrize(("page", "about"), [*pages_daily(), *pages_nightly()])
def test_a_page_shows_names_letter_for_letter(
    page: str, about: Sequence[str], lasting_screen: Screen, named: tuple[RunningApp, Workspace]
) -> None:
    """Wherever the end of a name is seen, read out or held in a box, the whole name is."""
    ids = {one.name: one.id for one in named[1].contacts.all()}
    addresses = [at(page, ids[name]) for name in about] or [page]
    seen, wrong = 0, {}
    for address in addresses:
        lasting_screen.walk(address)
        lasting_screen.unfold_all()
        seen += sum(END in text for text in lasting_screen.page.evaluate(SEEN))
        cut = cut_names(lasting_screen.page)
        if cut:
            wrong[address] = cut
    assert not wrong
    assert seen >= len(addresses)


@pytest.mark.nightly
def test_questions_and_messages_name_people_letter_for_letter(
    browser: Browser, named: tuple[RunningApp, Workspace]
) -> None:
    """The question before someone is removed and what the undo list says hold the whole name."""
    running, ws = named
    person = next(one for one in ws.contacts.all() if one.name == NAMES[1])
    screen = Screen.open(browser, running.url, f"person?contact={person.id}")
    screen.press("More")
    screen.page.get_by_role("menuitem", name="Remove").click()
    screen.settle()
    assert not cut_names(screen.page)
    screen.press("Yes, remove")
    assert not cut_names(screen.page)
    screen.go("settings?part=data&view=undo")
    assert f"Removed {NAMES[1]}" in screen.text().replace("\u2060", "")
    screen.press("Undo", nth=0)
    assert f"Taken back: Removed {NAMES[1]}" in screen.text().replace("\u2060", "")
    screen.close()


@pytest.mark.parametrize(
    "name", [NAMES[0], *(pytest.param(name, marks=pytest.mark.nightly) for name in NAMES[1:])]
)
def test_a_letter_holds_names_letter_for_letter(
    name: str, lasting_screen: Screen, named: tuple[RunningApp, Workspace]
) -> None:
    """The letter written from the template, and the document, hold the words as they were typed."""
    screen, ws = lasting_screen, named[1]
    contact = next(one for one in ws.contacts.all() if one.name == name)
    interview = next(one for one in ws.interviews.all() if one.contact == contact.id)
    if interview.status != "held":
        now = datetime.now(UTC)
        with ws.edit("", now=now) as tx:
            began, ended = now - timedelta(hours=1), now - timedelta(minutes=9)
            tx.interviews.update(interview.id, clock=Clock(started=began, ended=ended))
    screen.walk(f"thank_you?contact={contact.id}")
    screen.press("Warm")
    screen.page.get_by_role("menuitem", name="Formal").click()
    screen.settle()
    screen.press("Change")
    screen.press("Start over from the template")
    screen.press("Done")
    while screen.page.get_by_role("button", name="Leave it out").count():
        screen.press("Leave it out", nth=0)
    screen.press("Change")
    text = screen.box("Your text").input_value()
    assert name in text
    screen.press("Done")
    screen.page.get_by_text("Send", exact=True).click()
    screen.settle()
    screen.press("As a file")
    file = screen.download("Word (.docx)")
    document = docx.Document(BytesIO(Path(file.path()).read_bytes()))
    whole = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert [line for line in text.splitlines() if line.strip() and line not in whole] == []
    file_name = file.suggested_filename
    assert not set('<>:"/\\|?*%') & set(file_name)
    assert file_name.startswith("Thank-you-letter-")
    assert file_name.endswith(".docx")
    screen.page.keyboard.press("Escape")
    screen.settle()


PAGE = """
import streamlit as st
from infoint.ui.session.plain_text import plain_text, show
for number, text in enumerate({texts!r}):
    with st.container(key=f"text-{{number}}"):
        st.markdown(plain_text(text))
        st.markdown(f"**{{plain_text(text)}}** and more")
        st.button(plain_text(text), key=f"button-{{number}}")
        st.expander(plain_text(text)).write("inside")
        show(text)
"""


def odd_texts(count: int) -> list[str]:
    """The names, each odd mark alone at the start of a line, and random mixtures of them."""
    chance = random.Random(2)
    pieces = [piece for name in (*NAMES, *MORE) for piece in name.split()] + [":", "*", "_", "`"]
    mixtures = [
        "".join(chance.choice(pieces) + chance.choice(["", " "]) for _ in range(6))
        for _ in range(count)
    ]
    return [" ".join(text.split()) for text in (*NAMES, *MORE, *mixtures)]


@pytest.mark.parametrize("mixtures", [10, pytest.param(60, marks=pytest.mark.nightly)])
def test_streamlit_itself_shows_what_literal_was_given(
    mixtures: int, browser: Browser, tmp_path: Path
) -> None:
    """Drawn by Streamlit as paragraph, bold, button and title, each text is unchanged."""
    texts = odd_texts(mixtures)
    with bare_streamlit(PAGE.format(texts=texts), tmp_path) as (address, _):
        page = browser.new_page()
        page.goto(address)
        page.locator(SETTLED).wait_for(timeout=60_000)
        page.locator(f".st-key-text-{len(texts) - 1}").wait_for(timeout=60_000)
        page.wait_for_timeout(500)
        drawn = page.evaluate(DRAWN, [len(texts), ", ".join(MADE.split())])
        page.close()
    wrong = {
        text: (lines, made)
        for text, (lines, made) in zip(texts, drawn, strict=True)
        if lines != [text, f"{text} and more", text, text, text] or made
    }
    assert list(wrong.items())[:3] == []


DRAWN = """([count, made]) => {
    const clean = (text) => text.replaceAll('\\u2060', '').replace(/\\s+/g, ' ').trim();
    return [...Array(count).keys()].map((number) => {
        const box = document.querySelector(`.st-key-text-${number}`);
        const lines = [...box.querySelectorAll(
            '[data-testid="stMarkdownContainer"], [data-testid="stText"]')]
            .map((one) => clean(one.textContent)).filter((line) => line !== 'inside');
        const extra = [...box.querySelectorAll(made)].map((one) => one.outerHTML.slice(0, 120));
        return [lines, extra.filter((one) => !/^<strong/.test(one))];
    });
}"""
