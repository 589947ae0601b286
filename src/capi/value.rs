//! Values of any kind by number.

use super::memory::{Buffer, Done, Out, guard};
use super::note::bits;
use super::status::beian_status::{self, BEIAN_NOT_A_VALUE, BEIAN_UNKNOWN_KIND};
use super::text::{beian_text, lang};
use super::utf8::utf8;
use crate::rule::Lang;
use crate::value::{
    Address, AlgorithmNumber, CreditCode, DomainName, Email, HkMacaoPermit, IpAddress, Landline, LicenceNumber, Mobile,
    Notes, OrganisationCode, OrganisationName, Passport, PersonName, Phone, PoliceNumber, Postcode, RecordNumber,
    RegistrationNumber, ResidentId, TaiwanPermit, Value,
};
use std::ffi::c_char;

/// A buffer of this many bytes holds the canonical text of every kind of value but names, addresses and mail addresses,
/// with the NUL behind it.
pub const BEIAN_VALUE_MAX: usize = 256;

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

/// A call that reads one value.
#[inline]
pub(super) fn leaf<V: Value, T>(
    text: Result<&str, beian_status>,
    out: Result<Out<T>, beian_status>,
    pack: impl FnOnce(&V, u32) -> T,
) -> beian_status {
    guard(|| parse(text?, out?, pack))
}

#[inline]
pub(super) fn parse<V: Value, T>(text: &str, out: Out<T>, pack: impl FnOnce(&V, u32) -> T) -> Done {
    // Not moved: a copy right behind the writing is slow.
    match &V::parse_noted(text) {
        Ok((value, notes)) => out.put(pack(value, bits(*notes))),
        Err(_) => Err(BEIAN_NOT_A_VALUE),
    }
}

/// What the functions for any kind of value need.
pub(super) struct Kind {
    pub(super) check: fn(&str, bool) -> Result<Notes, crate::value::ParseError>,
    pub(super) canonical: fn(&str) -> Result<String, crate::value::ParseError>,
}

impl Kind {
    pub(super) const fn of<V: Value>() -> Self {
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
pub(super) static KINDS: [Kind; 21] = [
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

pub(super) fn kind_of(number: u32) -> Result<&'static Kind, beian_status> {
    let index = usize::try_from(number).unwrap_or(0).wrapping_sub(1);
    KINDS.get(index).ok_or(BEIAN_UNKNOWN_KIND)
}
