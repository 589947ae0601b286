//! IP addresses (IP 地址).

use super::width::narrow;
use super::{Note, Notes, Noun, Offence, ParseError, Value, value_text};
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// An IPv4 or IPv6 address (IP 地址).
///
/// ```
/// use beian::value::{IpAddress, Reach, Value};
/// let address = IpAddress::parse("2001:DB8:0::1")?;
/// assert_eq!(address.canonical(), "2001:db8::1");
/// assert_eq!(address.reach(), Reach::Documentation);
/// assert_eq!(IpAddress::parse("192.168.1.1")?.reach(), Reach::Private);
/// # Ok::<(), beian::value::ParseError>(())
/// ```
///
/// # What is forgiven
/// White space around it, full-width ASCII, `。` and `｡` for the dot, capital letters; an IPv6 address in another than its
/// shortest form ([`Note::Converted`]).
///
/// # Errors
/// Only four decimal numbers are an IPv4 address: octal numbers and shorter forms, which mean different addresses to
/// different programs, are refused.
///
/// ```
/// use beian::value::{IpAddress, Value};
/// let english = |text| IpAddress::parse(text).unwrap_err().to_string();
/// assert_eq!(english(""), "IP address: the text is missing");
/// assert_eq!(english("1.2.3"), "IP address: number 4 is missing");
/// assert_eq!(english("1.2.3.4.5"), "IP address: the text is not one, it is more than four numbers");
/// assert_eq!(english("1..3.4"), "IP address: number 2 is missing");
/// assert_eq!(english("256.1.1.1"), "IP address: number 1 is not one, it is more than 255");
/// assert_eq!(english("01.2.3.4"), "IP address: number 1 is not one, it is a number with a leading zero");
/// assert_eq!(english("1.2.3.x"), "IP address: number 4 cannot contain 'x' (character 7)");
/// assert_eq!(english("1.2.3.4:80"), "IP address: the text is not one, it is an address with a port");
/// assert_eq!(english("1.2.3.0/24"), "IP address: the text is not one, it is a range of addresses");
/// assert_eq!(english("http://1.2.3.4"), "IP address: the text is not one, it is a web address (URL)");
/// assert_eq!(english("fe80::1%eth0"), "IP address: the text is not one, it is an address with a zone");
/// assert_eq!(english("1::2::3"), "IP address: the text is not one, it is no form of an IPv6 address");
/// assert_eq!(english("1:2:g::"), "IP address: the text cannot contain 'g' (character 5)");
/// assert_eq!(english("example.cn"), "IP address: number 1 cannot contain 'e' (character 1)");
/// ```
///
/// # Scope
/// That an address is public does not mean that a host answers there or to whom it was assigned; nobody is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IpAddress(IpAddr);

/// From where an address can be reached, by the registries of special-purpose addresses (RFC 6890 and its successors).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Reach {
    /// From the whole internet.
    Public,
    /// Inside one organisation: 10/8, 172.16/12, 192.168/16, fc00::/7.
    Private,
    /// Between a carrier and its customers: 100.64/10.
    Shared,
    /// Inside one host: 127/8, ::1.
    Loopback,
    /// On one link: 169.254/16, fe80::/10.
    LinkLocal,
    /// No host: 0/8, ::.
    Unspecified,
    /// Groups of hosts: 224/4, ff00::/8.
    Multicast,
    /// All hosts of a link: 255.255.255.255.
    Broadcast,
    /// Examples in texts: 192.0.2/24, 198.51.100/24, 203.0.113/24, 2001:db8::/32, 3fff::/20.
    Documentation,
    /// Measuring of devices: 198.18/15, 2001:2::/48.
    Benchmarking,
    /// An IPv4 address inside an IPv6 one: ::ffff:0:0/96, 64:ff9b::/96, 64:ff9b:1::/48, 2002::/16, 2001::/32.
    Translated,
    /// Set aside: 192.0.0/24, 192.88.99/24, 240/4, 100::/64, and what lies outside 2000::/3.
    Reserved,
}

impl IpAddress {
    /// The address.
    #[must_use]
    pub const fn get(self) -> IpAddr {
        self.0
    }

