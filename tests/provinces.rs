//! Every figure that a page of a province states, at its limit and beside it, and every word that it lists, in the position
//! that the page means: a clean order of the province with one change, through the front door.
//!
//! What is expected comes from `data/province_figures.tsv` and `data/province_words.tsv`, which are copied from the catalogue of
//! pages and its audit, not from the tables of the library. What counts is whether something is reported that rests on the
//! page of the province.

#[path = "common/clean.rs"]
mod clean;

use beian::model::OrderKind;
use beian::rule::Layer;
use beian::testing::pointer::set;
use beian::testing::{Clean, NOW, resident_id};
use beian::{Report, Severity, Validator};
use chrono::DateTime;
use clean::clean;
use serde_json::{Value, json};

/// What a probe expects of the page of its province.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Expect {
    Silent,
    Warned,
    Refused,
    /// A warning or an error.
    Told,
}
use Expect::{Refused, Silent, Told, Warned};

/// The probes that were made and those that went wrong.
#[derive(Default)]
struct Probes {
    count: usize,
    silent: usize,
    wrong: Vec<String>,
}

fn report(order: &Value) -> Report {
    let now = DateTime::parse_from_rfc3339(NOW).unwrap();
    Validator::new(now).validate_json(&order.to_string()).unwrap()
}

impl Probes {
    /// Asks the validator; what the order draws by the page, at worst, must be what is expected.
    fn ask(&mut self, row: &Row, what: &str, expect: Expect, order: &Value) {
        self.probe(row, what, expect, order, false);
    }

    /// As [`Self::ask`], where a law of the nation or of the provider may say it first.
    fn ask_any(&mut self, row: &Row, what: &str, expect: Expect, order: &Value) {
        self.probe(row, what, expect, order, true);
    }

    fn probe(&mut self, row: &Row, what: &str, expect: Expect, order: &Value, any: bool) {
        let page = format!("province-{}", row.province.replace('_', "-"));
        let report = report(order);
        let of_page = report
            .diagnostics()
            .iter()
            .filter(|found| {
                // What another provider says of a province is not its page.
                let sources = || found.cite().iter().map(|cite| &*cite.source.id);
                let of_province = found.rule.layer == Layer::Province && sources().any(|id| id.starts_with("tencent-"));
                any && expect != Silent || of_province || sources().any(|id| id == page)
            })
            .filter(|found| found.severity > Severity::Info);
        let worst = of_page.clone().map(|found| found.severity).max();
        self.count += 1;
        self.silent += usize::from(expect == Silent);
        let fits = match expect {
            Silent => worst.is_none(),
            Warned => worst == Some(Severity::Warning),
            Refused => worst == Some(Severity::Error),
            Told => worst.is_some(),
        };
        if !fits {
            let told: Vec<String> = of_page.map(|found| format!("{} {}", found.code(), found.path)).collect();
            let Row { province, leaf, value, .. } = row;
            let scope = row.scope;
            self.wrong.push(format!("{province} {scope} {leaf} {value}, {what}: {expect:?} expected, {told:?}"));
        }
    }

    fn done(self, at_least: usize) {
        println!("{} probes, {} of them beside the limit or word", self.count, self.silent);
        assert!(self.wrong.is_empty(), "{} of {}:\n{}", self.wrong.len(), self.count, self.wrong.join("\n"));
        assert!(self.count >= at_least, "{} probes", self.count);
    }
}

/// A row of the data.
struct Row {
    province: &'static str,
    scope: &'static str,
    leaf: &'static str,
    value: &'static str,
    how: &'static str,
}

impl Row {
    fn clean(&self, kind: OrderKind) -> Clean {
        clean(self.province, self.scope == "individual", kind)
    }

    fn order(&self, kind: OrderKind) -> Value {
        self.clean(kind).draft().into()
    }

    fn figure(&self) -> u32 {
        self.value.parse().unwrap()
    }

    fn has(&self, word: &str) -> bool {
        self.how.split(' ').any(|known| known == word)
    }
}

fn rows(text: &'static str, value_last: bool) -> Vec<Row> {
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    let row = |line: &'static str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let (value, how) = if value_last { (cells[4], cells[3]) } else { (cells[3], cells[4]) };
        Row { province: cells[0], scope: cells[1], leaf: cells[2], value, how }
    };
    lines.map(row).collect()
}

