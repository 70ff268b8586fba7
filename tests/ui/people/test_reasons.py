"""The words of what speaks for somebody."""

import re

import pytest

from infoint.domain import CareerField, Contact
from infoint.domain.contacts import RUNGS
from infoint.library import Library
from infoint.people.ranking import Reason, ask_next
from infoint.people.ranking.parts import ASK_PARTS
from infoint.store import Workspace
from infoint.ui.people.asking.reasons import HOW_MUCH, TITLES, WHY, WORDS, in_words
from tests.worlds.records import NOW, ann, bob, held, put


def reason(kind: str, **values: str) -> Reason:
    """A reason of this kind."""
    return Reason("referral", kind, values, 1.0, 2, 17, 17)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (reason("keen-5"), "You would love to meet them."),
        (reason("named-may", name="Edith Pemberton"), "Edith named them, and you may say so."),
        (reason("named-ask", name=""), "Someone named them. Ask whether you may say so."),
        (reason("field-ticked", field="R&D *now*"), "They know about R\\&D \\*now\\*."),
        (reason("shared-noted", common="Leeds and York"), "You have in common: Leeds and York."),
    ],
)
def test_the_reason_in_words(given: Reason, words: str) -> None:
    """A whole sentence, the first name of whoever named them, and names letter for letter."""
    assert in_words(given) == words


def test_every_kind_has_its_words(ws: Workspace, library: Library) -> None:
    """Whatever is known of people, and whatever talks were held, there is a sentence for it."""
    put(ws, CareerField(id="art", title="Art"), CareerField(id="law", title="Nursing home"))
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(employers="Tate\nBank")
    put(
        ws,
        bob(),
        *(ann(id=f"m{n}", motivation=n, access=n) for n in range(1, 6)),
        *(ann(id=f"a{name}", **{name: "x"}) for name in ("email", "phone", "profile_url")),
        *(ann(id=f"r{may}", referred_by="bob", may_use_name=may) for may in (True, False, None)),
        *(ann(id=f"f{n}", role=role) for n, role in enumerate(("Artist", "Nurse", "Baker"))),
        ann(id="t", fields=("art",), shared_background="Leeds"),
        ann(id="p", organization="Tate"),
        ann(id="w", organization="Bank"),
    )
    said = set()
    for rung in (None, *RUNGS):
        with ws.edit("", now=NOW) as tx:
            tx.profile.update(works_at="Bank" if rung else "")
        if rung:
            put(ws, Contact(id=f"d{rung}", name="D", rung=rung), held(id=rung, contact=f"d{rung}"))
        put(ws, *(ann(id=f"e{each}", rung=each) for each in ("", *RUNGS)))
        for one in ask_next(ws, library, now=NOW):
            for each in one.parts:
                said.add(each.kind)
                assert not re.search(r"\{\w+\}", in_words(each))
    assert said == set(WORDS)


def test_every_part_is_explained() -> None:
    """Each has a title, a reason and words for how much it counts."""
    keys = {part.key for part in ASK_PARTS}
    assert keys == set(TITLES) == set(WHY)
    assert all(0 <= part.weight < len(HOW_MUCH) for part in ASK_PARTS)
