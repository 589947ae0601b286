use super::super::ask::{by, check_said, check_texts};
use super::super::{Advice, Decision, Gate, Said as _, Tell as _};
use super::*;
use crate::model::{AccountKind, HolderType, OrderKind, RealnameStatus, Registrar, ServiceKind, SubjectNature};
use crate::rule::Lang;
use crate::value::Province;

#[test]
fn texts() {
    check_texts(AccountBar::TEXTS);
    check_said!(
        Region,
        Use,
        Need,
        SubjectRecord,
        ServiceRecord,
        Kind,
        ApexRecord,
        Subdomain,
        IpChange,
        AccountRecord,
        Start,
        SuffixAnswer,
        Privacy,
        Change,
        Changed,
        Where,
        Already,
        For,
        Reuse,
        AddServiceAdvice,
        SetBy,
        Holder,
        Foreign,
    );
}

fn need(region: Option<Region>, used_for: Option<Use>, suffix_approved: Option<bool>) -> Decision<Need> {
    needs_filing(&NeedQuestion { region, used_for, suffix_approved })
}

#[test]
fn needs_filing_row_by_row() {
    let mainland = [
        (Use::Website, Need::Needed),
        (Use::WebsiteByIp, Need::NeededAtAdministration),
        (Use::App, Need::Needed),
        (Use::Mail, Need::Needed),
        (Use::IdleDomain, Need::NotIdle),
        (Use::NotOpenYet, Need::BeforeOpening),
        (Use::NothingPublic, Need::NotPublic),
    ];
    assert_eq!(mainland.map(|row| row.0).as_slice(), Use::ALL);
    for (used_for, expected) in mainland {
        assert_eq!(need(Some(Region::Mainland), Some(used_for), Some(true)).outcome(), Some(&expected));
        for region in [Region::HongKong, Region::Overseas] {
            assert_eq!(need(Some(region), Some(used_for), None).outcome(), Some(&Need::NotOutside));
        }
        // An unapproved suffix matters only where a domain is used for the web.
        let unapproved = match used_for {
            Use::Website | Use::Mail | Use::NotOpenYet => Need::CannotBeFiled,
            _ => expected,
        };
        assert_eq!(need(Some(Region::Mainland), Some(used_for), Some(false)).outcome(), Some(&unapproved));
    }
    assert_eq!(need(None, Some(Use::Website), Some(true)).needs(), ["region"]);
    assert_eq!(need(Some(Region::Mainland), None, None).needs(), ["used_for", "suffix_approved"]);
    assert_eq!(need(Some(Region::Mainland), Some(Use::Mail), None).needs(), ["suffix_approved"]);
    assert_eq!(need(None, None, None).needs(), ["region", "used_for", "suffix_approved"]);
}

fn kind(subject: SubjectRecord, service: ServiceRecord, accessed_here: Option<bool>) -> Decision<Kind> {
    order_kind(&KindQuestion { subject: Some(subject), service: Some(service), accessed_here, in_process: Some(false) })
}

#[test]
fn order_kind_row_by_row() {
    use ServiceRecord as V;
    use SubjectRecord as S;
    for (subject, service, accessed, expected) in [
        (S::None, V::None, None, Kind::FirstFiling),
        (S::None, V::SameSubject, None, Kind::Contradictory),
        (S::Elsewhere, V::None, None, Kind::AddServiceElsewhere),
        (S::Elsewhere, V::SameSubject, Some(false), Kind::AccessFiling),
        (S::Elsewhere, V::SameSubject, Some(true), Kind::Contradictory),
        (S::Here, V::None, None, Kind::AddServiceHere),
        (S::Here, V::SameSubject, Some(false), Kind::AccessService),
        (S::Here, V::SameSubject, Some(true), Kind::NothingToAdd),
    ] {
        let decision = kind(subject, service, accessed);
        assert_eq!(decision.outcome(), Some(&expected), "{subject:?} {service:?}");
    }
    for service in V::ALL {
        assert_eq!(kind(S::OtherAccount, *service, None).outcome(), Some(&Kind::UseOtherAccount));
    }
    for subject in [S::None, S::Elsewhere, S::Here] {
        assert_eq!(kind(subject, V::OtherSubject, None).outcome(), Some(&Kind::RecordedForOther));
    }
    assert_eq!(kind(S::Here, V::SameSubject, None).needs(), ["accessed_here"]);
    let none = KindQuestion::default();
    assert_eq!(order_kind(&none).needs(), ["subject", "service", "accessed_here", "in_process"]);
    let busy = KindQuestion { subject: Some(S::Here), in_process: Some(true), service: Some(V::None), ..none.clone() };
    assert_eq!(order_kind(&busy).outcome(), Some(&Kind::InProcess));
    let other = KindQuestion { subject: Some(S::OtherAccount), ..none };
    assert_eq!(order_kind(&other).outcome(), Some(&Kind::UseOtherAccount));
}

