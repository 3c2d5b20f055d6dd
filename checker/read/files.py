"""The files of a project, read so that nothing outside its root can be reached.

Paths come from claim files, and claim files come from strangers. Every part of a path is
opened by itself, from the folder before it and without following links (`O_NOFOLLOW`), so
that what was looked at is what is read: looking first and opening afterwards leaves a moment
in which a folder can be swapped for a link.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from difflib import get_close_matches
from pathlib import Path

from checker.frozen import dataclass
from checker.read import limits

_DRIVE = re.compile(r"[A-Za-z]:")
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_FILE = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY
_SKIPPED = frozenset({"node_modules", "__pycache__", "venv"})
_NAMES = ("claims.yaml", "claims.yml")
_MOST_NAMES = 2_000
"""In a folder with more names than this none is looked for that may have been meant."""
_DEEPEST = 64
"""How many folders deep claim files are looked for."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file cannot be read, in words that follow its path: `voa.txt` *is not there*."""

    why: str
    help: str = ""
    on: str = ""
    """The field of the source that is at fault, where it is not the one that names the file."""

    def __str__(self) -> str:
        return self.why


def join(file: str, relative: str) -> str | Unreadable:
    """Resolve a path written in a file, from that file's folder to one from the project's root.

    It is worked out from the words alone; `..` may not lead out of the root.
    """
    fault = _foul(relative)
    if fault is not None:
        return fault
    parts = [part for part in file.split("/")[:-1] if part not in ("", ".")]
    for part in relative.split("/"):
        if part == "..":
            if not parts:
                return Unreadable("leads out of the project's root")
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts) if parts else Unreadable("is a folder")


def _foul(path: str) -> Unreadable | None:
    """Say why a path cannot be one inside a project, if so."""
    if not path:
        return Unreadable("is empty")
    if "\0" in path:
        return Unreadable("has a nought character in it")
    if path.startswith("/"):
        return Unreadable("is an absolute path", "write it from the folder of this file")
    if _DRIVE.match(path):
        return Unreadable("names a drive", "write it from the folder of this file")
    if "\\" in path:
        return Unreadable("has a backslash in it", f"write `{path.replace(chr(92), '/')}`")
    if not path.isprintable():
        return Unreadable("has a character in it that cannot be seen")
    return None


