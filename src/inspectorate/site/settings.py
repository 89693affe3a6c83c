"""Settings."""

SECRET_KEY = "types"  # noqa: S105
INSTALLED_APPS: list[str] = []
USE_TZ = True
