"""Every call that reads, checks or searches lets other threads run meanwhile."""

import json
import sys
import threading
import time

import pytest

import beian
from conftest import AT, SAMPLES


@pytest.fixture(autouse=True)
def no_thread_is_interrupted():
    """So a thread runs only while the other waits or is let go of."""
    kept = sys.getswitchinterval()
    sys.setswitchinterval(60)
    yield
    sys.setswitchinterval(kept)


def runs_beside(call, seconds):
    """Whether this thread ran while another was inside the call; calls go on until it did, or until the time is up."""
    inside, over = [], threading.Event()

    def work():
        while not over.is_set():
            start = time.perf_counter()
            call()
            inside.append((start, time.perf_counter()))
            time.sleep(0.001)

    worker = threading.Thread(target=work)
    stamps, seen, end = [], 0, time.perf_counter() + seconds
    worker.start()
    found = False
    while not found and time.perf_counter() < end:
        time.sleep(0.0002)
        stamps.append(time.perf_counter())
        if len(inside) > seen:
            calls, seen = inside[seen:], len(inside)
            found = any(start < stamp < stop for start, stop in calls for stamp in stamps)
            stamps.clear()
    over.set()
    worker.join()
    return found


PAGE = "京ICP备16020626号 " * 20_000
NUMBERS = list(SAMPLES["record_number"]) * 20_000
ORDER = {"services": [{"kind": "website", "domains": ["example.cn"]} for _ in range(500)]}


@pytest.mark.parametrize("call", ["scan", "column", "order", "pages"])
def test_other_threads_run_meanwhile(call, validator):
    text = json.dumps(ORDER)
    calls = {
        "scan": lambda: beian.scan(PAGE.encode()),
        "column": lambda: beian.read_column("record_number", NUMBERS),
        "order": lambda: validator.validate(text),
        "pages": lambda: beian.check_footer([("example.cn", PAGE)], {}, AT),
    }
    assert runs_beside(calls[call], 30)


def test_a_call_that_holds_the_interpreter_would_be_noticed():
    text = "x" * 20_000_000
    assert not runs_beside(lambda: text.count("y"), 0.5)
