"""The request and the response as they were sent, in a WARC file, for when a page has gone away.

A WARC is what web archives keep and what their players show (ISO 28500).
"""

from __future__ import annotations

from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from checker.fetch.request import Headers, Response

ENDING = ".warc.gz"
# The body is kept without the chunks that it was sent in, so the header that tells of them goes too.
_OF_THE_WIRE = frozenset({"transfer-encoding", "connection", "keep-alive"})


def warc(answer: Response, fetched: str) -> bytes:
    """A WARC file with one response and its request."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=True)
    told = StatusAndHeaders(f"{answer.status} OK", _plain(answer.received), protocol="HTTP/1.1")
    response = writer.create_warc_record(
        answer.url,
        "response",
        payload=BytesIO(answer.raw),
        http_headers=told,
        warc_headers_dict={"WARC-Date": fetched},
    )
    path = "/" + answer.url.partition("://")[2].partition("/")[2]
    asked = StatusAndHeaders(f"GET {path} HTTP/1.1", _plain(answer.sent), is_http_request=True)
    request = writer.create_warc_record(answer.url, "request", http_headers=asked)
    writer.write_request_response_pair(request, response)
    for record in (response, request):
        record.raw_stream.close()  # the writer has put a temporary file in its place
    return out.getvalue()


def _plain(headers: Headers) -> list[tuple[str, str]]:
    told = ((name.decode("latin-1"), value.decode("latin-1")) for name, value in headers)
    return [(name, value) for name, value in told if name.lower() not in _OF_THE_WIRE]
