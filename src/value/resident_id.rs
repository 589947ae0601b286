//! Resident identity numbers (居民身份证号码, GB 11643), with those of residence permits for Hong Kong, Macao and Taiwan residents.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::code_text::{
    Folded, Hyphens, char_at, fold, lanes, length, load8, mod_11_2, non_digits, number, pairs, weighted,
};
use super::plain::not_canonical;
use super::{CreditCode, Doubt, Note, Notes, Noun, Offence, ParseError, PermanentResidenceCard, Value, value_text};
use crate::data::divisions::{self, Division};
use crate::data::provinces::PROVINCES;

const NUMBER: Noun = Noun::new("内容", "number");
const REGION: Noun = Noun::new("地区代码", "region");
const BIRTH_DATE: Noun = Noun::new("出生日期", "birth date");
const CHECK: Noun = Noun::new("校验码", "check character");
const FIRST_GENERATION: Noun = Noun::new("第一代身份证的 15 位号码", "a 15-digit number of the first generation");

/// The provinces that issue numbers (no 71, no 9), one bit each from 11 on.
const ISSUERS: u64 = {
    let (mut mask, mut rest) = (0, PROVINCES.as_slice());
    while let [first, tail @ ..] = rest {
        mask |= 1 << (first.code - 11);
        rest = tail;
    }
    mask
};

/// Whether numbers of persons are issued under these two leading digits.
#[inline]
pub(super) const fn is_province(code: u32) -> bool {
    let bit = code.wrapping_sub(11);
    bit < 64 && ISSUERS >> bit & 1 == 1
}

/// A resident identity number (居民身份证号码, 公民身份号码) of 18 characters.
///
/// It stands on the resident identity card and, with a region of its own, on the residence permits for Hong Kong, Macao
/// (港澳居民居住证) and Taiwan residents (台湾居民居住证). `Debug` and `Display` mask it.
///
/// # Scope
/// It is well formed: a province that issues numbers, a day of birth between 1850 and 2099 that the calendar has, the check
/// character. Whether it was issued, and to whom, only the police know; whether the day of birth has come, only the caller
/// ([`birth_date`](Self::birth_date)). A county that the table does not know is [`Note::UnknownPart`], not an error.
///
/// # Examples
/// ```
/// use beian::value::{ResidentId, Sex, Value};
/// // The example printed in GB 11643.
/// let id = ResidentId::parse(" 110105 19491231 002x ")?;
/// assert_eq!(id.to_string(), "110105**********2X");
/// assert_eq!(id.canonical(), "11010519491231002X");
/// assert_eq!((id.region(), id.province_code(), id.sex()), (110105, 11, Sex::Female));
/// assert_eq!(id.birth_date().to_string(), "1949-12-31");
/// # Ok::<(), beian::value::ParseError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResidentId([u8; 18]);

/// Whose number it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ResidentIdKind {
    /// A mainland resident's (居民身份证).
    Mainland,
    /// On a residence permit for Hong Kong and Macao residents (港澳居民居住证), region 810000 or 820000.
    HkMacaoResidencePermit,
    /// On a residence permit for Taiwan residents (台湾居民居住证), region 830000.
    TaiwanResidencePermit,
}

impl ResidentIdKind {
    /// What the document is called.
    #[must_use]
    pub const fn noun(self) -> Noun {
        match self {
            Self::Mainland => Noun::new("居民身份证号码", "a resident ID"),
            Self::HkMacaoResidencePermit => {
                Noun::new("港澳居民居住证号码", "a number of a residence permit for Hong Kong and Macao residents")
            }
            Self::TaiwanResidencePermit => {
                Noun::new("台湾居民居住证号码", "a number of a residence permit for Taiwan residents")
            }
        }
    }
}

/// Sex, as a number tells it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Sex {
    /// 男
    Male,
    /// 女
    Female,
}

impl Sex {
    /// From the digit that is odd for men.
    pub(super) const fn of(digit: u8) -> Self {
        if digit & 1 == 1 { Self::Male } else { Self::Female }
    }
}

/// The kind a region stands for; none if no numbers are issued under it.
const fn kind_of(region: u32) -> Option<ResidentIdKind> {
    if is_province(region / 10_000) {
        return Some(ResidentIdKind::Mainland);
    }
    match region {
        810_000 | 820_000 => Some(ResidentIdKind::HkMacaoResidencePermit),
        830_000 => Some(ResidentIdKind::TaiwanResidencePermit),
        _ => None,
    }
}

