//! Clean orders of each province, made from one small table: an individual's and a unit's, first filings, added services,
//! access and changes, with every fact and the papers that the page of the province asks for.
#![allow(dead_code, reason = "not every test uses all of it")]

use super::draft::set;
use serde_json::{Value, json};

/// Where the subject of a province's orders lives.
pub struct Home {
    /// The province as the model writes it.
    pub province: &'static str,
    full: &'static str,
    city: &'static str,
    district: &'static str,
    /// Code of the district (GB/T 2260).
    pub code: &'static str,
    /// Short form in record numbers.
    record: char,
}

const fn home(
    province: &'static str,
    full: &'static str,
    city: &'static str,
    district: &'static str,
    code: &'static str,
    record: char,
) -> Home {
    Home { province, full, city, district, code, record }
}

/// One district a province.
pub const HOMES: &[Home] = &[
    home("beijing", "北京市", "北京市", "海淀区", "110108", '京'),
    home("tianjin", "天津市", "天津市", "南开区", "120104", '津'),
    home("hebei", "河北省", "石家庄市", "长安区", "130102", '冀'),
    home("shanxi", "山西省", "太原市", "小店区", "140105", '晋'),
    home("inner_mongolia", "内蒙古自治区", "呼和浩特市", "新城区", "150102", '蒙'),
    home("liaoning", "辽宁省", "沈阳市", "和平区", "210102", '辽'),
    home("jilin", "吉林省", "长春市", "南关区", "220102", '吉'),
    home("heilongjiang", "黑龙江省", "哈尔滨市", "南岗区", "230103", '黑'),
    home("shanghai", "上海市", "上海市", "徐汇区", "310104", '沪'),
    home("jiangsu", "江苏省", "南京市", "玄武区", "320102", '苏'),
    home("zhejiang", "浙江省", "杭州市", "西湖区", "330106", '浙'),
    home("anhui", "安徽省", "合肥市", "瑶海区", "340102", '皖'),
    home("fujian", "福建省", "福州市", "鼓楼区", "350102", '闽'),
    home("jiangxi", "江西省", "南昌市", "东湖区", "360102", '赣'),
    home("shandong", "山东省", "济南市", "历下区", "370102", '鲁'),
    home("henan", "河南省", "郑州市", "中原区", "410102", '豫'),
    home("hubei", "湖北省", "武汉市", "江岸区", "420102", '鄂'),
    home("hunan", "湖南省", "长沙市", "芙蓉区", "430102", '湘'),
    home("guangdong", "广东省", "深圳市", "南山区", "440305", '粤'),
    home("guangxi", "广西壮族自治区", "南宁市", "兴宁区", "450102", '桂'),
    home("hainan", "海南省", "海口市", "秀英区", "460105", '琼'),
    home("chongqing", "重庆市", "重庆市", "渝中区", "500103", '渝'),
    home("sichuan", "四川省", "成都市", "锦江区", "510104", '蜀'),
    home("guizhou", "贵州省", "贵阳市", "南明区", "520102", '黔'),
    home("yunnan", "云南省", "昆明市", "五华区", "530102", '滇'),
    home("tibet", "西藏自治区", "拉萨市", "城关区", "540102", '藏'),
    home("shaanxi", "陕西省", "西安市", "新城区", "610102", '陕'),
    home("gansu", "甘肃省", "兰州市", "城关区", "620102", '陇'),
    home("qinghai", "青海省", "西宁市", "城东区", "630102", '青'),
    home("ningxia", "宁夏回族自治区", "银川市", "兴庆区", "640104", '宁'),
    home("xinjiang", "新疆维吾尔自治区", "乌鲁木齐市", "天山区", "650102", '新'),
];

/// The instant of the orders.
pub const NOW: &str = "2025-11-20T10:00:00+08:00";

