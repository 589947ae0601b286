//! The papers of an order (材料), in whatever list they stand; read once for all rules.

use crate::model::path::Path;
use crate::model::{Attachment, AttachmentDetails, AttachmentKind, List, Order};

/// Which papers an order encloses, and which of its lists may hold any other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Papers {
    kinds: Kinds,
    told: Told,
    /// The first list with something that may be any paper: another one, or an unknown word.
    any: Option<Place>,
    /// The first list with that, or with a commitment of no kind.
    any_commitment: Option<Place>,
}

impl Papers {
    pub(super) fn of(order: &Order) -> Self {
        let mut papers = Self { kinds: Kinds::NONE, told: Told(0), any: None, any_commitment: None };
        for (list, place) in lists(order) {
            for upload in list.iter() {
                match upload.kind() {
                    Some(AttachmentKind::Other) => papers.any = papers.any.or(Some(place)),
                    Some(AttachmentKind::CommitmentLetter) => {
                        papers.any_commitment = papers.any_commitment.or(Some(place));
                    }
                    Some(_) => {}
                    None if upload.details().kind.unknown().is_some() => papers.any = papers.any.or(Some(place)),
                    None => {}
                }
                if let Some(kind) = upload.kind() {
                    papers.kinds.add(kind);
                }
                if !upload.is_bare() {
                    papers.told.add(upload.details());
                }
            }
            // Which of the two comes first is told list by list.
            papers.any_commitment = papers.any_commitment.or(papers.any);
        }
        papers
    }

    /// Whether some list has the paper.
    pub(crate) const fn has(&self, kind: AttachmentKind) -> bool {
        self.kinds.has(kind)
    }

    /// Whether something like it is told of any of them.
    pub(crate) const fn tell(&self, detail: Detail) -> bool {
        self.told.0 & 1 << detail as u32 != 0
    }

    /// The first list that has something that may be the paper that is looked for.
    pub(crate) fn may_be_in(&self, commitment: bool) -> Option<Path> {
        if commitment { self.any_commitment } else { self.any }.map(Place::path)
    }
}

/// A set of kinds of papers.
#[derive(Clone, Copy, Debug)]
struct Kinds(u128);

impl Kinds {
    const NONE: Self = Self(0);

    const fn add(&mut self, kind: AttachmentKind) {
        self.0 |= 1 << kind as u32;
    }

    const fn has(self, kind: AttachmentKind) -> bool {
        self.0 & 1 << kind as u32 != 0
    }
}

/// What is told of few papers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Detail {
    /// When it was signed or issued.
    Date,
    Signer,
    /// Whether it bears a seal or a thumbprint.
    Seal,
    Capture,
    Watermark,
    Sections,
    Size,
    Format,
}

/// A set of such details.
#[derive(Clone, Copy, Debug)]
struct Told(u32);

impl Told {
    fn add(&mut self, details: &AttachmentDetails) {
        let told = [
            (Detail::Date, !(details.signed_at.is_absent() && details.issued_at.is_absent())),
            (Detail::Signer, !details.signer.is_absent()),
            (Detail::Seal, details.sealed.get().or(details.thumbprint.get()).is_some()),
            (Detail::Capture, !details.capture.is_absent()),
            (Detail::Watermark, !details.watermark.is_absent()),
            (Detail::Sections, !details.sections.is_absent()),
            (Detail::Size, details.size_bytes.get().is_some()),
            (Detail::Format, !details.format.is_absent()),
        ];
        self.0 |= told.into_iter().fold(0, |set, (detail, is_told)| set | u32::from(is_told) << detail as u32);
    }
}

/// Where a list of papers stands.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Place {
    Order,
    Subject(&'static str),
    SubjectPerson,
    Service(usize),
    ServicePerson(usize),
}

