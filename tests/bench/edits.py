"""One edit in our store against one update in stock TinyDB with the same data."""

import json
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from tinydb import TinyDB

from infoint.store import open_workspace


def _median(job: Callable[[int], object], rounds: int) -> float:
    taken = []
    for n in range(rounds):
        began = time.perf_counter()
        job(n)
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1000


def compare(file: Path, contact: str, folder: Path, rounds: int = 15) -> tuple[float, float]:
    """Milliseconds of one edit of one field: ours, stock TinyDB. Ours also syncs to the disk."""
    ws = open_workspace(file)

    def edit(n: int) -> None:
        with ws.edit("Change a note", now=datetime.now(UTC)) as tx:
            tx.contacts.update(contact, notes=f"note {n}")

    plain = TinyDB(folder / "stock.json")
    for name in ("contacts", "fields", "attempts", "interviews", "takeaways", "actions", "letters"):
        records = [json.loads(each.model_dump_json()) for each in getattr(ws, name).all()]
        plain.table(name).insert_multiple(records)
    ids = {each["id"]: each.doc_id for each in plain.table("contacts").all()}

    def update(n: int) -> None:
        plain.table("contacts").update({"notes": f"note {n}"}, doc_ids=[ids[contact]])

    found = _median(edit, rounds), _median(update, rounds)
    plain.close()
    return found
