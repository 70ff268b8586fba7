"""The page that shows who may stand on the list twice."""

from infoint.domain import Contact, Interview, OutreachAttempt
from infoint.store import Workspace
from infoint.ui.session.plain_text import plain_text
from tests.times import NOW
from tests.ui.conftest import OpenPage
from tests.ui.playing import fill, has, options, press, read
from tests.worlds.pages import ODD


def known(ws: Workspace, *people: Contact) -> None:
    """Put people on the list."""
    with ws.edit("", now=NOW) as tx:
        for person in people:
            tx.contacts.put(person)


def twins(ws: Workspace) -> None:
    """Anna twice, with a talk and an attempt on the second entry."""
    known(
        ws,
        Contact(id="a", name="Anna Lee", email="a@x.example", role="Cook", organization="Acme"),
        Contact(id="b", name="Lee, Anna", email="A@x.example", role="Chef", phone="+49 30 901820"),
    )
    with ws.edit("", now=NOW) as tx:
        tx.interviews.put(Interview(contact="b"))
        tx.attempts.put(OutreachAttempt(contact="b", at=NOW))


def test_an_empty_list(open_page: OpenPage) -> None:
    """Without people there is nobody to compare."""
    app = open_page("find_duplicates")
    assert "nobody to compare yet" in read(app)


def test_nobody_twice(ws: Workspace, open_page: OpenPage) -> None:
    """Namesakes alone are nothing to look at, and the page says so."""
    known(ws, Contact(name="Jane Doe"), Contact(name="Jane Doe"))
    app = open_page("find_duplicates")
    assert "Nobody seems to stand on your list twice" in read(app)
    assert not has(app, "merge")


def test_a_pair_is_shown(ws: Workspace, open_page: OpenPage) -> None:
    """How sure it is, why, what hangs on each, and only what differs is to be chosen."""
    twins(ws)
    app = open_page("find_duplicates")
    words = read(app)
    assert "Almost certainly the same person" in words
    assert "Same e-mail address" in words
    assert "1 talk and 1 entry in the log" in words
    assert "Nothing hangs on this entry." in words
    assert "Phone" not in words
    assert [box.label for box in app.radio] == ["Name", "What they do"]
    assert options(app, "merge-role-a-b") == ["Cook", "Chef", app.radio[1].options[2]]


def test_all_that_both_say(ws: Workspace, open_page: OpenPage) -> None:
    """One press shows what is the same in both, and what only one of them says and so stays."""
    twins(ws)
    words = read(press(open_page("find_duplicates"), "see-all"))
    assert "Kept, as only one of them says it" in words
    assert "- Phone: \\+49 30 901820" in words


def test_merging_and_taking_it_back(ws: Workspace, open_page: OpenPage) -> None:
    """What was chosen is kept, what hung on the other follows, and one tap takes it back."""
    twins(ws)
    app = fill(open_page("find_duplicates"), {"merge-role-a-b": "drop", "merge-name-a-b": "keep"})
    press(app, "merge")
    (anna,) = ws.contacts.all()
    assert (anna.id, anna.name, anna.role, anna.phone) == ("a", "Anna Lee", "Chef", "+49 30 901820")
    assert [interview.contact for interview in ws.interviews.all()] == ["a"]
    assert "Merged into one." in read(app)
    assert not has(app, "merge")
    press(app, "undo-notice")
    assert len(ws.contacts) == 2
    assert [interview.contact for interview in ws.interviews.all()] == ["b"]
    assert has(app, "merge")


def test_an_older_merge_is_taken_back_here(ws: Workspace, open_page: OpenPage) -> None:
    """Merges stand below the pairs with their names, also in a new window after other changes."""
    twins(ws)
    known(ws, *(Contact(id=key, name=f"Bo {key}", email="b@x.example") for key in "cd"))
    app = press(open_page("find_duplicates"), "merge")
    with ws.edit("Something else", now=NOW) as tx:
        tx.contacts.put(Contact(name="Cem"))
    app = open_page("find_duplicates")
    assert "Merged Lee, Anna" in read(app).replace("\\", "")
    (edit,) = [one for one in ws.edits() if one.label.startswith("Merged")]
    press(app, f"unmerge-{edit.id}")
    assert len(ws.contacts) == 5
    assert not has(app, f"unmerge-{edit.id}")


def test_two_people(ws: Workspace, open_page: OpenPage) -> None:
    """A pair told apart goes, the next one comes, and taking it back brings it back."""
    twins(ws)
    known(ws, *(Contact(id=key, name=f"Bo {key}", email="b@x.example") for key in "cd"))
    app = open_page("find_duplicates")
    assert "2 pairs" in read(app)
    fill(app, {"duplicates-page": 2})
    assert "Bo c" in read(app)
    press(app, "two-people")
    assert not has(app, "duplicates-page")
    assert "Almost certainly" in read(app)
    press(app, "undo-notice")
    assert "2 pairs" in read(app)


def test_odd_names(ws: Workspace, open_page: OpenPage) -> None:
    """Names full of markup stand there as text, in the choice too."""
    known(
        ws,
        Contact(id="a", name=ODD, email="a@x.example", organization=ODD),
        Contact(id="b", name=f"{ODD} B.", email="a@x.example", role=ODD),
    )
    app = open_page("find_duplicates")
    assert read(app).count(plain_text(ODD)) >= 2
    assert options(app, "merge-name-a-b")[0].startswith("\\*\\*Bo\\*\\*")
    press(app, "merge")
    assert [person.name for person in ws.contacts.all()] == [ODD]
