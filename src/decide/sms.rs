//! The check by short message (短信核验): who has to confirm, and how far it is.

use super::ask::{absent, finite, now, question, said, speaks};
use super::gate::at;
use super::timer::{Phase, Timer};
use super::{Answer, Decision, Tell};
use crate::law::sms as law;
use crate::law::{Changes, Item, Part};
use crate::model::{Order, OrderKind, ServiceKind};
use crate::rule::Lang;
use crate::source::{self, Cite, cite};
use crate::validator::Validator;
use crate::value::{Mobile, Moment};
use chrono::{DateTime, FixedOffset};
use serde::Serialize;

use law::{Circumstances, MOST_ATTEMPTS, MOST_RESENDS};
pub use law::{SENDER, Services};

speaks! {
    Services {
        Websites = "仅网站", "websites only";
        Apps = "仅 APP", "apps only";
        Both = "网站和 APP", "both websites and apps";
    }
}

finite! {
    /// DF-29: who has to confirm.
    pub struct PersonsQuestion, PersonsGiven {
        /// The kind of order.
        kind: OrderKind,
        /// Which services it adds.
        services: Services,
        /// Whether it reports a change of the subject; the provider tells by comparing with the record.
        subject_changed: bool,
        /// Whether it reports a change of the services.
        service_changed: bool,
        /// Whether the province changes.
        province_changed: bool,
    }
}

said! {
    /// Who has to confirm.
    pub enum Persons {
        /// Both persons.
        Both = "主体负责人和服务负责人都要核验", "both the subject's and the service's person";
        /// The subject's person.
        Subject = "仅主体负责人核验", "the subject's person only";
        /// The service's person.
        Service = "仅服务负责人核验", "the service's person only";
        /// Nobody: the order goes on without messages.
        Nobody = "无人须核验，订单不经短信直接进入管局审核", "nobody: the order goes on without a message";
        /// A change filing that changes nothing is no order.
        NothingChanged = "变更备案须有变更内容", "a change filing must change something";
    }
}

impl Persons {
    const fn of(subject: bool, service: bool) -> Self {
        match (subject, service) {
            (true, true) => Self::Both,
            (true, false) => Self::Subject,
            (false, true) => Self::Service,
            (false, false) => Self::Nobody,
        }
    }
}

impl PersonsGiven {
    const fn circumstances(self) -> Circumstances {
        let Self { kind, services, subject_changed, service_changed, province_changed } = self;
        Circumstances { kind, services, subject_changed, service_changed, province_changed }
    }
}

/// DF-29: who has to confirm, by the matrix.
pub fn persons(ask: &PersonsQuestion) -> Decision<Persons> {
    let answer = ask.settle(|full| {
        law::row(full.circumstances())
            .map_or(Persons::NothingChanged, |row| Persons::of(row.subject_person, row.service_person))
    });
    Decision::new(answer, law::CITE)
}

/// DF-29 of an order: what it changes is computed from the order and the record in its facts, not asked.
pub fn persons_of(order: &Order) -> Decision<Persons> {
    let changes = Changes::of(order);
    let kinds = || order.services.iter().map(|service| service.kind.get());
    let services = match (
        kinds().any(|kind| kind == Some(ServiceKind::App)),
        kinds().any(|kind| kind == Some(ServiceKind::Website)),
    ) {
        _ if kinds().any(|kind| kind.is_none()) => None,
        (true, true) => Some(Services::Both),
        (true, false) => Some(Services::Apps),
        (false, true) => Some(Services::Websites),
        (false, false) => None,
    };
    let province = changes.get(Part::Subject, Item::Province).into_iter();
    persons(&PersonsQuestion {
        kind: order.kind.get(),
        services,
        subject_changed: Changes::any(changes.of_subject()),
        service_changed: Changes::any(changes.of_services()),
        province_changed: Changes::any(province),
    })
}

question! {
    /// DX-07: who has to confirm an order, with its record among its facts.
    pub struct OrderQuestion {
        /// The order, as it would be validated.
        order: Order,
    }
}

