//! Responsible persons (负责人) and certificates (证件).

use super::record::{Field, Flag, List, Nest, Text, Word, WordList, record};
use super::{Attachment, CertificateKind, CertificateText, PersonRole, Relation, Sex};
use crate::value::{Date, Email, Mobile, Phone, Province, ValidUntil};

record! {
    /// A certificate (证件) of a unit or a person.
    Certificate {
        /// 证件类型: kind. One of [`CertificateKind`].
        kind: Word<CertificateKind>,
        /// 证件号码: number. Read according to `kind`. Personal.
        number: CertificateText,
        /// 证件上的名称: the name that the certificate shows, where it is known (not a field of the forms).
        name: Text,
        /// 证件所属省份: the province that the certificate shows, where it is known (not a field of the forms).
        province: Field<Province>,
        /// 证件住址: the address on the certificate.
        address: Text,
        /// 有效期起: first day of validity.
        valid_from: Field<Date>,
        /// 有效期止: last day of validity, or 长期 (long_term).
        valid_to: Field<ValidUntil>,
        /// 最新证件: whether it is the newest one issued, where it is known (not a field of the forms).
        is_latest: Flag,
        /// 三证合一: whether it is a licence with a unified social credit code, where the number is not given (not a field of the
        /// forms).
        three_in_one: Flag,
        /// 网店地址: whether the address on it is that of an online shop, where it is known (not a field of the forms).
        online_shop: Flag,
    }
}

record! {
    /// A responsible person (负责人), of the subject or of a service.
    ResponsiblePerson {
        /// 同主体负责人: that the person of the service is the person of the subject; then the rest may be left out.
        same_as_subject: Flag,
        /// 负责人姓名: name. Personal.
        name: Text,
        /// 证件: certificate.
        certificate: Nest<Certificate>,
        /// 出生日期: day of birth, where a certificate other than a resident identity card leaves it open (not a field of the
        /// forms). Personal.
        birth_date: Field<Date>,
        /// 性别: sex, likewise (not a field of the forms). One of [`Sex`]. Personal.
        sex: Word<Sex>,
        /// 与主体的关系: what the person is to the subject, where it is known (not a field of the forms). Of [`PersonRole`].
        role: WordList<PersonRole>,
        /// 联系方式1: mobile number. Personal.
        mobile: Field<Mobile>,
        /// 号码归属地: home province of the mobile number, where it is known (not a field of the forms).
        mobile_province: Field<Province>,
        /// 验证码: that the mobile number was confirmed by the form's code.
        mobile_verified: Flag,
        /// 应急联系方式: emergency number, mobile or landline. Personal.
        emergency_contact: Field<Phone>,
        /// 应急联系人姓名: name of the holder of the emergency number, where it is known (not a field of the forms). Personal.
        emergency_holder: Text,
        /// 应急联系人与负责人的关系: what that holder is to the person, where it is known (not a field of the forms). One of [`Relation`].
        emergency_relation: Word<Relation>,
        /// 接通: whether the person can be reached by the given numbers, where it was tried (not a field of the forms).
        contact_reachable: Flag,
        /// 电子邮箱: e-mail address. Personal.
        email: Field<Email>,
        /// 视频核身: that the person was verified by video.
        video_verified: Flag,
        /// 拍摄所在省份: the province in which the person was while being verified by video.
        video_province: Field<Province>,
        /// 微信绑定手机的国家代码: country code of the mobile number that the WeChat account used for the verification is bound to ("86").
        wechat_country_code: Text,
        /// 负责人材料: uploads of the person: `id_front`, `id_back`.
        attachments: List<Attachment>,
        /// 服务负责人模板: a person that was verified before and is used again (PC).
        template_ref: Text,
    }
}
