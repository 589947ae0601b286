//! Whether filing is needed, and what a host or a new address calls for (DF-01, DF-05, DF-06).

use super::super::Decision;
use super::super::ask::{finite, said};
use crate::source::{self, Cite, cite};

said! {
    /// Where the server is.
    pub enum Region {
        /// Mainland China.
        Mainland = "中国大陆", "mainland China";
        /// Hong Kong.
        HongKong = "中国香港", "Hong Kong";
        /// Any other place outside the mainland.
        Overseas = "中国大陆以外的其他地区", "another place outside the mainland";
    }
}

said! {
    /// What is run on the server.
    pub enum Use {
        /// A public website under a domain.
        Website = "以域名访问的网站", "a website under a domain";
        /// A public website that is reached by its IP address only.
        WebsiteByIp = "仅以 IP 访问的网站", "a website reached by IP address only";
        /// An app.
        App = "APP 服务", "an app";
        /// Mail through `mail.` before the domain.
        Mail = "以“mail.域名”访问的邮箱", "mail through mail.<domain>";
        /// Nothing: the domain is not in use.
        IdleDomain = "域名未使用", "a domain that is not in use";
        /// A website that is not open to the public yet.
        NotOpenYet = "尚未对外开放的网站", "a website that is not open yet";
        /// No public service at all.
        NothingPublic = "不对外提供服务", "no public service";
    }
}

finite! {
    /// DF-01: does it need filing.
    pub struct NeedQuestion, NeedGiven {
        /// Where the server is.
        region: Region,
        /// What is run on it.
        used_for: Use,
        /// Whether the state has approved the domain's suffix: see `filing suffix`.
        suffix_approved: bool,
    }
}

said! {
    /// Whether filing is needed, and where.
    pub enum Need {
        /// It must be filed at the provider of the server before it opens.
        Needed = "须先在服务器所在的接入商办理 ICP 备案", "it must first be filed with the provider of the server";
        /// It must be filed, with the administration: the provider's system takes domains only.
        NeededAtAdministration = "仅以 IP 访问的大陆网站也须备案，但接入商系统只受理域名，请咨询当地通信管理局；备案完成前不得开放", "a mainland site reached by IP only must be filed too, but the provider takes domains only: ask the local administration, and keep it closed until then";
        /// It must be filed before it opens; not yet.
        BeforeOpening = "现在可以不备案，正式对外开放前须完成备案，建议提前办理", "not yet; it must be filed before it opens, so start early";
        /// It cannot be filed: the suffix is not approved.
        CannotBeFiled = "域名后缀未获批，无法备案，在大陆使用会被阻断", "it cannot be filed, as the suffix is not approved; used in the mainland it would be blocked";
        /// No, as the server is outside the mainland.
        NotOutside = "服务器不在中国大陆，无需备案", "no filing: the server is outside the mainland";
        /// No, as the domain is idle.
        NotIdle = "未使用的域名无需备案，只需实名认证", "no filing for a domain that is not in use; only its real-name verification";
        /// No, as nothing is public.
        NotPublic = "服务器未对外提供服务，无需备案", "no filing: nothing is offered to the public";
    }
}

const NEED: &[Cite] = &[
    cite(&source::OVERVIEW, "什么是备案"),
    cite(&source::SCENARIOS, "IP 访问的网站 ICP 备案"),
    cite(&source::FAQ_NEED, "域名必须要备案吗"),
    cite(&source::FAQ_ACCESS, "不支持备案的新顶级域名"),
];

/// DF-01: does it need filing, and where.
pub fn needs_filing(ask: &NeedQuestion) -> Decision<Need> {
    let answer = ask.settle(|full| match (full.region, full.used_for) {
        (Region::HongKong | Region::Overseas, _) => Need::NotOutside,
        (_, Use::IdleDomain) => Need::NotIdle,
        (_, Use::NothingPublic) => Need::NotPublic,
        (_, Use::WebsiteByIp) => Need::NeededAtAdministration,
        (_, Use::App) => Need::Needed,
        (_, Use::Website | Use::Mail | Use::NotOpenYet) if !full.suffix_approved => Need::CannotBeFiled,
        (_, Use::NotOpenYet) => Need::BeforeOpening,
        (_, Use::Website | Use::Mail) => Need::Needed,
    });
    Decision::new(answer, NEED)
}

