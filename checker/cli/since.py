"""What git says has changed: the one time that `check` starts a program that is not its own, and only when asked.

Plumbing commands are used, which start no hooks, pagers or comparing programs of anybody's, write nothing, and
reach for no network. What git does not keep counts as changed, for nobody can say since when it is as it is.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from shutil import which

from checker.cli.status import Stop

SECONDS = 120
"""How long git may take for one question."""
_GIT = (
    *("--no-pager", "--no-optional-locks", "--literal-pathspecs"),
    *("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"),
    # Where history was left on a server, git would fetch what it lacks.
    *("-c", "protocol.allow=never"),
)
_SUBMODULE = b"160000 "
_WHOLE = "`fetch-depth: 0` for GitHub's checkout and `GIT_DEPTH: 0` on GitLab bring the whole history"


def changed_since(revision: str, root: Path) -> frozenset[str]:
    """The paths below the root that are not as they were in a revision, from the root.

    A revision that is no forerunner of what is checked out, such as the tip of another branch, stands for the
    commit at which the two parted. Folders that git passes over, such as other repositories, end with a slash.

    Raises:
        Stop: where git cannot say.
    """
    before = _commit(revision, root)
    compared = ("diff-index", "--name-only", "--no-renames", "--ignore-submodules=all", "--relative", "-z")
    found = _names(_asked(root, *compared, before, "--"))
    found |= _names(_asked(root, "ls-files", "--others", "-z"))
    return frozenset(found | _submodules(_asked(root, "ls-files", "--stage", "-z")))


def _commit(revision: str, root: Path) -> str:
    if revision.startswith("-"):
        raise Stop(
            f"`{revision}` is no revision", "name a branch or a commit, as in `--changed-since origin/main`"
        )
    _asked(root, "rev-parse", "--git-dir")
    found = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if found.returncode:
        shallow = _asked(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
        hint = f"the history here is cut short: {_WHOLE}" if shallow else f"fetch it first; in CI, {_WHOLE}"
        raise Stop(f"git knows no commit `{revision}` here", hint)
    commit = found.stdout.decode("ascii").strip()
    parted = _git(root, "merge-base", commit, "HEAD")
    # Where history is cut short the two may not meet in it: then more has changed than need be, and nothing less.
    return commit if parted.returncode else parted.stdout.decode("ascii").split()[0]


def _names(listed: bytes) -> set[str]:
    return {os.fsdecode(name) for name in listed.split(b"\0") if name}


def _submodules(staged: bytes) -> set[str]:
    """Repositories inside this one, whose files it does not know."""
    links = (entry.partition(b"\t")[2] for entry in staged.split(b"\0") if entry.startswith(_SUBMODULE))
    return {f"{os.fsdecode(link)}/" for link in links}


def _asked(root: Path, *words: str) -> bytes:
    """What git answers.

    Raises:
        Stop: where it has no answer, in its own words.
    """
    done = _git(root, *words)
    if done.returncode:
        said = next(iter(done.stderr.decode("utf-8", errors="replace").splitlines()), "").removeprefix(
            "fatal: "
        )
        if said.startswith("not a git repository"):
            said = f"`{root}` is not in a git repository"
        raise Stop(
            f"git cannot say what has changed: {said}", "without `--changed-since` everything is checked"
        )
    return done.stdout


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    program = which("git")
    if program is None:
        raise Stop("`--changed-since` asks git, and there is none here", "without it everything is checked")
    # A hook that runs the checker is told where its own index is: the folder itself says which repository it is.
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    quiet = {
        **own,
        "LC_ALL": "C",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
    }
    command = [program, *_GIT, *words]
    try:
        return subprocess.run(  # noqa: S603 - a list of words, no shell; the revision cannot be an option
            command,
            cwd=root,
            env=quiet,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        raise Stop(f"git took longer than {SECONDS} seconds to say what has changed") from None
    except OSError as error:
        raise Stop(f"git cannot be started: {(error.strerror or '').lower()}") from None
