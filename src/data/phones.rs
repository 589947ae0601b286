//! Mobile segments (公众移动通信网网号), landline area codes (长途区号) and the areas that were merged.
//!
//! Origin: the ministry's table of network numbers and their H0 digits as of March 2023; the long-distance area codes and the
//! lengths of their local numbers as of 2026; mergers of areas as announced from 2006 to 2014. Made again by hand: compare the
//! rows with the newest table, then move [`VERSION`].

/// Month of the segment table.
pub const VERSION: &str = "2023-03";

/// Month of the table of country codes.
pub const COUNTRIES_VERSION: &str = "2016-12";

/// Country codes and those of satellite networks (国际电话区号), from the first to the last of each range, by number. Freephone
/// and other service codes (800, 808, 888, 979) are not among them: nobody is reached at home by those.
///
/// Origin: ITU-T E.164, list of assigned country codes of 2016-12-15. Made again by hand.
pub(crate) const COUNTRIES: [(u16, u16); 43] = [
    (1, 1),
    (7, 7),
    (20, 20),
    (27, 27),
    (30, 34),
    (36, 36),
    (39, 41),
    (43, 49),
    (51, 58),
    (60, 66),
    (81, 82),
    (84, 84),
    (86, 86),
    (90, 95),
    (98, 98),
    (211, 213),
    (216, 216),
    (218, 218),
    (220, 258),
    (260, 269),
    (290, 291),
    (297, 299),
    (350, 359),
    (370, 383),
    (385, 387),
    (389, 389),
    (420, 421),
    (423, 423),
    (500, 509),
    (590, 599),
    (670, 670),
    (672, 683),
    (685, 692),
    (850, 850),
    (852, 853),
    (855, 856),
    (870, 870),
    (880, 883),
    (886, 886),
    (960, 968),
    (970, 977),
    (992, 996),
    (998, 998),
];

/// Whose segment it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub enum Operator {
    /// 中国电信.
    Telecom,
    /// 中国移动.
    Mobile,
    /// 中国联通.
    Unicom,
    /// 中国广电.
    Broadnet,
    /// 中国星网 and other satellite services.
    Satellite,
}

/// What a segment is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[non_exhaustive]
pub(crate) enum Service {
    /// Ordinary subscribers.
    Ordinary,
    /// Opened for data cards (上网卡); they carry short messages.
    DataCard,
    /// Resold by virtual operators (移动转售, 虚拟运营商).
    Resale,
    /// Satellite telephones.
    Satellite,
    /// Machines (物联网).
    Things,
}

/// A range of mobile segments, by their first five digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Segment {
    /// First five digits of the first number.
    pub from: u16,
    /// First five digits of the last number.
    pub to: u16,
    /// Whose it is.
    pub operator: Operator,
    /// What it is for.
    pub service: Service,
}

/// Segments `from` to `to` given by three to five digits.
const fn seg(from: u16, to: u16, operator: Operator, service: Service) -> Segment {
    let (mut from, mut to) = (from, to);
    while from < 10_000 {
        from *= 10;
        to = to * 10 + 9;
    }
    Segment { from, to, operator, service }
}

use Operator::{Broadnet, Mobile, Telecom, Unicom};
use Service::{DataCard, Ordinary, Resale, Things};

