//! The walk: rules over an order.

use crate::model::path::At;
use crate::model::record::Member as _;
use crate::model::record::{Schema, Visit, Words};
use crate::model::{AuthCode, CloudResource, DomainRegistration, Facts, Order, ResourceKind, Service};
use crate::report::Report;
use crate::rule::{
    Context, DomainItem, Params, PersonItem, Places, Ran, Reach, ResourceItem, Role, Rule, ServiceItem, Sink, State,
};
use crate::rules::input;
use crate::ruleset::{Pick, Validator};
use crate::value::ParseError;

/// Most services of one order.
pub const MOST_SERVICES: usize = 1_000;
/// Most bytes of text in one order.
pub const MOST_TEXT: usize = 4 << 20;
/// Most JSON objects in the text of one order: an order of a thousand services has some ten thousand. Without it a text of
/// empty objects would take a hundred times its size in memory.
pub const MOST_OBJECTS: usize = 1 << 15;

impl Validator {
    /// Checks an order.
    pub fn validate(&self, order: &Order) -> Report {
        if order.services.len() > MOST_SERVICES {
            return self.report_too_large();
        }
        let mut state = State::new(self.chosen.start, self.stance);
        let mut input = InputCheck { validator: self, state: &mut state, text: 0 };
        order.walk(&At::ROOT, &mut input);
        if input.text > MOST_TEXT {
            return self.report_too_large();
        }
        let cx = Context::new(order, self.now, self.today, &self.provider, &self.calendar);
        for pick in &self.chosen.order {
            pick.run(&cx, None, &mut state, |sink| (pick.check)(&cx, sink));
        }
        self.walk_persons(&cx, &mut state);
        self.walk_services(&cx, &mut state);
        Report::new(self, state)
    }

    /// The report of an order that is too large to be looked at.
    #[cold]
    pub(crate) fn report_too_large(&self) -> Report {
        let mut state = State::new(self.chosen.start, self.stance);
        if let Some(pick) = self.input_rule(&input::TOO_LARGE) {
            let mut sink = Sink::new(pick.rule, pick.index, pick.severity, None, &mut state);
            let params = Params::NONE.with("services", MOST_SERVICES).with("bytes", MOST_TEXT);
            sink.fail_with(&At::ROOT, params, Places::NONE);
            sink.end(Ran::Checked);
        }
        Report::new(self, state)
    }

    fn input_rule(&self, rule: &'static Rule) -> Option<&Pick<()>> {
        self.chosen.input.iter().find(|pick| pick.rule == rule)
    }

    fn walk_persons(&self, cx: &Context<'_>, state: &mut State) {
        let order = cx.order;
        let (subject, services) = (At::ROOT.member("subject"), At::ROOT.member("services"));
        let at = subject.member("responsible_person");
        let person = &*order.subject.responsible_person;
        self.walk_person(cx, &PersonItem { at: &at, role: Role::Subject, person, service: None }, state);
        for (index, service) in order.services.iter().enumerate() {
            let element = services.element(index);
            let at = element.member("responsible_person");
            let person = &*service.responsible_person;
            self.walk_person(cx, &PersonItem { at: &at, role: Role::Service, person, service: Some(service) }, state);
        }
    }

    fn walk_person(&self, cx: &Context<'_>, item: &PersonItem<'_>, state: &mut State) {
        for pick in &self.chosen.person {
            pick.run(cx, item.service.map(|service| (service, item.at)), state, |sink| (pick.check)(cx, item, sink));
        }
    }

    fn walk_services(&self, cx: &Context<'_>, state: &mut State) {
        let facts = &*cx.order.facts;
        let joins = Joins::new(facts);
        let services = At::ROOT.member("services");
        for (index, service) in cx.order.services.iter().enumerate() {
            let at = services.element(index);
            let item = ServiceItem::new(&at, service, index);
            for pick in &self.chosen.service {
                pick.run(cx, Some((service, &at)), state, |sink| (pick.check)(cx, &item, sink));
            }
            let list = at.member("domains");
            for (index, field) in service.domains.iter().enumerate() {
                let at = list.element(index);
                let registration = field.get().and_then(|domain| joins.domain(domain.as_str()));
                let item = DomainItem { at: &at, service, field, registration, sites: &facts.sites };
                for pick in &self.chosen.domain {
                    pick.run(cx, Some((service, &at)), state, |sink| (pick.check)(cx, &item, sink));
                }
            }
            let at = at.member("resource");
            let reference = &service.resource;
            let resource = reference.id.get().and_then(|id| joins.resource(id));
            let code = reference.auth_code.get().and_then(|code| joins.code(code));
            let by_code = reference.id.is_absent() || reference.kind.get() == Some(ResourceKind::AuthCode);
            let server = match (resource, code) {
                (_, Some((_, code))) if by_code => code.issuing_server.get(),
                (Some((_, resource)), _) => resource.bound_to.get(),
                _ => None,
            }
            .and_then(|id| joins.resource(id));
            let item = ResourceItem { at: &at, service, resource, code, server };
            for pick in &self.chosen.resource {
                pick.run(cx, Some((service, &at)), state, |sink| (pick.check)(cx, &item, sink));
            }
        }
    }
}