    /// From where it can be reached.
    #[must_use]
    pub const fn reach(self) -> Reach {
        match self.0 {
            IpAddr::V4(address) => reach_v4(address),
            IpAddr::V6(address) => reach_v6(address),
        }
    }

    /// Whether it can be reached from the whole internet.
    #[must_use]
    pub(crate) const fn is_public(self) -> bool {
        matches!(self.reach(), Reach::Public)
    }
}

const fn reach_v4(address: Ipv4Addr) -> Reach {
    match address.octets() {
        [0, ..] => Reach::Unspecified,
        [10, ..] | [172, 16..=31, ..] | [192, 168, ..] => Reach::Private,
        [100, 64..=127, ..] => Reach::Shared,
        [127, ..] => Reach::Loopback,
        [169, 254, ..] => Reach::LinkLocal,
        // The two of this block that the registry marks as globally reachable.
        [192, 0, 0, 9 | 10] => Reach::Public,
        [192, 0, 2, _] | [198, 51, 100, _] | [203, 0, 113, _] => Reach::Documentation,
        [198, 18..=19, ..] => Reach::Benchmarking,
        [224..=239, ..] => Reach::Multicast,
        [255, 255, 255, 255] => Reach::Broadcast,
        [192, 0, 0, _] | [192, 88, 99, _] | [240..=255, ..] => Reach::Reserved,
        _ => Reach::Public,
    }
}

const fn reach_v6(address: Ipv6Addr) -> Reach {
    match address.segments() {
        [0, 0, 0, 0, 0, 0, 0, 0] => Reach::Unspecified,
        [0, 0, 0, 0, 0, 0, 0, 1] => Reach::Loopback,
        [0, 0, 0, 0, 0, 0xffff, ..] | [0x64, 0xff9b, 0, 0, 0, 0, ..] | [0x64, 0xff9b, 1, ..] => Reach::Translated,
        [0x2002, ..] | [0x2001, 0, ..] => Reach::Translated,
        [0x2001, 0xdb8, ..] | [0x3fff, 0..=0xfff, ..] => Reach::Documentation,
        [0x2001, 2, 0, ..] => Reach::Benchmarking,
        // Anycast of PCP, TURN and DNS-SD, AMT, AS112, ORCHIDv2, drone IDs: globally reachable parts of 2001::/23.
        [0x2001, 1, 0, 0, 0, 0, 0, 1..=3] | [0x2001, 3, ..] | [0x2001, 4, 0x112, ..] => Reach::Public,
        [0x2001, 0x20..=0x3f, ..] => Reach::Public,
        [0x2001, 0..=0x1ff, ..] => Reach::Reserved,
        [0x2000..=0x3fff, ..] => Reach::Public,
        [0xfc00..=0xfdff, ..] => Reach::Private,
        [0xfe80..=0xfebf, ..] => Reach::LinkLocal,
        [0xff00..=0xffff, ..] => Reach::Multicast,
        _ => Reach::Reserved,
    }
}

impl Value for IpAddress {
    const NOUN: Noun = Noun::new("IP 地址", "IP address");

    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        Self::read(text).ok_or_else(|| explain(text))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        Self::read_strict(text).ok_or_else(|| explain_strict(text))
    }

    fn read(text: &str) -> Option<(Self, Notes)> {
        let mut notes = Notes::NONE;
        let trimmed = text.trim();
        if trimmed.len() != text.len() {
            notes.add(Note::Spaces);
        }
        let mut room = [0; LONGEST];
        let folded = fold(trimmed, &mut room, &mut notes)?;
        let address = Self(folded.parse().ok()?);
        if !address.is_spelled(folded) {
            notes.add(Note::Converted);
        }
        Some((address, notes))
    }

    fn read_strict(text: &str) -> Option<Self> {
        let address = text.parse().ok().map(Self);
        address.filter(|address| address.is_spelled(text))
    }

    fn canonical(&self) -> String {
        self.0.to_string()
    }
}

value_text!(IpAddress);

impl From<IpAddr> for IpAddress {
    fn from(address: IpAddr) -> Self {
        Self(address)
    }
}

