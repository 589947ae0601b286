"""The rules of Chinese ICP filing (ICP备案): orders in, cited and bilingual findings out.

    >>> import beian
    >>> validator = beian.Validator("2025-11-20T10:00:00+08:00")
    >>> report = validator.validate({"kind": "first_filing", "channel": "pc", "services": [{"kind": "app"}]})
    >>> report.verdict
    'reject'
    >>> report.diagnostics[0]
    <beian.Diagnostic error BA-S0301 /subject/province: the province of the filing is not chosen>

It asks nobody and does no I/O. "Now" is an argument.
"""

from beian._errors import InputError, ParseError
from beian._native import (
    ArrowColumn,
    ArrowColumns,
    Diagnostic,
    FooterReport,
    Found,
    Report,
    Rule,
    Undetermined,
    Validator,
    Value,
    __version__,
    catalog,
    check_footer,
    explain,
    kinds,
    parse,
    questions,
    read_column,
    scan,
)
from beian._texts import Columns, Note, Text

__all__ = [
    "ArrowColumn",
    "ArrowColumns",
    "Columns",
    "Diagnostic",
    "FooterReport",
    "Found",
    "InputError",
    "Note",
    "ParseError",
    "Report",
    "Rule",
    "Text",
    "Undetermined",
    "Validator",
    "Value",
    "__version__",
    "catalog",
    "check_footer",
    "explain",
    "kinds",
    "parse",
    "questions",
    "read_column",
    "scan",
]
