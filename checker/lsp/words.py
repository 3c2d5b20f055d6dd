"""Words as YAML wants them: with quotation marks where they would be read as something else without."""

from __future__ import annotations

import json
import re

_PLAIN = re.compile(r"[^\W_][\w.'’()/+%#-]*(?: [\w.'’()/+%-]+)*")
_NOT_WORDS = re.compile(r"(?i:null|true|false|~)")


def scalar(words: str) -> str:
    """Words as a value or a key, anywhere in a file."""
    if _PLAIN.fullmatch(words) and not _NOT_WORDS.fullmatch(words):
        return words
    return json.dumps(words, ensure_ascii=False)
