//! What must be attached to an order.

use super::super::ask::{absent, listed, question, said};
use super::super::{Decision, Tell};
use super::province::{ProvinceAsks, Wanted, asked_by};
use crate::form::{self, Condition, Demand};
use crate::law::upload;
use crate::model::record::Vocabulary as _;
use crate::model::{
    AttachmentKind, CertificateKind, Channel, ImageFormat, OrderKind, PreApproval, Registrar, ServiceKind,
    SubjectNature,
};
use crate::provider::{Scope, Term};
use crate::rule::Lang;
use crate::source::{self, Cite, cite};
use crate::validator::Validator;
use crate::value::{Bilingual, Province};
use serde::Serialize;

question! {
    /// What must be attached to an order.
    pub struct ChecklistQuestion {
        /// The kind of order.
        kind: OrderKind,
        /// Where it is filled in.
        channel: Channel,
        /// Nature of the subject.
        nature: SubjectNature,
        /// Website or app.
        service: ServiceKind,
        /// Kind of the subject person's certificate.
        subject_person_certificate: CertificateKind,
        /// Kind of the service person's certificate.
        service_person_certificate: CertificateKind,
        /// Where the domain is registered.
        registrar: Registrar,
        /// Whether the form shows the upload box for the domain certificate.
        certificate_box_shown: bool,
        /// Whether the service's person is the legal representative.
        person_is_legal_rep: bool,
        /// What the service needs approval for.
        pre_approval: PreApproval,
        /// The province of the filing. Without it, what its administration wants is not in the list.
        province: Province,
    }
}

said! {
    /// For whom or what a document is.
    pub enum Whom {
        /// The subject.
        Subject = "主体", "the subject";
        /// The subject's person.
        SubjectPerson = "主体负责人", "the subject's person";
        /// The service's person.
        ServicePerson = "服务负责人", "the service's person";
        /// The service.
        Service = "服务", "the service";
        /// The order.
        Order = "订单", "the order";
    }
}

said! {
    /// Why, or when, a document is wanted.
    pub enum Why {
        /// The form asks for it.
        Form = "表单要求上传", "the form asks for it";
        /// The form shows the upload box and the domain is registered elsewhere.
        BoxShown = "表单显示上传框且域名不在本平台注册时需要", "wanted where the form shows the box and the domain is registered elsewhere";
        /// The person is not the legal representative.
        NotLegalRepresentative = "服务负责人不是法定代表人时需要", "wanted where the service's person is not the legal representative";
        /// The domain is registered elsewhere.
        RegisteredElsewhere = "域名不在本平台注册时需要", "wanted where the domain is registered elsewhere";
        /// The content needs approval.
        PreApproval = "服务内容涉及前置审批", "the content needs approval before the filing";
        /// The administration may want it.
        Administration = "按管局要求补充，如承诺书", "what the administration wants besides, as a letter of commitment";
    }
}

said! {
    /// Until when a document must be valid.
    pub enum ValidUntil {
        /// Through the review.
        ThroughReview = "证件须在有效期内，建议覆盖整个审核期", "the certificate must be valid, better to the end of the review";
        /// It must show the domain's present data, with a day of expiry that has not come.
        CurrentDomainData = "须显示当前的五项信息，域名未过期", "it must show the five items as they are now, and the domain must not have expired";
        /// No time is said.
        NotSaid = "文档未规定有效期", "no time is said";
    }
}

/// A document.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Material {
    /// What it is.
    pub kind: AttachmentKind,
    /// For whom or what.
    pub whom: Whom,
    /// Where it stands in an order, `[]` for each element.
    pub member: &'static str,
    /// How much it is wanted.
    pub wanted: Wanted,
    /// Why.
    pub why: Why,
    /// Until when it must be valid.
    pub valid: ValidUntil,
}

/// What must be attached to an order.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Checklist {
    /// Document by document, in the order of the forms.
    pub materials: Vec<Material>,
    /// Whether a document describes the form. If none does, nothing can be said of it, and the list is empty.
    pub form_known: bool,
    /// What the administration of the province wants besides: papers and remarks, by its page. Without a province there is
    /// no list.
    pub province: Option<Vec<ProvinceAsks>>,
    /// Formats of pictures.
    pub formats: Vec<ImageFormat>,
    /// The most bytes that a picture may have.
    pub most_bytes: u64,
}

