//! Where the order stands (订单进度): other orders of the account, expired drafts, orders left too long, data changed after
//! review.

use crate::law::sms::{self, Services};
use crate::law::{Changes, Item, Part};
use crate::model::{OrderKind, OrderState, ServiceKind};
use crate::rule::prelude::*;
use crate::value::Moment;
use chrono::Days;

/// A main account has one running order at a time (流程中的备案订单).
pub static ANOTHER_ORDER: Rule = Rule {
    code: "BA-O0301",
    slug: "another-order-in-process",
    by: By::Term(Term::AccountOrders),
    cite: &[
        cite(&source::LIMITS, "服务（网站）数量"),
        cite(&source::LIMITS, "服务（APP）数量"),
        cite(&source::FAQ_WHETHER, "能否进行备案"),
    ],
    covers: &["ORD-001"],
    predicts: &["ACC-04", "CAN-03"],
    message: say("该主账号另有 {orders} 个备案订单在流程中", "the main account has {orders} other orders in process"),
    why: say(
        "一个主账号同一时间只能有一个流程中的备案订单",
        "a main account can have only one order in process at a time",
    ),
    help: say("请等该订单完成，或放弃该订单后再提交", "wait until the other order is finished, or give it up"),
    check: Check::Order(another_order),
    ..Rule::OF_PROVIDER
};

fn another_order(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let facts = &*cx.order.facts;
    if matches!(facts.progress.state.get(), Some(OrderState::Approved | OrderState::Withdrawn | OrderState::Abandoned))
    {
        return Ran::NotApplicable;
    }
    let at = At::ROOT.member("facts");
    let at = at.member("account");
    let at = at.member("in_process_orders");
    match facts.account.in_process_orders.get() {
        Some(orders) if orders < out.number() => {}
        Some(orders) => out.fail_with(&at, Params::NONE.with("orders", orders), Places::NONE),
        None => out.needs(&at, at.path()),
    }
    Ran::Checked
}

/// A draft that was left too long must be given up (草稿有效期).
pub static DRAFT_EXPIRED: Rule = Rule {
    code: "BA-O0302",
    slug: "draft-expired",
    by: By::Term(Term::OrderDraftDays),
    cite: &[cite(&source::LIMITS, "草稿有效期")],
    covers: &["ORD-012"],
    predicts: &["ORD-05"],
    message: say(
        "草稿超过 {limit} 天未提交或更新，已失效",
        "the draft was neither submitted nor saved for more than {limit} days",
    ),
    why: say("失效的草稿不能再提交，只能放弃", "such a draft can no longer be submitted, only given up"),
    help: say("请放弃该草稿并新建订单", "give the draft up and start a new order"),
    check: Check::Order(draft_expired),
    ..Rule::OF_PROVIDER
};

fn draft_expired(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let progress = &*cx.order.facts.progress;
    let at = At::ROOT.member("facts");
    let at = at.member("progress");
    let limit = out.figure();
    let params = Params::NONE.with("limit", limit);
    let state = progress.state.get();
    match state {
        Some(OrderState::DraftExpired) => {
            out.fail_with(&at.member("state"), params, Places::NONE);
            return Ran::Checked;
        }
        Some(OrderState::Draft) | None => {}
        Some(_) => return Ran::NotApplicable,
    }
    let (saved, place) = (progress.updated_at.get(), at.member("updated_at"));
    let alive = |moment: &crate::value::Moment| {
        let last = moment.beijing_day().checked_add_days(Days::new(limit.into()));
        last.is_none_or(|last| cx.today <= last)
    };
    // An order was last saved when it was made, or later.
    let made = progress.created_at.get();
    match (saved, made) {
        (Some(saved), _) if alive(saved) => return Ran::Checked,
        (None, Some(made)) if alive(made) => return Ran::Checked,
        (Some(_), Some(made)) if alive(made) => {
            let both = Needs::NONE.with(place.path()).with(at.member("created_at").path());
            out.undetermined(&place, both);
            return Ran::Checked;
        }
        _ => {}
    }
    match (saved, state) {
        (Some(_), Some(_)) => out.fail_with(&place, params, Places::NONE),
        (saved, state) => {
            let mut needs = Needs::NONE;
            if state.is_none() {
                needs.miss(&at.member("state"));
            }
            if saved.is_none() {
                needs.miss(&place);
            }
            out.undetermined(&place, needs);
        }
    }
    Ran::Checked
}

