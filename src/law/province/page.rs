//! What one administration's page says.

use super::{
    Access, Age, Certificate, Change, Content, Count, Detail, Domain, Entry, Family, Name, Natures, Orders, Paper,
    Person, Phone, Place, Remark, Site, Special,
};
use crate::law::Force;
use crate::model::{OrderKind, SubjectNature};
use crate::source::{self, Cite, Source};
use crate::value::Noun;
use serde::Serialize;

/// What one administration's page says.
#[derive(Debug)]
pub struct Page {
    /// The page.
    pub source: &'static Source,
    /// What it demands of units (单位).
    pub unit: Demands,
    /// What it demands of individuals (个人).
    pub individual: Demands,
    /// What it says that no demand carries, and why not.
    pub left: &'static [Left],
}

impl Page {
    /// A page that says nothing.
    pub(crate) const SILENT: Self =
        Self { source: &source::PROVINCES, unit: Demands::SILENT, individual: Demands::SILENT, left: &[] };

    /// What it demands of individuals, or of units.
    #[must_use]
    pub(crate) const fn of(&self, individual: bool) -> &Demands {
        if individual { &self.individual } else { &self.unit }
    }
}

/// What a page demands of units, or of individuals, by family.
#[derive(Debug)]
pub struct Demands {
    /// Ages of responsible persons and the papers of the young.
    pub ages: &'static [Entry<Age>],
    /// Who may be responsible, and with which letter.
    pub persons: &'static [Entry<Person>],
    /// Telephone numbers.
    pub phones: &'static [Entry<Phone>],
    /// Where subjects live, and their addresses.
    pub places: &'static [Entry<Place>],
    /// Certificates of subjects and persons.
    pub certificates: &'static [Entry<Certificate>],
    /// Domains.
    pub domains: &'static [Entry<Domain>],
    /// Names of websites.
    pub names: &'static [Entry<Name>],
    /// Contents of websites.
    pub contents: &'static [Entry<Content>],
    /// Remarks.
    pub remarks: &'static [Entry<Remark>],
    /// Papers.
    pub papers: &'static [Entry<Paper>],
    /// Limits and thresholds.
    pub counts: &'static [Entry<Count>],
    /// The state of sites.
    pub sites: &'static [Entry<Site>],
    /// Changes.
    pub changes: &'static [Entry<Change>],
    /// Access of what is recorded elsewhere.
    pub accesses: &'static [Entry<Access>],
    /// Fields that the province looks at more closely.
    pub specials: &'static [Entry<Special>],
}

impl Demands {
    /// No demand.
    pub(crate) const SILENT: Self = Self {
        ages: &[],
        persons: &[],
        phones: &[],
        places: &[],
        certificates: &[],
        domains: &[],
        names: &[],
        contents: &[],
        remarks: &[],
        papers: &[],
        counts: &[],
        sites: &[],
        changes: &[],
        accesses: &[],
        specials: &[],
    };
}

/// What a page says that no demand carries.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Left {
    /// Its place in the catalogue of pages, within the province: `unit.certificate.image`.
    pub leaf: &'static str,
    /// Why no demand carries it.
    pub reason: Reason,
}

/// Why no demand carries what a page says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Reason {
    /// A person has to look at a picture, a page or a paper.
    NeedsEyes,
    /// Somebody has to be called or asked.
    Call,
    /// It explains how to do something and refuses nothing.
    Advice,
    /// It says once more what another leaf says.
    Duplicate(&'static str),
    /// A later text, or a law, says otherwise.
    Void,
}

/// One demand of any family, for lists.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Demanded {
    /// What it is about: ages, persons, phones, places, certificates, domains, names, contents, remarks, papers, counts, sites,
    /// changes, accesses or specials.
    pub family: &'static str,
    /// The demand in a few words.
    pub what: Noun,
    /// What it names. In JSON its members stand beside the others.
    #[serde(flatten)]
    pub detail: Detail,
    /// With which force.
    pub force: Force,
    /// Of which natures.
    pub natures: Natures,
    /// On which orders.
    pub orders: Orders,
    /// By which text.
    pub cite: &'static [Cite],
    /// The leaves of the catalogue of pages that it carries.
    #[serde(skip)]
    pub leaves: &'static [&'static str],
    /// The codes of the rules that carry it.
    pub rules: &'static [&'static str],
}

/// A family that pages have a list of.
pub(crate) trait Listed: Family {
    /// Its demands.
    fn of(demands: &'static Demands) -> &'static [Entry<Self>];
}

macro_rules! listed {
    ($($family:ident in $member:ident),+ $(,)?) => {
        $(impl Listed for $family {
            fn of(demands: &'static Demands) -> &'static [Entry<Self>] {
                demands.$member
            }
        })+
    };
}

listed! {
    Age in ages,
    Person in persons,
    Phone in phones,
    Place in places,
    Certificate in certificates,
    Domain in domains,
    Name in names,
    Content in contents,
    Remark in remarks,
    Paper in papers,
    Count in counts,
    Site in sites,
    Change in changes,
    Special in specials,
}

impl Demands {
    /// Shows every demand, family by family.
    pub fn visit(&'static self, see: &mut dyn FnMut(Demanded)) {
        fn all<T: Family>(entries: &'static [Entry<T>], see: &mut dyn FnMut(Demanded)) {
            for entry in entries {
                let Entry { force, natures, orders, cite, leaves, .. } = *entry;
                let (what, detail, rules) = (entry.what.say(), entry.what.detail(), entry.what.rules());
                see(Demanded { family: T::NAME, what, detail, force, natures, orders, cite, leaves, rules });
            }
        }
        all(self.ages, see);
        all(self.persons, see);
        all(self.phones, see);
        all(self.places, see);
        all(self.certificates, see);
        all(self.domains, see);
        all(self.names, see);
        all(self.contents, see);
        all(self.remarks, see);
        all(self.papers, see);
        all(self.counts, see);
        all(self.sites, see);
        all(self.changes, see);
        all(self.accesses, see);
        all(self.specials, see);
    }

    /// As [`Demands::visit`], of such an order alone.
    pub(crate) fn visit_of(&'static self, kind: OrderKind, nature: SubjectNature, see: &mut dyn FnMut(Demanded)) {
        self.visit(&mut |demand| {
            if demand.natures.has(nature) && demand.orders.has(kind) {
                see(demand);
            }
        });
    }
}
