use super::super::Said as _;
use super::super::ask::{by, check_said, check_text};
use super::super::timer::Timer;
use super::*;
use crate::model::Vocabulary as _;
use crate::model::{AuthCodeState, OrderKind, OrderState, RecordState};
use crate::rule::Lang;
use crate::value::{Moment, Province};
use chrono::DateTime;
use proptest::prelude::*;
use std::collections::BTreeSet;

const TERMINAL: [OrderState; 3] = [OrderState::Approved, OrderState::Withdrawn, OrderState::Abandoned];

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

#[test]
fn texts() {
    check_said!(Event, Action);
}

#[test]
fn every_state_is_reachable_and_every_event_used() {
    let mut reached = BTreeSet::from([OrderState::Draft]);
    while let Some(row) = TRANSITIONS.iter().find(|row| reached.contains(&row.from) && !reached.contains(&row.to)) {
        reached.insert(row.to);
    }
    assert_eq!(reached.len(), OrderState::ALL.len());
    let used: BTreeSet<_> = TRANSITIONS.iter().map(|row| row.event).collect();
    assert_eq!(used.len(), Event::ALL.len());
    let rows: BTreeSet<_> = TRANSITIONS.iter().map(|row| (row.from, row.event)).collect();
    assert_eq!(rows.len(), TRANSITIONS.len(), "one row a state and event");
}

#[test]
fn terminal_states_stay() {
    for state in OrderState::ALL {
        let leaves = TRANSITIONS.iter().any(|row| row.from == *state && row.to != *state);
        assert_eq!(leaves, !TERMINAL.contains(state), "{state:?}");
    }
}

fn ask(state: OrderState, event: Event) -> NextQuestion {
    NextQuestion { state: Some(state), event: Some(event), ..NextQuestion::default() }
}