impl fmt::Display for IpAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for IpAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IpAddress({})", self.0)
    }
}

/// The longest spelling: eight groups with an IPv4 address in the last two.
const LONGEST: usize = 45;

/// The text in lower-case ASCII.
fn fold<'a>(text: &str, room: &'a mut [u8; LONGEST], notes: &mut Notes) -> Option<&'a str> {
    let mut length = 0;
    for (at, c) in text.chars().enumerate() {
        let read = match c {
            '。' | '｡' | '．' => {
                notes.add(Note::Dot);
                '.'
            }
            '\u{ff01}'..='\u{ff5e}' => {
                notes.add(Note::FullWidth);
                narrow(c)
            }
            _ => c,
        };
        if read.is_ascii_uppercase() {
            notes.add(Note::Case);
        }
        *room.get_mut(at)? = u8::try_from(read.to_ascii_lowercase()).ok()?;
        length = at + 1;
    }
    room.get(..length).and_then(|text| std::str::from_utf8(text).ok())
}

impl IpAddress {
    /// Whether a text is the canonical spelling of the address.
    fn is_spelled(self, text: &str) -> bool {
        struct Rest<'a>(&'a str);
        impl fmt::Write for Rest<'_> {
            fn write_str(&mut self, part: &str) -> fmt::Result {
                self.0 = self.0.strip_prefix(part).ok_or(fmt::Error)?;
                Ok(())
            }
        }
        let mut rest = Rest(text);
        fmt::Write::write_fmt(&mut rest, format_args!("{}", self.0)).is_ok() && rest.0.is_empty()
    }
}

const TEXT: Noun = Noun::new("内容", "the text");
const NUMBERS: [Noun; 4] = [
    Noun::new("第 1 个数", "number 1"),
    Noun::new("第 2 个数", "number 2"),
    Noun::new("第 3 个数", "number 3"),
    Noun::new("第 4 个数", "number 4"),
];

const fn error(part: Noun, offence: Offence) -> ParseError {
    ParseError::new(IpAddress::NOUN, part, offence)
}

const fn other(part: Noun, zh: &'static str, en: &'static str) -> ParseError {
    error(part, Offence::Other { what: Noun::new(zh, en) })
}

fn strange(part: Noun, at: usize, found: char) -> ParseError {
    error(part, Offence::Char { at: u32::try_from(at).unwrap_or(u32::MAX), found })
}

#[cold]
#[inline(never)]
fn explain_strict(text: &str) -> ParseError {
    if IpAddress::parse(text).is_err() {
        return explain(text);
    }
    let odd = text.chars().enumerate().find(|(_, c)| !matches!(c, '0'..='9' | 'a'..='f' | '.' | ':'));
    match odd {
        Some((at, c)) => strange(TEXT, at, c),
        None => other(TEXT, "未按最短形式书写的 IPv6 地址", "an IPv6 address in a longer than its shortest form"),
    }
}

