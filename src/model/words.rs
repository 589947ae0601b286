//! The enumerations of an order: what may be picked, in which words.
//!
//! The canonical word is English; the official Chinese name is accepted as well, and a few other spellings that are in use.

use super::record::words;

words! {
    /// Kind of the order (备案类型): what is to be done to the record.
    closed OrderKind ("备案类型", "order kind") {
        /// First filing (首次备案): neither the subject nor the service has a record.
        FirstFiling = "first_filing" "首次备案",
        /// Access filing (接入备案): subject and service have a record elsewhere, the subject none here.
        AccessFiling = "access_filing" "接入备案" ["转入备案"],
        /// Access of a service (接入服务, 接入网站): the subject has its record here, the service its record elsewhere.
        AccessService = "access_service" "接入服务" ["接入网站", "access_website", "有主体新增接入"],
        /// Added service of a subject recorded here (新增服务, 原备案在腾讯云).
        AddServiceHere = "add_service_here" "新增服务（原备案在腾讯云）" ["新增服务", "add_service"],
        /// Added service of a subject recorded elsewhere only (新增服务, 原备案不在腾讯云; 无主体新增服务).
        AddServiceElsewhere = "add_service_elsewhere" "新增服务（原备案不在腾讯云）" ["无主体新增服务"],
        /// Change of subject and services (变更备案).
        ChangeFiling = "change_filing" "变更备案",
        /// Change of the subject (变更主体).
        ChangeSubject = "change_subject" "变更主体",
        /// Change of a service (变更服务).
        ChangeService = "change_service" "变更服务" ["变更网站"],
        /// Cancellation of the subject and all its services (注销主体).
        CancelSubject = "cancel_subject" "注销主体",
        /// Cancellation of a service (注销服务).
        CancelService = "cancel_service" "注销服务" ["注销网站"],
        /// Cancellation of a service by the access provider (接入商注销服务).
        ProviderCancelService = "provider_cancel_service" "接入商注销服务",
        /// End of the access relation with the provider (取消接入); the record stays.
        CancelAccess = "cancel_access" "取消接入" ["取消接入服务"],
    }
}

words! {
    /// Where the order is filled in (备案渠道).
    closed Channel ("备案渠道", "channel") {
        /// The web console on a computer (PC 端).
        Pc = "pc" "PC端" ["PC 端", "web"],
        /// The WeChat mini-program (小程序端).
        MiniProgram = "mini_program" "小程序端" ["小程序", "miniprogram"],
    }
}

words! {
    /// Nature of the subject (主办单位性质). Everything but an individual is a unit (单位).
    open SubjectNature ("主办单位性质", "nature of the subject") {
        /// A natural person (个人).
        Individual = "individual" "个人" ["personal"],
        /// An enterprise (企业); an individual business (个体工商户) files as one.
        Enterprise = "enterprise" "企业" ["company", "工商企业"],
        /// An individual business (个体工商户), which files as an enterprise.
        IndividualBusiness = "individual_business" "个体工商户" ["self_employed"],
        /// A government body (政府机关).
        Government = "government" "政府机关" ["government_agency", "机关"],
        /// A body of national defence (国防机关).
        Military = "military" "国防机关" ["国防机构", "军队"],
        /// A public institution (事业单位).
        PublicInstitution = "public_institution" "事业单位",
        /// A social organisation (社会团体).
        SocialOrganisation = "social_organisation" "社会团体" ["social_organization", "social_group", "团体"],
        /// A private non-enterprise unit (民办非企业单位).
        PrivateNonEnterprise = "private_non_enterprise" "民办非企业单位" ["民办非企业", "社会服务机构"],
        /// A foundation (基金会).
        Foundation = "foundation" "基金会",
        /// A law firm (律师事务所).
        LawFirm = "law_firm" "律师事务所" ["律师执业机构"],
        /// A foreign cultural centre in China (外国在华文化中心).
        ForeignCulturalCentre = "foreign_cultural_centre" "外国在华文化中心",
        /// A mass organisation (群众性团体组织).
        MassOrganisation = "mass_organisation" "群众性团体组织" ["mass_organization"],
        /// A judicial appraisal institution (司法鉴定机构).
        JudicialAppraisal = "judicial_appraisal" "司法鉴定机构",
        /// A religious body (宗教团体).
        Religious = "religious" "宗教团体",
        /// An overseas institution (境外机构).
        Overseas = "overseas" "境外机构",
        /// A medical institution (医疗机构).
        Medical = "medical" "医疗机构",
        /// A notary institution (公证机构).
        Notary = "notary" "公证机构",
        /// A collective economic organisation (集体经济).
        CollectiveEconomy = "collective_economy" "集体经济",
        /// An arbitration institution (仲裁机构).
        Arbitration = "arbitration" "仲裁机构",
    }
}

