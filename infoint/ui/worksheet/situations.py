"""What holds for the person, such as that they look after children: asked where they say who they
are, and in Settings. Their words are content.
"""

from infoint.i18n import _
from infoint.library import Library
from infoint.ui.session.plain_text import plain_text
from infoint.ui.worksheet.boxes import multiselect
from infoint.ui.worksheet.place import FieldPath


def situations(me: FieldPath, library: Library) -> None:
    """Some of them, or none, where the content has any; `me` is the place of the profile."""
    titles = {one.key: one.title for one in library.situations}
    if not titles:
        return
    why = _("Questions and steps that help with it come first. No text to others tells of it.")
    multiselect(
        _("What holds for you?"),
        me.at("situations"),
        tuple(titles),
        lambda one: titles.get(one, one),
        placeholder=_("Nothing in particular"),
        help=why,
    )


def in_words(keys: tuple[str, ...], library: Library) -> str:
    """What was said, shortly, as text that is shown letter for letter."""
    found = [plain_text(one.title) for one in library.situations if one.key in keys]
    return "; ".join(found)