/// A day of birth from its eight digits; none if there is no such day.
pub(super) fn birth_date(digits: &[u8]) -> Option<NaiveDate> {
    let day = number(digits);
    let date = || NaiveDate::from_ymd_opt((day / 10_000).cast_signed(), day / 100 % 100, day % 100);
    is_birth_date(day).then(date).flatten()
}

/// Whether a number of the form YYYYMMDD is a day between 1850 and 2099.
fn is_birth_date(date: u32) -> bool {
    is_day(date / 10_000, date / 100 % 100, date % 100)
}

#[inline]
fn is_day(year: u32, month: u32, day: u32) -> bool {
    const DAYS: [u32; 16] = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0];
    // 1900 is the one year of the span that is divisible by 4 and has no such day.
    let leap = || year.is_multiple_of(4) && year != 1900;
    (1850..=2099).contains(&year)
        && DAYS.get(month as usize).is_some_and(|days| day.wrapping_sub(1) < *days)
        && (month != 2 || day != 29 || leap())
}

/// Weights of the first sixteen digits.
const LANES: [[u64; 2]; 2] = [lanes([7, 9, 10, 5, 8, 4, 2, 1]), lanes([6, 3, 7, 9, 10, 5, 8, 4])];

/// Whether 18 bytes are a number, and what there is to note about it.
///
/// Eight bytes at a time: the same as `slow_check`, which the tests hold it against.
#[inline(always)] // a call costs a tenth of it
fn check(bytes: &[u8; 18]) -> Option<Notes> {
    let (head, tail) = (load8::<0>(bytes), load8::<8>(bytes));
    let [.., seventeenth, last] = *bytes;
    let seventeenth = seventeenth.wrapping_sub(b'0');
    if non_digits(head) | non_digits(tail) != 0 || seventeenth > 9 {
        return None;
    }
    let (head, tail) = (head & 0x0f0f_0f0f_0f0f_0f0f, tail & 0x0f0f_0f0f_0f0f_0f0f);
    let [first, second] = LANES;
    let sum = weighted(head, first) + weighted(tail, second) + u32::from(seventeenth) * 2;
    let [province, city, county, _] = pairs(head);
    let [century, year, month, day] = pairs(head >> 48 | tail << 16);
    // Looked up and not compared, so that the one X in eleven costs no mispredicted branch.
    let check = b"10X98765432".get(sum as usize % 11);
    if check != Some(&last) || !is_day(century * 100 + year, month, day) {
        return None;
    }
    let known = if is_province(province) {
        divisions::is_known_parts(province * 100 + city, county)
    } else {
        kind_of(province * 10_000 + city * 100 + county)?;
        true
    };
    Some(if known { Notes::NONE } else { Notes::NONE.with(Note::UnknownPart) })
}

fn is_allowed(byte: u8) -> bool {
    byte.is_ascii_digit() || byte == b'X'
}

/// The bytes of a text in which there is nothing to fold.
fn plain(text: &str) -> Option<&[u8; 18]> {
    text.as_bytes().try_into().ok().filter(|bytes: &&[u8; 18]| bytes.iter().all(|byte| is_allowed(*byte)))
}

impl ResidentId {
    #[cold]
    #[inline(never)]
    fn read_folded(text: &str) -> Option<(Self, Notes)> {
        if plain(text).is_some() {
            return None; // nothing to fold
        }
        let folded = fold::<18>(text, Hyphens::Keep, is_allowed).ok()?;
        let bytes = folded.exact()?;
        Some((Self(bytes), folded.notes.and(check(&bytes)?)))
    }

    /// Upgrades a 15-digit number of the first generation (第一代身份证): the century 19 and the check character are added.
    ///
    /// Such cards ended on 2013-01-01 (Resident Identity Card Law, art. 23), so [`Value::parse`] refuses their numbers; this reads
    /// one to compare it with a number of today. The few born before 1900 cannot be told from those born a hundred years later.
    ///
    /// # Errors
    /// [`ParseError`] of the number (not 15 digits), the region (a province that issues no numbers) or the birth date (month 13).
    ///
    /// ```
    /// use beian::value::{ResidentId, Value};
    /// assert_eq!(ResidentId::from_15("110101010203999").unwrap().canonical(), "110101190102039991");
    /// assert!(ResidentId::parse("110101010203999").is_err());
    /// ```
    pub fn from_15(text: &str) -> Result<Self, ParseError> {
        let error = |part, offence| ParseError::new(Self::NOUN, part, offence);
        let folded = fold::<15>(text, Hyphens::Keep, |b| b.is_ascii_digit()).map_err(|o| error(NUMBER, o))?;
        let Some(old) = folded.exact::<15>() else {
            return Err(error(NUMBER, length(15, 15, folded.len())));
        };
        let [r1, r2, r3, r4, r5, r6, y1, y2, m1, m2, d1, d2, s1, s2, s3] = old;
        let mut bytes = [r1, r2, r3, r4, r5, r6, b'1', b'9', y1, y2, m1, m2, d1, d2, s1, s2, s3, 0];
        if let Some((check, body)) = bytes.split_last_mut() {
            *check = mod_11_2(body);
        }
        match check(&bytes) {
            Some(_) => Ok(Self(bytes)),
            None => Err(explain(std::str::from_utf8(&bytes).unwrap_or_default())),
        }
    }

