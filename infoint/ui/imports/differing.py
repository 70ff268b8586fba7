"""What a file says otherwise than the list: told before taking, and chosen one by one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import streamlit as st

from infoint.domain.kinds import Outcome
from infoint.i18n import N_, _, ngettext
from infoint.imports.remembered import ask_again
from infoint.imports.taking import ImportPlan, KnownPerson
from infoint.imports.taking.differing import Difference
from infoint.imports.taking.history import When
from infoint.imports.taking.notes import lines_that_differ, shortened, where_they_part
from infoint.store import StoreError
from infoint.ui.components.fold import fold
from infoint.ui.components.paging import paged
from infoint.ui.components.radio_row import radio_row
from infoint.ui.imports.choice import grouped
from infoint.ui.imports.file import ImportState, is_pasted
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text, show
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state, notices

_HERE, _FILE, _BOTH = "here", "file", "both"
_PAGE = 3
_TOLD = 3
"""So many, with what is added, are told one by one; more are counted."""
_WHAT = {
    "talk": N_("Talk with {name}"),
    "off": N_("Talk with {name}"),
    "held": N_("Talk with {name}"),
    "email": N_("E-mail of {name}"),
    "phone": N_("Phone of {name}"),
    "organization": N_("Where {name} works"),
    "role": N_("What {name} does"),
    "answer": N_("Answer of {name}"),
    "next": N_("Next date with {name}"),
    "notes": N_("Notes on {name}"),
    "talk notes": N_("Notes of the talk with {name}"),
    "research_person": N_("What you read about {name}"),
    "research_organization": N_("What you read about the organization of {name}"),
    "shared_background": N_("School or employer you share with {name}"),
}
_SAID = {
    "talk": (
        N_("{name}: talk {here} here, {file} in the file."),
        N_("{name}: talk {here} here, {file} in the text."),
    ),
    "off": (
        N_("{name}: talk {here} here, called off in the file."),
        N_("{name}: talk {here} here, called off in the text."),
    ),
    "held": (
        N_("{name}: talk on {here} here, held on {file} in the file."),
        N_("{name}: talk on {here} here, held on {file} in the text."),
    ),
    "email": (
        N_("{name}: e-mail {here} here, {file} in the file."),
        N_("{name}: e-mail {here} here, {file} in the text."),
    ),
    "phone": (
        N_("{name}: phone {here} here, {file} in the file."),
        N_("{name}: phone {here} here, {file} in the text."),
    ),
    "organization": (
        N_("{name}: organization {here} here, {file} in the file."),
        N_("{name}: organization {here} here, {file} in the text."),
    ),
    "role": (
        N_("{name}: role {here} here, {file} in the file."),
        N_("{name}: role {here} here, {file} in the text."),
    ),
    "answer": (
        N_("{name}: {here} here, {file} in the file."),
        N_("{name}: {here} here, {file} in the text."),
    ),
    "next": (
        N_("{name}: next date {here} here, {file} in the file."),
        N_("{name}: next date {here} here, {file} in the text."),
    ),
    "notes": (
        N_("{name}: notes {here} here, {file} in the file."),
        N_("{name}: notes {here} here, {file} in the text."),
    ),
    "talk notes": (
        N_("{name}: notes of the talk {here} here, {file} in the file."),
        N_("{name}: notes of the talk {here} here, {file} in the text."),
    ),
    "research_person": (
        N_("{name}: what you read {here} here, {file} in the file."),
        N_("{name}: what you read {here} here, {file} in the text."),
    ),
    "research_organization": (
        N_("{name}: what you read about the organization {here} here, {file} in the file."),
        N_("{name}: what you read about the organization {here} here, {file} in the text."),
    ),
    "shared_background": (
        N_("{name}: school or employer {here} here, {file} in the file."),
        N_("{name}: school or employer {here} here, {file} in the text."),
    ),
}
"""Of each kind, what a file says otherwise, and what a pasted text does."""
_ADDED = {
    "notes": (
        N_("{name}: the notes go on in the file, and {text} is added."),
        N_("{name}: the notes go on in the text, and {text} is added."),
    ),
    "talk notes": (
        N_("{name}: the notes of the talk go on in the file, and {text} is added."),
        N_("{name}: the notes of the talk go on in the text, and {text} is added."),
    ),
    "research_person": (
        N_("{name}: what you read goes on in the file, and {text} is added."),
        N_("{name}: what you read goes on in the text, and {text} is added."),
    ),
    "research_organization": (
        N_(
            "{name}: what you read about the organization goes on in the file, and {text} is added."
        ),
        N_(
            "{name}: what you read about the organization goes on in the text, and {text} is added."
        ),
    ),
    "shared_background": (
        N_("{name}: schools and employers go on in the file, and {text} is added."),
        N_("{name}: schools and employers go on in the text, and {text} is added."),
    ),
}
_OF_TEXTS = tuple(_ADDED)
_CAME = {
    Outcome.NO_ANSWER: N_("{name}: did not answer."),
    Outcome.MESSAGE_LEFT: N_("{name}: you left a message."),
    Outcome.REPLIED: N_("{name}: answered."),
    Outcome.AGREED: N_("{name}: said yes."),
    Outcome.NOT_NOW: N_("{name}: said not now."),
    Outcome.DECLINED: N_("{name}: said no."),
    Outcome.WRONG_PERSON: N_("{name}: is the wrong person to ask."),
}
"""What came of a message, as the file tells it."""
_SHORT, _LONGEST = 50, 70
"""Letters of a text that stand in a sentence, and beside a choice."""
_SHORT_OF_ALL, _LONGEST_OF_ALL = 54, 66
"""So many for all texts that are shown at once."""


def what_differs(visit: Visit, plan: ImportPlan) -> list[str]:
    """How many people stand otherwise in the file, and where they are few, how; in sentences."""
    count = len(plan.differing)
    if not count:
        return []
    whole = ngettext("**{n}** person differs.", "**{n}** people differ.", count, n=grouped(count))
    if not _are_few(plan):
        return [whole]
    most = _in_a_sentence(plan)
    return [whole, *(_said(name, one, most) for name, one in _differences(visit, plan))]


def _said(name: str, one: Difference, most: int) -> str:
    both = _both(one, most)
    if not one.here:
        sentence = (
            N_("{name}: talk without a day here, held on {file} in the text.")
            if is_pasted()
            else N_("{name}: talk without a day here, held on {file} in the file.")
        )
        return _(sentence, name=name, file=both["file"])
    return _(_SAID[one.kind][is_pasted()], name=name, **both)


def what_is_added(visit: Visit, plan: ImportPlan) -> list[str]:
    """What came by now, where that is little, and of how many people notes go on in the file, and
    where they are few, how; in sentences.
    """
    return [*_what_came(visit, plan), *_what_goes_on(visit, plan)]


def _what_came(visit: Visit, plan: ImportPlan) -> list[str]:
    """Of each person who answered since, or with whom one talked since, a sentence."""
    came = [
        _(_CAME[one.outcome], name=_name(visit, each))
        for each in plan.known
        for one in (*each.history.answers.values(), *each.history.attempts)
        if one.outcome in _CAME and not _talked(each)
    ]
    came += [
        _("{name}: you talked.", name=_name(visit, each)) for each in plan.known if _talked(each)
    ]
    return came if len(came) <= _TOLD else []


def _talked(each: KnownPerson) -> bool:
    return bool(each.history.held) or any(one.held for one in each.history.interviews)


def _what_goes_on(visit: Visit, plan: ImportPlan) -> list[str]:
    adding = [each for each in plan.known if each.adds]
    if _are_few(plan) or not adding:
        told = ((_name(visit, each), one) for each in adding for one in each.adds)
        most = _in_a_sentence(plan)
        return [
            _(_ADDED[one.kind][is_pasted()], name=name, text=_quoted(shortened(one.text, most)))
            for name, one in told
        ]
    count = len(adding)
    if is_pasted():
        return [
            ngettext(
                "**{n}** person has notes that go on in the text: what is new is added.",
                "**{n}** people have notes that go on in the text: what is new is added.",
                count,
                n=grouped(count),
            )
        ]
    return [
        ngettext(
            "**{n}** person has notes that go on in the file: what is new is added.",
            "**{n}** people have notes that go on in the file: what is new is added.",
            count,
            n=grouped(count),
        )
    ]


def _are_few(plan: ImportPlan) -> bool:
    differs = sum(len(each.differs) for each in plan.differing)
    return differs + sum(len(each.adds) for each in plan.known) <= _TOLD


def _in_a_sentence(plan: ImportPlan) -> int:
    """How many letters of a text are told, where few things are told one by one."""
    differs = (one.kind for each in plan.differing for one in each.differs)
    adds = (one.kind for each in plan.known for one in each.adds)
    return min(_SHORT, _SHORT_OF_ALL // max(1, _texts_of([*differs, *adds])))


def _texts_of(kinds: Sequence[str]) -> int:
    return sum(kind in _OF_TEXTS for kind in kinds)


def choose_what_holds(visit: Visit, plan: ImportPlan) -> tuple[list[str], list[str]]:
    """Draw a choice for each thing that differs, with what stands here preset.

    Gives the keys of those for which the file holds, and of those that were shown and stay.
    """
    told = list(_differences(visit, plan))
    if not told:
        return [], []
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{_('Which holds?')}**")
        if len(told) > _PAGE:
            _all_alike([one for _name, one in told])
    shown = paged(told, _PAGE, "differing-page")
    met = ImportState.read().met | {one.key for _place, (_name, one) in shown}
    replace(ImportState.read(), met=met).keep()
    texts = _texts_of([one.kind for _place, (_name, one) in shown])
    most = min(_LONGEST, _LONGEST_OF_ALL // max(1, texts))
    for _place, (name, one) in shown:
        radio_row(
            _(_WHAT[one.kind], name=name),
            _options(one, most),
            key=_box(one),
            start=_start(one),
            on_change=_chosen(one),
            stacked=one.kind in (*_OF_TEXTS, "held"),
        )
    _in_full([told for _place, told in shown], most)
    kept = ImportState.read().as_file
    as_file = [key for _name, one in told for key in (one.key, one.both_key) if key in kept]
    as_here = [
        one.key
        for _name, one in told
        if one.key in met and not {one.key, one.both_key} & set(as_file)
    ]
    return as_file, as_here


def _all_alike(all_of_them: list[Difference]) -> None:
    """One press for all of them, and for the way back."""
    all_file = {one.key for one in all_of_them} <= ImportState.read().as_file
    as_file = _("All as in the text") if is_pasted() else _("All as in the file")
    st.button(
        _("All as here") if all_file else as_file,
        key="differs-all",
        type="tertiary",
        icon=":material/done_all:",
        on_click=_choose_all,
        args=(all_of_them, _HERE if all_file else _FILE),
    )


def _choose_all(all_of_them: list[Difference], answer: str) -> None:
    keys = {one.key for one in all_of_them}
    for one in all_of_them:
        if box_state.is_alive(_box(one)):
            box_state.put(_box(one), answer)
    kept = ImportState.read().as_file - keys - {one.both_key for one in all_of_them}
    met = ImportState.read().met | keys
    replace(ImportState.read(), as_file=kept | keys if answer == _FILE else kept, met=met).keep()


def stays_as_here(plan: ImportPlan) -> None:
    """Of how many people something stays as it is here, as was said before; and the way to be
    asked again.
    """
    count = len(plan.settled)
    if not count:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(
            ngettext(
                "**{n}** person differs and stays as here, as you said before.",
                "**{n}** people differ and stay as here, as you said before.",
                count,
                n=grouped(count),
            )
        )
        st.button(
            _("Ask me again"),
            key="ask-again",
            type="tertiary",
            icon=":material/replay:",
            on_click=_ask_again,
            args=([each.known for each in plan.settled],),
        )


def _ask_again(contacts: list[str]) -> None:
    try:
        session.work(ask_again, contacts)
    except StoreError as error:
        notices.set_trouble(error.worded())
        return
    replace(ImportState.read(), done=None).keep()


def _options(one: Difference, most: int) -> dict[str, str]:
    both = _both(one, most)
    if one.kind in _OF_TEXTS:
        return {
            _HERE: _("Here: {what}", what=both["here"]),
            _FILE: (
                _("In the text: {what}", what=both["file"])
                if is_pasted()
                else _("In the file: {what}", what=both["file"])
            ),
        }
    here = {_HERE: _("{what}, as here", what=both["here"])}
    if one.kind == "held":
        held = (
            _("Held on {what}, as in the text", what=both["file"])
            if is_pasted()
            else _("Held on {what}, as in the file", what=both["file"])
        )
        return {**here, _FILE: held, _BOTH: _("Both: these are two talks")}
    as_file = (
        _("{what}, as in the text", what=both["file"])
        if is_pasted()
        else _("{what}, as in the file", what=both["file"])
    )
    return {**here, _FILE: as_file}


def _start(one: Difference) -> str:
    kept = ImportState.read().as_file
    return _FILE if one.key in kept else _BOTH if one.both_key in kept else _HERE


def _chosen(one: Difference) -> Callable[[], None]:
    def keep() -> None:
        kept = ImportState.read().as_file - {one.key, one.both_key}
        chosen = {_FILE: one.key, _BOTH: one.both_key}.get(box_state.shown(_box(one)))
        if chosen:
            kept |= {chosen}
        replace(ImportState.read(), as_file=kept).keep()

    return keep


def _box(one: Difference) -> str:
    return f"differs-{one.kind}-{one.record}"


def _differences(visit: Visit, plan: ImportPlan) -> Iterator[tuple[str, Difference]]:
    """Each with the name of its person."""
    for each in plan.differing:
        for one in each.differs:
            yield _name(visit, each), one


def _name(visit: Visit, each: KnownPerson) -> str:
    known = visit.ws.contacts.get(each.known)
    return plain_text(known.name if known else each.person.name)


def _quoted(text: str) -> str:
    return _("“{text}”", text=plain_text(text))


def _in_full(shown: Sequence[tuple[str, Difference]], most: int) -> None:
    """Both texts of all, where more of them differs than stands beside the choice."""
    long = [(name, one) for name, one in shown if one.kind in _OF_TEXTS and _is_cut(one, most)]
    if not long:
        return

    def draw() -> None:
        for name, one in long:
            here, file = lines_that_differ(str(one.here), str(one.file))
            what = _(_WHAT[one.kind], name=name)
            if len(long) > 1:
                st.markdown(f"**{what}**")
            st.markdown(f":gray[{_('Here')}]")
            show(here)
            st.markdown(f":gray[{_('In the text') if is_pasted() else _('In the file')}]")
            show(file)

    fold(_("Read all that differs"), "differs-in-full", draw)


def _is_cut(one: Difference, most: int) -> bool:
    whole = lines_that_differ(str(one.here), str(one.file))
    cut = where_they_part(str(one.here), str(one.file), most)
    return cut != tuple(" ".join(text.split()) for text in whole)


def _both(one: Difference, most: int) -> dict[str, str]:
    """What stands here and in the file, as one reads it."""
    if one.kind == "off" and not isinstance(one.here, str):
        return {"here": _when(one.here, False), "file": _("Called off")}
    if one.kind == "held" and not isinstance(one.file, str):
        here = _("No day yet") if isinstance(one.here, str) else _when(one.here, False)
        return {"here": here, "file": _when(one.file, False)}
    if one.kind in _OF_TEXTS:
        here, file = where_they_part(str(one.here), str(one.file), most)
        return {"here": _quoted(here), "file": _quoted(file)}
    if one.kind == "answer":
        return {"here": _outcome(one.here), "file": _outcome(one.file)}
    if isinstance(one.here, str) or isinstance(one.file, str):
        return {"here": plain_text(str(one.here)), "file": plain_text(str(one.file))}
    same_day = one.here[0] == one.file[0] and one.here[1] and one.file[1]
    return {"here": _when(one.here, same_day), "file": _when(one.file, same_day)}


def _outcome(value: str | When) -> str:
    return _quoted(Outcome(value).label) if isinstance(value, str) else ""


def _when(at: When, same_day: object) -> str:
    """A day, with its hour where it is known; the hour alone where the other is that day's."""
    day, hour = at
    if hour is None:
        return local_dates.day(day)
    return (
        local_dates.time_of_day(hour)
        if same_day
        else _("{day} at {time}", day=local_dates.day(day), time=local_dates.time_of_day(hour))
    )
