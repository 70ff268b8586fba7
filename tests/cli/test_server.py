"""What a running `infoint` listens to, answers and says."""

import json
import socket
from pathlib import Path

import pytest

from infoint import paths
from tests.cli.conftest import DATA
from tests.cli.started import Server, infoint, started


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


def test_another_user_of_this_computer_sees_nothing(server: Server) -> None:
    """Without the key: no page, no part of one, no data; only that the server is well."""
    own = f"127.0.0.1:{server.port}"
    for path in ("/", "/settings", "/_stcore/host-config", "/_stcore/HEALTH", "/?key=guessed"):
        answer, text = server.ask(path, Cookie="")
        assert answer.status == 403
        assert "run the command <code>infoint</code> once more" in text
        assert answer.getheader("X-Frame-Options") == "DENY"
    assert server.open_data_connection(own, origin=f"http://{own}", cookie="") == 403
    assert server.get("/_stcore/health", Cookie="") == (200, "ok")


def test_the_printed_address_opens_the_door(server: Server) -> None:
    """The browser that is led there gets the cookie, and the address without the key."""
    answer, _ = server.ask(f"/?key={server.key}", Cookie="")
    assert answer.status == 303
    assert answer.getheader("Location") == f"http://127.0.0.1:{server.port}/"
    assert server.cookie.startswith(f"infoint-{server.port}=")
    assert server.ask("/")[0].status == 200


def test_pages_are_no_part_of_other_sites(server: Server) -> None:
    """A page that is shown cannot be framed, and foreign names and origins get none."""
    answer, _ = server.ask("/")
    assert answer.getheader("X-Frame-Options") == "DENY"
    assert "frame-ancestors 'none'" in (answer.getheader("Content-Security-Policy") or "")
    assert answer.getheader("X-Content-Type-Options") == "nosniff"
    assert server.get("/", Host="evil.example")[0] == 403
    assert server.get("/", Origin="http://127.0.0.1:9000")[0] == 403


def test_a_restart_keeps_the_window(away: Path) -> None:
    """After a kill the note that it left is not believed, and the next start on the same port and
    data takes the cookie of a browser; other data do not."""
    with started(away, "--data", "data") as first:
        port, held = first.port, first.cookie
        assert first.get("/", Cookie=held)[0] == 200
        first.process.kill()
        first.process.wait()
        assert (away / "data" / "running.json").exists()
    with started(away, "--data", "data", port=port) as again:
        assert again.get("/_stcore/health")[0] == 200
        assert again.get("/", Cookie=held)[0] == 200
    with started(away, "--data", "other", port=port) as other:
        assert other.get("/", Cookie=held)[0] == 403


@pytest.mark.parametrize("way", ["option", pytest.param("environment", marks=pytest.mark.nightly)])
def test_it_can_be_left_open(away: Path, way: str) -> None:
    """--no-secret or INFOINT_NO_SECRET=1: no key, no cookie, and still no foreign names."""
    words = ["--no-secret"] if way == "option" else []
    env = {"INFOINT_NO_SECRET": "1"} if way == "environment" else {}
    with started(away, "--data", "data", *words, env=env) as server:
        assert server.key == ""
        assert server.get("/", Cookie="")[0] == 200
        assert server.get("/", Cookie="", Host="evil.example")[0] == 403
        own = f"127.0.0.1:{server.port}"
        assert server.open_data_connection(own, origin=f"http://{own}", cookie="") == 101
        foreign = "http://127.0.0.1:9000"
        assert server.open_data_connection(own, origin=foreign, cookie="") == 403
        again = infoint(away, "--data", "data", "--no-browser")
        assert f"already runs at http://127.0.0.1:{server.port} with" in again.stdout


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


def test_data_option_makes_the_folder(server: Server) -> None:
    """--data makes the folder, relative to where the person stands, and names it."""
    place = server.log.parent / DATA
    assert str(place) in server.said()
    assert place.is_dir()


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


def test_second_start_finds_the_first(server: Server, away: Path) -> None:
    """A second start for the same data says where the first runs, opens it there, and ends."""
    opened = away / "opened.txt"
    browser = away / "browser"
    browser.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{opened}"\n')
    browser.chmod(0o755)
    again = infoint(server.log.parent, "--data", DATA, env={"BROWSER": f"{browser} %s"})
    assert again.returncode == 0
    assert f"already runs at http://127.0.0.1:{server.port}/?key={server.key}" in again.stdout
    assert server.process.poll() is None
    assert opened.read_text() == f"http://127.0.0.1:{server.port}/?key={server.key}"
    assert server.ask(f"/?key={server.key}", Cookie="")[0].status == 303


def test_a_lost_key_gets_one_sentence(server: Server) -> None:
    """Where the key of the running one was deleted, a second start says what to do."""
    key = server.log.parent / DATA / "access.key"
    kept = key.rename(key.with_name("kept"))
    again = infoint(server.log.parent, "--data", DATA, "--no-browser")
    kept.rename(key)
    assert again.returncode == 1
    assert again.stderr.endswith("Stop that one, then start again.\n")


def test_broken_content_is_listed_and_the_app_starts(away: Path) -> None:
    """A broken --content folder is listed, and the app runs with the built-in content."""
    (away / "words").mkdir()
    with started(away, "--data", "data", "--content", "words") as running:
        said = running.said()
        assert said.count("has problems") == 1
        assert "questions.yaml" in said
        assert "built-in content" in said
        assert running.get("/")[0] == 200


def test_serves_every_page(server: Server) -> None:
    """Every file of pages/ has an address that answers."""
    pages = sorted((paths.app_root() / "pages").glob("*.py"))
    assert pages
    for page in pages:
        assert server.get(f"/{page.stem}")[0] == 200
