//! What record numbers and licence numbers share: one grammar, one packed form.

use super::packed::{CROSS_PROVINCE, FIRST_YEAR, Form, LETTERS, NATIONAL, OLD_LAYOUT, Packed};
use super::symbols::Symbols;
use super::{Note, Noun, Offence, ParseError, Province, letters};

/// Years after this one cannot be: nobody filed in them, and two digits of the year stand for 2000 to this year.
///
/// The library has no clock, so it cannot refuse every year to come; a rule with a date can, by `year()`.
pub(super) const LAST_YEAR: u16 = 2049;
/// In the course of this year the digits of new record numbers went from 8 to 10.
const TEN_DIGITS_SINCE: u16 = 2020;

/// What a record number is called.
pub(super) const RECORD_NUMBER: Noun = Noun::new("备案号", "record number");
pub(super) const NUMBER: Noun = Noun::new("号码", "number");
const PROVINCE: Noun = Noun::new("省份简称", "province short form");
const WORD: Noun = Noun::new("“ICP备”字样", "ICP备 wording");
const DIGITS: Noun = Noun::new("数字", "digit sequence");
const YEAR: Noun = Noun::new("年份", "year");
pub(super) const HAO: Noun = Noun::new("“号”字", "closing 号");
const INDEX: Noun = Noun::new("服务序号", "service index");
const LETTER: Noun = Noun::new("服务类型字母", "service letter");
const CLASS: Noun = Noun::new("业务种类", "service class");
const HYPHEN: Noun = Noun::new("连字符", "hyphen");
const END: Noun = Noun::new("末尾", "ending");

/// Most characters of words in brackets in front of the digits.
const LONGEST_STRAY: usize = 24;

/// Largest service index.
const LAST_INDEX_DIGITS: u32 = 5;

/// Labels that people write in front of a number; each may be followed by a colon. Longer ones first.
const LABELS: [&str; 29] = [
    "ICP备案/许可证号",
    "ICP备案证书号",
    "ICP备案编号",
    "ICP备案号",
    "ICP备案",
    "ICP经营许可证编号",
    "ICP经营许可证号",
    "ICP经营许可证",
    "ICP许可证号",
    "ICP许可证",
    "ICP证号",
    "ICP证",
    "ICP号",
    "APP备案号",
    "网站备案号",
    "网站备案",
    "服务备案号",
    "工信部备案号",
    "工业和信息化部备案号",
    "增值电信业务经营许可证编号",
    "增值电信业务经营许可证",
    "经营许可证编号",
    "经营许可证号",
    "经营许可证",
    "备案许可证号",
    "许可证编号",
    "许可证号",
    "备案号",
    "备案",
];

/// Fewest digits of a number.
const FEWEST_DIGITS: usize = 6;

/// Whether a text may be a number, however it is spelled: it has no sign that no spelling has, and digits enough. Asked first where
/// nobody wants to know what is wrong with the others.
pub(super) fn may_be_one(text: &str) -> bool {
    let (mut digits, mut seen) = (0, 0);
    for byte in text.bytes() {
        let class = BYTES.get(usize::from(byte)).copied().unwrap_or(0);
        if class & ODD != 0 {
            return false;
        }
        digits += usize::from(class & DIGIT);
        seen |= class;
    }
    digits >= FEWEST_DIGITS || seen & WIDE != 0
}

const DIGIT: u8 = 1;
/// A sign that no spelling has.
const ODD: u8 = 2;
/// What full-width digits begin with.
const WIDE: u8 = 4;

/// What each byte tells.
const BYTES: [u8; 256] = {
    let mut bytes = [0; 256];
    let (mut rest, mut byte): (&mut [u8], u8) = (&mut bytes, 0);
    while let [class, tail @ ..] = rest {
        *class = match byte {
            b'0'..=b'9' => DIGIT,
            b'!'..=b'\'' | b'*' | b';' | b'<' | b'>'..=b'@' | b'\\' | b'^' | b'`' | b'{' | b'}' => ODD,
            0xef => WIDE,
            _ => 0,
        };
        byte = byte.wrapping_add(1);
        rest = tail;
    }
    bytes
};

/// Reads a number as people write it.
#[cold]
#[inline(never)]
pub(super) fn read<'a>(text: &'a str, value: Noun) -> Result<(Packed, Symbols<'a>), ParseError> {
    let mut s = Symbols::new(text);
    if s.cur.is_none() {
        return Err(ParseError::new(value, NUMBER, Offence::Missing));
    }
    s.eat_label(&LABELS);
    let packed = Reader { s: &mut s, value }.number()?;
    Ok((packed, s))
}