words! {
    /// Kind of a certificate (证件类型), of a unit or of a person.
    open CertificateKind ("证件类型", "certificate kind") {
        /// Resident identity card (居民身份证).
        ResidentId = "resident_id" "居民身份证" ["身份证", "id_card"],
        /// Passport (护照).
        Passport = "passport" "护照",
        /// Mainland travel permit for Hong Kong and Macao residents (港澳居民来往内地通行证).
        HkMacaoPermit = "hk_macao_permit" "港澳居民来往内地通行证" ["hk_macau_permit", "hk_macao_travel_permit"],
        /// Residence permit for Hong Kong and Macao residents (港澳居民居住证).
        HkMacaoResidencePermit = "hk_macao_residence_permit" "港澳居民居住证",
        /// Mainland travel permit for Taiwan residents (台湾居民来往大陆通行证).
        TaiwanPermit = "taiwan_permit" "台湾居民来往大陆通行证" ["台胞证"],
        /// Residence permit for Taiwan residents (台湾居民居住证).
        TaiwanResidencePermit = "taiwan_residence_permit" "台湾居民居住证",
        /// Foreign permanent resident's identity card (外国人永久居留身份证).
        PermanentResidence = "permanent_residence" "外国人永久居留身份证",
        /// Officer's certificate (军官证).
        OfficerCertificate = "officer_certificate" "军官证",
        /// Business licence (营业执照), with a unified social credit code or, if old, a registration number.
        BusinessLicence = "business_licence" "营业执照" ["business_license", "工商营业执照", "工商营业执照（统一社会信用代码）"],
        /// Organisation code certificate (组织机构代码证书).
        OrganisationCode = "organisation_code" "组织机构代码证书" ["organization_code", "组织机构代码证"],
        /// Unified social credit code certificate (统一社会信用代码证书).
        CreditCodeCertificate = "credit_code_certificate" "统一社会信用代码证书",
        /// Registration certificate of a foreign enterprise's resident office (外国企业常驻代表机构登记证).
        ForeignOffice = "foreign_office" "外国企业常驻代表机构登记证",
        /// Military unit designation (部队代号).
        MilitaryUnit = "military_unit" "部队代号",
        /// Military unit's licence for paid services (军队单位对外有偿服务许可证).
        MilitaryService = "military_service" "军队单位对外有偿服务许可证",
        /// Certificate of a public institution as a legal person (事业单位法人证书).
        InstitutionCertificate = "institution_certificate" "事业单位法人证书" ["事业法人证书"],
        /// Registration certificate of a social organisation (社会团体法人登记证书).
        SocialOrganisationCertificate = "social_organisation_certificate" "社会团体法人登记证书",
        /// Registration certificate of a private non-enterprise unit (民办非企业单位登记证书).
        PrivateNonEnterpriseCertificate = "private_non_enterprise_certificate" "民办非企业单位登记证书",
        /// Registration certificate of a social service organisation (社会服务机构登记证书).
        SocialServiceCertificate = "social_service_certificate" "社会服务机构登记证书",
        /// Licence of a private school (民办学校办学许可证).
        PrivateSchoolLicence = "private_school_licence" "民办学校办学许可证",
        /// Registration certificate of a foundation (基金会法人登记证书).
        FoundationCertificate = "foundation_certificate" "基金会法人登记证书",
        /// Practice licence of a law firm (律师事务所执业许可证).
        LawFirmLicence = "law_firm_licence" "律师事务所执业许可证",
        /// Registration certificate of a foreign cultural centre (外国在华文化中心登记证).
        CulturalCentreCertificate = "cultural_centre_certificate" "外国在华文化中心登记证",
        /// Registration certificate of a foreign tourism office (外国政府旅游部门常驻代表机构登记证).
        ForeignTourismOffice = "foreign_tourism_office" "外国政府旅游部门常驻代表机构登记证",
        /// Licence of an embassy school in Beijing (北京市外国驻华使馆人员子女学校办学许可证).
        EmbassySchoolLicence = "embassy_school_licence" "北京市外国驻华使馆人员子女学校办学许可证",
        /// Judicial appraisal licence (司法鉴定许可证).
        JudicialAppraisalLicence = "judicial_appraisal_licence" "司法鉴定许可证",
        /// Registration certificate of a place of religious activity (宗教活动场所登记证).
        ReligiousSiteCertificate = "religious_site_certificate" "宗教活动场所登记证",
        /// Certificate of an overseas institution (境外机构证件).
        OverseasCertificate = "overseas_certificate" "境外机构证件",
        /// Practice licence of a medical institution (医疗机构执业许可证).
        MedicalLicence = "medical_licence" "医疗机构执业许可证",
        /// Practice certificate of a notary institution (公证机构执业证).
        NotaryLicence = "notary_licence" "公证机构执业证",
        /// Registration certificate of a rural collective (农村集体经济组织登记证).
        RuralCollectiveCertificate = "rural_collective_certificate" "农村集体经济组织登记证",
        /// Registration certificate of an arbitration commission (仲裁委员会登记证).
        ArbitrationCertificate = "arbitration_certificate" "仲裁委员会登记证",
    }
}

words! {
    /// What the service is (应用服务类型).
    closed ServiceKind ("应用服务类型", "service kind") {
        /// A website (网站).
        Website = "website" "网站" ["web", "网站应用"],
        /// An app (APP).
        App = "app" "APP" ["App", "APP应用", "移动互联网应用程序"],
        /// A mini-program (小程序). Filed on the platform that carries it.
        MiniProgram = "mini_program" "小程序",
        /// A quick app (快应用). Filed on the platform that carries it.
        QuickApp = "quick_app" "快应用",
    }
}

