"""Orders in, reports out."""

import copy
import datetime
import decimal
import json
import threading
import types

import pytest

import beian
from conftest import AT, ORDERS, ROOT


def test_dict_text_and_bytes_say_the_same(validator, order):
    text = json.dumps(order, ensure_ascii=False)
    report = validator.validate(order)
    assert len(ORDERS) >= 16
    for same in (text, text.encode(), bytearray(text.encode()), memoryview(text.encode()), json.dumps(order)):
        assert validator.validate(same).to_json() == report.to_json()
    assert report.to_dict() == json.loads(report.to_json())


def test_a_report_has_the_members_of_its_json(validator, order):
    for report in (validator.validate(order), validator.validate({**order, "kind": "frist_filing"})):
        whole = report.to_dict()
        assert (report.verdict, report.counts) == (whole["verdict"], whole["counts"])
        assert (report.ruleset, report.checked_at) == (whole["ruleset"], whole["checked_at"])
        assert len(report.diagnostics) == len(whole["diagnostics"])
        for found, member in zip(report.diagnostics, whole["diagnostics"]):
            assert (found.code, found.slug, found.severity) == (member["code"], member["slug"], member["severity"])
            assert (found.path, found.related) == (member["path"], member["related"])
            assert (found.source, found.params) == (member["source"], member["params"])
            assert (found.label._asdict() if found.label else None) == member.get("label")
            for text in ("message", "why", "help"):
                said = getattr(found, text)
                assert {"zh": said(), "en": said(lang="en")} == member[text]
            assert report.outcome(found.code) == "failed"
        assert len(report.undetermined) == len(whole["undetermined"])
        for open_, member in zip(report.undetermined, whole["undetermined"]):
            assert (open_.code, open_.path, open_.needs) == (member["code"], member["path"], member["needs"])
            assert open_.blocked_by == member.get("blocked_by", [])
            assert open_.severity in ("error", "warning", "info")


def test_what_a_first_look_shows(validator):
    report = validator.validate({"kind": "first_filing", "channel": "pc", "services": [{"kind": "app"}]})
    assert repr(report).startswith("<beian.Report reject: ")
    assert "BA-S0301" in str(report) and str(report) == report.to_text("zh") != report.to_text("en")
    assert repr(report.diagnostics[0]).startswith("<beian.Diagnostic error BA-")
    assert repr(validator) == f"<beian.Validator {validator.ruleset}>"
    assert report.outcome("BA-X9999") is None


PERSONAL = {
    "kind": "first_filing",
    "channel": "pc",
    "subject": {
        "nature": "individual",
        "name": "张三丰",
        "certificate": {"kind": "resident_id", "number": "110105194912310021"},
        "responsible_person": {"name": "张三丰", "mobile": "1380013800", "email": "zhang.at.example.cn"},
        "13800138000": {"110105194912310021": 1},
    },
}


def test_no_repr_text_or_error_shows_a_personal_number(validator):
    report = validator.validate(PERSONAL)
    shown = [repr(report), str(report), report.to_text("en"), report.to_json()]
    shown += [repr(each) for each in (*report.diagnostics, *report.undetermined)]
    wrong = copy.deepcopy(PERSONAL)
    wrong["subject"]["13800138000"]["110105194912310021"] = float("nan")
    wrong["subject"]["certificate"]["number"] = 110105194912310021
    for order in (wrong, {"subject": {"name": {"13800138000": {1}}}}):
        with pytest.raises(beian.InputError) as caught:
            validator.validate(order)
        shown += [str(caught.value), repr(caught.value)]
    assert len(shown) > 10
    for personal in ("110105194912310021", "1380013800", "zhang.at", "张三丰"):
        assert not [text for text in shown if personal in text]


# What is wrong stands at the same place with the same words, whichever way the order came.
WRONG = [
    {"services": {}},
    {"services": [{"name": 7}]},
    {"services": [None]},
    {"services": [{"domains": "example.cn"}]},
    {"subject": []},
    {"facts": {"domains": [{"domain": True}]}},
    {"kind": 1.5},
    {"kind": ["first_filing"]},
    [],
    [{}],
    7,
    None,
    True,
]


