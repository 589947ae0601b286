//! Domain suffixes: which the ministry approved for filing, and where registration begins.
//!
//! Origin of the approved suffixes: the table 可备案的域名后缀 of 2022-08-30 in the provider's public documents, as taken from
//! the ministry's site domain.miit.gov.cn. Origin of the second level under .cn: the ministry's announcement 2018 No. 7
//! (nine categories, 34 regions) with 公司.cn, 网络.cn and 網絡.cn, which the registry also runs. Second level of .co, .me and
//! .pro: the ICANN part of the Public Suffix List.
//!
//! Made again by hand from those lists; the tests compare every row with the `psl` crate and with UTS-46.

use std::borrow::Cow;

/// Date of the list of approved suffixes.
pub const VERSION: &str = "2022-08-30";

/// The ASCII suffixes of the list, sorted.
pub(crate) static ASCII: [&str; 121] = [
    "archi",
    "art",
    "asia",
    "auto",
    "baby",
    "baidu",
    "band",
    "beer",
    "bio",
    "biz",
    "black",
    "blue",
    "bond",
    "cab",
    "cafe",
    "cash",
    "cc",
    "center",
    "chase",
    "chat",
    "citic",
    "city",
    "cloud",
    "club",
    "cn",
    "co",
    "college",
    "com",
    "company",
    "cool",
    "cyou",
    "design",
    "email",
    "fan",
    "fans",
    "fashion",
    "fit",
    "fun",
    "fund",
    "fyi",
    "games",
    "global",
    "gold",
    "green",
    "group",
    "guru",
    "host",
    "icu",
    "info",
    "ink",
    "jpmorgan",
    "kim",
    "law",
    "life",
    "link",
    "live",
    "lotto",
    "love",
    "ltd",
    "luxe",
    "market",
    "mba",
    "me",
    "media",
    "mobi",
    "monster",
    "net",
    "news",
    "online",
    "organic",
    "pet",
    "pink",
    "plus",
    "poker",
    "press",
    "pro",
    "promo",
    "protection",
    "pub",
    "red",
    "ren",
    "rent",
    "run",
    "sale",
    "school",
    "security",
    "shop",
    "shopping",
    "show",
    "site",
    "ski",
    "social",
    "sohu",
    "space",
    "storage",
    "store",
    "studio",
    "tax",
    "team",
    "tech",
    "technology",
    "theatre",
    "today",
    "top",
    "tv",
    "unicom",
    "uno",
    "video",
    "vin",
    "vip",
    "vote",
    "voto",
    "wang",
    "website",
    "wiki",
    "work",
    "world",
    "xin",
    "xyz",
    "yoga",
    "zone",
];

/// The Chinese suffixes of the list: A-label and Chinese, sorted by A-label.
pub(crate) static CHINESE: [(&str, &str); 31] = [
    ("xn--1qqw23a", "佛山"),
    ("xn--3bst00m", "集团"),
    ("xn--3ds443g", "在线"),
    ("xn--55qw42g", "公益"),
    ("xn--55qx5d", "公司"),
    ("xn--5tzm5g", "网站"),
    ("xn--6frz82g", "移动"),
    ("xn--6qq986b3xl", "我爱你"),
    ("xn--8y0a063a", "联通"),
    ("xn--9et52u", "时尚"),
    ("xn--czr694b", "商标"),
    ("xn--czrs0t", "商店"),
    ("xn--czru2d", "商城"),
    ("xn--fiq228c5hs", "中文网"),
    ("xn--fiq64b", "中信"),
    ("xn--fiqs8s", "中国"),
    ("xn--fjq720a", "娱乐"),
    ("xn--g2xx48c", "购物"),
    ("xn--hxt814e", "网店"),
    ("xn--imr513n", "餐厅"),
    ("xn--io0a7i", "网络"),
    ("xn--kput3i", "手机"),
    ("xn--nyqy26a", "健康"),
    ("xn--otu796d", "招聘"),
    ("xn--rhqv96g", "世界"),
    ("xn--ses554g", "网址"),
    ("xn--unup4y", "游戏"),
    ("xn--vhquv", "企业"),
    ("xn--vuq861b", "信息"),
    ("xn--xhq521b", "广东"),
    ("xn--zfr164b", "政务"),
];

