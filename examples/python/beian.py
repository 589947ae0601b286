"""The C library from Python: ctypes and nothing else. See include/beian.h, which is the manual.

The shared library is what BEIAN_LIB names (the file, or its folder), or lies in target/release of this repository, or where the
system keeps its libraries: `libbeian.so`, `libbeian.dylib` or `beian.dll`.

    cargo rustc --release --lib --features capi --crate-type cdylib

Orders, filings and inputs are JSON as text or bytes, or what json.dumps takes: dicts and lists.
"""

import ctypes
import datetime
import json
import os
import pathlib
import sys
from ctypes import CFUNCTYPE, POINTER, byref, c_bool, c_char, c_char_p, c_int, c_int32, c_size_t, c_uint8, c_uint16
from ctypes import c_uint32, c_void_p

ABI_VERSION = 2
ZH, EN = 0, 1
VERDICTS = ("accept", "incomplete", "reject")
SEVERITIES = ("info", "warning", "error")
STANDINGS = ("valid", "suspicious", "malformed")
OK, BUFFER_TOO_SMALL, NOT_UTF8, NOT_AN_ORDER, NOT_A_VALUE = 0, 9, 3, 16, 17
NOT_A_FILING, NOT_AN_INPUT = 18, 19
PAGE, PAGE_UNREACHABLE, PAGE_SETTINGS, PAGE_ABOUT, PAGE_PROMINENT, PAGE_ELSEWHERE = range(6)
KINDS = {
    name: number
    for number, name in enumerate(
        "record_number licence police_number domain credit_code resident_id mobile landline phone email postcode "
        "ip_address address person_name organisation_name organisation_code registration_number passport hk_macao_permit "
        "taiwan_permit algorithm_number".split(),
        1,
    )
}


class Str(ctypes.Structure):
    _fields_ = [("data", c_void_p), ("len", c_size_t)]

    def __str__(self):
        return ctypes.string_at(self.data, self.len).decode()

    def __repr__(self):
        return repr(str(self))


class _Shown(ctypes.Structure):
    """A struct that shows its fields, but for pointers."""

    def __repr__(self):
        fields = ((name, getattr(self, name)) for name, kind in self._fields_ if not hasattr(kind, "contents"))
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in fields)})"


class Counts(_Shown):
    _fields_ = [
        (name, c_size_t) for name in ("errors", "warnings", "infos", "undetermined_rules", "findings", "undetermined")
    ]


class Finding(_Shown):
    _fields_ = [
        ("severity", c_int),
        *((name, Str) for name in ("code", "slug", "path", "message", "why", "help")),
        ("related", POINTER(Str)),
        ("related_len", c_size_t),
    ]


class Found(_Shown):
    _fields_ = [
        ("start", c_size_t),
        ("end", c_size_t),
        ("kind", c_int),
        ("standing", c_int),
        ("doubt", c_int),
        ("notes", c_uint32),
        ("spellings", c_uint32),
        ("canonical", Str),
        ("reason_zh", Str),
        ("reason_en", Str),
    ]


class Page(ctypes.Structure):
    _fields_ = [("host", Str), ("html", Str), ("kind", c_uint32)]


_FoundCallback = CFUNCTYPE(c_int32, POINTER(Found), c_void_p)


class RecordNumber(_Shown):
    _fields_ = [
        ("notes", c_uint32),
        ("serial", c_uint32),
        ("service", c_uint32),
        ("year", c_uint16),
        ("province", c_uint8),
        ("letter", c_uint8),
        ("licence", c_bool),
    ]


# What cargo calls the library, by platform.
_NAMES = {"darwin": "libbeian.dylib", "win32": "beian.dll", "cygwin": "beian.dll"}


