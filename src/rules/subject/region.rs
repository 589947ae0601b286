//! Where the subject files (备案地区): province, city and district beside certificate and address; individuals of elsewhere and
//! the proof that they need.

use super::WITH_SUBJECT;
use crate::data::divisions::{self, Division};
use crate::law::province::{Elsewhere, Entry, Papers, Place, Students};
use crate::law::{Item, Part};
use crate::model::{AttachmentKind, OrderKind, PersonRole};
use crate::rule::prelude::*;
use crate::rules::enclosed::{enclosed, runs};
use crate::rules::province::{OF_SUBJECT, each, is_news};
use crate::value::{Noun, Province};

/// A province must be one of the 31 that have an administration (省管局).
pub static PROVINCE_UNKNOWN: Rule = Rule {
    code: "BA-S0302",
    slug: "province-unknown",
    basis: Basis::Derived,
    cite: &[cite(&source::PC_FIRST, "步骤1 基础信息校验"), cite(&source::FAQ_NUMBERS, "管局系统")],
    covers: &["PRV-024"],
    message: say("备案省份无法识别：{reason}", "the province of the filing cannot be read: {reason}"),
    why: say(
        "备案省份只能是设有通信管理局的 31 个省、自治区、直辖市之一，不含港澳台",
        "only the 31 provinces of the mainland have an administration that takes filings",
    ),
    help: say(
        "请填写省份的中文名称或英文标识，如“广东”或 guangdong",
        "give the Chinese name of the province or its word, such as guangdong",
    ),
    check: Check::Order(province_unknown),
    ..Rule::BASE
};

