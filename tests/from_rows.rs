//! An order from the rows of a database: what a driver hands out goes into the model as it is.

use beian::form::row_of;
use beian::model::{
    Agreement, AttachmentKind, Channel, DomainRegistration, OrderKind, PersonRole, ResponsiblePerson, Service,
    ServiceKind,
};
use beian::{Order, Validator, Verdict};
use chrono::{DateTime, FixedOffset, NaiveDate};

/// A row of a table of subjects. Nearly everything may be NULL.
#[derive(Default)]
struct SubjectRow {
    province: Option<String>,
    city: Option<String>,
    district: Option<String>,
    nature: Option<String>,
    name: Option<String>,
    licence: Option<String>,
    licence_from: Option<NaiveDate>,
    licence_to: Option<NaiveDate>,
    address: Option<String>,
    remark: Option<String>,
    foreign_invested: Option<bool>,
}

/// A row of a table of persons.
struct PersonRow {
    name: Option<String>,
    id_number: Option<String>,
    id_address: Option<String>,
    id_from: Option<NaiveDate>,
    id_to: Option<String>,
    mobile: Option<String>,
    emergency: Option<String>,
    email: Option<String>,
    code_entered: Option<bool>,
    uploads: Vec<String>,
}

/// A row of a table of sites, with its domain and its server.
struct SiteRow {
    name: String,
    domains: Vec<String>,
    languages: Option<Vec<String>>,
    server: Option<String>,
    registered_at: Option<DateTime<FixedOffset>>,
    expires_on: Option<NaiveDate>,
    bandwidth: u32,
    orders_in_process: i64,
    public_ip: Option<std::net::IpAddr>,
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn rows() -> (SubjectRow, PersonRow, SiteRow) {
    let subject = SubjectRow {
        province: text("广东"),
        city: text("深圳市"),
        district: text("南山区"),
        nature: text("企业"),
        name: text("深圳市示例科技有限公司"),
        licence: text("91440300MA5ABCD000"),
        licence_from: day("2018-03-01"),
        licence_to: None,
        address: text("广东省深圳市南山区示例路10号3栋1203室"),
        remark: None,
        foreign_invested: Some(false),
    };
    let person = PersonRow {
        name: text("张示例"),
        id_number: text("440305198501010001"),
        id_address: text("广东省深圳市南山区示例路10号3栋1203室"),
        id_from: day("2015-08-01"),
        id_to: text("长期"),
        mobile: text("138 0013 8000"),
        emergency: text("13900139000"),
        email: text("zhang.shili@example.cn"),
        code_entered: Some(true),
        uploads: vec!["id_front".to_owned(), "id_back".to_owned()],
    };
    let site = SiteRow {
        name: "示例科技".to_owned(),
        domains: vec!["example.cn".to_owned()],
        languages: Some(vec!["simplified_chinese".to_owned()]),
        server: text("ins-example1"),
        registered_at: DateTime::parse_from_rfc3339("2025-09-01T08:00:00+08:00").ok(),
        expires_on: day("2027-09-01"),
        bandwidth: 5,
        orders_in_process: 0,
        public_ip: "119.29.29.29".parse().ok(),
    };
    (subject, person, site)
}

/// The order of the rows: each member is set from its column, none is converted.
fn order(subject: SubjectRow, person: PersonRow, site: SiteRow) -> Order {
    let mut order = Order::default();
    order.kind = OrderKind::FirstFiling.into();
    order.channel = Channel::Pc.into();
    order.agreements = [Agreement::PrivacyStatement, Agreement::RelatedTerms, Agreement::FilingCommitment].into();

    order.subject.province = subject.province.into();
    order.subject.city = subject.city.into();
    order.subject.district = subject.district.into();
    order.subject.nature = subject.nature.into();
    order.subject.name = subject.name.into();
    order.subject.address = subject.address.into();
    order.subject.remark = subject.remark.into();
    order.subject.foreign_invested = subject.foreign_invested.into();
    order.subject.certificate.number = subject.licence.into();
    order.subject.certificate.valid_from = subject.licence_from.into();
    order.subject.certificate.valid_to = subject.licence_to.into();
    order.subject.attachments = [AttachmentKind::SubjectCertificate].into();

    let mut who = ResponsiblePerson::default();
    who.role = [PersonRole::LegalRepresentative].into();
    who.name = person.name.into();
    who.certificate.kind = "居民身份证".into();
    who.certificate.number = person.id_number.into();
    who.certificate.address = person.id_address.into();
    who.certificate.valid_from = person.id_from.into();
    who.certificate.valid_to = person.id_to.into();
    who.mobile = person.mobile.into();
    who.emergency_contact = person.emergency.into();
    who.email = person.email.into();
    who.mobile_verified = person.code_entered.into();
    who.attachments = person.uploads.into();
    order.subject.responsible_person = who.clone().into();

    let mut service = Service::default();
    service.kind = ServiceKind::Website.into();
    service.name = site.name.into();
    service.domains = site.domains.clone().into();
    service.languages = site.languages.into();
    service.resource.id = site.server.into();
    service.responsible_person = who.into();
    order.services = [service].into();

    let mut domain = DomainRegistration::default();
    domain.domain = site.domains.into_iter().next().into();
    domain.registered_at = site.registered_at.into();
    domain.expires_at = site.expires_on.into();
    order.facts.domains = [domain].into();
    order.facts.account.in_process_orders = site.orders_in_process.into();
    order.facts.resources.make().push(Default::default());
    order.facts.resources.make()[0].bandwidth_mbps = site.bandwidth.into();
    order.facts.resources.make()[0].public_ip = site.public_ip.into();
    order
}

#[test]
fn a_row_goes_in_as_it_is() {
    let (subject, person, site) = rows();
    let order = order(subject, person, site);
    let json = order.to_json();
    for member in [
        r#""nature":"企业""#,
        r#""valid_from":"2018-03-01""#,
        r#""mobile":"138 0013 8000""#,
        r#""valid_to":"长期""#,
        r#""attachments":["id_front","id_back"]"#,
        r#""registered_at":"2025-09-01T08:00:00+08:00""#,
        r#""expires_at":"2027-09-01""#,
        r#""in_process_orders":0"#,
        r#""bandwidth_mbps":5"#,
        r#""public_ip":"119.29.29.29""#,
        r#""foreign_invested":false"#,
    ] {
        assert!(json.contains(member), "{member} in {json}");
    }
    // NULL is absent, not a value.
    assert!(!json.contains("remark") && json.matches("valid_to").count() == 2, "{json}");
    assert_eq!(json.parse::<Order>().unwrap().to_json(), json);
}

#[test]
fn a_form_shows_each_finding_at_its_field() {
    let now = DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
    let (mut subject, person, site) = rows();
    subject.name = None;
    let report = Validator::new(now).validate(&order(subject, person, site));
    assert_eq!(report.verdict(), Verdict::Reject);
    let at = |path: &str| report.diagnostics().iter().find(|found| found.path == path.parse().unwrap()).unwrap();
    let found = at("/subject/name");
    let row = row_of(&found.path).unwrap();
    assert_eq!((row.label.zh, row.step.zh), ("主办单位名称", "基础信息校验"));
    assert_eq!(row_of(&at("/subject/certificate/kind").path).unwrap().label.en, "certificate kind of the subject");
}

#[test]
fn an_empty_row_is_an_empty_order() {
    let subject = SubjectRow::default();
    let mut order = Order::default();
    order.subject.name = subject.name.into();
    order.subject.certificate.valid_from = subject.licence_from.into();
    assert_eq!(order.to_json(), r#"{"subject":{"certificate":{}}}"#);
}
