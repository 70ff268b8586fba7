"""Sentences, counts and lists in the language in use."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from infoint import i18n
from infoint.i18n import N_, _, choose, language, listed, ngettext, pgettext
from infoint.i18n.catalogs import CatalogError, catalog, compiled, forget, look_in, read_catalog
from tests.i18n.markup import words_of

ROOT = Path(__file__).resolve().parents[2]
HEAD = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n<5 ? 1 : 2);\\n"\n\n'
)
BODY = r"""
#: somewhere.py:1
msgid "Come back tomorrow, {name}."
msgstr "Vuelve mañana, {name}."

msgid "Wrong {name}"
msgstr "Falso {nombre}"

msgid "Reaching {name}"
msgstr "{name.__class__} {name}"

msgid "{n} talk"
msgid_plural "{n} talks"
msgstr[0] "una"
msgstr[1] "{n} pocas"
msgstr[2] "{n} muchas"

msgctxt "in a letter"
msgid "Close"
msgstr "Cordialmente"

msgid "Close"
msgstr "Cerrar"

#, fuzzy
msgid "Doubtful"
msgstr "Dudoso"

msgid "Empty"
msgstr ""

msgid ""
"two "
"lines"
msgstr ""
"dos\t"
"\"líneas\""

#~ msgid "Gone"
#~ msgstr "Ido"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    put(tmp_path, "qq", HEAD + BODY)
    look_in(tmp_path)
    yield tmp_path
    forget(tmp_path)


def put(folder: Path, name: str, text: str) -> None:
    place = folder / name / "LC_MESSAGES"
    place.mkdir(parents=True, exist_ok=True)
    (place / "infoint.po").write_text(text, encoding="utf-8")
    catalog.cache_clear()


def test_english_is_the_sentence_itself() -> None:
    """Without a catalog a sentence, a count and a context come back with their values."""
    assert _("Hello {name}", name="{n}") == "Hello {n}"
    assert [ngettext("{n} talk", "{n} talks", n) for n in (0, 1, 2)] == [
        "0 talks",
        "1 talk",
        "2 talks",
    ]
    assert ngettext("{n} talk", "{n} talks", 2000, n="2,000") == "2,000 talks"
    assert pgettext("in a letter", "Close") == "Close"
    assert N_("Later") == "Later"
    assert _("") == ""


@pytest.mark.parametrize(
    ("words", "row"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "{b}", "c"], "a, {b} and c")],
)
def test_a_list_is_a_row_of_words(words: list[str], row: str) -> None:
    """The last word is joined in another way than the others."""
    assert listed(words) == row


def test_a_catalog_translates(folder: Path) -> None:
    """Sentences, counts in three forms, contexts and texts over several lines are looked up."""
    with choose("qq"):
        assert _("Come back tomorrow, {name}.", name="Bo") == "Vuelve mañana, Bo."
        assert [ngettext("{n} talk", "{n} talks", n) for n in (1, 2, 7)] == [
            "una",
            "2 pocas",
            "7 muchas",
        ]
        assert (_("Close"), pgettext("in a letter", "Close")) == ("Cerrar", "Cordialmente")
        assert _("two lines") == 'dos\t"líneas"'
        assert [_(each) for each in ("Doubtful", "Empty", "Gone", "Not there")] == [
            "Doubtful",
            "Empty",
            "Gone",
            "Not there",
        ]
    assert _("Close") == "Close"


def test_what_a_catalog_gets_wrong_is_english(folder: Path) -> None:
    """A value that the sentence has not, falls back; attributes of a value are out of reach."""
    with choose("qq"):
        assert _("Wrong {name}", name="Bo") == "Wrong Bo"
        assert _("Reaching {name}", name="Bo") == "{name.__class__} Bo"