impl Tell for Checklist {
    fn tell(&self, lang: Lang) -> String {
        let zh = lang == Lang::Zh;
        let item = |what: &str, whom: &str, wanted: &str| match lang {
            Lang::Zh => format!("{what}（{whom}，{wanted}）"),
            Lang::En => format!("{what} ({whom}, {wanted})"),
        };
        let form = self.materials.iter().map(|material| {
            let noun = material.kind.noun();
            let what = if zh { noun.zh.to_owned() } else { noun.en.replace('_', " ") };
            item(&what, &material.whom.tell(lang), &material.wanted.tell(lang))
        });
        let besides = self.province.iter().flatten().map(|asked| {
            let text = |text: Bilingual| if zh { text.zh } else { text.en };
            let papers = asked.papers_as_text(zh);
            let what = if papers.is_empty() { text(asked.what).to_owned() } else { papers };
            let administration = if zh { "管局" } else { "the administration" };
            let wanted = asked.wanted.tell(lang);
            let wanted = asked.case.map_or_else(
                || wanted.clone(),
                |case| format!("{wanted}{}{}", if zh { "：" } else { ": " }, text(case)),
            );
            item(&what, administration, &wanted)
        });
        let unknown = (!self.form_known).then(|| {
            if zh {
                "没有文档说明该类订单的表单，请以控制台为准".to_owned()
            } else {
                "no document describes the form of such an order: see the console".to_owned()
            }
        });
        listed(lang, unknown.into_iter().chain(form).chain(besides))
    }
}

/// The rows of the field table that are uploads.
static UPLOADS: &[(&form::Row, AttachmentKind, Whom, ValidUntil)] = &[
    (&form::CERTIFICATE_IMAGE, AttachmentKind::SubjectCertificate, Whom::Subject, ValidUntil::ThroughReview),
    (&form::SUBJECT_PERSON_FRONT, AttachmentKind::IdFront, Whom::SubjectPerson, ValidUntil::ThroughReview),
    (&form::SUBJECT_PERSON_BACK, AttachmentKind::IdBack, Whom::SubjectPerson, ValidUntil::ThroughReview),
    (&form::SERVICE_PERSON_FRONT, AttachmentKind::IdFront, Whom::ServicePerson, ValidUntil::ThroughReview),
    (&form::SERVICE_PERSON_BACK, AttachmentKind::IdBack, Whom::ServicePerson, ValidUntil::ThroughReview),
    (&form::DOMAIN_CERTIFICATE, AttachmentKind::DomainCertificate, Whom::Service, ValidUntil::NotSaid),
    (&form::AUTHORISATION_LETTER, AttachmentKind::AuthorisationLetter, Whom::Service, ValidUntil::NotSaid),
    (
        &form::REALNAME_SCREENSHOT,
        AttachmentKind::DomainRealnameScreenshot,
        Whom::Service,
        ValidUntil::CurrentDomainData,
    ),
    (&form::SUPPLEMENTS, AttachmentKind::Other, Whom::Order, ValidUntil::NotSaid),
];