words! {
    /// What a website is about (服务内容). The documents name only some.
    open ContentKind ("服务内容", "service content") {
        /// General portal (综合门户).
        GeneralPortal = "general_portal" "综合门户",
        /// Portal of the unit (单位门户网站).
        UnitPortal = "unit_portal" "单位门户网站" ["单位门户"],
        /// Blog or personal space (博客/个人空间).
        Blog = "blog" "博客/个人空间" ["博客"],
        /// News (新闻).
        News = "news" "新闻" ["网络新闻"],
        /// Publishing (出版).
        Publishing = "publishing" "出版",
        /// Education (教育).
        Education = "education" "教育" ["网络教育"],
        /// Health care (医疗保健).
        Medical = "medical" "医疗保健",
        /// Drugs and medical devices (药品和医疗器械).
        DrugsDevices = "drugs_devices" "药品和医疗器械",
        /// Bulletin board (论坛, 电子公告服务).
        Forum = "forum" "电子公告服务" ["论坛", "bbs"],
        /// Culture (文化).
        Culture = "culture" "文化",
        /// Broadcasting, film and television (广播电影电视节目).
        Broadcasting = "broadcasting" "广播电影电视节目",
        /// Online games (网络游戏).
        OnlineGame = "online_game" "网络游戏" ["游戏"],
        /// Shopping (网络购物).
        Shopping = "shopping" "网络购物",
        /// Anything else (其他); what individuals normally choose.
        Other = "other" "其他",
    }
}

words! {
    /// Language of a website (服务语言). The documents list none.
    open Language ("服务语言", "service language") {
        /// Simplified Chinese (简体中文).
        SimplifiedChinese = "simplified_chinese" "简体中文" ["中文简体", "中文", "zh", "zh-CN"],
        /// Traditional Chinese (繁体中文).
        TraditionalChinese = "traditional_chinese" "繁体中文" ["中文繁体", "zh-TW", "zh-HK"],
        /// English (英语).
        English = "english" "英语" ["英文", "en"],
        /// Japanese (日语).
        Japanese = "japanese" "日语" ["ja"],
        /// French (法语).
        French = "french" "法语" ["fr"],
        /// Spanish (西班牙语).
        Spanish = "spanish" "西班牙语" ["es"],
        /// Arabic (阿拉伯语).
        Arabic = "arabic" "阿拉伯语" ["ar"],
        /// Russian (俄语).
        Russian = "russian" "俄语" ["ru"],
        /// Korean (韩语).
        Korean = "korean" "韩语" ["ko", "朝鲜语"],
        /// German (德语).
        German = "german" "德语" ["de"],
        /// Tibetan (藏语).
        Tibetan = "tibetan" "藏语",
        /// Uyghur (维吾尔语).
        Uyghur = "uyghur" "维吾尔语" ["维语"],
        /// Mongolian (蒙古语).
        Mongolian = "mongolian" "蒙古语" ["蒙语"],
        /// Another language (其他).
        Other = "other" "其他" ["自定义"],
    }
}

words! {
    /// Field that needs approval before the filing (前置审批类型).
    open PreApproval ("前置审批类型", "pre-approval kind") {
        /// News (新闻).
        News = "news" "新闻",
        /// Publishing (出版).
        Publishing = "publishing" "出版",
        /// Education (教育).
        Education = "education" "教育",
        /// Health care (医疗保健).
        Medical = "medical" "医疗保健",
        /// Drugs and medical devices (药品和医疗器械).
        DrugsDevices = "drugs_devices" "药品和医疗器械",
        /// Bulletin board service (电子公告服务).
        Forum = "forum" "电子公告服务" ["bbs"],
        /// Culture (文化).
        Culture = "culture" "文化",
        /// Broadcasting, film and television (广播电影电视节目).
        Broadcasting = "broadcasting" "广播电影电视节目",
        /// Online games (网络游戏).
        OnlineGame = "online_game" "网络游戏",
        /// Ride hailing (网络预约车).
        RideHailing = "ride_hailing" "网络预约车" ["网约车"],
        /// Internet finance (互联网金融).
        Finance = "finance" "互联网金融" ["金融"],
        /// Tutoring outside school (校外培训).
        Tutoring = "tutoring" "校外培训",
        /// None of these (以上都不涉及).
        None = "none" "以上都不涉及" ["都不涉及", "无"],
    }
}

words! {
    /// Kind of a cloud resource (云资源类型).
    open ResourceKind ("云资源类型", "resource kind") {
        /// Cloud server (云服务器 CVM).
        Cvm = "cvm" "云服务器" ["CVM", "云服务器 CVM"],
        /// Lighthouse instance (轻量应用服务器).
        Lighthouse = "lighthouse" "轻量应用服务器" ["Lighthouse"],
        /// Serverless cloud function package (Serverless 云函数).
        Scf = "scf" "云函数" ["SCF", "Serverless", "serverless", "Serverless 云函数"],
        /// Load balancer instance (负载均衡实例).
        Clb = "clb" "负载均衡" ["CLB", "负载均衡实例"],
        /// Cloud hosting package (云托管).
        CloudRun = "cloud_run" "云托管" ["云托管资源包"],
        /// An authorisation code that stands for somebody's server (备案授权码).
        AuthCode = "auth_code" "备案授权码" ["授权码"],
        /// Elastic IP address alone (弹性公网 IP). Carries no filing.
        ElasticIp = "elastic_ip" "弹性公网 IP" ["弹性公网IP", "弹性 IP", "eip", "EIP"],
        /// Object storage (对象存储). Carries no filing.
        ObjectStorage = "object_storage" "对象存储" ["对象存储 COS", "cos", "COS"],
        /// Content delivery network (内容分发网络). Carries no filing.
        Cdn = "cdn" "内容分发网络" ["内容分发网络 CDN", "CDN"],
    }
}

