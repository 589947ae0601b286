//! One demand: what, of whom, on which orders, with which force, since when, by which text.

use super::Detail;
use crate::law::Force;
use crate::model::record::Vocabulary as _;
use crate::model::{OrderKind, SubjectNature};
use crate::source::Cite;
use crate::value::Noun;
use chrono::NaiveDate;
use serde::ser::{Serialize, Serializer};

/// One demand of a family.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry<T: 'static> {
    /// What is demanded.
    pub what: T,
    /// With which force.
    pub force: Force,
    /// Of which natures.
    pub natures: Natures,
    /// On which orders; what the order does not carry is not looked at whatever the kind.
    pub orders: Orders,
    /// Since when, where the text says so.
    pub since: Option<NaiveDate>,
    /// The text.
    pub cite: &'static [Cite],
    /// The leaves of the catalogue of pages that it carries, within its province and scope.
    pub leaves: &'static [&'static str],
}

/// A family of demands.
pub trait Family: Copy + 'static {
    /// Its name, as the member of [`super::Demands`].
    const NAME: &'static str;

    /// The codes of the rules that carry the demand; none where only questions read it.
    fn rules(&self) -> &'static [&'static str];

    /// The demand in a few words.
    fn say(&self) -> Noun;

    /// What it names: figures, papers, words.
    fn detail(&self) -> Detail {
        Detail::NONE
    }
}

