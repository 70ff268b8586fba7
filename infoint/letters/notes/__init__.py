"""Notes that are no one plain sentence: what of them a letter may say."""