/// The order goes to the administration only when all persons have confirmed the short message (短信核验).
pub static SMS_OPEN: Rule = Rule {
    code: "BA-O0303",
    slug: "short-message-not-confirmed",
    cite: &[
        cite(&source::SMS_CHECK, "验证步骤"),
        cite(&source::SMS_CHECK, "验证类型"),
        cite(&source::PROCESS, "短信核验"),
    ],
    window: Window::since(sms::SINCE),
    applies: Applies::to(&[
        OrderKind::FirstFiling,
        OrderKind::AccessFiling,
        OrderKind::AccessService,
        OrderKind::AddServiceHere,
        OrderKind::AddServiceElsewhere,
        OrderKind::ChangeFiling,
        OrderKind::ChangeSubject,
        OrderKind::ChangeService,
        OrderKind::CancelSubject,
        OrderKind::CancelService,
    ]),
    covers: &["SMS-001", "SMS-010"],
    predicts: &["SMS-04"],
    message: say(
        "负责人尚未完成短信核验，订单却已进入管局审核",
        "the person has not confirmed the short message, yet the order is with the administration",
    ),
    why: say(
        "须核验的负责人全部通过后，订单才会流转到管局审核",
        "the order is handed on only when every person who has to confirm has done so",
    ),
    help: say(
        "请联系该负责人在验证码有效期内完成核验，或更正订单状态",
        "have the person confirm while the code is valid, or correct the state of the order",
    ),
    check: Check::Order(sms_open),
    ..Rule::BASE
};

/// Who must confirm in any case; what depends on more than the order tells is left out.
fn must_confirm(cx: &Context<'_>) -> (bool, bool) {
    let services = &cx.order.services;
    // Nowhere is said how often one person with both roles confirms.
    let two_persons = cx.is_individual() == Some(false)
        && services.iter().all(|service| service.responsible_person.same_as_subject.get() == Some(false));
    let Some(kind) = cx.kind() else {
        return (true, two_persons);
    };
    let all_are = |kind| !services.is_empty() && services.iter().all(|service| service.kind.get() == Some(kind));
    let services = if all_are(ServiceKind::Website) {
        Some(Services::Websites)
    } else {
        all_are(ServiceKind::App).then_some(Services::Apps)
    };
    // What a change touches is computed; where that is not known, nobody must in any case.
    let changes = cx.changes();
    let province = changes.get(Part::Subject, Item::Province).into_iter();
    let changed = [Changes::any(changes.of_subject()), Changes::any(changes.of_services()), Changes::any(province)];
    let (subject, service) = sms::in_any_case(kind, services, changed);
    (subject, service && (!subject || two_persons))
}

fn sms_open(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let facts = &*cx.order.facts;
    let state = match facts.progress.state.get() {
        Some(OrderState::AuthorityReview | OrderState::RejectedAuthority | OrderState::Approved) => true,
        // Nothing is known yet of an order that is being prepared.
        None if !facts.sms.is_absent() => false,
        _ => return Ran::NotApplicable,
    };
    let at = At::ROOT.member("facts");
    let at = at.member("sms");
    let (subject, service) = must_confirm(cx);
    let persons = [
        (subject, facts.sms.subject_person_verified, "subject_person_verified"),
        (service, facts.sms.service_person_verified, "service_person_verified"),
    ];
    let mut ran = Ran::NotApplicable;
    for (must, verified, member) in persons {
        if !must {
            continue;
        }
        ran = Ran::Checked;
        let at = at.member(member);
        let place = Path::ROOT.member("facts").member("progress").member("state");
        match (verified.get(), state) {
            (Some(true), _) => {}
            (Some(false), true) => out.fail_with(&at, Params::NONE, Places::from_iter([place])),
            (Some(false), false) => out.needs(&at, place),
            // The approval says that they did.
            (None, true) if facts.progress.state.get() == Some(OrderState::Approved) => {}
            (None, true) => out.needs(&at, at.path()),
            (None, false) => out.undetermined(&at, Needs::NONE.with(at.path()).with(place)),
        }
    }
    ran
}

