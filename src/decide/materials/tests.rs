use super::super::ask::{by, check_said, check_text, check_texts};
use super::*;
use crate::model::Vocabulary as _;
use crate::model::{
    AttachmentKind, CertificateKind, Channel, ImageFormat, OrderKind, PreApproval, Registrar, ServiceKind,
    SubjectNature,
};
use crate::rule::Lang;
use crate::value::Province;

#[test]
fn texts() {
    check_said!(
        Whom,
        Wanted,
        Why,
        ValidUntil,
        CertificateRoute,
        OfficePhone,
        Letter,
        Sealer,
        Seal,
        DomainCertificate,
        LicenceNumber,
    );
    check_texts(Image::TEXTS);
}

fn unit() -> ChecklistQuestion {
    ChecklistQuestion {
        kind: Some(OrderKind::FirstFiling),
        channel: Some(Channel::Pc),
        nature: Some(SubjectNature::Enterprise),
        service: Some(ServiceKind::Website),
        subject_person_certificate: Some(CertificateKind::ResidentId),
        service_person_certificate: Some(CertificateKind::ResidentId),
        registrar: Some(Registrar::Domestic),
        certificate_box_shown: Some(true),
        person_is_legal_rep: Some(false),
        pre_approval: Some(PreApproval::None),
        province: None,
    }
}

fn kinds(ask: &ChecklistQuestion) -> Vec<(AttachmentKind, Whom, Wanted)> {
    let decision = checklist(&by(), ask);
    let list = decision.outcome().unwrap();
    check_text(&decision.explain(Lang::Zh), &decision.explain(Lang::En));
    list.materials.iter().map(|one| (one.kind, one.whom, one.wanted)).collect()
}

#[test]
fn a_units_checklist() {
    use AttachmentKind as K;
    use Wanted as W;
    let all = [
        (K::SubjectCertificate, Whom::Subject, W::Required),
        (K::IdFront, Whom::SubjectPerson, W::Required),
        (K::IdBack, Whom::SubjectPerson, W::Required),
        (K::IdFront, Whom::ServicePerson, W::Required),
        (K::IdBack, Whom::ServicePerson, W::Required),
        (K::DomainCertificate, Whom::Service, W::Required),
        (K::AuthorisationLetter, Whom::Service, W::Required),
        (K::DomainRealnameScreenshot, Whom::Service, W::Required),
        (K::Other, Whom::Order, W::Optional),
    ];
    assert_eq!(kinds(&unit()), all);
    // Registered here, and the legal representative himself.
    let short = ChecklistQuestion { registrar: Some(Registrar::Provider), person_is_legal_rep: Some(true), ..unit() };
    assert!(!kinds(&short).iter().any(|(kind, ..)| {
        matches!(kind, K::DomainCertificate | K::AuthorisationLetter | K::DomainRealnameScreenshot)
    }));
    // What is not known is in the list as such.
    let open = ChecklistQuestion { registrar: None, person_is_legal_rep: None, pre_approval: None, ..unit() };
    let open: Vec<_> =
        kinds(&open).into_iter().filter(|(.., wanted)| *wanted == W::IfSo).map(|(kind, ..)| kind).collect();
    assert_eq!(
        open,
        [K::DomainCertificate, K::AuthorisationLetter, K::DomainRealnameScreenshot, K::PreApprovalDocument]
    );
    // A passport has one side.
    let passport = ChecklistQuestion { service_person_certificate: Some(CertificateKind::Passport), ..unit() };
    assert!(!kinds(&passport).contains(&(K::IdBack, Whom::ServicePerson, W::Required)));
    let news = ChecklistQuestion { pre_approval: Some(PreApproval::News), ..unit() };
    assert!(kinds(&news).contains(&(K::PreApprovalDocument, Whom::Service, W::Required)));
    // An individual in the mini-program has no service person when a service is added.
    let person = ChecklistQuestion {
        kind: Some(OrderKind::AddServiceHere),
        channel: Some(Channel::MiniProgram),
        nature: Some(SubjectNature::Individual),
        ..unit()
    };
    assert_eq!(
        kinds(&person),
        [(K::DomainRealnameScreenshot, Whom::Service, W::Required), (K::Other, Whom::Order, W::Optional)]
    );
}

