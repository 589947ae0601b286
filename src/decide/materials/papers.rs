//! Single papers: telephone, letter, seal, domain certificate, pictures (DF-20 to DF-24).

use super::super::Decision;
use super::super::ask::{absent, bars, finite, question, said};
use crate::law::province::{Person, demands};
use crate::law::telephone::{self, Asks};
use crate::law::upload;
use crate::model::{Channel, ImageFormat, Registrar};
use crate::provider::{Scope, Term};
use crate::source::{self, cite};
use crate::validator::Validator;
use crate::value::Province;

finite! {
    /// DF-20: may a mobile number stand for the office telephone. The forms of 2023 and later have no such field.
    pub struct OfficePhoneQuestion, OfficePhoneGiven {
        /// Whether the subject is an individual.
        individual: bool,
        /// The province of the filing.
        province: Province,
        /// Whether the number given is a mobile number.
        mobile: bool,
        /// Whether it is the mobile number of the responsible person.
        same_as_person: bool,
    }
}

said! {
    /// Whether a mobile number may stand for the office telephone.
    pub enum OfficePhone {
        /// Yes.
        Fine = "可以", "yes";
        /// A landline is wanted.
        LandlineOnly = "该省的单位须填写座机", "no: a unit in this province gives a landline";
        /// The post goes into the remark.
        RemarkPost = "可以，须在备注写明企业职务", "yes, with the post in the company in the remark";
        /// The name goes into the remark.
        RemarkName = "可以，须在备注写明联系人姓名", "yes, with the name of the contact in the remark";
        /// Name and post go into the remark.
        RemarkNameAndPost = "可以，须在备注写明姓名和企业职务", "yes, with name and post in the remark";
        /// Another number is wanted.
        OtherThanPerson = "办公电话不能与负责人手机号相同", "no: it must differ from the responsible person's mobile number";
    }
}

/// DF-20: may a mobile number stand for the office telephone, by the FAQ of 2018.
pub fn office_phone(ask: &OfficePhoneQuestion) -> Decision<OfficePhone> {
    let answer = ask.settle(|full| {
        if full.individual || !full.mobile {
            return OfficePhone::Fine;
        }
        match telephone::asks(full.province) {
            Some(Asks::Landline) => OfficePhone::LandlineOnly,
            Some(Asks::Post) => OfficePhone::RemarkPost,
            Some(Asks::Name) => OfficePhone::RemarkName,
            Some(Asks::NameAndPost) => OfficePhone::RemarkNameAndPost,
            Some(Asks::AnotherNumber) if full.same_as_person => OfficePhone::OtherThanPerson,
            Some(Asks::AnotherNumber) | None => OfficePhone::Fine,
        }
    });
    Decision::new(answer, telephone::CITE)
}

finite! {
    /// DF-21: is the letter of the legal representative wanted.
    pub struct LetterQuestion, LetterGiven {
        /// Whether the subject is an individual.
        individual: bool,
        /// The province of the filing.
        province: Province,
        /// Whether the service's person is the legal representative.
        person_is_legal_rep: bool,
        /// Where the order is filled in.
        channel: Channel,
        /// Whether the service's person is the subject's as well.
        person_is_subjects: bool,
    }
}

said! {
    /// Whether the letter is wanted.
    pub enum Letter {
        /// Yes.
        Required = "该省要求提供法定代表人授权书", "yes, the province wants it";
        /// The form has a box for it.
        BoxOnly = "该省未要求，但 PC 端表单有上传位置，建议提供", "the province does not ask, but the form on the PC has a box: better attach it";
        /// No.
        NotNeeded = "不需要", "no";
    }
}

/// DF-21: is the letter of the legal representative wanted.
pub fn authorisation_letter(ask: &LetterQuestion) -> Decision<Letter> {
    let answer = ask.settle(|full| {
        let asks = |asked: Person| match asked {
            Person::ServiceLetter => true,
            Person::ServiceLetterUnlessSubject => !full.person_is_subjects,
            _ => false,
        };
        match full.channel {
            _ if full.individual || full.person_is_legal_rep => Letter::NotNeeded,
            _ if demands(full.province, false).persons.iter().any(|entry| asks(entry.what)) => Letter::Required,
            Channel::Pc => Letter::BoxOnly,
            Channel::MiniProgram => Letter::NotNeeded,
        }
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::PROVINCES, "各省份页面"),
                cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
                cite(&source::FAQ_SERVICE_PERSON, "网站负责人不是法人"),
            ]
        },
    )
}

