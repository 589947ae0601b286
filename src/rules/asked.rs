//! Completeness: the one check of what the field table asks for and is not there. The rules that share it stand in the file
//! `complete` of their rooms, and differ only in row and place.

use crate::form::{Demand, Row};
use crate::model::OrderKind;
use crate::model::path::{At, Path};
use crate::model::{Attachment, AttachmentKind, List};
use crate::rule::{Context, Needs, Ran, Sink};

/// The kinds of order that have a form in the documents.
pub(crate) const WITH_FORM: &[OrderKind] =
    &[OrderKind::FirstFiling, OrderKind::AccessFiling, OrderKind::AddServiceHere, OrderKind::AddServiceElsewhere];

/// What the form does with a field depends on channel or nature, and they are missing.
pub(crate) struct Undecided;

impl Undecided {
    /// What is missing.
    #[cold]
    pub(crate) fn needs(self, cx: &Context<'_>) -> Needs {
        let mut needs = Needs::NONE;
        if cx.channel().is_none() {
            needs = needs.with(Path::ROOT.member("channel"));
        }
        if cx.is_individual().is_none() {
            needs = needs.with(cx.nature_path());
        }
        needs
    }
}

/// What the form of this order does with the field.
///
/// While the kind itself is unknown, the field counts as required: the engine turns what fails then into *undetermined*.
#[inline]
pub(crate) fn demand(cx: &Context<'_>, row: &Row) -> Result<Demand, Undecided> {
    let Some(kind) = cx.kind() else {
        return Ok(Demand::Required);
    };
    row.demand_if_known(kind, cx.channel(), cx.is_individual()).ok_or(Undecided)
}

/// A field that the form requires must not be absent.
pub(crate) fn require(cx: &Context<'_>, row: &Row, at: &At<'_>, absent: bool, out: &mut Sink<'_>) -> Ran {
    match demand(cx, row) {
        Ok(Demand::Required) => {
            if absent {
                out.fail(at);
            }
            Ran::Checked
        }
        Ok(_) => Ran::NotApplicable,
        Err(undecided) => {
            if absent {
                out.undetermined(at, undecided.needs(cx));
            }
            Ran::Checked
        }
    }
}

/// An upload that the form requires must be in the list of uploads. Without a list nothing is known.
pub(crate) fn require_upload(
    cx: &Context<'_>,
    row: &Row,
    at: &At<'_>,
    uploads: &List<Attachment>,
    kind: AttachmentKind,
    out: &mut Sink<'_>,
) -> Ran {
    require_said(cx, row, at, uploads.has_kind(kind), out)
}

/// An act that the form requires (a tick, a confirmation) must not be denied. While nothing is said, nothing is known.
pub(crate) fn require_act(
    cx: &Context<'_>,
    row: &Row,
    at: &At<'_>,
    done: crate::model::Flag,
    out: &mut Sink<'_>,
) -> Ran {
    require_said(cx, row, at, done.get(), out)
}

/// What the form requires must not be known to be missing.
fn require_said(cx: &Context<'_>, row: &Row, at: &At<'_>, there: Option<bool>, out: &mut Sink<'_>) -> Ran {
    match (demand(cx, row), there) {
        (Ok(Demand::Required), Some(false)) => out.fail(at),
        (Ok(Demand::Required), None) => out.needs(at, at.path()),
        (Err(undecided), Some(false)) => out.undetermined(at, undecided.needs(cx)),
        (Err(undecided), None) => {
            let mut needs = undecided.needs(cx);
            needs.miss(at);
            out.undetermined(at, needs);
        }
        (Ok(Demand::Required) | Err(_), Some(true)) => {}
        (Ok(_), _) => return Ran::NotApplicable,
    }
    Ran::Checked
}
