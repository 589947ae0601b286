#!/usr/bin/env python3
"""Finds the numbers of pages on many machines: the Python package inside Spark's mapInArrow.

    spark-submit examples/spark/scan_pages.py --check pages.parquet numbers

Pages are Parquet with the columns url (text) and html (binary: as it was fetched; what is UTF-8 in it is read). What comes
out is Parquet with one row a number. README.md beside it says how the wheel reaches the executors.
"""

import argparse
import hashlib
import json
import sys
import time

import pyarrow
import pyarrow.dataset
from pyspark.sql import SparkSession

import beian

COLUMNS = ("url", "start", "end", "kind", "standing", "canonical", "forgiven")
SCHEMA = "url string, start long, end long, kind string, standing string, canonical string, forgiven string"
TYPES = pyarrow.schema(
    [(name, pyarrow.int64() if name in ("start", "end") else pyarrow.string()) for name in COLUMNS]
)


def numbers(url, page):
    """The rows of one page."""
    for found in beian.scan(page):
        forgiven = "; ".join(note.en for note in found.forgiven)
        yield (url, *found.span, found.kind, found.standing, found.canonical, forgiven)


def work(batches):
    """The function that runs on the executors: batches of (url, html) in, batches of SCHEMA out."""
    for batch in batches:
        pages = zip(batch.column("url").to_pylist(), batch.column("html").to_pylist())
        rows = [row for url, html in pages for row in numbers(url, html)]
        columns = list(zip(*rows)) or [()] * len(COLUMNS)
        yield pyarrow.RecordBatch.from_arrays(
            [pyarrow.array(column, field.type) for column, field in zip(columns, TYPES)], schema=TYPES
        )


def digest(rows):
    """One number for all rows, in whatever order they come: url and start tell them apart."""
    seen = hashlib.sha256()
    for row in sorted(rows):
        seen.update(json.dumps(row, ensure_ascii=False).encode())
    return seen.hexdigest()


def alone(path):
    """The same on one machine without Spark: digest, bytes, seconds."""
    rows, size, start = [], 0, time.perf_counter()
    for batch in pyarrow.dataset.dataset(path).to_batches(columns=["url", "html"]):
        for url, html in zip(batch.column("url").to_pylist(), batch.column("html").to_pylist()):
            size += len(html)
            rows += numbers(url, html)
    took = time.perf_counter() - start
    return digest(rows), size, took


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="also run without Spark, and fail if a number differs")
    parser.add_argument("pages", help="Parquet; a path that all executors see")
    parser.add_argument("numbers", help="folder for the numbers (Parquet)")
    options = parser.parse_args()

    spark = SparkSession.builder.appName("beian-pages").getOrCreate()
    start = time.perf_counter()
    pages = spark.read.parquet(options.pages).select("url", "html")
    found = pages.mapInArrow(work, SCHEMA)
    found.write.mode("overwrite").parquet(options.numbers)
    took = time.perf_counter() - start

    rows = spark.read.parquet(options.numbers)
    counts = rows.groupBy("standing", "kind").count().collect()
    kinds = {f"{row['standing']} {row['kind']}": row["count"] for row in counts}
    result = {
        "master": spark.sparkContext.master,
        "partitions": pages.rdd.getNumPartitions(),
        "pages": pages.count(),
        "numbers": {kind: kinds[kind] for kind in sorted(kinds)},
        "seconds": round(took, 2),
    }
    status = 0
    if options.check:
        spread = digest(tuple(row[name] for name in COLUMNS) for row in rows.toLocalIterator())
        wanted, size, seconds = alone(options.pages)
        result["bytes"] = size
        result["seconds_without_spark"] = round(seconds, 2)
        result["same_as_without_spark"] = spread == wanted
        result["sha256"] = wanted
        status = 0 if spread == wanted else 1
    print(json.dumps(result, indent=2))
    spark.stop()
    return status


if __name__ == "__main__":
    sys.exit(main())
