//! Landline numbers (固定电话).

use super::dial::{Dial, NUMBER};
use super::mobile::other_kind;
use crate::data::phones::{AREAS, Area, MERGED};
use crate::value::plain::{count, not_canonical};
use crate::value::{Note, Notes, Noun, Offence, ParseError, Value, value_text};
use std::fmt;

const AREA: Noun = Noun::new("区号", "area code");
const LOCAL: Noun = Noun::new("本地号码", "local number");
const EXTENSION: Noun = Noun::new("分机号", "extension");

/// A landline number of the mainland (固定电话) with its area code, perhaps with an extension.
///
/// Canonical: `010-82345678` or `010-82345678-801`. Tolerant: `+86`, `0086`, `086` or `86` in front (then the 0 of the area may
/// be missing), the area in brackets, spaces, no hyphen after the area, a hyphen inside the local number, `转`, `分机`, `ext`,
/// `x` or `#` before the extension, full-width characters. `Debug` and `Display` show the area and the last two digits.
///
/// ```
/// use beian::value::{Landline, Value};
/// let landline = Landline::parse("(+86)10 8234 5678 转 801")?;
/// assert_eq!(landline.canonical(), "010-82345678-801");
/// assert_eq!(landline.to_string(), "010******78");
/// assert_eq!(landline.province_code(), 11);
/// # Ok::<(), beian::value::ParseError>(())
/// ```
///
/// # Errors of parsing
/// - nothing there: `number is missing`
/// - `010-8234567O`: `number cannot contain 'O' (character 12)`; likewise doubled hyphens
/// - `+852-29123456`: `country code must be written +86 here`
/// - `82345678`: `area code is missing`
/// - `0300-8234567`: `area code is not known`
/// - `0733-8234567`: `area code must be written 0731 here` (it was merged)
/// - `0310-82345678`: `local number must have 7 characters, found 8`
/// - `010-12345678`: `local number cannot contain '1' (character 5)`
/// - `010-82345678-`: `extension is missing`; more than six digits: `extension must have 1 to 6 characters, found 7`
/// - `13800138000`: `number is not one, it is a mobile number`; likewise 400, 800, 95 and 96 numbers
///
/// # Scope
/// An unknown area is refused, unlike an unknown mobile segment: areas are merged, new ones do not appear. Whether the number is
/// in use is not known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Landline {
    /// Without its leading 0.
    area: u16,
    local: u32,
    extension: Option<Extension>,
}

/// Up to six digits, of which the first may be 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Extension {
    digits: u8,
    number: u32,
}

fn number(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |sum: u32, digit| sum.wrapping_mul(10).wrapping_add(u32::from(digit.wrapping_sub(b'0'))))
}

fn area_row(code: u16) -> Option<&'static Area> {
    AREAS.get(AREAS.binary_search_by_key(&code, |row| row.code).ok()?)
}

impl Landline {
    /// The area code as a number, without its leading 0: 10 for Beijing, 755 for Shenzhen.
    #[must_use]
    pub const fn area(&self) -> u16 {
        self.area
    }

