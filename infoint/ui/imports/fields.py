"""People of a file whose role names a field of one's own: the offer to link them to it."""

from collections.abc import Collection
from dataclasses import replace

from infoint.advice.speakers import role_names
from infoint.imports.taking import ImportPlan
from infoint.ui.imports.file import ImportState, LoadedFile
from infoint.ui.session.plain_text import named_checkbox
from infoint.ui.session.visit import Visit


def fields_to_link(
    visit: Visit, found: LoadedFile, plan: ImportPlan, chosen: Collection[str]
) -> list[str]:
    """Draw a tick for each field that somebody chosen works in; ids of the fields still ticked."""
    wanted = set(chosen)
    ticked = []
    for field, (title, people) in _working_in(visit, found, plan).items():
        count = len(people & wanted)
        if count and named_checkbox(_offer(title, count), value=True, key=f"link-{field}"):
            ticked.append(field)
    return ticked


def _offer(title: str, count: int) -> str:
    if count == 1:
        return f"Link the 1 who works in {title} to that field"
    return f"Link the {count:,} who work in {title} to that field"


def _working_in(
    visit: Visit, found: LoadedFile, plan: ImportPlan
) -> dict[str, tuple[str, frozenset[str]]]:
    """By field: its title, and the new people whose role names it and who are not linked to it.

    Looked up once for a file and for each change of the fields.
    """
    fields = {
        field.id: field.title.strip()
        for field in visit.ws.fields.all()
        if field.title.strip() and field.status != "set aside"
    }
    key = (found.key, fields, len(plan.new))
    kept = ImportState.read().working_in
    if kept is None or kept[0] != key:
        named = {
            field: (
                title,
                frozenset(
                    one.id
                    for one in plan.new
                    if one.role and field not in one.fields and role_names(one.role, title)
                ),
            )
            for field, title in fields.items()
        }
        kept = (key, named)
        replace(ImportState.read(), working_in=kept).keep()
    return dict(kept[1])