fn figures() -> Vec<Row> {
    rows(include_str!("data/province_figures.tsv"), false)
}

fn words() -> Vec<Row> {
    rows(include_str!("data/province_words.tsv"), true)
}

/// The birthday of somebody who is so old on the day of the orders, or a day short of it.
fn born(age: u32, a_day_short: bool) -> String {
    format!("{}11{}", 2025 - age, if a_day_short { 21 } else { 20 })
}

/// The order with another number of the person in it, wherever it stands.
fn with_person(clean: Clean, birth: &str, sequence: &str) -> Value {
    let number = resident_id(clean.division(), birth, sequence);
    let text = clean.draft().to_string().replace(&clean.person_number(), &number);
    serde_json::from_str(&text).unwrap()
}

/// The order of a minor whose remark says how the guardian is related.
fn with_guardian(mut order: Value) -> Value {
    let remark = order["services"][0]["remark"].as_str().unwrap_or_default().to_owned();
    set(&mut order, "/services/0/remark", format!("{remark}监护人为本人的父亲。"));
    order
}

fn with_papers(mut order: Value, papers: &[&str]) -> Value {
    for paper in papers {
        set(&mut order, "/supplements/-", *paper);
    }
    order
}

#[test]
fn ages() {
    let mut probes = Probes::default();
    let all = figures();
    let of = |row: &Row, leaf: &str| {
        let same = |other: &&Row| other.province == row.province && other.scope == row.scope && other.leaf == leaf;
        all.iter().find(same).map(Row::figure)
    };
    for row in all.iter().filter(|row| row.leaf.starts_with("age.")) {
        let age = row.figure();
        let hard = of(row, "age.min_age_hard");
        let papers: Vec<Vec<&str>> = row
            .how
            .split(' ')
            .filter(|word| !word.is_empty() && !word.contains('=') && !matches!(*word, "should" | "doubt"))
            .flat_map(|word| word.split('|'))
            .map(|set| set.split('+').collect())
            .collect();
        for act in [OrderKind::FirstFiling, OrderKind::AddServiceElsewhere, OrderKind::AccessFiling] {
            let aged = |age, short| with_guardian(with_person(row.clean(act), &born(age, short), "003"));
            match row.leaf {
                "age.min_age_hard" => {
                    probes.ask(row, "a day short", Refused, &aged(age, true));
                    let free = of(row, "age.min_age_free").unwrap_or(age);
                    if free == age {
                        probes.ask(row, "on the birthday", Silent, &aged(age, false));
                    }
                }
                "age.min_age_free" if papers.is_empty() => {
                    probes.ask(row, "on the birthday", Silent, &aged(age, false));
                }
                "age.min_age_free" | "age.minor_band_from" => {
                    let bare = if row.has("should") { Warned } else { Refused };
                    let band = row.leaf == "age.minor_band_from";
                    // The youngest and the oldest who needs papers.
                    let young = [aged(if band { age } else { hard.unwrap_or(16) }, false), aged(age, true)];
                    for young in if band { &young[..1] } else { &young[..] } {
                        probes.ask(row, "without papers", bare, young);
                        for set in &papers {
                            probes.ask(row, "with papers", Silent, &with_papers(young.clone(), set));
                            if set.len() > 1 {
                                let most = with_papers(young.clone(), &set[1..]);
                                probes.ask(row, "without one of the papers", bare, &most);
                            }
                        }
                    }
                    if !band {
                        // Whether an age given as 以下 counts itself is open.
                        let at = if row.has("doubt") { Warned } else { Silent };
                        probes.ask(row, "on the birthday", at, &aged(age, false));
                        probes.ask(row, "a year later", Silent, &aged(age + 1, false));
                    }
                }
                "age.student_min_age" => {
                    let student = |short| {
                        let mut order = with_papers(aged(age, short), &["employment_proof"]);
                        set(&mut order, "/subject/responsible_person/role", json!(["student"]));
                        order
                    };
                    probes.ask(row, "a day short", Refused, &student(true));
                    probes.ask(row, "on the birthday", Silent, &student(false));
                }
                other => panic!("{other}"),
            }
        }
    }
    probes.done(300);
}

