//! Administrative divisions (行政区划): every six-digit code of GB/T 2260 with the names it had and when.
//!
//! A code stays known after its division is gone: people and companies keep numbers that were made with it.
//!
//! Origin: the yearly lists of GB/T 2260 from 1980 to 2019 (collected at <https://github.com/cn/GB2260>) and the changes that
//! the Ministry of Civil Affairs published since. Made again by `tools/divisions.py`, which reads one table of code, name, first
//! and last year. About 95 KB in the binary.

#[path = "divisions_table.rs"]
mod table;

use table::{GROUPS, NAME_STARTS, NAMES, PERIODS, ROWS};

/// Month in which the table was last compared with its origin.
pub const VERSION: &str = "2025-12";

/// One name of one code, and the years in which it was right.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Division {
    /// Six digits.
    pub code: u32,
    /// Name in Chinese, without the names of the divisions above it.
    pub name: &'static str,
    /// First year; none if it is not known.
    pub first_year: Option<u16>,
    /// Year in which it ended; none if it has not.
    pub last_year: Option<u16>,
}

impl Division {
    /// Whether it was there in some part of a year.
    #[must_use]
    pub(crate) fn covers(&self, year: u16) -> bool {
        self.first_year.is_none_or(|first| first <= year) && self.last_year.is_none_or(|last| year <= last)
    }

    /// Whether it is there today, as far as the table knows.
    #[must_use]
    pub(crate) const fn is_current(&self) -> bool {
        self.last_year.is_none()
    }

    /// Whether the name only fills a level that has no division of its own (市辖区, 省直辖县级行政区划 …).
    #[must_use]
    pub(crate) fn is_filler(&self) -> bool {
        matches!(self.name, "市辖区" | "县" | "市" | "市区")
            || self.name.contains("直辖县级")
            || self.name.contains("直辖行政")
    }
}

const LOW: u32 = 1100;
const HIGH: u32 = 8300;
const NONE: u16 = GROUPS.len() as u16;

/// From the first four digits to the group; [`NONE`] is a group without codes.
static GROUP_OF: [u16; (HIGH - LOW) as usize] = group_of();
/// For each group, which last two digits are there.
static KNOWN: [[u64; 2]; GROUPS.len() + 1] = known();

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time: out of bounds does not compile")]
const fn group_of() -> [u16; (HIGH - LOW) as usize] {
    let mut out = [NONE; (HIGH - LOW) as usize];
    let mut i = 0;
    while i < GROUPS.len() {
        out[GROUPS[i].0 as usize - LOW as usize] = i as u16;
        i += 1;
    }
    out
}

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time: out of bounds does not compile")]
const fn known() -> [[u64; 2]; GROUPS.len() + 1] {
    let mut out = [[0; 2]; GROUPS.len() + 1];
    let mut i = 0;
    while i < GROUPS.len() {
        let end = if i + 1 < GROUPS.len() { GROUPS[i + 1].1 as usize } else { ROWS.len() };
        let mut row = GROUPS[i].1 as usize;
        while row < end {
            let last_two = ROWS[row] >> 25;
            out[i][last_two as usize / 64] |= 1 << (last_two % 64);
            row += 1;
        }
        i += 1;
    }
    out
}

/// Whether a code is or ever was in the table.
///
/// ```
/// use beian::data::divisions::is_known;
/// assert!(is_known(440305)); // 南山区
/// assert!(is_known(440524)); // 潮阳县, gone since 1993
/// assert!(!is_known(119999));
/// ```
#[must_use]
#[inline]
pub fn is_known(code: u32) -> bool {
    is_known_parts(code / 100, code % 100)
}

/// The same for the first four and the last two digits.
#[inline]
pub(crate) fn is_known_parts(prefix: u32, last_two: u32) -> bool {
    let group = GROUP_OF.get(prefix.wrapping_sub(LOW) as usize).copied().unwrap_or(NONE);
    let word = KNOWN.get(usize::from(group)).and_then(|words| words.get(last_two as usize / 64));
    word.is_some_and(|word| word >> (last_two % 64) & 1 == 1)
}

