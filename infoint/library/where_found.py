"""Where a person was found: the words for the circle that a contact names, and back."""

from infoint.domain.contacts import circle_id, circle_key, own_place, place_as_written
from infoint.library.entries import Circle
from infoint.library.library import Library
from infoint.library.loading import content_in_use, load_library


def circle_of(where_found: str, library: Library) -> Circle | None:
    """The circle that a contact was found in; own words count where they are those of a circle."""
    circles = library.people_finder
    key = circle_key(where_found)
    known = next((each for each in circles if each.key == key), None)
    if known or not where_found.strip():
        return known
    words = found_words(where_found, library).strip().casefold()
    return next((each for each in circles if each.where_found.casefold() == words), None)


def named_circle(where_found: str, library: Library | None = None) -> Circle | None:
    """The circle that a contact was found in, as `circle_of`: of this content, else of the app.

    Without a library the content in use counts.
    """
    key, library = circle_key(where_found), library or content_in_use()[0]
    if not key:
        return circle_of(where_found, library)
    every = (*library.people_finder, *load_library().people_finder)
    return next((each for each in every if each.key == key), None)


def found_words(where_found: str, library: Library | None = None) -> str:
    """Where a contact was found, in words for the middle of a sentence; own words as written.

    Without a library the content in use counts. A circle that it does not know has the words of
    the app's own content, else those of its key.
    """
    key = circle_key(where_found)
    if not key:
        return place_as_written(where_found)
    circle = named_circle(where_found, library)
    return circle.where_found if circle else key.replace("-", " ")


def found_from_words(words: str) -> str:
    """What a contact keeps for these words: the circle whose words they are, or they themselves."""
    for each in content_in_use()[0].people_finder:
        if each.where_found == words:
            return circle_id(each.key)
    return own_place(words)