#[cold]
#[inline(never)]
fn explain(text: &str) -> ParseError {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return error(TEXT, Offence::Missing);
    }
    // Longer texts are told from their beginning.
    let skipped = text.chars().take_while(|c| c.is_whitespace()).count();
    let narrow = |c| match c {
        '。' | '｡' => '.',
        _ => narrow(c),
    };
    let shown: Vec<(usize, char, char)> =
        trimmed.chars().take(256).enumerate().map(|(at, c)| (at + skipped, c, narrow(c))).collect();
    let read: String = shown.iter().map(|seen| seen.2).collect();
    let is_address = |text: &str| text.trim_matches(['[', ']']).parse::<IpAddr>().is_ok();
    if read.contains("://") {
        return other(TEXT, "网址（URL）", "a web address (URL)");
    }
    if let Some((address, zone)) = read.split_once('%')
        && is_address(address)
        && !zone.is_empty()
    {
        return other(TEXT, "带区域标识的地址", "an address with a zone");
    }
    if let Some((address, _)) = read.split_once(['/', '-', '~'])
        && is_address(address.trim())
    {
        return other(TEXT, "地址段", "a range of addresses");
    }
    if let Some((address, port)) = read.rsplit_once(':')
        && is_address(address)
        && !port.is_empty()
        && port.bytes().all(|b| b.is_ascii_digit())
    {
        return other(TEXT, "带端口的地址", "an address with a port");
    }
    if read.contains(':') {
        let odd = shown.iter().find(|seen| !seen.2.is_ascii_hexdigit() && !matches!(seen.2, ':' | '.'));
        return match odd {
            Some((at, c, _)) => strange(TEXT, *at, *c),
            None => other(TEXT, "不合格式的 IPv6 地址", "no form of an IPv6 address"),
        };
    }
    let mut numbers = shown.split(|seen| seen.2 == '.');
    for part in NUMBERS {
        let Some(number) = numbers.next().filter(|number| !number.is_empty()) else {
            return error(part, Offence::Missing);
        };
        if let Some((at, c, _)) = number.iter().find(|seen| !seen.2.is_ascii_digit()) {
            return strange(part, *at, *c);
        }
        let digits: String = number.iter().map(|seen| seen.2).collect();
        if digits.len() > 1 && digits.starts_with('0') {
            return other(part, "带前导零的数", "a number with a leading zero");
        }
        if digits.parse::<u8>().is_err() {
            return other(part, "大于 255 的数", "more than 255");
        }
    }
    other(TEXT, "超过四个数的写法", "more than four numbers")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(text: &str) -> (String, String) {
        let error = IpAddress::parse(text).unwrap_err();
        (error.to_string(), error.zh().to_string())
    }

    #[test]
    fn addresses_are_read_as_people_write_them() {
        let cases: [(&str, &str, &[Note]); 8] = [
            ("1.2.4.8", "1.2.4.8", &[]),
            (" 1.2.4.8\u{3000}", "1.2.4.8", &[Note::Spaces]),
            ("１.２.４.８", "1.2.4.8", &[Note::FullWidth]),
            ("1。2．4｡8", "1.2.4.8", &[Note::Dot]),
            ("2400:3200::1", "2400:3200::1", &[]),
            ("2400:3200::A", "2400:3200::a", &[Note::Case]),
            ("2400:3200:0:0:0:0:0:1", "2400:3200::1", &[Note::Converted]),
            ("0000:0000:0000:0000:0000:ffff:203.000.113.001", "", &[]),
        ];
        for (text, canonical, notes) in cases {
            let Ok((address, found)) = IpAddress::parse_noted(text) else {
                assert!(canonical.is_empty(), "{text}");
                continue;
            };
            assert_eq!(address.canonical(), canonical, "{text}");
            assert_eq!(address.to_string(), canonical);
            assert_eq!(found.iter().collect::<Vec<_>>(), notes, "{text}");
            assert_eq!(IpAddress::parse_strict(canonical), Ok(address));
            assert_eq!(IpAddress::parse_strict(text).is_ok(), text == canonical, "{text}");
        }
    }

    #[test]
    fn reach_follows_the_registries() {
        let cases = [
            ("1.2.4.8", Reach::Public),
            ("0.1.2.3", Reach::Unspecified),
            ("10.0.0.1", Reach::Private),
            ("172.15.255.255", Reach::Public),
            ("172.16.0.0", Reach::Private),
            ("172.31.255.255", Reach::Private),
            ("172.32.0.0", Reach::Public),
            ("192.168.1.1", Reach::Private),
            ("100.63.255.255", Reach::Public),
            ("100.64.0.1", Reach::Shared),
            ("100.127.255.255", Reach::Shared),
            ("100.128.0.0", Reach::Public),
            ("127.0.0.1", Reach::Loopback),
            ("169.254.1.1", Reach::LinkLocal),
            ("192.0.0.1", Reach::Reserved),
            ("192.0.0.9", Reach::Public),
            ("192.0.2.1", Reach::Documentation),
            ("192.88.99.1", Reach::Reserved),
            ("198.17.255.255", Reach::Public),
            ("198.18.0.1", Reach::Benchmarking),
            ("198.51.100.1", Reach::Documentation),
            ("203.0.113.1", Reach::Documentation),
            ("223.255.255.255", Reach::Public),
            ("224.0.0.1", Reach::Multicast),
            ("240.0.0.1", Reach::Reserved),
            ("255.255.255.255", Reach::Broadcast),
            ("::", Reach::Unspecified),
            ("::1", Reach::Loopback),
            ("::2", Reach::Reserved),
            ("::ffff:1.2.4.8", Reach::Translated),
            ("64:ff9b::102:408", Reach::Translated),
            ("100::1", Reach::Reserved),
            ("2001::1", Reach::Translated),
            ("2001:1::1", Reach::Public),
            ("2001:2::1", Reach::Benchmarking),
            ("2001:5::1", Reach::Reserved),
            ("2001:20::1", Reach::Public),
            ("2001:db8::1", Reach::Documentation),
            ("2002:102:408::1", Reach::Translated),
            ("2400:3200::1", Reach::Public),
            ("3fff::1", Reach::Documentation),
            ("3fff:1000::1", Reach::Public),
            ("4000::1", Reach::Reserved),
            ("fc00::1", Reach::Private),
            ("fdff::1", Reach::Private),
            ("fe80::1", Reach::LinkLocal),
            ("fec0::1", Reach::Reserved),
            ("ff02::1", Reach::Multicast),
        ];
        for (text, reach) in cases {
            let address = IpAddress::parse(text).unwrap();
            assert_eq!(address.reach(), reach, "{text}");
            assert_eq!(address.is_public(), reach == Reach::Public);
        }
    }

    #[test]
    fn errors_say_which_number_in_both_languages() {
        let cases = [
            ("\u{3000}", "IP address: the text is missing", "IP 地址缺失"),
            ("1.2.3", "IP address: number 4 is missing", "IP 地址的第 4 个数缺失"),
            ("1.2.3.", "IP address: number 4 is missing", "IP 地址的第 4 个数缺失"),
            (
                "1.2.3.4.",
                "IP address: the text is not one, it is more than four numbers",
                "IP 地址填成了超过四个数的写法",
            ),
            (
                "1.2.3.999",
                "IP address: number 4 is not one, it is more than 255",
                "IP 地址的第 4 个数填成了大于 255 的数",
            ),
            (
                "1.010.3.4",
                "IP address: number 2 is not one, it is a number with a leading zero",
                "IP 地址的第 2 个数填成了带前导零的数",
            ),
            (
                " 1.2.3.٤",
                "IP address: number 4 cannot contain '٤' (character 8)",
                "IP 地址的第 4 个数不能含有“٤”（第 8 个字符）",
            ),
            (
                "1.2.3.4\u{200b}",
                "IP address: number 4 cannot contain 'U+200B' (character 8)",
                "IP 地址的第 4 个数不能含有“U+200B”（第 8 个字符）",
            ),
            ("[::1]:80", "IP address: the text is not one, it is an address with a port", "IP 地址填成了带端口的地址"),
            ("1.2.4.8-1.2.4.9", "IP address: the text is not one, it is a range of addresses", "IP 地址填成了地址段"),
            (
                "https://1.2.4.8/",
                "IP address: the text is not one, it is a web address (URL)",
                "IP 地址填成了网址（URL）",
            ),
            (
                "fe80::1%1",
                "IP address: the text is not one, it is an address with a zone",
                "IP 地址填成了带区域标识的地址",
            ),
            (
                ":::",
                "IP address: the text is not one, it is no form of an IPv6 address",
                "IP 地址填成了不合格式的 IPv6 地址",
            ),
            ("[::1]", "IP address: the text cannot contain '[' (character 1)", "IP 地址不能含有“[”（第 1 个字符）"),
        ];
        for (text, en, zh) in cases {
            assert_eq!(both(text), (en.into(), zh.into()), "{text}");
        }
        let strict = |text| IpAddress::parse_strict(text).unwrap_err().to_string();
        assert_eq!(strict("2001:DB8::1"), "IP address: the text cannot contain 'D' (character 6)");
        assert_eq!(
            strict("2001:db8:0::1"),
            "IP address: the text is not one, it is an IPv6 address in a longer than its shortest form"
        );
        assert_eq!(strict("1.2.3"), "IP address: number 4 is missing");
    }
}
