//! The questions as a list, to be called by name with JSON.

use super::{Decision, Input, Question, Tell};
use super::{filing, licence, lifecycle, materials, order, province, record, resource, site, sms};
use crate::fault::InputError;
use crate::input::{is_too_large, json, too_large, whole};
use crate::model::json::Json;
use crate::rule::say;
use crate::validator::Validator;
use crate::value::Bilingual;
use serde::Serialize;
use serde::de::{DeserializeOwned, IgnoredAny};
use std::fmt;

/// A question that can be asked by name.
#[derive(Clone, Copy)]
pub struct Function {
    /// Its number, `DF-01` and so on; questions beyond the list have `DX-`.
    pub id: &'static str,
    /// What it is about.
    pub noun: &'static str,
    /// Its name, one of its noun's.
    pub name: &'static str,
    /// What it answers.
    pub asks: Bilingual,
    /// Its inputs.
    pub inputs: &'static [Input],
    /// Answers a question in JSON with a decision in JSON, by the day, the provider and the strictness of a validator.
    pub run: fn(&Validator, &str) -> Result<String, CallError>,
}

impl fmt::Debug for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

impl Serialize for Function {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        // What an input takes: its words, or its type.
        #[derive(Serialize)]
        #[serde(untagged)]
        enum Takes {
            Words(Vec<String>),
            Type(&'static str),
        }
        struct Inputs(&'static [Input]);
        impl Serialize for Inputs {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_map(self.0.iter().map(|input| {
                    let words = (input.words)();
                    let takes = if words.is_empty() { Takes::Type(input.takes) } else { Takes::Words(words) };
                    (input.name, takes)
                }))
            }
        }
        // figure: members that are written below
        let mut function = to.serialize_struct("Function", 5)?;
        function.serialize_field("id", self.id)?;
        function.serialize_field("noun", self.noun)?;
        function.serialize_field("name", self.name)?;
        function.serialize_field("asks", &self.asks)?;
        function.serialize_field("inputs", &Inputs(self.inputs))?;
        function.end()
    }
}

impl Function {
    /// As [`Function::run`], but says which input is wrong.
    ///
    /// # Errors
    /// [`InputError`] if the text is not JSON, or not an object, or has a member that is no input, or one twice, or one of
    /// another type or with a word that the input does not take. It never shows a value.
    ///
    /// ```
    /// let question = beian::decide::function("filing", "needed").unwrap();
    /// let now = chrono::DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap();
    /// let validator = beian::Validator::new(now);
    /// let error = question.ask(&validator, r#"{"region":"hongkong"}"#).unwrap_err();
    /// assert!(error.to_string().starts_with("/region: expected mainland, hong_kong, "));
    /// ```
    pub fn ask(&self, validator: &Validator, text: &str) -> Result<String, InputError> {
        if is_too_large(text) {
            return Err(too_large("a question"));
        }
        (self.run)(validator, text).map_err(|_| self.misasked(validator, text))
    }

    /// Finds the input by asking with each alone.
    #[cold]
    fn misasked(&self, validator: &Validator, text: &str) -> InputError {
        let members = match json(text) {
            Ok(Json::Record(members)) => members,
            Ok(other) => return whole(other.kind(), "an object"),
            Err(error) => return error,
        };
        let at = |name: &str, found: &str, expected: String| InputError {
            pointer: format!("/{}", name.replace('~', "~0").replace('/', "~1")),
            found: found.to_owned(),
            expected,
        };
        for (place, (name, value)) in members.iter().enumerate() {
            let Some(input) = self.inputs.iter().find(|input| input.name == &**name) else {
                let names: Vec<&str> = self.inputs.iter().map(|input| input.name).collect();
                // A name that is none may be anything: it is not shown.
                return whole("a member that is no input of the question", &format!("only {}", names.join(", ")));
            };
            if members.iter().take(place).any(|(earlier, _)| earlier == name) {
                return at(name, "the same member again", "each member once".to_owned());
            }
            let alone = serde_json::to_string(&Json::Record(vec![(name.clone(), value.clone())])).unwrap_or_default();
            if (self.run)(validator, &alone).is_err() {
                let words = (input.words)();
                let takes = if words.is_empty() { input.takes.to_owned() } else { words.join(", ") };
                return at(name, value.kind(), takes);
            }
        }
        whole("an object", "the inputs of the question")
    }
}

/// A question that could not be read. It never shows what was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("line {line}, column {column}: this is not an input of the question")]
pub struct CallError {
    /// Where reading stopped.
    pub line: usize,
    /// Where reading stopped.
    pub column: usize,
}

/// Finds a question by its noun and its name.
#[must_use]
pub fn function(noun: &str, name: &str) -> Option<&'static Function> {
    FUNCTIONS.iter().find(|function| function.noun == noun && function.name == name)
}

