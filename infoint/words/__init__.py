"""Text of people: names, amounts, lines that hold several things, words without endings."""