def _find(platform=sys.platform, environ=os.environ):
    """The path of the library, or its name alone where the system may know it."""
    name = _NAMES.get(platform, "libbeian.so")
    given = environ.get("BEIAN_LIB")
    if given and pathlib.Path(given).is_file():
        return str(given)
    folder = pathlib.Path(given) if given else pathlib.Path(__file__).resolve().parents[2] / "target" / "release"
    # The platform's own name first; a library may have been built for another tool chain.
    for candidate in dict.fromkeys([name, "libbeian.so", "libbeian.dylib", "beian.dll", "libbeian.dll"]):
        if (folder / candidate).is_file():
            return str(folder / candidate)
    if given:
        raise ImportError(f"BEIAN_LIB is {given}, but there is no {name}")
    return name


def _load():
    path = _find()
    try:
        lib = ctypes.CDLL(path)
    except OSError as error:
        raise ImportError(
            f"cannot load {path} ({error}): build it with `cargo rustc --release --lib --features capi --crate-type cdylib`, "
            "or name its folder in BEIAN_LIB"
        ) from error
    text, handle, out = [c_char_p, c_size_t], c_void_p, POINTER(c_void_p)
    for name, result, *arguments in (
        ("version", c_char_p),
        ("abi_version", c_uint32),
        ("status_text", c_char_p, c_int32, c_uint32),
        ("text_view", Str, handle),
        ("text_free", None, handle),
        ("validator_new", c_int, *text, *text, c_uint32, c_uint32, out),
        ("validator_ruleset", c_int, handle, out),
        ("validator_free", None, handle),
        ("validate_json", c_int, handle, *text, out, out),
        ("report_free", None, handle),
        ("report_verdict", c_int, handle, POINTER(c_int)),
        ("report_counts", c_int, handle, POINTER(Counts)),
        ("report_finding", c_int, handle, c_size_t, POINTER(Finding)),
        ("report_json", c_int, handle, out),
        ("report_text", c_int, handle, out),
        ("explain_json", c_int, *text, out),
        ("scan", c_int, *text, _FoundCallback, c_void_p),
        ("note_text", Str, c_uint32, c_uint32),
        ("spelling_text", Str, c_uint32, c_uint32),
        ("footer_check", c_int, POINTER(Page), c_size_t, *text, *text, out, POINTER(Counts), out),
        ("decide", c_int, c_void_p, *text, *text, out, out),
        ("questions_json", c_int, out),
        ("record_number_parse", c_int, *text, POINTER(RecordNumber)),
        ("value_check", c_int, c_uint32, c_uint32, *text, POINTER(c_uint32)),
        ("value_canonical", c_int, c_uint32, *text, POINTER(c_char), c_size_t, POINTER(c_size_t)),
        ("value_explain", c_int, c_uint32, c_uint32, c_uint32, *text, out),
    ):
        function = getattr(lib, "beian_" + name)
        function.restype, function.argtypes = result, arguments
    if lib.beian_abi_version() != ABI_VERSION:
        raise ImportError(f"libbeian {lib.beian_version().decode()} speaks another ABI")
    return lib


_lib = _load()


class Error(Exception):
    """A call that failed. `input` is why a text could not be read (JSON), if that was the matter."""

    def __init__(self, status, why=None):
        super().__init__(why or _lib.beian_status_text(status, EN).decode())
        self.status = status
        self.input = why


def _check(status):
    if status != OK:
        raise Error(status)


def _text(call):
    """What a call gives, as a string."""
    text = c_void_p()
    _check(call(byref(text)))
    try:
        return str(_lib.beian_text_view(text))
    finally:
        _lib.beian_text_free(text)


def _read(call):
    """What a call gives that reads JSON: a string. `call` gets the places of the result and of the error."""
    text, error = c_void_p(), c_void_p()
    status = call(byref(text), byref(error))
    try:
        if status != OK:
            raise Error(status, str(_lib.beian_text_view(error)) if error else None)
        return str(_lib.beian_text_view(text))
    finally:
        _lib.beian_text_free(text)
        _lib.beian_text_free(error)


