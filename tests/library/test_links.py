"""A circle may hold links of a school's own: to the web, with nothing hidden in them."""

from pathlib import Path

import pytest

from infoint.library import load_library
from tests.library.contents import copy_content, problems_of

AT = '    where_found: "our school"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of our content."""
    return copy_content(tmp_path)


def add_links(folder: Path, links: str) -> None:
    """Put these links at the alumni."""
    path = folder / "people_finder.yaml"
    text = path.read_text(encoding="utf-8")
    assert AT in text
    path.write_text(text.replace(AT, f"{AT}    links:\n{links}"), encoding="utf-8")


def one(url: str) -> str:
    return f"      - title: 'Our list'\n        url: '{url}'\n"


def test_ours_have_none() -> None:
    """The app's own content leads nowhere."""
    assert not any(circle.links for circle in load_library().people_finder)


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://alumni.pitt.example/find?by=name&in=*all*#top", "alumni.pitt.example"),
        ("http://10.0.0.7:8080/", "10.0.0.7:8080"),
        ("https://schüler.example/straße", "schüler.example"),
    ],
)
def test_a_link_is_kept_letter_for_letter(url: str, site: str, folder: Path) -> None:
    """Whatever it asks for, and in whatever letters; its site is where it leads."""
    add_links(folder, one(url))
    circles = {circle.key: circle for circle in load_library(folder).people_finder}
    (link,) = circles["alumni"].links
    assert (link.title, link.url, link.site) == ("Our list", url, site)


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("javascript:alert(1)", "must begin with https:// or http://"),
        ("HTTPS://alumni.example", "must begin with https:// or http://"),
        ("file:///etc/passwd", "must begin with https:// or http://"),
        ("alumni.example.org", "must begin with https:// or http://"),
        ("https://", "names no site"),
        ("https:///list", "names no site"),
        ("https://alumni.example:port/", "names no site"),
        ("https://[alumni", "names no site"),
        ("https://school.edu@elsewhere.example/", "hides where it leads"),
        ("https://alumni.example/a list", "holds a space"),
        ("https://alumni\u200b.example/", "holds a space"),
        ("https://alumni.example/\u202egpj", "holds a space"),
        ("https://alumni.example/<b>", "holds a space"),
        ("https://alumni.example/" + "a" * 500, "is longer than 500"),
    ],
)
def test_what_is_no_link(url: str, what: str, folder: Path) -> None:
    """Anything else is told in one sentence, at its place."""
    add_links(folder, one(url))
    (problem,) = problems_of(folder)
    assert problem.startswith("people_finder.yaml: people_finder, entry ")
    assert "(alumni), links, entry 1, url: " in problem
    assert what in problem


def test_at_most_three(folder: Path) -> None:
    """A circle is no list of links."""
    add_links(folder, one("https://a.example") * 4)
    assert ["too many" in each for each in problems_of(folder)] == [True]