struct Reader<'s, 'a> {
    s: &'s mut Symbols<'a>,
    value: Noun,
}

struct Issuer {
    packed: u64,
    /// The province, when its short form is the one of licences only.
    licence_only: Option<Province>,
}

impl Reader<'_, '_> {
    #[cold]
    fn error(&self, part: Noun, offence: Offence) -> ParseError {
        ParseError::new(self.value, part, offence)
    }

    fn number(&mut self) -> Result<Packed, ParseError> {
        let issuer = self.issuer()?;
        let subject = if self.s.eat_char('I') {
            if self.s.eat("PC") {
                return Err(self.error(WORD, Offence::Instead { right: "ICP" }));
            }
            if !(self.s.eat_char('C') && self.s.eat_char('P')) {
                return Err(self.s.unexpected(self.value, WORD));
            }
            match self.s.cur {
                Some('备') => {
                    self.s.advance();
                    self.s.eat_more_words();
                    // A licence's holder writes its number behind the word of a record's.
                    if let Some('A' | 'B') = self.s.cur {
                        self.s.forgive(Note::Wording);
                        return self.telecom(&issuer);
                    }
                    self.filing(&issuer)?
                }
                Some('许' | '经') => {
                    if !["经营许可证", "许可证"].iter().any(|word| self.s.eat_extra(word)) {
                        return Err(self.s.unexpected(self.value, WORD));
                    }
                    self.s.eat_extra("编");
                    self.s.eat_more_words();
                    if let Some('A' | 'B') = self.s.cur {
                        return self.telecom(&issuer);
                    }
                    self.icp(&issuer)?
                }
                Some('-' | '/' | '.' | '_' | '·') => {
                    if !self.eat_sign('备') {
                        return Err(self.s.unexpected(self.value, WORD));
                    }
                    self.s.advance();
                    self.filing(&issuer)?
                }
                Some('证') => {
                    self.s.advance();
                    self.s.eat_more_words();
                    if let Some('A' | 'B') = self.s.cur {
                        self.s.forgive(Note::Wording);
                        return self.telecom(&issuer);
                    }
                    self.icp(&issuer)?
                }
                Some('0'..='9') => return Err(self.error(WORD, Offence::Missing)),
                _ => return Err(self.s.unexpected(self.value, WORD)),
            }
        } else if let Some('A'..='Z') = self.s.cur {
            return self.telecom(&issuer);
        } else {
            return Err(self.s.unexpected(self.value, WORD));
        };
        let hao = self.s.eat_char('号');
        self.extra_hao();
        let number = self.service(subject)?;
        let late = self.extra_hao();
        let number = self.end(number)?;
        if !hao && !late {
            self.s.notes.add(Note::Hao);
        }
        Ok(number)
    }

    /// Who issued the number, up to the word or the class.
    fn issuer(&mut self) -> Result<Issuer, ParseError> {
        let national = Issuer { packed: NATIONAL, licence_only: None };
        let Some(letter) = self.s.cur else {
            return Err(self.error(PROVINCE, Offence::Missing));
        };
        match letter {
            '合' if self.s.eat("合字") => {
                return Ok(Issuer { packed: CROSS_PROVINCE, licence_only: None });
            }
            '全' if self.s.eat_extra("全国") => return Ok(national),
            'A'..='H' => return Ok(national),
            'I' | '0'..='9' => return Err(self.error(PROVINCE, Offence::Missing)),
            _ => {}
        }
        let found = letters::province_of(letter);
        if found != 0 {
            self.s.advance();
            let packed = found & 31;
            let licence_only = found & letters::LICENCE_ONLY != 0;
            return Ok(Issuer {
                packed,
                licence_only: Province::ALL.get(packed as usize - 1).copied().filter(|_| licence_only),
            });
        }
        if let Some(province) = Province::eat_short(self.s).or_else(|| Province::from_wrong_letter(letter)) {
            return Err(self.error(PROVINCE, Offence::Instead { right: province.record_text() }));
        }
        if let '\u{4e00}'..='\u{9fff}' = letter {
            return Err(self.error(PROVINCE, Offence::Unknown));
        }
        Err(self.s.unexpected(self.value, PROVINCE))
    }

