"""nginx, serving answers as files: the peer of the public pages. Found on PATH, or installed by apt where we are root."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

CONFIGURATION = """
{user}
worker_processes 1;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=100;
  {temporary}
  server {{
    listen 127.0.0.1:{port};
    root {folder}/files;
    types {{ }}
    default_type application/octet-stream;
  }}
}}
"""
TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


def found() -> str:
    """Where nginx is; "" where it is not and cannot be had."""
    known = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")
    if known or os.geteuid() or not shutil.which("apt-get"):
        return known or ""
    subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", "nginx-light"], capture_output=True, check=False)
    return shutil.which("nginx", path="/usr/sbin") or ""


def version(program: str) -> str:
    """Its name and version."""
    return subprocess.run([program, "-v"], capture_output=True, text=True, check=True).stderr.strip().removeprefix("nginx version: ")


@contextmanager
def serving(program: str, folder: Path, port: int, files: Mapping[str, bytes]) -> Iterator[int]:
    """Its process id, while it serves these files, by name, with one worker."""
    (folder / "files").mkdir(parents=True)
    for name, data in files.items():
        (folder / "files" / name).write_bytes(data)
    temporary = " ".join(f"{kind}_temp_path {folder}/{kind};" for kind in TEMPORARY)
    user = "" if os.geteuid() else "user root;"
    written = folder / "nginx.conf"
    written.write_text(CONFIGURATION.format(folder=folder, port=port, temporary=temporary, user=user), encoding="ascii")
    with subprocess.Popen([program, "-c", str(written), "-p", str(folder)]) as process:
        try:
            yield process.pid
        finally:
            process.terminate()
