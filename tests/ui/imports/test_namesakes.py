"""Who has the name of somebody on the list: the same person, or someone else, before the press."""

from infoint.domain import Contact
from infoint.store import Workspace
from tests.imports.sheets import xlsx
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.imports.test_bring_in import choosing, linkedin, opened, upload
from tests.ui.imports.test_one_person import pasted
from tests.ui.playing import fill, has, options, press, read

HEAD = ["Name", "Organization", "E-mail", "Status", "Next"]


def put(ws: Workspace, **values: str) -> None:
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(id="ann", name="Ann Lee", **values))


def box_of(app: object) -> str:
    keys = (one.key or "" for one in app.radio)  # type: ignore[attr-defined]
    return next(key for key in keys if key.startswith("known-"))


def test_the_same_person_is_chosen(ws: Workspace, open_page: OpenPage) -> None:
    """Somebody new at first; once said to be the one on the list, they are filled in, and the
    choice can be taken back until then.
    """
    put(ws, organization="Museum")
    app = choosing(upload(opened(open_page), linkedin()), how="all")
    box = box_of(app)
    assert options(app, box) == [
        "Someone else",
        "The same person as Ann Lee (Museum) on your list",
    ]
    assert app.button(key="take-people").label == "Take 3 people"
    fill(app, {box: "same"})
    assert app.button(key="take-people").label == "Take 2 people, fill in 1"
    fill(app, {box: "other"})
    assert app.button(key="take-people").label == "Take 3 people"
    press(fill(app, {box: "same"}), "take-people")
    names = [one.name for one in ws.contacts.all()]
    assert sorted(names) == ["Ann Lee", "Bo Ek", "Cem Kaya"]
    ann = next(one for one in ws.contacts.all() if one.id == "ann")
    assert (ann.organization, ann.profile_url) == ("Museum", "https://www.linkedin.com/in/ann-lee")


def test_whom_and_what(ws: Workspace, open_page: OpenPage) -> None:
    """A fold names each person about whom something is added, and what; it is gone once taken."""
    put(ws)
    rows = [HEAD, ["Ann Lee", "Tate", "ann@x.example", "asked 2 March 2026", "send *times*"]]
    app = upload(opened(open_page), xlsx(rows), "people.xlsx")
    assert "**1** person is on your list already, with something to add." in read(app)
    assert "Whom, and what is added" in [one.label for one in app.expander]
    app.session_state["whom-and-what"] = True
    words = read(app.run())
    assert "**Ann Lee**" in words
    assert "Organization: Tate" in words
    assert "To do: send \\*times\\*" in words
    press(choosing(app), "take-people")
    assert not any(one.label == "Whom, and what is added" for one in app.expander)
    assert not has(app, "take-people")


def test_a_pasted_text_is_no_file(ws: Workspace, open_page: OpenPage) -> None:
    """Where everybody of a pasted text is on the list, nothing speaks of a file."""
    put(ws, email="ann@x.example")
    with ws.edit("", now=NOW) as tx:
        tx.contacts.put(Contact(name="Bo Ek", email="bo@x.example"))
    app = pasted(open_page, "Name,E-mail\nAnn Lee,ann@x.example\nBo Ek,bo@x.example")
    words = read(app)
    assert "on your list" in words
    assert "file" not in words.partition("What you pasted")[2].partition("Your seven steps")[0]
