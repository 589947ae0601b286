"""The C library from Python: ctypes and nothing else. See include/beian.h, which is the manual.

The shared library is `libbeian.so` in the folder that BEIAN_LIB names, or in target/release of this repository:

    cargo rustc --release --lib --features capi --crate-type cdylib
"""

import ctypes
import json
import os
import pathlib
from ctypes import POINTER, byref, c_bool, c_char, c_char_p, c_int, c_int32, c_size_t, c_uint8, c_uint16, c_uint32, c_void_p

ABI_VERSION = 1
ZH, EN = 0, 1
VERDICTS = ("accept", "incomplete", "reject")
SEVERITIES = ("info", "warning", "error")
OK, BUFFER_TOO_SMALL, NOT_UTF8, NOT_AN_ORDER, NOT_A_VALUE = 0, 9, 3, 16, 17
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


class Counts(ctypes.Structure):
    _fields_ = [
        (name, c_size_t) for name in ("errors", "warnings", "infos", "undetermined_rules", "findings", "undetermined")
    ]


class Finding(ctypes.Structure):
    _fields_ = [
        ("severity", c_int),
        *((name, Str) for name in ("code", "slug", "path", "message", "why", "help")),
        ("related", POINTER(Str)),
        ("related_len", c_size_t),
    ]


class RecordNumber(ctypes.Structure):
    _fields_ = [
        ("notes", c_uint32),
        ("serial", c_uint32),
        ("service", c_uint32),
        ("year", c_uint16),
        ("province", c_uint8),
        ("letter", c_uint8),
        ("licence", c_bool),
    ]


def _load():
    home = pathlib.Path(__file__).resolve().parents[2] / "target" / "release"
    lib = ctypes.CDLL(str(pathlib.Path(os.environ.get("BEIAN_LIB", home)) / "libbeian.so"))
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
    """A call that failed. `input` is why a text is not an order, if that was the matter."""

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


def _bytes(text):
    return text.encode() if isinstance(text, str) else bytes(text)


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

    def json(self):
        return _text(lambda out: _lib.beian_report_json(self._handle, out))

    def text(self):
        return _text(lambda out: _lib.beian_report_text(self._handle, out))


class Validator:
    """Checks orders as of an instant. Threads may share it; ctypes lets go of the interpreter lock during a call."""

    def __init__(self, at, strict=False, language=ZH, provider=""):
        self._handle = None
        at, provider, handle = _bytes(at), _bytes(provider), c_void_p()
        _check(_lib.beian_validator_new(at, len(at), provider, len(provider), strict, language, byref(handle)))
        self._handle = handle

    def __del__(self):
        _lib.beian_validator_free(self._handle)

    @property
    def ruleset(self):
        return _text(lambda out: _lib.beian_validator_ruleset(self._handle, out))

    def validate(self, order):
        """The report of an order (text or bytes of JSON). Error with `.input` (JSON) if it is not one."""
        order, report, error = _bytes(order), c_void_p(), c_void_p()
        status = _lib.beian_validate_json(self._handle, order, len(order), byref(report), byref(error))
        if status == OK:
            return Report(report)
        if not error:
            raise Error(status)
        why = str(_lib.beian_text_view(error))
        _lib.beian_text_free(error)
        raise Error(status, why)


def explain(code):
    """A rule of the catalogue."""
    code = _bytes(code)
    return json.loads(_text(lambda out: _lib.beian_explain_json(code, len(code), out)))


def record_number(text):
    """The parts of an ICP record number."""
    text, number = _bytes(text), RecordNumber()
    _check(_lib.beian_record_number_parse(text, len(text), byref(number)))
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
            why = _text(lambda out: _lib.beian_value_explain(KINDS[kind], 0, EN, text, len(text), out))
            raise Error(status, why)
        if status != BUFFER_TOO_SMALL:
            raise Error(status)
        room *= 2
