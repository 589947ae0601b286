#!/usr/bin/env python3
"""Tests of the Python client. What it prints must be what the Rust examples print, byte for byte.

    cargo rustc --release --lib --features capi --crate-type cdylib
    cargo build --release --example validate --example scan --example decide
    python3 examples/python/test_beian.py
"""

import datetime
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


def both(*arguments, program="validate"):
    """Output and exit status of the Rust example and of the Python one."""
    rust = [str(TARGET / "examples" / program), "--json"]
    python = [sys.executable, str(HERE / f"{program}.py")]
    runs = [subprocess.run([*started, *arguments], capture_output=True) for started in (rust, python)]
    return [(run.stdout, run.returncode) for run in runs]


class Reports(unittest.TestCase):
    def test_samples_are_reported_as_by_rust(self):
        self.assertGreaterEqual(len(ORDERS), 16)
        for strict in [[], ["--strict"]]:
            rust, python = both("--at", AT, *strict, *ORDERS)
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
            rust, python = both("--at", AT, name)
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


# Pages as they are met: many spellings, text that is not UTF-8, characters that JSON escapes.
PAGES = [
    b"",
    "<p>© 2025 <a href='https://beian.miit.gov.cn/'>粤 ICP 备 2021000123 号 - 4</a> 萌ICP备20250001号 川ICP备19004321号".encode(),
    "京ICP备16020626号".encode("gbk") + "\x7f\x01\u2028“京icp<b>备</b>\t16020626\n号”-1 ".encode() + b"\xff\xc0\xed\xa0\x80",
    "京ICP备00000001号 粤B2-20090059-1 皖ICP备&#50;0123456号 苏公网安备32010202010078号 京ICP备XXXXXXXX号\\u4eac".encode(),
    "${icp} 京IPC备16020626号 网信算备440305280123401230019号 京ICP备**号\x00".encode() * 3,
    ("<script>var a='\\u4eacICP\\u590716020626\\u53f7-1'</script>" + "正文" * 500).encode("utf-16"),
]
FACTS = {
    "kind": "website",
    "province": "jiangsu",
    "nature": "enterprise",
    "subject_name": "南京示例网络科技有限公司",
    "service_number": "苏ICP备2024012345号-1",
    "domain": "example.cn",
    "police_number": "苏公网安备32010202010078号",
    "police_approved_at": "2025-07-01",
}
FOOTERS = [
    "<footer>版权所有 © 2024 南京示例网络科技有限公司 <a href='https://beian.miit.gov.cn/'>苏ICP备2024012345号-1</a></footer>",
    "<footer>苏ICP备2024012345号</footer>",
    "<footer>苏ICP备2023000001号-1 苏公网安备32010202010079号</footer>",
    "<div id=app></div><script>window.n='苏ICP备2024012345号-1'</script>",
    "",
]


