"""How people get a file of their contacts out of other programs."""

import streamlit as st


def where_to_get_it() -> None:
    """How to get the file out of each program, in a few steps."""
    with st.expander("Where to get the file", icon=":material/help:"):
        for program, steps in _STEPS.items():
            st.markdown(f"**{program}**")
            st.markdown("\n".join(f"{n}. {step}" for n, step in enumerate(steps, 1)))


_STEPS = {
    "LinkedIn": (
        "Open Settings, then Data privacy, then Get a copy of your data.",
        "Tick Connections and ask for the archive; a mail tells you when it is ready.",
        "Choose the .zip here, or Connections.csv from inside it.",
    ),
    "Google Contacts": (
        "On a computer, open contacts.google.com and choose Export.",
        "Take Google CSV or vCard, and choose that file here.",
    ),
    "Outlook": (
        "Open People, then Manage contacts, then Export contacts.",
        "In classic Outlook: File, Open and Export, Import/Export, Export to a file, CSV.",
        "Choose the .csv here.",
    ),
    "iPhone, iCloud and Mac": (
        "On icloud.com open Contacts, select all, and choose Export vCard.",
        "In Contacts on a Mac: select all, then File, Export, Export vCard.",
        "Choose the .vcf here.",
    ),
    "Android": (
        "Open the Contacts app, then Fix and manage or Settings, then Export to file.",
        "Choose the .vcf here.",
    ),
    "Anything else": (
        "Save a list of people as CSV, with a first row that names the columns.",
        "Choose it here and say what each column is.",
    ),
}
