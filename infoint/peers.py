"""Which user of this computer stands at the other end of a connection, where the system tells."""

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

_TABLES = (Path("/proc/self/net/tcp"), Path("/proc/self/net/tcp6"))
_ROOT = 0


def is_somebody_else(client: tuple[str, int], server_port: int) -> bool:
    """Whether the connection from `client` (IPv4 address, port) belongs to another user.

    Linux tells who owns each end of a connection. The administrator is nobody else: files are
    open to that one anyway, and so are connections that the system passes on. A server that
    the administrator runs serves a person with another name, so that it asks nothing here.
    Where the system does not tell, the answer is False.
    """
    if not hasattr(os, "geteuid") or os.geteuid() == _ROOT:
        return False
    return any(owner not in (_ROOT, os.geteuid()) for owner in owners(client, server_port))


def owners(client: tuple[str, int], server_port: int) -> Iterator[int]:
    """The user ids of the sockets at `client` that are connected to the port; none if unknown."""
    try:
        host = int.from_bytes(socket.inet_aton(client[0]), sys.byteorder)
    except OSError:
        return
    ours = f":{server_port:04X}"
    mapped = int.from_bytes(b"\x00\x00\xff\xff", sys.byteorder)
    names = (
        f"{host:08X}:{client[1]:04X}",
        f"{0:016X}{mapped:08X}{host:08X}:{client[1]:04X}",
    )
    for table in _TABLES:
        try:
            lines = table.read_text(encoding="ascii").splitlines()[1:]
        except (OSError, ValueError):
            continue
        for line in lines:
            column = line.split()
            if column[1] in names and column[2].endswith(ours):
                yield int(column[7])
