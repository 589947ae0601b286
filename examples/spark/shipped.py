"""The client module on an executor. Shipped with --py-files, as beian.py is."""

import os
import pathlib

from pyspark import SparkFiles

LIBRARY = "libbeian.so"


def by_files(spark):
    """Whether the library was shipped with --files."""
    return any(pathlib.Path(name).name == LIBRARY for name in spark.sparkContext.listFiles)


def load(by_files):
    """The client module, with the library that Spark shipped to this executor, or that of BEIAN_LIB."""
    if by_files:
        os.environ["BEIAN_LIB"] = str(pathlib.Path(SparkFiles.get(LIBRARY)).parent)
    import beian

    return beian