/// The second level of .cn, sorted: categories, regions, and what else the registry runs.
static CN_SECOND_LEVEL: [&str; 46] = [
    "ac",          // 科研机构
    "ah",          // 安徽
    "bj",          // 北京
    "com",         // 商业机构
    "cq",          // 重庆
    "edu",         // 教育机构
    "fj",          // 福建
    "gd",          // 广东
    "gov",         // 政府机构
    "gs",          // 甘肃
    "gx",          // 广西
    "gz",          // 贵州
    "ha",          // 河南
    "hb",          // 湖北
    "he",          // 河北
    "hi",          // 海南
    "hk",          // 香港
    "hl",          // 黑龙江
    "hn",          // 湖南
    "jl",          // 吉林
    "js",          // 江苏
    "jx",          // 江西
    "ln",          // 辽宁
    "mil",         // 国防机构
    "mo",          // 澳门
    "net",         // 网络服务
    "nm",          // 内蒙古
    "nx",          // 宁夏
    "org",         // 非营利组织
    "qh",          // 青海
    "sc",          // 四川
    "sd",          // 山东
    "sh",          // 上海
    "sn",          // 陕西
    "sx",          // 山西
    "tj",          // 天津
    "tw",          // 台湾
    "xj",          // 新疆
    "xn--55qw42g", // 公益
    "xn--55qx5d",  // 公司
    "xn--io0a7i",  // 网络
    "xn--od0alg",  // 網絡
    "xn--zfr164b", // 政务
    "xz",          // 西藏
    "yn",          // 云南
    "zj",          // 浙江
];

/// The second level of the approved suffixes, .cn aside, that have one, sorted: suffix, then labels.
pub(crate) static OTHER_SECOND_LEVEL: [(&str, &[&str]); 3] = [
    ("co", &["com", "edu", "gov", "mil", "net", "nom", "org"]),
    ("me", &["ac", "co", "edu", "gov", "its", "net", "org", "priv"]),
    ("pro", &["aaa", "aca", "acct", "avocat", "bar", "cpa", "eng", "jur", "law", "med", "recht"]),
];

/// What the table says of a suffix.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Suffix {
    /// On the list of approved suffixes: a name under it can be filed.
    Approved,
    /// A suffix of the internet that is not on the list.
    NotApproved,
    /// Neither on the list nor a suffix that the library knows; either table may be older than the suffix.
    Unknown,
}

/// A list of approved suffixes: the official one, or the caller's own.
///
/// The ministry's list grows; a caller who has a newer one makes a table of it.
///
/// ```
/// use beian::data::suffixes::SuffixTable;
/// let table = SuffixTable::official();
/// assert!(table.contains("cn") && table.contains(".中国") && table.contains("XN--FIQS8S"));
/// assert!(!table.contains("io"));
/// let newer = table.with("io").without("sohu").dated("2026-01");
/// assert!(newer.contains("io") && !newer.contains("sohu"));
/// assert_eq!(newer.version(), "2026-01");
/// let own: SuffixTable = ["cn", "com", "中国"].into_iter().collect();
/// assert!(own.contains("xn--fiqs8s") && !own.contains("net"));
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SuffixTable {
    version: Cow<'static, str>,
    rows: Rows,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Rows {
    Official,
    /// A-labels, sorted, each once.
    Own(Vec<String>),
}

impl SuffixTable {
    /// The built-in list of [`VERSION`].
    #[must_use]
    pub const fn official() -> Self {
        Self { version: Cow::Borrowed(VERSION), rows: Rows::Official }
    }

    /// The date of the list, empty if the caller gave none.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The same list with another date.
    #[must_use]
    pub fn dated(mut self, version: impl Into<Cow<'static, str>>) -> Self {
        self.version = version.into();
        self
    }

    /// Whether the list has a suffix, given in ASCII or Chinese, with or without the dot in front.
    ///
    /// A name of several levels is not a suffix here: ask for its last label.
    #[must_use]
    pub fn contains(&self, tld: &str) -> bool {
        if self.contains_label(tld) {
            return true;
        }
        label(tld).is_some_and(|tld| self.contains_label(&tld))
    }

    /// As [`SuffixTable::contains`], of a lower-case A-label.
    pub(crate) fn contains_label(&self, tld: &str) -> bool {
        match &self.rows {
            Rows::Official => is_official(tld),
            Rows::Own(rows) => rows.binary_search_by(|row| row.as_str().cmp(tld)).is_ok(),
        }
    }

    /// The list with one suffix more. Text that cannot be a suffix changes nothing.
    #[must_use]
    pub fn with(self, tld: &str) -> Self {
        let Some(tld) = label(tld) else { return self };
        let (version, mut rows) = self.into_own();
        if let Err(at) = rows.binary_search(&tld) {
            rows.insert(at, tld);
        }
        Self { version, rows: Rows::Own(rows) }
    }

    /// The list with one suffix less.
    #[must_use]
    pub fn without(self, tld: &str) -> Self {
        let Some(tld) = label(tld) else { return self };
        let (version, mut rows) = self.into_own();
        rows.retain(|row| *row != tld);
        Self { version, rows: Rows::Own(rows) }
    }

    /// The suffixes as A-labels, sorted.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let (official, own): (_, &[String]) = match &self.rows {
            Rows::Official => (Some(official_rows()), &[]),
            Rows::Own(rows) => (None, rows),
        };
        let official = official.into_iter().flatten().map(|tld: &'static str| -> &str { tld });
        official.chain(own.iter().map(String::as_str))
    }

    fn into_own(self) -> (Cow<'static, str>, Vec<String>) {
        match self.rows {
            Rows::Official => (self.version, official_rows().map(String::from).collect()),
            Rows::Own(rows) => (self.version, rows),
        }
    }
}