/// What the administration of a province wants of a unit: papers by the first of each set, and how much.
fn of_province(province: Province, ask: &ChecklistQuestion) -> Vec<(Option<AttachmentKind>, Wanted)> {
    let decision = checklist(&by(), &ChecklistQuestion { province: Some(province), ..*ask });
    check_text(&decision.explain(Lang::Zh), &decision.explain(Lang::En));
    let asked = decision.outcome().and_then(|list| list.province.clone()).unwrap();
    for one in &asked {
        assert!(!one.cite.is_empty());
        check_text(one.what.zh, one.what.en);
    }
    asked.iter().map(|one| (one.papers.first().and_then(|set| set.first()).copied(), one.wanted)).collect()
}

#[test]
fn a_province_wants_papers_and_remarks() {
    use AttachmentKind as K;
    use Wanted as W;
    let adds = ChecklistQuestion { kind: Some(OrderKind::AddServiceHere), ..unit() };
    // A company in Guangdong adds a site: the commitment of the page; nothing for who is no hospital.
    let guangdong = of_province(Province::Guangdong, &adds);
    assert!(guangdong.contains(&(Some(K::UnitCommitment), W::Required)));
    assert!(guangdong.contains(&(Some(K::MedicalLicence), W::IfSo)));
    // In Jiangsu it signs two papers and films a third, and brings the letter for another person.
    let jiangsu = of_province(Province::Jiangsu, &adds);
    for paper in [K::TruthfulnessNotice, K::TruthfulnessCommitment, K::CommitmentVideo, K::AuthorisationLetter] {
        assert!(jiangsu.contains(&(Some(paper), W::Required)), "{paper:?}");
    }
    let own = ChecklistQuestion { person_is_legal_rep: Some(true), ..adds };
    assert!(!of_province(Province::Jiangsu, &own).iter().any(|(kind, _)| *kind == Some(K::AuthorisationLetter)));
    // Only who changes the name brings the registry's letter.
    let letter = (Some(K::RenameLetter), W::IfSo);
    let changes = ChecklistQuestion { kind: Some(OrderKind::ChangeSubject), ..unit() };
    assert!(of_province(Province::Hubei, &changes).contains(&letter));
    assert!(!of_province(Province::Hubei, &adds).contains(&letter));
    // Public bodies in Inner Mongolia bring the review form of the name; companies do not.
    let body = ChecklistQuestion { nature: Some(SubjectNature::PublicInstitution), ..unit() };
    let form = (Some(K::SiteNameReviewForm), W::Required);
    assert!(of_province(Province::InnerMongolia, &body).contains(&form));
    assert!(!of_province(Province::InnerMongolia, &unit()).contains(&form));
    // Shandong wants an outline in the remark of the subject.
    assert!(of_province(Province::Shandong, &unit()).contains(&(None, W::Required)));
    // Without a province there is no list; to cancel, nothing of it is wanted.
    assert!(checklist(&by(), &unit()).outcome().unwrap().province.is_none());
    let cancels = ChecklistQuestion { kind: Some(OrderKind::CancelSubject), ..unit() };
    assert!(of_province(Province::Jiangsu, &cancels).is_empty());
    for province in Province::ALL {
        for nature in [SubjectNature::Individual, SubjectNature::Enterprise, SubjectNature::IndividualBusiness] {
            of_province(province, &ChecklistQuestion { nature: Some(nature), ..unit() });
        }
    }
}

#[test]
fn a_kind_without_a_guide_has_no_checklist() {
    for kind in OrderKind::ALL {
        let ask = ChecklistQuestion { kind: Some(*kind), ..unit() };
        let known = checklist(&by(), &ask).outcome().unwrap().form_known;
        assert_eq!(known, OrderKind::ADD.contains(kind) && *kind != OrderKind::AccessService);
        assert_eq!(kinds(&ask).is_empty(), !known);
    }
    assert_eq!(checklist(&by(), &ChecklistQuestion::default()).needs(), ["kind", "channel", "nature", "service"]);
}

