"""What a thing that can be shared is called in a list."""

from infoint.advice.index import WorkspaceIndex
from infoint.i18n import _
from infoint.sharing.choice import Shareable


def title_of(index: WorkspaceIndex, one: Shareable) -> str:
    """Such as “First message to Ana”, with names as they stand in the index's data."""
    contact = index.contacts.get(one.contact)
    name = (contact.name.strip() if contact else "") or _("somebody")
    field = index.fields.get(one.field)
    match one.kind:
        case "script" | "letter":
            return _("{kind}, to {name}", kind=_kind_of_letter(index, one), name=name)
        case "plan":
            return _("Questions for {name}", name=name)
        case "debrief":
            return _("Notes of the talk with {name}", name=name)
        case "field":
            return _("What I noted about {field}", field=field.title.strip() if field else "")
        case "actions":
            return _("What I plan to do")
        case "profile":
            return _("What I wrote about myself")


def _kind_of_letter(index: WorkspaceIndex, one: Shareable) -> str:
    letter = next((each for each in index.letters if each.id == one.record), None)
    return letter.kind.sent if letter else _("A text")
