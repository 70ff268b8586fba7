"""A browser window without a browser: it speaks to the server's data connection and waits."""

import statistics
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from tests.bench.serving import worked

PATIENCE = 120.0
WARM_UP = 3
TURNS = 4
AFTER_A_RUN = 0.1
"""Seconds in which a server is done with what it does after a run."""


@dataclass
class Drawing:
    """One run of a page: seconds from asking to its end, and every message of it."""

    seconds: float
    messages: list[ForwardMsg] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Bytes that came over the wire."""
        return sum(message.ByteSize() for message in self.messages)


class Window:
    """One connected window on one page."""

    def __init__(self, port: int, page: str = "", query: str = "") -> None:
        self._socket = connect(
            f"ws://127.0.0.1:{port}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            max_size=None,
            origin=Origin(f"http://127.0.0.1:{port}"),
        )
        self._query = query
        self._page = page
        self._hash = ""
        self.first = self.rerun()

    def rerun(self) -> Drawing:
        """Ask for a run of the page and wait for its end."""
        ask = BackMsg()
        ask.rerun_script.query_string = self._query
        if self._hash:
            ask.rerun_script.page_script_hash = self._hash
        else:
            ask.rerun_script.page_name = self._page
        ask.rerun_script.context_info.timezone = "Europe/London"
        ask.rerun_script.context_info.locale = "en-GB"
        began = time.perf_counter()
        self._socket.send(ask.SerializeToString())
        messages = []
        while True:
            raw = self._socket.recv(timeout=PATIENCE)
            assert isinstance(raw, bytes)
            message = ForwardMsg.FromString(raw)
            messages.append(message)
            kind = message.WhichOneof("type")
            if kind == "navigation":
                self._hash = message.navigation.page_script_hash
            if kind == "page_info_changed":
                self._query = message.page_info_changed.query_string
            if kind == "script_finished":
                status = message.script_finished
                if status != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    return Drawing(time.perf_counter() - began, messages)

    def close(self) -> None:
        """Close the window."""
        self._socket.close()


def medians(windows: Sequence[Window], rounds: int) -> list[float]:
    """Medians in ms of each window's reruns, taken in turn; the first few do not count.

    After each run Streamlit collects garbage, which can take longer than the run and slows whoever
    is next on the machine: so the next one waits until that is over, and turns go both ways.
    """
    taken: list[list[float]] = [[] for _ in windows]
    for n in range(rounds + WARM_UP):
        for place in sorted(range(len(windows)), reverse=n % 2 == 1):
            seconds = windows[place].rerun().seconds
            time.sleep(AFTER_A_RUN)
            if n >= WARM_UP:
                taken[place].append(seconds * 1000)
    return [statistics.median(each) for each in taken]


def work_of(windows: Mapping[int, Window], rounds: int) -> list[float]:
    """What each window's server works for a rerun, in ms of a processor; by its process.

    Streamlit sends what a run has drawn every 5 ms, so the time until the last message says as much
    about these steps as about the page; this does not wait for them. The system counts in steps of
    10 ms: therefore many runs in a row, in several turns.
    """
    spent = dict.fromkeys(windows, 0.0)
    for _turn in range(TURNS):
        for pid, window in windows.items():
            before = worked(pid)
            for _run in range(rounds):
                window.rerun()
            spent[pid] += worked(pid) - before
    return [each / (TURNS * rounds) * 1000 for each in spent.values()]