words! {
    /// How a resource is paid for (计费模式).
    closed BillingMode ("计费模式", "billing mode") {
        /// Subscription (包年包月).
        Prepaid = "prepaid" "包年包月" ["subscription"],
        /// Pay as you go (按量计费).
        PayAsYouGo = "pay_as_you_go" "按量计费" ["postpaid", "按量付费"],
        /// Package (资源包).
        Package = "package" "资源包",
    }
}

words! {
    /// Kind of the account that operates (账号类型).
    closed AccountKind ("账号类型", "account kind") {
        /// Main account (主账号).
        Main = "main" "主账号",
        /// Sub-user (子用户).
        SubUser = "sub_user" "子用户" ["子用户账号"],
        /// Collaborator (协作者).
        Collaborator = "collaborator" "协作者" ["协作者账号"],
    }
}

words! {
    /// State of a real-name verification (实名认证状态).
    closed RealnameStatus ("实名认证状态", "real-name status") {
        /// Verified (已实名).
        Verified = "verified" "已实名" ["已认证", "已通过", "passed"],
        /// Being verified (审核中).
        Pending = "pending" "审核中",
        /// Refused (未通过).
        Failed = "failed" "未通过",
        /// Not verified (未实名).
        Unverified = "unverified" "未实名" ["未认证", "none"],
    }
}

words! {
    /// Where a domain is registered (域名注册服务机构).
    closed Registrar ("域名注册服务机构", "registrar") {
        /// At the provider itself (腾讯云).
        Provider = "provider" "腾讯云" ["tencent"],
        /// At another registrar approved by the state (境内获批的注册商).
        Domestic = "domestic" "境内注册商" ["domestic_approved", "其他注册商"],
        /// At a registrar that the state has not approved (境外或未获批的注册商).
        Foreign = "foreign" "境外注册商" ["overseas"],
    }
}

words! {
    /// Type of a domain's holder (域名所有者类型).
    closed HolderType ("所有者类型", "holder type") {
        /// A person (个人).
        Individual = "individual" "个人",
        /// An organisation (企业, 组织).
        Organisation = "organisation" "企业" ["organization", "组织", "单位"],
    }
}

words! {
    /// Where an order stands (备案订单状态).
    closed OrderState ("订单状态", "order state") {
        /// Being filled in (草稿).
        Draft = "draft" "草稿",
        /// A draft left for more than 30 days (草稿失效).
        DraftExpired = "draft_expired" "草稿失效",
        /// Submitted, waiting for the ministry's comparison of the domain data (已提交审核).
        Submitted = "submitted" "已提交审核",
        /// In the provider's review (初审).
        InitialReview = "initial_review" "腾讯云初审" ["初审"],
        /// Refused by the provider (初审驳回).
        RejectedInitial = "rejected_initial" "初审驳回",
        /// Passed by the provider, not forwarded yet (初审通过).
        InitialPassed = "initial_passed" "初审通过",
        /// In the provider's second review of 2018 (复审).
        SecondReview = "second_review" "复审",
        /// Refused in the second review of 2018 (复审驳回).
        RejectedSecond = "rejected_second" "复审驳回",
        /// Forwarded to the administration (已提交管局).
        SubmittedToAuthority = "submitted_to_authority" "已提交管局",
        /// Waiting for the check by short message (短信核验中).
        SmsPending = "sms_pending" "短信核验中",
        /// Returned because the check by short message failed (核验失败退回).
        ReturnedSms = "returned_sms" "核验失败退回",
        /// In the administration's review (管局审核).
        AuthorityReview = "authority_review" "管局审核",
        /// Refused by the administration (管局驳回).
        RejectedAuthority = "rejected_authority" "管局驳回",
        /// Approved (备案成功).
        Approved = "approved" "备案成功",
        /// Withdrawn after a refusal (撤销备案).
        Withdrawn = "withdrawn" "撤销备案",
        /// Given up (放弃备案).
        Abandoned = "abandoned" "放弃备案",
    }
}

words! {
    /// State of an authorisation code (备案授权码状态).
    closed AuthCodeState ("授权码状态", "authorisation code state") {
        /// Not used (未使用).
        Unused = "unused" "未使用",
        /// Entered in an order that is under way (使用中).
        InUse = "in_use" "使用中",
        /// Used up by an approved filing (已使用).
        Consumed = "consumed" "已使用",
        /// Void, because the server is gone (已失效).
        Invalid = "invalid" "已失效",
    }
}

words! {
    /// State of a record (备案状态).
    closed RecordState ("备案状态", "record state") {
        /// In order (正常).
        Normal = "normal" "正常",
        /// Without any access provider (空壳).
        Hollow = "hollow" "空壳",
        /// Cancelled (注销).
        Cancelled = "cancelled" "注销" ["canceled", "已注销"],
        /// On the blacklist (黑名单).
        Blacklisted = "blacklisted" "黑名单",
        /// With a number, but without access here (未接入).
        NotAccessed = "not_accessed" "未接入",
    }
}

