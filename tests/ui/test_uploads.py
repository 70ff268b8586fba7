"""No box for a file promises more, or takes less, than the subject of the file says."""

import ast
import tomllib
from pathlib import Path

from infoint import paths
from infoint.backup.file import LARGEST_BACKUP
from infoint.imports.preview import LARGEST
from infoint.sharing.answer_file import LARGEST_ANSWER
from infoint.sharing.copy_file import LARGEST_COPY

SCREEN = Path(paths.__file__).parent / "ui"


def test_the_server_takes_the_largest_file() -> None:
    """Its own limit is the largest of all subjects, so that none is cut off before it is read."""
    text = (paths.app_root() / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    most = tomllib.loads(text)["server"]["maxUploadSize"]
    assert most * 2**20 == max(LARGEST_BACKUP, LARGEST, LARGEST_ANSWER, LARGEST_COPY)


def test_each_box_names_its_limit() -> None:
    """A box for a file is given the limit of its subject; without one it would say the server's."""
    boxes = {
        f"{path.relative_to(SCREEN)}:{node.lineno}": {each.arg for each in node.keywords}
        for path in SCREEN.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "file_uploader"
    }
    assert boxes
    assert [place for place, given in boxes.items() if "max_upload_size" not in given] == []
