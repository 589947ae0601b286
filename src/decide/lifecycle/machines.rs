//! The machines that run beside an order, each as a table of rows.

use crate::model::{AuthCodeState, RecordState};
use serde::{Deserialize, Serialize};

/// A machine that runs beside the order: its rows, from state by event to state.
pub trait Machine: Copy + PartialEq + Sized + 'static {
    /// What happens to it.
    type Event: Copy + PartialEq + 'static;
    /// The state it begins in.
    const START: Self;
    /// All its rows.
    const ROWS: &'static [(Self, Self::Event, Self)];

    /// Where an event leads, if the table has such a row.
    #[must_use]
    fn after(self, event: Self::Event) -> Option<Self> {
        let row = Self::ROWS.iter().find(|(from, on, _)| *from == self && *on == event);
        row.map(|(_, _, to)| *to)
    }

    /// Whether nothing leads away from it.
    #[must_use]
    fn is_final(self) -> bool {
        Self::ROWS.iter().all(|(from, _, to)| *from != self || *to == self)
    }
}

macro_rules! states {
    ($(#[$meta:meta])* $name:ident { $($(#[$value_meta:meta])* $value:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$value_meta])* $value),+ }
    };
}

states! {
    /// One person's check by short message (短信核验).
    SmsCheck {
        /// No message yet.
        NotSent,
        /// A message was sent.
        Sent,
        /// The person has confirmed.
        Verified,
        /// Five attempts have failed.
        Failed,
        /// The code has run out.
        Expired,
    }
}

states! {
    /// What happens to one person's check.
    SmsEvent {
        /// The message is sent.
        Send,
        /// It is sent again.
        Resend,
        /// The right code is entered.
        Confirm,
        /// The fifth wrong code is entered.
        FifthFailure,
        /// 24 hours are over.
        RunOut,
    }
}

impl Machine for SmsCheck {
    type Event = SmsEvent;
    const START: Self = Self::NotSent;
    const ROWS: &'static [(Self, SmsEvent, Self)] = &[
        (Self::NotSent, SmsEvent::Send, Self::Sent),
        (Self::Sent, SmsEvent::Resend, Self::Sent),
        (Self::Sent, SmsEvent::Confirm, Self::Verified),
        (Self::Sent, SmsEvent::FifthFailure, Self::Failed),
        (Self::Sent, SmsEvent::RunOut, Self::Expired),
    ];
}

states! {
    /// What happens to an authorisation code (备案授权码).
    CodeEvent {
        /// It is entered in an order.
        Enter,
        /// The order is given up.
        GiveUp,
        /// The order is approved.
        Approve,
        /// The server that issued it expires.
        ServerExpires,
    }
}

impl Machine for AuthCodeState {
    type Event = CodeEvent;
    const START: Self = Self::Unused;
    const ROWS: &'static [(Self, CodeEvent, Self)] = &[
        (Self::Unused, CodeEvent::Enter, Self::InUse),
        (Self::InUse, CodeEvent::GiveUp, Self::Unused),
        (Self::InUse, CodeEvent::Approve, Self::Consumed),
        (Self::Unused, CodeEvent::ServerExpires, Self::Invalid),
        (Self::InUse, CodeEvent::ServerExpires, Self::Invalid),
        (Self::Consumed, CodeEvent::ServerExpires, Self::Invalid),
    ];
}

states! {
    /// The real-name data of a domain, on its way to the ministry's comparison.
    DomainRealname {
        /// Not verified.
        Unverified,
        /// Verified at the registrar.
        Verified,
        /// Reported to the ministry.
        Uploaded,
        /// Compared and consistent.
        Matched,
    }
}

states! {
    /// What happens to the real-name data of a domain.
    DomainEvent {
        /// The registrar verifies it.
        Verify,
        /// The waiting time is over: the ministry has the data.
        Report,
        /// The ministry compares it and finds it consistent.
        Compare,
        /// The holder changes.
        Transfer,
    }
}

impl Machine for DomainRealname {
    type Event = DomainEvent;
    const START: Self = Self::Unverified;
    const ROWS: &'static [(Self, DomainEvent, Self)] = &[
        (Self::Unverified, DomainEvent::Verify, Self::Verified),
        (Self::Verified, DomainEvent::Report, Self::Uploaded),
        (Self::Uploaded, DomainEvent::Compare, Self::Matched),
        (Self::Verified, DomainEvent::Transfer, Self::Unverified),
        (Self::Uploaded, DomainEvent::Transfer, Self::Unverified),
        (Self::Matched, DomainEvent::Transfer, Self::Unverified),
    ];
}

