#!/usr/bin/env python3
"""Makes src/data/holidays.rs from a file of exceptions to Monday-Friday, given by path.

The file is a JSON object from day to "holiday" or "workday", taken from the yearly notices of the General Office of
the State Council, for example {"2024-02-10": "holiday", "2024-02-18": "workday"}.

    python3 tools/holidays.py days.json > src/data/holidays.rs
"""
import datetime
import json
import sys

HEAD = '''//! Statutory holidays (法定节假日) and make-up working days (调休上班), the exceptions to Monday to Friday.
//!
//! Origin: the yearly holiday notices of the General Office of the State Council (国务院办公厅关于部分节假日安排的通知).
//! Made again with `tools/holidays.py`.

use crate::calendar::Year;

/// Last year whose notice is in the table.
pub const VERSION: &str = "{last}";

/// One row a year, in order.
pub static YEARS: [Year; {count}] = ['''


def runs(days):
    """Consecutive days of one month, as (month, first, last)."""
    out = []
    for day in sorted(days):
        if out and out[-1][0] == day.month and out[-1][2] + 1 == day.day:
            out[-1][2] = day.day
        else:
            out.append([day.month, day.day, day.day])
    return out


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        kinds = json.load(file)
    years = {}
    for text, kind in kinds.items():
        day = datetime.date.fromisoformat(text)
        years.setdefault(day.year, {"holiday": [], "workday": []})[kind].append(day)
    print(HEAD.format(last=max(years), count=len(years)))
    for year, days in sorted(years.items()):
        print(f"    Year::new({year})")
        for month, first, last in runs(days["holiday"]):
            print(f"        .holidays({month}, {first}, {last})")
        for month, first, last in runs(days["workday"]):
            print(f"        .workdays({month}, {first}, {last})")
        print("    ,")
    print("];")


main()