def test_a_region_takes_the_rest_from_its_language(folder: Path) -> None:
    """What a region says itself comes first, then its language, then English."""
    put(folder, "qq_MX", HEAD + 'msgid "Close"\nmsgstr "Cierra"\n')
    with choose("qq-MX"):
        assert (_("Close"), _("Come back tomorrow, {name}.", name="A")) == (
            "Cierra",
            "Vuelve mañana, A.",
        )


@pytest.mark.parametrize("text", ["msgid Close", HEAD + 'msgid "a"\nmsgstr "b', "\ufffe", "]"])
def test_a_damaged_catalog_is_named_and_stops_nothing(folder: Path, text: str) -> None:
    """Reading it says so; the page is English."""
    put(folder, "qq", text)
    with pytest.raises(CatalogError, match=r"infoint\.po"):
        read_catalog(folder / "qq" / "LC_MESSAGES" / "infoint.po")
    with choose("qq"):
        assert _("Close") == "Close"


@pytest.mark.parametrize("tag", ["", "..", "../qq", "qq/..", "x" * 200, "ß", "en"])
def test_a_language_that_is_none_is_english(folder: Path, tag: str) -> None:
    """No name of a language reaches a file elsewhere or fails."""
    with choose(tag):
        assert _("Close") == "Close"


def test_a_mo_file_is_read_too(folder: Path) -> None:
    """What the reader compiles is a file that the standard library reads, as are shipped ones."""
    place = folder / "qr" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "infoint.mo").write_bytes(compiled(HEAD + BODY))
    with choose("qr"):
        assert _("Close") == "Cerrar"


def test_languages_of_threads_do_not_mix(folder: Path) -> None:
    """Eight threads with two languages at once each get their own."""

    def look(tag: str) -> set[str]:
        with choose(tag):
            return {_("Close") for _each in range(5000)}

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(look, ["qq", "en"] * 4))
    assert found == [{"Cerrar"}, {"Close"}] * 4


def test_where_nothing_was_chosen_the_window_is_asked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fresh thread, such as that of a callback, gets the window's language; a choice wins."""
    monkeypatch.setattr(i18n, "_asked", lambda: "qq")
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(_, "Close").result() == "Cerrar"
    with choose("en"):
        assert (language(), _("Close")) == ("en", "Close")
        with choose(""):
            assert language() == "qq"


