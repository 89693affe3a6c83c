"""Django's settings, from the environment (`environment.TABLE`); rooms read what is in capitals here by `django.conf.settings`."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONE, SELF

from inspectorate.site import datafolder
from inspectorate.site.databases import database
from inspectorate.site.environment import read, refuse_unsafe

_given = read(os.environ)

DATA: Path = _given["INSPECTORATE_DATA"]
ADDRESS: str = _given["INSPECTORATE_ADDRESS"]

OPERATOR_NAME: str = _given["INSPECTORATE_NAME"]
OPERATOR_SEAL: Path | None = _given["INSPECTORATE_SEAL"]
OPERATOR_COLOUR: str = _given["INSPECTORATE_COLOUR"]
OPERATOR_CONTACT: str = _given["INSPECTORATE_CONTACT"]
OPERATOR_ABOUT: Path | None = _given["INSPECTORATE_ABOUT"]
BACKFILE_AFTER: int = _given["INSPECTORATE_BACKFILE_AFTER"]
UNCHECKED: str = _given["INSPECTORATE_UNCHECKED"]
DOCUMENT_MAX_BYTES: int = _given["INSPECTORATE_DOCUMENT_MB"] * 1_000_000
DOCUMENT_MAX_PAGES: int = _given["INSPECTORATE_DOCUMENT_PAGES"]
PAGES_BYTES: int = _given["INSPECTORATE_CACHE_MB"] * 500_000
PICTURES_BYTES: int = PAGES_BYTES

SECRET_KEY: str = _given["SECRET_KEY"] or datafolder.secret_of(DATA)
DEBUG: bool = _given["INSPECTORATE_DEBUG"]
ALLOWED_HOSTS = [*_given["INSPECTORATE_HOSTS"], *([urlsplit(ADDRESS).hostname or ""] if ADDRESS else ["localhost", "127.0.0.1", "[::1]"])]
refuse_unsafe(_given, secret=SECRET_KEY, hosts=tuple(ALLOWED_HOSTS))

DATABASES = {"default": database(_given["DATABASE_URL"], DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "csp",
    "inspectorate.journal",
    "inspectorate.access",
    "inspectorate.library",
    "inspectorate.look",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "inspectorate.site.headers.OrderedPolicy",  # before the files, which bear the policy too: a picture can hold a program
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "inspectorate.site.urls"
WSGI_APPLICATION = "inspectorate.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request", "inspectorate.site.office.office"]},
    }
]

STORAGES = {
    "default": {"BACKEND": "inspectorate.journal.storage.BlobStorage", "OPTIONS": {"location": DATA / "private"}},
    "private": {"BACKEND": "inspectorate.journal.storage.BlobStorage", "OPTIONS": {"location": DATA / "private"}},
    "public": {"BACKEND": "inspectorate.journal.storage.BlobStorage", "OPTIONS": {"location": DATA / "public"}},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_URL = "/static/"
STATIC_ROOT = None  # nothing is collected: WhiteNoise serves from the packages, at start found once
WHITENOISE_USE_FINDERS = True

TIME_ZONE: str = _given["INSPECTORATE_ZONE"]
LANGUAGE_CODE: str = _given["INSPECTORATE_LANGUAGE"]
USE_TZ = True
USE_I18N = True
LOCALE_PATHS = [Path(__file__).resolve().parent.parent / "locale"]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_SSL_REDIRECT = False  # whoever terminates TLS redirects; behind it every request would loop
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ADDRESS.startswith("https:") else None
SECURE_HSTS_SECONDS = 31_536_000 if ADDRESS.startswith("https:") else 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ADDRESS.startswith("https:")
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = [ADDRESS] if ADDRESS else []
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
UPLOAD_MAX_BYTES: int = _given["INSPECTORATE_UPLOAD_MB"] * 1_000_000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": _given["INSPECTORATE_LOG_LEVEL"]},
    "loggers": {"django.db.backends": {"level": "INFO"}},  # its DEBUG prints every value that goes into the database
}