impl<F> Pick<F> {
    /// Runs the rule where it applies; where that depends on missing facts, under that assumption.
    #[inline]
    fn run(
        &self,
        cx: &Context<'_>,
        service: Option<(&Service, &At<'_>)>,
        state: &mut State,
        check: impl FnOnce(&mut Sink<'_>) -> Ran,
    ) {
        let mut assumed = match self.applies.reach(cx) {
            Reach::No => return,
            Reach::Yes => None,
            Reach::Maybe(missing) => Some(missing),
        };
        if let Some((service, _)) = service {
            match self.applies.reaches_service(service.kind.get()) {
                Some(false) => return,
                Some(true) => {}
                None => {
                    let index = cx.order.services.iter().position(|known| std::ptr::eq(known, service)).unwrap_or(0);
                    let kind = At::ROOT.member("services").element(index).member("kind").path();
                    assumed.get_or_insert(Places::NONE).add(kind);
                }
            }
        }
        let mut sink = Sink::new(self.rule, self.index, self.severity, assumed.as_ref(), state);
        let ran = check(&mut sink);
        sink.end(ran);
    }
}

/// Reports what the model does not know, and adds up the text.
struct InputCheck<'v, 's> {
    validator: &'v Validator,
    state: &'s mut State,
    text: usize,
}

impl InputCheck<'_, '_> {
    #[cold]
    fn report(&mut self, rule: &'static Rule, at: &At<'_>, params: Params) {
        if let Some(pick) = self.validator.input_rule(rule) {
            let mut sink = Sink::new(pick.rule, pick.index, pick.severity, None, self.state);
            sink.fail_with(at, params, Places::NONE);
            sink.end(Ran::Checked);
        }
    }
}

impl Visit for InputCheck<'_, '_> {
    fn text(&mut self, bytes: usize) {
        self.text = self.text.saturating_add(bytes);
    }

    fn unknown_word(&mut self, at: &At<'_>, text: &str, words: &'static Words) {
        let (rule, params) = input::unknown_word(text, words);
        self.report(rule, at, params);
    }

    fn unknown_member(&mut self, at: &At<'_>, name: &str, schema: &'static Schema) {
        self.report(&input::UNKNOWN_MEMBER, at, input::unknown_member(name, schema));
    }

    fn bad_count(&mut self, at: &At<'_>) {
        self.report(&input::NOT_A_COUNT, at, Params::NONE);
    }

    fn malformed(&mut self, at: &At<'_>, reason: ParseError) {
        if input::is_told_here(at) {
            self.report(&input::FACT_MALFORMED, at, Params::NONE.with("reason", reason));
        }
    }
}

/// Finds facts by the domain, id or code that an order refers to. Short lists are searched, long ones indexed, so that the
/// work stays linear.
struct Joins<'a> {
    domains: Join<'a, DomainRegistration>,
    resources: Join<'a, CloudResource>,
    codes: Join<'a, AuthCode>,
}

struct Join<'a, T> {
    list: &'a [T],
    key: fn(&T) -> Option<&str>,
    /// Keys in order with their places; empty while the list is short.
    index: Vec<(&'a str, usize)>,
}

impl<'a, T> Join<'a, T> {
    const SHORT: usize = 8;

    fn new(list: &'a [T], key: fn(&T) -> Option<&str>) -> Self {
        let mut index = Vec::new();
        if list.len() > Self::SHORT {
            index.extend(list.iter().enumerate().filter_map(|(at, entry)| key(entry).map(|key| (key, at))));
            index.sort_unstable();
        }
        Self { list, key, index }
    }

    fn find(&self, wanted: &str) -> Option<(usize, &'a T)> {
        let at = if self.list.len() > Self::SHORT {
            let first = self.index.partition_point(|(key, _)| *key < wanted);
            self.index.get(first).filter(|(key, _)| *key == wanted).map(|(_, at)| *at)?
        } else {
            self.list.iter().position(|entry| (self.key)(entry) == Some(wanted))?
        };
        self.list.get(at).map(|entry| (at, entry))
    }
}

impl<'a> Joins<'a> {
    fn new(facts: &'a Facts) -> Self {
        Self {
            domains: Join::new(&facts.domains, |entry| entry.domain.get().map(|domain| domain.as_str())),
            resources: Join::new(&facts.resources, |entry| entry.id.get()),
            codes: Join::new(&facts.auth_codes, |entry| entry.code.get()),
        }
    }

    fn domain(&self, name: &str) -> Option<(usize, &'a DomainRegistration)> {
        self.domains.find(name)
    }

    fn resource(&self, id: &str) -> Option<(usize, &'a CloudResource)> {
        self.resources.find(id)
    }

    fn code(&self, code: &str) -> Option<(usize, &'a AuthCode)> {
        self.codes.find(code)
    }
}
