"""What tests share. Persons and numbers are made up."""

import json
import pathlib

import pytest

import beian

ROOT = pathlib.Path(__file__).resolve().parents[3]
AT = "2025-11-20T10:00:00+08:00"
ORDERS = sorted((ROOT / "examples" / "orders").glob("*.json"))

# Texts of each kind: canonical, as people write it (with its canonical form), and wrong.
SAMPLES = {
    "record_number": ("粤ICP备2021000123号-2A", "粤 icp备2021000123号－２a", "川ICP备19004321号"),
    "licence": ("粤B2-20090059", "粤ｂ2－20090059", "粤B9-20090059"),
    "police_number": ("苏公网安备32010202010078号", "苏公网安备 32010202010078", "苏公网安备3201号"),
    "domain": ("www.example.com.cn", "WWW.例子.中国", "exa mple.cn"),
    "ip_address": ("2001:db8::1", "2001:DB8:0::1", "256.1.1.1"),
    "credit_code": ("91440300MA5ABCD000", "91440300ma5abcd000", "91440300MA5ABCD001"),
    "resident_id": ("11010519491231002X", "11010519491231002x", "110105194912310021"),
    "mobile": ("13800138000", "+86 138-0013-8000", "1380013800"),
    "email": ("name@example.cn", "name＠example.cn", "name.example.cn"),
    "postcode": ("518000", "５１８０００", "51800"),
    "date": ("2025-11-20", "2025年11月20日", "2025-13-01"),
}


@pytest.fixture(scope="session")
def validator():
    return beian.Validator(AT)


@pytest.fixture(params=ORDERS, ids=lambda path: path.stem)
def order(request):
    return json.loads(request.param.read_bytes())
