"""`infoint backup`, `restore` and `report`: what they write, what they say where they cannot."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import orjson
import pytest
from click.testing import CliRunner, Result
from docx import Document
from pypdf import PdfReader

from infoint import cli
from infoint.domain import CareerField, Contact
from infoint.store import open_workspace

NOW = datetime(2026, 3, 3, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In a folder of its own, with no word from the environment before or after."""
    for name in ("INFOINT_DATA", "INFOINT_CONTENT", "INFOINT_PORTABLE"):
        monkeypatch.setenv(name, "")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cli, "_now", lambda: NOW)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with the data of Mia: a person and a field."""
    folder = tmp_path / "data"
    folder.mkdir()
    with open_workspace(folder / "infoint.json").edit("begin", now=NOW) as tx:
        tx.profile.update(name="Mia Roth")
        tx.contacts.put(Contact(id="ann", name="Ann Lee"))
        tx.fields.put(CareerField(id="f", title="Museum  work", status="exploring"))
    return folder


def infoint(*words: object, answer: str = "") -> Result:
    """The command with these words, and what is typed when it asks."""
    return CliRunner().invoke(cli.main, [str(word) for word in words], input=answer)


def refused(*words: object) -> str:
    """The one sentence of a command that cannot go on, and nothing else."""
    done = infoint(*words)
    assert done.exit_code == 1, done.output
    assert "Traceback" not in done.output
    (line,) = done.output.splitlines()
    return line


def people(folder: Path) -> list[str]:
    """The names on the list of a folder's data."""
    return [one.name for one in open_workspace(folder / "infoint.json").contacts.all()]


def test_a_backup_is_everything_in_one_file(data: Path, tmp_path: Path) -> None:
    """Under the name given, in a folder under one of ours, and without either in this folder."""
    assert infoint("backup", "all.json", "--data", data).exit_code == 0
    assert orjson.loads((tmp_path / "all.json").read_bytes())["contacts"][0]["name"] == "Ann Lee"
    (tmp_path / "stick").mkdir()
    for place, where in (((), tmp_path), (("stick",), tmp_path / "stick")):
        done = infoint("backup", *place, "--data", data)
        assert done.exit_code == 0
        assert (where / "infoint-2026-03-03.json").is_file()
        assert done.output == f"Everything you entered is in {Path(*place)}/x.\n".replace(
            f"{Path(*place)}/x", str(Path(*place) / "infoint-2026-03-03.json")
        )
    assert not list(tmp_path.rglob(".infoint-*"))


def test_a_backup_replaces_nothing_by_itself(data: Path, tmp_path: Path) -> None:
    """A file that is there stays, unless one says so."""
    (tmp_path / "all.json").write_text("mine")
    said = refused("backup", "all.json", "--data", data)
    assert said == "all.json is there already. Choose another name, or add --yes."
    assert (tmp_path / "all.json").read_text() == "mine"
    assert infoint("backup", "all.json", "--yes", "--data", data).exit_code == 0
    assert (tmp_path / "all.json").read_bytes().startswith(b"{")


def test_restore_asks_first(data: Path, tmp_path: Path) -> None:
    """It says what the backup holds; only a yes changes anything, and one undo takes it back."""
    assert infoint("backup", "all.json", "--data", data).exit_code == 0
    ws = open_workspace(data / "infoint.json")
    with ws.edit("more", now=NOW) as tx:
        tx.contacts.put(Contact(id="bo", name="Bo"))
    for answer in ("n\n", "\n"):
        done = infoint("restore", "all.json", "--data", data, answer=answer)
        assert "This backup holds 1 person, 1 field and 0 talks, made on 2026-03-03." in done.output
        assert f"Replace everything in {data} with it? [y/N]" in done.output
        assert done.output.endswith("Nothing was changed.\n")
        assert people(data) == ["Ann Lee", "Bo"]
    done = infoint("restore", "all.json", "--data", data, answer="y\n")
    assert done.output.endswith(f"It is restored in {data}.\n")
    assert people(data) == ["Ann Lee"]
    assert open_workspace(data / "infoint.json").undo() == "Restored a backup"
    assert people(data) == ["Ann Lee", "Bo"]
    assert infoint("restore", "all.json", "--yes", "--data", data).exit_code == 0
    assert people(data) == ["Ann Lee"]


