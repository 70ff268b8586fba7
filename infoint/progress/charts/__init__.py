"""One file a chart: its table, its figure, what it says in a sentence."""
