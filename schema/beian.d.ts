// What goes into beian and what comes out. Generated from the model; see README.

/** An order for filing (备案订单): what somebody fills in, and what else is known about it. */
export interface Order {
  /** 备案类型: what is to be done. */
  kind?: OrderKind | (string & {}) | null;
  /** 备案渠道: where it is filled in. */
  channel?: Channel | (string & {}) | null;
  /** 主体信息: who files. Not asked when a service is added for a subject recorded here. */
  subject?: Subject | null;
  /** 确认主体信息: that the recorded subject data is right (adding a service for a subject recorded here). */
  subject_confirmed?: boolean | null;
  /** 互联网信息服务: the websites and apps of the order. */
  services?: Service[] | null;
  /** 补充材料: further documents of the order. */
  supplements?: (AttachmentDetails | AttachmentKind | (string & {}))[] | null;
  /** 已阅读并同意: what is ticked on submission. */
  agreements?: Agreement | (string & {}) | (Agreement | (string & {}) | null)[] | null;
  /** 备案密码: the filing password of older days. Personal. */
  filing_password?: string | null;
  /** 表单以外的事实: what is known from outside the forms. Never needed to fill in the order, but rules that need it stay undetermined. */
  facts?: Facts | null;
}

/** Kind of the order (备案类型): what is to be done to the record. The list is closed. */
export type OrderKind =
  /** 首次备案: First filing (首次备案): neither the subject nor the service has a record. */
  | "first_filing"
  /** 接入备案: Access filing (接入备案): subject and service have a record elsewhere, the subject none here. */
  | "access_filing"
  /** 接入服务: Access of a service (接入服务, 接入网站): the subject has its record here, the service its record elsewhere. */
  | "access_service"
  /** 新增服务（原备案在腾讯云）: Added service of a subject recorded here (新增服务, 原备案在腾讯云). */
  | "add_service_here"
  /** 新增服务（原备案不在腾讯云）: Added service of a subject recorded elsewhere only (新增服务, 原备案不在腾讯云; 无主体新增服务). */
  | "add_service_elsewhere"
  /** 变更备案: Change of subject and services (变更备案). */
  | "change_filing"
  /** 变更主体: Change of the subject (变更主体). */
  | "change_subject"
  /** 变更服务: Change of a service (变更服务). */
  | "change_service"
  /** 注销主体: Cancellation of the subject and all its services (注销主体). */
  | "cancel_subject"
  /** 注销服务: Cancellation of a service (注销服务). */
  | "cancel_service"
  /** 接入商注销服务: Cancellation of a service by the access provider (接入商注销服务). */
  | "provider_cancel_service"
  /** 取消接入: End of the access relation with the provider (取消接入); the record stays. */
  | "cancel_access";

/** Where the order is filled in (备案渠道). The list is closed. */
export type Channel =
  /** PC端: The web console on a computer (PC 端). */
  | "pc"
  /** 小程序端: The WeChat mini-program (小程序端). */
  | "mini_program";

/** Who files (主办单位, 主办者): a person or a unit. */
export interface Subject {
  /** 备案省份: province of the filing, by its Chinese name or its English word ("广东", "guangdong"). */
  province?: Province | (string & {}) | null;
  /** 市: city, as on the form ("深圳市"). */
  city?: string | null;
  /** 区县: district or county ("南山区"). */
  district?: string | null;
  /** 主办单位性质: nature. */
  nature?: SubjectNature | (string & {}) | null;
  /** 主体细分性质: what the subject is more closely, where it is known (not a field of the forms). */
  sub_nature?: SubNature | (string & {}) | (SubNature | (string & {}) | null)[] | null;
  /** 主办单位名称, 主办者名称: name, for an individual the own name. */
  name?: string | null;
  /** 主体备案号: number of the subject's record, or the licence number that stands for it (access filing on the PC). */
  record_number?: string | null;
  /** 证件: certificate of the subject. */
  certificate?: Certificate | null;
  /** 法定代表人: name of the legal representative (units). */
  legal_rep_name?: string | null;
  /** 法定代表人证件类型: kind of the legal representative's certificate, where it is known (not a field of the forms). */
  legal_rep_cert_kind?: CertificateKind | (string & {}) | null;
  /** 法定代表人证件号码: number of the legal representative's certificate (units). Personal. */
  legal_rep_cert_number?: string | null;
  /** 投资者或上级主管单位: investor or superior unit. */
  superior_unit?: string | null;
  /** 字号: trade name of an individual business, where it is known (not a field of the forms). */
  trade_name?: string | null;
  /** 有无字号: whether the licence of an individual business shows a trade name, where the name itself is not known. */
  has_trade_name?: boolean | null;
  /** 是否有公章: whether an individual business has a seal, where it is known (not a field of the forms). */
  has_seal?: boolean | null;
  /** 国家企业信用信息公示系统可查: whether an individual business stands in the public credit system, where it is known (not a field of the forms). */
  in_credit_register?: boolean | null;
  /** 外商投资企业: whether the enterprise has foreign investors, where it is known (not a field of the forms). */
  foreign_invested?: boolean | null;
  /** 通信地址: correspondence address, down to the door or room. */
  address?: string | null;
  /** 备注: remark. */
  remark?: string | null;
  /** 主体材料: uploads of the subject: `subject_certificate`. */
  attachments?: (AttachmentDetails | AttachmentKind | (string & {}))[] | null;
  /** 主体补充材料: further documents of the subject (mini-program). */
  supplements?: (AttachmentDetails | AttachmentKind | (string & {}))[] | null;
  /** 主体负责人: the responsible person of the subject. */
  responsible_person?: ResponsiblePerson | null;
}

/** Province, autonomous region or municipality. */
export type Province =
  /** 北京 */
  | "beijing"
  /** 天津 */
  | "tianjin"
  /** 河北 */
  | "hebei"
  /** 山西 */
  | "shanxi"
  /** 内蒙古 */
  | "inner_mongolia"
  /** 辽宁 */
  | "liaoning"
  /** 吉林 */
  | "jilin"
  /** 黑龙江 */
  | "heilongjiang"
  /** 上海 */
  | "shanghai"
  /** 江苏 */
  | "jiangsu"
  /** 浙江 */
  | "zhejiang"
  /** 安徽 */
  | "anhui"
  /** 福建 */
  | "fujian"
  /** 江西 */
  | "jiangxi"
  /** 山东 */
  | "shandong"
  /** 河南 */
  | "henan"
  /** 湖北 */
  | "hubei"
  /** 湖南 */
  | "hunan"
  /** 广东 */
  | "guangdong"
  /** 广西 */
  | "guangxi"
  /** 海南 */
  | "hainan"
  /** 重庆 */
  | "chongqing"
  /** 四川 */
  | "sichuan"
  /** 贵州 */
  | "guizhou"
  /** 云南 */
  | "yunnan"
  /** 西藏 */
  | "tibet"
  /** 陕西 */
  | "shaanxi"
  /** 甘肃 */
  | "gansu"
  /** 青海 */
  | "qinghai"
  /** 宁夏 */
  | "ningxia"
  /** 新疆 */
  | "xinjiang";

/** Nature of the subject (主办单位性质). Everything but an individual is a unit (单位). The documents do not close the list. */
export type SubjectNature =
  /** 个人: A natural person (个人). */
  | "individual"
  /** 企业: An enterprise (企业); an individual business (个体工商户) files as one. */
  | "enterprise"
  /** 个体工商户: An individual business (个体工商户), which files as an enterprise. */
  | "individual_business"
  /** 政府机关: A government body (政府机关). */
  | "government"
  /** 国防机关: A body of national defence (国防机关). */
  | "military"
  /** 事业单位: A public institution (事业单位). */
  | "public_institution"
  /** 社会团体: A social organisation (社会团体). */
  | "social_organisation"
  /** 民办非企业单位: A private non-enterprise unit (民办非企业单位). */
  | "private_non_enterprise"
  /** 基金会: A foundation (基金会). */
  | "foundation"
  /** 律师事务所: A law firm (律师事务所). */
  | "law_firm"
  /** 外国在华文化中心: A foreign cultural centre in China (外国在华文化中心). */
  | "foreign_cultural_centre"
  /** 群众性团体组织: A mass organisation (群众性团体组织). */
  | "mass_organisation"
  /** 司法鉴定机构: A judicial appraisal institution (司法鉴定机构). */
  | "judicial_appraisal"
  /** 宗教团体: A religious body (宗教团体). */
  | "religious"
  /** 境外机构: An overseas institution (境外机构). */
  | "overseas"
  /** 医疗机构: A medical institution (医疗机构). */
  | "medical"
  /** 公证机构: A notary institution (公证机构). */
  | "notary"
  /** 集体经济: A collective economic organisation (集体经济). */
  | "collective_economy"
  /** 仲裁机构: An arbitration institution (仲裁机构). */
  | "arbitration";

/** What a subject is more closely (主体细类). The documents do not close the list. */
export type SubNature =
  /** 医院: A hospital (医院). */
  | "hospital"
  /** 中医诊所: A clinic of Chinese medicine (中医诊所). */
  | "tcm_clinic"
  /** 旅行社: A travel agency (旅行社). */
  | "travel_agency"
  /** 律师事务所: A law firm (律师事务所). */
  | "law_firm"
  /** 分公司: A branch (分公司). */
  | "branch"
  /** 代表机构: A resident office of a foreign enterprise (代表机构). */
  | "foreign_office"
  /** 学校: A school (学校). */
  | "school"
  /** 慈善组织: A charity (慈善组织). */
  | "charity"
  /** 私募基金管理人: A manager of private funds (私募基金管理人). */
  | "private_fund_member"
  /** 党群机关: A body of the party or a mass organisation (党群机关). */
  | "party_body";

/** A certificate (证件) of a unit or a person. */
export interface Certificate {
  /** 证件类型: kind. */
  kind?: CertificateKind | (string & {}) | null;
  /** 证件号码: number. Read according to `kind`. Personal. */
  number?: string | null;
  /** 证件上的名称: the name that the certificate shows, where it is known (not a field of the forms). */
  name?: string | null;
  /** 证件所属省份: the province that the certificate shows, where it is known (not a field of the forms). */
  province?: Province | (string & {}) | null;
  /** 证件住址: the address on the certificate. */
  address?: string | null;
  /** 有效期起: first day of validity. */
  valid_from?: string | null;
  /** 有效期止: last day of validity, or 长期 (long_term). */
  valid_to?: string | null;
  /** 最新证件: whether it is the newest one issued, where it is known (not a field of the forms). */
  is_latest?: boolean | null;
  /** 三证合一: whether it is a licence with a unified social credit code, where the number is not given (not a field of the forms). */
  three_in_one?: boolean | null;
  /** 网店地址: whether the address on it is that of an online shop, where it is known (not a field of the forms). */
  online_shop?: boolean | null;
}

/** Kind of a certificate (证件类型), of a unit or of a person. The documents do not close the list. */
export type CertificateKind =
  /** 居民身份证: Resident identity card (居民身份证). */
  | "resident_id"
  /** 护照: Passport (护照). */
  | "passport"
  /** 港澳居民来往内地通行证: Mainland travel permit for Hong Kong and Macao residents (港澳居民来往内地通行证). */
  | "hk_macao_permit"
  /** 港澳居民居住证: Residence permit for Hong Kong and Macao residents (港澳居民居住证). */
  | "hk_macao_residence_permit"
  /** 台湾居民来往大陆通行证: Mainland travel permit for Taiwan residents (台湾居民来往大陆通行证). */
  | "taiwan_permit"
  /** 台湾居民居住证: Residence permit for Taiwan residents (台湾居民居住证). */
  | "taiwan_residence_permit"
  /** 外国人永久居留身份证: Foreign permanent resident's identity card (外国人永久居留身份证). */
  | "permanent_residence"
  /** 军官证: Officer's certificate (军官证). */
  | "officer_certificate"
  /** 营业执照: Business licence (营业执照), with a unified social credit code or, if old, a registration number. */
  | "business_licence"
  /** 组织机构代码证书: Organisation code certificate (组织机构代码证书). */
  | "organisation_code"
  /** 统一社会信用代码证书: Unified social credit code certificate (统一社会信用代码证书). */
  | "credit_code_certificate"
  /** 外国企业常驻代表机构登记证: Registration certificate of a foreign enterprise's resident office (外国企业常驻代表机构登记证). */
  | "foreign_office"
  /** 部队代号: Military unit designation (部队代号). */
  | "military_unit"
  /** 军队单位对外有偿服务许可证: Military unit's licence for paid services (军队单位对外有偿服务许可证). */
  | "military_service"
  /** 事业单位法人证书: Certificate of a public institution as a legal person (事业单位法人证书). */
  | "institution_certificate"
  /** 社会团体法人登记证书: Registration certificate of a social organisation (社会团体法人登记证书). */
  | "social_organisation_certificate"
  /** 民办非企业单位登记证书: Registration certificate of a private non-enterprise unit (民办非企业单位登记证书). */
  | "private_non_enterprise_certificate"
  /** 社会服务机构登记证书: Registration certificate of a social service organisation (社会服务机构登记证书). */
  | "social_service_certificate"
  /** 民办学校办学许可证: Licence of a private school (民办学校办学许可证). */
  | "private_school_licence"
  /** 基金会法人登记证书: Registration certificate of a foundation (基金会法人登记证书). */
  | "foundation_certificate"
  /** 律师事务所执业许可证: Practice licence of a law firm (律师事务所执业许可证). */
  | "law_firm_licence"
  /** 外国在华文化中心登记证: Registration certificate of a foreign cultural centre (外国在华文化中心登记证). */
  | "cultural_centre_certificate"
  /** 外国政府旅游部门常驻代表机构登记证: Registration certificate of a foreign tourism office (外国政府旅游部门常驻代表机构登记证). */
  | "foreign_tourism_office"
  /** 北京市外国驻华使馆人员子女学校办学许可证: Licence of an embassy school in Beijing (北京市外国驻华使馆人员子女学校办学许可证). */
  | "embassy_school_licence"
  /** 司法鉴定许可证: Judicial appraisal licence (司法鉴定许可证). */
  | "judicial_appraisal_licence"
  /** 宗教活动场所登记证: Registration certificate of a place of religious activity (宗教活动场所登记证). */
  | "religious_site_certificate"
  /** 境外机构证件: Certificate of an overseas institution (境外机构证件). */
  | "overseas_certificate"
  /** 医疗机构执业许可证: Practice licence of a medical institution (医疗机构执业许可证). */
  | "medical_licence"
  /** 公证机构执业证: Practice certificate of a notary institution (公证机构执业证). */
  | "notary_licence"
  /** 农村集体经济组织登记证: Registration certificate of a rural collective (农村集体经济组织登记证). */
  | "rural_collective_certificate"
  /** 仲裁委员会登记证: Registration certificate of an arbitration commission (仲裁委员会登记证). */
  | "arbitration_certificate";

