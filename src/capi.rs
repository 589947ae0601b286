//! The C ABI: what other languages link. `include/beian.h` is generated from this file and is its manual.
//!
//! Each function unpacks its arguments, calls the library, and packs what comes out. This is the only file with unsafe
//! code. Trees go in and out as JSON, single values as flat structs.

#![allow(non_camel_case_types, reason = "the names are those of C")]
#![allow(
    clippy::missing_safety_doc,
    reason = "the contract is one for all functions and stands at the head of include/beian.h"
)]
#![deny(clippy::undocumented_unsafe_blocks)]

use crate::Validator;
use crate::data::{phones, suffixes::Suffix};
use crate::decide;
use crate::display::{self, Filing, Found, Malformed, Page, Screen, Spelling, Standing, Suspicion};
use crate::input::InputError;
use crate::model::path::Path;
use crate::provider::TENCENT_CLOUD;
use crate::report::{Report, Verdict};
use crate::rule::{Lang, Outcome, Places, Rule, Severity};
use crate::value::{
    Address, AlgorithmNumber, CreditCode, DomainName, DomainRef, DomainScratch, Email, HkMacaoPermit, IpAddress,
    Landline, LicenceNumber, Mobile, Note, Notes, Noun, OrganisationCode, OrganisationName, Passport, PersonName,
    Phone, PoliceNumber, Postcode, RecordNumber, RegistrationNumber, ResidentId, ResidentIdKind, ServiceLetter, Sex,
    TaiwanPermit, Value,
};
use chrono::{DateTime, Datelike};
use std::collections::BTreeSet;
use std::ffi::{CStr, c_char, c_void};
use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::NonNull;
use std::sync::OnceLock;

/// Version of this interface. It grows when a function, a struct or a number changes its meaning or goes; what is only
/// added does not count.
pub const BEIAN_ABI_VERSION: u32 = 1;

/// A buffer of this many bytes holds the canonical text of every kind of value but names, addresses and mail addresses,
/// with the NUL behind it.
pub const BEIAN_VALUE_MAX: usize = 256;

/// How a call ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub enum beian_status {
    /// It did what it should. Only then are out-parameters written, unless a function says otherwise.
    BEIAN_OK = 0,
    /// A pointer is NULL or not aligned.
    BEIAN_BAD_POINTER = 1,
    /// A length is more than half of the address space.
    BEIAN_BAD_LENGTH = 2,
    /// A text is not UTF-8.
    BEIAN_NOT_UTF8 = 3,
    /// The instant is not one of RFC 3339.
    BEIAN_BAD_INSTANT = 4,
    /// The library has no profile of that access provider.
    BEIAN_UNKNOWN_PROVIDER = 5,
    /// The number is none of `beian_language`.
    BEIAN_UNKNOWN_LANGUAGE = 6,
    /// The number is none of `beian_kind`, or of `beian_page_kind`.
    BEIAN_UNKNOWN_KIND = 7,
    /// There is nothing at that index.
    BEIAN_OUT_OF_RANGE = 8,
    /// The buffer is too small.
    BEIAN_BUFFER_TOO_SMALL = 9,
    /// The catalogue has no such rule.
    BEIAN_NO_SUCH_RULE = 10,
    /// There is no such question.
    BEIAN_NO_SUCH_QUESTION = 11,
    /// The text is not JSON, or JSON of the wrong type somewhere.
    BEIAN_NOT_AN_ORDER = 16,
    /// The text is not a value of that kind.
    BEIAN_NOT_A_VALUE = 17,
    /// The text is not JSON, or not of a filing.
    BEIAN_NOT_A_FILING = 18,
    /// The text is not JSON, or not of inputs of that question.
    BEIAN_NOT_AN_INPUT = 19,
    /// The library is at fault: it panicked, and the panic was caught. What was passed in can be freed and used on.
    BEIAN_PANIC = 255,
}
use beian_status::*;

/// A language of texts. Functions take it as `uint32_t`.
#[repr(C)]
pub enum beian_language {
    /// Chinese.
    BEIAN_ZH = 0,
    /// English.
    BEIAN_EN = 1,
}

/// What becomes of an order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub enum beian_verdict {
    /// No rule that bars it fails, and none is undecided.
    BEIAN_VERDICT_ACCEPT = 0,
    /// No rule that bars it fails, but some could not be decided.
    BEIAN_VERDICT_INCOMPLETE = 1,
    /// A rule that bars it fails.
    BEIAN_VERDICT_REJECT = 2,
}

/// How much a finding matters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub enum beian_severity {
    /// A computed hint; nothing is wrong.
    BEIAN_SEVERITY_INFO = 0,
    /// A recommendation or a documented risk.
    BEIAN_SEVERITY_WARNING = 1,
    /// A documented bar to submission or approval.
    BEIAN_SEVERITY_ERROR = 2,
}

/// How a rule ended for an order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub enum beian_outcome {
    /// It does not hold on that day, or not for that provider.
    BEIAN_OUTCOME_NOT_IN_FORCE = 0,
    /// It does not look at such an order.
    BEIAN_OUTCOME_NOT_APPLICABLE = 1,
    /// It holds.
    BEIAN_OUTCOME_PASSED = 2,
    /// It could not be decided: facts are missing that could make it fail.
    BEIAN_OUTCOME_UNDETERMINED = 3,
    /// It does not hold.
    BEIAN_OUTCOME_FAILED = 4,
}

/// A kind of value. Functions take it as `uint32_t`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub enum beian_kind {
    /// ICP record number (备案号).
    BEIAN_KIND_RECORD_NUMBER = 1,
    /// Number of a telecom licence (电信业务经营许可证).
    BEIAN_KIND_LICENCE = 2,
    /// Public-security filing number (公安备案号).
    BEIAN_KIND_POLICE_NUMBER = 3,
    /// Domain name.
    BEIAN_KIND_DOMAIN = 4,
    /// Unified social credit code (统一社会信用代码).
    BEIAN_KIND_CREDIT_CODE = 5,
    /// Resident ID (居民身份证号码). Personal.
    BEIAN_KIND_RESIDENT_ID = 6,
    /// Mobile number. Personal.
    BEIAN_KIND_MOBILE = 7,
    /// Landline number. Personal.
    BEIAN_KIND_LANDLINE = 8,
    /// Mobile or landline number. Personal.
    BEIAN_KIND_PHONE = 9,
    /// Mail address. Personal.
    BEIAN_KIND_EMAIL = 10,
    /// Postcode.
    BEIAN_KIND_POSTCODE = 11,
    /// IP address.
    BEIAN_KIND_IP_ADDRESS = 12,
    /// Postal address. Personal.
    BEIAN_KIND_ADDRESS = 13,
    /// Name of a person. Personal.
    BEIAN_KIND_PERSON_NAME = 14,
    /// Name of an organisation.
    BEIAN_KIND_ORGANISATION_NAME = 15,
    /// Organisation code (组织机构代码).
    BEIAN_KIND_ORGANISATION_CODE = 16,
    /// Registration number (工商注册号).
    BEIAN_KIND_REGISTRATION_NUMBER = 17,
    /// Passport number. Personal.
    BEIAN_KIND_PASSPORT = 18,
    /// Travel permit of Hong Kong and Macao residents. Personal.
    BEIAN_KIND_HK_MACAO_PERMIT = 19,
    /// Travel permit of Taiwan residents. Personal.
    BEIAN_KIND_TAIWAN_PERMIT = 20,
    /// Filing number of an algorithm (算法备案号).
    BEIAN_KIND_ALGORITHM_NUMBER = 21,
}

/// What was forgiven in a value: bits of the `notes` of a value. The value is valid, but it was not written in its
/// canonical form, or it is odd.
#[repr(C)]
pub enum beian_note {
    /// Full-width ASCII.
    BEIAN_NOTE_FULL_WIDTH = 0x1,
    /// Spaces around or inside.
    BEIAN_NOTE_SPACES = 0x2,
    /// A look-alike of the hyphen.
    BEIAN_NOTE_DASH = 0x4,
    /// Letters in the other case.
    BEIAN_NOTE_CASE = 0x8,
    /// Traditional characters.
    BEIAN_NOTE_TRADITIONAL = 0x10,
    /// 号 is missing, doubled or in the wrong place.
    BEIAN_NOTE_HAO = 0x20,
    /// A word more than the canonical form has.
    BEIAN_NOTE_WORDING = 0x40,
    /// Separators that the canonical form does not have, or lack of those that it has.
    BEIAN_NOTE_SEPARATORS = 0x80,
    /// A country prefix.
    BEIAN_NOTE_COUNTRY_PREFIX = 0x100,
    /// A placeholder that people print where a number should stand.
    BEIAN_NOTE_PLACEHOLDER = 0x200,
    /// A part that the library's table does not know; the table may be older than the value.
    BEIAN_NOTE_UNKNOWN_PART = 0x400,
    /// A form that was right once and is not issued any more.
    BEIAN_NOTE_OUTDATED = 0x800,
    /// A look-alike of the full stop, or a trailing one.
    BEIAN_NOTE_DOT = 0x1000,
    /// Something around the value was left out.
    BEIAN_NOTE_TRIMMED = 0x2000,
    /// Two parts that should agree do not.
    BEIAN_NOTE_MISMATCH = 0x4000,
    /// A right spelling that its standard converts to the canonical one.
    BEIAN_NOTE_CONVERTED = 0x8000,
    /// An early number whose check character does not fit.
    BEIAN_NOTE_PILOT = 0x10000,
}

