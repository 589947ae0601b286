//! How rules read what provinces demand (`law::province`).
//!
//! A rule names its family (`each::<Age>`) and judges each entry; force and citation of what it finds are the entry's. Where
//! province, nature or kind of the order are missing, what fails is undetermined, and needs them.

pub mod age;
pub mod certificate;
pub mod change;
pub mod content;
pub mod count;
pub mod different_phones;
pub mod domain;
pub mod field;
pub mod legal_representative;
pub mod name;
pub mod name_usually;
pub mod other_subjects;
pub mod paper_wanted;
pub mod person;
pub mod phone;
pub mod place;
pub mod remark;
pub mod site;
pub mod situation;
pub mod usually;

use crate::law::province::{Demands, Entry, Listed, Orders, PAGES, Page, Remaining};
use crate::law::{Change, Item, Pair, Part};
use crate::model::OrderKind;
use crate::model::path::{At, Path};
use crate::rule::{Assumed, Context, Layer, Needs, Params, PersonItem, Places, Ran, Rule, Sink, bits};
use crate::source::{self, Cite, cite};
use chrono::NaiveDate;

/// The rules of this room, by code.
pub const RULES: &[&Rule] = &[
    &domain::PRIVACY_ON,
    &domain::ENDS_TOO_SOON,
    &domain::LEGAL_REP_REFUSED,
    &domain::SUFFIX,
    &domain::PREFIX,
    &domain::HOLDER,
    &domain::CERTIFICATE,
    &site::RESOLVES,
    &domain::HELD_BY_UNIT,
    &domain::FOREIGN_PARENT,
    &change::NO_CHANGE_OF_SERVICE,
    &other_subjects::MOBILES_ONCE,
    &other_subjects::PERSONS_ONCE,
    &paper_wanted::PARTY_BUILDING,
    &paper_wanted::PAPER,
    &remark::MADE,
    &count::BEYOND,
    &field::FIELD,
    &remark::SAYS,
    &paper_wanted::WITHOUT_POSITION,
    &age::MINIMUM_AGE,
    &different_phones::FEW_NUMBERS,
    &different_phones::SHARED_MOBILE,
    &different_phones::EMERGENCY_CLASH,
    &phone::EMERGENCY_WANTED,
    &age::AGE_PROOF,
    &age::RETIRED,
    &person::ENDS_TOO_SOON,
    &person::FOREIGNER,
    &legal_representative::LETTER_FOR_PROVINCE,
    &legal_representative::ANOTHER_REFUSED,
    &legal_representative::TWO_PERSONS_REFUSED,
    &legal_representative::LETTER_OF_SUBJECT_PERSON,
    &person::DOCUMENT,
    &person::OWNER,
    &person::SHAREHOLDER,
    &phone::HOME,
    &phone::HOLDER,
    &phone::TWO_NUMBERS,
    &certificate::TRADE_NAME,
    &certificate::ENDS_TOO_SOON,
    &certificate::RESIDENTS_ONLY,
    &place::INDIVIDUAL_REFUSED,
    &place::FILLER,
    &remark::SUBJECT_REMARK_WANTED,
    &change::RENAME_LETTER,
    &certificate::BUSINESS,
    &certificate::SEAL,
    &certificate::SUPERIOR,
    &certificate::KIND,
    &certificate::NEWEST,
    &certificate::ONE_RECORD,
    &certificate::BRACKETS,
    &place::CITY,
    &place::SHOP,
    &place::WRITTEN,
    &remark::REMARK_WANTED,
    &count::PROVINCE_WEBSITES,
    &name::PROVINCE_WORDS,
    &name::PROVINCE_NAMES,
    &name::PROVINCE_APPROVAL,
    &name_usually::LISTED,
    &name_usually::HOME_PAGE,
    &content::PROVINCE_CONTENT,
    &count::IN_ALL,
    &content::SUBJECTS,
    &content::WITHOUT_SITE,
    &content::HOME_PAGE,
    &content::REMARK_WORDS,
    &site::COLLEGE,
    &site::ONE_NAME,
    &site::OPEN,
    &count::RESOURCES,
    &site::PLACE_ALONE,
];

/// Where the rules that rest on these pages alone find them. A finding cites the page of its province.
pub(crate) const PAGES_OF_ALL: &[Cite] = &[cite(&source::PROVINCES, "各省份页面")];

/// What such a rule is, but for what it says and judges.
pub(crate) const OF_PAGES: Rule =
    Rule { layer: Layer::Province, cite: PAGES_OF_ALL, covers: &["PRV-001"], ..Rule::BASE };

