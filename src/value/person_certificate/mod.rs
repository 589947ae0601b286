//! Numbers of the certificates that persons file with, except the resident ID: passports, travel permits, the permanent residence
//! card, the officer certificate.

mod card;
mod officer;
mod passport;
mod permit;
mod shared;

pub use card::{Nationality, PermanentResidenceCard};
pub use officer::OfficerCertificate;
pub use passport::{Passport, PassportSeries};
pub use permit::{HkMacaoPermit, TaiwanPermit};

use crate::value::{Noun, Offence, ParseError, ResidentId, ResidentIdKind, Sex, Value};
use chrono::NaiveDate;
use std::fmt;

const NUMBER: Noun = Noun::new("内容", "number");

/// Which certificate of a person (个人证件类型).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum PersonCertificate {
    /// 居民身份证
    ResidentId,
    /// 护照
    Passport,
    /// 港澳居民来往内地通行证
    HkMacaoPermit,
    /// 港澳居民居住证
    HkMacaoResidencePermit,
    /// 台湾居民来往大陆通行证
    TaiwanPermit,
    /// 台湾居民居住证
    TaiwanResidencePermit,
    /// 外国人永久居留身份证
    PermanentResidenceCard,
    /// 军官证
    OfficerCertificate,
}

impl PersonCertificate {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::ResidentId,
        Self::Passport,
        Self::HkMacaoPermit,
        Self::HkMacaoResidencePermit,
        Self::TaiwanPermit,
        Self::TaiwanResidencePermit,
        Self::PermanentResidenceCard,
        Self::OfficerCertificate,
    ];

    /// What it is called.
    #[must_use]
    pub const fn noun(self) -> Noun {
        match self {
            Self::ResidentId => Noun::new("居民身份证", "resident identity card"),
            Self::Passport => Noun::new("护照", "passport"),
            Self::HkMacaoPermit => {
                Noun::new("港澳居民来往内地通行证", "mainland travel permit for Hong Kong and Macao residents")
            }
            Self::HkMacaoResidencePermit => {
                Noun::new("港澳居民居住证", "residence permit for Hong Kong and Macao residents")
            }
            Self::TaiwanPermit => Noun::new("台湾居民来往大陆通行证", "mainland travel permit for Taiwan residents"),
            Self::TaiwanResidencePermit => Noun::new("台湾居民居住证", "residence permit for Taiwan residents"),
            Self::PermanentResidenceCard => Noun::new("外国人永久居留身份证", "foreigner's permanent residence card"),
            Self::OfficerCertificate => Noun::new("军官证", "officer certificate"),
        }
    }
}

/// A number of some certificate of a person. `Debug` and `Display` mask it.
///
/// # Examples
/// ```
/// use beian::value::{PersonCertificate, PersonCertificateNumber};
/// let number = PersonCertificateNumber::parse_as(PersonCertificate::TaiwanResidencePermit, "830000190703039978")?;
/// assert_eq!(number.birth_date().unwrap().to_string(), "1907-03-03");
/// // A mainland resident's number does not stand on a residence permit.
/// assert!(PersonCertificateNumber::parse_as(PersonCertificate::TaiwanResidencePermit, "11010519491231002X").is_err());
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum PersonCertificateNumber {
    /// Of a resident identity card or a residence permit ([`ResidentId::kind`] tells which).
    ResidentId(ResidentId),
    /// Of a passport.
    Passport(Passport),
    /// Of a mainland travel permit for Hong Kong and Macao residents.
    HkMacaoPermit(HkMacaoPermit),
    /// Of a mainland travel permit for Taiwan residents.
    TaiwanPermit(TaiwanPermit),
    /// Of a foreigner's permanent residence card.
    PermanentResidenceCard(PermanentResidenceCard),
    /// Of an officer certificate.
    OfficerCertificate(OfficerCertificate),
}

