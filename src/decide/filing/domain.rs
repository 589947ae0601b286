//! Whether a domain can be filed as it is: its suffix, its holder, its privacy (DF-17, DF-18, DF-42).

use super::super::Decision;
use super::super::ask::{finite, question, said};
use crate::data::suffixes::Suffix;
use crate::law::domain::{first_label, is_national_pattern};
use crate::law::naming::word_of;
use crate::law::province::{Domain, DomainHolder, demands};
use crate::model::HolderType;
use crate::source::{self, Cite, cite};
use crate::validator::Validator;
use crate::value::{DomainName, Moment, Province};
use chrono::NaiveDate;

question! {
    /// DF-17: can a name under this suffix be filed.
    pub struct SuffixQuestion {
        /// The domain.
        domain: DomainName,
        /// The province of the filing.
        province: Province,
    }
}

said! {
    /// Whether a name under a suffix can be filed.
    pub enum SuffixAnswer {
        /// Yes.
        Fileable = "后缀已获批，可以备案", "yes, the suffix is approved";
        /// The state has approved it, the province's page refuses it.
        RefusedByProvince = "后缀已获批，但该省管局页面列明不受理", "no: the state has approved the suffix, but the page of the province refuses it";
        /// The province refuses it, but takes over what was filed before.
        OldOnesOnly = "该省不受理该后缀的新备案，早年已备案的可以接入", "the province takes no new filing under the suffix; what was filed in earlier years can be taken over";
        /// The state has approved it, the province's page has a list without it.
        AskProvince = "后缀已获批，但不在该省管局页面所列后缀中，请先咨询", "the suffix is approved, but it is not in the list of the province: ask there first";
        /// The prefix has a word that the province's page leaves to units of the nation.
        PrefixOfNation = "后缀已获批，但域名前缀含该省仅限国家级单位使用的字样", "the suffix is approved, but the prefix has a word that the page of the province leaves to units of the nation";
        /// No.
        NotApproved = "后缀不在获批名单中，不能备案", "no, the suffix is not on the list of approved ones";
        /// The list does not know it.
        Unknown = "名单中没有这个后缀，名单可能旧于该后缀，请到工信部公共查询核实", "the suffix is in no list here, which may be older: ask the ministry's public query";
    }
}

/// DF-17: can a name under this suffix be filed. By the list that the library holds; a caller with a newer one uses
/// [`SuffixTable`](crate::data::suffixes::SuffixTable).
pub fn suffix(by: &Validator, ask: &SuffixQuestion) -> Decision<SuffixAnswer> {
    const CITE: &[Cite] = &[
        cite(&source::DOMAINS, "备案域名后缀"),
        cite(&source::PROVINCES, "各省份页面"),
        cite(&source::FAQ_CHECK, "域名后缀"),
    ];
    let Some(domain) = &ask.domain else {
        return Decision::missing(vec!["domain"], CITE);
    };
    let today = Moment::Instant(by.now).beijing_day();
    let answer = match by.suffix_class(domain) {
        Suffix::NotApproved => SuffixAnswer::NotApproved,
        Suffix::Unknown => SuffixAnswer::Unknown,
        Suffix::Approved => {
            let provinces: &[Province] = match &ask.province {
                Some(province) => std::slice::from_ref(province),
                None => &Province::ALL,
            };
            let mut provinces = provinces.iter();
            let first = provinces.next().map(|province| in_province(*province, domain, today));
            if provinces.any(|province| Some(in_province(*province, domain, today)) != first) {
                return Decision::missing(vec!["province"], CITE);
            }
            first.unwrap_or(SuffixAnswer::Fileable)
        }
    };
    Decision::decided(answer, CITE)
}

/// What the province's page says of an approved suffix.
fn in_province(province: Province, domain: &DomainName, today: NaiveDate) -> SuffixAnswer {
    let tld = domain.tld();
    let in_force =
        || demands(province, false).domains.iter().filter(|entry| entry.since.is_none_or(|since| since <= today));
    let full = domain.to_unicode();
    let prefix = domain.registrable().map_or("", |registrable| first_label(&full, registrable));
    let is_refused = |what: &Domain| match what {
        Domain::PrefixRefused(words) => word_of(prefix, words).is_some(),
        Domain::NationalPattern => is_national_pattern(prefix, &full),
        _ => false,
    };
    if in_force().any(|entry| is_refused(&entry.what)) {
        return SuffixAnswer::PrefixOfNation;
    }
    for entry in in_force() {
        if let Domain::Suffixes { taken, refused, legacy } = entry.what {
            return match () {
                () if legacy.contains(&tld) => SuffixAnswer::OldOnesOnly,
                () if refused.contains(&tld) => SuffixAnswer::RefusedByProvince,
                // Those in Chinese are taken as a class.
                () if taken.contains(&tld) || tld.starts_with("xn--") => SuffixAnswer::Fileable,
                () => SuffixAnswer::AskProvince,
            };
        }
    }
    SuffixAnswer::Fileable
}