#[test]
fn subdomains_and_addresses() {
    let apex = |apex| subdomain(&SubdomainQuestion { apex });
    assert_eq!(apex(Some(ApexRecord::Here)).outcome(), Some(&Subdomain::Covered));
    assert_eq!(apex(Some(ApexRecord::Elsewhere)).outcome(), Some(&Subdomain::AccessFiling));
    assert_eq!(apex(Some(ApexRecord::None)).outcome(), Some(&Subdomain::Filing));
    assert_eq!(apex(None).needs(), ["apex"]);
    let ip = |from_here, to_here, commercial| ip_change(&IpChangeQuestion { from_here, to_here, commercial });
    assert_eq!(ip(Some(false), Some(true), None).outcome(), Some(&IpChange::AccessHere));
    assert_eq!(ip(Some(true), Some(false), None).outcome(), Some(&IpChange::AccessThere));
    assert_eq!(ip(Some(true), Some(true), Some(true)).outcome(), Some(&IpChange::ChangeFiling));
    assert_eq!(ip(Some(true), Some(true), Some(false)).outcome(), Some(&IpChange::Nothing));
    assert_eq!(ip(Some(false), Some(false), None).outcome(), Some(&IpChange::NotHere));
    assert_eq!(ip(Some(true), Some(true), None).needs(), ["commercial"]);
    assert_eq!(ip(None, Some(true), Some(false)).needs(), ["from_here"]);
    assert_eq!(ip(Some(true), None, Some(false)).needs(), ["to_here"]);
}

fn account() -> AccountQuestion {
    AccountQuestion {
        realname_status: Some(RealnameStatus::Verified),
        individual: Some(false),
        account_name: Some("示例科技有限公司".into()),
        subject_name: Some("示例科技有限公司".into()),
        account_record: Some(AccountRecord::None),
        operator: Some(AccountKind::Main),
        ..AccountQuestion::default()
    }
}

fn bars(ask: &AccountQuestion) -> Vec<AccountBar> {
    match account_may_file(&by(), ask).outcome() {
        Some(Gate::Barred { reasons, .. }) => reasons.clone(),
        Some(Gate::Open) => Vec::new(),
        None => panic!("undetermined: {:?}", account_may_file(&by(), ask).needs()),
    }
}

#[test]
fn accounts() {
    assert_eq!(bars(&account()), []);
    let with = |change: fn(&mut AccountQuestion)| {
        let mut ask = account();
        change(&mut ask);
        ask
    };
    assert_eq!(bars(&with(|a| a.realname_status = Some(RealnameStatus::Pending))), [AccountBar::NotVerified]);
    assert_eq!(bars(&with(|a| a.account_record = Some(AccountRecord::OtherSubject))), [AccountBar::OtherSubject]);
    assert_eq!(bars(&with(|a| a.account_record = Some(AccountRecord::SameSubject))), []);
    for operator in [AccountKind::SubUser, AccountKind::Collaborator] {
        let mut ask = account();
        ask.operator = Some(operator);
        assert_eq!(account_may_file(&by(), &ask).needs(), ["authorised"]);
        ask.authorised = Some(false);
        assert_eq!(bars(&ask), [AccountBar::NotAuthorised]);
        ask.authorised = Some(true);
        assert_eq!(bars(&ask), []);
    }
    // A unit's account may carry its legal representative's name.
    let mut ask = account();
    ask.account_name = Some("张三".into());
    assert_eq!(account_may_file(&by(), &ask).needs(), ["legal_rep_name"]);
    ask.legal_rep_name = Some("张三".into());
    assert_eq!(bars(&ask), []);
    ask.legal_rep_name = Some("李四".into());
    assert_eq!(bars(&ask), [AccountBar::OtherName]);
    assert_eq!(
        account_may_file(&by(), &AccountQuestion::default()).needs(),
        ["realname_status", "individual", "account_name", "subject_name", "account_record", "operator"]
    );
    // What bars anyway bars, whatever is missing.
    let mut ask = AccountQuestion { realname_status: Some(RealnameStatus::Unverified), ..AccountQuestion::default() };
    ask.account_record = Some(AccountRecord::None);
    assert_eq!(bars(&ask), [AccountBar::NotVerified]);
}

