"""The stubs say what the module has: stubtest compares them, mypy reads a program that uses them."""

import subprocess
import sys

import pytest

pytest.importorskip("mypy")

PROGRAM = """
import beian

validator = beian.Validator("2025-11-20T10:00:00+08:00", config={"strict": True})
report = validator.validate({"kind": "first_filing"})
for found in report.diagnostics:
    text: str = found.message(lang="en") + found.path + (found.label.zh if found.label else "")
numbers: list[str | None] = beian.read_column("domain", ["example.cn"]).canonical
place: tuple[int, int] = beian.scan(b"")[0].span
try:
    beian.parse("domain", "")
except beian.ParseError as error:
    part: str = error.part.zh
"""
WRONG = 'import beian\nbeian.Validator("2025-11-20T10:00:00+08:00").validate(7)\nbeian.explain("BA-D0301").message("fr")\n'


def test_the_stubs_are_those_of_the_module():
    run = subprocess.run([sys.executable, "-m", "mypy.stubtest", "beian"], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr


def test_a_typed_program_is_checked(tmp_path):
    def mypy(program):
        path = tmp_path / "program.py"
        path.write_text(program)
        return subprocess.run([sys.executable, "-m", "mypy", "--strict", str(path)], capture_output=True, text=True, cwd=tmp_path)

    run = mypy(PROGRAM)
    assert run.returncode == 0, run.stdout + run.stderr
    run = mypy(WRONG)
    assert "Found 2 errors" in run.stdout, run.stdout + run.stderr