/// All known segments, in order.
pub(crate) static SEGMENTS: [Segment; 47] = [
    seg(130, 132, Unicom, Ordinary),
    seg(133, 133, Telecom, Ordinary),
    seg(1340, 1348, Mobile, Ordinary),
    seg(13492, 13493, Telecom, Service::Satellite),
    seg(13499, 13499, Telecom, Service::Satellite),
    seg(135, 139, Mobile, Ordinary),
    seg(145, 145, Unicom, DataCard),
    seg(146, 146, Unicom, Things),
    seg(147, 147, Mobile, DataCard),
    seg(148, 148, Mobile, Things),
    seg(149, 149, Telecom, DataCard),
    seg(150, 152, Mobile, Ordinary),
    seg(153, 153, Telecom, Ordinary),
    seg(155, 156, Unicom, Ordinary),
    seg(157, 159, Mobile, Ordinary),
    seg(1619, 1619, Operator::Satellite, Service::Satellite),
    seg(162, 162, Telecom, Resale),
    seg(165, 165, Mobile, Resale),
    seg(166, 166, Unicom, Ordinary),
    seg(167, 167, Unicom, Resale),
    seg(1700, 1702, Telecom, Resale),
    seg(1703, 1703, Mobile, Resale),
    seg(1704, 1704, Unicom, Resale),
    seg(1705, 1706, Mobile, Resale),
    seg(1707, 1709, Unicom, Resale),
    seg(171, 171, Unicom, Resale),
    seg(172, 172, Mobile, Ordinary),
    seg(173, 173, Telecom, Ordinary),
    seg(17400, 17405, Telecom, Service::Satellite),
    seg(17406, 17409, Operator::Satellite, Service::Satellite),
    seg(17410, 17412, Operator::Satellite, Service::Satellite),
    seg(1749, 1749, Operator::Satellite, Service::Satellite),
    seg(175, 176, Unicom, Ordinary),
    seg(177, 177, Telecom, Ordinary),
    seg(178, 178, Mobile, Ordinary),
    seg(180, 181, Telecom, Ordinary),
    seg(182, 184, Mobile, Ordinary),
    seg(185, 186, Unicom, Ordinary),
    seg(187, 188, Mobile, Ordinary),
    seg(189, 189, Telecom, Ordinary),
    seg(190, 191, Telecom, Ordinary),
    seg(192, 192, Broadnet, Ordinary),
    seg(193, 193, Telecom, Ordinary),
    seg(195, 195, Mobile, Ordinary),
    seg(196, 196, Unicom, Ordinary),
    seg(197, 198, Mobile, Ordinary),
    seg(199, 199, Telecom, Ordinary),
];

/// How long the local numbers of an area are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Area {
    /// Area code without its leading 0.
    pub code: u16,
    /// Province, first two digits of the division code (GB/T 2260).
    pub province: u8,
    /// Fewest digits of a local number.
    pub min: u8,
    /// Most digits of a local number.
    pub max: u8,
    /// Cities, short names; several share a code with `/` between.
    pub places: &'static str,
}

const SEVEN: (u8, u8) = (7, 7);
const EIGHT: (u8, u8) = (8, 8);
const EITHER: (u8, u8) = (7, 8);

const fn area(code: u16, province: u8, digits: (u8, u8), places: &'static str) -> Area {
    Area { code, province, min: digits.0, max: digits.1, places }
}

