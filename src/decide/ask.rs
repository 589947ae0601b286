//! How a question is asked and answered: inputs that may be missing, an outcome or what is missing, citations.

use crate::model::record::{Vocabulary, Word};
use crate::provider::{Scope, Term};
use crate::rule::Lang;
use crate::source::Cite;
use crate::validator::Validator;
use crate::value::{Bilingual, Moment, Province};
use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, SerializeStruct, Serializer};
use std::borrow::Cow;

/// What a question came to: an outcome with its reasons, or the names of the inputs that are missing.
///
/// Missing inputs are named only if they matter: where every value of them leads to the same outcome, that is the outcome.
#[derive(Clone, PartialEq, Debug)]
#[must_use]
pub struct Decision<T> {
    /// The outcome, or what is missing.
    pub answer: Answer<T>,
    /// Where the documents say it; the strongest first.
    pub cite: Cow<'static, [Cite]>,
}

/// An outcome, or what is missing for one.
#[derive(Clone, PartialEq, Debug)]
pub enum Answer<T> {
    /// It is decided.
    Decided(T),
    /// It depends on inputs that are missing.
    Undetermined {
        /// Their names, in the order of the question.
        needs: Vec<&'static str>,
    },
}

/// An outcome that can be told.
pub trait Tell: Serialize {
    /// What it means, in one sentence.
    fn tell(&self, lang: Lang) -> String;
}

/// What a question takes, for those who call it by JSON.
#[cfg_attr(not(feature = "json"), expect(dead_code, reason = "questions come as JSON"))]
pub(crate) trait Question {
    /// Its inputs, in the order of the struct.
    const INPUTS: &'static [Input];
}

/// An input of a question.
#[derive(Clone, Copy, Debug)]
pub struct Input {
    /// Its name.
    pub name: &'static str,
    /// The type that it takes.
    pub takes: &'static str,
    /// The words that it takes, if it takes words; more spellings than these are read.
    pub words: fn() -> Vec<String>,
}

/// The words that an input of a type can be; none if it takes no words.
pub(crate) trait InputWords {
    /// The words.
    #[must_use]
    fn words() -> Vec<String> {
        Vec::new()
    }
}

impl InputWords for crate::model::Order {}
impl InputWords for bool {}
impl InputWords for u32 {}
impl InputWords for u64 {}
impl InputWords for String {}
impl InputWords for crate::value::Moment {}
impl InputWords for crate::value::Mobile {}
impl InputWords for crate::value::DomainName {}
impl<T> InputWords for Vec<T> {}

impl InputWords for Province {
    fn words() -> Vec<String> {
        Self::ALL.iter().map(|province| province.word().to_owned()).collect()
    }
}

/// The word of a value by its name: `NotBound` is `not_bound`.
pub(super) fn snake_case(name: &str) -> String {
    // figure: room for a few underscores
    let mut word = String::with_capacity(name.len() + 4);
    for (index, c) in name.char_indices() {
        if c.is_ascii_uppercase() && index > 0 {
            word.push('_');
        }
        word.push(c.to_ascii_lowercase());
    }
    word
}

impl<T> Decision<T> {
    pub(super) const fn new(answer: Answer<T>, cite: &'static [Cite]) -> Self {
        Self { answer, cite: Cow::Borrowed(cite) }
    }

    /// Where a caller's profile of a provider states the terms that the answer rests on, its documents are cited.
    pub(super) fn by(self, by: &Validator, terms: &[(Term, Scope)]) -> Self {
        let mut cites: Vec<Cite> = Vec::new();
        for (term, scope) in terms {
            let found = by.profile().all(*term).filter(|found| found.stated.scope.meets(*scope));
            for cite in found.flat_map(|found| found.stated.cite.iter()) {
                if !cites.contains(cite) {
                    cites.push(cite.clone());
                }
            }
        }
        if cites.is_empty() { self } else { Self { cite: Cow::Owned(cites), ..self } }
    }

    pub(super) const fn decided(outcome: T, cite: &'static [Cite]) -> Self {
        Self::new(Answer::Decided(outcome), cite)
    }

    pub(super) const fn missing(needs: Vec<&'static str>, cite: &'static [Cite]) -> Self {
        Self::new(Answer::Undetermined { needs }, cite)
    }

    /// The outcome, if it is decided.
    #[must_use]
    pub const fn outcome(&self) -> Option<&T> {
        match &self.answer {
            Answer::Decided(outcome) => Some(outcome),
            Answer::Undetermined { .. } => None,
        }
    }