impl Place {
    pub(crate) fn path(self) -> Path {
        let (order, subject) = (Path::ROOT, Path::ROOT.member("subject"));
        let service = |index| order.member("services").element(index);
        match self {
            Self::Order => order.member("supplements"),
            Self::Subject(member) => subject.member(member),
            Self::SubjectPerson => subject.member("responsible_person").member("attachments"),
            Self::Service(index) => service(index).member("attachments"),
            Self::ServicePerson(index) => service(index).member("responsible_person").member("attachments"),
        }
    }
}

/// All lists of papers.
pub(crate) fn lists(order: &Order) -> impl Iterator<Item = (&List<Attachment>, Place)> {
    let subject = &order.subject;
    let fixed = [
        (&order.supplements, Place::Order),
        (&subject.supplements, Place::Subject("supplements")),
        (&subject.attachments, Place::Subject("attachments")),
        (&subject.responsible_person.attachments, Place::SubjectPerson),
    ];
    let services = order.services.iter().enumerate().flat_map(|(index, service)| {
        [
            (&service.attachments, Place::Service(index)),
            (&service.responsible_person.attachments, Place::ServicePerson(index)),
        ]
    });
    fixed.into_iter().chain(services)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::record::Vocabulary as _;
    use serde_json::json;

    fn of(order: &serde_json::Value) -> Papers {
        Papers::of(&serde_json::from_str(&order.to_string()).unwrap())
    }

    #[test]
    fn a_paper_counts_in_any_list() {
        let all = AttachmentKind::ALL;
        assert!(all.len() <= 128);
        for kind in all {
            let service = json!({"responsible_person": {"attachments": [kind.word()]}});
            let papers = of(&json!({"supplements": ["id_front"], "services": [{}, service]}));
            let had = all.iter().filter(|other| papers.has(**other)).count();
            assert!(papers.has(*kind) && had == 1 + usize::from(*kind != AttachmentKind::IdFront), "{kind:?}");
        }
    }

    #[test]
    fn what_is_told_of_one_paper_is_told() {
        use Detail as D;
        let all = [D::Date, D::Signer, D::Seal, D::Capture, D::Watermark, D::Sections, D::Size, D::Format];
        let told = [
            (json!({"signed_at": "2025-11-01"}), Some(D::Date)),
            (json!({"issued_at": "2025-11-01"}), Some(D::Date)),
            (json!({"signer": "张示例"}), Some(D::Signer)),
            (json!({"sealed": false}), Some(D::Seal)),
            (json!({"thumbprint": true}), Some(D::Seal)),
            (json!({"capture": "copy"}), Some(D::Capture)),
            (json!({"watermark": "仅用于备案"}), Some(D::Watermark)),
            (json!({"sections": ["other"]}), Some(D::Sections)),
            (json!({"size_bytes": 5}), Some(D::Size)),
            (json!({"format": "jpg"}), Some(D::Format)),
            (json!({"position": "经理"}), None),
        ];
        for (mut details, wanted) in told {
            details["kind"] = json!("authorisation_letter");
            let papers = of(&json!({"services": [{"attachments": ["id_front", details]}]}));
            let found: Vec<Detail> = all.into_iter().filter(|detail| papers.tell(*detail)).collect();
            assert_eq!(found, wanted.into_iter().collect::<Vec<_>>(), "{wanted:?}");
        }
    }

    #[test]
    fn what_may_be_any_paper_is_told_by_its_list() {
        let place = |papers: Papers, commitment| papers.may_be_in(commitment).map(|path| path.to_string());
        let papers = of(&json!({"subject": {"supplements": ["commitment_letter"], "attachments": ["a picture"]}}));
        assert_eq!(place(papers, false).as_deref(), Some("/subject/attachments"));
        assert_eq!(place(papers, true).as_deref(), Some("/subject/supplements"));
        let papers = of(&json!({"supplements": ["other"], "subject": {"supplements": ["commitment_letter"]}}));
        assert_eq!(place(papers, true).as_deref(), Some("/supplements"));
        assert_eq!(place(of(&json!({"supplements": ["id_back"]})), true), None);
    }
}