/** Kind of an uploaded document (材料类型). The documents do not close the list. */
export type AttachmentKind =
  /** 主体证件: Picture of the subject's certificate (单位证件, 营业执照; 个人证件). */
  | "subject_certificate"
  /** 证件照人像面: Portrait side of a person's certificate (证件照人像面). */
  | "id_front"
  /** 证件照国徽面: Emblem side of a person's certificate (证件照国徽面). */
  | "id_back"
  /** 域名证书: Certificate of the domain (域名证书). */
  | "domain_certificate"
  /** 网站法定代表人授权书: Authorisation letter of the legal representative (网站法定代表人授权书). */
  | "authorisation_letter"
  /** 域名实名认证截图: Screenshot of the domain's real-name data (域名实名认证截图). */
  | "domain_realname_screenshot"
  /** 前置审批文件: Approval that comes before the filing (前置审批文件). */
  | "pre_approval_document"
  /** 承诺书: Commitment letter (承诺书). */
  | "commitment_letter"
  /** 核验单: Verification sheet (核验单). */
  | "verification_sheet"
  /** 居住证: Residence permit (居住证). */
  | "residence_permit"
  /** 网站建设书: Website construction plan (网站建设书). */
  | "construction_plan"
  /** 工作证明: Proof of employment or income (工作证明, 收入证明). */
  | "employment_proof"
  /** 变更函: Letter on a change of name (变更函). */
  | "rename_letter"
  /** 党建证明: Proof of party building (党建证明). */
  | "party_building"
  /** 注销申请表: Statement of cancellation (注销申请). */
  | "cancel_statement"
  /** 主体负责人授权书: Letter that names the responsible person of the subject (主体负责人授权书). */
  | "subject_responsibility_letter"
  /** 法定代表人授权书: Letter of the legal representative for one person in both roles (法定代表人授权书). */
  | "legal_rep_letter"
  /** 监护人说明: Statement of a guardian (监护人说明). */
  | "guardian_statement"
  /** 监护人身份证: Identity card of a guardian (监护人身份证). */
  | "guardian_id"
  /** 户口簿: Household register (户口簿). */
  | "household_register"
  /** 在读证明: Proof of studies (在读证明). */
  | "study_proof"
  /** 学生证: Student's identity card (学生证). */
  | "student_id"
  /** 社保证明: Proof of social security (社保证明). */
  | "social_security"
  /** 租房合同: Lease of a dwelling (租房合同). */
  | "house_lease"
  /** 购房合同: Purchase or deed of a dwelling (购房合同). */
  | "house_purchase"
  /** 暂住证: Temporary residence permit (暂住证). */
  | "temporary_permit"
  /** 居住证状态证明: Proof of the state of a residence permit (居住证状态证明). */
  | "permit_status"
  /** 公安机关居住证明: Police certificate of residence (公安机关居住证明). */
  | "police_residence_certificate"
  /** 单位承诺书: Commitment of a unit by the province's form (单位承诺书). */
  | "unit_commitment"
  /** 个人承诺书: Commitment of an individual by the province's form (个人承诺书). */
  | "individual_commitment"
  /** 真实性告知书: Notice on the truth of the data (真实性告知书). */
  | "truthfulness_notice"
  /** 真实性承诺书: Commitment to the truth of the data (真实性承诺书). */
  | "truthfulness_commitment"
  /** 承诺视频: Video of a commitment (承诺视频). */
  | "commitment_video"
  /** 不涉及校外培训承诺书: Commitment to offer no tutoring outside school (不涉及校外培训承诺书). */
  | "no_training_commitment"
  /** 不涉及前置审批承诺书: Commitment to offer nothing that needs approval first (不涉及前置审批承诺书). */
  | "no_preapproval_commitment"
  /** 金融承诺书: Commitment about finance (金融承诺书). */
  | "finance_commitment"
  /** 文化承诺书: Commitment about culture (文化承诺书). */
  | "culture_commitment"
  /** 经营性说明书: Statement whether the service is for profit (经营性说明书). */
  | "business_statement"
  /** 域名所有权声明: Sealed statement of the holder of a domain (域名所有权声明). */
  | "sealed_domain_statement"
  /** 域名使用授权书: Authorisation by the holder of a domain (域名使用授权书). */
  | "domain_holder_authorisation"
  /** 域名注册人证明: Proof about the registrant of a filed domain (域名注册人证明). */
  | "registrant_proof"
  /** 接入合同: Contract with the access provider (接入合同). */
  | "access_contract"
  /** 使用说明: Statement what many domains are used for (使用说明). */
  | "detailed_use_statement"
  /** 云资源使用说明: Statement what many cloud resources are used for (云资源使用说明). */
  | "cloud_usage_statement"
  /** 编办网站开办审核表: Review form of the establishment office for a public body's site (编办网站开办审核表). */
  | "establishment_office_form"
  /** 网站名称审核表: Review form for the name of a site (网站名称审核表). */
  | "site_name_review_form"
  /** 政府网站域名审核表: Review form for the domain of a government site (政府网站域名审核表). */
  | "government_domain_form"
  /** 医院材料: Papers of a hospital (医院材料). */
  | "hospital_papers"
  /** 医疗机构执业许可证: Practice licence of a medical institution (医疗机构执业许可证). */
  | "medical_licence"
  /** 中医诊所备案证: Filing certificate of a clinic of Chinese medicine (中医诊所备案证). */
  | "tcm_clinic_filing"
  /** 旅行社业务经营许可证: Licence of a travel agency (旅行社业务经营许可证). */
  | "travel_agency_licence"
  /** 律师事务所执业许可证内页: Inner pages of a law firm's licence (律师事务所执业许可证内页). */
  | "law_firm_pages"
  /** 律师执业证: Practice certificate of a lawyer (律师执业证). */
  | "lawyer_qualification"
  /** 境外母公司材料: Papers of a foreign parent company (境外母公司材料). */
  | "foreign_parent_papers"
  /** 股东证明: Proof of a shareholder (股东证明). */
  | "shareholder_proof"
  /** 单位委托书: Entrustment by the unit (单位委托书). */
  | "unit_entrustment"
  /** 法定代表人照片: Photograph of the legal representative (法定代表人照片). */
  | "legal_rep_photo"
  /** 游戏版号: Publication number of a game (游戏版号). */
  | "game_publication_number"
  /** 基金会材料: Papers of a foundation (基金会材料). */
  | "foundation_papers"
  /** 保证书: Letter of guarantee (保证书). */
  | "guarantee_letter"
  /** 商标注册证: Certificate of a trademark (商标注册证). */
  | "trademark_certificate"
  /** 金融监管批准文件: Approval of the financial supervision (金融监管批准文件). */
  | "finance_approval"
  /** 按手印的证件复印件: Copy of an identity card with a thumbprint (按手印的证件复印件). */
  | "id_copy_with_thumbprint"
  /** 盖章的证件复印件: Copy of a unit's certificate with its seal (盖章的证件复印件). */
  | "unit_certificate_copy_with_seal"
  /** 个体工商户营业执照: Licence of an individual business (个体工商户营业执照). */
  | "individual_business_licence"
  /** APP 图标: Icon of an app (APP 图标). */
  | "app_icon"
  /** 其他补充材料: Something else (其他补充材料). */
  | "other";

/** What is known of an upload. */
export interface AttachmentDetails {
  /** 材料类型: what it is. */
  kind?: AttachmentKind | (string & {}) | null;
  /** 图片格式: format. */
  format?: ImageFormat | (string & {}) | null;
  /** 文件大小（字节）: size in bytes. Unit: B. */
  size_bytes?: number | null;
  /** 出具时间: when it was issued; of a letter without `signed_at`, when it was signed. */
  issued_at?: string | null;
  /** 签署日期: when it was signed. */
  signed_at?: string | null;
  /** 有效期起: first day of its validity, or of the lease. */
  valid_from?: string | null;
  /** 有效期止: last day of its validity, or of the lease. */
  valid_to?: string | null;
  /** 签署人: who signed it. Personal. */
  signer?: string | null;
  /** 加盖公章: whether it bears the seal of the unit. */
  sealed?: boolean | null;
  /** 按手印: whether it bears a thumbprint. */
  thumbprint?: boolean | null;
  /** 文书格式: whose form the letter follows. */
  form?: LetterForm | (string & {}) | null;
  /** 职务: position of the person that an authorisation letter names. */
  position?: string | null;
  /** 所列域名: domains that the letter or statement names. */
  domains?: (string | null)[] | null;
  /** 建设方案的组成部分: parts of a construction plan. */
  sections?: PlanSection | (string & {}) | (PlanSection | (string & {}) | null)[] | null;
  /** 拍摄方式: how the picture was taken. */
  capture?: Capture | (string & {}) | null;
  /** 水印文字: text of the watermark. */
  watermark?: string | null;
  /** 截图所示内容: what the real-name screenshot of a domain shows. */
  shows?: ScreenshotItem | (string & {}) | (ScreenshotItem | (string & {}) | null)[] | null;
}

/** Format of a picture (图片格式). The documents do not close the list. */
export type ImageFormat =
  /** JPG: JPEG. */
  | "jpg"
  /** PNG: PNG. */
  | "png"
  /** GIF: GIF. */
  | "gif"
  /** PDF: PDF. */
  | "pdf"
  /** BMP: BMP. */
  | "bmp";

/** Whose form a letter follows (授权书模板). The documents do not close the list. */
export type LetterForm =
  /** 通用模板: A general one (通用模板). */
  | "general"
  /** 本省模板: The province's (本省模板). */
  | "province"
  /** 接入商模板: The access provider's (接入商模板). */
  | "provider";

/** Part of a construction plan (建设方案章节). The documents do not close the list. */
export type PlanSection =
  /** 内容栏目: Content and columns (内容栏目). */
  | "content"
  /** 人员资金: Staff and funds (人员资金). */
  | "staff"
  /** 内容管理: Management of content (内容管理). */
  | "content_management"
  /** 网络结构: Structure of the network (网络结构). */
  | "network"
  /** 安全措施: Security measures (安全措施). */
  | "security"
  /** 应急预案: Plan for emergencies (应急预案). */
  | "emergency";

/** How a picture was taken (图片来源). The documents do not close the list. */
export type Capture =
  /** 原件彩色: The original in colour (原件彩色). */
  | "original_colour"
  /** 复印件: A copy (复印件). */
  | "copy"
  /** 黑白: Black and white (黑白). */
  | "black_and_white"
  /** 翻拍: A photograph of a screen or a picture (翻拍). */
  | "screen_photo"
  /** 电子证照: An electronic certificate (电子证照). */
  | "electronic";

/** What the real-name screenshot of a domain shows (截图要素). The list is closed. */
export type ScreenshotItem =
  /** 域名: The domain (域名). */
  | "domain"
  /** 域名所有者: The holder (域名所有者). */
  | "holder"
  /** 所有者证件类型: The kind of the holder's certificate (所有者证件类型). */
  | "holder_certificate_kind"
  /** 所有者证件号码: The number of the holder's certificate (所有者证件号码). */
  | "holder_certificate_number"
  /** 域名过期时间: The day on which the domain expires (域名过期时间). */
  | "expires_at";

/** A responsible person (负责人), of the subject or of a service. */
export interface ResponsiblePerson {
  /** 同主体负责人: that the person of the service is the person of the subject; then the rest may be left out. */
  same_as_subject?: boolean | null;
  /** 负责人姓名: name. Personal. */
  name?: string | null;
  /** 证件: certificate. */
  certificate?: Certificate | null;
  /** 出生日期: day of birth, where a certificate other than a resident identity card leaves it open (not a field of the forms). Personal. */
  birth_date?: string | null;
  /** 性别: sex, likewise (not a field of the forms). */
  sex?: Sex | (string & {}) | null;
  /** 与主体的关系: what the person is to the subject, where it is known (not a field of the forms). */
  role?: PersonRole | (string & {}) | (PersonRole | (string & {}) | null)[] | null;
  /** 联系方式1: mobile number. Personal. */
  mobile?: string | null;
  /** 号码归属地: home province of the mobile number, where it is known (not a field of the forms). */
  mobile_province?: Province | (string & {}) | null;
  /** 验证码: that the mobile number was confirmed by the form's code. */
  mobile_verified?: boolean | null;
  /** 应急联系方式: emergency number, mobile or landline. Personal. */
  emergency_contact?: string | null;
  /** 应急联系人姓名: name of the holder of the emergency number, where it is known (not a field of the forms). Personal. */
  emergency_holder?: string | null;
  /** 应急联系人与负责人的关系: what that holder is to the person, where it is known (not a field of the forms). */
  emergency_relation?: Relation | (string & {}) | null;
  /** 接通: whether the person can be reached by the given numbers, where it was tried (not a field of the forms). */
  contact_reachable?: boolean | null;
  /** 电子邮箱: e-mail address. Personal. */
  email?: string | null;
  /** 视频核身: that the person was verified by video. */
  video_verified?: boolean | null;
  /** 拍摄所在省份: the province in which the person was while being verified by video. */
  video_province?: Province | (string & {}) | null;
  /** 微信绑定手机的国家代码: country code of the mobile number that the WeChat account used for the verification is bound to ("86"). */
  wechat_country_code?: string | null;
  /** 负责人材料: uploads of the person: `id_front`, `id_back`. */
  attachments?: (AttachmentDetails | AttachmentKind | (string & {}))[] | null;
  /** 服务负责人模板: a person that was verified before and is used again (PC). */
  template_ref?: string | null;
}