/// All area codes, in order.
pub(crate) static AREAS: [Area; 320] = [
    area(10, 11, EIGHT, "北京"),
    area(20, 44, EIGHT, "广州"),
    area(21, 31, EIGHT, "上海"),
    area(22, 12, EIGHT, "天津"),
    area(23, 50, EIGHT, "重庆"),
    area(24, 21, EIGHT, "沈阳/铁岭/抚顺/本溪"),
    area(25, 32, EIGHT, "南京"),
    area(27, 42, EIGHT, "武汉"),
    area(28, 51, EIGHT, "成都/资阳/眉山"),
    area(29, 61, EIGHT, "西安/咸阳"),
    area(310, 13, SEVEN, "邯郸"),
    area(311, 13, EIGHT, "石家庄"),
    area(312, 13, SEVEN, "保定"),
    area(313, 13, SEVEN, "张家口"),
    area(314, 13, SEVEN, "承德"),
    area(315, 13, SEVEN, "唐山"),
    area(316, 13, SEVEN, "廊坊"),
    area(317, 13, SEVEN, "沧州"),
    area(318, 13, SEVEN, "衡水"),
    area(319, 13, SEVEN, "邢台"),
    area(335, 13, SEVEN, "秦皇岛"),
    area(349, 14, SEVEN, "朔州"),
    area(350, 14, SEVEN, "忻州"),
    area(351, 14, SEVEN, "太原"),
    area(352, 14, SEVEN, "大同"),
    area(353, 14, SEVEN, "阳泉"),
    area(354, 14, SEVEN, "晋中"),
    area(355, 14, SEVEN, "长治"),
    area(356, 14, SEVEN, "晋城"),
    area(357, 14, SEVEN, "临汾"),
    area(358, 14, SEVEN, "吕梁"),
    area(359, 14, SEVEN, "运城"),
    area(370, 41, SEVEN, "商丘"),
    area(371, 41, EIGHT, "郑州/开封"),
    area(372, 41, SEVEN, "安阳"),
    area(373, 41, SEVEN, "新乡"),
    area(374, 41, SEVEN, "许昌"),
    area(375, 41, SEVEN, "平顶山"),
    area(376, 41, SEVEN, "信阳"),
    area(377, 41, EIGHT, "南阳"),
    area(379, 41, EIGHT, "洛阳"),
    area(391, 41, SEVEN, "焦作"),
    area(392, 41, SEVEN, "鹤壁"),
    area(393, 41, SEVEN, "濮阳"),
    area(394, 41, SEVEN, "周口"),
    area(395, 41, SEVEN, "漯河"),
    area(396, 41, SEVEN, "驻马店"),
    area(398, 41, SEVEN, "三门峡"),
    area(411, 21, EIGHT, "大连"),
    area(412, 21, SEVEN, "鞍山"),
    area(415, 21, SEVEN, "丹东"),
    area(416, 21, SEVEN, "锦州"),
    area(417, 21, SEVEN, "营口"),
    area(418, 21, SEVEN, "阜新"),
    area(419, 21, SEVEN, "辽阳"),
    area(421, 21, SEVEN, "朝阳"),
    area(427, 21, SEVEN, "盘锦"),
    area(429, 21, SEVEN, "葫芦岛"),
    area(431, 22, EIGHT, "长春"),
    area(432, 22, EIGHT, "吉林市"),
    area(433, 22, EITHER, "延边/珲春"),
    area(434, 22, SEVEN, "四平"),
    area(435, 22, EITHER, "通化/梅河口"),
    area(436, 22, SEVEN, "白城"),
    area(437, 22, SEVEN, "辽源"),
    area(438, 22, SEVEN, "松原"),
    area(439, 22, SEVEN, "白山"),
    area(451, 23, EIGHT, "哈尔滨"),
    area(452, 23, SEVEN, "齐齐哈尔"),
    area(453, 23, SEVEN, "牡丹江"),
    area(454, 23, SEVEN, "佳木斯"),
    area(455, 23, SEVEN, "绥化"),
    area(456, 23, SEVEN, "黑河"),
    area(457, 23, SEVEN, "大兴安岭"),
    area(458, 23, SEVEN, "伊春"),
    area(459, 23, SEVEN, "大庆"),
    area(464, 23, SEVEN, "七台河"),
    area(467, 23, SEVEN, "鸡西"),
    area(468, 23, SEVEN, "鹤岗"),
    area(469, 23, SEVEN, "双鸭山"),
    area(470, 15, SEVEN, "呼伦贝尔"),
    area(471, 15, SEVEN, "呼和浩特"),
    area(472, 15, SEVEN, "包头"),
    area(473, 15, SEVEN, "乌海"),
    area(474, 15, SEVEN, "乌兰察布"),
    area(475, 15, SEVEN, "通辽"),
    area(476, 15, SEVEN, "赤峰"),
    area(477, 15, SEVEN, "鄂尔多斯"),
    area(478, 15, SEVEN, "巴彦淖尔"),
    area(479, 15, SEVEN, "锡林郭勒"),
    area(482, 15, SEVEN, "兴安盟"),
    area(483, 15, SEVEN, "阿拉善"),
    area(510, 32, EIGHT, "无锡"),
    area(511, 32, EIGHT, "镇江"),
    area(512, 32, EIGHT, "苏州"),
    area(513, 32, EIGHT, "南通"),
    area(514, 32, EIGHT, "扬州"),
    area(515, 32, EIGHT, "盐城"),
    area(516, 32, EIGHT, "徐州"),
    area(517, 32, EIGHT, "淮安"),
    area(518, 32, EIGHT, "连云港"),
    area(519, 32, EIGHT, "常州"),
    area(523, 32, EIGHT, "泰州"),
    area(527, 32, EIGHT, "宿迁"),
    area(530, 37, SEVEN, "菏泽"),
    area(531, 37, EIGHT, "济南"),
    area(532, 37, EIGHT, "青岛"),
    area(533, 37, SEVEN, "淄博"),
    area(534, 37, SEVEN, "德州"),
    area(535, 37, SEVEN, "烟台"),
    area(536, 37, SEVEN, "潍坊"),
    area(537, 37, SEVEN, "济宁"),
    area(538, 37, SEVEN, "泰安"),
    area(539, 37, SEVEN, "临沂"),
    area(543, 37, SEVEN, "滨州"),
    area(546, 37, SEVEN, "东营"),
    area(550, 34, SEVEN, "滁州"),
    area(551, 34, EIGHT, "合肥"),
    area(552, 34, SEVEN, "蚌埠"),
    area(553, 34, SEVEN, "芜湖"),
    area(554, 34, SEVEN, "淮南"),
    area(555, 34, SEVEN, "马鞍山"),
    area(556, 34, SEVEN, "安庆"),
    area(557, 34, SEVEN, "宿州"),
    area(558, 34, SEVEN, "阜阳"),
    area(559, 34, SEVEN, "黄山"),
    area(561, 34, SEVEN, "淮北"),
    area(562, 34, SEVEN, "铜陵"),
    area(563, 34, SEVEN, "宣城"),
    area(564, 34, SEVEN, "六安"),
    area(566, 34, SEVEN, "池州"),
    area(570, 33, SEVEN, "衢州"),
    area(571, 33, EIGHT, "杭州"),
    area(572, 33, SEVEN, "湖州"),
    area(573, 33, EIGHT, "嘉兴"),
    area(574, 33, EIGHT, "宁波"),
    area(575, 33, EIGHT, "绍兴"),
    area(576, 33, EIGHT, "台州"),
    area(577, 33, EIGHT, "温州"),
    area(578, 33, SEVEN, "丽水"),
    area(579, 33, EIGHT, "金华"),
    area(580, 33, SEVEN, "舟山"),
    area(591, 35, EIGHT, "福州"),
    area(592, 35, SEVEN, "厦门"),
    area(593, 35, SEVEN, "宁德"),
    area(594, 35, SEVEN, "莆田"),
    area(595, 35, EIGHT, "泉州"),
    area(596, 35, SEVEN, "漳州"),
    area(597, 35, SEVEN, "龙岩"),
    area(598, 35, SEVEN, "三明"),
    area(599, 35, SEVEN, "南平"),
    area(631, 37, SEVEN, "威海"),
    area(632, 37, SEVEN, "枣庄"),
    area(633, 37, SEVEN, "日照"),
    area(635, 37, SEVEN, "聊城"),
    area(660, 44, SEVEN, "汕尾"),
    area(662, 44, SEVEN, "阳江"),
    area(663, 44, SEVEN, "揭阳"),
    area(668, 44, SEVEN, "茂名"),
    area(691, 53, SEVEN, "西双版纳"),
    area(692, 53, SEVEN, "德宏"),
    area(701, 36, SEVEN, "鹰潭"),
    area(710, 42, SEVEN, "襄阳"),
    area(711, 42, SEVEN, "鄂州"),
    area(712, 42, SEVEN, "孝感"),
    area(713, 42, SEVEN, "黄冈"),
    area(714, 42, SEVEN, "黄石"),
    area(715, 42, SEVEN, "咸宁"),
    area(716, 42, SEVEN, "荆州"),
    area(717, 42, SEVEN, "宜昌"),
    area(718, 42, SEVEN, "恩施"),
    area(719, 42, SEVEN, "十堰"),
    area(722, 42, SEVEN, "随州"),
    area(724, 42, SEVEN, "荆门"),
    area(728, 42, SEVEN, "仙桃/潜江/天门"),
    area(730, 43, SEVEN, "岳阳"),
    area(731, 43, EIGHT, "长沙/株洲/湘潭"),
    area(734, 43, SEVEN, "衡阳"),
    area(735, 43, SEVEN, "郴州"),
    area(736, 43, SEVEN, "常德"),
    area(737, 43, SEVEN, "益阳"),
    area(738, 43, SEVEN, "娄底"),
    area(739, 43, SEVEN, "邵阳"),
    area(743, 43, SEVEN, "湘西"),
    area(744, 43, SEVEN, "张家界"),
    area(745, 43, SEVEN, "怀化"),
    area(746, 43, SEVEN, "永州"),
    area(750, 44, SEVEN, "江门"),
    area(751, 44, SEVEN, "韶关"),
    area(752, 44, SEVEN, "惠州"),
    area(753, 44, SEVEN, "梅州"),
    area(754, 44, EITHER, "汕头"),
    area(755, 44, EIGHT, "深圳"),
    area(756, 44, SEVEN, "珠海"),
    area(757, 44, EIGHT, "佛山"),
    area(758, 44, SEVEN, "肇庆"),
    area(759, 44, SEVEN, "湛江"),
    area(760, 44, EIGHT, "中山"),
    area(762, 44, SEVEN, "河源"),
    area(763, 44, SEVEN, "清远"),
    area(766, 44, SEVEN, "云浮"),
    area(768, 44, SEVEN, "潮州"),
    area(769, 44, EIGHT, "东莞"),
    area(770, 45, SEVEN, "防城港"),
    area(771, 45, SEVEN, "南宁/崇左"),
    area(772, 45, SEVEN, "柳州/来宾"),
    area(773, 45, SEVEN, "桂林"),
    area(774, 45, SEVEN, "梧州/贺州"),
    area(775, 45, SEVEN, "玉林/贵港"),
    area(776, 45, SEVEN, "百色"),
    area(777, 45, SEVEN, "钦州"),
    area(778, 45, SEVEN, "河池"),
    area(779, 45, SEVEN, "北海"),
    area(790, 36, SEVEN, "新余"),
    area(791, 36, EIGHT, "南昌"),
    area(792, 36, SEVEN, "九江"),
    area(793, 36, SEVEN, "上饶"),
    area(794, 36, SEVEN, "抚州"),
    area(795, 36, SEVEN, "宜春"),
    area(796, 36, SEVEN, "吉安"),
    area(797, 36, SEVEN, "赣州"),
    area(798, 36, SEVEN, "景德镇"),
    area(799, 36, SEVEN, "萍乡"),
    area(812, 51, SEVEN, "攀枝花"),
    area(813, 51, SEVEN, "自贡"),
    area(816, 51, SEVEN, "绵阳"),
    area(817, 51, SEVEN, "南充"),
    area(818, 51, SEVEN, "达州"),
    area(825, 51, SEVEN, "遂宁"),
    area(826, 51, SEVEN, "广安"),
    area(827, 51, SEVEN, "巴中"),
    area(830, 51, SEVEN, "泸州"),
    area(831, 51, SEVEN, "宜宾"),
    area(832, 51, SEVEN, "内江"),
    area(833, 51, SEVEN, "乐山"),
    area(834, 51, SEVEN, "凉山"),
    area(835, 51, SEVEN, "雅安"),
    area(836, 51, SEVEN, "甘孜"),
    area(837, 51, SEVEN, "阿坝"),
    area(838, 51, SEVEN, "德阳"),
    area(839, 51, SEVEN, "广元"),
    area(851, 52, EITHER, "贵阳/遵义/安顺"),
    area(854, 52, SEVEN, "黔南"),
    area(855, 52, SEVEN, "黔东南"),
    area(856, 52, SEVEN, "铜仁"),
    area(857, 52, SEVEN, "毕节"),
    area(858, 52, SEVEN, "六盘水"),
    area(859, 52, SEVEN, "黔西南"),
    area(870, 53, SEVEN, "昭通"),
    area(871, 53, EIGHT, "昆明"),
    area(872, 53, SEVEN, "大理"),
    area(873, 53, SEVEN, "红河"),
    area(874, 53, SEVEN, "曲靖"),
    area(875, 53, SEVEN, "保山"),
    area(876, 53, SEVEN, "文山"),
    area(877, 53, SEVEN, "玉溪"),
    area(878, 53, SEVEN, "楚雄"),
    area(879, 53, SEVEN, "普洱"),
    area(883, 53, SEVEN, "临沧"),
    area(886, 53, SEVEN, "怒江"),
    area(887, 53, SEVEN, "迪庆"),
    area(888, 53, SEVEN, "丽江"),
    area(891, 54, SEVEN, "拉萨"),
    area(892, 54, SEVEN, "日喀则"),
    area(893, 54, SEVEN, "山南"),
    area(894, 54, SEVEN, "林芝"),
    area(895, 54, SEVEN, "昌都"),
    area(896, 54, SEVEN, "那曲"),
    area(897, 54, SEVEN, "阿里"),
    area(898, 46, EIGHT, "海南全省"),
    area(901, 65, SEVEN, "塔城"),
    area(902, 65, SEVEN, "哈密"),
    area(903, 65, SEVEN, "和田"),
    area(906, 65, SEVEN, "阿勒泰"),
    area(908, 65, SEVEN, "克孜勒苏"),
    area(909, 65, SEVEN, "博尔塔拉"),
    area(911, 61, SEVEN, "延安"),
    area(912, 61, SEVEN, "榆林"),
    area(913, 61, SEVEN, "渭南"),
    area(914, 61, SEVEN, "商洛"),
    area(915, 61, SEVEN, "安康"),
    area(916, 61, SEVEN, "汉中"),
    area(917, 61, SEVEN, "宝鸡"),
    area(919, 61, SEVEN, "铜川"),
    area(930, 62, SEVEN, "临夏"),
    area(931, 62, SEVEN, "兰州"),
    area(932, 62, SEVEN, "定西"),
    area(933, 62, SEVEN, "平凉"),
    area(934, 62, SEVEN, "庆阳"),
    area(935, 62, SEVEN, "武威/金昌"),
    area(936, 62, SEVEN, "张掖"),
    area(937, 62, SEVEN, "酒泉/嘉峪关"),
    area(938, 62, SEVEN, "天水"),
    area(939, 62, SEVEN, "陇南"),
    area(941, 62, SEVEN, "甘南"),
    area(943, 62, SEVEN, "白银"),
    area(951, 64, SEVEN, "银川"),
    area(952, 64, SEVEN, "石嘴山"),
    area(953, 64, SEVEN, "吴忠"),
    area(954, 64, SEVEN, "固原"),
    area(955, 64, SEVEN, "中卫"),
    area(970, 63, SEVEN, "海北"),
    area(971, 63, SEVEN, "西宁"),
    area(972, 63, SEVEN, "海东"),
    area(973, 63, SEVEN, "黄南"),
    area(974, 63, SEVEN, "海南州"),
    area(975, 63, SEVEN, "果洛"),
    area(976, 63, SEVEN, "玉树"),
    area(977, 63, SEVEN, "海西州德令哈"),
    area(979, 63, SEVEN, "海西州格尔木"),
    area(990, 65, SEVEN, "克拉玛依"),
    area(991, 65, SEVEN, "乌鲁木齐"),
    area(992, 65, SEVEN, "奎屯"),
    area(993, 65, SEVEN, "石河子"),
    area(994, 65, SEVEN, "昌吉"),
    area(995, 65, SEVEN, "吐鲁番"),
    area(996, 65, SEVEN, "巴音郭楞"),
    area(997, 65, SEVEN, "阿克苏"),
    area(998, 65, SEVEN, "喀什"),
    area(999, 65, SEVEN, "伊犁"),
];

