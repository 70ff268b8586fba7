"""One's own name, told beside one text, stands in every other that still lacks it."""

from infoint.domain import Contact
from infoint.outreach.first_message import first_message
from infoint.outreach.own_words import is_untouched
from infoint.today.first_words import WORDS, put_words_in
from tests.conftest import NOW


def test_a_name_told_for_one_text_is_in_all(ws, library):
    """Carla's text does not ask again; it still counts as one that nobody touched."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="")
        for one in ("Carla", "Ben"):
            tx.contacts.put(Contact(id=one, name=one))
    carla, ben = (first_message(ws, library, one, now=NOW) for one in ("Carla", "Ben"))
    assert "your name" in " ".join(carla.open_gaps)
    with ws.edit("", now=NOW) as tx:
        tx.page_state.write(("drafts", WORDS, "name"), "Nora Blum")
    put_words_in(ws, library, ben.id, now=NOW)
    carla = ws.letters.get(carla.id)
    assert "Nora Blum" in carla.text
    assert "your name" not in " ".join(carla.open_gaps)
    assert is_untouched(ws, library, carla, now=NOW)
