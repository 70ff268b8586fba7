"""What a file can fill in for someone who is on the list already: only what is empty there."""

from collections.abc import Mapping

from infoint.domain import Contact
from infoint.domain.identity import different_emails, email_key, phone_key
from infoint.domain.profiles import page_key
from infoint.domain.research_cells import same_research

_OUR_OWN = {
    "id",
    "name",
    "created",
    "private",
    "dismissed_duplicates",
    "referrer_told",
    "snoozed_until",
    "may_use_name",
}
FILLED = tuple(name for name in Contact.model_fields if name not in _OUR_OWN)
"""Fields of a contact that a file may fill in. `may_use_name` goes with `referred_by`."""


def fills_for(known: Contact, given: Contact, source: str) -> dict[str, object]:
    """The fields that are empty in the known contact and not in the given one.

    Nobody is their own referrer, and one whom we know was not found through a contact list.
    """
    found = {
        name: getattr(given, name)
        for name in FILLED
        if getattr(given, name) not in _EMPTY and getattr(known, name) in _EMPTY
    }
    found.pop("other_emails", None)
    found |= _addresses(known, given.emails)
    if is_address(known.name) and not is_address(given.name):
        found["name"] = given.name
    if source == "linkedin":
        found.pop("where_found", None)
    if found.get("referred_by") == known.id:
        del found["referred_by"]
    if "referred_by" in found:
        found["may_use_name"] = given.may_use_name
    return found


def still_missing(known: Contact, fills: Mapping[str, object]) -> dict[str, object]:
    """Of what was to be filled in what is still empty, with addresses beside those there now.

    Two people of a file may turn out to be the same one on the list.
    """
    found = {
        name: value
        for name, value in fills.items()
        if getattr(known, name) in _EMPTY or (name == "name" and is_address(known.name))
    }
    others = fills.get("other_emails", ())
    given = (str(fills.get("email", "")), *(others if isinstance(others, tuple) else ()))
    found.pop("other_emails", None)
    return {**found, **_addresses(known, tuple(filter(None, given)))}


def _addresses(known: Contact, given: tuple[str, ...]) -> dict[str, object]:
    """The e-mail addresses of both, if there are any that the known contact lacks."""
    have = different_emails(known.emails)
    whole = different_emails((known.email or "".join(given[:1]), *have, *given))
    if len(whole) == len(have) and (known.email or not given):
        return {}
    found: dict[str, object] = {} if known.email else {"email": whole[0]}
    return {**found, "other_emails": whole[1:]} if whole[1:] != known.other_emails else found


def is_address(name: str) -> bool:
    """Whether an e-mail address stands in the place of a name."""
    return "@" in name and email_key(name) == name.strip().casefold()


_EMPTY = ("", None, ())


def says_nothing_more(given: Contact, known: Contact) -> bool:
    """Whether all that the given contact says, but for where it was found, is in the known one."""
    return all(
        _within(name, getattr(given, name), getattr(known, name))
        for name in FILLED
        if name not in ("where_found", "email", "other_emails")
    ) and len(different_emails((*known.emails, *given.emails))) == len(
        different_emails(known.emails)
    )


def _within(name: str, given: object, known: object) -> bool:
    if given in _EMPTY or given == known:
        return True
    if name == "research" and isinstance(given, tuple) and isinstance(known, tuple):
        return set(map(same_research, given)) <= set(map(same_research, known))
    if isinstance(given, tuple) and isinstance(known, tuple):
        return set(given) <= set(known)
    if not isinstance(given, str) or not isinstance(known, str):
        return False
    if name == "notes":
        return set(given.splitlines()) <= set(known.splitlines())
    return _plain(name, given) == _plain(name, known)


def _plain(name: str, text: str) -> str:
    key = ""
    if name == "profile_url":
        key = page_key(text)
    elif name == "phone":
        key = phone_key(text, None)
    return key or " ".join(text.casefold().split())
