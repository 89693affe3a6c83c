"""The proxy that the guide describes, word for word but for names and ports, in front of the real server."""

import gzip
import os
import re
import shutil
import ssl
import subprocess
from pathlib import Path

import pytest

from inspectorate.library.services import publish
from tests.databases import Office
from tests.library.made import NOW, accept, librarian
from tests.site.serving import free_port, get, served, when

ROOT = Path(__file__).resolve().parent.parent.parent
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
HOST = "reports.example.gov"
AROUND = """{user} daemon off; pid {folder}/pid; error_log {folder}/error.log;
events {{ }}
http {{ access_log off; {temporary}
{example}
}}"""


class Public(Office):
    """An office in production."""

    @property
    def environment(self) -> dict[str, str]:
        """With a public address."""
        return super().environment | {"INSPECTORATE_ADDRESS": "https://reports.example.gov"}


@pytest.fixture
def certificate(tmp_path):
    """A certificate and its key, as the guide's names."""
    made, key = tmp_path / "one.pem", tmp_path / "one.key"
    asked = [
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=reports.example.gov",
        "-keyout",
        key,
        "-out",
        made,
    ]
    subprocess.run([shutil.which("openssl") or pytest.skip("openssl is not here"), *asked], check=True, capture_output=True)
    return made, key


def example(port, behind, made, key):
    """The configuration that the guide prints."""
    (written,) = re.findall(r"```nginx\n(.*?)```", (ROOT / "docs" / "running.md").read_text(), re.DOTALL)
    places = {
        "127.0.0.1:8000": f"127.0.0.1:{behind}", "listen 443 ssl": f"listen 127.0.0.1:{port} ssl",
        "listen 80;": f"listen 127.0.0.1:{free_port()};", "/etc/ssl/certs/reports.example.gov.pem": str(made),
        "/etc/ssl/private/reports.example.gov.key": str(key),
    }  # fmt: skip
    for given, ours in places.items():
        assert given in written, given
        written = written.replace(given, ours)
    return written


@pytest.fixture
def proxied(office_data, tmp_path, certificate):
    """The office's address behind the proxy, which is known by its certificate."""
    if NGINX is None:
        pytest.skip("nginx is not installed")
    publish(librarian(), accept(tmp_path, b"%PDF-1.7 a small document").report, now=NOW)
    port = free_port()
    with served(Public(office_data.engine, office_data.data), host=HOST) as url:
        temporary = " ".join(f"{kind}_temp_path {tmp_path}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        written = example(port, url.rpartition(":")[2], *certificate)
        user = "user root;" if os.geteuid() == 0 else ""
        (tmp_path / "nginx.conf").write_text(AROUND.format(user=user, folder=tmp_path, temporary=temporary, example=written))
        with subprocess.Popen([NGINX, "-c", str(tmp_path / "nginx.conf"), "-p", str(tmp_path)]) as proxy:
            try:
                yield f"https://127.0.0.1:{port}"
            finally:
                proxy.terminate()


def test_the_proxy_of_the_guide_serves_the_office_under_its_name_and_nobody_elses(proxied, certificate):
    trusting = ssl.create_default_context(cafile=certificate[0])
    trusting.check_hostname = False
    when(f"{proxied}/health", 200, trusting, Host=HOST)
    page = {"Host": HOST, "X_Forwarded_Proto": "http", "Accept_Encoding": "gzip"}
    for _time in range(2):
        status, headers, body = get(f"{proxied}/r/dhs-oig/oig-21-34/", trusting, **page)
        assert (status, headers["Content-Encoding"]) == (200, "gzip")
        assert headers["Strict-Transport-Security"].startswith("max-age=")
        assert f"https://{HOST}/r/dhs-oig" in gzip.decompress(body).decode()
    assert get(f"{proxied}/", trusting, Host="evil.example")[0] == 400