def test_nothing_heavy_is_loaded() -> None:
    """Sentences need neither Babel nor Streamlit."""
    code = (
        "import sys, infoint.i18n as i; i._('x');"
        "print([m for m in ('babel', 'streamlit', 'yaml', 'infoint.domain') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == "[]", done.stderr


CALLS = {"_": 1, "ngettext": 2, "pgettext": 2, "N_": 1}


def faults(file: str, text: str) -> Iterator[str]:
    """Calls whose sentence is no literal, whose values do not fit, or that glue or lower it."""
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        count = CALLS.get(node.func.id)
        if count is None:
            continue
        place = f"{file}:{node.lineno}"
        texts = [each.value for each in node.args[:count] if isinstance(each, ast.Constant)]
        if len(texts) < count or not all(isinstance(each, str) for each in texts):
            if not (
                node.func.id == "_" and not isinstance(node.args[0], ast.BinOp | ast.JoinedStr)
            ):
                yield f"{place}: no literal"
            continue
        named = {hit for each in texts for hit in re.findall(r"\{([a-z_][a-z0-9_]*)\}", str(each))}
        given = {each.arg for each in node.keywords if each.arg}
        given |= {"n"} if node.func.id == "ngettext" else set()
        if node.func.id != "N_" and not named <= given:
            yield f"{place}: no value for {sorted(named - given)}"
        if given - named - {"n"}:
            yield f"{place}: unused {sorted(given - named)}"


def test_every_sentence_is_a_literal_with_its_values() -> None:
    """A tool for translators finds each sentence, and each value in it is given; no other is."""
    found = [
        fault
        for path in sorted((ROOT / "infoint").rglob("*.py"))
        if "_app" not in path.parts
        for fault in faults(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        if "i18n" not in path.parts
    ]
    assert found == []


@pytest.mark.parametrize(
    "code",
    ['_(f"Hi {x}")', '_("a" + b)', '_("{a}")', '_("a", b=1)', 'ngettext("a", b, 2)'],
)
def test_a_planted_fault_is_found(code: str) -> None:
    """f-strings, glued sentences and values that do not fit are seen."""
    assert list(faults("x.py", code))


DONE = (
    *("browser", "caseload", "components", "debrief", "fields", "frame", "imports", "letters"),
    *("outreach", "people", "presenting", "progress", "settings", "sharing", "today", "worksheet"),
)
"""Rooms of the screen in which no word reaches Streamlit bare; a room joins once it is done."""
_NAMED = ("st.Page", "st.set_page_config", "st.components.v2.component")
"""Commands that are given the name of a file, of the app or of a component first."""
_WORD = re.compile(r"[A-Za-z]{2}")
_NO_WORD = re.compile(r":material/\w+:|:\w+(?:-\w+)?\[|https?://\S+|<[a-z][^>]*>")
_SHOWN = {"label", "help", "placeholder", "title", "caption", "text", "said", "alt", "body"}


def bare(file: str, text: str) -> Iterator[str]:
    """Words of ours in a call of Streamlit that have not gone through a catalog."""
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        if called != "go_button" and not called.startswith("st."):
            continue
        if called in _NAMED or called == "st.feedback":
            continue
        shown = [*node.args[:1], *(each.value for each in node.keywords if each.arg in _SHOWN)]
        for argument in shown:
            for each in _bare_texts(argument):
                if _WORD.search(_NO_WORD.sub("", each)):
                    yield f"{file}:{node.lineno}: {each}"


def _bare_texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_bare_texts(node.body), *_bare_texts(node.orelse))
    elif isinstance(node, ast.BinOp):
        yield from (*_bare_texts(node.left), *_bare_texts(node.right))
    elif isinstance(node, ast.JoinedStr):
        yield "".join(
            str(each.value) if isinstance(each, ast.Constant) else "0" for each in node.values
        )


def test_no_bare_word_in_rooms_that_are_done() -> None:
    """Labels, hints and sentences of these rooms all go through a catalog."""
    found = [
        fault
        for room in DONE
        for path in sorted((ROOT / "infoint" / "ui" / room).rglob("*.py"))
        for fault in bare(path.name, path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        'st.button("Go")',
        'st.button(f"Go {x}")',
        'st.text_input(_("A"), help="Why")',
        'st.markdown(":material/check: Go" if x else "")',
        'st.markdown("Go " + x)',
        'st.column_config.TextColumn("Name")',
    ],
)
def test_a_planted_bare_word_is_found(code: str) -> None:
    """A literal, a glued or a chosen sentence, a hint and a column's title are seen."""
    assert list(bare("x.py", code))
    assert not list(bare("x.py", "st.button(_('Go'), key='go', icon=':material/undo:')"))


_IN_A_PAGE = re.compile(
    r'"[^"\n]*[A-Za-z]{2,} [A-Za-z]{2,}[^"\n]*"|"[A-Z][a-z]{2,}[^"\n]*"'
    r"|\[[^\]\n#]*[A-Za-z]{3,}[^\]\n]*\]"
)


def words_in_page(text: str) -> list[str]:
    """Words of ours in a page of typst, which no catalog reaches."""
    bare = "\n".join(line.partition("//")[0] for line in text.splitlines())
    return [found[0] for found in _IN_A_PAGE.finditer(bare)]


def test_no_page_of_a_document_holds_a_word() -> None:
    """What is printed comes as data, in the language in use."""
    pages = sorted((ROOT / "infoint").rglob("*.typ"))
    assert len(pages) > 5
    found = {page.name: words_in_page(page.read_text(encoding="utf-8")) for page in pages}
    assert not {name: words for name, words in found.items() if words}


@pytest.mark.parametrize(
    "page",
    [
        '#heading(level: 2, "Sources")',
        "#heading(level: 2, [Three names])",
        "row([Try, #part.minutes min], 1)",
        '#text("minutes are kept free")',
    ],
)
def test_a_planted_word_in_a_page_is_found(page: str) -> None:
    """A title, a sentence, a word beside a number; a remark and a name of data are none."""
    assert words_in_page(page)
    assert not words_in_page("#heading(level: 2, data.said.sources) // Our sources are last.")


_LITERAL = re.compile(r"'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\"|`(?:[^`\\]|\\.)*`")
_SENTENCE = re.compile(r"[A-Za-z]{2,} [a-z]{2,}")
_SELECTOR = re.compile(r"[\[\]<>=#{}]|\.[a-z]")
_SET = re.compile(
    r"(?:(?<![\[-])(?:textContent|innerText|title|alt|placeholder|ariaLabel|label)\s*[:=]"
    r"|setAttribute\('(?:aria-label|title|alt|placeholder)',)\s*(['\"`][^'\"`\n]*[A-Za-z]{2})"
)


def words_in_script(text: str) -> list[str]:
    """Words of ours in a script, which no catalog reaches: sentences, and what an element is given
    to show or to be called. Remarks are none.
    """
    bare = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("//"))
    found = (each[0] for each in _LITERAL.finditer(bare))
    sentences = [one for one in found if _SENTENCE.search(one) and not _SELECTOR.search(one)]
    return [*sentences, *(each[1] for each in _SET.finditer(bare))]


