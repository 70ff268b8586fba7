"""How things stand and what moved, as tables and sentences."""