    /// The inputs that are missing; none if it is decided.
    #[must_use]
    pub fn needs(&self) -> &[&'static str] {
        match &self.answer {
            Answer::Decided(_) => &[],
            Answer::Undetermined { needs } => needs,
        }
    }
}

impl<T: Tell> Decision<T> {
    /// The answer for people.
    #[must_use]
    pub fn explain(&self, lang: Lang) -> String {
        match (&self.answer, lang) {
            (Answer::Decided(outcome), lang) => outcome.tell(lang),
            (Answer::Undetermined { needs }, Lang::Zh) => format!("无法判断，缺少：{}", needs.join("、")),
            (Answer::Undetermined { needs }, Lang::En) => format!("cannot be told; missing: {}", needs.join(", ")),
        }
    }
}

struct Both<'a, T>(&'a Decision<T>);

impl<T: Tell> Serialize for Both<'_, T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        // figure: members that are written below
        let mut text = to.serialize_struct("Explanation", 2)?;
        text.serialize_field("zh", &self.0.explain(Lang::Zh))?;
        text.serialize_field("en", &self.0.explain(Lang::En))?;
        text.end()
    }
}

impl<T: Tell> Serialize for Decision<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        // figure: members that are written below
        let mut decision = to.serialize_struct("Decision", 4)?;
        decision.serialize_field("outcome", &self.outcome())?;
        decision.serialize_field("needs", self.needs())?;
        decision.serialize_field("explain", &Both(self))?;
        decision.serialize_field("source", &self.cite)?;
        decision.end()
    }
}

/// A type with few values: a question can try them all.
pub(super) trait Finite: Copy {
    /// How many values it has.
    const COUNT: usize;
    /// The value at a place; the last one beyond.
    fn nth(index: usize) -> Self;
}

impl Finite for bool {
    // figure: yes and no
    const COUNT: usize = 2;
    fn nth(index: usize) -> Self {
        index == 0
    }
}

impl Finite for Province {
    const COUNT: usize = Self::ALL.len();
    fn nth(index: usize) -> Self {
        Self::ALL.get(index).copied().unwrap_or(Self::Xinjiang)
    }
}

/// Kleene's logic by trial: the outcome if all values of what is missing lead to it, else the inputs that make a difference.
///
/// `counts` has how many values each input can still have (1 if it is given); `decide` gets the place of each one's value.
pub(super) fn settle<T: PartialEq>(
    names: &[&'static str],
    counts: &[usize],
    decide: impl Fn(&[usize]) -> T,
) -> Answer<T> {
    let total = counts.iter().product::<usize>().max(1);
    let mut outcomes = Vec::with_capacity(total);
    let mut digits = vec![0; counts.len()];
    for index in 0..total {
        let mut rest = index;
        for (digit, count) in digits.iter_mut().zip(counts) {
            (*digit, rest) = (rest % count, rest / count);
        }
        outcomes.push(decide(&digits));
    }
    let mut needs = Vec::new();
    let mut stride = 1;
    for (name, count) in names.iter().zip(counts) {
        let matters = outcomes.iter().enumerate().any(|(index, outcome)| {
            index / stride % count > 0
                && index.checked_sub(stride).and_then(|other| outcomes.get(other)) != Some(outcome)
        });
        if matters {
            needs.push(*name);
        }
        stride *= count;
    }
    match outcomes.into_iter().next() {
        Some(outcome) if needs.is_empty() => Answer::Decided(outcome),
        _ => Answer::Undetermined { needs },
    }
}

/// Lets the values of an enumeration speak both languages, and be tried one by one.
macro_rules! speaks {
    ($name:ident { $($value:ident = $zh:literal, $en:literal;)+ }) => {
        impl $crate::decide::Tell for $name {
            fn tell(&self, lang: $crate::rule::Lang) -> String {
                $crate::decide::Said::say(*self).of(lang).to_owned()
            }
        }

        impl $crate::decide::InputWords for $name {
            fn words() -> Vec<String> {
                let name = |value: &Self| $crate::decide::ask::snake_case(&format!("{value:?}"));
                <Self as $crate::decide::Said>::ALL.iter().map(name).collect()
            }
        }

        impl $crate::decide::Said for $name {
            const ALL: &'static [Self] = &[$(Self::$value),+];
            fn say(self) -> $crate::value::Bilingual {
                match self {
                    $(Self::$value => $crate::rule::say($zh, $en),)+
                }
            }
        }
    };
}
pub(super) use speaks;

/// An enumeration of which each value has a meaning in both languages.
pub trait Said: Copy + 'static {
    /// All values.
    const ALL: &'static [Self];
    /// What it means.
    #[must_use]
    fn say(self) -> Bilingual;
}

