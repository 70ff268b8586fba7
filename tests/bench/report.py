"""Making reports and the appointment sheet. `python -m tests.bench.report` prints lines."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from infoint.documents import report_docx, report_pdf
from infoint.library import load_library
from infoint.library.demos import load_demos
from infoint.presenting.demo import fill_demo
from infoint.reports import report
from infoint.reports.appointment_sheet import appointment_sheet
from infoint.reports.parts import Report
from infoint.store import Workspace, open_workspace
from tests.bench.documents import measure
from tests.bench.workspace import NOW, build

ROUNDS = 5
MOST = {"nine talks": 1500, "5,000 contacts and 300 talks": 20_000}
"""No report may take longer, in ms; each is made again from the data, as on the first press."""
_TZ = "Europe/London"


def jobs(ws: Workspace) -> list[tuple[str, Callable[[], bytes]]]:
    """What is measured, by name: the journey and a field, each as both files, and the sheet."""
    library, profile = load_library(), ws.profile
    field = ws.fields.all()[0].id

    def made(about: str) -> Report:
        return report(ws, library, now=NOW, tz=_TZ, field=about)

    def sheet() -> Report:
        since = NOW - timedelta(days=14)
        return appointment_sheet(ws, library, now=NOW, tz=_TZ, since=since)

    return [
        ("whole journey, PDF", lambda: report_pdf(made(""), profile=profile, now=NOW)),
        ("whole journey, .docx", lambda: report_docx(made(""), profile=profile, now=NOW)),
        ("one field, PDF", lambda: report_pdf(made(field), profile=profile, now=NOW)),
        ("one field, .docx", lambda: report_docx(made(field), profile=profile, now=NOW)),
        ("appointment sheet, PDF", lambda: report_pdf(sheet(), profile=profile, now=NOW)),
    ]


def nine_interviews() -> Workspace:
    """The demo that is near a decision: three fields after nine talks."""
    ws = open_workspace(None)
    demo = next(each for each in load_demos() if each.key == "deciding")
    fill_demo(ws, demo, load_library(), now=NOW, tz=ZoneInfo(_TZ))
    return ws


def lines() -> list[str]:
    """The figures as rows of a Markdown table: report, ms, what is promised."""
    rows = []
    with TemporaryDirectory() as folder:
        large, _ = build(Path(folder) / "infoint.json", 5000, 300)
        for size, ws in (
            ("nine talks", nine_interviews()),
            ("5,000 contacts and 300 talks", large),
        ):
            for name, job in jobs(ws):
                taken = measure(job, ROUNDS if size == "nine talks" else 1)
                rows.append(f"| {name}, {size} | {taken:.0f} ms | under {MOST[size]} ms |")
    return rows


def report_table() -> str:
    """The table with its head."""
    return "\n".join(("| report | median | bound |", "| --- | ---: | --- |", *lines()))


if __name__ == "__main__":
    print(report_table())