/// DX-07: who has to confirm an order. Where the order or its record does not tell, the order is what is missing.
#[cfg_attr(not(feature = "json"), expect(dead_code, reason = "questions come as JSON"))]
pub(crate) fn persons_of_question(ask: &OrderQuestion) -> Decision<Persons> {
    let answer = ask.order.as_ref().map(|order| persons_of(order).answer);
    match answer {
        Some(Answer::Decided(persons)) => Decision::decided(persons, law::CITE),
        _ => Decision::missing(vec!["order"], law::CITE),
    }
}

question! {
    /// How many messages come, where one person has both roles.
    pub struct MessagesQuestion {
        /// Who has to confirm.
        persons: Persons,
        /// Whether one person has both roles.
        same_person: bool,
        /// Mobile number of the subject's person.
        subject_mobile: Mobile,
        /// Mobile number of the service's person.
        service_mobile: Mobile,
    }
}

said! {
    /// How many confirmations there are.
    pub enum Messages {
        /// None.
        None = "没有核验短信", "no message";
        /// One.
        One = "一次核验", "one confirmation";
        /// Two, on two numbers.
        TwoNumbers = "两次核验，发往两个手机号", "two confirmations, on two numbers";
        /// Two on one number: two persons share it.
        TwoOnOneNumber = "两人共用一个手机号：短信发往同一手机，两人分别用各自证件号码后六位核验", "two persons share one number: each confirms with the end of his or her own certificate number";
        /// One person in both roles: one or two, the documents do not say.
        OneOrTwo = "同一人兼任两个角色：文档未说明核验一次还是两次，收到几条就核验几条", "one person has both roles: whether once or twice is nowhere said; confirm every message that comes";
    }
}

/// How many confirmations there are, where persons or numbers coincide.
pub fn messages(ask: &MessagesQuestion) -> Decision<Messages> {
    let decided = |outcome| Decision::decided(outcome, law::CITE);
    match ask.persons {
        None => Decision::missing(vec!["persons"], law::CITE),
        Some(Persons::Nobody | Persons::NothingChanged) => decided(Messages::None),
        Some(Persons::Subject | Persons::Service) => decided(Messages::One),
        Some(Persons::Both) => match (ask.same_person, &ask.subject_mobile, &ask.service_mobile) {
            (Some(true), ..) => decided(Messages::OneOrTwo),
            (Some(false), Some(subject), Some(service)) if subject == service => decided(Messages::TwoOnOneNumber),
            (Some(false), Some(_), Some(_)) => decided(Messages::TwoNumbers),
            (same, subject, service) => Decision::missing(
                absent([
                    ("same_person", same.is_some()),
                    ("subject_mobile", subject.is_some()),
                    ("service_mobile", service.is_some()),
                ]),
                law::CITE,
            ),
        },
    }
}

question! {
    /// DF-30: how far one person's check is.
    pub struct SessionQuestion {
        /// When the request entered the ministry's table (入表时间); both clocks run from there.
        requested_at: Moment,
        /// Failed attempts.
        attempts: u32,
        /// Resends that were asked for.
        resends: u32,
        /// Whether the person has confirmed.
        verified: bool,
        /// The instant of the question, where it is not the validator's.
        now: Moment,
    }
}

/// How far one person's check is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "session", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Session {
    /// Confirmed.
    Verified,
    /// The code is valid.
    Pending {
        /// The last instant of the code.
        valid_until: DateTime<FixedOffset>,
        /// Attempts that are left.
        attempts_left: u32,
        /// Resends that are left.
        resends_left: u32,
        /// The ministry's own resend, if one still comes while the code is valid.
        noon_resend: Option<DateTime<FixedOffset>>,
    },
    /// Five attempts have failed; the order goes back when the 24 hours are over.
    Failed {
        /// After this instant it goes back.
        returned_after: DateTime<FixedOffset>,
    },
    /// The 24 hours are over; the order has gone back.
    Expired {
        /// The last instant of the code.
        valid_until: DateTime<FixedOffset>,
    },
}

