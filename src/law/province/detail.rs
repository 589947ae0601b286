//! What a demand names: figures, words and where they count, papers, the case.

use super::Cause;
use crate::model::AttachmentKind;
use crate::value::Noun;
use chrono::{Months, NaiveDate};
use serde::Serialize;

/// What a demand names beside what it says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Detail {
    /// Figures: an age in years, numbers, months, working days.
    pub figures: [Option<u32>; 2],
    /// Whether there must be more than the figure.
    pub exceeded: bool,
    /// Any of these sets of papers, of which all are needed.
    pub papers: &'static [&'static [AttachmentKind]],
    /// Words.
    pub words: &'static [&'static str],
    /// Where in a name the words count.
    pub at: Option<Match>,
    /// In what the words count.
    pub fields: &'static [Field],
    /// In which case. Its JSON is the case in both languages, or null where there is no condition.
    #[serde(rename = "case")]
    pub when: Cause,
}

impl Detail {
    /// Nothing.
    pub(crate) const NONE: Self = Self {
        figures: [None; 2],
        exceeded: false,
        papers: &[],
        words: &[],
        at: None,
        fields: &[],
        when: Cause::Always,
    };

    /// One figure.
    pub(super) const fn of(figure: u32) -> Self {
        Self { figures: [Some(figure), None], ..Self::NONE }
    }

    /// How much must be left.
    pub(super) const fn left(left: Remaining) -> Self {
        Self { exceeded: left.longer, ..Self::of(left.months) }
    }

    /// Words.
    pub(super) const fn words(words: &'static [&'static str]) -> Self {
        Self { words, ..Self::NONE }
    }

    /// Papers.
    pub(super) const fn with(mut self, papers: &'static [&'static [AttachmentKind]]) -> Self {
        self.papers = papers;
        self
    }

    /// In a case.
    pub(super) const fn when(mut self, when: Cause) -> Self {
        self.when = when;
        self
    }
}

/// How long something must be valid yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Remaining {
    /// Months from the day of the check.
    pub months: u32,
    /// Whether it must be longer than that.
    pub longer: bool,
}

impl Remaining {
    pub(super) const fn at_least(months: u32) -> Self {
        Self { months, longer: false }
    }

    pub(super) const fn more_than(months: u32) -> Self {
        Self { months, longer: true }
    }

    /// Which end of the months counts, in both languages.
    #[must_use]
    pub const fn bound(self) -> Noun {
        if self.longer { Noun::new("超过", "more than") } else { Noun::new("不少于", "at least") }
    }

    /// Whether so much is left on a day of what ends on another.
    #[must_use]
    pub fn is_left(self, today: NaiveDate, end: NaiveDate) -> bool {
        let due = today.checked_add_months(Months::new(self.months));
        due.is_some_and(|due| end > due || (end == due && !self.longer))
    }
}

/// Where in a name a word counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Match {
    /// Anywhere.
    Anywhere,
    /// At its head (字头).
    Head,
    /// At its end: a pattern of names (命名格式).
    End,
}

/// Where a word or a fact shows a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Field {
    /// The name of the subject.
    SubjectName,
    /// The scope of business (经营范围).
    Scope,
    /// The name of the site.
    SiteName,
    /// What the site is about.
    Content,
    /// The first label of the domain.
    Prefix,
    /// The nature of the subject.
    Nature,
    /// The kind of the order.
    Order,
}