said! {
    /// Who files, as to seals.
    pub enum Sealer {
        /// An individual.
        Individual = "个人", "an individual";
        /// An individual business.
        IndividualBusiness = "个体工商户", "an individual business";
        /// A unit.
        Unit = "单位", "a unit";
    }
}

finite! {
    /// DF-22: which seal the verification sheet bears.
    pub struct SealQuestion, SealGiven {
        /// Who files.
        who: Sealer,
        /// Whether there is a company seal.
        has_seal: bool,
    }
}

said! {
    /// Which seal the verification sheet bears.
    pub enum Seal {
        /// None.
        None = "个人不需要盖章", "none";
        /// The company seal.
        Company = "盖单位公章，不可用合同章", "the company seal; no contract seal";
        /// None, and the remark says so.
        Remark = "无公章的，在网站备注写明“个体工商户无公章”，个别省份仍要求盖章", "none, and the remark says so; some provinces insist on one";
        /// A unit needs one.
        UnitNeedsOne = "单位须有公章，请先刻制", "a unit needs a company seal: have one made first";
    }
}

/// DF-22: which seal the verification sheet bears.
pub fn seal(ask: &SealQuestion) -> Decision<Seal> {
    let answer = ask.settle(|full| match (full.who, full.has_seal) {
        (Sealer::Individual, _) => Seal::None,
        (_, true) => Seal::Company,
        (Sealer::IndividualBusiness, false) => Seal::Remark,
        (Sealer::Unit, false) => Seal::UnitNeedsOne,
    });
    Decision::new(answer, const { &[cite(&source::FAQ_SHEET, "核验单盖章")] })
}

finite! {
    /// DF-23: is the domain certificate wanted.
    pub struct DomainCertificateQuestion, DomainCertificateGiven {
        /// Whether the province's form shows the upload box.
        box_shown: bool,
        /// Where the domain is registered.
        registrar: Registrar,
    }
}

said! {
    /// Whether the domain certificate is wanted.
    pub enum DomainCertificate {
        /// Yes.
        Required = "须上传域名证书", "yes";
        /// Not for a domain registered here.
        RegisteredHere = "域名在本平台注册，无需上传", "no, as the domain is registered here";
        /// The form has no box.
        NotAsked = "表单没有上传框，无需上传", "no, as the form shows no box for it";
    }
}

/// DF-23: is the domain certificate wanted.
pub fn domain_certificate(ask: &DomainCertificateQuestion) -> Decision<DomainCertificate> {
    let answer = ask.settle(|full| match (full.box_shown, full.registrar) {
        (false, _) => DomainCertificate::NotAsked,
        (true, Registrar::Provider) => DomainCertificate::RegisteredHere,
        (true, _) => DomainCertificate::Required,
    });
    Decision::new(answer, const { &[cite(&source::PC_FIRST, "步骤3 互联网信息服务")] })
}

question! {
    /// DF-24: can a picture be uploaded.
    pub struct ImageQuestion {
        /// Its format.
        format: ImageFormat,
        /// Its size in bytes.
        size_bytes: u64,
    }
}

bars! {
    /// Whether a picture can be uploaded.
    pub enum Image {
        /// Yes.
        Fine = "可以上传", "yes";
        /// Another format is wanted.
        WrongFormat = "格式须为 JPG、PNG 或 GIF", "no: the format must be JPG, PNG or GIF";
        /// It is too large.
        TooLarge { megabytes: u32 } = "图片不得超过 {megabytes} MB", "no: it must not be larger than {megabytes} MB";
    }
}

/// DF-24: can a picture be uploaded.
pub fn image(by: &Validator, ask: &ImageQuestion) -> Decision<Image> {
    let profile = by.profile();
    let megabytes = profile.figure(Term::UploadMost, Scope::ALL).unwrap_or(u32::MAX);
    let formats = profile.count(Term::UploadFormats, Scope::ALL).unwrap_or(u64::MAX);
    let decision = match (ask.format, ask.size_bytes) {
        (Some(format), _) if formats >> format as u32 & 1 == 0 => Decision::decided(Image::WrongFormat, upload::CITE),
        (Some(_), Some(size)) if size > upload::most_bytes(megabytes) => {
            Decision::decided(Image::TooLarge { megabytes }, upload::CITE)
        }
        (Some(_), Some(_)) => Decision::decided(Image::Fine, upload::CITE),
        (format, size) => {
            Decision::missing(absent([("format", format.is_some()), ("size_bytes", size.is_some())]), upload::CITE)
        }
    };
    decision.by(by, &[(Term::UploadFormats, Scope::ALL), (Term::UploadMost, Scope::ALL)])
}