    /// The digits, which must be as many as one of `counts` (ascending).
    fn digits(&mut self, counts: &[u32]) -> Result<(u64, u32), ParseError> {
        let (number, found) = self.s.digits();
        if counts.contains(&found) {
            return Ok((number, found));
        }
        if found == 0 || !matches!(self.s.cur, None | Some('号' | '-')) {
            // An X, an asterisk, a digit of another script.
            return Err(match self.s.cur {
                Some('号' | '-') => self.error(DIGITS, Offence::Missing),
                _ => self.s.unexpected(self.value, DIGITS),
            });
        }
        // Nobody means the oldest form of 6 digits where 8 can stand.
        let counts = counts.strip_prefix(&[6]).filter(|more| !more.is_empty()).unwrap_or(counts);
        let right = counts.iter().find(|count| **count > found).or(counts.last()).copied().unwrap_or_default();
        let right = u16::try_from(right).unwrap_or_default();
        Err(self.error(DIGITS, Offence::Length { min: right, max: right, found }))
    }

    /// A year in full, as years since 2000.
    fn year(&self, year: u64, first: u16) -> Result<u64, ParseError> {
        if year < u64::from(first) || year > u64::from(LAST_YEAR) {
            return Err(self.error(YEAR, Offence::Impossible));
        }
        Ok(year - u64::from(FIRST_YEAR))
    }

    /// The last two digits of a year, as years since 2000.
    fn short_year(&self, year: u64) -> Result<u64, ParseError> {
        self.year(year + u64::from(FIRST_YEAR), FIRST_YEAR)
    }

    fn filing(&mut self, issuer: &Issuer) -> Result<Packed, ParseError> {
        if let Some(province) = issuer.licence_only {
            return Err(self.error(PROVINCE, Offence::Instead { right: province.record_text() }));
        }
        if issuer.packed > 31 {
            return Err(self.error(PROVINCE, Offence::Missing));
        }
        self.s.eat_more_words();
        self.eat_strays();
        let (number, count) = match self.year_in_brackets() {
            Some(found) => found,
            None => self.digits(&[6, 8, 10])?,
        };
        let (form, unit) = match count {
            6 => (Form::Filing6, 10_000),
            8 => (Form::Filing8, 1_000_000),
            _ => (Form::Filing10, 1_000_000),
        };
        let year = match form {
            Form::Filing10 => self.year(number / unit, TEN_DIGITS_SINCE)?,
            _ => self.short_year(number / unit)?,
        };
        if form == Form::Filing6 {
            self.s.notes.add(Note::Outdated);
        }
        if form != Form::Filing10 && year > u64::from(TEN_DIGITS_SINCE - FIRST_YEAR) {
            self.s.notes.add(Note::UnknownPart);
        }
        self.packed(issuer, form, 0, year, number % unit)
    }

    /// Steps over one sign where none belongs, if a symbol follows it.
    fn eat_sign(&mut self, behind: char) -> bool {
        let mut ahead = self.s.clone();
        ahead.forgive(Note::Separators);
        ahead.advance();
        let found = ahead.cur == Some(behind);
        if found {
            *self.s = ahead;
        }
        found
    }

    /// Steps over what belongs nowhere between 备 and the digits: one sign (备-2021…), words in brackets.
    fn eat_strays(&mut self) {
        match self.s.cur {
            Some('-' | '/' | '.' | '_' | '·' | ',' | '，' | '=' | '|' | '~' | '+') => {
                let mut ahead = self.s.clone();
                ahead.forgive(Note::Separators);
                ahead.advance();
                if let Some('0'..='9') = ahead.cur {
                    *self.s = ahead;
                }
            }
            Some('(' | '[' | '【') => {
                let mut ahead = self.s.clone();
                ahead.forgive(Note::Wording);
                for _ in 0..LONGEST_STRAY {
                    ahead.advance();
                    match ahead.cur {
                        Some(')' | ']' | '】') => {
                            ahead.advance();
                            if let Some('0'..='9') = ahead.cur {
                                *self.s = ahead;
                            }
                            return;
                        }
                        Some('\u{4e00}'..='\u{9fff}' | 'A'..='Z' | ':' | '-') => {}
                        _ => return,
                    }
                }
            }
            _ => {}
        }
    }

    /// The digits of a number whose year stands in brackets: 备（2021）000123号.
    fn year_in_brackets(&mut self) -> Option<(u64, u32)> {
        let mut ahead = self.s.clone();
        if !matches!(ahead.cur, Some('(' | '[' | '【')) {
            return None;
        }
        ahead.forgive(Note::Wording);
        ahead.advance();
        let (year, digits @ (2 | 4)) = ahead.digits() else {
            return None;
        };
        if !matches!(ahead.cur, Some(')' | ']' | '】')) {
            return None;
        }
        ahead.advance();
        let (serial, 6) = ahead.digits() else {
            return None;
        };
        *self.s = ahead;
        Some((year * 1_000_000 + serial, digits + 6))
    }