/// What was forgiven about the way a number stands in a page: bits of the `spellings` of a `beian_found`.
#[repr(C)]
pub enum beian_spelling {
    /// Tags or comments inside the number.
    BEIAN_SPELLING_MARKUP = 0x1,
    /// HTML entities inside the number.
    BEIAN_SPELLING_ENTITY = 0x2,
    /// Escapes of JSON or JavaScript inside the number.
    BEIAN_SPELLING_ESCAPE = 0x4,
    /// IPC for ICP.
    BEIAN_SPELLING_TYPO = 0x8,
    /// Letters or digits right in front of or behind the number, or another number.
    BEIAN_SPELLING_RUN_ON = 0x10,
    /// Space or hyphens between the digits.
    BEIAN_SPELLING_GROUPED = 0x20,
}

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
    /// A serial number far above those that are given out.
    BEIAN_DOUBT_SERIAL = 3,
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

/// What the table of approved suffixes says of the suffix of a domain.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub enum beian_suffix {
    /// The library knows no such suffix; its table may be older.
    BEIAN_SUFFIX_UNKNOWN = 0,
    /// On the list: a name under it can be filed.
    BEIAN_SUFFIX_APPROVED = 1,
    /// A suffix of the internet that is not on the list.
    BEIAN_SUFFIX_NOT_APPROVED = 2,
}

/// Whose number a resident ID is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub enum beian_resident {
    /// A mainland resident's.
    BEIAN_RESIDENT_MAINLAND = 1,
    /// On a residence permit for Hong Kong and Macao residents.
    BEIAN_RESIDENT_HK_MACAO = 2,
    /// On a residence permit for Taiwan residents.
    BEIAN_RESIDENT_TAIWAN = 3,
}

/// To whom a segment of mobile numbers was given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub enum beian_operator {
    /// The library's table does not know the segment; it may be older than the number.
    BEIAN_OPERATOR_UNKNOWN = 0,
    /// 中国电信.
    BEIAN_OPERATOR_TELECOM = 1,
    /// 中国移动.
    BEIAN_OPERATOR_MOBILE = 2,
    /// 中国联通.
    BEIAN_OPERATOR_UNICOM = 3,
    /// 中国广电.
    BEIAN_OPERATOR_BROADNET = 4,
    /// 中国星网 and other satellite services.
    BEIAN_OPERATOR_SATELLITE = 5,
}

/// What a segment of mobile numbers is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub enum beian_segment {
    /// The library's table does not know the segment.
    BEIAN_SEGMENT_UNKNOWN = 0,
    /// Ordinary subscribers.
    BEIAN_SEGMENT_ORDINARY = 1,
    /// Opened for data cards.
    BEIAN_SEGMENT_DATA_CARD = 2,
    /// Resold by virtual operators (虚拟运营商).
    BEIAN_SEGMENT_RESALE = 3,
    /// Satellite telephones.
    BEIAN_SEGMENT_SATELLITE = 4,
    /// Machines (物联网): no one answers such a number.
    BEIAN_SEGMENT_MACHINES = 5,
}

/// Checks orders as of one instant, for one provider, strict or not. It holds every province.
///
/// Many threads may use one validator at once; only freeing it must be the last thing that happens to it.
pub struct beian_validator {
    validator: Validator,
    language: Lang,
}

/// The report of one order. It does not need its validator any more.
///
/// Many threads may read one report at once; only freeing it must be the last thing that happens to it.
pub struct beian_report {
    report: Report,
    language: Lang,
    findings: OnceLock<Vec<Told>>,
    undetermined: OnceLock<Vec<Told>>,
}

/// A text that the caller owns and frees with `beian_text_free`. It never changes, so many threads may read it at once.
pub struct beian_text {
    /// With a NUL at the end.
    text: String,
}

/// A view of UTF-8 text that something else owns. A NUL does not follow.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct beian_str {
    /// The first byte; never NULL when the library gives it.
    pub data: *const c_char,
    /// How many bytes.
    pub len: usize,
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

/// How many findings there are of each severity, and how much is undecided.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub struct beian_counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Hints.
    pub infos: usize,
    /// Rules undecided at some place.
    pub undetermined_rules: usize,
    /// All findings: of a report one more than the last index of `beian_report_finding`.
    pub findings: usize,
    /// Undecided rules with their places: of a report one more than the last index of `beian_report_undetermined`.
    pub undetermined: usize,
}

/// A finding, in the language of the validator. Its texts belong to the report and live as long.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct beian_finding {
    /// The severity.
    pub severity: beian_severity,
    /// Code of the rule: `BA-S0101`.
    pub code: beian_str,
    /// Name of the rule for people.
    pub slug: beian_str,
    /// What to change, or where the missing thing would stand: a JSON pointer (RFC 6901) into the order.
    pub path: beian_str,
    /// What is wrong.
    pub message: beian_str,
    /// Why it matters.
    pub why: beian_str,
    /// What to do.
    pub help: beian_str,
    /// JSON pointers to other places that matter.
    pub related: *const beian_str,
    /// How many.
    pub related_len: usize,
}

/// A rule that could not be decided at a place. Its texts belong to the report and live as long.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct beian_undetermined {
    /// The severity that a finding would have.
    pub severity: beian_severity,
    /// Code of the rule.
    pub code: beian_str,
    /// What it looked at: a JSON pointer into the order.
    pub path: beian_str,
    /// JSON pointers to every missing fact that could still make it fail.
    pub needs: *const beian_str,
    /// How many.
    pub needs_len: usize,
}

/// An ICP record number. Only the form is judged: nobody is asked whether it was issued.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[repr(C)]
pub struct beian_record_number {
    /// What was forgiven: bits of `beian_note`.
    pub notes: u32,
    /// Running number within province and year.
    pub serial: u32,
    /// Sequence number of the service; 0 for the number of a subject.
    pub service: u32,
    /// Year in which the subject was first approved, or the licence given.
    pub year: u16,
    /// First two digits of the province's division code (GB/T 2260); 0 for a licence of the ministry.
    pub province: u8,
    /// `A` app, `X` mini-program, `K` quick app; 0 for a website and for a subject.
    pub letter: u8,
    /// Whether a telecom licence stands in for the number.
    pub licence: bool,
}

/// A public-security filing number.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[repr(C)]
pub struct beian_police_number {
    /// What was forgiven: bits of `beian_note`.
    pub notes: u32,
    /// The first six digits: a division code, or the code of a police unit.
    pub unit: u32,
    /// First two digits of the division code of the province that the short form names.
    pub province: u8,
    /// Whether it has 12 digits, as older numbers have, and not 14.
    pub old: bool,
}

/// The parts of a domain name, as places in its canonical text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub struct beian_domain {
    /// What was forgiven: bits of `beian_note`.
    pub notes: u32,
    /// What the table of approved suffixes says.
    pub suffix: beian_suffix,
    /// Length of the name.
    pub len: u8,
    /// Where the suffix begins under which names are registered: `com.cn` of `www.example.com.cn`. It reaches to the end.
    pub suffix_at: u8,
    /// Where the name begins that somebody registered, which is what is filed. It reaches to the end.
    pub registrable_at: u8,
    /// Whether there is such a name: false for a name that is itself a suffix.
    pub registrable: bool,
}

/// A unified social credit code.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[repr(C)]
pub struct beian_credit_code {
    /// What was forgiven: bits of `beian_note`.
    pub notes: u32,
    /// Six-digit code of the division whose office registered it; 100000 for the national office.
    pub region: u32,
    /// Registering authority: the first character.
    pub authority: u8,
    /// Category of the organisation within its authority: the second character.
    pub category: u8,
}

