"""`checker completion`: what a shell needs to complete commands, options, formats and the names of checks.

All that can follow is written into the script, so that no Tab has to wait for a start of the checker; whoever
installs another version prints it anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import PurePath
from typing import Annotated, TypeAlias

import typer

from checker import shelf
from checker.cli.output import formats, write
from checker.cli.status import Status, Stop
from checker.frozen import dataclass

Values: TypeAlias = tuple[str, ...]


class Shell(StrEnum):
    """A shell that completes."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


@dataclass(frozen=True, slots=True)
class _Option:
    names: Values
    brief: str
    takes: bool
    """Whether a value follows it."""
    values: Values
    """What that may be; none where it may be anything."""


@dataclass(frozen=True, slots=True)
class _Command:
    name: str
    brief: str
    options: tuple[_Option, ...]
    words: Values
    """What its argument may be; none where it is a file, or anything."""


def completion(
    context: typer.Context,
    shell: Annotated[Shell | None, typer.Argument(help="Which shell. [default: the one of $SHELL]")] = None,
) -> int:
    """Print what makes a shell complete commands, options, formats and the names of checks.

    bash: checker completion bash > ~/.local/share/bash-completion/completions/checker

    zsh: checker completion zsh > a file `_checker` in a folder of $fpath

    fish: checker completion fish > ~/.config/fish/completions/checker.fish
    """
    commands = tuple(_commands(context.find_root().command))
    write("\n".join(_SCRIPTS[shell or _own()](commands)) + "\n")
    return Status.FINE


def _own() -> Shell:
    name = PurePath(os.environ.get("SHELL", "")).name
    if name not in set(Shell):
        raise Stop("it is not known which shell is meant", "name it: checker completion bash, zsh or fish")
    return Shell(name)


def _commands(top: object) -> Iterator[_Command]:
    for name, command in getattr(top, "commands", {}).items():
        inner = getattr(command, "commands", {})
        params = [one for each in (command, *inner.values()) for one in each.params]
        options = tuple(_option(name, one) for one in params if one.param_type_name == "option")
        words = [_values(name, one) for one in params if one.param_type_name == "argument"]
        brief = command.get_short_help_str(100)
        yield _Command(name, brief, (*options, _HELP), tuple(inner) or (words[0] if words else ()))


_HELP = _Option(("--help", "-h"), "Tell what it does and how it is called", takes=False, values=())


def _option(command: str, param: object) -> _Option:
    names = (*getattr(param, "opts", ()), *getattr(param, "secondary_opts", ()))
    brief = re.sub(r" \[default.*| *\.$", "", getattr(param, "help", "") or "")
    return _Option(names, brief, not getattr(param, "is_flag", False), _values(command, param))


def _values(command: str, param: object) -> Values:
    """What a parameter may be, as its type says, or as we know of what is plain text to its type."""
    choices = getattr(getattr(param, "type", None), "choices", None)
    if choices:
        return tuple(map(str, choices))
    known = _KNOWN.get((command, getattr(param, "name", "")), _KNOWN.get(("", getattr(param, "name", ""))))
    return known() if known else ()


def _pages() -> Values:
    names = (shelf.names(f"checker.{one}") for one in ("checks", "kinds", "sources"))
    return tuple(sorted({_said(name) for each in names for name in each}))


def _profiles() -> Values:
    from checker.settings import profiles

    return tuple(profiles())


def _said(module: str) -> str:
    return module.rpartition(".")[2].replace("_", "-")


_KNOWN = {
    ("explain", "name"): _pages,
    ("check", "output"): lambda: tuple(f"{one}=" for one in formats()),
    ("", "profile"): _profiles,
}
"""By command ("" for all) and parameter."""


