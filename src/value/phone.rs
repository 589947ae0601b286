//! Telephones: mobile numbers (手机号码), landlines (固定电话), and either (联系电话).

use super::plain::{count, not_canonical, plain, trimmed};
use super::{Note, Notes, Noun, Offence, ParseError, Value, value_text};
use crate::data::phones::{AREAS, Area, MERGED, Operator, SEGMENTS, Segment, Service};
use std::fmt;

const NUMBER: Noun = Noun::new("号码", "number");
const COUNTRY: Noun = Noun::new("国家代码", "country code");
const SEGMENT: Noun = Noun::new("号段", "segment");
const AREA: Noun = Noun::new("区号", "area code");
const LOCAL: Noun = Noun::new("本地号码", "local number");
const EXTENSION: Noun = Noun::new("分机号", "extension");
const SERVICE_NUMBER: Noun = Noun::new("400/800 号码", "a 400 or 800 number");
const SHORT_NUMBER: Noun = Noun::new("服务短号", "a short service number");
const THINGS_NUMBER: Noun = Noun::new("物联网号码", "a number of a machine (Internet of Things)");

/// A number of the mainland's mobile networks (手机号码), 11 digits.
///
/// Tolerant: `+86`, `0086` or `86` in front (also in brackets), spaces, single hyphens between digits, full-width characters,
/// look-alikes of the hyphen. `Debug` and `Display` show the segment and the last two digits; [`Value::canonical`] gives
/// all eleven.
///
/// ```
/// use beian::value::{Mobile, Note, Value};
/// let (mobile, notes) = Mobile::parse_noted("+86 138-0013-8000")?;
/// assert_eq!(mobile.canonical(), "13800138000");
/// assert_eq!(mobile.to_string(), "138******00");
/// assert!(notes.has(Note::CountryPrefix));
/// # Ok::<(), beian::value::ParseError>(())
/// ```
///
/// # Errors of parsing
/// - nothing there: `number is missing`
/// - `1380013800O`: `number cannot contain 'O' (character 11)`
/// - `1380013800`: `number must have 11 characters, found 10`
/// - `10012345678`: `segment cannot contain '0' (character 2)`
/// - `+85291234567`: `country code must be written +86 here`
/// - `010-82345678`: `number is not one, it is a landline number`; likewise 400 and 800 numbers, and the 13-digit numbers of
///   machines
///
/// # Scope
/// A segment that the table ([`crate::data::phones`]) does not know is accepted with [`Note::UnknownPart`]: new ones are opened
/// every few years. Whether the number is in use, and whose it is, is not known; numbers are carried between operators.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mobile(u64);

/// The number that eight digits write, the first one in the lowest byte.
const fn eight(text: u64) -> Option<u64> {
    const LOW: u64 = 0x0f0f_0f0f_0f0f_0f0f;
    const SIX: u64 = 0x0606_0606_0606_0606;
    let digits = text ^ 0x3030_3030_3030_3030;
    // Below 16, and still below 16 with 6 more.
    if (digits | digits.wrapping_add(SIX)) & !LOW != 0 {
        return None;
    }
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = pairs.wrapping_mul(100).wrapping_add(pairs >> 16) & 0x0000_ffff_0000_ffff;
    Some((fours & 0xffff) * 10_000 + (fours >> 32))
}

/// For every three digits from 130 to 199: 0 if no number is known there, [`MIXED`] if not all are in one row, else that row and 1.
static ROWS: [u8; 70] = rows();
const MIXED: u8 = u8::MAX;

#[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
const fn rows() -> [u8; 70] {
    let mut rows = [0; 70];
    let mut row = 0;
    while row < SEGMENTS.len() {
        let Segment { from, to, .. } = SEGMENTS[row];
        let mut three = from / 100;
        while three <= to / 100 {
            let whole = from <= three * 100 && three * 100 + 99 <= to;
            rows[three as usize - 130] = if whole { row as u8 + 1 } else { MIXED };
            three += 1;
        }
        row += 1;
    }
    rows
}

impl Mobile {
    const NOUN_A: Noun = Noun::new("手机号码", "a mobile number");