class Pages(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def written(self, name, text):
        path = self.folder / name
        path.write_bytes(text)
        return str(path)

    def test_numbers_are_found_as_by_rust(self):
        files = [self.written(f"页“{place}\".html", page) for place, page in enumerate(PAGES)]
        files += sorted(str(path) for path in (ROOT / "fuzz" / "corpus" / "scan").iterdir())
        files += [str(ROOT / "README.md"), str(ROOT / "tests" / "scan.rs")]
        rust, python = both(*files, program="scan")
        self.assertGreater(rust[0].count(b"\n"), 100)
        self.assertEqual(rust, python)
        for standing in beian.STANDINGS:
            self.assertIn(f'"standing":"{standing}"'.encode(), rust[0])

    def test_the_exit_status_tells_what_is_no_text_as_by_rust(self):
        number = "京ICP备16020626号 ".encode()
        wanted = [(b"", 0), (b"\xe5\x8f", 0), (b"\xf0\x9f\x92", 0), (b"\xed\xa0", 2), (b"\xff", 2), (b"\xe5x", 2)]
        for end, status in wanted:
            rust, python = both(self.written("page.html", number + end), program="scan")
            self.assertEqual(rust, python)
            self.assertEqual(rust[1], status, end)

    def test_a_scan_can_stop(self):
        page = "京ICP备16020626号 " * 5
        self.assertEqual([len(beian.scan(page, most)) for most in (0, 1, 3, 5, 9, None)], [0, 1, 3, 5, 5, 5])

    def test_an_exception_in_a_callback_comes_out(self):
        kept = beian._number
        self.addCleanup(setattr, beian, "_number", kept)
        beian._number = lambda found: 1 / 0
        with self.assertRaises(ZeroDivisionError):
            beian.scan("京ICP备16020626号 京ICP备16020626号")

    def test_pages_are_checked_as_by_rust(self):
        facts = self.written("facts.json", json.dumps(FACTS, ensure_ascii=False).encode())
        empty = self.written("empty.json", b"{}")
        seen = set()
        for footer in FOOTERS:
            for text in (footer.encode(), footer.encode("gb18030")):
                pages = [self.written(name, text) for name in ("example.cn.html", "www.example.cn.html")]
                for filing in (facts, empty):
                    for more in ([], ["--host", "example.cn"]):
                        rust, python = both("--check", filing, "--at", AT, *more, *pages, program="scan")
                        self.assertTrue(rust[0].startswith(b'{"findings":['))
                        self.assertEqual(rust, python)
                        seen.add(rust)
        self.assertEqual({status for _, status in seen}, {0, 1})
        self.assertGreater(len(seen), 6)

    def test_the_counts_are_those_of_the_report(self):
        pages = [("example.cn", FOOTERS[2]), ("www.example.cn", None), ("", "苏ICP备2024012345号", beian.PAGE_ABOUT)]
        report, counts = beian.check_footer(pages, json.dumps(FACTS), AT)
        report = json.loads(report)
        severities = [found["diagnostic"]["severity"] for found in report["findings"]]
        self.assertGreater(severities.count("error"), 0)
        wanted = [severities.count(severity) for severity in ("error", "warning", "info")]
        self.assertEqual([counts.errors, counts.warnings, counts.infos], wanted)
        self.assertEqual([counts.findings, counts.undetermined], [len(severities), len(report["undetermined"])])
        self.assertEqual(counts.undetermined_rules, len({entry["code"] for entry in report["undetermined"]}))

    def test_a_bad_filing_is_an_error(self):
        for filing, why in [("{", "end of the text"), ('{"domain":["13800138000"]}', "/domain"), (b"\xff", "not UTF-8")]:
            with self.assertRaisesRegex(beian.Error, why) as caught:
                beian.check_footer([], filing, AT)
            self.assertNotIn("13800138000", caught.exception.input)


class Questions(unittest.TestCase):
    def setUp(self):
        self.validator = beian.Validator(AT)

    def rust(self, *arguments):
        run = subprocess.run([str(TARGET / "examples" / "decide"), "--at", AT, *arguments], capture_output=True)
        return run.stdout, run.returncode

    def test_questions_are_listed_as_by_rust(self):
        lines, status = self.rust("--list")
        self.assertEqual(status, 0)
        self.assertEqual(beian.questions().encode(), b"[" + lines.rstrip(b"\n").replace(b"\n", b",") + b"]")

    def test_answers_are_those_of_rust(self):
        asked = 0
        for question in json.loads(beian.questions()):
            noun, name = question["noun"], question["name"]
            words = {input: takes for input, takes in question["inputs"].items() if isinstance(takes, list)}
            inputs = [{}, *({input: word} for input, takes in words.items() for word in (takes[0], takes[-1]))]
            inputs.append({input: takes[0] for input, takes in words.items()})
            for given in inputs:
                given = json.dumps(given)
                rust, status = self.rust(noun, name, given)
                self.assertEqual(status, 0)
                self.assertEqual(self.validator.decide(f"{noun} {name}", given).encode() + b"\n", rust)
                asked += 1
        self.assertGreater(asked, 150)

    def test_each_input_says_what_it_takes(self):
        for question in json.loads(beian.questions()):
            for input, takes in question["inputs"].items():
                wrong, found = (["13800138000"], "an array") if takes == "Order" else ({"x": "13800138000"}, "an object")
                with self.assertRaises(beian.Error) as caught:
                    self.validator.decide(f"{question['noun']} {question['name']}", json.dumps({input: wrong}))
                why = json.loads(caught.exception.input)
                self.assertEqual((why["pointer"], why["found"]), ("/" + input, found))
                self.assertEqual(why["expected"], ", ".join(takes) if isinstance(takes, list) else takes)

    def test_an_unknown_question_is_an_error(self):
        with self.assertRaisesRegex(beian.Error, "no such question"):
            self.validator.decide("filing wanted")


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


class Handling(unittest.TestCase):
    """What a Python caller does without reading the manual."""

    def test_dicts_are_json(self):
        validator = beian.Validator(AT)
        order = json.loads(pathlib.Path(ORDERS[0]).read_bytes())
        self.assertEqual(validator.validate(order).json(), validator.validate(json.dumps(order)).json())
        self.assertEqual(validator.decide("filing needed", {"region": "hong_kong"}), validator.decide("filing needed", '{"region":"hong_kong"}'))
        pages = [("example.cn", FOOTERS[0])]
        reports = [beian.check_footer(pages, filing, AT)[0] for filing in (FACTS, json.dumps(FACTS))]
        self.assertEqual(*reports)
        self.assertEqual(json.loads(validator.validate({}).json())["format"], 1)

    def test_what_is_no_json_says_so(self):
        validator = beian.Validator(AT)
        for order in ({1, 2}, {"kind": object()}, {"facts": float("nan")}):
            with self.assertRaisesRegex(TypeError, "the order must be JSON"):
                validator.validate(order)
        with self.assertRaisesRegex(beian.Error, '"expected":"an object"'):
            validator.validate(["first_filing"])
        for text in (7, None, {"number": "x"}):
            with self.assertRaisesRegex(TypeError, "must be str or bytes, not"):
                beian.record_number(text)

    def test_instants_are_datetimes_too(self):
        at = datetime.datetime.fromisoformat(AT)
        self.assertEqual(beian.Validator(at).ruleset, beian.Validator(AT).ruleset)
        with self.assertRaisesRegex(TypeError, "tzinfo"):
            beian.Validator(at.replace(tzinfo=None))

    def test_a_record_number_that_is_none_says_why(self):
        with self.assertRaisesRegex(beian.Error, "province short form must be written 蜀 here") as caught:
            beian.record_number("川ICP备19004321号")
        self.assertEqual(caught.exception.status, beian.NOT_A_VALUE)

    def test_things_show_what_they_are(self):
        validator = beian.Validator(AT)
        self.assertRegex(repr(validator), r"^<beian\.Validator beian-[0-9.]+/tencent/2025-11-20>$")
        report = validator.validate({})
        self.assertRegex(repr(report), r"^<beian\.Report reject: errors [1-9][0-9]*, warnings [0-9]+, infos [0-9]+, undetermined [0-9]+>$")
        self.assertRegex(repr(report.counts), r"^Counts\(errors=[1-9].*undetermined=[0-9]+\)$")
        number = beian.record_number("粤ICP备2021000123号-4")
        self.assertRegex(repr(number), r"^RecordNumber\(.*serial=123, service=4, year=2021, province=44, ")

    def test_the_library_is_looked_for_by_its_name_on_each_platform(self):
        with tempfile.TemporaryDirectory() as folder:
            environ = {"BEIAN_LIB": folder}
            with self.assertRaisesRegex(ImportError, "there is no libbeian.dylib"):
                beian._find("darwin", environ)
            for name in ("libbeian.so", "libbeian.dylib", "beian.dll"):
                (pathlib.Path(folder) / name).touch()
            for platform, name in [("linux", "libbeian.so"), ("darwin", "libbeian.dylib"), ("win32", "beian.dll")]:
                path = str(pathlib.Path(folder) / name)
                self.assertEqual(beian._find(platform, environ), path)
                self.assertEqual(beian._find("linux", {"BEIAN_LIB": path}), path)


class Layout(unittest.TestCase):
    def test_structs_have_the_fields_of_the_header(self):
        header = (ROOT / "include" / "beian.h").read_text()
        for struct, name in [
            (beian.Counts, "counts"),
            (beian.Finding, "finding"),
            (beian.RecordNumber, "record_number"),
            (beian.Found, "found"),
            (beian.Page, "page"),
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
