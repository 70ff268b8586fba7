"""Parts of a screen that several rooms use."""
