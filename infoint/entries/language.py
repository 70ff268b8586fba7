"""The language that the person wants to read."""

from datetime import datetime

from infoint.i18n import N_
from infoint.store import Workspace


def set_language(ws: Workspace, language: str, *, now: datetime) -> None:
    """Keep a language such as "es" in the profile; "" leaves it to the browser."""
    with ws.edit(N_("Changed the profile"), now=now) as tx:
        tx.profile.update(language=language)
