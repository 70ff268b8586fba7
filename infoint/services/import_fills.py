"""What a file can fill in for someone who is on the list already: only what is empty there."""

from infoint.domain import Contact
from infoint.domain.identity import different_emails, phone_key, profile_key
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
    others = different_emails((known.email or given.email, *known.emails, *given.emails))[1:]
    if others != known.other_emails:
        found["other_emails"] = others
    if source == "linkedin":
        found.pop("where_found", None)
    if found.get("referred_by") == known.id:
        del found["referred_by"]
    if "referred_by" in found:
        found["may_use_name"] = given.may_use_name
    return found


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
    if name == "profile_url":
        return profile_key(text)
    if name == "phone":
        return phone_key(text, None)
    return " ".join(text.casefold().split())