    /// The first five digits' row in the table of segments; `None` if the table does not know it.
    #[must_use]
    pub fn segment(&self) -> Option<&'static Segment> {
        match ROWS.get(usize::from(self.prefix()).checked_sub(130)?) {
            None | Some(0) => None,
            Some(&MIXED) => self.mixed_segment(),
            Some(row) => SEGMENTS.get(usize::from(*row) - 1),
        }
    }

    #[cold]
    fn mixed_segment(&self) -> Option<&'static Segment> {
        let head = u16::try_from(self.0 / 1_000_000).ok()?;
        let row = SEGMENTS.get(SEGMENTS.partition_point(|row| row.to < head))?;
        (row.from <= head).then_some(row)
    }

    /// To whom the segment was given; the subscriber may have carried the number to another one.
    #[must_use]
    pub fn operator(&self) -> Option<Operator> {
        self.segment().map(|row| row.operator)
    }

    fn is_for(&self, service: Service) -> bool {
        self.segment().is_some_and(|row| row.service == service)
    }

    /// Whether the segment is resold by virtual operators (虚拟运营商).
    #[must_use]
    pub fn is_virtual_operator(&self) -> bool {
        self.is_for(Service::Resale)
    }

    /// Whether the segment was opened for data cards (上网卡); such numbers receive short messages.
    #[must_use]
    pub fn is_data_card(&self) -> bool {
        self.is_for(Service::DataCard)
    }

    /// Whether the segment is for machines (物联网): no one answers such a number.
    #[must_use]
    pub fn is_for_machines(&self) -> bool {
        self.is_for(Service::Things)
    }

    /// Whether the segment is for satellite telephones.
    #[must_use]
    pub fn is_satellite(&self) -> bool {
        self.is_for(Service::Satellite)
    }

    /// The country code, always 86.
    #[must_use]
    pub const fn country(&self) -> u16 {
        86
    }

    /// The first three digits.
    #[must_use]
    pub const fn prefix(&self) -> u16 {
        (self.0 / 100_000_000) as u16
    }

    /// Eleven digits whose first two may begin a mobile number.
    fn from_digits(digits: &[u8]) -> Option<Self> {
        let &[a, b, c, d, e, f, g, h, i, j, k] = digits else {
            return None;
        };
        // Eight and three digits at once: two by two, by a multiplication each.
        let head = u64::from_le_bytes([a, b, c, d, e, f, g, h]);
        let tail = u64::from_le_bytes([b'0', b'0', b'0', b'0', b'0', i, j, k]);
        let number = eight(head)? * 1000 + eight(tail)?;
        (13_000_000_000..20_000_000_000)
            .contains(&number)
            .then_some(Self(number))
    }

    fn noted(self, notes: Notes) -> (Self, Notes) {
        (
            self,
            if self.segment().is_none() {
                notes.with(Note::UnknownPart)
            } else {
                notes
            },
        )
    }

    #[cold]
    #[inline(never)]
    fn tolerant(text: &str) -> Result<(Self, Notes), ParseError> {
        let mut dial = Dial::read(text, Self::NOUN, false)?;
        dial.strip_country(Self::NOUN)?;
        dial.check_hyphens(Self::NOUN, true)?;
        dial.remove_hyphens();
        match Self::from_digits(dial.bytes()) {
            Some(mobile) => Ok(mobile.noted(dial.notes)),
            None => Err(Self::explain(&dial)),
        }
    }

    /// Why a run of digits is not a mobile number.
    fn explain(dial: &Dial) -> ParseError {
        let wrong = |part, offence| ParseError::new(Self::NOUN, part, offence);
        let digits = dial.bytes();
        if let Some(what) = service_number(digits) {
            return wrong(NUMBER, Offence::Other { what });
        }
        match digits {
            [b'0', _, _, _, _, _, _, _, _, ..] => wrong(NUMBER, Offence::Other { what: Landline::NOUN_A }),
            [b'1', b'4', b'0'..=b'4', ..] if digits.len() == 13 => {
                wrong(NUMBER, Offence::Other { what: THINGS_NUMBER })
            }
            _ if digits.len() != 11 => wrong(
                NUMBER,
                Offence::Length {
                    min: 11,
                    max: 11,
                    found: count(digits.len()),
                },
            ),
            [b'1', second, ..] => wrong(
                SEGMENT,
                Offence::Char {
                    at: dial.place(1),
                    found: char::from(*second),
                },
            ),
            [first, ..] => wrong(
                SEGMENT,
                Offence::Char {
                    at: dial.place(0),
                    found: char::from(*first),
                },
            ),
            [] => wrong(NUMBER, Offence::Missing),
        }
    }
}