#[test]
fn every_row_of_the_table_moves() {
    for row in TRANSITIONS {
        let mut question = ask(row.from, row.event);
        let needs = next(&by(), &question).needs().to_vec();
        match row.guard {
            Guard::None => assert!(needs.is_empty()),
            Guard::SomebodyConfirms | Guard::NobodyConfirms => {
                assert_eq!(needs, ["somebody_confirms"]);
                let somebody = row.guard == Guard::SomebodyConfirms;
                question.somebody_confirms = Some(!somebody);
                assert_eq!(next(&by(), &question).outcome(), Some(&Next::ConfirmationSaysOtherwise));
                question.somebody_confirms = Some(somebody);
            }
            Guard::Over(timer) | Guard::NotOver(timer) => {
                assert_eq!(needs, ["last_step_at"]);
                let over = matches!(row.guard, Guard::Over(_));
                let start = moment("2025-09-26T10:00:00+08:00");
                let end = timer.started(&by(), start.latest()).until.unwrap();
                question.last_step_at = Some(start);
                // The last second belongs to the timer.
                question.now = Some(Moment::Instant(end));
                let early = matches!(next(&by(), &question).outcome(), Some(Next::TooEarly { .. }));
                assert_eq!(early, over, "{row:?}");
                question.now = Some(Moment::Instant(end + chrono::TimeDelta::seconds(1)));
                let late = matches!(next(&by(), &question).outcome(), Some(Next::TooLate { .. }));
                assert_eq!(late, !over, "{row:?}");
                question.now = Some(Moment::Instant(end + chrono::TimeDelta::seconds(i64::from(over))));
            }
        }
        let decision = next(&by(), &question);
        assert_eq!(decision.outcome(), Some(&Next::Moves { to: row.to }), "{row:?}");
        check_text(&decision.explain(Lang::Zh), &decision.explain(Lang::En));
    }
    assert_eq!(next(&by(), &NextQuestion::default()).needs(), ["state", "event"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever happens, an order stays in the table, and what has ended stays ended.
    #[test]
    fn no_path_leads_out(events in proptest::collection::vec(0..Event::ALL.len(), 0..60), somebody in any::<bool>(), days in 0..60_i64) {
        let mut state = OrderState::Draft;
        let start = moment("2025-01-01T00:00:00+08:00");
        let now = start.earliest() + chrono::TimeDelta::days(days);
        for event in events {
            let question = NextQuestion {
                somebody_confirms: Some(somebody),
                last_step_at: Some(start),
                now: Some(Moment::Instant(now)),
                ..ask(state, Event::ALL[event])
            };
            let decision = next(&by(), &question);
            let outcome = *decision.outcome().unwrap();
            if let Next::Moves { to } = outcome {
                prop_assert!(TRANSITIONS.iter().any(|row| row.from == state && row.to == to));
                prop_assert!(!TERMINAL.contains(&state) || to == state);
                state = to;
            }
        }
    }

    /// A timer that starts later neither begins nor ends earlier.
    #[test]
    fn timers_never_run_backwards(start in 1_500_000_000_i64..1_900_000_000, later in 0_i64..10_000_000, timer in 0..Timer::ALL.len()) {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap().fixed_offset();
        let (first, second) = (Timer::ALL[timer].started(&by(), at(start)), Timer::ALL[timer].started(&by(), at(start + later)));
        prop_assert!(first.from <= second.from && first.until <= second.until);
        prop_assert!(first.until.is_none_or(|until| first.from <= until));
        prop_assert!(first.timer == Timer::CultureRenewal || first.timer == Timer::Reminders || first.from >= at(start));
    }
}

#[test]
fn actions_row_by_row() {
    let actions = |state| {
        let decision = actions_allowed(&ActionsQuestion { state: Some(state) });
        decision.outcome().unwrap().actions
    };
    use Action as A;
    let rows: [(OrderState, &[Action]); 16] = [
        (OrderState::Draft, &[A::Edit, A::Submit, A::Abandon]),
        (OrderState::DraftExpired, &[A::Abandon]),
        (OrderState::Submitted, &[]),
        (OrderState::InitialReview, &[]),
        (OrderState::RejectedInitial, &[A::EditFlagged, A::Submit, A::Withdraw]),
        (OrderState::InitialPassed, &[A::Abandon]),
        (OrderState::SecondReview, &[]),
        (OrderState::RejectedSecond, &[A::EditFlagged, A::Submit]),
        (OrderState::SubmittedToAuthority, &[]),
        (OrderState::SmsPending, &[A::ConfirmMessage]),
        (OrderState::ReturnedSms, &[A::Edit, A::Submit]),
        (OrderState::AuthorityReview, &[]),
        (OrderState::RejectedAuthority, &[A::EditFlagged, A::Submit]),
        (OrderState::Approved, &[A::StartAnother]),
        (OrderState::Withdrawn, &[A::StartAnother]),
        (OrderState::Abandoned, &[A::StartAnother]),
    ];
    assert_eq!(rows.map(|row| row.0).as_slice(), OrderState::ALL);
    for (state, expected) in rows {
        assert_eq!(actions(state), expected, "{state:?}");
        // What may be done is in the table of transitions, and the reverse.
        for (action, event) in
            [(A::Submit, Event::Submit), (A::Withdraw, Event::Withdraw), (A::Abandon, Event::Abandon)]
        {
            let row = TRANSITIONS.iter().any(|row| row.from == state && row.event == event);
            assert_eq!(expected.contains(&action), row, "{state:?} {action:?}");
        }
    }
    assert_eq!(actions_allowed(&ActionsQuestion::default()).needs(), ["state"]);
}

fn progress() -> ProgressQuestion {
    let day = Some(moment("2025-09-26T10:00:00+08:00"));
    ProgressQuestion {
        kind: Some(OrderKind::AccessFiling),
        province: Some(Province::Zhejiang),
        updated_at: day,
        submitted_at: day,
        initial_review_passed_at: day,
        rejected_at: day,
        last_action_at: day,
        forwarded_at: day,
        requested_at: day,
        resubmitted_at: day,
        approved_at: day,
        called_at: day,
        state: None,
    }
}

#[test]
fn deadlines_by_state() {
    use Timer as T;
    let rows: [(OrderState, &[Timer], &[&str]); 16] = [
        (OrderState::Draft, &[T::DraftUntouched], &["updated_at"]),
        (OrderState::DraftExpired, &[], &[]),
        (OrderState::Submitted, &[T::InitialReview], &["submitted_at"]),
        (OrderState::InitialReview, &[T::InitialReview, T::SecondCall], &["submitted_at"]),
        (OrderState::RejectedInitial, &[T::Rework, T::IdleToDraft, T::Reminders, T::ReReview], &["rejected_at"]),
        (
            OrderState::InitialPassed,
            &[T::IdleToDraft, T::AccessReachable, T::AccessKept],
            &["initial_review_passed_at", "kind"],
        ),
        (OrderState::SecondReview, &[], &[]),
        (OrderState::RejectedSecond, &[T::Rework, T::IdleToDraft, T::Reminders, T::ReReview], &["rejected_at"]),
        (OrderState::SubmittedToAuthority, &[T::SmsArrival], &["forwarded_at"]),
        (OrderState::SmsPending, &[T::SmsValidity, T::SmsNoonResend], &["requested_at"]),
        (OrderState::ReturnedSms, &[T::IdleToDraft], &["last_action_at"]),
        (
            OrderState::AuthorityReview,
            &[T::AuthorityReview, T::AuthorityReviewZhejiang],
            &["forwarded_at", "kind", "province"],
        ),
        (OrderState::RejectedAuthority, &[T::Rework, T::IdleToDraft, T::Reminders, T::ReReview], &["rejected_at"]),
        (OrderState::Approved, &[T::StatusSync, T::SiteUsable], &["approved_at"]),
        (OrderState::Withdrawn, &[], &[]),
        (OrderState::Abandoned, &[], &[]),
    ];
    assert_eq!(rows.map(|row| row.0).as_slice(), OrderState::ALL);
    for (state, timers, needs) in rows {
        let decision = deadlines(&by(), &ProgressQuestion { state: Some(state), ..progress() });
        let found = decision.outcome().unwrap();
        assert_eq!(found.timers.iter().map(|span| span.timer).collect::<Vec<_>>(), timers, "{state:?}");
        assert!(found.timers.iter().all(|span| span.end_included));
        assert_eq!(found.reminders.len(), if timers.contains(&T::Reminders) { 4 } else { 0 });
        check_text(&decision.explain(Lang::Zh), &decision.explain(Lang::En));
        let nothing = ProgressQuestion { state: Some(state), ..ProgressQuestion::default() };
        assert_eq!(deadlines(&by(), &nothing).needs(), needs, "{state:?}");
    }
    assert_eq!(deadlines(&by(), &ProgressQuestion::default()).needs(), ["state"]);
    let cancel = ProgressQuestion {
        state: Some(OrderState::AuthorityReview),
        kind: Some(OrderKind::CancelSubject),
        province: None,
        ..progress()
    };
    assert_eq!(deadlines(&by(), &cancel).outcome().unwrap().timers[0].timer, T::Cancellation);
}

#[test]
fn reminders_come_on_their_days() {
    let ask = ProgressQuestion { state: Some(OrderState::RejectedInitial), ..progress() };
    let decision = deadlines(&by(), &ask);
    let days: Vec<_> = decision.outcome().unwrap().reminders.iter().map(|day| day.date_naive().to_string()).collect();
    assert_eq!(days, ["2025-09-26", "2025-10-01", "2025-10-06", "2025-10-11"]);
}

#[test]
fn estimates() {
    let ask = |kind, province| {
        estimate(&by(), &ProgressQuestion { kind: Some(kind), province, ..progress() }).outcome().copied()
    };
    let first = ask(OrderKind::FirstFiling, Some(Province::Guangdong)).unwrap();
    // One working day of review; the rest can be immediate.
    assert_eq!(first.earliest.to_rfc3339(), "2025-09-28T00:00:00+08:00");
    // Two working days to 09-29, 24 hours to 09-30, twenty working days to 11-05, six hours.
    assert_eq!(first.latest.to_rfc3339(), "2025-11-05T05:59:59+08:00");
    let slow = ask(OrderKind::FirstFiling, Some(Province::Zhejiang)).unwrap();
    assert!(slow.latest > first.latest && slow.earliest == first.earliest);
    let cancel = ask(OrderKind::CancelService, None).unwrap();
    assert_eq!(cancel.earliest.to_rfc3339(), "2025-09-30T00:00:00+08:00".replace("09-30", "10-09"));
    assert_eq!(estimate(&by(), &ProgressQuestion::default()).needs(), ["kind", "province", "submitted_at"]);
}

fn sound<M: Machine + Ord + std::fmt::Debug>(states: usize, ends: &[M]) {
    let mut reached = BTreeSet::from([M::START]);
    while let Some((_, _, to)) = M::ROWS.iter().find(|(from, _, to)| reached.contains(from) && !reached.contains(to)) {
        reached.insert(*to);
    }
    assert_eq!(reached.len(), states, "every state is reachable: {reached:?}");
    for (index, (from, event, to)) in M::ROWS.iter().enumerate() {
        assert_eq!(from.after(*event), Some(*to), "row {index} is the only one of its state and event");
    }
    let stays = |state: &M| M::ROWS.iter().all(|(from, _, to)| from != state || to == state);
    let finals: Vec<_> = reached.into_iter().filter(stays).collect();
    assert_eq!(finals, ends);
}

#[test]
fn companion_machines() {
    sound(5, &[SmsCheck::Verified, SmsCheck::Failed, SmsCheck::Expired]);
    sound(4, &[AuthCodeState::Invalid]);
    sound::<DomainRealname>(4, &[]);
    sound(7, &[ServiceLife::Cancelled, ServiceLife::Blacklisted]);
    sound::<AccessRelation>(4, &[]);
    sound(5, &[PoliceDuty::Displayed]);
    assert_eq!(SmsCheck::Verified.after(SideEvent::MessageResent), None);
    assert_eq!(AuthCodeState::InUse.after(SideEvent::OrderGivenUp), Some(AuthCodeState::Unused));
    assert_eq!(AuthCodeState::Consumed.after(SideEvent::CodeEntered), None);
    assert_eq!(ServiceLife::Cancelled.after(SideEvent::OrderStarted), None, "a cancelled record is not restored");
    for state in RecordState::ALL {
        let life = ServiceLife::from(*state);
        assert_eq!(format!("{life:?}"), format!("{state:?}"));
    }
}
