//! Telephone numbers of other countries (境外号码).

use crate::data::phones::COUNTRIES;
use crate::value::plain::plain;

/// The country code of a text that is written like a telephone number of another country: `+852 2912 3456`, `00852-29123456`. None
/// if no country has that code, or it is 86.
#[must_use]
pub(crate) fn foreign_country(text: &str) -> Option<u16> {
    /// E.164 allows 15 digits with the code; no country has numbers shorter than these.
    const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;
    let mut digits = [0_u8; 15];
    let mut found = 0;
    let text = text.trim();
    let rest = text.strip_prefix(['+', '＋']).or_else(|| text.strip_prefix("00"))?;
    for c in rest.chars() {
        match plain(c).0 {
            digit @ '0'..='9' => {
                *digits.get_mut(found)? = digit as u8 - b'0';
                found += 1;
            }
            ' ' | '-' | '(' | ')' => {}
            _ => return None,
        }
    }
    let own = (1..=3).take_while(|_| digits.first() != Some(&0)).find_map(|length| {
        let code = digits.iter().take(length).fold(0_u16, |code, digit| code * 10 + u16::from(*digit));
        COUNTRIES.iter().any(|(first, last)| (*first..=*last).contains(&code)).then_some((code, length))
    });
    let (code, length) = own.filter(|_| DIGITS.contains(&found))?;
    // One digit again and again is nobody's number.
    let local = digits.get(length..found)?;
    let same = local.iter().all(|digit| Some(digit) == local.first());
    (code != 86 && !same).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries() {
        for (text, code) in [
            ("+852 2912 3456", 852),
            ("00852-29123456", 852),
            ("+1 (212) 555-0100", 1),
            ("+44 20 7946 0958", 44),
            ("00886 2 2345 6789", 886),
        ] {
            assert_eq!(foreign_country(text), Some(code), "{text}");
        }
        for text in [
            "",
            "+",
            "00000000000",
            "+000000000",
            "000123456789",
            "+999 1234567",
            "+210 1234567",
            "+86 13800138000",
            "2912 3456",
            "+852 1",
            "+852 00000000",
            "+852 2912345678901234",
            "+852 2912x3456",
        ] {
            assert_eq!(foreign_country(text), None, "{text}");
        }
    }

    #[test]
    fn no_code_begins_another() {
        // Of 1 to 3 digits, so that the first one that fits is the one.
        let all: Vec<String> = COUNTRIES.iter().flat_map(|(a, b)| *a..=*b).map(|code| code.to_string()).collect();
        for code in &all {
            assert!(!all.iter().any(|other| other != code && other.starts_with(code.as_str())), "{code}");
        }
    }
}