words! {
    /// Kind of an uploaded document (材料类型).
    open AttachmentKind ("材料类型", "attachment kind") {
        /// Picture of the subject's certificate (单位证件, 营业执照; 个人证件).
        SubjectCertificate = "subject_certificate" "主体证件" ["单位证件", "营业执照", "certificate"],
        /// Portrait side of a person's certificate (证件照人像面).
        IdFront = "id_front" "证件照人像面" ["人像面"],
        /// Emblem side of a person's certificate (证件照国徽面).
        IdBack = "id_back" "证件照国徽面" ["国徽面"],
        /// Certificate of the domain (域名证书).
        DomainCertificate = "domain_certificate" "域名证书",
        /// Authorisation letter of the legal representative (网站法定代表人授权书).
        AuthorisationLetter = "authorisation_letter" "网站法定代表人授权书" ["authorization_letter", "授权书", "网站法人授权书"],
        /// Screenshot of the domain's real-name data (域名实名认证截图).
        DomainRealnameScreenshot = "domain_realname_screenshot" "域名实名认证截图",
        /// Approval that comes before the filing (前置审批文件).
        PreApprovalDocument = "pre_approval_document" "前置审批文件",
        /// Commitment letter (承诺书).
        CommitmentLetter = "commitment_letter" "承诺书",
        /// Verification sheet (核验单).
        VerificationSheet = "verification_sheet" "核验单" ["真实性核验单"],
        /// Residence permit (居住证).
        ResidencePermit = "residence_permit" "居住证",
        /// Website construction plan (网站建设书).
        ConstructionPlan = "construction_plan" "网站建设书" ["网站建设方案书"],
        /// Proof of employment or income (工作证明, 收入证明).
        EmploymentProof = "employment_proof" "工作证明" ["收入证明"],
        /// Letter on a change of name (变更函).
        RenameLetter = "rename_letter" "变更函" ["名称变更通知书"],
        /// Proof of party building (党建证明).
        PartyBuilding = "party_building" "党建证明",
        /// Statement of cancellation (注销申请).
        CancelStatement = "cancel_statement" "注销申请表",
        /// Letter that names the responsible person of the subject (主体负责人授权书).
        SubjectResponsibilityLetter = "subject_responsibility_letter" "主体负责人授权书",
        /// Letter of the legal representative for one person in both roles (法定代表人授权书).
        LegalRepLetter = "legal_rep_letter" "法定代表人授权书",
        /// Statement of a guardian (监护人说明).
        GuardianStatement = "guardian_statement" "监护人说明",
        /// Identity card of a guardian (监护人身份证).
        GuardianId = "guardian_id" "监护人身份证",
        /// Household register (户口簿).
        HouseholdRegister = "household_register" "户口簿",
        /// Proof of studies (在读证明).
        StudyProof = "study_proof" "在读证明",
        /// Student's identity card (学生证).
        StudentId = "student_id" "学生证",
        /// Proof of social security (社保证明).
        SocialSecurity = "social_security" "社保证明",
        /// Lease of a dwelling (租房合同).
        HouseLease = "house_lease" "租房合同",
        /// Purchase or deed of a dwelling (购房合同).
        HousePurchase = "house_purchase" "购房合同",
        /// Temporary residence permit (暂住证).
        TemporaryPermit = "temporary_permit" "暂住证",
        /// Proof of the state of a residence permit (居住证状态证明).
        PermitStatus = "permit_status" "居住证状态证明",
        /// Police certificate of residence (公安机关居住证明).
        PoliceResidenceCertificate = "police_residence_certificate" "公安机关居住证明",
        /// Commitment of a unit by the province's form (单位承诺书).
        UnitCommitment = "unit_commitment" "单位承诺书",
        /// Commitment of an individual by the province's form (个人承诺书).
        IndividualCommitment = "individual_commitment" "个人承诺书",
        /// Notice on the truth of the data (真实性告知书).
        TruthfulnessNotice = "truthfulness_notice" "真实性告知书",
        /// Commitment to the truth of the data (真实性承诺书).
        TruthfulnessCommitment = "truthfulness_commitment" "真实性承诺书",
        /// Video of a commitment (承诺视频).
        CommitmentVideo = "commitment_video" "承诺视频",
        /// Commitment to offer no tutoring outside school (不涉及校外培训承诺书).
        NoTrainingCommitment = "no_training_commitment" "不涉及校外培训承诺书",
        /// Commitment to offer nothing that needs approval first (不涉及前置审批承诺书).
        NoPreapprovalCommitment = "no_preapproval_commitment" "不涉及前置审批承诺书",
        /// Commitment about finance (金融承诺书).
        FinanceCommitment = "finance_commitment" "金融承诺书",
        /// Commitment about culture (文化承诺书).
        CultureCommitment = "culture_commitment" "文化承诺书",
        /// Statement whether the service is for profit (经营性说明书).
        BusinessStatement = "business_statement" "经营性说明书",
        /// Sealed statement of the holder of a domain (域名所有权声明).
        SealedDomainStatement = "sealed_domain_statement" "域名所有权声明",
        /// Authorisation by the holder of a domain (域名使用授权书).
        DomainHolderAuthorisation = "domain_holder_authorisation" "域名使用授权书",
        /// Proof about the registrant of a filed domain (域名注册人证明).
        RegistrantProof = "registrant_proof" "域名注册人证明",
        /// Contract with the access provider (接入合同).
        AccessContract = "access_contract" "接入合同",
        /// Statement what many domains are used for (使用说明).
        DetailedUseStatement = "detailed_use_statement" "使用说明",
        /// Statement what many cloud resources are used for (云资源使用说明).
        CloudUsageStatement = "cloud_usage_statement" "云资源使用说明",
        /// Review form of the establishment office for a public body's site (编办网站开办审核表).
        EstablishmentOfficeForm = "establishment_office_form" "编办网站开办审核表",
        /// Review form for the name of a site (网站名称审核表).
        SiteNameReviewForm = "site_name_review_form" "网站名称审核表",
        /// Review form for the domain of a government site (政府网站域名审核表).
        GovernmentDomainForm = "government_domain_form" "政府网站域名审核表",
        /// Papers of a hospital (医院材料).
        HospitalPapers = "hospital_papers" "医院材料",
        /// Practice licence of a medical institution (医疗机构执业许可证).
        MedicalLicence = "medical_licence" "医疗机构执业许可证",
        /// Filing certificate of a clinic of Chinese medicine (中医诊所备案证).
        TcmClinicFiling = "tcm_clinic_filing" "中医诊所备案证",
        /// Licence of a travel agency (旅行社业务经营许可证).
        TravelAgencyLicence = "travel_agency_licence" "旅行社业务经营许可证",
        /// Inner pages of a law firm's licence (律师事务所执业许可证内页).
        LawFirmPages = "law_firm_pages" "律师事务所执业许可证内页",
        /// Practice certificate of a lawyer (律师执业证).
        LawyerQualification = "lawyer_qualification" "律师执业证",
        /// Papers of a foreign parent company (境外母公司材料).
        ForeignParentPapers = "foreign_parent_papers" "境外母公司材料",
        /// Proof of a shareholder (股东证明).
        ShareholderProof = "shareholder_proof" "股东证明",
        /// Entrustment by the unit (单位委托书).
        UnitEntrustment = "unit_entrustment" "单位委托书",
        /// Photograph of the legal representative (法定代表人照片).
        LegalRepPhoto = "legal_rep_photo" "法定代表人照片",
        /// Publication number of a game (游戏版号).
        GamePublicationNumber = "game_publication_number" "游戏版号",
        /// Papers of a foundation (基金会材料).
        FoundationPapers = "foundation_papers" "基金会材料",
        /// Letter of guarantee (保证书).
        GuaranteeLetter = "guarantee_letter" "保证书",
        /// Certificate of a trademark (商标注册证).
        TrademarkCertificate = "trademark_certificate" "商标注册证",
        /// Approval of the financial supervision (金融监管批准文件).
        FinanceApproval = "finance_approval" "金融监管批准文件",
        /// Copy of an identity card with a thumbprint (按手印的证件复印件).
        IdCopyWithThumbprint = "id_copy_with_thumbprint" "按手印的证件复印件",
        /// Copy of a unit's certificate with its seal (盖章的证件复印件).
        UnitCertificateCopyWithSeal = "unit_certificate_copy_with_seal" "盖章的证件复印件",
        /// Licence of an individual business (个体工商户营业执照).
        IndividualBusinessLicence = "individual_business_licence" "个体工商户营业执照",
        /// Icon of an app (APP 图标).
        AppIcon = "app_icon" "APP 图标" ["APP图标"],
        /// Something else (其他补充材料).
        Other = "other" "其他补充材料" ["其他"],
    }
}