/// Areas that were merged into another one, with the code that is right today.
pub(crate) static MERGED: [(u16, &str); 15] = [
    (378, "0371"),
    (410, "024"),
    (413, "024"),
    (414, "024"),
    (440, "0433"),
    (448, "0435"),
    (565, "0551"),
    (732, "0731"),
    (733, "0731"),
    (765, "0757"),
    (852, "0851"),
    (853, "0851"),
    (890, "0898"),
    (899, "0898"),
    (910, "029"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_do_not_overlap() {
        assert!(SEGMENTS.windows(2).all(|pair| pair[0].to < pair[1].from));
        assert!(SEGMENTS.iter().all(|row| row.from <= row.to && (13_000..20_000).contains(&row.from)));
        assert!(AREAS.windows(2).all(|pair| pair[0].code < pair[1].code));
        assert!(MERGED.windows(2).all(|pair| pair[0].0 < pair[1].0));
        let known = |code: u16| AREAS.binary_search_by_key(&code, |row| row.code).is_ok();
        assert!(MERGED.iter().all(|(old, new)| !known(*old) && known(new.parse().unwrap())));
        let provinces = crate::data::provinces::PROVINCES.map(|row| row.code);
        assert!(AREAS.iter().all(|row| provinces.contains(&row.province)));
        assert!(provinces.iter().all(|code| AREAS.iter().any(|row| row.province == *code)));
    }
}