/** Sex of a person (性别). The list is closed. */
export type Sex =
  /** 男: Male (男). */
  | "male"
  /** 女: Female (女). */
  | "female";

/** What a person is to the subject (人员身份). The documents do not close the list. */
export type PersonRole =
  /** 法定代表人: Legal representative (法定代表人). */
  | "legal_representative"
  /** 股东: Shareholder (股东). */
  | "shareholder"
  /** 高管: Executive (高管). */
  | "executive"
  /** 员工: Employee (员工). */
  | "employee"
  /** 建站方: Somebody who builds the site for the subject (建站方). */
  | "site_builder"
  /** 监护人: Guardian (监护人). */
  | "guardian"
  /** 学生: Student (学生). */
  | "student";

/** What the holder of an emergency number is to the person (与负责人的关系). The documents do not close the list. */
export type Relation =
  /** 本人: The person (本人). */
  | "self"
  /** 直系亲属: A direct relative (直系亲属). */
  | "direct_relative"
  /** 同姓亲属: A relative of the same surname (同姓亲属). */
  | "same_surname_relative"
  /** 同事: A colleague (同事). */
  | "colleague"
  /** 第三名工作人员: A third member of the staff (第三名工作人员). */
  | "third_staff"
  /** 监护人: A guardian (监护人). */
  | "guardian"
  /** 朋友: A friend (朋友). */
  | "friend"
  /** 其他: Somebody else (其他). */
  | "other";

/** One internet information service (互联网信息服务). */
export interface Service {
  /** 服务备案号: number of the service's record (access filing on the PC). */
  record_number?: string | null;
  /** 应用服务类型: what it is. */
  kind?: ServiceKind | (string & {}) | null;
  /** 服务名称, 网站名称: name of the website. */
  name?: string | null;
  /** APP 名称: name of the app. */
  app_name?: string | null;
  /** APP 安装后显示的名称: the name under the app's icon after installation, where it is known (not a field of the forms). */
  app_display_name?: string | null;
  /** 域名: domains of the website. */
  domains?: (string | null)[] | null;
  /** 网站首页: which of the domains shows the home page, where there are several (not a field of the forms). */
  home_page?: string | null;
  /** APP 运行平台: the platforms on which the app runs, each with its package and signature. */
  platforms?: AppPlatform[] | null;
  /** 用途: what the domain or the app is used for, where it is known (not a field of the forms). */
  purpose?: ServicePurpose | (string & {}) | null;
  /** 经营性: whether visitors pay, or it earns by advertising, where it is known (not a field of the forms). */
  for_profit?: boolean | null;
  /** 其他内容: what it offers besides its content kind, where it is known (not a field of the forms). */
  topics?: Topic | (string & {}) | (Topic | (string & {}) | null)[] | null;
  /** 服务内容: what the website is about. */
  content_kind?: ContentKind | (string & {}) | null;
  /** 服务语言: languages of the website, one or a list. */
  languages?: Language | (string & {}) | (Language | (string & {}) | null)[] | null;
  /** 云资源: the resource that carries the service. */
  resource?: ResourceRef | null;
  /** 关联的备案云服务资源数: how many cloud resources the order links to the service, where they are more than the one above. */
  resource_count?: number | null;
  /** 备注: remark. */
  remark?: string | null;
  /** 前置审批类型: fields that need approval first, one or a list; `none` if there are none. */
  pre_approval?: PreApproval | (string & {}) | (PreApproval | (string & {}) | null)[] | null;
  /** 前置审批文件: approvals that were obtained before the filing, where they are known (not a field of the forms). */
  approvals?: Approval[] | null;
  /** 服务负责人: the responsible person of the service. */
  responsible_person?: ResponsiblePerson | null;
  /** 服务材料: uploads of the service: `domain_certificate`, `authorisation_letter`, `domain_realname_screenshot`, … */
  attachments?: (AttachmentDetails | AttachmentKind | (string & {}))[] | null;
  /** 保存当前服务: that the service was saved in the form. */
  saved?: boolean | null;
}

/** What the service is (应用服务类型). The list is closed. */
export type ServiceKind =
  /** 网站: A website (网站). */
  | "website"
  /** APP: An app (APP). */
  | "app"
  /** 小程序: A mini-program (小程序). Filed on the platform that carries it. */
  | "mini_program"
  /** 快应用: A quick app (快应用). Filed on the platform that carries it. */
  | "quick_app";

/** A platform on which an app runs (APP 运行平台). */
export interface AppPlatform {
  /** 平台: which one. */
  kind?: PlatformKind | (string & {}) | null;
  /** 平台上的 APP 名称: name of the app on that platform, where it differs from `app_name`. */
  name?: string | null;
  /** 软件包名或 Bundle ID: package name (Android, HarmonyOS) or bundle identifier (iOS). */
  package?: string | null;
  /** 公钥: public key of the signing certificate. */
  public_key?: string | null;
  /** 证书指纹: fingerprint of the signing certificate, in hexadecimal digits: MD5 (32) for Android, SHA-1 (40) for iOS. */
  fingerprint?: string | null;
}

/** A platform for apps (APP 运行平台). The documents do not close the list. */
export type PlatformKind =
  /** 安卓: Android (安卓). */
  | "android"
  /** iOS: iOS (iOS). */
  | "ios"
  /** 鸿蒙: HarmonyOS (鸿蒙). */
  | "harmony"
  /** Windows: Windows (Windows). */
  | "windows"
  /** macOS: macOS (macOS). */
  | "mac"
  /** Linux: Linux (Linux). */
  | "linux"
  /** 电视: Television sets (电视). */
  | "tv"
  /** 穿戴设备: Wearables (穿戴设备). */
  | "wearable"
  /** 其他: Something else (其他). */
  | "other";

/** What a domain or an app is used for (用途). The documents do not close the list. */
export type ServicePurpose =
  /** 网站: A website (网站). */
  | "website"
  /** 仅用于小程序: Mini-programs alone (仅用于小程序). */
  | "mini_program_only"
  /** 仅用于公众号: An official account alone (仅用于公众号). */
  | "official_account_only"
  /** 仅用于邮箱: Mail alone (仅用于邮箱). */
  | "mail_only"
  /** APP后台: The servers behind an app (APP后台). */
  | "app_backend"
  /** 未使用: Nothing yet (未使用). */
  | "not_used_yet";

/** What a service offers besides its content kind (服务主题). The documents do not close the list. */
export type Topic =
  /** 论坛: A forum (论坛). */
  | "forum"
  /** 导航: A directory of links (导航). */
  | "navigation"
  /** 地方门户: A portal of a place (地方门户). */
  | "local_portal"
  /** 法律: Legal services (法律). */
  | "legal"
  /** 宗教: Religion (宗教). */
  | "religion"
  /** 直播: Live streams (直播). */
  | "live_stream"
  /** 互联网诊疗: Diagnosis and treatment online (互联网诊疗). */
  | "online_diagnosis"
  /** 私募: Private funds (私募). */
  | "private_fund"
  /** 返利: Cash-back (返利). */
  | "rebate"
  /** 成人用品: Adult goods (成人用品). */
  | "adult"
  /** 支付: Payment (支付). */
  | "payment"
  /** 网店: A shop (网店). */
  | "shop";

/** What a website is about (服务内容). The documents name only some. The documents do not close the list. */
export type ContentKind =
  /** 综合门户: General portal (综合门户). */
  | "general_portal"
  /** 单位门户网站: Portal of the unit (单位门户网站). */
  | "unit_portal"
  /** 博客/个人空间: Blog or personal space (博客/个人空间). */
  | "blog"
  /** 新闻: News (新闻). */
  | "news"
  /** 出版: Publishing (出版). */
  | "publishing"
  /** 教育: Education (教育). */
  | "education"
  /** 医疗保健: Health care (医疗保健). */
  | "medical"
  /** 药品和医疗器械: Drugs and medical devices (药品和医疗器械). */
  | "drugs_devices"
  /** 电子公告服务: Bulletin board (论坛, 电子公告服务). */
  | "forum"
  /** 文化: Culture (文化). */
  | "culture"
  /** 广播电影电视节目: Broadcasting, film and television (广播电影电视节目). */
  | "broadcasting"
  /** 网络游戏: Online games (网络游戏). */
  | "online_game"
  /** 网络购物: Shopping (网络购物). */
  | "shopping"
  /** 其他: Anything else (其他); what individuals normally choose. */
  | "other";

/** Language of a website (服务语言). The documents list none. The documents do not close the list. */
export type Language =
  /** 简体中文: Simplified Chinese (简体中文). */
  | "simplified_chinese"
  /** 繁体中文: Traditional Chinese (繁体中文). */
  | "traditional_chinese"
  /** 英语: English (英语). */
  | "english"
  /** 日语: Japanese (日语). */
  | "japanese"
  /** 法语: French (法语). */
  | "french"
  /** 西班牙语: Spanish (西班牙语). */
  | "spanish"
  /** 阿拉伯语: Arabic (阿拉伯语). */
  | "arabic"
  /** 俄语: Russian (俄语). */
  | "russian"
  /** 韩语: Korean (韩语). */
  | "korean"
  /** 德语: German (德语). */
  | "german"
  /** 藏语: Tibetan (藏语). */
  | "tibetan"
  /** 维吾尔语: Uyghur (维吾尔语). */
  | "uyghur"
  /** 蒙古语: Mongolian (蒙古语). */
  | "mongolian"
  /** 其他: Another language (其他). */
  | "other";

/** Which cloud resource carries a service (云资源). Its properties are facts: see `Facts`(super::Facts). */
export interface ResourceRef {
  /** 资源类型: kind. */
  kind?: ResourceKind | (string & {}) | null;
  /** 资源 ID: identifier of the resource; joins `facts.resources[].id`. */
  id?: string | null;
  /** 备案授权码: authorisation code; joins `facts.auth_codes[].code`. */
  auth_code?: string | null;
}

/** Kind of a cloud resource (云资源类型). The documents do not close the list. */
export type ResourceKind =
  /** 云服务器: Cloud server (云服务器 CVM). */
  | "cvm"
  /** 轻量应用服务器: Lighthouse instance (轻量应用服务器). */
  | "lighthouse"
  /** 云函数: Serverless cloud function package (Serverless 云函数). */
  | "scf"
  /** 负载均衡: Load balancer instance (负载均衡实例). */
  | "clb"
  /** 云托管: Cloud hosting package (云托管). */
  | "cloud_run"
  /** 备案授权码: An authorisation code that stands for somebody's server (备案授权码). */
  | "auth_code"
  /** 弹性公网 IP: Elastic IP address alone (弹性公网 IP). Carries no filing. */
  | "elastic_ip"
  /** 对象存储: Object storage (对象存储). Carries no filing. */
  | "object_storage"
  /** 内容分发网络: Content delivery network (内容分发网络). Carries no filing. */
  | "cdn";

/** Field that needs approval before the filing (前置审批类型). The documents do not close the list. */
export type PreApproval =
  /** 新闻: News (新闻). */
  | "news"
  /** 出版: Publishing (出版). */
  | "publishing"
  /** 教育: Education (教育). */
  | "education"
  /** 医疗保健: Health care (医疗保健). */
  | "medical"
  /** 药品和医疗器械: Drugs and medical devices (药品和医疗器械). */
  | "drugs_devices"
  /** 电子公告服务: Bulletin board service (电子公告服务). */
  | "forum"
  /** 文化: Culture (文化). */
  | "culture"
  /** 广播电影电视节目: Broadcasting, film and television (广播电影电视节目). */
  | "broadcasting"
  /** 网络游戏: Online games (网络游戏). */
  | "online_game"
  /** 网络预约车: Ride hailing (网络预约车). */
  | "ride_hailing"
  /** 互联网金融: Internet finance (互联网金融). */
  | "finance"
  /** 校外培训: Tutoring outside school (校外培训). */
  | "tutoring"
  /** 以上都不涉及: None of these (以上都不涉及). */
  | "none";

/** An approval that came before the filing (前置审批). */
export interface Approval {
  /** 审批类型: the field it approves. */
  kind?: PreApproval | (string & {}) | null;
  /** 批准文号: its number. */
  number?: string | null;
  /** 批准日期: when it was issued. */
  issued_at?: string | null;
  /** 批准机关: who issued it. */
  issuer?: string | null;
  /** 获批单位: for whom it was issued. */
  holder?: string | null;
  /** 有效期止: last day of its validity. */
  valid_to?: string | null;
}

/** What is agreed to on submission (提交时勾选的协议). The documents do not close the list. */
export type Agreement =
  /** 腾讯云隐私声明: Privacy statement (腾讯云隐私声明). */
  | "privacy_statement"
  /** 相关条款: Related terms (相关条款). */
  | "related_terms"
  /** 互联网信息服务备案承诺书: Filing commitment (互联网信息服务备案承诺书). */
  | "filing_commitment"
  /** 信息安全管理协议: Information security agreement of the older console (信息安全管理协议). */
  | "security_agreement"
  /** 协助更改备案信息服务在线服务条款: Terms of the older console for help with changes (协助更改备案信息服务在线服务条款). */
  | "change_service_terms";

