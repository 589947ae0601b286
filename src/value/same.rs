//! Whether two spellings are one: numbers of certificates, names of persons and organisations, addresses. The only place that
//! compares them.
//!
//! Names are compared as reviewers compare them with a certificate: width, brackets, spaces, dots and letter case do not matter,
//! every character does. Simplified and traditional forms are different names. A person's name in Latin letters is the same in any
//! order of its words: forms and passports put the family name first or last.

use super::plain::{is_middle_dot, plain};
use super::{CertificateNumber, narrow, unspaced};

/// How two certificate numbers stand to each other.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Sameness {
    /// One number, however it is written, or the older and the newer form of one: a resident ID of 15 and 18 digits, an
    /// organisation code and the credit code around it, a permit with and without the count of its issues.
    Same,
    /// Two numbers of one form.
    Different,
    /// Numbers of two forms, which one holder can have: a registration number and a credit code, a passport and a resident ID.
    Unlike,
}

impl Sameness {
    /// Whether it is one number.
    #[must_use]
    pub(crate) const fn is_same(self) -> bool {
        matches!(self, Self::Same)
    }

    /// Whether they are two numbers of one form.
    #[must_use]
    pub(crate) const fn is_different(self) -> bool {
        matches!(self, Self::Different)
    }
}

/// Whether two certificate numbers are one (证件号码): spaces, hyphens, width and letter case apart.
///
/// ```
/// use beian::value::CertificateNumber;
/// use beian::value::same::{Sameness, numbers};
/// let number = CertificateNumber::new;
/// assert_eq!(numbers(&number("440305198501010001"), &number("440305 19850101 0001")), Sameness::Same);
/// assert_eq!(numbers(&number("91440300708461136T"), &number("70846113-6")), Sameness::Same);
/// assert_eq!(numbers(&number("H1234567801"), &number("H12345678")), Sameness::Same);
/// ```
#[must_use]
pub fn numbers(a: &CertificateNumber, b: &CertificateNumber) -> Sameness {
    // What nearly every order compares: two sound numbers of one kind need no look at their characters.
    let same = match (a.resident_id(), b.resident_id(), a.credit_code(), b.credit_code()) {
        (Some(a), Some(b), ..) => Some(a == b),
        (.., Some(a), Some(b)) => Some(a == b),
        _ => None,
    };
    if let Some(same) = same {
        return if same { Sameness::Same } else { Sameness::Different };
    }
    if a.raw() == b.raw() || a.length() == b.length() && a.key().eq(b.key()) {
        return Sameness::Same;
    }
    let ids = a.resident_id_of_any_age().zip(b.resident_id_of_any_age());
    let codes = a.organisation_code().zip(b.organisation_code());
    let permits = a.hk_macao_permit().zip(b.hk_macao_permit());
    let taiwan = a.taiwan_permit().zip(b.taiwan_permit());
    let same = ids.is_some_and(|(a, b)| a == b)
        || codes.is_some_and(|(a, b)| a == b)
        || permits.is_some_and(|(a, b)| a.same_holder(b))
        || taiwan.is_some_and(|(a, b)| a.same_holder(b));
    if same {
        Sameness::Same
    } else if ids.is_some() || codes.is_some() || permits.is_some() || a.length() == b.length() {
        Sameness::Different
    } else {
        Sameness::Unlike
    }
}

/// Whether one is a credit code, and the other has the form of an organisation code that does not stand in it, be its check
/// character right or not.
#[must_use]
pub(crate) fn other_organisation_codes(a: &CertificateNumber, b: &CertificateNumber) -> bool {
    // figure: an organisation code has nine characters, and stands after eight others in a credit code
    const CODE: usize = 9;
    const BEFORE: usize = 8;
    let differs = |code: &CertificateNumber, other: &CertificateNumber| {
        other.length() == CODE
            && code.credit_code().is_some()
            // A word is no code.
            && other.key().any(|c| c.is_ascii_digit())
            && other.key().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
            && !other.key().eq(code.key().skip(BEFORE).take(CODE))
    };
    differs(a, b) || differs(b, a)
}

