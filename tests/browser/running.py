"""A real Infoint server in its own process, on its own port and data folder."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from infoint import access_key

ROOT = Path(__file__).resolve().parents[2]
_NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


def find_chromium() -> str | None:
    """The path of any installed Chromium or Chrome, or None."""
    asked = os.environ.get("INFOINT_CHROMIUM")
    found = [asked] if asked else [shutil.which(name) for name in _NAMES]
    found += [place for place in _PLACES if Path(place).exists()]
    return next((path for path in found if path), None)


def free_port() -> int:
    """A port that nothing listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


_DATA: dict[str, Path] = {}
"""The data folder of each server of this process, by its address."""


def with_key(address: str) -> str:
    """An address of a server of this process with its key, as the command opens it."""
    url = next((url for url in _DATA if address.startswith(f"{url}/")), None)
    return access_key.with_key(address, access_key.read_key(_DATA[url])) if url else address


class RunningApp:
    """One server; `kill` ends it as a power cut would, `start` brings it back on the same port.

    `words` stand after the name of the command, such as "demo"; `catalogs` is a folder of
    languages that the server knows beside its own.
    """

    def __init__(self, data: Path, *words: str, catalogs: Path | None = None) -> None:
        self.data, self.words, self.catalogs = data, words, catalogs
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None
        _DATA[self.url] = data

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def file(self) -> Path:
        return self.data / "infoint.json"

    def start(self) -> "RunningApp":
        begin = ["-m", "infoint"]
        if self.catalogs:
            look = f"from pathlib import Path; look_in(Path({str(self.catalogs)!r}))"
            run = "from infoint.cli import main; raise SystemExit(main())"
            begin = ["-c", f"from infoint.i18n.catalogs import look_in; {look}; {run}"]
        command = [sys.executable, *begin, *self.words, "--port", str(self.port)]
        command += ["--data", str(self.data), "--no-browser"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        log = (self.data.parent / f"{self.data.name}.log").open("ab")
        self.process = subprocess.Popen(
            command, cwd=self.data.parent, env=environment, stdout=log, stderr=log
        )
        _wait(self.url)
        return self

    def is_running(self) -> bool:
        """Whether the process that `start` started is still there."""
        return self.process is not None and self.process.poll() is None

    def freeze(self) -> None:
        """Let it stand still where it is, as one that is about to be killed."""
        if self.process:
            self.process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on where it stood still."""
        if self.process:
            self.process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """kill -9 of the process that `start` started."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else 9)
            self.process.wait()

    def stop(self) -> None:
        """End it in order."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()


@contextmanager
def bare_streamlit(script: str, folder: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Streamlit with its own settings and a script that is none of the app's: address, process."""
    file = folder / "page.py"
    file.write_text(f"import sys\nsys.path.insert(0, {str(ROOT)!r})\n{script}", "utf-8")
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(file), "--server.port", str(port)]
    command += ["--server.headless", "true", "--server.address", "127.0.0.1"]
    command += ["--browser.gatherUsageStats", "false"]
    server = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    try:
        _wait(f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}", server
    finally:
        server.kill()
        server.wait()


def _wait(url: str) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=1) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise TimeoutError(f"{url} did not answer within a minute")