states! {
    /// The record of a service.
    ServiceLife {
        /// None.
        NoRecord,
        /// An order is in process.
        InProcess,
        /// In order.
        Normal,
        /// With a number, but without access here.
        NotAccessed,
        /// Without any access provider.
        Hollow,
        /// Cancelled for good.
        Cancelled,
        /// Its subject may not file again.
        Blacklisted,
    }
}

states! {
    /// What happens to the record of a service.
    RecordEvent {
        /// An order is started.
        Order,
        /// The order is given up or refused for good.
        GiveUp,
        /// The order is approved.
        Approve,
        /// Access here ends, while another provider gives access.
        LeaveProvider,
        /// The last provider's access ends.
        LoseLastProvider,
        /// A provider takes it in by access filing.
        Access,
        /// The administration or the subject cancels it.
        Cancel,
        /// The administration puts the subject on the blacklist.
        Blacklist,
    }
}

impl Machine for ServiceLife {
    type Event = RecordEvent;
    const START: Self = Self::NoRecord;
    const ROWS: &'static [(Self, RecordEvent, Self)] = &[
        (Self::NoRecord, RecordEvent::Order, Self::InProcess),
        (Self::InProcess, RecordEvent::GiveUp, Self::NoRecord),
        (Self::InProcess, RecordEvent::Approve, Self::Normal),
        (Self::Normal, RecordEvent::LeaveProvider, Self::NotAccessed),
        (Self::Normal, RecordEvent::LoseLastProvider, Self::Hollow),
        (Self::NotAccessed, RecordEvent::LoseLastProvider, Self::Hollow),
        (Self::NotAccessed, RecordEvent::Access, Self::Normal),
        (Self::Hollow, RecordEvent::Access, Self::Normal),
        (Self::Normal, RecordEvent::Cancel, Self::Cancelled),
        (Self::NotAccessed, RecordEvent::Cancel, Self::Cancelled),
        (Self::Hollow, RecordEvent::Cancel, Self::Cancelled),
        (Self::Normal, RecordEvent::Blacklist, Self::Blacklisted),
        (Self::NotAccessed, RecordEvent::Blacklist, Self::Blacklisted),
    ];
}

impl ServiceLife {
    /// The word that the model has for it, if it has one.
    #[must_use]
    pub const fn record_state(self) -> Option<RecordState> {
        Some(match self {
            Self::NoRecord | Self::InProcess => return None,
            Self::Normal => RecordState::Normal,
            Self::NotAccessed => RecordState::NotAccessed,
            Self::Hollow => RecordState::Hollow,
            Self::Cancelled => RecordState::Cancelled,
            Self::Blacklisted => RecordState::Blacklisted,
        })
    }
}

states! {
    /// Whether a provider gives access to a service. Several may at once.
    AccessRelation {
        /// It does not.
        None,
        /// An access order waits for the provider's review.
        Pending,
        /// It does.
        Active,
        /// It no longer does.
        Ended,
    }
}

states! {
    /// What happens between a service and a provider.
    AccessEvent {
        /// An access order is submitted.
        Submit,
        /// The provider refuses it.
        Refuse,
        /// The provider's review is passed.
        Pass,
        /// Access is cancelled.
        Cancel,
    }
}

impl Machine for AccessRelation {
    type Event = AccessEvent;
    const START: Self = Self::None;
    const ROWS: &'static [(Self, AccessEvent, Self)] = &[
        (Self::None, AccessEvent::Submit, Self::Pending),
        (Self::Pending, AccessEvent::Refuse, Self::None),
        (Self::Pending, AccessEvent::Pass, Self::Active),
        (Self::Active, AccessEvent::Cancel, Self::Ended),
        (Self::Ended, AccessEvent::Submit, Self::Pending),
    ];
}

states! {
    /// The duty towards the public security (公安备案).
    PoliceDuty {
        /// The site is not open yet.
        NotOpen,
        /// The site is open: thirty days run.
        Open,
        /// Applied for.
        Applied,
        /// Approved: thirty days run.
        Approved,
        /// The number is shown.
        Displayed,
    }
}

states! {
    /// What happens to the duty.
    PoliceEvent {
        /// The site opens.
        Open,
        /// It is applied for.
        Apply,
        /// It is refused.
        Refuse,
        /// It is approved.
        Approve,
        /// The number is put on the page.
        Display,
    }
}

impl Machine for PoliceDuty {
    type Event = PoliceEvent;
    const START: Self = Self::NotOpen;
    const ROWS: &'static [(Self, PoliceEvent, Self)] = &[
        (Self::NotOpen, PoliceEvent::Open, Self::Open),
        (Self::Open, PoliceEvent::Apply, Self::Applied),
        (Self::Applied, PoliceEvent::Refuse, Self::Open),
        (Self::Applied, PoliceEvent::Approve, Self::Approved),
        (Self::Approved, PoliceEvent::Display, Self::Displayed),
    ];
}
