from infoint.ui.frame.app import open_page
from infoint.ui.presenting.projector import project

open_page("projector")
project()
