//! The 31 provincial communications administrations (省通信管理局) with the short forms they use in numbers.
//!
//! Origin: the list of 31 administrations in the FAQ (2018-10-09); short forms as in published record numbers, licences and
//! public-security numbers; codes from GB/T 2260. Made again by hand: the list has not changed since 1997.

/// One province.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ProvinceRow {
    /// First two digits of the division code (GB/T 2260).
    pub code: u8,
    /// Short name in Chinese, as people pick it.
    pub short: &'static str,
    /// Full name in Chinese.
    pub full: &'static str,
    /// Name in English, snake_case, as the model's word for it.
    pub word: &'static str,
    /// Short form in record numbers (备案号).
    pub record: char,
    /// Short form in telecom licences and public-security numbers.
    pub licence: char,
}

/// Month in which the table was last compared with its origin.
#[allow(dead_code, reason = "for whoever compares the rows again")]
pub const VERSION: &str = "2026-11";

const fn row(
    code: u8,
    short: &'static str,
    full: &'static str,
    word: &'static str,
    record: char,
    licence: char,
) -> ProvinceRow {
    ProvinceRow { code, short, full, word, record, licence }
}

/// All provinces, by division code.
pub static PROVINCES: [ProvinceRow; 31] = [
    row(11, "北京", "北京市", "beijing", '京', '京'),
    row(12, "天津", "天津市", "tianjin", '津', '津'),
    row(13, "河北", "河北省", "hebei", '冀', '冀'),
    row(14, "山西", "山西省", "shanxi", '晋', '晋'),
    row(15, "内蒙古", "内蒙古自治区", "inner_mongolia", '蒙', '蒙'),
    row(21, "辽宁", "辽宁省", "liaoning", '辽', '辽'),
    row(22, "吉林", "吉林省", "jilin", '吉', '吉'),
    row(23, "黑龙江", "黑龙江省", "heilongjiang", '黑', '黑'),
    row(31, "上海", "上海市", "shanghai", '沪', '沪'),
    row(32, "江苏", "江苏省", "jiangsu", '苏', '苏'),
    row(33, "浙江", "浙江省", "zhejiang", '浙', '浙'),
    row(34, "安徽", "安徽省", "anhui", '皖', '皖'),
    row(35, "福建", "福建省", "fujian", '闽', '闽'),
    row(36, "江西", "江西省", "jiangxi", '赣', '赣'),
    row(37, "山东", "山东省", "shandong", '鲁', '鲁'),
    row(41, "河南", "河南省", "henan", '豫', '豫'),
    row(42, "湖北", "湖北省", "hubei", '鄂', '鄂'),
    row(43, "湖南", "湖南省", "hunan", '湘', '湘'),
    row(44, "广东", "广东省", "guangdong", '粤', '粤'),
    row(45, "广西", "广西壮族自治区", "guangxi", '桂', '桂'),
    row(46, "海南", "海南省", "hainan", '琼', '琼'),
    row(50, "重庆", "重庆市", "chongqing", '渝', '渝'),
    row(51, "四川", "四川省", "sichuan", '蜀', '川'),
    row(52, "贵州", "贵州省", "guizhou", '黔', '贵'),
    row(53, "云南", "云南省", "yunnan", '滇', '云'),
    row(54, "西藏", "西藏自治区", "tibet", '藏', '藏'),
    row(61, "陕西", "陕西省", "shaanxi", '陕', '陕'),
    row(62, "甘肃", "甘肃省", "gansu", '陇', '甘'),
    row(63, "青海", "青海省", "qinghai", '青', '青'),
    row(64, "宁夏", "宁夏回族自治区", "ningxia", '宁', '宁'),
    row(65, "新疆", "新疆维吾尔自治区", "xinjiang", '新', '新'),
];
