"""A door with nothing behind it but a word, and visits to it without a server."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from infoint.door import Door

KEY = "Kj3-0aZ_9xQpWm7RtYvB2nCdLsHfGe1u"
PORT = 8501
HOST = f"127.0.0.1:{PORT}"
INSIDE = "inside"


@dataclass
class Visit:
    """What a visitor got: status (101 for an opened data connection), headers, text."""

    status: int
    headers: list[tuple[str, str]]
    text: str

    def header(self, name: str) -> str:
        """All values of a header, one after the other."""
        return "; ".join(value for key, value in self.headers if key == name)


async def _inside(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.accept"})
        return
    head = {"type": "http.response.start", "status": 200, "headers": []}
    await send(head)
    await send({"type": "http.response.body", "body": INSIDE.encode()})


def visit(
    target: str | bytes = "/",
    *,
    method: str = "GET",
    host: str | None = HOST,
    cookie: str = "",
    origin: str = "",
    data_connection: bool = False,
    key: str | None = KEY,
    port: int = PORT,
    more: tuple[tuple[str, str], ...] = (),
) -> Visit:
    """One request to a door of its own. `target` is path and query as they come over the wire."""
    from urllib.parse import unquote_to_bytes

    sent = target.encode("utf-8") if isinstance(target, str) else target
    raw, _, query = sent.partition(b"?")
    pairs = [("host", host), ("cookie", cookie), ("origin", origin), *more]
    scope: dict[str, Any] = {
        "type": "websocket" if data_connection else "http",
        "scheme": "ws" if data_connection else "http",
        "path": unquote_to_bytes(raw).decode("utf-8", "replace"),
        "raw_path": raw,
        "query_string": query,
        "headers": [(name.encode(), text.encode("latin-1")) for name, text in pairs if text],
        "client": ("127.0.0.1", 50000),
        "server": ("127.0.0.1", port),
    }
    if not data_connection:
        scope["method"] = method
    said: list[dict[str, Any]] = []

    async def send(message: Any) -> None:
        said.append(message)

    async def receive() -> dict[str, Any]:
        return {"type": "websocket.connect" if data_connection else "http.request"}

    hosts = frozenset({"localhost", "127.0.0.1", "::1"})
    door = Door(_inside, hosts=hosts, port=port, key=key)
    with ThreadPoolExecutor(1) as aside:  # a browser test before this one leaves its own loop
        aside.submit(lambda: asyncio.run(door(scope, receive, send))).result()
    if data_connection:
        return Visit({"websocket.accept": 101}.get(said[0]["type"], 403), [], "")
    headers = [(name.decode(), value.decode("latin-1")) for name, value in said[0]["headers"]]
    text = b"".join(message.get("body", b"") for message in said[1:]).decode()
    return Visit(said[0]["status"], headers, text)


def cookie(key: str = KEY, port: int = PORT) -> str:
    """The cookie that the address with the key gives, as a browser sends it back."""
    return visit(f"/?key={key}", key=key, port=port).header("set-cookie").split(";")[0]