impl Default for SuffixTable {
    fn default() -> Self {
        Self::official()
    }
}

impl<'a> FromIterator<&'a str> for SuffixTable {
    /// A list of the caller's own, without a date. Text that cannot be a suffix is left out.
    fn from_iter<I: IntoIterator<Item = &'a str>>(tlds: I) -> Self {
        let mut rows: Vec<String> = tlds.into_iter().filter_map(label).collect();
        rows.sort_unstable();
        rows.dedup();
        Self { version: Cow::Borrowed(""), rows: Rows::Own(rows) }
    }
}

/// All A-labels sort behind most ASCII suffixes but before `xyz`: the two lists are merged by asking, not by order.
fn official_rows() -> impl Iterator<Item = &'static str> {
    let behind = |tld: &&str| *tld > "xn--";
    ASCII
        .iter()
        .copied()
        .filter(move |tld| !behind(tld))
        .chain(CHINESE.iter().map(|row| row.0))
        .chain(ASCII.iter().copied().filter(behind))
}

pub(crate) fn is_official(tld: &str) -> bool {
    approved(tld.as_bytes(), tld.as_bytes()) != Approved::No
}

/// Whether a suffix is on the official list, and how many levels it may have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Approved {
    No,
    OneLevel,
    TwoLevels,
}

/// A place of the table of approved suffixes.
#[derive(Clone, Copy)]
struct Slot {
    /// The last eight bytes of the suffix, 0 in a free place.
    tail: u64,
    length: u8,
    levels: Approved,
    /// The whole suffix, for the few that are longer than eight bytes.
    whole: &'static [u8],
}

const SLOTS: usize = 512;

/// The approved suffixes, each at or behind the place that its last bytes give.
#[expect(clippy::indexing_slicing, reason = "computed by the compiler, which stops at a wrong index")]
static TABLE: [Slot; SLOTS] = {
    let mut table = [Slot { tail: 0, length: 0, levels: Approved::No, whole: &[] }; SLOTS];
    let mut row = 0;
    while row < ASCII.len() + CHINESE.len() {
        let whole = if row < ASCII.len() { ASCII[row].as_bytes() } else { CHINESE[row - ASCII.len()].0.as_bytes() };
        let tail = tail_of(whole);
        let mut at = first_place(tail);
        while table[at].tail != 0 {
            at = (at + 1) % SLOTS;
        }
        let levels = match whole {
            b"cn" | b"co" | b"me" | b"pro" => Approved::TwoLevels,
            _ => Approved::OneLevel,
        };
        table[at] = Slot { tail, length: whole.len() as u8, levels, whole };
        row += 1;
    }
    table
};