/** Facts from outside the forms. */
export interface Facts {
  /** 账号: the account that files. */
  account?: Account | null;
  /** 域名: registration data of the domains, joined by `domain`. */
  domains?: DomainRegistration[] | null;
  /** 云资源: properties of the resources, joined by `id`. */
  resources?: CloudResource[] | null;
  /** 备案授权码: authorisation codes, joined by `code`. */
  auth_codes?: AuthCode[] | null;
  /** 工信部查询: what the ministry's public query shows. */
  registry?: Registry | null;
  /** 已备案信息: the record as it stands here. */
  record?: RecordSnapshot | null;
  /** 其他备案: other filings of the same subject, persons or domains. */
  other_filings?: OtherFilings | null;
  /** 订单进度: where this order stands. */
  progress?: OrderProgress | null;
  /** 短信核验: where the check by short message stands. */
  sms?: SmsProgress | null;
  /** 网站访问: what was seen of the sites, joined by `domain`. */
  sites?: SiteObservation[] | null;
  /** 经营范围: business scope, as the licence or the company register has it. */
  business_scope?: string | null;
  /** 工商登记: what the company register shows of the subject. */
  company_register?: CompanyRegister | null;
  /** 识别出的证件内容: what was read off the picture of the subject's certificate. */
  certificate_read?: CertificateReading | null;
  /** APP 的发布平台: platforms on which the app of the order is offered. */
  app_platforms?: PlatformKind | (string & {}) | (PlatformKind | (string & {}) | null)[] | null;
  /** 视频核验: what is known of the verification by video. */
  video?: VideoVerification | null;
}

/** The account that files (账号). Identity data are those of the main account, also when a sub-user operates. */
export interface Account {
  /** 主账号 ID: identifier of the main account. */
  id?: string | null;
  /** 账号类型: kind of the account that operates. */
  kind?: AccountKind | (string & {}) | null;
  /** 是否已授权子用户或协作者备案: whether the main account has authorised the sub-user or collaborator to file. */
  authorised?: boolean | null;
  /** 实名认证状态: real-name status of the main account. */
  realname_status?: RealnameStatus | (string & {}) | null;
  /** 实名: verified name of the main account. */
  realname_name?: string | null;
  /** 实名认证证件类型: kind of the certificate used for the verification. */
  realname_cert_kind?: CertificateKind | (string & {}) | null;
  /** 实名认证证件号码: number of the certificate used for the verification. Personal. */
  realname_cert_number?: string | null;
  /** 实名认证完成时间: when the verification was completed. */
  realname_at?: string | null;
  /** 绑定手机: mobile number bound to the main account. Personal. */
  bound_mobile?: string | null;
  /** 名下有无备案主体: whether the account has filed for any subject. `false` says that there is no `subject_of_record`. */
  has_record?: boolean | null;
  /** 账号下已备案主体的名称: name of the subject that the account has already filed for, if it has. */
  subject_of_record?: string | null;
  /** 主账号下其他进行中的订单数: other orders of the main account that are in process; the order under check does not count. */
  in_process_orders?: number | null;
  /** 云函数资源包: packages for filing that the account has bought. */
  scf_packages?: number | null;
}

/** Kind of the account that operates (账号类型). The list is closed. */
export type AccountKind =
  /** 主账号: Main account (主账号). */
  | "main"
  /** 子用户: Sub-user (子用户). */
  | "sub_user"
  /** 协作者: Collaborator (协作者). */
  | "collaborator";

/** State of a real-name verification (实名认证状态). The list is closed. */
export type RealnameStatus =
  /** 已实名: Verified (已实名). */
  | "verified"
  /** 审核中: Being verified (审核中). */
  | "pending"
  /** 未通过: Refused (未通过). */
  | "failed"
  /** 未实名: Not verified (未实名). */
  | "unverified";

/** Registration data of a domain (域名注册信息). */
export interface DomainRegistration {
  /** 域名: the domain: joins `services[].domains[]`. */
  domain?: string | null;
  /** 注册服务机构: where it is registered. */
  registrar?: Registrar | (string & {}) | null;
  /** 注册时间: when it was registered. */
  registered_at?: string | null;
  /** 到期时间: when the registration ends, by WHOIS. */
  expires_at?: string | null;
  /** 实名认证状态: real-name status. */
  realname_status?: RealnameStatus | (string & {}) | null;
  /** 实名认证通过时间: when the real-name verification was passed. */
  realname_verified_at?: string | null;
  /** 工信部实名信息比对是否一致: whether the ministry's comparison of the real-name data found it consistent. */
  miit_realname_match?: boolean | null;
  /** 所有者: name of the holder. */
  registrant_name?: string | null;
  /** 所有者类型: kind of the holder. */
  registrant_type?: HolderType | (string & {}) | null;
  /** 所有者证件类型: kind of the holder's certificate. */
  registrant_cert_kind?: CertificateKind | (string & {}) | null;
  /** 所有者证件号码: number of the holder's certificate. Personal. */
  registrant_cert_number?: string | null;
  /** 隐私保护: whether the holder is hidden in WHOIS. */
  privacy_protection?: boolean | null;
  /** 域名是否能解析: whether the name resolves. */
  dns_resolves?: boolean | null;
  /** 解析到的地址: the address it resolves to. */
  dns_target?: string | null;
  /** 表单有无域名证书上传栏: whether the province's form shows the upload box for the domain certificate. */
  certificate_box_shown?: boolean | null;
  /** 域名状态: state at the registry. */
  registry_status?: RegistryStatus | (string & {}) | null;
  /** 此前备案的日期: day of an earlier filing of the domain, by whomever. */
  filed_before?: string | null;
}

/** Where a domain is registered (域名注册服务机构). The list is closed. */
export type Registrar =
  /** 腾讯云: At the provider itself (腾讯云). */
  | "provider"
  /** 境内注册商: At another registrar approved by the state (境内获批的注册商). */
  | "domestic"
  /** 境外注册商: At a registrar that the state has not approved (境外或未获批的注册商). */
  | "foreign";

/** Type of a domain's holder (域名所有者类型). The list is closed. */
export type HolderType =
  /** 个人: A person (个人). */
  | "individual"
  /** 企业: An organisation (企业, 组织). */
  | "organisation";

/** State of a domain at its registry (域名状态). The documents do not close the list. */
export type RegistryStatus =
  /** 正常: In order (正常). */
  | "ok"
  /** 暂停解析: On hold: it does not resolve (暂停解析). */
  | "hold"
  /** 锁定: Locked: it cannot be transferred or changed (锁定). */
  | "locked"
  /** 未注册: Not registered (未注册). */
  | "not_registered";

/** Properties of a cloud resource (云资源). */
export interface CloudResource {
  /** 资源 ID: identifier: joins `services[].resource.id`, `bound_to`, `facts.auth_codes[].issuing_server`. */
  id?: string | null;
  /** 资源类型: kind of the resource. */
  kind?: ResourceKind | (string & {}) | null;
  /** 所属账号 ID: identifier of the account that owns it. */
  owner_account?: string | null;
  /** 地域: region, as the provider names it ("ap-guangzhou", "广州"), or `mainland`, `hong_kong`, `overseas`. */
  region?: string | null;
  /** 公网 IP: public IP address. */
  public_ip?: string | null;
  /** 有无公网 IP: whether it has a public IP address, where the address itself is not known. */
  has_public_ip?: boolean | null;
  /** 计费模式: billing mode. */
  billing_mode?: BillingMode | (string & {}) | null;
  /** 购买时间: when it was bought. */
  purchased_at?: string | null;
  /** 累计购买月数: months bought in all, renewals included. Unit: month. */
  purchased_months?: number | null;
  /** 到期时间: when it expires. */
  expires_at?: string | null;
  /** 所绑定服务器的 ID: identifier of the server that a load balancer is bound to. */
  bound_to?: string | null;
  /** 是否已绑定服务器: whether a load balancer is bound to a server, where it is not known to which. */
  is_bound?: boolean | null;
  /** 调用次数: invocations of the function package, in units of one. */
  scf_invocations?: number | null;
  /** 资源使用量: usage of the function package, in GBs. Unit: GB.s. */
  scf_gbs?: number | null;
  /** 已用其备案的其他服务数: other services that are already filed with it, those of this order not counted. */
  filed_services?: number | null;
  /** 已生成的授权码数: authorisation codes it has issued. */
  codes_issued?: number | null;
  /** 接入商: the access provider that the resource is of. */
  provider?: string | null;
  /** 带宽: bandwidth in Mbps. Unit: Mbit/s. */
  bandwidth_mbps?: number | null;
  /** 公网 IP 所在省份: province of the public address. */
  ip_province?: Province | (string & {}) | null;
}

/** How a resource is paid for (计费模式). The list is closed. */
export type BillingMode =
  /** 包年包月: Subscription (包年包月). */
  | "prepaid"
  /** 按量计费: Pay as you go (按量计费). */
  | "pay_as_you_go"
  /** 资源包: Package (资源包). */
  | "package";

/** An authorisation code (备案授权码). */
export interface AuthCode {
  /** 备案授权码: the code: joins `services[].resource.auth_code`. */
  code?: string | null;
  /** 生成授权码的服务器 ID: identifier of the server that issued it; joins `facts.resources[].id`. */
  issuing_server?: string | null;
  /** 生成授权码的资源类型: kind of the resource that issued it. */
  issuer_kind?: ResourceKind | (string & {}) | null;
  /** 生成授权码的账号 ID: identifier of the account that issued it. */
  issuer_account?: string | null;
  /** 被授权账号 ID: identifier of the account it is granted to. */
  grantee_account?: string | null;
  /** 状态: state of the code. */
  state?: AuthCodeState | (string & {}) | null;
  /** 服务器到期时间: when the server that issued it expires. */
  server_expires_at?: string | null;
  /** 生成账号的实名类型: whose account issued it, by its real-name verification. */
  issuer_realname_kind?: HolderType | (string & {}) | null;
  /** 已使用该码的服务备案号: record number of the service that a used code was spent on. */
  used_for_service?: string | null;
}

/** State of an authorisation code (备案授权码状态). The list is closed. */
export type AuthCodeState =
  /** 未使用: Not used (未使用). */
  | "unused"
  /** 使用中: Entered in an order that is under way (使用中). */
  | "in_use"
  /** 已使用: Used up by an approved filing (已使用). */
  | "consumed"
  /** 已失效: Void, because the server is gone (已失效). */
  | "invalid";

/** What the ministry's public query shows (工信部查询), and what the provider has. */
export interface Registry {
  /** 按证件查询: the record of the subject, looked up by its certificate. An entry with `found: false` says that there is none. */
  subject?: RegistryEntry | null;
  /** 按域名或 APP 名称查询: records of the services, joined by `domain` or `app_name`. */
  services?: RegistryEntry[] | null;
  /** 主体在本接入商: whether the subject has its record at this provider. */
  subject_here?: boolean | null;
  /** 主体备案所在账号的 ID: identifier of the provider's account that holds the subject's record. */
  subject_account?: string | null;
}

/** One reply of the public query (公共查询). */
export interface RegistryEntry {
  /** 所查域名: the domain asked for. */
  domain?: string | null;
  /** 所查 APP 名称: the app name asked for. */
  app_name?: string | null;
  /** 有无备案: whether there is a record. */
  found?: boolean | null;
  /** 备案号: number of the record. */
  record_number?: string | null;
  /** 主办单位名称: name of the holder of the record. */
  holder_name?: string | null;
  /** 主办单位性质: nature of the subject. */
  nature?: SubjectNature | (string & {}) | null;
  /** 是否在本接入商接入: whether this provider gives access to it. */
  accessed_here?: boolean | null;
  /** 状态: state of the record. */
  state?: RecordState | (string & {}) | null;
}

/** State of a record (备案状态). The list is closed. */
export type RecordState =
  /** 正常: In order (正常). */
  | "normal"
  /** 空壳: Without any access provider (空壳). */
  | "hollow"
  /** 注销: Cancelled (注销). */
  | "cancelled"
  /** 黑名单: On the blacklist (黑名单). */
  | "blacklisted"
  /** 未接入: With a number, but without access here (未接入). */
  | "not_accessed";

/** The record as it stands at this provider (已备案信息). */
export interface RecordSnapshot {
  /** 备案省份: province of the filing. */
  province?: Province | (string & {}) | null;
  /** 主办单位性质: nature of the subject. */
  nature?: SubjectNature | (string & {}) | null;
  /** 主办单位名称: name of the subject. */
  name?: string | null;
  /** 主体备案号: record number of the subject. */
  record_number?: string | null;
  /** 证件: certificate of the subject. */
  certificate?: Certificate | null;
  /** 法定代表人: legal representative. Personal. */
  legal_rep_name?: string | null;
  /** 通信地址: correspondence address. */
  address?: string | null;
  /** 主体负责人: responsible person of the subject. */
  responsible_person?: ResponsiblePerson | null;
  /** 状态: state of the record. */
  state?: RecordState | (string & {}) | null;
  /** 已备案的服务: the services in the record. */
  services?: RecordedService[] | null;
  /** 主体在本接入商: whether the subject's record is held here. */
  here?: boolean | null;
  /** 投资者或上级主管单位: investor or superior unit. */
  superior_unit?: string | null;
  /** 有无字号: whether the recorded licence shows a trade name. */
  has_trade_name?: boolean | null;
  /** 备案通过时间: when the record was last approved as a whole. */
  filed_at?: string | null;
  /** 最近变更时间: when it was last changed. */
  changed_at?: string | null;
}

/** A service in a record. */
export interface RecordedService {
  /** 服务备案号: record number of the service. */
  record_number?: string | null;
  /** 应用服务类型: kind of the service. */
  kind?: ServiceKind | (string & {}) | null;
  /** 网站名称: name of the website. */
  name?: string | null;
  /** APP 名称: name of the app. */
  app_name?: string | null;
  /** 域名: domains of the website. */
  domains?: (string | null)[] | null;
  /** 是否在本接入商接入: whether this provider gives access to it. */
  accessed_here?: boolean | null;
  /** 状态: state of the record. */
  state?: RecordState | (string & {}) | null;
  /** 服务负责人: responsible person of the service. */
  responsible_person?: ResponsiblePerson | null;
  /** 接入商: the access providers that it has, by name. */
  providers?: (string | null)[] | null;
  /** 公网 IP: public IP address. */
  public_ip?: string | null;
  /** 服务内容: what the website is about. */
  content_kind?: ContentKind | (string & {}) | null;
  /** 服务语言: languages of the website. */
  languages?: Language | (string & {}) | (Language | (string & {}) | null)[] | null;
  /** 前置审批类型: fields that need approval first. */
  pre_approval?: PreApproval | (string & {}) | (PreApproval | (string & {}) | null)[] | null;
  /** APP 运行平台: the recorded platforms of an app. */
  platforms?: AppPlatform[] | null;
  /** 云资源: the recorded resource that carries it here. */
  resource?: ResourceRef | null;
  /** 备案通过时间: when it was approved. */
  filed_at?: string | null;
}

