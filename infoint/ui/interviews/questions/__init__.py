"""The questions of a talk: planned, chosen from the bank, sent ahead."""