/// The last eight bytes of a label (the last in the highest byte that is used), fewer if it is shorter.
#[expect(clippy::indexing_slicing, reason = "computed by the compiler, which stops at a wrong index")]
const fn tail_of(label: &[u8]) -> u64 {
    let mut tail = 0;
    let mut at = label.len();
    while at > 0 && label.len() - at < 8 {
        at -= 1;
        tail = tail << 8 | label[at] as u64;
    }
    tail
}

#[inline]
const fn first_place(tail: u64) -> usize {
    (tail.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 55) as usize
}

/// Whether the last label of a name is on the official list; `tld` is the end of `name`.
#[inline]
pub(crate) fn approved(name: &[u8], tld: &[u8]) -> Approved {
    let tail = match (name.last_chunk::<8>(), tld.len()) {
        (_, 0) => return Approved::No,
        (Some(last), length @ 1..8) => u64::from_le_bytes(*last) >> (8 * (8 - length)),
        (Some(last), _) => u64::from_le_bytes(*last),
        (None, _) => tld.iter().rev().fold(0, |tail, byte| tail << 8 | u64::from(*byte)),
    };
    let mut at = first_place(tail);
    while let Some(slot) = TABLE.get(at % SLOTS).filter(|slot| slot.tail != 0) {
        if slot.tail == tail && usize::from(slot.length) == tld.len() && (tld.len() <= 8 || slot.whole == tld) {
            return slot.levels;
        }
        at += 1;
    }
    Approved::No
}

/// For each first letter, the second letters of the labels of two letters under .cn.
#[expect(clippy::indexing_slicing, reason = "computed by the compiler, which stops at a wrong index")]
static CN_PAIRS: [u32; 26] = {
    let mut pairs = [0; 26];
    let mut row = 0;
    while row < CN_SECOND_LEVEL.len() {
        if let [first, second] = *CN_SECOND_LEVEL[row].as_bytes() {
            pairs[(first - b'a') as usize] |= 1 << (second - b'a');
        }
        row += 1;
    }
    pairs
};

/// Whether names are registered under this label of an approved suffix, not directly under the suffix.
#[inline]
pub(crate) fn is_second_level(tld: &[u8], label: &[u8]) -> bool {
    if tld != b"cn" {
        return is_other_second_level(tld, label);
    }
    match *label {
        [first @ b'a'..=b'z', second @ b'a'..=b'z'] => {
            CN_PAIRS.get(usize::from(first - b'a')).is_some_and(|pairs| pairs >> (second - b'a') & 1 != 0)
        }
        [_, _, _] => matches!(label, b"com" | b"net" | b"org" | b"gov" | b"edu" | b"mil"),
        [b'x', b'n', b'-', b'-', ..] => CN_SECOND_LEVEL.binary_search_by(|row| row.as_bytes().cmp(label)).is_ok(),
        _ => false,
    }
}

fn is_other_second_level(tld: &[u8], label: &[u8]) -> bool {
    let row = OTHER_SECOND_LEVEL.iter().find(|row| row.0.as_bytes() == tld);
    row.is_some_and(|row| row.1.iter().any(|second| second.as_bytes() == label))
}

/// The labels under which names are registered, as under com.cn, as A-labels.
pub fn second_levels() -> impl Iterator<Item = &'static str> {
    let others = OTHER_SECOND_LEVEL.iter().flat_map(|row| row.1.iter().copied());
    CN_SECOND_LEVEL.into_iter().chain(others)
}

