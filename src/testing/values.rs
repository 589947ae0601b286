//! Every value type as a strategy: canonical texts of nobody, read by the value itself.

use super::homes::HOMES;
use super::numbers::{completed, credit_code, resident_id};
use crate::value::*;
use proptest::prelude::*;
use proptest::sample::select;

/// Texts that are values, for each type.
macro_rules! arbitrary {
    ($($value:ty: $texts:expr;)+) => {$(
        impl Arbitrary for $value {
            type Parameters = ();
            type Strategy = BoxedStrategy<Self>;

            fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
                let texts = $texts;
                texts.prop_map(|text: String| value::<$value>(&text)).boxed()
            }
        }
    )+};
}

fn value<T: Value>(text: &str) -> T {
    T::parse_strict(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// A day between two years, as a text.
fn days(from: i32, until: i32) -> impl Strategy<Value = String> {
    (from..until, 1..=12, 1..=28).prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"))
}

/// A division of six digits.
fn divisions() -> impl Strategy<Value = &'static str> {
    select(HOMES).prop_map(|home| home.code)
}

/// The short form of a province.
fn letters() -> impl Strategy<Value = char> {
    select(HOMES).prop_map(|home| home.record)
}

/// A birthday and a sequence.
fn births() -> impl Strategy<Value = (String, String)> {
    (days(1950, 2006), 1..=999).prop_map(|(day, nth)| (day.replace('-', ""), format!("{nth:03}")))
}

arbitrary! {
    RecordNumber: {
        let year = prop_oneof![(5..=19).prop_map(|year: i32| format!("{year:02}")), (2020..=2025).prop_map(|year: i32| year.to_string())];
        let service = prop_oneof![Just(String::new()), "-[1-9][0-9]?", "-[1-9]A"];
        (letters(), year, 1..=99_999_u32, service)
            .prop_map(|(letter, year, nth, service)| format!("{letter}ICP备{year}{nth:06}号{service}"))
    };
    LicenceNumber: prop_oneof![
        (letters(), 2005..=2024, 1..=9999).prop_map(|(letter, year, nth)| format!("{letter}B2-{year}{nth:04}")),
        (letters(), 1..=16, 1..=9999).prop_map(|(letter, year, nth)| format!("{letter}ICP证{year:02}{nth:04}号")),
    ];
    PoliceNumber: (select(HOMES), "[0-9]{8}").prop_map(|(home, rest)| format!("{}公网安备{}{rest}号", home.record, home.code));
    AlgorithmNumber: (divisions(), "[0-9]{15}").prop_map(|(division, rest)| format!("网信算备{division}{rest}号"));
    DomainName: "[a-z][a-z0-9]{2,12}\\.(cn|com|net|com\\.cn|org\\.cn)";
    IpAddress: prop_oneof![
        any::<[u8; 4]>().prop_map(|bytes| std::net::Ipv4Addr::from(bytes).to_string()),
        any::<[u8; 16]>().prop_map(|bytes| std::net::Ipv6Addr::from(bytes).to_string()),
    ];
    ResidentId: (divisions(), births()).prop_map(|(division, (birth, nth))| resident_id(division, &birth, &nth));
    Passport: prop_oneof!["E[0-9]{8}", "E[A-HJ-NP-Z][0-9]{7}"];
    HkMacaoPermit: "[HM][0-9]{8}";
    TaiwanPermit: "[0-9]{8}";
    PermanentResidenceCard: (divisions(), select(&["840", "392", "826", "124"][..]), births()).prop_map(
        |(division, nation, (birth, nth))| completed::<PermanentResidenceCard>(&format!("9{}{nation}{birth}{nth}", &division[..2]))
    );
    OfficerCertificate: "军字第[0-9]{7}号";
    CreditCode: (select(&["91", "92"][..]), divisions(), "MA[0-9A-HJ-NP-RTUWXY]{6}")
        .prop_map(|(head, division, organisation)| credit_code(head, division, &organisation));
    OrganisationCode: "[1-9][0-9]{7}-".prop_map(|body| completed::<OrganisationCode>(&body));
    RegistrationNumber: (divisions(), "[0-3][0-9]{7}").prop_map(|(division, rest)| completed::<RegistrationNumber>(&format!("{division}{rest}")));
    OrganisationCertificateNumber: "京证字第[0-9]{4}号";
    Mobile: "1(3[5-9]|5[0-27-9]|8[2-478])[0-9]{8}";
    Landline: "(010|020|021|0755)-[2-8][0-9]{7}";
    Phone: prop_oneof!["1(3[5-9]|5[0-27-9]|8[2-478])[0-9]{8}", "(010|020|021|0755)-[2-8][0-9]{7}"];
    Email: "[a-z][a-z0-9]{2,10}@[a-z][a-z0-9]{2,8}\\.(cn|com)";
    Postcode: "(100|200|510|518)[0-9]{3}";
    PersonName: (select(&["王", "李", "张", "刘", "陈", "欧阳"][..]), select(&["示例", "小示例", "示"][..]))
        .prop_map(|(family, given)| format!("{family}{given}"));
    OrganisationName: (select(HOMES), select(&["科技", "贸易", "软件", "机械"][..]))
        .prop_map(|(home, trade)| format!("{}示例{trade}有限公司", home.city));
    Address: (select(HOMES), 1..=99, 1..=9, 101..=999).prop_map(|(home, number, building, room)| {
        let city = if home.full == home.city { "" } else { home.city };
        format!("{}{city}{}示例路{number}号{building}栋{room}室", home.full, home.district)
    });
    Date: days(1990, 2040);
    Moment: prop_oneof![
        days(1990, 2040),
        (days(1990, 2040), 0..24, 0..60).prop_map(|(day, hour, minute)| format!("{day}T{hour:02}:{minute:02}:00+08:00")),
    ];
    ValidUntil: prop_oneof![4 => days(1990, 2040), 1 => Just("长期".to_owned())];
}

impl Arbitrary for Province {
    type Parameters = ();
    type Strategy = proptest::sample::Select<Self>;

    fn arbitrary_with((): ()) -> Self::Strategy {
        select(&Self::ALL[..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::test_runner::TestRunner;

    /// What is wrong with the values of a type, if anything is.
    fn wrong<T: Value + Arbitrary>() -> Option<String> {
        let tried = std::panic::catch_unwind(|| {
            let mut runner =
                TestRunner::new(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) });
            runner.run(&any::<T>(), |value| {
                prop_assert!(T::parse_strict(&value.canonical()).as_ref() == Ok(&value));
                Ok(())
            })
        });
        match tried {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(error.to_string()),
            Err(panic) => Some(panic.downcast_ref::<String>().cloned().unwrap_or_default()),
        }
    }

    #[test]
    fn every_value_type_has_valid_values() {
        let tried = [
            wrong::<RecordNumber>(),
            wrong::<LicenceNumber>(),
            wrong::<PoliceNumber>(),
            wrong::<AlgorithmNumber>(),
            wrong::<DomainName>(),
            wrong::<IpAddress>(),
            wrong::<ResidentId>(),
            wrong::<Passport>(),
            wrong::<HkMacaoPermit>(),
            wrong::<TaiwanPermit>(),
            wrong::<PermanentResidenceCard>(),
            wrong::<OfficerCertificate>(),
            wrong::<CreditCode>(),
            wrong::<OrganisationCode>(),
            wrong::<RegistrationNumber>(),
            wrong::<OrganisationCertificateNumber>(),
            wrong::<Mobile>(),
            wrong::<Landline>(),
            wrong::<Phone>(),
            wrong::<Email>(),
            wrong::<Postcode>(),
            wrong::<PersonName>(),
            wrong::<OrganisationName>(),
            wrong::<Address>(),
            wrong::<Date>(),
            wrong::<Moment>(),
            wrong::<ValidUntil>(),
            wrong::<Province>(),
        ];
        let wrong: Vec<String> = tried.into_iter().flatten().collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
