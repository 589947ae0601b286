//! Clean orders, made from small tables: of every nature, in every province, on both channels; first filings, added services,
//! access and changes, with every fact and the papers that the page of the province asks for.

use super::draft::Draft;
use super::homes::{HOMES, Home};
use super::natures::{NATURES, Nature};
use super::numbers::{credit_code, resident_id};
use super::pointer::set;
use crate::model::{Channel, Order, OrderKind, SubjectNature, Vocabulary};
use crate::value::Province;
use serde_json::{Value, json};

/// A clean order (fixture): as of [`NOW`](super::NOW) nothing is found in it and every rule is decided, strict or not. It stays so
/// as rules grow; the project's own tests hold every one of them.
///
/// Of every kind of order that has a form, of subjects of every nature that can file, on both channels, in every province; and of
/// the kinds without a form, access of a service and changes.
///
/// ```
/// use beian::model::{Channel, OrderKind, SubjectNature};
/// use beian::testing::{Clean, assert_silent};
/// use beian::value::Province;
///
/// let clean = Clean::of(OrderKind::AddServiceHere).nature(SubjectNature::LawFirm).province(Province::Jiangsu);
/// assert_silent(clean.channel(Channel::MiniProgram));
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Clean {
    kind: OrderKind,
    channel: Channel,
    /// Where its nature stands in the table.
    nature: usize,
    /// Where its home stands in the table.
    home: usize,
    name: usize,
}

impl std::fmt::Debug for Clean {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (nature, province) = (self.table().nature.word(), self.home().province.word());
        write!(f, "{} {} {nature} {province} {}", self.kind.word(), self.channel.word(), self.name)
    }
}

impl Clean {
    /// The kinds of which there are clean orders: those that have a form, then access of a service and changes.
    pub const KINDS: [OrderKind; 8] = [
        OrderKind::FirstFiling,
        OrderKind::AddServiceHere,
        OrderKind::AddServiceElsewhere,
        OrderKind::AccessFiling,
        OrderKind::AccessService,
        OrderKind::ChangeFiling,
        OrderKind::ChangeSubject,
        OrderKind::ChangeService,
    ];

    /// The clean order of a kind: of an enterprise in Guangdong, on the PC.
    ///
    /// # Panics
    /// If none is made of such orders: those that only cancel.
    #[must_use]
    #[track_caller]
    pub fn of(kind: OrderKind) -> Self {
        let first = Self { kind: OrderKind::FirstFiling, channel: Channel::Pc, nature: 0, home: 0, name: 0 };
        first.kind(kind).province(Province::Guangdong)
    }

    /// Of another kind.
    ///
    /// # Panics
    /// As [`Clean::of`].
    #[must_use]
    #[track_caller]
    pub fn kind(mut self, kind: OrderKind) -> Self {
        let kinds = Self::KINDS;
        assert!(kinds.contains(&kind), "no clean order of {kind:?} is made; there are some of {kinds:?}");
        self.kind = kind;
        self
    }

    /// On a channel.
    #[must_use]
    pub const fn channel(mut self, channel: Channel) -> Self {
        self.channel = channel;
        self
    }

    /// Of a subject of a nature.
    ///
    /// # Panics
    /// If none of them can file: overseas institutions, and natures of whose papers no document speaks.
    #[must_use]
    #[track_caller]
    pub fn nature(mut self, nature: SubjectNature) -> Self {
        match NATURES.iter().position(|known| known.nature == nature) {
            Some(place) => self.nature = place,
            None => panic!("no clean order of a subject of nature {} is made", nature.word()),
        }
        self
    }

    /// Of an individual.
    #[must_use]
    pub fn individual(self) -> Self {
        self.nature(SubjectNature::Individual)
    }

    /// In a province.
    #[must_use]
    pub fn province(mut self, province: Province) -> Self {
        self.home = HOMES.iter().position(|home| home.province == province).unwrap_or(0);
        self
    }

    /// With another of the names that such subjects and their sites have; they repeat.
    #[must_use]
    pub const fn named(mut self, nth: usize) -> Self {
        self.name = nth;
        self
    }

    /// One of every kind, nature, channel and province that has a form.
    pub fn all() -> impl Iterator<Item = Self> {
        let kinds = Self::KINDS.into_iter().take(4);
        let natures = kinds.flat_map(|kind| (0..NATURES.len()).map(move |nature| (kind, nature)));
        let homes = natures.flat_map(|(kind, nature)| (0..HOMES.len()).map(move |home| (kind, nature, home)));
        homes.flat_map(|(kind, nature, home)| {
            [Channel::Pc, Channel::MiniProgram].map(|channel| Self { kind, channel, nature, home, name: 0 })
        })
    }

