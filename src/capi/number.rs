//! Numbers whose parts a caller gets as flat structs.

use super::memory::{Buffer, Done, Out, bytes, guard};
use super::note::bits;
use super::status::beian_status::{self, BEIAN_NOT_A_VALUE, BEIAN_NOT_UTF8};
use super::utf8::{checked, utf8};
use super::value::{leaf, parse};
use crate::data::phones;
use crate::data::suffixes::Suffix;
use crate::value::{
    CreditCode, DomainRef, DomainScratch, Mobile, Note, Notes, PoliceNumber, RecordNumber, ResidentId, ResidentIdKind,
    ServiceLetter, Sex,
};
use chrono::Datelike;
use std::ffi::c_char;

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

#[inline]
pub(super) fn record_number(number: &RecordNumber, notes: u32) -> beian_record_number {
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

pub(super) const fn letter(letter: ServiceLetter) -> u8 {
    letter.letter() as u8
}

pub(super) const fn operator(operator: phones::Operator) -> beian_operator {
    match operator {
        phones::Operator::Telecom => beian_operator::BEIAN_OPERATOR_TELECOM,
        phones::Operator::Mobile => beian_operator::BEIAN_OPERATOR_MOBILE,
        phones::Operator::Unicom => beian_operator::BEIAN_OPERATOR_UNICOM,
        phones::Operator::Broadnet => beian_operator::BEIAN_OPERATOR_BROADNET,
        phones::Operator::Satellite => beian_operator::BEIAN_OPERATOR_SATELLITE,
    }
}

pub(super) const fn segment_of(service: phones::Service) -> beian_segment {
    match service {
        phones::Service::Ordinary => beian_segment::BEIAN_SEGMENT_ORDINARY,
        phones::Service::DataCard => beian_segment::BEIAN_SEGMENT_DATA_CARD,
        phones::Service::Resale => beian_segment::BEIAN_SEGMENT_RESALE,
        phones::Service::Satellite => beian_segment::BEIAN_SEGMENT_SATELLITE,
        phones::Service::Machines => beian_segment::BEIAN_SEGMENT_MACHINES,
    }
}

#[inline]
pub(super) fn domain(name: DomainRef<'_>, mut notes: Notes, buffer: Buffer, out: Out<beian_domain>) -> Done {
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