finite! {
    /// DF-18: must the holder of the domain be shown while it is filed.
    pub struct PrivacyQuestion, PrivacyGiven {
        /// The province of the filing.
        province: Province,
    }
}

said! {
    /// Whether the privacy protection of a domain must be off.
    pub enum Privacy {
        /// It must be off.
        MustBeOff = "该省要求域名所有者与主办者一致，备案期间须关闭域名隐私保护", "off while it is filed: the province compares holder and subject";
        /// Nothing is said of the province.
        NotAsked = "文档未对该省提出要求", "nothing is said of this province";
    }
}

/// DF-18: must the holder of the domain be shown while it is filed.
pub fn privacy_protection(ask: &PrivacyQuestion) -> Decision<Privacy> {
    let answer = ask.settle(|full| {
        let asked =
            |individual| demands(full.province, individual).domains.iter().any(|entry| entry.what == Domain::Shown);
        if asked(true) || asked(false) { Privacy::MustBeOff } else { Privacy::NotAsked }
    });
    Decision::new(answer, const { &[cite(&source::FAQ_PROCESS, "域名隐私保护")] })
}

finite! {
    /// DF-42: what to do about the holder of a domain.
    pub struct HolderQuestion, HolderGiven {
        /// Type of the domain's holder.
        holder: HolderType,
        /// Whether the subject is an individual.
        individual: bool,
        /// Whether holder and subject are the same by name and certificate.
        same: bool,
        /// Whether the holder is the unit's legal representative.
        legal_representative: bool,
        /// The province of the filing.
        province: Province,
    }
}

said! {
    /// What to do about the holder of a domain.
    pub enum Holder {
        /// Nothing.
        Fine = "域名所有者与备案主体一致，无需处理", "nothing: holder and subject are the same";
        /// Nothing, as the province takes the legal representative.
        LegalRepresentative = "该省接受域名由法定代表人持有，无需处理", "nothing: the province takes a domain that the legal representative holds";
        /// A letter of the unit goes with it.
        WithLetter = "该省接受域名由法定代表人持有，但须提供授权书", "the province takes a domain that the legal representative holds with a letter of authorisation";
        /// Transfer the domain, then wait.
        Transfer = "先把域名过户到备案主体名下，重新实名认证并等满期限后再提交", "transfer the domain to the subject, verify it anew, and wait the time before submitting";
        /// The legal representative holds it: a risk.
        Risk = "域名在法定代表人名下，部分省份不接受，建议过户到单位", "the legal representative holds it, which some provinces do not accept: better transfer it to the unit";
    }
}

/// DF-42: what to do about the holder of a domain.
pub fn domain_holder(ask: &HolderQuestion) -> Decision<Holder> {
    let answer = ask.settle(|full| {
        let types_agree = (full.holder == HolderType::Individual) == full.individual;
        if types_agree && full.same {
            return Holder::Fine;
        }
        if full.individual || full.holder != HolderType::Individual || !full.legal_representative {
            return Holder::Transfer;
        }
        let mut holders = demands(full.province, false).domains.iter().filter_map(|entry| match entry.what {
            Domain::Holder(holder) => Some(holder),
            _ => None,
        });
        match holders.next_back() {
            Some(DomainHolder::Subject) => Holder::Transfer,
            Some(DomainHolder::OrLegalRepWithLetter) => Holder::WithLetter,
            Some(_) => Holder::LegalRepresentative,
            None => Holder::Risk,
        }
    });
    Decision::new(
        answer,
        const {
            &[
                cite(&source::LIMITS, "域名实名认证"),
                cite(&source::DOMAINS, "域名所有者"),
                cite(&source::PROVINCES, "各省份页面"),
                cite(&source::FAQ_DOMAIN, "单位或个人注册的域名"),
                cite(&source::FAQ_AFFECTS, "域名与备案的实名类型"),
            ]
        },
    )
}
