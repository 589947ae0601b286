//! Who may be responsible (DF-38): again, and for a unit of a province.

use super::super::Decision;
use super::super::ask::{finite, said};
use crate::law::Force;
use crate::law::province::{Eligible, Person, demands};
use crate::model::{OrderKind, SubjectNature};
use crate::source::{self, cite};
use crate::value::Province;

said! {
    /// What a person is already responsible for.
    pub enum Already {
        /// Nothing.
        Nothing = "没有其他备案", "nothing";
        /// A filing of his own.
        OwnFiling = "本人的个人备案", "a filing of one's own";
        /// Another site of the same subject.
        SameSubject = "同一主体的其他网站", "another site of the same subject";
        /// A site of another company.
        OtherCompany = "另一家公司的网站", "a site of another company";
    }
}

said! {
    /// What a person is to be responsible for.
    pub enum For {
        /// The subject.
        Subject = "主体", "the subject";
        /// A service.
        Service = "服务", "a service";
    }
}

finite! {
    /// DF-38: may a person be responsible again.
    pub struct ReuseQuestion, ReuseGiven {
        /// What the person is already responsible for.
        already: Already,
        /// What the person is to be responsible for.
        role: For,
        /// Whether it is the person of the subject now on record.
        same_as_recorded: bool,
    }
}

said! {
    /// Whether a person may be responsible again.
    pub enum Reuse {
        /// Yes.
        Yes = "可以", "yes";
        /// Not for several companies at once.
        NotSeveralCompanies = "同一人不能同时担任多家公司的网站负责人", "no: nobody is responsible for sites of several companies at once";
        /// The subject has one person.
        OneSubjectPerson = "同一主体的主体负责人须一致，更换请先办理变更备案", "no: the subject has one person; change the record first";
    }
}

/// DF-38: may a person be responsible again.
pub fn person_reuse(ask: &ReuseQuestion) -> Decision<Reuse> {
    let answer = ask.settle(|full| match (full.already, full.role) {
        (Already::OtherCompany, For::Service) => Reuse::NotSeveralCompanies,
        (Already::SameSubject, For::Subject) if !full.same_as_recorded => Reuse::OneSubjectPerson,
        _ => Reuse::Yes,
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::FAQ_SERVICE_PERSON, "网站负责人"),
                cite(&source::FAQ_SUBJECT_PERSON, "个人与企业备案的负责人"),
                cite(&source::FAQ_OTHER, "网站负责人"),
            ]
        },
    )
}

finite! {
    /// Who may be the subject's person, by the page of the province.
    pub struct RepresentativeQuestion, RepresentativeGiven {
        /// The province of the filing.
        province: Province,
        /// The kind of order.
        kind: OrderKind,
        /// Nature of the subject.
        nature: SubjectNature,
        /// Whether the person is the legal representative.
        is_legal_rep: bool,
        /// Whether a letter of the legal representative is at hand.
        letter: bool,
    }
}

said! {
    /// Whether somebody may be the subject's person.
    pub enum Representative {
        /// Yes.
        Yes = "可以", "yes";
        /// An individual is the own person.
        Oneself = "个人备案的负责人须为本人", "an individual is the own responsible person";
        /// Nobody but the legal representative.
        LegalRepresentativeOnly = "不可以，该省要求主体负责人须为法定代表人", "no: the province takes the legal representative alone";
        /// Better the legal representative.
        BetterLegalRepresentative = "可以，但该省建议由法定代表人担任", "yes, but the province recommends the legal representative";
        /// With a letter.
        WithLetter = "可以，须提供法定代表人的授权书", "yes, with a letter of the legal representative";
        /// A shareholder or a senior manager, with proof.
        ShareholderOrExecutive = "须为股东或高管，并提供证明和单位委托书", "only a shareholder or a senior manager, with a proof and the unit's entrustment";
        /// The page does not say.
        PageSilent = "该省页面未作规定，建议由法定代表人担任", "the page of the province does not say: better the legal representative";
    }
}

/// Who may be the subject's person, by the page of the province. A foreign legal representative has rules of its own.
pub fn representative(ask: &RepresentativeQuestion) -> Decision<Representative> {
    let answer = ask.settle(|full| {
        if full.nature.is_individual() {
            return Representative::Oneself;
        }
        if full.is_legal_rep || OrderKind::CANCEL.contains(&full.kind) {
            return Representative::Yes;
        }
        let mut entries = demands(full.province, false).persons.iter();
        let spoken = entries.find_map(|entry| match entry.what {
            Person::Subject(who) if entry.orders.has(full.kind) && entry.natures.has(full.nature) => {
                Some((who, entry.force))
            }
            _ => None,
        });
        match spoken {
            None => Representative::PageSilent,
            Some((Eligible::LegalRep, Force::Must)) => Representative::LegalRepresentativeOnly,
            Some((Eligible::LegalRep, _)) => Representative::BetterLegalRepresentative,
            Some((Eligible::WithLetter, _)) if !full.letter => Representative::WithLetter,
            Some((Eligible::WithLetter | Eligible::Anybody, _)) => Representative::Yes,
            Some((Eligible::ShareholderOrExecutive, _)) => Representative::ShareholderOrExecutive,
        }
    });
    Decision::new(
        answer,
        const { &[cite(&source::PROVINCES, "各省份页面"), cite(&source::FAQ_SUBJECT_PERSON, "主体负责人")] },
    )
}