impl<T: Said> Finite for T {
    const COUNT: usize = T::ALL.len();
    #[allow(clippy::indexing_slicing, reason = "the list is never empty; evaluated at compile time")]
    fn nth(index: usize) -> Self {
        <Self as Said>::ALL.get(index).copied().unwrap_or(const { T::ALL[0] })
    }
}

/// Defines an enumeration whose values speak both languages.
macro_rules! said {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$value_meta:meta])* $value:ident = $zh:literal, $en:literal;)+
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum $name { $($(#[$value_meta])* $value,)+ }

        $crate::decide::ask::speaks! { $name { $($value = $zh, $en;)+ } }
    };
}
pub(super) use said;

/// Defines what can stand against something. A text that names a figure takes it from the value; JSON has the word alone.
macro_rules! bars {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$value_meta:meta])* $value:ident $({ $($figure:ident: $type:ty),+ })? = $zh:literal, $en:literal;)+
    }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$value_meta])* $value $({ $(#[doc = "The figure that it falls short of."] $figure: $type),+ })?,)+
        }

        impl $name {
            /// The word for it.
            #[must_use]
            fn word(self) -> String {
                let name = match self {
                    $(Self::$value $({ $($figure: _),+ })? => stringify!($value),)+
                };
                $crate::decide::ask::snake_case(name)
            }

            #[cfg(test)]
            pub(crate) const TEXTS: &'static [(&'static str, &'static str)] = &[$(($zh, $en)),+];
        }

        impl $crate::decide::Tell for $name {
            fn tell(&self, lang: $crate::rule::Lang) -> String {
                match (*self, lang) {
                    $((Self::$value $({ $($figure),+ })?, $crate::rule::Lang::Zh) => format!($zh),
                    (Self::$value $({ $($figure),+ })?, $crate::rule::Lang::En) => format!($en),)+
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&self.word())
            }
        }
    };
}
pub(super) use bars;

/// Defines a question: a struct of optional inputs. Its `Debug` shows no value, as some are personal.
macro_rules! question {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$member_meta:meta])* $member:ident: $type:ty,)+
    }) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $($(#[$member_meta])* #[serde(skip_serializing_if = "Option::is_none")] pub $member: Option<$type>,)+
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }

        impl $crate::decide::Question for $name {
            const INPUTS: &'static [$crate::decide::Input] = &[$($crate::decide::Input {
                name: stringify!($member),
                takes: stringify!($type),
                words: <$type as $crate::decide::InputWords>::words,
            }),+];
        }
    };
}
pub(super) use question;

