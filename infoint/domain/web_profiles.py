"""Addresses of the web that are one person's own, told by their shape.

A page that an organization, a job or a group has is nobody's, and so is any page of which the shape
says nothing. The list of sites is our own judgement.
"""

import re
import unicodedata
from functools import lru_cache
from urllib.parse import parse_qs, unquote, urlsplit


def word_set(text: str) -> frozenset[str]:
    """The words of a list that is written with blanks and line ends between them."""
    return frozenset(text.split())


_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://|^//")
_HOST = re.compile(r"^[^\s/@]+\.[^\s/@.]{2,}$")
_USUAL = re.compile(r"https://www\.linkedin\.com/in/([a-z0-9-]+)/?")
"""How nearly all profiles are written: known at a glance, and thirty thousand rows notice."""
_OF_A_COUNTRY = re.compile(
    r"^(?:www|m|mobile|touch|[a-z]{2,3}|[a-z]{2}-[a-z]{2})\.(?=[^.]+\.[^.]+$)"
)

_BY_NAME = word_set(
    """
    github.com gitlab.com codeberg.org bitbucket.org x.com twitter.com instagram.com facebook.com
    about.me linktr.ee behance.net dribbble.com kaggle.com keybase.io muckrack.com artstation.com
    vk.com t.me
    """
)
"""Sites on which `site/name` is somebody's page."""
_NOT_NAMES = word_set(
    """
    about explore features topics trending orgs organizations marketplace pricing login signup join
    home search settings i intent share hashtag p reel reels stories tv pages groups events watch
    people profile.php marketing business help jobs careers company team teams blog news contact
    datasets competitions models code discussions terms privacy policies policy legal shots joinchat
    """
)
_BEHIND = {
    "xing.com": ("profile", "profiles"),
    "researchgate.net": ("profile",),
    "bsky.app": ("profile",),
    "angel.co": ("u",),
    "wellfound.com": ("u",),
    "joinhandshake.com": ("profiles", "users"),
    "viadeo.com": ("profile",),
}
"""Sites on which a person's page is `site/word/name`."""
_ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dx]")
_HANDLE = re.compile(r"@[\w.-]+(?:@[\w.-]+)?")


def profile_key(url: str) -> str:
    """A personal profile in one notation, such as `linkedin.com/in/jane-doe`; else "".

    Scheme, `www.`, a country's subdomain, case, query and what follows the name do not count, but
    for a number of a person that stands in the query.
    """
    usual = _USUAL.fullmatch(url)
    return f"linkedin.com/in/{usual[1]}" if usual else _profile(url)


def page_key(url: str) -> str:
    """Any page in one notation, a profile as `profile_key` gives it; "" for a bare site."""
    if own := profile_key(url):
        return own
    found = _parts(url)
    if found is None:
        return ""
    host, names, query = found
    number = query.get("id", [""])[0]
    return f"{host}/{'/'.join(names)}" + (f"?id={number}" if number else "") if names else ""


def profile_site(key: str) -> str:
    """Of a `profile_key` what comes before the name: a person seldom has two on one site."""
    return key.rpartition("/")[0]


@lru_cache(maxsize=4096)
def _profile(url: str) -> str:
    found = _parts(url)
    if found is None or not found[1]:
        return ""
    host, names, query = found
    number = query.get("id", [""])[0]
    site = _OF_A_COUNTRY.sub("", host)
    if site == "linkedin.com":
        return _linkedin(names, number)
    if site == "facebook.com" and names == ["profile.php"] and number:
        return f"facebook.com/{number}"
    if site.startswith("scholar.google.") or host.startswith("scholar.google."):
        user = query.get("user", [""])[0]
        return f"scholar.google/{user}" if names == ["citations"] and user else ""
    return _by_path(host, site, names)


def _by_path(host: str, site: str, names: list[str]) -> str:
    """The key of an address whose path alone tells whose it is."""
    if site == "orcid.org":
        return f"orcid.org/{names[0]}" if _ORCID.fullmatch(names[0]) else ""
    if site == "stackoverflow.com" and names[0] == "users" and len(names) > 1:
        return f"stackoverflow.com/users/{names[1]}"
    if site.endswith(".academia.edu") or (host.endswith(".academia.edu") and len(names) == 1):
        return f"{host}/{names[0]}" if len(names) == 1 else ""
    if behind := _BEHIND.get(site):
        return f"{site}/{names[1]}" if len(names) > 1 and names[0] in behind else ""
    if len(names) == 1 and _HANDLE.fullmatch(names[0]):
        return f"{site}/{names[0]}"
    if site in _BY_NAME and len(names) == 1 and names[0] not in _NOT_NAMES:
        return f"{'x.com' if site == 'twitter.com' else site}/{names[0]}"
    return ""


def _linkedin(names: list[str], number: str) -> str:
    match names:
        case ["in", person, *_]:
            return f"linkedin.com/in/{person}"
        case ["pub", _, *_]:
            return f"linkedin.com/{'/'.join(names)}"
        case ["profile", "view", *_] if number:
            return f"linkedin.com/profile/view/{number}"
        case ["sales", "lead" | "people", person, *_]:
            return f"linkedin.com/sales/{person.split(',')[0]}"
    return ""


def _parts(url: str) -> tuple[str, list[str], dict[str, list[str]]] | None:
    """Host without `www.`, names of the path, and the query; None where it is no address."""
    text = unquote(seen(url)).lower()
    try:
        parts = urlsplit("//" + _SCHEME.sub("", text, count=1))
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:  # such as a bracket that opens an IPv6 address and does not close it
        return None
    if not _HOST.match(host):
        return None
    return host, [name for name in parts.path.split("/") if name], parse_qs(parts.query)


def seen(text: str) -> str:
    """The text without what is not seen and without the widths that some keyboards write."""
    if text.isascii():
        return text.strip()
    wide = unicodedata.normalize("NFKC", text)
    return "".join(mark for mark in wide if unicodedata.category(mark) != "Cf").strip()