impl PersonCertificateNumber {
    /// Reads the number of a given certificate as people write it.
    ///
    /// # Errors
    /// Those of the type that the certificate's number has; and [`Offence::Other`] for a resident ID's number where a residence
    /// permit's is expected, or the other way round.
    pub fn parse_as(kind: PersonCertificate, text: &str) -> Result<Self, ParseError> {
        fn read<T: Value>(
            text: &str,
            wrap: fn(T) -> PersonCertificateNumber,
        ) -> Result<PersonCertificateNumber, ParseError> {
            T::parse(text).map(wrap)
        }
        match kind {
            PersonCertificate::ResidentId => resident(ResidentIdKind::Mainland, text),
            PersonCertificate::HkMacaoResidencePermit => resident(ResidentIdKind::HkMacaoResidencePermit, text),
            PersonCertificate::TaiwanResidencePermit => resident(ResidentIdKind::TaiwanResidencePermit, text),
            PersonCertificate::Passport => read(text, Self::Passport),
            PersonCertificate::HkMacaoPermit => read(text, Self::HkMacaoPermit),
            PersonCertificate::TaiwanPermit => read(text, Self::TaiwanPermit),
            PersonCertificate::PermanentResidenceCard => read(text, Self::PermanentResidenceCard),
            PersonCertificate::OfficerCertificate => read(text, Self::OfficerCertificate),
        }
    }

    /// The certificate it is of.
    #[must_use]
    pub fn kind(&self) -> PersonCertificate {
        match self {
            Self::ResidentId(id) => match id.kind() {
                ResidentIdKind::Mainland => PersonCertificate::ResidentId,
                ResidentIdKind::HkMacaoResidencePermit => PersonCertificate::HkMacaoResidencePermit,
                ResidentIdKind::TaiwanResidencePermit => PersonCertificate::TaiwanResidencePermit,
            },
            Self::Passport(_) => PersonCertificate::Passport,
            Self::HkMacaoPermit(_) => PersonCertificate::HkMacaoPermit,
            Self::TaiwanPermit(_) => PersonCertificate::TaiwanPermit,
            Self::PermanentResidenceCard(_) => PersonCertificate::PermanentResidenceCard,
            Self::OfficerCertificate(_) => PersonCertificate::OfficerCertificate,
        }
    }

    /// Day of birth, if the number tells it.
    #[must_use]
    pub fn birth_date(&self) -> Option<NaiveDate> {
        match self {
            Self::ResidentId(id) => Some(id.birth_date()),
            Self::PermanentResidenceCard(card) => card.birth_date(),
            _ => None,
        }
    }

    /// Sex, if the number tells it.
    #[must_use]
    pub fn sex(&self) -> Option<Sex> {
        match self {
            Self::ResidentId(id) => Some(id.sex()),
            Self::PermanentResidenceCard(card) => card.sex(),
            _ => None,
        }
    }

    /// The canonical text, whole.
    #[must_use]
    pub fn canonical(&self) -> String {
        match self {
            Self::ResidentId(number) => number.canonical(),
            Self::Passport(number) => number.canonical(),
            Self::HkMacaoPermit(number) => number.canonical(),
            Self::TaiwanPermit(number) => number.canonical(),
            Self::PermanentResidenceCard(number) => number.canonical(),
            Self::OfficerCertificate(number) => number.canonical(),
        }
    }

    /// The last six characters (all, if there are fewer), which text messages ask back. Do not log them.
    #[must_use]
    pub fn last_six(&self) -> String {
        let text = self.canonical();
        let from = text.char_indices().rev().nth(5).map_or(0, |(from, _)| from);
        text.get(from..).unwrap_or_default().to_owned()
    }
}

