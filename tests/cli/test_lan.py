"""One's own phone: let in where that was asked for, with the key, under the name it was given."""

import socket
from http.client import HTTPConnection
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint import lan
from tests.cli.started import Server, infoint, started

PHONE = "127.0.0.2"
"""Stands for the address in the network, which a machine that tests run on may lack."""


def has_a_second_address() -> bool:
    """Whether this system answers at all of 127.0.0.0/8, as Linux and Windows do."""
    with socket.socket() as probe:
        try:
            probe.bind((PHONE, 0))
        except OSError:
            return False
    return True


two_addresses = pytest.mark.skipif(
    not has_a_second_address(), reason="this system has one loopback address only"
)


def from_phone(server: Server, path: str, host: str = "") -> int:
    """The status that somebody in the network gets, who asks for our name or another."""
    connection = HTTPConnection(PHONE, server.port, timeout=10)
    connection.request("GET", path, headers={"Host": f"{host or PHONE}:{server.port}"})
    status = connection.getresponse().status
    connection.close()
    return status


@two_addresses
def test_a_phone_comes_in_with_the_key_alone(away: Path) -> None:
    """At the printed address with the key, and not without it nor under another name."""
    with started(away, f"--lan-address={PHONE}") as server:
        assert (
            f"On your phone, in the same network: http://{PHONE}:{server.port}/interview?key="
            in (server.said())
        )
        assert "can read and change everything" in server.said()
        assert from_phone(server, f"/interview?key={server.key}") == 303
        assert from_phone(server, "/interview") == 403
        assert from_phone(server, f"/?key={server.key}", host="192.168.0.9") == 403
        origin = f"http://{PHONE}:{server.port}"
        assert server.open_data_connection(f"{PHONE}:{server.port}", origin) == 101
        assert (
            server.open_data_connection(f"{PHONE}:{server.port}", "http://elsewhere.example") > 101
        )
        assert server.get("/")[0] == 200


@two_addresses
def test_nobody_else_comes_in_unless_asked_for(away: Path) -> None:
    """Without the option nothing answers at another address of this computer."""
    with started(away) as server, pytest.raises(OSError, match="refused"):
        from_phone(server, "/")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--lan", "--no-secret"), "A phone comes in with a key only"),
        (("--lan-address", "8.8.8.8"), "8.8.8.8 is not an address in a private network."),
        (("--lan-address", "my-laptop"), "my-laptop is not an address in a private network."),
        (("--lan-address", "0.0.0.0"), "0.0.0.0 is not an address in a private network."),
    ],
)
def test_what_cannot_be_gets_a_sentence(
    away: Path, options: tuple[str, ...], sentence: str
) -> None:
    """A phone without a key, and an address that is none of a private network."""
    ended = infoint(away, "--no-browser", *options)
    assert ended.returncode == 1
    assert ended.stderr.startswith(sentence)
    assert "Traceback" not in ended.stderr


def test_without_a_network_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer without any way out has no address for a phone."""

    def nowhere(*_: object) -> None:
        raise OSError("Network is unreachable")

    monkeypatch.setattr(socket.socket, "connect", nowhere)
    assert lan.own_address() is None


@given(st.text(st.characters(codec="ascii", categories=("L", "N")), min_size=1, max_size=60))
def test_any_key_fits_into_the_picture(key: str) -> None:
    """The code is a picture of vectors, and in letters as many lines as half its width."""
    address = f"http://192.168.100.200:65535/interview?key={key}"
    kind, _, picture = lan.as_picture(address).partition(",")
    assert kind.startswith("data:image/svg+xml")
    lines = lan.in_letters(address).split("\n")
    assert len({len(line) for line in lines}) == 1
    assert len(lines) == (len(lines[0]) + 1) // 2
    assert picture


def test_the_picture_is_well_formed() -> None:
    """A reader of XML finds an SVG drawing in it."""
    from urllib.parse import unquote

    _, _, picture = lan.as_picture("http://10.0.0.5:8501/interview?key=abc").partition(",")
    assert ElementTree.fromstring(unquote(picture)).tag.endswith("svg")
