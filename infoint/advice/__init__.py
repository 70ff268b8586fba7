"""What all advice is made from: the index of a workspace, and who can speak about a field."""