/// The order of a unit whose service has another person.
fn with_two_persons(clean: Clean) -> Value {
    let mut order: Value = clean.draft().into();
    let person = "/services/0/responsible_person";
    set(&mut order, &format!("{person}/name"), "李示例");
    set(&mut order, &format!("{person}/certificate/number"), resident_id(clean.division(), "19850101", "002"));
    set(&mut order, &format!("{person}/role"), json!(["employee"]));
    set(&mut order, &format!("{person}/mobile"), "13700137000");
    set(&mut order, "/services/0/attachments/-", "authorisation_letter");
    order
}

#[test]
fn telephone_numbers() {
    const OWN: [&str; 2] = ["/subject/responsible_person", "/services/0/responsible_person"];
    let mut probes = Probes::default();
    for row in figures().iter().filter(|row| row.leaf.starts_with("contacts.min_distinct")) {
        for act in [OrderKind::FirstFiling, OrderKind::AddServiceElsewhere] {
            let same = row.leaf.ends_with("same_person");
            // So many different numbers among the mobile and emergency numbers of the two.
            let numbers = |count: u32| {
                let mut order = if same { row.order(act) } else { with_two_persons(row.clean(act)) };
                let (a, b, c) = ("13800138000", "13700137000", "13900139000");
                let lists = match (same, count) {
                    (_, 1) => [[a, a], [a, a]],
                    (true, _) => [[a, c], [a, c]],
                    (false, 2) => [[a, b], [b, a]],
                    (false, _) => [[a, c], [b, c]],
                };
                for (person, [mobile, emergency]) in OWN.iter().zip(lists) {
                    if order.pointer(person).is_some() {
                        set(&mut order, &format!("{person}/mobile"), mobile);
                        set(&mut order, &format!("{person}/emergency_contact"), emergency);
                    }
                }
                order
            };
            probes.ask(row, "one number short", Refused, &numbers(row.figure() - 1));
            probes.ask(row, "enough numbers", Silent, &numbers(row.figure()));
        }
    }
    probes.done(50);
}

/// Days around the end of so many months from the day of the orders: the day before, the day, the day after.
fn around(months: u32) -> [&'static str; 3] {
    match months {
        1 => ["2025-12-19", "2025-12-20", "2025-12-21"],
        3 => ["2026-02-19", "2026-02-20", "2026-02-21"],
        12 => ["2026-11-19", "2026-11-20", "2026-11-21"],
        other => panic!("{other}"),
    }
}

#[test]
fn months_that_are_left() {
    let mut probes = Probes::default();
    for row in figures().iter().filter(|row| row.leaf.contains("validity_months")) {
        let mut ends = |what: &str, act: OrderKind, change: &dyn Fn(&mut Value, &str)| {
            let [before, day, after] = around(row.figure());
            let on_the_day = if row.has("longer") { Refused } else { Silent };
            for (end, expect) in [(before, Refused), (day, on_the_day), (after, Silent)] {
                let mut order = row.order(act);
                change(&mut order, end);
                probes.ask(row, &format!("{what} until {end}"), expect, &order);
            }
        };
        match row.leaf {
            "certificate.licence_min_validity_months" => ends("the licence", OrderKind::FirstFiling, &|order, end| {
                set(order, "/subject/certificate/valid_to", end);
            }),
            "certificate.id_min_validity_months" => {
                ends("the card", OrderKind::FirstFiling, &|order, end| {
                    set(order, "/subject/responsible_person/certificate/valid_to", end);
                });
                ends("the card of the site's person", OrderKind::FirstFiling, &|order, end| {
                    set(order, "/services/0/responsible_person/certificate/valid_to", end);
                });
            }
            "domain.min_validity_months" => {
                for act in [OrderKind::FirstFiling, OrderKind::AddServiceElsewhere] {
                    ends("the domain", act, &|order, end| set(order, "/facts/domains/0/expires_at", end));
                }
            }
            "locality.proof_min_validity_months" => ends("the permit", OrderKind::FirstFiling, &|order, end| {
                set(order, "/subject/certificate/province", "hunan");
                set(order, "/subject/certificate/address", "湖南省长沙市芙蓉区示例路10号3栋1203室");
                set(order, "/supplements", json!([{"kind": "residence_permit", "valid_to": end}, "permit_status"]));
            }),
            other => panic!("{other}"),
        }
    }
    probes.done(30);
}

