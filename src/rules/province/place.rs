//! Addresses in the provinces (地址): one city, online shops, names of districts, 市辖区, individuals with a certificate of
//! another province.

use super::{LASTING, OF_PAGES, OF_SUBJECT, each, is_news};
use crate::data::divisions::same_name;
use crate::law::province::{Elsewhere, OnlineShop, Place, Students};
use crate::law::{Item, Part};
use crate::model::PersonRole;
use crate::rule::prelude::*;
use crate::rules::subject::region::{fail_elsewhere, filed_and_shown, two_cities};
use crate::value::Noun;

/// Whether the order says the address anew.
fn is_new(cx: &Context<'_>) -> bool {
    is_news(cx, Part::Subject, &[Item::Address, Item::CertificateAddress]) == Ok(true)
}

/// Domicile and correspondence address are in one city (证件住所与通信地址同市).
pub static CITY: Rule = Rule {
    code: "BA-S0908",
    slug: "domicile-and-address-in-two-cities",
    applies: Applies::to(LASTING).units(),
    message: say(
        "证件住所在{domicile}，通信地址在{address}，该省要求在同一城市",
        "the domicile is in {domicile}, the correspondence address in {address}, and the province wants one city",
    ),
    why: say(
        "该省要求单位的证件住所与通信地址在同一城市",
        "the page of this province wants domicile and correspondence address in one city",
    ),
    help: say(
        "请填写与住所同市的通信地址，或先变更证件住所",
        "give an address in the city of the domicile, or have the domicile changed first",
    ),
    check: Check::Order(city),
    ..OF_PAGES
};

fn city(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let (Some(domicile), Some(address)) = (subject.certificate.address.get(), subject.address.get()) else {
        return Ran::NotApplicable;
    };
    each::<Place>(cx, out, |entry, out| {
        let Some(province) = cx.province().filter(|_| entry.what == Place::SameCity && is_new(cx)) else {
            return Ran::NotApplicable;
        };
        let Some([one, other]) = two_cities(province, domicile, address) else {
            return Ran::Checked;
        };
        // An address of another city than the chosen has that finding.
        if subject.city.get().is_none_or(|city| same_name(other, city)) {
            let noun = |name| Noun::new(name, name);
            let params = Params::NONE.with("domicile", noun(one)).with("address", noun(other));
            let at = At::ROOT.member("subject");
            let related = Places::from_iter([at.member("certificate").path().member("address")]);
            out.fail_with(&at.member("address"), params, related);
        }
        Ran::Checked
    })
}

/// What is asked where the domicile is an online shop (网店地址).
pub static SHOP: Rule = Rule {
    code: "BA-S0909",
    slug: "online-shop-address-not-as-province-wants",
    applies: Applies::to(LASTING).units(),
    message: say("证件住所为网店地址，该省要求{what}", "the domicile is an online shop, and the province wants {what}"),
    why: say(
        "该省对以网店地址为住所的单位另有要求",
        "the page of this province asks more of units whose domicile is an online shop",
    ),
    help: say("请按该省要求填写", "fill it in as the province asks"),
    check: Check::Order(shop),
    ..OF_PAGES
};

const BOTH: Noun = Noun::new(
    "通信地址与证件住所用全角冒号连接填写",
    "the correspondence address and the domicile, joined by a full-width colon",
);
const OF_SHOP: Noun = Noun::new("备案的域名为证件住所中的网店域名", "the domain of the shop's address to be filed");