said! {
    /// Where the record of the apex domain is.
    pub enum ApexRecord {
        /// It has none.
        None = "主域名没有备案", "the apex has no record";
        /// Here.
        Here = "主域名已在本平台备案", "the apex is filed here";
        /// With other providers only.
        Elsewhere = "主域名在其他接入商备案", "the apex is filed elsewhere";
    }
}

finite! {
    /// DF-05: what a host below a registered domain needs.
    pub struct SubdomainQuestion, SubdomainGiven {
        /// Where the record of the registered domain is.
        apex: ApexRecord,
    }
}

said! {
    /// What a host below a registered domain needs.
    pub enum Subdomain {
        /// Nothing.
        Covered = "主域名已在本平台备案，其下的主机名无需再备案", "nothing: the registered domain is filed here and covers it";
        /// Access filing of the registered domain.
        AccessFiling = "须先为主域名办理接入备案", "access filing of the registered domain";
        /// Filing of the registered domain.
        Filing = "须先为主域名办理备案", "filing of the registered domain";
    }
}

/// DF-05: what a host below a registered domain needs.
pub fn subdomain(ask: &SubdomainQuestion) -> Decision<Subdomain> {
    let answer = ask.settle(|full| match full.apex {
        ApexRecord::Here => Subdomain::Covered,
        ApexRecord::Elsewhere => Subdomain::AccessFiling,
        ApexRecord::None => Subdomain::Filing,
    });
    Decision::new(
        answer,
        const { &[cite(&source::FAQ_NEED, "二级域名"), cite(&source::FAQ_ACCESS, "在别的地方备案过")] },
    )
}

finite! {
    /// DF-06: what a new IP address calls for.
    pub struct IpChangeQuestion, IpChangeGiven {
        /// Whether the old address is of this provider.
        from_here: bool,
        /// Whether the new address is of this provider.
        to_here: bool,
        /// Whether the site has a commercial licence or applies for one (经营性备案).
        commercial: bool,
    }
}

said! {
    /// What a new IP address calls for.
    pub enum IpChange {
        /// Access filing here.
        AccessHere = "须在本平台办理接入备案", "access filing here";
        /// Access filing at the new provider.
        AccessThere = "须在新的接入商办理接入备案，并取消本平台的接入", "access filing with the new provider, and the end of access here";
        /// A change filing.
        ChangeFiling = "经营性备案的 IP 须与工信部登记一致，须办理变更备案", "a change filing: for a commercial service the recorded address must be the one in use";
        /// Nothing.
        Nothing = "同一接入商内更换 IP 无需单独办理，可在以后变更其他信息时一并更新", "nothing: within one provider it can wait for the next change";
        /// Not a matter of this provider.
        NotHere = "新旧 IP 都不在本平台，请到新的接入商办理", "nothing here: neither address is of this provider";
    }
}

/// DF-06: what a new IP address calls for.
pub fn ip_change(ask: &IpChangeQuestion) -> Decision<IpChange> {
    let answer = ask.settle(|full| match (full.from_here, full.to_here, full.commercial) {
        (false, true, _) => IpChange::AccessHere,
        (true, false, _) => IpChange::AccessThere,
        (true, true, true) => IpChange::ChangeFiling,
        (true, true, false) => IpChange::Nothing,
        (false, false, _) => IpChange::NotHere,
    });
    Decision::new(
        answer,
        const { &[cite(&source::FAQ_NEED, "IP 地址改动"), cite(&source::FAQ_AFFECTS, "更换服务器影响备案吗")] },
    )
}
