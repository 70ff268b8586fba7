from infoint.ui import presenter_bar
from infoint.ui.frame import run_app

run_app(presenter_bar)
