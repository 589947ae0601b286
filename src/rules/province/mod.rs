//! What provincial administrations ask beyond the nation, as parameters; the rules that read them stand in the rooms of what
//! they look at. A value that is absent means that the page says nothing: then no rule speaks.

mod rows;

pub use rows::PROVINCES;

use crate::model::path::At;
use crate::model::{CertificateKind, ContentKind};
use crate::rule::{Context, Needs, Params, Places, Sink};
use crate::source::{self, Cite, cite};
use crate::value::{Noun, Province};
use chrono::{Months, NaiveDate};

/// Where the rules that rest on these pages alone find them.
pub(crate) const PAGES: &[Cite] = &[cite(&source::PROVINCES, "各省份页面")];

/// What a province asks of units, or of individuals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Scope {
    /// Younger responsible persons are refused (负责人年龄).
    pub min_age: Option<u32>,
    /// Younger responsible persons need a proof of employment (工作证明).
    pub proof_below: Option<u32>,
    /// Younger responsible persons need some paper, of a guardian, of studies or of employment (监护、就学或工作证明).
    pub paper_below: Option<u32>,
    /// Different phone numbers that the persons must give together, when subject and service have the same person.
    pub numbers_same_person: Option<u32>,
    /// Different phone numbers that the persons must give together, when subject and service have different persons.
    pub numbers_different_persons: Option<u32>,
    /// Different persons must have different mobile numbers (联系方式1).
    pub own_mobiles: bool,
    /// The emergency number must be filled in (应急联系方式).
    pub emergency_required: bool,
    /// The emergency number must differ from the mobile number of the same person.
    pub emergency_not_own_mobile: bool,
    /// The emergency number must differ from the mobile numbers of both persons.
    pub emergency_not_any_mobile: bool,
    /// The person of a service who is not the legal representative needs a letter of that person (法定代表人授权书).
    pub letter_of_service_person: bool,
    /// The person of a service who is neither the legal representative nor the person of the subject needs that letter.
    pub letter_unless_subject_person: bool,
    /// Younger persons of the subject are refused, whatever the age of others.
    pub min_age_of_subject_person: Option<u32>,
    /// Older persons of a service are refused (退休年龄).
    pub retirement_of_service_person: Option<Retirement>,
    /// Who may be the person of the subject (主体负责人).
    pub subject_person: Option<SubjectPerson>,
    /// Who may hold the domain (域名所有者).
    pub domain_holder: Option<DomainHolder>,
    /// Whether individuals may file who have a certificate of another province (个人异地备案).
    pub elsewhere: Option<Elsewhere>,
    /// Certificates that medical institutions file with, instead of their practice licence.
    pub medical_certificates: &'static [CertificateKind],
    /// The holder of the domain must be shown in WHOIS while it is filed (域名隐私保护).
    pub privacy_off: bool,
    /// How long the certificates of responsible persons must be valid yet (证件剩余有效期).
    pub persons_certificate: Option<Remaining>,
    /// How long the certificate of the subject must be valid yet.
    pub subjects_certificate: Option<Remaining>,
    /// How long the domain must be registered yet (域名剩余有效期).
    pub domain: Option<Remaining>,
    /// How many websites a new filing or an order that adds some may have (单次备案网站数量).
    pub websites: Option<u32>,
    /// Where the subject's person is not the legal representative, that person is the service's as well.
    pub one_person_unless_legal_rep: bool,
    /// 市辖区 must not stand in the address.
    pub no_filler_in_address: bool,
    /// Words that the name of a website must not have (网站名称); those of the whole nation are left out.
    pub name_words: &'static [&'static str],
    /// Words that the name of a website has with an approval alone; those of the whole nation are left out.
    pub name_words_with_approval: &'static [&'static str],
    /// Kinds of names that a website must not have.
    pub names: &'static [RefusedName],
    /// What is asked of websites with some content (服务内容).
    pub contents: &'static [(ContentKind, ContentDemand)],
    /// What is asked of websites with any content but one.
    pub other_contents: Option<(ContentKind, ContentDemand)>,
    /// How many characters the remark of a website has at least (服务备注).
    pub website_remark: Option<u32>,
    /// The remark of the subject must be filled in (主体备注).
    pub subject_remark: bool,
    /// The subject's certificate must be a resident identity card.
    pub resident_id_only: bool,
    /// The subject's person must not be a foreigner (外籍法定代表人须授权中国公民).
    pub no_foreigner: bool,
    /// An individual business must have a trade name (字号).
    pub trade_name: bool,
    /// A changed name is shown by the letter of the registry (工商更名函).
    pub rename_letter: bool,
    /// Orders that change a service alone are not offered (变更网站).
    pub no_change_of_service: bool,
    /// A mobile number is for one subject (手机号码不可重复使用).
    pub mobiles_once: bool,
    /// Nobody is a responsible person of several subjects, how many of an own individual filing aside (负责人不可重复).
    pub persons_elsewhere: Option<u64>,
}

