"""A real `infoint` in a process of its own, on a free port, from another folder."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import Path

HOST = "127.0.0.1"
PATIENCE = 60.0


def free_port() -> int:
    """A port that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def environment(**more: str) -> dict[str, str]:
    """The environment of a child: importable project, nothing of the person's own settings."""
    root = str(Path(__file__).resolve().parents[2])
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("STREAMLIT_", "INFOINT_"))
        and name not in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    }
    return {**kept, "PYTHONPATH": root, "PYTHONUNBUFFERED": "1", **more}


def infoint(
    folder: Path, *arguments: str, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `infoint` to its end from a folder and give back what it said."""
    return subprocess.run(
        [sys.executable, "-m", "infoint", *arguments],
        cwd=folder,
        env=environment(**(env or {})),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


class Server:
    """A started `infoint` that answers."""

    def __init__(self, process: subprocess.Popen[str], port: int, log: Path) -> None:
        self.process, self.port, self.log = process, port, log
        self._cookie: str | None = None

    @property
    def key(self) -> str:
        """The key in the address that was printed; empty if there was none."""
        found = re.search(r"http://127\.0\.0\.1:\d+/\S*[?&]key=(\S+)", self.said())
        return found[1] if found else ""

    @property
    def cookie(self) -> str:
        """The cookie of a browser that was opened at the printed address; empty without a key."""
        if self._cookie is None:
            answer, _ = self.ask(f"/?key={self.key}", Cookie="")
            self._cookie = (answer.getheader("Set-Cookie") or "").split(";")[0]
        return self._cookie

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, str]:
        """The answer of an address and its text; what is not said is as a browser would send it."""
        connection = HTTPConnection(HOST, self.port, timeout=10)
        sent = {"Host": f"{HOST}:{self.port}"} | dict(headers)
        if "Cookie" not in sent:
            sent["Cookie"] = self.cookie
        connection.request(method, path, headers=sent)
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer, text

    def get(self, path: str, **headers: str) -> tuple[int, str]:
        """Status and text of an address of the server."""
        answer, text = self.ask(path, **headers)
        return answer.status, text

    def open_data_connection(self, host: str, origin: str = "", cookie: str | None = None) -> int:
        """Status of the handshake of the data connection, with this Host, Origin and cookie."""
        connection = HTTPConnection(HOST, self.port, timeout=10)
        headers = {
            "Host": host,
            "Cookie": self.cookie if cookie is None else cookie,
            "Connection": "Upgrade",
            "Upgrade": "websocket",
            "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Protocol": "streamlit",
        }
        if origin:
            headers["Origin"] = origin
        connection.request("GET", "/_stcore/stream", headers=headers)
        status = connection.getresponse().status
        connection.close()
        return status

    def said(self) -> str:
        """Everything the process printed so far."""
        return self.log.read_text(encoding="utf-8")

    def stop(self) -> int:
        """Do what Ctrl+C does; the exit code."""
        interrupt = getattr(signal, "CTRL_BREAK_EVENT", signal.SIGINT)
        self.process.send_signal(interrupt)
        return self.process.wait(PATIENCE)


@contextmanager
def started(
    folder: Path, *arguments: str, port: int | None = None, env: Mapping[str, str] | None = None
) -> Iterator[Server]:
    """`infoint` from this folder until the block ends. Without `port`, on a free one."""
    folder.mkdir(parents=True, exist_ok=True)
    chosen = port or free_port()
    log = folder / f"said-{chosen}.txt"
    flags = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "infoint", "--no-browser", f"--port={chosen}", *arguments],
            cwd=folder,
            env=environment(**(env or {})),
            stdout=out,
            stderr=subprocess.STDOUT,
            text=True,
            creationflags=flags,
        )
    server = Server(process, chosen, log)
    try:
        _wait(server)
        yield server
    finally:
        if process.poll() is None:
            process.kill()
            process.wait(PATIENCE)


def _wait(server: Server) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if server.process.poll() is not None:
            break
        try:
            if server.get("/_stcore/health", Cookie="")[0] == 200:
                return
        except (OSError, HTTPException):
            time.sleep(0.1)
    raise AssertionError(f"infoint did not start:\n{server.said()}")
