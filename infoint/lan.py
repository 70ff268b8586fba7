"""One's own phone in one's own network: at which address, and as a picture to point it at."""

import io
import os
import socket
from contextlib import suppress
from ipaddress import AddressValueError, IPv4Address

VARIABLE = "INFOINT_LAN"
"""Environment variable of a server that a phone may reach: its address there, with the port."""
EVERYWHERE = "0.0.0.0"
"""What a server listens on so that this computer and the phone both reach it."""


def own_address() -> str | None:
    """The IPv4 address of this computer in its private network; None without such a network.

    It is asked of the system's list of ways out: no packet leaves the computer.
    """
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("10.254.254.254", 9))
        found = str(probe.getsockname()[0])
        return found if is_usable(found) and not IPv4Address(found).is_loopback else None
    return None


def is_usable(address: str) -> bool:
    """Whether it is an IPv4 address that the whole internet cannot reach."""
    try:
        found = IPv4Address(address)
    except AddressValueError:
        return False
    return found.is_private and not found.is_unspecified


def share(address: str, port: int) -> None:
    """From now on this process says at which address a phone reaches it."""
    os.environ[VARIABLE] = f"http://{address}:{port}"


def shared_at() -> str:
    """The address at which a phone reaches this server; "" where none may."""
    return os.environ.get(VARIABLE, "")


def in_letters(text: str) -> str:
    """The QR code of a text for a dark or a light command line, half a letter a square."""
    import segno

    out = io.StringIO()
    segno.make(text, error="l", micro=False).terminal(out, compact=True)
    return out.getvalue().rstrip("\n")


def as_picture(text: str) -> str:
    """The QR code of a text, dark on white: the address of an SVG picture that holds it whole."""
    import segno

    code = segno.make(text, error="m", micro=False)
    return str(code.svg_data_uri(scale=1, border=4, dark="#14110d", light="#ffffff", omitsize=True))
