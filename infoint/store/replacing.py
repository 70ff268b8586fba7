"""Other records in the place of everything, with word of how far it is."""

from collections.abc import Callable, Iterable, Mapping

from infoint.domain import Record
from infoint.store.pending import Pending
from infoint.store.schema import COLLECTIONS, SINGLETON_IDS, to_raw
from infoint.store.storage import Raw

Progress = Callable[[float], None]
"""Is told the part that is done, from 0 to 1."""
Rows = Mapping[str, Mapping[str, Raw]]
"""By collection and id: the values of a record in normal form, as `schema.checked` gives them."""

EVERY = 500
"""So many records are gone through between two words of progress."""


def no_progress(_: float) -> None:
    """Nobody wants to know."""


def replace_everything(
    pending: Pending, given: Mapping[str, Iterable[Record]], rows: Rows, progress: Progress
) -> None:
    """Take these records into an edit, and drop all others. Singletons get their own id.

    What is in `rows` was checked before and is taken as it is.
    """
    records = {table: list(those) for table, those in given.items()}
    for table, key in SINGLETON_IDS.items():
        pending.drop(table, key)
        for record in records.get(table, ()):
            pending.store(table, {**to_raw(record), "id": key})
    done, total = 0, sum(len(records.get(table, ())) for table in COLLECTIONS)
    for table in COLLECTIONS:
        wanted = {record.id: record for record in records.get(table, ())}
        for key in pending.base.tables[table]:
            if key not in wanted:
                pending.drop(table, key)
        known = rows.get(table, {})
        for key, record in wanted.items():
            if key in known:
                pending.take(table, record, known[key])
            else:
                pending.store(table, to_raw(record))
            done += 1
            if done % EVERY == 0:
                progress(done / total)
        pending.arrange(table, wanted)
    progress(1.0)