@pytest.mark.parametrize("order", WRONG, ids=repr)
def test_wrong_types_are_refused_as_in_json(validator, order):
    raised = []
    for form in (order, json.dumps(order), json.dumps(order).encode()):
        with pytest.raises(beian.InputError) as caught:
            validator.validate(form)
        raised.append((caught.value.pointer, caught.value.found, caught.value.expected, str(caught.value)))
    assert raised[0] == raised[1] == raised[2]
    assert raised[0][3] == f"{raised[0][0]}: expected {raised[0][2]}, found {raised[0][1]}"


ODD = [
    {"domian": "example.cn", "services": [{"nmae": {"deep": [1, None, "\"\\\n\u2028备"]}}]},
    {"kind": "frist_filing", "services": [{"kind": "shop", "visitors": 10**30}]},
    {"services": [{"name": None, "domains": ()}, {"name": ""}], "facts": {"account": {"has_record": False}}},
    {"services": [{} for _ in range(1001)]},
    {"subject": {"name": "x" * (5 << 20)}},
    {"services": [{"name": "\x00\x7f\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16")}]},
    {"facts": {"resources": [{"purchased_months": months} for months in (-1, 2.0, 1e300, 3.25, 2**63, -(2**70))]}},
]


@pytest.mark.parametrize("order", ODD, ids=range(len(ODD)))
def test_unknown_members_words_and_sizes_are_judged_as_in_json(validator, order):
    assert validator.validate(order).to_json() == validator.validate(json.dumps(order)).to_json()


def test_what_json_lacks_is_taken_or_refused_with_its_place(validator):
    day = datetime.date(2030, 1, 1)
    moment = datetime.datetime(2025, 11, 19, 8, tzinfo=datetime.timezone.utc)
    rows = {"subject": {"certificate": {"valid_to": day}}, "facts": {"domains": [{"expires_at": moment}]}}
    texts = {"subject": {"certificate": {"valid_to": "2030-01-01"}}, "facts": {"domains": [{"expires_at": moment.isoformat()}]}}
    wanted = validator.validate(texts).to_json()
    assert validator.validate(rows).to_json() == wanted
    assert validator.validate(types.MappingProxyType(texts)).to_json() == wanted
    cyclic: dict[str, object] = {}
    cyclic["subject"] = cyclic
    refused = [
        ({"services": [{}, {"name": {1, 2}}]}, "/services/1/name", "a Python object of type set"),
        ({"services": [{"name": decimal.Decimal(1)}]}, "/services/0/name", "a Python object of type Decimal"),
        ({"facts": {"x": float("nan")}}, "/facts/x", "NaN"),
        ({"facts": {"x": float("-inf")}}, "/facts/x", "an infinite number"),
        ({"subject": {1: 2}}, "/subject", "a key that is no text"),
        ({"subject": {"name": "\ud800"}}, "/subject/name", "text with a lone surrogate"),
        ("\ud800", "", "text with a lone surrogate"),
        (b"{\xff", "", "bytes that are not UTF-8 after byte 1"),
        ('{"kind":', "", "the end of the text at line 1"),
        ('{"kind":"a","kind":"b"}', "/kind", "the same member again"),
        (object(), "", "a Python object of type object"),
    ]
    for order, pointer, found in refused:
        with pytest.raises(beian.InputError) as caught:
            validator.validate(order)
        assert (caught.value.pointer, caught.value.found) == (pointer, found)
    with pytest.raises(beian.InputError, match="127 deep"):
        validator.validate(cyclic)


