"""The screen of a talk with 40 questions, and saving a note. `python -m tests.bench.interview`.

A rerun of the screen stands against a blank page in stock settings and against the same widgets
without us. A note is sent as a window sends it, and timed until it can be read from the file; the
window itself waits 300 ms after the last key, at most 400 ms after the first.
"""

import json
import statistics
import tempfile
import time
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg

from infoint.domain import Clock, Interview, PlannedQuestion
from infoint.store import Workspace, open_workspace
from tests.bench import serving
from tests.bench.recorded import failed, tree_of
from tests.bench.wire import Drawing, Window, medians
from tests.bench.workspace import SENTENCE, build

QUESTIONS = 40
ROUNDS = 40
TIMES_BARE = 1.5


def running_interview(ws: Workspace, contact: str) -> str:
    """A talk of 40 questions that began eight minutes ago; its id."""
    plan = tuple(
        PlannedQuestion(
            id=f"q{n}",
            text=f"What does a good week look like, {n}?",
            must=n < QUESTIONS // 2,
            state="asked" if n < 3 else "open",
            note=SENTENCE if n < 3 else "",
        )
        for n in range(QUESTIONS)
    )
    clock = Clock(started=datetime.now(UTC) - timedelta(minutes=8))
    interview = Interview(
        contact=contact, plan=plan, clock=clock, opening=SENTENCE, closing=SENTENCE
    )
    with ws.edit("bench") as tx:
        tx.interviews.put(interview)
    return interview.id


class TypingWindow(Window):
    """A window that can also send the text of a box."""

    def box(self) -> str:
        """The id of the note box that stands on the page."""
        ids = (
            message.delta.new_element.text_area.id
            for message in self.rerun().messages
            if message.WhichOneof("type") == "delta"
            and message.delta.new_element.WhichOneof("type") == "text_area"
        )
        return next(ids)

    def send(self, box: str, text: str) -> None:
        """Send the text of a box, without waiting for the page."""
        ask = BackMsg()
        ask.rerun_script.query_string = self._query
        ask.rerun_script.page_script_hash = self._hash
        ask.rerun_script.widget_states.widgets.add(id=box, string_value=text)
        self._socket.send(ask.SerializeToString())


def _sound(drawing: Drawing) -> Drawing:
    assert not failed(drawing.messages), "the page ends in an exception"
    return drawing


def measure_screen(folder: Path, rounds: int = ROUNDS) -> tuple[float, float, float]:
    """Medians in ms: blank stock page, the same widgets bare, ours; taken in turn."""
    data = folder / "data"
    ws, contact = build(data / "infoint.json", 60, 15)
    running_interview(ws, contact)
    with ExitStack() as stack:
        command, port = serving.ours(data)
        stack.enter_context(serving.serving(command, folder, port))
        own = Window(port, "interview", f"contact={contact}")
        tree = tree_of(_sound(own.rerun()).messages)
        recorded = folder / "talk.json"
        recorded.write_text(json.dumps({"today": tree}), encoding="utf-8")
        command, port = serving.stock(serving.bare_script(folder / "bare"))
        more = {"BENCH_PAGES": str(recorded)}
        stack.enter_context(serving.serving(command, folder, port, more))
        bare = Window(port)
        _sound(bare.rerun())
        command, port = serving.stock(serving.blank_script(folder / "blank"))
        stack.enter_context(serving.serving(command, folder / "blank", port))
        windows = [Window(port), bare, own]
        blank, same, ours = medians(windows, rounds)
    return blank, same, ours


def measure_note(folder: Path, rounds: int = ROUNDS) -> tuple[float, float]:
    """Median and maximum in ms from sending a note to reading it in the file."""
    data = folder / "notes"
    ws, contact = build(data / "infoint.json", 60, 15)
    interview = running_interview(ws, contact)
    taken = []
    command, port = serving.ours(data)
    with serving.serving(command, folder, port):
        window = TypingWindow(port, "interview", f"contact={contact}")
        box = window.box()
        for n in range(1, rounds + 1):
            text = SENTENCE * 3 + str(n)
            began = time.perf_counter()
            window.send(box, text)
            while stored(data / "infoint.json", interview) != text:
                assert time.perf_counter() - began < 10, "the note was not stored"
                time.sleep(0.001)
            taken.append((time.perf_counter() - began) * 1000)
            time.sleep(0.1)
    return statistics.median(taken), max(taken)


def stored(file: Path, interview: str) -> str:
    """The note of the question at hand, read cold from the file."""
    found = open_workspace(file).interviews.get(interview)
    assert found is not None
    return next(item.note for item in found.plan if item.state == "open")


def lines() -> list[str]:
    """The figures as rows of a Markdown table: what, measured, budget."""
    with tempfile.TemporaryDirectory() as name:
        blank, bare, own = measure_screen(Path(name))
        typical, longest = measure_note(Path(name))
    kept = own < blank and own <= TIMES_BARE * bare
    return [
        f"| talk screen, {QUESTIONS} questions, one rerun | {own:.1f} ms; same widgets bare "
        f"{bare:.1f} ms ({own / bare:.2f} times); blank stock page {blank:.0f} ms "
        f"| {'kept' if kept else '**not kept**'}: below blank, at most {TIMES_BARE:g} times bare |",
        f"| saving a note, from the message to the file | p50 {typical:.0f} ms, longest "
        f"{longest:.0f} ms | under 1 s with the window's 400 ms |",
    ]


if __name__ == "__main__":
    print("\n".join(lines()))
