"""Pages in other languages run through AppTest as those of `tests/ui` do."""

from tests.ui.conftest import packages_read_once  # noqa: F401