/** Other filings that matter to this one. */
export interface OtherFilings {
  /** 该主体在各接入商的其他在途订单数: other orders of the subject in process at any provider. */
  subject_in_process?: number | null;
  /** 在途的域名: domains that are in process at another provider or for another subject. */
  domains_in_process?: (string | null)[] | null;
  /** 黑名单: whether the subject's certificate number is on the blacklist. */
  blacklisted?: boolean | null;
  /** 该手机号已用于其他主体: other subjects that already use the mobile numbers of this order's persons. */
  mobiles_elsewhere?: number | null;
  /** 本订单负责人已任负责人的其他主体数: other subjects for which the persons of this order are already responsible. */
  persons_elsewhere?: number | null;
  /** 其中有无其本人的个人备案: whether one of those is the own filing of the person as an individual. */
  own_individual_filing?: boolean | null;
  /** 该主体的其他服务总数: services that the subject has in all, at any provider, those of this order not counted. */
  services_of_subject?: number | null;
}

/** Where the order stands (订单进度). */
export interface OrderProgress {
  /** 订单状态: state of the order. */
  state?: OrderState | (string & {}) | null;
  /** 创建时间: when it was created. */
  created_at?: string | null;
  /** 最近保存时间: when it was last saved. */
  updated_at?: string | null;
  /** 提交时间: when it was submitted. */
  submitted_at?: string | null;
  /** 初审通过时间: when the provider's review was passed. */
  initial_review_passed_at?: string | null;
  /** 提交管局时间: when it was forwarded to the administration. */
  forwarded_at?: string | null;
  /** 驳回时间: when it was refused. */
  rejected_at?: string | null;
  /** 用户最近操作时间: when the user last did something. */
  last_action_at?: string | null;
  /** 审核通过时间: when it was approved. */
  approved_at?: string | null;
  /** 初审通过后是否改过信息: whether data were changed after the provider's review was passed. */
  changes_after_review?: boolean | null;
}

/** Where an order stands (备案订单状态). The list is closed. */
export type OrderState =
  /** 草稿: Being filled in (草稿). */
  | "draft"
  /** 草稿失效: A draft left for more than 30 days (草稿失效). */
  | "draft_expired"
  /** 已提交审核: Submitted, waiting for the ministry's comparison of the domain data (已提交审核). */
  | "submitted"
  /** 腾讯云初审: In the provider's review (初审). */
  | "initial_review"
  /** 初审驳回: Refused by the provider (初审驳回). */
  | "rejected_initial"
  /** 初审通过: Passed by the provider, not forwarded yet (初审通过). */
  | "initial_passed"
  /** 复审: In the provider's second review of 2018 (复审). */
  | "second_review"
  /** 复审驳回: Refused in the second review of 2018 (复审驳回). */
  | "rejected_second"
  /** 已提交管局: Forwarded to the administration (已提交管局). */
  | "submitted_to_authority"
  /** 短信核验中: Waiting for the check by short message (短信核验中). */
  | "sms_pending"
  /** 核验失败退回: Returned because the check by short message failed (核验失败退回). */
  | "returned_sms"
  /** 管局审核: In the administration's review (管局审核). */
  | "authority_review"
  /** 管局驳回: Refused by the administration (管局驳回). */
  | "rejected_authority"
  /** 备案成功: Approved (备案成功). */
  | "approved"
  /** 撤销备案: Withdrawn after a refusal (撤销备案). */
  | "withdrawn"
  /** 放弃备案: Given up (放弃备案). */
  | "abandoned";

/** Where the check by short message stands (短信核验). */
export interface SmsProgress {
  /** 入表时间: when the request entered the ministry's table. */
  requested_at?: string | null;
  /** 短信发送时间: when the message was sent. */
  sent_at?: string | null;
  /** 失败次数: failed attempts since the request. */
  attempts?: number | null;
  /** 重发次数: resends asked for since the request. */
  resends?: number | null;
  /** 主体负责人是否已核验: whether the subject's person has verified. */
  subject_person_verified?: boolean | null;
  /** 服务负责人是否已核验: whether the service's person has verified. */
  service_person_verified?: boolean | null;
}

/** What was seen of a site (网站访问). */
export interface SiteObservation {
  /** 域名: the domain: joins `services[].domains[]`. */
  domain?: string | null;
  /** 所访问的主机名: the host that was looked at, if it is not the domain itself. */
  host?: string | null;
  /** 访问时间: when it was looked at. */
  seen_at?: string | null;
  /** 能否打开: whether pages can be opened. */
  reachable?: boolean | null;
  /** HTTP 状态码: HTTP status. */
  http_status?: number | null;
  /** 页面底部的备案号: the number shown at the bottom of the page; "" if there is none is the same as unknown, see `footer_shown`. */
  footer_number?: string | null;
  /** 页面底部有无备案号: whether a record number is shown at the bottom of the page. */
  footer_shown?: boolean | null;
  /** 备案号的链接: where the number links to. */
  footer_link?: string | null;
  /** 公安备案号: the public-security number shown. */
  psb_number?: string | null;
  /** 版权所有: the copyright line shown. */
  copyright?: string | null;
  /** 开通时间: when the site was opened to the public. */
  opened_at?: string | null;
  /** 是否显示其他单位的名称或内容: whether it shows the name or the content of another organisation. */
  shows_other_organisation?: boolean | null;
  /** 所见内容: what was seen on it. */
  topics?: Topic | (string & {}) | (Topic | (string & {}) | null)[] | null;
  /** 公安备案日: day of its public-security filing. */
  psb_filed_at?: string | null;
  /** 核查整改期限: last day of a correction that the administration has ordered. */
  last_correction_until?: string | null;
}

/** What the company register shows of the subject (国家企业信用信息公示系统). Not the ministry's query, see `Registry`. */
export interface CompanyRegister {
  /** 登记状态: registration state. */
  state?: CompanyState | (string & {}) | null;
  /** 名称: registered name. */
  name?: string | null;
  /** 法定代表人: registered legal representative. Personal. */
  legal_rep_name?: string | null;
}

/** State of a company in the register (登记状态). The documents do not close the list. */
export type CompanyState =
  /** 在营: In business (在营). */
  | "normal"
  /** 经营异常: On the list of irregular operations (经营异常). */
  | "abnormal"
  /** 吊销: Licence revoked (吊销). */
  | "revoked"
  /** 注销: Deregistered (注销). */
  | "cancelled";

/** What was read off the picture of the subject's certificate (证件识别). */
export interface CertificateReading {
  /** 名称: name. */
  name?: string | null;
  /** 证件号码: certificate number. Personal. */
  number?: string | null;
  /** 住所: domicile. */
  address?: string | null;
  /** 法定代表人, 负责人, 经营者: the person that the certificate names. Personal. */
  principal?: string | null;
}

/** What is known of the verification by video (视频核验). */
export interface VideoVerification {
  /** 出镜人员: who was filmed. */
  person_is?: FilmedPerson | (string & {}) | null;
}

/** Who was filmed for the verification (视频核验对象). The documents do not close the list. */
export type FilmedPerson =
  /** 主体负责人: The person of the subject (主体负责人). */
  | "subject_person"
  /** 服务负责人: The person of the service (服务负责人). */
  | "service_person"
  /** 其他人: Somebody else (其他人). */
  | "somebody_else"
  /** 未知: Nobody knows (未知). */
  | "unknown";

/** What the check of pages has to know of a filing. All of it is optional; what is missing makes rules undetermined. */
export interface Filing {
  /** 应用服务类型: kind of the service. */
  kind?: ServiceKind | (string & {}) | null;
  /** 备案省份: province of the filing; else the one that the number names. */
  province?: Province | (string & {}) | null;
  /** 主办单位性质: nature of the subject. */
  nature?: SubjectNature | (string & {}) | null;
  /** 主办单位名称: name of the subject. */
  subject_name?: string | null;
  /** 主体备案号: record number of the subject, or number of its licence. */
  subject_number?: string | null;
  /** 服务备案号: record number of the service. */
  service_number?: string | null;
  /** 网站域名: domain of the website. */
  domain?: string | null;
  /** 开通时间: when the service was opened to the public. */
  opened_at?: string | null;
  /** 是否已申请公安备案: whether the public-security filing has been applied for. */
  police_applied?: boolean | null;
  /** 公安备案号: public-security number of the service. */
  police_number?: string | null;
  /** 公安备案通过时间: when the public-security filing was approved. */
  police_approved_at?: string | null;
}

/** 报告: the report of one order, as its JSON has it. */
export interface Report {
  /** 格式号: number of the format, see `FORMAT`. */
  format: number;
  /** 结论: what becomes of the order. Warnings and hints never change it. */
  verdict: Verdict;
  /** 检查时间: the instant as of which the order was checked, with its offset. */
  checked_at: string;
  /** 规则集: which rules those were: version of the library, provider, strictness, whether pages are advice, what the caller switched and added, Beijing day. */
  ruleset: string;
  /** 计数: how many findings there are, also of those that are not shown. */
  counts: Counts;
  /** 问题: what does not hold, in the order of the model, then by code. */
  diagnostics: Finding[];
  /** 无法判断: the rules that lack a fact, in the order of the model, then by code. */
  undetermined: Open[];
  /** 已关闭的规则: codes of the rules that the caller switched off. Only where there are any. */
  off?: string[];
  /** 已降级的规则: codes of the rules that the caller lowered by one level. Only where there are any. */
  lowered?: string[];
  /** 未列出: how many findings and undecided places of which rules are not shown, by code. Only where there are any. */
  hidden?: Hidden[];
}

/** What becomes of the order. */
export type Verdict =
  /** 未发现会被驳回之处: No rule that bars it fails, and none is undecided. */
  | "accept"
  /** 信息不全，有规则无法判断: No rule that bars it fails, but some could not be decided. */
  | "incomplete"
  /** 会被驳回: A rule that bars it fails. */
  | "reject";

/** How many findings of each severity, and how many undecided rules. */
export interface Counts {
  /** 错误: errors. */
  error: number;
  /** 警告: warnings. */
  warning: number;
  /** 提示: hints. */
  info: number;
  /** 无法判断: rules undecided at some place. */
  undetermined: number;
}

/** 问题: a rule that does not hold, and where. */
export interface Finding {
  /** 代码: code of the rule. Never reused. */
  code: string;
  /** 短名: the rule's name for people. */
  slug: string;
  /** 级别: how much it matters. */
  severity: Severity;
  /** 位置: what to change, or where the missing thing would stand: a JSON pointer (RFC 6901) into the order. */
  path: string;
  /** 位置名称: what the forms call that place. Not there where it is the order itself. */
  label?: Texts;
  /** 问题说明: what is wrong. */
  message: Texts;
  /** 原因: whose demand it is. */
  why: Texts;
  /** 做法: what to do. */
  help: Texts;
  /** 依据: where the documents say it; the strongest first. */
  source: Citation[];
  /** 参数: the values that fill the texts, by name. Never text from the order. */
  params: { [name: string]: number | string | string[] | Texts };
  /** 相关位置: other places that matter, as JSON pointers. */
  related: string[];
  /** 未列出的相关位置数: how many more places there are. Only where there are any. */
  more_related?: number;
}

/** How much a finding matters. */
export type Severity =
  /** 提示: A computed hint; nothing is wrong. */
  | "info"
  /** 警告: A recommendation or a documented risk. */
  | "warning"
  /** 错误: A documented bar to submission or approval. */
  | "error";

/** 文本: a text in both languages. */
export interface Texts {
  /** 中文: Chinese. */
  zh: string;
  /** 英文: English. */
  en: string;
}

/** 依据: where a document says it. */
export interface Citation {
  /** 文档短名: short stable name of the document. */
  id: string;
  /** 标题: title of the document, in Chinese. */
  title: string;
  /** 章节: section of the document. */
  section: string;
  /** 日期: the date that the document bears; of a page, when it was last edited. */
  date: string | null;
  /** 网址: where it can be read. */
  url: string | null;
  /** 阅读日期: when a page that bears no date was read: year and month, or a day. Only of such pages. */
  read?: string;
}

/** 无法判断: a rule that lacks a fact, and what it lacks. */
export interface Open {
  /** 代码: code of the rule. */
  code: string;
  /** 位置: what the rule looked at, as a JSON pointer. */
  path: string;
  /** 位置名称: what the forms call that place. Not there where it is the order itself. */
  label?: Texts;
  /** 缺少的信息: the missing facts that could still make it fail, as JSON pointers. */
  needs: string[];
  /** 未列出的缺少信息数: how many more facts are missing. Only where there are any. */
  more_needs?: number;
  /** 受阻于: codes of the findings that stand where a fact is needed. Only where there are any. */
  blocked_by?: string[];
}

/** 未列出: how much of one rule a report does not show. */
export interface Hidden {
  /** 代码: code of the rule. */
  code: string;
  /** 未列出的问题数: findings that are not shown. */
  findings: number;
  /** 未列出的无法判断数: undecided places that are not shown. */
  undetermined: number;
}

/** DF-01: does it need filing. */
export interface NeedQuestion {
  /** 服务器所在地区: Where the server is. */
  region?: Region | null;
  /** 用途: What is run on it. */
  used_for?: Use | null;
  /** 域名后缀是否已获国家批复：见 `filing suffix`: Whether the state has approved the domain's suffix: see `filing suffix`. */
  suffix_approved?: boolean | null;
}

/** Where the server is. */
export type Region =
  /** 中国大陆: Mainland China. */
  | "mainland"
  /** 中国香港: Hong Kong. */
  | "hong_kong"
  /** 中国大陆以外的其他地区: Any other place outside the mainland. */
  | "overseas";