words! {
    /// Format of a picture (图片格式).
    open ImageFormat ("图片格式", "image format") {
        /// JPEG.
        Jpg = "jpg" "JPG" ["jpeg", "JPEG"],
        /// PNG.
        Png = "png" "PNG",
        /// GIF.
        Gif = "gif" "GIF",
        /// PDF.
        Pdf = "pdf" "PDF",
        /// BMP.
        Bmp = "bmp" "BMP",
    }
}

words! {
    /// What the real-name screenshot of a domain shows (截图要素).
    closed ScreenshotItem ("截图要素", "screenshot item") {
        /// The domain (域名).
        Domain = "domain" "域名",
        /// The holder (域名所有者).
        Holder = "holder" "域名所有者" ["owner"],
        /// The kind of the holder's certificate (所有者证件类型).
        HolderCertificateKind = "holder_certificate_kind" "所有者证件类型",
        /// The number of the holder's certificate (所有者证件号码).
        HolderCertificateNumber = "holder_certificate_number" "所有者证件号码",
        /// The day on which the domain expires (域名过期时间).
        ExpiresAt = "expires_at" "域名过期时间",
    }
}

words! {
    /// What a domain or an app is used for (用途).
    open ServicePurpose ("用途", "purpose") {
        /// A website (网站).
        Website = "website" "网站",
        /// Mini-programs alone (仅用于小程序).
        MiniProgramOnly = "mini_program_only" "仅用于小程序" ["仅小程序"],
        /// An official account alone (仅用于公众号).
        OfficialAccountOnly = "official_account_only" "仅用于公众号" ["仅公众号"],
        /// Mail alone (仅用于邮箱).
        MailOnly = "mail_only" "仅用于邮箱" ["仅邮箱"],
        /// The servers behind an app (APP后台).
        AppBackend = "app_backend" "APP后台" ["APP 后台"],
        /// Nothing yet (未使用).
        NotUsedYet = "not_used_yet" "未使用" ["暂未使用"],
    }
}

