//! The questions of `decide`, asked with every figure and word that a page of a province states, at its limit and beside it, and
//! with every choice that it makes. What is expected comes from copies of the catalogue of pages (`data/province_*.tsv`), which
//! `provinces.rs` asks the validator about as well; the choices are asked of both here.

#[path = "common/draft.rs"]
mod draft;
#[path = "common/provincial.rs"]
mod provincial;

use beian::decide::function;
use beian::{Severity, Validator};
use chrono::DateTime;
use draft::set;
use provincial::{Act, NOW, Who, resident_id};
use serde_json::{Value, json};

/// A row of the data.
struct Row {
    province: &'static str,
    individual: bool,
    leaf: &'static str,
    value: &'static str,
    how: &'static str,
}

impl Row {
    fn has(&self, word: &str) -> bool {
        self.how.split(' ').any(|known| known == word)
    }

    fn who(&self) -> Who {
        Who::of(self.province, self.individual)
    }
}

fn rows(text: &'static str, value: usize, how: Option<usize>) -> Vec<Row> {
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            Row {
                province: cells[0],
                individual: cells[1] == "individual",
                leaf: cells[2],
                value: cells[value],
                how: how.map_or("", |at| cells[at]),
            }
        })
        .collect()
}

fn figures() -> Vec<Row> {
    rows(include_str!("data/province_figures.tsv"), 3, Some(4))
}

fn words() -> Vec<Row> {
    rows(include_str!("data/province_words.tsv"), 4, Some(3))
}

fn choices() -> Vec<Row> {
    rows(include_str!("data/province_choices.tsv"), 3, None)
}

fn validator() -> Validator {
    Validator::new(DateTime::parse_from_rfc3339(NOW).unwrap())
}

/// Asks a question; the answer's word, or the answer itself.
fn ask(noun: &str, name: &str, question: &Value) -> Value {
    let function = function(noun, name).unwrap_or_else(|| panic!("{noun} {name}"));
    let answer: Value = serde_json::from_str(&(function.run)(&validator(), &question.to_string()).unwrap()).unwrap();
    assert!(!answer["outcome"].is_null(), "{noun} {name} {question}: {}", answer["needs"]);
    answer["outcome"].clone()
}

/// Whether some of the rules find something in an order that counts as that much at least.
fn finds(order: &Value, codes: &[&str], at_least: Severity) -> bool {
    let report = validator().validate_json(&order.to_string()).unwrap();
    report.diagnostics().iter().any(|found| codes.contains(&found.code()) && found.severity >= at_least)
}

#[derive(Default)]
struct Probes {
    count: usize,
    wrong: Vec<String>,
}

impl Probes {
    fn that(&mut self, holds: bool, row: &Row, what: &str) {
        self.count += 1;
        if !holds {
            self.wrong.push(format!("{} {} {} {}: {what}", row.province, row.individual, row.leaf, row.value));
        }
    }

    fn done(self, at_least: usize) {
        println!("{} probes", self.count);
        assert!(self.wrong.is_empty(), "{} of {}:\n{}", self.wrong.len(), self.count, self.wrong.join("\n"));
        assert!(self.count >= at_least, "{} probes", self.count);
    }
}