/** What is run on the server. */
export type Use =
  /** 以域名访问的网站: A public website under a domain. */
  | "website"
  /** 仅以 IP 访问的网站: A public website that is reached by its IP address only. */
  | "website_by_ip"
  /** APP 服务: An app. */
  | "app"
  /** 以“mail.域名”访问的邮箱: Mail through `mail.` before the domain. */
  | "mail"
  /** 域名未使用: Nothing: the domain is not in use. */
  | "idle_domain"
  /** 尚未对外开放的网站: A website that is not open to the public yet. */
  | "not_open_yet"
  /** 不对外提供服务: No public service at all. */
  | "nothing_public";

/** DF-02: which kind of order it is. Found by the ministry's public query, by certificate and by domain. */
export interface KindQuestion {
  /** 主体备案所在: Where the subject has its record. */
  subject?: SubjectRecord | null;
  /** 服务备案属于谁: Whose record the service has. */
  service?: ServiceRecord | null;
  /** 服务是否已在本接入商接入: Whether this provider already gives access to the service. */
  accessed_here?: boolean | null;
  /** 主体或域名是否另有在途备案: Whether a filing of the subject or of the domain is in process elsewhere. */
  in_process?: boolean | null;
}

/** Where the subject has its record. */
export type SubjectRecord =
  /** 主体没有备案: It has none at the ministry. */
  | "none"
  /** 主体的备案只在其他接入商: With other providers only. */
  | "elsewhere"
  /** 主体的备案在本平台本账号: Here, in this account. */
  | "here"
  /** 主体的备案在本平台其他账号: Here, in another account. */
  | "other_account";

/** Whose record the domain or the app has. */
export type ServiceRecord =
  /** 服务没有备案: None. */
  | "none"
  /** 服务已备案在同一主体名下: One of the same subject. */
  | "same_subject"
  /** 服务已备案在其他主体名下: One of somebody else. */
  | "other_subject";

/** DF-05: what a host below a registered domain needs. */
export interface SubdomainQuestion {
  /** 一级域名的备案所在: Where the record of the registered domain is. */
  apex?: ApexRecord | null;
}

/** Where the record of the apex domain is. */
export type ApexRecord =
  /** 主域名没有备案: It has none. */
  | "none"
  /** 主域名已在本平台备案: Here. */
  | "here"
  /** 主域名在其他接入商备案: With other providers only. */
  | "elsewhere";

/** DF-06: what a new IP address calls for. */
export interface IpChangeQuestion {
  /** 原 IP 是否属于本接入商: Whether the old address is of this provider. */
  from_here?: boolean | null;
  /** 新 IP 是否属于本接入商: Whether the new address is of this provider. */
  to_here?: boolean | null;
  /** 网站是否已有或在办经营性备案: Whether the site has a commercial licence or applies for one (经营性备案). */
  commercial?: boolean | null;
}

/** DF-10: may the account file for the subject. */
export interface AccountQuestion {
  /** 主账号的实名认证状态: State of the main account's real-name verification. */
  realname_status?: RealnameStatus | null;
  /** 完成时间: When it was completed. */
  realname_at?: string | null;
  /** 提问所指的时刻，与校验器的时刻不同时填写: The instant of the question, where it is not the validator's. */
  now?: string | null;
  /** 主体是否为个人: Whether the subject is an individual. */
  individual?: boolean | null;
  /** 主账号的实名名称: Verified name of the main account. */
  account_name?: string | null;
  /** 主办单位名称: Name of the subject. */
  subject_name?: string | null;
  /** 主体的法定代表人姓名: Name of the subject's legal representative. */
  legal_rep_name?: string | null;
  /** 账号下是谁的备案: Whose record the account holds. */
  account_record?: AccountRecord | null;
  /** 操作人账号类型: Who operates. */
  operator?: AccountKind | null;
  /** 主账号是否已授权操作人: Whether the main account has authorised the operator. */
  authorised?: boolean | null;
}

/** Whose record the account holds. */
export type AccountRecord =
  /** 账号下没有备案: Nobody's. */
  | "none"
  /** 账号下是同一主体的备案: That of the subject that files. */
  | "same_subject"
  /** 账号下是其他主体的备案: That of somebody else. */
  | "other_subject";

/** DF-11: may an order be started now. */
export interface StartQuestion {
  /** 主账号是否另有进行中的订单: Whether the main account has another order in process. */
  order_open?: boolean | null;
  /** 该订单与新订单的类型是否相同: Whether that order is of the same kind as the new one. */
  same_kind?: boolean | null;
  /** 该订单的主体是否相同: Whether that order is for the same subject. */
  same_subject?: boolean | null;
  /** 该订单是否已提交管局: Whether that order was forwarded to the administration. */
  forwarded?: boolean | null;
  /** 主体在别处是否有在途备案: Whether the subject has a filing in process elsewhere. */
  subject_in_process?: boolean | null;
  /** 域名是否在别处或为他人在途: Whether the domain is in process elsewhere or for somebody else. */
  domain_in_process?: boolean | null;
}

/** DF-12: how a list of wishes becomes orders. */
export interface SplitQuestion {
  /** 要备案的内容: What is to be filed. */
  wishes?: Wish[] | null;
}

/** One thing that somebody wants to file. */
export interface Wish {
  /** 哪个主体：调用方自编的号，同一主体同号: Which subject: a number of the caller's. Wishes of one subject bear the same. */
  subject?: number;
  /** 主体是否为个人: Whether the subject is an individual. */
  individual?: boolean | null;
  /** 主体备案所在: Where the subject has its record. */
  subject_record?: SubjectRecord | null;
  /** 服务备案属于谁: Whose record the service has. */
  service_record?: ServiceRecord | null;
  /** 服务是否已在本接入商接入: Whether this provider already gives access to the service. */
  accessed_here?: boolean | null;
  /** 网站或 APP: Website or app. */
  kind?: ServiceKind | null;
}

/** DF-17: can a name under this suffix be filed. */
export interface SuffixQuestion {
  /** 域名: The domain. */
  domain?: string | null;
  /** 备案省份: The province of the filing. */
  province?: Province | null;
}

/** DF-18: must the holder of the domain be shown while it is filed. */
export interface PrivacyQuestion {
  /** 备案省份: The province of the filing. */
  province?: Province | null;
}

/** DF-26: can a record be changed so. */
export interface ChangeQuestion {
  /** 已备案主体是否为个人: Whether the recorded subject is an individual. */
  old_individual?: boolean | null;
  /** 新主体是否为个人: Whether the new subject is an individual. */
  new_individual?: boolean | null;
  /** 省份是否变更: Whether the province changes. */
  province_changes?: boolean | null;
  /** 是否更换主体: Whether another subject takes the place of the recorded one. */
  subject_replaced?: boolean | null;
  /** 两者是否为同一人：法定代表人或个人本人: Whether the same person stands behind both: as legal representative, or as the individual. */
  same_person_behind?: boolean | null;
  /** 备案所在省份: The province of the record. */
  province?: Province | null;
}

/** DF-37: where to change it. */
export interface WhereQuestion {
  /** 要变更的内容: What is to be changed. */
  what?: Changed | null;
  /** 主体备案是否在本接入商: Whether the subject's record is here. */
  subject_here?: boolean | null;
}

/** What is to be changed. */
export type Changed =
  /** 备案信息: Data of the record. */
  | "record"
  /** 域名所有者: The holder of the domain. */
  | "domain_holder";

/** DF-38: may a person be responsible again. */
export interface ReuseQuestion {
  /** 该人已担任的负责人: What the person is already responsible for. */
  already?: Already | null;
  /** 该人将担任的负责人: What the person is to be responsible for. */
  role?: For | null;
  /** 是否为现备案的主体负责人: Whether it is the person of the subject now on record. */
  same_as_recorded?: boolean | null;
}

/** What a person is already responsible for. */
export type Already =
  /** 没有其他备案: Nothing. */
  | "nothing"
  /** 本人的个人备案: A filing of his own. */
  | "own_filing"
  /** 同一主体的其他网站: Another site of the same subject. */
  | "same_subject"
  /** 另一家公司的网站: A site of another company. */
  | "other_company";

/** What a person is to be responsible for. */
export type For =
  /** 主体: The subject. */
  | "subject"
  /** 服务: A service. */
  | "service";

/** Who may be the subject's person, by the page of the province. */
export interface RepresentativeQuestion {
  /** 备案省份: The province of the filing. */
  province?: Province | null;
  /** 备案类型: The kind of order. */
  kind?: OrderKind | null;
  /** 主办单位性质: Nature of the subject. */
  nature?: SubjectNature | null;
  /** 该人是否为法定代表人: Whether the person is the legal representative. */
  is_legal_rep?: boolean | null;
  /** 是否有法定代表人授权书: Whether a letter of the legal representative is at hand. */
  letter?: boolean | null;
}

/** Whether somebody is old enough to be responsible, by the page of the province. */
export interface AgeQuestion {
  /** 下单当日的周岁年龄: Age in whole years on the day of the order. */
  age?: number | null;
  /** 备案省份: The province of the filing. */
  province?: Province | null;
  /** 主体是否为个人: Whether the subject is an individual. */
  individual?: boolean | null;
  /** 该人将担任的负责人: What the person is to be responsible for. */
  role?: For | null;
  /** 是否为学生: Whether the person is a student. */
  student?: boolean | null;
  /** 是否为女性: Whether the person is a woman. */
  woman?: boolean | null;
  /** 是否为单位的法定代表人: Whether the person is the unit's legal representative. */
  is_legal_rep?: boolean | null;
}

/** DF-39: what to see to before a service is added. */
export interface AddServiceQuestion {
  /** 已备案的主体信息是否真实、最新: Whether the recorded subject data is true and current. */
  record_current?: boolean | null;
  /** 已备案网站的名称是否符合现行规则: Whether the names of the filed sites suit the subject by today's rules. */
  names_fit?: boolean | null;
  /** 其内容是否与主体相符: Whether their contents suit the subject. */
  contents_fit?: boolean | null;
  /** 是否已悬挂备案号并加链接: Whether they show number and link. */
  numbers_shown?: boolean | null;
  /** 是否都在使用: Whether all of them are in use. */
  all_in_use?: boolean | null;
  /** 是否都能打开: Whether all of them can be opened. */
  all_reachable?: boolean | null;
}

/** DF-40: where may an individual file. */
export interface IndividualQuestion {
  /** 身份证所属省份: The province of the identity card. */
  id_province?: Province | null;
  /** 居住省份: The province where the person lives. */
  residence?: Province | null;
  /** 当地管局是否允许外省人员备案；管局页面未说明时才需要: Whether the administration there lets people from elsewhere file; only asked where its page does not say. */
  residence_allows?: boolean | null;
  /** 是否已有所要求的材料或本地号码: Whether the papers, or the local number, that it wants are at hand. */
  papers_at_hand?: boolean | null;
}

/** DF-41: from when on can the order be submitted. */
export interface SubmissionQuestion {
  /** 域名实名认证通过时间: When the domain's real-name verification was passed. */
  domain_verified_at?: string | null;
  /** 域名注册服务机构: Where the domain is registered. */
  registrar?: Registrar | null;
  /** 主体是否为个人: Whether the subject is an individual. */
  individual?: boolean | null;
  /** 账号实名认证完成时间: When the account's real-name verification was completed. */
  account_verified_at?: string | null;
}

/** DF-42: what to do about the holder of a domain. */
export interface HolderQuestion {
  /** 域名所有者类型: Type of the domain's holder. */
  holder?: HolderType | null;
  /** 主体是否为个人: Whether the subject is an individual. */
  individual?: boolean | null;
  /** 所有者与主体的名称和证件是否一致: Whether holder and subject are the same by name and certificate. */
  same?: boolean | null;
  /** 所有者是否为单位的法定代表人: Whether the holder is the unit's legal representative. */
  legal_representative?: boolean | null;
  /** 备案省份: The province of the filing. */
  province?: Province | null;
}

/** DF-43: how a foreign company gets a site. */
export interface ForeignQuestion {
  /** 是否为境外企业: Whether the company is foreign. */
  foreign?: boolean | null;
  /** 在境内有无持国家认可证件的分支机构: Whether it has a branch in the mainland with a certificate that the state recognises. */
  mainland_branch?: boolean | null;
}

/** DF-25: what the user may do. */
export interface ActionsQuestion {
  /** 订单状态: Where the order stands. */
  state?: OrderState | null;
}

/** What an event does to an order. */
export interface NextQuestion {
  /** 订单状态: Where the order stands. */
  state?: OrderState | null;
  /** 事件: What happens. */
  event?: Event | null;
  /** 上一步的时间：提交、驳回、保存或入表: When the last step was: submission, refusal, saving, or the entry of the request in the ministry's table. */
  last_step_at?: string | null;
  /** 事件发生的时刻: The instant of the event. */
  now?: string | null;
  /** 是否有人须短信核验：见 `sms persons`: Whether somebody has to confirm a message: see `sms persons`. */
  somebody_confirms?: boolean | null;
}

/** What happens to an order. */
export type Event =
  /** 保存草稿: The user saves the draft. */
  | "save"
  /** 提交: The user submits. */
  | "submit"
  /** 域名实名比对一致: The ministry's comparison of the domain's real-name data is consistent. */
  | "domain_matches"
  /** 初审通过: The provider's review is passed. */
  | "pass_review"
  /** 初审驳回: The provider refuses. */
  | "refuse_review"
  /** 提交管局: The provider forwards the order. */
  | "forward"
  /** 转复审（2018 年）: The provider sends it to the second review of 2018. */
  | "second_review"
  /** 下发短信验证码: The ministry issues the codes. */
  | "issue_codes"
  /** 无人须短信核验: Nobody has to confirm a short message. */
  | "nobody_confirms"
  /** 一人核验成功，其他人待核验: One person has confirmed; others have not. */
  | "one_confirms"
  /** 须核验的人全部核验成功: Every person who has to has confirmed. */
  | "all_confirm"
  /** 短信核验失败或超时: The code has run out, or five attempts have failed. */
  | "sms_fails"
  /** 管局通过: The administration approves. */
  | "approve"
  /** 管局驳回: The administration refuses. */
  | "refuse_authority"
  /** 撤销备案: The user withdraws a refused order. */
  | "withdraw"
  /** 放弃备案: The user gives the order up. */
  | "abandon"
  /** 逾期无操作: Nothing has been done for as long as an order may wait. */
  | "idle"
  /** 草稿逾期未更新: A draft has been left alone for as long as it lives. */
  | "draft_runs_out"
  /** 状态同步: The provider shows the result. */
  | "synchronise";

