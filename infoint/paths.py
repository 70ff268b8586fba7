"""Where things lie: the app's own files, the content in use, and the person's data."""

import os
import sys
from pathlib import Path

from platformdirs import user_data_dir

DATA_VARIABLE = "INFOINT_DATA"
"""Environment variable: the folder of the person's data."""
CONTENT_VARIABLE = "INFOINT_CONTENT"
"""Environment variable: a counselor's changed copy of the content folder."""
PORTABLE_VARIABLE = "INFOINT_PORTABLE"
"""Environment variable: set while the data lie beside the program."""
WIPED_VARIABLE = "INFOINT_WIPED_COMPUTER"
"""Environment variable that a lab sets: what is kept on this computer is gone after one leaves."""
DATA_FILE = "infoint.json"
PORTABLE_FOLDER = "infoint-data"
"""Beside the program: where `--portable` keeps data."""
DEMO_FOLDER = "demo"
"""Below the data folder: what is typed into the demos."""
CASELOAD_FOLDER = "caseload"
CASELOAD_NOTE = "caseload.txt"
"""Below the data folder: copies that students gave a counselor; and which other folder holds them,
where one was chosen. It is no part of what the person entered.
"""

_SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
    "pcloud": "pCloud",
}
"""How a folder of a syncing service is called (lower case, its beginning) and the service."""


def app_root() -> Path:
    """The folder of app.py, pages/, content/ and the settings: in a wheel, or the checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "_app"
    return installed if installed.is_dir() else package.parent


def built_in_content() -> Path:
    """Where the app's own content lies."""
    return app_root() / "content"


def data_folder() -> Path:
    """The folder of the person's data: INFOINT_DATA, else the platform's own place for it.

    It need not exist yet. The environment is read at each call.
    """
    return _chosen(DATA_VARIABLE) or Path(user_data_dir("infoint", appauthor=False))


def portable_folder() -> Path | None:
    """The folder for data beside the program; None where the program has no place of its own.

    From a checkout it lies beside app.py. Installed, it lies beside the environment or the Python
    that Infoint is installed in, which on a USB stick is on the stick; a Python that belongs to the
    whole system has nothing beside it.
    """
    root = app_root()
    if (root / "pyproject.toml").is_file():
        return root / PORTABLE_FOLDER
    beside = Path(sys.prefix).resolve().parent
    is_the_systems = beside == Path(beside.anchor) and os.name != "nt"
    return None if is_the_systems else beside / PORTABLE_FOLDER


def is_wiped() -> bool:
    """Whether a lab says that this computer forgets, and the data are on it, not on a stick."""
    is_said = os.environ.get(WIPED_VARIABLE, "").strip().lower() not in ("", "0", "no", "false")
    return is_said and not os.environ.get(PORTABLE_VARIABLE)


def data_file() -> Path:
    """The one file that holds everything a person entered. It need not exist yet."""
    return data_folder() / DATA_FILE


def demo_file(key: str) -> Path:
    """The file of a demo, in a folder of its own below the person's data. It need not exist yet."""
    return data_folder() / DEMO_FOLDER / f"{key}.json"


def caseload_folder() -> Path:
    """The folder of students' copies: the one that was opened last, else one beside the data.

    It need not exist yet.
    """
    try:
        noted = (data_folder() / CASELOAD_NOTE).read_text("utf-8").strip()
    except (OSError, ValueError):
        noted = ""
    return Path(noted) if noted and "\0" not in noted else data_folder() / CASELOAD_FOLDER


def note_caseload(folder: Path) -> None:
    """From now on this is the folder of students' copies. OSError where that cannot be noted."""
    note = data_folder() / CASELOAD_NOTE
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text(f"{folder.expanduser().absolute()}\n", "utf-8")


def content_folder() -> Path | None:
    """The counselor's content folder from INFOINT_CONTENT; None means the built-in content."""
    return _chosen(CONTENT_VARIABLE)


def _chosen(variable: str) -> Path | None:
    chosen = os.environ.get(variable, "").strip()
    return Path(chosen).expanduser().absolute() if chosen else None


def synced_folder_warning(folder: Path) -> str | None:
    """A sentence if the folder seems to be copied elsewhere by a syncing service, else None.

    Goes by the names along the path, and by the marker folder that Syncthing leaves.
    """
    place = folder.expanduser().absolute()
    service = next(filter(None, map(_service, place.parts)), None)
    if service is None and any((above / ".stfolder").exists() for above in (place, *place.parents)):
        service = "Syncthing"
    if service is None:
        return None
    return (
        f"Your data lies in a folder that {service} seems to copy to other computers: "
        "what you write about people leaves this one, and two copies can get mixed up. "
        "Choose another folder with --data if you do not want that."
    )


def _service(part: str) -> str | None:
    name = part.lower().lstrip(".")
    return next((_SYNCED[beginning] for beginning in _SYNCED if name.startswith(beginning)), None)
