"""Numbers in pages, and what pages owe."""

import pytest

import beian
from conftest import AT

PAGE = "<p>© 2025 <a href='https://beian.miit.gov.cn/'>粤 ICP 备 2021000123 号 - 4</a> 萌ICP备20250001号 川ICP备19004321号 粤B2-20090059-1 苏公网安备32010202010078号"
FILING = {
    "kind": "website",
    "province": "jiangsu",
    "nature": "enterprise",
    "subject_name": "南京示例网络科技有限公司",
    "service_number": "苏ICP备2024012345号-1",
    "domain": "example.cn",
    "police_number": "苏公网安备32010202010078号",
    "police_approved_at": "2025-07-01",
}
WRONG = "<footer>苏ICP备2023000001号-1 苏公网安备32010202010079号</footer>"


def test_numbers_are_found_with_their_places_in_what_was_given():
    found = beian.scan(PAGE)
    assert [(each.kind, each.standing) for each in found[:3]] == [("record", "valid"), ("record", "malformed"), ("record", "suspicious")]
    assert (found[0].canonical, PAGE[slice(*found[0].span)]) == ("粤ICP备2021000123号-4", "粤 ICP 备 2021000123 号 - 4")
    assert "spaces" in [note.name for note in found[0].forgiven]
    assert found[0].reason is None and found[1].reason.en == "a parody, not a filing" and found[1].canonical is None
    assert repr(found[0]) == "<beian.Found record 粤ICP备2021000123号-4 at {}:{}>".format(*found[0].span)
    raw = PAGE.encode()
    assert [raw[slice(*each.span)].decode() for each in beian.scan(raw)] == [PAGE[slice(*each.span)] for each in found]
    for same in (bytearray(raw), memoryview(raw)):
        assert list(map(repr, beian.scan(same))) == list(map(repr, beian.scan(raw)))


def test_bytes_need_not_be_utf8_and_a_scan_can_stop():
    page = b"\xff\xfe\xed\xa0\x80 " + "京ICP备16020626号 ".encode() * 5 + "京ICP备16020626号".encode("gbk")
    assert [len(beian.scan(page, most)) for most in (0, 1, 3, 5, 9, None)] == [0, 1, 3, 5, 5, 5]
    assert beian.scan("") == beian.scan(b"") == []
    with pytest.raises(TypeError):
        beian.scan(7)
    with pytest.raises(beian.InputError):
        beian.scan("\ud800")


def test_pages_are_checked_against_the_filing(validator):
    report = beian.check_footer([("example.cn", WRONG)], FILING, AT)
    assert report.severity == "error" and report.codes == [found["diagnostic"]["code"] for found in report.findings]
    assert report.codes and report.codes[0] in repr(report) and report.codes[0] in str(report)
    assert report.to_dict() == {"findings": report.findings, "undetermined": report.undetermined}
    for pages in ([("example.cn", WRONG.encode())], [("example.cn", WRONG.encode("gb18030"), None)]):
        assert validator.check_pages(pages, FILING).codes == report.codes
    assert validator.check_pages([("example.cn", WRONG)], FILING) == report
    assert validator.check_pages([("example.cn", None)], FILING) != report
    app = {**FILING, "kind": "app", "domain": None}
    assert validator.check_pages([("", "苏ICP备2024012345号-1A", "about")], app).to_json().startswith('{"findings":[')
    for pages, raised in (([("", "", "home")], ValueError), ([("",)], TypeError), ([("", 7)], TypeError), (7, TypeError)):
        with pytest.raises(raised):
            validator.check_pages(pages, FILING)
    with pytest.raises(beian.InputError) as caught:
        validator.check_pages([], {"domain": 7})
    assert caught.value.pointer == "/domain"
