//! Pages: numbers found in them, and what they must show.

use super::memory::{Out, array, bytes, guard};
use super::note::{SPELLINGS, bits, spelling_bit};
use super::report::beian_counts;
use super::status::beian_status::{self, BEIAN_BAD_INSTANT, BEIAN_BAD_POINTER, BEIAN_NOT_A_FILING, BEIAN_UNKNOWN_KIND};
use super::text::read;
use super::text::{beian_str, beian_text, view};
use super::utf8::utf8;
use super::value::beian_kind;
use crate::display::{self, Filing, Found, Malformed, Page, Screen, Standing, Suspicion};
use crate::rule::Severity;
use chrono::DateTime;
use std::collections::BTreeSet;
use std::ffi::{c_char, c_void};
use std::fmt::Write as _;

/// What can be said of a number in a page by looking at it. Nobody is asked whether it was issued.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub enum beian_standing {
    /// It can be one.
    BEIAN_STANDING_VALID = 0,
    /// It can be read, but is probably nobody's, or miswritten.
    BEIAN_STANDING_SUSPICIOUS = 1,
    /// It cannot be one.
    BEIAN_STANDING_MALFORMED = 2,
}

/// Why a number in a page is suspicious (1 to 15) or malformed (16 on).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub enum beian_doubt {
    /// It is neither.
    BEIAN_DOUBT_NONE = 0,
    /// Zeros, counted up, one digit only: what people print where a number should stand.
    BEIAN_DOUBT_PLACEHOLDER = 1,
    /// The year of an 8-digit number does not fit: perhaps a ten-digit number cut short.
    BEIAN_DOUBT_YEAR = 2,
    /// 6 digits, as hardly any record number has.
    BEIAN_DOUBT_TOO_SHORT = 4,
    /// The short form of the province is not the one that these numbers use; the canonical text has the right one.
    BEIAN_DOUBT_PROVINCE = 5,
    /// The digits name another province than the short form.
    BEIAN_DOUBT_MISMATCH = 6,
    /// The short form of the province is missing; the canonical text has the one that the digits name.
    BEIAN_DOUBT_NO_PROVINCE = 7,
    /// 证 is written for 备; the canonical text is the record number.
    BEIAN_DOUBT_WORDING = 8,
    /// The first public-security number of its unit: it is somebody's, and examples and templates show it.
    BEIAN_DOUBT_FIRST = 9,
    /// 备 is missing. Only `beian_footer_check` looks for such numbers.
    BEIAN_DOUBT_NO_WORD = 10,
    /// Signs or words stand between 备 and the digits; the canonical text is without them.
    BEIAN_DOUBT_STRAY = 11,
    /// The service part is written wrong; the canonical text has the right one.
    BEIAN_DOUBT_SERVICE = 12,
    /// It breaks the form of its kind.
    BEIAN_DOUBT_FORM = 16,
    /// Something stands in for digits: `XXXXXXXX`, `****`.
    BEIAN_DOUBT_STAND_IN = 17,
    /// A template that was never filled in: `${number}`.
    BEIAN_DOUBT_TEMPLATE = 18,
    /// A joke: 萌ICP备 and the like are no filings.
    BEIAN_DOUBT_PARODY = 19,
}

/// What a page is. It stands as a `uint32_t` in `beian_page`.
#[repr(C)]
pub enum beian_page_kind {
    /// A page of a website, or a screen of an app of which no more is known.
    BEIAN_PAGE_PLAIN = 0,
    /// A host that cannot be reached; its text is not looked at.
    BEIAN_PAGE_UNREACHABLE = 1,
    /// A screen of an app: settings (设置).
    BEIAN_PAGE_SETTINGS = 2,
    /// A screen of an app: about or introduction (关于、介绍).
    BEIAN_PAGE_ABOUT = 3,
    /// A screen of an app: another prominent place.
    BEIAN_PAGE_PROMINENT = 4,
    /// A screen of an app: somewhere else.
    BEIAN_PAGE_ELSEWHERE = 5,
}

/// A number in a page. Its texts live until the callback returns.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct beian_found {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends: the byte behind it.
    pub end: usize,
    /// What it is, or would be: `BEIAN_KIND_RECORD_NUMBER`, `BEIAN_KIND_LICENCE` (with or without a service part; both are
    /// read by `beian_record_number_parse`), `BEIAN_KIND_POLICE_NUMBER` or `BEIAN_KIND_ALGORITHM_NUMBER`; perhaps others in
    /// later versions.
    pub kind: beian_kind,
    /// Whether it can be one.
    pub standing: beian_standing,
    /// Why not, or why hardly.
    pub doubt: beian_doubt,
    /// What was forgiven, and what is odd about the number itself: bits of `beian_note`.
    pub notes: u32,
    /// What was forgiven about the way it stands in the page: bits of `beian_spelling`.
    pub spellings: u32,
    /// The canonical text; empty if it is malformed.
    pub canonical: beian_str,
    /// The doubt in Chinese; empty if there is none.
    pub reason_zh: beian_str,
    /// The doubt in English; empty if there is none.
    pub reason_en: beian_str,
}

