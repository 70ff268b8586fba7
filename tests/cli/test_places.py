"""Where things lie."""

from pathlib import Path

import pytest

from infoint import paths


def test_variable_decides_where_data_lies(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """INFOINT_DATA names the folder; without it, the platform has a place of its own."""
    monkeypatch.setenv(paths.DATA_VARIABLE, str(tmp_path / "here"))
    assert paths.data_file() == tmp_path / "here" / "infoint.json"
    monkeypatch.setenv(paths.DATA_VARIABLE, " ")
    assert paths.data_folder().name == "infoint"


def test_variable_decides_which_content(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """INFOINT_CONTENT names a folder; without it, the built-in content is meant."""
    monkeypatch.setenv(paths.CONTENT_VARIABLE, str(tmp_path))
    assert paths.content_folder() == tmp_path
    monkeypatch.delenv(paths.CONTENT_VARIABLE)
    assert paths.content_folder() is None


def test_app_root_holds_the_app() -> None:
    """The app's own files lie together: app.py, the content and the settings."""
    root = paths.app_root()
    assert (root / "app.py").is_file()
    assert (root / "content").is_dir()
    assert (root / ".streamlit" / "config.toml").is_file()


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/bo/Dropbox/infoint", "Dropbox"),
        ("/home/bo/Dropbox (Personal)/x", "Dropbox"),
        ("/home/bo/OneDrive - A School/x", "OneDrive"),
        ("/home/bo/Google Drive/x", "Google Drive"),
        ("/Users/bo/Library/CloudStorage/GoogleDrive-bo/My Drive", "Google Drive"),
        ("/Users/bo/Library/Mobile Documents/x", "iCloud"),
        ("/home/bo/iCloudDrive/x", "iCloud"),
        ("/home/bo/Nextcloud/x", "Nextcloud"),
        ("/home/bo/Syncthing/x", "Syncthing"),
    ],
)
def test_synced_folder_is_named(folder: str, service: str) -> None:
    """A folder of a syncing service gets a warning that names the service."""
    warning = paths.synced_folder_warning(Path(folder))
    assert warning is not None
    assert service in warning


def test_folder_marked_by_syncthing_is_named(tmp_path: Path) -> None:
    """A folder that Syncthing marked gets the warning whatever its name."""
    (tmp_path / ".stfolder").mkdir()
    warning = paths.synced_folder_warning(tmp_path / "data")
    assert warning is not None
    assert "Syncthing" in warning


def test_plain_folder_gets_no_warning() -> None:
    """An ordinary folder is not suspected."""
    assert paths.synced_folder_warning(Path("/srv/people/bo/.local/share/infoint")) is None
