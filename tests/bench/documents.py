"""Making the kit for a talk and a letter. `python -m tests.bench.documents` prints lines."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta

from infoint.documents import (
    interview_kit_docx,
    interview_kit_pdf,
    letter_docx,
    letter_pdf,
    missing_glyphs,
)
from infoint.domain import (
    Assumption,
    CareerField,
    Contact,
    Interview,
    Letter,
    PlannedQuestion,
    Profile,
)
from infoint.library import load_library
from infoint.store import open_workspace
from tests.bench.workspace import NOW, SENTENCE

ROUNDS = 15
QUESTIONS = 40
MOST = 1000
"""No document may take longer, in ms."""
_FIRST = "import tests.bench.documents as bench; bench.jobs(12)[0][1]()"


def jobs(questions: int) -> list[tuple[str, Callable[[], bytes]]]:
    """What is measured, by name: a talk with so many questions, and a letter of a page."""
    ws, library = open_workspace(None), load_library()
    profile = Profile(name="Sam Example", about=SENTENCE, time_zone="Europe/Berlin")
    contact = Contact(id="ann", name="Ann Lee", role="Nurse", organization="City Hospital")
    plan = tuple(
        PlannedQuestion(text=f"{n}. {SENTENCE}", must=n < 8, note=SENTENCE)
        for n in range(questions)
    )
    with ws.edit("bench", now=NOW) as tx:
        tx.profile.put(profile)
        tx.contacts.put(contact)
        tx.fields.put(CareerField(id="f", title="Nursing", assumptions=(Assumption(text="Hard"),)))
        interview = Interview(
            id="t", contact="ann", field="f", start=NOW + timedelta(days=2), plan=plan
        )
        tx.interviews.put(interview)
    text = "\n\n".join(("Dear Ann,", *(SENTENCE * 4 for _ in range(4)), "Sincerely,", profile.name))
    letter = Letter(contact="ann", kind="thank-you", channel="letter", text=text)
    return [
        ("kit, PDF", lambda: interview_kit_pdf(interview, ws=ws, library=library, now=NOW)),
        ("kit, .docx", lambda: interview_kit_docx(interview, ws=ws, library=library, now=NOW)),
        ("letter, PDF", lambda: letter_pdf(letter, profile=profile, contact=contact, now=NOW)),
        ("letter, .docx", lambda: letter_docx(letter, profile=profile, contact=contact, now=NOW)),
    ]


def measure(job: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median in ms; the first round does not count."""
    job()
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        job()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1000


def first_kit(rounds: int = 3) -> float:
    """The median in ms of a new Python that loads everything and makes its first kit."""
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", _FIRST], check=True)
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1000


def lines() -> list[str]:
    """The figures as rows of a Markdown table: document, ms, what is promised."""
    rows = []
    for questions in (12, QUESTIONS):
        for name, job in jobs(questions):
            if questions == QUESTIONS and name.startswith("letter"):
                continue
            what = f"{name}, {questions} questions" if name.startswith("kit") else name
            rows.append(f"| {what} | {measure(job):.0f} ms | under {MOST} ms |")
    glyphs = measure(lambda: missing_glyphs(SENTENCE * 20))
    rows.append(f"| missing characters of a page, known before | {glyphs:.2f} ms | under 5 ms |")
    rows.append(f"| first kit of a new process, from its start | {first_kit():.0f} ms | |")
    return rows


def report() -> str:
    """The table with its head."""
    return "\n".join(("| document | median | bound |", "| --- | ---: | --- |", *lines()))


if __name__ == "__main__":
    print(report())
