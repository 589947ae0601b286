use super::super::ask::{by, check_said, check_text, check_texts};
use super::super::timer::Phase;
use super::super::{Advice, Decision};
use super::*;
use crate::model::Vocabulary as _;
use crate::model::{ContentKind, OrderKind, OrderState, ServiceKind};
use crate::rule::Lang;
use crate::value::Province;

#[test]
fn texts() {
    check_texts(Display::TEXTS);
    check_said!(Situation, Open, Resolve, Scheme, Block, Unreachable, Content, NameAdvice);
}

fn open(kind: OrderKind, state: OrderState) -> Decision<Open> {
    may_be_open(&OpenQuestion {
        situation: Some(Situation::Order),
        kind: Some(kind),
        state: Some(state),
        access_lapsed: Some(false),
    })
}

#[test]
fn open_by_kind_and_state() {
    use OrderState as S;
    for state in OrderState::ALL {
        let approved = *state == S::Approved;
        for kind in OrderKind::NEW {
            let expected = if approved { Open::Yes } else { Open::NotBeforeApproval };
            assert_eq!(open(*kind, *state).outcome(), Some(&expected));
        }
        for kind in OrderKind::CHANGE {
            assert_eq!(open(*kind, *state).outcome(), Some(&Open::DuringChange));
        }
        for kind in [OrderKind::AccessFiling, OrderKind::AccessService] {
            let expected = match state {
                S::Approved => Open::Yes,
                S::Draft
                | S::DraftExpired
                | S::Submitted
                | S::InitialReview
                | S::RejectedInitial
                | S::Withdrawn
                | S::Abandoned => Open::NotBeforeReview,
                _ => Open::AfterReview,
            };
            assert_eq!(open(kind, *state).outcome(), Some(&expected), "{state:?}");
        }
        for (kind, gone) in [
            (OrderKind::CancelAccess, Open::NotHere),
            (OrderKind::CancelSubject, Open::StruckOff),
            (OrderKind::CancelService, Open::StruckOff),
            (OrderKind::ProviderCancelService, Open::StruckOff),
        ] {
            let expected = if approved { gone } else { Open::Yes };
            assert_eq!(open(kind, *state).outcome(), Some(&expected));
        }
    }
    let ask = |situation| may_be_open(&OpenQuestion { situation: Some(situation), ..OpenQuestion::default() });
    assert_eq!(ask(Situation::NotFiled).outcome(), Some(&Open::NotBeforeFiling));
    assert_eq!(ask(Situation::NotFiledByIp).outcome(), Some(&Open::NotBeforeFilingByIp));
    assert_eq!(ask(Situation::Order).needs(), ["kind", "state", "access_lapsed"]);
    let lapsed = |access_lapsed| {
        may_be_open(&OpenQuestion {
            situation: Some(Situation::Order),
            kind: Some(OrderKind::AccessFiling),
            state: Some(S::InitialPassed),
            access_lapsed,
        })
    };
    assert_eq!(lapsed(Some(true)).outcome(), Some(&Open::Lapsed));
    assert_eq!(lapsed(None).needs(), ["access_lapsed"]);
    // A change is open whatever its state.
    let change = OpenQuestion {
        situation: Some(Situation::Order),
        kind: Some(OrderKind::ChangeFiling),
        ..OpenQuestion::default()
    };
    assert_eq!(may_be_open(&change).outcome(), Some(&Open::DuringChange));
}

#[test]
fn resolving() {
    let ask = |kind, answers| may_resolve(&ResolveQuestion { kind, site_answers: answers });
    for kind in OrderKind::ALL {
        let new = OrderKind::NEW.contains(kind);
        assert_eq!(ask(Some(*kind), Some(true)).outcome(), Some(if new { &Resolve::No } else { &Resolve::Yes }));
        assert_eq!(
            ask(Some(*kind), Some(false)).outcome(),
            Some(if new { &Resolve::BetterNot } else { &Resolve::Yes })
        );
        assert_eq!(ask(Some(*kind), None).outcome().is_none(), new);
    }
    assert_eq!(ask(None, Some(true)).needs(), ["kind"]);
}