/// A resident ID. What it tells of a person is personal: do not log it.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(C)]
pub struct beian_resident_id {
    /// What was forgiven: bits of `beian_note`.
    pub notes: u32,
    /// Six-digit division code of the place where the number was first registered, or that of the permit.
    pub region: u32,
    /// Year of birth.
    pub birth_year: u16,
    /// Month of birth, from 1.
    pub birth_month: u8,
    /// Day of birth, from 1.
    pub birth_day: u8,
    /// Whether the number is a woman's.
    pub female: bool,
    /// Whose number it is.
    pub resident: beian_resident,
}

/// A mobile number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub struct beian_mobile {
    /// What was forgiven: bits of `beian_note`.
    pub notes: u32,
    /// To whom the segment was given; the subscriber may have carried the number to another one.
    pub carrier: beian_operator,
    /// What the segment is for.
    pub segment: beian_segment,
}

// ---- the library itself --------------------------------------------------------------------------------------------

/// Version of the library, such as `0.1.0`. Static, with a NUL at the end.
#[unsafe(no_mangle)]
pub extern "C" fn beian_version() -> *const c_char {
    const VERSION: &CStr = match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
        Ok(version) => version,
        Err(_) => c"",
    };
    VERSION.as_ptr()
}

/// The `BEIAN_ABI_VERSION` that the library was built with. Compare it with that of the header.
#[unsafe(no_mangle)]
pub extern "C" fn beian_abi_version() -> u32 {
    BEIAN_ABI_VERSION
}

/// What a status means, in a language (in English, if it is none). Static, with a NUL at the end; never NULL, whatever the
/// numbers.
#[unsafe(no_mangle)]
pub extern "C" fn beian_status_text(status: i32, language: u32) -> *const c_char {
    const TEXTS: [(beian_status, &CStr, &CStr); 17] = [
        (BEIAN_OK, c"成功", c"done"),
        (BEIAN_BAD_POINTER, c"指针为空或未对齐", c"a pointer is NULL or not aligned"),
        (BEIAN_BAD_LENGTH, c"长度过大", c"a length is too large"),
        (BEIAN_NOT_UTF8, c"文本不是 UTF-8", c"a text is not UTF-8"),
        (BEIAN_BAD_INSTANT, c"时刻不符合 RFC 3339", c"the instant is not one of RFC 3339"),
        (BEIAN_UNKNOWN_PROVIDER, c"没有该接入商的资料", c"no profile of that access provider"),
        (BEIAN_UNKNOWN_LANGUAGE, c"没有该语言", c"no such language"),
        (BEIAN_UNKNOWN_KIND, c"没有该种类", c"no such kind"),
        (BEIAN_OUT_OF_RANGE, c"序号超出范围", c"nothing at that index"),
        (BEIAN_BUFFER_TOO_SMALL, c"缓冲区太小", c"the buffer is too small"),
        (BEIAN_NO_SUCH_RULE, c"没有该规则", c"no such rule"),
        (BEIAN_NO_SUCH_QUESTION, c"没有该问题", c"no such question"),
        (BEIAN_NOT_AN_ORDER, c"文本不是备案订单", c"the text is not an order"),
        (BEIAN_NOT_A_VALUE, c"文本不是该种类的值", c"the text is not a value of that kind"),
        (BEIAN_NOT_A_FILING, c"文本不是备案信息", c"the text is not a filing"),
        (BEIAN_NOT_AN_INPUT, c"文本不是该问题的输入", c"the text is not the input of that question"),
        (BEIAN_PANIC, c"程序库内部错误", c"a fault inside the library"),
    ];
    let text = TEXTS.iter().find(|(known, ..)| *known as i32 == status);
    match (text, lang(language)) {
        (Some((_, zh, _)), Ok(Lang::Zh)) => zh.as_ptr(),
        (Some((.., en)), _) => en.as_ptr(),
        (None, Ok(Lang::Zh)) => c"未知状态".as_ptr(),
        (None, _) => c"unknown status".as_ptr(),
    }
}

/// The bytes of a text, and how many; a NUL follows them. They live as long as the text. Empty for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_text_view(text: *const beian_text) -> beian_str {
    // SAFETY: the caller's promise of handles.
    match unsafe { borrow(text) } {
        Ok(text) => view(text.text.strip_suffix('\0').unwrap_or(&text.text)),
        Err(_) => view(""),
    }
}

/// Frees a text. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_text_free(text: *mut beian_text) {
    // SAFETY: the caller's promise of handles that are freed.
    unsafe { free(text) }
}

// ---- orders --------------------------------------------------------------------------------------------------------

/// Makes a validator.
///
/// `at`: the instant as of which orders are checked, as RFC 3339 has it: `2025-11-20T10:00:00+08:00`. Days are Beijing days.
/// `provider`: the access provider whose limits hold; `tencent`, or NULL with length 0 for the same. `strict`: if not 0, what
/// only the FAQ of 2018 or the undated guide says keeps the severity of its text. `language`: of the texts of findings, one
/// of `beian_language`. `out`: the validator, which the caller frees with `beian_validator_free`.
///
/// `BEIAN_BAD_INSTANT`, `BEIAN_UNKNOWN_PROVIDER`, `BEIAN_UNKNOWN_LANGUAGE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_validator_new(
    at: *const c_char,
    at_len: usize,
    provider: *const c_char,
    provider_len: usize,
    strict: u32,
    language: u32,
    out: *mut *mut beian_validator,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of texts and out-parameters.
        let (at, provider, out) = unsafe { (utf8(at, at_len)?, utf8(provider, provider_len)?, Out::new(out)?) };
        let at = DateTime::parse_from_rfc3339(at).map_err(|_| BEIAN_BAD_INSTANT)?;
        if !["", TENCENT_CLOUD.id].contains(&provider) {
            return Err(BEIAN_UNKNOWN_PROVIDER);
        }
        out.give(beian_validator { language: lang(language)?, validator: Validator::new(at).strict(strict != 0) })
    })
}

/// Names the rules that a validator checks: version of the library, provider, strictness, day. The caller frees the text.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_validator_ruleset(
    validator: *const beian_validator,
    out: *mut *mut beian_text,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles and out-parameters.
        let (validator, out) = unsafe { (borrow(validator)?, Out::new(out)?) };
        out.give_text(validator.validator.ruleset().to_string())
    })
}

/// Frees a validator. NULL is ignored. Its reports live on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_validator_free(validator: *mut beian_validator) {
    // SAFETY: the caller's promise of handles that are freed.
    unsafe { free(validator) }
}

/// Reads an order from JSON and checks it. The text is not kept.
///
/// `out`: the report, which the caller frees with `beian_report_free`. `error`: NULL, or where to put why the text is not an
/// order, as JSON with `pointer`, `found` and `expected`; the caller frees it with `beian_text_free`. It is written for
/// `BEIAN_NOT_AN_ORDER` and `BEIAN_NOT_UTF8` only, and never shows a value of the order. An order that is too large is not
/// refused: its report says so.
///
/// `BEIAN_NOT_AN_ORDER`, `BEIAN_NOT_UTF8`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_validate_json(
    validator: *const beian_validator,
    json: *const c_char,
    json_len: usize,
    out: *mut *mut beian_report,
    error: *mut *mut beian_text,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles, texts and out-parameters.
        let (validator, json, out) = unsafe { (borrow(validator)?, bytes(json, json_len)?, Out::new(out)?) };
        // SAFETY: likewise.
        let error = unsafe { Out::maybe(error)? };
        let report = read(json, BEIAN_NOT_AN_ORDER, error, |json| validator.validator.validate_json(json))?;
        out.give(beian_report::new(report, validator.language))
    })
}

/// Frees a report and all texts of its findings. NULL is ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_report_free(report: *mut beian_report) {
    // SAFETY: the caller's promise of handles that are freed.
    unsafe { free(report) }
}

/// What becomes of the order. Warnings never change it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_report_verdict(report: *const beian_report, out: *mut beian_verdict) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles and out-parameters.
        let (report, out) = unsafe { (borrow(report)?, Out::new(out)?) };
        out.put(match report.report.verdict() {
            Verdict::Accept => beian_verdict::BEIAN_VERDICT_ACCEPT,
            Verdict::Incomplete => beian_verdict::BEIAN_VERDICT_INCOMPLETE,
            Verdict::Reject => beian_verdict::BEIAN_VERDICT_REJECT,
        })
    })
}

/// How many findings there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_report_counts(report: *const beian_report, out: *mut beian_counts) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles and out-parameters.
        let (report, out) = unsafe { (borrow(report)?, Out::new(out)?) };
        let counts = report.report.counts();
        out.put(beian_counts {
            errors: counts.error,
            warnings: counts.warning,
            infos: counts.info,
            undetermined_rules: counts.undetermined,
            findings: report.report.diagnostics().len(),
            undetermined: report.report.undetermined().len(),
        })
    })
}