fn resident(kind: ResidentIdKind, text: &str) -> Result<PersonCertificateNumber, ParseError> {
    let name = match kind {
        ResidentIdKind::Mainland => ResidentId::NOUN,
        ResidentIdKind::HkMacaoResidencePermit => {
            Noun::new("港澳居民居住证号码", "number of a residence permit for Hong Kong and Macao residents")
        }
        ResidentIdKind::TaiwanResidencePermit => {
            Noun::new("台湾居民居住证号码", "number of a residence permit for Taiwan residents")
        }
    };
    match ResidentId::parse(text) {
        Ok(id) if id.kind() == kind => Ok(PersonCertificateNumber::ResidentId(id)),
        Ok(id) => Err(ParseError::new(name, NUMBER, Offence::Other { what: id.kind().noun() })),
        Err(error) => Err(ParseError { value: name, ..error }),
    }
}

impl fmt::Display for PersonCertificateNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ResidentId(number) => number.fmt(f),
            Self::Passport(number) => number.fmt(f),
            Self::HkMacaoPermit(number) => number.fmt(f),
            Self::TaiwanPermit(number) => number.fmt(f),
            Self::PermanentResidenceCard(number) => number.fmt(f),
            Self::OfficerCertificate(number) => number.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::code_text::tests::{fails, vectors};
    use crate::value::{Note, Notes};

    fn decided<T: Value>(kinds: &[&str]) {
        for case in vectors(kinds) {
            let read = T::parse(&case.value);
            assert_eq!(read.is_ok(), case.valid, "{case:?}");
            let Ok(value) = read else { continue };
            assert!(T::parse_strict(&value.canonical()).as_ref() == Ok(&value));
            assert!(value.to_string().chars().filter(|c| *c != '*').count() == 2, "{value}");
        }
    }

    #[test]
    fn vectors_are_decided_as_given() {
        decided::<Passport>(&["passport_foreign"]);
        decided::<HkMacaoPermit>(&["hk_macao_permit"]);
        decided::<TaiwanPermit>(&["taiwan_permit"]);
        decided::<PermanentResidenceCard>(&["foreigner_pr_id"]);
        decided::<OfficerCertificate>(&["officer_cert"]);
        // What is no Chinese number can still be a foreign one.
        for case in vectors(&["passport_cn"]) {
            let chinese = Passport::parse(&case.value).is_ok_and(|passport| passport.series() != PassportSeries::Other);
            assert_eq!(chinese, case.valid, "{case:?}");
        }
    }

    #[test]
    fn passports() {
        for (text, series) in [
            ("G12345678", PassportSeries::Ordinary),
            ("151234567", PassportSeries::Ordinary),
            ("D1234567", PassportSeries::Diplomatic),
            ("SE1234567", PassportSeries::Service),
            ("P12345678", PassportSeries::PublicAffairs),
            ("H12345678", PassportSeries::HongKong),
            ("MB1234567", PassportSeries::Macao),
            ("EI1234567", PassportSeries::Other),
            ("12345", PassportSeries::Other),
        ] {
            assert_eq!(Passport::parse_strict(text).unwrap().series(), series, "{text}");
        }
        let passport = Passport::parse("E12345678").unwrap();
        assert_eq!(format!("{passport} {passport:?}"), "*******78 Passport(*******78)");
        let error = Passport::parse_strict("e12345678").unwrap_err();
        assert_eq!(error.to_string(), "passport number: number cannot contain 'e' (character 1)");
        fails::<Passport>(&[
            ("", "number is missing", "内容缺失"),
            ("X123", "number must have 5 to 17 characters, found 4", "内容应为 5 至 17 个字符，现为 4 个"),
            ("A-1234567!", "number cannot contain '-' (character 2)", "内容不能含有“-”（第 2 个字符）"),
            ("ABCDEFGH", "digit is missing", "数字缺失"),
            ("11010519491231002X", "number is not one, it is a resident ID", "内容填成了居民身份证号码"),
        ]);
    }

    #[test]
    fn permits_of_hong_kong_and_macao() {
        let (old, notes) = HkMacaoPermit::parse_noted("M1234567801").unwrap();
        assert!(old.is_macao() && notes == Notes::NONE.with(Note::Outdated));
        assert!(!old.same_holder(&HkMacaoPermit::parse("M12345679").unwrap()));
        fails::<HkMacaoPermit>(&[
            ("", "number is missing", "内容缺失"),
            ("H123456", "number must have 9 or 11 characters, found 7", "内容应为 9 或 11 个字符，现为 7 个"),
            ("H123456789", "number must have 9 or 11 characters, found 10", "内容应为 9 或 11 个字符，现为 10 个"),
            ("12345678", "first letter is missing", "首字母缺失"),
            ("A12345678", "first letter cannot contain 'A' (character 1)", "首字母不能含有“A”（第 1 个字符）"),
            ("H1234567B", "number cannot contain 'B' (character 9)", "内容不能含有“B”（第 9 个字符）"),
            (
                "C12345678",
                "number is not one, it is a number of a permit for mainland residents to Hong Kong and Macao",
                "内容填成了内地居民往来港澳通行证号码",
            ),
            (
                "810000190501019991",
                "number is not one, it is a number of a residence permit for Hong Kong and Macao residents",
                "内容填成了港澳居民居住证号码",
            ),
        ]);
    }

    #[test]
    fn permits_of_taiwan() {
        let (booklet, notes) = TaiwanPermit::parse_noted("1234567801（B）").unwrap();
        assert_eq!(notes, Notes::NONE.with(Note::FullWidth).with(Note::Wording).with(Note::Outdated));
        assert_eq!(TaiwanPermit::parse_strict("1234567801"), Ok(booklet));
        let error = TaiwanPermit::parse_strict("1234567801(B)").unwrap_err();
        assert!(error.to_string().ends_with("number cannot contain '(' (character 11)"), "{error}");
        fails::<TaiwanPermit>(&[
            ("", "number is missing", "内容缺失"),
            ("123456789", "number must have 8 or 10 characters, found 9", "内容应为 8 或 10 个字符，现为 9 个"),
            ("1234567", "number must have 8 or 10 characters, found 7", "内容应为 8 或 10 个字符，现为 7 个"),
            ("1234567A", "number cannot contain 'A' (character 8)", "内容不能含有“A”（第 8 个字符）"),
            (
                "T12345678",
                "number is not one, it is a number of a permit for mainland residents to Taiwan",
                "内容填成了大陆居民往来台湾通行证号码",
            ),
            (
                "830000190703039978",
                "number is not one, it is a number of a residence permit for Taiwan residents",
                "内容填成了台湾居民居住证号码",
            ),
        ]);
    }

    #[test]
    fn permanent_residence_cards() {
        let card = PermanentResidenceCard::parse_strict("911124198108030024").unwrap();
        assert_eq!(card.birth_date().unwrap().to_string(), "1981-08-03");
        assert_eq!(card.sex(), Some(Sex::Female));
        let old = PermanentResidenceCard::parse_strict("JPN310006020298").unwrap();
        assert_eq!((old.province_code(), old.nationality()), (31, Nationality::Alpha(['J', 'P', 'N'])));
        assert_eq!((old.birth_date(), old.sex()), (None, None));
        fails::<PermanentResidenceCard>(&[
            ("", "number is missing", "内容缺失"),
            (
                "JPN31000602029",
                "number must have 15 or 18 characters, found 14",
                "内容应为 15 或 18 个字符，现为 14 个",
            ),
            ("kaz-110090", "number cannot contain '-' (character 4)", "内容不能含有“-”（第 4 个字符）"),
            ("JP1310006020298", "number cannot contain '1' (character 3)", "内容不能含有“1”（第 3 个字符）"),
            ("811124198108030024", "number cannot contain '8' (character 1)", "内容不能含有“8”（第 1 个字符）"),
            ("999840190501019992", "region is not known", "受理地区代码无法识别"),
            ("911156198108030025", "nationality is impossible", "国籍代码不可能存在"),
            ("911000198108030028", "nationality is impossible", "国籍代码不可能存在"),
            ("CHN110090123108", "nationality is impossible", "国籍代码不可能存在"),
            ("931840190513019991", "birth date is impossible", "出生日期不可能存在"),
            ("JPN310099023000", "birth date is impossible", "出生日期不可能存在"),
            (
                "911124198108030025",
                "check character does not fit the rest: expected 4, found 5",
                "校验码与其余部分不符：应为 4，现为 5",
            ),
            ("11010519491231002X", "number is not one, it is a resident ID", "内容填成了居民身份证号码"),
        ]);
    }

    #[test]
    fn officer_certificates() {
        let officer = OfficerCertificate::parse_strict("军字第2001988号").unwrap();
        for (text, note) in [
            ("军字第2001988", Note::Hao),
            ("軍字第2001988号", Note::Traditional),
            ("军字第2001988號", Note::Traditional),
            ("军字第 2001988号 ", Note::Spaces),
            ("军字第２001988号", Note::FullWidth),
        ] {
            assert_eq!(
                OfficerCertificate::parse_noted(text).unwrap(),
                (officer.clone(), Notes::NONE.with(note)),
                "{text}"
            );
            assert!(OfficerCertificate::parse_strict(text).is_err());
        }
        assert_eq!(officer.to_string(), "*********8号");
        let error = OfficerCertificate::parse_strict("军字第2001988").unwrap_err();
        assert_eq!(error.to_string(), "number of an officer certificate: closing 号 is missing");
        fails::<OfficerCertificate>(&[
            ("2001988", "prefix is missing", "字头缺失"),
            ("字第2001988号", "prefix is missing", "字头缺失"),
            (
                "军区政治字第2001988号",
                "prefix must have 1 to 3 characters, found 4",
                "字头应为 1 至 3 个字符，现为 4 个",
            ),
            ("A字第2001988号", "prefix cannot contain 'A' (character 1)", "字头不能含有“A”（第 1 个字符）"),
            ("军字第号", "number is missing", "内容缺失"),
            ("军字第123号", "number must have 4 to 8 characters, found 3", "内容应为 4 至 8 个字符，现为 3 个"),
            ("军字第20-1988号", "number cannot contain '-' (character 6)", "内容不能含有“-”（第 6 个字符）"),
            ("11010519491231002X", "number is not one, it is a resident ID", "内容填成了居民身份证号码"),
        ]);
    }

    #[test]
    fn numbers_by_kind() {
        use PersonCertificate as Kind;
        for (kind, text) in [
            (Kind::ResidentId, "11010519491231002X"),
            (Kind::Passport, "E12345678"),
            (Kind::HkMacaoPermit, "H12345678"),
            (Kind::HkMacaoResidencePermit, "810000190501019991"),
            (Kind::TaiwanPermit, "12345678"),
            (Kind::TaiwanResidencePermit, "830000190703039978"),
            (Kind::PermanentResidenceCard, "911124198108030024"),
            (Kind::OfficerCertificate, "军字第2001988号"),
        ] {
            let number = PersonCertificateNumber::parse_as(kind, text).unwrap();
            assert_eq!((number.kind(), number.canonical().as_str()), (kind, text));
            assert!(text.ends_with(&number.last_six()) && number.last_six().chars().count() == 6);
            assert!(!format!("{number:?} {number}").contains(text));
        }
        let error = PersonCertificateNumber::parse_as(Kind::HkMacaoResidencePermit, "11010519491231002X").unwrap_err();
        assert_eq!(
            error.to_string(),
            "number of a residence permit for Hong Kong and Macao residents: number is not one, it is a resident ID"
        );
        let error = PersonCertificateNumber::parse_as(Kind::ResidentId, "830000190703039978").unwrap_err();
        assert_eq!(error.zh().to_string(), "居民身份证号码填成了台湾居民居住证号码");
    }
}
