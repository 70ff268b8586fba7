"""Who is named in a text: how names are written, which words are likely names, who is told of."""
