//! The same ten rules in four ways: by hand, with garde, in Rego (regorus) and in CEL. Each says how many of them an order breaks.

use crate::orders::plain;
use cel::{Context, Program, Value};
use garde::Validate;
use regorus::{CompiledPolicy, Engine};

/// The day of the check.
const TODAY: &str = "2025-11-20";

/// By hand, over plain strings.
pub fn by_hand(order: &plain::Order) -> u64 {
    let (subject, facts) = (&order.subject, &order.facts);
    let broken = [
        subject.name.is_empty(),
        subject.nature.is_empty(),
        subject.certificate.number.chars().count() != 18,
        subject.responsible_person.mobile.chars().count() != 11,
        !subject.responsible_person.email.contains('@'),
        order.services.iter().any(|service| service.name.chars().count() < 3),
        order.services.iter().any(|service| service.domains.is_empty()),
        order.services.iter().any(|service| service.content_kind.is_empty()),
        facts.resources.iter().any(|resource| resource.region == "ap-hongkong"),
        facts.domains.iter().any(|domain| domain.expires_at.as_str() < TODAY),
    ];
    broken.into_iter().map(u64::from).sum()
}

/// What the ten rules look at, for garde.
#[derive(Validate)]
struct Looked<'a> {
    #[garde(length(min = 1))]
    name: &'a str,
    #[garde(length(min = 1))]
    nature: &'a str,
    #[garde(length(chars, equal = 18))]
    number: &'a str,
    #[garde(length(chars, equal = 11))]
    mobile: &'a str,
    #[garde(contains("@"))]
    email: &'a str,
    #[garde(inner(length(chars, min = 3)))]
    sites: Vec<&'a str>,
    #[garde(inner(length(min = 1)))]
    domains: Vec<&'a [String]>,
    #[garde(inner(length(min = 1)))]
    contents: Vec<&'a str>,
    #[garde(inner(custom(in_the_mainland)))]
    regions: Vec<&'a str>,
    #[garde(inner(custom(lasts)))]
    expiries: Vec<&'a str>,
}

fn in_the_mainland(region: &&str, (): &()) -> garde::Result {
    if *region == "ap-hongkong" { Err(garde::Error::new("outside the mainland")) } else { Ok(()) }
}

fn lasts(day: &&str, (): &()) -> garde::Result {
    if *day < TODAY { Err(garde::Error::new("has ended")) } else { Ok(()) }
}

/// With garde, over the same plain strings.
pub fn with_garde(order: &plain::Order) -> u64 {
    let (subject, facts) = (&order.subject, &order.facts);
    let looked = Looked {
        name: &subject.name,
        nature: &subject.nature,
        number: &subject.certificate.number,
        mobile: &subject.responsible_person.mobile,
        email: &subject.responsible_person.email,
        sites: order.services.iter().map(|service| service.name.as_str()).collect(),
        domains: order.services.iter().map(|service| service.domains.as_slice()).collect(),
        contents: order.services.iter().map(|service| service.content_kind.as_str()).collect(),
        regions: facts.resources.iter().map(|resource| resource.region.as_str()).collect(),
        expiries: facts.domains.iter().map(|domain| domain.expires_at.as_str()).collect(),
    };
    looked.validate().err().map_or(0, |report| report.iter().count() as u64)
}

/// In Rego.
pub struct Rego(CompiledPolicy);

impl Rego {
    pub fn new() -> Self {
        let mut engine = Engine::new();
        engine.add_policy("filing.rego".to_owned(), include_str!("filing.rego").to_owned()).expect("a policy");
        Self(engine.compile_with_entrypoint(&"data.filing.deny".into()).expect("rules"))
    }

    pub fn broken(&self, text: &str) -> u64 {
        let order = regorus::Value::from_json_str(text).expect("JSON");
        let denied = self.0.eval_with_input(order).expect("an answer");
        denied.as_set().expect("a set").len() as u64
    }
}

/// In CEL: what must hold.
const HOLDS: [&str; 10] = [
    "order.subject.name != ''",
    "order.subject.nature != ''",
    "size(order.subject.certificate.number) == 18",
    "size(order.subject.responsible_person.mobile) == 11",
    "order.subject.responsible_person.email.contains('@')",
    "order.services.all(service, size(service.name) >= 3)",
    "order.services.all(service, size(service.domains) > 0)",
    "order.services.all(service, service.content_kind != '')",
    "order.facts.resources.all(resource, resource.region != 'ap-hongkong')",
    "order.facts.domains.all(domain, domain.expires_at >= '2025-11-20')",
];

pub struct Cel(Vec<Program>);

impl Cel {
    pub fn new() -> Self {
        Self(HOLDS.iter().map(|rule| Program::compile(rule).expect("a rule")).collect())
    }

    pub fn broken(&self, text: &str) -> u64 {
        let order: serde_json::Value = serde_json::from_str(text).expect("JSON");
        let mut context = Context::default();
        context.add_variable("order", order).expect("an order");
        let holds = |rule: &Program| matches!(rule.execute(&context), Ok(Value::Bool(true)));
        self.0.iter().filter(|rule| !holds(rule)).count() as u64
    }
}
