"""Files of other programs in, a preview of people out. Nothing is stored here."""

from infoint.imports.preview import ImportProblem, Preview, Problem, Source
from infoint.imports.reading import read_contacts

__all__ = ["ImportProblem", "Preview", "Problem", "Source", "read_contacts"]
