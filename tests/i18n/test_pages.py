"""Pages in a made-up language: what has not gone through the catalogs is counted."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Element

from infoint.domain import (
    Assumption,
    CareerField,
    Clock,
    Contact,
    Criterion,
    DecisionNote,
    Interview,
    Letter,
    OutreachAttempt,
    PlannedQuestion,
    Takeaway,
    Verdict,
)
from infoint.domain.kinds import TakeawayKind
from infoint.i18n import choose
from infoint.i18n.catalogs import forget, look_in
from infoint.library import load_library
from infoint.store import Workspace, open_workspace
from infoint.ui.session import session, workspaces
from tests.i18n.made_up import LANGUAGE, ROOT, made_up, made_up_content, write_catalog
from tests.i18n.markup import words_of
from tests.imports.sheets import xlsx
from tests.titles import TITLES
from tests.ui.playing import part_on
from tests.worlds.pages import one_of_everything

NOW = datetime(2026, 3, 3, 10, 0, tzinfo=UTC)
ABOUT_YOU = "What Infoint knows about you"
OWN = "Имя 7"
"""What the person typed: nothing in it is a plain letter."""

LETTERS: dict[str, int] = {
    "today": 0,
    "choose_field": 0,
    "identify_people": 0,
    "phone_script": 0,
    "prepare": 0,
    "interview": 0,
    "track": 0,
    "thank_you": 0,
    "search": 0,
    "compare_fields": 0,
    "progress": 0,
    "settings": 0,
    "person": 0,
    "find_duplicates": 0,
    "who_named_whom": 0,
    "practise_call": 0,
    "what_people_say": 0,
    "action_plan": 0,
    "demo": 312,
    "present": 102,
    "caseload": 0,
    "student": 0,
    "projector": 0,
}
"""By page the plain letters that have not gone through a catalog. They may only become fewer.

Those of the demos are names and words about made-up people, which are data.
"""

_SHOWN = {"body", "label", "help", "placeholder", "options", "caption", "captions", "header"}
_SHOWN |= {"title", "text", "alt", "delta", "format_func", "value"}
_SAY_NOTHING = {
    "boxes_ahead",
    "cursor_here",
    "drag_rows",
    "in_sight",
    "page_top",
    "seen_in_window",
    "shortcuts",
}
"""Components whose data nobody sees: keys, ids and names of files."""
_NO_SENTENCES = {"id", "language", "least", "most", "shape", "size", "value"}
"""Names in the data of the others that hold no words."""
_IN_JSON = {"heads", "rows"}
"""Those that hold several in one text, for a component that gets texts only."""
NO_WORDS = re.compile(
    r":material/\w+:|:\w+(?:-\w+)?(?=\[)|(?<=\])\([^)]*\)|https?://\S+|\S+@\S+|<[^>]*>|\binfoint\S*|\bInfoint\b"
    r"|(?<!\w)/\S+|\b[A-Z]:\\\S+"  # where files lie
    r"|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2,3}\b|\.\w{3,4}\b"
    r"|\b\d{1,2} [A-Z][a-z]{2,8} \d{4}\b"  # a day of a document
)
PLAIN = re.compile(r"[A-Za-z]")


@pytest.fixture(scope="module", autouse=True)
def made_up_words(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("catalogs")
    write_catalog(folder)
    look_in(folder)
    content = made_up_content(load_library())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workspaces, "library", lambda: content)
        yield
    forget(folder)


@pytest.fixture
def ws(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path))
    monkeypatch.delenv("INFOINT_CONTENT", raising=False)
    monkeypatch.setattr(session, "now", lambda: NOW)
    return open_workspace(tmp_path / "infoint.json")


@pytest.fixture
def someone(ws: Workspace) -> str:
    """A workspace with one of everything, in letters that are not plain; the contact's id."""
    return everything_of(ws, "held")


