"""The page that shows who may stand on the list twice, one pair at a time."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import streamlit as st

from infoint.domain import Contact
from infoint.domain.contact_fields import CONTACT_FIELDS
from infoint.i18n import N_, _, listed, ngettext
from infoint.library.where_found import found_words
from infoint.people.contact_removal import Belongings, belongings
from infoint.people.duplicates import DuplicatePair, find_duplicates, merging, sureness
from infoint.people.duplicates.merging import merges
from infoint.store import Workspace
from infoint.ui.components.drawing import drawing
from infoint.ui.components.paging import page_slice
from infoint.ui.people.contact_boxes import CAREER_WORDS
from infoint.ui.people.ladder import RUNG_WORDS
from infoint.ui.people.rows import role_and_place
from infoint.ui.session import local_dates, session
from infoint.ui.session.plain_text import plain_text, shown_name
from infoint.ui.session.visit import Visit
from infoint.ui.session.window import box_state, whereabouts
from infoint.ui.session.window_state import DataState
from infoint.ui.worksheet.inline_notice import inline_notice, say_here
from infoint.ui.worksheet.run_and_undo import action_button, run_action, take_back

_NAMES = {field.name: field.label or field.column for field in CONTACT_FIELDS}
LABELS = {
    name: _NAMES[name]
    for each in merging.MERGED
    for name in ((each, "other_emails") if each == "email" else (each,))
}
"""By field, in the order of the page."""


@dataclass(frozen=True)
class _Merged(DataState):
    """When this window merged a pair last (UTC)."""

    at: datetime | None = None


def words(ws: Workspace, name: str, person: Contact) -> str:
    """What the person's entry says in this field; "" where it says nothing."""
    value = getattr(person, name)
    if name == "fields":
        known = (ws.fields.get(key) for key in value)
        return ", ".join(field.title for field in known if field)
    if name == "referred_by":
        referrer = ws.contacts.get(value)
        return referrer.name if referrer else ""
    if name == "snoozed_until":
        return local_dates.day(value) if value else ""
    if name in ("tags", "other_emails"):
        return listed(value)
    if name == "where_found":
        return found_words(person.where_found)
    if name == "rung":
        return _(RUNG_WORDS[value]) if value else ""
    if name == "career":
        return _(CAREER_WORDS[value]) if value else ""
    if name == "private":
        return _("Yes") if value else ""
    return str(value) if value is not None else ""


def in_both_and_in_one(
    ws: Workspace, first: Contact, second: Contact
) -> tuple[dict[str, str], dict[str, str]]:
    """What both say, and what only one of them says, in words by label; other addresses all."""
    differ = merging.differing(first, second)
    others = dict.fromkeys((*first.other_emails, *second.other_emails))
    same_others = set(first.other_emails) == set(second.other_emails)
    both: dict[str, str] = {}
    one: dict[str, str] = {}
    for name, label in LABELS.items():
        mine, theirs = words(ws, name, first), words(ws, name, second)
        if bool(mine) != bool(theirs):
            one[label] = mine or theirs
        elif mine and name not in differ and (name != "other_emails" or same_others):
            both[label] = mine
    if not same_others:
        one[LABELS["other_emails"]] = listed(list(others))
    return both, one


_SHOWN = 10


def merged_lately(visit: Visit) -> None:
    """The newest merges that can still be taken back; nothing where there are none."""
    found = merges(visit.ws)
    if not found:
        return
    heading = _("Merged lately")
    st.markdown(f"**{heading}**")
    for edit in found[:_SHOWN]:
        with st.container(horizontal=True, vertical_alignment="center"):
            label, day = plain_text(edit.label), local_dates.day(edit.at)
            st.markdown(f":material/check: {label} :gray[{day}]")
            st.button(
                _("Undo"),
                key=f"unmerge-{edit.id}",
                icon=":material/undo:",
                on_click=take_back,
                args=(edit.id,),
            )
    if len(found) > _SHOWN:
        st.markdown(_("Older ones are in the settings, under Take back a change."))


_PAGE = "duplicates-page"
_TOO_SOON = timedelta(seconds=1)


def duplicate_pairs(visit: Visit) -> None:
    """The surest pair first, with what to choose and the two ways out."""
    with st.spinner(_("Comparing everyone on your list")):
        pairs = find_duplicates(visit.ws)
    if not pairs:
        _nobody_twice(visit)
        merged_lately(visit)
        return
    if len(pairs) > 1:
        st.markdown(
            ngettext(
                "{n} pair to look at, the surest first.",
                "{n} pairs to look at, the surest first.",
                len(pairs),
            )
        )
    _pair(visit, pairs[page_slice(len(pairs), 1, _PAGE).start])
    merged_lately(visit)


def _nobody_twice(visit: Visit) -> None:
    if len(visit.ws.contacts) < 2:
        drawing("no-people")
        st.markdown(_("There is nobody to compare yet. Add some people first."))
        return
    drawing("nothing-found")
    st.markdown(
        _(
            "Nobody seems to stand on your list twice. People with the same e-mail, profile or "
            "phone would show up here, and people of much the same name in one organization."
        )
    )


