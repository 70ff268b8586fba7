"""Servers to measure: ours, a bare one, a blank one in stock settings."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from tests.cli.started import environment, free_port

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0


@contextmanager
def serving(
    command: list[str], folder: Path, port: int, more: Mapping[str, str] | None = None
) -> Iterator[int]:
    """Run a server from a folder until the block ends; yields its process id once it answers."""
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**environment(), **(more or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(port, process)
        yield process.pid
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/_stcore/health")
            if connection.getresponse().status == 200:
                return
        except (OSError, HTTPException):
            time.sleep(0.02)
        finally:
            connection.close()
    raise RuntimeError(f"no server on port {port}")


def ours(data: Path) -> tuple[list[str], int]:
    """The command that starts Infoint on a free port, and the port."""
    port = free_port()
    command = [sys.executable, "-m", "infoint", "--no-browser", "--no-secret", f"--port={port}"]
    return [*command, f"--data={data}"], port


def stock(script: Path) -> tuple[list[str], int]:
    """The command that starts a script with Streamlit, and the port; settings lie beside it."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.headless=true"]
    return [*command, f"--server.port={port}", "--server.address=127.0.0.1"], port


def blank_script(folder: Path) -> Path:
    """A blank page in stock settings."""
    folder.mkdir(parents=True, exist_ok=True)
    script = folder / "blank.py"
    script.write_text('import streamlit as st\n\nst.write("Blank")\n', encoding="utf-8")
    return script


def bare_script(folder: Path) -> Path:
    """The app of recorded pages with our settings beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    script = folder / "bare.py"
    script.write_text(
        f"import sys\n\nsys.path.insert(0, {str(ROOT)!r})\n"
        "from tests.bench.bare_app import main\n\nmain()\n",
        encoding="utf-8",
    )
    shutil.copytree(ROOT / ".streamlit", folder / ".streamlit", dirs_exist_ok=True)
    return script


def resident(pid: int) -> float:
    """Memory of a process in MB: its resident set."""
    try:
        status = Path(f"/proc/{pid}/statm").read_text("ascii").split()
        return int(status[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        said = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True)
        return int(said.stdout or 0) / 1e3


def worked(pid: int) -> float:
    """Seconds in which a process has had a processor, all its threads together (Linux)."""
    after_name = Path(f"/proc/{pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")
