"""What finds faults that patterns over words cannot tell."""