def _bytes(text, what="text"):
    if isinstance(text, str):
        return text.encode()
    if isinstance(text, (bytes, bytearray, memoryview)):
        return bytes(text)
    raise TypeError(f"{what} must be str or bytes, not {type(text).__name__}")


def _json(value, what):
    """JSON as bytes: text and bytes as they are, anything else written as JSON."""
    if isinstance(value, (str, bytes, bytearray, memoryview)):
        return _bytes(value)
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except (TypeError, ValueError) as error:
        raise TypeError(f"{what} must be JSON, or what json.dumps takes: {error}") from error


def _instant(at):
    """An instant as RFC 3339 has it: text, or a datetime that knows its offset."""
    if isinstance(at, datetime.datetime):
        if at.utcoffset() is None:
            raise TypeError("the datetime must have a tzinfo: days are Beijing days")
        at = at.isoformat()
    return _bytes(at, "the instant")


def _str(text):
    """A view of bytes; what owns them must live on."""
    return Str(ctypes.cast(c_char_p(text), c_void_p), len(text))


class Report:
    """The report of one order."""

    def __init__(self, handle):
        self._handle = handle

    def __del__(self):
        _lib.beian_report_free(self._handle)

    @property
    def verdict(self):
        verdict = c_int()
        _check(_lib.beian_report_verdict(self._handle, byref(verdict)))
        return VERDICTS[verdict.value]

    @property
    def counts(self):
        counts = Counts()
        _check(_lib.beian_report_counts(self._handle, byref(counts)))
        return counts

    def findings(self):
        """(severity, code, path, message) of each finding."""
        found = Finding()
        for index in range(self.counts.findings):
            _check(_lib.beian_report_finding(self._handle, index, byref(found)))
            yield SEVERITIES[found.severity], str(found.code), str(found.path), str(found.message)

    def __repr__(self):
        counts = self.counts
        return (
            f"<beian.Report {self.verdict}: errors {counts.errors}, warnings {counts.warnings}, infos {counts.infos}, "
            f"undetermined {counts.undetermined_rules}>"
        )

    def json(self):
        """The report as JSON text; schema/report.schema.json has its members."""
        return _text(lambda out: _lib.beian_report_json(self._handle, out))

    def text(self):
        return _text(lambda out: _lib.beian_report_text(self._handle, out))


class Validator:
    """Checks orders as of an instant (RFC 3339, or a datetime with tzinfo), which stays what it was made with: a service makes
    one for each day at least. Threads may share it; ctypes lets go of the interpreter lock during a call.
    """

    def __init__(self, at, strict=False, language=ZH, provider=""):
        self._handle = None
        at, provider, handle = _instant(at), _bytes(provider, "the provider"), c_void_p()
        _check(_lib.beian_validator_new(at, len(at), provider, len(provider), strict, language, byref(handle)))
        self._handle = handle

    def __del__(self):
        _lib.beian_validator_free(self._handle)

    def __repr__(self):
        return f"<beian.Validator {self.ruleset}>"

    @property
    def ruleset(self):
        return _text(lambda out: _lib.beian_validator_ruleset(self._handle, out))

    def validate(self, order):
        """The report of an order (JSON, or a dict). Error with `.input` (JSON) if it is not one."""
        order, report, error = _json(order, "the order"), c_void_p(), c_void_p()
        status = _lib.beian_validate_json(self._handle, order, len(order), byref(report), byref(error))
        if status == OK:
            return Report(report)
        if not error:
            raise Error(status)
        why = str(_lib.beian_text_view(error))
        _lib.beian_text_free(error)
        raise Error(status, why)

    def decide(self, question, inputs="{}"):
        """The answer (JSON) to a question such as "filing needed" or "materials checklist" (what to attach, by province),
        with its inputs (JSON, or a dict). Error with `.input` if not."""
        question, inputs = _bytes(question, "the question"), _json(inputs, "the inputs")
        return _read(
            lambda out, error: _lib.beian_decide(
                self._handle, question, len(question), inputs, len(inputs), out, error
            )
        )