    /// All 18 characters.
    fn text(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The digits of a part. The parts are constants within 18.
    fn part(&self, from: usize, to: usize) -> &[u8] {
        self.0.get(from..to).unwrap_or_default()
    }

    /// Day of birth.
    #[must_use]
    pub fn birth_date(&self) -> NaiveDate {
        birth_date(self.part(6, 14)).unwrap_or_default()
    }

    /// Age in full years on a day; 0 before birth.
    ///
    /// A year is full on the birthday. Who was born on 29 February is a year older on 1 March of a common year: a period of years
    /// that has no such day ends with the last day of the month (Civil Code, art. 202).
    ///
    /// ```
    /// use beian::value::{ResidentId, Value};
    /// use chrono::NaiveDate;
    /// let id = ResidentId::parse("11010519491231002X").unwrap();
    /// assert_eq!(id.age_on(NaiveDate::from_ymd_opt(1967, 12, 30).unwrap()), 17);
    /// assert_eq!(id.age_on(NaiveDate::from_ymd_opt(1967, 12, 31).unwrap()), 18);
    /// ```
    #[must_use]
    pub fn age_on(&self, day: NaiveDate) -> u32 {
        day.years_since(self.birth_date()).unwrap_or(0)
    }

    /// Sex.
    #[must_use]
    pub fn sex(&self) -> Sex {
        let [.., digit, _] = self.0;
        Sex::of(digit)
    }

    /// Six-digit division code (行政区划代码) of the place where the number was first registered, or that of the permit.
    #[must_use]
    pub fn region(&self) -> u32 {
        number(self.part(0, 6))
    }

    /// First two digits of the region.
    #[must_use]
    pub fn province_code(&self) -> u8 {
        number(self.part(0, 2)) as u8
    }

    /// Whose number it is.
    #[must_use]
    pub fn kind(&self) -> ResidentIdKind {
        kind_of(self.region()).unwrap_or(ResidentIdKind::Mainland)
    }

    /// The last six characters, which text messages ask back (短信核验 asks for them). They say much about a person: do not log
    /// them.
    #[must_use]
    pub fn last_six(&self) -> &str {
        self.text().get(12..).unwrap_or_default()
    }

    /// What the region named when the person was born (or in 1984, when the first numbers were given, if that was later); else the
    /// last thing it named. None if the table does not know the code.
    #[must_use]
    pub fn division(&self) -> Option<Division> {
        let year = u16::try_from(self.birth_date().year()).unwrap_or(0).max(1984);
        divisions::division(self.region(), year).or_else(|| divisions::latest(self.region()))
    }
}

#[cold]
#[inline(never)]
fn explain(text: &str) -> ParseError {
    let error = |part, offence| ParseError::new(ResidentId::NOUN, part, offence);
    // Where region and birth date are right it can be nothing else.
    if let Some(bytes) = plain(text)
        && let Some(error) = explain_check(bytes)
    {
        return error;
    }
    let plain = fold::<18>(text, Hyphens::Keep, is_allowed);
    let whole = plain.as_ref().ok().and_then(Folded::exact::<18>);
    if let Some(error) = whole.as_ref().and_then(explain_check) {
        return error;
    }
    let bytes = whole.unwrap_or_default();
    let region = number(bytes.get(..6).unwrap_or_default());
    if let Some(what) = other(text) {
        return error(NUMBER, Offence::Other { what });
    }
    let folded = match plain {
        Ok(folded) => folded,
        Err(offence) => return error(NUMBER, offence),
    };
    if whole.is_none() {
        let first_generation = ResidentId::from_15(text).is_ok();
        let offence =
            if first_generation { Offence::Other { what: FIRST_GENERATION } } else { length(18, 18, folded.len()) };
        return error(NUMBER, offence);
    }
    match bytes.iter().take(17).position(|byte| *byte == b'X') {
        Some(index) => error(NUMBER, char_at(text, Hyphens::Keep, index)),
        None if kind_of(region).is_none() => error(REGION, Offence::Unknown),
        None => error(BIRTH_DATE, Offence::Impossible),
    }
}

/// The error of a check character, if nothing else is wrong.
fn explain_check(bytes: &[u8; 18]) -> Option<ParseError> {
    let [body @ .., found] = bytes;
    let (region, date) = (number(bytes.get(..6)?), number(bytes.get(6..14)?));
    if !body.iter().all(u8::is_ascii_digit) || kind_of(region).is_none() || !is_birth_date(date) {
        return None;
    }
    let (expected, found) = (mod_11_2(body).into(), (*found).into());
    Some(ParseError::new(ResidentId::NOUN, CHECK, Offence::Checksum { expected, found }))
}

/// What else a text is, if it is a number of another kind that can be told without doubt.
fn other(text: &str) -> Option<Noun> {
    if PermanentResidenceCard::read(text).is_some() {
        Some(PermanentResidenceCard::WHAT)
    } else {
        CreditCode::read(text).map(|_| CreditCode::WHAT)
    }
}

impl Value for ResidentId {
    const NOUN: Noun = Noun::new("居民身份证号码", "resident ID");

