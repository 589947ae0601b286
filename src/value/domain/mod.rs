//! Domain names (域名).
//!
//! One way in: [`read`] takes what people write and leaves the canonical lower-case A-label form in a scratch buffer. Names
//! that are canonical already are not copied; names of Chinese characters are coded here; everything else goes to UTS-46
//! (the `idna` crate). Why a text is refused is worked out afterwards, in `explain`.

mod check;
mod check_fast;
mod coded;
mod explain;
mod idn;
mod split;
mod uts46;

use super::{Note, Notes, Noun, ParseError, Value, value_text};
use crate::data::suffixes::Suffix;
use std::fmt;

/// Most characters of a name, in A-label form and without a final dot (RFC 1035).
const MAX_NAME: usize = 253;
/// Most characters of a label, in A-label form.
const MAX_LABEL: usize = 63;

/// A domain name (域名), in lower-case A-label form.
///
/// The text has at least two labels of 1 to 63 characters and at most 253 characters in all; labels are letters, digits and
/// hyphens (STD 3), or they are coded (`xn--`) and valid by UTS-46 (non-transitional, with its checks of hyphens, bidi and
/// joiners).
///
/// ```
/// use beian::value::{DomainName, Note, Value};
/// let (name, notes) = DomainName::parse_noted(" WWW.例子。中国 ")?;
/// assert_eq!(name.as_str(), "www.xn--fsqu00a.xn--fiqs8s");
/// assert_eq!(name.to_unicode(), "www.例子.中国");
/// assert_eq!(name.registrable(), Some("xn--fsqu00a.xn--fiqs8s"));
/// assert!(notes.has(Note::Spaces) && notes.has(Note::Case) && notes.has(Note::Dot) && notes.has(Note::Converted));
/// # Ok::<(), beian::value::ParseError>(())
/// ```
///
/// # What is forgiven
/// White space around it, capital letters, full-width ASCII, `。` and `｡` and `．` for the dot, look-alikes of the hyphen, one
/// dot at the end, and what UTS-46 maps (`①` to `1`). A name in Chinese is right, not forgiven; it carries [`Note::Converted`] because its
/// canonical text is another. A suffix that no table knows is accepted with [`Note::UnknownPart`].
///
/// # Errors
/// ```
/// use beian::value::{DomainName, Value};
/// let english = |text: &str| DomainName::parse(text).unwrap_err().to_string();
/// assert_eq!(english("https://example.cn/"), "domain name: the text is not one, it is a web address (URL)");
/// assert_eq!(english("example.cn/index"), "domain name: the text is not one, it is a name with a path");
/// assert_eq!(english("example.cn:80"), "domain name: the text is not one, it is a name with a port");
/// assert_eq!(english("me@example.cn"), "domain name: the text is not one, it is a mail address or a name with a user");
/// assert_eq!(english("203.0.113.1"), "domain name: the text is not one, it is an IP address");
/// assert_eq!(english("*.example.cn"), "domain name: the text is not one, it is a wildcard");
/// assert_eq!(english("a.cn,b.cn"), "domain name: the text is not one, it is several names");
/// assert_eq!(english("my_shop.cn"), "domain name: label 1 cannot contain '_' (character 3)");
/// assert_eq!(english("www..cn"), "domain name: label 2 is missing");
/// assert_eq!(english("shop-.cn"), "domain name: the end of label 1 cannot contain '-' (character 5)");
/// assert_eq!(english("ab--cd.cn"), "domain name: places 3 and 4 of label 1 cannot contain '-' (character 3)");
/// assert_eq!(english("xn--a.cn"), "domain name: label 1 is not one, it is a code (xn--) that does not decode");
/// assert_eq!(english("example"), "domain name: the suffix is missing");
/// assert_eq!(english("example.0"), "domain name: the suffix is impossible");
/// assert_eq!(english(" "), "domain name: the text is missing");
/// assert_eq!(english(&format!("{}.cn", "a".repeat(64))), "domain name: label 1 must have 1 to 63 characters, found 64");
/// assert_eq!(english(&format!("{}cn", "a.".repeat(126))), "domain name: the text must have 3 to 253 characters, found 254");
/// ```
///
/// # Scope
/// A well-formed name need not be registered, let alone filed; nobody is asked. The suffix table has a date
/// ([`crate::data::suffixes::VERSION`]). Where registration begins is known from tables too: the approved suffixes' own, for
/// others the ICANN part of the Public Suffix List (never its private part: the registrable name of `foo.github.io` is
/// `github.io`).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DomainName {
    text: Box<str>,
    cut: split::Cut,
}