impl Value for Mobile {
    const NOUN: Noun = Noun::new("手机号码", "mobile number");

    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        match Self::from_digits(text.as_bytes()) {
            Some(mobile) => Ok(mobile.noted(Notes::NONE)),
            None => Self::tolerant(text),
        }
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        Self::from_digits(text.as_bytes()).ok_or_else(|| match Self::tolerant(text) {
            Ok((mobile, _)) => not_canonical(Self::NOUN, NUMBER, text, &mobile.canonical()),
            Err(error) => error,
        })
    }

    fn canonical(&self) -> String {
        self.0.to_string()
    }
}

impl fmt::Display for Mobile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}******{:02}", self.prefix(), self.0 % 100)
    }
}

impl fmt::Debug for Mobile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mobile({self})")
    }
}

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
/// An unknown area is refused, unlike an unknown mobile segment: since the 1990s areas have only been merged. Whether the
/// number is in use is not known.
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
    digits.iter().fold(0, |sum: u32, digit| {
        sum.wrapping_mul(10).wrapping_add(u32::from(digit.wrapping_sub(b'0')))
    })
}

fn area_row(code: u16) -> Option<&'static Area> {
    AREAS.get(AREAS.binary_search_by_key(&code, |row| row.code).ok()?)
}

/// 400, 800 and short service numbers, as digits.
fn service_number(digits: &[u8]) -> Option<Noun> {
    match digits {
        [b'4' | b'8', b'0', b'0', _, _, _, _, _, _, _] => Some(SERVICE_NUMBER),
        [b'9', b'5' | b'6', _, _, _] | [b'9', b'5' | b'6', _, _, _, _] | [b'1', b'0' | b'1' | b'2', _] => {
            Some(SHORT_NUMBER)
        }
        [b'1', b'0', b'0', _, _] | [b'1', b'2', b'3', _, _] => Some(SHORT_NUMBER),
        _ => None,
    }
}

impl Landline {
    const NOUN_A: Noun = Noun::new("固定电话号码", "a landline number");

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

    /// Whether the number has an extension.
    #[must_use]
    pub const fn has_extension(&self) -> bool {
        self.extension.is_some()
    }

    /// The same number without its extension.
    #[must_use]
    pub const fn without_extension(self) -> Self {
        Self {
            extension: None,
            ..self
        }
    }

