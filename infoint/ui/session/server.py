"""What is set right in Streamlit's server, once for all windows."""

from streamlit import config, net_util

_LIST_OF_PAGES = "client.showSidebarNavigation"


def ask_nothing_of_the_network(own_address: str) -> None:
    """Keep Streamlit from looking up this computer's public address; it takes `own_address` for it.

    It would do so when a page from elsewhere tries to reach the data connection, to compare
    the two; such a page is refused in any case.
    """
    vars(net_util)["_external_ip"] = own_address


def show_list_of_pages() -> None:
    """From now on this server shows a list of pages: the one that the frame makes.

    The first run of a new server begins before `app.py`: Streamlit finds the folder `pages/` and
    shows its files as a menu, until `st.navigation` puts ours in its place. So the settings say
    that no list is shown, which holds for that first run, and the frame says that ours is.
    """
    if not config.get_option(_LIST_OF_PAGES):
        config.set_option(_LIST_OF_PAGES, True, "the frame")