/// Whether two texts are one organisation's name (单位名称): width, brackets, spaces, dots and letter case apart.
///
/// Texts that are no names at all are compared the same way; an empty one is like none.
///
/// ```
/// use beian::value::same;
/// assert!(same::organisations("阿里巴巴（中国）有限公司", "阿里巴巴(中国)有限公司"));
/// assert!(!same::organisations("某某有限公司", "某某有限责任公司"));
/// ```
#[must_use]
pub fn organisations(a: &str, b: &str) -> bool {
    (a == b || folded(a).eq(folded(b))) && !unspaced(a).is_empty()
}

/// Whether two texts are one person's name (姓名): width, spaces, dots and letter case apart, and for a name in Latin letters the
/// order of its words.
///
/// ```
/// use beian::value::same;
/// assert!(same::persons("阿卜杜拉·测试", "阿卜杜拉.测试") && same::persons("SAMPLE JOHN", "John Sample"));
/// assert!(!same::persons("张三", "張三"));
/// ```
#[must_use]
pub fn persons(a: &str, b: &str) -> bool {
    !begin_apart(a, b) && (organisations(a, b) || latin_persons(a, b))
}

/// Whether two texts begin with different Han characters, as the names of most persons that are compared do: nothing is folded in
/// them, and no Latin word begins so.
#[inline]
fn begin_apart(a: &str, b: &str) -> bool {
    match (a.as_bytes(), b.as_bytes()) {
        // Characters that begin with these bytes are Han; those with the byte before them need not be.
        ([x @ 0xe5..=0xe9, y, z, ..], [u @ 0xe5..=0xe9, v, w, ..]) => (x, y, z) != (u, v, w),
        _ => false,
    }
}

/// Whether two texts name one subject (主体名称): a person if it is an individual, an organisation if it is a unit, either if that
/// is not known.
#[must_use]
pub(crate) fn subjects(individual: Option<bool>, a: &str, b: &str) -> bool {
    if individual == Some(false) { organisations(a, b) } else { persons(a, b) }
}

/// Whether two texts are one address (地址): space, width, commas and the style of brackets apart. One of them may leave out the
/// divisions in front (省、市、区), or a word for one (广东 for 广东省).
///
/// ```
/// use beian::value::same;
/// assert!(same::addresses("深圳市福田区示例路10号5层", "示例路１０号 5层") && !same::addresses("示例路110号", "示例路10号"));
/// ```
#[must_use]
pub fn addresses(a: &str, b: &str) -> bool {
    const DIVISIONS: &str = "省市区县旗盟州镇乡道村";
    const LEFT_OUT: &str = "省市";
    let text = |text| str::chars(text).rev().filter_map(address_character).peekable();
    let (mut a, mut b) = (text(a), text(b));
    loop {
        match (a.peek().copied(), b.peek().copied()) {
            (Some(x), Some(y)) if x == y => (a.next(), b.next()),
            // After a street: 深圳市南山区 and 深圳南山区.
            (Some(x), Some(_)) if LEFT_OUT.contains(x) => (a.next(), None),
            (Some(_), Some(y)) if LEFT_OUT.contains(y) => (None, b.next()),
            (Some(_), Some(_)) => return false,
            (Some(rest), None) | (None, Some(rest)) => return DIVISIONS.contains(rest),
            (None, None) => return true,
        };
    }
}

fn address_character(c: char) -> Option<char> {
    match c {
        '〔' | '【' | '[' => return Some('('),
        '〕' | '】' | ']' => return Some(')'),
        _ => {}
    }
    match plain(c).0 {
        ' ' | ',' | '.' | '。' | '、' => None,
        c => Some(c.to_ascii_lowercase()),
    }
}

