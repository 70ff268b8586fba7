"""Filling a text so that a field reads well in it, whatever was typed as one."""

import re
from collections.abc import Mapping

from infoint.domain.letters import GAP_MARK
from infoint.library.fillable import Fillable, Filled
from infoint.words.field_phrases import HOLE, in_sentences, put_in


def filled_text(template: Fillable, values: Mapping[str, str]) -> Filled:
    """The template with these values, the field in the form that its sentences ask for."""
    field = values.get("field", "").replace(GAP_MARK, "").strip()
    if not field:
        return template.fill(values)
    filled = template.fill({**values, "field": HOLE})
    return filled.model_copy(
        update={"subject": put_in(filled.subject, field), "text": put_in(filled.text, field)}
    )


def with_other_field(text: str, before: str, title: str) -> str:
    """The text with this field wherever it names the one before, in its form there.

    Where this one says nothing, and where the one before is not named, the text stays as it is.
    """
    was, now = in_sentences(before), in_sentences(title)
    forms = {was.yours: now.yours, was.work: now.work, was.about: now.about}
    forms |= {form: form for form in (now.yours, now.work, now.about)}
    forms.pop("your work", None)
    known = sorted(filter(None, forms), key=len, reverse=True)
    if not was.about or not now.about:
        return text
    either = "|".join(map(re.escape, known))
    return re.sub(rf"(?<!\w)(?:{either})(?!\w)", lambda hit: forms[hit[0]], text)