#[test]
fn ages() {
    let mut probes = Probes::default();
    let all = figures();
    let of = |row: &Row, leaf: &str| {
        let same =
            |other: &&Row| (other.province, other.individual, other.leaf) == (row.province, row.individual, leaf);
        all.iter().find(same).map(|row| row.value.parse::<u32>().unwrap())
    };
    for row in all.iter().filter(|row| row.leaf.starts_with("age.")) {
        let age: u32 = row.value.parse().unwrap();
        // The stronger of what is said of both persons.
        let answer = |age: u32, student: bool| {
            let of = |role: &str| {
                let question = json!({
                    "age": age, "province": row.province, "individual": row.individual, "role": role,
                    "student": student, "woman": false, "is_legal_rep": true,
                });
                ask("filing", "old-enough", &question).as_str().unwrap().to_owned()
            };
            let [one, other] = [of("subject"), of("service")];
            if one == "yes" { other } else { one }
        };
        match row.leaf {
            "age.min_age_hard" => {
                probes.that(answer(age - 1, false) == "too_young", row, "a year short");
                probes.that(answer(age, false) != "too_young", row, "of that age");
            }
            "age.min_age_free" | "age.minor_band_from" => {
                let papers = row
                    .how
                    .split(' ')
                    .any(|word| !word.is_empty() && !word.contains('=') && !matches!(word, "should" | "doubt"));
                let bare = if row.has("should") { "better_with_papers" } else { "with_papers" };
                if row.leaf == "age.minor_band_from" {
                    probes.that(answer(age, false) == bare, row, "of that age");
                    continue;
                }
                let at = if row.has("doubt") { "better_with_papers" } else { "yes" };
                probes.that(answer(age, false) == at, row, "of that age");
                probes.that(answer(age + 1, false) == "yes", row, "a year older");
                if papers {
                    probes.that(answer(age - 1, false) == bare, row, "a year short");
                } else if of(row, "age.min_age_hard") == Some(age) {
                    probes.that(answer(age - 1, false) == "too_young", row, "a year short");
                }
            }
            "age.student_min_age" => {
                probes.that(answer(age - 1, true) == "too_young", row, "a student a year short");
                probes.that(answer(age, true) != "too_young", row, "a student of that age");
            }
            other => panic!("{other}"),
        }
    }
    for row in all.iter().filter(|row| row.leaf.starts_with("responsible.service_resp_max_age")) {
        let last: u32 = row.value.parse().unwrap();
        for (age, rep, expected) in [
            (last, false, "yes"),
            (last + 1, false, "past_retirement"),
            (last + 1, true, "representative_past_retirement"),
        ] {
            let question = json!({
                "age": age, "province": row.province, "individual": row.individual, "role": "service", "student": false,
                "woman": row.leaf.ends_with("_female"), "is_legal_rep": rep,
            });
            probes.that(ask("filing", "old-enough", &question) == expected, row, expected);
        }
    }
    probes.done(180);
}

#[test]
fn words_of_domains() {
    let mut probes = Probes::default();
    for row in words().iter().filter(|row| row.leaf.starts_with("domain.")) {
        let answer = |domain: &str| ask("filing", "suffix", &json!({"domain": domain, "province": row.province}));
        let word = row.value;
        match row.leaf {
            // What the state has not approved is another answer.
            "domain.tld_allow" => {
                let answer = answer(&format!("example{word}"));
                probes.that(answer != "refused_by_province" && answer != "ask_province", row, "taken");
            }
            "domain.tld_deny" => probes.that(answer(&format!("example{word}")) != "fileable", row, "refused"),
            "domain.prefix_forbidden" => {
                probes.that(answer(&format!("{word}示例.cn")) == "prefix_of_nation", row, "at the head");
                probes.that(answer(&format!("示例{word}.cn")) == "prefix_of_nation", row, "elsewhere");
                probes.that(answer("美国家具.cn") == "fileable", row, "inside another word");
            }
            // Whether a site is about games is no question of its domain.
            "domain.prefix_preapproval" => {}
            other => panic!("{other}"),
        }
    }
    probes.done(160);
}

#[test]
fn words_of_names() {
    const OF_PAGES: [&str; 3] =
        ["word_refused_by_province", "word_needs_approval_in_province", "kind_refused_by_province"];
    let mut probes = Probes::default();
    for row in words().iter().filter(|row| row.leaf.starts_with("naming.")) {
        let items = |name: &str| {
            let question = json!({
                "name": name, "individual": row.individual, "national": false, "approval_obtained": false,
                "province": row.province,
            });
            ask("site", "name", &question)["items"].as_array().unwrap().clone()
        };
        // What the nation says may say it first.
        let told = |name: &str| !items(name).is_empty();
        let of_page = |name: &str| items(name).iter().any(|item| OF_PAGES.contains(&item.as_str().unwrap()));
        let (word, own) = (row.value, if row.individual { "读书" } else { "示例" });
        let (head, end) = (format!("{word}{own}小屋"), format!("{own}{word}"));
        let (at_head, at_end) = match row.how.split(' ').next() {
            Some("head") => (true, false),
            Some("end") => (false, true),
            Some("anywhere") => (true, true),
            other => panic!("{other:?}"),
        };
        probes.that(if at_head { told(&head) } else { !of_page(&head) }, row, &head);
        probes.that(if at_end { told(&end) } else { !of_page(&end) }, row, &end);
        probes.that(!of_page(&format!("{own}小屋")), row, "none of the words");
    }
    probes.done(170);
}

