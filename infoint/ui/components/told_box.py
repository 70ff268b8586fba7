"""How a line that names fields or people is understood: said below its box, or asked once."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

import streamlit as st

from infoint.domain.problems import InputError
from infoint.i18n import _, ngettext
from infoint.store import Workspace
from infoint.ui.session.plain_text import plain_text
from infoint.ui.worksheet.place import FieldPath
from infoint.ui.worksheet.run_and_undo import action_button, run_action
from infoint.words.told.fields import Titles
from infoint.words.told.people import SAY_FIRST, People, PersonTold, reading_key


def as_read(
    place: FieldPath,
    typed: str,
    readings: Sequence[Titles | People],
    go: Callable[[], None],
    *,
    whole: bool = False,
) -> None:
    """What the line becomes, where that is not plain to see; in doubt a question.

    Its buttons act at once: the one that is pressed is kept in `place`, and `go` is done. Where
    several fields were read from one line, with `whole` it may also be one field as it stands.
    """
    chosen = place.read()
    if whole and typed.strip() and chosen == typed.strip():
        _settled(place, (typed.strip(),))
    elif len(readings) > 1:
        found = next((one for one in readings if reading_key(one) == chosen), None)
        if found:
            _settled(place, found)
        else:
            _question(place, readings, go)
    elif readings and _says_more(readings[0], typed):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f":small[:material/check: {_in_words(readings[0])}]", width="content")
            if whole and len(readings[0]) > 1:
                _keep_button(_("Keep it as one"), place, typed.strip())
    elif typed.strip() and not readings:
        st.markdown(_(":small[:material/check: Nothing is noted for this yet, and that is fine.]"))


def _says_more(reading: Titles | People, typed: str) -> bool:
    """Whether the line became more than what stands there, but for its capitals."""
    first = reading[0]
    is_alone = len(reading) == 1 and (isinstance(first, str) or not what_is_known(first))
    return not is_alone or reading_key(reading).casefold() != typed.strip().casefold()


def is_unclear(place: FieldPath, readings: Sequence[Titles | People]) -> bool:
    """Whether one has to ask how the line is meant."""
    chosen = place.read()
    return len(readings) > 1 and not any(reading_key(one) == chosen for one in readings)


def unless_unclear(ws: Workspace, job: Callable[..., Any], *args: Any, now: datetime) -> Any:
    """Do the job; None, and nothing done, where a question is still to be answered.

    Whoever presses Enter before the question is on the screen is not scolded: it stands there next.
    """
    try:
        return job(ws, *args, now=now)
    except InputError as problem:
        if SAY_FIRST in problem.problems.values():
            return None
        raise


def _question(
    place: FieldPath, readings: Sequence[Titles | People], go: Callable[[], None]
) -> None:
    st.markdown(_("How do you mean that?"))
    with st.container(horizontal=True, gap="small"):
        for number, one in enumerate(readings):
            st.button(
                _in_words(one),
                key=f"{place.key}-{number}",
                on_click=_choose,
                args=(place, reading_key(one), go),
            )


def _settled(place: FieldPath, reading: Titles | People) -> None:
    """What was chosen, and the way back to the other ways of reading it."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f":small[:material/check: {_in_words(reading)}]", width="content")
        _keep_button(_("Not so"), place, "")


def _keep_button(label: str, place: FieldPath, choice: str) -> None:
    action_button(label, f"{place.key}-other", (_keep, place, choice), type="tertiary")


def _choose(place: FieldPath, choice: str, go: Callable[[], None]) -> None:
    run_action(_keep, place, choice)
    go()


def _keep(ws: Workspace, place: FieldPath, choice: str, *, now: datetime) -> None:
    with ws.edit("", now=now) as tx:
        place.write(tx, choice)


def _in_words(reading: Titles | People) -> str:
    parts = [one if isinstance(one, str) else _person(one) for one in reading]
    plain = "; ".join(plain_text(one) for one in parts)
    count = len(reading)
    if isinstance(reading[0], str):
        return ngettext(
            "One kind of work: {titles}", "{n} kinds of work: {titles}", count, titles=plain
        )
    return ngettext("One person: {names}", "{n} people: {names}", count, names=plain)


def _person(told: PersonTold) -> str:
    known = what_is_known(told)
    return f"{told.name} ({known})" if known else told.name


def what_is_known(told: PersonTold) -> str:
    """All that is told of somebody beside the name; how one knows Mum is in what she is called."""
    how_known = "" if told.relationship.casefold() in told.name.casefold() else told.relationship
    reached = (told.phone, told.email, told.profile_url)
    facts = (told.role, told.organization, how_known, told.notes, told.when, *reached)
    return ", ".join(one for one in facts if one)
