"""Whose connection it is, as Linux tells it."""

import os
import socket
from pathlib import Path

import pytest

from infoint import peers

linux = pytest.mark.skipif(
    not Path("/proc/self/net/tcp").exists(), reason="only Linux tells who is connected"
)


@linux
@pytest.mark.parametrize("mapped", [False, True])
def test_our_own_connection_is_ours(mapped: bool) -> None:
    """A connection of this process belongs to this user, also one of the newer kind."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        here = server.getsockname()[1]
        family = socket.AF_INET6 if mapped else socket.AF_INET
        with socket.socket(family) as window:
            window.connect(("::ffff:127.0.0.1" if mapped else "127.0.0.1", here))
            client = ("127.0.0.1", window.getsockname()[1])
            assert list(peers.owners(client, here)) == [os.geteuid()]
            assert not peers.is_somebody_else(client, here)


def table(folder: Path, *owners: int) -> Path:
    """A list of connections from 127.0.0.1:50000 to port 8501, as the kernel writes it."""
    lines = ["  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid"]
    line = "{}: 0100007F:C350 0100007F:2135 01 00000000:00000000 00:00000000 00000000 {} 0 1"
    lines += [line.format(n, owner) for n, owner in enumerate(owners)]
    path = folder / "tcp"
    path.write_text("\n".join(lines), encoding="ascii")
    return path


@linux
@pytest.mark.parametrize(
    ("owners", "me", "wanted"),
    [
        ((1001,), 1000, True),
        ((1000,), 1000, False),
        ((0,), 1000, False),
        ((), 1000, False),
        ((1000, 1001), 1000, True),
        ((1001,), 0, False),
    ],
)
def test_another_users_connection_is_seen(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    owners: tuple[int, ...],
    me: int,
    wanted: bool,
) -> None:
    """Another user is somebody else; the administrator is not, nor is one that is not listed."""
    monkeypatch.setattr(peers, "_TABLES", (table(tmp_path, *owners), tmp_path / "missing"))
    monkeypatch.setattr(os, "geteuid", lambda: me)
    assert peers.is_somebody_else(("127.0.0.1", 50000), 8501) is wanted


@pytest.mark.parametrize("host", ["", "somewhere", "fe80::1"])
def test_what_is_no_address_belongs_to_nobody(host: str) -> None:
    """Where nothing can be found out, nobody is refused for it."""
    assert list(peers.owners((host, 1), 2)) == []
