"""The page that shows who may stand on the list twice, one pair at a time."""

from datetime import timedelta
from typing import Any

import streamlit as st

from infoint.coaching.duplicate_evidence import sureness
from infoint.coaching.duplicates import DuplicatePair, find_duplicates
from infoint.domain import Contact
from infoint.services import merging
from infoint.services.belongings import Belongings, belongings
from infoint.ui import session
from infoint.ui.acting import act
from infoint.ui.duplicate_fields import LABELS, only_one_says, options, same_in_both, words
from infoint.ui.literal import literal, many, show
from infoint.ui.merged_lately import merged_lately
from infoint.ui.said_here import said_here, say_here
from infoint.ui.visit import Visit

_PAGE = "duplicates-page"
_MERGED = "merged-at"
_TOO_SOON = timedelta(seconds=1)


def duplicate_pairs(visit: Visit) -> None:
    """The surest pair first, with what to choose and the two ways out."""
    with st.spinner("Comparing everyone on your list"):
        pairs = find_duplicates(visit.ws)
    if not pairs:
        _nobody_twice(visit)
        merged_lately(visit)
        return
    st.markdown(
        f"{many(len(pairs), 'pair')} to look at{', the surest first' if len(pairs) > 1 else ''}. "
        "Nobody stands here for having the same name only, and one tap takes a merge back."
    )
    place = 1
    if len(pairs) > 1:
        place = min(st.pagination(len(pairs), key=_PAGE), len(pairs))
    _pair(visit, pairs[place - 1])
    merged_lately(visit)


def _nobody_twice(visit: Visit) -> None:
    if len(visit.ws.contacts) < 2:
        st.info("There is nobody to compare yet. Add some people first.", icon=":material/group:")
        return
    st.success(
        "Nobody seems to stand on your list twice. People with the same e-mail, profile or phone, "
        "and people of much the same name in one organization, would show up here.",
        icon=":material/check:",
    )


def _pair(visit: Visit, pair: DuplicatePair) -> None:
    first, second = pair.first, pair.second
    st.header(sureness(pair.score), anchor=False)
    st.markdown("\n".join(f"- {reason}" for reason in pair.reasons))
    with st.grid(2, min_column_width=240):
        for title, person in (("First", first), ("Second", second)):
            with st.container(border=True):
                _person(visit, title, person)
    _facts(visit, first, second)
    fields = merging.differing(first, second)
    if fields:
        st.subheader("Choose what to keep", anchor=False)
        for name in fields:
            _choice(visit, name, first, second)
    _ways_out(first, second, fields)


def _person(visit: Visit, title: str, person: Contact) -> None:
    st.markdown(f"**{title}**")
    show(person.name)
    reached = (*person.emails, person.phone, person.profile_url)
    for text in (person.role, person.organization, *reached):
        if text:
            show(text)
    st.markdown(_hanging(belongings(visit.ws, person.id)))


def _hanging(found: Belongings) -> str:
    """What follows this person if the two become one."""
    parts = [
        f"{count} {one if count == 1 else several}"
        for count, one, several in (
            (found.interviews, "talk", "talks"),
            (found.attempts, "entry in the log", "entries in the log"),
            (found.letters, "text", "texts"),
            (found.actions, "action", "actions"),
            (found.rehearsals, "practice round", "practice rounds"),
            (found.named, "referral", "referrals"),
        )
        if count
    ]
    return f":material/attachment: {', '.join(parts)}" if parts else "Nothing hangs on this entry."


def _facts(visit: Visit, first: Contact, second: Contact) -> None:
    """What is the same in both, and what only one of them says and so stays in any case."""
    same = same_in_both(visit.ws, first, second)
    one = only_one_says(visit.ws, first, second)
    for heading, facts in (("The same in both", same), ("Kept, as only one of them says it", one)):
        if facts:
            st.subheader(heading, anchor=False)
            lines = (f"- {label}: {literal(_short(text))}" for label, text in facts.items())
            st.markdown("\n".join(lines))


def _short(text: str, most: int = 160) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most]} …"


def _choice(visit: Visit, name: str, first: Contact, second: Contact) -> None:
    """One field in which they differ: this, that, or both."""
    offered = options(name)
    texts = {
        "keep": _short(words(visit.ws, name, first)),
        "drop": _short(words(visit.ws, name, second)),
        "both": _BOTH_LINES if name in merging.LINES else _BOTH_TEXTS,
    }
    own = {choice: literal(text) for choice, text in texts.items() if choice != "both"}
    st.radio(
        _LABEL_OF_EMAIL if name == "email" else LABELS[name],
        offered,
        index=offered.index(merging.default_choice(name)),
        format_func=lambda choice: own.get(choice, texts[choice]),
        key=_key(name, first.id, second.id),
    )


_LABEL_OF_EMAIL = "E-mail to write to (the other one is kept as well)"
_BOTH_LINES = "Both: the first stays, the second goes to the notes"
_BOTH_TEXTS = "Both, one after the other"


def _key(name: str, first: str, second: str) -> str:
    return f"merge-{name}-{first}-{second}"


def _ways_out(first: Contact, second: Contact, fields: list[str]) -> None:
    with st.container(horizontal=True):
        st.button(
            "Merge into one",
            key="merge",
            type="primary",
            icon=":material/merge:",
            on_click=_merge,
            args=(first.id, second.id, fields),
        )
        st.button(
            "These are two people",
            key="two-people",
            icon=":material/group:",
            on_click=act,
            args=(merging.dismiss_duplicate, first.id, second.id),
            kwargs={
                "said": "Noted: these are two people.",
                "undo": True,
                "then": lambda _: say_here("pair"),
            },
        )
    said_here("pair")


def _merge(keep: str, drop: str, fields: list[str]) -> None:
    """Merge this pair. A second tap right after meant the pair that stood here before."""
    before = session.flag(_MERGED)
    if before and session.now() - before < _TOO_SOON:
        return
    session.set_flag(_MERGED, session.now())
    choices: dict[str, Any] = {name: session.box(_key(name, keep, drop)) for name in fields}

    def turn_to_the_kept(_: Contact) -> None:
        if session.chosen("contact") == drop:
            session.choose("contact", keep)

    act(
        merging.merge_contacts,
        keep,
        drop,
        choices,
        said="Merged into one.",
        undo=True,
        then=turn_to_the_kept,
    )