/// The order with so many sites, each with a domain of its own.
fn with_sites(row: &Row, act: OrderKind, count: u32) -> Value {
    let mut order = row.order(act);
    for nth in 1..count {
        let mut site = order["services"][0].clone();
        let domain = format!("example{nth}.cn");
        set(&mut site, "/domains", json!([domain]));
        set(&mut site, "/home_page", domain);
        set(&mut site, "/name", format!("{}{}", order["services"][0]["name"].as_str().unwrap(), nth));
        set(&mut order, "/services/-", site);
    }
    order
}

/// The order with so many domains on its one site.
fn with_domains(row: &Row, act: OrderKind, count: u32) -> Value {
    let mut order = row.order(act);
    for nth in 1..count {
        set(&mut order, "/services/0/domains/-", format!("example{nth}.cn"));
    }
    order
}

#[test]
fn numbers_of_one_order() {
    let mut probes = Probes::default();
    for row in figures().iter().filter(|row| row.leaf.ends_with("per_order")) {
        let most = row.figure();
        let acts: &[OrderKind] = if row.has("first") {
            &[OrderKind::FirstFiling]
        } else {
            &[OrderKind::FirstFiling, OrderKind::AddServiceElsewhere]
        };
        for act in acts.iter().copied() {
            let (enough, more) = match row.leaf {
                "counts.max_sites_per_order" => (with_sites(row, act, most), with_sites(row, act, most + 1)),
                // A site of several domains has rules of its own.
                _ if most > 1 => (with_sites(row, act, most), with_sites(row, act, most + 1)),
                _ => (row.order(act), with_domains(row, act, most + 1)),
            };
            if row.has("void") {
                // The provider's later limit of one site wins, and bars two whatever the page says.
                assert_eq!(report(&enough).verdict(), beian::Verdict::Reject, "{}", row.province);
                continue;
            }
            probes.ask(row, "as many as it lets", Silent, &enough);
            // For individuals the provider's limit of one may say it first.
            probes.ask_any(row, "one more", Refused, &more);
        }
        if row.has("first") {
            probes.ask(
                row,
                "one more, on an added site",
                Silent,
                &with_domains(row, OrderKind::AccessService, most + 1),
            );
        }
    }
    probes.done(20);
}

#[test]
fn retirement() {
    let mut probes = Probes::default();
    for row in figures().iter().filter(|row| row.leaf.starts_with("responsible.service_resp_max_age")) {
        let sequence = if row.leaf.ends_with("_male") { "003" } else { "002" };
        for (what, age, expect) in [("of that age", row.figure(), Silent), ("a year older", row.figure() + 1, Refused)]
        {
            let mut order = with_two_persons(row.clean(OrderKind::FirstFiling));
            let number = resident_id(row.clean(OrderKind::FirstFiling).division(), &born(age, false), sequence);
            set(&mut order, "/services/0/responsible_person/certificate/number", number);
            probes.ask(row, what, expect, &order);
            // The representative is no employee: it warns at most.
            let order = with_person(row.clean(OrderKind::FirstFiling), &born(age, false), sequence);
            probes.ask(
                row,
                &format!("the representative, {what}"),
                if expect == Silent { Silent } else { Warned },
                &order,
            );
        }
    }
    probes.done(8);
}

#[test]
fn lengths() {
    let mut probes = Probes::default();
    for row in figures() {
        match row.leaf {
            "content.remark_min_chars" => {
                for (count, expect) in [(29, Refused), (30, Silent)] {
                    let mut order = row.order(OrderKind::FirstFiling);
                    let remark = "本站为个人网站，展示个人的读书笔记，不含任何企业或单位的信息";
                    assert_eq!(remark.chars().count(), 30);
                    set(&mut order, "/services/0/remark", remark.chars().take(count).collect::<String>());
                    probes.ask(&row, &format!("{count} characters"), expect, &order);
                }
            }
            "naming.min_han_chars" => {
                for (name, expect) in [("示例ab", Refused), ("示例站ab", Silent)] {
                    let mut order = row.order(OrderKind::FirstFiling);
                    set(&mut order, "/services/0/name", name);
                    probes.ask(&row, name, expect, &order);
                }
            }
            _ => {}
        }
    }
    probes.done(6);
}

