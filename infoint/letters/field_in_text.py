"""Filling a text so that a field reads well in it, whatever was typed as one."""

from collections.abc import Mapping

from infoint.domain.letters import GAP_MARK
from infoint.library.fillable import Fillable, Filled
from infoint.words.field_phrases import HOLE, put_in


def filled_text(template: Fillable, values: Mapping[str, str]) -> Filled:
    """The template with these values, the field in the form that its sentences ask for."""
    field = values.get("field", "").replace(GAP_MARK, "").strip()
    if not field:
        return template.fill(values)
    filled = template.fill({**values, "field": HOLE})
    return filled.model_copy(
        update={"subject": put_in(filled.subject, field), "text": put_in(filled.text, field)}
    )
