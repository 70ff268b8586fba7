"""Settings of one's own, and the way back from them."""

from datetime import datetime
from typing import Literal

from infoint.domain import Profile
from infoint.i18n import N_
from infoint.store import Workspace

SettingName = Literal["thanks_within", "default_minutes", "questions"]


def forget_own(ws: Workspace, name: SettingName, *, now: datetime) -> Profile:
    """Go again by what the content folder says, or the app where it says nothing."""
    with ws.edit(N_("Changed the profile"), now=now) as tx:
        return tx.profile.update(**{name: None})