/// The answer of the question about contents.
fn content(row: &Row, content: &str, commercial: bool, approval: bool) -> Value {
    ask(
        "site",
        "content",
        &json!({
            "individual": row.individual, "content": content, "commercial": commercial, "for_organisation": false,
            "within_scope": true, "approval_obtained": approval, "province": row.province,
        }),
    )
}

#[test]
fn contents() {
    let mut probes = Probes::default();
    for row in words().iter().filter(|row| row.leaf == "content.forbidden_topics") {
        let answer = match row.value {
            "preapproval" => content(row, "news", false, false),
            "commercial" => content(row, "other", true, false),
            "forum" => content(row, "forum", false, false),
            "blog" => content(row, "blog", false, false),
            // What else a site is about is not asked.
            _ => continue,
        };
        probes.that(!matches!(answer.as_str(), Some("yes" | "remark_in_province")), row, "about it");
    }
    let chosen = |row: &Row, kind: &str, remark: &str| {
        let mut order = row.who().order(Act::First);
        set(&mut order, "/services/0/content_kind", kind);
        set(&mut order, "/services/0/remark", remark);
        finds(&order, &["BA-V0704"], Severity::Error)
    };
    for row in choices().iter().filter(|row| row.leaf.starts_with("content.")) {
        let remark = "本站是个人网站，展示读书笔记，不含企业、单位等信息，计划于2026年1月开通";
        let (kind, expected, with_remark) = match row.value {
            "default_choice" => continue,
            "needs_preapproval" => ("blog", "approval_in_province", true),
            "forbidden" if row.leaf.ends_with("other_category") => ("other", "refused_by_province", true),
            "forbidden" => ("blog", "refused_by_province", true),
            "needs_remark" => ("other", "remark_in_province", false),
            "non_blog_needs_remark" => ("other", "remark_in_province", false),
            "must_be_unit_portal" => ("other", "refused_by_province", true),
            "non_portal_needs_remark" => ("other", "remark_in_province", false),
            other => panic!("{other}"),
        };
        probes.that(content(row, kind, false, false) == expected, row, expected);
        probes.that(chosen(row, kind, if with_remark { remark } else { "" }), row, "refused by the validator");
        let other = if row.individual && kind == "other" { "blog" } else { "unit_portal" };
        let fine = content(row, other, false, true);
        probes.that(row.individual || fine == "yes", row, "another content");
        if !with_remark {
            probes.that(!chosen(row, kind, remark), row, "with a remark");
        }
    }
    probes.done(40);
}

#[test]
fn subject_changes() {
    let mut probes = Probes::default();
    for row in choices().iter().filter(|row| row.leaf == "change.subject_change") {
        let may = |to_individual: bool, same_person: bool| {
            let question = json!({
                "old_individual": row.individual, "new_individual": to_individual, "province_changes": false,
                "subject_replaced": true, "same_person_behind": same_person, "province": row.province,
            });
            ask("filing", "change", &question) == "yes"
        };
        // [to a unit, to a unit of the same person, to an individual, to the owner]
        let expected = match row.value {
            "free" if row.individual => [true, true, true, true],
            "free" => [true, true, true, true],
            "forbidden" | "rename_only" | "no_other_enterprise" => [false; 4],
            "to_enterprise_with_domain_certificate" => [true, true, false, false],
            "to_own_enterprise_only" => [false, true, false, false],
            "enterprise_with_registration_proof" | "not_to_personal" => [true, true, false, false],
            "individual_business_to_own_legal_rep" => [false, false, false, true],
            "same_legal_rep_only" => [false, true, false, false],
            other => panic!("{other}"),
        };
        let cases = [(false, false), (false, true), (true, false), (true, true)];
        for ((to_individual, same), expected) in cases.into_iter().zip(expected) {
            // From one individual to another nobody's page says more than whether records move.
            if row.individual && to_individual && row.value != "forbidden" {
                continue;
            }
            let what = format!("to an individual: {to_individual}, the same person: {same}, expected {expected}");
            probes.that(may(to_individual, same) == expected, row, &what);
        }
    }
    probes.done(150);
}