/// The characters of a name as they are compared.
fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter_map(|c| match c {
        '\u{4e00}'..='\u{9fff}' => Some(c),
        '.' | '。' | '．' | '｡' | '﹒' => Some('·'),
        '’' | '‘' => Some('\''),
        '〔' | '﹙' => Some('('),
        '〕' | '﹚' => Some(')'),
        _ if is_middle_dot(c) => Some('·'),
        _ => Some(plain(c).0.to_ascii_lowercase()).filter(|c| *c != ' '),
    })
}

/// The words of a name in Latin letters, of which few names have more.
struct LatinWords<'a> {
    words: [&'a str; 8],
    count: usize,
}

impl<'a> LatinWords<'a> {
    fn of(text: &'a str) -> Option<Self> {
        // Nearly every name is of Han characters, which belong to no Latin word.
        if text.starts_with(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)) {
            return None;
        }
        let separates = |c: char| matches!(narrow(c), ',' | '.' | '-' | '·') || c.is_whitespace() || is_middle_dot(c);
        let belongs = |c: char| letter(c).is_none_or(|c| c.is_ascii_lowercase() || ('\u{c0}'..='\u{24f}').contains(&c));
        let mut found = Self { words: [""; 8], count: 0 };
        for word in text.split(separates).filter(|word| !word.is_empty()) {
            if !word.chars().all(belongs) {
                return None;
            }
            *found.words.get_mut(found.count)? = word;
            found.count += 1;
        }
        (found.count > 0).then_some(found)
    }

    /// The words from one on, and then those before it.
    fn from(&self, first: usize) -> impl Iterator<Item = &'a str> {
        let known = self.words.iter().take(self.count).copied();
        known.clone().skip(first).chain(known.take(first))
    }

    fn times(&self, word: &str) -> usize {
        self.from(0).filter(|known| letters([*known]).eq(letters([word]))).count()
    }
}

/// A letter as it is compared; none for an apostrophe.
fn letter(c: char) -> Option<char> {
    match narrow(c) {
        '\'' | '’' | '‘' | '`' => None,
        c => c.to_lowercase().next(),
    }
}

fn letters<'a>(words: impl IntoIterator<Item = &'a str>) -> impl Iterator<Item = char> {
    words.into_iter().flat_map(str::chars).filter_map(letter)
}

