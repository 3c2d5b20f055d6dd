"""Which machines may be spoken to: only those that the whole world can reach.

Claim files come from strangers, and whoever runs `fetch` may stand inside a network whose machines
trust it. A name is resolved once, all that it resolves to is looked at, and the connection goes to the
very address that was looked at: a name that answers differently the second time gains nothing.
However an address is spelled (`127.1`, `2130706433`, `0x7f.1`), the system's resolver spells it out.
"""

from __future__ import annotations

import ipaddress
import socket
import threading
from ipaddress import IPv4Address, IPv6Address

from checker.fetch.failed import Failed

_PRIVATE_ENDS = (".local", ".localhost", ".internal", ".intranet", ".lan", ".home.arpa", ".onion")
# Addresses of the world's part of IPv6; what lies outside translates to, or stands for, something else
# (mapped and translated IPv4, local, link-local, multicast).
_WORLD = ipaddress.IPv6Network("2000::/3")
_NOT_THE_WORLD = tuple(
    ipaddress.ip_network(one)
    for one in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "192.88.99.0/24", "192.0.0.0/24")
)


def is_global(address: str) -> bool:
    """Whether an address in plain spelling is one that the whole world can reach."""
    if "%" in address:  # a zone: an address of this machine's own links
        return False
    try:
        found: IPv4Address | IPv6Address = ipaddress.ip_address(address)
    except ValueError:
        return False
    if any(found in network for network in _NOT_THE_WORLD if network.version == found.version):
        return False
    if isinstance(found, IPv6Address) and found not in _WORLD:
        return False
    return found.is_global and not found.is_multicast and not found.is_reserved


def resolve(host: str, port: int, seconds: float, *, allow_private: bool) -> tuple[str, ...]:
    """The addresses of a host, all of them such that may be spoken to.

    Raises:
        Failed: where there are none, or where one of them is not for everyone.
    """
    name = host.rstrip(".").lower()
    if not allow_private and _is_private_name(name):
        raise Failed(f"is on a machine of a private network, `{host}`: {_HOW}")
    found = _looked_up(host, port, seconds)
    if not allow_private:
        for one in found:
            if not is_global(one):
                raise Failed(f"leads to {one}, which is not an address that everyone can reach: {_HOW}")
    return found


_HOW = "nothing is fetched from there without `--allow-private`"


def _is_private_name(name: str) -> bool:
    is_address = ":" in name or name.replace(".", "").isdigit() or name.startswith("0x")
    return name.endswith(_PRIVATE_ENDS) or ("." not in name and not is_address)


def _looked_up(host: str, port: int, seconds: float) -> tuple[str, ...]:
    """The addresses of a host in the resolver's order; the resolver itself knows no deadline."""
    found: list[tuple[str, ...] | OSError | UnicodeError] = []

    def look() -> None:
        try:
            infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            found.append(tuple(dict.fromkeys(str(info[4][0]) for info in infos)))
        except (OSError, UnicodeError) as error:
            found.append(error)

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    looking.join(seconds)
    if not found:
        raise Failed(f"is on `{host}`, whose address could not be found in time", again=True)
    if isinstance(found[0], OSError | UnicodeError):
        passing = isinstance(found[0], socket.gaierror) and found[0].errno == socket.EAI_AGAIN
        raise Failed(f"is on `{host}`, and no machine of that name is found", again=passing)
    return found[0]