#[test]
fn an_individual_waits_a_day_to_the_second() {
    let mut ask = AccountQuestion {
        individual: Some(true),
        account_name: Some("张三".into()),
        subject_name: Some("张三".into()),
        realname_at: Some("2025-11-19T10:00:00+08:00".parse().unwrap()),
        ..account()
    };
    // The instant of the validator, unless the question has its own.
    assert_eq!(account_may_file(&by(), &ask).outcome(), Some(&Gate::Open));
    ask.now = Some("2025-11-20T09:59:59+08:00".parse().unwrap());
    let decision = account_may_file(&by(), &ask);
    let Some(Gate::Barred { reasons, earliest: Some(earliest) }) = decision.outcome() else { panic!("{decision:?}") };
    assert_eq!(
        (reasons.as_slice(), earliest.to_rfc3339().as_str()),
        ([AccountBar::TooYoung { hours: 24 }].as_slice(), "2025-11-20T10:00:00+08:00")
    );
    ask.now = Some("2025-11-20T10:00:00+08:00".parse().unwrap());
    assert_eq!(bars(&ask), []);
    ask.account_name = Some("李四".into());
    assert_eq!(bars(&ask), [AccountBar::OtherName]);
}

#[test]
fn starting_an_order() {
    let none = StartQuestion {
        order_open: Some(false),
        subject_in_process: Some(false),
        domain_in_process: Some(false),
        ..StartQuestion::default()
    };
    let start = |change: fn(&mut StartQuestion)| {
        let mut ask = none.clone();
        change(&mut ask);
        may_start_order(&ask)
    };
    assert_eq!(start(|_| {}).outcome(), Some(&Start::Yes));
    assert_eq!(start(|a| a.subject_in_process = Some(true)).outcome(), Some(&Start::SubjectElsewhere));
    assert_eq!(start(|a| a.domain_in_process = Some(true)).outcome(), Some(&Start::DomainElsewhere));
    assert_eq!(start(|a| a.order_open = None).needs(), ["order_open", "same_kind", "same_subject", "forwarded"]);
    assert_eq!(start(|a| a.domain_in_process = None).needs(), ["domain_in_process"]);
    let open = |same_subject, forwarded, same_kind| {
        may_start_order(&StartQuestion {
            order_open: Some(true),
            same_subject,
            forwarded,
            same_kind,
            ..StartQuestion::default()
        })
    };
    assert_eq!(open(Some(false), None, None).outcome(), Some(&Start::OtherAccount));
    assert_eq!(open(Some(true), Some(true), None).outcome(), Some(&Start::WaitForApproval));
    assert_eq!(open(Some(true), Some(false), Some(true)).outcome(), Some(&Start::GiveUpAndCombine));
    assert_eq!(open(Some(true), Some(false), Some(false)).outcome(), Some(&Start::GiveUpOrWait));
    assert_eq!(open(Some(true), Some(false), None).needs(), ["same_kind"]);
}

fn wish(subject: u32, individual: bool, subject_record: SubjectRecord, service_record: ServiceRecord) -> Wish {
    Wish {
        subject,
        individual: Some(individual),
        subject_record: Some(subject_record),
        service_record: Some(service_record),
        accessed_here: Some(false),
        kind: Some(ServiceKind::Website),
    }
}

fn plan(wishes: Vec<Wish>) -> Plan {
    let decision = split_orders(&by(), &SplitQuestion { wishes: Some(wishes) });
    decision.outcome().cloned().unwrap_or_else(|| panic!("{:?}", decision.needs()))
}

