"""Choosing what to write: the kind of letter, and how it should sound."""

from collections.abc import Sequence

import streamlit as st

from infoint.domain import Letter
from infoint.library import Template


def choose_template(
    templates: Sequence[Template], kept: Sequence[Letter], key: str, label: str = "Kind of letter"
) -> Template:
    """The chosen template: first its title, where there are several, then its wording.

    Begins with the letter written last. The box of the titles holds the id of the first template
    with that title.
    """
    titles: dict[str, list[Template]] = {}
    for template in templates:
        titles.setdefault(template.title, []).append(template)
    firsts = {same[0].id: same for same in titles.values()}
    begun = [one.template for one in kept]
    home = {template.id: first for first, same in firsts.items() for template in same}
    start = next((home[one] for one in reversed(begun) if one in home), next(iter(firsts)))
    picked = start
    if len(firsts) > 1:
        picked = st.selectbox(
            label,
            list(firsts),
            index=list(firsts).index(start),
            format_func=lambda first: firsts[first][0].title if first in firsts else "",
            key=key,
        )
    return _wording(firsts.get(picked) or firsts[start], begun, f"{key}-{picked}")


def _wording(same: list[Template], begun: list[str], key: str) -> Template:
    if len(same) == 1:
        return same[0]
    known = {template.id: template for template in same}
    start = next((one for one in reversed(begun) if one in known), same[0].id)
    picked = st.radio(
        "How should it sound?",
        list(known),
        index=list(known).index(start),
        format_func=lambda one: known[one].wording.capitalize() if one in known else "",
        horizontal=True,
        key=f"wording-{key}",
    )
    return known.get(picked) or same[0]
