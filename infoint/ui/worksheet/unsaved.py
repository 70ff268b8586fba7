"""What stands in boxes and could not be stored: kept in the window until it is."""

from infoint.store import GoneError, StoreError
from infoint.ui.session import session
from infoint.ui.session.uninterrupted import uninterrupted


@uninterrupted()
def save_unsaved() -> None:
    """Store what could not be stored before, on this page or on others; stops at new trouble.

    Only from a callback.
    """
    seen, left = session.seen(), session.unsaved()
    for key, (place, kind, kept) in list(left.items()):
        value = kind.from_box(session.box(key)) if session.box_is_alive(key) else kept
        known = {"seen": seen[key]} if key in seen else {}
        try:
            with session.workspace_of(place.of).edit(place.label, now=session.now()) as tx:
                place.write(tx, value, **known)
        except GoneError:
            pass  # the record was removed, with whatever stood in this place
        except StoreError as error:
            session.set_trouble(str(error))
            return
        seen[key] = value
        left.pop(key, None)
        session.mark_saved(session.now())