/// A finding, in the order of the model, then by code. Its texts live as long as the report.
///
/// `BEIAN_OUT_OF_RANGE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_report_finding(
    report: *const beian_report,
    index: usize,
    out: *mut beian_finding,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles and out-parameters.
        let (report, out) = unsafe { (borrow(report)?, Out::new(out)?) };
        let (found, told) = (report.report.diagnostics().get(index), report.findings().get(index));
        let (found, told) = found.zip(told).ok_or(BEIAN_OUT_OF_RANGE)?;
        out.put(beian_finding {
            severity: severity(found.severity),
            code: view(found.rule.code),
            slug: view(found.rule.slug),
            path: told.text(0),
            message: told.text(1),
            why: told.text(2),
            help: told.text(3),
            related: told.places.as_ptr(),
            related_len: told.places.len(),
        })
    })
}

/// A rule that could not be decided, in the order of the model, then by code. Its texts live as long as the report.
///
/// `BEIAN_OUT_OF_RANGE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_report_undetermined(
    report: *const beian_report,
    index: usize,
    out: *mut beian_undetermined,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles and out-parameters.
        let (report, out) = unsafe { (borrow(report)?, Out::new(out)?) };
        let (entry, told) = (report.report.undetermined().get(index), report.undetermined().get(index));
        let (entry, told) = entry.zip(told).ok_or(BEIAN_OUT_OF_RANGE)?;
        out.put(beian_undetermined {
            severity: severity(entry.severity),
            code: view(entry.rule.code),
            path: told.text(0),
            needs: told.places.as_ptr(),
            needs_len: told.places.len(),
        })
    })
}

/// How a rule ended, by its code.
///
/// `BEIAN_NO_SUCH_RULE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_report_outcome(
    report: *const beian_report,
    code: *const c_char,
    code_len: usize,
    out: *mut beian_outcome,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles, texts and out-parameters.
        let (report, code, out) = unsafe { (borrow(report)?, utf8(code, code_len)?, Out::new(out)?) };
        out.put(match report.report.outcome(code).ok_or(BEIAN_NO_SUCH_RULE)? {
            Outcome::NotInForce => beian_outcome::BEIAN_OUTCOME_NOT_IN_FORCE,
            Outcome::NotApplicable => beian_outcome::BEIAN_OUTCOME_NOT_APPLICABLE,
            Outcome::Passed => beian_outcome::BEIAN_OUTCOME_PASSED,
            Outcome::Undetermined => beian_outcome::BEIAN_OUTCOME_UNDETERMINED,
            Outcome::Failed => beian_outcome::BEIAN_OUTCOME_FAILED,
        })
    })
}

/// The whole report as compact JSON, in both languages. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_report_json(report: *const beian_report, out: *mut *mut beian_text) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles and out-parameters.
        let (report, out) = unsafe { (borrow(report)?, Out::new(out)?) };
        out.give_text(report.report.to_json())
    })
}

/// The whole report for people, in the language of the validator. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_report_text(report: *const beian_report, out: *mut *mut beian_text) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of handles and out-parameters.
        let (report, out) = unsafe { (borrow(report)?, Out::new(out)?) };
        out.give_text(report.report.to_text(report.language))
    })
}

// ---- the rule book -------------------------------------------------------------------------------------------------

/// All rules as a JSON array, by code, in both languages, with their sources. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_catalog_json(out: *mut *mut beian_text) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of out-parameters.
        let out = unsafe { Out::new(out)? };
        out.give_text(serde_json::to_string(crate::catalog()).unwrap_or_default())
    })
}

/// The rule with a code or a slug, as JSON in both languages. The caller frees it.
///
/// `BEIAN_NO_SUCH_RULE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_explain_json(
    code: *const c_char,
    code_len: usize,
    out: *mut *mut beian_text,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of texts and out-parameters.
        let (code, out) = unsafe { (utf8(code, code_len)?, Out::new(out)?) };
        let rule: &Rule = crate::explain(code).ok_or(BEIAN_NO_SUCH_RULE)?;
        out.give_text(serde_json::to_string(rule).unwrap_or_default())
    })
}

/// The rule with a code or a slug, as a page for people. The caller frees it.
///
/// `BEIAN_NO_SUCH_RULE`, `BEIAN_UNKNOWN_LANGUAGE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_explain_text(
    code: *const c_char,
    code_len: usize,
    language: u32,
    out: *mut *mut beian_text,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of texts and out-parameters.
        let (code, out) = unsafe { (utf8(code, code_len)?, Out::new(out)?) };
        let rule = crate::explain(code).ok_or(BEIAN_NO_SUCH_RULE)?;
        out.give_text(rule.to_text(lang(language)?))
    })
}

// ---- pages ---------------------------------------------------------------------------------------------------------

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
        let mut canonical = String::new();
        for found in display::scan_bytes(text) {
            let [reason_zh, reason_en] = found.standing.reason().unwrap_or_default();
            canonical.clear();
            if let Some(value) = found.value {
                write!(canonical, "{value}").unwrap_or_default();
            }
            let hit = hit(&found, &canonical, &reason_zh, &reason_en);
            // SAFETY: a function of that type, by the caller's promise; what the struct points to outlives the call.
            if unsafe { callback(&raw const hit, user_data) } != 0 {
                break;
            }
        }
        Ok(())
    })
}

/// What bits of `beian_note` mean, in a language (in English, if it is none): of the lowest that is set. Static; empty if no
/// such bit is set.
#[unsafe(no_mangle)]
pub extern "C" fn beian_note_text(notes: u32, language: u32) -> beian_str {
    let mut nouns = NOTES.iter().filter(|note| notes & note_bit(**note) as u32 != 0).map(|note| note.noun());
    noun(nouns.next(), language)
}

/// What bits of `beian_spelling` mean, in a language (in English, if it is none): of the lowest that is set. Static; empty if
/// no such bit is set.
#[unsafe(no_mangle)]
pub extern "C" fn beian_spelling_text(spellings: u32, language: u32) -> beian_str {
    let mut set = SPELLINGS.iter().filter(|spelling| spellings & spelling_bit(**spelling) as u32 != 0);
    noun(set.next().map(|spelling| spelling.noun()), language)
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
        let text = serde_json::to_string(&report).unwrap_or_default();
        counts.map_or(Ok(()), |counts| counts.put(footer_counts(&report)))?;
        out.give_text(text)
    })
}

// ---- questions -----------------------------------------------------------------------------------------------------

/// Answers a question that people who file ask.
///
/// `question`: its noun and its name with a blank between them: `filing needed`. `json`: its inputs as a JSON object, all of
/// them optional. `out`: the answer as JSON, with citations, in both languages; the caller frees it with `beian_text_free`.
/// `error`: NULL, or where to put why the text is not that, as JSON with `pointer`, `found` and `expected`; the caller frees it.
/// It is written for `BEIAN_NOT_AN_INPUT`, and for `BEIAN_NOT_UTF8` if it is the JSON that is not, and never shows a value.
///
/// `BEIAN_NO_SUCH_QUESTION`: `beian_questions_json` has them. `BEIAN_NOT_AN_INPUT`, `BEIAN_NOT_UTF8`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_decide(
    question: *const c_char,
    question_len: usize,
    json: *const c_char,
    json_len: usize,
    out: *mut *mut beian_text,
    error: *mut *mut beian_text,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of texts and out-parameters.
        let (question, json) = unsafe { (utf8(question, question_len)?, bytes(json, json_len)?) };
        // SAFETY: likewise.
        let (out, error) = unsafe { (Out::new(out)?, Out::maybe(error)?) };
        let named = question.split_once(' ').and_then(|(noun, name)| decide::function(noun, name));
        let function = named.ok_or(BEIAN_NO_SUCH_QUESTION)?;
        out.give_text(read(json, BEIAN_NOT_AN_INPUT, error, |json| function.ask(json))?)
    })
}

/// All questions as a JSON array, with their inputs and the words that those take, in both languages. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_questions_json(out: *mut *mut beian_text) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of out-parameters.
        let out = unsafe { Out::new(out)? };
        out.give_text(serde_json::to_string(decide::FUNCTIONS).unwrap_or_default())
    })
}

// ---- values --------------------------------------------------------------------------------------------------------

/// Reads an ICP record number as people write it.
///
/// `BEIAN_NOT_A_VALUE`: `beian_value_explain` says why.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_record_number_parse(
    text: *const c_char,
    len: usize,
    out: *mut beian_record_number,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of texts and out-parameters.
        let (text, out) = unsafe { (bytes(text, len)?, Out::new(out)?) };
        // Nearly all are written so; then nobody has to look whether it is UTF-8.
        match RecordNumber::from_usual(text) {
            Some(number) => out.put(record_number(&number, 0)),
            None => parse(checked(text).ok_or(BEIAN_NOT_UTF8)?, out, record_number),
        }
    })
}

