"""What a running `infoint` listens to, answers and says."""

import json
import socket
from pathlib import Path

import pytest

from infoint import places
from tests.cli.started import Server, free_port, infoint, started


def test_answers_on_this_computer(server: Server) -> None:
    """The started app says that it is well and serves its first page."""
    assert server.get("/_stcore/health")[0] == 200
    status, page = server.get("/")
    assert status == 200
    assert "<title>" in page


def test_listens_on_127_0_0_1_only(server: Server) -> None:
    """Another address of the same computer reaches nothing."""
    with socket.socket() as other:
        other.settimeout(2)
        with pytest.raises(OSError):  # noqa: PT011
            other.connect(("127.0.0.2", server.port))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_data_connection_opens_for_its_own_names(server: Server, host: str) -> None:
    """The data connection opens under the names of this computer."""
    assert server.open_data_connection(f"{host}:{server.port}") == 101


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "192.168.1.20"])
def test_data_connection_refuses_other_names(server: Server, host: str) -> None:
    """A name that is not of this computer gets no data."""
    assert server.open_data_connection(f"{host}:{server.port}") == 403


def test_data_connection_refuses_pages_from_elsewhere(server: Server) -> None:
    """A page of another site cannot open the data connection through the person's browser."""
    own = f"127.0.0.1:{server.port}"
    assert server.open_data_connection(own, origin="http://evil.example") == 403
    assert server.open_data_connection(own, origin=f"http://{own}") == 101


def test_says_address_how_to_stop_and_where_data_lies(server: Server) -> None:
    """The first lines tell what a person needs to know, and nothing of the machinery."""
    said = server.said()
    assert f"http://127.0.0.1:{server.port}" in said
    assert "Ctrl+C" in said
    assert "Your data lies in" in said
    assert "Streamlit" not in said


def test_interrupt_ends_it_cleanly(away: Path) -> None:
    """Ctrl+C ends with code 0, without a traceback, and takes the note of the port away."""
    with started(away, "--data", "data") as running:
        note = json.loads((away / "data" / "running.json").read_text())
        assert note == {"pid": running.process.pid, "port": running.port}
        assert running.stop() == 0
        assert "Traceback" not in running.said()
    assert not (away / "data" / "running.json").exists()


def test_data_option_makes_the_folder(away: Path) -> None:
    """--data makes the folder, relative to where the person stands, and names it."""
    with started(away, "--data", "deep/er") as running:
        assert str(away / "deep" / "er") in running.said()
        assert (away / "deep" / "er").is_dir()


def test_taken_port_gets_one_sentence(away: Path) -> None:
    """A port that someone else uses ends with one sentence and code 1."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = infoint(away, "--no-browser", "--data", "data", "--port", str(port))
    assert ended.returncode == 1
    assert f"Port {port} is taken" in ended.stderr
    assert "Traceback" not in ended.stderr + ended.stdout


def test_second_start_finds_the_first(away: Path) -> None:
    """A second start for the same data says where the first runs, opens it there, and ends."""
    opened = away / "opened.txt"
    browser = away / "browser"
    browser.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{opened}"\n')
    browser.chmod(0o755)
    with started(away, "--data", "data") as first:
        again = infoint(away, "--data", "data", env={"BROWSER": f"{browser} %s"})
        assert again.returncode == 0
        assert f"already runs at http://127.0.0.1:{first.port}" in again.stdout
        assert first.process.poll() is None
        assert opened.read_text() == f"http://127.0.0.1:{first.port}"


def test_killed_one_leaves_nothing_in_the_way(away: Path) -> None:
    """After a kill, the left note is not believed and the next start works."""
    with started(away, "--data", "data") as first:
        first.process.kill()
        first.process.wait()
        assert (away / "data" / "running.json").exists()
    with started(away, "--data", "data", port=free_port()) as second:
        assert second.get("/_stcore/health")[0] == 200


def test_broken_content_is_listed_and_the_app_starts(away: Path) -> None:
    """A broken --content folder is listed, and the app runs with the built-in content."""
    (away / "words").mkdir()
    with started(away, "--data", "data", "--content", "words") as running:
        said = running.said()
        assert "has problems" in said
        assert "questions.yaml" in said
        assert "built-in content" in said
        assert running.get("/")[0] == 200


def test_serves_every_page(server: Server) -> None:
    """Every file of pages/ has an address that answers."""
    pages = sorted((places.app_root() / "pages").glob("*.py"))
    assert pages
    for page in pages:
        assert server.get(f"/{page.stem}")[0] == 200