fn answer<Q: DeserializeOwned, T: Tell>(
    json: &str,
    decide: impl FnOnce(&Q) -> Decision<T>,
) -> Result<String, CallError> {
    let at = |error: serde_json::Error| CallError { line: error.line(), column: error.column() };
    // A struct would be read from an array too, by the place of its members.
    if !json.trim_start().starts_with('{') {
        serde_json::from_str::<IgnoredAny>(json).map_err(at)?;
        return Err(CallError { line: 1, column: 1 });
    }
    let question: Q = serde_json::from_str(json).map_err(at)?;
    serde_json::to_string(&decide(&question)).map_err(at)
}

/// A question that depends on the validator is answered `by` it; the others are plain functions.
macro_rules! functions {
    ($($id:literal $noun:literal $name:literal $question:path => $($by:ident)? ($decide:path), $zh:literal, $en:literal;)+) => {
        /// Every question.
        pub static FUNCTIONS: &[Function] = &[$(Function {
            id: $id,
            noun: $noun,
            name: $name,
            asks: say($zh, $en),
            inputs: <$question as Question>::INPUTS,
            run: functions!(run $($by)? $question, $decide),
        }),+];
    };
    (run by $question:path, $decide:path) => {
        |validator, json| answer::<$question, _>(json, |question| $decide(validator, question))
    };
    (run $question:path, $decide:path) => {
        |_, json| answer::<$question, _>(json, $decide)
    };
}