/// The order with another domain, wherever it stands.
fn with_domain(row: &Row, domain: &str) -> Value {
    serde_json::from_str(
        &row.order(OrderKind::FirstFiling).to_string().replace("\"example.cn\"", &format!("\"{domain}\"")),
    )
    .unwrap()
}

#[test]
fn words_of_domains() {
    let mut probes = Probes::default();
    for row in words().iter().filter(|row| row.leaf.starts_with("domain.")) {
        let word = row.value;
        match row.leaf {
            "domain.tld_allow" => probes.ask(row, "taken", Silent, &with_domain(row, &format!("example{word}"))),
            "domain.tld_deny" => probes.ask(row, "refused", Refused, &with_domain(row, &format!("example{word}"))),
            "domain.prefix_forbidden" => {
                // 带有: wherever it stands in the prefix, as a word.
                probes.ask(row, "at the head", Refused, &with_domain(row, &format!("{word}示例.cn")));
                probes.ask(row, "elsewhere", Refused, &with_domain(row, &format!("示例{word}.cn")));
                probes.ask(row, "inside another word", Silent, &with_domain(row, "美国家具.cn"));
            }
            "domain.prefix_preapproval" => {
                probes.ask(row, "at the head", Told, &with_domain(row, &format!("{word}88.cn")));
                probes.ask(row, "another word", Silent, &with_domain(row, "gate88.cn"));
            }
            other => panic!("{other}"),
        }
    }
    for scope in ["unit", "individual"] {
        let row = Row { province: "beijing", scope, leaf: "domain.tld_deny", value: ".ai", how: "" };
        probes.ask(&row, "on neither list", Warned, &with_domain(&row, "example.ai"));
    }
    probes.done(165);
}

#[test]
fn words_of_names() {
    let mut probes = Probes::default();
    for row in words().iter().filter(|row| row.leaf.starts_with("naming.")) {
        let named = |name: &str| {
            let mut order = row.order(OrderKind::FirstFiling);
            set(&mut order, "/services/0/name", name);
            order
        };
        let word = row.value;
        let (own, bad) = (
            if row.scope == "unit" { "示例" } else { "读书" },
            if row.has("contradictory") { Warned } else { Refused },
        );
        let (head, end) = (format!("{word}{own}小屋"), format!("{own}{word}"));
        let (at_head, at_end) = match row.how.split(' ').next() {
            Some("head") => (bad, Silent),
            Some("end") => (Silent, bad),
            Some("anywhere") => (bad, bad),
            other => panic!("{other:?}"),
        };
        // Words of the state at the head, and names that say nothing, are told for all provinces.
        probes.ask_any(row, &head, at_head, &named(&head));
        probes.ask_any(row, &end, at_end, &named(&end));
        probes.ask(row, "none of the words", Silent, &named(&format!("{own}小屋")));
    }
    probes.done(170);
}

#[test]
fn topics() {
    let mut probes = Probes::default();
    for row in words().iter().filter(|row| row.leaf == "content.forbidden_topics") {
        let mut about = row.order(OrderKind::FirstFiling);
        set(&mut about, "/services/0/approvals", json!([]));
        match row.value {
            "preapproval" => set(&mut about, "/services/0/pre_approval", json!(["news"])),
            "commercial" => set(&mut about, "/services/0/for_profit", true),
            "blog" => set(&mut about, "/services/0/content_kind", "blog"),
            topic => set(&mut about, "/services/0/topics", json!([topic])),
        }
        probes.ask(row, "about it", Told, &about);
        probes.ask(row, "about something else", Silent, &row.order(OrderKind::FirstFiling));
    }
    probes.done(18);
}