impl Tell for Session {
    fn tell(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Verified, Lang::Zh) => "已核验".to_owned(),
            (Self::Verified, Lang::En) => "confirmed".to_owned(),
            (Self::Pending { valid_until, attempts_left, resends_left, noon_resend }, Lang::Zh) => {
                let noon = noon_resend
                    .map_or_else(|| "有效期内不会自动重发".to_owned(), |noon| format!("{} 自动重发", at(noon)));
                format!(
                    "待核验：{}（含）前有效，还可尝试 {attempts_left} 次，还可重发 {resends_left} 次，{noon}",
                    at(*valid_until)
                )
            }
            (Self::Pending { valid_until, attempts_left, resends_left, noon_resend }, Lang::En) => {
                let noon = noon_resend.map_or_else(
                    || "no resend by itself in that time".to_owned(),
                    |noon| format!("sent again at {}", at(noon)),
                );
                format!(
                    "open until {}, included; attempts left: {attempts_left}, resends left: {resends_left}, {noon}",
                    at(*valid_until)
                )
            }
            (Self::Failed { returned_after }, Lang::Zh) => {
                format!("已失败五次，{} 之后订单自动退回，须重新提交并再次核验", at(*returned_after))
            }
            (Self::Failed { returned_after }, Lang::En) => format!(
                "failed five times; after {} the order goes back, to be submitted and confirmed anew",
                at(*returned_after)
            ),
            (Self::Expired { valid_until }, Lang::Zh) => {
                format!("已于 {} 之后失效，订单退回，须重新提交并再次核验", at(*valid_until))
            }
            (Self::Expired { valid_until }, Lang::En) => format!(
                "the code ran out after {}; the order has gone back, to be submitted and confirmed anew",
                at(*valid_until)
            ),
        }
    }
}

const SESSION: &[Cite] = &[
    cite(&source::SMS_CHECK, "相关说明"),
    cite(&source::SMS_CHECK, "验证类型"),
    cite(&source::SMS_CHECK, "验证步骤"),
    cite(&source::SMS_CHECK, "短信重发"),
];

/// DF-30: how far one person's check is: 24 hours, five attempts, three resends, the ministry's resend at noon.
pub fn session(by: &Validator, ask: &SessionQuestion) -> Decision<Session> {
    if ask.verified == Some(true) {
        return Decision::decided(Session::Verified, SESSION);
    }
    let now = now(by, ask.now);
    let Some(requested) = ask.requested_at else {
        return Decision::missing(absent([("requested_at", false), ("verified", ask.verified.is_some())]), SESSION);
    };
    let validity = Timer::SmsValidity.started(by, requested.latest());
    let valid_until = validity.until.unwrap_or(validity.from);
    let Some(false) = ask.verified else {
        return Decision::missing(vec!["verified"], SESSION);
    };
    if validity.phase(now.earliest()) == Phase::Over {
        return Decision::decided(Session::Expired { valid_until }, SESSION);
    }
    let (Some(attempts), resends) = (ask.attempts, ask.resends) else {
        let needs = absent([("attempts", false), ("resends", ask.resends.is_some())]);
        return Decision::missing(needs, SESSION);
    };
    if attempts >= MOST_ATTEMPTS {
        return Decision::decided(Session::Failed { returned_after: valid_until }, SESSION);
    }
    let Some(resends) = resends else {
        return Decision::missing(vec!["resends"], SESSION);
    };
    let noon = Timer::SmsNoonResend.started(by, requested.latest()).from;
    Decision::decided(
        Session::Pending {
            valid_until,
            attempts_left: MOST_ATTEMPTS - attempts,
            resends_left: MOST_RESENDS.saturating_sub(resends),
            noon_resend: (now.earliest() < noon && noon <= valid_until).then_some(noon),
        },
        SESSION,
    )
}

finite! {
    /// What the form of the check wants, and how the order goes on.
    pub struct ConfirmQuestion, ConfirmGiven {
        /// Whether the code is entered.
        code_given: bool,
        /// Whether the mobile number is entered.
        mobile_given: bool,
        /// Whether the last six characters of the certificate number are entered.
        last_six_given: bool,
        /// Whether the three belong together.
        all_match: bool,
        /// Whether every other person has confirmed, or nobody else has to.
        others_done: bool,
    }
}