/// An order that nothing is done with becomes a draft (订单有效期).
pub static LAPSED: Rule = Rule {
    code: "BA-O0304",
    slug: "order-left-too-long",
    severity: Severity::Warning,
    by: By::Term(Term::OrderStepDays),
    cite: &[
        cite(&source::LIMITS, "订单有效期"),
        cite(&source::FAQ_PROCESS, "备案订单有效期 45 天，是否意味着我需要在 45 天内完成备案？"),
    ],
    covers: &["ORD-011", "ORD-014"],
    predicts: &["ORD-04", "ORD-18"],
    message: say(
        "订单超过 {limit} 天未进行下一步操作，将变为草稿",
        "nothing was done with the order for more than {limit} days, so that it becomes a draft",
    ),
    why: say(
        "审核流程中的订单，单个步骤停留不得超过 {limit} 天",
        "an order in the review may stay in one step for {limit} days",
    ),
    help: say(
        "请检查信息是否仍真实有效，并重新提交审核",
        "see whether the data are still true, and submit the order again",
    ),
    check: Check::Order(lapsed),
    ..Rule::OF_PROVIDER
};

fn lapsed(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    let limit = out.figure();
    let progress = &*cx.order.facts.progress;
    // A step is one of the provider's flow, whoever it waits for. How long the administration takes is not for the provider.
    let waits = matches!(
        progress.state.get(),
        Some(
            OrderState::Submitted
                | OrderState::InitialReview
                | OrderState::RejectedInitial
                | OrderState::InitialPassed
                | OrderState::SecondReview
                | OrderState::RejectedSecond
                | OrderState::SmsPending
                | OrderState::ReturnedSms
                | OrderState::RejectedAuthority
        )
    );
    let last = [
        &progress.last_action_at,
        &progress.submitted_at,
        &progress.rejected_at,
        &progress.updated_at,
        &progress.initial_review_passed_at,
    ];
    let last = last.into_iter().filter_map(|moment| moment.get()).map(Moment::beijing_day).max();
    let Some(last) = last.filter(|_| waits) else {
        return Ran::NotApplicable;
    };
    if last.checked_add_days(Days::new(limit.into())).is_some_and(|end| end < cx.today) {
        let at = At::ROOT.member("facts");
        let at = at.member("progress");
        out.fail_with(&at.member("state"), Params::NONE.with("limit", limit), Places::NONE);
    }
    Ran::Checked
}

/// What is with the administration is not changed (提交管局后改信息).
pub static CHANGED_AT_AUTHORITY: Rule = Rule {
    code: "BA-O0806",
    slug: "changed-while-at-administration",
    cite: &[
        cite(&source::CHANGE_PAGE, "备案已经提交管局是否可以变更信息？"),
        cite(&source::FAQ_CHANGE, "备案已经提交管局是否可以变更信息？"),
    ],
    covers: &["ORD-015"],
    predicts: &["ORD-10"],
    message: say("订单已提交管局，仍修改了信息", "data were changed although the order is with the administration"),
    why: say(
        "备案信息提交管局后，所有信息都无法变更",
        "nothing of an order that is with the administration can be changed",
    ),
    help: say("请等管局驳回或审核通过后再修改", "wait until it is refused or approved, and change it then"),
    check: Check::Order(changed_at_authority),
    ..Rule::BASE
};

fn at_authority(state: OrderState) -> bool {
    matches!(state, OrderState::SubmittedToAuthority | OrderState::SmsPending | OrderState::AuthorityReview)
}

fn after_review(state: OrderState) -> bool {
    matches!(state, OrderState::InitialPassed | OrderState::SecondReview)
}

fn changed_at_authority(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    changed(cx, at_authority, out)
}

/// Fails where data were changed in one of the states.
fn changed(cx: &Context<'_>, in_state: fn(OrderState) -> bool, out: &mut Sink<'_>) -> Ran {
    let progress = &*cx.order.facts.progress;
    let at = At::ROOT.member("facts");
    let at = at.member("progress");
    let (state, changed) = (at.member("state"), at.member("changes_after_review"));
    match (progress.changes_after_review.get(), progress.state.get()) {
        (None, _) => return Ran::NotApplicable,
        (Some(false), _) => {}
        (Some(true), Some(now)) if in_state(now) => {
            out.fail_with(&changed, Params::NONE, Places::from_iter([state.path()]));
        }
        (Some(true), Some(_)) => {}
        (Some(true), None) => out.needs(&changed, state.path()),
    }
    Ran::Checked
}

