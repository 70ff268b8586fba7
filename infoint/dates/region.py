"""The country whose phone numbers a person writes without a country code."""

from infoint.domain import Profile


def region_of(profile: Profile) -> str | None:
    """ISO 3166 code: the profile's country, else that of the locale such as en-GB; else None."""
    if profile.country:
        return profile.country.upper()
    parts = profile.locale.replace("_", "-").split("-")
    return next((part.upper() for part in parts[1:] if len(part) == 2 and part.isalpha()), None)
