"""What was pasted: a table, names one a line, a profile page, or the signature of a mail."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Literal

from infoint.i18n import N_
from infoint.imports.pasted.aligned import with_tabs
from infoint.imports.pasted.person import Found, person_in
from infoint.imports.pasted.several import blocks_in, is_about_one, people_in
from infoint.imports.pasted.together import on_a_team_page, under_one_signature
from infoint.imports.preview import ImportProblem, Preview
from infoint.imports.reading import read_contacts
from infoint.imports.tables.cells.cells import addresses_in

NOBODY = N_(
    "Nobody was found in this text: paste names, one a line, a table, a profile page or the "
    "signature of a mail."
)
SENTENCE = N_("a sentence, not a person")
_HEAD = 25
_QUOTED_AGAIN = re.compile(r"\s*>\s?>|\s*>\s.*<[^<>@\s]+@[^<>\s]+>.*:\s*$")
_SENT_FROM = re.compile(
    r"\A\s*(?:sent from my |sent via |get outlook for |gesendet von |von meinem \w+ gesendet"
    r"|envoy\u00e9 de mon |enviado desde |inviato da )[^\n]*\n",
    re.IGNORECASE,
)
"""What a device puts above the name."""
_LONGEST = 600
"""Characters of a line that may say who somebody is."""
NAME = "pasted.csv"
_NAMES = {"name", "first_name", "last_name"}
Meant = Literal["", "person", "people"]
"""What the person says a text is; "" leaves it to the text."""


def read_pasted(
    text: str,
    *,
    mapping: Mapping[str, str] | None = None,
    region: str | None = None,
    statuses: Mapping[str, str] | None = None,
    today: date | None = None,
    meant: Meant = "",
) -> Preview:
    """The people of a pasted text: rows under titles, one person, or one a line.

    Of one person `open` holds what could be their role or organization, and `left` the other lines.
    Raises ImportProblem where nobody is in it.
    """
    text = with_tabs(text)
    problem: ImportProblem | None = None
    table: Preview | None = None
    try:
        table = read_contacts(
            text.encode(), NAME, mapping=mapping, region=region, statuses=statuses, today=today
        )
    except ImportProblem as found:
        problem = found
    if table and table.people and not meant and _is_meant(text, table, mapping):
        return table
    if not mapping and (told := _of_words(text, meant)):
        return told
    if table:
        return table
    raise ImportProblem(NOBODY) from problem


def _is_meant(text: str, table: Preview, mapping: Mapping[str, str] | None) -> bool:
    """Whether it is a table: one with titles in a row of its own, where it may be one person."""
    if mapping or table.source == "vcard":
        return True
    named = bool(_NAMES & set(table.mapping.values()))
    return named and (_has_titles(text, table) or not is_about_one(text))


def _has_titles(text: str, table: Preview) -> bool:
    titled = len(table.columns) > 1 and all(each in text for each in table.columns)
    return titled and any(
        all(each in line for each in table.columns) and not addresses_in(line)
        for line in text.splitlines()[:_HEAD]
    )


def _together(text: str) -> list[Found]:
    """The people of a text that is about several: under one signature, or each in a block."""
    return under_one_signature(text) or blocks_in(text) or on_a_team_page(text)


def _unquoted(lines: list[str]) -> list[str]:
    """The lines without what a quoted answer quotes itself, which is of somebody else."""
    return [line for line in lines if not _QUOTED_AGAIN.match(line)]


def _of_words(text: str, meant: Meant) -> Preview | None:
    """The people of a text that is no table; None for nobody."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    text = "\n".join(line[:_LONGEST] for line in _unquoted(lines))
    text = _SENT_FROM.sub("", text)
    if meant == "person" or (not meant and is_about_one(text)):
        several = [] if meant else _together(text)
        if len({each.contact.name.casefold() for each in several}) > 1:
            return Preview([each.contact for each in several], {}, [], "pasted")
        if found := person_in(text):
            return Preview([found.contact], {}, [], "pasted", open=found.open, left=found.left)
        return None
    people, sentences = people_in(text)
    skipped = {SENTENCE: sentences} if sentences else {}
    return Preview(people, skipped, [], "pasted") if people else None