def _bash(commands: Iterable[_Command]) -> Iterator[str]:
    commands = tuple(commands)
    yield "_checker() {"
    yield '    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command="" values="" n'
    yield "    # Bash parts `--format=json` into three words."
    yield "    if [[ $word == = ]]; then word=; elif [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD-2]}; fi"
    yield "    for ((n = 1; n < COMP_CWORD; n++)); do"
    yield "        if [[ ${COMP_WORDS[n]} != -* ]]; then command=${COMP_WORDS[n]}; break; fi"
    yield "    done"
    yield '    case "$command $before" in'
    for command in commands:
        for option in (one for one in command.options if one.takes):
            cases = " | ".join(f'"{command.name} {name}"' for name in option.names)
            yield f'    {cases}) values="{" ".join(option.values) or "?"}" ;;'
    yield "    esac"
    yield "    if [[ -z $values ]]; then"
    yield '        case "$command $word" in'
    for command in commands:
        names = " ".join(name for option in command.options for name in option.names if name.startswith("--"))
        yield f'        "{command.name} -"*) values="{names}" ;;'
        if command.words:
            yield f'        "{command.name} "*) values="{" ".join(command.words)}" ;;'
    yield '        " -"*) values="--help --version" ;;'
    yield f'        " "*) values="{" ".join(one.name for one in commands)}" ;;'
    yield "        esac"
    yield "    fi"
    yield "    COMPREPLY=()"
    yield '    [[ $values == "?" ]] || mapfile -t COMPREPLY < <(compgen -W "$values" -- "$word")'
    yield "    if [[ ${COMPREPLY[0]:-} == *= ]]; then compopt -o nospace 2>/dev/null; fi"
    yield "}"
    yield "complete -o default -F _checker checker"


def _zsh(commands: Iterable[_Command]) -> Iterator[str]:
    commands = tuple(commands)
    yield "#compdef checker"
    yield "_checker() {"
    yield "    local curcontext=$curcontext state line"
    yield "    local -a commands"
    yield "    commands=("
    for command in commands:
        yield f"        {_quoted(f'{command.name}:{command.brief}')}"
    yield "    )"
    yield "    _arguments -C '1:command:->command' '*::argument:->argument'"
    yield "    case $state in"
    yield "    command) _describe -t commands command commands ;;"
    yield "    argument)"
    yield "        case $words[1] in"
    for command in commands:
        specs = [_quoted(_zsh_spec(name, one)) for one in command.options for name in one.names]
        words = f"({' '.join(command.words)})" if command.words else "_files"
        yield f"        {command.name}) _arguments {' '.join([*specs, _quoted(f'*:argument:{words}')])} ;;"
    yield "        esac ;;"
    yield "    esac"
    yield "}"
    yield "# Read by a shell it says what it completes; found in $fpath it is the function itself."
    yield 'if [[ $funcstack[1] == _checker ]]; then _checker "$@"; else compdef _checker checker; fi'


def _zsh_spec(name: str, option: _Option) -> str:
    brief = option.brief.replace("[", "(").replace("]", ")")
    again = "*"  # most may be given again, and none is hurt by it
    if not option.takes:
        return f"{again}{name}[{brief}]"
    values = f"({' '.join(option.values)})" if option.values else "_files"
    return f"{again}{name}{'=' if name.startswith('--') else ''}[{brief}]:value:{values}"


def _fish(commands: Iterable[_Command]) -> Iterator[str]:
    for command in commands:
        yield f"complete -c checker -n __fish_use_subcommand -f -a {command.name} -d {_quoted(command.brief, fish=True)}"
        seen = _quoted(f"__fish_seen_subcommand_from {command.name}")
        if command.words:
            yield f"complete -c checker -n {seen} -f -a {_quoted(' '.join(command.words))}"
        for option in command.options:
            names = " ".join(
                f"-{'l' if name.startswith('--') else 's'} {name.lstrip('-')}" for name in option.names
            )
            takes = (
                f" -x -a {_quoted(' '.join(option.values))}"
                if option.values
                else " -r"
                if option.takes
                else ""
            )
            yield f"complete -c checker -n {seen} {names}{takes} -d {_quoted(option.brief, fish=True)}"


def _quoted(text: str, *, fish: bool = False) -> str:
    """A word for the shell, whatever stands in it."""
    text = text.replace("\\", "\\\\").replace("'", "\\'") if fish else text.replace("'", "'\\''")
    return f"'{text}'"


_SCRIPTS = {Shell.BASH: _bash, Shell.ZSH: _zsh, Shell.FISH: _fish}
