"""People told in a line are put on the list."""

import pytest

from infoint.domain import CareerField, Contact
from infoint.domain.problems import InputError
from infoint.people.told import add_told, readings_of


def test_everybody_of_the_line_is_added_once(ws, now, draft):
    """Two people in one line become two contacts, in one edit that clears the draft."""
    draft("new-contact", name="Ana Ruiz, nurse and Tom Ng")
    found = add_told(ws, now=now)
    assert [one.name for one in found.added] == ["Ana Ruiz", "Tom Ng"]
    assert ws.contacts.all()[0].role == "nurse"
    assert "new-contact" not in ws.page_state.drafts
    ws.undo()
    assert not ws.contacts.all()


def test_who_is_known_is_completed(ws, now, draft):
    """What is told anew of somebody on the list is kept with them, and they are not added again."""
    with ws.edit("", now=now) as tx:
        tx.contacts.put(Contact(name="Ana"))
    draft("new-contact", name="ana, nurse")
    found = add_told(ws, where_found="circle:linkedin", now=now)
    (ana,) = ws.contacts.all()
    assert (found.added, [one.id for one in found.known]) == ((), [ana.id])
    assert (ana.role, ana.where_found) == ("nurse", "")


def test_where_and_which_field_hold_for_who_is_new(ws, now, draft):
    """The circle that one thinks of and the field that was chosen are kept with the new ones."""
    with ws.edit("", now=now) as tx:
        for key in ("art", "law"):
            tx.fields.put(CareerField(id=key, title=key))
    draft("new-contact", name="Ana")
    add_told(ws, field="law", where_found="circle:volunteers", rung="volunteer", now=now)
    (ana,) = ws.contacts.all()
    assert (ana.fields, ana.where_found, ana.rung) == (("law",), "circle:volunteers", "volunteer")


def test_a_circle_of_an_older_draft_is_not_taken(ws, now, draft):
    """What the older worksheet wrote by itself is left out, what was typed there is not."""
    draft("new-contact", name="Ana", where_found="circle:alumni", rung="unknown", phone="0123")
    add_told(ws, now=now)
    (ana,) = ws.contacts.all()
    assert (ana.where_found, ana.rung, ana.phone) == ("", "", "0123")


@pytest.mark.parametrize("line", ["", "  ", "Lee, Anna"])
def test_nobody_or_in_doubt(line, ws, now, draft):
    """Without anybody, or where a line can be meant in two ways, nothing is added or lost."""
    draft("new-contact", name=line)
    with pytest.raises(InputError) as problem:
        add_told(ws, now=now)
    assert set(problem.value.problems) == {"name"}
    assert not ws.contacts.all()
    assert ws.page_state.drafts["new-contact"]["name"] == line


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Lee, Anna", "Anna Lee"),
        ("van der Berg, Jan Piet", "Jan Piet van der Berg"),
        ("Müller, Hans-Peter", "Hans-Peter Müller"),
        ("Lin, Nurse", ""),
        ("Lin, nurse", ""),
        ("Ana Ruiz, PhD", ""),
        ("Ana Ruiz, City Hospital", ""),
        ("Lee, Anna, nurse", ""),
        ("Ana", ""),
    ],
)
def test_the_family_name_first(line, name):
    """A line may have it first where two names stand around a comma and the second is no trade."""
    first = readings_of(line)[0]
    assert (first[0].name == name) is bool(name)


def test_the_same_first_name_known_in_another_way_is_somebody_else(ws, now, draft):
    """Petra from choir is not my aunt Petra."""
    draft("new-contact", name="my aunt Petra")
    add_told(ws, now=now)
    draft("new-contact", name="Petra from choir")
    add_told(ws, now=now)
    assert [(one.name, one.relationship) for one in ws.contacts.all()] == [
        ("Petra", "aunt"),
        ("Petra", "from choir"),
    ]
