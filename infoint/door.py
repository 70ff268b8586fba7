"""The door of the app: who may come in, and the server that stands behind it."""

import hmac
import os
import re
import signal
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from html import escape
from pathlib import Path
from urllib.parse import parse_qsl

from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import App, get_option

from infoint import peers
from infoint.access_key import PARAMETER
from infoint.i18n import ENGLISH, _, choose
from infoint.i18n.catalogs import ENOUGH, known_language

HEALTH = "/_stcore/health"
"""The one address that is open to everybody: it says that the server is well, nothing else."""

_HOST = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[a-z0-9-]+(?:\.[a-z0-9-]+)*)\.?(?::\d{1,5})?")
_MOST_LANGUAGES = 20
_YEAR = 365 * 24 * 3600
_POLICY = b"content-security-policy"
_HEADERS = {
    b"x-frame-options": b"DENY",
    _POLICY: b"frame-ancestors 'none'",
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
}
"""What every answer says: no page frames it, and no other one loads its parts or its address."""

_REFUSED = """<!doctype html>
<html lang="LANGUAGE">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Infoint</title>
<style>
body { margin: 0; min-height: 100vh; display: grid; place-items: center;
  background: #fdfbf7; color: #14110d; font: 1.15rem/1.6 system-ui, sans-serif; }
p { max-width: 30rem; margin: 2rem; }
code { padding: 0.1em 0.35em; border-radius: 0.3em; background: #f1ebe0; }
@media (prefers-color-scheme: dark) {
  body { background: #1a1815; color: #f7f3ec; }
  code { background: #2b2824; }
}
</style>
</head>
<body>
<p>WORDS</p>
</body>
</html>
"""
"""The page for who may not come in, but for its words and their language."""
_COMMAND = "<code>infoint</code>"


class Door:
    """ASGI middleware that lets in this person's browser and nobody else.

    `hosts` are the names under which the app may be asked for, lower case, IPv6 without
    brackets. With a `key`, an address that carries it gives the browser a cookie, and without
    that cookie only `HEALTH` answers. The cookie holds another secret than the address, so that
    a key seen in passing is no cookie yet; its name carries the port, because browsers share
    cookies between the ports of a computer.
    """

    def __init__(self, app: ASGIApp, *, hosts: frozenset[str], port: int, key: str | None) -> None:
        self._app, self._hosts, self._port = app, hosts, port
        self._key = None if key is None else key.encode("ascii")
        self._cookie = f"infoint-{port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, open the data connection, or refuse."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        answer = self._answer(scope)
        if answer is None:
            await self._app(scope, receive, _guarded(send))
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await answer(scope, receive, _guarded(send))

    def _answer(self, scope: Scope) -> Response | None:
        """What is said in place of the app; None where the app itself may answer."""
        if not self._comes_to_us(scope):
            return _refusal(scope)
        if scope["type"] == "http" and scope["path"] == HEALTH:
            return None
        if not self._comes_from_us(scope):
            return _refusal(scope)
        if self._key is None:
            return None
        keys = _keys(scope) if scope["type"] == "http" and scope["method"] == "GET" else []
        inside = self._has_cookie(scope)
        if keys and (inside or self._opens(scope, keys)):
            return self._bring_in(scope)
        if not inside or (scope["type"] == "websocket" and self._is_foreign(scope)):
            return _refusal(scope)
        return None

    def _comes_to_us(self, scope: Scope) -> bool:
        """Whether the request asks for one of our names, so that no foreign name leads here."""
        hosts = _values(scope, b"host")
        found = _HOST.fullmatch(hosts[0].lower()) if len(hosts) == 1 else None
        return found is not None and found["name"].strip("[]") in self._hosts

    def _comes_from_us(self, scope: Scope) -> bool:
        """Whether the page that asks is one of ours. What is no page names no origin."""
        own = f"{_scheme(scope)}://{_values(scope, b'host')[0]}".lower()
        return all(origin.lower() == own for origin in _values(scope, b"origin"))

    def _has_cookie(self, scope: Scope) -> bool:
        wanted = self._ticket()
        crumbs = "; ".join(_values(scope, b"cookie")).split(";")
        pairs = (crumb.strip().partition("=") for crumb in crumbs)
        held = [value for name, _, value in pairs if name == self._cookie]
        return any(hmac.compare_digest(value.encode("latin-1"), wanted) for value in held)

    def _opens(self, scope: Scope, keys: list[bytes]) -> bool:
        key = self._key or b""
        fits = any(hmac.compare_digest(each, key) for each in keys)
        return fits and not self._is_foreign(scope)

    def _is_foreign(self, scope: Scope) -> bool:
        client = scope.get("client")
        if client is None:
            return False
        return peers.is_somebody_else((client[0], client[1]), self._port)

    def _ticket(self) -> bytes:
        return hmac.digest(self._key or b"", b"cookie", "sha256").hex().encode("ascii")

    def _bring_in(self, scope: Scope) -> Response:
        """Give the cookie and lead to the same address without the key."""
        raw: bytes = scope.get("raw_path") or b"/"
        query = b"&".join(_without_key(scope["query_string"]))
        target = raw + (b"?" + query if query else b"")
        host = _values(scope, b"host")[0]
        answer = RedirectResponse("/", status_code=303)
        answer.headers["location"] = f"{_scheme(scope)}://{host}{target.decode('latin-1')}"
        answer.headers["cache-control"] = "no-store"
        answer.set_cookie(
            self._cookie,
            self._ticket().decode("ascii"),
            max_age=_YEAR,
            path="/",
            httponly=True,
            samesite="lax",
            secure=_scheme(scope) == "https",
        )
        return answer