def markup_of_components(text: str) -> Iterator[str]:
    """The markup that a module gives to components of ours."""
    tree = ast.parse(text)
    constants = {
        each.targets[0].id: each.value
        for each in tree.body
        if isinstance(each, ast.Assign) and isinstance(each.targets[0], ast.Name)
    }
    for node in ast.walk(tree):
        for each in node.keywords if isinstance(node, ast.Call) else ():
            value = constants.get(ast.unparse(each.value), each.value)
            if each.arg == "html" and isinstance(value, ast.Constant):
                yield str(value.value)


def test_no_component_holds_a_word() -> None:
    """What a script of ours shows, and what stands in its markup, comes as data: it changes with
    the language, and nothing is mounted anew.
    """
    folder = ROOT / "infoint" / "ui" / "browser"
    scripts, modules = sorted(folder.glob("*.js")), sorted(folder.glob("*.py"))
    found = {path.name: words_in_script(path.read_text(encoding="utf-8")) for path in scripts}
    markup = {path.name: [*markup_of_components(path.read_text("utf-8"))] for path in modules}
    assert sum(map(bool, markup.values())) > 3
    for name, texts in markup.items():
        found[name] = [one for text in texts for one in words_of(text) if _WORD.search(one)]
    assert not {name: words for name, words in found.items() if words}


@pytest.mark.parametrize(
    "script",
    [
        "said.textContent = 'Copied';",
        "said.textContent = done ? data.done : `Select the text and copy it`;",
        "button.setAttribute('aria-label', 'Close');",
        "table.append(make('caption', \"No answer yet\"));",
        "Object.assign(button, { type: 'button', title: 'Pick a day' });",
    ],
)
def test_a_planted_word_in_a_script_is_found(script: str) -> None:
    """Words that are shown, a sentence that is handed on, the name of a button; a selector, a key
    and a remark are none.
    """
    assert words_in_script(script)
    script = "// Shows the words.\nif (event.key === 'Enter') box.closest('.st-key-a b').title = ''"
    assert not words_in_script(script)


def test_planted_markup_is_found() -> None:
    """Text in the markup of a component, and the name of an element in it."""
    module = '_HTML = """<p>Go</p>"""\n_a = component("a", html=_HTML)\n'
    module += "_b = component('b', html='<i title=\"On\"></i>')"
    found = [one for text in markup_of_components(module) for one in words_of(text)]
    assert found == ["Go", "On"]
