"""The letterhead of a college: what it holds, and what of it cannot hold."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from infoint import cli
from infoint.documents import report_docx, report_pdf
from infoint.documents.logo import can_be_drawn, logo_picture, picture_width
from infoint.domain import Profile
from infoint.library import Library
from infoint.library.letterhead import LARGEST_LOGO, Letterhead, load_letterhead
from infoint.reports import report
from infoint.store import Workspace
from tests.examples import examples
from tests.library.contents import copy_content
from tests.reports.test_report import NOW

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">'
    b'<rect width="40" height="20"/></svg>'
)
TEXT = 'name: "Career Center"\nlines: ["12 College Road", "careers.example.org"]\nlogo: {name}\n'


def png(width: int = 30, height: int = 10) -> bytes:
    """A grey picture of so many pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def made(folder: Path, logo: bytes, name: str = "logo.svg", text: str = TEXT) -> Letterhead:
    """The letterhead of a folder with this logo."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(logo)
    (folder / "letterhead.yaml").write_text(text.format(name=name), encoding="utf-8")
    load_letterhead.cache_clear()
    return load_letterhead(folder)


def test_ours_says_nothing() -> None:
    """The app's own folder has remarks only; a folder from before has no such file."""
    assert not load_letterhead()
    assert not load_letterhead().problems
    assert not load_letterhead(Path("nowhere")).problems


@pytest.mark.parametrize(("logo", "name"), [(SVG, "logo.svg"), (png(), "logo.png")])
def test_all_of_it_is_read(tmp_path: Path, logo: bytes, name: str) -> None:
    """Name, lines and a logo of either kind."""
    found = made(tmp_path, logo, name)
    assert found == Letterhead("Career Center", ("12 College Road", "careers.example.org"), logo)
    assert not found.problems
    assert can_be_drawn(logo)


@pytest.mark.parametrize(
    ("logo", "said"),
    [
        (b"\x00" * (LARGEST_LOGO + 1), "larger than 300 kB"),
        (png(4001, 1), "more than 4000 pixels"),
        (b"\x89PNG\r\n\x1a\n", "damaged PNG"),
        (b"GIF89a", "must be a PNG or an SVG"),
        (b"<html></html>", "must be a PNG or an SVG"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', "holds a <! of XML"),
        (b"<svg><script>1</script></svg>", "names another file or holds a script"),
        (b'<svg><image href="https://a.example.org/b.png"/></svg>', "names another file"),
        (b'<svg xmlns:x="http://www.w3.org/1999/xlink"><use x:href="c.svg#a"/></svg>', "another"),
    ],
)
def test_a_logo_that_cannot_hold(tmp_path: Path, logo: bytes, said: str) -> None:
    """It is told in a sentence and left out; the rest of the letterhead stands."""
    found = made(tmp_path, logo)
    assert found.logo is None
    assert found.name == "Career Center"
    (problem,) = found.problems
    assert problem.startswith("letterhead.yaml: logo: ")
    assert said in problem
    assert problem.endswith("reports have no logo")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a\n", "must be lines such as"),
        ("nmae: x\n", 'unknown key, did you mean "name"?'),
        ("name: [a]\n", "name: must be text in quotes"),
        (f"name: {'a' * 81}\n", "of 80 letters at most"),
        ("lines: one\n", "lines: must be a list of 4 lines at most"),
        ("lines: [a, b, c, d, e]\n", "lines: must be a list of 4 lines at most"),
        ("lines: [1]\n", "lines, entry 1: must be text"),
        ("logo: ../logo.svg\n", "must be the name of a file beside letterhead.yaml"),
        ("logo: [a]\n", "must be the name of a file beside letterhead.yaml"),
        ("logo: gone.svg\n", "gone.svg cannot be opened"),
    ],
)
def test_lines_that_cannot_hold(tmp_path: Path, text: str, said: str) -> None:
    """Each is one sentence with its place, and passed over."""
    found = made(tmp_path, SVG, text=text)
    assert any(said in problem for problem in found.problems), found.problems


def test_check_names_them_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`infoint check` says what cannot hold, also of a logo that only looks like one."""
    monkeypatch.setattr("infoint.review.examples.faults_of_rules", lambda _rules: [])
    folder = copy_content(tmp_path)
    made(folder, png()[:40], "logo.png")
    done = CliRunner().invoke(cli.main, ["check", str(folder)])
    assert done.exit_code == 1
    assert done.output == (
        "letterhead.yaml: logo: is damaged and cannot be drawn; reports have no logo\n"
    )
    made(folder, png(), "logo.png")
    assert CliRunner().invoke(cli.main, ["check", str(folder)]).exit_code == 0


@settings(deadline=None, max_examples=examples(50))
@given(st.binary(max_size=60))
def test_no_bytes_do_harm(data: bytes) -> None:
    """Whatever is taken for a logo, it is drawn or it is not; nothing is raised."""
    for logo in (data, b"\x89PNG\r\n\x1a\n" + data, b"<svg>" + data + b"</svg>"):
        picture = logo_picture(logo)
        assert picture is None or picture_width(picture) > 0


def test_it_stands_on_the_report(
    tmp_path: Path, ws: Workspace, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PDF and Word begin with it on their first page, and a damaged logo is left out."""
    folder = copy_content(tmp_path)
    made(folder, SVG)
    monkeypatch.setenv("INFOINT_CONTENT", str(folder))
    found = report(ws, library, now=NOW, tz="")
    profile = Profile(name="Mia")
    text = PdfReader(BytesIO(report_pdf(found, profile=profile, now=NOW))).pages[0].extract_text()
    assert text.index("Career Center") < text.index("careers.example.org") < text.index("Mia")
    document = Document(BytesIO(report_docx(found, profile=profile, now=NOW)))
    assert len(document.inline_shapes) == 1
    assert "Career Center" in document.tables[0].rows[0].cells[1].text
    made(folder, png()[:40], "logo.png")
    found = report(ws, library, now=NOW, tz="")
    assert (
        "Career Center"
        in PdfReader(BytesIO(report_pdf(found, profile=profile, now=NOW))).pages[0].extract_text()
    )
    assert not Document(BytesIO(report_docx(found, profile=profile, now=NOW))).inline_shapes
