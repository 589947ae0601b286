//! Whether a paper is among those of an order, in any list, and valid long enough (材料): what rules that want papers share.

use crate::form::{self, Demand};
use crate::law::province::Papers;
use crate::model::path::Path;
use crate::model::record::Vocabulary as _;
use crate::model::{Attachment, AttachmentKind, CertificateKind, SubjectNature};
use crate::rule::Context;
use crate::rule::papers_of_order::lists;
use crate::rules::asked::demand;
use crate::value::Noun;
use chrono::{Months, NaiveDate};

/// Whether one of the sets of papers is there. They are missing only if every list that may hold them is given and none has
/// a paper that might be one of them; else the list that would tell.
pub(crate) fn enclosed(cx: &Context<'_>, papers: Papers) -> Result<bool, Path> {
    let certificate = is_certificate(cx, papers);
    let has = |kind: &AttachmentKind| {
        has(cx, *kind) || certificate && *kind == LICENCE && has(cx, AttachmentKind::SubjectCertificate)
    };
    if papers.iter().any(|set| set.iter().all(has)) {
        return Ok(true);
    }
    let commitment = papers.iter().any(|set| set.iter().copied().any(is_commitment));
    if let Some(list) = cx.papers().may_be_in(commitment) {
        return Err(list);
    }
    if cx.order.supplements.is_absent() {
        return Err(Path::ROOT.member("supplements"));
    }
    let asked = demand(cx, &form::SUBJECT_SUPPLEMENTS);
    if cx.order.subject.supplements.is_absent() && !matches!(asked, Ok(Demand::NotAsked | Demand::NoForm)) {
        return Err(Path::ROOT.member("subject").member("supplements"));
    }
    if certificate && cx.order.subject.attachments.is_absent() {
        return Err(Path::ROOT.member("subject").member("attachments"));
    }
    Ok(false)
}

const LICENCE: AttachmentKind = AttachmentKind::IndividualBusinessLicence;

/// Whether the licence of an individual business is among the papers, and is the certificate that the business files with.
fn is_certificate(cx: &Context<'_>, papers: Papers) -> bool {
    let subject = &cx.order.subject;
    papers.iter().any(|set| set.contains(&LICENCE))
        && cx.nature() == Some(SubjectNature::IndividualBusiness)
        && subject.certificate.kind.get().is_none_or(|kind| kind == CertificateKind::BusinessLicence)
}

/// Whether some list has the paper.
pub(crate) fn has(cx: &Context<'_>, kind: AttachmentKind) -> bool {
    cx.papers().has(kind)
}

/// Whether a paper of the kind is one that fits; the judge names the member that it misses.
fn fits(
    cx: &Context<'_>,
    kind: AttachmentKind,
    judge: impl Fn(&Attachment) -> Result<bool, &'static str>,
) -> Result<bool, Path> {
    let mut missing = None;
    for (list, place) in lists(cx.order) {
        for (index, upload) in list.iter().enumerate().filter(|(_, upload)| upload.kind() == Some(kind)) {
            match judge(upload) {
                Ok(true) => return Ok(true),
                Ok(false) => {}
                Err(member) => missing = missing.or(Some(place.path().element(index).member(member))),
            }
        }
    }
    missing.map_or(Ok(false), Err)
}

/// Whether one of the sets runs as long as the page wants: permits so many months yet, leases so many in all.
pub(crate) fn runs(cx: &Context<'_>, papers: Papers, months: Option<u32>, lease: Option<u32>) -> Result<bool, Path> {
    let after = |day: NaiveDate, months| day.checked_add_months(Months::new(months));
    let left = |upload: &Attachment, months| {
        let end = upload.details().valid_to.get().ok_or("valid_to")?;
        // Long-term ones have no end; one that must be valid alone may end today.
        Ok(end
            .day()
            .is_none_or(|end| after(cx.today, months).is_some_and(|due| end > due || months == 0 && end == due)))
    };
    let term = |upload: &Attachment, months| {
        let end = upload.details().valid_to.get().ok_or("valid_to")?;
        let from = upload.details().valid_from.get().ok_or("valid_from")?.day();
        // The last day counts.
        let last = |end: NaiveDate| end.succ_opt().unwrap_or(end);
        Ok(end.day().is_none_or(|end| after(from, months).is_some_and(|due| last(end) >= due)))
    };
    let long_enough = |kind: AttachmentKind| match (kind, months, lease) {
        (AttachmentKind::ResidencePermit | AttachmentKind::TemporaryPermit, Some(months), _) => {
            fits(cx, kind, |upload| left(upload, months))
        }
        (AttachmentKind::HouseLease, _, Some(months)) => fits(cx, kind, |upload| term(upload, months)),
        _ => Ok(has(cx, kind)),
    };
    let mut missing = None;
    for set in papers {
        let mut all = set.iter().map(|kind| long_enough(*kind));
        match all.find(|one| *one != Ok(true)) {
            None => return Ok(true),
            Some(Err(end)) => missing = Some(end),
            Some(Ok(_)) => {}
        }
    }
    missing.map_or(Ok(false), Err)
}

/// The first of the papers, as a name for all.
pub(crate) fn noun_of(papers: Papers) -> Noun {
    let first = papers.iter().flat_map(|set| set.iter()).next();
    first.map_or(Noun::new("证明材料", "a paper"), |kind| kind.noun())
}

const fn is_commitment(kind: AttachmentKind) -> bool {
    matches!(
        kind,
        AttachmentKind::UnitCommitment
            | AttachmentKind::IndividualCommitment
            | AttachmentKind::TruthfulnessCommitment
            | AttachmentKind::NoTrainingCommitment
            | AttachmentKind::NoPreapprovalCommitment
            | AttachmentKind::FinanceCommitment
            | AttachmentKind::CultureCommitment
    )
}