class Root:
    """The folder that a project lives in, and the only place where files are read."""

    def __init__(self, path: Path | str) -> None:
        """Take the project's root; it need not exist until something is read."""
        self.path = Path(path)

    def read(self, relative: str, cap: int = limits.BYTES) -> bytes | Unreadable:
        """Give the bytes of a file, or say why not; `relative` counts from the root."""
        resolved = join("", relative)
        if isinstance(resolved, Unreadable):
            return resolved
        *folders, name = resolved.split("/")
        with ExitStack() as opened:
            folder = self._descend(folders, opened)
            return folder if isinstance(folder, Unreadable) else _read(folder, name, cap, opened)

    def names(self, relative: str) -> tuple[str, ...]:
        """The names in a folder below the root, sorted; none where it cannot be listed."""
        resolved = join("", relative)
        if isinstance(resolved, Unreadable):
            return ()
        with ExitStack() as opened:
            folder = self._descend(resolved.split("/"), opened)
            return () if isinstance(folder, Unreadable) else tuple(_names(folder))

    @contextmanager
    def folder(self, relative: str) -> Iterator[int | Unreadable]:
        """The descriptor of a folder below the root, reached without following links, for as long as needed."""
        with ExitStack() as opened:
            yield self._descend(relative.split("/") if relative else [], opened)

    def has(self, relative: str) -> bool:
        """Whether something of this name is below the root, readable or not."""
        resolved = join("", relative)
        if isinstance(resolved, Unreadable):
            return False
        *folders, name = resolved.split("/")
        with ExitStack() as opened:
            folder = self._descend(folders, opened)
            return not isinstance(folder, Unreadable) and _is_there(folder, name)

    def _descend(self, folders: list[str], opened: ExitStack) -> int | Unreadable:
        """Open folder after folder, and give the descriptor of the last."""
        try:
            # The root itself is the user's own choice, and may be reached over a link.
            folder = os.open(self.path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError as error:
            return Unreadable(f"cannot be reached: the project's root {_told(error)}")
        opened.callback(os.close, folder)
        for n, name in enumerate(folders):
            try:
                inner = os.open(name, _FOLDER, dir_fd=folder)
            except (OSError, ValueError) as error:
                within = "/".join(folders[: n + 1])
                return _why(folder, name, error, f"cannot be reached: `{within}` ")
            opened.callback(os.close, inner)
            folder = inner
        return folder


def _read(folder: int, name: str, cap: int, opened: ExitStack) -> bytes | Unreadable:
    try:
        file = os.open(name, _FILE, dir_fd=folder)
    except (OSError, ValueError) as error:
        return _why(folder, name, error)
    opened.callback(os.close, file)
    sort = os.fstat(file).st_mode
    if stat.S_ISDIR(sort):
        return Unreadable("is a folder")
    if not stat.S_ISREG(sort):
        return Unreadable("is not a regular file")
    pieces: list[bytes] = []
    wanted = cap + 1
    try:
        while wanted > 0 and (piece := os.read(file, min(wanted, 1 << 20))):
            pieces.append(piece)
            wanted -= len(piece)
    except OSError as error:
        return Unreadable(_told(error))
    # The size that the file system tells may change while we read; what was read counts.
    return Unreadable(f"is larger than {cap:,} bytes") if wanted <= 0 else b"".join(pieces)


def _why(folder: int, name: str, error: OSError | ValueError, before: str = "") -> Unreadable:
    """Say why a name could not be opened in a folder."""
    code = error.errno if isinstance(error, OSError) else errno.EINVAL
    if code in (errno.ELOOP, errno.ENOTDIR) and _is_link(folder, name):
        return Unreadable(
            f"{before}is a link", "put the file itself there: links may lead out of the project"
        )
    if code == errno.ENOENT:
        close = get_close_matches(name, _names(folder), n=1, cutoff=0.6)
        return Unreadable(f"{before}is not there", f"did you mean `{close[0]}`?" if close else "")
    return Unreadable(f"{before}{_told(error)}")


def _told(error: OSError | ValueError) -> str:
    code = error.errno if isinstance(error, OSError) else None
    if code in (errno.EACCES, errno.EPERM):
        return "may not be read: there is no permission"
    if code == errno.ENOTDIR:
        return "is not a folder"
    if code == errno.ENOENT:
        return "is not there"
    if code == errno.ENAMETOOLONG:
        return "has a name that is too long"
    if code in (errno.ENXIO, errno.ENODEV):
        return "is not a regular file"
    return f"cannot be read: {os.strerror(code).lower() if code else 'its name is not one'}"


def _is_link(folder: int, name: str) -> bool:
    try:
        return stat.S_ISLNK(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode)
    except OSError:
        return False


def _is_there(folder: int, name: str) -> bool:
    try:
        os.stat(name, dir_fd=folder, follow_symlinks=False)
    except OSError:
        return False
    return True


def _names(folder: int) -> list[str]:
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    return sorted(names) if len(names) <= _MOST_NAMES else []


def find_root(paths: Iterable[Path | str]) -> Path:
    """Find the root of the project that some paths belong to.

    It is the nearest folder, from the one that holds them all upwards, that has a
    `checker.yaml`; else the nearest that has a `.git`; else the one that holds them all.
    """
    shared = _shared([_absolute(path) for path in paths] or [Path.cwd()])
    upwards = (shared, *shared.parents)
    for sign in ("checker.yaml", ".git"):
        for folder in upwards:
            if (folder / sign).exists():
                return folder
    return shared


def _absolute(path: Path | str) -> Path:
    # Not `resolve`, which follows links: a path is what its words say.
    return Path(os.path.abspath(path))  # noqa: PTH100


def _shared(paths: list[Path]) -> Path:
    try:
        shared = Path(os.path.commonpath(paths))
    except ValueError:  # on different drives
        shared = paths[0]
    return shared if shared.is_dir() else shared.parent


def claim_files(root: Path | str, paths: Iterable[Path | str], roots: Iterable[str] = ()) -> tuple[str, ...]:
    """Name the claim files at some paths, from the root, each once and in order.

    A file that is named outright is taken whatever it is called, even where it is not there:
    reading it will say so. In folders, `claims.yaml` and `*.claims.yaml` (or `.yml`) are
    taken; links, hidden folders and those of installed packages are passed over. A path
    outside the root stays as `..` has it, and reading it will say so. A folder that holds
    some of the `roots` stands for these: the folders of the project that claim files are in.
    """
    held = [_absolute(Path(root) / one) for one in roots]
    found: set[str] = set()
    for path in paths:
        whole = _absolute(path)
        if whole.is_dir():
            found.update(_relative(root, file) for folder in _meant(whole, held) for file in _walk(folder, 0))
        else:
            found.add(_relative(root, whole))
    return tuple(sorted(found))


def _meant(folder: Path, roots: list[Path]) -> list[Path]:
    if any(folder.is_relative_to(one) for one in roots):
        return [folder]
    return [one for one in roots if one.is_relative_to(folder)] or [folder]


def _relative(root: Path | str, path: Path) -> str:
    return Path(os.path.relpath(path, _absolute(root))).as_posix()


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in inside:
        name = entry.name
        if entry.is_dir(follow_symlinks=False):
            if not name.startswith(".") and name not in _SKIPPED and depth < _DEEPEST:
                yield from _walk(folder / name, depth + 1)
        elif entry.is_file(follow_symlinks=False) and (
            name in _NAMES or name.endswith(tuple(f".{n}" for n in _NAMES))
        ):
            yield folder / name
