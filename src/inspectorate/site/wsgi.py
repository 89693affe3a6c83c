"""The web application that a WSGI server runs: `inspectorate.site.wsgi:application`."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from inspectorate.site import start  # first: importing it sets Django up, and models come after

# isort: split
from inspectorate.site.pagecache import PageCache
from inspectorate.site.version import moved, version

start.prepare()
application = PageCache(get_wsgi_application(), version, settings.PAGES_BYTES, moved)