words! {
    /// What a service offers besides its content kind (服务主题).
    open Topic ("服务主题", "topic") {
        /// A forum (论坛).
        Forum = "forum" "论坛" ["社区"],
        /// A directory of links (导航).
        Navigation = "navigation" "导航",
        /// A portal of a place (地方门户).
        LocalPortal = "local_portal" "地方门户",
        /// Legal services (法律).
        Legal = "legal" "法律",
        /// Religion (宗教).
        Religion = "religion" "宗教",
        /// Live streams (直播).
        LiveStream = "live_stream" "直播",
        /// Diagnosis and treatment online (互联网诊疗).
        OnlineDiagnosis = "online_diagnosis" "互联网诊疗",
        /// Private funds (私募).
        PrivateFund = "private_fund" "私募",
        /// Cash-back (返利).
        Rebate = "rebate" "返利",
        /// Adult goods (成人用品).
        Adult = "adult" "成人用品",
        /// Payment (支付).
        Payment = "payment" "支付",
        /// A shop (网店).
        Shop = "shop" "网店" ["商城"],
    }
}

words! {
    /// A platform for apps (APP 运行平台).
    open PlatformKind ("APP 运行平台", "app platform") {
        /// Android (安卓).
        Android = "android" "安卓" ["Android", "安卓平台"],
        /// iOS (iOS).
        Ios = "ios" "iOS" ["苹果", "IOS"],
        /// HarmonyOS (鸿蒙).
        Harmony = "harmony" "鸿蒙" ["HarmonyOS", "harmony_os"],
        /// Windows (Windows).
        Windows = "windows" "Windows",
        /// macOS (macOS).
        Mac = "mac" "macOS" ["Mac"],
        /// Linux (Linux).
        Linux = "linux" "Linux",
        /// Television sets (电视).
        Tv = "tv" "电视" ["智能电视"],
        /// Wearables (穿戴设备).
        Wearable = "wearable" "穿戴设备" ["智能穿戴"],
        /// Something else (其他).
        Other = "other" "其他",
    }
}

words! {
    /// What a subject is more closely (主体细类).
    open SubNature ("主体细类", "kind of subject") {
        /// A hospital (医院).
        Hospital = "hospital" "医院",
        /// A clinic of Chinese medicine (中医诊所).
        TcmClinic = "tcm_clinic" "中医诊所",
        /// A travel agency (旅行社).
        TravelAgency = "travel_agency" "旅行社",
        /// A law firm (律师事务所).
        LawFirm = "law_firm" "律师事务所",
        /// A branch (分公司).
        Branch = "branch" "分公司" ["分支机构"],
        /// A resident office of a foreign enterprise (代表机构).
        ForeignOffice = "foreign_office" "代表机构" ["外国企业常驻代表机构"],
        /// A school (学校).
        School = "school" "学校",
        /// A charity (慈善组织).
        Charity = "charity" "慈善组织",
        /// A manager of private funds (私募基金管理人).
        PrivateFundMember = "private_fund_member" "私募基金管理人",
        /// A body of the party or a mass organisation (党群机关).
        PartyBody = "party_body" "党群机关" ["党群"],
    }
}

words! {
    /// What a person is to the subject (人员身份).
    open PersonRole ("人员身份", "role of the person") {
        /// Legal representative (法定代表人).
        LegalRepresentative = "legal_representative" "法定代表人" ["法人"],
        /// Shareholder (股东).
        Shareholder = "shareholder" "股东",
        /// Executive (高管).
        Executive = "executive" "高管" ["高级管理人员"],
        /// Employee (员工).
        Employee = "employee" "员工" ["在职员工"],
        /// Somebody who builds the site for the subject (建站方).
        SiteBuilder = "site_builder" "建站方",
        /// Guardian (监护人).
        Guardian = "guardian" "监护人",
        /// Student (学生).
        Student = "student" "学生",
    }
}

words! {
    /// Sex of a person (性别).
    closed Sex ("性别", "sex") {
        /// Male (男).
        Male = "male" "男" ["m"],
        /// Female (女).
        Female = "female" "女" ["f"],
    }
}

words! {
    /// What the holder of an emergency number is to the person (与负责人的关系).
    open Relation ("与负责人的关系", "relation") {
        /// The person (本人).
        Oneself = "self" "本人",
        /// A direct relative (直系亲属).
        DirectRelative = "direct_relative" "直系亲属",
        /// A relative of the same surname (同姓亲属).
        SameSurnameRelative = "same_surname_relative" "同姓亲属",
        /// A colleague (同事).
        Colleague = "colleague" "同事",
        /// A third member of the staff (第三名工作人员).
        ThirdStaff = "third_staff" "第三名工作人员",
        /// A guardian (监护人).
        Guardian = "guardian" "监护人",
        /// A friend (朋友).
        Friend = "friend" "朋友",
        /// Somebody else (其他).
        Other = "other" "其他",
    }
}

words! {
    /// State of a company in the register (登记状态).
    open CompanyState ("登记状态", "company state") {
        /// In business (在营).
        Normal = "normal" "在营" ["存续", "开业", "在业"],
        /// On the list of irregular operations (经营异常).
        Abnormal = "abnormal" "经营异常",
        /// Licence revoked (吊销).
        Revoked = "revoked" "吊销" ["已吊销"],
        /// Deregistered (注销).
        Cancelled = "cancelled" "注销" ["已注销", "canceled"],
    }
}