fn province_unknown(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let (filed, shown) = (&subject.province, &subject.certificate.province);
    if filed.is_absent() && shown.is_absent() {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("subject");
    if let Some(error) = filed.error() {
        let params = Params::NONE.with("reason", error);
        out.fail_with(&at.member("province"), params, Places::NONE);
    }
    if let Some(error) = shown.error() {
        let params = Params::NONE.with("reason", error);
        out.fail_with(&at.member("certificate").member("province"), params, Places::NONE);
    }
    Ran::Checked
}

/// A unit files in the province of its certificate (省份与单位证件一致).
pub static PROVINCE_NOT_AS_CERTIFIED: Rule = Rule {
    code: "BA-S0303",
    slug: "province-not-as-certified",
    cite: &[
        cite(&source::LIMITS, "备案地域"),
        cite(&source::PC_FIRST, "步骤1 基础信息校验"),
        cite(&source::MP_FIRST, "二 验证备案类型"),
    ],
    applies: Applies::to(WITH_SUBJECT).units(),
    covers: &["SUB-001"],
    predicts: &["SUB-07"],
    message: say(
        "备案省份为{filed}，单位证件所在省份为{shown}",
        "the filing is made in {filed}, the unit's certificate is of {shown}",
    ),
    why: say(
        "单位只能在单位证件所在省份备案，不能跨省",
        "a unit files in the province of its certificate and nowhere else",
    ),
    help: say(
        "请把备案省份改为{shown}；在{filed}有分公司的，以该分公司为主体备案",
        "choose {shown}; a branch in {filed} can file there as a subject of its own",
    ),
    check: Check::Order(province_not_as_certified),
    ..Rule::BASE
};

fn province_not_as_certified(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let certificate = &*subject.certificate;
    let at = At::ROOT.member("subject");
    let (filed_at, certificate_at) = (at.member("province"), at.member("certificate"));
    let (shown_at, address_at) = (certificate_at.member("province"), certificate_at.member("address"));
    let mut needs = Needs::NONE;
    let filed = needs.field(&subject.province, &filed_at).copied();
    let (shown, place) = if certificate.province.is_absent() {
        let address = certificate.address.get();
        let named = address.and_then(|address| province_named(address, filed));
        if named.is_none() {
            needs.miss(&shown_at);
        }
        if address.is_none() {
            needs.miss(&address_at);
        }
        (named, &address_at)
    } else {
        (needs.field(&certificate.province, &shown_at).copied(), &shown_at)
    };
    match (filed, shown) {
        (Some(filed), Some(shown)) => {
            if filed != shown {
                let params = Params::NONE.with("filed", noun(filed)).with("shown", noun(shown));
                out.fail_with(&filed_at, params, Places::from_iter([place.path()]));
            }
        }
        _ => out.undetermined(&filed_at, needs),
    }
    Ran::Checked
}

fn noun(province: Province) -> Noun {
    Noun::new(province.short(), province.word())
}

/// The province whose whole name an address begins with, and what follows; the likely one is looked for first.
fn leading_province(address: &str, likely: Option<Province>) -> Option<(Province, &str)> {
    likely.into_iter().chain(Province::ALL).find_map(|province| {
        let rest = address.strip_prefix(province.full())?;
        Some((province, rest.trim_start()))
    })
}

/// The province that an address clearly names: by its own whole name, or by the whole name of one of its cities, at the start.
fn province_named(address: &str, likely: Option<Province>) -> Option<Province> {
    let address = address.trim_start();
    if let Some((province, _)) = leading_province(address, likely) {
        return Some(province);
    }
    let mut provinces = likely.into_iter().chain(Province::ALL);
    provinces.find(|province| {
        // 广东深圳市: the short name may stand in front.
        let rest = address.strip_prefix(province.short()).unwrap_or(address).trim_start();
        [rest, address].into_iter().any(|text| leading_city(*province, text).is_some())
    })
}

/// The city (地级市) of the province whose whole name the text begins with.
fn leading_city(province: Province, text: &str) -> Option<Division> {
    city_of_name(province, leading_city_text(text)?)
}

/// What stands at the start of an address like the name of a city.
fn leading_city_text(text: &str) -> Option<&str> {
    let (at, city) = text.match_indices('市').next()?;
    // figure: bytes of the longest name of a city
    text.get(..at + city.len()).filter(|name| name.len() <= 24)
}

fn city_of_name(province: Province, name: &str) -> Option<Division> {
    divisions::find_city(province.code(), name).filter(|city| city.is_current() && city.name == name)
}

/// The cities of the province at the start of two addresses, if both name one and they are two. A municipality is one city.
pub(in crate::rules) fn two_cities(province: Province, one: &str, other: &str) -> Option<[&'static str; 2]> {
    // Of most units they are one address.
    if one == other {
        return None;
    }
    let text = |address| behind_province(province, address).and_then(leading_city_text);
    // Addresses that begin alike, as nearly all others do, need no look at the cities.
    let (one, other) = text(one).zip(text(other)).filter(|(one, other)| one != other)?;
    Some([city_of_name(province, one)?.name, city_of_name(province, other)?.name])
}

/// An address without the province at its start; none if that is another one.
fn behind_province(province: Province, address: &str) -> Option<&str> {
    let address = address.trim_start();
    match leading_province(address, Some(province)) {
        Some((named, _)) if named != province => None,
        Some((_, rest)) => Some(rest),
        None => Some(address.strip_prefix(province.short()).unwrap_or(address).trim_start()),
    }
}

pub(super) const fn is_municipality(province: Province) -> bool {
    // figure: the municipalities
    matches!(province, Province::Beijing | Province::Tianjin | Province::Shanghai | Province::Chongqing)
}

pub(super) fn without_districts(province: Province, city: &str) -> bool {
    divisions::find_city(province.code(), city).is_some_and(|city| divisions::children(city.code).next().is_none())
}

/// City and district of a unit agree with its correspondence address (与实际通信地址一致).
pub static PLACE_NOT_AS_ADDRESS: Rule = Rule {
    code: "BA-S0306",
    slug: "city-or-district-not-as-address",
    severity: Severity::Warning,
    cite: &[
        cite(&source::LIMITS, "备案地域"),
        cite(&source::PC_FIRST, "步骤2 主体信息"),
        cite(&source::MP_FIRST, "三 填写主体信息"),
    ],
    applies: Applies::to(OF_SUBJECT),
    covers: &["SUB-002"],
    predicts: &["SUB-20"],
    message: say(
        "所选市或区县与通信地址不一致，通信地址写的是{named}",
        "city or district disagree with the correspondence address, which names {named}",
    ),
    why: say(
        "主管部门按实际通信地址核对单位所在的市和区县",
        "the city and district of a unit's filing are those of its actual correspondence address",
    ),
    help: say(
        "请改选通信地址所在的市和区县，或改正通信地址",
        "choose the city and district of the address, or correct the address",
    ),
    check: Check::Order(place_not_as_address),
    ..Rule::BASE
};

/// What an address says of a place.
enum Says {
    /// It names it.
    This,
    /// It names another instead.
    Other(Noun),
    /// It names none, as addresses do where the place was chosen apart.
    Nothing,
}

fn place_not_as_address(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let at = At::ROOT.member("subject");
    let (province_at, city_at) = (at.member("province"), at.member("city"));
    let (district_at, address_at) = (at.member("district"), at.member("address"));
    let demand = cx.demands().and_then(|demands| region_demand(demands.places));
    // What is advice elsewhere a page may demand: of individuals as well, and of a change that brings another address.
    match demand {
        Some(entry) if is_news(cx, Part::Subject, &[Item::Address]) == Ok(true) => {
            out.demanded(entry.force, entry.cite);
        }
        None if cx.is_individual() != Some(true) && !cx.is_kind(OrderKind::CHANGE) => {}
        _ => return Ran::NotApplicable,
    }
    let mut needs = Needs::NONE;
    let province = needs.field(&subject.province, &province_at).copied();
    let address = needs.text(&subject.address, &address_at);
    // The province itself is wrong, and its rule says so.
    if province.zip(subject.certificate.province.get()).is_some_and(|(filed, shown)| filed != *shown) {
        return Ran::NotApplicable;
    }
    let (city, district) = (subject.city.get(), subject.district.get());
    let municipality = province.is_some_and(is_municipality);
    if city.is_none() && !municipality {
        needs.miss(&city_at);
    }
    let none_there =
        province.zip(city).is_some_and(|(province, city)| district.is_none() && without_districts(province, city));
    if district.is_none() && !none_there {
        needs.miss(&district_at);
    }
    let mut says = (Says::Nothing, Says::Nothing);
    if let (Some(province), Some(address)) = (province, address) {
        let city = city.filter(|_| !municipality);
        says.0 = city_of(province, city, address);
        if let (false, Some(district)) = (matches!(says.0, Says::Other(_)), district) {
            says.1 = district_of(province, city, district, address);
        }
    }
    let place = if municipality { &province_at } else { &city_at };
    let found = match says {
        (Says::Other(named), _) => Some((place, named)),
        (_, Says::Other(named)) => Some((&district_at, named)),
        _ => None,
    };
    match (found, says) {
        (Some((place, named)), _) => {
            out.fail_with(place, Params::NONE.with("named", named), Places::from_iter([address_at.path()]));
        }
        _ if !needs.is_empty() => out.undetermined(&city_at, needs),
        (None, (Says::Nothing, Says::Nothing)) => return Ran::NotApplicable,
        (None, _) => {}
    }
    Ran::Checked
}

/// The demand that the region is that of the address.
fn region_demand(places: &'static [Entry<Place>]) -> Option<&'static Entry<Place>> {
    places.iter().find(|entry| entry.what == Place::RegionAsAddress)
}

fn city_of(province: Province, city: Option<&str>, address: &str) -> Says {
    let address = address.trim_start();
    let rest = match leading_province(address, Some(province)) {
        // The right city in the wrong province: the province is another rule's.
        Some((named, rest)) if named != province && city.is_some_and(|city| rest.starts_with(stem(city))) => {
            return Says::This;
        }
        Some((named, _)) if named != province => return Says::Other(noun(named)),
        Some((_, rest)) => rest,
        None => address,
    };
    let Some(city) = city else {
        return Says::Nothing;
    };
    // 广东深圳市: the short name may stand in front; 吉林市 is a city's own.
    // 省直辖县级行政区划 is a heading of the list, not a place.
    if city.contains("直辖") {
        return Says::Nothing;
    }
    let short = rest.strip_prefix(province.short()).unwrap_or(rest).trim_start();
    if [rest, short].iter().any(|text| text.starts_with(stem(city))) {
        return Says::This;
    }
    let mut named = [rest, short].into_iter().filter_map(|text| leading_city(province, text));
    match named.find(|named| !divisions::same_name(named.name, city)) {
        Some(named) => Says::Other(Noun::new(named.name, named.name)),
        None if names(rest, city) => Says::This,
        // The city of another province.
        None => match province_named(rest, Some(province)) {
            Some(named) if named != province => Says::Other(noun(named)),
            _ => Says::Nothing,
        },
    }
}

fn district_of(province: Province, city: Option<&str>, district: &str, address: &str) -> Says {
    if names(address, district) {
        return Says::This;
    }
    // figure: division codes have six digits, two of them for the province
    let province_code = u32::from(province.code()) * 10_000;
    let cities = match city {
        Some(city) => [divisions::find_city(province.code(), city).map(|city| city.code), None],
        // figure: 市辖区 and 县 of a municipality
        None => [Some(province_code + 100), Some(province_code + 200)],
    };
    // Development zones and districts newer than the table: nothing can be said.
    if !cities.iter().flatten().any(|city| divisions::find_county(*city, district).is_some()) {
        return Says::Nothing;
    }
    let mut others = cities.into_iter().flatten().flat_map(divisions::children);
    // figure: names of two characters stand in streets as well
    let other = others.find(|other| other.name.chars().nth(2).is_some() && address.contains(other.name));
    other.map_or(Says::Nothing, |other| Says::Other(Noun::new(other.name, other.name)))
}

/// A place's name without its last word, if that leaves two characters.
fn stem(place: &str) -> &str {
    let short = ["自治州", "地区", "市", "区", "县", "盟", "旗"].into_iter().find_map(|word| place.strip_suffix(word));
    short.filter(|short| short.chars().nth(1).is_some()).unwrap_or(place)
}

fn names(address: &str, place: &str) -> bool {
    address.contains(stem(place))
}

/// An individual files in the province of the certificate, or with a residence permit (个人异地备案).
pub static INDIVIDUAL_ELSEWHERE: Rule = Rule {
    code: "BA-S0307",
    slug: "individual-files-elsewhere",
    severity: Severity::Warning,
    cite: &[cite(&source::LIMITS, "备案地域"), cite(&source::MP_FIRST, "二 验证备案类型")],
    applies: Applies::to(OF_SUBJECT).individuals(),
    covers: &["SUB-003"],
    predicts: &["SUB-08"],
    message: say(
        "备案省份为{filed}，个人证件属于{shown}，{lack}",
        "the filing is made in {filed}, the certificate is of {shown}, and {lack}",
    ),
    why: say(
        "个人一般在证件所在省备案，在其他省备案须该省管局允许并补充居住证等材料",
        "an individual files in the province of the certificate; another province has to allow it, and asks for documents such as a residence permit",
    ),
    help: say(
        "请改在{shown}备案，或按{filed}的要求上传居住证等材料",
        "file in {shown}, or upload what {filed} asks for, such as a residence permit",
    ),
    check: Check::Order(individual_elsewhere),
    ..Rule::BASE
};

fn individual_elsewhere(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((filed, shown)) = filed_and_shown(cx) else {
        return Ran::NotApplicable;
    };
    if shown == filed {
        return Ran::Checked;
    }
    // On a change the certificate that is recorded stays where it is.
    if is_news(cx, Part::Subject, &[Item::CertificateNumber, Item::CertificateAddress, Item::Province]) != Ok(true) {
        return Ran::NotApplicable;
    }
    // Students bring another paper, or file where they come from.
    if let Some(ran) = of_students(cx, filed, shown, out) {
        return ran;
    }
    let mut spoken = false;
    let mut ran = each::<Place>(cx, out, |entry, out| {
        let Place::CardElsewhere(elsewhere) = entry.what else {
            return Ran::NotApplicable;
        };
        spoken = true;
        // Where no paper helps, that is the finding; where none is asked, there is none.
        let Elsewhere::WithPapers { papers, months, lease_months } = elsewhere else {
            return Ran::NotApplicable;
        };
        if !proofs(cx, papers, filed, shown, out) {
            return Ran::Checked;
        }
        match runs(cx, papers, months, lease_months) {
            Ok(true) => {}
            Ok(false) => fail_elsewhere(filed, shown, Some(TOO_SHORT), out),
            Err(end) => out.needs(&At::ROOT.member("subject").member("province"), end),
        }
        Ran::Checked
    });
    // A page that is silent leaves what the nation says.
    if !spoken {
        proofs(cx, &[&[AttachmentKind::ResidencePermit]], filed, shown, out);
        ran = Ran::Checked;
    }
    ran
}

/// What the page says of students from another province, if the individual is one.
fn of_students(cx: &Context<'_>, filed: Province, shown: Province, out: &mut Sink<'_>) -> Option<Ran> {
    if !cx.order.subject.responsible_person.role.has(PersonRole::Student) {
        return None;
    }
    let mut spoken = false;
    let ran = each::<Place>(cx, out, |entry, out| {
        let papers: Papers = match entry.what {
            Place::Students(Students::EnrolmentProof) => &[&[AttachmentKind::StudyProof]],
            Place::Students(Students::StudentCard) => &[&[AttachmentKind::StudentId]],
            // Another rule refuses them.
            Place::Students(Students::AtHome) => {
                spoken = true;
                return Ran::NotApplicable;
            }
            _ => return Ran::NotApplicable,
        };
        spoken = true;
        proofs(cx, papers, filed, shown, out);
        Ran::Checked
    });
    spoken.then_some(ran)
}

/// Fails without the papers; whether they are there.
fn proofs(cx: &Context<'_>, papers: Papers, filed: Province, shown: Province, out: &mut Sink<'_>) -> bool {
    let there = enclosed(cx, papers);
    match there {
        Ok(true) => return true,
        Ok(false) => fail_elsewhere(filed, shown, Some(NO_PROOF), out),
        Err(list) => {
            let at = At::ROOT.member("subject");
            out.needs(&at.member("province"), list);
        }
    }
    false
}

const NO_PROOF: Noun = Noun::new(
    "材料中没有居住证等当地居住证明",
    "no residence permit or other proof of living there is among the documents",
);
const TOO_SHORT: Noun =
    Noun::new("所附居住证明的有效期不足", "the proof of living there that is enclosed does not run long enough");

/// The province of the filing, and that of the person's certificate.
pub(in crate::rules) fn filed_and_shown(cx: &Context<'_>) -> Option<(Province, Province)> {
    let subject = &*cx.order.subject;
    let filed = subject.province.get().copied()?;
    let written = subject.certificate.address.get();
    let shown = subject.certificate.province.get().copied();
    let shown = shown.or_else(|| written.and_then(|address| province_named(address, Some(filed))))?;
    Some((filed, shown))
}

pub(in crate::rules) fn fail_elsewhere(filed: Province, shown: Province, lack: Option<Noun>, out: &mut Sink<'_>) {
    let at = At::ROOT.member("subject");
    let params = Params::NONE.with("filed", noun(filed)).with("shown", noun(shown));
    let params = lack.map_or(params, |lack| params.with("lack", lack));
    let related = Places::from_iter([at.member("certificate").path()]);
    out.fail_with(&at.member("province"), params, related);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::cases;

    const PROVINCE: &str = "/subject/province";
    const CITY: &str = "/subject/city";
    const DISTRICT: &str = "/subject/district";
    const ADDRESS: &str = "/subject/address";
    const SHOWN: &str = "/subject/certificate/province";
    const SHOWN_ADDRESS: &str = "/subject/certificate/address";
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");
    const ADD_HERE: &str = include_str!("../../../examples/orders/clean-add-here-unit-pc.json");

    #[test]
    fn province_unknown() {
        cases(&PROVINCE_UNKNOWN)
            .pass(|_| {})
            .pass(|o| o.set(PROVINCE, "广东省"))
            .fail(PROVINCE, |o| o.set(PROVINCE, "香港"))
            .fail(PROVINCE, |o| o.set(PROVINCE, "guangdon"))
            .fail(SHOWN, |o| o.set(SHOWN, "??"))
            .from(ADD_HERE)
            .not_applicable(|_| {});
    }

    #[test]
    fn province_not_as_certified() {
        cases(&PROVINCE_NOT_AS_CERTIFIED)
            .pass(|_| {})
            // The code's region is where it was first registered; a company that moved keeps it.
            .silent(|o| o.set("/subject/certificate/number", "440301103097413"))
            .fail(PROVINCE, |o| o.set(SHOWN, "hunan"))
            // One cause, one finding: city and address agree.
            .fail(PROVINCE, |o| o.set(PROVINCE, "beijing"))
            .fail_among(PROVINCE, |o| {
                o.set(PROVINCE, "hunan");
                o.remove(SHOWN);
            })
            .pass(|o| o.remove(SHOWN))
            .pass(|o| {
                o.remove(SHOWN);
                o.set(SHOWN_ADDRESS, "深圳市南山区示例路10号");
            })
            .pass(|o| {
                o.remove(SHOWN);
                o.set(SHOWN_ADDRESS, "广东深圳市南山区示例路10号");
            })
            .fail(PROVINCE, |o| {
                o.remove(SHOWN);
                o.set(SHOWN_ADDRESS, "长沙市岳麓区示例路10号");
            })
            .undetermined(&[SHOWN], |o| {
                o.remove(SHOWN);
                o.set(SHOWN_ADDRESS, "北京西路10号");
            })
            .blocked(&[SHOWN, SHOWN_ADDRESS], |o| {
                o.remove(SHOWN);
                o.remove(SHOWN_ADDRESS);
            })
            .blocked(&[SHOWN], |o| o.set(SHOWN, "??"))
            .blocked(&[PROVINCE], |o| o.remove(PROVINCE))
            .from(INDIVIDUAL)
            .not_applicable(|o| o.set(SHOWN, "hunan"))
            .from(ADD_HERE)
            .not_applicable(|_| {});
    }

    fn place(draft: &mut crate::cases::Draft, province: &str, city: &str, district: &str) {
        for (pointer, value) in [(PROVINCE, province), (SHOWN, province), (CITY, city), (DISTRICT, district)] {
            draft.set(pointer, value);
        }
    }

    #[test]
    fn place_not_as_address() {
        cases(&PLACE_NOT_AS_ADDRESS)
            .pass(|_| {})
            .pass(|o| o.set(ADDRESS, "深圳南山科技中一路10号5层501室"))
            .fail(CITY, |o| o.set(ADDRESS, "广东省广州市南山区示例路10号501室"))
            .fail(CITY, |o| o.set(ADDRESS, "湖南省长沙市岳麓区示例路10号501室"))
            .fail(DISTRICT, |o| o.set(ADDRESS, "广东省深圳市福田区示例路10号501室"))
            // Chosen apart, so the address need not name it.
            .not_applicable(|o| o.set(ADDRESS, "科技中一路10号501室"))
            // A development zone is no district.
            .pass(|o| o.set(ADDRESS, "深圳市高新技术产业园示例路10号501室"))
            .pass(|o| o.set(DISTRICT, "深汕特别合作区"))
            .silent(|o| {
                o.set(CITY, "东莞市");
                o.remove(DISTRICT);
                o.set(ADDRESS, "广东省东莞市松山湖示例路10号501室");
            })
            .fail(CITY, |o| o.set(ADDRESS, "长沙市岳麓区示例路10号501室"))
            .fail(CITY, |o| o.set(ADDRESS, "广东广州市天河区深圳路10号501室"))
            // A county-level city is the district.
            .silent(|o| {
                place(o, "jiangsu", "苏州市", "昆山市");
                o.set(ADDRESS, "昆山市玉山镇示例路10号501室");
            })
            // A county that the province administers itself stands under a heading.
            .pass(|o| {
                place(o, "hubei", "省直辖县级行政区划", "仙桃市");
                o.set(ADDRESS, "湖北省仙桃市示例路10号501室");
            })
            .pass(|o| {
                place(o, "beijing", "北京市", "海淀区");
                o.set(ADDRESS, "北京市海淀区示例路10号501室");
            })
            .fail(DISTRICT, |o| {
                place(o, "beijing", "市辖区", "海淀区");
                o.set(ADDRESS, "北京市朝阳区示例路10号501室");
            })
            .pass(|o| {
                place(o, "jilin", "吉林市", "船营区");
                o.set(ADDRESS, "吉林市船营区示例路10号501室");
            })
            .silent(|o| {
                place(o, "xinjiang", "昌吉回族自治州", "昌吉市");
                o.set(ADDRESS, "新疆昌吉州昌吉市示例路10号501室");
            })
            .blocked(&[ADDRESS], |o| o.remove(ADDRESS))
            .blocked(&[CITY], |o| o.remove(CITY))
            .blocked(&[CITY, DISTRICT], |o| {
                o.remove(CITY);
                o.remove(DISTRICT);
            })
            .from(INDIVIDUAL)
            .not_applicable(|o| o.set(ADDRESS, "湖南省长沙市岳麓区示例路10号501室"))
            .from(ADD_HERE)
            .not_applicable(|_| {});
    }

    #[test]
    fn individual_elsewhere() {
        const SUPPLEMENTS: &str = "/supplements";
        let moved = |o: &mut crate::cases::Draft, list: &[&str]| {
            o.set(SHOWN, "hunan");
            o.set(SUPPLEMENTS, list.to_vec());
            o.set("/subject/supplements", serde_json::json!([]));
        };
        let permit = |province: &'static str, end: &'static str| {
            move |o: &mut crate::cases::Draft| {
                moved(o, &["居住证", "居住证状态证明"]);
                o.set(PROVINCE, province);
                o.set("/supplements/0", serde_json::json!({"kind": "residence_permit", "valid_to": end}));
            }
        };
        let lease = |end: &'static str| {
            move |o: &mut crate::cases::Draft| {
                moved(o, &["house_lease"]);
                o.set(PROVINCE, "ningxia");
                let lease = serde_json::json!({"kind": "house_lease", "valid_from": "2024-11-01", "valid_to": end});
                o.set("/supplements/0", lease);
            }
        };
        cases(&INDIVIDUAL_ELSEWHERE)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .pass(|_| {})
            .fail(PROVINCE, |o| moved(o, &[]))
            .pass(|o| moved(o, &["house_purchase"]))
            // A permit must be valid, in Shanghai for more than a month; a lease in Ningxia runs for a year.
            .undetermined(&["/supplements/0/valid_to"], |o| moved(o, &["居住证", "居住证状态证明"]))
            .pass(permit("guangdong", "2025-11-20"))
            .fail_among(PROVINCE, permit("guangdong", "2025-11-19"))
            .silent(permit("shanghai", "2025-12-21"))
            .fail_among(PROVINCE, permit("shanghai", "2025-12-20"))
            .silent(lease("2025-10-31"))
            .fail_among(PROVINCE, lease("2025-10-30"))
            .undetermined(&[SUPPLEMENTS], |o| o.set(SHOWN, "hunan"))
            // A lease or a deed has no word.
            .undetermined(&[SUPPLEMENTS], |o| moved(o, &["other"]))
            .blocked(&[SUPPLEMENTS], |o| moved(o, &["居住地派出所证明"]))
            .blocked(&[SUPPLEMENTS], |o| {
                moved(o, &["other"]);
                o.set(PROVINCE, "zhejiang");
            })
            .fail_among(PROVINCE, |o| {
                moved(o, &[]);
                o.set(PROVINCE, "zhejiang");
            })
            // Shanghai wants both the permit and the proof of its status.
            .fail_among(PROVINCE, |o| {
                moved(o, &["居住证"]);
                o.set(PROVINCE, "shanghai");
            })
            .fail(PROVINCE, |o| moved(o, &["employment_proof"]))
            .silent(|o| {
                moved(o, &["employment_proof"]);
                o.set(PROVINCE, "sichuan");
            })
            .fail_among(PROVINCE, |o| {
                moved(o, &["承诺书"]);
                o.set(PROVINCE, "sichuan");
            })
            // No paper is asked.
            .silent(|o| {
                moved(o, &[]);
                o.set(PROVINCE, "hebei");
            })
            // No paper helps.
            .silent(|o| {
                moved(o, &[]);
                o.set(PROVINCE, "henan");
            });
    }
}