/// What an order does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Act {
    First,
    /// A new site of a subject that is recorded here.
    Added,
    /// A new site of a subject that is recorded elsewhere.
    AddedElsewhere,
    /// A recorded site of a subject that is recorded elsewhere.
    Access,
    /// A recorded site of a subject that is recorded here.
    AccessHere,
    /// Another address and another telephone number.
    Changed,
    /// The same, as a change of the subject alone.
    ChangedSubject,
    /// Another telephone number of a site's person.
    ChangedService,
}

impl Act {
    pub const ALL: [Self; 8] = [
        Self::First,
        Self::Added,
        Self::AddedElsewhere,
        Self::Access,
        Self::AccessHere,
        Self::Changed,
        Self::ChangedSubject,
        Self::ChangedService,
    ];

    /// Those that every province takes of every nature in either channel.
    pub const OF_CLEAN: [Self; 6] =
        [Self::First, Self::Added, Self::AddedElsewhere, Self::Access, Self::AccessHere, Self::Changed];

    /// The kind of the order.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::First => "first_filing",
            Self::Added => "add_service_here",
            Self::AddedElsewhere => "add_service_elsewhere",
            Self::Access => "access_filing",
            Self::AccessHere => "access_service",
            Self::Changed => "change_filing",
            Self::ChangedSubject => "change_subject",
            Self::ChangedService => "change_service",
        }
    }

    const fn is_recorded(self) -> bool {
        !matches!(self, Self::First)
    }

    /// Whether the subject is recorded here.
    const fn is_here(self) -> bool {
        matches!(self, Self::Added | Self::AccessHere) || self.is_change()
    }

    /// Whether it is a change.
    pub const fn is_change(self) -> bool {
        matches!(self, Self::Changed | Self::ChangedSubject | Self::ChangedService)
    }

    /// Whether the site is recorded.
    const fn is_access(self) -> bool {
        matches!(self, Self::Access | Self::AccessHere)
    }

    /// Whether the order has the subject's data.
    pub const fn has_subject(self) -> bool {
        !matches!(self, Self::Added | Self::AccessHere | Self::ChangedService)
    }
}

/// A number of a resident identity card of the district with the day of birth, and its check character (GB 11643).
pub fn resident_id(code: &str, birth: &str, sequence: &str) -> String {
    let body = format!("{code}{birth}{sequence}");
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = body.bytes().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    format!("{body}{}", ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][(sum % 11) as usize])
}

/// A code of an enterprise of the district, of a category that starts its organisation code with `MA` (GB 32100).
fn credit_code(code: &str) -> String {
    const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    let organisation = "MA5ABCD0";
    let value = |c: char| "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".find(c).unwrap();
    let sum: usize = organisation.chars().zip([3, 7, 9, 10, 5, 8, 4, 2]).map(|(c, weight)| value(c) * weight).sum();
    let check = match (11 - sum % 11) % 11 {
        10 => 'X',
        digit => char::from(b'0' + digit as u8),
    };
    let body = format!("91{code}{organisation}{check}");
    let sum: usize = body
        .chars()
        .scan(1, |weight, c| {
            let term = ALPHABET.find(c).unwrap() * *weight;
            *weight = *weight * 3 % 31;
            Some(term)
        })
        .sum();
    format!("{body}{}", ALPHABET.as_bytes()[(31 - sum % 31) % 31] as char)
}

/// Whose orders, where.
#[derive(Clone, Copy)]
pub struct Who {
    pub home: &'static Home,
    pub individual: bool,
}

impl Who {
    pub fn all() -> impl Iterator<Item = Self> {
        HOMES.iter().flat_map(|home| [false, true].map(|individual| Self { home, individual }))
    }

    pub fn of(province: &str, individual: bool) -> Self {
        let home = HOMES.iter().find(|home| home.province == province).unwrap_or_else(|| panic!("{province}"));
        Self { home, individual }
    }

