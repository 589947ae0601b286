//! The machines that run beside an order, each as a table of rows.

use crate::model::{AuthCodeState, RecordState};
use serde::{Deserialize, Serialize};

/// A machine that runs beside the order: its rows, from state by event to state.
pub trait Machine: Copy + PartialEq + Sized + 'static {
    /// The state it begins in.
    const START: Self;
    /// All its rows.
    const ROWS: &'static [(Self, SideEvent, Self)];

    /// Where an event leads, if the table has such a row.
    #[must_use]
    fn after(self, event: SideEvent) -> Option<Self> {
        let row = Self::ROWS.iter().find(|(from, on, _)| *from == self && *on == event);
        row.map(|(_, _, to)| *to)
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
    /// What happens beside an order. Each machine has rows for what concerns it; an order's approval concerns two.
    SideEvent {
        /// A short message is sent.
        MessageSent,
        /// It is sent again.
        MessageResent,
        /// The right code is entered.
        MessageConfirmed,
        /// The fifth wrong code is entered.
        FifthFailure,
        /// 24 hours are over.
        MessageRunsOut,
        /// An authorisation code is entered in an order.
        CodeEntered,
        /// The server that issued it expires.
        ServerExpires,
        /// An order is started.
        OrderStarted,
        /// The order is given up, or refused for good.
        OrderGivenUp,
        /// The order is approved.
        OrderApproved,
        /// The registrar verifies a domain.
        DomainVerified,
        /// The waiting time is over: the ministry has the domain's data.
        DomainReported,
        /// The ministry compares them and finds them consistent.
        DomainMatches,
        /// The domain's holder changes.
        DomainTransferred,
        /// Access here ends, while another provider gives access.
        ProviderLeft,
        /// The last provider's access ends.
        LastProviderLost,
        /// A provider takes the service in by access filing.
        Accessed,
        /// The administration or the subject cancels the record.
        RecordCancelled,
        /// The administration puts the subject on the blacklist.
        SubjectBlacklisted,
        /// An access order is submitted.
        AccessSubmitted,
        /// The provider refuses it.
        AccessRefused,
        /// The provider's review of it is passed.
        AccessPassed,
        /// Access is cancelled.
        AccessCancelled,
        /// The site opens.
        SiteOpens,
        /// The public-security filing is applied for.
        PoliceApplied,
        /// It is refused.
        PoliceRefused,
        /// It is approved.
        PoliceApproved,
        /// Its number is put on the page.
        PoliceDisplayed,
    }
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

impl Machine for SmsCheck {
    const START: Self = Self::NotSent;
    const ROWS: &'static [(Self, SideEvent, Self)] = &[
        (Self::NotSent, SideEvent::MessageSent, Self::Sent),
        (Self::Sent, SideEvent::MessageResent, Self::Sent),
        (Self::Sent, SideEvent::MessageConfirmed, Self::Verified),
        (Self::Sent, SideEvent::FifthFailure, Self::Failed),
        (Self::Sent, SideEvent::MessageRunsOut, Self::Expired),
    ];
}

impl Machine for AuthCodeState {
    const START: Self = Self::Unused;
    const ROWS: &'static [(Self, SideEvent, Self)] = &[
        (Self::Unused, SideEvent::CodeEntered, Self::InUse),
        (Self::InUse, SideEvent::OrderGivenUp, Self::Unused),
        (Self::InUse, SideEvent::OrderApproved, Self::Consumed),
        (Self::Unused, SideEvent::ServerExpires, Self::Invalid),
        (Self::InUse, SideEvent::ServerExpires, Self::Invalid),
        (Self::Consumed, SideEvent::ServerExpires, Self::Invalid),
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

impl Machine for DomainRealname {
    const START: Self = Self::Unverified;
    const ROWS: &'static [(Self, SideEvent, Self)] = &[
        (Self::Unverified, SideEvent::DomainVerified, Self::Verified),
        (Self::Verified, SideEvent::DomainReported, Self::Uploaded),
        (Self::Uploaded, SideEvent::DomainMatches, Self::Matched),
        (Self::Verified, SideEvent::DomainTransferred, Self::Unverified),
        (Self::Uploaded, SideEvent::DomainTransferred, Self::Unverified),
        (Self::Matched, SideEvent::DomainTransferred, Self::Unverified),
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

impl Machine for ServiceLife {
    const START: Self = Self::NoRecord;
    const ROWS: &'static [(Self, SideEvent, Self)] = &[
        (Self::NoRecord, SideEvent::OrderStarted, Self::InProcess),
        (Self::InProcess, SideEvent::OrderGivenUp, Self::NoRecord),
        (Self::InProcess, SideEvent::OrderApproved, Self::Normal),
        (Self::Normal, SideEvent::ProviderLeft, Self::NotAccessed),
        (Self::Normal, SideEvent::LastProviderLost, Self::Hollow),
        (Self::NotAccessed, SideEvent::LastProviderLost, Self::Hollow),
        (Self::NotAccessed, SideEvent::Accessed, Self::Normal),
        (Self::Hollow, SideEvent::Accessed, Self::Normal),
        (Self::Normal, SideEvent::RecordCancelled, Self::Cancelled),
        (Self::NotAccessed, SideEvent::RecordCancelled, Self::Cancelled),
        (Self::Hollow, SideEvent::RecordCancelled, Self::Cancelled),
        (Self::Normal, SideEvent::SubjectBlacklisted, Self::Blacklisted),
        (Self::NotAccessed, SideEvent::SubjectBlacklisted, Self::Blacklisted),
    ];
}

impl From<RecordState> for ServiceLife {
    fn from(state: RecordState) -> Self {
        match state {
            RecordState::Normal => Self::Normal,
            RecordState::NotAccessed => Self::NotAccessed,
            RecordState::Hollow => Self::Hollow,
            RecordState::Cancelled => Self::Cancelled,
            RecordState::Blacklisted => Self::Blacklisted,
        }
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

impl Machine for AccessRelation {
    const START: Self = Self::None;
    const ROWS: &'static [(Self, SideEvent, Self)] = &[
        (Self::None, SideEvent::AccessSubmitted, Self::Pending),
        (Self::Pending, SideEvent::AccessRefused, Self::None),
        (Self::Pending, SideEvent::AccessPassed, Self::Active),
        (Self::Active, SideEvent::AccessCancelled, Self::Ended),
        (Self::Ended, SideEvent::AccessSubmitted, Self::Pending),
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

impl Machine for PoliceDuty {
    const START: Self = Self::NotOpen;
    const ROWS: &'static [(Self, SideEvent, Self)] = &[
        (Self::NotOpen, SideEvent::SiteOpens, Self::Open),
        (Self::Open, SideEvent::PoliceApplied, Self::Applied),
        (Self::Applied, SideEvent::PoliceRefused, Self::Open),
        (Self::Applied, SideEvent::PoliceApproved, Self::Approved),
        (Self::Approved, SideEvent::PoliceDisplayed, Self::Displayed),
    ];
}
