"""What we read off Streamlit's page is there in the installed version; else a new one is seen here.

`docs/streamlit-contract.md` says what hangs on each.
"""

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
import streamlit
from packaging.requirements import Requirement
from packaging.version import Version

from infoint.ui.browser.around_page import USUAL, usual_scripts
from tests.ui.browser.test_component import FILES
from tests.ui.conftest import ROOT

CONTRACT = ROOT / "docs" / "streamlit-contract.md"
NOT_IN_A_CLASS = re.escape("/[^a-zA-Z0-9_-]/g,`-`)")
TEST_IDS = re.compile(r"data-testid=\"(\w+)\"")


@pytest.fixture(scope="module")
def front() -> str:
    """All scripts that Streamlit sends to a browser, one after the other."""
    folder = Path(streamlit.__file__).parent / "static" / "static" / "js"
    return "\n".join(path.read_text("utf-8") for path in sorted(folder.glob("*.js")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_test_id_is_streamlits(path: Path, front: str) -> None:
    """A part of the page that a script or style sheet looks for is one that Streamlit draws."""
    wanted = set(TEST_IDS.findall(path.read_text("utf-8")))
    assert [name for name in sorted(wanted) if not re.search(rf"[`\"']{name}[`\"']", front)] == []


@pytest.mark.parametrize(
    ("reliance", "written"),
    [
        ("the state of the run", r"\"data-test-script-state\":"),
        ("a run that is over", r"notRunning"),
        ("the state of the connection", r"\"data-test-connection-state\":"),
        ("a connection that stands", r"\.CONNECTED\b|`CONNECTED`"),
        ("the key of a box as a class", r"st-key-`\+\w+\.trim\(\)\.replaceAll\(" + NOT_IN_A_CLASS),
        ("its message about the connection", r"showError\(`Connection error`"),
        ("the name of a key on a button", r"\"aria-label\":`Shortcut \$\{"),
        ("kinds of buttons", r"stBaseButton-"),
        ("where the health is asked", r"_stcore/health"),
    ],
)  # fmt: skip
def test_streamlit_writes_what_we_read(reliance: str, written: str, front: str) -> None:
    """A mark or word that a script of ours reads is written by the installed Streamlit."""
    assert re.search(written, front), reliance


def test_usual_boxes_have_scripts_of_their_own(front: str) -> None:
    """One file for each kind that is fetched ahead, which the first script asks for by its name."""
    names = usual_scripts().split()
    assert [name.split(".")[0] for name in names] == list(USUAL)
    assert [name for name in names if f"import(`./{name}`)" not in front] == []


def test_streamlit_is_the_version_that_was_tested() -> None:
    """pyproject allows the minor version of the pin and no other; the installed one is of it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [Requirement(line) for line in project["dependencies"]]
    allowed = next(each.specifier for each in needed if each.name == "streamlit")
    pins = (ROOT / "constraints.txt").read_text("utf-8")
    pinned = Version(re.search(r"^streamlit==(\S+)$", pins, re.MULTILINE)[1])  # type: ignore[index]
    assert allowed.contains(pinned)
    assert allowed.contains(version("streamlit"))
    assert not allowed.contains(f"{pinned.major}.{pinned.minor + 1}.0")
    assert not allowed.contains(f"{pinned.major}.{pinned.minor - 1}.0")


def test_the_contract_names_tests_that_exist() -> None:
    """Every file and test that the page of the contract names is there."""
    named = re.findall(
        r"`((?:tests|infoint)/[\w/.]+\.\w+)(?:::(\w+))?`", CONTRACT.read_text("utf-8")
    )
    assert len(named) > 30
    missing = [f"{file}::{test}" for file, test in named if not _is_there(ROOT / file, test)]
    assert missing == []


def _is_there(file: Path, test: str) -> bool:
    return file.is_file() and (not test or f"def {test}(" in file.read_text("utf-8"))


def test_every_script_is_in_the_contract() -> None:
    """The page of the contract says of each script and style sheet what it leans on."""
    text = CONTRACT.read_text("utf-8")
    assert [path.name for path in FILES if path.name not in text] == []