def _refusal(scope: Scope) -> Response:
    """What to do, in the language that the browser asks for where there is one; nothing else."""
    language = _language_asked_for(scope)
    with choose(language):
        words = escape(
            _(
                "To open Infoint here, run the command {command} once more: it opens your browser "
                "at the address with your key.",
                command="\0",
            )
        )
    page = _REFUSED.replace("LANGUAGE", language.replace("_", "-"))
    headers = {
        "cache-control": "no-store",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; "
        "frame-ancestors 'none'",
    }
    said = page.replace("WORDS", words.replace("\0", _COMMAND))
    return HTMLResponse(said, status_code=403, headers=headers)


def _language_asked_for(scope: Scope) -> str:
    """The first of the browser's languages that has sentences here; English without one."""
    asked = ",".join(_values(scope, b"accept-language")).split(",")[:_MOST_LANGUAGES]
    tags = (one.partition(";")[0].strip() for one in asked)
    return next((found for tag in tags if (found := known_language(tag, ENOUGH))), ENGLISH)


def _guarded(send: Send) -> Send:
    """The same `send`, which puts our headers on each answer. Several policies hold together."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            said = [(name.lower(), value) for name, value in message.get("headers", ())]
            kept = [pair for pair in said if pair[0] not in _HEADERS or pair[0] == _POLICY]
            message = {**message, "headers": [*kept, *_HEADERS.items()]}
        await send(message)

    return sending


def _values(scope: Scope, name: bytes) -> list[str]:
    return [value.decode("latin-1") for key, value in scope["headers"] if key == name]


def _scheme(scope: Scope) -> str:
    return "https" if scope["scheme"] in ("https", "wss") else "http"


def _keys(scope: Scope) -> list[bytes]:
    """The keys that the address carries, as sent but for the percent signs."""
    query = scope["query_string"].decode("latin-1")
    pairs = parse_qsl(query, keep_blank_values=True, encoding="latin-1")
    return [value.encode("latin-1") for name, value in pairs if name == PARAMETER]


def _without_key(query: bytes) -> list[bytes]:
    """The parts of a query, as sent, but for the keys."""
    parts = [part for part in query.split(b"&") if part]
    named = ((part, parse_qsl(part.decode("latin-1"), keep_blank_values=True)) for part in parts)
    return [part for part, pairs in named if not any(name == PARAMETER for name, _ in pairs)]


def serve(
    script: Path,
    *,
    port: int,
    key: str | None,
    settings: Mapping[str, object],
    when_ready: Callable[[], None],
) -> None:
    """Serve the app behind the door until it is stopped.

    The settings are those that lie beside the script, as for `streamlit run`; `settings` are
    added, by their dotted names. `when_ready` is called once, as soon as the app can answer,
    and must return at once. Ctrl+C and the system's wish to stop end it in order.
    """

    def door(app: ASGIApp) -> Door:
        hosts = frozenset(str(name).lower() for name in get_option("server.allowedHosts"))
        return Door(app, hosts=hosts, port=port, key=key)

    @asynccontextmanager
    async def lifespan(_: App) -> AsyncIterator[None]:
        when_ready()
        yield

    os.environ.setdefault("FORWARDED_ALLOW_IPS", "")  # nobody may claim to come from elsewhere
    sys.argv = [str(script)]  # here it looks for the settings
    _stop_in_order()
    app = App(script, middleware=[Middleware(door)], lifespan=lifespan)
    try:
        app.run(config={"server.port": port, **settings})
    except KeyboardInterrupt:
        return


def _stop_in_order() -> None:
    """Let the system's other ways to stop a program do what Ctrl+C does."""

    def interrupt(*_: object) -> None:
        signal.raise_signal(signal.SIGINT)

    if hasattr(signal, "SIGQUIT"):
        signal.signal(signal.SIGQUIT, interrupt)
    for name in ("SIGTERM", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.default_int_handler)