#[test]
fn eleven_sites_are_two_orders() {
    // The FAQ's own case.
    let plan = plan(vec![wish(1, false, SubjectRecord::Here, ServiceRecord::None); 11]);
    let sizes: Vec<_> = plan.orders.iter().map(|order| (order.step, order.kind, order.wishes.len())).collect();
    assert_eq!(sizes, [(1, OrderKind::AddServiceHere, 10), (2, OrderKind::AddServiceHere, 1)]);
}

#[test]
fn access_comes_before_new_services() {
    let plan = plan(vec![
        wish(1, false, SubjectRecord::Elsewhere, ServiceRecord::None),
        wish(1, false, SubjectRecord::Elsewhere, ServiceRecord::SameSubject),
        wish(2, true, SubjectRecord::None, ServiceRecord::None),
        wish(2, true, SubjectRecord::None, ServiceRecord::None),
        wish(3, false, SubjectRecord::Here, ServiceRecord::OtherSubject),
    ]);
    let orders: Vec<_> =
        plan.orders.iter().map(|order| (order.subject, order.step, order.kind, order.wishes.clone())).collect();
    assert_eq!(
        orders,
        [
            (1, 1, OrderKind::AccessFiling, vec![1]),
            // After the first order the subject's record is here.
            (1, 2, OrderKind::AddServiceHere, vec![0]),
            (2, 1, OrderKind::FirstFiling, vec![2]),
            (2, 2, OrderKind::AddServiceHere, vec![3]),
        ]
    );
    assert_eq!(plan.refused, [Refused { wish: 4, why: Kind::RecordedForOther }]);
}

#[test]
fn what_a_wish_lacks_is_named_once() {
    let decision = split_orders(&by(), &SplitQuestion { wishes: Some(vec![Wish::default(), Wish::default()]) });
    assert_eq!(decision.needs(), ["wishes[].accessed_here", "wishes[].service_record", "wishes[].subject_record"]);
    let mut lacking = wish(1, false, SubjectRecord::None, ServiceRecord::None);
    (lacking.individual, lacking.kind) = (None, None);
    assert_eq!(
        split_orders(&by(), &SplitQuestion { wishes: Some(vec![lacking]) }).needs(),
        ["wishes[].individual", "wishes[].kind"]
    );
    assert_eq!(split_orders(&by(), &SplitQuestion::default()).needs(), ["wishes"]);
    assert_eq!(plan(Vec::new()).tell(Lang::En), "there is nothing to file");
}

#[test]
fn suffixes_and_privacy() {
    let ask =
        |domain: &str, province| suffix(&by(), &SuffixQuestion { domain: Some(domain.parse().unwrap()), province });
    assert_eq!(ask("example.cn", None).outcome(), Some(&SuffixAnswer::Fileable));
    assert_eq!(ask("example.io", None).outcome(), Some(&SuffixAnswer::NotApproved));
    // Beijing's page has a list of its own, since 2019-01-01.
    assert_eq!(ask("example.info", Some(Province::Beijing)).outcome(), Some(&SuffixAnswer::Fileable));
    assert_eq!(ask("example.asia", Some(Province::Beijing)).outcome(), Some(&SuffixAnswer::RefusedByProvince));
    assert_eq!(ask("example.asia", Some(Province::Hebei)).outcome(), Some(&SuffixAnswer::Fileable));
    assert_eq!(ask("example.asia", None).needs(), ["province"]);
    assert_eq!(suffix(&by(), &SuffixQuestion::default()).needs(), ["domain"]);
    let off = Province::ALL.iter().filter(|province| {
        privacy_protection(&PrivacyQuestion { province: Some(**province) }).outcome() == Some(&Privacy::MustBeOff)
    });
    assert_eq!(off.count(), 15);
    assert_eq!(privacy_protection(&PrivacyQuestion::default()).needs(), ["province"]);
}

