//! Materials: what must be attached, for whom, why, in which form; and the questions about certificates and papers.

use super::ask::{absent, bars, finite, listed, question, said};
use super::{Decision, Outcome};
use crate::form::{self, Condition, Demand};
use crate::law::upload;
use crate::model::record::Vocabulary as _;
use crate::model::{
    AttachmentKind, CertificateKind, Channel, ImageFormat, OrderKind, PreApproval, Registrar, ServiceKind,
    SubjectNature,
};
use crate::rule::Lang;
use crate::source::{self, Cite, cite};
use crate::validator::Validator;
use crate::value::Province;
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
    /// How much a document is wanted.
    pub enum Wanted {
        /// It must be attached.
        Required = "必须", "required";
        /// It must be attached if the condition holds, which is not known.
        IfSo = "视情况", "depends";
        /// It may be attached.
        Optional = "可选", "optional";
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
    /// Whether a document describes the form. If none does, nothing can be said, and the list is empty.
    pub form_known: bool,
    /// Formats of pictures.
    pub formats: &'static [ImageFormat],
    /// The most bytes that a picture may have.
    pub most_bytes: u64,
}

impl Outcome for Checklist {
    fn tell(&self, lang: Lang) -> String {
        if !self.form_known {
            return match lang {
                Lang::Zh => "没有文档说明该类订单的表单，请以控制台为准".to_owned(),
                Lang::En => "no document describes the form of such an order: see the console".to_owned(),
            };
        }
        let items = self.materials.iter().map(|material| {
            let (noun, whom, wanted) = (material.kind.noun(), material.whom.tell(lang), material.wanted.tell(lang));
            match lang {
                Lang::Zh => format!("{}（{whom}，{wanted}）", noun.zh),
                Lang::En => format!("{} ({whom}, {wanted})", noun.en.replace('_', " ")),
            }
        });
        listed(lang, items)
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
pub fn checklist(by: &Validator, ask: &ChecklistQuestion) -> Decision<Checklist> {
    const CITE: &[Cite] = &[
        cite(&source::PC_FIRST, "步骤3 互联网信息服务"),
        cite(&source::MP_FIRST, "四 填写互联网信息服务"),
        cite(&source::MATERIALS, "备案材料清单"),
        cite(&source::FAQ_UPLOADS, "证件材料上传规范"),
        cite(&source::FAQ_SHEET, "图片格式"),
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
    let checklist =
        Checklist { materials, form_known, formats: upload::FORMATS, most_bytes: upload::most_bytes(&by.provider) };
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

// ---------------------------------------------------------------------------------------------------------------------

finite! {
    /// DF-19: which certificate goes with an order after a licence was renewed.
    pub struct CertificateQuestion, CertificateGiven {
        /// The kind of order.
        kind: OrderKind,
        /// The province of the filing.
        province: Province,
        /// Whether the licence was renewed since the record was made.
        renewed: bool,
        /// Whether a valid certificate that bears the old number is at hand.
        old_at_hand: bool,
    }
}

said! {
    /// Which certificate goes with an order.
    pub enum CertificateRoute {
        /// The newest.
        Newest = "使用最新证件和最新证件号码", "the newest certificate with its number";
        /// The one on record.
        AsRecorded = "证件未更换，使用备案时的证件", "the one on record, as it was not renewed";
        /// Old number, new scan, change afterwards.
        OldNumberNewScan = "填写原证件号码，上传最新证件扫描件，接入后办理变更备案", "the old number with a scan of the newest; change the record afterwards";
        /// Old number, old certificate.
        OldNumberOldCertificate = "填写原证件号码，上传与之一致且在有效期内的原证件", "the old number with the valid certificate that bears it";
        /// Neither: change first, or cancel.
        ChangeFirst = "先到原接入商变更为新证件；原接入商无法配合时，注销后重新备案", "have the record changed by the earlier provider first; else cancel and file anew";
        /// Ask.
        Ask = "各管局规则不一，请咨询接入商客服", "the provinces differ: ask the provider";
    }
}

/// Provinces that take the old number with the new scan in access filing (2018).
const GROUP_A: [Province; 21] = [
    Province::Beijing,
    Province::Shanghai,
    Province::Guangdong,
    Province::Tianjin,
    Province::Gansu,
    Province::Xinjiang,
    Province::Fujian,
    Province::Anhui,
    Province::Jiangxi,
    Province::Zhejiang,
    Province::Hainan,
    Province::Yunnan,
    Province::Guangxi,
    Province::Liaoning,
    Province::Jilin,
    Province::Qinghai,
    Province::Ningxia,
    Province::Hebei,
    Province::Chongqing,
    Province::Shanxi,
    Province::Jiangsu,
];
/// Provinces that want the old certificate with the old number (2018).
const GROUP_B: [Province; 9] = [
    Province::Shaanxi,
    Province::Shandong,
    Province::Sichuan,
    Province::InnerMongolia,
    Province::Henan,
    Province::Hubei,
    Province::Hunan,
    Province::Guizhou,
    Province::Tibet,
];

/// DF-19: which certificate goes with an order after a licence was renewed. Jiangsu is with the one group for access filing,
/// with the other for an added site.
pub fn certificate_route(ask: &CertificateQuestion) -> Decision<CertificateRoute> {
    let answer = ask.settle(|full| {
        let old =
            if full.old_at_hand { CertificateRoute::OldNumberOldCertificate } else { CertificateRoute::ChangeFirst };
        match (full.kind, full.province) {
            (OrderKind::FirstFiling | OrderKind::AddServiceHere | OrderKind::AccessService, _) => {
                CertificateRoute::Newest
            }
            (OrderKind::AccessFiling | OrderKind::AddServiceElsewhere, Province::Heilongjiang) => {
                CertificateRoute::Newest
            }
            (OrderKind::AccessFiling | OrderKind::AddServiceElsewhere, _) if !full.renewed => {
                CertificateRoute::AsRecorded
            }
            (OrderKind::AccessFiling, province) if GROUP_A.contains(&province) => CertificateRoute::OldNumberNewScan,
            (OrderKind::AccessFiling, province) if GROUP_B.contains(&province) => old,
            (OrderKind::AddServiceElsewhere, Province::Jiangsu) => old,
            _ => CertificateRoute::Ask,
        }
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::FAQ_CHECK, "提示域名已备案怎么办"),
                cite(&source::FAQ_CHECK, "营业执照换新"),
                cite(&source::FAQ_UPLOADS, "三证合一上传"),
            ]
        },
    )
}

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
        LandlineOnly = "江苏的单位须填写座机", "no: a unit in Jiangsu gives a landline";
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
    let answer = ask.settle(|full| match (full.individual || !full.mobile, full.province) {
        (true, _) => OfficePhone::Fine,
        (_, Province::Jiangsu) => OfficePhone::LandlineOnly,
        (_, Province::Gansu) => OfficePhone::RemarkPost,
        (_, Province::Chongqing) => OfficePhone::RemarkName,
        (_, Province::Tianjin) => OfficePhone::RemarkNameAndPost,
        (_, Province::Liaoning | Province::Jilin | Province::Beijing) if full.same_as_person => {
            OfficePhone::OtherThanPerson
        }
        _ => OfficePhone::Fine,
    });
    Decision::new(answer, const { &[cite(&source::FAQ_SUBJECT_PERSON, "座机号码")] })
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
        let asks = matches!(
            full.province,
            Province::Hubei | Province::Guizhou | Province::Tianjin | Province::Hunan | Province::Shanghai
        );
        match (full.individual || full.person_is_legal_rep, asks, full.channel) {
            (true, ..) => Letter::NotNeeded,
            (_, true, _) => Letter::Required,
            (_, _, Channel::Pc) => Letter::BoxOnly,
            (_, _, Channel::MiniProgram) => Letter::NotNeeded,
        }
    });
    Decision::new(
        answer,
        const {
            &[cite(&source::PC_FIRST, "步骤3 互联网信息服务"), cite(&source::FAQ_SERVICE_PERSON, "网站负责人不是法人")]
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
    let megabytes = by.provider.upload_megabytes;
    match (ask.format, ask.size_bytes) {
        (Some(format), _) if !upload::FORMATS.contains(&format) => Decision::decided(Image::WrongFormat, upload::CITE),
        (Some(_), Some(size)) if size > upload::most_bytes(&by.provider) => {
            Decision::decided(Image::TooLarge { megabytes }, upload::CITE)
        }
        (Some(_), Some(_)) => Decision::decided(Image::Fine, upload::CITE),
        (format, size) => {
            Decision::missing(absent([("format", format.is_some()), ("size_bytes", size.is_some())]), upload::CITE)
        }
    }
}

finite! {
    /// DF-46: which number of the licence is entered.
    pub struct NumberQuestion, NumberGiven {
        /// The kind of order.
        kind: OrderKind,
        /// Whether the licence is a three-in-one (三证合一), with a unified social credit code.
        three_in_one: bool,
        /// Whether the licence was renewed since the record was made.
        renewed: bool,
    }
}

said! {
    /// Which number of the licence is entered.
    pub enum LicenceNumber {
        /// The unified social credit code.
        CreditCode = "填写统一社会信用代码", "the unified social credit code";
        /// The registration number.
        RegistrationNumber = "填写注册号", "the registration number";
        /// The number on record, by which the kind is told.
        OldNumber = "先填写备案时的原证件号码，以便正确判断备案类型", "the number on record, as the kind is told by it";
    }
}

/// DF-46: which number of the licence is entered.
pub fn licence_number(ask: &NumberQuestion) -> Decision<LicenceNumber> {
    let answer = ask.settle(|full| {
        let elsewhere = matches!(full.kind, OrderKind::AccessFiling | OrderKind::AddServiceElsewhere);
        match (elsewhere && full.renewed, full.three_in_one) {
            (true, _) => LicenceNumber::OldNumber,
            (false, true) => LicenceNumber::CreditCode,
            (false, false) => LicenceNumber::RegistrationNumber,
        }
    });
    Decision::new(
        answer,
        const { &[cite(&source::FAQ_CHECK, "营业执照换新"), cite(&source::FAQ_SUBJECT, "主办单位证件号码")] },
    )
}

#[cfg(test)]
mod tests;