/// A demand that the page makes in so many words (须、不得).
pub(super) const fn must<T>(cite: &'static [Cite], leaves: &'static [&'static str], what: T) -> Entry<T> {
    Entry { what, force: Force::Must, natures: Natures::ALL, orders: Orders::ALL, since: None, cite, leaves }
}

/// A recommendation (建议).
pub(super) const fn should<T>(cite: &'static [Cite], leaves: &'static [&'static str], what: T) -> Entry<T> {
    Entry { what, force: Force::Should, natures: Natures::ALL, orders: Orders::ALL, since: None, cite, leaves }
}

/// A demand that another sentence of the page takes back.
pub(super) const fn contradictory<T>(cite: &'static [Cite], leaves: &'static [&'static str], what: T) -> Entry<T> {
    Entry { what, force: Force::Contradictory, natures: Natures::ALL, orders: Orders::ALL, since: None, cite, leaves }
}

/// A demand that only a text of 2018 states.
pub(super) const fn of_2018<T>(cite: &'static [Cite], leaves: &'static [&'static str], what: T) -> Entry<T> {
    Entry { what, force: Force::MustOf2018, natures: Natures::ALL, orders: Orders::ALL, since: None, cite, leaves }
}

impl<T> Entry<T> {
    /// On these orders only.
    pub(super) const fn on(mut self, orders: Orders) -> Self {
        self.orders = orders;
        self
    }

    /// Of these natures only.
    pub(super) const fn of(mut self, natures: Natures) -> Self {
        self.natures = natures;
        self
    }

    /// From this day on.
    pub(super) const fn since(mut self, day: NaiveDate) -> Self {
        self.since = Some(day);
        self
    }
}

/// A set of order kinds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Orders(u16);

/// The words of the kinds.
impl Serialize for Orders {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(OrderKind::ALL.iter().filter(|kind| self.has(**kind)))
    }
}

impl Orders {
    /// Every order that carries what is looked at.
    pub const ALL: Self = Self(u16::MAX);
    /// Orders that file something that has no record yet (首次备案、新增网站).
    pub const NEW: Self = Self::these(OrderKind::NEW);
    /// First filings.
    pub const FIRST: Self = Self::these(&[OrderKind::FirstFiling]);
    /// Orders that add a service to a subject (新增网站).
    pub const ADDED: Self = Self::these(&[OrderKind::AddServiceHere, OrderKind::AddServiceElsewhere]);
    /// Orders that add something or bring it here (新增、接入).
    pub const ADD: Self = Self::these(OrderKind::ADD);
    /// Orders that bring a recorded service here (接入).
    pub const ACCESS: Self = Self::these(&[OrderKind::AccessFiling, OrderKind::AccessService]);
    /// Changes (变更).
    pub const CHANGE: Self = Self::these(OrderKind::CHANGE);
    /// Changes of the subject (变更主体、变更备案).
    pub const CHANGE_SUBJECT: Self = Self::these(&[OrderKind::ChangeFiling, OrderKind::ChangeSubject]);
    /// Changes of a service alone (变更网站).
    pub const CHANGE_SERVICE: Self = Self::these(&[OrderKind::ChangeService]);
    /// Orders that have websites: those that add something or bring it here, changes of the filing and of a website.
    pub const OF_SITES: Self = Self::ADD.and(Self::these(&[OrderKind::ChangeFiling, OrderKind::ChangeService]));
    /// Cancellations (注销、取消接入).
    pub const CANCEL: Self = Self::these(OrderKind::CANCEL);
    /// Everything but cancellations.
    pub const LASTING: Self = Self(!Self::CANCEL.0);
    /// Orders of subjects that are recorded elsewhere only (无主体新增网站、无主体新增接入).
    pub const NO_SUBJECT_HERE: Self = Self::these(&[OrderKind::AccessFiling, OrderKind::AddServiceElsewhere]);
    /// Access of subjects that are recorded elsewhere only (无主体新增接入).
    pub const ACCESS_NO_SUBJECT: Self = Self::these(&[OrderKind::AccessFiling]);
    /// Added services of subjects that are recorded elsewhere only (无主体新增网站).
    pub const ADDED_NO_SUBJECT: Self = Self::these(&[OrderKind::AddServiceElsewhere]);
    /// Orders of subjects that are recorded here that add something or bring it here (有主体新增).
    pub const SUBJECT_HERE: Self = Self::these(&[OrderKind::AccessService, OrderKind::AddServiceHere]);

    const fn these(kinds: &[OrderKind]) -> Self {
        let (mut set, mut rest) = (0, kinds);
        while let [kind, tail @ ..] = rest {
            set |= 1 << *kind as u16;
            rest = tail;
        }
        Self(set)
    }

    /// Both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the kind is among them.
    #[must_use]
    pub const fn has(self, kind: OrderKind) -> bool {
        self.0 & 1 << kind as u16 != 0
    }
}

/// A set of natures of subjects.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Natures(u32);

/// The words of the natures.
impl Serialize for Natures {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(SubjectNature::ALL.iter().filter(|nature| self.has(**nature)))
    }
}

impl Natures {
    /// Every nature of the scope.
    pub const ALL: Self = Self(u32::MAX);
    /// Individual businesses (个体工商户).
    pub const INDIVIDUAL_BUSINESS: Self = Self::these(&[SubjectNature::IndividualBusiness]);
    /// Public bodies: government, public institutions, social and mass organisations (党政机关、事业单位、社会团体).
    pub const PUBLIC_BODIES: Self = Self::these(&[
        SubjectNature::Government,
        SubjectNature::PublicInstitution,
        SubjectNature::SocialOrganisation,
        SubjectNature::MassOrganisation,
    ]);
    /// Government bodies and public institutions (机关、事业单位).
    pub const GOVERNMENT: Self = Self::these(&[SubjectNature::Government, SubjectNature::PublicInstitution]);
    /// Enterprises and individual businesses (企业).
    pub const ENTERPRISES: Self = Self::these(&[SubjectNature::Enterprise, SubjectNature::IndividualBusiness]);
    /// Enterprises proper.
    pub const COMPANIES: Self = Self::these(&[SubjectNature::Enterprise]);
    /// Units that hold no business licence.
    pub const WITHOUT_LICENCE: Self = Self::ENTERPRISES.others();
    /// Everybody but public bodies.
    pub const NOT_PUBLIC: Self = Self::PUBLIC_BODIES.others();
    /// Everybody but government bodies.
    pub const NOT_GOVERNMENT: Self = Self::these(&[SubjectNature::Government]).others();
    /// Medical institutions (医疗机构).
    pub const MEDICAL: Self = Self::these(&[SubjectNature::Medical]);
    /// Law firms (律师事务所).
    pub const LAW_FIRMS: Self = Self::these(&[SubjectNature::LawFirm]);
    /// Foundations (基金会).
    pub const FOUNDATIONS: Self = Self::these(&[SubjectNature::Foundation]);

    const fn these(natures: &[SubjectNature]) -> Self {
        let (mut set, mut rest) = (0, natures);
        while let [nature, tail @ ..] = rest {
            set |= 1 << *nature as u32;
            rest = tail;
        }
        Self(set)
    }

    const fn others(self) -> Self {
        Self(!self.0)
    }

    /// Whether the nature is among them.
    #[must_use]
    pub const fn has(self, nature: SubjectNature) -> bool {
        self.0 & 1 << nature as u32 != 0
    }
}
