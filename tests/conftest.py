"""What holds for all tests."""

from hypothesis import settings

settings.register_profile("infoint", deadline=None)  # a busy machine is no fault in the code
settings.load_profile("infoint")
