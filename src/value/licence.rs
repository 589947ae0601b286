//! ICP and telecom licence numbers (经营许可证号).

use super::number::{self, NUMBER};
use super::number_fast;
use super::packed::{CLASSES, CROSS_PROVINCE, Form, OLD_LAYOUT, Packed};
use super::{Note, Notes, Noun, Offence, ParseError, Province, Value, value_text};
use std::fmt;

/// The number of an ICP licence or of another licence for value-added telecom services (经营许可证号).
///
/// `京ICP证030173号`, `粤B2-20090059` (one province), `合字B2-20170123` and `A2.B1.B2-20090001` (several provinces).
/// Classes are those of the catalogue of telecom services: A basic, B value-added, 1 first and 2 second kind.
///
/// The province is kept as written: both 蜀B2 and 川B2 occur, and are two values here;
/// [`RecordNumber::same_subject`](super::RecordNumber::same_subject) takes them for one. The number is public: `Display` and `Debug` show it whole.
///
/// # Scope
/// Only the form is judged. Nobody is asked whether the licence was given, to whom, or whether it still runs.
///
/// ```
/// use beian::value::{LicenceClass, LicenceNumber, Value};
///
/// let licence = LicenceNumber::parse("粤b2－20090059号")?;
/// assert_eq!(licence.to_string(), "粤B2-20090059");
/// assert!(licence.has(LicenceClass::B2) && !licence.is_icp());
///
/// let error = LicenceNumber::parse("粤B2-2009059").unwrap_err();
/// assert_eq!(error.to_string(), "licence number: digit sequence must have 8 characters, found 7");
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LicenceNumber(Packed);

/// Who gave a licence.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum LicenceIssuer {
    /// The administration of a province.
    Province(Province),
    /// The ministry, for several provinces, written 合字.
    CrossProvince,
    /// The ministry, for several provinces, written without a prefix.
    National,
}

/// A class of telecom services (业务种类).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum LicenceClass {
    /// Basic services, first kind (第一类基础电信业务).
    A1,
    /// Basic services, second kind (第二类基础电信业务).
    A2,
    /// Value-added services, first kind (第一类增值电信业务): data centres, content delivery.
    B1,
    /// Value-added services, second kind (第二类增值电信业务): information services.
    B2,
}

impl LicenceClass {
    /// All classes.
    pub const ALL: [Self; 4] = [Self::A1, Self::A2, Self::B1, Self::B2];

    /// As it is written: `B2`.
    #[must_use]
    pub fn text(self) -> &'static str {
        CLASSES.get(self as usize).copied().unwrap_or_default()
    }
}

impl LicenceNumber {
    /// The licence in a number, without its service part.
    pub(super) fn of(number: Packed) -> Option<Self> {
        (!number.is_filing()).then_some(Self(number.without_service()))
    }

    /// The number, if it is a licence and nothing more.
    fn alone(number: Packed) -> Option<Self> {
        (!number.is_filing() && number.index() == 0).then_some(Self(number))
    }

    pub(super) fn packed(self) -> Packed {
        self.0
    }

    /// Who gave the licence.
    #[must_use]
    pub fn issuer(&self) -> LicenceIssuer {
        match self.0.province() {
            Some(province) => LicenceIssuer::Province(province),
            None if self.0.issuer() == CROSS_PROVINCE => LicenceIssuer::CrossProvince,
            None => LicenceIssuer::National,
        }
    }

    /// The province whose administration gave the licence; none if the ministry did.
    #[must_use]
    pub fn province(&self) -> Option<Province> {
        self.0.province()
    }

    /// Whether it is written as an ICP licence (ICP证) and not by classes.
    #[must_use]
    pub fn is_icp(&self) -> bool {
        self.0.form() == Form::Icp
    }

    /// Whether the number names the class. An ICP licence names none, although it is one of class B2; the outdated layout
    /// `B-2-4-` counts as B2.
    #[must_use]
    pub fn has(&self, class: LicenceClass) -> bool {
        let bit = 1 << class as u64;
        let old = class == LicenceClass::B2 && self.0.classes() == OLD_LAYOUT;
        self.0.classes() & bit != 0 || old
    }

    /// The classes that the number names.
    pub fn classes(&self) -> impl Iterator<Item = LicenceClass> + use<> {
        let licence = *self;
        LicenceClass::ALL.into_iter().filter(move |class| licence.has(*class))
    }

    /// Year in which the licence was given. Two digits are read as 2000 to 2049.
    #[must_use]
    pub fn year(&self) -> u16 {
        self.0.year()
    }

    /// Running number within issuer and year: up to 4 digits.
    #[must_use]
    pub fn serial(&self) -> u32 {
        self.0.serial()
    }
}

#[cold]
fn not_a_licence() -> ParseError {
    ParseError::new(LicenceNumber::NOUN, NUMBER, Offence::Other { what: number::RECORD_NUMBER })
}

#[cold]
#[inline(never)]
fn noted(text: &str) -> Result<(LicenceNumber, Notes), ParseError> {
    let (number, symbols) = number::read(text, LicenceNumber::NOUN)?;
    let licence = LicenceNumber::of(number).ok_or_else(not_a_licence)?;
    let trimmed = if number.index() == 0 { Notes::NONE } else { Notes::NONE.with(Note::Trimmed) };
    Ok((licence, symbols.notes.and(trimmed)))
}

#[cold]
#[inline(never)]
fn strict(text: &str) -> Result<LicenceNumber, ParseError> {
    let (number, symbols) = number::read(text, LicenceNumber::NOUN)?;
    let licence = LicenceNumber::of(number).ok_or_else(not_a_licence)?;
    if let Some(error) = symbols.strict_error(LicenceNumber::NOUN, number::HAO) {
        return Err(error);
    }
    if number.index() == 0 { Ok(licence) } else { Err(not_a_licence()) }
}

