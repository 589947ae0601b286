#!/usr/bin/env python3
"""Counts production lines of src/: what stands outside tests and cases, formatted alike.

    tools/count.py            the working tree
    tools/count.py REV …      commits, each formatted with the rustfmt.toml of the working tree
    tools/count.py --files    the working tree, each file with its lines, longest last
    tools/count.py --rules    production lines of src/rules by rule

A line counts if it is not blank. Outside are: modules under #[cfg(test)], in the file or in one of their own, and
src/cases.rs, in which the cases of rules are run. Comments count: they are read like code.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent
TEST_FILE = re.compile(r"#\[cfg\(test\)\]\n(?:#\[[^\n]*\]\n)*(?:pub(?:\([a-z]+\))? )?mod (\w+);")
TEST_BLOCK = re.compile(r"^( *)#\[cfg\(test\)\]\n(?: *#\[[^\n]*\]\n)* *(?:pub(?:\([a-z]+\))? )?mod \w+ \{", re.M)


def without_tests(text):
    """The text without modules under cfg(test). Formatted, such a module ends at its own indentation."""
    while found := TEST_BLOCK.search(text):
        end = re.compile(rf"^{found[1]}\}}\n?", re.M).search(text, found.end())
        text = text[: found.start()] + text[end.end() if end else len(text) :]
    return text


def test_files(src):
    """Files that are modules under cfg(test)."""
    found = set()
    for path in src.rglob("*.rs"):
        home = path.parent if path.name in ("mod.rs", "lib.rs") else path.with_suffix("")
        for name in TEST_FILE.findall(path.read_text()):
            found |= {home / f"{name}.rs", *(home / name).rglob("*.rs")}
    return found


def count(src):
    """Production lines by file, as (lines, path below src)."""
    tests = test_files(src)
    lines = []
    for path in sorted(src.rglob("*.rs")):
        if path not in tests:
            body = without_tests(path.read_text())
            lines.append((sum(1 for line in body.splitlines() if line.strip()), path.relative_to(src)))
    return lines


def of_commit(rev):
    """Production lines of a commit, formatted as the working tree is."""
    with tempfile.TemporaryDirectory() as folder:
        tree = subprocess.run(["git", "archive", rev, "src"], cwd=TOP, check=True, capture_output=True).stdout
        subprocess.run(["tar", "-x", "-C", folder], input=tree, check=True)
        shutil.copy(TOP / "rustfmt.toml", folder)
        files = [str(path) for path in pathlib.Path(folder, "src").rglob("*.rs")]
        subprocess.run(["rustfmt", "--edition", "2024", *files], check=False, capture_output=True)
        return count(pathlib.Path(folder, "src"))


def total(lines):
    return sum(n for n, _ in lines)


def rules_of(lines):
    inside = [(n, path) for n, path in lines if path.parts[0] == "rules"]
    statics = sum(1 for line in (TOP / "tests/data/catalog.jsonl").read_text().splitlines() if line.strip())
    return total(inside), statics


def main(args):
    if args and not args[0].startswith("--"):
        for rev in args:
            print(f"{total(of_commit(rev)):7} {rev}")
        return
    lines = count(TOP / "src")
    if "--files" in args:
        for n, path in sorted(lines):
            print(f"{n:7} {path}")
    if "--rules" in args:
        inside, statics = rules_of(lines)
        print(f"{inside:7} in rules/, {statics} rules, {inside / statics:.1f} a rule")
    print(f"{total(lines):7} working tree")


if __name__ == "__main__":
    main(sys.argv[1:])