#[test]
fn blocking() {
    let ask = |here, filed, scheme| blocked(&BlockQuestion { resolves_here: here, filed_here: filed, scheme });
    assert_eq!(ask(Some(true), Some(false), Some(Scheme::Http)).outcome(), Some(&Block::Redirected));
    assert_eq!(ask(Some(true), Some(false), Some(Scheme::Https)).outcome(), Some(&Block::Fails));
    assert_eq!(ask(Some(true), Some(true), None).outcome(), Some(&Block::None));
    assert_eq!(ask(Some(false), None, None).outcome(), Some(&Block::None));
    assert_eq!(ask(Some(true), Some(false), None).needs(), ["scheme"]);
    assert_eq!(ask(Some(true), None, Some(Scheme::Http)).needs(), ["filed_here"]);
    assert_eq!(ask(None, Some(false), Some(Scheme::Http)).needs(), ["resolves_here"]);
}

#[test]
fn unreachable_in_order() {
    let fine = UnreachableQuestion {
        mainland: Some(true),
        filed: Some(true),
        cancelled: Some(false),
        accessed_here: Some(true),
        realname_overdue: Some(false),
        half_an_hour_since_approval: Some(true),
        ping_reaches_server: Some(true),
    };
    type Set = fn(&mut UnreachableQuestion, Option<bool>);
    let rows: [(&str, Set, bool, Unreachable); 6] = [
        ("cancelled", |a, v| a.cancelled = v, true, Unreachable::Cancelled),
        ("filed", |a, v| a.filed = v, false, Unreachable::NotFiled),
        ("accessed_here", |a, v| a.accessed_here = v, false, Unreachable::NotAccessed),
        ("realname_overdue", |a, v| a.realname_overdue = v, true, Unreachable::RealnameHold),
        ("half_an_hour_since_approval", |a, v| a.half_an_hour_since_approval = v, false, Unreachable::NotSynchronised),
        ("ping_reaches_server", |a, v| a.ping_reaches_server = v, false, Unreachable::AskProvider),
    ];
    assert_eq!(why_unreachable(&fine).outcome(), Some(&Unreachable::Server));
    let mut worse = fine.clone();
    for (name, set, bad, cause) in rows.iter().rev() {
        let mut ask = fine.clone();
        set(&mut ask, None);
        assert_eq!(why_unreachable(&ask).needs(), [*name]);
        // An earlier cause hides the later ones.
        set(&mut worse, Some(*bad));
        assert_eq!(why_unreachable(&worse).outcome(), Some(cause));
    }
    // Outside the mainland filing is no cause.
    let abroad =
        UnreachableQuestion { mainland: Some(false), filed: None, cancelled: None, accessed_here: None, ..fine };
    assert_eq!(why_unreachable(&abroad).outcome(), Some(&Unreachable::Server));
}

#[test]
fn what_is_shown() {
    let ask = |province, kind, individual, culture_licence| {
        display(&DisplayQuestion { province, kind, individual, culture_licence })
    };
    let items = |province, kind, individual| {
        ask(Some(province), Some(kind), Some(individual), Some(false)).outcome().unwrap().items.clone()
    };
    use Display as D;
    assert_eq!(
        items(Province::Guangdong, ServiceKind::Website, false),
        [D::SubjectOrServiceNumber, D::BothHosts, D::PoliceNumber { days: 30 }]
    );
    assert_eq!(
        items(Province::Hebei, ServiceKind::Website, true),
        [D::ServiceNumber, D::BothHosts, D::PoliceNumber { days: 30 }]
    );
    assert_eq!(
        items(Province::Jiangsu, ServiceKind::Website, false),
        [D::ServiceNumber, D::BothHosts, D::PoliceNumber { days: 30 }, D::Copyright]
    );
    assert_eq!(
        items(Province::Jiangsu, ServiceKind::Website, true),
        [D::ServiceNumber, D::BothHosts, D::PoliceNumber { days: 30 }]
    );
    assert_eq!(items(Province::Jiangsu, ServiceKind::App, false), [D::AppNumber, D::PoliceNumber { days: 30 }]);
    assert_eq!(items(Province::Hebei, ServiceKind::QuickApp, false), []);
    assert_eq!(ask(None, Some(ServiceKind::App), None, None).needs(), ["culture_licence"]);
    assert_eq!(ask(Some(Province::Jiangsu), Some(ServiceKind::Website), None, Some(true)).needs(), ["individual"]);
    assert_eq!(ask(None, Some(ServiceKind::Website), Some(true), Some(true)).needs(), ["province"]);
    let culture = ask(Some(Province::Hebei), Some(ServiceKind::App), None, Some(true));
    assert!(culture.outcome().unwrap().items.contains(&D::CultureLicence));
}

