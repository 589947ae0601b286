//! The filing subject (备案主体, 主办单位).

use super::record::{Field, Flag, List, Nest, Text, Word, WordList, record};
use super::{Attachment, Certificate, CertificateKind, CertificateText, ResponsiblePerson, SubNature, SubjectNature};
use crate::value::{Province, RecordNumber};

record! {
    /// Who files (主办单位, 主办者): a person or a unit.
    Subject {
        /// 备案省份: province of the filing, by its Chinese name or its English word ("广东", "guangdong").
        province: Field<Province>,
        /// 市: city, as on the form ("深圳市").
        city: Text,
        /// 区县: district or county ("南山区").
        district: Text,
        /// 主办单位性质: nature. One of [`SubjectNature`].
        nature: Word<SubjectNature>,
        /// 主体细分性质: what the subject is more closely, where it is known (not a field of the forms). Of [`SubNature`].
        sub_nature: WordList<SubNature>,
        /// 主办单位名称, 主办者名称: name, for an individual the own name.
        name: Text,
        /// 主体备案号: number of the subject's record, or the licence number that stands for it (access filing on the PC).
        record_number: Field<RecordNumber>,
        /// 证件: certificate of the subject.
        certificate: Nest<Certificate>,
        /// 法定代表人: name of the legal representative (units).
        legal_rep_name: Text,
        /// 法定代表人证件类型: kind of the legal representative's certificate, where it is known (not a field of the forms). One of
        /// [`CertificateKind`].
        legal_rep_cert_kind: Word<CertificateKind>,
        /// 法定代表人证件号码: number of the legal representative's certificate (units). Personal.
        legal_rep_cert_number: CertificateText,
        /// 投资者或上级主管单位: investor or superior unit.
        superior_unit: Text,
        /// 字号: trade name of an individual business, where it is known (not a field of the forms).
        trade_name: Text,
        /// 有无字号: whether the licence of an individual business shows a trade name, where the name itself is not known.
        has_trade_name: Flag,
        /// 是否有公章: whether an individual business has a seal, where it is known (not a field of the forms).
        has_seal: Flag,
        /// 国家企业信用信息公示系统可查: whether an individual business stands in the public credit system, where it is known (not a field
        /// of the forms).
        in_credit_register: Flag,
        /// 外商投资企业: whether the enterprise has foreign investors, where it is known (not a field of the forms).
        foreign_invested: Flag,
        /// 通信地址: correspondence address, down to the door or room.
        address: Text,
        /// 备注: remark.
        remark: Text,
        /// 主体材料: uploads of the subject: `subject_certificate`.
        attachments: List<Attachment>,
        /// 主体补充材料: further documents of the subject (mini-program).
        supplements: List<Attachment>,
        /// 主体负责人: the responsible person of the subject.
        responsible_person: Nest<ResponsiblePerson>,
    }
}