/// After the provider's review an order is given up rather than changed (初审后追加域名).
pub static CHANGED_AFTER_REVIEW: Rule = Rule {
    code: "BA-O0807",
    slug: "changed-after-review",
    severity: Severity::Info,
    by: By::Term(Term::OrderFixed),
    cite: &[
        cite(&source::REVIEW_PAGE, "初审通过后追加域名"),
        cite(
            &source::REJECTED_PAGE,
            "企业备案初审驳回后，为什么修改网站负责人（主体负责人）信息，主体负责人（网站负责人）信息也跟着变了？",
        ),
    ],
    applies: Applies::to(OrderKind::ADD),
    covers: &["ORD-031"],
    predicts: &["ORD-11", "ORD-19"],
    message: say("初审通过后修改了订单信息", "data were changed after the provider's review had passed"),
    why: say(
        "初审后追加域名须放弃订单重新提交；勾选“同主体负责人”时，修改一位负责人会同时改变另一位",
        "a domain is added after the review only by giving the order up; where one person has both roles, changing one changes the other",
    ),
    help: say(
        "请放弃订单后重新提交，或备案成功后再新增；只改一位负责人时，取消勾选“同主体负责人”",
        "give the order up and submit it again, or add the service later; to change one person only, untick “same as the subject's person”",
    ),
    check: Check::Order(changed_after_review),
    ..Rule::OF_PROVIDER
};

