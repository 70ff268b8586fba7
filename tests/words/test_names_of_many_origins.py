"""First name and surname of names from many places, in the one place that cuts a name apart."""

import pytest

from infoint.presenting.labels import first_name
from infoint.presenting.pseudonyms import NamesHidden
from infoint.words.people_names import greeting_name, name_initials, name_parts

NAMES = (
    # as written, as greeted, first name, surname
    ("Anna van der Berg", "Anna", "Anna", "van der Berg"),
    ("Anna Van der Berg", "Anna", "Anna", "Van der Berg"),
    ("Ludwig van Beethoven", "Ludwig", "Ludwig", "van Beethoven"),
    ("Ludwig", "Ludwig", "Ludwig", ""),
    ("van der Berg", "van der Berg", "", "van der Berg"),
    ("Van der Berg", "Van der Berg", "", "Van der Berg"),
    ("De la Cruz", "De la Cruz", "", "De la Cruz"),
    ("Mrs. van Dijk", "Mrs. van Dijk", "", "van Dijk"),
    ("Dr. De Jong", "Dr. De Jong", "", "De Jong"),
    ("Ten Boom, Corrie", "Corrie", "Corrie", "Ten Boom"),
    ("Dos Santos, Maria", "Maria", "Maria", "Dos Santos"),
    ("van den Berg, Piet", "Piet", "Piet", "van den Berg"),
    ("Berg, Anna van der", "Anna", "Anna", "van der Berg"),
    ("María José de la Cruz", "María José", "María José", "de la Cruz"),
    ("Dr. María José de la Cruz", "María José", "María José", "de la Cruz"),
    ("María del Carmen López", "María del Carmen", "María del Carmen", "López"),
    ("María de los Ángeles Pérez", "María de los Ángeles", "María de los Ángeles", "Pérez"),
    ("José Luis García Márquez", "José Luis", "José Luis", "Márquez"),
    ("José Ortega y Gasset", "José", "José", "Ortega y Gasset"),
    ("Juan Carlos de Borbón", "Juan Carlos", "Juan Carlos", "de Borbón"),
    ("Maria da Conceição", "Maria", "Maria", "da Conceição"),
    ("Ana Paula da Silva", "Ana Paula", "Ana Paula", "da Silva"),
    ("João Pedro Alves", "João Pedro", "João Pedro", "Alves"),
    ("Jean Paul Sartre", "Jean Paul", "Jean Paul", "Sartre"),
    ("Jean-Luc de La Tour", "Jean-Luc", "Jean-Luc", "de La Tour"),
    ("Marie-Claire du Pont", "Marie-Claire", "Marie-Claire", "du Pont"),
    ("Leonardo da Vinci", "Leonardo", "Leonardo", "da Vinci"),
    ("Gian Luca Rossi", "Gian Luca", "Gian Luca", "Rossi"),
    ("Francesca degli Esposti", "Francesca", "Francesca", "degli Esposti"),
    ("Anneliese von und zu Stein", "Anneliese", "Anneliese", "von und zu Stein"),
    ("Hans Peter Müller", "Hans Peter", "Hans Peter", "Müller"),
    ("Jan-Peter Müller", "Jan-Peter", "Jan-Peter", "Müller"),
    ("Chr. Hansen", "Chr. Hansen", "Chr.", "Hansen"),
    ("Dr. Kim", "Dr. Kim", "", "Kim"),
    ("Kim Min-jun", "Min-jun", "Min-jun", "Kim"),
    ("Park Ji-sung", "Ji-sung", "Ji-sung", "Park"),
    ("Min-jun Kim", "Min-jun", "Min-jun", "Kim"),
    ("Kim Novak", "Kim", "Kim", "Novak"),
    ("Nguyễn Thị Ánh", "Ánh", "Ánh", "Nguyễn"),
    ("Nguyen Van Tan", "Tan", "Tan", "Nguyen"),
    ("Linh Tran", "Linh", "Linh", "Tran"),
    ("王小明", "王小明", "王小明", ""),
    ("Sakura Tanaka", "Sakura", "Sakura", "Tanaka"),
    ("Abdul Karim", "Abdul Karim", "Abdul Karim", ""),
    ("Abdul Karim Khan", "Abdul Karim", "Abdul Karim", "Khan"),
    ("Abd al-Rahman al-Hashimi", "Abd al-Rahman", "Abd al-Rahman", "al-Hashimi"),
    ("عبد الرحمن الهاشمي", "عبد الرحمن", "عبد الرحمن", "الهاشمي"),
    ("مريم الحداد", "مريم", "مريم", "الحداد"),
    ("Ahmed el-Sayed", "Ahmed", "Ahmed", "el-Sayed"),
    ("El Mehdi Benali", "El Mehdi", "El Mehdi", "Benali"),
    ("Anwar bin Ibrahim", "Anwar", "Anwar", "bin Ibrahim"),
    ("Siti binti Tarudin", "Siti", "Siti", "binti Tarudin"),
    ("דנה לוי", "דנה", "דנה", "לוי"),
    ("Дмитрий Иванов", "Дмитрий", "Дмитрий", "Иванов"),
    ("Ελένη Παπαδοπούλου", "Ελένη", "Ελένη", "Παπαδοπούλου"),
    ("Öğr. Gör. Ayşe Yılmaz", "Ayşe", "Öğr.", "Yılmaz"),
    ("Björk Guðmundsdóttir", "Björk", "Björk", "Guðmundsdóttir"),
    ("Ngozi Okonjo-Iweala", "Ngozi", "Ngozi", "Okonjo-Iweala"),
    ("La Toya Jackson", "La Toya", "La Toya", "Jackson"),
    ("DeShawn Carter", "DeShawn", "DeShawn", "Carter"),
    ("D'Angelo Russell", "D'Angelo", "D'Angelo", "Russell"),
    ("Van Morrison", "Van", "Van", "Morrison"),
    ("Von Miller", "Von", "Von", "Miller"),
    ("Al Gore", "Al", "Al", "Gore"),
    ("Anne-Marie O'Neill", "Anne-Marie", "Anne-Marie", "O'Neill"),
    ("J. R. R. Tolkien", "J. R. R. Tolkien", "J.", "Tolkien"),
    ("Sir Tim Berners-Lee", "Tim", "Tim", "Berners-Lee"),
    ("Mary Jane Watson", "Mary", "Mary", "Watson"),
)


