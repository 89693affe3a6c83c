"""The web application that a WSGI server runs: `inspectorate.site.wsgi:application`."""

from django.core.wsgi import get_wsgi_application

from inspectorate.site import start

start.prepare()
application = get_wsgi_application()