/** Where an order stands, for its deadlines (DF-33, DF-34). */
export interface ProgressQuestion {
  /** 订单状态: Where the order stands. */
  state?: OrderState | null;
  /** 备案类型: The kind of the order. */
  kind?: OrderKind | null;
  /** 备案省份: The province of the filing. */
  province?: Province | null;
  /** 最近保存时间: When it was last saved. */
  updated_at?: string | null;
  /** 提交时间: When it was submitted. */
  submitted_at?: string | null;
  /** 初审通过时间: When the provider's review was passed. */
  initial_review_passed_at?: string | null;
  /** 驳回时间: When it was refused. */
  rejected_at?: string | null;
  /** 用户最近操作时间: When the user last did something. */
  last_action_at?: string | null;
  /** 提交管局时间: When it was forwarded to the administration. */
  forwarded_at?: string | null;
  /** 入表时间: When the request entered the ministry's table (入表时间). */
  requested_at?: string | null;
  /** 被管局驳回后再次提交的时间: When the order was submitted again after a refusal by the administration. */
  resubmitted_at?: string | null;
  /** 工信部通知审核通过的时间: When the ministry gave notice of the approval. */
  approved_at?: string | null;
  /** 审核人员首次未打通电话的时间: When the reviewer first called in vain. */
  called_at?: string | null;
}

/** DF-27: what an order takes away. */
export interface EffectsQuestion {
  /** 备案类型: The kind of order. */
  kind?: OrderKind | null;
}

/** DF-28: is it safe to end the access here. */
export interface LeaveQuestion {
  /** 服务是否另有接入商: Whether another provider gives access to the service. */
  accessed_elsewhere?: boolean | null;
  /** 网站是否仍指向本接入商: Whether the site still points here. */
  points_here?: boolean | null;
}

/** DX-07: who has to confirm an order, with its record among its facts. */
export interface OrderQuestion {
  /** 待校验的订单: The order, as it would be validated. */
  order?: Order | null;
}

/** DF-47: is the filing password wanted. */
export interface PasswordQuestion {
  /** 备案类型: The kind of order. */
  kind?: OrderKind | null;
}

/** DF-29: who has to confirm. */
export interface PersonsQuestion {
  /** 备案类型: The kind of order. */
  kind?: OrderKind | null;
  /** 新增的服务: Which services it adds. */
  services?: Services | null;
  /** 是否报告主体变更；接入商与备案信息比对得知: Whether it reports a change of the subject; the provider tells by comparing with the record. */
  subject_changed?: boolean | null;
  /** 是否报告服务变更: Whether it reports a change of the services. */
  service_changed?: boolean | null;
  /** 省份是否变更: Whether the province changes. */
  province_changed?: boolean | null;
}

/** Which services an order has. */
export type Services =
  /** 仅网站: Websites only. */
  | "websites"
  /** 仅 APP: Apps only. */
  | "apps"
  /** 网站和 APP: Both. */
  | "both";

/** How many messages come, where one person has both roles. */
export interface MessagesQuestion {
  /** 须核验的人: Who has to confirm. */
  persons?: Persons | null;
  /** 两个负责人是否为同一人: Whether one person has both roles. */
  same_person?: boolean | null;
  /** 主体负责人手机号: Mobile number of the subject's person. */
  subject_mobile?: string | null;
  /** 服务负责人手机号: Mobile number of the service's person. */
  service_mobile?: string | null;
}

/** Who has to confirm. */
export type Persons =
  /** 主体负责人和服务负责人都要核验: Both persons. */
  | "both"
  /** 仅主体负责人核验: The subject's person. */
  | "subject"
  /** 仅服务负责人核验: The service's person. */
  | "service"
  /** 无人须核验，订单不经短信直接进入管局审核: Nobody: the order goes on without messages. */
  | "nobody"
  /** 变更备案须有变更内容: A change filing that changes nothing is no order. */
  | "nothing_changed";

/** DF-30: how far one person's check is. */
export interface SessionQuestion {
  /** 入表时间；两个时限均由此起算: When the request entered the ministry's table (入表时间); both clocks run from there. */
  requested_at?: string | null;
  /** 失败次数: Failed attempts. */
  attempts?: number | null;
  /** 重发次数: Resends that were asked for. */
  resends?: number | null;
  /** 是否已核验: Whether the person has confirmed. */
  verified?: boolean | null;
  /** 提问所指的时刻，与校验器的时刻不同时填写: The instant of the question, where it is not the validator's. */
  now?: string | null;
}

/** What the form of the check wants, and how the order goes on. */
export interface ConfirmQuestion {
  /** 是否已填验证码: Whether the code is entered. */
  code_given?: boolean | null;
  /** 是否已填手机号: Whether the mobile number is entered. */
  mobile_given?: boolean | null;
  /** 是否已填证件号码后六位: Whether the last six characters of the certificate number are entered. */
  last_six_given?: boolean | null;
  /** 三者是否匹配: Whether the three belong together. */
  all_match?: boolean | null;
  /** 其他人是否都已核验，或无须他人核验: Whether every other person has confirmed, or nobody else has to. */
  others_done?: boolean | null;
}

/** DF-03: may the site be open. */
export interface OpenQuestion {
  /** 备案情形: How it stands towards filing. */
  situation?: Situation | null;
  /** 备案类型: The kind of the order. */
  kind?: OrderKind | null;
  /** 订单状态: Where the order stands. */
  state?: OrderState | null;
  /** 接入订单：初审后是否已超过可等待的时间: For access orders: whether the time that an order may wait went by after the provider's review. */
  access_lapsed?: boolean | null;
}

/** How a service stands towards filing. */
export type Situation =
  /** 没有备案，也没有订单: It has no record, and no order was made. */
  | "not_filed"
  /** 仅以 IP 访问，没有备案: As before, and it is reached by its IP address only. */
  | "not_filed_by_ip"
  /** 已有备案订单: An order was made for it. */
  | "order";

/** DF-04: may the domain resolve while the order is in process. */
export interface ResolveQuestion {
  /** 备案类型: The kind of the order. */
  kind?: OrderKind | null;
  /** 网站能否访问: Whether the site answers. */
  site_answers?: boolean | null;
}

/** What the provider does to a domain that points to it. */
export interface BlockQuestion {
  /** 域名是否解析到本接入商的境内资源: Whether the domain resolves to the provider's resources in the mainland. */
  resolves_here?: boolean | null;
  /** 服务是否在本接入商备案或接入: Whether the service is filed or accessed here. */
  filed_here?: boolean | null;
  /** 访问方式: How it is opened. */
  scheme?: Scheme | null;
}

/** A scheme. */
export type Scheme =
  /** HTTP 访问: `http`. */
  | "http"
  /** HTTPS 访问: `https`. */
  | "https";

/** DF-36: why can the site not be opened. */
export interface UnreachableQuestion {
  /** 服务器是否在境内: Whether the server is in the mainland. */
  mainland?: boolean | null;
  /** 服务是否有备案: Whether the service has a record. */
  filed?: boolean | null;
  /** 备案是否已注销: Whether its record was cancelled. */
  cancelled?: boolean | null;
  /** 是否在本接入商接入: Whether this provider gives access to it. */
  accessed_here?: boolean | null;
  /** 是否为 .com 或 .net 域名，且注册后五日内未通过实名认证: Whether the name is under .com or .net and was not verified within five days of its registration. */
  realname_overdue?: boolean | null;
  /** 收到通过通知后是否已满半小时: Whether half an hour has passed since the notice of approval. */
  half_an_hour_since_approval?: boolean | null;
  /** ping 域名是否得到服务器地址: Whether the domain, pinged, gives the server's address. */
  ping_reaches_server?: boolean | null;
}

/** DF-31: what must be shown after approval. */
export interface DisplayQuestion {
  /** 备案省份: The province of the filing. */
  province?: Province | null;
  /** 网站或 APP: Website or app. */
  kind?: ServiceKind | null;
  /** 主体是否为个人: Whether the subject is an individual. */
  individual?: boolean | null;
  /** 是否有网络文化经营许可证: Whether there is a culture licence. */
  culture_licence?: boolean | null;
}

/** DF-32: the duties towards the public security. */
export interface PoliceQuestion {
  /** 网站开通时间: When the site was opened. */
  opened_at?: string | null;
  /** 是否已申请: Whether it was applied for. */
  applied?: boolean | null;
  /** 通过时间: When it was approved. */
  approved_at?: string | null;
  /** 是否已悬挂: Whether the number is shown. */
  displayed?: boolean | null;
  /** 提问所指的时刻，与校验器的时刻不同时填写: The instant of the question, where it is not the validator's. */
  now?: string | null;
}

/** DF-13: may such a subject run such a site. */
export interface ContentQuestion {
  /** 主体是否为个人: Whether the subject is an individual. */
  individual?: boolean | null;
  /** 服务内容: What the site is about. */
  content?: ContentKind | null;
  /** 是否有商业性质: Whether it is of a commercial nature. */
  commercial?: boolean | null;
  /** 是否以企业或其他组织的名义: Whether it speaks for a company or another organisation. */
  for_organisation?: boolean | null;
  /** 是否在单位的经营范围内: Whether it is within the unit's scope of business. */
  within_scope?: boolean | null;
  /** 内容所需的审批是否已取得: Whether the approval that the content needs is there. */
  approval_obtained?: boolean | null;
  /** 备案省份: The province of the filing. */
  province?: Province | null;
}

/** DF-16: what a reviewer may say of a website's name. */
export interface NameQuestion {
  /** 网站名称: The name of the website. */
  name?: string | null;
  /** 主体是否为个人: Whether the subject is an individual. */
  individual?: boolean | null;
  /** 主体是否为国家级单位，或已获准使用这类名称: Whether the subject is a national-level unit, or holds an approval for such a name. */
  national?: boolean | null;
  /** 名称所涉领域的审批是否已取得: Whether an approval for the field that the name speaks of is there. */
  approval_obtained?: boolean | null;
  /** 备案省份；未给出时，不说管局页面的要求: The province of the filing; without one, nothing is said of its page. */
  province?: Province | null;
}

/** What is known of a resource (DF-07, DF-08). A load balancer is asked with the properties of the server it is bound to. */
export interface ResourceQuestion {
  /** 资源类型: Its kind. */
  kind?: ResourceKind | null;
  /** 是否在境内: Whether it is in the mainland. */
  mainland?: boolean | null;
  /** 有无公网 IP: Whether it has a public IP address. */
  public_ip?: boolean | null;
  /** 计费模式: How it is paid for. */
  billing_mode?: BillingMode | null;
  /** 累计购买月数: Months bought in all, renewals included. Unit: month. */
  purchased_months?: number | null;
  /** 购买时间: When it was bought. */
  purchased_at?: string | null;
  /** 到期时间: When it ends. */
  expires_at?: string | null;
  /** 负载均衡是否已绑定云服务器: Whether a load balancer is bound to a cloud server. */
  bound?: boolean | null;
  /** 资源包的调用次数: Invocations of a function package. */
  invocations?: number | null;
  /** 资源包的资源使用量（GBs）: Usage of a function package, in GBs. Unit: GB.s. */
  gbs?: number | null;
  /** 已用该资源包备案的服务数: Services that are filed with a function package already. */
  filed_services?: number | null;
  /** 服务器已生成的授权码数: Codes that a server has issued. */
  codes_issued?: number | null;
  /** 是否属于备案账号: Whether it belongs to the account that files. */
  own_account?: boolean | null;
  /** 申请授权码的渠道: Where a code is asked for. */
  channel?: Channel | null;
  /** 提问所指的时刻，与校验器的时刻不同时填写: The instant of the question, where it is not the validator's. */
  now?: string | null;
}

/** DF-09: can an authorisation code be used. */
export interface CodeQuestion {
  /** 状态: Its state. */
  state?: AuthCodeState | null;
  /** 服务器到期时间: When the server that issued it expires. */
  server_expires_at?: string | null;
  /** 是否已授权给备案账号: Whether it is granted to the account that files. */
  granted_here?: boolean | null;
  /** 填写过它的订单是否已放弃，或即为本订单: Whether the order it was entered in was given up, or is this one. */
  order_given_up?: boolean | null;
  /** 提问所指的时刻，与校验器的时刻不同时填写: The instant of the question, where it is not the validator's. */
  now?: string | null;
}

/** What must be attached to an order. */
export interface ChecklistQuestion {
  /** 备案类型: The kind of order. */
  kind?: OrderKind | null;
  /** 备案渠道: Where it is filled in. */
  channel?: Channel | null;
  /** 主办单位性质: Nature of the subject. */
  nature?: SubjectNature | null;
  /** 网站或 APP: Website or app. */
  service?: ServiceKind | null;
  /** 主体负责人证件类型: Kind of the subject person's certificate. */
  subject_person_certificate?: CertificateKind | null;
  /** 服务负责人证件类型: Kind of the service person's certificate. */
  service_person_certificate?: CertificateKind | null;
  /** 域名注册服务机构: Where the domain is registered. */
  registrar?: Registrar | null;
  /** 表单有无域名证书上传栏: Whether the form shows the upload box for the domain certificate. */
  certificate_box_shown?: boolean | null;
  /** 服务负责人是否为法定代表人: Whether the service's person is the legal representative. */
  person_is_legal_rep?: boolean | null;
  /** 前置审批类型: What the service needs approval for. */
  pre_approval?: PreApproval | null;
  /** 备案省份；未给出时，清单不含管局的要求: The province of the filing. Without it, what its administration wants is not in the list. */
  province?: Province | null;
}