/// Reads a public-security filing number as people write it.
///
/// `BEIAN_NOT_A_VALUE`: `beian_value_explain` says why.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_police_number_parse(
    text: *const c_char,
    len: usize,
    out: *mut beian_police_number,
) -> beian_status {
    // SAFETY: the caller's promise of texts and out-parameters.
    leaf(unsafe { utf8(text, len) }, unsafe { Out::new(out) }, |number: &PoliceNumber, notes| beian_police_number {
        notes,
        unit: number.unit(),
        province: number.province().code(),
        old: number.is_old(),
    })
}

/// Reads a domain name as people write it, and writes its canonical text (lower case, A-labels), with a NUL behind it, into
/// a buffer of the caller's. 254 bytes hold every name.
///
/// `BEIAN_NOT_A_VALUE`: `beian_value_explain` says why. `BEIAN_BUFFER_TOO_SMALL`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_domain_parse(
    text: *const c_char,
    len: usize,
    buffer: *mut c_char,
    capacity: usize,
    out: *mut beian_domain,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of texts, buffers and out-parameters.
        let (text, buffer, out) = unsafe { (utf8(text, len)?, Buffer::new(buffer, capacity)?, Out::new(out)?) };
        if let Ok(name) = DomainRef::parse_strict(text) {
            return domain(name, Notes::NONE, buffer, out);
        }
        let mut scratch = DomainScratch::new();
        let (name, notes) = DomainRef::parse_in(text, &mut scratch).map_err(|_| BEIAN_NOT_A_VALUE)?;
        domain(name, notes, buffer, out)
    })
}

/// Reads a unified social credit code as people write it.
///
/// `BEIAN_NOT_A_VALUE`: `beian_value_explain` says why.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_credit_code_parse(
    text: *const c_char,
    len: usize,
    out: *mut beian_credit_code,
) -> beian_status {
    // SAFETY: the caller's promise of texts and out-parameters.
    leaf(unsafe { utf8(text, len) }, unsafe { Out::new(out) }, |code: &CreditCode, notes| beian_credit_code {
        notes,
        region: code.region(),
        authority: code.authority() as u8,
        category: code.category() as u8,
    })
}

/// Reads a resident ID as people write it. The struct does not hold the number.
///
/// `BEIAN_NOT_A_VALUE`: `beian_value_explain` says why.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_resident_id_parse(
    text: *const c_char,
    len: usize,
    out: *mut beian_resident_id,
) -> beian_status {
    // SAFETY: the caller's promise of texts and out-parameters.
    leaf(unsafe { utf8(text, len) }, unsafe { Out::new(out) }, |id: &ResidentId, notes| {
        let born = id.birth_date();
        beian_resident_id {
            notes,
            region: id.region(),
            birth_year: u16::try_from(born.year()).unwrap_or(0),
            birth_month: born.month() as u8,
            birth_day: born.day() as u8,
            female: id.sex() == Sex::Female,
            resident: match id.kind() {
                ResidentIdKind::Mainland => beian_resident::BEIAN_RESIDENT_MAINLAND,
                ResidentIdKind::HkMacaoResidencePermit => beian_resident::BEIAN_RESIDENT_HK_MACAO,
                ResidentIdKind::TaiwanResidencePermit => beian_resident::BEIAN_RESIDENT_TAIWAN,
            },
        }
    })
}

/// Reads a mobile number as people write it. The struct does not hold the number.
///
/// `BEIAN_NOT_A_VALUE`: `beian_value_explain` says why.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_mobile_parse(text: *const c_char, len: usize, out: *mut beian_mobile) -> beian_status {
    // SAFETY: the caller's promise of texts and out-parameters.
    leaf(unsafe { utf8(text, len) }, unsafe { Out::new(out) }, |mobile: &Mobile, notes| {
        let segment = mobile.segment();
        beian_mobile {
            notes,
            carrier: segment.map_or(beian_operator::BEIAN_OPERATOR_UNKNOWN, |row| operator(row.operator)),
            segment: segment.map_or(beian_segment::BEIAN_SEGMENT_UNKNOWN, |row| segment_of(row.service)),
        }
    })
}

/// Whether a text is a value of a kind (`beian_kind`), as people write it, or in canonical form only if `strict` is not 0.
///
/// `notes`: NULL, or where to put what was forgiven, bits of `beian_note`.
///
/// `BEIAN_NOT_A_VALUE`: `beian_value_explain` says why. `BEIAN_UNKNOWN_KIND`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_value_check(
    kind: u32,
    strict: u32,
    text: *const c_char,
    len: usize,
    notes: *mut u32,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of texts and out-parameters.
        let (text, notes) = unsafe { (utf8(text, len)?, Out::maybe(notes)?) };
        let found = (kind_of(kind)?.check)(text, strict != 0).map_err(|_| BEIAN_NOT_A_VALUE)?;
        notes.map_or(Ok(()), |notes| notes.put(bits(found)))
    })
}

/// Writes the canonical text of a value, with a NUL behind it, into a buffer of the caller's. `written`: its length without
/// the NUL. Personal values are written whole: do not log them.
///
/// `BEIAN_NOT_A_VALUE`: `beian_value_explain` says why. `BEIAN_UNKNOWN_KIND`. `BEIAN_BUFFER_TOO_SMALL`: `BEIAN_VALUE_MAX`
/// says what suffices.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_value_canonical(
    kind: u32,
    text: *const c_char,
    len: usize,
    buffer: *mut c_char,
    capacity: usize,
    written: *mut usize,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of texts, buffers and out-parameters.
        let (text, buffer, out) = unsafe { (utf8(text, len)?, Buffer::new(buffer, capacity)?, Out::new(written)?) };
        let canonical = (kind_of(kind)?.canonical)(text).map_err(|_| BEIAN_NOT_A_VALUE)?;
        buffer.fill(&canonical)?;
        out.put(canonical.len())
    })
}

/// Why a text is not a value of a kind, as a sentence that names the part and the offence and does not show the text. Empty
/// if it is one. The caller frees it.
///
/// `BEIAN_UNKNOWN_KIND`, `BEIAN_UNKNOWN_LANGUAGE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn beian_value_explain(
    kind: u32,
    strict: u32,
    language: u32,
    text: *const c_char,
    len: usize,
    out: *mut *mut beian_text,
) -> beian_status {
    guard(|| {
        // SAFETY: the caller's promise of texts and out-parameters.
        let (text, out) = unsafe { (utf8(text, len)?, Out::new(out)?) };
        let (kind, language) = (kind_of(kind)?, lang(language)?);
        out.give_text(match ((kind.check)(text, strict != 0), language) {
            (Ok(_), _) => String::new(),
            (Err(error), Lang::Zh) => error.zh().to_string(),
            (Err(error), Lang::En) => error.to_string(),
        })
    })
}

// ---- unpacking and packing -----------------------------------------------------------------------------------------

type Done = Result<(), beian_status>;

/// Runs the work of a call; a panic ends here.
#[inline]
fn guard(work: impl FnOnce() -> Done) -> beian_status {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(())) => BEIAN_OK,
        Ok(Err(status)) => status,
        Err(payload) => {
            // Its drop could panic again.
            std::mem::forget(payload);
            BEIAN_PANIC
        }
    }
}

/// A call that reads one value.
#[inline]
fn leaf<V: Value, T>(
    text: Result<&str, beian_status>,
    out: Result<Out<T>, beian_status>,
    pack: impl FnOnce(&V, u32) -> T,
) -> beian_status {
    guard(|| parse(text?, out?, pack))
}

#[inline]
fn parse<V: Value, T>(text: &str, out: Out<T>, pack: impl FnOnce(&V, u32) -> T) -> Done {
    // Not moved: a copy right behind the writing is slow.
    match &V::parse_noted(text) {
        Ok((value, notes)) => out.put(pack(value, bits(*notes))),
        Err(_) => Err(BEIAN_NOT_A_VALUE),
    }
}

#[inline]
fn record_number(number: &RecordNumber, notes: u32) -> beian_record_number {
    let service = number.service();
    beian_record_number {
        notes,
        serial: number.serial(),
        service: service.map_or(0, |service| service.index.get()),
        year: number.year(),
        province: number.province().map_or(0, |province| province.code()),
        letter: service.and_then(|service| service.kind).map_or(0, letter),
        licence: number.licence().is_some(),
    }
}