/// The order with another person for the subject, who is not its legal representative.
fn with_another(who: Who, act: Act) -> Value {
    let mut order = who.order(act);
    let number = resident_id(who.home.code, "19850101", "002");
    for person in ["/subject/responsible_person", "/services/0/responsible_person"] {
        set(&mut order, &format!("{person}/name"), "李示例");
        set(&mut order, &format!("{person}/certificate/number"), number.as_str());
        set(&mut order, &format!("{person}/role"), json!(["employee"]));
    }
    order
}

#[test]
fn who_may_be_responsible() {
    let mut probes = Probes::default();
    for row in choices().iter().filter(|row| row.leaf == "responsible.subject_resp") {
        let may = |kind: &str, nature: &str| {
            let question = json!({
                "province": row.province, "kind": kind, "nature": nature, "is_legal_rep": false, "letter": false,
            });
            ask("filing", "representative", &question)
        };
        let first = may("first_filing", "enterprise");
        let codes = ["BA-P0605", "BA-P0606", "BA-P0607", "BA-P0903"];
        let refused = finds(&with_another(row.who(), Act::First), &codes, Severity::Error);
        match row.value {
            "legal_rep_only" => {
                for kind in ["first_filing", "add_service_elsewhere", "access_filing", "change_filing"] {
                    let only = "legal_representative_only";
                    probes.that(may(kind, "enterprise") == only, row, kind);
                }
                probes.that(refused, row, "the validator refuses another");
            }
            "legal_rep_for_new_orders" => {
                probes.that(first == "legal_representative_only", row, "first");
                probes.that(may("access_filing", "enterprise") != "legal_representative_only", row, "access");
                probes.that(refused, row, "the validator refuses another");
            }
            "legal_rep_unless_public_body" => {
                probes.that(first == "legal_representative_only", row, "a company");
                probes.that(may("first_filing", "government") == "with_letter", row, "a public body");
                probes.that(refused, row, "the validator refuses another");
            }
            "legal_rep_or_authorized" => {
                probes.that(first == "with_letter", row, "with a letter");
                probes.that(refused, row, "the validator wants the letter");
            }
            "legal_rep_or_shareholder_or_executive" => {
                probes.that(first == "shareholder_or_executive", row, "a shareholder");
                probes.that(refused, row, "the validator wants the proof");
            }
            "non_legal_rep_possible" => probes.that(first == "yes", row, "anybody"),
            other => panic!("{other}"),
        }
    }
    for row in choices().iter().filter(|row| row.leaf == "responsible.service_resp_letter") {
        let wanted = |rep: bool, subjects: bool| {
            let question = json!({
                "individual": false, "province": row.province, "person_is_legal_rep": rep, "channel": "pc",
                "person_is_subjects": subjects,
            });
            ask("materials", "letter", &question) == "required"
        };
        probes.that(wanted(false, false), row, "another person");
        probes.that(wanted(false, true) == (row.value == "if_not_legal_rep"), row, "the subject's person");
        probes.that(!wanted(true, true), row, "the legal representative");
    }
    probes.done(140);
}