said! {
    /// What comes of an attempt to confirm.
    pub enum Confirm {
        /// Something is not entered.
        Incomplete = "须同时填写验证码、手机号和负责人证件号码后六位", "code, mobile number and the last six characters of the person's certificate number are all wanted";
        /// They do not belong together.
        NoMatch = "三项不匹配，查无记录，请核对后重新输入", "the three do not belong together: check them and enter them again";
        /// Others are open.
        WaitingForOthers = "本人核验成功，须等其他负责人完成", "this person has confirmed; others have not yet";
        /// Everybody has confirmed.
        AllDone = "全部核验完成，订单进入管局审核", "all have confirmed; the order goes to the administration";
    }
}

/// What comes of an attempt to confirm.
pub fn confirm(ask: &ConfirmQuestion) -> Decision<Confirm> {
    let answer: Answer<Confirm> = ask.settle(|full| {
        if !(full.code_given && full.mobile_given && full.last_six_given) {
            Confirm::Incomplete
        } else if !full.all_match {
            Confirm::NoMatch
        } else if full.others_done {
            Confirm::AllDone
        } else {
            Confirm::WaitingForOthers
        }
    });
    Decision::new(answer, SESSION)
}

#[cfg(test)]
mod tests {
    use super::super::Said as _;
    use super::super::ask::{by, check_said, check_text};
    use super::*;
    use crate::law::sms::{MATRIX, of};
    use crate::model::Vocabulary as _;

    #[test]
    fn texts() {
        check_said!(Services, Persons, Messages, Confirm);
    }

    /// The document's table, written out once more: kind, situation, and a tick or a cross for each person.
    #[test]
    fn the_matrix_is_the_documents() {
        let table = "
            first_filing web                    1 1
            first_filing web+app                1 0
            first_filing app                    1 0
            add_service_here changed,web        1 1
            add_service_here changed,app        1 0
            add_service_here changed,web+app    1 0
            add_service_here unchanged,web      0 1
            add_service_here unchanged,app      0 0
            add_service_here unchanged,web+app  0 0
            add_service_elsewhere web           1 1
            add_service_elsewhere app           1 0
            add_service_elsewhere web+app       1 0
            access_filing /                     1 1
            access_service changed              1 1
            access_service unchanged            0 1
            change_filing subject               1 0
            change_filing both                  1 1
            change_filing service               0 1
            change_subject province             0 0
            change_subject same-province        1 0
            change_service /                    0 1
            cancel_subject /                    1 0
            cancel_service /                    0 1
            provider_cancel_service /           0 0
            cancel_access /                     0 0";
        let rows: Vec<Vec<&str>> = table.trim().lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!((rows.len(), MATRIX.len()), (25, 25));
        for (row, line) in MATRIX.iter().zip(rows) {
            let kind: OrderKind = serde_json::from_value(line[0].into()).unwrap();
            let mut expected = of(kind, line[2] == "1", line[3] == "1");
            for word in line[1].split(',') {
                expected = match word {
                    "web" => expected.services(Services::Websites),
                    "app" => expected.services(Services::Apps),
                    "web+app" => expected.services(Services::Both),
                    "changed" => expected.subject(true),
                    "unchanged" => expected.subject(false),
                    "subject" => expected.subject(true).service(false),
                    "service" => expected.subject(false).service(true),
                    "both" => expected.subject(true).service(true),
                    "province" => expected.province(true),
                    "same-province" => expected.province(false),
                    _ => expected,
                };
            }
            assert_eq!(*row, expected);
        }
    }

    /// The same by rules: what the matrix comes down to.
    fn persons_by_rules(ask: &PersonsQuestion) -> Decision<Persons> {
        use OrderKind as K;
        let answer = ask.settle(|full| {
            let websites = full.services == Services::Websites;
            if full.kind == K::ChangeFiling && !full.subject_changed && !full.service_changed {
                return Persons::NothingChanged;
            }
            let subject = match full.kind {
                K::FirstFiling | K::AddServiceElsewhere | K::AccessFiling | K::CancelSubject => true,
                K::AddServiceHere | K::AccessService | K::ChangeFiling => full.subject_changed,
                K::ChangeSubject => !full.province_changed,
                K::ChangeService | K::CancelService | K::ProviderCancelService | K::CancelAccess => false,
            };
            let service = match full.kind {
                K::FirstFiling | K::AddServiceHere | K::AddServiceElsewhere => websites,
                K::AccessFiling | K::AccessService | K::ChangeService | K::CancelService => true,
                K::ChangeFiling => full.service_changed,
                K::ChangeSubject | K::CancelSubject | K::ProviderCancelService | K::CancelAccess => false,
            };
            Persons::of(subject, service)
        });
        Decision::new(answer, law::CITE)
    }