    fn icp(&mut self, issuer: &Issuer) -> Result<Packed, ParseError> {
        if issuer.packed > 31 {
            return Err(self.error(PROVINCE, Offence::Missing));
        }
        let mut ahead = self.s.clone();
        if let (_, 8 | 10) = ahead.digits() {
            // The digits of a record number behind the word of a licence.
            return Err(self.error(WORD, Offence::Instead { right: "ICP备" }));
        }
        let (number, _) = self.digits(&[6])?;
        let year = self.short_year(number / 10_000)?;
        self.packed(issuer, Form::Icp, 0, year, number % 10_000)
    }

    fn telecom(&mut self, issuer: &Issuer) -> Result<Packed, ParseError> {
        let classes = self.classes()?;
        if let Some('0'..='9') = self.s.cur {
            return Err(self.error(HYPHEN, Offence::Missing));
        }
        if !self.s.eat_char('-') {
            return Err(self.s.unexpected(self.value, HYPHEN));
        }
        let (number, _) = self.digits(&[8])?;
        let year = self.year(number / 10_000, FIRST_YEAR)?;
        if classes & OLD_LAYOUT != 0 {
            self.s.notes.add(Note::Outdated);
        }
        let subject = self.packed(issuer, Form::Telecom, classes, year, number % 10_000)?;
        let hao = self.extra_hao();
        let number = self.service(subject)?;
        if !hao {
            self.extra_hao();
        }
        self.end(number)
    }

    fn classes(&mut self) -> Result<u64, ParseError> {
        let mut classes = 0_u64;
        loop {
            let Some(letter @ 'A'..='Z') = self.s.cur else {
                return Err(self.s.unexpected(self.value, CLASS));
            };
            self.s.advance();
            if letter == 'B' && classes == 0 && self.s.eat("-2-4") {
                return Ok(OLD_LAYOUT);
            }
            let Some(digit @ '0'..='9') = self.s.cur else {
                return Err(self.s.unexpected(self.value, CLASS));
            };
            self.s.advance();
            let bit = match (letter, digit) {
                ('A', '1') => 1,
                ('A', '2') => 2,
                ('B', '1') => 4,
                ('B', '2') => 8,
                _ => return Err(self.error(CLASS, Offence::Unknown)),
            };
            // Ascending, and no class twice.
            if bit <= classes {
                return Err(self.error(CLASS, Offence::Impossible));
            }
            classes |= bit;
            if !self.s.eat_char('.') {
                return Ok(classes);
            }
        }
    }

    /// Eats every 号 that stands where the canonical form has none.
    fn extra_hao(&mut self) -> bool {
        let found = self.s.cur == Some('号');
        while self.s.cur == Some('号') {
            self.s.forgive(Note::Hao);
            self.s.advance();
        }
        found
    }

    fn service(&mut self, subject: Packed) -> Result<Packed, ParseError> {
        if !self.s.eat_char('-') {
            return Ok(subject);
        }
        if let None | Some('号') = self.s.cur {
            return Err(self.error(INDEX, Offence::Missing));
        }
        let zero = self.s.cur == Some('0');
        let (index, found) = self.s.digits();
        if found == 0 {
            return Err(self.s.unexpected(self.value, INDEX));
        }
        if zero {
            return Err(self.error(INDEX, Offence::Impossible));
        }
        if found > LAST_INDEX_DIGITS {
            return Err(self.error(INDEX, Offence::Length { min: 1, max: 5, found }));
        }
        let letter = match self.s.cur {
            Some(letter @ 'A'..='Z') => {
                let known = LETTERS.iter().position(|l| *l == Some(letter));
                let Some(known) = known else {
                    return Err(self.error(LETTER, Offence::Unknown));
                };
                self.s.advance();
                known as u64
            }
            _ => 0,
        };
        Ok(subject.with_service(index, letter))
    }

    fn end(&mut self, number: Packed) -> Result<Packed, ParseError> {
        match self.s.cur {
            None => Ok(number),
            Some(_) => Err(self.s.unexpected(self.value, END)),
        }
    }

    fn packed(
        &mut self,
        issuer: &Issuer,
        form: Form,
        classes: u64,
        year: u64,
        serial: u64,
    ) -> Result<Packed, ParseError> {
        let extra = classes << 1 | u64::from(issuer.licence_only.is_some());
        let Some(packed) = Packed::subject(issuer.packed, form, extra, year, serial) else {
            return Err(self.error(NUMBER, Offence::Impossible));
        };
        if packed.is_placeholder() {
            self.s.notes.add(Note::Placeholder);
        }
        Ok(packed)
    }
}
