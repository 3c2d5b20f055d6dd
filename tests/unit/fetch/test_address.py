"""No address but the world's is spoken to, however it is spelled."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.fetch import wire
from checker.fetch.address import is_global, resolve
from checker.fetch.failed import Failed
from checker.fetch.request import _next, bring, checked_url
from checker.fetch.wire import Limits
from tests.unit.fetch.serving import Site, serving

LIMITS = Limits(seconds=10, connect=3)
PRIVATE = [
    "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f.1", "0x7f000001", "0177.0.0.1", "0", "0.0.0.0",  # noqa: S104 - to be refused
    "localhost", "LOCALHOST", "localhost.", "printer.local", "db.internal", "intranet", "router.lan",
    "10.0.0.1", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.100.100.200", "192.0.0.192",
    "198.18.0.1", "192.0.2.1", "203.0.113.5", "224.0.0.1", "255.255.255.255", "240.0.0.1",
    "::1", "::", "::ffff:7f00:1", "::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1", "fe80::1", "fe80::1%lo", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1",
    "2002:7f00:1::1", "2001::1", "::7f00:1", "100::1", "3fff::1",
]  # fmt: skip


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as one:
        yield one


@pytest.mark.parametrize("host", PRIVATE)
def test_what_is_not_for_everyone_is_refused(host: str) -> None:
    with pytest.raises(Failed):
        resolve(host, 80, 5.0, allow_private=False)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.215.14", "2606:4700:4700::1111", "2a00:1450::1"])
def test_the_world_is_spoken_to(address: str) -> None:
    assert is_global(address)
    assert resolve(address, 443, 5.0, allow_private=False) == (address,)


@given(st.ip_addresses(v=6))
def test_nothing_that_stands_for_another_address_is_global(address: ipaddress.IPv6Address) -> None:
    if is_global(str(address)):
        assert address.ipv4_mapped is None
        assert address.sixtofour is None
        assert address.teredo is None
        assert not any((address.is_private, address.is_link_local, address.is_multicast))


@given(st.ip_addresses(v=4))
def test_no_private_network_is_global(address: ipaddress.IPv4Address) -> None:
    if is_global(str(address)):
        assert address.is_global
        assert not any((address.is_private, address.is_loopback, address.is_link_local, address.is_reserved))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "2130706433", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]"])
def test_a_redirect_to_this_machine_is_refused(
    site: Site, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = site.base.rpartition(":")[2]
    site.page("/secret", "the key")
    site.pages["/a"] = lambda h: h.give(302, b"", Location=f"http://{host}:{port}/secret")

    def known(name: str, port_: int, seconds: float, *, allow_private: bool) -> tuple[str, ...]:
        here = name == "wire.example"
        return ("127.0.0.1",) if here else resolve(name, port_, seconds, allow_private=allow_private)

    monkeypatch.setattr(wire, "resolve", known)
    with pytest.raises(Failed, match="not an address that everyone can reach"):
        bring(f"http://wire.example:{port}/a", {}, LIMITS)
    assert site.asked == ["/a"]


def test_one_private_address_among_others_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    infos = [(2, 1, 6, "", (one, 80)) for one in ("93.184.215.14", "10.0.0.1")]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: infos)
    with pytest.raises(Failed, match=r"leads to 10\.0\.0\.1"):
        resolve("both.example", 80, 5.0, allow_private=False)


def test_the_connection_goes_to_the_address_that_was_looked_at(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def first_here_then_away(name: str, *_: object, **__: object) -> tuple[str, ...]:
        asked.append(name)
        return ("127.0.0.1",) if len(asked) == 1 else ("192.0.2.1",)

    monkeypatch.setattr(wire, "resolve", first_here_then_away)
    site.page("/a", "words")
    port = site.base.rpartition(":")[2]
    assert bring(f"http://wire.example:{port}/a", {}, LIMITS).body == b"words"
    assert asked == ["wire.example"]


def test_never_from_https_to_http() -> None:
    with pytest.raises(Failed, match="leads from https to http"):
        _next(checked_url("https://wire.example/a"), "http://wire.example/a")
    assert (
        str(_next(checked_url("http://wire.example/a"), "https://wire.example/a#x"))
        == "https://wire.example/a"
    )


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "gopher://wire.example/", "ftp://wire.example/", "wire.example", "https://",
        "http://me:pw@wire.example/", "http://wire.example:99999/", "http://[::1", "", "https://" + "a" * 9000,
    ],
)  # fmt: skip
def test_what_is_no_address_is_not_asked_for(url: str) -> None:
    with pytest.raises(Failed):
        bring(url, {}, LIMITS)


def test_the_environment_names_no_proxy_and_no_password(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    site.page("/a", "words")
    assert bring(site.base + "/a", {}, replace(LIMITS, allow_private=True)).body == b"words"