/// Judges each demand of a family that the order's province makes of such a subject on such orders.
pub(crate) fn each<T: Listed>(
    cx: &Context<'_>,
    out: &mut Sink<'_>,
    mut judge: impl FnMut(&'static Entry<T>, &mut Sink<'_>) -> Ran,
) -> Ran {
    let Some(demands) = cx.demands() else {
        return each_possible(cx, out, judge);
    };
    let mut ran = Ran::NotApplicable;
    out.apart(Assumed::NOTHING, |out| {
        for entry in T::of(demands) {
            if judged(cx, entry, out, &mut judge) == Some(Ran::Checked) {
                ran = Ran::Checked;
            }
        }
    });
    ran
}

/// Judges an entry, unless it speaks of others.
#[inline(always)] // most verdicts cost less than a call
fn judged<T>(
    cx: &Context<'_>,
    entry: &'static Entry<T>,
    out: &mut Sink<'_>,
    judge: &mut impl FnMut(&'static Entry<T>, &mut Sink<'_>) -> Ran,
) -> Option<Ran> {
    if is_of_others(cx, entry) {
        return None;
    }
    Some(if depends_on_kind(cx, entry) {
        out.under(entry.force, entry.cite, KIND, |out| judge(entry, out))
    } else {
        judge(entry, out.demanded(entry.force, entry.cite))
    })
}

/// That the entry is about orders of the kind, which is missing.
const KIND: Assumed = Assumed::NOTHING.with(bits::KINDS);

/// As [`each`], where province or nature is missing: with the demands that there may be, until one is not met.
#[cold]
fn each_possible<T: Listed>(
    cx: &Context<'_>,
    out: &mut Sink<'_>,
    mut judge: impl FnMut(&'static Entry<T>, &mut Sink<'_>) -> Ran,
) -> Ran {
    let mut assumed = Assumed::NOTHING;
    if cx.province().is_none() {
        assumed = assumed.with(bits::PROVINCE);
    }
    if cx.is_individual().is_none() {
        assumed = assumed.with(bits::WHO);
    }
    let mut ran = Ran::NotApplicable;
    out.apart(assumed, |out| {
        for page in pages(cx) {
            for individual in natures(cx) {
                for entry in T::of(page.of(*individual)) {
                    let Some(judged) = judged(cx, entry, out, &mut judge) else {
                        continue;
                    };
                    if judged == Ran::Checked {
                        ran = Ran::Checked;
                    }
                    if out.has_reported() {
                        return;
                    }
                }
            }
        }
    });
    ran
}

