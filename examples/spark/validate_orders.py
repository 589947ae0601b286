#!/usr/bin/env python3
"""Validates JSON Lines orders on many machines: the Python package inside Spark's mapInArrow.

    spark-submit examples/spark/validate_orders.py --at 2025-11-20T10:00:00+08:00 --check orders.jsonl reports

Each task makes one validator; the order of lines does not matter, each carries its number. The same script runs on `local[*]` and
on a cluster: only `--master` differs. README.md beside it says how the wheel reaches the executors.
"""

import argparse
import hashlib
import json
import sys
import time

import pyarrow
from pyspark.sql import SparkSession

import beian

SCHEMA = "line long, verdict string, errors long, warnings long, report string, error string"


def judge(validator, order):
    """What a row says of one order."""
    try:
        report = validator.validate(order)
    except beian.InputError as error:
        why = {"pointer": error.pointer, "found": error.found, "expected": error.expected}
        return None, None, None, None, json.dumps(why, ensure_ascii=False)
    counts = report.counts
    return report.verdict, counts["error"], counts["warning"], report.to_json(), None


def mapper(at, strict):
    """The function that runs on the executors: batches of (line, order) in, batches of SCHEMA out."""

    def work(batches):
        validator = beian.Validator(at, strict=strict)
        for batch in batches:
            lines, orders = batch.column("line"), batch.column("value").to_pylist()
            columns = list(zip(*(judge(validator, order) for order in orders))) or [()] * 5
            verdicts, errors, warnings, reports, wrong = columns
            yield pyarrow.RecordBatch.from_arrays(
                [
                    lines,
                    pyarrow.array(verdicts, pyarrow.string()),
                    pyarrow.array(errors, pyarrow.int64()),
                    pyarrow.array(warnings, pyarrow.int64()),
                    pyarrow.array(reports, pyarrow.string()),
                    pyarrow.array(wrong, pyarrow.string()),
                ],
                ["line", "verdict", "errors", "warnings", "report", "error"],
            )

    return work


def digest(rows):
    """One number for all rows: (line, report, error) by line."""
    seen = hashlib.sha256()
    for line, report, error in sorted(rows):
        seen.update(f"{line}\t{report}\t{error}\n".encode())
    return seen.hexdigest()


def alone(path, at, strict):
    """The same on one machine without Spark: count of verdicts, digest, seconds."""
    validator, rows, verdicts = beian.Validator(at, strict=strict), [], {}
    start = time.perf_counter()
    with open(path, "rb") as file:
        for number, line in enumerate(file):
            verdict, _, _, report, error = judge(validator, line.rstrip(b"\n"))
            verdicts[verdict] = verdicts.get(verdict, 0) + 1
            rows.append((number, report, error))
    return verdicts, digest(rows), time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--at", required=True)
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("--check", action="store_true", help="also run without Spark, and fail if a report differs")
    parser.add_argument("orders", help="JSON Lines; a path that all executors see")
    parser.add_argument("reports", help="folder for the reports (Parquet)")
    options = parser.parse_args()

    spark = SparkSession.builder.appName("beian").getOrCreate()
    start = time.perf_counter()
    # The number of a line tells where it came from; a text source has no such column.
    numbered = spark.sparkContext.textFile(options.orders, spark.sparkContext.defaultParallelism).zipWithIndex()
    orders = spark.createDataFrame(numbered.map(lambda pair: (pair[1], pair[0])), "line long, value string")
    judged = orders.mapInArrow(mapper(options.at, options.strict), SCHEMA)
    judged.write.mode("overwrite").parquet(options.reports)
    took = time.perf_counter() - start

    rows = spark.read.parquet(options.reports)
    verdicts = {row["verdict"]: row["count"] for row in rows.groupBy("verdict").count().collect()}
    result = {
        "master": spark.sparkContext.master,
        "partitions": judged.rdd.getNumPartitions(),
        "orders": sum(verdicts.values()),
        "verdicts": {str(verdict): verdicts[verdict] for verdict in sorted(verdicts, key=str)},
        "seconds": round(took, 2),
    }
    status = 0
    if options.check:
        told = rows.select("line", "report", "error").toLocalIterator()
        spread = digest((row["line"], row["report"], row["error"]) for row in told)
        single, wanted, seconds = alone(options.orders, options.at, options.strict)
        result["seconds_without_spark"] = round(seconds, 2)
        result["same_as_without_spark"] = (verdicts, spread) == (single, wanted)
        result["sha256"] = wanted
        status = 0 if result["same_as_without_spark"] else 1
    print(json.dumps(result, indent=2))
    spark.stop()
    return status


if __name__ == "__main__":
    sys.exit(main())