    /// Forgives white space, full-width characters and a small x.
    ///
    /// # Errors
    /// - the number, for a missing or wrong number of characters (17), a character that cannot stand there (`O` for zero, `X` not in
    ///   the last place), or another number in its place (15 digits, a permanent residence card's, a credit code);
    /// - the region, for a province that issues no numbers (`710101`, `840000`);
    /// - the birth date, for a day that no calendar has (month 13);
    /// - the check character, if it does not fit the rest.
    #[inline]
    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        // Not by `read`: the detour through an option costs a third more.
        if let Ok(bytes) = text.as_bytes().try_into()
            && let Some(notes) = check(bytes)
        {
            return Ok((Self(*bytes), notes));
        }
        Self::read_folded(text).ok_or_else(|| explain(text))
    }

    #[inline]
    fn parse(text: &str) -> Result<Self, ParseError> {
        if let Ok(bytes) = text.as_bytes().try_into()
            && let Some(_) = check(bytes)
        {
            return Ok(Self(*bytes));
        }
        Self::read_folded(text).map(|(value, _)| value).ok_or_else(|| explain(text))
    }

    #[inline]
    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        if let Ok(bytes) = text.as_bytes().try_into()
            && check(bytes).is_some()
        {
            return Ok(Self(*bytes));
        }
        Err(explain_strict(text))
    }

    #[inline]
    fn read(text: &str) -> Option<(Self, Notes)> {
        if let Ok(bytes) = text.as_bytes().try_into()
            && let Some(notes) = check(bytes)
        {
            return Some((Self(*bytes), notes));
        }
        Self::read_folded(text)
    }

    #[inline]
    fn read_strict(text: &str) -> Option<Self> {
        let bytes = text.as_bytes().try_into().ok()?;
        check(bytes).map(|_| Self(*bytes))
    }

    fn doubt(&self) -> Option<Doubt> {
        let known = self.kind() != ResidentIdKind::Mainland || divisions::is_known(self.region());
        (!known).then_some(Doubt { note: Note::UnknownPart, part: REGION, version: divisions::VERSION })
    }

    fn canonical(&self) -> String {
        self.text().to_owned()
    }
}

#[cold]
#[inline(never)]
fn explain_strict(text: &str) -> ParseError {
    match ResidentId::read(text) {
        Some((id, _)) => not_canonical(ResidentId::NOUN, NUMBER, text, id.text()),
        None => explain(text),
    }
}

/// The region and the last two characters.
impl fmt::Display for ResidentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.text();
        let (region, end) = (text.get(..6).unwrap_or_default(), text.get(16..).unwrap_or_default());
        write!(f, "{region}**********{end}")
    }
}

impl fmt::Debug for ResidentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ResidentId({self})")
    }
}