fn rows_of_group(group: usize) -> &'static [u32] {
    let start = GROUPS.get(group).map_or(0, |g| usize::from(g.1));
    let end = GROUPS.get(group + 1).map_or(ROWS.len(), |g| usize::from(g.1));
    ROWS.get(start..end).unwrap_or_default()
}

fn unpack(prefix: u32, row: u32) -> Division {
    let (first, last) = PERIODS.get((row >> 13 & 0xfff) as usize).copied().unwrap_or((0, 9999));
    let name = (row & 0x1fff) as usize;
    let span = NAME_STARTS.get(name).zip(NAME_STARTS.get(name + 1));
    let name = span.and_then(|(from, to)| NAMES.get(usize::from(*from)..usize::from(*to) - 1));
    Division {
        code: prefix * 100 + (row >> 25),
        name: name.unwrap_or_default(),
        first_year: (first != 0).then_some(first),
        last_year: (last != 9999).then_some(last),
    }
}

/// All names a code had, the oldest first; none for a code that is not known.
pub(crate) fn history(code: u32) -> impl Iterator<Item = Division> {
    let prefix = code / 100;
    let group = prefix.checked_sub(LOW).and_then(|i| GROUP_OF.get(i as usize)).copied().unwrap_or(NONE);
    let rows = if group == NONE { &[][..] } else { rows_of_group(usize::from(group)) };
    rows.iter().filter(move |row| **row >> 25 == code % 100).map(move |row| unpack(prefix, *row))
}

/// What a code named in a year. In a year of change the newer name wins.
///
/// ```
/// use beian::data::divisions::division;
/// assert_eq!(division(330402, 1990).unwrap().name, "城区");
/// assert_eq!(division(330402, 2024).unwrap().name, "南湖区");
/// assert_eq!(division(440524, 2024), None);
/// ```
#[must_use]
pub fn division(code: u32, year: u16) -> Option<Division> {
    history(code).filter(|row| row.covers(year)).last()
}

/// The last thing a code named.
#[must_use]
pub fn latest(code: u32) -> Option<Division> {
    history(code).max_by_key(|row| (row.last_year.unwrap_or(u16::MAX), row.first_year))
}

/// The last name of a code behind the names of the divisions above it (广东省深圳市南山区).
#[must_use]
pub fn full_name(code: u32) -> Option<String> {
    let own = latest(code)?;
    let mut out = String::new();
    for above in [code / 10_000 * 10_000, code / 100 * 100] {
        // In its last year the divisions above may already be the next ones.
        let then = own.last_year.map_or(u16::MAX, |last| own.first_year.unwrap_or(0).max(last - 1));
        let row = division(above, then).or_else(|| latest(above)).filter(|row| above != code && !row.is_filler());
        out.push_str(row.map_or("", |row| row.name));
    }
    out.push_str(own.name);
    Some(out)
}

/// The current divisions directly below a province (`440000`) or a city (`440300`), by code.
///
/// Below a province: its cities, and the counties that it administers itself.
pub fn children(code: u32) -> impl Iterator<Item = Division> {
    below(code, |_| true).filter(|row| row.is_current() && !row.is_filler())
}