#[test]
fn changes() {
    let (yes, no) = (Some(true), Some(false));
    let natures = |old, new, province, own| {
        change_possible(&ChangeQuestion {
            old_individual: old,
            new_individual: new,
            province_changes: no,
            subject_replaced: no,
            same_person_behind: own,
            province: Some(province),
        })
    };
    // Guangdong lets it, Beijing does not, Zhejiang lets it to the own enterprise.
    assert_eq!(natures(yes, no, Province::Guangdong, no).outcome(), Some(&Change::Yes));
    assert_eq!(natures(yes, no, Province::Beijing, yes).outcome(), Some(&Change::NotBetweenNatures));
    assert_eq!(natures(yes, no, Province::Zhejiang, yes).outcome(), Some(&Change::Yes));
    assert_eq!(natures(yes, no, Province::Zhejiang, no).outcome(), Some(&Change::NotBetweenNatures));
    assert_eq!(natures(yes, no, Province::Zhejiang, None).needs(), ["same_person_behind"]);
    assert_eq!(natures(no, yes, Province::Hainan, no).outcome(), Some(&Change::NotBetweenNatures));
    assert_eq!(natures(no, yes, Province::Guangdong, no).outcome(), Some(&Change::Yes));
    assert_eq!(natures(None, no, Province::Beijing, yes).needs(), ["old_individual"]);
    let of_unit = |moves, replaced, province| {
        change_possible(&ChangeQuestion {
            old_individual: no,
            new_individual: no,
            province_changes: moves,
            subject_replaced: replaced,
            same_person_behind: no,
            province,
        })
    };
    assert_eq!(of_unit(no, yes, Some(Province::Fujian)).outcome(), Some(&Change::RarelyReplaced));
    assert_eq!(of_unit(no, yes, Some(Province::Guangdong)).outcome(), Some(&Change::Yes));
    assert_eq!(of_unit(no, yes, None).needs(), ["province"]);
    assert_eq!(of_unit(yes, no, None).outcome(), Some(&Change::AskAcrossProvinces));
    assert_eq!(of_unit(no, no, None).outcome(), Some(&Change::Yes));
    assert_eq!(of_unit(None, no, None).needs(), ["province_changes"]);
}

#[test]
fn places_of_changes() {
    let (yes, no) = (Some(true), Some(false));
    let place = |what, here| where_to_change(&WhereQuestion { what, subject_here: here });
    assert_eq!(place(Some(Changed::Record), yes).outcome(), Some(&Where::Here));
    assert_eq!(place(Some(Changed::Record), no).outcome(), Some(&Where::OldProvider));
    assert_eq!(place(Some(Changed::DomainHolder), None).outcome(), Some(&Where::Registrar));
    assert_eq!(place(Some(Changed::Record), None).needs(), ["subject_here"]);
    assert_eq!(place(None, yes).needs(), ["what"]);
}

#[test]
fn representatives() {
    use Representative as R;
    let ask = |province, kind, nature, is_legal_rep, letter| {
        let ask = RepresentativeQuestion {
            province: Some(province),
            kind: Some(kind),
            nature: Some(nature),
            is_legal_rep: Some(is_legal_rep),
            letter,
        };
        representative(&ask).outcome().copied()
    };
    let company = SubjectNature::Enterprise;
    let (first, change) = (OrderKind::FirstFiling, OrderKind::ChangeFiling);
    assert_eq!(ask(Province::Zhejiang, first, company, false, None), Some(R::LegalRepresentativeOnly));
    assert_eq!(ask(Province::Zhejiang, change, company, false, None), Some(R::LegalRepresentativeOnly));
    assert_eq!(ask(Province::Zhejiang, first, company, true, None), Some(R::Yes));
    assert_eq!(ask(Province::Guangdong, first, company, false, None), Some(R::LegalRepresentativeOnly));
    assert_eq!(ask(Province::Guangdong, change, company, false, None), Some(R::BetterLegalRepresentative));
    assert_eq!(ask(Province::Anhui, first, company, false, Some(false)), Some(R::WithLetter));
    assert_eq!(ask(Province::Anhui, first, company, false, Some(true)), Some(R::Yes));
    assert_eq!(ask(Province::Anhui, first, company, false, None), None);
    assert_eq!(ask(Province::Heilongjiang, first, company, false, None), Some(R::ShareholderOrExecutive));
    assert_eq!(ask(Province::Beijing, first, company, false, None), Some(R::PageSilent));
    assert_eq!(ask(Province::Anhui, first, SubjectNature::Individual, false, None), Some(R::Oneself));
    // Public bodies of Qinghai authorise somebody; companies do not.
    assert_eq!(ask(Province::Qinghai, first, company, false, None), Some(R::LegalRepresentativeOnly));
    assert_eq!(
        ask(Province::Qinghai, first, SubjectNature::PublicInstitution, false, Some(false)),
        Some(R::WithLetter)
    );
}