fn changed_after_review(cx: &Context<'_>, out: &mut Sink<'_>) -> Ran {
    changed(cx, after_review, out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases::{Draft, cases};
    use serde_json::json;

    const STATE: &str = "/facts/progress/state";
    const SAVED: &str = "/facts/progress/updated_at";
    const ORDERS: &str = "/facts/account/in_process_orders";
    const ACCESS_SERVICE: &str = include_str!("../../../examples/orders/clean-access-service-unit-pc.json");
    const APP: &str = include_str!("../../../examples/orders/clean-first-filing-app-unit-pc.json");
    const CANCEL: &str = include_str!("../../../examples/orders/clean-cancel-service-unit-pc.json");
    const CHANGE: &str = include_str!("../../../examples/orders/clean-change-filing-unit-pc.json");

    #[test]
    fn another_order() {
        cases(&ANOTHER_ORDER)
            .pass(|_| {})
            .fail(ORDERS, |o| o.set(ORDERS, 1))
            .undetermined(&[ORDERS], |o| o.remove(ORDERS))
            .not_applicable(|o| {
                o.set(STATE, "abandoned");
                o.set(ORDERS, 1);
            })
            .from(CANCEL)
            .fail(ORDERS, |o| o.set(ORDERS, 2));
    }

    #[test]
    fn draft_expired() {
        let old = |o: &mut crate::cases::Draft, saved: &str| {
            o.set("/facts/progress/created_at", "2025-09-01");
            o.set(SAVED, saved);
        };
        cases(&DRAFT_EXPIRED)
            .pass(|_| {})
            // 30 days are not more than 30.
            .pass(|o| old(o, "2025-10-21T00:00:00+08:00"))
            .fail(SAVED, |o| old(o, "2025-10-20T23:59:59+08:00"))
            .fail(STATE, |o| o.set(STATE, "draft_expired"))
            .pass(|o| o.remove(SAVED))
            .undetermined(&[SAVED], |o| {
                o.set("/facts/progress/created_at", "2025-09-01");
                o.remove(SAVED);
            })
            .undetermined(&[STATE], |o| {
                old(o, "2025-10-01");
                o.remove(STATE);
            })
            // Saved before it was made: one of them is wrong.
            .undetermined(&[SAVED, "/facts/progress/created_at"], |o| o.set(SAVED, "2025-09-01"))
            .undetermined(&[SAVED, STATE], |o| o.remove("/facts/progress"))
            .not_applicable(|o| {
                old(o, "2025-10-10");
                o.set(STATE, "initial_review");
            });
    }

    #[test]
    fn sms_open() {
        let review = |o: &mut crate::cases::Draft, subject: bool, service: bool| {
            o.set(STATE, "authority_review");
            o.set("/facts/sms", json!({"subject_person_verified": subject, "service_person_verified": service}));
            o.set("/services/0/responsible_person/same_as_subject", false);
        };
        cases(&SMS_OPEN)
            .not_applicable(|_| {})
            .pass(|o| review(o, true, true))
            .fail("/facts/sms/subject_person_verified", |o| review(o, false, true))
            .fail("/facts/sms/service_person_verified", |o| review(o, true, false))
            .not_applicable(|o| {
                review(o, false, false);
                o.set(STATE, "sms_pending");
            })
            // Who cancels a subject confirms for it alone.
            .silent(|o| {
                review(o, true, false);
                o.set("/kind", "cancel_subject");
            })
            .undetermined(&[STATE], |o| {
                review(o, true, false);
                o.remove(STATE);
            })
            .undetermined(&["/facts/sms/subject_person_verified", "/facts/sms/service_person_verified"], |o| {
                review(o, true, true);
                o.remove("/facts/sms");
            })
            .pass(|o| {
                review(o, true, true);
                o.remove("/facts/sms");
                o.set(STATE, "approved");
                o.remove("/facts/sites/0/reachable");
                o.set("/facts/sites/0/footer_shown", true);
                o.set("/facts/sites/0/footer_link", "https://beian.miit.gov.cn");
            })
            .from(APP)
            .pass(|o| review(o, true, false))
            .from(CHANGE)
            // The address changes: the subject's person confirms.
            .undetermined(&["/facts/sms/subject_person_verified"], |o| o.set(STATE, "authority_review"))
            .fail("/facts/sms/subject_person_verified", |o| {
                o.set(STATE, "authority_review");
                o.set("/facts/sms", json!({"subject_person_verified": false}));
            })
            // Whether anything of the subject changes is not known without the record.
            .silent(|o| {
                o.set(STATE, "authority_review");
                o.remove("/facts/record");
            })
            .from(ACCESS_SERVICE)
            // Whether the subject was changed is for the provider to tell.
            .silent(|o| review(o, false, true))
            .on("2020-08-16T10:00:00+08:00")
            .not_in_force(|_| {});
    }

    #[test]
    fn lapsed() {
        let refused = |day: &'static str| {
            move |o: &mut crate::cases::Draft| {
                o.set("/facts/progress", json!({"state": "rejected_initial", "rejected_at": day}));
            }
        };
        cases(&LAPSED)
            .not_applicable(|_| {})
            .pass(refused("2025-10-06"))
            // Passed by the provider, and left since.
            .fail(STATE, |o| {
                o.set("/facts/progress", json!({"state": "initial_passed", "initial_review_passed_at": "2025-10-05"}));
            })
            .fail(STATE, refused("2025-10-05"))
            // A step that waits for the provider is a step as well, and 45 days are not more than 45.
            .fail(STATE, |o| {
                o.set("/facts/progress", json!({"state": "initial_review", "submitted_at": "2025-10-05"}));
            })
            .pass(|o| o.set("/facts/progress", json!({"state": "initial_review", "submitted_at": "2025-10-06"})))
            .pass(|o| {
                o.set(
                    "/facts/progress",
                    json!({"state": "sms_pending", "submitted_at": "2025-09-01", "last_action_at": "2025-11-19"}),
                );
            })
            .not_applicable(|o| {
                o.set("/facts/progress", json!({"state": "authority_review", "submitted_at": "2025-09-01"}));
                o.set("/facts/sms", json!({"subject_person_verified": true, "service_person_verified": true}));
            })
            .not_applicable(|o| o.set("/facts/progress", json!({"state": "rejected_initial"})));
    }

    #[test]
    fn changed() {
        const CHANGED: &str = "/facts/progress/changes_after_review";
        let in_state = |state: &'static str, changed: bool| {
            move |o: &mut Draft| {
                o.set(STATE, state);
                o.set(CHANGED, changed);
            }
        };
        cases(&CHANGED_AT_AUTHORITY)
            .not_applicable(|_| {})
            .silent(in_state("submitted_to_authority", false))
            .silent(in_state("initial_passed", true))
            .fail_among(CHANGED, in_state("submitted_to_authority", true))
            .blocked(&[STATE], |o| {
                o.set(CHANGED, true);
                o.remove(STATE);
            });
        cases(&CHANGED_AFTER_REVIEW)
            .not_applicable(|_| {})
            .silent(in_state("draft", true))
            .fail_among(CHANGED, in_state("initial_passed", true));
    }
}
