//! The walk: rules over an order, each with the things of its kind and the facts joined to them.

mod input;
mod reach;

use crate::join::Join;
use crate::law::{Change, Item, Part};
use crate::limits::{MOST_ENTRIES, MOST_SERVICES, MOST_TEXT};
use crate::model::path::At;
use crate::model::{AuthCode, CloudResource, DomainRegistration, Facts, Order, OrderKind, ResourceKind};
use crate::provider::Profile;
use crate::rule::{
    Assumed, Context, DomainItem, Params, PersonItem, Ran, ResourceItem, Role, ServiceItem, Sink, State,
};
use crate::rules::input::TOO_LARGE;
use crate::ruleset::{Pick, Ruleset};
use reach::{Reach, Traits};

/// Runs the rules over an order.
pub(crate) fn check<'a>(rules: &Ruleset, order: &'a Order, cx: impl FnOnce() -> Context<'a>) -> State {
    let mut state = rules.begin();
    if !input::walk(rules, order, &mut state) {
        return too_large(rules);
    }
    let cx = cx();
    state.know(&cx);
    let mut walk = Walk { rules, cx: &cx, order: Traits::of_order(&cx), state };
    run(&rules.order, walk.order, None, &mut walk.state, |pick, sink| (pick.check)(&cx, sink));
    walk.persons();
    walk.services();
    walk.state
}

/// What becomes of an order that is too large to be looked at.
#[cold]
pub(crate) fn too_large(rules: &Ruleset) -> State {
    let mut state = rules.begin();
    let params = Params::NONE.with("services", MOST_SERVICES).with("bytes", MOST_TEXT);
    let params = params.with("entries", MOST_ENTRIES);
    input::report(rules, &TOO_LARGE, &At::ROOT, params, &mut state);
    state
}

struct Walk<'w, 'a> {
    rules: &'w Ruleset,
    cx: &'w Context<'a>,
    order: Traits,
    state: State,
}

impl Walk<'_, '_> {
    fn persons(&mut self) {
        let order = self.cx.order;
        let (subject, services) = (At::ROOT.member("subject"), At::ROOT.member("services"));
        let at = subject.member("responsible_person");
        let person = &*order.subject.responsible_person;
        self.person(&PersonItem { at: &at, role: Role::Subject, person, service: None });
        for (index, service) in order.services.iter().enumerate() {
            let element = services.element(index);
            let at = element.member("responsible_person");
            let person = &*service.responsible_person;
            let service = ServiceItem::new(&element, service, index);
            self.person(&PersonItem { at: &at, role: Role::Service, person, service: Some(&service) });
        }
    }

    fn person(&mut self, item: &PersonItem<'_>) {
        let traits = item.service.map_or(self.order, |service| self.order.with_service(service.kind.get()));
        run(&self.rules.person, traits, item.service, &mut self.state, |pick, sink| (pick.check)(self.cx, item, sink));
    }

    fn services(&mut self) {
        let (cx, rules) = (self.cx, self.rules);
        let facts = &*cx.order.facts;
        let joins = Joins::new(facts);
        let services = At::ROOT.member("services");
        // In orders that change or take over, what is recorded and stays is not judged as new.
        let keeps = cx.is_kind(OrderKind::CHANGE) || cx.is_kind(&[OrderKind::AccessFiling, OrderKind::AccessService]);
        for (index, service) in cx.order.services.iter().enumerate() {
            let at = services.element(index);
            let traits = self.order.with_service(service.kind.get());
            let item = ServiceItem::new(&at, service, index);
            let name_stays = keeps && keeps_name(cx, index);
            run(&rules.service, traits, Some(&item), &mut self.state, |pick, sink| {
                let judged = !(name_stays && pick.head.rule.judges_new == Some(Item::ServiceName));
                if judged { (pick.check)(cx, &item, sink) } else { Ran::NotApplicable }
            });
            let list = at.member("domains");
            for (index, field) in service.domains.iter().enumerate() {
                let at = list.element(index);
                let registration = field.get().and_then(|domain| joins.domains.find(domain.as_str()));
                let domain = DomainItem::new(&at, &item, index, field, registration, &facts.sites);
                let domain_stays = keeps && keeps_domain(cx, domain.service.index, domain.index);
                run(&rules.domain, traits, Some(&item), &mut self.state, |pick, sink| {
                    let judged = !(domain_stays && pick.head.rule.judges_new == Some(Item::Domain));
                    if judged { (pick.check)(cx, &domain, sink) } else { Ran::NotApplicable }
                });
            }
            let at = at.member("resource");
            let resource = joins.resource_of(cx.provider, &item, &at);
            run(&rules.resource, traits, Some(&item), &mut self.state, |pick, sink| (pick.check)(cx, &resource, sink));
        }
    }
}

/// Whether the record shows the name of a service as the order gives it.
fn keeps_name(cx: &Context<'_>, service: usize) -> bool {
    let change = |item| cx.changes().change(Part::Service(service), item);
    let names = [change(Item::ServiceName), change(Item::AppName)];
    names.contains(&Some(Change::Same)) && names.iter().flatten().all(|change| *change == Change::Same)
}

/// Whether the record has the domain.
fn keeps_domain(cx: &Context<'_>, service: usize, domain: usize) -> bool {
    cx.changes().domain_at(service, domain).is_some_and(|difference| difference.change == Change::Same)
}

/// Runs rules where they apply; where that depends on missing facts, under that assumption.
fn run<'r, F>(
    picks: &'r [Pick<F>],
    traits: Traits,
    service: Option<&ServiceItem<'_>>,
    state: &'r mut State,
    mut check: impl FnMut(&Pick<F>, &mut Sink<'r>) -> Ran,
) {
    let [first, ..] = picks else { return };
    let service = service.map_or(0, |service| service.index);
    let mut sink = first.sink(Assumed::NOTHING, state).of_service(service);
    for pick in picks {
        if let Reach::Yes(assumed) = traits.reached_by(pick.applies) {
            sink.turn_to(&pick.head, assumed);
            let ran = check(pick, &mut sink);
            sink.end(ran);
        }
    }
}

/// The facts that services and domains refer to.
struct Joins<'a> {
    domains: Join<'a, DomainRegistration>,
    resources: Join<'a, CloudResource>,
    codes: Join<'a, AuthCode>,
}

impl<'a> Joins<'a> {
    fn new(facts: &'a Facts) -> Self {
        Self {
            domains: Join::new(&facts.domains, |entry| entry.domain.get().map(|domain| domain.as_str())),
            resources: Join::new(&facts.resources, |entry| entry.id.get()),
            codes: Join::new(&facts.auth_codes, |entry| entry.code.get()),
        }
    }

    /// The resource of a service, the code it refers to, and the server behind them.
    fn resource_of<'i>(&self, provider: &'i Profile, service: &'i ServiceItem<'i>, at: &'i At<'i>) -> ResourceItem<'i>
    where
        'a: 'i,
    {
        let reference = &service.resource;
        let resource = reference.id.get().and_then(|id| self.resources.find(id));
        let code = reference.auth_code.get().and_then(|code| self.codes.find(code));
        let by_code = reference.id.is_absent() || reference.kind.get() == Some(ResourceKind::AuthCode);
        let server = match (resource, code) {
            (_, Some((_, code))) if by_code => code.issuing_server.get(),
            (Some((_, resource)), _) => resource.bound_to.get(),
            _ => None,
        };
        ResourceItem { at, service, provider, resource, code, server: server.and_then(|id| self.resources.find(id)) }
    }
}
