"""How a line that names fields or people is understood: said below its box, or asked."""

from collections.abc import Sequence

import streamlit as st

from infoint.i18n import _, ngettext
from infoint.ui.session.plain_text import plain_text
from infoint.ui.worksheet.boxes import buttons
from infoint.ui.worksheet.place import FieldPath
from infoint.words.told.fields import Titles
from infoint.words.told.people import People, PersonTold, reading_key


def as_read(place: FieldPath, typed: str, readings: Sequence[Titles] | Sequence[People]) -> None:
    """What the line becomes, where that is not plain to see; in doubt a choice, kept in `place`."""
    if len(readings) > 1:
        words = {reading_key(one): _in_words(one) for one in readings}
        buttons(_("How do you mean that?"), place, list(words), lambda key: words.get(key, ""))
    elif readings and reading_key(readings[0]) != typed.strip():
        st.markdown(f":small[:material/check: {_in_words(readings[0])}]")
    elif typed.strip() and not readings:
        st.markdown(_(":small[:material/check: Nothing is noted for this yet, and that is fine.]"))


def _in_words(reading: Titles | People) -> str:
    parts = [one if isinstance(one, str) else _person(one) for one in reading]
    plain = "; ".join(plain_text(one) for one in parts)
    count = len(reading)
    if isinstance(reading[0], str):
        return ngettext("One field: {titles}", "{n} fields: {titles}", count, titles=plain)
    return ngettext("One person: {names}", "{n} people: {names}", count, names=plain)


def _person(told: PersonTold) -> str:
    facts = (told.role, told.organization, told.relationship, told.notes, told.when)
    known = ", ".join(one for one in facts if one)
    return f"{told.name} ({known})" if known else told.name