def test_a_configuration_sets_provider_rules_and_suffixes():
    profile = json.loads((ROOT / "examples" / "providers" / "ucloud.json").read_bytes())
    suffix = {"suffix": "zip", "approved": "2025-11-19", "origin": "notice"}
    config = {"provider": profile, "rules": {"BA-A0101": "off"}, "suffixes": [suffix]}
    validator = beian.Validator(AT, config=config)
    assert "/ucloud@" in validator.ruleset and "/off=BA-A0101/suffixes=zip/2025-11-20" in validator.ruleset
    assert beian.Validator(AT, config=json.dumps(config)).ruleset == validator.ruleset
    assert validator.validate({}).to_dict()["off"] == ["BA-A0101"]
    with pytest.raises(beian.InputError) as caught:
        beian.Validator(AT, config={"rules": {"BA-A102": "off"}})
    assert caught.value.pointer == "/rules/BA-A102"


def test_strictness_day_and_weight_of_pages_are_the_callers():
    plain, strict = beian.Validator(AT), beian.Validator(AT, strict=True)
    assert "strict" in strict.ruleset and strict.ruleset != plain.ruleset
    assert beian.Validator(AT, pages_as_advice=True).ruleset not in (plain.ruleset, strict.ruleset)
    assert beian.Validator(AT, strict=True, config={}).ruleset == strict.ruleset
    beijing = datetime.timezone(datetime.timedelta(hours=8))
    later = plain.at(datetime.datetime(2025, 12, 1, 10, tzinfo=beijing))
    assert later.ruleset.endswith("2025-12-01") and plain.ruleset.endswith("2025-11-20")
    assert later.validate({}).checked_at == "2025-12-01T10:00:00+08:00"
    for wrong in ("2025-11-20", "yesterday", datetime.datetime(2025, 12, 1)):
        with pytest.raises(ValueError, match="RFC 3339"):
            beian.Validator(wrong)


def test_threads_share_a_validator_and_run_beside_each_other(validator):
    texts = [path.read_bytes() for path in ORDERS]
    wanted = [validator.validate(text).to_json() for text in texts]
    wrong = []

    def work():
        for _ in range(5):
            wrong.extend(text for text, json in zip(texts, wanted) if validator.validate(text).to_json() != json)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_reports_compare_by_what_they_say(validator):
    assert validator.validate({}) == validator.validate("{}") != validator.validate({"kind": "first_filing"})


def test_questions_are_answered_with_citations(validator):
    answer = validator.decide("filing needed", {"region": "hong_kong"})
    assert (answer["outcome"], answer["needs"]) == ("not_outside", []) and answer["source"]
    assert answer == validator.decide("filing needed", '{"region":"hong_kong"}')
    assert validator.decide("filing needed")["outcome"] is None
    checklist = {"kind": "first_filing", "channel": "pc", "nature": "enterprise", "service": "website", "province": "jiangsu"}
    assert validator.decide("materials checklist", checklist)["outcome"]["province"]
    with pytest.raises(beian.InputError) as caught:
        validator.decide("filing needed", {"region": "hongkong"})
    assert caught.value.pointer == "/region"
    for unknown in ("filing", "filing needed now", "needed filing"):
        with pytest.raises(LookupError):
            validator.decide(unknown)
    names = {(question["noun"], question["name"]) for question in beian.questions()}
    assert ("filing", "needed") in names and len(names) == len(beian.questions())


def test_the_rule_book():
    rule = beian.explain("BA-D0301")
    assert (rule.code, beian.explain(rule.slug).code) == ("BA-D0301", "BA-D0301")
    whole = rule.to_dict()
    assert {"zh": rule.message(), "en": rule.message("en")} == whole["message"]
    assert (rule.why("en"), rule.help("zh")) == (whole["why"]["en"], whole["help"]["zh"])
    assert (rule.severity, rule.source) == (whole["severity"], whole["source"])
    assert rule.code in rule.to_text("en") and repr(rule) == f"<beian.Rule BA-D0301 {rule.slug}>"
    codes = [rule.code for rule in beian.catalog()]
    assert codes == sorted(codes) and len(codes) > 400
    with pytest.raises(LookupError):
        beian.explain("BA-X9999")
    with pytest.raises(ValueError):
        rule.message("fr")