/// Everything ever one level below whose name is wanted.
fn below(code: u32, wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = Division> {
    let province = code.is_multiple_of(10_000);
    let (from, to) = match (province, code.is_multiple_of(100)) {
        (true, _) => (code / 100, code / 100 + 99),
        (_, true) => (code / 100, code / 100),
        _ => (1, 0),
    };
    groups(from, to).filter(move |row| {
        if !wanted(row.name) {
            return false;
        }
        let county = !row.code.is_multiple_of(100);
        // Where no city stands between, a county is directly below its province.
        let direct = |county: u32| {
            (county / 100).is_multiple_of(100) || history(county / 100 * 100).all(|city| city.is_filler())
        };
        row.code != code && if province { !county || direct(row.code) } else { county }
    })
}

/// All rows whose first four digits lie in a range.
fn groups(from: u32, to: u32) -> impl Iterator<Item = Division> {
    let start = GROUPS.partition_point(|g| u32::from(g.0) < from);
    let end = GROUPS.partition_point(|g| u32::from(g.0) <= to);
    (start..end).flat_map(|group| {
        let prefix = GROUPS.get(group).map_or(0, |g| u32::from(g.0));
        rows_of_group(group).iter().map(move |row| unpack(prefix, *row))
    })
}

/// Whether two names of a division are the same, where either may lack its last word (深圳, 深圳市; 大理, 大理白族自治州).
#[must_use]
pub(crate) fn same_name(a: &str, b: &str) -> bool {
    const LAST_WORDS: [&str; 9] = ["特别行政区", "地区", "新区", "林区", "省", "市", "区", "县", "盟"];
    const SELF_GOVERNED: [&str; 4] = ["自治区", "自治州", "自治县", "自治旗"];
    let stem_of = |long: &str, short: &str| {
        short.chars().nth(1).is_some()
            && long
                .strip_prefix(short)
                .is_some_and(|rest| LAST_WORDS.contains(&rest) || SELF_GOVERNED.iter().any(|word| rest.ends_with(word)))
    };
    // Nearly all pairs differ from the first character on.
    a.chars().next() == b.chars().next() && (a == b || stem_of(a, b) || stem_of(b, a))
}

/// The city (地级市, 地区, 自治州, 盟), or the county that the province administers itself, of that name in a province given by
/// the first two digits of its code; for a municipality (直辖市) itself or one of its counties. A current one if there is one, else the one that ended last.
///
/// ```
/// use beian::data::divisions::find_city;
/// assert_eq!(find_city(44, "深圳市").unwrap().code, 440300);
/// assert_eq!(find_city(44, "深圳").unwrap().code, 440300);
/// assert_eq!(find_city(44, "杭州市"), None);
/// ```
#[must_use]
pub fn find_city(province: u8, name: &str) -> Option<Division> {
    let code = u32::from(province) * 10_000;
    // A municipality is its own city.
    let own = latest(code).filter(|row| row.name.ends_with('市'));
    // Names first: few rows have the name, and whether a row is directly below its province takes a look at its city.
    newest(below(code, |row| same_name(row, name)).chain(own.filter(|row| same_name(row.name, name))))
}

/// The county (县, 市辖区, 县级市, 旗) of that name below a city (`440300`) or anywhere in a province (`440000`). A current one if
/// there is one, else the one that ended last.
///
/// ```
/// use beian::data::divisions::find_county;
/// assert_eq!(find_county(440300, "南山区").unwrap().code, 440305);
/// assert_eq!(find_county(440000, "南山区").unwrap().code, 440305);
/// assert!(find_county(440500, "潮阳县").unwrap().last_year.is_some());
/// ```
#[must_use]
pub fn find_county(within: u32, name: &str) -> Option<Division> {
    let (from, to) =
        if within.is_multiple_of(10_000) { (within / 100, within / 100 + 99) } else { (within / 100, within / 100) };
    newest(groups(from, to).filter(|row| !row.code.is_multiple_of(100) && same_name(row.name, name)))
}

/// The current counties (县, 市辖区, 县级市, 旗) of that very name.
pub(crate) fn counties_named(name: &str) -> impl Iterator<Item = Division> {
    let rows = groups(0, u32::MAX).filter(move |row| row.name == name && !row.code.is_multiple_of(100));
    rows.filter(|row| row.is_current() && !row.is_filler())
}

fn newest(rows: impl Iterator<Item = Division>) -> Option<Division> {
    rows.filter(|row| !row.is_filler())
        .max_by_key(|row| (row.last_year.unwrap_or(u16::MAX), row.first_year, std::cmp::Reverse(row.code)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_every_row_can_be_read() {
        assert!(GROUPS.is_sorted_by(|a, b| a.0 < b.0 && a.1 < b.1));
        let mut count = 0;
        for (group, (prefix, _)) in GROUPS.iter().enumerate() {
            for row in rows_of_group(group) {
                let row = unpack(u32::from(*prefix), *row);
                assert!(is_known(row.code) && !row.name.is_empty() && !row.name.contains('|'), "{row:?}");
                assert!(row.first_year.zip(row.last_year).is_none_or(|(first, last)| first <= last), "{row:?}");
                count += 1;
            }
        }
        assert_eq!((count, GROUPS.len(), PERIODS.len()), (ROWS.len(), 596, PERIODS.len()));
    }

    #[test]
    fn names_start_after_bars() {
        let ends = NAMES.match_indices('|').map(|(at, bar)| at + bar.len());
        assert!(std::iter::once(0).chain(ends).eq(NAME_STARTS.map(usize::from)));
    }

    #[test]
    fn size() {
        let bytes = size_of_val(&GROUPS)
            + size_of_val(&PERIODS)
            + size_of_val(&ROWS)
            + NAMES.len()
            + size_of_val(&NAME_STARTS)
            + size_of_val(&GROUP_OF)
            + size_of_val(&KNOWN);
        assert!(bytes < 125_000, "{bytes}");
    }

    #[test]
    fn codes_are_known_for_good() {
        for code in [110000, 110101, 440305, 440524, 510124, 429004, 469025, 810000, 820000] {
            assert!(is_known(code), "{code}");
        }
        for code in [0, 1, 99, 109999, 110401, 119999, 829999, 830000, 840000, 999999, u32::MAX] {
            assert!(!is_known(code) && latest(code).is_none() && history(code).next().is_none(), "{code}");
        }
    }

    #[test]
    fn names_by_year() {
        assert_eq!(division(510124, 2015).map(|d| d.name), Some("郫县"));
        assert_eq!(division(510124, 2020), None);
        assert_eq!(division(419001, 1988).map(|d| d.name), Some("义马市"));
        assert_eq!(latest(419001).map(|d| d.name), Some("济源市"));
        assert_eq!(full_name(440305).as_deref(), Some("广东省深圳市南山区"));
        assert_eq!(full_name(110101).as_deref(), Some("北京市东城区"));
        assert_eq!(full_name(429004).as_deref(), Some("湖北省仙桃市"));
        assert_eq!(full_name(440524).as_deref(), Some("广东省汕头市潮阳县"));
        assert_eq!(full_name(440000).as_deref(), Some("广东省"));
        assert_eq!(full_name(119999), None);
    }

    #[test]
    fn finding_by_name() {
        assert_eq!(find_city(42, "仙桃市").map(|d| d.code), Some(429004));
        assert_eq!(find_city(53, "大理").map(|d| d.code), Some(532900));
        assert_eq!(find_city(53, "大理白族自治州").map(|d| d.code), Some(532900));
        assert_eq!(find_city(11, "北京市").map(|d| d.code), Some(110_000));
        assert_eq!(find_city(50, "渝中区").map(|d| d.code), Some(500_103));
        assert_eq!(find_city(44, "南山区"), None);
        assert_eq!(find_city(44, ""), None);
        assert_eq!(find_city(44, "市辖区"), None);
        assert_eq!(find_city(99, "深圳市"), None);
        assert_eq!(find_county(110000, "朝阳区").map(|d| d.code), Some(110105));
        assert_eq!(find_county(440399, "南山区").map(|d| d.code), Some(440305));
        assert_eq!(find_county(999900, "南山区"), None);
        assert!(children(440000).any(|d| d.name == "东莞市"));
        assert_eq!(children(110_000).count(), 16);
        assert!(children(440300).all(|d| d.code / 100 == 4403 && d.is_current()));
        assert_eq!(children(440305).count(), 0);
        assert_eq!(children(u32::MAX).count(), 0);
    }
}