/** DF-19: which certificate goes with an order after a licence was renewed. */
export interface CertificateQuestion {
  /** 备案类型: The kind of order. */
  kind?: OrderKind | null;
  /** 备案省份: The province of the filing. */
  province?: Province | null;
  /** 备案后是否换过证照: Whether the licence was renewed since the record was made. */
  renewed?: boolean | null;
  /** 是否仍有载原号码的有效证件: Whether a valid certificate that bears the old number is at hand. */
  old_at_hand?: boolean | null;
}

/** DF-20: may a mobile number stand for the office telephone. The forms of 2023 and later have no such field. */
export interface OfficePhoneQuestion {
  /** 主体是否为个人: Whether the subject is an individual. */
  individual?: boolean | null;
  /** 备案省份: The province of the filing. */
  province?: Province | null;
  /** 所填号码是否为手机号: Whether the number given is a mobile number. */
  mobile?: boolean | null;
  /** 是否为负责人的手机号: Whether it is the mobile number of the responsible person. */
  same_as_person?: boolean | null;
}

/** DF-21: is the letter of the legal representative wanted. */
export interface LetterQuestion {
  /** 主体是否为个人: Whether the subject is an individual. */
  individual?: boolean | null;
  /** 备案省份: The province of the filing. */
  province?: Province | null;
  /** 服务负责人是否为法定代表人: Whether the service's person is the legal representative. */
  person_is_legal_rep?: boolean | null;
  /** 备案渠道: Where the order is filled in. */
  channel?: Channel | null;
  /** 服务负责人是否兼任主体负责人: Whether the service's person is the subject's as well. */
  person_is_subjects?: boolean | null;
}

/** DF-22: which seal the verification sheet bears. */
export interface SealQuestion {
  /** 备案人: Who files. */
  who?: Sealer | null;
  /** 是否有公章: Whether there is a company seal. */
  has_seal?: boolean | null;
}

/** Who files, as to seals. */
export type Sealer =
  /** 个人: An individual. */
  | "individual"
  /** 个体工商户: An individual business. */
  | "individual_business"
  /** 单位: A unit. */
  | "unit";

/** DF-23: is the domain certificate wanted. */
export interface DomainCertificateQuestion {
  /** 该省表单有无上传栏: Whether the province's form shows the upload box. */
  box_shown?: boolean | null;
  /** 域名注册服务机构: Where the domain is registered. */
  registrar?: Registrar | null;
}

/** DF-24: can a picture be uploaded. */
export interface ImageQuestion {
  /** 图片格式: Its format. */
  format?: ImageFormat | null;
  /** 文件大小（字节）: Its size in bytes. Unit: B. */
  size_bytes?: number | null;
}

/** DF-46: which number of the licence is entered. */
export interface NumberQuestion {
  /** 备案类型: The kind of order. */
  kind?: OrderKind | null;
  /** 是否为载统一社会信用代码的三证合一执照: Whether the licence is a three-in-one (三证合一), with a unified social credit code. */
  three_in_one?: boolean | null;
  /** 备案后是否换过证照: Whether the licence was renewed since the record was made. */
  renewed?: boolean | null;
}

/** What the page of an administration demands of such an order. */
export interface DemandsQuestion {
  /** 备案省份: The province of the filing. */
  province?: Province | null;
  /** 备案类型: The kind of order. */
  kind?: OrderKind | null;
  /** 主办单位性质: Nature of the subject. */
  nature?: SubjectNature | null;
}

/** DF-35: what the loss of a record means. */
export interface LossQuestion {
  /** 注销原因: Why it was cancelled. */
  reason?: LossReason | null;
  /** 主体是否有其他已备案网站: Whether the subject has other recorded sites. */
  other_sites?: boolean | null;
  /** 违法内容是否严重: Whether the illegal content was grave. */
  grave?: boolean | null;
}

/** Why a record was cancelled. */
export type LossReason =
  /** 主体主动申请注销（域名转让、停办或机构变更）: The subject asked for it. */
  | "subject_asked"
  /** 域名过期，新持有者以域名冲突申请注销: The domain expired and a new holder claimed it. */
  | "new_holder"
  /** 信息不真实、缺失，或接入被取消成为空壳: The data is untrue or missing, or nobody gives access. */
  | "untrue"
  /** 网站含有违法信息: The content is illegal. */
  | "illegal";

/** DF-45: what to do about a domain that has a record already. */
export interface OldRecordQuestion {
  /** 备案属于谁: Whose record it is. */
  record?: ServiceRecord | null;
  /** 按域名与按证件查询的备案号是否一致: Whether the query by domain and the query by certificate give the same record number. */
  numbers_agree?: boolean | null;
  /** 原接入商是否协助更正: Whether the earlier provider helps with a correction. */
  old_provider_helps?: boolean | null;
}

/** DF-14: who gives the approval that the content needs. */
export interface ApprovalQuestion {
  /** 审批领域: The field. */
  field?: PreApproval | null;
}

/** DF-15: is the culture licence needed. */
export interface CultureQuestion {
  /** 网站提供的内容: What the site offers. */
  content?: CultureContent | null;
  /** 是否营利：收费、广告、赞助或交易: Whether it earns: by charging, by advertisements, by sponsors, by trade. */
  for_profit?: boolean | null;
  /** 主体是否为个人: Whether the subject is an individual. */
  individual?: boolean | null;
  /** 是否有许可证: Whether it has a licence. */
  licensed?: boolean | null;
  /** 许可证是否仍有效: Whether that licence is still valid. */
  valid?: boolean | null;
}

/** Content that can need the culture licence (网络文化经营许可证). */
export type CultureContent =
  /** 音乐娱乐: Music and entertainment. */
  | "music"
  /** 游戏运营或虚拟货币: Games, and their currency. */
  | "games"
  /** 艺术品: Works of art. */
  | "art"
  /** 演出剧（节）目、表演: Plays and performances. */
  | "performances"
  /** 动漫: Animation and comics. */
  | "animation"
  /** 网吧内网络文化产品: Culture products inside internet cafés. */
  | "internet_cafes"
  /** 展览、比赛: Exhibitions and competitions. */
  | "exhibitions"
  /** 游戏公司官网或交流论坛，不提供有偿服务: The official site of a game company, or a forum about games, without paid service. */
  | "game_information"
  /** 均不涉及: None of them. */
  | "none";

/** How long a culture licence holds, and when to renew it. */
export interface CultureDatesQuestion {
  /** 有效期起: The day on which it begins. */
  valid_from?: string | null;
  /** 提问所指的时刻，与校验器的时刻不同时填写: The instant of the question, where it is not the validator's. */
  now?: string | null;
}

/** DF-44: how a commercial service gets its licence. */
export interface CommercialQuestion {
  /** 是否为经营性服务: Whether the service is commercial. */
  commercial?: boolean | null;
  /** 服务器是否在境内: Whether the server is in the mainland. */
  mainland?: boolean | null;
  /** 服务是否已备案: Whether the service is filed already. */
  filed?: boolean | null;
  /** 注册资本是否不低于一百万元: Whether the registered capital is a million yuan or more. */
  million?: boolean | null;
  /** 所在地是否为北京、天津、上海、广州或深圳: Whether the place is Beijing, Tianjin, Shanghai, Guangzhou or Shenzhen. */
  helped_city?: boolean | null;
}

/** The inputs of each question, by noun and name. */
export interface Questions {
  /** DF-01 需要备案吗，在哪里办: does it need filing, and where */
  "filing needed": NeedQuestion;
  /** DF-02 属于哪种备案类型: which kind of order is it */
  "filing kind": KindQuestion;
  /** DF-05 二级域名需要备案吗: what does a host below a filed domain need */
  "filing subdomain": SubdomainQuestion;
  /** DF-06 更换 IP 要办什么: what does a new IP address call for */
  "filing ip-change": IpChangeQuestion;
  /** DF-10 账号能否为该主体备案: may the account file for the subject */
  "filing account": AccountQuestion;
  /** DF-11 现在能新建订单吗: may an order be started now */
  "filing start": StartQuestion;
  /** DF-12 多个服务如何分成订单: how does a list of wishes become orders */
  "filing split": SplitQuestion;
  /** DF-17 域名后缀能备案吗: can a name under this suffix be filed */
  "filing suffix": SuffixQuestion;
  /** DF-18 要关闭域名隐私保护吗: must the domain's privacy protection be off */
  "filing privacy": PrivacyQuestion;
  /** DF-26 能这样变更吗: can a record be changed so */
  "filing change": ChangeQuestion;
  /** DF-37 到哪里变更: where is it changed */
  "filing where-to-change": WhereQuestion;
  /** DF-38 同一人能再任负责人吗: may a person be responsible again */
  "filing person": ReuseQuestion;
  /** DX-08 谁可以任主体负责人: who may be the subject's person */
  "filing representative": RepresentativeQuestion;
  /** DX-12 年龄能否任负责人: is somebody old enough to be responsible */
  "filing old-enough": AgeQuestion;
  /** DF-39 新增服务前要先处理什么: what to see to before a service is added */
  "filing before-adding": AddServiceQuestion;
  /** DF-40 个人可在哪里备案: where may an individual file */
  "filing individual": IndividualQuestion;
  /** DF-41 最早何时可提交: from when on can the order be submitted */
  "filing earliest": SubmissionQuestion;
  /** DF-42 域名所有者要怎么处理: what to do about the holder of a domain */
  "filing holder": HolderQuestion;
  /** DF-43 境外企业怎么办: how does a foreign company get a site */
  "filing foreign": ForeignQuestion;
  /** DF-25 该状态下能做什么: what may the user do in this state */
  "order actions": ActionsQuestion;
  /** DX-01 这一步之后是什么状态: where does an event lead */
  "order next": NextQuestion;
  /** DF-34 有哪些期限: which deadlines run */
  "order deadlines": ProgressQuestion;
  /** DF-33 预计何时完成: when is it likely done */
  "order estimate": ProgressQuestion;
  /** DF-27 注销会影响什么: what does an order take away */
  "order effects": EffectsQuestion;
  /** DF-28 取消接入安全吗: is it safe to end the access here */
  "order leave": LeaveQuestion;
  /** DX-09 这个订单变更了什么: what does this order change */
  "order changes": OrderQuestion;
  /** DX-10 备案能否像这个订单那样变更: can the record be changed as this order does */
  "order change-possible": OrderQuestion;
  /** DX-11 像这个订单那样取消接入安全吗: is it safe to end the access as this order does */
  "order leave-safe": OrderQuestion;
  /** DF-47 需要备案密码吗: is the filing password wanted */
  "order password": PasswordQuestion;
  /** DF-29 谁要短信核验: who has to confirm a short message */
  "sms persons": PersonsQuestion;
  /** DX-07 这个订单谁要短信核验: who has to confirm this order */
  "sms of-order": OrderQuestion;
  /** DX-02 同一人或同一手机号怎么核验: how many confirmations are there */
  "sms messages": MessagesQuestion;
  /** DF-30 核验进行到哪一步: how far is a person's check */
  "sms session": SessionQuestion;
  /** DX-03 核验结果是什么意思: what comes of an attempt to confirm */
  "sms confirm": ConfirmQuestion;
  /** DF-03 网站可以开放吗: may the site be open */
  "site open": OpenQuestion;
  /** DF-04 域名可以解析吗: may the domain resolve */
  "site resolve": ResolveQuestion;
  /** DX-04 会被拦截吗: is it blocked */
  "site blocked": BlockQuestion;
  /** DF-36 网站为什么打不开: why can the site not be opened */
  "site unreachable": UnreachableQuestion;
  /** DF-31 要悬挂什么: what must be shown */
  "site display": DisplayQuestion;
  /** DF-32 公安备案的期限: the duties towards the public security */
  "site police": PoliceQuestion;
  /** DF-13 这样的内容能备案吗: may such a subject run such a site */
  "site content": ContentQuestion;
  /** DF-16 网站名称有什么问题: what may a reviewer say of the name */
  "site name": NameQuestion;
  /** DF-07 该资源能用于备案吗: can the resource carry a filing */
  "resource eligible": ResourceQuestion;
  /** DF-08 能生成备案授权码吗: can it issue an authorisation code */
  "resource issue-code": ResourceQuestion;
  /** DF-09 授权码能用吗: can the authorisation code be used */
  "resource code": CodeQuestion;
  /** DX-05 要准备哪些材料: what must be attached */
  "materials checklist": ChecklistQuestion;
  /** DF-19 证件更换后用哪个: which certificate goes with the order */
  "materials certificate": CertificateQuestion;
  /** DF-20 办公电话可以填手机号吗: may a mobile number stand for the office telephone */
  "materials office-phone": OfficePhoneQuestion;
  /** DF-21 需要法定代表人授权书吗: is the letter of the legal representative wanted */
  "materials letter": LetterQuestion;
  /** DF-22 要盖什么章: which seal does the sheet bear */
  "materials seal": SealQuestion;
  /** DF-23 需要域名证书吗: is the domain certificate wanted */
  "materials domain-certificate": DomainCertificateQuestion;
  /** DF-24 图片能上传吗: can the picture be uploaded */
  "materials image": ImageQuestion;
  /** DF-46 填写哪个证件号码: which number of the licence is entered */
  "materials number": NumberQuestion;
  /** DX-13 管局对这样的订单有什么要求: what does the administration demand of such an order */
  "province demands": DemandsQuestion;
  /** DF-35 备案号被注销意味着什么: what does the loss of a record mean */
  "record loss": LossQuestion;
  /** DF-45 域名已有备案怎么办: what to do about a domain with an old record */
  "record old": OldRecordQuestion;
  /** DF-14 前置审批找谁办: who gives the approval */
  "licence approval": ApprovalQuestion;
  /** DF-15 需要网络文化经营许可证吗: is the culture licence needed */
  "licence culture": CultureQuestion;
  /** DX-06 许可证何时到期和续延: how long does a culture licence hold */
  "licence culture-dates": CultureDatesQuestion;
  /** DF-44 经营许可证怎么办: how does a commercial service get its licence */
  "licence commercial": CommercialQuestion;
}

/** The answer to a question: an outcome, or the names of the inputs that are missing. */
export interface Decision<Outcome = unknown> {
  outcome: Outcome | null;
  needs: string[];
  explain: Texts;
  source: Citation[];
}