/// One suffix as lower-case A-label.
fn label(tld: &str) -> Option<String> {
    let tld = tld.trim();
    let tld = tld.strip_prefix('.').unwrap_or(tld);
    let ascii = idna::domain_to_ascii_strict(tld).ok()?;
    (!ascii.contains('.')).then_some(ascii)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Suffixes that the provider's FAQ of 2018-09-07 names as not approved at that time, sorted.
    const NOT_APPROVED_2018: [&str; 39] = [
        "band", "bid", "click", "date", "design", "engineer", "game", "gift", "help", "lawyer", "link", "live", "loan",
        "lol", "ltd", "market", "mom", "news", "online", "party", "photo", "pics", "press", "pub", "red", "rocks",
        "science", "social", "software", "space", "store", "studio", "tech", "trade", "video", "website", "wiki",
        "win", "work",
    ];

    #[test]
    fn tables_are_sorted_and_lower_case() {
        assert!(ASCII.is_sorted_by(|a, b| a < b));
        assert!(CHINESE.is_sorted_by(|a, b| a.0 < b.0));
        assert!(NOT_APPROVED_2018.is_sorted_by(|a, b| a < b));
        assert!(CN_SECOND_LEVEL.is_sorted_by(|a, b| a < b));
        assert!(OTHER_SECOND_LEVEL.is_sorted_by(|a, b| a.0 < b.0));
        for (_, labels) in OTHER_SECOND_LEVEL {
            assert!(labels.is_sorted_by(|a, b| a < b));
        }
        for tld in ASCII.iter().chain(&NOT_APPROVED_2018) {
            assert!(tld.bytes().all(|b| b.is_ascii_lowercase()));
        }
        let rows: Vec<_> = official_rows().collect();
        assert!(rows.is_sorted_by(|a, b| a < b));
        assert_eq!(rows.len(), 152);
    }

    #[test]
    fn fast_tables_hold_the_rows() {
        for tld in ASCII.iter().chain(CHINESE.iter().map(|row| &row.0)) {
            let name = format!("example.{tld}");
            assert_ne!(approved(name.as_bytes(), tld.as_bytes()), Approved::No);
            assert!(is_official(tld) && !is_official(&format!("{tld}x")) && !is_official(&format!("x{tld}")));
        }
        for length in 0..4 {
            for code in 0..26_usize.pow(length) {
                let label: Vec<u8> = (0..length).map(|n| b'a' + (code / 26_usize.pow(n) % 26) as u8).collect();
                let text = std::str::from_utf8(&label).unwrap();
                assert_eq!(is_second_level(b"cn", &label), CN_SECOND_LEVEL.contains(&text), "{text}");
                assert_eq!(is_official(text), ASCII.binary_search(&text).is_ok(), "{text}");
            }
        }
        assert!(CN_SECOND_LEVEL.iter().all(|label| is_second_level(b"cn", label.as_bytes())));
        for (tld, labels) in OTHER_SECOND_LEVEL {
            assert_eq!(approved(tld.as_bytes(), tld.as_bytes()), Approved::TwoLevels);
            assert!(labels.iter().all(|label| is_second_level(tld.as_bytes(), label.as_bytes())));
        }
    }

    #[test]
    fn a_labels_are_those_of_uts_46() {
        for (ascii, chinese) in CHINESE {
            assert_eq!(idna::domain_to_ascii_strict(chinese).unwrap(), ascii);
        }
    }

    #[test]
    fn of_the_2018_list_twenty_are_approved_now() {
        let approved = NOT_APPROVED_2018.iter().filter(|tld| is_official(tld)).count();
        assert_eq!(approved, 20);
    }

    #[test]
    fn labels_of_two_letters_are_the_34_regions() {
        let regions = CN_SECOND_LEVEL.iter().filter(|label| label.len() == 2 && **label != "ac");
        assert_eq!(regions.count(), 34);
    }

    #[test]
    fn a_table_takes_suffixes_as_people_write_them() {
        let official = SuffixTable::official();
        assert_eq!(official.version(), "2022-08-30");
        for tld in ["cn", ".cn", "CN", "ｃｎ", ".中文网", "xn--fiq228c5hs"] {
            assert!(official.contains(tld), "{tld}");
        }
        for tld in ["", ".", "com.cn", "a b", "io", "tel", "xn--fiqz9s"] {
            assert!(!official.contains(tld), "{tld}");
        }
        let changed = official.clone().with("中國").with("中國").with("a b").without("CC").dated("2030-01-01");
        assert!(changed.contains("xn--fiqz9s") && !changed.contains("cc"));
        assert_eq!(changed.iter().count(), 152);
        assert!(changed.iter().is_sorted());
        assert_eq!(official.iter().count(), 152);
    }
}
