"""The three-way merge, by example and by law."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from infoint.store.merge import merge

texts = st.text(alphabet="abc", max_size=3)
entries = st.lists(
    st.fixed_dictionaries({"id": st.sampled_from("pqrs"), "text": texts}),
    max_size=4,
    unique_by=lambda entry: entry["id"],
)
values = st.recursive(
    texts | st.integers(0, 3) | st.none(),
    lambda inner: st.dictionaries(st.sampled_from("xyz"), inner, max_size=3) | entries,
    max_leaves=8,
)
records = st.fixed_dictionaries({"name": texts, "notes": values, "plan": entries})


@given(records, records)
def test_what_only_one_side_changed_is_taken(base: Any, changed: Any) -> None:
    """With one side as it was read, the other side's version is the result."""
    assert merge(base, changed, base) == (changed, [])
    merged, displaced = merge(base, base, changed)
    assert (merged, displaced) == (changed, [])


@given(records, records)
def test_the_same_change_on_both_sides_is_no_conflict(base: Any, changed: Any) -> None:
    """Equal versions need no merge."""
    assert merge(base, changed, changed) == (changed, [])


@given(records, records, records)
def test_every_plain_value_comes_from_one_of_the_sides(base: Any, mine: Any, theirs: Any) -> None:
    """A text that I changed is mine; one that I left alone is theirs."""
    merged, displaced = merge(base, mine, theirs)
    expected = theirs["name"] if mine["name"] == base["name"] else mine["name"]
    assert merged["name"] == expected
    conflict = len({base["name"], mine["name"], theirs["name"]}) == 3
    assert ((("name",), theirs["name"]) in displaced) == conflict


@given(entries, entries, entries)
def test_lists_keep_every_entry_that_nobody_removed(base: Any, mine: Any, theirs: Any) -> None:
    """Additions of both sides are there once; an untouched entry that one side removed is not."""
    merged, _ = merge(base, mine, theirs)
    ids = [entry["id"] for entry in merged]
    assert len(ids) == len(set(ids))
    old, own, other = ({e["id"]: e for e in side} for side in (base, mine, theirs))
    for key in {*old, *own, *other}:
        if (key in own and key in other) or key not in old:
            assert key in ids
        elif (key not in own and other.get(key) == old[key]) or (
            key not in other and own.get(key) == old[key]
        ):
            assert key not in ids


def test_an_entry_changed_on_one_side_survives_its_removal_on_the_other() -> None:
    """Words just written are worth more than a removal, whichever side wrote them."""
    base, changed = [{"id": "a", "text": "old"}], [{"id": "a", "text": "new"}]
    assert merge(base, changed, []) == (changed, [])
    assert merge(base, [], changed) == (changed, [])


def test_my_order_wins_if_i_changed_it() -> None:
    """Otherwise theirs does; additions stand beside their neighbours."""

    def rows(ids: str) -> list[dict[str, str]]:
        return [{"id": each} for each in ids]

    assert merge(rows("abc"), rows("cab"), rows("abxc"))[0] == rows("cabx")
    assert merge(rows("abc"), rows("abyc"), rows("cba"))[0] == rows("cbya")


def test_plain_lists_are_taken_as_a_whole() -> None:
    """Lists without ids cannot be joined: mine stays, theirs is reported."""
    merged, displaced = merge({"tags": []}, {"tags": ["a"]}, {"tags": ["b"]})
    assert merged == {"tags": ["a"]}
    assert displaced == [(("tags",), ["b"])]