/// Whether two names in Latin letters have the same words in any order, or are the same once the family name goes to the other end.
fn latin_persons(a: &str, b: &str) -> bool {
    let (Some(a), Some(b)) = (LatinWords::of(a), LatinWords::of(b)) else {
        return false;
    };
    let turned = |one: &LatinWords<'_>, other: &LatinWords<'_>| {
        (0..one.count).any(|first| letters(one.from(first)).eq(letters(other.from(0))))
    };
    let one_by_one = || a.count == b.count && a.from(0).all(|word| a.times(word) == b.times(word));
    turned(&a, &b) || turned(&b, &a) || one_by_one()
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn names_that_begin_apart_are_two(a in "[一于张李\u{9fff}\u{3400}\u{a000}·a 　]{0,3}", b in "[一于张李\u{9fff}\u{3400}\u{a000}·a 　]{0,3}") {
            let plain = organisations(&a, &b) || latin_persons(&a, &b);
            proptest::prop_assert_eq!(persons(&a, &b), plain);
        }
    }

    #[test]
    fn organisations_of_one_name() {
        for (a, b) in [
            ("某某", "某某"),
            ("阿里巴巴（中国）有限公司", "阿里巴巴(中国)有限公司"),
            ("某某 科技有限公司", "某某科技有限公司"),
            ("某某科技有限公司 ", "某某科技有限公司"),
            ("某某•测试有限公司", "某某·测试有限公司"),
            ("某某ABC有限公司", "某某abc有限公司"),
            ("某某〔测试〕有限公司", "某某(测试)有限公司"),
        ] {
            assert!(organisations(a, b) && organisations(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("某某科技（北京）有限公司", "某某科技有限公司"),
            ("某某有限公司", "某某有限责任公司"),
            ("某某计算机", "某某計算機"),
            ("", ""),
            (" ", "\u{3000}"),
            ("某某公司", "某某公司二"),
        ] {
            assert!(!organisations(a, b), "{a} {b}");
        }
        assert!(organisations("Example Ltd", "ＥＸＡＭＰＬＥ LTD") && !organisations("Example Ltd", "Ltd Example"));
    }

    #[test]
    fn persons_of_one_name() {
        for (a, b) in [
            ("买买提.测试", "买买提・测试"),
            ("TEST PERSON", "Test  Person"),
            ("SAMPLE JOHN", "John Sample"),
            ("SAMPLE, JOHN PAUL", "John Paul Sample"),
            ("Jean-Paul O'Sample", "OSAMPLE JEAN PAUL"),
            ("CESHI SANRENWU", "Sanrenwu Ceshi"),
            ("CESHI SHILI", "Shi Li Ceshi"),
            ("José Sample", "SAMPLE JOSÉ"),
        ] {
            assert!(persons(a, b) && persons(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("张三", "张三丰"),
            ("張三", "张三"),
            ("示例张", "张示例"),
            ("John Sample", "John Samples"),
            ("John John Sample", "John Sample Sample"),
            ("John Sample", "John"),
            ("", ""),
            ("-", "."),
        ] {
            assert!(!persons(a, b) && !persons(b, a), "{a} {b}");
        }
    }

    #[test]
    fn numbers_of_one_certificate() {
        let compared = |a, b| {
            let (a, b) = (CertificateNumber::new(a), CertificateNumber::new(b));
            assert_eq!(numbers(&a, &b), numbers(&b, &a));
            numbers(&a, &b)
        };
        for (a, b) in [
            ("440305198501010001", "440305 1985-0101-0001"),
            ("11010519491231002X", "１１０１０５19491231002x"),
            // The century is left out of the older form.
            ("110101190102039991", "110101010203999"),
            ("91440300708461136T", "91440300 708461136t"),
            ("91440300708461136T", "708461136"),
            ("e12345678", "E1234 5678"),
            ("H1234567801", "H12345678"),
            ("1234567801", "12345678"),
            ("军字第2001988号", "軍字第2001988"),
            // Whatever it is, it is twice the same.
            ("440305198501010002", "440305 198501010002"),
        ] {
            assert_eq!(compared(a, b), Sameness::Same, "{a} {b}");
        }
        for (a, b) in [
            ("440305198501010001", "440305198805050002"),
            // One of them is mistyped.
            ("440305198501010001", "440305198501010002"),
            ("91440300708461136T", "80210043-3"),
            ("E12345678", "E12345679"),
            ("H12345678", "H1234567901"),
        ] {
            assert_eq!(compared(a, b), Sameness::Different, "{a} {b}");
        }
        for (a, b) in [("91440300708461136T", "440301103097413"), ("440305198501010001", "E12345678")] {
            assert_eq!(compared(a, b), Sameness::Unlike, "{a} {b}");
        }
    }

    #[test]
    fn places_of_one_address() {
        for (a, b) in [
            ("广东省深圳市南山区示例路10号创新大厦5层501室", "示例路10号创新大厦5层501室"),
            ("广东省深圳市南山区示例路10号", "广东深圳南山区示例路１０号"),
            ("示例路10号（东座）", "示例路10号(东座)"),
            ("示例街道示例路10号, 501室", "示例路10号501室"),
        ] {
            assert!(addresses(a, b) && addresses(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("示例路10号", "示例路110号"),
            ("示例路10号", "样例路10号"),
            ("南山区示例路10号", "福田区示例路10号"),
            ("示例路1-201", "示例路1201"),
        ] {
            assert!(!addresses(a, b) && !addresses(b, a), "{a} {b}");
        }
    }
}
