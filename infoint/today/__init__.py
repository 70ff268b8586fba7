"""What to do next: advice in its order, the seven steps with what is done."""