#[test]
fn words_of_fields() {
    let mut probes = Probes::default();
    for row in words().iter().filter(|row| row.leaf.starts_with("special.")) {
        let Some((_, fields)) = row.how.split_once(' ') else { continue };
        for field in fields.split('+') {
            let with = |word: &str| match field {
                "subject_name" => {
                    let text = row.order(OrderKind::FirstFiling).to_string();
                    let renamed = text.replace("示例科技有限公司", &format!("示例{word}有限公司"));
                    let mut order = serde_json::from_str(&renamed).unwrap();
                    set(&mut order, "/services/0/name", "示例科技");
                    order
                }
                "business_scope" => {
                    let mut order = row.order(OrderKind::FirstFiling);
                    // 只包含投资的: the page of Shanghai speaks of scopes of investment alone.
                    let before = if word == "投资" { "" } else { "计算机软件的开发；" };
                    set(&mut order, "/facts/business_scope", format!("{before}{word}"));
                    order
                }
                "site_name" => {
                    let mut order = row.order(OrderKind::FirstFiling);
                    set(&mut order, "/services/0/name", format!("示例{word}"));
                    order
                }
                _ => Value::Null,
            };
            if with(row.value).is_null() {
                continue;
            }
            // “制作”影视节目类: the page of Shandong speaks of films.
            let films = matches!(row.value, "制作" | "发行" | "推广");
            let word = if films { format!("影视节目{}", row.value) } else { row.value.to_owned() };
            if films {
                probes.ask(row, &format!("{field}, of something else"), Silent, &with(&format!("网页{}", row.value)));
            }
            // What names and scopes say of finance has a rule for all provinces.
            probes.ask_any(row, field, Told, &with(&word));
            probes.ask(row, &format!("{field}, another word"), Silent, &with("仪表"));
        }
    }
    probes.done(100);
}

#[test]
fn numbers_in_all() {
    let mut probes = Probes::default();
    for row in figures().iter().filter(|row| row.leaf == "counts.thresholds" || row.leaf == "counts.total_sites_cap") {
        let cap = row.leaf == "counts.total_sites_cap";
        let metric = if cap { "sites" } else { row.how.split(' ').next().unwrap() };
        // The order of a subject that has so many sites or domains with it.
        let in_all = |count: u32| {
            let mut order = row.order(OrderKind::AddServiceHere);
            match metric {
                "sites" | "previously_filed_sites" => {
                    let filed = if metric == "sites" { count - 1 } else { count };
                    set(&mut order, "/facts/other_filings/services_of_subject", filed);
                    let site = order["facts"]["record"]["services"][0].clone();
                    let sites: Vec<Value> = (0..filed)
                        .map(|nth| {
                            let mut site = site.clone();
                            set(&mut site, "/domains", json!([format!("recorded{nth}.cn")]));
                            let number =
                                site["record_number"].as_str().unwrap().replace("-1", &format!("-{}", nth + 1));
                            set(&mut site, "/record_number", number);
                            site
                        })
                        .collect();
                    set(&mut order, "/facts/record/services", sites);
                }
                _ => {
                    let others = (1..count).map(|nth| format!("example{nth}.cn"));
                    let domains: Vec<String> = std::iter::once("example.cn".to_owned()).chain(others).collect();
                    set(&mut order, "/services/0/domains", domains);
                    set(&mut order, "/services/0/remark", "多个域名指向同一网站");
                    set(&mut order, "/facts/record/services", json!([]));
                    set(&mut order, "/facts/other_filings/services_of_subject", 0);
                }
            }
            order
        };
        probes.ask(row, "as many as it lets", Silent, &in_all(row.figure()));
        probes.ask(row, "one more", Refused, &in_all(row.figure() + 1));
        if metric.ends_with("domains") {
            // As many as it lets, and one that is filed: the page says whether it counts, or leaves it open.
            let mut order = in_all(row.figure());
            let mut site = row.order(OrderKind::AddServiceHere)["facts"]["record"]["services"][0].clone();
            set(&mut site, "/domains", json!(["recorded.cn"]));
            set(&mut order, "/facts/record/services", json!([site]));
            set(&mut order, "/facts/other_filings/services_of_subject", 1);
            probes.ask(row, "one more with a filed one", if row.has("doubt") { Warned } else { Refused }, &order);
        }
    }
    probes.done(34);
}