    /// The order, to be changed.
    #[must_use]
    pub fn draft(self) -> Draft {
        self.json().into()
    }

    /// The order.
    #[must_use]
    pub fn order(self) -> Order {
        self.draft().order()
    }

    /// Whether the subject is an individual.
    #[must_use]
    pub fn is_individual(self) -> bool {
        self.table().nature.is_individual()
    }

    /// Whether the order has the subject's data: where the subject is recorded here, most have not.
    #[must_use]
    pub const fn has_subject(self) -> bool {
        !matches!(self.kind, OrderKind::AddServiceHere | OrderKind::AccessService | OrderKind::ChangeService)
    }

    /// Whether the province takes such orders: the pages of three know no changes of a website alone.
    #[must_use]
    pub fn is_taken(self) -> bool {
        let whole = match self.home().province {
            Province::Jiangsu | Province::Guizhou => true,
            Province::Henan => !self.is_individual(),
            _ => false,
        };
        !(whole && self.kind == OrderKind::ChangeService)
    }

    /// The division in which the subject lives (GB/T 2260).
    #[must_use]
    pub fn division(self) -> &'static str {
        self.home().code
    }

    fn table(self) -> &'static Nature {
        &NATURES[self.nature]
    }

    fn home(self) -> &'static Home {
        &HOMES[self.home]
    }

    fn is_recorded(self) -> bool {
        self.kind != OrderKind::FirstFiling
    }

    /// Whether the subject is recorded here.
    const fn is_here(self) -> bool {
        matches!(self.kind, OrderKind::AddServiceHere | OrderKind::AccessService) || self.is_change()
    }

    /// Whether the site is recorded.
    const fn is_access(self) -> bool {
        matches!(self.kind, OrderKind::AccessFiling | OrderKind::AccessService)
    }

    const fn is_change(self) -> bool {
        matches!(self.kind, OrderKind::ChangeFiling | OrderKind::ChangeSubject | OrderKind::ChangeService)
    }

    /// Whether it is the plain enterprise of whom nothing but the province's own papers is asked.
    fn is_plain(self) -> bool {
        self.is_individual() || self.table().nature == SubjectNature::Enterprise && self.name == 0
    }

    fn ends(self) -> (&'static str, &'static str) {
        let ends = self.table().ends;
        ends[self.name % ends.len()]
    }

    fn name(self) -> String {
        if self.is_individual() { "王示例".to_owned() } else { format!("{}{}", self.home().city, self.ends().0) }
    }

    fn domain(self) -> String {
        format!("example.{}", self.table().suffix)
    }

    fn credit_code(self) -> String {
        let (head, organisation) = self.table().code;
        credit_code(head, self.home().code, &format!("{organisation}5ABCD0"))
    }

    /// Whose the emergency number is: in Gansu a third member of the unit's staff.
    fn relation(self) -> &'static str {
        if self.home().province == Province::Gansu && !self.is_individual() { "third_staff" } else { "direct_relative" }
    }

    fn nature_word(self) -> &'static str {
        self.table().nature.word()
    }

    fn address(self) -> String {
        let Home { full, city, district, .. } = *self.home();
        let city = if full == city { "" } else { city };
        format!("{full}{city}{district}示例路10号3栋1203室")
    }

    fn new_address(self) -> String {
        self.address().replace("示例路10号3栋1203室", "新示例路20号2栋601室")
    }

    /// The number of who is responsible: the individual, or the legal representative.
    #[must_use]
    pub fn person_number(self) -> String {
        resident_id(self.home().code, "19880505", "003")
    }

    fn certificate(self) -> Value {
        let (name, province, address) = (self.name(), self.home().province.word(), self.address());
        if self.is_individual() {
            return json!({
                "kind": "resident_id", "number": self.person_number(), "name": name, "province": province,
                "address": address, "valid_from": "2015-08-01", "valid_to": "2035-08-01",
            });
        }
        json!({
            "kind": self.table().kind, "number": self.credit_code(), "name": name, "province": province,
            "address": address, "valid_from": "2018-03-01", "valid_to": "长期", "is_latest": true,
            "three_in_one": true, "online_shop": false,
        })
    }

    fn person(self, of_service: bool) -> Value {
        self.person_at(if self.is_change() { "13600136000" } else { "13800138000" }, of_service)
    }

    fn person_at(self, mobile: &str, of_service: bool) -> Value {
        let mut person = json!({
            "name": "王示例",
            "certificate": {
                "kind": "resident_id", "number": self.person_number(), "address": self.address(),
                "valid_from": "2015-08-01", "valid_to": "2035-08-01",
            },
            "role": if self.is_individual() { json!([]) } else { json!(["legal_representative"]) },
            "mobile": mobile, "mobile_province": self.home().province.word(), "mobile_verified": true,
            "emergency_contact": "13900139000", "emergency_holder": "王某某", "emergency_relation": self.relation(),
            "email": "wang@example.cn", "attachments": ["id_front", "id_back"],
        });
        if of_service {
            set(&mut person, "/video_verified", true);
            set(&mut person, "/video_province", self.home().province.word());
            set(&mut person, "/wechat_country_code", "86");
        }
        person
    }

    fn subject(self) -> Value {
        let Home { province, city, district, .. } = *self.home();
        let changed = self.is_change();
        let mut subject = json!({
            "province": province.word(), "city": city, "district": district, "nature": self.nature_word(), "name": self.name(),
            "certificate": self.certificate(), "address": if changed { self.new_address() } else { self.address() },
            "attachments": ["subject_certificate"], "supplements": [],
            "responsible_person": self.person(false),
        });
        if !self.is_individual() {
            set(&mut subject, "/legal_rep_name", "王示例");
            set(&mut subject, "/legal_rep_cert_kind", "resident_id");
            set(&mut subject, "/legal_rep_cert_number", self.person_number());
            set(&mut subject, "/foreign_invested", false);
            set(&mut subject, "/has_seal", true);
        }
        if self.table().nature == SubjectNature::IndividualBusiness {
            set(&mut subject, "/trade_name", "示例");
            set(&mut subject, "/has_trade_name", true);
        }
        if let Some(remark) = self.subject_remark() {
            set(&mut subject, "/remark", remark);
        }
        subject
    }

    /// What the pages of some provinces want in the subject's remark of everybody.
    fn subject_remark(self) -> Option<&'static str> {
        if self.table().nature == SubjectNature::Medical && self.home().province == Province::Guangdong {
            return Some("医疗机构执业许可证登记号为PDY10000044030517A1002，有效期至2030年12月31日");
        }
        Some(match (self.home().province, self.is_individual()) {
            (Province::Tianjin, _) => "应急联系方式的使用人为王某某，与负责人的关系为直系亲属",
            (Province::Chongqing, true) => "应急联系人为王某某",
            (Province::Shandong, false) => "网站内容概要：展示本公司的产品与服务，设首页、产品、案例、联系方式四个栏目",
            (Province::Gansu, false) => "第三名工作人员王某某，职务为行政主管，号码为应急联系方式",
            _ => return None,
        })
    }

    /// The remark of a site. Some pages want the declaration of an individual, one wants thirty characters and more.
    fn site_remark(self) -> Option<&'static str> {
        let outline = "本站为个人网站，展示个人的读书笔记，不含任何企业或单位的信息；如提供虚假信息，\
                       接受注销备案并将主体和域名列入黑名单的处理。计划开通日期为2026年1月。";
        match (self.home().province, self.is_individual()) {
            (Province::Tianjin, false) => Some("应急联系方式的使用人为王某某，与负责人的关系为直系亲属"),
            (Province::Tianjin, true) => Some(
                "本站为个人网站，展示个人的读书笔记，不含任何企业或单位的信息；如提供虚假信息，\
                 接受注销备案并将主体和域名列入黑名单的处理。应急联系方式的使用人为王某某，关系为直系亲属。",
            ),
            (_, true) => Some(outline),
            (_, false) => None,
        }
    }

    fn site_name(self) -> String {
        // Jiangsu's page names the two forms that it takes.
        if self.is_individual() && self.home().province == Province::Jiangsu {
            "小雨小记的个人博客".to_owned()
        } else if self.is_plain() && !self.is_individual() {
            self.name()
        } else {
            self.ends().1.to_owned()
        }
    }

    /// The name of the site that is recorded besides.
    fn other_site(self) -> String {
        let name = self.site_name();
        if self.is_plain() {
            name.replace("有限公司", "").replace("小记", "手记")
        } else if name.ends_with("官网") {
            name.replace("官网", "")
        } else {
            format!("{name}官网")
        }
    }

    fn service(self) -> Value {
        let mut service = json!({
            "kind": "website", "name": self.site_name(), "domains": [self.domain()], "home_page": self.domain(),
            "purpose": "website", "for_profit": false, "topics": [],
            "content_kind": if self.is_individual() { "other" } else { "unit_portal" },
            "languages": ["simplified_chinese"], "resource": {"kind": "cvm", "id": "ins-example1"},
            "pre_approval": "none", "responsible_person": self.person(true), "attachments": [{
                "kind": "domain_realname_screenshot", "format": "jpg", "size_bytes": 524_288,
                "shows": ["domain", "holder", "holder_certificate_kind", "holder_certificate_number", "expires_at"],
            }],
            "saved": true,
        });
        if let Some(remark) = self.site_remark() {
            set(&mut service, "/remark", remark);
        }
        service
    }

    fn number(self, of_service: Option<u32>) -> String {
        let number = format!("{}ICP备2021000123号", self.home().record);
        of_service.map_or(number.clone(), |nth| format!("{number}-{nth}"))
    }

    fn record(self) -> Value {
        let mut person = self.person_at("13800138000", false);
        for member in ["mobile_verified", "attachments"] {
            person.as_object_mut().unwrap().remove(member);
        }
        let site = |nth, name: &str, domain: &str, here: bool| {
            json!({
                "record_number": self.number(Some(nth)), "kind": "website", "name": name, "domains": [domain],
                "accessed_here": here, "state": "normal", "content_kind": if self.is_individual() { "other" } else { "unit_portal" },
                "languages": ["simplified_chinese"], "pre_approval": "none", "responsible_person": person,
            })
        };
        let mut services = Vec::new();
        if self.is_here() {
            services.push(site(1, &self.other_site(), "example.com.cn", true));
        }
        if self.is_access() {
            services.push(site(2, &self.site_name(), &self.domain(), false));
        }
        if self.kind == OrderKind::AddServiceElsewhere {
            services.push(site(1, &self.other_site(), "example.com.cn", false));
        }
        let mut record = json!({
            "province": self.home().province.word(), "nature": self.nature_word(), "name": self.name(),
            "record_number": self.number(None), "certificate": self.certificate(), "address": self.address(),
            "responsible_person": person, "state": "normal", "services": services, "here": self.is_here(),
        });
        if !self.is_individual() {
            set(&mut record, "/legal_rep_name", "王示例");
        }
        if self.table().nature == SubjectNature::IndividualBusiness {
            set(&mut record, "/has_trade_name", true);
        }
        record
    }

    fn facts(self) -> Value {
        let (kind, number) = if self.is_individual() {
            ("resident_id", self.person_number())
        } else {
            (self.table().kind, self.credit_code())
        };
        let here = self.is_here();
        let mut facts = json!({
            "account": {
                "id": "100000000001", "kind": "main", "realname_status": "verified", "realname_name": self.name(),
                "realname_cert_kind": kind, "realname_cert_number": number, "realname_at": "2025-10-01T09:00:00+08:00",
                "bound_mobile": "13800138000", "in_process_orders": 0, "scf_packages": 0,
            },
            "other_filings": {
                "subject_in_process": 0, "domains_in_process": [], "blacklisted": false, "mobiles_elsewhere": 0,
                "persons_elsewhere": 0, "services_of_subject": if self.is_recorded() { 1 } else { 0 },
                "own_individual_filing": false,
            },
            "progress": {
                "state": "draft", "created_at": "2025-11-18T10:00:00+08:00", "updated_at": "2025-11-19T10:00:00+08:00",
            },
        });
        if here {
            set(&mut facts, "/account/subject_of_record", self.name());
        } else {
            set(&mut facts, "/account/has_record", false);
        }
        let mut registry = json!({"subject": {"found": false}, "subject_here": here});
        if self.is_recorded() {
            set(&mut facts, "/record", self.record());
            registry["subject"] = json!({
                "found": true, "record_number": self.number(None), "holder_name": self.name(), "nature": self.nature_word(),
                "accessed_here": here, "state": "normal",
            });
        }
        if here {
            set(&mut registry, "/subject_account", "100000000001");
        }
        if !self.is_change() {
            let entry = json!({
                "domain": self.domain(), "found": true, "record_number": self.number(Some(2)),
                "holder_name": self.name(), "accessed_here": false, "state": "normal",
            });
            let none = json!({"domain": self.domain(), "found": false});
            set(&mut registry, "/services", json!([if self.is_access() { entry } else { none }]));
            set(
                &mut facts,
                "/domains",
                json!([{
                    "domain": self.domain(), "registrar": "provider", "registered_at": "2025-09-01",
                    "expires_at": "2027-09-01", "realname_status": "verified",
                    "realname_verified_at": "2025-10-20T10:00:00+08:00", "miit_realname_match": true,
                    "registrant_name": self.name(), "registrant_type": if self.is_individual() { "individual" } else { "organisation" },
                    "registrant_cert_kind": kind, "registrant_cert_number": number, "privacy_protection": false,
                    "dns_resolves": false, "certificate_box_shown": false,
                }]),
            );
            set(
                &mut facts,
                "/resources",
                json!([{
                    "id": "ins-example1", "kind": "cvm", "owner_account": "100000000001", "region": "ap-guangzhou",
                    "public_ip": "119.29.29.29", "billing_mode": "prepaid", "purchased_at": "2025-10-01",
                    "purchased_months": 12, "expires_at": "2026-10-01", "filed_services": 0, "provider": "腾讯云",
                    "bandwidth_mbps": 5,
                }]),
            );
            set(&mut facts, "/sites", json!([{"domain": self.domain(), "seen_at": "2025-11-19", "reachable": false}]));
        }
        if !self.is_individual() {
            set(
                &mut facts,
                "/company_register",
                json!({"state": "normal", "name": self.name(), "legal_rep_name": "王示例"}),
            );
            set(&mut facts, "/business_scope", "计算机软件的开发与销售");
        }
        set(&mut facts, "/registry", registry);
        facts
    }

    /// The papers that the page of the province asks of everybody on such an order, beside those of the form.
    #[must_use]
    pub fn papers(self) -> &'static [&'static str] {
        match (self.home().province, self.is_individual()) {
            (Province::InnerMongolia, true) if self.kind != OrderKind::ChangeSubject => &["domain_certificate"],
            (Province::Hunan, _) if !self.is_change() => &["domain_certificate"],
            (Province::Jiangsu, _) => &["truthfulness_notice", "truthfulness_commitment", "commitment_video"],
            (Province::Guangdong, false) => &["unit_commitment"],
            (Province::Guangdong, true) => &["individual_commitment", "id_copy_with_thumbprint"],
            (Province::Tibet, _) if self.kind == OrderKind::FirstFiling => &["party_building"],
            (Province::Xinjiang, _) if !self.is_change() => &["party_building"],
            _ => &[],
        }
    }

    /// The clean order.
    fn json(self) -> Value {
        // Beside those of the province, papers that pages ask of some natures.
        let of_natures = [
            "site_name_review_form",
            "establishment_office_form",
            "individual_business_licence",
            "law_firm_pages",
            "foundation_papers",
            "guarantee_letter",
            "medical_licence",
            "hospital_papers",
        ];
        let of_natures = of_natures.into_iter().filter(|_| !self.is_plain());
        let papers: Vec<&str> = self.papers().iter().copied().chain(of_natures).collect();
        let mut order = json!({
            "kind": self.kind.word(), "channel": self.channel.word(),
            "agreements": ["privacy_statement", "related_terms", "filing_commitment"],
            "supplements": papers, "facts": self.facts(),
        });
        if self.has_subject() {
            set(&mut order, "/subject", self.subject());
        } else {
            set(&mut order, "/subject_confirmed", true);
            if self.table().nature == SubjectNature::IndividualBusiness {
                // No field of the form; some provinces want to know.
                set(&mut order, "/subject", json!({"has_seal": true}));
            }
        }
        if self.kind == OrderKind::ChangeService {
            let changed = json!({
                "record_number": self.number(Some(1)), "kind": "website", "name": self.other_site(),
                "domains": ["example.com.cn"], "responsible_person": self.person(true), "saved": true,
            });
            set(&mut order, "/services", json!([changed]));
        } else if !self.is_change() {
            set(&mut order, "/services", json!([self.service()]));
        }
        if self.kind == OrderKind::AccessFiling {
            set(&mut order, "/subject/record_number", self.number(None));
            set(&mut order, "/services/0/record_number", self.number(Some(2)));
        }
        order
    }
}
