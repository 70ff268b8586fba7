"""People out of tables: of known programs, and of any other."""