def everything_of(ws: Workspace, status: str) -> str:
    """As `someone`, with the talk in this state."""
    contact = one_of_everything(ws, status, OWN, now=NOW)
    with ws.edit("In other letters", now=NOW) as tx:
        for each in tx.contacts.all():
            tx.contacts.update(each.id, name=OWN if each.id == contact else "Имя 8")
        for one in tx.interviews.all():
            plan = tuple(each.model_copy(update={"text": OWN}) for each in one.plan)
            start = None if status == "unscheduled" else NOW - timedelta(days=1)
            tx.interviews.update(one.id, plan=plan, start=start)
    return contact


_registered: dict[str, Any] = {}
"""The pages as the first window registered them: any of them can be opened first."""


def window(language: str, page: str = "today", **address: str) -> AppTest:
    """A window that shows a page in a language, opened cold."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.context = {"timezone": "Europe/London", "locale": "en-GB"}
    app.session_state["_language"] = language
    for key, value in address.items():
        app.query_params[key] = value
    if page != "today" and not _registered:
        _registered.update(app.run()._registered_pages)
    app._registered_pages = _registered
    if page != "today":
        app.switch_page(f"pages/{page}.py")
    app.run()
    assert not app.exception, app.exception[0].value
    return app


def texts(node: Block | Element | Any) -> Iterator[str]:
    """All that a page shows: words, labels, options, hints, tables, charts."""
    proto, kind = getattr(node, "proto", None), getattr(node, "type", "")
    if kind == "html":
        yield from words_of(proto.body)
    elif kind == "bidi_component":
        yield from _of_component(proto)
    elif hasattr(proto, "ListFields"):
        yield from _strings(proto)
    if getattr(node, "type", "") == "arrow_data_frame":
        config = json.loads(node.proto.columns or "{}")
        yield from (str(each.get("label") or name) for name, each in config.items() if each)
        for name, column in node.value.items():
            yield str(name)
            yield from (each for each in column if isinstance(each, str))
    for child in getattr(node, "children", {}).values():
        yield from texts(child)


def _strings(proto: Any) -> Iterator[str]:
    for field, value in proto.ListFields():
        several = field.is_repeated
        for each in value if several else [value]:
            if hasattr(each, "ListFields"):
                yield from _strings(each)
            elif isinstance(each, str) and field.name in _SHOWN:
                yield each
            elif isinstance(each, str) and field.name == "spec":
                yield from _in_chart(json.loads(each))


def _of_component(proto: Any) -> Iterator[str]:
    """The words of a component of ours: in its markup, and in the data that its script shows."""
    yield from words_of(proto.html_content)
    name = proto.component_name.removeprefix("infoint_")
    if proto.json and name not in _SAY_NOTHING:
        yield from _in_data(json.loads(proto.json))


def _in_data(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            whole = json.loads(value) if key in _IN_JSON else value
            yield from () if key in _NO_SENTENCES else _in_data(whole)
    elif isinstance(data, list):
        for value in data:
            yield from _in_data(value)
    elif isinstance(data, str):
        yield data


def _in_chart(spec: Any) -> Iterator[str]:
    if isinstance(spec, dict):
        for key, value in spec.items():
            if key in ("text", "name", "ticktext") and isinstance(value, str | list):
                yield from [value] if isinstance(value, str) else map(str, value)
            elif key != "template":
                yield from _in_chart(value)
    elif isinstance(spec, list):
        for value in spec:
            yield from _in_chart(value)


def plain_letters(app: AppTest) -> dict[str, int]:
    """By text: how many plain letters stand in it."""
    found = {}
    for text in texts(app._tree):
        left = len(PLAIN.findall(NO_WORDS.sub(" ", text)))
        if left:
            found[text] = left
    return found


@pytest.mark.parametrize("page", TITLES)
def test_plain_letters_become_fewer(page: str, someone: str) -> None:
    """The page opens in the made-up language, with no more plain letters than stand above."""
    found = plain_letters(window(LANGUAGE, page, contact=someone))
    most = sorted(found.items(), key=lambda each: -each[1])[:20]
    assert sum(found.values()) <= LETTERS[page], most


@pytest.mark.parametrize(
    ("page", "part"),
    [
        *(("identify_people", part) for part in ("think", "list")),
        *(("who_named_whom", part) for part in ("tell", "picture", "text")),
    ],
)
def test_no_part_of_the_room_of_people_has_plain_letters(
    page: str, part: str, someone: str, ws: Workspace
) -> None:
    """Every part opens in the made-up language with no plain letter of ours."""
    with ws.edit("Named", now=NOW) as tx:
        other = next(one.id for one in tx.contacts.all() if one.id != someone)
        tx.contacts.update(other, referred_by=someone)
    app = window(LANGUAGE, page, contact=someone, part=part)
    assert part_on(app) == part
    assert plain_letters(app) == {}


@pytest.mark.parametrize(
    "part",
    [
        *("know", "know found", "know expect"),
        *("questions", "questions bank", "questions wanted", "questions copy"),
        *("ready", "ready first", "ready last", "ready ahead", "ready before", "ready along"),
    ],
)
def test_no_plain_letter_on_the_parts_of_preparing(part: str, someone: str) -> None:
    """Each part of step 4, and each view that opens in it, has gone through the catalogs."""
    name, _space, view = part.partition(" ")
    address = {"part": name, **({"view": view} if view else {})}
    found = plain_letters(window(LANGUAGE, "prepare", contact=someone, **address))
    of_content = "I asked to talk with you because"  # first words that the content proposes
    found = {words: n for words, n in found.items() if not words.startswith(of_content)}
    assert sum(found.values()) <= (view == "along"), found  # A4


@pytest.mark.parametrize(
    "part",
    ["begin", "begin day", "begin along", "talk", "after"],
)
@pytest.mark.parametrize("status", ["unscheduled", "planned", "running", "held"])
def test_no_plain_letter_in_the_talk(status: str, part: str, ws: Workspace) -> None:
    """Each part of step 5, whatever became of the talk, has gone through the catalogs."""
    someone = everything_of(ws, status)
    name, _space, view = part.partition(" ")
    address = {"part": name, **({"view": view} if view else {})}
    found = plain_letters(window(LANGUAGE, "interview", contact=someone, **address))
    of_content = "I asked to talk with you because"  # first words that the content proposes
    found = {words: n for words, n in found.items() if not words.startswith(of_content)}
    assert sum(found.values()) <= (view == "along"), found  # A4


@pytest.mark.parametrize("done", [False, True])
@pytest.mark.parametrize("view", ["", "named", "list"])
def test_no_plain_letter_after_the_talk(view: str, done: bool, ws: Workspace) -> None:
    """Nor have the question how it was, and what stands there once it is answered."""
    someone = everything_of(ws, "held")
    (interview,) = ws.interviews.all()
    if done:
        with ws.edit("", now=NOW) as tx:
            tx.page_state.write(("done", f"interviews/{interview.id}/impressions"), "now")
    address = {"view": view} if view else {}
    app = window(LANGUAGE, "interview", contact=someone, part="after", **address)
    assert plain_letters(app) == {}


def test_no_plain_letter_where_no_talk_is_planned(ws: Workspace) -> None:
    """Nor has a talk on the spot, with nobody or with somebody on the list."""
    assert plain_letters(window(LANGUAGE, "interview")) == {}
    with ws.edit("", now=NOW) as tx:
        someone = tx.contacts.put(Contact(name=OWN)).id
    for part in ("begin", "after"):
        assert plain_letters(window(LANGUAGE, "interview", contact=someone, part=part)) == {}


@pytest.mark.parametrize(
    ("page", "part"),
    [
        *(("phone_script", "how"), ("prepare", "when"), ("interview", "begin")),
        *(("interview", "after"), ("track", "write"), ("thank_you", "letter")),
        ("thank_you", "loops"),
    ],
)
@pytest.mark.parametrize("state", ["nothing", "unscheduled", "passed", "held", "thanked"])
def test_no_plain_letter_while_nobody_is_chosen(
    state: str, page: str, part: str, ws: Workspace
) -> None:
    """Nor have those whom a step could be about, whatever was with them."""
    with ws.edit("", now=NOW) as tx:
        for key in "12":
            tx.contacts.put(Contact(id=key, name=OWN))
        start = NOW - timedelta(days=1)
        clock = Clock(started=start, ended=start + timedelta(minutes=20))
        if state != "nothing":
            of_state = {"passed": {"start": start}, "unscheduled": {}}.get(state, {"clock": clock})
            tx.interviews.put(Interview(id="3", contact="1").model_copy(update=of_state))
        if state == "thanked":
            tx.letters.put(Letter(kind="thank-you", contact="1", interview="3", sent=NOW))
    assert plain_letters(window(LANGUAGE, page, part=part)) == {}


@pytest.mark.parametrize(
    "part",
    [*("how", "write", "send"), *("practise", "practise assistant", "practise round")],
)
def test_no_plain_letter_on_the_parts_of_calling_or_writing(part: str, someone: str) -> None:
    """Each part of step 3, and each card to practise with, has gone through the catalogs."""
    name, _space, view = part.partition(" ")
    address = {"part": name, **({"view": view} if view else {})}
    found = plain_letters(window(LANGUAGE, "phone_script", contact=someone, **address))
    assert not [text for text in found if not text.startswith("Flynn and Lake")]  # who said it


@pytest.mark.parametrize(
    "part", ["next", "next what-counts", "next put-aside", "next why-new", "bring", "bring paste"]
)
def test_no_plain_letter_on_asking_next_and_bringing_in(
    part: str, someone: str, ws: Workspace
) -> None:
    """Two parts of step 2, and each view that opens in them, have gone through the catalogs."""
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="new", name=OWN, referred_by=someone, motivation=5))
        tx.contacts.put(Contact(id="far", name=OWN, snoozed_until=(NOW + timedelta(9)).date()))
    name, _space, view = part.partition(" ")
    address = {"part": name, **({"view": view} if view else {})}
    app = window(LANGUAGE, "identify_people", **address)
    assert plain_letters(app) == {}


def talked(ws: Workspace) -> None:
    """Two fields with two talks each, in which everything was noted in other letters."""
    criterion = Criterion(id="1", name=OWN)
    library = load_library()
    belief, views = Assumption(id="2", text=OWN), {}
    for asked in library.evaluation:
        views[asked.id] = OWN if asked.answer == "words" else 3
    bank = {one.topic: one for one in library.questions}
    plan = [PlannedQuestion(question=one.id, text=OWN, note=OWN) for one in bank.values()]
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(criteria=(criterion,))
        for key, stars in (("8", 5), ("9", 2)):
            note = DecisionNote(at=NOW - timedelta(days=40), text=OWN)
            tx.fields.put(
                CareerField(
                    id=key,
                    title=f"{OWN}{key}",
                    ratings_before={"1": stars},
                    assumptions=(belief, Assumption(text=OWN)),
                    decisions=(note,),
                )
            )
            for n in range(2):
                who = tx.contacts.put(Contact(id=f"{key}{n}", name=OWN, fields=(key,)))
                ended = NOW - timedelta(days=9 - n)
                clock = Clock(started=ended - timedelta(minutes=20), ended=ended)
                outcome = ("contradicted", "mixed")[n and key == "9"]
                talk = Interview(
                    id=f"7{key}{n}",
                    contact=who.id,
                    field=key,
                    clock=clock,
                    plan=(*plan, PlannedQuestion(text=OWN, note=OWN)),
                    verdicts={"2": Verdict(outcome=outcome, said=OWN)},
                    evaluation=views,
                    evaluation_reasons=dict.fromkeys(views, OWN),
                    ratings={"1": stars - 1},
                )
                tx.interviews.put(talk)
                for kind in TakeawayKind:
                    values = {"kind": kind, "text": OWN, "meaning": OWN, "level": OWN, "low": 9}
                    tx.takeaways.put(Takeaway.model_validate({"interview": talk.id, **values}))


@pytest.mark.parametrize(
    "part",
    [
        *("overview", "overview all", "overview which", "overview sums"),
        *("weights", "weights moved"),
        *("said", "said believed", "said judged", "said words", "said pay", "said skills"),
        *("unknown", "unknown open-8", "decide", "decide notes"),
    ],
)
@pytest.mark.parametrize("is_full", [True, False])
def test_no_plain_letter_on_the_parts_of_comparing(
    part: str, is_full: bool, someone: str, ws: Workspace
) -> None:
    """Each part, and each view that opens in it, with one talk and with many."""
    if is_full:
        talked(ws)
    name, _space, view = part.partition(" ")
    address = {"part": name, **({"view": view} if view else {})}
    assert plain_letters(window(LANGUAGE, "compare_fields", **address)) == {}


@pytest.mark.parametrize(
    "part",
    [
        *("said", "together", "open", "learned", "learned beliefs", "learned view"),
        *("learned skills", "learned terms", "learned lists", "learned pay"),
    ],
)
@pytest.mark.parametrize("is_full", [True, False])
def test_no_plain_letter_on_the_parts_of_what_people_say(
    part: str, is_full: bool, someone: str, ws: Workspace
) -> None:
    """Each part, and each view that opens in it, with one talk and with many."""
    if is_full:
        talked(ws)
    name, _space, view = part.partition(" ")
    address = {"part": name, **({"view": view} if view else {})}
    assert plain_letters(window(LANGUAGE, "what_people_say", **address)) == {}


def test_no_plain_letter_on_a_tracker(someone: str) -> None:
    """The sentence, the sheets, words of a status and cells without a place are in the catalogs."""
    app = window(LANGUAGE, "identify_people", part="bring")
    titles = ("Name", "Contacted on", "Status", "Talk date")
    first, second = ("Имя 1", "2026-01-02", "Ж", "2026-02-02"), ("Имя 2", "я", "Ю", "")
    book = xlsx({"Лист 1": (titles, first, second), "Лист 2": (("Ж",), ("1",))})
    app.get_by_key("people-file").set_value(("1.xlsx", book, "")).run()
    for view in ("view-words", "view-unplaced", "view-take"):
        assert set(plain_letters(app)) <= {"xlsx"}
        app.get_by_key(view).click().run()
        found = {text.partition(":")[0] for text in plain_letters(app)}
        assert found <= {"Contacted on", "Status"}
        app.get_by_key("close-view").click().run()
    app.get_by_key("view-take").click().run()
    app.get_by_key("take-people").click().run()
    assert plain_letters(app) == {}


def test_no_plain_letter_on_somebody_who_was_pasted(someone: str) -> None:
    """The look at one person, what is asked of them, and the lines left out."""
    app = window(LANGUAGE, "identify_people", part="bring", view="paste")
    box = next(one.key for one in app.text_area if "pasted-people" in (one.key or ""))
    text = "Анна Иванова\nДом\n+44 20 7946 0123\nSent from my iPhone"
    app.get_by_key(box).set_value(text).run()
    app.get_by_key("read-pasted").click().run()
    app.get_by_key("view-left").click().run()
    assert plain_letters(app) == {}
    app.get_by_key("close-view").click().run()
    for block in ("who", "reach"):
        assert plain_letters(app) == {}
        app.get_by_key("change-pasted").set_value(block).run()
        assert plain_letters(app) == {}
        app.get_by_key("pasted-done").click().run()


def test_no_plain_letter_on_what_is_in_a_file(someone: str) -> None:
    """What was found, whom to take and what the columns are have gone through the catalogs."""
    app = window(LANGUAGE, "identify_people", part="bring")
    rows = "Name,Organization,Phone\nИмя 1,Дом,#####\nИмя 2,Дом,\n,,1\n"
    file = ("1.csv", rows.encode(), "text/csv")
    app.get_by_key("people-file").set_value(file).run()
    for key in ("view-take", "close-view", "view-columns"):
        assert plain_letters(app) == {}
        app.get_by_key(key).click().run()
    assert set(plain_letters(app)) == {"Name"}


@pytest.mark.parametrize("data", [b"", b"%PDF 1", b"\x00" * 60, b"PK\x03\x04", "Имя\t\n1".encode()])
def test_what_is_wrong_with_a_file_is_said_in_the_language(data: bytes, someone: str) -> None:
    """The sentence about a file that holds no people has gone through the catalogs."""
    app = window(LANGUAGE, "identify_people", part="bring")
    app.get_by_key("people-file").set_value(("1.csv", data, "text/csv")).run()
    assert app.error
    assert plain_letters(app) == {}


@pytest.mark.parametrize("part", ["all", "log"])
def test_no_part_of_today_has_plain_letters(part: str, someone: str) -> None:
    """All there is to do and quick logging are whole in the made-up language."""
    assert plain_letters(window(LANGUAGE, contact=someone, part=part)) == {}


@pytest.mark.parametrize("part", ["field", "ideas", "who", "agreed"])
def test_no_question_of_the_welcome_has_plain_letters(part: str, ws: Workspace) -> None:
    """Each of the first questions, with what was typed so far."""
    answers = {"field": f"{OWN}; Имя", "knows": "Имя Имя"}
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", "first-questions"), answers)
    assert plain_letters(window(LANGUAGE, part=part)) == {}


@pytest.mark.parametrize("channel", ["letter", "phone"])
def test_nothing_to_do_has_no_plain_letters(channel: str, ws: Workspace) -> None:
    """Nor has a day on which one waits for others."""
    with ws.edit("", now=NOW) as tx:
        for name in ("Имя", "Имя 8", "Имя 9"):
            who = tx.contacts.put(Contact(name=name))
            tx.attempts.put(OutreachAttempt(contact=who.id, at=NOW, channel=channel))
    assert plain_letters(window(LANGUAGE)) == {}


def test_two_windows_have_two_languages_over_one_workspace(someone: str, ws: Workspace) -> None:
    """Each window keeps its language while both write into the same file."""
    made, plain = window(LANGUAGE, "settings"), window("", "settings")
    made.get_by_key("profile-profile-name").set_value("Имя 9").run()
    plain.get_by_key("profile-profile-email").set_value("имя@пример").run()
    assert (ws.profile.name, ws.profile.email) == ("Имя 9", "имя@пример")
    for app, title in ((made, made_up(ABOUT_YOU)), (plain, ABOUT_YOU)):
        assert app.run().title[0].value == title


def test_a_notice_from_a_callback_speaks_the_language_of_its_window(someone: str) -> None:
    """Callbacks run before the frame chooses a language, and their notices have it all the same."""
    for language, said in (
        ("", "It is not shown again."),
        (LANGUAGE, made_up("It is not shown again.")),
    ):
        app = window(language)
        menu = next(key for key in _keys(app) if key.startswith("later-"))
        app.get_by_key(menu).set_value(_in(language, "Do not show this again")).run()
        assert [each.value for each in app.success] == [said]


def _in(language: str, words: str) -> str:
    return made_up(words) if language else words


def test_choices_do_not_hang_on_their_words(someone: str, ws: Workspace) -> None:
    """What is chosen by its made-up words does what it does in English."""
    app = window(LANGUAGE)
    menu = next(key for key in _keys(app) if key.startswith("later-"))
    app.get_by_key(menu).set_value(made_up("In a week")).run()
    assert list(ws.page_state.dismissals.values()) == ["2026-03-09"]
    app = window(LANGUAGE, "identify_people", part="list")
    with choose(LANGUAGE):  # AppTest words the options itself
        for order in ("name", "newest"):
            app.get_by_key("sort-people").set_value(order).run()
            assert _names(app) == [OWN, "Имя 8"]
        app.get_by_key("stage-filter").set_value("thanked").run()
    assert not _names(app)


def _names(app: AppTest) -> list[str]:
    return [one.label.split("**")[1] for one in app.button if (one.key or "").startswith("person-")]


def _keys(app: AppTest) -> Iterator[str]:
    def walk(node: Any) -> Iterator[str]:
        yield str(getattr(node, "key", "") or "")
        for child in getattr(node, "children", {}).values():
            yield from walk(child)

    return walk(app._tree)
