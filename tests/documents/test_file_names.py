"""Names of files made from names of people: any name gives a name that every system takes."""

import re
import unicodedata
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from infoint.documents.file_names import LONGEST, safe_file_name

DEVICES = {"con", "prn", "aux", "nul", "conin$", "conout$"} | {
    f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"
}
PARTS = st.text(st.one_of(st.characters(), st.sampled_from('./\\:*?"<>| -_~\x00\n\u202e%')))


def test_parts_are_joined() -> None:
    """Kind and name stand in it, the ending at its end."""
    assert safe_file_name("thank-you", "Anna Lee", ".pdf") == "thank-you-Anna-Lee.pdf"
    assert safe_file_name("talk", "Dr. Anna  Lee, PhD", ending=".docx") == (
        "talk-Dr.-Anna-Lee,-PhD.docx"
    )


@pytest.mark.parametrize("name", ["José", "Жанна", "Ελένη", "דנה", "محمد", "王芳", "अमित", "Ko✨"])
def test_every_script_stays(name: str) -> None:
    """Names in any script are kept as they are."""
    assert safe_file_name("kit", name, ".pdf") == f"kit-{name}.pdf"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("../../etc/passwd", "etc-passwd.pdf"),
        ("C:\\temp\\x", "C-temp-x.pdf"),
        ('a:b|c?d*e<f>g"h', "a-b-c-d-e-f-g-h.pdf"),
        ("name. . .", "name.pdf"),
        ("~$hidden", "hidden.pdf"),
        (".profile", "profile.pdf"),
        ("line\nbreak\ttab\u2028more", "line-break-tab-more.pdf"),
        ("abc\u202efdp.exe", "abcfdp.exe.pdf"),
        ("a\u200bb\x00c\x9fd", "abcd.pdf"),
        ("e\u0301", "é.pdf"),
        ("CON", "document-CON.pdf"),
        ("nul.txt", "document-nul.txt.pdf"),
        ("COM¹", "document-COM¹.pdf"),
        ("Conrad", "Conrad.pdf"),
        ("???", "document.pdf"),
        ("", "document.pdf"),
    ],
)
def test_what_a_system_forbids_goes(name: str, wanted: str) -> None:
    """Separators, devices, invisible signs and odd ends are taken out or worded around."""
    assert safe_file_name(name, ".pdf") == wanted


@pytest.mark.parametrize("sign", ["a", "é", "王", "😀", "e\u0323\u0301"])
def test_a_name_of_two_thousand_signs_is_cut(sign: str) -> None:
    """A long name is cut between letters, never inside one."""
    name = safe_file_name("kit", sign * 2000, ".docx")
    assert LONGEST - 12 <= len(name.encode()) <= LONGEST
    stem = name.removeprefix("kit-").removesuffix(".docx")
    whole = unicodedata.normalize("NFC", sign)
    assert stem == whole * (len(stem) // len(whole))


@given(st.lists(PARTS, max_size=3))
@example(["con"])
@example(["a" * 300, "."])
def test_any_parts_give_a_safe_name(parts: list[str]) -> None:
    """Whatever is typed: one visible, storable name, the same when repeated."""
    name = safe_file_name(*parts, ".pdf")
    stem = name.removesuffix(".pdf")
    assert name.endswith(".pdf")
    assert stem
    assert len(name.encode("utf-8")) <= LONGEST
    assert not re.search(r"[<>:\"/\\|?*\x00-\x1f\x7f-\x9f]", name)
    assert stem.split(".")[0].casefold() not in DEVICES
    assert stem[0] not in " .-~$"
    assert stem[-1] not in " .-"
    assert Path(name).name == PureWindowsPath(name).name == name
    assert not any(unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Cn") for sign in name)
    assert safe_file_name(stem, ".pdf") == name


def test_a_file_with_such_a_name_can_be_written(tmp_path: Path) -> None:
    """This system takes a name with everything in it."""
    name = safe_file_name("kit", "../a:b\n王" + "é" * 500 + " .", ".pdf")
    (tmp_path / name).write_bytes(b"x")
    assert [path.name for path in tmp_path.iterdir()] == [name]