#[test]
fn certificate_routes() {
    let ask = |kind, province, renewed, old| {
        certificate_route(&CertificateQuestion { kind: Some(kind), province, renewed, old_at_hand: old })
    };
    use CertificateRoute as R;
    let (yes, no) = (Some(true), Some(false));
    for kind in [OrderKind::FirstFiling, OrderKind::AddServiceHere, OrderKind::AccessService] {
        assert_eq!(ask(kind, None, None, None).outcome(), Some(&R::Newest));
    }
    let mut groups = [0; 4];
    for province in Province::ALL {
        let access = |old| ask(OrderKind::AccessFiling, Some(province), yes, old).outcome().copied();
        let (with, without) = (access(yes), access(no));
        let group = match (with, without) {
            (Some(R::OldNumberNewScan), Some(R::OldNumberNewScan)) => 0,
            (Some(R::OldNumberOldCertificate), Some(R::ChangeFirst)) => 1,
            (Some(R::Newest), Some(R::Newest)) => 2,
            other => panic!("{province}: {other:?}"),
        };
        groups[group] += 1;
    }
    assert_eq!(groups, [21, 9, 1, 0]);
    assert_eq!(ask(OrderKind::AccessFiling, Some(Province::Shaanxi), no, None).outcome(), Some(&R::AsRecorded));
    // Jiangsu: access as the one group, an added site as the other.
    assert_eq!(ask(OrderKind::AccessFiling, Some(Province::Jiangsu), yes, None).outcome(), Some(&R::OldNumberNewScan));
    assert_eq!(
        ask(OrderKind::AddServiceElsewhere, Some(Province::Jiangsu), yes, yes).outcome(),
        Some(&R::OldNumberOldCertificate)
    );
    assert_eq!(ask(OrderKind::AddServiceElsewhere, Some(Province::Hebei), yes, None).outcome(), Some(&R::Ask));
    assert_eq!(ask(OrderKind::ChangeFiling, None, None, None).outcome(), Some(&R::Ask));
    assert_eq!(ask(OrderKind::AccessFiling, Some(Province::Hebei), None, None).needs(), ["renewed"]);
    assert_eq!(ask(OrderKind::AccessFiling, Some(Province::Tibet), yes, None).needs(), ["old_at_hand"]);
    assert_eq!(ask(OrderKind::AccessFiling, None, yes, yes).needs(), ["province"]);
}

#[test]
fn office_phones_and_letters() {
    let phone = |province, same_as_person| {
        office_phone(&OfficePhoneQuestion {
            individual: Some(false),
            province: Some(province),
            mobile: Some(true),
            same_as_person,
        })
    };
    use OfficePhone as O;
    let special = [
        (Province::Jiangsu, O::LandlineOnly),
        (Province::Gansu, O::RemarkPost),
        (Province::Chongqing, O::RemarkName),
        (Province::Tianjin, O::RemarkNameAndPost),
        (Province::Liaoning, O::OtherThanPerson),
        (Province::Jilin, O::OtherThanPerson),
        (Province::Beijing, O::OtherThanPerson),
    ];
    let mut wanting = Vec::new();
    for province in Province::ALL {
        let row = special.iter().find(|(known, _)| *known == province);
        assert_eq!(phone(province, Some(true)).outcome(), Some(row.map_or(&O::Fine, |(_, outcome)| outcome)));
        let letter = authorisation_letter(&LetterQuestion {
            individual: Some(false),
            province: Some(province),
            person_is_legal_rep: Some(false),
            channel: Some(Channel::MiniProgram),
            person_is_subjects: None,
        });
        if letter.outcome() == Some(&Letter::Required) {
            wanting.push(province);
        }
    }
    // Twelve pages, beside Shaanxi's, which leaves out who is the subject's person as well.
    assert_eq!(wanting.len(), 12);
    let shaanxi = |person_is_subjects| {
        authorisation_letter(&LetterQuestion {
            individual: Some(false),
            province: Some(Province::Shaanxi),
            person_is_legal_rep: Some(false),
            channel: Some(Channel::MiniProgram),
            person_is_subjects,
        })
    };
    assert_eq!(shaanxi(None).needs(), ["person_is_subjects"]);
    assert_eq!(shaanxi(Some(false)).outcome(), Some(&Letter::Required));
    assert_eq!(shaanxi(Some(true)).outcome(), Some(&Letter::NotNeeded));
    assert_eq!(phone(Province::Beijing, Some(false)).outcome(), Some(&O::Fine));
    assert_eq!(phone(Province::Beijing, None).needs(), ["same_as_person"]);
    let person = OfficePhoneQuestion { individual: Some(true), ..OfficePhoneQuestion::default() };
    assert_eq!(office_phone(&person).outcome(), Some(&O::Fine));
    let landline = OfficePhoneQuestion { mobile: Some(false), ..OfficePhoneQuestion::default() };
    assert_eq!(office_phone(&landline).outcome(), Some(&O::Fine));
    let letter = |individual, person_is_legal_rep, channel| {
        authorisation_letter(&LetterQuestion {
            individual,
            province: Some(Province::Hebei),
            person_is_legal_rep,
            channel,
            person_is_subjects: None,
        })
    };
    assert_eq!(letter(Some(false), Some(false), Some(Channel::Pc)).outcome(), Some(&Letter::BoxOnly));
    assert_eq!(letter(Some(true), None, None).outcome(), Some(&Letter::NotNeeded));
    assert_eq!(letter(None, Some(true), None).outcome(), Some(&Letter::NotNeeded));
    assert_eq!(letter(Some(false), Some(false), None).needs(), ["channel"]);
    assert_eq!(letter(Some(false), None, Some(Channel::Pc)).needs(), ["person_is_legal_rep"]);
}