impl DomainName {
    /// The name in lower-case A-label form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The name as people read it: coded labels in their own script.
    #[must_use]
    pub fn to_unicode(&self) -> String {
        idna::domain_to_unicode(&self.text).0
    }

    /// The labels from left to right, as A-labels.
    pub fn labels(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.text.split('.')
    }

    /// The last label (顶级域).
    #[must_use]
    pub fn tld(&self) -> &str {
        self.borrowed().tld()
    }

    /// The suffix under which names are registered: `cn`, `com.cn`, `xn--55qx5d.cn`. For a name that is itself such a
    /// suffix, the name.
    #[must_use]
    pub fn suffix(&self) -> &str {
        self.cut.parts(&self.text).suffix
    }

    /// The name that somebody registered, which is what is filed (备案域名): the suffix and one label. `None` if the name is
    /// itself a suffix.
    #[must_use]
    pub fn registrable(&self) -> Option<&str> {
        self.cut.parts(&self.text).registrable
    }

    /// Whether the name is one that somebody registers: a suffix and one label.
    #[must_use]
    pub fn is_registrable(&self) -> bool {
        self.registrable().is_some_and(|name| name.len() == self.text.len())
    }

    /// What stands before the registrable name: `www` of `www.example.cn`.
    #[must_use]
    pub fn host_part(&self) -> Option<&str> {
        self.cut.parts(&self.text).host
    }

    /// What the official table of [`crate::data::suffixes::VERSION`] says of the last label; another
    /// [`SuffixTable`](crate::data::suffixes::SuffixTable) is asked for [`DomainName::tld`].
    #[must_use]
    pub fn suffix_class(&self) -> Suffix {
        self.cut.class()
    }

    /// Whether this name is the other or lies under it.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        let head = self.text.strip_suffix(&*other.text);
        head.is_some_and(|head| head.is_empty() || head.ends_with('.'))
    }

    /// The name without its own text: cheap to copy.
    #[must_use]
    pub fn borrowed(&self) -> DomainRef<'_> {
        DomainRef { text: &self.text, dots: check::dots_of(self.text.as_bytes()) }
    }
}

impl Value for DomainName {
    const NOUN: Noun = Noun::new("域名", "domain name");

    fn parse_noted(text: &str) -> Result<(Self, Notes), ParseError> {
        Self::read(text).ok_or_else(|| explain::tolerant(text))
    }

    fn parse_strict(text: &str) -> Result<Self, ParseError> {
        DomainRef::parse_strict(text).map(DomainRef::to_name)
    }

    fn read(text: &str) -> Option<(Self, Notes)> {
        let (name, mut notes) = match DomainRef::read_strict(text) {
            Some(name) => (name.to_name(), Notes::NONE),
            None => read_owned(text)?,
        };
        if name.suffix_class() == Suffix::Unknown {
            notes.add(Note::UnknownPart);
        }
        Some((name, notes))
    }

    fn read_strict(text: &str) -> Option<Self> {
        DomainRef::read_strict(text).map(DomainRef::to_name)
    }

    fn canonical(&self) -> String {
        self.text.to_string()
    }
}

/// Apart, so that names that are canonical need no scratch.
#[inline(never)]
fn read_owned(text: &str) -> Option<(DomainName, Notes)> {
    let mut scratch = DomainScratch::new();
    let (name, notes) = DomainRef::read_in(text, &mut scratch)?;
    Some((name.to_name(), notes))
}

value_text!(DomainName);

impl fmt::Display for DomainName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl fmt::Debug for DomainName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DomainName({})", self.text)
    }
}

/// Room for one name in A-label form, to read many names without allocation.
#[derive(Clone)]
pub struct DomainScratch {
    bytes: coded::Room,
    han: coded::Han,
}