def _pair(visit: Visit, pair: DuplicatePair) -> None:
    first, second = pair.first, pair.second
    with st.container(horizontal=True, vertical_alignment="center"):
        reasons = "  \n".join(_(reason) for reason in pair.reasons)
        sure = _(sureness(pair.score))
        st.markdown(f"**{sure}**  \n{reasons}")
        if st.button(
            _("See all"), key="see-all", icon=":material/compare_arrows:", type="tertiary"
        ):
            st.dialog(_("All that the two entries say"), width="medium")(_facts)(visit, pair)
    with st.grid(2, min_column_width=140):
        for person in (first, second):
            with st.container(border=True):
                st.markdown(_entry(visit, person))
    fields = merging.differing(first, second)
    for name in fields:
        _choice(visit, name, first, second)
    _ways_out(first, second, fields)


def _entry(visit: Visit, person: Contact) -> str:
    """An entry in three lines: name, what they do, what follows it into a merge."""
    hanging = _hanging(belongings(visit.ws, person.id))
    lines = (f"**{shown_name(person.name)}**", role_and_place(person), f":gray[{hanging}]")
    return "  \n".join(filter(None, lines))


def _hanging(found: Belongings) -> str:
    """What follows this person if the two become one."""
    counted = {
        ngettext("{n} talk", "{n} talks", found.interviews): found.interviews,
        ngettext("{n} entry in the log", "{n} entries in the log", found.attempts): found.attempts,
        ngettext("{n} text", "{n} texts", found.letters): found.letters,
        ngettext("{n} action", "{n} actions", found.actions): found.actions,
        ngettext("{n} practice round", "{n} practice rounds", found.rehearsals): found.rehearsals,
        ngettext("{n} person named", "{n} people named", found.named): found.named,
    }
    parts = [words for words, count in counted.items() if count]
    return listed(parts) if parts else _("Nothing hangs on this entry.")


def _facts(visit: Visit, pair: DuplicatePair) -> None:
    """What is the same in both, and what only one of them says and so stays in any case."""
    same, one = in_both_and_in_one(visit.ws, pair.first, pair.second)
    for heading, facts in (
        (_("The same in both"), same),
        (_("Kept, as only one of them says it"), one),
    ):
        if facts:
            st.markdown(f"**{heading}**")
            lines = (f"- {_(label)}: {plain_text(_short(text))}" for label, text in facts.items())
            st.markdown("\n".join(lines))


def _short(text: str, most: int = 160) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most]} …"


def _choice(visit: Visit, name: str, first: Contact, second: Contact) -> None:
    texts: dict[merging.Choice, str] = {
        "keep": plain_text(_short(words(visit.ws, name, first))),
        "drop": plain_text(_short(words(visit.ws, name, second))),
    }
    if name != "email" and name in merging.CAN_BE_BOTH:
        texts["both"] = _(_BOTH_LINES if name in merging.LINES else _BOTH_TEXTS)
    offered = list(texts)
    st.radio(
        _(_LABEL_OF_EMAIL if name == "email" else LABELS[name]),
        offered,
        index=offered.index(merging.default_choice(name)),
        format_func=lambda choice: texts.get(choice, ""),
        key=_key(name, first.id, second.id),
        horizontal=True,
    )


_LABEL_OF_EMAIL = N_("E-mail to write to (the other one is kept as well)")
_BOTH_LINES = N_("Both, the second as a note")
_BOTH_TEXTS = N_("Both, one after the other")


def _key(name: str, first: str, second: str) -> str:
    return f"merge-{name}-{first}-{second}"


def _ways_out(first: Contact, second: Contact, fields: list[str]) -> None:
    with st.container(horizontal=True):
        st.button(
            _("Merge into one"),
            key="merge",
            type="primary",
            icon=":material/merge:",
            on_click=_merge,
            args=(first.id, second.id, fields),
        )
        action_button(
            _("These are two people"),
            "two-people",
            (merging.dismiss_duplicate, first.id, second.id),
            icon="group",
            said=_("Noted: these are two people."),
            then=lambda _merged: say_here("pair"),
        )
    inline_notice("pair")


def _merge(keep: str, drop: str, fields: list[str]) -> None:
    """Merge this pair. A second tap right after meant the pair that stood here before."""
    before = _Merged.read().at
    if before and session.now() - before < _TOO_SOON:
        return
    _Merged(session.now()).keep()
    choices: dict[str, Any] = {name: box_state.shown(_key(name, keep, drop)) for name in fields}

    def turn_to_the_kept(_merged: Contact) -> None:
        if whereabouts.chosen("contact") == drop:
            whereabouts.choose("contact", keep)

    run_action(
        merging.merge_contacts,
        keep,
        drop,
        choices,
        said=_("Merged into one."),
        then=turn_to_the_kept,
    )