impl Scope {
    const SILENT: Self = Self {
        min_age: None,
        proof_below: None,
        paper_below: None,
        numbers_same_person: None,
        numbers_different_persons: None,
        own_mobiles: false,
        emergency_required: false,
        emergency_not_own_mobile: false,
        emergency_not_any_mobile: false,
        letter_of_service_person: false,
        letter_unless_subject_person: false,
        min_age_of_subject_person: None,
        retirement_of_service_person: None,
        subject_person: None,
        domain_holder: None,
        elsewhere: None,
        medical_certificates: &[],
        privacy_off: false,
        persons_certificate: None,
        subjects_certificate: None,
        domain: None,
        websites: None,
        one_person_unless_legal_rep: false,
        no_filler_in_address: false,
        name_words: &[],
        name_words_with_approval: &[],
        names: &[],
        contents: &[],
        other_contents: None,
        website_remark: None,
        subject_remark: false,
        resident_id_only: false,
        no_foreigner: false,
        trade_name: false,
        rename_letter: false,
        no_change_of_service: false,
        mobiles_once: false,
        persons_elsewhere: None,
    };
    /// Responsible persons are adults.
    const ADULTS: Self = Self { min_age: Some(18), ..Self::SILENT };
}

/// The last ages that are not past retirement.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Retirement {
    /// Of men.
    pub men: u32,
    /// Of women.
    pub women: u32,
}

/// Who may be the person of a unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SubjectPerson {
    /// The legal representative alone.
    LegalRep,
    /// Somebody else as well, with a letter of the legal representative.
    OrWithLetter,
}

/// Who may hold the domain of a unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DomainHolder {
    /// The unit alone.
    Subject,
    /// Its legal representative as well.
    OrLegalRep,
}

/// What an individual needs whose certificate is of another province. Where papers are asked, a residence permit will do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Elsewhere {
    /// Nothing helps.
    Refused,
    /// A telephone number of the province, and no paper.
    WithLocalNumber,
    /// A contract of employment, or a proof that the model has no word for, will do as well.
    WithEmploymentProof,
    /// A proof that the model has no word for will do as well, such as a lease or a deed.
    WithOtherProof,
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
    const fn at_least(months: u32) -> Option<Self> {
        Some(Self { months, longer: false })
    }

    const fn more_than(months: u32) -> Option<Self> {
        Some(Self { months, longer: true })
    }

    /// Which end of the months counts, in both languages.
    const fn bound(self) -> Noun {
        if self.longer { Noun::new("超过", "more than") } else { Noun::new("不少于", "at least") }
    }

    /// Whether so much is left on a day of what ends on another.
    #[must_use]
    pub fn is_left(self, today: NaiveDate, end: NaiveDate) -> bool {
        let due = today.checked_add_months(Months::new(self.months));
        due.is_some_and(|due| end > due || (end == due && !self.longer))
    }
}

/// A kind of names that is refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RefusedName {
    /// The domain as a name.
    Domain,
    /// English alone.
    EnglishAlone,
    /// Any English.
    English,
    /// Digits alone.
    Digits,
    /// Fewer than three Han.
    FewHan,
    /// The name of a person of the order.
    PersonName,
}

impl RefusedName {
    /// What it is, in both languages.
    #[must_use]
    pub const fn noun(self) -> Noun {
        match self {
            Self::Domain => Noun::new("是域名", "that is a domain"),
            Self::EnglishAlone => Noun::new("没有汉字", "without Chinese characters"),
            Self::English => Noun::new("含英文字母", "with Latin letters"),
            Self::Digits => Noun::new("只有数字", "of digits alone"),
            Self::FewHan => Noun::new("不足三个汉字", "of fewer than three Chinese characters"),
            Self::PersonName => Noun::new("含人名", "with the name of a person"),
        }
    }
}

