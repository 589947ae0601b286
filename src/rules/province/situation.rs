//! In which case a page asks for a paper or a remark: what an order tells about it (情形).
//!
//! Most causes are no field of a form. Where the order gives no cause, nothing is asked; only what it says counts.

use crate::law::province::Cause;
use crate::law::{Change, Changes, Item, Part};
use crate::model::path::Path;
use crate::model::{
    AttachmentKind, CertificateKind, OrderKind, ResponsiblePerson, ServicePurpose, SubNature, SubjectNature,
};
use crate::rule::Context;
use crate::rules::enclosed::has;
use crate::rules::province::is_news;
use crate::value::same;

/// The age of majority (成年).
// figure: majority, by article 17 of the Civil Code
const MAJORITY: u32 = 18;

/// Whether the case is there; `Err` names the fact that would tell. None where another rule judges it, or nothing tells.
pub(crate) fn arises(cx: &Context<'_>, cause: Cause) -> Option<Result<bool, Path>> {
    let subject = &*cx.order.subject;
    let (rep, person) = (subject.legal_rep_name.get(), subject.responsible_person.name.get());
    let is_rep = || rep.zip(person).map(|(rep, person)| same::persons(rep, person));
    let named = |word: &str| cx.subject_name().is_some_and(|name| is_called(name, word));
    let sub = |nature| subject.sub_nature.has(nature);
    let business = cx.nature() == Some(SubjectNature::IndividualBusiness);
    let told = match cause {
        Cause::Always | Cause::OfNature => true,
        Cause::ToUnit => return Some(to_unit(cx)),
        Cause::ToUnitNotOwn => {
            let own = cx.order.facts.record.name.get().zip(rep).map(|(before, after)| same::persons(before, after));
            return Some(to_unit(cx).map(|moves| moves && own == Some(false)));
        }
        // On a change, what is recorded stays.
        Cause::ForeignLegalRep => {
            let foreign = matches!(
                subject.legal_rep_cert_kind.get(),
                Some(CertificateKind::Passport | CertificateKind::PermanentResidence)
            );
            foreign && is_rep() != Some(true) && brings_persons(cx)
        }
        Cause::LegalRepFromElsewhere => {
            let card = subject.responsible_person.certificate.province.get().filter(|_| is_rep() == Some(true));
            card.zip(cx.province()).is_some_and(|(card, filed)| *card != filed) && brings_persons(cx)
        }
        Cause::RecordedPersonNotLegalRep => {
            let record = &*cx.order.facts.record;
            let names = record.responsible_person.name.get().zip(record.legal_rep_name.get());
            names.is_some_and(|(person, rep)| !same::persons(person, rep))
        }
        Cause::Minor => is_minor(cx),
        Cause::Hospital => sub(SubNature::Hospital) || named("医院"),
        Cause::Clinic => sub(SubNature::TcmClinic) || named("中医诊所"),
        Cause::TravelAgency => sub(SubNature::TravelAgency) || named("旅行社"),
        Cause::IndividualBusiness => business,
        Cause::WithoutTradeName => {
            let own = subject.name.get().zip(rep).is_some_and(|(name, rep)| same::persons(name, rep));
            let none = subject.has_trade_name.get() == Some(false);
            business && (own || none) || cx.is_individual() == Some(true) && none
        }
        // What only such a business has is known of it.
        Cause::BusinessAsIndividual => {
            let told = subject.has_trade_name.get().or(subject.in_credit_register.get()).is_some();
            cx.is_individual() == Some(true) && told
        }
        Cause::ShenzhenPermit => {
            let card = subject
                .certificate
                .province
                .get()
                .copied()
                .or_else(|| subject.responsible_person.certificate.province.get().copied());
            let permit = |kind| has(cx, kind);
            card.is_some_and(|card| cx.province().is_some_and(|filed| filed != card))
                && subject.city.get().is_some_and(|city| city.starts_with("深圳"))
                && (permit(AttachmentKind::ResidencePermit) || permit(AttachmentKind::TemporaryPermit))
        }
        Cause::SeveralProvinces => {
            let mut provinces = cx.order.facts.resources.iter().filter_map(|one| one.ip_province.get());
            let first = provinces.next();
            cx.order.services.len() == 1 && provinces.any(|other| Some(other) != first)
        }
        Cause::OnlineShopOfLegalRep | Cause::OnlineShopOfAnother => {
            let shop = subject.certificate.online_shop.get() == Some(true);
            shop && is_rep() == Some(cause == Cause::OnlineShopOfLegalRep)
        }
        Cause::NoSite => {
            let mut purposes = cx.order.services.iter().filter_map(|service| service.purpose.get());
            purposes.any(|purpose| purpose != ServicePurpose::Website)
        }
        Cause::WithSite => return Some(has_site(cx)),
        Cause::DomainsChange => return Some(domains_change(cx, |_| true)),
        Cause::NewDomains => return Some(domains_change(cx, |change| change != Change::Removed)),
        Cause::SeveralResources => {
            cx.order.services.iter().any(|service| service.resource_count.get().is_some_and(|count| count > 1))
        }
        _ => return None,
    };
    Some(Ok(told))
}