    #[test]
    fn matrix_and_rules_agree_everywhere() {
        let bools = [None, Some(true), Some(false)];
        let kinds = OrderKind::ALL.iter().copied().map(Some).chain([None]);
        for kind in kinds {
            for services in Services::ALL.iter().copied().map(Some).chain([None]) {
                for (a, b, c) in (0..27).map(|n| (bools[n % 3], bools[n / 3 % 3], bools[n / 9])) {
                    let ask =
                        PersonsQuestion { kind, services, subject_changed: a, service_changed: b, province_changed: c };
                    assert_eq!(persons(&ask), persons_by_rules(&ask));
                }
            }
        }
        // Every case meets one row at most.
        for kind in OrderKind::ALL {
            for bits in 0..8 {
                for services in Services::ALL {
                    let full = Circumstances {
                        kind: *kind,
                        services: *services,
                        subject_changed: bits & 1 > 0,
                        service_changed: bits & 2 > 0,
                        province_changed: bits & 4 > 0,
                    };
                    assert!(MATRIX.iter().filter(|row| row.fits(full)).count() <= 1);
                }
            }
        }
    }

    #[test]
    fn what_a_kind_does_not_ask_is_not_missing() {
        let needs =
            |kind| persons(&PersonsQuestion { kind: Some(kind), ..PersonsQuestion::default() }).needs().to_vec();
        assert_eq!(needs(OrderKind::FirstFiling), ["services"]);
        assert_eq!(needs(OrderKind::AddServiceHere), ["services", "subject_changed"]);
        assert_eq!(needs(OrderKind::AccessService), ["subject_changed"]);
        assert_eq!(needs(OrderKind::ChangeFiling), ["subject_changed", "service_changed"]);
        assert_eq!(needs(OrderKind::ChangeSubject), ["province_changed"]);
        for kind in [OrderKind::AccessFiling, OrderKind::CancelAccess, OrderKind::CancelSubject] {
            assert!(needs(kind).is_empty());
        }
        assert!(persons(&PersonsQuestion::default()).needs().contains(&"kind"));
    }

    fn ask(requested: &str, now: &str) -> SessionQuestion {
        SessionQuestion {
            requested_at: Some(requested.parse().unwrap()),
            attempts: Some(0),
            resends: Some(0),
            verified: Some(false),
            now: Some(now.parse().unwrap()),
        }
    }

    #[test]
    fn a_session_to_the_second() {
        let start = "2025-06-05T16:00:00+08:00";
        let open = ask(start, "2025-06-06T16:00:00+08:00");
        assert!(matches!(
            session(&by(), &open).outcome(),
            Some(Session::Pending { attempts_left: 5, resends_left: 3, noon_resend: None, .. })
        ));
        let over = ask(start, "2025-06-06T16:00:01+08:00");
        assert!(matches!(session(&by(), &over).outcome(), Some(Session::Expired { .. })));
        // Sent again at noon, as twenty hours have passed.
        let noon = ask(start, "2025-06-06T11:59:59+08:00");
        let Some(Session::Pending { noon_resend: Some(at), .. }) = session(&by(), &noon).outcome().copied() else {
            panic!()
        };
        assert_eq!(at.to_rfc3339(), "2025-06-06T12:00:00+08:00");
        // A request of the morning is too young at its noon, and too old at the next.
        let morning = ask("2025-06-05T09:00:00+08:00", "2025-06-05T10:00:00+08:00");
        assert!(matches!(session(&by(), &morning).outcome(), Some(Session::Pending { noon_resend: None, .. })));
        // A request at midnight is twelve hours old at noon.
        let midnight = ask("2025-06-05T00:00:00+08:00", "2025-06-05T10:00:00+08:00");
        assert!(matches!(session(&by(), &midnight).outcome(), Some(Session::Pending { noon_resend: Some(_), .. })));
    }