def test_restore_into_nothing_asks_nothing(data: Path, tmp_path: Path) -> None:
    """On a new computer the data begin with the backup."""
    assert infoint("backup", "all.json", "--data", data).exit_code == 0
    done = infoint("restore", "all.json", "--data", tmp_path / "new" / "folder")
    assert done.exit_code == 0
    assert "Replace" not in done.output
    assert people(tmp_path / "new" / "folder") == ["Ann Lee"]


@pytest.mark.parametrize(
    ("words", "starts"),
    [
        (("--page",), "Informational interviews on one page"),
        (("--sheet",), "Appointment sheet"),
        ((), "Informational interviews: the whole journey"),
        (("--field", "museum WORK"), "Report on a field of work"),
    ],
)
def test_every_report_as_pdf_and_word(data: Path, words: tuple[str, ...], starts: str) -> None:
    """Each kind is written in each format, under its ending where none was typed."""
    assert infoint("report", *words, "mine", "--data", data).output == (
        "The report is in mine.pdf.\n"
    )
    text = PdfReader(BytesIO(Path("mine.pdf").read_bytes())).pages[0].extract_text()
    assert starts.casefold() in " ".join(text.split()).casefold()
    for name, more in (("word.docx", ()), ("other", ("--word",))):
        assert infoint("report", *words, name, *more, "--data", data).exit_code == 0
        document = Document(str(Path(name).with_suffix(".docx")))
        assert starts in [paragraph.text for paragraph in document.paragraphs]


def test_the_report_speaks_as_one_likes(data: Path) -> None:
    """I, or the name; the page in a folder gets a name of our own."""
    Path("out").mkdir()
    assert infoint("report", "--page", "out", "--data", data).exit_code == 0
    (made,) = Path("out").iterdir()
    assert made.name.endswith(".pdf")
    assert "2026-03-03" in made.name
    text = " ".join(PdfReader(BytesIO(made.read_bytes())).pages[0].extract_text().split())
    assert "I have 1 person on my list" in text
    assert infoint("report", "--page", "--by-name", "b.pdf", "--data", data).exit_code == 0
    text = PdfReader(BytesIO(Path("b.pdf").read_bytes())).pages[0].extract_text()
    assert "Mia Roth has 1 person on the list" in " ".join(text.split())


def test_what_cannot_be_done_is_a_sentence(data: Path, tmp_path: Path) -> None:
    """No data, no file, no backup, no such field, no folder, a file that is there: each says so."""
    (tmp_path / "note.json").write_text("hello")
    (tmp_path / "empty.json").write_text("")
    (tmp_path / "there.pdf").write_text("x")
    nothing = f"There are no data in {tmp_path / 'none'}. Name another folder with --data."
    assert refused("backup", "--data", tmp_path / "none") == nothing
    assert refused("report", "a.pdf", "--data", tmp_path / "none") == nothing
    assert refused("restore", "gone.json", "--data", data) == "There is no file gone.json."
    assert refused("restore", data, "--data", data) == f"{data} is a folder. Name the file in it."
    assert refused("restore", "note.json", "--data", data).startswith("This ")
    assert refused("restore", "empty.json", "--data", data).startswith("This file is empty")
    said = refused("report", "--field", "Law", "a.pdf", "--data", data)
    assert said == 'There is no field "Law". Choose one of: "Museum  work".'
    said = refused("report", "--page", "--sheet", "a.pdf", "--data", data)
    assert said == "Choose one of --field, --page and --sheet."
    assert "is there already" in refused("report", "there.pdf", "--data", data)
    assert refused("report", "no/a.pdf", "--data", data) == "There is no folder no. Make it first."
    assert refused("backup", "no/a.json", "--data", data).startswith("There is no folder no.")
    assert people(data) == ["Ann Lee"]


def test_damaged_data_are_told(data: Path) -> None:
    """A file that cannot be read is left as it is, and one sentence says so."""
    (data / "infoint.json").write_bytes(b"{")
    done = infoint("backup", "--data", data)
    assert done.exit_code == 1
    assert "Traceback" not in done.output
    assert (data / "infoint.json").read_bytes() == b"{"


def test_restore_does_not_take_a_newer_file(data: Path, tmp_path: Path) -> None:
    """A backup of a later version asks for an update."""
    newer = b'{"format": "infoint-backup", "version": 99, "schema_version": 1}'
    (tmp_path / "newer.json").write_bytes(newer)
    assert "newer version" in refused("restore", "newer.json", "--data", data)