/// What `beian_scan` calls for each number, with its last argument. It gives 0 to go on and anything else to stop.
///
/// It must return: no C++ exception, `longjmp` or Rust panic may leave it. It may call every function of the library.
pub type beian_found_callback = Option<unsafe extern "C" fn(found: *const beian_found, user_data: *mut c_void) -> i32>;

/// A page as it was fetched, or a screen of an app.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct beian_page {
    /// The host that it came from; empty for an app.
    pub host: beian_str,
    /// Its HTML or text, as bytes that need not be UTF-8.
    pub html: beian_str,
    /// What it is: one of `beian_page_kind`.
    pub kind: u32,
}

/// Finds record, licence, public-security and algorithm numbers in text or raw HTML as people write them, in order. The text
/// need not be UTF-8; no copy of it is made.
///
/// `callback`: called for each number, from this thread, before the function returns. `user_data`: handed to it as it is. That
/// the callback stopped the search is no failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_scan(
    text: *const c_char,
    len: usize,
    callback: beian_found_callback,
    user_data: *mut c_void,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of texts.
        let text = unsafe { bytes(text, len)? };
        let callback = callback.ok_or(BEIAN_BAD_POINTER)?;
        // SAFETY: a function of that type, by the caller's promise; what the struct points to outlives the call.
        each_found(text, |hit| unsafe { callback(hit, user_data) } == 0);
        Ok(())
    })
}

/// Hands over each number of a page, until that says no.
pub(super) fn each_found(page: &[u8], mut goes_on: impl FnMut(&beian_found) -> bool) {
    let mut canonical = String::new();
    for found in display::scan_bytes(page) {
        let [reason_zh, reason_en] = found.standing.reason().unwrap_or_default();
        canonical.clear();
        if let Some(value) = found.value {
            write!(canonical, "{value}").unwrap_or_default();
        }
        if !goes_on(&hit(&found, &canonical, &reason_zh, &reason_en)) {
            return;
        }
    }
}

/// Checks what the pages of a site, or the screens of an app, show against what was filed.
///
/// `pages`, `pages_len`: an array; NULL with length 0 is none. Their hosts must be UTF-8; what a page shows that is not, is
/// undetermined. `filing`: as JSON, with the members of `display::Filing`, all of them optional. `at`: the instant as of which
/// it is checked, as RFC 3339 has it. `out`: the report as JSON in both languages; the caller frees it with `beian_text_free`.
/// `counts`: NULL, or where to put how many findings there are. `error`: NULL, or where to put why `filing` is none, as JSON
/// with `pointer`, `found` and `expected`; the caller frees it. It is written for `BEIAN_NOT_A_FILING`, and for
/// `BEIAN_NOT_UTF8` if it is the filing that is not.
///
/// `BEIAN_NOT_A_FILING`, `BEIAN_NOT_UTF8`, `BEIAN_BAD_INSTANT`, `BEIAN_UNKNOWN_KIND`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_footer_check(
    pages: *const beian_page,
    pages_len: usize,
    filing: *const c_char,
    filing_len: usize,
    at: *const c_char,
    at_len: usize,
    out: *mut *mut beian_text,
    counts: *mut beian_counts,
    error: *mut *mut beian_text,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of arrays, texts and out-parameters.
        let (pages, filing, at) = unsafe { (array(pages, pages_len)?, bytes(filing, filing_len)?, utf8(at, at_len)?) };
        // SAFETY: likewise.
        let (out, counts, error) = unsafe { (Out::new(out)?, Out::maybe(counts)?, Out::maybe(error)?) };
        let at = DateTime::parse_from_rfc3339(at).map_err(|_| BEIAN_BAD_INSTANT)?;
        // SAFETY: the caller's promise of texts holds for those of the pages.
        let pages: Vec<Page<'_>> = pages.iter().map(|page| unsafe { page.read() }).collect::<Result<_, _>>()?;
        let filing = read(filing, BEIAN_NOT_A_FILING, error, Filing::from_json)?;
        let report = display::check_footer(&pages, &filing, at);
        let text = crate::json::to_string(&report, 16_384).unwrap_or_default();
        counts.map_or(Ok(()), |counts| counts.put(footer_counts(&report)))?;
        out.give_text(text)
    })
}

