from infoint.ui.frame import run_app
from infoint.ui.presenting import class_view

run_app(class_view)
