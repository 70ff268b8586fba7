from infoint.ui.frame.app import open_page
from infoint.ui.settings.settings import settings

settings(open_page("settings"))