impl beian_page {
    /// # Safety
    /// As [`utf8`], of its texts.
    pub(super) unsafe fn read<'a>(&self) -> Result<Page<'a>, beian_status> {
        // SAFETY: the same promise.
        let host = unsafe { utf8(self.host.data, self.host.len)? };
        let screen = match self.kind {
            0 => None,
            1 => return Ok(Page::unreachable(host)),
            2 => Some(Screen::Settings),
            3 => Some(Screen::About),
            4 => Some(Screen::Prominent),
            5 => Some(Screen::Other),
            _ => return Err(BEIAN_UNKNOWN_KIND),
        };
        // SAFETY: likewise.
        let html = unsafe { bytes(self.html.data, self.html.len)? };
        Ok(Page { screen, ..Page::from_bytes(host, html) })
    }
}

/// A number in a page; the texts outlive what is made.
pub(super) fn hit(found: &Found, canonical: &str, reason_zh: &str, reason_en: &str) -> beian_found {
    let (standing, doubt) = match &found.standing {
        Standing::Valid => (beian_standing::BEIAN_STANDING_VALID, beian_doubt::BEIAN_DOUBT_NONE),
        Standing::Suspicious(why) => (beian_standing::BEIAN_STANDING_SUSPICIOUS, suspicion(*why)),
        Standing::Malformed(why) => (beian_standing::BEIAN_STANDING_MALFORMED, malformed(why)),
    };
    beian_found {
        start: found.span.start,
        end: found.span.end,
        kind: match found.kind {
            display::Kind::Record => beian_kind::BEIAN_KIND_RECORD_NUMBER,
            display::Kind::Licence => beian_kind::BEIAN_KIND_LICENCE,
            display::Kind::Police => beian_kind::BEIAN_KIND_POLICE_NUMBER,
            display::Kind::Algorithm => beian_kind::BEIAN_KIND_ALGORITHM_NUMBER,
        },
        standing,
        doubt,
        notes: bits(found.notes),
        spellings: SPELLINGS.iter().fold(0, |bits, spelling| {
            bits | (u32::from(found.spellings.has(*spelling)) * spelling_bit(*spelling) as u32)
        }),
        canonical: view(canonical),
        reason_zh: view(reason_zh),
        reason_en: view(reason_en),
    }
}

pub(super) const fn suspicion(why: Suspicion) -> beian_doubt {
    match why {
        Suspicion::Placeholder => beian_doubt::BEIAN_DOUBT_PLACEHOLDER,
        Suspicion::Year => beian_doubt::BEIAN_DOUBT_YEAR,
        Suspicion::TooShort => beian_doubt::BEIAN_DOUBT_TOO_SHORT,
        Suspicion::Province => beian_doubt::BEIAN_DOUBT_PROVINCE,
        Suspicion::Mismatch => beian_doubt::BEIAN_DOUBT_MISMATCH,
        Suspicion::NoProvince => beian_doubt::BEIAN_DOUBT_NO_PROVINCE,
        Suspicion::Wording => beian_doubt::BEIAN_DOUBT_WORDING,
        Suspicion::First => beian_doubt::BEIAN_DOUBT_FIRST,
        Suspicion::NoWord => beian_doubt::BEIAN_DOUBT_NO_WORD,
        Suspicion::Stray => beian_doubt::BEIAN_DOUBT_STRAY,
        Suspicion::Service => beian_doubt::BEIAN_DOUBT_SERVICE,
    }
}

pub(super) const fn malformed(why: &Malformed) -> beian_doubt {
    match why {
        Malformed::Number(_) => beian_doubt::BEIAN_DOUBT_FORM,
        Malformed::Placeholder => beian_doubt::BEIAN_DOUBT_STAND_IN,
        Malformed::Template => beian_doubt::BEIAN_DOUBT_TEMPLATE,
        Malformed::Parody => beian_doubt::BEIAN_DOUBT_PARODY,
    }
}

pub(super) fn footer_counts(report: &display::FooterReport) -> beian_counts {
    let of = |severity| {
        let severities = report.findings.iter().map(|found| found.diagnostic.severity);
        severities.filter(|found| *found == severity).count()
    };
    let open: BTreeSet<&str> = report.undetermined.iter().map(|open| open.rule.code).collect();
    beian_counts {
        errors: of(Severity::Error),
        warnings: of(Severity::Warning),
        infos: of(Severity::Info),
        undetermined_rules: open.len(),
        findings: report.findings.len(),
        undetermined: report.undetermined.len(),
    }
}