    /// The area's row in the table.
    fn row(&self) -> Option<&'static Area> {
        area_row(self.area)
    }

    /// The area's province: first two digits of its division code (GB/T 2260).
    #[must_use]
    pub fn province_code(&self) -> u8 {
        // An area without a row is refused by every constructor.
        self.row().map_or(0, |row| row.province)
    }

    /// The cities of the area, short names in Chinese; several have `/` between.
    #[must_use]
    pub fn places(&self) -> &'static str {
        self.row().map_or("", |row| row.places)
    }

    fn parts(dial: &mut Dial) -> Result<Self, ParseError> {
        let wrong = |part, offence| Err(ParseError::new(Self::NOUN, part, offence));
        dial.strip_country(Self::NOUN)?;
        if let Some(what) = other_kind(dial) {
            return wrong(NUMBER, Offence::Other { what });
        }
        let bytes = dial.bytes();
        // After a country prefix the area's 0 may be missing.
        let zero = usize::from(bytes.first() == Some(&b'0'));
        if zero == 0 && !dial.notes.has(Note::CountryPrefix) {
            return wrong(AREA, Offence::Missing);
        }
        // 10 and 20 to 29 have two digits, all others three.
        let short = matches!(bytes.get(zero..), Some([b'1', b'0', ..] | [b'2', ..]));
        let end = zero + if short { 2 } else { 3 };
        let main = bytes.get(..dial.spoken()).unwrap_or(bytes);
        let mut pieces = main.split(|byte| *byte == b'-');
        let head = pieces.next().unwrap_or_default();
        let Some(code) = head.get(zero..end) else {
            return wrong(AREA, Offence::Length { min: 3, max: 4, found: count(head.len()) });
        };
        let code = u16::try_from(number(code)).unwrap_or(0);
        let Some(row) = area_row(code) else {
            let merged = MERGED.iter().find(|(old, _)| *old == code);
            return wrong(AREA, merged.map_or(Offence::Unknown, |(_, right)| Offence::Instead { right }));
        };

        let apart = head.len() == end;
        let start = if apart { end + 1 } else { end };
        let first = if apart { pieces.next() } else { head.get(end..) }.unwrap_or_default();
        let mut next = pieces.next();
        // 8234-5678: a hyphen inside the local number.
        let second = match (first.len(), next) {
            (3 | 4, Some(second)) if second.len() == 4 => {
                next = pieces.next();
                second
            }
            _ => &[],
        };
        let after = dial.bytes().get(dial.spoken() + 1..);
        if (next.is_some() && after.is_some()) || pieces.next().is_some() {
            let at = main.iter().rposition(|byte| *byte == b'-').unwrap_or(0);
            return wrong(NUMBER, Offence::Char { at: dial.place(at), found: '-' });
        }

        let found = first.len() + second.len();
        if found == 0 {
            return wrong(LOCAL, Offence::Missing);
        }
        if found < usize::from(row.min) || found > usize::from(row.max) {
            let (min, max) = (u16::from(row.min), u16::from(row.max));
            return wrong(LOCAL, Offence::Length { min, max, found: count(found) });
        }
        if let Some(bad @ (b'0' | b'1' | b'9')) = first.first() {
            return wrong(LOCAL, Offence::Char { at: dial.place(start), found: char::from(*bad) });
        }
        // Only behind a word: without one, the hyphens have cut the pieces.
        if let Some(at) = after.and_then(|digits| digits.iter().position(|byte| *byte == b'-')) {
            return wrong(EXTENSION, Offence::Char { at: dial.place(dial.spoken() + 1 + at), found: '-' });
        }
        let extension = match after.or(next) {
            None => None,
            Some([]) => return wrong(EXTENSION, Offence::Missing),
            Some(digits @ [.., _]) if digits.len() > 6 => {
                return wrong(EXTENSION, Offence::Length { min: 1, max: 6, found: count(digits.len()) });
            }
            Some(digits) => Some(Extension { digits: digits.len() as u8, number: number(digits) }),
        };
        let local = number(first) * if second.is_empty() { 1 } else { 10_000 } + number(second);
        let canonical = zero == 1 && apart && second.is_empty();
        let spoken = after.is_some();
        if !canonical {
            dial.notes.add(Note::Separators);
        }
        if spoken {
            dial.notes.add(Note::Wording);
        }
        Ok(Self { area: code, local, extension })
    }
}

impl Value for Landline {
    const NOUN: Noun = Noun::new("固定电话", "landline number");

    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        let mut dial = Dial::read(text, Self::NOUN, true)?;
        dial.check_hyphens(Self::NOUN, false)?;
        let landline = Self::parts(&mut dial)?;
        Ok((landline, dial.notes))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        let (landline, notes) = Self::parse_noted(text)?;
        if notes.is_empty() {
            Ok(landline)
        } else {
            Err(not_canonical(Self::NOUN, NUMBER, text, &landline.canonical()))
        }
    }

    fn canonical(&self) -> String {
        let base = format!("0{}-{}", self.area, self.local);
        match self.extension {
            None => base,
            Some(Extension { digits, number }) => format!("{base}-{number:0width$}", width = usize::from(digits)),
        }
    }
}

impl fmt::Display for Landline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "0{}******{:02}", self.area, self.local % 100)
    }
}

impl fmt::Debug for Landline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Landline({self})")
    }
}

value_text!(Landline);

#[cfg(test)]
mod tests {
    use super::super::support::{fails, reads};
    use super::*;

    #[test]
    fn landlines() {
        for text in [
            "010-82345678",
            "021-62345678",
            "0571-82345678",
            "0898-62345678",
            "0851-82345678",
            "0728-8234567",
            "0936-4211235",
            "010-82345678-801",
            "0433-82345678",
            "0433-8234567",
            "010-82345678-000001",
        ] {
            reads::<Landline>(text, text, &[]);
        }
        reads::<Landline>("+86-10-82345678", "010-82345678", &[Note::Separators, Note::CountryPrefix]);
        reads::<Landline>("086-010-82345678-123", "010-82345678-123", &[Note::CountryPrefix]);
        reads::<Landline>("010-82345678转801", "010-82345678-801", &[Note::Wording]);
        reads::<Landline>("010-82345678 ext. 801", "010-82345678-801", &[Note::Spaces, Note::Wording]);
        reads::<Landline>("01082345678＃801", "010-82345678-801", &[Note::FullWidth, Note::Wording, Note::Separators]);
        reads::<Landline>("（010）82345678", "010-82345678", &[Note::FullWidth, Note::Separators]);
        reads::<Landline>("(010)-8234-5678", "010-82345678", &[Note::Separators]);
        reads::<Landline>("0571 8234 5678", "0571-82345678", &[Note::Spaces, Note::Separators]);
        reads::<Landline>("86 755 8234 5678", "0755-82345678", &[Note::Spaces, Note::Separators, Note::CountryPrefix]);
        let shenzhen = Landline::parse("0755-82345678-1").unwrap();
        assert_eq!((shenzhen.area(), shenzhen.province_code(), shenzhen.places()), (755, 44, "深圳"));
        assert!(
            shenzhen.extension.is_some()
                && Landline { extension: None, ..shenzhen } == Landline::parse("0755-82345678").unwrap()
        );
    }