words! {
    /// State of a domain at its registry (域名状态).
    open RegistryStatus ("域名状态", "registry status") {
        /// In order (正常).
        Ok = "ok" "正常",
        /// On hold: it does not resolve (暂停解析).
        Hold = "hold" "暂停解析" ["client_hold", "server_hold", "clientHold", "serverHold"],
        /// Locked: it cannot be transferred or changed (锁定).
        Locked = "locked" "锁定",
        /// Not registered (未注册).
        NotRegistered = "not_registered" "未注册",
    }
}

words! {
    /// Whose form a letter follows (授权书模板).
    open LetterForm ("授权书模板", "letter form") {
        /// A general one (通用模板).
        General = "general" "通用模板",
        /// The province's (本省模板).
        Province = "province" "本省模板",
        /// The access provider's (接入商模板).
        Provider = "provider" "接入商模板" ["腾讯云模板"],
    }
}

words! {
    /// Part of a construction plan (建设方案章节).
    open PlanSection ("建设方案章节", "plan section") {
        /// Content and columns (内容栏目).
        Content = "content" "内容栏目",
        /// Staff and funds (人员资金).
        Staff = "staff" "人员资金",
        /// Management of content (内容管理).
        ContentManagement = "content_management" "内容管理",
        /// Structure of the network (网络结构).
        Network = "network" "网络结构",
        /// Security measures (安全措施).
        Security = "security" "安全措施",
        /// Plan for emergencies (应急预案).
        Emergency = "emergency" "应急预案",
    }
}

words! {
    /// How a picture was taken (图片来源).
    open Capture ("图片来源", "capture") {
        /// The original in colour (原件彩色).
        OriginalColour = "original_colour" "原件彩色" ["original_color"],
        /// A copy (复印件).
        Copy = "copy" "复印件",
        /// Black and white (黑白).
        BlackAndWhite = "black_and_white" "黑白",
        /// A photograph of a screen or a picture (翻拍).
        ScreenPhoto = "screen_photo" "翻拍",
        /// An electronic certificate (电子证照).
        Electronic = "electronic" "电子证照",
    }
}

words! {
    /// Who was filmed for the verification (视频核验对象).
    open FilmedPerson ("视频核验对象", "filmed person") {
        /// The person of the subject (主体负责人).
        SubjectPerson = "subject_person" "主体负责人",
        /// The person of the service (服务负责人).
        ServicePerson = "service_person" "服务负责人",
        /// Somebody else (其他人).
        SomebodyElse = "somebody_else" "其他人",
        /// Nobody knows (未知).
        Unknown = "unknown" "未知",
    }
}

words! {
    /// What is agreed to on submission (提交时勾选的协议).
    open Agreement ("协议", "agreement") {
        /// Privacy statement (腾讯云隐私声明).
        PrivacyStatement = "privacy_statement" "腾讯云隐私声明" ["隐私声明"],
        /// Related terms (相关条款).
        RelatedTerms = "related_terms" "相关条款",
        /// Filing commitment (互联网信息服务备案承诺书).
        FilingCommitment = "filing_commitment" "互联网信息服务备案承诺书" ["备案承诺书"],
        /// Information security agreement of the older console (信息安全管理协议).
        SecurityAgreement = "security_agreement" "信息安全管理协议",
        /// Terms of the older console for help with changes (协助更改备案信息服务在线服务条款).
        ChangeServiceTerms = "change_service_terms" "协助更改备案信息服务在线服务条款",
    }
}

impl OrderKind {
    /// The five kinds that add something (新增, 接入).
    pub const ADD: &'static [Self] =
        &[Self::FirstFiling, Self::AccessFiling, Self::AccessService, Self::AddServiceHere, Self::AddServiceElsewhere];
    /// The three kinds that file something that has no record yet.
    pub const NEW: &'static [Self] = &[Self::FirstFiling, Self::AddServiceHere, Self::AddServiceElsewhere];
    /// The three kinds that change a record (变更).
    pub const CHANGE: &'static [Self] = &[Self::ChangeFiling, Self::ChangeSubject, Self::ChangeService];
    /// The eight kinds that leave a record standing: those that add and those that change.
    pub(crate) const LASTING: &'static [Self] = &[
        Self::FirstFiling,
        Self::AccessFiling,
        Self::AccessService,
        Self::AddServiceHere,
        Self::AddServiceElsewhere,
        Self::ChangeFiling,
        Self::ChangeSubject,
        Self::ChangeService,
    ];
    /// The four kinds that end something (注销, 取消接入).
    pub const CANCEL: &'static [Self] =
        &[Self::CancelSubject, Self::CancelService, Self::ProviderCancelService, Self::CancelAccess];
}

impl SubjectNature {
    /// Whether the subject is a natural person; every other is a unit (单位).
    #[must_use]
    pub const fn is_individual(self) -> bool {
        matches!(self, Self::Individual)
    }
}

impl CertificateKind {
    /// Whether it is a certificate of a person, not of a unit.
    #[must_use]
    pub(crate) const fn is_personal(self) -> bool {
        matches!(
            self,
            Self::ResidentId
                | Self::Passport
                | Self::HkMacaoPermit
                | Self::HkMacaoResidencePermit
                | Self::TaiwanPermit
                | Self::TaiwanResidencePermit
                | Self::PermanentResidence
                | Self::OfficerCertificate
        )
    }
}
