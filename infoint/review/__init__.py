"""The review of what a person is about to say: rules over plain words, and nothing learned.

Every rule prefers silence to a false alarm. All offsets are those of the text as written.
"""
