"""One's own name, told beside one text, stands in every other that still lacks it."""

from infoint.domain import Contact
from infoint.letters.writing import fill_gaps, lack_name, put_name_in
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


def test_a_name_told_elsewhere_goes_in_with_one_press(ws, library):
    """Wherever it was typed; texts that were sent stay as they were."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="")
        for one in ("Carla", "Ben"):
            tx.contacts.put(Contact(id=one, name=one))
    carla, ben = (first_message(ws, library, one, now=NOW) for one in ("Carla", "Ben"))
    with ws.edit("", now=NOW) as tx:
        tx.letters.update(ben.id, sent=NOW)
        tx.profile.update(name="Nora Blum")
    assert lack_name(ws.letters.all()) == [carla]
    put_name_in(ws, now=NOW)
    assert "Nora Blum" in ws.letters.get(carla.id).text
    assert "Nora Blum" not in ws.letters.get(ben.id).text
    assert lack_name(ws.letters.all()) == []


def test_a_gap_filled_in_one_text_puts_the_name_into_all(ws, library):
    """Put it in, of the text of one person, counts for those to others too."""
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="")
        for one in ("Carla", "Ben"):
            tx.contacts.put(Contact(id=one, name=one))
    carla, ben = (first_message(ws, library, one, now=NOW) for one in ("Carla", "Ben"))
    with ws.edit("", now=NOW) as tx:
        tx.profile.update(name="Nora Blum")
    fill_gaps(ws, library, ben.id, now=NOW)
    assert "Nora Blum" in ws.letters.get(carla.id).text