    fn parts(dial: &mut Dial) -> Result<Self, ParseError> {
        let wrong = |part, offence| Err(ParseError::new(Self::NOUN, part, offence));
        dial.strip_country(Self::NOUN)?;
        if let Some(what) = dial.other_kind() {
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
            return wrong(
                AREA,
                Offence::Length {
                    min: 3,
                    max: 4,
                    found: count(head.len()),
                },
            );
        };
        let code = u16::try_from(number(code)).unwrap_or(0);
        let Some(row) = area_row(code) else {
            let merged = MERGED.iter().find(|(old, _)| *old == code);
            return wrong(
                AREA,
                merged.map_or(Offence::Unknown, |(_, right)| Offence::Instead { right }),
            );
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
            return wrong(
                NUMBER,
                Offence::Char {
                    at: dial.place(at),
                    found: '-',
                },
            );
        }

        let found = first.len() + second.len();
        if found == 0 {
            return wrong(LOCAL, Offence::Missing);
        }
        if found < usize::from(row.min) || found > usize::from(row.max) {
            let (min, max) = (u16::from(row.min), u16::from(row.max));
            return wrong(
                LOCAL,
                Offence::Length {
                    min,
                    max,
                    found: count(found),
                },
            );
        }
        if let Some(bad @ (b'0' | b'1' | b'9')) = first.first() {
            return wrong(
                LOCAL,
                Offence::Char {
                    at: dial.place(start),
                    found: char::from(*bad),
                },
            );
        }
        let extension = match after.or(next) {
            None => None,
            Some([]) => return wrong(EXTENSION, Offence::Missing),
            Some(digits @ [.., _]) if digits.len() > 6 => {
                return wrong(
                    EXTENSION,
                    Offence::Length {
                        min: 1,
                        max: 6,
                        found: count(digits.len()),
                    },
                );
            }
            Some(digits) => Some(Extension {
                digits: digits.len() as u8,
                number: number(digits),
            }),
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
        Ok(Self {
            area: code,
            local,
            extension,
        })
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

/// A telephone of either kind (联系电话), as an emergency contact (应急联系方式) may be.
///
/// ```
/// use beian::value::{Phone, Value};
/// assert!(matches!(Phone::parse("138 0013 8000")?, Phone::Mobile(_)));
/// assert!(matches!(Phone::parse("0571-82345678")?, Phone::Landline(_)));
/// # Ok::<(), beian::value::ParseError>(())
/// ```
///
/// # Errors of parsing
/// Those of [`Mobile`] for texts whose number begins with 1, else those of [`Landline`]: `10012345678` gives
/// `segment cannot contain '0' (character 2)`, `82345678` gives `area code is missing`, `400-860-8608` gives `number is not one,
/// it is a 400 or 800 number`.
///
/// # Scope
/// As for [`Mobile`] and [`Landline`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phone {
    /// A mobile number.
    Mobile(Mobile),
    /// A landline number.
    Landline(Landline),
}

impl Phone {
    /// The error of the kind that was meant: numbers that begin with 1 are mobiles.
    #[cold]
    #[inline(never)]
    fn explain(text: &str, mobile: ParseError, landline: ParseError) -> ParseError {
        let begins = Dial::read(text, Self::NOUN, true).and_then(|mut dial| {
            dial.strip_country(Self::NOUN)?;
            Ok(dial.bytes().first().copied())
        });
        match begins {
            Ok(Some(b'1')) => ParseError {
                value: Self::NOUN,
                ..mobile
            },
            _ => ParseError {
                value: Self::NOUN,
                ..landline
            },
        }
    }
}

impl Value for Phone {
    const NOUN: Noun = Noun::new("联系电话", "telephone number");

    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        let mobile = match Mobile::parse_noted(text) {
            Ok((phone, notes)) => return Ok((Self::Mobile(phone), notes)),
            Err(error) => error,
        };
        match Landline::parse_noted(text) {
            Ok((phone, notes)) => Ok((Self::Landline(phone), notes)),
            Err(landline) => Err(Self::explain(text, mobile, landline)),
        }
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        match Self::parse_noted(text)? {
            // A segment that the table does not know can be canonical all the same.
            (phone @ Self::Mobile(_), _) if Mobile::from_digits(text.as_bytes()).is_some() => Ok(phone),
            (phone @ Self::Landline(_), notes) if notes.is_empty() => Ok(phone),
            (phone, _) => Err(not_canonical(Self::NOUN, NUMBER, text, &phone.canonical())),
        }
    }

    fn canonical(&self) -> String {
        match self {
            Self::Mobile(phone) => phone.canonical(),
            Self::Landline(phone) => phone.canonical(),
        }
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mobile(phone) => phone.fmt(f),
            Self::Landline(phone) => phone.fmt(f),
        }
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phone({self})")
    }
}

value_text!(Mobile, Landline, Phone);

/// Words before an extension, the longer ones first.
const EXTENSION_WORDS: [&str; 10] = [
    "转分机",
    "转接",
    "转",
    "分机号",
    "分机",
    "ext.",
    "ext",
    "Ext.",
    "EXT",
    "x",
];

/// What was dialled: digits and hyphens, each with its place in the text, and what was forgiven so far.
struct Dial {
    bytes: [u8; Self::MOST],
    places: [u32; Self::MOST],
    start: usize,
    end: usize,
    plus: bool,
    /// Where a word before the extension stood, of which a hyphen was made.
    word: Option<usize>,
    notes: Notes,
}

impl Dial {
    /// Longer than any number with prefix, hyphens and extension.
    const MOST: usize = 40;