#[test]
fn duties_towards_the_police_to_the_second() {
    let ask = |now: &str| PoliceQuestion {
        opened_at: Some("2025-04-08T12:00:00+08:00".parse().unwrap()),
        applied: Some(false),
        now: Some(now.parse().unwrap()),
        ..PoliceQuestion::default()
    };
    let phase = |ask: &PoliceQuestion| match police(&by(), ask).outcome() {
        Some(Police::Apply { phase, .. } | Police::Display { phase, .. }) => Some(*phase),
        _ => None,
    };
    assert_eq!(phase(&ask("2025-05-08T23:59:59+08:00")), Some(Phase::Within));
    assert_eq!(phase(&ask("2025-05-09T00:00:00+08:00")), Some(Phase::Over));
    let approved = |now: &str| PoliceQuestion {
        approved_at: Some("2025-04-08".parse().unwrap()),
        displayed: Some(false),
        now: Some(now.parse().unwrap()),
        ..PoliceQuestion::default()
    };
    assert_eq!(phase(&approved("2025-05-08T23:59:59+08:00")), Some(Phase::Within));
    assert_eq!(phase(&approved("2025-05-09T00:00:00+08:00")), Some(Phase::Over));
    let applied = PoliceQuestion { applied: Some(true), ..PoliceQuestion::default() };
    assert_eq!(police(&by(), &applied).outcome(), Some(&Police::AwaitApproval));
    let done = PoliceQuestion { displayed: Some(true), ..PoliceQuestion::default() };
    assert_eq!(police(&by(), &done).outcome(), Some(&Police::Done));
    assert_eq!(police(&by(), &PoliceQuestion::default()).needs(), ["opened_at", "applied"]);
    let open = PoliceQuestion { displayed: None, now: None, ..approved("2025-05-09") };
    assert_eq!(police(&by(), &open).needs(), ["displayed"]);
    for decision in [
        police(&by(), &ask("2025-05-09")),
        police(&by(), &approved("2025-04-09")),
        police(&by(), &applied),
        police(&by(), &done),
    ] {
        check_text(&decision.explain(Lang::Zh), &decision.explain(Lang::En));
    }
}