    #[test]
    fn every_area_in_every_spelling() {
        for row in &AREAS {
            let local = &"82345678"[..usize::from(row.max)];
            let (head, tail) = local.split_at(local.len() - 4);
            let canonical = format!("0{}-{local}", row.code);
            for text in [
                format!("0{}{local}", row.code),
                format!("0{} {local}", row.code),
                format!("(0{}) {local}", row.code),
                format!("0{}-{head}-{tail}", row.code),
                format!("+86-{}-{local}", row.code),
                format!("+86 0{} {head} {tail}", row.code),
                format!("（0086）{} {local}", row.code),
                format!("086-0{}-{local}", row.code),
                format!("86 0{}-{local}", row.code),
                format!("０{}－{local}", row.code),
            ] {
                let landline = Landline::parse(&text).expect(&text);
                assert_eq!(landline.canonical(), canonical, "{text}");
                assert_eq!(landline.province_code(), row.province);
                for word in ["转", "转分机", " 分机 ", "ext.", "x", "#", "-"] {
                    let text = format!("{text}{word}0801");
                    let landline = Landline::parse(&text).expect(&text);
                    assert_eq!(landline.canonical(), format!("{canonical}-0801"), "{text}");
                }
            }
        }
    }

    #[test]
    fn landlines_that_are_not() {
        fails::<Landline>("　", "landline number: number is missing", "固定电话缺失");
        fails::<Landline>(
            "010-8234567O",
            "landline number: number cannot contain 'O' (character 12)",
            "固定电话不能含有“O”（第 12 个字符）",
        );
        fails::<Landline>(
            "010--82345678",
            "landline number: number cannot contain '-' (character 5)",
            "固定电话不能含有“-”（第 5 个字符）",
        );
        fails::<Landline>(
            "+852-29123456",
            "landline number: country code must be written +86 here",
            "固定电话的国家代码此处应写作 +86",
        );
        fails::<Landline>("82345678", "landline number: area code is missing", "固定电话的区号缺失");
        fails::<Landline>("0300-8234567", "landline number: area code is not known", "固定电话的区号无法识别");
        fails::<Landline>(
            "05-8234567",
            "landline number: area code must have 3 to 4 characters, found 2",
            "固定电话的区号应为 3 至 4 个字符，现为 2 个",
        );
        fails::<Landline>(
            "0733-8234567",
            "landline number: area code must be written 0731 here",
            "固定电话的区号此处应写作 0731",
        );
        fails::<Landline>(
            "0378-8234567",
            "landline number: area code must be written 0371 here",
            "固定电话的区号此处应写作 0371",
        );
        fails::<Landline>(
            "0310-82345678",
            "landline number: local number must have 7 characters, found 8",
            "固定电话的本地号码应为 7 个字符，现为 8 个",
        );
        fails::<Landline>("010-", "landline number: local number is missing", "固定电话的本地号码缺失");
        fails::<Landline>(
            "010-12345678",
            "landline number: local number cannot contain '1' (character 5)",
            "固定电话的本地号码不能含有“1”（第 5 个字符）",
        );
        fails::<Landline>("010-82345678-", "landline number: extension is missing", "固定电话的分机号缺失");
        fails::<Landline>(
            "010-82345678转80-1",
            "landline number: extension cannot contain '-' (character 16)",
            "固定电话的分机号不能含有“-”（第 16 个字符）",
        );
        fails::<Landline>(
            "010-82345678-1234567",
            "landline number: extension must have 1 to 6 characters, found 7",
            "固定电话的分机号应为 1 至 6 个字符，现为 7 个",
        );
        fails::<Landline>(
            "13800138000",
            "landline number: number is not one, it is a mobile number",
            "固定电话填成了手机号码",
        );
        fails::<Landline>(
            "400-860-8608",
            "landline number: number is not one, it is a 400 or 800 number",
            "固定电话填成了400/800 号码",
        );
        fails::<Landline>(
            "95588",
            "landline number: number is not one, it is a short service number",
            "固定电话填成了服务短号",
        );
        // Tests of other libraries accept these by form alone: seven digits in an area of eight, a local number that
        // begins with 1 or 9, no area at all.
        for text in
            ["0755-7654321", "01012345678", "0209999999", "89076543", "010-889931081", "0755-7654.321", "010 12345678"]
        {
            assert!(Landline::parse(text).is_err(), "{text}");
        }
    }
}
