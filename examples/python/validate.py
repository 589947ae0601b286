#!/usr/bin/env python3
"""validate.py [--at RFC3339] [--strict] FILE...: reports on orders as `cargo run --example validate -- --json` does.

A file holds one JSON document, or JSON Lines if it ends with .jsonl. Exit status: 0 accept or incomplete, 1 reject,
2 some input was not readable.
"""

import argparse
import datetime
import json
import sys

import beian


def orders(name):
    """(line or None, bytes) of each order of a file."""
    with open(name, "rb") as file:
        if not name.endswith(".jsonl"):
            yield None, file.read()
            return
        for number, line in enumerate(file, 1):
            if line.strip(b" \t\r\n\f"):
                yield number, line.rstrip(b" \t\r\n\f")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
    parser.add_argument("--at", default=now)
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    validator = beian.Validator(options.at, options.strict)
    worst = 0
    for name in options.files:
        quoted = json.dumps(name, ensure_ascii=False)
        for line, order in orders(name):
            try:
                report = validator.validate(order.removeprefix(b"\xef\xbb\xbf"))
                worst = max(worst, int(report.verdict == "reject"))
                text = report.json()
                if line is not None:
                    text = f'{{"file":{quoted},"line":{line},{text[1:]}'
            except beian.Error as error:
                if error.input is None:
                    raise
                worst = 2
                text = f'{{"file":{quoted},"line":{line or 1},"error":{error.input}}}'
            sys.stdout.buffer.write(text.encode() + b"\n")
    return worst


if __name__ == "__main__":
    sys.exit(main())
