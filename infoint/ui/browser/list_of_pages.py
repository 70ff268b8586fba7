"""Our own list of pages, and never Streamlit's list of files.

The first run of a new server begins before `app.py`: Streamlit finds the folder `pages/` and shows
its files as a menu, until `st.navigation` puts ours in its place. So the settings say that no list
is shown, which holds for that first run, and the frame says that ours is.
"""

from streamlit import config

_OPTION = "client.showSidebarNavigation"


def show_list_of_pages() -> None:
    """From now on this server shows a list of pages: the one that the frame makes."""
    if not config.get_option(_OPTION):
        config.set_option(_OPTION, True, "the frame")
