"""A page for people: the copy with every claim marked in it, and beside it how each came to its verdict.

One file that needs nothing from anywhere: it can be sent, kept and printed. Whatever a claim file, a document or
a table says is text there and never markup, and the page lets no script run but its own.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files

from checker.finding import Ruling
from checker.result import Result
from checker.show.options import Options
from checker.show.page.live import Live
from checker.show.page.pieces import pages
from checker.show.plain import UNSEEN, plain

NAME = "html"
_MARKED = re.compile(r"`([^`]+)`")
_KEPT_BACK = "(kept back: it tells of a confidential source)"
_LISTENS = "connect-src 'self'; "
_SLUGS = {ruling: ruling.value.replace(" ", "-") for ruling in Ruling}


def render(result: Result, options: Options) -> str:
    """The whole page; the options choose nothing here."""
    del options
    return page(result)


def page(result: Result, live: Live | None = None) -> str:
    """The whole page; one that is `live` shows itself anew when it is told that there is another."""
    from jinja2 import Environment
    from markupsafe import Markup, escape

    environment = Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )

    shown = list(pages(result))

    def said(text: str) -> Markup:
        """A sentence of the checker, with what stands between back-ticks set apart, or no word of what is secret."""
        if not all(page.article.may_say(text) for page in shown):
            return escape(_KEPT_BACK)
        parts = _MARKED.split(plain(text))
        return Markup("").join(
            Markup("<b>{}</b>").format(part) if number % 2 else escape(part)
            for number, part in enumerate(parts)
        )

    def safe_link(address: str) -> str:
        """An address that leads to the web; anything else leads nowhere."""
        return address if re.match(r"https?://[^\s]+\Z", address) else ""

    environment.filters |= {"said": said, "link": safe_link, "plain": plain, "slug": _SLUGS.__getitem__}
    environment.finalize = _inert
    style, scripts = _part("page.css"), [_part("page.js"), *([_part("live.js")] if live else [])]
    run = " ".join(f"'{_hash(one)}'" for one in scripts)
    template = environment.from_string(_part("page.html"))
    return template.render(
        pages=shown,
        rulings=list(_SLUGS),
        counts=result.counts(),
        unread=result.unread,
        style=Markup(style),  # noqa: S704 - our own file
        scripts=[Markup(one) for one in scripts],  # noqa: S704 - our own files
        live=live,
        allowed=f"default-src 'none'; style-src '{_hash(style)}'; script-src {run}; "
        f"{_LISTENS if live else ''}img-src data:; base-uri 'none'; form-action 'none'",
    )


def _inert(value: object) -> object:
    """Text without characters that turn its direction round or that no page may hold."""
    return UNSEEN.sub("�", " ".join(value.split("\n"))) if type(value) is str else value


@cache
def _part(name: str) -> str:
    return (files("checker.show.page") / name).read_text("utf-8")


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