def test_there_are_names_from_many_places() -> None:
    """The table is no handful."""
    assert len({name for name, *_rest in NAMES}) >= 60


@pytest.mark.parametrize(("name", "greeted", "given", "family"), NAMES)
def test_a_name_is_cut_where_its_owner_would(
    name: str, greeted: str, given: str, family: str
) -> None:
    """Greeting, first name and surname are those that the person goes by."""
    assert greeting_name(name) == greeted
    parts = name_parts(name)
    assert (parts.given, parts.family) == (given, family)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("María José de la Cruz", "María José"),
        ("Anna van der Berg", "Anna"),
        ("Van der Berg", "B."),
        ("Mrs. van Dijk", "D."),
        ("Dr. Kim", "K."),
        ("Kim Min-jun", "Min-jun"),
        ("Nguyễn Thị Ánh", "Ánh"),
        ("Abd al-Rahman al-Hashimi", "Abd al-Rahman"),
    ],
)
def test_a_class_sees_no_half_of_a_name(name: str, label: str) -> None:
    """On a list without surnames stands a first name, or initials where none is told."""
    assert first_name(name, "", frozenset()) == label


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Anna van der Berg", "AB"), ("Dr. Kim", "K"), ("van der Berg", "B"), ("Bo", "B")],
)
def test_initials_are_those_of_both_names(name: str, letters: str) -> None:
    """A particle and a title are no initial."""
    assert "".join(name_initials(name)) == letters


def test_a_title_or_a_particle_hides_nobody_else() -> None:
    """Hiding Dr. Maria De Santos leaves every other Dr and De where it stands."""
    names = NamesHidden()
    names.person("Dr. Maria De Santos", "a")
    hidden = names.hide("Dr Lee went to De Haan with Maria Santos.")
    assert hidden.startswith("Dr Lee went to De Haan with Person 1")
    assert "Santos" not in hidden