    fn read(text: &str, noun: Noun, extensions: bool) -> Result<Self, ParseError> {
        let (inner, before, notes) = trimmed(text);
        let mut dial = Self {
            bytes: [0; Self::MOST],
            places: [0; Self::MOST],
            start: 0,
            end: 0,
            plus: false,
            word: None,
            notes,
        };
        let (mut digits, mut opened, mut closed) = (0_usize, false, false);
        let mut skip = 0;
        for (i, (offset, c)) in inner.char_indices().enumerate() {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            let at = count(before + i);
            let (folded, notes) = plain(c);
            dial.notes = dial.notes.and(notes);
            let after_bracket = std::mem::take(&mut closed);
            match folded {
                '0'..='9' => {
                    digits += 1;
                    dial.push(folded as u8, at);
                }
                '-' if after_bracket => {}
                '-' => dial.push(b'-', at),
                ' ' => closed = after_bracket,
                '+' if dial.end == 0 && !dial.plus => dial.plus = true,
                '(' if dial.end == 0 && !opened => opened = true,
                ')' if opened && dial.word.is_none() && dial.end > 0 && dial.last() != Some(b'-') => {
                    opened = false;
                    closed = true;
                    dial.notes.add(Note::Separators);
                    dial.push(b'-', at);
                }
                _ => {
                    let rest = inner.get(offset..).unwrap_or_default();
                    let word = match folded {
                        '#' | 'X' => Some(1),
                        _ => EXTENSION_WORDS
                            .iter()
                            .find(|word| rest.starts_with(**word))
                            .map(|word| word.chars().count()),
                    };
                    let Some(length) = word.filter(|_| extensions && dial.word.is_none() && dial.end > 0) else {
                        return Err(ParseError::new(noun, NUMBER, Offence::Char { at, found: c }));
                    };
                    skip = length - 1;
                    if dial.last() == Some(b'-') {
                        dial.end -= 1;
                    }
                    dial.word = Some(dial.end);
                    dial.push(b'-', at);
                }
            }
        }
        if opened {
            let at = inner.chars().position(|c| plain(c).0 == '(').unwrap_or(0);
            return Err(ParseError::new(
                noun,
                NUMBER,
                Offence::Char {
                    at: count(before + at),
                    found: '(',
                },
            ));
        }
        if digits == 0 {
            return Err(ParseError::new(noun, NUMBER, Offence::Missing));
        }
        if dial.end == Self::MOST {
            let (min, max) = if extensions { (10, 18) } else { (11, 11) };
            return Err(ParseError::new(
                noun,
                NUMBER,
                Offence::Length {
                    min,
                    max,
                    found: count(digits),
                },
            ));
        }
        Ok(dial)
    }

    /// Keeps one more; what does not fit fills the buffer, which [`Dial::read`] refuses.
    fn push(&mut self, byte: u8, at: u32) {
        if let (Some(slot), Some(place)) = (self.bytes.get_mut(self.end), self.places.get_mut(self.end)) {
            (*slot, *place) = (byte, at);
            self.end += 1;
        }
    }

    fn last(&self) -> Option<u8> {
        self.bytes().last().copied()
    }

    fn bytes(&self) -> &[u8] {
        self.bytes.get(self.start..self.end).unwrap_or_default()
    }

    /// The place in the text of the byte at `index`.
    fn place(&self, index: usize) -> u32 {
        self.places.get(self.start + index).copied().unwrap_or(0)
    }

    /// Index of the hyphen that was a word, else the end.
    fn spoken(&self) -> usize {
        self.word.unwrap_or(self.end).saturating_sub(self.start)
    }