#[test]
fn holders_and_places() {
    let mut probes = Probes::default();
    for row in &choices() {
        match row.leaf {
            "domain.owner" if !row.individual => {
                let question = json!({
                    "holder": "individual", "individual": false, "same": false, "legal_representative": true,
                    "province": row.province,
                });
                let answer = ask("filing", "holder", &question);
                let expected = match row.value {
                    "subject_only" => "transfer",
                    "subject_or_legal_rep" => "legal_representative",
                    "subject_or_legal_rep_with_letter" => "with_letter",
                    other => panic!("{other}"),
                };
                probes.that(answer == expected, row, expected);
                let mut order = row.who().order(Act::First);
                set(&mut order, "/facts/domains/0/registrant_name", "王示例");
                set(&mut order, "/facts/domains/0/registrant_type", "individual");
                set(&mut order, "/facts/domains/0/registrant_cert_kind", "resident_id");
                set(&mut order, "/facts/domains/0/registrant_cert_number", row.who().person_number());
                let refused = finds(&order, &["BA-D0404", "BA-D0903"], Severity::Error);
                probes.that(refused == (row.value != "subject_or_legal_rep"), row, "the validator");
            }
            "domain.privacy_off" => {
                let answer = ask("filing", "privacy", &json!({"province": row.province}));
                probes.that(answer == "must_be_off", row, "privacy");
                let mut order = row.who().order(Act::First);
                set(&mut order, "/facts/domains/0/privacy_protection", true);
                probes.that(finds(&order, &["BA-D0205"], Severity::Warning), row, "the validator");
            }
            "locality.out_of_province_id" => {
                let elsewhere = if row.province == "hunan" { "hubei" } else { "hunan" };
                let question = |papers: bool| json!({"id_province": elsewhere, "residence": row.province, "residence_allows": true, "papers_at_hand": papers});
                let may = |papers| ask("filing", "individual", &question(papers))["may_file"] == "either";
                probes.that(!may(false), row, "without papers");
                probes.that(may(true) == (row.value != "forbidden"), row, "with papers");
                let mut order = row.who().order(Act::First);
                set(&mut order, "/subject/certificate/province", elsewhere);
                let refused = finds(&order, &["BA-S0307", "BA-S0308"], Severity::Warning);
                probes.that(refused == (row.value != "allowed_with_local_phone"), row, "the validator");
            }
            _ => {}
        }
    }
    probes.done(160);
}

/// What the page demands of some order of a kind, of whatever nature.
fn demanded(row: &Row, kind: &str) -> Vec<Value> {
    let natures: &[&str] =
        if row.individual { &["individual"] } else { &["enterprise", "public_institution", "individual_business"] };
    let of = |nature: &&str| {
        let question = json!({"province": row.province, "kind": kind, "nature": nature});
        ask("province", "demands", &question)["demands"].as_array().unwrap().clone()
    };
    natures.iter().flat_map(of).collect()
}

/// Every order that a page can speak of.
const KINDS: [&str; 8] = [
    "first_filing",
    "add_service_here",
    "add_service_elsewhere",
    "access_filing",
    "access_service",
    "change_filing",
    "change_subject",
    "change_service",
];

/// Every figure of a page is told as it stands there, on the orders that it speaks of.
#[test]
fn figures_of_the_page() {
    let mut probes = Probes::default();
    for row in &figures() {
        let (family, what, place) = match row.leaf.split_once('.').unwrap().1 {
            "min_distinct_same_person" => ("phones", "different telephone numbers", 0),
            "min_distinct_diff_person" => ("phones", "different telephone numbers", 1),
            // The person of an individual is the subject.
            "id_min_validity_months" => ("certificates", "validity that", 0),
            "licence_min_validity_months" => ("certificates", "validity that the subject's certificate has left", 0),
            "min_validity_months" => ("domains", "validity that the domain has left", 0),
            "proof_min_validity_months" => ("places", "", 0),
            "min_han_chars" => ("names", "kinds of names that are refused", 0),
            "remark_min_chars" => ("remarks", "", 0),
            "max_sites_per_order" => ("counts", "websites of one order", 0),
            "max_domains_per_order" => ("counts", "domains of one order", 0),
            "total_sites_cap" => ("counts", "websites of one subject", 0),
            "thresholds" => ("counts", "papers beyond a number", 0),
            "post_change_deadline_workdays" => ("accesses", "until when the change follows", 0),
            "service_resp_max_age_male" => ("ages", "", 0),
            "service_resp_max_age_female" => ("ages", "", 1),
            "min_age_hard" | "min_age_free" | "student_min_age" => ("ages", "", 0),
            // From the hard age on there are papers; `ages` asks.
            "minor_band_from" => continue,
            other => panic!("{other}"),
        };
        let figure: u32 = row.value.parse().unwrap();
        let is_told = |kind: &str| {
            demanded(row, kind).iter().any(|demand| {
                let is_family = demand["family"] == family && demand["what"]["en"].as_str().unwrap().starts_with(what);
                let is_exact = !row.leaf.ends_with("validity_months") || demand["exceeded"] == json!(row.has("longer"));
                is_family && is_exact && demand["figures"][place] == json!(figure)
            })
        };
        if row.has("void") {
            probes.that(!KINDS.iter().any(|kind| is_told(kind)), row, "void");
            continue;
        }
        probes.that(KINDS.iter().any(|kind| is_told(kind)), row, "told");
        if row.leaf == "counts.max_sites_per_order" || row.leaf == "counts.max_domains_per_order" {
            probes.that(is_told("first_filing"), row, "on first filings");
            probes.that(!is_told("change_subject"), row, "not on changes");
            let only_first = row.has("first");
            probes.that(is_told("add_service_here") != only_first, row, "on added services");
        }
    }
    probes.done(190);
}