/// Defines a question whose inputs have few values, and the same with all inputs given, for the one table that decides.
macro_rules! finite {
    ($(#[$meta:meta])* pub struct $name:ident, $full:ident {
        $($(#[$member_meta:meta])* $member:ident: $type:ty,)+
    }) => {
        $crate::decide::ask::question! {
            $(#[$meta])* pub struct $name { $($(#[$member_meta])* $member: $type,)+ }
        }

        #[derive(Clone, Copy)]
        struct $full { $($member: $type,)+ }

        impl $name {
            /// The outcome of the table, over all that is missing.
            fn settle<T: PartialEq>(&self, decide: impl Fn($full) -> T) -> $crate::decide::Answer<T> {
                let counts = [$(if self.$member.is_some() { 1 } else { <$type as $crate::decide::ask::Finite>::COUNT }),+];
                $crate::decide::ask::settle(&[$(stringify!($member)),+], &counts, |digits| {
                    let mut digits = digits.iter().copied();
                    decide($full {
                        $($member: {
                            let digit = digits.next().unwrap_or(0);
                            self.$member.unwrap_or_else(|| <$type as $crate::decide::ask::Finite>::nth(digit))
                        },)+
                    })
                })
            }
        }
    };
}
pub(super) use finite;

/// The names of those that are missing.
pub(super) fn absent<const N: usize>(inputs: [(&'static str, bool); N]) -> Vec<&'static str> {
    inputs.into_iter().filter_map(|(name, given)| (!given).then_some(name)).collect()
}

/// The words of the model as they are written in an order: canonical out, every known spelling in.
macro_rules! words_as_text {
    ($($type:ident),+ $(,)?) => {$(
        impl Serialize for crate::model::$type {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.word())
            }
        }
        impl<'de> Deserialize<'de> for crate::model::$type {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let word = Word::<Self>::deserialize(from)?;
                word.get().ok_or_else(|| de::Error::custom(<Self as Vocabulary>::words().noun.en))
            }
        }
        impl InputWords for crate::model::$type {
            fn words() -> Vec<String> {
                Self::ALL.iter().map(|value| value.word().to_owned()).collect()
            }
        }
        impl Finite for crate::model::$type {
            const COUNT: usize = Self::ALL.len();
            #[allow(clippy::indexing_slicing, reason = "the list is never empty; evaluated at compile time")]
            fn nth(index: usize) -> Self {
                const FIRST: crate::model::$type = crate::model::$type::ALL[0];
                Self::ALL.get(index).copied().unwrap_or(FIRST)
            }
        }
    )+};
}
words_as_text!(
    AccountKind,
    AttachmentKind,
    AuthCodeState,
    BillingMode,
    CertificateKind,
    Channel,
    ContentKind,
    HolderType,
    ImageFormat,
    OrderKind,
    OrderState,
    PreApproval,
    RealnameStatus,
    RecordState,
    Registrar,
    ResourceKind,
    ServiceKind,
    SubjectNature,
);

/// The instant of a question: its own, else the validator's.
pub(super) fn now(by: &Validator, asked: Option<Moment>) -> Moment {
    asked.unwrap_or(Moment::Instant(by.now))
}

/// Joins texts as the language does.
pub(super) fn listed(lang: Lang, parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().collect();
    parts.join(match lang {
        Lang::Zh => "；",
        Lang::En => "; ",
    })
}

/// What holds a text of the documents: punctuation of its language, no full stop.
#[cfg(test)]
#[track_caller]
pub(super) fn check_text(zh: &str, en: &str) {
    assert!(!zh.is_empty() && !en.is_empty());
    assert!(zh.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{zh}");
    assert!(!zh.ends_with(['。', '.', '！']) && !en.ends_with(['.', '!']), "{zh} {en}");
    assert!(!zh.contains([',', ';', '?']), "{zh}");
    assert!(!en.contains(['，', '；', '：', '。', '（', '、']), "{en}");
}

/// Checks what every enumeration that speaks must hold: both languages, no text twice.
#[cfg(test)]
macro_rules! check_said {
    ($($name:ident),+ $(,)?) => {$(
        let mut seen = std::collections::BTreeSet::new();
        for value in <$name as $crate::decide::Said>::ALL {
            let say = $crate::decide::Said::say(*value);
            $crate::decide::ask::check_text(say.zh, say.en);
            assert!(seen.insert(say.zh) && seen.insert(say.en), "{value:?}");
        }
    )+};
}
#[cfg(test)]
pub(super) use check_said;

/// The same of what can stand against something.
#[cfg(test)]
#[track_caller]
pub(super) fn check_texts(texts: &[(&str, &str)]) {
    let mut seen = std::collections::BTreeSet::new();
    for (zh, en) in texts {
        check_text(zh, en);
        assert!(seen.insert(zh) && seen.insert(en), "{en}");
    }
}

/// The validator that tests ask.
#[cfg(test)]
pub(super) fn by() -> Validator {
    Validator::new("2025-11-20T10:00:00+08:00".parse().unwrap())
}

#[cfg(test)]
mod tests {
    #![allow(unreachable_pub, reason = "the macro writes `pub`")]

    use super::*;

    finite! {
        /// A question of the tests.
        pub struct Two, BothGiven {
            /// One input.
            one: bool,
            /// Another input.
            other: bool,
        }
    }

    fn and(question: &Two) -> Answer<bool> {
        question.settle(|full| full.one && full.other)
    }

    #[test]
    fn what_is_missing_is_named_only_if_it_matters() {
        let ask = |one, other| and(&Two { one, other });
        assert_eq!(ask(Some(false), None), Answer::Decided(false));
        assert_eq!(ask(None, Some(false)), Answer::Decided(false));
        assert_eq!(ask(Some(true), None), Answer::Undetermined { needs: vec!["other"] });
        assert_eq!(ask(None, None), Answer::Undetermined { needs: vec!["one", "other"] });
        assert_eq!(ask(Some(true), Some(true)), Answer::Decided(true));
    }

    #[test]
    fn debug_shows_no_value() {
        assert_eq!(format!("{:?}", Two { one: Some(true), other: None }), "Two { .. }");
    }
}