    #[test]
    fn attempts_and_resends() {
        let base = ask("2025-06-05T16:00:00+08:00", "2025-06-05T17:00:00+08:00");
        let with = |attempts, resends| session(&by(), &SessionQuestion { attempts, resends, ..base.clone() });
        assert!(matches!(
            with(Some(4), Some(3)).outcome(),
            Some(Session::Pending { attempts_left: 1, resends_left: 0, .. })
        ));
        assert!(matches!(with(Some(5), None).outcome(), Some(Session::Failed { .. })));
        assert!(matches!(with(Some(0), Some(9)).outcome(), Some(Session::Pending { resends_left: 0, .. })));
        assert_eq!(with(None, None).needs(), ["attempts", "resends"]);
        assert_eq!(with(Some(1), None).needs(), ["resends"]);
        let verified = SessionQuestion { verified: Some(true), ..SessionQuestion::default() };
        assert_eq!(session(&by(), &verified).outcome(), Some(&Session::Verified));
        assert_eq!(session(&by(), &SessionQuestion::default()).needs(), ["requested_at", "verified"]);
        for decision in [with(Some(0), Some(0)), with(Some(5), None), session(&by(), &verified)] {
            check_text(&decision.explain(Lang::Zh), &decision.explain(Lang::En));
        }
    }

    #[test]
    fn one_person_or_one_phone() {
        let both = MessagesQuestion { persons: Some(Persons::Both), ..MessagesQuestion::default() };
        let phones = |same, one: &str, other: &str| {
            let ask = MessagesQuestion {
                same_person: Some(same),
                subject_mobile: Some(one.parse().unwrap()),
                service_mobile: Some(other.parse().unwrap()),
                ..both.clone()
            };
            assert!(!format!("{ask:?}").contains("138"));
            messages(&ask).outcome().copied()
        };
        assert_eq!(phones(false, "13800000001", "13800000002"), Some(Messages::TwoNumbers));
        assert_eq!(phones(false, "13800000001", "13800000001"), Some(Messages::TwoOnOneNumber));
        assert_eq!(phones(true, "13800000001", "13800000001"), Some(Messages::OneOrTwo));
        assert_eq!(messages(&both).needs(), ["same_person", "subject_mobile", "service_mobile"]);
        for (persons, expected) in [
            (Persons::Nobody, Messages::None),
            (Persons::NothingChanged, Messages::None),
            (Persons::Subject, Messages::One),
            (Persons::Service, Messages::One),
        ] {
            let ask = MessagesQuestion { persons: Some(persons), ..MessagesQuestion::default() };
            assert_eq!(messages(&ask).outcome(), Some(&expected));
        }
        assert_eq!(messages(&MessagesQuestion::default()).needs(), ["persons"]);
    }

    #[test]
    fn confirming() {
        let full = ConfirmQuestion {
            code_given: Some(true),
            mobile_given: Some(true),
            last_six_given: Some(true),
            all_match: Some(true),
            others_done: Some(true),
        };
        assert_eq!(confirm(&full).outcome(), Some(&Confirm::AllDone));
        let with = |change: fn(&mut ConfirmQuestion)| {
            let mut ask = full.clone();
            change(&mut ask);
            confirm(&ask)
        };
        assert_eq!(with(|a| a.code_given = Some(false)).outcome(), Some(&Confirm::Incomplete));
        assert_eq!(with(|a| a.mobile_given = Some(false)).outcome(), Some(&Confirm::Incomplete));
        assert_eq!(with(|a| a.last_six_given = Some(false)).outcome(), Some(&Confirm::Incomplete));
        assert_eq!(with(|a| a.all_match = Some(false)).outcome(), Some(&Confirm::NoMatch));
        assert_eq!(with(|a| a.others_done = Some(false)).outcome(), Some(&Confirm::WaitingForOthers));
        assert_eq!(with(|a| a.others_done = None).needs(), ["others_done"]);
        assert_eq!(with(|a| a.all_match = None).needs(), ["all_match"]);
        assert_eq!(with(|a| a.last_six_given = None).needs(), ["last_six_given"]);
    }
}
