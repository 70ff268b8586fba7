"""`infoint caseload`: one command, a folder of copies, and the counselor's own folder beside it."""

import json
from pathlib import Path

from infoint import paths
from tests.cli.started import infoint, started


def test_the_folder_is_made_and_opened(away: Path) -> None:
    """It says where to look, remembers the folder, and enters nothing among the own data."""
    data, copies = away / "data", away / "copies"
    with started(away, "caseload", "copies", "--data", str(data)) as server:
        assert f"http://127.0.0.1:{server.port}/caseload" in server.said()
        assert server.get("/caseload")[0] == 200
        assert copies.is_dir()
        assert (data / paths.CASELOAD_NOTE).read_text("utf-8").strip() == str(copies)
        assert not (data / "infoint.json").exists()


def test_an_infoint_that_runs_already_opens_the_folder(away: Path) -> None:
    """A second command leads to the first server, at the students."""
    data = away / "data"
    with started(away, "--data", str(data)) as server:
        port = json.loads((data / "running.json").read_text())["port"]
        told = infoint(away, "caseload", "other", "--data", str(data), "--no-browser")
        assert told.returncode == 0
        assert f"http://127.0.0.1:{port}/caseload" in told.stdout
        assert (data / paths.CASELOAD_NOTE).read_text("utf-8").strip() == str(away / "other")
        assert server.process.poll() is None


def test_what_is_no_folder_is_refused(away: Path) -> None:
    """One sentence, code 1, and what was open before stays so."""
    (away / "file").write_text("x")
    told = infoint(away, "caseload", "file", "--data", str(away / "data"), "--no-browser")
    assert told.returncode == 1
    assert told.stderr.count("\n") == 1
    assert "is not a folder" in told.stderr
    assert not (away / "data" / paths.CASELOAD_NOTE).exists()