    fn digits(&self) -> impl Iterator<Item = u8> + '_ {
        self.bytes().iter().copied().filter(u8::is_ascii_digit)
    }

    fn strip_country(&mut self, noun: Noun) -> Result<(), ParseError> {
        let bytes = self.bytes();
        let run = bytes.iter().position(|byte| *byte == b'-').unwrap_or(bytes.len());
        let length = if self.plus {
            if bytes.starts_with(b"86") { 2 } else { usize::MAX }
        } else if bytes.starts_with(b"00") {
            if bytes.starts_with(b"0086") { 4 } else { usize::MAX }
        } else if bytes.starts_with(b"086-") {
            3
        } else if bytes.starts_with(b"86")
            && (run == 2
                || run >= 12
                || (bytes.starts_with(b"861") && self.digits().count() == 13)
                || (bytes.starts_with(b"860") && self.digits().count() >= 12))
        {
            2
        } else {
            return Ok(());
        };
        if length == usize::MAX {
            return Err(ParseError::new(noun, COUNTRY, Offence::Instead { right: "+86" }));
        }
        let hyphen = usize::from(bytes.get(length) == Some(&b'-'));
        self.start += length + hyphen;
        self.notes.add(Note::CountryPrefix);
        if self.bytes().is_empty() {
            return Err(ParseError::new(noun, NUMBER, Offence::Missing));
        }
        Ok(())
    }

    /// Refuses hyphens at the start and doubled, and at the end too where no extension can follow.
    fn check_hyphens(&self, noun: Noun, at_end: bool) -> Result<(), ParseError> {
        let bytes = self.bytes();
        let mut before = b'-';
        for (index, byte) in bytes.iter().enumerate() {
            if *byte == b'-' && (before == b'-' || (at_end && index + 1 == bytes.len())) {
                return Err(ParseError::new(
                    noun,
                    NUMBER,
                    Offence::Char {
                        at: self.place(index),
                        found: '-',
                    },
                ));
            }
            before = *byte;
        }
        Ok(())
    }

    fn remove_hyphens(&mut self) {
        let mut kept = self.start;
        for index in self.start..self.end {
            if let (Some(byte), Some(place)) = (self.bytes.get(index).copied(), self.places.get(index).copied())
                && byte != b'-'
            {
                if let (Some(slot), Some(spot)) = (self.bytes.get_mut(kept), self.places.get_mut(kept)) {
                    (*slot, *spot) = (byte, place);
                }
                kept += 1;
                continue;
            }
            self.notes.add(Note::Separators);
        }
        self.end = kept;
    }

    /// What the digits are, if they are neither a landline nor a run without an area.
    fn other_kind(&self) -> Option<Noun> {
        let mut digits = [0_u8; 12];
        let mut length = 0;
        for (slot, digit) in digits.iter_mut().zip(self.digits()) {
            *slot = digit;
            length += 1;
        }
        let digits = digits.get(..length).unwrap_or_default();
        let mobile = !matches!(digits.first(), Some(b'0')) && Mobile::from_digits(digits).is_some();
        if mobile {
            Some(Mobile::NOUN_A)
        } else {
            service_number(digits)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn fails<T: Value + fmt::Debug>(text: &str, en: &str, zh: &str) {
        let error = T::parse(text).expect_err(text);
        assert_eq!((error.to_string().as_str(), error.zh().to_string().as_str()), (en, zh));
        assert_eq!(T::parse_strict(text).err(), Some(error));
    }

    #[track_caller]
    fn reads<T: Value + fmt::Debug>(text: &str, canonical: &str, notes: &[Note]) -> T {
        let (value, found) = T::parse_noted(text).expect(text);
        assert_eq!(
            (value.canonical().as_str(), found.iter().collect::<Vec<_>>().as_slice()),
            (canonical, notes),
            "{text}"
        );
        let again = T::parse_strict(canonical).expect(canonical);
        assert!(again == value);
        assert_eq!(T::parse_strict(text).is_ok(), text == canonical, "{text}");
        value
    }

    #[test]
    fn mobiles() {
        for text in [
            "13800138000",
            "14512345678",
            "14912345678",
            "16212345678",
            "16612345678",
            "17012345678",
            "17212345678",
            "17512345678",
            "18912345678",
            "19112345678",
            "19312345678",
            "19612345678",
            "19812345678",
            "16191234567",
        ] {
            reads::<Mobile>(text, text, &[]);
        }
        // The vectors refuse these as not allocated; a table ages, so they are accepted and said to be unknown.
        for text in ["15412345678", "16012345678", "17912345678", "14412345678"] {
            let mobile = reads::<Mobile>(text, text, &[Note::UnknownPart]);
            assert_eq!(mobile.segment(), None);
        }
        let odd = [Note::Spaces, Note::Separators, Note::CountryPrefix];
        reads::<Mobile>("+86 138-0013-8000", "13800138000", &odd);
        reads::<Mobile>(
            "（+86）138 0013 8000",
            "13800138000",
            &[Note::FullWidth, Note::Spaces, Note::Separators, Note::CountryPrefix],
        );
        reads::<Mobile>("008613800138000", "13800138000", &[Note::CountryPrefix]);
        reads::<Mobile>(
            "86-138\u{2013}00138000",
            "13800138000",
            &[Note::Dash, Note::Separators, Note::CountryPrefix],
        );
        reads::<Mobile>(
            "\u{3000}１３８００１３８０００\n",
            "13800138000",
            &[Note::FullWidth, Note::Spaces],
        );
    }

    #[test]
    fn what_the_segments_tell() {
        let mobile = |text| Mobile::parse(text).unwrap();
        assert!(mobile("16512345678").is_virtual_operator() && mobile("17112345678").is_virtual_operator());
        assert!(mobile("14512345678").is_data_card() && !mobile("13800138000").is_data_card());
        assert!(mobile("14612345678").is_for_machines() && mobile("13491234567").segment().is_none());
        assert!(mobile("13492345678").is_satellite());
        assert_eq!(mobile("17052345678").operator(), Some(Operator::Mobile));
        assert_eq!(
            (mobile("19212345678").country(), mobile("19212345678").prefix()),
            (86, 192)
        );
    }

    #[test]
    fn mobiles_that_are_not() {
        fails::<Mobile>("", "mobile number: number is missing", "手机号码的号码缺失");
        fails::<Mobile>(" - ", "mobile number: number is missing", "手机号码的号码缺失");
        fails::<Mobile>(
            "1380013800O",
            "mobile number: number cannot contain 'O' (character 11)",
            "手机号码的号码不能含有“O”（第 11 个字符）",
        );
        fails::<Mobile>(
            " 138\u{200b}00138000",
            "mobile number: number cannot contain 'U+200B' (character 5)",
            "手机号码的号码不能含有“U+200B”（第 5 个字符）",
        );
        fails::<Mobile>(
            "138--00138000",
            "mobile number: number cannot contain '-' (character 5)",
            "手机号码的号码不能含有“-”（第 5 个字符）",
        );
        fails::<Mobile>(
            "1380013800",
            "mobile number: number must have 11 characters, found 10",
            "手机号码的号码应为 11 个字符，现为 10 个",
        );
        fails::<Mobile>(
            "10012345678",
            "mobile number: segment cannot contain '0' (character 2)",
            "手机号码的号段不能含有“0”（第 2 个字符）",
        );
        fails::<Mobile>(
            "+85291234567",
            "mobile number: country code must be written +86 here",
            "手机号码的国家代码此处应写作 +86",
        );
        fails::<Mobile>(
            "010-82345678",
            "mobile number: number is not one, it is a landline number",
            "手机号码的号码填成了固定电话号码",
        );
        fails::<Mobile>(
            "400-860-8608",
            "mobile number: number is not one, it is a 400 or 800 number",
            "手机号码的号码填成了400/800 号码",
        );
        fails::<Mobile>(
            "1440123456789",
            "mobile number: number is not one, it is a number of a machine (Internet of Things)",
            "手机号码的号码填成了物联网号码",
        );
        fails::<Mobile>(
            &"1".repeat(1000),
            "mobile number: number must have 11 characters, found 1000",
            "手机号码的号码应为 11 个字符，现为 1000 个",
        );
        // Arabic-Indic and circled digits are no digits.
        assert!(Mobile::parse("١٣٨٠٠١٣٨٠٠٠").is_err() && Mobile::parse("①3800138000").is_err());
    }

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
        reads::<Landline>(
            "+86-10-82345678",
            "010-82345678",
            &[Note::Separators, Note::CountryPrefix],
        );
        reads::<Landline>("086-010-82345678-123", "010-82345678-123", &[Note::CountryPrefix]);
        reads::<Landline>("010-82345678转801", "010-82345678-801", &[Note::Wording]);
        reads::<Landline>(
            "010-82345678 ext. 801",
            "010-82345678-801",
            &[Note::Spaces, Note::Wording],
        );
        reads::<Landline>(
            "01082345678＃801",
            "010-82345678-801",
            &[Note::FullWidth, Note::Wording, Note::Separators],
        );
        reads::<Landline>("（010）82345678", "010-82345678", &[Note::FullWidth, Note::Separators]);
        reads::<Landline>("(010)-8234-5678", "010-82345678", &[Note::Separators]);
        reads::<Landline>("0571 8234 5678", "0571-82345678", &[Note::Spaces, Note::Separators]);
        reads::<Landline>(
            "86 755 8234 5678",
            "0755-82345678",
            &[Note::Spaces, Note::Separators, Note::CountryPrefix],
        );
        let shenzhen = Landline::parse("0755-82345678-1").unwrap();
        assert_eq!(
            (shenzhen.area(), shenzhen.province_code(), shenzhen.places()),
            (755, 44, "深圳")
        );
        assert!(shenzhen.has_extension() && shenzhen.without_extension() == Landline::parse("0755-82345678").unwrap());
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
    fn segments_are_found_as_a_search_would() {
        for head in 13_000_u16..20_000 {
            let mobile = Mobile::parse_strict(&format!("{head}000000")).unwrap();
            let found = SEGMENTS.iter().find(|row| (row.from..=row.to).contains(&head));
            assert_eq!(mobile.segment(), found, "{head}");
        }
    }

    #[test]
    fn landlines_that_are_not() {
        fails::<Landline>("　", "landline number: number is missing", "固定电话的号码缺失");
        fails::<Landline>(
            "010-8234567O",
            "landline number: number cannot contain 'O' (character 12)",
            "固定电话的号码不能含有“O”（第 12 个字符）",
        );
        fails::<Landline>(
            "010--82345678",
            "landline number: number cannot contain '-' (character 5)",
            "固定电话的号码不能含有“-”（第 5 个字符）",
        );
        fails::<Landline>(
            "+852-29123456",
            "landline number: country code must be written +86 here",
            "固定电话的国家代码此处应写作 +86",
        );
        fails::<Landline>(
            "82345678",
            "landline number: area code is missing",
            "固定电话的区号缺失",
        );
        fails::<Landline>(
            "0300-8234567",
            "landline number: area code is not known",
            "固定电话的区号无法识别",
        );
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
        fails::<Landline>(
            "010-",
            "landline number: local number is missing",
            "固定电话的本地号码缺失",
        );
        fails::<Landline>(
            "010-12345678",
            "landline number: local number cannot contain '1' (character 5)",
            "固定电话的本地号码不能含有“1”（第 5 个字符）",
        );
        fails::<Landline>(
            "010-82345678-",
            "landline number: extension is missing",
            "固定电话的分机号缺失",
        );
        fails::<Landline>(
            "010-82345678-1234567",
            "landline number: extension must have 1 to 6 characters, found 7",
            "固定电话的分机号应为 1 至 6 个字符，现为 7 个",
        );
        fails::<Landline>(
            "13800138000",
            "landline number: number is not one, it is a mobile number",
            "固定电话的号码填成了手机号码",
        );
        fails::<Landline>(
            "400-860-8608",
            "landline number: number is not one, it is a 400 or 800 number",
            "固定电话的号码填成了400/800 号码",
        );
        fails::<Landline>(
            "95588",
            "landline number: number is not one, it is a short service number",
            "固定电话的号码填成了服务短号",
        );
        // Tests of other libraries accept these by form alone: seven digits in an area of eight, a local number that
        // begins with 1 or 9, no area at all.
        for text in [
            "0755-7654321",
            "01012345678",
            "0209999999",
            "89076543",
            "010-889931081",
            "0755-7654.321",
            "010 12345678",
        ] {
            assert!(Landline::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn either() {
        assert!(matches!(
            reads::<Phone>("13800138000", "13800138000", &[]),
            Phone::Mobile(_)
        ));
        assert!(matches!(
            reads::<Phone>("010-82345678", "010-82345678", &[]),
            Phone::Landline(_)
        ));
        fails::<Phone>("", "telephone number: number is missing", "联系电话的号码缺失");
        fails::<Phone>(
            "10012345678",
            "telephone number: segment cannot contain '0' (character 2)",
            "联系电话的号段不能含有“0”（第 2 个字符）",
        );
        fails::<Phone>(
            "82345678",
            "telephone number: area code is missing",
            "联系电话的区号缺失",
        );
        fails::<Phone>(
            "400-860-8608",
            "telephone number: number is not one, it is a 400 or 800 number",
            "联系电话的号码填成了400/800 号码",
        );
    }

    #[test]
    fn masked() {
        let phone = Phone::parse("13800138000").unwrap();
        assert_eq!(
            (phone.to_string(), format!("{phone:?}")),
            ("138******00".into(), "Phone(138******00)".into())
        );
        let landline = Landline::parse("0571-82345678-801").unwrap();
        assert_eq!(
            format!("{landline:?} {landline}"),
            "Landline(0571******78) 0571******78"
        );
    }
}
