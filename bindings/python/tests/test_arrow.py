"""Columns of pyarrow, polars and pandas: what a list says, they say, whatever layout they have."""

import gc
import threading

import pytest

import beian
from conftest import SAMPLES

pa = pytest.importorskip("pyarrow")


def texts(kind, times=7):
    canonical, written, wrong = SAMPLES[kind]
    return [canonical, None, written, wrong, "", "长" * 20, "短"] * times


LAYOUTS = {
    "string": lambda column: pa.array(column, pa.string()),
    "large": lambda column: pa.array(column, pa.large_string()),
    "view": lambda column: pa.array(column, pa.string_view()),
    "slice": lambda column: pa.array(["x", None, *column, "备"], pa.string())[2:-1],
    "slice of views": lambda column: pa.array(["x" * 99, None, *column, "备"], pa.string_view())[2:-1],
    "pieces": lambda column: pa.chunked_array([column[:3], [], column[3:5], column[5:]], pa.string()),
    "no pieces": lambda column: pa.chunked_array([pa.array(column)]),
    "dictionary": lambda column: pa.array(column, pa.string()).dictionary_encode(),
    "slice of a dictionary": lambda column: pa.array(["x", None, *column], pa.string()).dictionary_encode()[2:],
    "small keys": lambda column: pa.array(column).dictionary_encode().cast(pa.dictionary(pa.int8(), pa.large_string())),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("kind", SAMPLES)
def test_a_column_is_read_as_a_list_is(kind, layout):
    wanted = beian.read_column(kind, texts(kind), lang="en")
    column = LAYOUTS[layout](texts(kind))
    assert column.to_pylist() == texts(kind)
    columns = beian.read_column(kind, column, lang="en")
    assert len(columns) == len(columns.status) == len(column)
    table = pa.table(columns)
    table.validate(full=True)
    assert table.column_names == ["status", "canonical", "part", "reason"]
    for name, values in zip(wanted._fields, wanted):
        assert table[name].to_pylist() == values == pa.array(getattr(columns, name)).to_pylist()
    strict = beian.read_column(kind, column, strict=True)
    assert pa.array(strict.status).to_pylist() == beian.read_column(kind, texts(kind), strict=True).status
    assert strict.part is strict.reason is None and pa.record_batch(strict).num_columns == 2


def test_what_comes_out_lives_as_long_as_somebody_holds_it():
    before = pa.total_allocated_bytes()
    columns = beian.read_column("domain", pa.array(texts("domain", 1000)))
    first, second = pa.array(columns.canonical), pa.chunked_array(columns.canonical)
    schema = pa.schema(columns)
    del columns
    gc.collect()
    assert first.to_pylist() == second.to_pylist() == beian.read_column("domain", texts("domain", 1000)).canonical
    assert schema.names == ["status", "canonical"]
    del first, second
    gc.collect()
    # What came in was given back.
    assert pa.total_allocated_bytes() == before


def test_empty_and_null_columns():
    for empty in (pa.array([], pa.string()), pa.array([], pa.string_view()), pa.chunked_array([], pa.string())):
        assert pa.table(beian.read_column("domain", empty)).num_rows == 0
    nulls = pa.array([None, None])
    assert nulls.type == pa.null()
    assert pa.table(beian.read_column("domain", nulls)).to_pydict() == {"status": [None] * 2, "canonical": [None] * 2}


def test_what_is_no_text_is_refused():
    for wrong in (pa.array([1]), pa.array([b"x"]), pa.table({"a": ["x"]}), pa.array([1, 2]).dictionary_encode()):
        with pytest.raises(TypeError, match="holds no texts"):
            beian.read_column("domain", wrong)
    broken = pa.Array.from_buffers(pa.string(), 2, [None, pa.py_buffer(b"\0\0\0\0\x01\0\0\0\x02\0\0\0"), pa.py_buffer(b"\xff\xff")])
    with pytest.raises(TypeError, match="place 0 .* is not UTF-8"):
        beian.read_column("domain", broken)
    split = pa.Array.from_buffers(pa.string(), 2, [None, pa.py_buffer(b"\0\0\0\0\x01\0\0\0\x03\0\0\0"), pa.py_buffer("备".encode())])
    with pytest.raises(TypeError, match="place 0 .* is not UTF-8"):
        beian.read_column("domain", split)
    backwards = pa.Array.from_buffers(pa.string(), 2, [None, pa.py_buffer(b"\0\0\0\0\x03\0\0\0\x02\0\0\0"), pa.py_buffer(b"abc")])
    with pytest.raises(TypeError):
        beian.read_column("domain", backwards)


def test_a_stream_that_fails_and_a_capsule_that_was_used():
    def fail():
        yield pa.record_batch({"a": ["x"]})
        raise RuntimeError("no more")

    class Column:
        def __init__(self, capsule):
            self.capsule = capsule

        def __arrow_c_stream__(self, requested_schema=None):
            return self.capsule

    capsule = pa.chunked_array([["example.cn"]]).__arrow_c_stream__()
    assert pa.array(beian.read_column("domain", Column(capsule)).status).to_pylist() == ["canonical"]
    with pytest.raises(ValueError, match="used before"):
        beian.read_column("domain", Column(capsule))
    with pytest.raises(TypeError):
        beian.read_column("domain", pa.RecordBatchReader.from_batches(pa.schema({"a": pa.string()}), fail()))


def test_threads_read_columns_beside_each_other():
    column = pa.array(texts("record_number", 2000))
    wanted = pa.table(beian.read_column("record_number", column))
    wrong = []

    def work():
        for _ in range(3):
            if pa.table(beian.read_column("record_number", column)) != wanted:
                wrong.append(column)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_polars_reads_and_writes_columns():
    pl = pytest.importorskip("polars")
    frame = pl.DataFrame({"number": texts("record_number")})
    columns = beian.read_column("record_number", frame["number"])
    out = frame.hstack(pl.DataFrame(columns))
    wanted = beian.read_column("record_number", texts("record_number"))
    assert out["canonical"].to_list() == wanted.canonical
    assert out["status"].cast(pl.String).to_list() == wanted.status
    assert pl.Series(columns.canonical).to_list() == wanted.canonical
    wrong = out.filter(pl.col("status").cast(pl.String) == "malformed")
    assert len(wrong) == wanted.status.count("malformed")
    categories = frame["number"].cast(pl.Categorical)
    assert pl.Series(beian.read_column("record_number", categories).canonical).to_list() == wanted.canonical


def test_pandas_reads_and_writes_columns():
    pd = pytest.importorskip("pandas")
    frame = pd.DataFrame({"number": texts("record_number")})
    wanted = beian.read_column("record_number", texts("record_number"))
    columns = beian.read_column("record_number", frame["number"])
    out = frame.join(pd.DataFrame.from_arrow(columns))
    assert [None if pd.isna(text) else text for text in out["canonical"]] == wanted.canonical
    assert out["status"].value_counts()["malformed"] == wanted.status.count("malformed")
    # Where pandas has no Arrow, a list will do.
    assert beian.read_column("record_number", frame["number"].tolist()) == wanted
