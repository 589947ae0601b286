#!/usr/bin/env python3
"""Tests of the Python client. The reports must be those of the Rust example, byte for byte.

    cargo rustc --release --lib --features capi --crate-type cdylib
    cargo build --release --example validate
    python3 examples/python/test_beian.py
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import threading
import unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))

import beian  # noqa: E402

AT = "2025-11-20T10:00:00+08:00"
ORDERS = sorted(str(path) for path in (ROOT / "examples" / "orders").glob("*.json"))
TARGET = pathlib.Path(beian._lib._name).parent


def both(*arguments):
    """Output and exit status of the Rust example and of the Python one."""
    rust = [str(TARGET / "examples" / "validate"), "--json"]
    python = [sys.executable, str(HERE / "validate.py")]
    runs = [subprocess.run([*program, "--at", AT, *arguments], capture_output=True) for program in (rust, python)]
    return [(run.stdout, run.returncode) for run in runs]


class Reports(unittest.TestCase):
    def test_samples_are_reported_as_by_rust(self):
        self.assertGreaterEqual(len(ORDERS), 16)
        for strict in [[], ["--strict"]]:
            rust, python = both(*strict, *ORDERS)
            self.assertEqual(rust[0].count(b"\n"), len(ORDERS))
            self.assertEqual(rust, python)

    def test_lines_are_reported_as_by_rust(self):
        lines = [json.dumps(json.loads(pathlib.Path(name).read_bytes()), ensure_ascii=False).encode() for name in ORDERS]
        lines += [
            b"",
            b"{}",
            b'{"kind":"frist_filing"}',
            b'{"services":[{"name":7}]}',
            b'{"kind":',
            b'{"kind":"\xff"}',
            b"\xef\xbb\xbf{}",
            b'{"kind":"a","kind":"b"}',
            "[]".encode(),
            b'{"subject":{"responsible_person":{"mobile":"1380013800"}}}  ',
        ]
        with tempfile.TemporaryDirectory() as folder:
            name = str(pathlib.Path(folder) / "订单 \"1\".jsonl")
            pathlib.Path(name).write_bytes(b"\n".join(lines))
            rust, python = both(name)
            self.assertEqual(rust[0].count(b"\n"), len(lines) - 1)
            self.assertEqual(rust[1], 2)
            self.assertEqual(rust, python)

    def test_findings_one_by_one_are_those_of_the_json(self):
        validator = beian.Validator(AT, language=beian.EN)
        report = validator.validate('{"kind":"frist_filing","services":[{"kind":"shop"}]}')
        whole = json.loads(report.json())
        self.assertEqual(report.verdict, whole["verdict"])
        wanted = [(d["severity"], d["code"], d["path"], d["message"]["en"]) for d in whole["diagnostics"]]
        self.assertGreater(len(wanted), 0)
        self.assertEqual(list(report.findings()), wanted)
        self.assertEqual(report.counts.undetermined, len(whole["undetermined"]))
        self.assertIn(validator.ruleset, report.json())
        self.assertIn("BA-J0002", report.text())

    def test_threads_share_a_validator(self):
        validator = beian.Validator(AT)
        texts = [pathlib.Path(name).read_bytes() for name in ORDERS]
        wanted = [validator.validate(text).json() for text in texts]
        wrong = []

        def work():
            for _ in range(20):
                wrong.extend(text for text, json in zip(texts, wanted) if validator.validate(text).json() != json)

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(wrong, [])


class Values(unittest.TestCase):
    def test_values(self):
        number = beian.record_number("粤 icp 备 2024000321 号－2x")
        self.assertEqual((number.province, number.year, number.serial, number.service), (44, 2024, 321, 2))
        self.assertEqual(chr(number.letter), "X")
        self.assertEqual(beian.canonical("record_number", "粤 icp 备 2024000321 号－2x"), "粤ICP备2024000321号-2X")
        self.assertEqual(beian.canonical("domain", "例子.中国"), "xn--fsqu00a.xn--fiqs8s")
        self.assertEqual(beian.canonical("mobile", "+86 138 0013 8000"), "13800138000")
        name = "深圳市" + "示例" * 60 + "有限公司"
        self.assertEqual(beian.canonical("organisation_name", name), name)
        with self.assertRaisesRegex(beian.Error, "province short form must be written 蜀 here"):
            beian.canonical("record_number", "川ICP备19004321号")
        with self.assertRaises(beian.Error):
            beian.record_number("x")

    def test_rules(self):
        self.assertEqual(beian.explain("order-too-large")["code"], "BA-J0001")
        with self.assertRaisesRegex(beian.Error, "no such rule"):
            beian.explain("BA-X9999")

    def test_mistakes_are_errors(self):
        for arguments in [("yesterday",), (AT, False, beian.ZH, "nobody"), (AT, False, 7)]:
            with self.assertRaises(beian.Error):
                beian.Validator(*arguments)


class Layout(unittest.TestCase):
    def test_structs_have_the_fields_of_the_header(self):
        header = (ROOT / "include" / "beian.h").read_text()
        for struct, name in [
            (beian.Counts, "counts"),
            (beian.Finding, "finding"),
            (beian.RecordNumber, "record_number"),
        ]:
            body = header.split(f"typedef struct beian_{name} {{")[1].split("}")[0]
            lines = [line.strip() for line in body.splitlines() if line.strip().endswith(";")]
            fields = [line.rstrip(";").split()[-1].lstrip("*") for line in lines]
            self.assertEqual([field for field, _ in struct._fields_], fields)

    def test_kinds_have_the_numbers_of_the_header(self):
        header = (ROOT / "include" / "beian.h").read_text()
        for name, number in beian.KINDS.items():
            self.assertIn(f"BEIAN_KIND_{name.upper()} = {number},", header)
        self.assertEqual(header.count("    BEIAN_KIND_"), len(beian.KINDS))


if __name__ == "__main__":
    unittest.main()
