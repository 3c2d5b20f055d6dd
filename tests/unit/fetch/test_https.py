"""Fetching over TLS, from a server whose certificate is made for the test."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.fetch import request
from checker.fetch.failed import Failed
from checker.fetch.request import bring
from checker.fetch.wire import Limits
from tests.unit.fetch.serving import Site, serving

HERE = Limits(seconds=20, connect=5, allow_private=True)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for this machine and its key, in one file."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("no openssl here to make a certificate")
    folder = tmp_path_factory.mktemp("tls")
    made = subprocess.run(
        [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "key.pem", "-out", "one.pem"],
        cwd=folder, capture_output=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    both = folder / "both.pem"
    both.write_bytes((folder / "key.pem").read_bytes() + (folder / "one.pem").read_bytes())
    return both


@pytest.fixture
def site(certificate: Path) -> Iterator[Site]:
    with serving(certificate) as one:
        yield one


def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    trust = ssl.create_default_context(cafile=str(certificate))
    monkeypatch.setattr(request, "_trust", lambda: trust)


def test_a_page_comes_from_a_server_that_is_trusted(
    site: Site, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusted(certificate, monkeypatch)
    assert bring(site.page("/a", "words"), {}, HERE).body == b"words"


def test_nothing_comes_from_one_that_cannot_show_who_it_is(
    site: Site, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))  # whom to trust is not for the environment to say
    request._trust.cache_clear()
    with pytest.raises(Failed, match="its certificate is not trusted"):
        bring(site.page("/a", "words"), {}, HERE)
    assert site.asked == []


def test_a_certificate_of_another_name_will_not_do(
    site: Site, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusted(certificate, monkeypatch)
    with pytest.raises(Failed, match="its certificate is not trusted"):
        bring(site.page("/a", "words").replace("127.0.0.1", "localhost"), {}, HERE)


def test_a_redirect_out_of_tls_is_not_followed(
    site: Site, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusted(certificate, monkeypatch)
    with serving() as plain:
        target = plain.page("/b", "words")
        site.pages["/a"] = lambda one: one.give(302, b"", Location=target)
        with pytest.raises(Failed, match="leads from https to http"):
            bring(f"{site.base}/a", {}, HERE)
        assert plain.asked == []


def test_a_server_without_tls_is_told() -> None:
    with serving() as plain, pytest.raises(Failed, match="cannot be reached safely"):
        bring(plain.page("/a", "words").replace("http:", "https:"), {}, HERE)