/// What must be attached to an order. What depends on something that is not known is in the list as such.
///
/// I am a company in Jiangsu and add a website: what must I attach, sign and film?
///
/// ```
/// use beian::decide::materials::{ChecklistQuestion, checklist};
/// use beian::model::{AttachmentKind, Channel, OrderKind, ServiceKind, SubjectNature};
///
/// let now = chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
/// let decision = checklist(
///     &beian::Validator::new(now),
///     &ChecklistQuestion {
///         kind: Some(OrderKind::AddServiceHere),
///         channel: Some(Channel::Pc),
///         nature: Some(SubjectNature::Enterprise),
///         service: Some(ServiceKind::Website),
///         province: Some(beian::value::Province::Jiangsu),
///         ..ChecklistQuestion::default()
///     },
/// );
/// let asked = decision.outcome().unwrap().province.as_ref().unwrap();
/// assert!(asked.iter().any(|one| one.papers == [[AttachmentKind::CommitmentVideo]]));
/// ```
pub fn checklist(by: &Validator, ask: &ChecklistQuestion) -> Decision<Checklist> {
    const CITE: &[Cite] = &[
        cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
        cite(&source::MP_FIRST, "四 填写互联网信息服务"),
        cite(&source::MATERIALS, "备案材料清单"),
        cite(&source::FAQ_UPLOADS, "证件材料上传规范"),
        cite(&source::FAQ_SHEET, "图片格式"),
        cite(&source::PROVINCES, "各省份页面"),
    ];
    let (Some(kind), Some(channel), Some(nature), Some(service)) = (ask.kind, ask.channel, ask.nature, ask.service)
    else {
        let needs = absent([
            ("kind", ask.kind.is_some()),
            ("channel", ask.channel.is_some()),
            ("nature", ask.nature.is_some()),
            ("service", ask.service.is_some()),
        ]);
        return Decision::missing(needs, CITE);
    };
    let individual = nature.is_individual();
    let form_known = form::fields(kind, channel, nature, service).any(|field| field.demand != Demand::NoForm);
    let mut materials = Vec::new();
    for (row, upload, whom, valid) in UPLOADS {
        if row.service_kind.is_some_and(|only| only != service) {
            continue;
        }
        let (holds, why) = match row.demand(kind, channel, individual) {
            Demand::Required => (Some(true), Why::Form),
            Demand::Conditional(condition) => condition_holds(condition, ask),
            Demand::Optional => {
                let wanted = Wanted::Optional;
                let why = if *upload == AttachmentKind::Other { Why::Administration } else { Why::Form };
                materials.push(Material { kind: *upload, whom: *whom, member: row.member, wanted, why, valid: *valid });
                continue;
            }
            Demand::Shown | Demand::NotAsked | Demand::NoForm => continue,
        };
        // Only an identity card has two sides.
        let certificate = match whom {
            Whom::SubjectPerson => ask.subject_person_certificate,
            Whom::ServicePerson => ask.service_person_certificate,
            _ => Some(CertificateKind::ResidentId),
        };
        if *upload == AttachmentKind::IdBack && certificate.is_some_and(|kind| kind != CertificateKind::ResidentId) {
            continue;
        }
        let wanted = match holds {
            Some(false) => continue,
            Some(true) => Wanted::Required,
            None => Wanted::IfSo,
        };
        materials.push(Material { kind: *upload, whom: *whom, member: row.member, wanted, why, valid: *valid });
    }
    if form_known && ask.pre_approval != Some(PreApproval::None) {
        materials.push(Material {
            kind: AttachmentKind::PreApprovalDocument,
            whom: Whom::Service,
            member: "services[].attachments[pre_approval_document]",
            wanted: if ask.pre_approval.is_some() { Wanted::Required } else { Wanted::IfSo },
            why: Why::PreApproval,
            valid: ValidUntil::ThroughReview,
        });
    }
    let province = ask.province.map(|province| asked_by(province, kind, nature, ask.person_is_legal_rep));
    let formats = by.profile().count(Term::UploadFormats, Scope::ALL).unwrap_or(u64::MAX);
    let checklist = Checklist {
        materials,
        form_known,
        province,
        formats: ImageFormat::ALL.iter().copied().filter(|format| formats >> *format as u32 & 1 == 1).collect(),
        most_bytes: upload::most_bytes(by.profile().figure(Term::UploadMost, Scope::ALL).unwrap_or(u32::MAX)),
    };
    Decision::decided(checklist, CITE)
}

fn condition_holds(condition: Condition, ask: &ChecklistQuestion) -> (Option<bool>, Why) {
    let elsewhere = ask.registrar.map(|registrar| registrar != Registrar::Provider);
    match condition {
        Condition::BoxShownAndRegisteredElsewhere => {
            let both = match (ask.certificate_box_shown, elsewhere) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            };
            (both, Why::BoxShown)
        }
        Condition::NotLegalRepresentative => (ask.person_is_legal_rep.map(|is| !is), Why::NotLegalRepresentative),
        Condition::RegisteredElsewhere => (elsewhere, Why::RegisteredElsewhere),
        Condition::ResidentId | Condition::Province => (None, Why::Form),
    }
}