/// Whether the order brings its representative or the subject's person: on a change, if the record has others.
fn brings_persons(cx: &Context<'_>) -> bool {
    is_news(cx, Part::Subject, &[Item::LegalRepName]) == Ok(true)
        || is_news(cx, Part::SubjectPerson, &[Item::PersonName, Item::PersonCertificateNumber]) == Ok(true)
}

/// Whether a domain of the order has a website. Where nobody says what it is for, that would tell.
fn has_site(cx: &Context<'_>) -> Result<bool, Path> {
    let services = || cx.order.services.iter();
    if services().any(|service| service.purpose.get() == Some(ServicePurpose::Website)) {
        return Ok(true);
    }
    let unsaid = services().position(|service| service.purpose.get().is_none());
    let at = |index| Path::ROOT.member("services").element(index).member("purpose");
    unsaid.map_or(Ok(false), |index| Err(at(index)))
}

/// Whether a unit is what its name ends with, its form and its branch aside: 示例医院有限公司 is a hospital, 示例医院管理有限公司 none.
fn is_called(name: &str, word: &str) -> bool {
    const FORMS: [&str; 9] = ["有限", "股份", "集团", "（", "(", "分", "总", "营业", "门市"];
    // Looked for by its last byte: what searches a text prepares itself at more than the price of a name.
    let mut ends = word.bytes().last().into_iter().flat_map(|last| memchr::memrchr_iter(last, name.as_bytes()));
    let split = ends.find_map(|end| {
        let (upto, after) = name.split_at_checked(end + 1)?;
        Some((upto.strip_suffix(word)?, after))
    });
    let Some((before, after)) = split else { return false };
    let beasts = before.ends_with("动物") || before.ends_with("宠物");
    !beasts && (after.is_empty() || FORMS.iter().any(|form| after.starts_with(form)))
}

/// Whether an individual's record becomes a unit's.
pub(crate) fn to_unit(cx: &Context<'_>) -> Result<bool, Path> {
    if !cx.is_kind(&[OrderKind::ChangeFiling, OrderKind::ChangeSubject]) || cx.order.subject.nature.is_absent() {
        return Ok(false);
    }
    let (given, recorded) = (cx.order.subject.nature.get(), cx.order.facts.record.nature.get());
    match recorded {
        Some(recorded) => Ok(recorded.is_individual() && given.is_some_and(|given| !given.is_individual())),
        None => Err(Path::ROOT.member("facts").member("record").member("nature")),
    }
}

/// Whether a responsible person is a minor, as far as the numbers tell.
fn is_minor(cx: &Context<'_>) -> bool {
    let own = cx.order.subject.certificate.number.number().filter(|_| cx.is_individual() == Some(true));
    let of = |person: &ResponsiblePerson| {
        let id = person.certificate.number.number().and_then(|number| number.resident_id());
        id.is_some_and(|id| id.age_on(cx.today) < MAJORITY)
    };
    own.and_then(|number| number.resident_id()).is_some_and(|id| id.age_on(cx.today) < MAJORITY)
        || of(&cx.order.subject.responsible_person)
        || cx.order.services.iter().any(|service| of(&service.responsible_person))
}

const RECORDED_SERVICES: Path = Path::fixed(&["facts", "record", "services"]);

/// Whether the order changes domains in a way that counts; every order that is no change does.
fn domains_change(cx: &Context<'_>, counts: impl Fn(Change) -> bool) -> Result<bool, Path> {
    if !cx.is_kind(OrderKind::CHANGE) {
        return Ok(true);
    }
    let changes = cx.changes();
    let domains = (0..cx.order.services.len()).flat_map(|at| changes.domains(at)).filter(|one| counts(one.change));
    Changes::any(domains).ok_or(RECORDED_SERVICES)
}