impl DomainScratch {
    /// Empty room.
    #[must_use]
    pub const fn new() -> Self {
        Self { bytes: [0; coded::ROOM_MASK + 1], han: [0; coded::WIDTH] }
    }
}

impl fmt::Debug for DomainScratch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DomainScratch")
    }
}

impl Default for DomainScratch {
    fn default() -> Self {
        Self::new()
    }
}

/// A domain name that borrows its text: a [`DomainName`] for reading by the million.
///
/// ```
/// use beian::data::suffixes::Suffix;
/// use beian::value::{DomainRef, DomainScratch};
/// let mut scratch = DomainScratch::new();
/// for line in ["example.com.cn", "例子.中国", "not a name"] {
///     let Ok((name, _)) = DomainRef::parse_in(line, &mut scratch) else { continue };
///     let parts = name.parts();
///     assert!(parts.registrable.is_some() && parts.class == Suffix::Approved);
/// }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DomainRef<'a> {
    text: &'a str,
    /// Bit `i` for a dot at byte `i`; 0 for a name longer than 64 bytes.
    dots: u64,
}

/// The parts of a name, worked out together.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct DomainParts<'a> {
    /// As [`DomainName::suffix`].
    pub suffix: &'a str,
    /// As [`DomainName::registrable`].
    pub registrable: Option<&'a str>,
    /// As [`DomainName::host_part`].
    pub host: Option<&'a str>,
    /// As [`DomainName::suffix_class`].
    pub class: Suffix,
}

impl<'a> DomainRef<'a> {
    /// Reads a name in canonical form. Never allocates on success.
    ///
    /// # Errors
    /// As [`DomainName`].
    #[inline]
    pub fn parse_strict(text: &'a str) -> Result<Self, ParseError> {
        Self::read_strict(text).ok_or_else(|| explain::strict(text))
    }

    /// As [`DomainRef::parse_strict`], without the explanation.
    #[inline]
    #[must_use]
    pub fn read_strict(text: &'a str) -> Option<Self> {
        check_fast::canonical(text).map(|dots| Self { text, dots })
    }

    /// Whether a text is a name in canonical form, without saying why not.
    #[inline]
    #[must_use]
    pub fn is_canonical(text: &str) -> bool {
        check_fast::canonical(text).is_some()
    }

    /// Reads a name as people write it, with the room to put its canonical form. Names of ASCII and Chinese characters do
    /// not allocate on success. The notes do not tell of unknown suffixes.
    ///
    /// # Errors
    /// As [`DomainName`].
    #[inline]
    pub fn parse_in(text: &'a str, scratch: &'a mut DomainScratch) -> Result<(Self, Notes), ParseError> {
        Self::read_in(text, scratch).ok_or_else(|| explain::tolerant(text))
    }

    /// As [`DomainRef::parse_in`], without the explanation.
    #[inline]
    #[must_use]
    pub fn read_in(text: &'a str, scratch: &'a mut DomainScratch) -> Option<(Self, Notes)> {
        if let Some(dots) = check_fast::canonical(text) {
            return Some((Self { text, dots }, Notes::NONE));
        }
        let (text, dots, notes) = idn::read(text, scratch)?;
        Some((DomainRef { text, dots }, notes))
    }

    /// The name in lower-case A-label form.
    #[must_use]
    pub const fn as_str(self) -> &'a str {
        self.text
    }

    /// The last label.
    #[must_use]
    pub fn tld(self) -> &'a str {
        let dot = self.text.bytes().rposition(|byte| byte == b'.');
        self.text.get(dot.map_or(0, |dot| dot + 1)..).unwrap_or(self.text)
    }

    /// Suffix, registrable name and what the official table says, in one pass.
    #[inline]
    #[must_use]
    pub fn parts(self) -> DomainParts<'a> {
        split::cut(self.text, self.dots).parts(self.text)
    }

    /// The same name with its own text.
    #[must_use]
    pub fn to_name(self) -> DomainName {
        DomainName { text: self.text.into(), cut: split::cut(self.text, self.dots) }
    }
}

impl fmt::Display for DomainRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text)
    }
}

impl fmt::Debug for DomainRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DomainRef({})", self.text)
    }
}

#[cfg(test)]
mod tests;