/// Reads JSON; why it cannot be read goes to `error`.
fn read<T>(
    json: &[u8],
    refused: beian_status,
    error: Option<Out<*mut beian_text>>,
    work: impl FnOnce(&str) -> Result<T, InputError>,
) -> Result<T, beian_status> {
    let (status, why) = match checked(json).map(work) {
        Some(Ok(value)) => return Ok(value),
        Some(Err(why)) => (refused, why),
        None => (BEIAN_NOT_UTF8, not_utf8(json)),
    };
    if let Some(error) = error {
        error.give_text(serde_json::to_string(&why).unwrap_or_default())?;
    }
    Err(status)
}

/// What a handle points to.
///
/// # Safety
/// A handle that is not NULL came from this library and was not freed, and lives for `'a`.
#[inline]
unsafe fn borrow<'a, T>(handle: *const T) -> Result<&'a T, beian_status> {
    if !handle.is_aligned() {
        return Err(BEIAN_BAD_POINTER);
    }
    // SAFETY: aligned, and the rest is the caller's promise; NULL gives None.
    unsafe { handle.as_ref() }.ok_or(BEIAN_BAD_POINTER)
}

/// Frees what a handle points to.
///
/// # Safety
/// As [`borrow`], and nothing uses the handle any more.
unsafe fn free<T>(handle: *mut T) {
    if !handle.is_null() && handle.is_aligned() {
        // SAFETY: it came from `Out::give`, by the caller's promise, and is not used any more.
        let owned = AssertUnwindSafe(unsafe { Box::from_raw(handle) });
        guard(move || {
            drop(owned);
            Ok(())
        });
    }
}

/// The bytes of an argument.
///
/// # Safety
/// As [`array`].
#[inline]
unsafe fn bytes<'a>(data: *const c_char, len: usize) -> Result<&'a [u8], beian_status> {
    // SAFETY: the same promise.
    unsafe { array(data.cast(), len) }
}

/// The elements of an argument. NULL with length 0 is none.
///
/// # Safety
/// A pointer that is not NULL points to that many elements, which nobody changes during `'a`.
#[inline]
unsafe fn array<'a, T>(data: *const T, len: usize) -> Result<&'a [T], beian_status> {
    if data.is_null() {
        return if len == 0 { Ok(&[]) } else { Err(BEIAN_BAD_POINTER) };
    }
    if !data.is_aligned() {
        return Err(BEIAN_BAD_POINTER);
    }
    if isize::try_from(len.saturating_mul(size_of::<T>())).is_err() {
        return Err(BEIAN_BAD_LENGTH);
    }
    // SAFETY: not NULL, aligned, the length fits, and the rest is the caller's promise.
    Ok(unsafe { std::slice::from_raw_parts(data, len) })
}

/// The text of an argument.
///
/// # Safety
/// As [`bytes`].
#[inline]
unsafe fn utf8<'a>(data: *const c_char, len: usize) -> Result<&'a str, beian_status> {
    // SAFETY: the same promise.
    let bytes = unsafe { bytes(data, len)? };
    checked(bytes).ok_or(BEIAN_NOT_UTF8)
}

/// The text, if it is UTF-8. Half of what a call costs, so it is done with care.
#[inline]
fn checked(bytes: &[u8]) -> Option<&str> {
    if bytes.len() <= 64 && (is_ascii(bytes) || is_chinese(bytes)) {
        // SAFETY: ASCII, and ASCII with whole characters of three bytes, is UTF-8.
        return Some(unsafe { std::str::from_utf8_unchecked(bytes) });
    }
    simdutf8::basic::from_utf8(bytes).ok()
}

/// As the standard library's, but for short texts and without a call.
#[inline]
fn is_ascii(bytes: &[u8]) -> bool {
    match (bytes.first_chunk::<16>(), bytes.last_chunk::<16>()) {
        _ if bytes.first().is_some_and(|byte| *byte >= 0x80) => false,
        (Some(first), Some(last)) if bytes.len() <= 32 => {
            (u128::from_ne_bytes(*first) | u128::from_ne_bytes(*last)) & (u128::MAX / 255 * 128) == 0
        }
        _ => match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            (Some(first), Some(last)) if bytes.len() <= 16 => {
                (u64::from_ne_bytes(*first) | u64::from_ne_bytes(*last)) & (u64::MAX / 255 * 128) == 0
            }
            _ => bytes.is_ascii(),
        },
    }
}

/// Whether bytes are ASCII and whole characters of three bytes (all Chinese ones but the rarest are), without a branch on
/// what they are; false also for less than 18 bytes, and for some characters that are right.
#[inline]
fn is_chinese(bytes: &[u8]) -> bool {
    let (Some(start), Some(end)) = (bytes.first_chunk::<18>(), bytes.last_chunk::<18>()) else {
        return false;
    };
    let ([first, second, ..], [.., before, last]) = (*start, *end);
    let edges = !goes_on(first)
        & (goes_on(second) == leads(first))
        & (first < 0x80 || leads(first))
        & (second < 0x80 || leads(second) || goes_on(second))
        & !leads(before)
        & !leads(last);
    let middle = || {
        let mut places = (16..bytes.len() - 18).step_by(16);
        places.all(|at| bytes.get(at..).and_then(<[u8]>::first_chunk).is_some_and(is_chinese_piece))
    };
    edges & is_chinese_piece(start) & is_chinese_piece(end) && (bytes.len() <= 34 || middle())
}

/// As [`is_chinese`], of the last 16 bytes; the first two are what stands before. In numbers, not in truths: so the
/// compiler looks at all 16 at once.
#[inline(always)]
fn is_chinese_piece(piece: &[u8; 18]) -> bool {
    let before = piece.iter().zip(piece.iter().skip(1));
    let wrong = piece.iter().skip(2).zip(before).fold(0, |wrong, (byte, (second, first))| {
        let due = u8::from(leads(*first)) | u8::from(leads(*second));
        let (inside, begins) = (u8::from(goes_on(*byte)), u8::from(leads(*byte)));
        wrong | (inside ^ due) | (byte >> 7 & !(inside | begins))
    });
    wrong == 0
}

/// Whether a byte begins a character of three bytes, any of which may follow: not E0 and ED.
#[inline]
const fn leads(byte: u8) -> bool {
    (byte.wrapping_sub(0xe1) < 15) & (byte != 0xed)
}

/// Whether a byte is inside a character.
#[inline]
const fn goes_on(byte: u8) -> bool {
    byte.cast_signed() < -64
}

/// Where a result goes.
struct Out<T>(NonNull<T>);

impl<T> Out<T> {
    /// # Safety
    /// A pointer that is not NULL can be written to, and nothing else uses the place during the call.
    #[inline]
    unsafe fn new(place: *mut T) -> Result<Self, beian_status> {
        NonNull::new(place).filter(|place| place.is_aligned()).map(Self).ok_or(BEIAN_BAD_POINTER)
    }

    /// As [`Out::new`], of a place that may be NULL.
    ///
    /// # Safety
    /// As [`Out::new`].
    #[inline]
    unsafe fn maybe(place: *mut T) -> Result<Option<Self>, beian_status> {
        // SAFETY: the same promise.
        (!place.is_null()).then(|| unsafe { Self::new(place) }).transpose()
    }

    #[inline]
    fn put(self, value: T) -> Done {
        // SAFETY: not NULL, aligned, and writable by the promise of `new`. What is there is not dropped: it may be nothing.
        unsafe { self.0.write(value) };
        Ok(())
    }
}

impl<T> Out<*mut T> {
    fn give(self, value: T) -> Done {
        self.put(Box::into_raw(Box::new(value)))
    }
}

impl Out<*mut beian_text> {
    fn give_text(self, mut text: String) -> Done {
        text.push('\0');
        self.give(beian_text { text })
    }
}

/// A buffer of the caller's.
struct Buffer(NonNull<u8>, usize);

impl Buffer {
    /// # Safety
    /// A pointer that is not NULL points to so many bytes that can be written to, and nothing else uses them during the call.
    #[inline]
    unsafe fn new(place: *mut c_char, capacity: usize) -> Result<Self, beian_status> {
        NonNull::new(place.cast()).map(|place| Self(place, capacity)).ok_or(BEIAN_BAD_POINTER)
    }

    /// Writes a text with a NUL behind it.
    #[inline]
    fn fill(&self, text: &str) -> Done {
        if text.len() >= self.1 {
            return Err(BEIAN_BUFFER_TOO_SMALL);
        }
        // SAFETY: the buffer holds more bytes than the text, by the promise of `new`, and is apart from it: what the library
        // made or the caller's text, which no out-parameter may overlap.
        unsafe {
            self.0.copy_from_nonoverlapping(NonNull::from(text.as_bytes()).cast(), text.len());
            self.0.add(text.len()).write(0);
        }
        Ok(())
    }
}

// SAFETY: a view is two numbers. What it points to never changes while its owner lives.
unsafe impl Send for beian_str {}
// SAFETY: likewise.
unsafe impl Sync for beian_str {}