/// What the province may demand, as far as province and nature are known.
fn possible(cx: &Context<'_>) -> impl Iterator<Item = &'static Demands> {
    pages(cx).iter().flat_map(|page| natures(cx).iter().map(|individual| page.of(*individual)))
}

/// The pages that may be that of the province.
fn pages(cx: &Context<'_>) -> &'static [&'static Page] {
    let place = cx.province().map(|province| province as usize);
    place.map_or(PAGES, |place| PAGES.get(place..=place).unwrap_or_default())
}

/// Whether the subject may be a unit, and an individual.
fn natures(cx: &Context<'_>) -> &'static [bool] {
    match cx.is_individual() {
        Some(false) => &[false],
        Some(true) => &[true],
        None => &[false, true],
    }
}

/// Whether the entry is known not to speak of such a subject, or such an order, on the day.
#[inline]
fn is_of_others<T>(cx: &Context<'_>, entry: &Entry<T>) -> bool {
    cx.kind().is_some_and(|kind| !entry.orders.has(kind))
        || cx.nature().is_some_and(|nature| !entry.natures.has(nature))
        || entry.since.is_some_and(|since| cx.today < since)
}

/// Whether it depends on the kind of the order, which is missing, that the entry speaks of it.
#[inline]
fn depends_on_kind<T>(cx: &Context<'_>, entry: &Entry<T>) -> bool {
    cx.kind().is_none() && entry.orders != Orders::ALL
}

/// Whether the entry speaks of such a subject and such an order on the day; `None` while nature or kind is missing.
fn concerns<T>(cx: &Context<'_>, entry: &Entry<T>) -> Option<bool> {
    if is_of_others(cx, entry) {
        return Some(false);
    }
    (cx.nature().is_some() && !depends_on_kind(cx, entry)).then_some(true)
}

/// Whether the order's province makes such a demand of its subject; `None` if that depends on what is missing.
pub(crate) fn asks<T: Listed>(cx: &Context<'_>, what: impl Fn(&T) -> bool) -> Option<bool> {
    let of = |demands: &'static Demands| {
        let mut asked = Some(false);
        for entry in T::of(demands).iter().filter(|entry| what(&entry.what)) {
            match concerns(cx, entry) {
                Some(true) => return Some(true),
                Some(false) => {}
                None => asked = None,
            }
        }
        asked
    };
    if let Some(demands) = cx.demands() {
        return of(demands);
    }
    let mut answers = possible(cx).map(of);
    let first = answers.next()?;
    answers.all(|answer| answer == first).then_some(first).flatten()
}

/// Every kind of order but those that end something.
pub(crate) const LASTING: &[OrderKind] = OrderKind::LASTING;
/// The kinds of order that give or change the subject's data.
pub(crate) const OF_SUBJECT: &[OrderKind] = &[
    OrderKind::FirstFiling,
    OrderKind::AccessFiling,
    OrderKind::AddServiceElsewhere,
    OrderKind::ChangeFiling,
    OrderKind::ChangeSubject,
];

/// Whether what an order says is looked at: on a change, only what the record has otherwise. Where that is not known, what
/// fails is undetermined for want of the fact.
pub(crate) fn is_news(cx: &Context<'_>, part: Part, items: &[Item]) -> Result<bool, Path> {
    if !cx.is_kind(OrderKind::CHANGE) {
        return Ok(true);
    }
    let changes = cx.changes();
    if let Part::Service(at) | Part::ServicePerson(at) = part {
        let record = Path::ROOT.member("facts").member("record");
        match changes.pair(at) {
            Pair::Recorded(_) => {}
            Pair::New => return Ok(true),
            Pair::Unknown => return Err(if changes.has_record() { record.member("services") } else { record }),
        }
    }
    let mut missing = None;
    for difference in items.iter().filter_map(|item| changes.get(part, *item)) {
        match difference.change {
            Change::Changed | Change::Added | Change::Removed => return Ok(true),
            Change::Unknown => missing = missing.or(difference.missing),
            Change::Same => {}
        }
    }
    missing.map_or(Ok(false), Err)
}

/// Fails, if what is looked at is known to be news; else it is undetermined for want of the fact that would tell.
pub(crate) fn tell(news: &Result<bool, Path>, at: &At<'_>, params: Params, related: Places, out: &mut Sink<'_>) {
    match news {
        Ok(_) => out.fail_with(at, params, related),
        Err(fact) => out.needs(at, *fact),
    }
}

/// As [`is_news`], of who a responsible person is.
pub(crate) fn is_new_person(cx: &Context<'_>, item: &PersonItem<'_>) -> Result<bool, Path> {
    let part = item.service.map_or(Part::SubjectPerson, |service| Part::ServicePerson(service.index));
    let told = is_news(cx, part, &[Item::PersonName, Item::PersonCertificateNumber]);
    if part != Part::SubjectPerson || cx.is_individual() != Some(true) || told == Ok(true) {
        return told;
    }
    // An individual's name and number stand with the subject.
    let own = is_news(cx, Part::Subject, &[Item::SubjectName, Item::CertificateNumber]);
    if own == Ok(false) { told } else { own }
}

/// Adds what is missing to know what the province asks.
pub(crate) fn missing(cx: &Context<'_>, mut needs: Needs) -> Needs {
    if cx.province().is_none() {
        needs = needs.with(cx.province_path());
    }
    if cx.is_individual().is_none() {
        needs = needs.with(cx.nature_path());
    }
    needs
}

/// Fails if less is left than is demanded of what ends on a day. What has ended is reported elsewhere.
pub(crate) fn ends_too_soon(
    cx: &Context<'_>,
    end: NaiveDate,
    demanded: Remaining,
    at: &At<'_>,
    related: Places,
    out: &mut Sink<'_>,
) -> Ran {
    if end >= cx.today && !demanded.is_left(cx.today, end) {
        let params = Params::NONE.with("end", end).with("bound", demanded.bound()).with("months", demanded.months);
        out.fail_with(at, params, related);
    }
    Ran::Checked
}

#[cfg(test)]
mod tests {
    use crate::law::Force;
    use crate::law::province::PAGES;
    use crate::rule::{Layer, Severity};
    use crate::rules::CATALOG;
    use std::collections::BTreeMap;

    /// The rule book tells the severity that the strongest demand behind a rule has; findings have that of their own demand.
    #[test]
    fn a_rule_has_the_severity_of_its_strongest_demand() {
        let mut bars: BTreeMap<&str, bool> = BTreeMap::new();
        for page in PAGES {
            for demands in [&page.unit, &page.individual] {
                demands.visit(&mut |demand| {
                    for code in demand.rules {
                        // What only 2018 says is a bar where that is looked at strictly.
                        *bars.entry(code).or_default() |= matches!(demand.force, Force::Must | Force::MustOf2018);
                    }
                });
            }
        }
        // When a change is due is a hint, whoever demands it.
        let of_provinces = CATALOG.iter().filter(|rule| rule.layer == Layer::Province && rule.code != "BA-O0808");
        let wrong: Vec<_> = of_provinces
            .filter_map(|rule| {
                let bar = *bars.get(rule.code)?;
                let due = if bar { Severity::Error } else { Severity::Warning };
                (rule.severity != due).then_some((rule.code, rule.slug, due))
            })
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}");
        // No rule is named that there is not.
        let unknown: Vec<_> = bars.keys().filter(|code| !CATALOG.iter().any(|rule| rule.code == **code)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }
}
