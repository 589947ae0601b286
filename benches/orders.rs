//! Orders that differ in every name, number and domain, and the same order as plain strings. For every bench of whole orders.

use beian_bench::Rng;
use serde::Deserialize;
use serde_json::Value;

const CLEAN: &str = include_str!("../examples/orders/clean-first-filing-unit-pc.json");

/// The same order as plain strings, as a service would declare it without this library.
pub mod plain {
    use super::Deserialize;

    macro_rules! plain {
        ($($name:ident { $($member:ident: $type:ty),+ $(,)? })+) => {$(
            #[derive(Deserialize, Default)]
            #[serde(default)]
            #[allow(dead_code)]
            pub struct $name { $(pub $member: $type,)+ }
        )+};
    }

    plain! {
        Order { kind: String, channel: String, subject: Subject, services: Vec<Service>, agreements: Vec<String>, facts: Facts }
        Subject {
            province: String, city: String, district: String, nature: String, name: String, certificate: Certificate,
            legal_rep_name: String, legal_rep_cert_number: String, address: String, attachments: Vec<String>,
            responsible_person: Person,
        }
        Certificate {
            kind: String, number: String, name: String, province: String, address: String, valid_from: String,
            valid_to: String,
        }
        Person {
            name: String, certificate: Certificate, mobile: String, mobile_verified: Option<bool>,
            emergency_contact: String, email: String, video_verified: Option<bool>, attachments: Vec<String>,
        }
        Service {
            kind: String, name: String, domains: Vec<String>, content_kind: String, languages: Vec<String>,
            resource: Resource, pre_approval: String, responsible_person: Person, attachments: Vec<Attachment>,
            saved: Option<bool>,
        }
        Resource { kind: String, id: String }
        Details { kind: String, format: String, size_bytes: Option<u64>, shows: Vec<String> }
        Facts {
            account: Account, domains: Vec<Domain>, resources: Vec<Server>, registry: Registry, other_filings: Other,
            progress: Progress, sites: Vec<Site>, company_register: Register,
        }
        Account {
            id: String, kind: String, realname_status: String, realname_name: String, realname_cert_kind: String,
            realname_cert_number: String, realname_at: String, bound_mobile: String, has_record: Option<bool>,
            in_process_orders: Option<u64>, scf_packages: Option<u64>,
        }
        Domain {
            domain: String, registrar: String, registered_at: String, expires_at: String, realname_status: String,
            realname_verified_at: String, miit_realname_match: Option<bool>, registrant_name: String,
            registrant_type: String, registrant_cert_kind: String, registrant_cert_number: String,
            privacy_protection: Option<bool>, dns_resolves: Option<bool>, certificate_box_shown: Option<bool>,
        }
        Server {
            id: String, kind: String, owner_account: String, region: String, public_ip: String, billing_mode: String,
            purchased_at: String, purchased_months: Option<u64>, expires_at: String, filed_services: Option<u64>,
            provider: String, bandwidth_mbps: Option<u64>,
        }
        Register { state: String, legal_rep_name: String }
        Registry { subject: Found, services: Vec<Found>, subject_here: Option<bool> }
        Found { domain: String, found: Option<bool> }
        Other {
            subject_in_process: Option<u64>, domains_in_process: Vec<String>, blacklisted: Option<bool>,
            mobiles_elsewhere: Option<u64>, persons_elsewhere: Option<u64>,
        }
        Progress { state: String, created_at: String, updated_at: String }
        Site { domain: String, seen_at: String, reachable: Option<bool> }
    }

    #[derive(Deserialize)]
    #[serde(untagged)]
    #[allow(dead_code)]
    pub enum Attachment {
        Bare(String),
        Details(Details),
    }
}

/// So many orders; with `broken`, each has ten findings.
pub fn corpus(count: usize, broken: bool) -> Vec<String> {
    let mut rng = Rng::new(7);
    (0..count).map(|_| order(&mut rng, broken).to_string()).collect()
}

fn order(rng: &mut Rng, broken: bool) -> Value {
    let mut order: Value = serde_json::from_str(CLEAN).expect("the sample is JSON");
    let surname = *rng.pick(&["张", "王", "李", "赵", "欧阳", "刘"]);
    let given = *rng.pick(&["示例", "样本", "试", "例文"]);
    let short = format!("{}{}", rng.pick(&["示例", "样本", "某某"]), rng.pick(&["科技", "信息技术", "贸易"]));
    let unit = format!("深圳市{short}有限公司");
    let domain = format!("example-{:x}.{}", rng.draw() >> 40, rng.pick(&["cn", "com.cn", "com", "net", "top"]));
    let mobile = |rng: &mut Rng| format!("13{}00{:06}", rng.below(10), rng.below(1_000_000));
    let (subject_mobile, service_mobile, emergency) = (mobile(rng), mobile(rng), mobile(rng));
    let set = |order: &mut Value, pointer: &str, text: &str| {
        *order.pointer_mut(pointer).expect(pointer) = Value::from(text);
    };
    for pointer in [
        "/subject/name",
        "/subject/certificate/name",
        "/facts/account/realname_name",
        "/facts/domains/0/registrant_name",
    ] {
        set(&mut order, pointer, &unit);
    }
    for pointer in
        ["/subject/legal_rep_name", "/subject/responsible_person/name", "/facts/company_register/legal_rep_name"]
    {
        set(&mut order, pointer, &format!("{surname}{given}"));
    }
    for pointer in [
        "/services/0/domains/0",
        "/facts/domains/0/domain",
        "/facts/registry/services/0/domain",
        "/facts/sites/0/domain",
    ] {
        set(&mut order, pointer, &domain);
    }
    set(&mut order, "/subject/responsible_person/mobile", &subject_mobile);
    set(&mut order, "/services/0/responsible_person/mobile", &service_mobile);
    for pointer in ["/subject/responsible_person/emergency_contact", "/services/0/responsible_person/emergency_contact"]
    {
        set(&mut order, pointer, &emergency);
    }
    let number = format!("{}号创新大厦{}层{}室", rng.below(300) + 1, rng.below(40) + 1, rng.below(900) + 100);
    for pointer in ["/subject/address", "/subject/certificate/address"] {
        set(&mut order, pointer, &format!("广东省深圳市南山区示例路{number}"));
    }
    // A website is named after its unit.
    set(&mut order, "/services/0/name", &format!("{short}官网"));
    if broken {
        for pointer in [
            "/subject/nature",
            "/subject/certificate/address",
            "/subject/responsible_person/email",
            "/services/0/name",
            "/services/0/content_kind",
            "/services/0/pre_approval",
            "/subject/legal_rep_name",
            "/subject/address",
            "/services/0/responsible_person/email",
        ] {
            set(&mut order, pointer, "");
        }
        set(&mut order, "/facts/resources/0/region", "ap-hongkong");
        set(&mut order, "/facts/resources/0/billing_mode", "pay_as_you_go");
        set(&mut order, "/facts/domains/0/expires_at", "2025-11-01");
        set(&mut order, "/services/0/responsible_person/certificate/number", "440305198805050003");
    }
    order
}