const fn view(text: &str) -> beian_str {
    beian_str { data: text.as_ptr().cast(), len: text.len() }
}

impl beian_page {
    /// # Safety
    /// As [`utf8`], of its texts.
    unsafe fn read<'a>(&self) -> Result<Page<'a>, beian_status> {
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
fn hit(found: &Found, canonical: &str, reason_zh: &str, reason_en: &str) -> beian_found {
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

const fn suspicion(why: Suspicion) -> beian_doubt {
    match why {
        Suspicion::Placeholder => beian_doubt::BEIAN_DOUBT_PLACEHOLDER,
        Suspicion::Year => beian_doubt::BEIAN_DOUBT_YEAR,
        Suspicion::Serial => beian_doubt::BEIAN_DOUBT_SERIAL,
        Suspicion::TooShort => beian_doubt::BEIAN_DOUBT_TOO_SHORT,
        Suspicion::Province => beian_doubt::BEIAN_DOUBT_PROVINCE,
        Suspicion::Mismatch => beian_doubt::BEIAN_DOUBT_MISMATCH,
        Suspicion::NoProvince => beian_doubt::BEIAN_DOUBT_NO_PROVINCE,
        Suspicion::Wording => beian_doubt::BEIAN_DOUBT_WORDING,
        Suspicion::First => beian_doubt::BEIAN_DOUBT_FIRST,
        Suspicion::NoWord => beian_doubt::BEIAN_DOUBT_NO_WORD,
    }
}

const fn malformed(why: &Malformed) -> beian_doubt {
    match why {
        Malformed::Number(_) => beian_doubt::BEIAN_DOUBT_FORM,
        Malformed::Placeholder => beian_doubt::BEIAN_DOUBT_STAND_IN,
        Malformed::Template => beian_doubt::BEIAN_DOUBT_TEMPLATE,
        Malformed::Parody => beian_doubt::BEIAN_DOUBT_PARODY,
    }
}

fn footer_counts(report: &display::FooterReport) -> beian_counts {
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

fn noun(noun: Option<Noun>, language: u32) -> beian_str {
    view(match (noun, lang(language)) {
        (Some(noun), Ok(Lang::Zh)) => noun.zh,
        (Some(noun), _) => noun.en,
        (None, _) => "",
    })
}

/// The texts of one finding or undecided rule.
struct Told {
    texts: Vec<String>,
    /// Views into `owned`.
    places: Vec<beian_str>,
    _owned: Vec<String>,
}

impl Told {
    fn new(texts: Vec<String>, places: &Places) -> Self {
        let owned: Vec<String> = places.iter().map(Path::to_string).collect();
        Self { texts, places: owned.iter().map(|place| view(place)).collect(), _owned: owned }
    }

    fn text(&self, index: usize) -> beian_str {
        view(self.texts.get(index).map_or("", String::as_str))
    }
}

impl beian_report {
    fn new(report: Report, language: Lang) -> Self {
        Self { report, language, findings: OnceLock::new(), undetermined: OnceLock::new() }
    }

    fn findings(&self) -> &[Told] {
        let lang = self.language;
        self.findings.get_or_init(|| {
            let found = self.report.diagnostics().iter();
            found
                .map(|found| {
                    let texts = [found.path.to_string(), found.message(lang), found.why(lang), found.help(lang)];
                    Told::new(texts.into(), &found.related)
                })
                .collect()
        })
    }

    fn undetermined(&self) -> &[Told] {
        self.undetermined.get_or_init(|| {
            let entries = self.report.undetermined().iter();
            entries.map(|entry| Told::new(vec![entry.path.to_string()], &entry.needs)).collect()
        })
    }
}

#[cold]
fn not_utf8(bytes: &[u8]) -> InputError {
    let valid = std::str::from_utf8(bytes).map_or_else(|broken| broken.valid_up_to(), str::len);
    InputError {
        pointer: String::new(),
        found: format!("bytes that are not UTF-8 after byte {valid}"),
        expected: "UTF-8 text".to_owned(),
    }
}

fn lang(number: u32) -> Result<Lang, beian_status> {
    match number {
        0 => Ok(Lang::Zh),
        1 => Ok(Lang::En),
        _ => Err(BEIAN_UNKNOWN_LANGUAGE),
    }
}

const fn severity(severity: Severity) -> beian_severity {
    match severity {
        Severity::Info => beian_severity::BEIAN_SEVERITY_INFO,
        Severity::Warning => beian_severity::BEIAN_SEVERITY_WARNING,
        Severity::Error => beian_severity::BEIAN_SEVERITY_ERROR,
    }
}

const fn letter(letter: ServiceLetter) -> u8 {
    letter.letter() as u8
}

const fn operator(operator: phones::Operator) -> beian_operator {
    match operator {
        phones::Operator::Telecom => beian_operator::BEIAN_OPERATOR_TELECOM,
        phones::Operator::Mobile => beian_operator::BEIAN_OPERATOR_MOBILE,
        phones::Operator::Unicom => beian_operator::BEIAN_OPERATOR_UNICOM,
        phones::Operator::Broadnet => beian_operator::BEIAN_OPERATOR_BROADNET,
        phones::Operator::Satellite => beian_operator::BEIAN_OPERATOR_SATELLITE,
    }
}

const fn segment_of(service: phones::Service) -> beian_segment {
    match service {
        phones::Service::Ordinary => beian_segment::BEIAN_SEGMENT_ORDINARY,
        phones::Service::DataCard => beian_segment::BEIAN_SEGMENT_DATA_CARD,
        phones::Service::Resale => beian_segment::BEIAN_SEGMENT_RESALE,
        phones::Service::Satellite => beian_segment::BEIAN_SEGMENT_SATELLITE,
        phones::Service::Things => beian_segment::BEIAN_SEGMENT_MACHINES,
    }
}

#[inline]
fn bits(notes: Notes) -> u32 {
    // Without a branch: the compiler makes one `and` of it.
    NOTES.iter().fold(0, |bits, note| bits | (u32::from(notes.has(*note)) * note_bit(*note) as u32))
}

const NOTES: [Note; 17] = [
    Note::FullWidth,
    Note::Spaces,
    Note::Dash,
    Note::Case,
    Note::Traditional,
    Note::Hao,
    Note::Wording,
    Note::Separators,
    Note::CountryPrefix,
    Note::Placeholder,
    Note::UnknownPart,
    Note::Outdated,
    Note::Dot,
    Note::Trimmed,
    Note::Mismatch,
    Note::Converted,
    Note::Pilot,
];

const fn note_bit(note: Note) -> beian_note {
    match note {
        Note::FullWidth => beian_note::BEIAN_NOTE_FULL_WIDTH,
        Note::Spaces => beian_note::BEIAN_NOTE_SPACES,
        Note::Dash => beian_note::BEIAN_NOTE_DASH,
        Note::Case => beian_note::BEIAN_NOTE_CASE,
        Note::Traditional => beian_note::BEIAN_NOTE_TRADITIONAL,
        Note::Hao => beian_note::BEIAN_NOTE_HAO,
        Note::Wording => beian_note::BEIAN_NOTE_WORDING,
        Note::Separators => beian_note::BEIAN_NOTE_SEPARATORS,
        Note::CountryPrefix => beian_note::BEIAN_NOTE_COUNTRY_PREFIX,
        Note::Placeholder => beian_note::BEIAN_NOTE_PLACEHOLDER,
        Note::UnknownPart => beian_note::BEIAN_NOTE_UNKNOWN_PART,
        Note::Outdated => beian_note::BEIAN_NOTE_OUTDATED,
        Note::Dot => beian_note::BEIAN_NOTE_DOT,
        Note::Trimmed => beian_note::BEIAN_NOTE_TRIMMED,
        Note::Mismatch => beian_note::BEIAN_NOTE_MISMATCH,
        Note::Converted => beian_note::BEIAN_NOTE_CONVERTED,
        Note::Pilot => beian_note::BEIAN_NOTE_PILOT,
    }
}

const SPELLINGS: [Spelling; 6] =
    [Spelling::Markup, Spelling::Entity, Spelling::Escape, Spelling::Typo, Spelling::RunOn, Spelling::Grouped];

const fn spelling_bit(spelling: Spelling) -> beian_spelling {
    match spelling {
        Spelling::Markup => beian_spelling::BEIAN_SPELLING_MARKUP,
        Spelling::Entity => beian_spelling::BEIAN_SPELLING_ENTITY,
        Spelling::Escape => beian_spelling::BEIAN_SPELLING_ESCAPE,
        Spelling::Typo => beian_spelling::BEIAN_SPELLING_TYPO,
        Spelling::RunOn => beian_spelling::BEIAN_SPELLING_RUN_ON,
        Spelling::Grouped => beian_spelling::BEIAN_SPELLING_GROUPED,
    }
}

#[inline]
fn domain(name: DomainRef<'_>, mut notes: Notes, buffer: Buffer, out: Out<beian_domain>) -> Done {
    let (text, parts) = (name.as_str(), name.parts());
    let registrable = parts.registrable.unwrap_or(text);
    let suffix = match parts.class {
        Suffix::Approved => beian_suffix::BEIAN_SUFFIX_APPROVED,
        Suffix::NotApproved => beian_suffix::BEIAN_SUFFIX_NOT_APPROVED,
        Suffix::Unknown => {
            notes.add(Note::UnknownPart);
            beian_suffix::BEIAN_SUFFIX_UNKNOWN
        }
    };
    buffer.fill(text)?;
    // A name has at most 253 bytes.
    out.put(beian_domain {
        notes: bits(notes),
        suffix,
        len: text.len() as u8,
        suffix_at: (text.len() - parts.suffix.len()) as u8,
        registrable_at: (text.len() - registrable.len()) as u8,
        registrable: parts.registrable.is_some(),
    })
}

/// What the functions for any kind of value need.
struct Kind {
    check: fn(&str, bool) -> Result<Notes, crate::value::ParseError>,
    canonical: fn(&str) -> Result<String, crate::value::ParseError>,
}

impl Kind {
    const fn of<V: Value>() -> Self {
        Self {
            check: |text, strict| match strict {
                false => V::parse_noted(text).map(|(_, notes)| notes),
                true => V::parse_strict(text).map(|_| Notes::NONE),
            },
            canonical: |text| V::parse(text).map(|value| value.canonical()),
        }
    }
}

/// By number of `beian_kind`, from 1.
static KINDS: [Kind; 21] = [
    Kind::of::<RecordNumber>(),
    Kind::of::<LicenceNumber>(),
    Kind::of::<PoliceNumber>(),
    Kind::of::<DomainName>(),
    Kind::of::<CreditCode>(),
    Kind::of::<ResidentId>(),
    Kind::of::<Mobile>(),
    Kind::of::<Landline>(),
    Kind::of::<Phone>(),
    Kind::of::<Email>(),
    Kind::of::<Postcode>(),
    Kind::of::<IpAddress>(),
    Kind::of::<Address>(),
    Kind::of::<PersonName>(),
    Kind::of::<OrganisationName>(),
    Kind::of::<OrganisationCode>(),
    Kind::of::<RegistrationNumber>(),
    Kind::of::<Passport>(),
    Kind::of::<HkMacaoPermit>(),
    Kind::of::<TaiwanPermit>(),
    Kind::of::<AlgorithmNumber>(),
];

fn kind_of(number: u32) -> Result<&'static Kind, beian_status> {
    let index = usize::try_from(number).unwrap_or(0).wrapping_sub(1);
    KINDS.get(index).ok_or(BEIAN_UNKNOWN_KIND)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_ends_at_the_boundary() {
        assert_eq!(guard(|| panic!("on purpose")), BEIAN_PANIC);
        struct Bomb;
        impl Drop for Bomb {
            fn drop(&mut self) {
                panic!("again");
            }
        }
        assert_eq!(guard(|| std::panic::panic_any(Bomb)), BEIAN_PANIC);
    }

    #[test]
    fn what_is_shared_between_threads_may_be() {
        fn shared<T: Send + Sync>() {}
        shared::<beian_validator>();
        shared::<beian_report>();
        shared::<beian_text>();
    }

    #[test]
    fn every_note_has_its_bit() {
        let mut all = Notes::NONE;
        for (place, note) in NOTES.into_iter().enumerate() {
            assert_eq!(bits(Notes::NONE.with(note)), 1 << place);
            assert_eq!(Notes::NONE.with(note).iter().collect::<Vec<_>>(), [note]);
            all.add(note);
        }
        assert_eq!((bits(all), bits(Notes::NONE)), ((1 << NOTES.len()) - 1, 0));
        // The library has no note that is not here.
        assert_eq!(all.iter().count(), NOTES.len());
    }

    #[test]
    fn text_is_checked_as_the_standard_library_does() {
        const PIECES: [&str; 12] =
            ["a", "-1", "12345678", "备", "号", "京ICP", "é", "\u{800}", "\u{d7ff}", "\u{e000}", "𠀀", "\u{ffff}"];
        let mut state = 0x9e37_79b9_7f4a_7c15_u64;
        let mut draw = |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state >> 11) as usize % below
        };
        let (mut right, mut wrong, mut quick) = (0, 0, 0);
        for _ in 0..40_000 {
            // Of few pieces mostly, so that many texts are of Chinese and ASCII alone.
            let (most, count) = (if draw(3) == 0 { PIECES.len() } else { 6 }, draw(24));
            let mut bytes: Vec<u8> = (0..count).flat_map(|_| PIECES[draw(most)].bytes()).collect();
            if draw(2) == 0 && !bytes.is_empty() {
                let at = draw(bytes.len());
                match draw(3) {
                    0 => bytes[at] = draw(256) as u8,
                    1 => bytes.truncate(at),
                    _ => drop(bytes.remove(at)),
                }
            }
            assert_eq!(checked(&bytes), std::str::from_utf8(&bytes).ok(), "{bytes:x?}");
            quick += usize::from(bytes.len() <= 64 && is_chinese(&bytes));
            *(if checked(&bytes).is_some() { &mut right } else { &mut wrong }) += 1;
        }
        assert!(right > 10_000 && wrong > 4_000 && quick > 4_000, "{right} {wrong} {quick}");
        // Every pair of bytes behind each other, at every place of a text.
        let text = "京ICP备16020626号-1和京ICP备2024000001号-2X和";
        for at in (0..text.len() - 1).step_by(7) {
            for pair in 0..=u16::MAX {
                let mut bytes = text.as_bytes().to_vec();
                bytes[at..at + 2].copy_from_slice(&pair.to_be_bytes());
                assert_eq!(checked(&bytes).is_some(), std::str::from_utf8(&bytes).is_ok(), "{bytes:x?}");
            }
        }
    }

    #[test]
    fn every_spelling_has_its_bit() {
        for (place, spelling) in SPELLINGS.into_iter().enumerate() {
            assert_eq!(spelling_bit(spelling) as u32, 1 << place);
            // The library's own list has the same place for it, and there is none beyond.
            assert_eq!(spelling as usize, place);
        }
        let all: Vec<u32> = (0..32).filter(|bit| beian_spelling_text(1 << bit, 1).len > 0).collect();
        assert_eq!(all, [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn every_kind_has_its_number() {
        // A text that is a value of that kind and of few others, in canonical form.
        let texts = [
            (beian_kind::BEIAN_KIND_RECORD_NUMBER, "京ICP备16020626号-1"),
            (beian_kind::BEIAN_KIND_LICENCE, "粤B2-20090059"),
            (beian_kind::BEIAN_KIND_POLICE_NUMBER, "京公网安备11010802035340号"),
            (beian_kind::BEIAN_KIND_DOMAIN, "www.example.com.cn"),
            (beian_kind::BEIAN_KIND_CREDIT_CODE, "12100000400000624D"),
            (beian_kind::BEIAN_KIND_RESIDENT_ID, "11010519491231002X"),
            (beian_kind::BEIAN_KIND_MOBILE, "13800138000"),
            (beian_kind::BEIAN_KIND_LANDLINE, "0571-82345678"),
            (beian_kind::BEIAN_KIND_PHONE, "13800138000"),
            (beian_kind::BEIAN_KIND_EMAIL, "a@example.cn"),
            (beian_kind::BEIAN_KIND_POSTCODE, "518000"),
            (beian_kind::BEIAN_KIND_IP_ADDRESS, "203.0.113.7"),
            (beian_kind::BEIAN_KIND_ADDRESS, "广东省深圳市南山区示例路1号创新大厦2层"),
            (beian_kind::BEIAN_KIND_PERSON_NAME, "张示例"),
            (beian_kind::BEIAN_KIND_ORGANISATION_NAME, "深圳市示例科技有限公司"),
        ];
        for (at, (kind, text)) in texts.into_iter().enumerate() {
            assert_eq!(kind as usize, at + 1);
            let kind = kind_of(at as u32 + 1).unwrap();
            assert!((kind.check)(text, true).is_ok(), "{text}");
            assert_eq!((kind.canonical)(text).unwrap(), text);
        }
        let last = beian_kind::BEIAN_KIND_ALGORITHM_NUMBER as u32;
        assert!(kind_of(last).is_ok() && kind_of(last + 1).is_err() && kind_of(0).is_err());
    }
}
