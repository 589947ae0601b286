"""Values, one by one and by the column of lists."""

import pickle

import pytest

import beian
from conftest import SAMPLES


@pytest.mark.parametrize("kind", SAMPLES)
def test_values_are_read_strictly_tolerantly_or_not_at_all(kind):
    canonical, written, wrong = SAMPLES[kind]
    value = beian.parse(kind, canonical, strict=True)
    assert (value.kind, value.canonical, value.notes) == (kind, canonical, [])
    forgiven = beian.parse(kind, written)
    assert forgiven.notes and all(note.name and note.zh and note.en for note in forgiven.notes)
    assert beian.parse(kind, forgiven.canonical, strict=True) == forgiven
    assert {forgiven} == {beian.parse(kind, forgiven.canonical)}
    with pytest.raises(beian.ParseError):
        beian.parse(kind, written, strict=True)
    with pytest.raises(beian.ParseError) as caught:
        beian.parse(kind, wrong)
    error = caught.value
    assert error.kind == kind and error.part.en in str(error) == error.en
    assert wrong not in error.zh + error.en + repr(error)
    assert pickle.loads(pickle.dumps(error)).__dict__ == error.__dict__


def test_reasons_name_the_part_and_the_offence():
    with pytest.raises(beian.ParseError) as caught:
        beian.parse("resident_id", "440305198805050003")
    error = caught.value
    assert str(error) == "resident ID: check character does not fit the rest: expected 2, found 3"
    assert (error.part.zh, error.offence, error.detail) == ("校验码", "checksum", {"expected": "2", "found": "3"})
    with pytest.raises(beian.ParseError) as caught:
        beian.parse("record_number", "川ICP备19004321号")
    assert (caught.value.offence, caught.value.detail) == ("instead", {"right": "蜀"})
    with pytest.raises(beian.ParseError) as caught:
        beian.parse("resident_id", "")
    assert caught.value.offence in ("missing", "either_length")


def test_parts_are_named():
    assert beian.parse("record_number", "粤ICP备2021000123号-2A").parts == {
        "subject": "粤ICP备2021000123号",
        "province": "guangdong",
        "year": 2021,
        "serial": 123,
        "licence": None,
        "service": 2,
        "letter": "A",
    }
    domain = beian.parse("domain", "WWW.例子.中国").parts
    assert (domain["registrable"], domain["suffix_class"]) == ("xn--fsqu00a.xn--fiqs8s", "approved")
    assert beian.parse("resident_id", "11010519491231002X").parts["birth_date"] == "1949-12-31"
    assert beian.parse("ip_address", "10.0.0.1").parts == {"version": 4, "reach": "private"}
    assert beian.parse("credit_code", "91440300MA5ABCD000").parts["organisation_code"] == "MA5ABCD0-0"
    assert beian.parse("licence", "粤B2-20090059").parts["year"] == 2009
    assert beian.parse("police_number", "苏公网安备32010202010078号").parts["province"] == "jiangsu"
    assert beian.parse("postcode", "518000").parts == {}


@pytest.mark.parametrize("kind, number", [("resident_id", "11010519491231002X"), ("mobile", "13800138000"), ("email", "zhangsan@example.cn"), ("person_name", "张三丰")])
def test_personal_values_are_masked_unless_asked_for(kind, number):
    value = beian.parse(kind, number)
    assert number not in repr(value) + str(value) and value.canonical == number


def test_kinds_have_names():
    assert set(SAMPLES) < set(beian.kinds())
    for call in (beian.parse, beian.read_column):
        with pytest.raises(LookupError):
            call("number", "x")
    assert beian.parse("licence", "京ICP证030173号").doubt is None


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_list_is_read_as_its_texts_are(kind):
    canonical, written, wrong = SAMPLES[kind]
    texts = [canonical, None, written, wrong, "", float("nan"), canonical] * 3
    columns = beian.read_column(kind, texts)
    for text, status, found in zip(texts, columns.status, columns.canonical, strict=True):
        if not isinstance(text, str):
            assert (status, found) == (None, None)
            continue
        try:
            value = beian.parse(kind, text)
        except beian.ParseError:
            assert (status, found) == ("malformed", None)
        else:
            assert (status, found) == ("canonical" if value.canonical == text else "forgiven", value.canonical)
    assert columns.canonical[0] is texts[0]
    assert columns.part is columns.reason is None
    strict = beian.read_column(kind, texts, strict=True)
    assert strict.status[:4] == ["canonical", None, "malformed", "malformed"]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", SAMPLES)
def test_reasons_come_with_the_column(kind, lang):
    canonical, _, wrong = SAMPLES[kind]
    columns = beian.read_column(kind, (canonical, wrong, None), lang=lang)
    with pytest.raises(beian.ParseError) as caught:
        beian.parse(kind, wrong)
    assert columns.reason == [None, getattr(caught.value, lang), None]
    assert columns.part == [None, getattr(caught.value.part, lang), None]


def test_what_is_no_column_of_texts_is_refused():
    with pytest.raises(TypeError, match="place 1 of the column"):
        beian.read_column("domain", ["example.cn", 7])
    with pytest.raises(TypeError, match="place 0 .* surrogate"):
        beian.read_column("domain", ["\ud800"])
    for wrong in ("example.cn", 7, None):
        with pytest.raises(TypeError):
            beian.read_column("domain", wrong)
    assert beian.read_column("domain", iter(["example.cn"])).status == ["canonical"]
    assert beian.read_column("domain", []).canonical == []
    assert repr(beian.read_column("mobile", ["13800138000"])) == "<beian.Columns of 1 rows>"