#[test]
fn seals_certificates_images_numbers() {
    let ask = |who, has_seal| seal(&SealQuestion { who: Some(who), has_seal });
    assert_eq!(ask(Sealer::Individual, None).outcome(), Some(&Seal::None));
    assert_eq!(ask(Sealer::IndividualBusiness, Some(true)).outcome(), Some(&Seal::Company));
    assert_eq!(ask(Sealer::IndividualBusiness, Some(false)).outcome(), Some(&Seal::Remark));
    assert_eq!(ask(Sealer::Unit, Some(true)).outcome(), Some(&Seal::Company));
    assert_eq!(ask(Sealer::Unit, Some(false)).outcome(), Some(&Seal::UnitNeedsOne));
    assert_eq!(ask(Sealer::Unit, None).needs(), ["has_seal"]);
    let ask = |box_shown, registrar| domain_certificate(&DomainCertificateQuestion { box_shown, registrar });
    assert_eq!(ask(Some(true), Some(Registrar::Domestic)).outcome(), Some(&DomainCertificate::Required));
    assert_eq!(ask(Some(true), Some(Registrar::Provider)).outcome(), Some(&DomainCertificate::RegisteredHere));
    assert_eq!(ask(Some(false), None).outcome(), Some(&DomainCertificate::NotAsked));
    assert_eq!(ask(Some(true), None).needs(), ["registrar"]);
    let ask = |format, size_bytes| image(&by(), &ImageQuestion { format, size_bytes });
    assert_eq!(ask(Some(ImageFormat::Jpg), Some(8 << 20)).outcome(), Some(&Image::Fine));
    assert_eq!(ask(Some(ImageFormat::Png), Some((8 << 20) + 1)).outcome(), Some(&Image::TooLarge { megabytes: 8 }));
    for format in [ImageFormat::Pdf, ImageFormat::Bmp] {
        assert_eq!(ask(Some(format), None).outcome(), Some(&Image::WrongFormat));
    }
    assert_eq!(ask(None, None).needs(), ["format", "size_bytes"]);
    let ask = |kind, three_in_one, renewed| licence_number(&NumberQuestion { kind: Some(kind), three_in_one, renewed });
    for kind in [OrderKind::AccessFiling, OrderKind::AddServiceElsewhere] {
        assert_eq!(ask(kind, None, Some(true)).outcome(), Some(&LicenceNumber::OldNumber));
        assert_eq!(ask(kind, Some(true), None).needs(), ["renewed"]);
    }
    assert_eq!(ask(OrderKind::FirstFiling, Some(true), None).outcome(), Some(&LicenceNumber::CreditCode));
    assert_eq!(ask(OrderKind::FirstFiling, Some(false), None).outcome(), Some(&LicenceNumber::RegistrationNumber));
    assert_eq!(ask(OrderKind::FirstFiling, None, None).needs(), ["three_in_one"]);
}
