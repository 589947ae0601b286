"""What README and the module's docstring show runs."""

import doctest
import re

import pytest

import beian
from conftest import ROOT
from test_pages import FILING, PAGE, WRONG

README = (ROOT / "bindings" / "python" / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


def test_the_docstring():
    done = doctest.testmod(beian)
    assert done.attempted > 3 and done.failed == 0


def test_the_readme(capsys):
    for module in ("pandas", "polars", "pyarrow"):
        pytest.importorskip(module)
    assert len(BLOCKS) == 4
    names = {"page_as_fetched": PAGE.encode(), "html": WRONG, "filing": FILING}
    for block in BLOCKS:
        exec(compile(block, "README.md", "exec"), names)
    out = capsys.readouterr().out
    assert out.startswith("reject\nerror BA-") and "check character checksum 居民身份证号码的校验码" in out