value_text!(ResidentId);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::code_text::tests::{fails, vectors};

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn id(text: &str) -> ResidentId {
        ResidentId::parse_strict(text).unwrap()
    }

    #[test]
    fn vectors_are_decided_as_given() {
        // The county is in no list: a warning, because lists age. Everything else about the number is right.
        let on_purpose = ["119999190102039999"];
        let today = day(2026, 11, 1);
        for case in vectors(&["resident_id", "residence_permit_hmt"]) {
            // The type has no clock: a birth in the future is for the caller to see.
            let read = ResidentId::parse_noted(&case.value).ok().filter(|(id, _)| id.birth_date() <= today);
            if on_purpose.contains(&case.value.as_str()) {
                assert!(!case.valid && read.unwrap().1.has(Note::UnknownPart));
                continue;
            }
            assert_eq!(read.is_some(), case.valid, "{case:?}");
            if let (Some((id, _)), Some(normal)) = (read, &case.normalized) {
                assert_eq!(&id.canonical(), normal);
            }
        }
        for case in vectors(&["resident_id_15"]) {
            assert!(ResidentId::parse(&case.value).is_err(), "{case:?}");
            let upgraded = ResidentId::from_15(&case.value).ok().map(|id| id.canonical());
            assert_eq!(upgraded.is_some(), case.valid, "{case:?}");
            assert_eq!(upgraded, case.upgraded, "{case:?}");
        }
    }

    /// The plain way.
    fn slow_check(bytes: &[u8; 18]) -> Option<Notes> {
        let (body, [last]) = bytes.split_last_chunk()?;
        if !body.iter().all(u8::is_ascii_digit) || mod_11_2(body) != *last {
            return None;
        }
        let region = number(&body[..6]);
        let kind = kind_of(region)?;
        birth_date(&body[6..14])?;
        let known = kind != ResidentIdKind::Mainland || divisions::history(region).next().is_some();
        Some(if known { Notes::NONE } else { Notes::NONE.with(Note::UnknownPart) })
    }

    #[test]
    fn the_fast_check_is_the_plain_one() {
        // A small generator: every shape of number, with and without one wrong character.
        let mut state = 0x5eed_u64;
        let mut draw = |n: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % n
        };
        let (mut good, mut noted) = (0, 0);
        for _ in 0..50_000 {
            let region = match draw(4) {
                0 => 110_000 + draw(540_000),
                1 => [810_000, 820_000, 830_000, 840_000, 0, 999_999][draw(6) as usize],
                _ => 110_000 + draw(4) * 10_000 + draw(3) * 100 + draw(30),
            };
            let (year, month, day) = (1845 + draw(260), draw(14), draw(33));
            let mut bytes: [u8; 18] =
                format!("{region:06}{year}{month:02}{day:02}{:03}0", draw(1000)).into_bytes().try_into().unwrap();
            bytes[17] = mod_11_2(&bytes[..17]);
            if draw(2) == 0 {
                bytes[draw(18) as usize] = draw(256) as u8;
            }
            let notes = check(&bytes);
            assert_eq!(notes, slow_check(&bytes), "{bytes:?}");
            good += u32::from(notes.is_some());
            noted += u32::from(notes.is_some_and(|notes| !notes.is_empty()));
        }
        assert!(good > 5_000 && noted > 500, "{good} {noted}");
        for (date, there) in
            [(19000229, false), (20000229, true), (19040229, true), (20010229, false), (19990431, false)]
        {
            assert_eq!(is_birth_date(date), there);
        }
    }

    #[test]
    fn parts() {
        let number = id("11010519491231002X");
        assert_eq!(number.birth_date(), day(1949, 12, 31));
        assert_eq!((number.region(), number.province_code(), number.last_six()), (110105, 11, "31002X"));
        assert_eq!((number.sex(), number.kind()), (Sex::Female, ResidentIdKind::Mainland));
        assert_eq!(number.division().unwrap().name, "朝阳区");
        assert_eq!(id("440524192012319991").division().unwrap().name, "潮阳县");
        assert_eq!(id("810000190501019991").kind(), ResidentIdKind::HkMacaoResidencePermit);
        assert_eq!(id("830000190703039978").kind(), ResidentIdKind::TaiwanResidencePermit);
        assert_eq!(id("119999190102039999").division(), None);
    }

    #[test]
    fn age_is_full_on_the_birthday_and_on_1_march_for_29_february() {
        let leapling = id("110101200402299927");
        assert_eq!(leapling.age_on(day(2004, 2, 28)), 0);
        assert_eq!(leapling.age_on(day(2004, 2, 29)), 0);
        assert_eq!(leapling.age_on(day(2022, 2, 28)), 17);
        assert_eq!(leapling.age_on(day(2022, 3, 1)), 18);
        assert_eq!(leapling.age_on(day(2024, 2, 28)), 19);
        assert_eq!(leapling.age_on(day(2024, 2, 29)), 20);
    }

    #[test]
    fn nothing_shows_the_whole_number() {
        let number = id("110101190102039991");
        assert_eq!(number.to_string(), "110101**********91");
        assert_eq!(format!("{number:?}"), "ResidentId(110101**********91)");
    }

    #[test]
    fn forgives_what_people_write_and_strict_does_not() {
        for (text, note) in [
            ("11010519491231002x", Note::Case),
            ("110105 19491231 002X", Note::Spaces),
            ("\u{3000}11010519491231002X\u{a0}", Note::Spaces),
            ("１１０１０５１９４９１２３１００２Ｘ", Note::FullWidth),
        ] {
            assert_eq!(ResidentId::parse_noted(text).unwrap(), (id("11010519491231002X"), Notes::NONE.with(note)));
            assert!(ResidentId::parse_strict(text).is_err());
        }
        let error = ResidentId::parse_strict("11010519491231002x").unwrap_err();
        assert_eq!(error.to_string(), "resident ID: number cannot contain 'x' (character 18)");
    }

    #[test]
    fn each_way_to_fail_has_its_sentence() {
        let cases = [
            ("", "number is missing", "内容缺失"),
            ("11010119010203999", "number must have 18 characters, found 17", "内容应为 18 个字符，现为 17 个"),
            ("1101011901020399O1", "number cannot contain 'O' (character 17)", "内容不能含有“O”（第 17 个字符）"),
            ("X10101190102039991", "number cannot contain 'X' (character 1)", "内容不能含有“X”（第 1 个字符）"),
            (" 11010X 190102039991", "number cannot contain 'X' (character 7)", "内容不能含有“X”（第 7 个字符）"),
            (
                "11010119010203999\u{200b}1",
                "number cannot contain 'U+200B' (character 18)",
                "内容不能含有“U+200B”（第 18 个字符）",
            ),
            (
                "110101010203999",
                "number is not one, it is a 15-digit number of the first generation",
                "内容填成了第一代身份证的 15 位号码",
            ),
            (
                "911124198108030024",
                "number is not one, it is a number of a foreigner's permanent residence card",
                "内容填成了外国人永久居留身份证号码",
            ),
            (
                "91440300708461136T",
                "number is not one, it is a unified social credit code",
                "内容填成了统一社会信用代码",
            ),
            ("710101190102039993", "region is not known", "地区代码无法识别"),
            ("840000190501019997", "region is not known", "地区代码无法识别"),
            ("810101190501019993", "region is not known", "地区代码无法识别"),
            ("110101190113019996", "birth date is impossible", "出生日期不可能存在"),
            ("110101184912319994", "birth date is impossible", "出生日期不可能存在"),
            ("110101210001019997", "birth date is impossible", "出生日期不可能存在"),
            ("110101190120039991", "birth date is impossible", "出生日期不可能存在"),
            (
                "110101190102039992",
                "check character does not fit the rest: expected 1, found 2",
                "校验码与其余部分不符：应为 1，现为 2",
            ),
        ];
        fails::<ResidentId>(&cases);
    }

    #[test]
    fn no_text_makes_it_panic() {
        for text in [
            "中文110101199003072317",
            "中中中中中中",
            "中中中中中中中中",
            "１",
            "\u{0}",
            "X",
            "😀😀😀😀1",
            "9".repeat(5000).as_str(),
        ] {
            assert!(ResidentId::parse(text).is_err() && ResidentId::from_15(text).is_err());
            assert!(ResidentId::parse_strict(text).is_err());
        }
    }

    #[test]
    fn first_generation_numbers_have_their_own_errors() {
        let sentence = |text| ResidentId::from_15(text).unwrap_err().to_string();
        assert_eq!(sentence("11010101020399"), "resident ID: number must have 15 characters, found 14");
        assert_eq!(sentence("11010101020399X"), "resident ID: number cannot contain 'X' (character 15)");
        assert_eq!(sentence("110101011301999"), "resident ID: birth date is impossible");
        assert_eq!(sentence("710101010203999"), "resident ID: region is not known");
    }

    #[test]
    fn survives_json() {
        let number = id("11010519491231002X");
        assert_eq!(serde_json::to_string(&number).unwrap(), "\"11010519491231002X\"");
        assert_eq!(serde_json::from_str::<ResidentId>("\"11010519491231002x\"").unwrap(), number);
    }
}