/// What is asked of a website with some content.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ContentDemand {
    /// It is refused.
    Refused,
    /// A pre-approval.
    Approval,
    /// An explanation in the remark.
    Remark,
}

/// What a province asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ProvinceRules {
    /// The province, by its division code.
    pub code: u8,
    /// Of units (单位).
    pub unit: Scope,
    /// Of individuals (个人).
    pub individual: Scope,
}

/// What the province asks of such a subject; silent where its page is.
#[must_use]
pub fn scope(province: Province, individual: bool) -> Scope {
    *scope_of(province, individual)
}

fn scope_of(province: Province, individual: bool) -> &'static Scope {
    let row = ROW_OF.get(usize::from(province.code())).copied().unwrap_or(NO_ROW);
    match PROVINCES.get(usize::from(row)) {
        Some(row) if individual => &row.individual,
        Some(row) => &row.unit,
        None => &Scope::SILENT,
    }
}

/// Where the row of each code stands.
static ROW_OF: [u8; 100] = {
    let mut out = [NO_ROW; 100];
    let (mut rest, mut at) = (PROVINCES, 0);
    while let [row, tail @ ..] = rest {
        let (_, slots) = out.split_at_mut(row.code as usize);
        if let [slot, ..] = slots {
            *slot = at;
        }
        at += 1;
        rest = tail;
    }
    out
};
const NO_ROW: u8 = u8::MAX;

/// Whether the order's province asks something of its subject; `None` if that depends on a province or a nature that is
/// missing.
pub(crate) fn asks(cx: &Context<'_>, what: impl Fn(&Scope) -> bool) -> Option<bool> {
    if let (Some(province), Some(individual)) = (cx.province(), cx.is_individual()) {
        return Some(what(scope_of(province, individual)));
    }
    let (mut all, mut any) = (true, false);
    for (individual, row) in [true, false].into_iter().flat_map(|nature| {
        let rows = PROVINCES.iter().map(Some).chain([None]);
        rows.map(move |row| (nature, row))
    }) {
        let here = cx.province().is_none_or(|province| row.map(|row| row.code) == known_code(province));
        if here && cx.is_individual().is_none_or(|known| known == individual) {
            let scope = match row {
                Some(row) if individual => &row.individual,
                Some(row) => &row.unit,
                None => &Scope::SILENT,
            };
            let asks = what(scope);
            all &= asks;
            any |= asks;
        }
    }
    (all == any).then_some(any)
}

/// The code of a province that has a row.
fn known_code(province: Province) -> Option<u8> {
    let code = province.code();
    PROVINCES.iter().any(|row| row.code == code).then_some(code)
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

/// Fails where the province asks for what is not so; undetermined where what is missing decides.
pub(crate) fn tell(
    cx: &Context<'_>,
    asked: Option<bool>,
    at: &At<'_>,
    params: Params,
    related: Places,
    out: &mut Sink<'_>,
) {
    match asked {
        Some(false) => {}
        Some(true) => out.fail_with(at, params, related),
        None => out.undetermined(at, missing(cx, Needs::NONE)),
    }
}

/// What the province has against something, if anything; undetermined where what is missing decides.
pub(crate) fn finding<T>(
    cx: &Context<'_>,
    at: &At<'_>,
    out: &mut Sink<'_>,
    against: impl Fn(&Scope) -> Option<T>,
) -> Option<T> {
    if let (Some(province), Some(individual)) = (cx.province(), cx.is_individual()) {
        return against(scope_of(province, individual));
    }
    match asks(cx, |scope| against(scope).is_some()) {
        Some(false) => None,
        // Both rows of the province have something against it.
        Some(true) => against(scope_of(cx.province()?, false)),
        None => {
            out.undetermined(at, missing(cx, Needs::NONE));
            None
        }
    }
}

/// Fails if the province asks that more is left of what ends on a day. What has ended is told elsewhere.
pub(crate) fn ends_too_soon(
    cx: &Context<'_>,
    end: NaiveDate,
    asked: impl Fn(&Scope) -> Option<Remaining>,
    at: &At<'_>,
    related: Places,
    out: &mut Sink<'_>,
) {
    if end < cx.today {
        return;
    }
    let too_soon = |scope: &Scope| asked(scope).filter(|asked| !asked.is_left(cx.today, end));
    if let Some(asked) = finding(cx, at, out, too_soon) {
        let params = Params::NONE.with("end", end).with("bound", asked.bound()).with("months", asked.months);
        out.fail_with(at, params, related);
    }
}