    pub fn scope(self) -> &'static str {
        if self.individual { "individual" } else { "unit" }
    }

    fn name(self) -> String {
        if self.individual { "王示例".to_owned() } else { format!("{}示例科技有限公司", self.home.city) }
    }

    /// Whose the emergency number is: in Gansu a third member of the unit's staff.
    fn relation(self) -> &'static str {
        if self.home.province == "gansu" && !self.individual { "third_staff" } else { "direct_relative" }
    }

    fn nature(self) -> &'static str {
        if self.individual { "individual" } else { "enterprise" }
    }

    fn address(self) -> String {
        let Home { full, city, district, .. } = self.home;
        let city = if full == city { "" } else { *city };
        format!("{full}{city}{district}示例路10号3栋1203室")
    }

    fn new_address(self) -> String {
        self.address().replace("示例路10号3栋1203室", "新示例路20号2栋601室")
    }

    /// The number of who is responsible: the individual, or the legal representative.
    pub fn person_number(self) -> String {
        resident_id(self.home.code, "19880505", "003")
    }

    fn certificate(self) -> Value {
        let person = json!({
            "kind": "resident_id", "number": self.person_number(), "name": self.name(), "province": self.home.province,
            "address": self.address(), "valid_from": "2015-08-01", "valid_to": "2035-08-01",
        });
        let licence = json!({
            "kind": "business_licence", "number": credit_code(self.home.code), "name": self.name(),
            "province": self.home.province, "address": self.address(), "valid_from": "2018-03-01", "valid_to": "长期",
            "is_latest": true, "three_in_one": true, "online_shop": false,
        });
        if self.individual { person } else { licence }
    }

    fn person(self, act: Act, of_service: bool) -> Value {
        let mobile = if act.is_change() { "13600136000" } else { "13800138000" };
        let mut person = json!({
            "name": "王示例",
            "certificate": {
                "kind": "resident_id", "number": self.person_number(), "address": self.address(),
                "valid_from": "2015-08-01", "valid_to": "2035-08-01",
            },
            "role": if self.individual { json!([]) } else { json!(["legal_representative"]) },
            "mobile": mobile, "mobile_province": self.home.province, "mobile_verified": true,
            "emergency_contact": "13900139000", "emergency_holder": "王某某", "emergency_relation": self.relation(),
            "email": "wang@example.cn", "attachments": ["id_front", "id_back"],
        });
        if of_service {
            set(&mut person, "/video_verified", true);
            set(&mut person, "/video_province", self.home.province);
            set(&mut person, "/wechat_country_code", "86");
        }
        person
    }

    fn subject(self, act: Act) -> Value {
        let Home { province, city, district, .. } = *self.home;
        let changed = act.is_change();
        let mut subject = json!({
            "province": province, "city": city, "district": district, "nature": self.nature(), "name": self.name(),
            "certificate": self.certificate(), "address": if changed { self.new_address() } else { self.address() },
            "attachments": ["subject_certificate"], "supplements": [],
            "responsible_person": self.person(act, false),
        });
        if !self.individual {
            set(&mut subject, "/legal_rep_name", "王示例");
            set(&mut subject, "/legal_rep_cert_kind", "resident_id");
            set(&mut subject, "/legal_rep_cert_number", self.person_number());
            set(&mut subject, "/foreign_invested", false);
            set(&mut subject, "/has_seal", true);
        }
        if let Some(remark) = self.subject_remark() {
            set(&mut subject, "/remark", remark);
        }
        subject
    }

    /// What the pages of some provinces want in the subject's remark of everybody.
    fn subject_remark(self) -> Option<&'static str> {
        Some(match (self.home.province, self.individual) {
            ("tianjin", _) => "应急联系方式的使用人为王某某，与负责人的关系为直系亲属",
            ("chongqing", true) => "应急联系人为王某某",
            ("shandong", false) => "网站内容概要：展示本公司的产品与服务，设首页、产品、案例、联系方式四个栏目",
            ("gansu", false) => "第三名工作人员王某某，职务为行政主管，号码为应急联系方式",
            _ => return None,
        })
    }

    /// The remark of a site. Some pages want the declaration of an individual, one wants thirty characters and more.
    fn site_remark(self) -> Option<&'static str> {
        let outline = "本站为个人网站，展示个人的读书笔记，不含任何企业或单位的信息；如提供虚假信息，\
                       接受注销备案并将主体和域名列入黑名单的处理。计划开通日期为2026年1月。";
        match (self.home.province, self.individual) {
            ("tianjin", false) => Some("应急联系方式的使用人为王某某，与负责人的关系为直系亲属"),
            ("tianjin", true) => Some(
                "本站为个人网站，展示个人的读书笔记，不含任何企业或单位的信息；如提供虚假信息，\
                 接受注销备案并将主体和域名列入黑名单的处理。应急联系方式的使用人为王某某，关系为直系亲属。",
            ),
            (_, true) => Some(outline),
            (_, false) => None,
        }
    }

    fn site_name(self) -> String {
        // Jiangsu's page names the two forms that it takes.
        if self.individual && self.home.province == "jiangsu" {
            "小雨小记的个人博客".to_owned()
        } else if self.individual {
            "山里的读书小记".to_owned()
        } else {
            format!("{}示例科技有限公司", self.home.city)
        }
    }

    fn service(self, act: Act) -> Value {
        let mut service = json!({
            "kind": "website", "name": self.site_name(), "domains": ["example.cn"], "home_page": "example.cn",
            "purpose": "website", "for_profit": false, "topics": [],
            "content_kind": if self.individual { "other" } else { "unit_portal" },
            "languages": ["simplified_chinese"], "resource": {"kind": "cvm", "id": "ins-example1"},
            "pre_approval": "none", "responsible_person": self.person(act, true), "attachments": [{
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
        let number = format!("{}ICP备2021000123号", self.home.record);
        of_service.map_or(number.clone(), |nth| format!("{number}-{nth}"))
    }

    /// The name of the site that is recorded beside those of orders.
    fn recorded_name(self) -> String {
        self.site_name().replace("有限公司", "").replace("小记", "手记")
    }

    /// Whether the province takes such orders: three pages know no changes of a website alone.
    pub fn takes(self, act: Act) -> bool {
        let whole = match self.home.province {
            "jiangsu" | "guizhou" => true,
            "henan" => !self.individual,
            _ => false,
        };
        !(whole && act == Act::ChangedService)
    }

    fn record(self, act: Act) -> Value {
        let mut person = self.person(Act::First, false);
        for member in ["mobile_verified", "attachments"] {
            person.as_object_mut().unwrap().remove(member);
        }
        let site = |nth, name: &str, domain: &str, here: bool| {
            json!({
                "record_number": self.number(Some(nth)), "kind": "website", "name": name, "domains": [domain],
                "accessed_here": here, "state": "normal", "content_kind": if self.individual { "other" } else { "unit_portal" },
                "languages": ["simplified_chinese"], "pre_approval": "none", "responsible_person": person,
            })
        };
        let mut services = Vec::new();
        if act.is_here() {
            services.push(site(1, &self.recorded_name(), "example.com.cn", true));
        }
        if act.is_access() {
            services.push(site(2, &self.site_name(), "example.cn", false));
        }
        if act == Act::AddedElsewhere {
            services.push(site(1, &self.recorded_name(), "example.com.cn", false));
        }
        let mut record = json!({
            "province": self.home.province, "nature": self.nature(), "name": self.name(),
            "record_number": self.number(None), "certificate": self.certificate(), "address": self.address(),
            "responsible_person": person, "state": "normal", "services": services, "here": act.is_here(),
        });
        if !self.individual {
            set(&mut record, "/legal_rep_name", "王示例");
        }
        record
    }

    fn facts(self, act: Act) -> Value {
        let (kind, number) = if self.individual {
            ("resident_id", self.person_number())
        } else {
            ("business_licence", credit_code(self.home.code))
        };
        let here = act.is_here();
        let mut facts = json!({
            "account": {
                "id": "100000000001", "kind": "main", "realname_status": "verified", "realname_name": self.name(),
                "realname_cert_kind": kind, "realname_cert_number": number, "realname_at": "2025-10-01T09:00:00+08:00",
                "bound_mobile": "13800138000", "in_process_orders": 0, "scf_packages": 0,
            },
            "other_filings": {
                "subject_in_process": 0, "domains_in_process": [], "blacklisted": false, "mobiles_elsewhere": 0,
                "persons_elsewhere": 0, "services_of_subject": if act.is_recorded() { 1 } else { 0 },
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
        if act.is_recorded() {
            set(&mut facts, "/record", self.record(act));
            registry["subject"] = json!({
                "found": true, "record_number": self.number(None), "holder_name": self.name(), "nature": self.nature(),
                "accessed_here": here, "state": "normal",
            });
        }
        if here {
            set(&mut registry, "/subject_account", "100000000001");
        }
        if !act.is_change() {
            let entry = json!({
                "domain": "example.cn", "found": true, "record_number": self.number(Some(2)),
                "holder_name": self.name(), "accessed_here": false, "state": "normal",
            });
            let none = json!({"domain": "example.cn", "found": false});
            set(&mut registry, "/services", json!([if act.is_access() { entry } else { none }]));
            set(
                &mut facts,
                "/domains",
                json!([{
                    "domain": "example.cn", "registrar": "provider", "registered_at": "2025-09-01",
                    "expires_at": "2027-09-01", "realname_status": "verified",
                    "realname_verified_at": "2025-10-20T10:00:00+08:00", "miit_realname_match": true,
                    "registrant_name": self.name(), "registrant_type": if self.individual { "individual" } else { "organisation" },
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
            set(&mut facts, "/sites", json!([{"domain": "example.cn", "seen_at": "2025-11-19", "reachable": false}]));
        }
        if !self.individual {
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

    /// The papers that the page asks of everybody on such an order, beside those of the form.
    pub fn papers(self, act: Act) -> &'static [&'static str] {
        match (self.home.province, self.individual) {
            ("inner_mongolia", true) if act != Act::ChangedSubject => &["domain_certificate"],
            ("hunan", _) if !act.is_change() => &["domain_certificate"],
            ("jiangsu", _) => &["truthfulness_notice", "truthfulness_commitment", "commitment_video"],
            ("guangdong", false) => &["unit_commitment"],
            ("guangdong", true) => &["individual_commitment", "id_copy_with_thumbprint"],
            ("tibet", _) if act == Act::First => &["party_building"],
            ("xinjiang", _) if !act.is_change() => &["party_building"],
            _ => &[],
        }
    }

    /// The clean order.
    pub fn order(self, act: Act) -> Value {
        let mut order = json!({
            "kind": act.kind(), "channel": if self.individual && act != Act::AccessHere { "mini_program" } else { "pc" },
            "agreements": ["privacy_statement", "related_terms", "filing_commitment"],
            "supplements": self.papers(act), "facts": self.facts(act),
        });
        if act.has_subject() {
            set(&mut order, "/subject", self.subject(act));
        } else {
            set(&mut order, "/subject_confirmed", true);
        }
        if act == Act::ChangedService {
            let changed = json!({
                "record_number": self.number(Some(1)), "kind": "website", "name": self.recorded_name(),
                "domains": ["example.com.cn"], "responsible_person": self.person(act, true), "saved": true,
            });
            set(&mut order, "/services", json!([changed]));
        } else if !act.is_change() {
            set(&mut order, "/services", json!([self.service(act)]));
        }
        if act == Act::Access {
            set(&mut order, "/subject/record_number", self.number(None));
            set(&mut order, "/services/0/record_number", self.number(Some(2)));
        }
        order
    }
}
