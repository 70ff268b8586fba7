"""Everything in one file, out and in again; spreadsheets out."""
