//! Whether a person may be responsible again (DF-38).

use super::super::Decision;
use super::super::ask::{finite, said};
use crate::source::{self, cite};

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
