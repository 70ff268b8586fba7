from infoint.ui.components.navigation import side_button
from infoint.ui.frame.app import open_page
from infoint.ui.settings.settings import (
    backup,
    content,
    data_folder,
    delete_all,
    profile,
    put_off,
    undo_list,
)

visit = open_page("settings")
profile(visit)
data_folder(visit)
backup(visit)
undo_list(visit)
put_off(visit)
content(visit)
side_button("present")
side_button("demo")
delete_all(visit)
