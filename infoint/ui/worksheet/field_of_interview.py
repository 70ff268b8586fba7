"""The box in which one says which field a talk is about, with a new one typed right there.

The drop-down takes no typing, so that nothing typed into it can be lost: a new field has a box.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from infoint.i18n import N_, _
from infoint.interviews.about_field import draft_name, put_field
from infoint.store import Transaction
from infoint.ui.session.visit import Visit
from infoint.ui.worksheet.boxes import select, text
from infoint.ui.worksheet.place import FieldPath, on_draft


@dataclass(frozen=True)
class _About(FieldPath):
    """The field of a talk: what was rated of another one goes, and the person can speak of it."""

    def write(self, tx: Transaction, value: Any, **known: Any) -> None:
        """Say which field the talk is about."""
        del known
        put_field(tx, self.record, str(value or ""))


def field_drop_down(
    visit: Visit, interview_id: str, label: str, *, none: str = "", **how: Any
) -> None:
    """The fields to choose from; `none` is what stands for no field, where that is a choice."""
    words = _titles(visit)
    if none:
        words = {"": none, **words}
    select(
        label,
        _About("interviews", interview_id, ("field",), N_("Chose the field of a talk")),
        list(words),
        lambda key: words.get(key, ""),
        filter_mode=None,
        placeholder=_("Choose a field"),
        **how,
    )


def _titles(visit: Visit) -> Mapping[str, str]:
    return {one.id: one.title.strip() or _("(no title)") for one in visit.ws.fields.all()}


def another_field(interview_id: str) -> bool:
    """A box for a field that is not on the list; whether something stands in it."""
    label = _("Another field")
    place = on_draft(draft_name(interview_id)).at("title")
    return bool(text(label, place, placeholder=_("Such as: battery design")).strip())
