"""What time it is for the screen in tests: from noon on, so that none runs over midnight."""

import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

NOW = datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)
_BEGAN = time.monotonic()


def now() -> datetime:
    """The present moment (UTC) of a page that a test opens; it goes on as real time does."""
    return NOW + timedelta(seconds=time.monotonic() - _BEGAN)


def today(zone: str = "Europe/London") -> date:
    """The day of that moment, in the zone of the tests' browser where no other is named."""
    return now().astimezone(ZoneInfo(zone)).date()
