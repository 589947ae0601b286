//! The fields of the forms.

use super::row::{Condition, Row, app, row, service_person, subject_person, website};

macro_rules! table {
    ($($(#[$meta:meta])* $name:ident = $row:expr;)+) => {
        $($(#[$meta])* pub(crate) static $name: Row = $row;)+
        /// All rows, in the order of the forms.
        pub(super) static ROWS: &[&Row] = &[$(&$name),+];
    };
}

table! {
    //                                                                                 PC   MP   old
    // Basic check and subject (基础信息校验, 主体信息)
    /// 备案省份.
    PROVINCE = row("subject.province", "备案省份", "province of the filing", "RR-R RR-R R");
    /// 主办单位性质.
    NATURE = row("subject.nature", "主办单位性质", "nature of the subject", "RR-R RR-R R");
    /// 证件类型.
    CERTIFICATE_KIND = row("subject.certificate.kind", "主体证件类型", "certificate kind of the subject", "RR-R RR-R R");
    /// 主办单位名称.
    SUBJECT_NAME = row("subject.name", "主办单位名称", "name of the subject", "RR-R RR-R R");
    /// 证件号码.
    CERTIFICATE_NUMBER = row("subject.certificate.number", "主体证件号码", "certificate number of the subject", "RR-R RR-R R");
    /// 法定代表人.
    LEGAL_REP_NAME = row("subject.legal_rep_name", "法定代表人", "legal representative", "UU-U UU-U U");
    /// 法定代表人证件号码.
    LEGAL_REP_NUMBER = row("subject.legal_rep_cert_number", "法定代表人证件号码", "certificate number of the legal representative", "UU-U UU-U U");
    /// 市.
    CITY = row("subject.city", "备案地区（市）", "city of the filing", "RR-R RR-R R");
    /// 区.
    DISTRICT = row("subject.district", "备案地区（区县）", "district of the filing", "RR-R RR-R R");
    /// 主体备案号.
    SUBJECT_RECORD = row("subject.record_number", "主体备案号", "record number of the subject", "-R-- ---- -");
    /// 营业执照 (upload).
    CERTIFICATE_IMAGE = row("subject.attachments[subject_certificate]", "主体证件图片", "picture of the subject's certificate", "RR-R RR-R R");
    /// 证件住址.
    CERTIFICATE_ADDRESS = row("subject.certificate.address", "证件住址", "address on the certificate", "RR-R RR-R R");
    /// 通信地址.
    ADDRESS = row("subject.address", "通信地址", "correspondence address", "RR-R RR-R R");
    /// 备注.
    SUBJECT_REMARK = row("subject.remark", "主体备注", "remark of the subject", "oo-o oo-o o");
    /// 确认主体信息.
    SUBJECT_CONFIRMED = row("subject_confirmed", "确认主体信息", "confirmation of the subject data", "--R- --R- -");
    /// 填写补充材料 (subject).
    SUBJECT_SUPPLEMENTS = row("subject.supplements", "主体补充材料", "supplements of the subject", "---- oo-o -");

    // Responsible person of the subject (主体负责人)
    /// 证件类型.
    SUBJECT_PERSON_KIND = subject_person("subject.responsible_person.certificate.kind", "主体负责人证件类型", "certificate kind of the subject's person", "RR-R UU-U R");
    /// 证件照人像面.
    SUBJECT_PERSON_FRONT = subject_person("subject.responsible_person.attachments[id_front]", "主体负责人证件照人像面", "portrait side of the subject's person's certificate", "RR-R RR-R C");
    /// 证件照国徽面.
    SUBJECT_PERSON_BACK = subject_person("subject.responsible_person.attachments[id_back]", "主体负责人证件照国徽面", "emblem side of the subject's person's certificate", "RR-R RR-R C");
    /// 负责人姓名.
    SUBJECT_PERSON_NAME = subject_person("subject.responsible_person.name", "主体负责人姓名", "name of the subject's person", "RR-R UU-U R");
    /// 证件号码.
    SUBJECT_PERSON_NUMBER = subject_person("subject.responsible_person.certificate.number", "主体负责人证件号码", "certificate number of the subject's person", "RR-R UU-U R");
    /// 证件有效期.
    SUBJECT_PERSON_VALIDITY = subject_person("subject.responsible_person.certificate.valid_to", "主体负责人证件有效期", "validity of the subject's person's certificate", "CC-C CC-C -").when(Condition::ResidentId);
    /// 联系方式1.
    SUBJECT_PERSON_MOBILE = subject_person("subject.responsible_person.mobile", "主体负责人联系方式1", "mobile number of the subject's person", "RR-R RR-R R");
    /// 验证码.
    SUBJECT_PERSON_MOBILE_VERIFIED = subject_person("subject.responsible_person.mobile_verified", "主体负责人手机验证码", "confirmation of the subject's person's mobile number", "RR-R RR-R R");
    /// 应急联系方式.
    SUBJECT_PERSON_EMERGENCY = subject_person("subject.responsible_person.emergency_contact", "主体负责人应急联系方式", "emergency number of the subject's person", "RR-R CC-C -").when(Condition::Province);
    /// 电子邮箱.
    SUBJECT_PERSON_EMAIL = subject_person("subject.responsible_person.email", "主体负责人电子邮箱", "e-mail address of the subject's person", "RR-R RR-R R");
    /// 视频核身.
    SUBJECT_PERSON_VIDEO = subject_person("subject.responsible_person.video_verified", "主体负责人视频核身", "video verification of the subject's person", "---- ---- R");

    // Service (互联网信息服务)
    /// 服务备案号.
    SERVICE_RECORD = row("services[].record_number", "服务备案号", "record number of the service", "-R-- ---- -");
    /// 应用服务类型.
    SERVICE_KIND = row("services[].kind", "应用服务类型", "kind of the service", "RRRR RRRR -");
    /// 服务名称.
    SERVICE_NAME = website("services[].name", "服务名称（网站）", "name of the website", "RRRR RRRR R");
    /// APP 名称.
    APP_NAME = app("services[].app_name", "APP 名称", "name of the app", "RRRR RRRR -");
    /// 域名.
    DOMAIN = website("services[].domains", "网站域名", "domain of the website", "RRRR RRRR R");
    /// 服务内容.
    CONTENT_KIND = website("services[].content_kind", "服务内容（网站）", "content of the website", "RRRR RRRR R");
    /// 服务语言.
    LANGUAGES = website("services[].languages", "服务语言（网站）", "languages of the website", "RRRR RRRR -");
    /// 云资源.
    RESOURCE = row("services[].resource", "云资源", "cloud resource", "RRRR RRRR R");
    /// 备案授权码.
    AUTH_CODE = row("services[].resource.auth_code", "备案授权码", "authorisation code", "oooo oooo o");
    /// 备注.
    SERVICE_REMARK = row("services[].remark", "服务备注", "remark of the service", "oooo oooo o");
    /// 前置审批类型.
    PRE_APPROVAL = row("services[].pre_approval", "前置审批类型", "pre-approval kind", "RRRR RRRR R");

    // Responsible person of the service (服务负责人)
    /// 证件类型.
    SERVICE_PERSON_KIND = service_person("services[].responsible_person.certificate.kind", "服务负责人证件类型", "certificate kind of the service's person", "RRRR RUUU R");
    /// 证件照人像面.
    SERVICE_PERSON_FRONT = service_person("services[].responsible_person.attachments[id_front]", "服务负责人证件照人像面", "portrait side of the service's person's certificate", "RRRR RUUU C");
    /// 证件照国徽面.
    SERVICE_PERSON_BACK = service_person("services[].responsible_person.attachments[id_back]", "服务负责人证件照国徽面", "emblem side of the service's person's certificate", "RRRR RUUU C");
    /// 视频核身.
    SERVICE_PERSON_VIDEO = service_person("services[].responsible_person.video_verified", "服务负责人视频核身", "video verification of the service's person", "RRRR RUUU R");
    /// 负责人姓名.
    SERVICE_PERSON_NAME = service_person("services[].responsible_person.name", "服务负责人姓名", "name of the service's person", "RRRR RUUU R");
    /// 证件号码.
    SERVICE_PERSON_NUMBER = service_person("services[].responsible_person.certificate.number", "服务负责人证件号码", "certificate number of the service's person", "RRRR RUUU R");
    /// 证件有效期.
    SERVICE_PERSON_VALIDITY = service_person("services[].responsible_person.certificate.valid_to", "服务负责人证件有效期", "validity of the service's person's certificate", "CCCC CCCC -").when(Condition::ResidentId);
    /// 联系方式1.
    SERVICE_PERSON_MOBILE = service_person("services[].responsible_person.mobile", "服务负责人联系方式1", "mobile number of the service's person", "RRRR RUUU R");
    /// 验证码.
    SERVICE_PERSON_MOBILE_VERIFIED = service_person("services[].responsible_person.mobile_verified", "服务负责人手机验证码", "confirmation of the service's person's mobile number", "RRRR RUUU R");
    /// 应急联系方式.
    SERVICE_PERSON_EMERGENCY = service_person("services[].responsible_person.emergency_contact", "服务负责人应急联系方式", "emergency number of the service's person", "RRRR CUUU -").when(Condition::Province);
    /// 电子邮箱.
    SERVICE_PERSON_EMAIL = service_person("services[].responsible_person.email", "服务负责人电子邮箱", "e-mail address of the service's person", "RRRR RUUU R");
    /// 服务负责人模板.
    SERVICE_PERSON_TEMPLATE = service_person("services[].responsible_person.template_ref", "服务负责人模板", "template of the service's person", "oooo ---- -");

    // Supplements and submission (补充材料, 提交)
    /// 域名证书.
    DOMAIN_CERTIFICATE = website("services[].attachments[domain_certificate]", "域名证书", "domain certificate", "CCCC ---- R").when(Condition::BoxShownAndRegisteredElsewhere);
    /// 网站法定代表人授权书.
    AUTHORISATION_LETTER = website("services[].attachments[authorisation_letter]", "网站法定代表人授权书", "authorisation letter", "CCCC ---- R").when(Condition::NotLegalRepresentative);
    /// 域名实名认证截图. Required by every form; newer lists exempt domains registered at the provider.
    REALNAME_SCREENSHOT = website("services[].attachments[domain_realname_screenshot]", "域名实名认证截图", "screenshot of the domain's real-name data", "CCCC CCCC R").when(Condition::RegisteredElsewhere);
    /// 其他备案材料.
    SUPPLEMENTS = row("supplements", "其他备案材料", "other documents", "oooo oooo -");
    /// 已阅读并同意.
    AGREEMENTS = row("agreements", "提交时勾选的协议", "agreements ticked on submission", "RRRR RRRR R");
    /// 保存当前服务.
    SAVED = row("services[].saved", "保存当前服务", "saving the service", "RRRR RRRR R");
}
