"""The fields of a contact in words, for two entries side by side."""

from infoint.domain import Contact
from infoint.services import merging
from infoint.store import Workspace
from infoint.ui import moments

LABELS = {
    "name": "Name",
    "organization": "Organization",
    "role": "What they do",
    "email": "E-mail",
    "other_emails": "Other e-mail addresses",
    "phone": "Phone",
    "profile_url": "Profile or web page",
    "relationship": "How you know them",
    "where_found": "Where you found them",
    "notes": "Notes",
    "shared_background": "Schools and employers in common",
    "research_person": "What you read about them",
    "research_organization": "What you read about the organization",
    "fields": "Fields they can speak about",
    "tags": "Tags",
    "rung": "Practice rung",
    "motivation": "How keen you are, 1 to 5",
    "access": "How easy they are to reach, 1 to 5",
    "private": "Kept out of anything shown to others",
    "snoozed_until": "Put off until",
    "referred_by": "Who named them",
}
"""By field, in the order of the page."""


def words(ws: Workspace, name: str, person: Contact) -> str:
    """What the person's entry says in this field; "" where it says nothing."""
    value = getattr(person, name)
    if name == "fields":
        known = (ws.fields.get(key) for key in value)
        return ", ".join(field.title for field in known if field)
    if name == "referred_by":
        referrer = ws.contacts.get(value)
        return referrer.name if referrer else ""
    if name == "snoozed_until":
        return moments.day(value) if value else ""
    if name in ("tags", "other_emails"):
        return ", ".join(value)
    if name == "private":
        return "Yes" if value else ""
    return str(value) if value is not None else ""


def options(name: str) -> list[merging.Choice]:
    """What can be chosen for a field in which the two differ."""
    if name == "email" or name not in merging.CAN_BE_BOTH:
        return ["keep", "drop"]
    return [*merging.CHOICES]


def same_in_both(ws: Workspace, first: Contact, second: Contact) -> dict[str, str]:
    """What both say, in words, by label."""
    differ = merging.differing(first, second)
    return {
        label: words(ws, name, first)
        for name, label in LABELS.items()
        if name not in differ
        and words(ws, name, first)
        and words(ws, name, second)
        and (name != "other_emails" or set(first.other_emails) == set(second.other_emails))
    }


def only_one_says(ws: Workspace, first: Contact, second: Contact) -> dict[str, str]:
    """What one says and the other does not, in words, by label; of other addresses all."""
    found = {
        label: words(ws, name, first) or words(ws, name, second)
        for name, label in LABELS.items()
        if bool(words(ws, name, first)) != bool(words(ws, name, second))
    }
    if set(first.other_emails) != set(second.other_emails):
        others = dict.fromkeys((*first.other_emails, *second.other_emails))
        found[LABELS["other_emails"]] = ", ".join(others)
    return found
