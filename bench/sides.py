"""Each side of a bench in a process of its own, so that its memory is its own: `with Side("bench.fts5:Fts5", folder) as side`.

`side.ask("answer", 3)` calls a method there and waits for its value. The parent lets the sides work in turn, never at once.
"""

import importlib
import os
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any

from bench.timing import peak_mb


def _serve(name: str, arguments: tuple[Any, ...], environment: dict[str, str], pipe: Connection) -> None:
    os.environ.update(environment)
    module, _, found = name.partition(":")
    served = getattr(importlib.import_module(module), found)(*arguments)
    while (asked := pipe.recv()) is not None:
        method, given = asked
        pipe.send(peak_mb() if method == "peak_mb" else getattr(served, method)(*given))


class Side:
    """A process that has made one object of `module:Class` and calls its methods."""

    def __init__(self, name: str, *arguments: Any, environment: dict[str, str] | None = None) -> None:
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(name, arguments, environment or {}, theirs), daemon=True)
        self._process.start()
        theirs.close()

    def ask(self, method: str, *given: Any) -> Any:
        """The value of a method; EOFError where the process ended over it."""
        self._pipe.send((method, given))
        return self._pipe.recv()

    def __enter__(self) -> "Side":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._process.is_alive() and error is None:
            self._pipe.send(None)
            self._process.join(30)
        self._process.kill()
