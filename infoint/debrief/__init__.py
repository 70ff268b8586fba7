"""After an interview: notes, evaluation, what was learned, what to do now."""