/// Every word of a page is told, in the position or the field in which it counts there.
#[test]
fn words_of_the_page() {
    let mut probes = Probes::default();
    for row in &words() {
        let family = match row.leaf.split('.').next().unwrap() {
            "special" => "specials",
            "naming" => "names",
            _ if row.leaf == "domain.prefix_preapproval" || row.leaf == "domain.prefix_forbidden" => "domains",
            // Suffixes and topics have questions of their own.
            _ => continue,
        };
        let mut how = row.how.split(' ');
        let first = how.next().unwrap();
        let fields: Vec<&str> = how.next().map_or(vec![], |fields| fields.split('+').collect());
        let told = demanded(row, "first_filing").into_iter().chain(demanded(row, "change_filing")).any(|demand| {
            let list = |member: &str| demand[member].as_array().unwrap().clone();
            // A compound of a page counts by its parts (广播电影电视), and what it says of one word has words of its own.
            let named = list("words").iter().any(|word| row.value.contains(word.as_str().unwrap()));
            let has = named || demand["what"]["zh"].as_str().unwrap().contains(row.value);
            let of_field = |name: &&str| match *name {
                "site_name" => demand["family"] == "names" || list("fields").contains(&json!("site_name")),
                "site_content" => list("fields").contains(&json!("content")),
                "business_scope" => list("fields").contains(&json!("scope")),
                "domain_prefix" => demand["family"] == "domains" || list("fields").contains(&json!("prefix")),
                name => list("fields").contains(&json!(name)),
            };
            let there = match family {
                "names" => demand["family"] == family && demand["at"] == json!(first),
                "specials" => fields.iter().all(of_field),
                _ => demand["family"] == family,
            };
            has && there
        });
        probes.that(told, row, row.how);
    }
    probes.done(110);
}

/// The papers that each page asks of everybody are in the checklist of the province as required.
#[test]
fn checklists() {
    let (mut count, mut wrong) = (0, Vec::new());
    for (who, act) in Who::all().flat_map(|who| Act::ALL.map(|act| (who, act))).filter(|(who, act)| who.takes(*act)) {
        let question = json!({
            "kind": act.kind(), "channel": "pc", "nature": if who.individual { "individual" } else { "enterprise" },
            "service": "website", "province": who.home.province,
        });
        let list = ask("materials", "checklist", &question);
        let asked = list["province"].as_array().unwrap();
        for paper in who.papers(act) {
            count += 1;
            let is_there = asked.iter().any(|one| {
                let sets = one["papers"].as_array().unwrap();
                one["wanted"] == "required" && sets.iter().any(|set| set.as_array().unwrap().contains(&json!(paper)))
            });
            if !is_there {
                wrong.push(format!("{} {} {act:?}: {paper}", who.home.province, who.scope()));
            }
        }
    }
    println!("{count} papers");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 80, "{count} papers");
}
