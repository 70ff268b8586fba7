"""Lists of words come from the content folder, else from the content of the app."""

from pathlib import Path

import pytest

from infoint import paths
from infoint.words.word_lists import group, pairs_in, phrases_in, word_lists, words_in


@pytest.fixture(autouse=True)
def afresh():
    """Each test reads its files anew."""
    word_lists.cache_clear()
    yield
    word_lists.cache_clear()


def test_each_list_of_the_app_has_words() -> None:
    """No heading of our own files stands without words, and no file is empty."""
    files = sorted((paths.app_root() / "content" / "words").glob("*.txt"))
    assert [file.stem for file in files] == [
        "careful",
        "cells",
        "column-titles",
        "fields",
        "greetings",
        "held",
        "languages",
        "letters",
        "log",
        "made-up-names",
        "many-questions",
        "meant-for",
        "names",
        "notes",
        "pasted",
        "short-forms",
        "shouting",
        "spoken-about",
        "statuses",
        "told",
        "tracker",
        "zones",
    ]
    for file in files:
        lists = word_lists(file.stem)
        assert lists
        assert all(lists.values())


def test_a_folder_without_lists_takes_ours(tmp_path: Path, monkeypatch) -> None:
    """A counselor's folder from before works as it did."""
    ours = word_lists("names")
    word_lists.cache_clear()
    monkeypatch.setenv(paths.CONTENT_VARIABLE, str(tmp_path))
    assert word_lists("names") == ours


def test_a_list_of_the_folder_takes_the_place_of_ours(tmp_path: Path, monkeypatch) -> None:
    """A file may hold one list alone; marks and lines that say nothing are passed over."""
    (tmp_path / "words").mkdir()
    text = "\ufefflost\n[particles]\n# small words\nvan  de\n\n von\n"
    (tmp_path / "words" / "names.txt").write_text(text, encoding="utf-8")
    monkeypatch.setenv(paths.CONTENT_VARIABLE, str(tmp_path))
    assert words_in(word_lists("names")["particles"]) == {"van", "de", "von"}
    assert "dr" in words_in(word_lists("names")["titles"])


def test_groups_and_phrases() -> None:
    """Headings with a slash make a group; phrases are parted by commas."""
    assert group({"heads/email": "mail", "heads/name": "nom", "plain": "a"}, "heads") == {
        "email": "mail",
        "name": "nom",
    }
    assert phrases_in("not yet, n/a,\n no  idea") == {"not yet", "n/a", "no idea"}


def test_pairs() -> None:
    """What stands before and behind "=", without the spaces around it; a word alone is none."""
    assert pairs_in("w/ = with,b/c=because ,  the  two = both, alone") == {
        "w/": "with",
        "b/c": "because",
        "the two": "both",
    }
