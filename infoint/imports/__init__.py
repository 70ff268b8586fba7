"""Files of other programs in, a preview of people out: the public face of the import."""

from typing import TYPE_CHECKING

from infoint.lazy_face import face

if TYPE_CHECKING:
    from infoint.imports.preview import ImportProblem, Preview, Problem, Source
    from infoint.imports.reading import read_contacts

__getattr__, __all__ = face(__name__, __file__)