#[test]
fn persons() {
    let ask = |already, role, same| person_reuse(&ReuseQuestion { already, role, same_as_recorded: same });
    for role in For::ALL {
        for already in [Already::Nothing, Already::OwnFiling] {
            assert_eq!(ask(Some(already), Some(*role), None).outcome(), Some(&Reuse::Yes));
        }
    }
    assert_eq!(ask(Some(Already::OtherCompany), Some(For::Service), None).outcome(), Some(&Reuse::NotSeveralCompanies));
    assert_eq!(ask(Some(Already::OtherCompany), Some(For::Subject), None).outcome(), Some(&Reuse::Yes));
    assert_eq!(ask(Some(Already::SameSubject), Some(For::Service), None).outcome(), Some(&Reuse::Yes));
    assert_eq!(ask(Some(Already::SameSubject), Some(For::Subject), Some(true)).outcome(), Some(&Reuse::Yes));
    assert_eq!(
        ask(Some(Already::SameSubject), Some(For::Subject), Some(false)).outcome(),
        Some(&Reuse::OneSubjectPerson)
    );
    assert_eq!(ask(Some(Already::SameSubject), Some(For::Subject), None).needs(), ["same_as_recorded"]);
    assert_eq!(ask(Some(Already::OtherCompany), None, None).needs(), ["role"]);
    assert_eq!(ask(None, Some(For::Service), None).needs(), ["already"]);
}

#[test]
fn before_a_service_is_added() {
    let fine = AddServiceQuestion {
        record_current: Some(true),
        names_fit: Some(true),
        contents_fit: Some(true),
        numbers_shown: Some(true),
        all_in_use: Some(true),
        all_reachable: Some(true),
    };
    assert_eq!(before_adding_service(&fine).outcome(), Some(&Advice { items: vec![] }));
    type Set = fn(&mut AddServiceQuestion, Option<bool>);
    let set: [(&str, Set, AddServiceAdvice); 6] = [
        ("record_current", |a, v| a.record_current = v, AddServiceAdvice::ChangeRecord),
        ("names_fit", |a, v| a.names_fit = v, AddServiceAdvice::MendNames),
        ("contents_fit", |a, v| a.contents_fit = v, AddServiceAdvice::MendContents),
        ("numbers_shown", |a, v| a.numbers_shown = v, AddServiceAdvice::ShowNumbers),
        ("all_in_use", |a, v| a.all_in_use = v, AddServiceAdvice::CancelUnused),
        ("all_reachable", |a, v| a.all_reachable = v, AddServiceAdvice::FinishRebuilding),
    ];
    for (name, set, advice) in set {
        let mut ask = fine.clone();
        set(&mut ask, Some(false));
        assert_eq!(before_adding_service(&ask).outcome(), Some(&Advice { items: vec![advice] }));
        set(&mut ask, None);
        assert_eq!(before_adding_service(&ask).needs(), [name]);
    }
}

#[test]
fn individuals() {
    let ask = |home, allows, papers| {
        where_individual_files(&IndividualQuestion {
            id_province: Some(Province::Hubei),
            residence: home,
            residence_allows: allows,
            papers_at_hand: papers,
        })
    };
    let only = IndividualPlaces::IdProvince { id_province: Province::Hubei };
    let either = |residence| IndividualPlaces::Either { id_province: Province::Hubei, residence };
    // A page that is silent leaves it to the caller; others say it themselves.
    let silent = Some(Province::Liaoning);
    assert_eq!(ask(silent, Some(true), Some(true)).outcome(), Some(&either(Province::Liaoning)));
    assert_eq!(ask(silent, Some(false), None).outcome(), Some(&only));
    assert_eq!(ask(silent, None, Some(false)).outcome(), Some(&only));
    assert_eq!(ask(Some(Province::Hubei), None, None).outcome(), Some(&only));
    assert_eq!(ask(silent, None, Some(true)).needs(), ["residence_allows"]);
    assert_eq!(ask(silent, Some(true), None).needs(), ["papers_at_hand"]);
    assert_eq!(ask(Some(Province::Shanxi), None, None).outcome(), Some(&only));
    assert_eq!(ask(Some(Province::Hebei), None, Some(true)).outcome(), Some(&either(Province::Hebei)));
    assert_eq!(ask(None, Some(true), Some(true)).needs(), ["residence"]);
}