#[test]
fn contents() {
    let unit = ContentQuestion {
        individual: Some(false),
        content: Some(ContentKind::Other),
        commercial: Some(false),
        for_organisation: Some(false),
        within_scope: Some(true),
        approval_obtained: Some(false),
        // Its page says nothing of the content of sites.
        province: Some(Province::Yunnan),
    };
    let person = ContentQuestion { individual: Some(true), ..unit.clone() };
    let outcome = |ask: &ContentQuestion| content(ask).outcome().copied();
    assert_eq!((outcome(&unit), outcome(&person)), (Some(Content::Yes), Some(Content::Yes)));
    for kind in ContentKind::ALL {
        let of = |ask: &ContentQuestion| outcome(&ContentQuestion { content: Some(*kind), ..ask.clone() });
        let approval =
            crate::law::content::field(*kind).is_some() && !crate::law::content::is_free_without_profit(*kind);
        let denied = crate::law::content::is_denied_to_individuals(*kind);
        assert_eq!(of(&unit), Some(if approval { Content::ApprovalMissing } else { Content::Yes }));
        let expected = match (kind, denied) {
            (ContentKind::Forum, _) => Content::NoForum,
            (ContentKind::Shopping, _) => Content::NoCommerce,
            (_, true) => Content::NoApprovalForIndividuals,
            (_, false) => Content::Yes,
        };
        assert_eq!(of(&person), Some(expected));
    }
    let with = |ask: &ContentQuestion, change: fn(&mut ContentQuestion)| {
        let mut ask = ask.clone();
        change(&mut ask);
        content(&ask)
    };
    assert_eq!(with(&person, |a| a.commercial = Some(true)).outcome(), Some(&Content::NoCommerce));
    assert_eq!(with(&person, |a| a.for_organisation = Some(true)).outcome(), Some(&Content::NoOrganisation));
    assert_eq!(with(&unit, |a| a.within_scope = Some(false)).outcome(), Some(&Content::OutsideScope));
    assert_eq!(with(&person, |a| a.commercial = None).needs(), ["commercial"]);
    assert_eq!(with(&person, |a| a.for_organisation = None).needs(), ["for_organisation"]);
    assert_eq!(with(&unit, |a| a.within_scope = None).needs(), ["within_scope"]);
    assert_eq!(with(&unit, |a| a.content = None).needs(), ["content"]);
    assert_eq!(
        with(&unit, |a| (a.content, a.approval_obtained) = (Some(ContentKind::News), None)).needs(),
        ["approval_obtained"]
    );
    // What pages say besides.
    let of_jiangxi = with(&unit, |a| a.province = Some(Province::Jiangxi));
    assert_eq!(of_jiangxi.outcome(), Some(&Content::RefusedByProvince));
    let of_hubei = with(&unit, |a| a.province = Some(Province::Hubei));
    assert_eq!(of_hubei.outcome(), Some(&Content::RemarkInProvince));
    let blog = with(&person, |a| (a.content, a.province) = (Some(ContentKind::Blog), Some(Province::Shaanxi)));
    assert_eq!(blog.outcome(), Some(&Content::ApprovalInProvince));
    assert_eq!(with(&unit, |a| a.province = None).needs(), ["province"]);
}

#[test]
fn names() {
    let ask = |text: &str, individual| {
        name(&NameQuestion {
            name: Some(text.into()),
            individual,
            national: Some(false),
            approval_obtained: Some(false),
            province: None,
        })
    };
    // What pages say besides.
    let of = |text: &str, province| {
        let ask = NameQuestion {
            name: Some(text.into()),
            individual: Some(false),
            national: Some(false),
            approval_obtained: Some(false),
            province: Some(province),
        };
        name(&ask).outcome().unwrap().items.clone()
    };
    assert_eq!(of("示例热线", Province::Shandong), [NameAdvice::WordRefusedByProvince]);
    assert_eq!(of("热线示例小屋", Province::Shandong), []);
    assert_eq!(of("示例在线小屋", Province::Shandong), [NameAdvice::WordNeedsApprovalInProvince]);
    assert_eq!(of("示例站abc", Province::Chongqing), [NameAdvice::KindRefusedByProvince]);
    assert_eq!(of("示例小屋", Province::Chongqing), []);
    let items = |text: &str, individual| ask(text, Some(individual)).outcome().unwrap().items.clone();
    assert_eq!(items("示例手记", true), []);
    assert_eq!(items("中国示例网", false), [NameAdvice::National]);
    assert_eq!(items("示例社区", true), [NameAdvice::LooksLikeOrganisation]);
    assert_eq!(items("示例社区", false), []);
    assert_eq!(items("示例新闻", false), [NameAdvice::NeedsApproval]);
    assert_eq!(items("示例金融", false), [NameAdvice::Finance]);
    assert_eq!(items("示例商城", false), [NameAdvice::Shopping]);
    assert_eq!(items("示例博客", true), [NameAdvice::BlogOrSpace]);
    assert_eq!(ask("示例博客", None).needs(), ["individual"]);
    assert_eq!(ask("示例手记", None).outcome(), Some(&Advice { items: vec![] }));
    assert_eq!(ask(" ", None).needs(), ["name"]);
    let open = |text: &str| name(&NameQuestion { name: Some(text.into()), ..NameQuestion::default() });
    assert_eq!(open("中国新闻").needs(), ["national", "approval_obtained"]);
}
