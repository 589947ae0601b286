#!/usr/bin/env python3
"""Columns beside Python's `re` with a strict pattern, and orders as dicts beside orders as JSON, in one process.

    python bindings/python/bench/compare.py [--check]

Every round takes each contestant once, in turn, over texts that no one has looked at before (Python keeps the UTF-8 of a text that
it was asked for), and the median of the rounds counts, so that what else the machine does meets all alike. All give a column of
status and one of canonical texts. `--check` fails where a column takes longer than it may. Needs pyarrow.
"""

import argparse
import json
import pathlib
import re
import statistics
import sys
import time

import pyarrow

import beian

ROWS, ROUNDS = 100_000, 9
LIST, ARROW, DICT = 1.0, 0.21, 1.5
ORDERS = pathlib.Path(__file__).resolve().parents[3] / "examples" / "orders"

PROVINCES = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇藏陕甘青宁新"
NUMBER = re.compile(rf"[{PROVINCES}]ICP备(?:\d{{8}}|20[2-9]\d{{7}})号(?:-[1-9]\d{{0,4}}[A-Z]?)?")
DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])")
RESIDENT = re.compile(r"[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]")


def record_numbers(seed):
    """Nine of ten are canonical, one is not."""
    for row in range(seed, seed + ROWS):
        letter = PROVINCES[row % len(PROVINCES)]
        yield f"{letter}ICP备{2021 + row % 4}{row % 1_000_000:06}号-{row % 97 + 1}" if row % 10 else f"川ICP备{row % 10**8:08}号"


def domains(seed):
    for row in range(seed, seed + ROWS):
        yield f"www.example-{row}.com.cn" if row % 10 else f"www.exa mple-{row}.cn"


def residents(seed):
    weights = [2 ** (17 - place) % 11 for place in range(17)]
    for row in range(seed, seed + ROWS):
        body = f"110105{1950 + row % 50}{row % 12 + 1:02}{row % 28 + 1:02}{row % 1000:03}"
        check = "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, weights)) % 11]
        yield body + (check if row % 10 else "X" if check != "X" else "0")


def by_re(pattern):
    """The strictest that `re` alone can do: no check character, no day that no calendar has."""
    match = pattern.fullmatch

    def read(texts):
        canonical = [text if match(text) else None for text in texts]
        return ["malformed" if text is None else "canonical" for text in canonical], canonical

    return read


def columns():
    worst = {"list": 0.0, "Arrow": 0.0}
    print(f"{'column':15} {'re strict':>10} {'list':>16} {'Arrow':>16}   ns a number, and times re")
    for kind, texts, pattern in (
        ("record_number", record_numbers, NUMBER),
        ("domain", domains, DOMAIN),
        ("resident_id", residents, RESIDENT),
    ):
        contestants = {
            "re": (list, by_re(pattern)),
            "list": (list, lambda texts: beian.read_column(kind, texts)),
            "Arrow": (lambda texts: pyarrow.array(texts, pyarrow.string()), lambda texts: beian.read_column(kind, texts)),
        }
        seconds, seed = {name: [] for name in contestants}, 0
        for _ in range(ROUNDS):
            for name, (made, read) in contestants.items():
                column = made(list(texts(seed)))
                seed += ROWS
                start = time.perf_counter()
                kept = read(column)
                seconds[name].append(time.perf_counter() - start)
                del kept
        took = {name: statistics.median(of) / ROWS * 1e9 for name, of in seconds.items()}
        line = f"{kind:15} {took['re']:10.1f}"
        for name in worst:
            ratio = took[name] / took["re"]
            worst[name] = max(worst[name], ratio)
            line += f" {took[name]:8.1f} ({ratio:.2f})"
        print(line)
    return worst


def orders():
    """Reading and judging an order, the median over the sample orders and rounds, as a dict and as text."""
    validator = beian.Validator("2025-11-20T10:00:00+08:00")
    dicts = [json.loads(path.read_bytes()) for path in sorted(ORDERS.glob("*.json"))]
    forms = {
        "JSON text": [json.dumps(order, ensure_ascii=False) for order in dicts],
        "JSON bytes": [json.dumps(order, ensure_ascii=False).encode() for order in dicts],
        "dict": dicts,
    }
    contestants = {name: (validator.validate, kept) for name, kept in forms.items()}
    contestants["dict by json.dumps"] = (lambda order: validator.validate(json.dumps(order, ensure_ascii=False)), dicts)
    seconds = {name: [] for name in contestants}
    for _ in range(ROUNDS * 5):
        for name, (judge, kept) in contestants.items():
            start = time.perf_counter()
            for order in kept:
                judge(order)
            seconds[name].append(time.perf_counter() - start)
    took = {name: statistics.median(of) / len(dicts) * 1e6 for name, of in seconds.items()}
    base = took["JSON bytes"]
    for name, micros in took.items():
        print(f"{name:20} {micros:7.1f} µs an order ({micros / base:.2f})")
    return took["dict"] / base


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help=f"fail above {LIST} (list), {ARROW} (Arrow), {DICT} (dicts)")
    options = parser.parse_args()
    worst, of_dicts = columns(), orders()
    late = worst["list"] > LIST or worst["Arrow"] > ARROW or of_dicts > DICT
    return int(options.check and late)


if __name__ == "__main__":
    sys.exit(main())