#[test]
fn the_earliest_submission() {
    let ask = |verified: &str, registrar, individual, account: Option<&str>| {
        earliest_submission(
            &by(),
            &SubmissionQuestion {
                domain_verified_at: Some(verified.parse().unwrap()),
                registrar: Some(registrar),
                individual: Some(individual),
                account_verified_at: account.map(|text| text.parse().unwrap()),
            },
        )
    };
    let from = |decision: Decision<Earliest>| {
        let earliest = *decision.outcome().unwrap();
        (earliest.from.to_rfc3339(), earliest.set_by, earliest.assumed)
    };
    // A Friday before the make-up Sunday of 2025-09-28.
    let friday = "2025-09-26T10:00:00+08:00";
    assert_eq!(
        from(ask(friday, Registrar::Provider, false, None)),
        ("2025-09-29T00:00:00+08:00".into(), SetBy::Domain, false)
    );
    assert_eq!(
        from(ask(friday, Registrar::Domestic, false, None)),
        ("2025-09-30T00:00:00+08:00".into(), SetBy::Domain, false)
    );
    let late = Some("2025-09-29T10:00:00+08:00");
    assert_eq!(
        from(ask(friday, Registrar::Provider, true, late)),
        ("2025-09-30T10:00:00+08:00".into(), SetBy::Account, false)
    );
    assert_eq!(ask(friday, Registrar::Provider, true, None).needs(), ["account_verified_at"]);
    assert!(from(ask("2027-03-01", Registrar::Foreign, false, None)).2);
    let nothing = earliest_submission(&by(), &SubmissionQuestion::default());
    assert_eq!(nothing.needs(), ["domain_verified_at", "registrar", "individual", "account_verified_at"]);
}

#[test]
fn holders_and_foreigners() {
    let asked_in = |province, holder, individual, same, legal| {
        domain_holder(&HolderQuestion { holder, individual, same, legal_representative: legal, province })
    };
    let ask = |holder, individual, same, legal| asked_in(Some(Province::Guangdong), holder, individual, same, legal);
    let (person, unit) = (Some(HolderType::Individual), Some(HolderType::Organisation));
    let (yes, no) = (Some(true), Some(false));
    assert_eq!(ask(person, yes, yes, None).outcome(), Some(&Holder::Fine));
    assert_eq!(ask(unit, no, yes, None).outcome(), Some(&Holder::Fine));
    assert_eq!(ask(person, yes, no, None).outcome(), Some(&Holder::Transfer));
    assert_eq!(ask(unit, yes, None, None).outcome(), Some(&Holder::Transfer));
    assert_eq!(ask(person, no, None, yes).outcome(), Some(&Holder::Risk));
    assert_eq!(ask(person, no, None, no).outcome(), Some(&Holder::Transfer));
    let by_page = [
        (Province::Jilin, Holder::Transfer),
        (Province::Beijing, Holder::LegalRepresentative),
        (Province::Chongqing, Holder::WithLetter),
    ];
    for (province, outcome) in by_page {
        assert_eq!(asked_in(Some(province), person, no, None, yes).outcome(), Some(&outcome));
    }
    assert_eq!(asked_in(None, person, no, None, yes).needs(), ["province"]);
    assert_eq!(ask(person, no, None, None).needs(), ["legal_representative"]);
    assert_eq!(ask(unit, no, None, None).needs(), ["same"]);
    assert_eq!(ask(None, no, yes, no).needs(), ["holder"]);
    assert_eq!(ask(unit, None, yes, no).needs(), ["individual"]);
    let ask = |foreign, mainland_branch| foreign_company(&ForeignQuestion { foreign, mainland_branch });
    assert_eq!(ask(no, None).outcome(), Some(&Foreign::NotForeign));
    assert_eq!(ask(yes, yes).outcome(), Some(&Foreign::AsBranch));
    assert_eq!(ask(yes, no).outcome(), Some(&Foreign::BranchOrHongKong));
    assert_eq!(ask(yes, None).needs(), ["mainland_branch"]);
    assert_eq!(ask(None, yes).needs(), ["foreign"]);
}
