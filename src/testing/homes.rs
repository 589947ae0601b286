//! Where the subjects of clean orders live: one district a province.

use crate::value::Province;

/// Where the subject of a province's orders lives.
#[derive(Clone, Copy, Debug)]
pub(super) struct Home {
    /// The province.
    pub(super) province: Province,
    pub(super) full: &'static str,
    pub(super) city: &'static str,
    pub(super) district: &'static str,
    /// Code of the district (GB/T 2260).
    pub(super) code: &'static str,
    /// Short form in record numbers.
    pub(super) record: char,
}

const fn home(
    province: Province,
    full: &'static str,
    city: &'static str,
    district: &'static str,
    code: &'static str,
    record: char,
) -> Home {
    Home { province, full, city, district, code, record }
}

/// One district a province.
pub(super) const HOMES: &[Home] = &[
    home(Province::Beijing, "北京市", "北京市", "海淀区", "110108", '京'),
    home(Province::Tianjin, "天津市", "天津市", "南开区", "120104", '津'),
    home(Province::Hebei, "河北省", "石家庄市", "长安区", "130102", '冀'),
    home(Province::Shanxi, "山西省", "太原市", "小店区", "140105", '晋'),
    home(Province::InnerMongolia, "内蒙古自治区", "呼和浩特市", "新城区", "150102", '蒙'),
    home(Province::Liaoning, "辽宁省", "沈阳市", "和平区", "210102", '辽'),
    home(Province::Jilin, "吉林省", "长春市", "南关区", "220102", '吉'),
    home(Province::Heilongjiang, "黑龙江省", "哈尔滨市", "南岗区", "230103", '黑'),
    home(Province::Shanghai, "上海市", "上海市", "徐汇区", "310104", '沪'),
    home(Province::Jiangsu, "江苏省", "南京市", "玄武区", "320102", '苏'),
    home(Province::Zhejiang, "浙江省", "杭州市", "西湖区", "330106", '浙'),
    home(Province::Anhui, "安徽省", "合肥市", "瑶海区", "340102", '皖'),
    home(Province::Fujian, "福建省", "福州市", "鼓楼区", "350102", '闽'),
    home(Province::Jiangxi, "江西省", "南昌市", "东湖区", "360102", '赣'),
    home(Province::Shandong, "山东省", "济南市", "历下区", "370102", '鲁'),
    home(Province::Henan, "河南省", "郑州市", "中原区", "410102", '豫'),
    home(Province::Hubei, "湖北省", "武汉市", "江岸区", "420102", '鄂'),
    home(Province::Hunan, "湖南省", "长沙市", "芙蓉区", "430102", '湘'),
    home(Province::Guangdong, "广东省", "深圳市", "南山区", "440305", '粤'),
    home(Province::Guangxi, "广西壮族自治区", "南宁市", "兴宁区", "450102", '桂'),
    home(Province::Hainan, "海南省", "海口市", "秀英区", "460105", '琼'),
    home(Province::Chongqing, "重庆市", "重庆市", "渝中区", "500103", '渝'),
    home(Province::Sichuan, "四川省", "成都市", "锦江区", "510104", '蜀'),
    home(Province::Guizhou, "贵州省", "贵阳市", "南明区", "520102", '黔'),
    home(Province::Yunnan, "云南省", "昆明市", "五华区", "530102", '滇'),
    home(Province::Tibet, "西藏自治区", "拉萨市", "城关区", "540102", '藏'),
    home(Province::Shaanxi, "陕西省", "西安市", "新城区", "610102", '陕'),
    home(Province::Gansu, "甘肃省", "兰州市", "城关区", "620102", '陇'),
    home(Province::Qinghai, "青海省", "西宁市", "城东区", "630102", '青'),
    home(Province::Ningxia, "宁夏回族自治区", "银川市", "兴庆区", "640104", '宁'),
    home(Province::Xinjiang, "新疆维吾尔自治区", "乌鲁木齐市", "天山区", "650102", '新'),
];