functions! {
    "DF-01" "filing" "needed" filing::NeedQuestion => (filing::needs_filing), "需要备案吗，在哪里办", "does it need filing, and where";
    "DF-02" "filing" "kind" filing::KindQuestion => (filing::order_kind), "属于哪种备案类型", "which kind of order is it";
    "DF-05" "filing" "subdomain" filing::SubdomainQuestion => (filing::subdomain), "二级域名需要备案吗", "what does a host below a filed domain need";
    "DF-06" "filing" "ip-change" filing::IpChangeQuestion => (filing::ip_change), "更换 IP 要办什么", "what does a new IP address call for";
    "DF-10" "filing" "account" filing::AccountQuestion => by (filing::account_may_file), "账号能否为该主体备案", "may the account file for the subject";
    "DF-11" "filing" "start" filing::StartQuestion => (filing::may_start_order), "现在能新建订单吗", "may an order be started now";
    "DF-12" "filing" "split" filing::SplitQuestion => by (filing::split_orders), "多个服务如何分成订单", "how does a list of wishes become orders";
    "DF-17" "filing" "suffix" filing::SuffixQuestion => by (filing::suffix), "域名后缀能备案吗", "can a name under this suffix be filed";
    "DF-18" "filing" "privacy" filing::PrivacyQuestion => (filing::privacy_protection), "要关闭域名隐私保护吗", "must the domain's privacy protection be off";
    "DF-26" "filing" "change" filing::ChangeQuestion => (filing::change_possible), "能这样变更吗", "can a record be changed so";
    "DF-37" "filing" "where-to-change" filing::WhereQuestion => (filing::where_to_change), "到哪里变更", "where is it changed";
    "DF-38" "filing" "person" filing::ReuseQuestion => (filing::person_reuse), "同一人能再任负责人吗", "may a person be responsible again";
    "DX-08" "filing" "representative" filing::RepresentativeQuestion => (filing::representative), "谁可以任主体负责人", "who may be the subject's person";
    "DX-12" "filing" "old-enough" filing::AgeQuestion => (filing::old_enough), "年龄能否任负责人", "is somebody old enough to be responsible";
    "DF-39" "filing" "before-adding" filing::AddServiceQuestion => (filing::before_adding_service), "新增服务前要先处理什么", "what to see to before a service is added";
    "DF-40" "filing" "individual" filing::IndividualQuestion => (filing::where_individual_files), "个人可在哪里备案", "where may an individual file";
    "DF-41" "filing" "earliest" filing::SubmissionQuestion => by (filing::earliest_submission), "最早何时可提交", "from when on can the order be submitted";
    "DF-42" "filing" "holder" filing::HolderQuestion => (filing::domain_holder), "域名所有者要怎么处理", "what to do about the holder of a domain";
    "DF-43" "filing" "foreign" filing::ForeignQuestion => (filing::foreign_company), "境外企业怎么办", "how does a foreign company get a site";
    "DF-25" "order" "actions" lifecycle::ActionsQuestion => (lifecycle::actions_allowed), "该状态下能做什么", "what may the user do in this state";
    "DX-01" "order" "next" lifecycle::NextQuestion => by (lifecycle::next), "这一步之后是什么状态", "where does an event lead";
    "DF-34" "order" "deadlines" lifecycle::ProgressQuestion => by (lifecycle::deadlines), "有哪些期限", "which deadlines run";
    "DF-33" "order" "estimate" lifecycle::ProgressQuestion => by (lifecycle::estimate), "预计何时完成", "when is it likely done";
    "DF-27" "order" "effects" order::EffectsQuestion => (order::effects), "注销会影响什么", "what does an order take away";
    "DF-28" "order" "leave" order::LeaveQuestion => (order::leaving_is_safe), "取消接入安全吗", "is it safe to end the access here";
    "DX-09" "order" "changes" sms::OrderQuestion => (order::changes), "这个订单变更了什么", "what does this order change";
    "DX-10" "order" "change-possible" sms::OrderQuestion => (order::change_of), "备案能否像这个订单那样变更", "can the record be changed as this order does";
    "DX-11" "order" "leave-safe" sms::OrderQuestion => (order::leave_of), "像这个订单那样取消接入安全吗", "is it safe to end the access as this order does";
    "DF-47" "order" "password" order::PasswordQuestion => (order::password), "需要备案密码吗", "is the filing password wanted";
    "DF-29" "sms" "persons" sms::PersonsQuestion => (sms::persons), "谁要短信核验", "who has to confirm a short message";
    "DX-07" "sms" "of-order" sms::OrderQuestion => (sms::persons_of_question), "这个订单谁要短信核验", "who has to confirm this order";
    "DX-02" "sms" "messages" sms::MessagesQuestion => (sms::messages), "同一人或同一手机号怎么核验", "how many confirmations are there";
    "DF-30" "sms" "session" sms::SessionQuestion => by (sms::session), "核验进行到哪一步", "how far is a person's check";
    "DX-03" "sms" "confirm" sms::ConfirmQuestion => (sms::confirm), "核验结果是什么意思", "what comes of an attempt to confirm";
    "DF-03" "site" "open" site::OpenQuestion => (site::may_be_open), "网站可以开放吗", "may the site be open";
    "DF-04" "site" "resolve" site::ResolveQuestion => (site::may_resolve), "域名可以解析吗", "may the domain resolve";
    "DX-04" "site" "blocked" site::BlockQuestion => (site::blocked), "会被拦截吗", "is it blocked";
    "DF-36" "site" "unreachable" site::UnreachableQuestion => (site::why_unreachable), "网站为什么打不开", "why can the site not be opened";
    "DF-31" "site" "display" site::DisplayQuestion => (site::display), "要悬挂什么", "what must be shown";
    "DF-32" "site" "police" site::PoliceQuestion => by (site::police), "公安备案的期限", "the duties towards the public security";
    "DF-13" "site" "content" site::ContentQuestion => (site::content), "这样的内容能备案吗", "may such a subject run such a site";
    "DF-16" "site" "name" site::NameQuestion => (site::name), "网站名称有什么问题", "what may a reviewer say of the name";
    "DF-07" "resource" "eligible" resource::ResourceQuestion => by (resource::eligible), "该资源能用于备案吗", "can the resource carry a filing";
    "DF-08" "resource" "issue-code" resource::ResourceQuestion => by (resource::can_issue_code), "能生成备案授权码吗", "can it issue an authorisation code";
    "DF-09" "resource" "code" resource::CodeQuestion => by (resource::code_usable), "授权码能用吗", "can the authorisation code be used";
    "DX-05" "materials" "checklist" materials::ChecklistQuestion => by (materials::checklist), "要准备哪些材料", "what must be attached";
    "DF-19" "materials" "certificate" materials::CertificateQuestion => (materials::certificate_route), "证件更换后用哪个", "which certificate goes with the order";
    "DF-20" "materials" "office-phone" materials::OfficePhoneQuestion => (materials::office_phone), "办公电话可以填手机号吗", "may a mobile number stand for the office telephone";
    "DF-21" "materials" "letter" materials::LetterQuestion => (materials::authorisation_letter), "需要法定代表人授权书吗", "is the letter of the legal representative wanted";
    "DF-22" "materials" "seal" materials::SealQuestion => (materials::seal), "要盖什么章", "which seal does the sheet bear";
    "DF-23" "materials" "domain-certificate" materials::DomainCertificateQuestion => (materials::domain_certificate), "需要域名证书吗", "is the domain certificate wanted";
    "DF-24" "materials" "image" materials::ImageQuestion => by (materials::image), "图片能上传吗", "can the picture be uploaded";
    "DF-46" "materials" "number" materials::NumberQuestion => (materials::licence_number), "填写哪个证件号码", "which number of the licence is entered";
    "DX-13" "province" "demands" province::DemandsQuestion => (province::demands), "管局对这样的订单有什么要求", "what does the administration demand of such an order";
    "DF-35" "record" "loss" record::LossQuestion => (record::loss), "备案号被注销意味着什么", "what does the loss of a record mean";
    "DF-45" "record" "old" record::OldRecordQuestion => (record::old_record), "域名已有备案怎么办", "what to do about a domain with an old record";
    "DF-14" "licence" "approval" licence::ApprovalQuestion => (licence::pre_approval), "前置审批找谁办", "who gives the approval";
    "DF-15" "licence" "culture" licence::CultureQuestion => (licence::culture_licence), "需要网络文化经营许可证吗", "is the culture licence needed";
    "DX-06" "licence" "culture-dates" licence::CultureDatesQuestion => by (licence::culture_dates), "许可证何时到期和续延", "how long does a culture licence hold";
    "DF-44" "licence" "commercial" licence::CommercialQuestion => (licence::commercial), "经营许可证怎么办", "how does a commercial service get its licence";
}
