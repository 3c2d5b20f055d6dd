"""Writing: the same UTF-8 bytes whatever the locale, and no noise when the reader has gone away."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TextIO

from checker import shelf
from checker.cli.status import Stop
from checker.frozen import dataclass
from checker.show.plain import plain

DEBUG = "CHECKER_DEBUG"
REPORT_AT = "please report it, with the file that brought it about; CHECKER_DEBUG=1 shows where it happened"


def write(text: str) -> None:
    """Write a report to standard output; that nobody reads it any more (`checker check | head`) is no fault.

    Raises:
        Stop: when it cannot be written, such as to a full disk.
    """
    try:
        _send(sys.stdout, text)
    except BrokenPipeError:
        _hush()
    except OSError as error:
        _hush()
        raise Stop(f"the report cannot be written: {(error.strerror or str(error)).lower()}") from None


@dataclass(frozen=True, slots=True)
class Output:
    """A further report, and the file that it goes to."""

    format: str
    file: Path


def formats() -> tuple[str, ...]:
    """The names of all formats, as users write them."""
    return tuple(name.rpartition(".")[2].replace("_", "-") for name in shelf.names("checker.report"))


def output(written: str) -> Output:
    """What `FORMAT=FILE` asks for.

    Raises:
        Stop: when it names no format, or no file.
    """
    form, _, file = written.partition("=")
    if form not in formats():
        raise Stop(f"there is no format `{form}`", f"it is one of {', '.join(formats())}")
    if not file:
        raise Stop(f"`{written}` names no file", f"write `{form}=FILE`")
    return Output(form, Path(file))


def write_to(file: Path, text: str) -> None:
    """Write a report to a file, which holds either what it held before or all of the report.

    Raises:
        Stop: when it cannot be written.
    """
    try:
        if file.exists() and not file.is_file():
            file.write_bytes(_bytes(text))  # a pipe or a device: there is nothing to put in its place
            return
        with NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as beside:
            beside.write(_bytes(text))
        umask = os.umask(0)
        os.umask(umask)
        Path(beside.name).chmod(0o666 & ~umask)
        Path(beside.name).replace(file)
    except OSError as error:
        raise Stop(f"`{file}` cannot be written: {(error.strerror or str(error)).lower()}") from None


def complain(what: str, help: str = "", frame: Sequence[str] = ()) -> None:  # noqa: A002 - the word that reports use
    """Write why the run did not go as asked, where, and how to mend it, to standard error."""
    lines = [f"error: {plain(what)}", *frame, *([f"  help: {plain(help)}"] if help else [])]
    with suppress(OSError):  # there may be nobody left to tell
        _send(sys.stderr, "".join(f"{line}\n" for line in lines))


def own_fault(error: Exception) -> None:
    """Tell of a fault of the checker's own, and nothing of its insides unless they are asked for."""
    if os.environ.get(DEBUG):
        import traceback

        traceback.print_exception(error)
    complain(f"something is wrong in the checker itself: {type(error).__name__}: {error}", REPORT_AT)


def remark(what: str) -> None:
    """Write one line that a user may want to know to standard error."""
    with suppress(OSError):
        _send(sys.stderr, f"{plain(what)}\n")


def coloured(when: str) -> bool:
    """Whether to paint: `always`, `never`, or `auto`, which asks the terminal and its user."""
    if when != "auto":
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    shown = getattr(sys.stdout, "isatty", None)  # there is no stream where the shell has closed it
    return shown is not None and shown() and os.environ.get("TERM") != "dumb"


def _hush() -> None:
    """Keep Python from trying again at its end to write what cannot be written."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.close(null)


def _send(stream: TextIO | None, text: str) -> None:
    if stream is not None:  # Python starts without one where the shell has closed it
        stream.buffer.write(_bytes(text))
        stream.buffer.flush()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")
