#!/usr/bin/env python3
"""scan.py FILE...: numbers in pages as `cargo run --example scan -- --json` prints them.

scan.py --check FACTS.json [--at RFC3339] [--host HOST] PAGE.html...: the report on pages beside what was filed. Exit status:
0, or 1 when the check finds an error.
"""

import argparse
import datetime
import json
import pathlib
import sys

import beian


def show(value):
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    sys.stdout.buffer.write(text.encode() + b"\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
    parser.add_argument("--check", metavar="FACTS")
    parser.add_argument("--at", default=now)
    parser.add_argument("--host")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    if options.check is None:
        for name in options.files:
            page = pathlib.Path(name).read_bytes()
            for found in beian.scan(page):
                written = page[slice(*found["span"])].decode(errors="replace")
                show({"file": name, "text": written, **found})
        return 0
    pages = [(options.host or pathlib.Path(name).stem, pathlib.Path(name).read_bytes()) for name in options.files]
    report, counts = beian.check_footer(pages, pathlib.Path(options.check).read_bytes(), options.at)
    sys.stdout.buffer.write(report.encode() + b"\n")
    return int(counts.errors > 0)


if __name__ == "__main__":
    sys.exit(main())
