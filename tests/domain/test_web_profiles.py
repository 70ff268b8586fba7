"""Pages that are one person's own, by their shape, and all others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.domain.web_profiles import page_key, profile_key, profile_site

JANE = "linkedin.com/in/jane-doe"


@pytest.mark.parametrize(
    "url",
    [
        "https://www.linkedin.com/in/jane-doe",
        "http://uk.linkedin.com/in/Jane-Doe/",
        "LinkedIn.com/in/jane-doe?trk=mail#about",
        " //m.linkedin.com//in/jane-doe/de ",
        "https://www.linkedin.com/in/jane%2Ddoe/detail/contact-info/",
    ],
)
def test_a_profile_in_any_notation(url: str) -> None:
    """Scheme, subdomain, query, fragment, case and what follows the name do not count."""
    assert profile_key(url) == JANE


@pytest.mark.parametrize(
    "url",
    [
        "",
        "Jane Doe",
        "https://linkedin.com",
        "https://www.linkedin.com/in/",
        "https://www.linkedin.com/company/acme",
        "https://www.linkedin.com/profile/view",
        "https://acme.example",
        "jane@acme.example",
        "http://[::1",
    ],
)
def test_what_is_nobodys_own_address(url: str) -> None:
    """A bare site, a company's page and what is no address tell nothing about a person."""
    assert profile_key(url) == ""


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.xing.com/profile/Jane_Doe/cv", "xing.com/jane_doe"),
        ("https://github.com/janedoe", "github.com/janedoe"),
        ("https://twitter.com/JaneDoe?lang=de", "x.com/janedoe"),
        ("x.com/janedoe", "x.com/janedoe"),
        ("https://m.facebook.com/profile.php?id=7", "facebook.com/7"),
        ("https://mastodon.example/@jane", "mastodon.example/@jane"),
        ("https://orcid.org/0000-0002-1825-0097", "orcid.org/0000-0002-1825-0097"),
        ("https://www.researchgate.net/profile/Jane-Doe", "researchgate.net/jane-doe"),
        ("https://scholar.google.de/citations?hl=de&user=AbC", "scholar.google/abc"),
        ("https://wellfound.com/u/jane", "wellfound.com/jane"),
        ("https://uni.academia.edu/JaneDoe", "uni.academia.edu/janedoe"),
        ("https://www.linkedin.com/sales/lead/AB,NAME", "linkedin.com/sales/ab"),
    ],
)
def test_a_page_of_ones_own(url: str, key: str) -> None:
    """`github.com/janedoe` and the like are a person's, in any notation."""
    assert profile_key(url) == page_key(url) == key


@pytest.mark.parametrize(
    "url",
    [
        "https://harborlab.example/team",
        "https://jobs.example/harbor/123",
        "https://www.linkedin.com/company/acme/people",
        "https://www.linkedin.com/jobs/view/123",
        "https://www.xing.com/companies/acme",
        "https://github.com/acme/tool",
        "https://github.com/features",
        "https://www.facebook.com/groups/alumni",
        "https://orcid.org/acme",
        "https://www.notion.so/Tracker-123",
    ],
)
def test_a_page_that_many_share(url: str) -> None:
    """A team's page, a job and a company's profile are no identity; as pages they are the same."""
    assert profile_key(url) == ""
    assert page_key(url) == page_key(f"{url.upper().replace('HTTPS', 'http')}/?utm=1")
    assert page_key(url)


def test_pages_told_apart_by_the_query() -> None:
    """Where a number stands in the query it counts."""
    first, second = (page_key(f"https://x.example/profile.php?id={n}") for n in (1, 2))
    assert first != second


def test_two_profiles_on_one_site() -> None:
    """The site of a profile is what comes before the name."""
    sites = [profile_site(profile_key(f"linkedin.com/in/{name}")) for name in ("a", "b")]
    assert sites == ["linkedin.com/in"] * 2
    assert profile_site(profile_key("linkedin.com/sales/lead/x,y")) not in sites


@given(st.text(max_size=60))
def test_any_text(url: str) -> None:
    """No text breaks it, and a profile is a page."""
    for each in (url, f"https://{url}", f"https://linkedin.com/in/{url}"):
        assert profile_key(each) in ("", page_key(each))
        assert not page_key(each) or "/" in page_key(each)