impl Value for LicenceNumber {
    const NOUN: Noun = Noun::new("经营许可证号", "licence number");

    /// Reads a licence number as people write it.
    ///
    /// Forgives what [`RecordNumber`](super::RecordNumber) forgives, and leaves out a service part (`粤B2-20090059-5`), with the note
    /// [`Trimmed`](Note::Trimmed).
    ///
    /// # Errors
    /// As for a [`RecordNumber`](super::RecordNumber), for example an unknown province (`我B2-20090059`), too few digits (`京ICP证30173号`), a
    /// year that cannot be (`粤B2-20990059`), a class twice (`粤B2.B2-20090059`), a missing hyphen (`粤B220090059`); and
    /// the number is not a licence but a record number (`京ICP备16020626号`).
    #[inline]
    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        match number_fast::read(text.as_bytes()).ok().and_then(Self::alone) {
            Some(licence) => Ok((licence, Notes::NONE)),
            None => noted(text),
        }
    }

    /// Reads a licence number in its canonical form.
    ///
    /// # Errors
    /// As [`Value::parse_noted`]; also for every spelling that it forgives (`粤b2-20090059`) and for a service part
    /// (`粤B2-20090059-5`).
    #[inline]
    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        match number_fast::read(text.as_bytes()).ok().and_then(Self::alone) {
            Some(licence) => Ok(licence),
            None => strict(text),
        }
    }

    fn canonical(&self) -> String {
        self.to_string()
    }
}

value_text!(LicenceNumber);

impl fmt::Display for LicenceNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for LicenceNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LicenceNumber({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests_common::*;
    use super::*;

    #[test]
    fn the_vectors_are_decided_as_given() {
        for vector in vectors("licence") {
            let service = vector.canonical.is_none() && vector.value.matches('-').count() > 1;
            assert_eq!(LicenceNumber::parse(&vector.value).is_ok(), vector.valid, "{}: {}", vector.value, vector.why);
            if vector.valid {
                let notes = LicenceNumber::parse_noted(&vector.value).unwrap().1;
                assert_eq!(notes.has(Note::Trimmed), service, "{}", vector.value);
            }
            keeps_contract::<LicenceNumber>(&vector.value);
        }
    }

    #[test]
    fn the_parts_are_read() {
        let licence = LicenceNumber::parse("京ICP证030173号").unwrap();
        assert!(licence.is_icp() && licence.classes().next().is_none());
        assert_eq!((licence.year(), licence.serial()), (2003, 173));
        assert_eq!(licence.issuer(), LicenceIssuer::Province(Province::Beijing));

        let licence = LicenceNumber::parse("合字A1.B1.B2-20180123").unwrap();
        assert_eq!(licence.issuer(), LicenceIssuer::CrossProvince);
        let classes: Vec<_> = licence.classes().map(LicenceClass::text).collect();
        assert_eq!(classes, ["A1", "B1", "B2"]);
        assert_eq!(format!("{licence:?}"), "LicenceNumber(合字A1.B1.B2-20180123)");

        let licence = LicenceNumber::parse("B1.B2-20150123").unwrap();
        assert_eq!((licence.issuer(), licence.province()), (LicenceIssuer::National, None));
        assert!(LicenceNumber::parse("辽B-2-4-20080123").unwrap().has(LicenceClass::B2));
        assert_eq!(LicenceNumber::parse("川B2-20200045").unwrap().to_string(), "川B2-20200045");
    }

    #[test]
    fn a_service_part_is_left_out() {
        assert_noted::<LicenceNumber>("粤B2-20090059-1626X", "粤B2-20090059", &[Note::Trimmed]);
        let error = LicenceNumber::parse_strict("粤B2-20090059-5").unwrap_err();
        assert_eq!(error.to_string(), "licence number: number is not one, it is record number");
    }

    #[test]
    fn errors_are_sentences() {
        for (text, en, zh) in [
            ("", "number is missing", "号码缺失"),
            ("京ICP备16020626号", "number is not one, it is record number", "号码填成了备案号"),
            ("我B2-20090059", "province short form is not known", "省份简称无法识别"),
            ("ICP证030173号", "province short form is missing", "省份简称缺失"),
            ("京ICP证30173号", "digit sequence must have 6 characters, found 5", "数字应为 6 个字符，现为 5 个"),
            ("粤B2-2009059", "digit sequence must have 8 characters, found 7", "数字应为 8 个字符，现为 7 个"),
            ("粤B2-20990059", "year is impossible", "年份不可能存在"),
            ("粤B2-19990059", "year is impossible", "年份不可能存在"),
            ("京ICP证990059号", "year is impossible", "年份不可能存在"),
            ("浙D3-20210002", "service class is not known", "业务种类无法识别"),
            ("粤B2.B1-20090059", "service class is impossible", "业务种类不可能存在"),
            ("粤B220090059", "hyphen is missing", "连字符缺失"),
            ("粤B2", "hyphen is missing", "连字符缺失"),
            ("粤B2/20090059", "hyphen cannot contain '/' (character 4)", "连字符不能含有“/”（第 4 个字符）"),
            ("粤B2-20090059-1626Y", "service letter is not known", "服务类型字母无法识别"),
        ] {
            let error = LicenceNumber::parse(text).unwrap_err();
            assert_eq!(error.to_string(), format!("licence number: {en}"), "{text}");
            let zh = zh.strip_prefix("号码").map_or(format!("的{zh}"), str::to_owned);
            assert_eq!(error.zh().to_string(), format!("经营许可证号{zh}"), "{text}");
        }
    }
}