fn shop(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    // Only where the order says that it is one.
    if subject.certificate.online_shop.get() != Some(true) || !is_new(cx) {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("subject");
    each::<Place>(cx, out, |entry, out| {
        let what = match entry.what {
            Place::OnlineShop(OnlineShop::BothAddresses) => {
                let joined = subject.address.get().is_none_or(|address| address.contains('：'));
                (!joined).then_some(BOTH)
            }
            Place::OnlineShop(OnlineShop::DomainIsAddress) => {
                let domicile = subject.certificate.address.get().unwrap_or_default();
                let mut domains = cx.order.services.iter().flat_map(|service| service.domains.iter());
                let shown = domains.any(|field| {
                    field.get().and_then(|name| name.registrable()).is_some_and(|name| domicile.contains(name))
                });
                (!shown && !domicile.is_empty()).then_some(OF_SHOP)
            }
            _ => return Ran::NotApplicable,
        };
        if let Some(what) = what {
            out.fail_with(&at.member("address"), Params::NONE.with("what", what), Places::NONE);
        }
        Ran::Checked
    })
}

/// The address names districts as they are, and a student's the class (地址写法).
pub static WRITTEN: Rule = Rule {
    code: "BA-S0910",
    slug: "address-not-written-as-province-wants",
    applies: Applies::to(LASTING),
    message: say(
        "通信地址没有写明{wanted}，该省要求写明",
        "the correspondence address does not name {wanted}, and the province wants it",
    ),
    why: say("该省规定了通信地址的写法", "the page of this province says how the correspondence address is written"),
    help: say("请改写通信地址", "rewrite the address"),
    check: Check::Order(written),
    ..OF_PAGES
};

const CLASS: Noun = Noun::new("院系和班级", "department and class");

fn written(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let subject = &*cx.order.subject;
    let Some(address) = subject.address.get() else {
        return Ran::NotApplicable;
    };
    let at = At::ROOT.member("subject");
    let at = at.member("address");
    let student = subject.responsible_person.role.has(PersonRole::Student);
    each::<Place>(cx, out, |entry, out| {
        let wanted = match entry.what {
            Place::CurrentDistricts(names) => {
                let old = names.iter().find(|(old, new)| address.contains(old) && !address.contains(new));
                old.map(|(_, new)| Noun::new(new, new))
            }
            Place::StudentAddress if student => (!address.contains('班')).then_some(CLASS),
            _ => return Ran::NotApplicable,
        };
        if let Some(wanted) = wanted.filter(|_| is_new(cx)) {
            out.fail_with(&at, Params::NONE.with("wanted", wanted), Places::NONE);
        }
        Ran::Checked
    })
}

/// The filler 市辖区 of lists of divisions is no part of an address (通信地址).
pub static FILLER: Rule = Rule {
    code: "BA-S0403",
    slug: "address-with-filler-division",
    applies: Applies::to(OF_SUBJECT),
    message: say(
        "区县或通信地址为“市辖区”，该省不接受",
        "the district or the correspondence address has 市辖区, which the province does not accept",
    ),
    why: say("“市辖区”不是实际的行政区", "市辖区 only fills a level of the list of divisions and names no place"),
    help: say("请改写为实际的区县名称", "write the name of the district or county instead"),
    check: Check::Order(filler),
    ..OF_PAGES
};

fn filler(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let (district, address) = (cx.order.subject.district.get(), cx.order.subject.address.get());
    let has = |text: Option<&str>| text.is_some_and(|text| text.contains("市辖区"));
    each::<Place>(cx, out, |entry, out| {
        if entry.what != Place::NoFiller || !(has(district) || has(address)) {
            return Ran::NotApplicable;
        }
        if is_news(cx, Part::Subject, &[Item::Address]) != Ok(true) {
            return Ran::NotApplicable;
        }
        let at = At::ROOT.member("subject");
        out.fail(&at.member(if has(district) { "district" } else { "address" }));
        Ran::Checked
    })
}

/// Some provinces take no individual with a certificate of another one (个人异地备案).
pub static INDIVIDUAL_REFUSED: Rule = Rule {
    code: "BA-S0308",
    slug: "individual-of-another-province-refused",
    layer: Layer::Province,
    cite: &[cite(&source::PROVINCES, "各省份页面"), cite(&source::LIMITS, "备案地域")],
    applies: Applies::to(OF_SUBJECT).individuals(),
    covers: &["SUB-003"],
    predicts: &["SUB-09"],
    message: say(
        "备案省份为{filed}，个人证件属于{shown}，{filed}不接受外省证件的个人备案",
        "the filing is made in {filed}, which takes no individuals with a certificate of another province, such as {shown}",
    ),
    why: say(
        "该省的要求页面只接受本省证件，居住证等材料不能代替",
        "the page of this province takes certificates of the province only, whatever other papers there are",
    ),
    help: say("请改在{shown}备案", "file in {shown}"),
    check: Check::Order(individual_refused),
    ..Rule::BASE
};

fn individual_refused(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let Some((filed, shown)) = filed_and_shown(cx) else {
        return Ran::NotApplicable;
    };
    if is_news(cx, Part::Subject, &[Item::CertificateNumber, Item::CertificateAddress]) != Ok(true) {
        return Ran::NotApplicable;
    }
    each::<Place>(cx, out, |entry, out| {
        let student = entry.what == Place::Students(Students::AtHome)
            && cx.order.subject.responsible_person.role.has(PersonRole::Student);
        if entry.what != Place::CardElsewhere(Elsewhere::Refused) && !student {
            return Ran::NotApplicable;
        }
        if shown != filed {
            fail_elsewhere(filed, shown, None, out);
        }
        Ran::Checked
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const PROVINCE: &str = "/subject/province";
    const ADDRESS: &str = "/subject/address";
    const DOMICILE: &str = "/subject/certificate/address";

    #[test]
    fn cities() {
        let of = |province: &'static str, domicile: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set(DOMICILE, domicile);
            }
        };
        cases(&CITY)
            .silent(|_| {})
            .fail_among(ADDRESS, of("guangdong", "广东省广州市天河区示例路10号"))
            .silent(of("guangdong", "深圳市福田区示例路10号"))
            // It names no city.
            .silent(of("guangdong", "天河区示例路10号"))
            .silent(of("hunan", "广东省广州市天河区示例路10号"));
    }

    #[test]
    fn shops() {
        let shop = |province: &'static str, address: &'static str, domicile: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set(ADDRESS, address);
                o.set(DOMICILE, domicile);
                o.set("/subject/certificate/online_shop", true);
            }
        };
        let own = "广东省深圳市南山区示例路10号501室";
        cases(&SHOP)
            .not_applicable(|_| {})
            .fail_among(ADDRESS, shop("guangdong", own, "https://shop.example.net/1"))
            .silent(shop(
                "guangdong",
                "广东省深圳市南山区示例路10号501室：https://shop.example.net/1",
                "https://shop.example.net/1",
            ))
            .fail_among(ADDRESS, shop("sichuan", own, "https://shop.example.net/1"))
            .silent(|o| {
                shop("sichuan", own, "https://shop.example.net/1")(o);
                o.set("/services/0/domains/0", "example.net");
            })
            .silent(shop("hunan", own, "https://shop.example.net/1"));
    }

    #[test]
    fn how_addresses_are_written() {
        let at = |province: &'static str, address: &'static str| {
            move |o: &mut Draft| {
                o.set(PROVINCE, province);
                o.set(ADDRESS, address);
            }
        };
        cases(&WRITTEN)
            .silent(|_| {})
            .fail_among(ADDRESS, at("beijing", "北京市宣武区示例路10号501室"))
            .silent(at("beijing", "北京市西城区示例路10号501室"))
            .silent(at("hunan", "北京市宣武区示例路10号501室"))
            .fail_among(ADDRESS, at("tianjin", "天津市空港经济区示例路10号501室"))
            .silent(at("tianjin", "天津市滨海新区空港经济区示例路10号501室"))
            .fail_among(ADDRESS, |o| {
                at("tianjin", "天津市南开区示例大学")(o);
                o.set("/subject/responsible_person/role", json!(["student"]));
            })
            .silent(|o| {
                at("tianjin", "天津市南开区示例大学计算机学院2023级1班")(o);
                o.set("/subject/responsible_person/role", json!(["student"]));
            });
    }
    const INDIVIDUAL: &str = include_str!("../../../examples/orders/clean-first-filing-individual-mp.json");

    #[test]
    fn filler() {
        const PROVINCE: &str = "/subject/province";
        let beijing = |o: &mut crate::cases::Draft, address: &str| {
            o.set(PROVINCE, "beijing");
            o.set(ADDRESS, address);
        };
        let with = "北京市市辖区海淀区示例路10号5层501室";
        cases(&FILLER)
            .fail_among(ADDRESS, |o| beijing(o, with))
            .fail_among("/subject/district", |o| {
                o.set(PROVINCE, "beijing");
                o.set("/subject/district", "市辖区");
            })
            .silent(|o| beijing(o, "北京市海淀区示例路10号5层501室"))
            .silent(|o| o.set(ADDRESS, "广东省深圳市市辖区示例路10号5层501室"))
            .blocked(&[PROVINCE], |o| {
                beijing(o, with);
                o.remove(PROVINCE);
            });
        // Beijing's page says so of units alone.
        cases(&FILLER).from(INDIVIDUAL).silent(|o| beijing(o, with));
    }

    const SHOWN: &str = "/subject/certificate/province";

    #[test]
    fn individuals_of_other_provinces() {
        const SUPPLEMENTS: &str = "/supplements";
        let moved = |o: &mut crate::cases::Draft, list: &[&str]| {
            o.set(SHOWN, "hunan");
            o.set(SUPPLEMENTS, list.to_vec());
            o.set("/subject/supplements", serde_json::json!([]));
        };
        cases(&INDIVIDUAL_REFUSED)
            .not_applicable(|_| {})
            .from(INDIVIDUAL)
            .silent(|o| moved(o, &["居住证"]))
            .silent(|o| {
                moved(o, &[]);
                o.set(PROVINCE, "hebei");
            })
            .fail_among(PROVINCE, |o| {
                moved(o, &["居住证"]);
                o.set(PROVINCE, "henan");
            })
            .fail_among(PROVINCE, |o| {
                o.set(SHOWN, "hunan");
                o.set(PROVINCE, "xinjiang");
            })
            .silent(|o| {
                o.set(SHOWN, "henan");
                o.set(PROVINCE, "henan");
            });
    }
}