def explain(code):
    """A rule of the catalogue."""
    code = _bytes(code)
    return json.loads(_text(lambda out: _lib.beian_explain_json(code, len(code), out)))


def _no_value(kind, text):
    """The error of a text that is no value, with the reason."""
    return Error(NOT_A_VALUE, _text(lambda out: _lib.beian_value_explain(KINDS[kind], 0, EN, text, len(text), out)))


def record_number(text):
    """The parts of an ICP record number; Error with the reason if it is none."""
    text, number = _bytes(text), RecordNumber()
    status = _lib.beian_record_number_parse(text, len(text), byref(number))
    if status == NOT_A_VALUE:
        raise _no_value("record_number", text)
    _check(status)
    return number


def canonical(kind, text):
    """The canonical text of a value; Error with the reason if it is none."""
    text, room, written = _bytes(text), 256, c_size_t()
    while True:
        buffer = ctypes.create_string_buffer(room)
        status = _lib.beian_value_canonical(KINDS[kind], text, len(text), buffer, room, byref(written))
        if status == OK:
            return buffer.raw[: written.value].decode()
        if status == NOT_A_VALUE:
            raise _no_value(kind, text)
        if status != BUFFER_TOO_SMALL:
            raise Error(status)
        room *= 2


def _texts(text, bits):
    """What the bits mean, in both languages, in their order."""
    for place in range(bits.bit_length()):
        if bits >> place & 1:
            yield {"zh": str(text(1 << place, ZH)), "en": str(text(1 << place, EN))}


def _number(found):
    return {
        "kind": _WORDS.get(found.kind, "other"),
        "span": [found.start, found.end],
        "canonical": str(found.canonical) or None,
        "standing": STANDINGS[found.standing],
        "reason": {"zh": str(found.reason_zh), "en": str(found.reason_en)} if found.doubt else None,
        "forgiven": [*_texts(_lib.beian_note_text, found.notes), *_texts(_lib.beian_spelling_text, found.spellings)],
    }


_WORDS = {
    KINDS["record_number"]: "record",
    KINDS["licence"]: "licence",
    KINDS["police_number"]: "police",
    KINDS["algorithm_number"]: "algorithm",
}


def scan(page, most=None):
    """The numbers in a page (text, or bytes that need not be UTF-8), as dicts; `most` of them. Spans are of bytes."""
    page, numbers, failed = _bytes(page), [], []

    def take(found, _):
        # An exception must not leave a callback.
        try:
            numbers.append(_number(found.contents))
        except BaseException as error:
            failed.append(error)
        return int(bool(failed) or len(numbers) == most)

    if most != 0:
        _check(_lib.beian_scan(page, len(page), _FoundCallback(take), None))
    if failed:
        raise failed[0]
    return numbers


def check_footer(pages, filing, at):
    """The report (JSON) on pages beside what was filed (JSON, or a dict), and how many findings of which severity there are.

    A page is (host, html) or (host, html, kind), where html is text or bytes, or None if the host cannot be reached. Error
    with `.input` if the filing is not one.
    """
    kept, array = [], (Page * len(pages))()
    for place, (host, html, *kind) in zip(array, pages):
        host, text = _bytes(host), _bytes(html or "")
        kept += host, text
        place.host, place.html = _str(host), _str(text)
        place.kind = PAGE_UNREACHABLE if html is None else (kind or [PAGE])[0]
    filing, at, counts = _json(filing, "the filing"), _instant(at), Counts()
    report = _read(
        lambda out, error: _lib.beian_footer_check(
            array, len(array), filing, len(filing), at, len(at), out, byref(counts), error
        )
    )
    return report, counts


def questions():
    """All questions with their inputs (JSON)."""
    return _text(lambda out: _lib.beian_questions_json(out))
