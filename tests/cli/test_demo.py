"""`infoint demo`: one command, the made-up people, and the person's own folder as it was."""

import json
from pathlib import Path

from tests.cli.started import free_port, infoint, started


def test_the_demo_is_started_by_one_command(away: Path) -> None:
    """It says where to look, answers there, and writes nothing among the person's own data."""
    data = away / "data"
    with started(away, "demo", "--data", str(data)) as server:
        assert f"http://127.0.0.1:{server.port}/demo" in server.said()
        status, _ = server.get("/demo")
        assert status == 200
        assert not (data / "infoint.json").exists()


def test_one_of_the_people_can_be_named(away: Path) -> None:
    """The options may stand before the command as well as after it."""
    with started(away, "--data", str(away / "data"), "demo", "middle") as server:
        assert f"http://127.0.0.1:{server.port}/?demo=middle" in server.said()


def test_an_infoint_that_runs_already_shows_the_demo(away: Path) -> None:
    """A second command leads to the first server, at the demo."""
    data = away / "data"
    with started(away, "--data", str(data)) as server:
        port = json.loads((data / "running.json").read_text())["port"]
        told = infoint(away, "demo", "deciding", "--data", str(data), "--no-browser")
        assert told.returncode == 0
        assert f"http://127.0.0.1:{port}/?demo=deciding" in told.stdout
        assert server.process.poll() is None


def test_somebody_who_is_not_there_is_refused_with_the_names(away: Path) -> None:
    """The sentence says whom one can choose."""
    told = infoint(away, "demo", "nobody", "--data", str(away / "data"), "--port", str(free_port()))
    assert told.returncode == 1
    assert "Choose one of: starter, middle, deciding." in told.stderr
