"""What somebody does and where they work: judged line by line, by what speaks for each."""
