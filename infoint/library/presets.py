"""Which text one begins with where there are several: never one that a folder merely adds.

A text of a content folder that has the name of one of ours stands in its place, in whatever words.
Any other is one more to choose from; where ours have nothing, it is all there is.
"""

from collections.abc import Iterable
from functools import cache

from infoint import paths
from infoint.library.fillable import Template
from infoint.library.library import Library


@cache
def _our_names(folder: str) -> frozenset[str]:
    own = paths.built_in_content() / folder
    return frozenset(path.stem for path in own.glob("*.md"))


def added_by(folder: str, templates: Iterable[Template]) -> frozenset[str]:
    """The ids of those in a folder such as "letters" that are none of ours."""
    return frozenset(each.id for each in templates) - _our_names(folder)


def others_like(library: Library, script: Template) -> list[Template]:
    """The other scripts for the same channel and situation, and those added for any situation."""
    return [
        each
        for each in library.scripts
        if each.id != script.id
        and each.channel == script.channel
        and (
            each.situation == script.situation
            or (each.situation == "any" and each.id in library.added)
        )
    ]
