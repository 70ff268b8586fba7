"""What stands for somebody whose name is hidden."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.presenting.labels import Labels, first_name, initials, made_up
from infoint.presenting.pseudonyms import NamesHidden
from infoint.words.word_lists import word_lists
from tests.examples import examples

POOL = word_lists("made-up-names")["first-names"].split()
IDS = st.lists(st.text("abcdefgh2345", min_size=3, max_size=10), unique=True, max_size=80)


def labels_of(labels: Labels, people: list[tuple[str, str]]) -> list[str]:
    """The labels of people, given as names and ids, in their order."""
    hidden = NamesHidden(labels=labels)
    for name, owner in people:
        hidden.person(name, owner)
    return [hidden.label_of(owner) for _, owner in people]


@given(IDS, IDS)
@settings(max_examples=examples(200))
def test_made_up_names_stay_when_others_come(ids: list[str], more: list[str]) -> None:
    """No two are alike, and those who were there keep theirs, whoever is added later."""
    labels = made_up([])
    both = [("", one) for one in dict.fromkeys([*ids, *more])]
    found = labels_of(labels, both)
    assert len(set(found)) == len(both)
    assert found[: len(ids)] == labels_of(made_up([]), both[: len(ids)])


def test_a_made_up_name_hangs_on_the_id_alone() -> None:
    """Alone on the list, an id has the same name whatever the person is called."""
    assert made_up(["Ann Lee"])("Ann Lee", "u3chz7y6ae", set()) == (
        made_up(["Bo Ek"])("Bo Ek", "u3chz7y6ae", {"Ann"})
    )


@given(st.lists(st.sampled_from(POOL), unique=True, max_size=60), IDS)
@settings(max_examples=examples(200))
def test_nobody_is_called_as_somebody_in_the_data(real: list[str], ids: list[str]) -> None:
    """No part of a real name, in whatever capitals, is a made-up one."""
    names = [f"{name.upper()} Smith" for name in real]
    found = labels_of(made_up(names), [("", one) for one in ids])
    assert {label.split()[0] for label in found}.isdisjoint(real)


def test_there_are_made_up_names_for_thousands() -> None:
    """Where all are taken, they go on with a number."""
    found = labels_of(made_up([]), [("", f"id-{n}") for n in range(2000)])
    assert len(set(found)) == 2000
    assert {label.split()[0] for label in found} <= set(POOL)


FIRST_NAMES = [
    (["Sunita Rao", "Ben Ito", "Sunita Patel"], ["Sunita", "Ben", "Sunita 2"]),
    (["Dr. Sunita Rao, PhD", "Rao, Anna"], ["Sunita", "Anna"]),
    (["Dr Rao", "J. R. Smith", "rao@example.org"], ["R.", "J. S.", "R. 2"]),
    (["Aunt Petra", "my boss", "Jean-Pierre Dupont"], ["Aunt Petra", "my boss", "Jean-Pierre"]),
    (["李小龙", "김민준", "山田太郎"], ["小龙", "민준", "太郎"]),
    (["?", "123"], ["Person", "Person 2"]),
]
INITIALS = [
    (["Sunita Rao", "Ben Ito", "Sam Reid"], ["S. R.", "B. I.", "S. R. 2"]),
    (["Prof. Ada van der Meer", "Rao, Anna", "Cher"], ["A. M.", "A. R.", "C."]),
    (["Mary Jane Watson", "Aunt Petra", "lee@example.org"], ["M. W.", "Aunt P.", "L."]),
    (["?", ""], ["Person", "Person 2"]),
]


@pytest.mark.parametrize(("names", "shown"), FIRST_NAMES)
def test_first_names(names: list[str], shown: list[str]) -> None:
    """The first name alone, a number for the second one, and never the surname."""
    found = labels_of(first_name, [(name, str(n)) for n, name in enumerate(names)])
    assert found == shown


@pytest.mark.parametrize(("names", "shown"), INITIALS)
def test_initials(names: list[str], shown: list[str]) -> None:
    """Of the first name and the surname, without titles and small words between."""
    found = labels_of(initials, [(name, str(n)) for n, name in enumerate(names)])
    assert found == shown


@pytest.mark.parametrize("labels", [first_name, initials])
@given(st.lists(st.text(max_size=30), max_size=12))
@settings(max_examples=examples(300))
def test_any_name_gets_a_label_of_its_own(labels: Labels, names: list[str]) -> None:
    """Whatever stands as a name, its label is not empty and nobody else's."""
    found = labels_of(labels, [(name, str(n)) for n, name in enumerate(names)])
    assert all(label.strip() for label in found)
    assert len(set(found)) == len(names)


def test_addresses_and_numbers_may_stay() -> None:
    """Names give way, while addresses or phone numbers stay where that is wanted."""
    text = "Ask Sunita Rao: Sunita.Rao@example.org, 0113 496 0142"
    shown = []
    for addresses, phones in ((True, True), (False, True), (True, False)):
        hidden = NamesHidden(labels=initials, addresses=addresses, phones=phones)
        hidden.person("Sunita Rao", "one")
        shown.append(hidden.hide(text))
    assert shown == [
        "Ask S. R.: (address hidden), (number hidden)",
        "Ask S. R.: Sunita.Rao@example.org, (number hidden)",
        "Ask S. R.: (address hidden), 0113 496 0142",
    ]
