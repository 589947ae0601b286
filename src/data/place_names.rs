//! Names of places as names of units and websites begin with them (地名): provinces in short, cities without 市.
//!
//! Cities whose short name is an ordinary word as well, begins one (大理石, 东方, 普洱茶), or is the name of a district too (朝阳),
//! stand with their last word. Some cities and districts below them that are known by their short names stand here too.
//! Made from [`divisions`](super::divisions) of the same version by leaving out most counties; a test compares the two.

use super::beginnings::Beginnings;
use super::{divisions, words};

/// Names in the order of their bytes, with the code of the division.
#[rustfmt::skip]
static NAMES: &[(&str, u32)] = &[
    ("七台河市", 230900), ("万宁", 469006), ("三亚", 460200), ("三明市", 350400), ("三沙", 460300),
    ("三门峡", 411200), ("上海", 310000), ("上饶", 361100), ("东方市", 469007), ("东莞", 441900),
    ("东营市", 370500), ("中卫市", 640500), ("中山市", 442000), ("丰台", 110106), ("临夏回族自治州", 622900),
    ("临汾市", 141000), ("临沂", 371300), ("临沧", 530900), ("临高县", 469024), ("丹东", 210600),
    ("丽水市", 331100), ("丽江", 530700), ("义乌", 330782), ("乌兰察布", 150900), ("乌海", 150300),
    ("乌鲁木齐", 650100), ("乐东黎族自治县", 469027), ("乐山市", 511100), ("乐清", 330382), ("九江", 360400),
    ("云南", 530000), ("云浮", 445300), ("五家渠", 659004), ("五指山市", 469001), ("井冈山", 360881),
    ("亳州", 341600), ("仙桃市", 429004), ("伊春", 230700), ("伊犁哈萨克自治州", 654000), ("余姚", 330281),
    ("余杭", 330110), ("佛山", 440600), ("佳木斯", 230800), ("保亭黎族苗族自治县", 469029), ("保定", 130600),
    ("保山市", 530500), ("信阳", 411500), ("儋州", 460400), ("克孜勒苏柯尔克孜自治州", 653000), ("克拉玛依", 650200),
    ("六安市", 341500), ("六盘水", 520200), ("兰州", 620100), ("兴安盟", 152200), ("内江市", 511000),
    ("内蒙古", 150000), ("凉山彝族自治州", 513400), ("包头", 150200), ("北京", 110000), ("北屯市", 659005),
    ("北海", 450500), ("十堰", 420300), ("南京", 320100), ("南充", 511300), ("南宁", 450100), ("南平市", 350700),
    ("南昌", 360100), ("南通", 320600), ("南阳", 411300), ("博尔塔拉蒙古自治州", 652700), ("即墨", 370215),
    ("厦门", 350200), ("双河市", 659007), ("双鸭山", 230500), ("可克达拉市", 659008), ("台州", 331000),
    ("合肥", 340100), ("吉安市", 360800), ("吉林", 220000), ("吐鲁番", 650400), ("吕梁", 141100),
    ("吴忠市", 640300), ("周口市", 411600), ("呼伦贝尔", 150700), ("呼和浩特", 150100), ("和田地区", 653200),
    ("咸宁", 421200), ("咸阳", 610400), ("哈密", 650500), ("哈尔滨", 230100), ("唐山", 130200), ("商丘", 411400),
    ("商洛", 611000), ("喀什", 653100), ("嘉兴", 330400), ("嘉定", 310114), ("嘉峪关", 620200), ("四川", 510000),
    ("四平市", 220300), ("固原市", 640400), ("图木舒克市", 659003), ("塔城", 654200), ("增城", 440118),
    ("大兴安岭", 232700), ("大同市", 140200), ("大庆市", 230600), ("大理白族自治州", 532900), ("大连", 210200),
    ("天水市", 620500), ("天津", 120000), ("天门市", 429006), ("太仓", 320585), ("太原市", 140100),
    ("奉贤", 310120), ("威海", 371000), ("娄底", 431300), ("孝感", 420900), ("宁夏", 640000), ("宁德市", 350900),
    ("宁波", 330200), ("安庆市", 340800), ("安康市", 610900), ("安徽", 340000), ("安阳市", 410500),
    ("安顺市", 520400), ("定安县", 469021), ("定西市", 621100), ("宜兴", 320282), ("宜宾市", 511500),
    ("宜昌", 420500), ("宜春市", 360900), ("宝鸡市", 610300), ("宣城", 341800), ("宿州", 341300),
    ("宿迁", 321300), ("寿光", 370783), ("屯昌县", 469022), ("山东", 370000), ("山南市", 540500),
    ("山西", 140000), ("岳阳", 430600), ("峨眉山", 511181), ("崇左", 451400), ("巴中", 511900),
    ("巴彦淖尔", 150800), ("巴音郭楞蒙古自治州", 652800), ("常州", 320400), ("常德", 430700), ("常熟", 320581),
    ("平凉市", 620800), ("平顶山", 410400), ("广东", 440000), ("广元市", 510800), ("广安市", 511600),
    ("广州", 440100), ("广西", 450000), ("庆阳市", 621000), ("廊坊", 131000), ("延安", 610600),
    ("延边朝鲜族自治州", 222400), ("开封市", 410200), ("张家口", 130700), ("张家港", 320582), ("张家界", 430800),
    ("张掖", 620700), ("徐州", 320300), ("徐汇", 310104), ("德宏傣族景颇族自治州", 533100), ("德州市", 371400),
    ("德阳", 510600), ("忻州", 140900), ("怀化市", 431200), ("怒江傈僳族自治州", 533300), ("恩施土家族苗族自治州", 422800),
    ("惠州", 441300), ("慈溪", 330282), ("成都", 510100), ("扬州", 321000), ("承德", 130800), ("抚州", 361000),
    ("抚顺", 210400), ("拉萨", 540100), ("揭阳", 445200), ("攀枝花", 510400), ("敦煌", 620982),
    ("文山壮族苗族自治州", 532600), ("文昌市", 469005), ("新乡市", 410700), ("新余市", 360500), ("新星市", 659011),
    ("新疆", 650000), ("无锡", 320200), ("日喀则", 540200), ("日照市", 371100), ("昆山", 320583),
    ("昆明", 530100), ("昆玉市", 659009), ("昌吉回族自治州", 652300), ("昌江黎族自治县", 469026), ("昌都市", 540300),
    ("昭通", 530600), ("晋中", 140700), ("晋城", 140500), ("晋江", 350582), ("普洱市", 530800),
    ("景德镇", 360200), ("曲靖", 530300), ("朔州", 140600), ("朝阳市", 211300), ("本溪", 210500),
    ("来宾市", 451300), ("杭州", 330100), ("松原市", 220700), ("松江", 310117), ("林芝", 540400),
    ("果洛藏族自治州", 632600), ("枣庄", 370400), ("柳州", 450200), ("株洲", 430200), ("桂林", 450300),
    ("桐乡", 330483), ("梅州", 441400), ("梧州", 450400), ("楚雄彝族自治州", 532300), ("榆林", 610800),
    ("武夷山", 350782), ("武威市", 620600), ("武汉", 420100), ("毕节", 520500), ("永州市", 431100),
    ("汉中", 610700), ("汕头", 440500), ("汕尾", 441500), ("江苏", 320000), ("江西", 360000), ("江门市", 440700),
    ("江阴", 320281), ("池州", 341700), ("沈阳", 210100), ("沧州", 130900), ("河北", 130000), ("河南", 410000),
    ("河池", 451200), ("河源", 441600), ("泉州", 350500), ("泰安", 370900), ("泰州", 321200), ("泸州", 510500),
    ("洛阳", 410300), ("济南", 370100), ("济宁", 370800), ("济源", 419001), ("浙江", 330000), ("浦东", 310115),
    ("海东市", 630200), ("海北藏族自治州", 632200), ("海南", 460000), ("海南藏族自治州", 632500), ("海口市", 460100),
    ("海宁", 330481), ("海淀", 110108), ("海西蒙古族藏族自治州", 632800), ("淄博", 370300), ("淮北", 340600),
    ("淮南", 340400), ("淮安", 320800), ("深圳", 440300), ("清远市", 441800), ("温岭", 331081), ("温州", 330300),
    ("渭南", 610500), ("湖北", 420000), ("湖南", 430000), ("湖州", 330500), ("湘潭", 430300),
    ("湘西土家族苗族自治州", 433100), ("湛江", 440800), ("滁州", 341100), ("滕州", 370481), ("滨州", 371600),
    ("漯河", 411100), ("漳州", 350600), ("潍坊", 370700), ("潜江", 429005), ("潮州", 445100), ("澄迈县", 469023),
    ("濮阳", 410900), ("烟台", 370600), ("焦作", 410800), ("牡丹江", 231000), ("玉林市", 450900),
    ("玉树藏族自治州", 632700), ("玉溪", 530400), ("珠海", 440400), ("琼中黎族苗族自治县", 469030), ("琼海", 469002),
    ("甘南藏族自治州", 623000), ("甘孜藏族自治州", 513300), ("甘肃", 620000), ("番禺", 440113), ("白城市", 220800),
    ("白山市", 220600), ("白杨市", 659012), ("白沙黎族自治县", 469025), ("白银市", 620400), ("百色市", 451000),
    ("益阳", 430900), ("盐城", 320900), ("盘锦", 211100), ("眉山市", 511400), ("石嘴山", 640200),
    ("石家庄", 130100), ("石河子", 659001), ("神农架林区", 429021), ("福州", 350100), ("福建", 350000),
    ("福清", 350181), ("秦皇岛", 130300), ("红河哈尼族彝族自治州", 532500), ("绍兴", 330600), ("绥化市", 231200),
    ("绵阳", 510700), ("聊城", 371500), ("肇庆", 441200), ("胡杨河", 659010), ("胶州", 370281),
    ("自贡市", 510300), ("舟山", 330900), ("芜湖", 340200), ("苏州", 320500), ("茂名", 440900), ("荆州", 421000),
    ("荆门", 420800), ("荣成", 371082), ("莆田", 350300), ("菏泽", 371700), ("萍乡", 360300), ("营口", 210800),
    ("萧山", 330109), ("葫芦岛", 211400), ("蚌埠", 340300), ("衡水", 131100), ("衡阳", 430400), ("衢州", 330800),
    ("襄阳", 420600), ("西双版纳傣族自治州", 532800), ("西宁", 630100), ("西安", 610100), ("西藏", 540000),
    ("许昌", 411000), ("诸暨", 330681), ("贵州", 520000), ("贵港", 450800), ("贵阳", 520100), ("贺州", 451100),
    ("资阳市", 512000), ("赣州", 360700), ("赤峰市", 150400), ("辽宁", 210000), ("辽源市", 220400),
    ("辽阳", 211000), ("达州市", 511700), ("运城", 140800), ("连云港", 320700), ("迪庆藏族自治州", 533400),
    ("通化市", 220500), ("通辽市", 150500), ("遂宁", 510900), ("遵义", 520300), ("邢台", 130500),
    ("那曲", 540600), ("邯郸", 130400), ("邵阳", 430500), ("郑州", 410100), ("郴州", 431000), ("都江堰", 510181),
    ("鄂尔多斯", 150600), ("鄂州", 420700), ("鄞州", 330212), ("酒泉", 620900), ("重庆", 500000),
    ("金华市", 330700), ("金昌市", 620300), ("钦州", 450700), ("铁岭市", 211200), ("铁门关市", 659006),
    ("铜仁市", 520600), ("铜川", 610200), ("铜陵", 340700), ("银川", 640100), ("锡林郭勒盟", 152500),
    ("锦州", 210700), ("镇江", 321100), ("长春", 220100), ("长沙", 430100), ("长治市", 140400), ("闵行", 310112),
    ("阆中", 511381), ("阜新", 210900), ("阜阳", 341200), ("防城港", 450600), ("阳江市", 441700),
    ("阳泉市", 140300), ("阿克苏", 652900), ("阿勒泰", 654300), ("阿坝藏族羌族自治州", 513200), ("阿拉善盟", 152900),
    ("阿拉尔", 659002), ("阿里地区", 542500), ("陇南市", 621200), ("陕西", 610000), ("陵水黎族自治县", 469028),
    ("随州", 421300), ("雅安市", 511800), ("青岛", 370200), ("青浦", 310118), ("青海", 630000), ("鞍山", 210300),
    ("韶关", 440200), ("顺德", 440606), ("香格里拉", 533401), ("马鞍山", 340500), ("驻马店", 411700),
    ("鸡西", 230300), ("鹤壁市", 410600), ("鹤岗市", 230400), ("鹰潭", 360600), ("黄冈市", 421100),
    ("黄南藏族自治州", 632300), ("黄山市", 341000), ("黄石市", 420200), ("黑河市", 231100), ("黑龙江", 230000),
    ("黔东南苗族侗族自治州", 522600), ("黔南布依族苗族自治州", 522700), ("黔西南布依族苗族自治州", 522300), ("齐齐哈尔", 230200),
    ("龙岩市", 350800),
];

/// Short names of cities that stand with their last word in [`NAMES`], because they are, or begin, other words. Only a name that is
/// cut into words is searched for them; a place that half of its readers take for a word (东方, 中山, 安康) is not here either.
#[rustfmt::skip]
static SHORT: &[(&str, u32)] = &[
    ("七台河", 230900), ("临夏", 622900), ("临汾", 141000), ("丽水", 331100), ("乐山", 511100), ("五指山", 469001),
    ("伊犁", 654000), ("保亭", 469029), ("克孜勒苏", 653000), ("内江", 511000), ("凉山", 513400),
    ("博尔塔拉", 652700), ("大理", 532900), ("太原", 140100), ("安庆", 340800), ("安阳", 410500), ("宜宾", 511500),
    ("宜春", 360900), ("宝鸡", 610300), ("巴音郭楞", 652800), ("平凉", 620800), ("广元", 510800), ("广安", 511600),
    ("延边", 222400), ("德宏", 533100), ("怀化", 431200), ("怒江", 533300), ("恩施", 422800), ("昌吉", 652300),
    ("普洱", 530800), ("果洛", 632600), ("楚雄", 532300), ("湘西", 433100), ("甘南", 623000),
    ("甘孜", 513300), ("眉山", 511400), ("神农架", 429021), ("绥化", 231200), ("自贡", 510300), ("西双版纳", 532800),
    ("赤峰", 150400), ("辽源", 220400), ("达州", 511700), ("迪庆", 533400), ("通辽", 150500), ("铁岭", 211200),
    ("铜仁", 520600), ("锡林郭勒", 152500), ("阿坝", 513200), ("阿拉善", 152900), ("陇南", 621200), ("雅安", 511800),
    ("鹤壁", 410600), ("鹤岗", 230400), ("黄冈", 421100), ("黔东南", 522600), ("黔南", 522700), ("黔西南", 522300),
    ("龙岩", 350800),
];

#[cfg(test)]
/// The place that a name begins with.
#[must_use]
pub fn at_start(name: &str) -> Option<(&'static str, u32)> {
    beginning(NAMES, name).next()
}

/// How the names begin.
static BEGINNINGS: Beginnings<128> = {
    let mut all = Beginnings::none();
    let mut tables: &[&[(&str, u32)]] = &[NAMES, SHORT];
    while let &[mut rows, ref more @ ..] = tables {
        while let [(name, _), rest @ ..] = rows {
            all.add(name.as_bytes());
            rows = rest;
        }
        tables = more;
    }
    all
};

/// All places that a text of which the words are known begins with.
pub fn starting(text: &str) -> impl Iterator<Item = (&'static str, u32)> {
    let text = if BEGINNINGS.may_begin(text) { text } else { "" };
    beginning(NAMES, text).chain(beginning(SHORT, text))
}

/// The names of a table that a text begins with.
fn beginning<'a>(
    names: &'static [(&'static str, u32)],
    text: &'a str,
) -> impl Iterator<Item = (&'static str, u32)> + use<'a> {
    let first = text.chars().next().and_then(|c| text.get(..c.len_utf8())).unwrap_or_default();
    let names = if first.is_empty() { &[] } else { names };
    let from = names.partition_point(|(known, _)| *known < first);
    let same_first = names.get(from..).unwrap_or_default().iter();
    let same_first = same_first.take_while(move |(known, _)| known.starts_with(first));
    same_first.copied().filter(move |(known, _)| text.starts_with(known))
}

/// The places that a name has anywhere.
pub fn anywhere(name: &str) -> impl Iterator<Item = (&'static str, u32)> {
    NAMES.iter().copied().filter(move |(known, _)| name.contains(known))
}

/// The places in the name of a unit: those it has anywhere, and the short name of any city at its head or in parentheses
/// (海口示例有限公司, 示例（海口）有限公司).
pub fn of_unit(name: &str) -> impl Iterator<Item = (&'static str, u32)> {
    let short = NAMES.iter().copied().filter(move |(known, _)| {
        let stem = known.strip_suffix('市').filter(|stem| stem.chars().nth(1).is_some());
        stem.is_some_and(|stem| {
            let inside = |open, close| {
                name.split(open)
                    .skip(1)
                    .any(|rest: &str| rest.strip_prefix(stem).is_some_and(|rest| rest.starts_with(close)))
            };
            name.starts_with(stem) || inside('（', '）') || inside('(', ')')
        })
    });
    anywhere(name).chain(short)
}

/// The first county, district or city below a prefecture that a name has in full (朝阳区, 海淀区), of three characters or more.
#[must_use]
pub fn county(name: &str) -> Option<&'static str> {
    const LOOKED_AT: usize = 4;
    let ends = name.char_indices().filter(|(_, c)| matches!(c, '区' | '县' | '市' | '旗')).take(LOOKED_AT);
    let candidates = ends.flat_map(|(at, last)| {
        let rest = name.get(at..).unwrap_or_default();
        // 区块链, 市场 and 县城 begin a word of their own.
        let cut = words::ordinary(rest).next().is_some();
        let before = name.get(..at).unwrap_or_default();
        let starts = before.char_indices().rev().map(|(start, _)| start).skip(1).take(4);
        let end = at + last.len_utf8();
        starts.filter(move |_| !cut).filter_map(move |start| name.get(start..end))
    });
    let mut long = candidates.filter(|name| name.chars().nth(2).is_some());
    long.find_map(|name| divisions::counties_named(name).next()).map(|county| county.name)
}

/// Whether a county of that name is the place or lies in it.
#[must_use]
pub fn county_is_in(name: &str, outer: u32) -> bool {
    divisions::counties_named(name).any(|county| contains(outer, county.code))
}

/// Whether one place is the other or contains it, by their codes.
#[must_use]
pub const fn contains(outer: u32, inner: u32) -> bool {
    outer == inner
        || outer.is_multiple_of(10_000) && outer / 10_000 == inner / 10_000
        || outer.is_multiple_of(100) && outer / 100 == inner / 100
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Province;

    #[test]
    fn every_province_and_city_is_there() {
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0));
        let code = |province: Province| u32::from(province.code()) * 10_000;
        for province in Province::ALL {
            assert_eq!(at_start(province.short()), Some((province.short(), code(province))));
            // A municipality is its own city.
            if divisions::find_city(province.code(), province.short()).is_some_and(|own| own.code == code(province)) {
                continue;
            }
            // The name of 神农架林区 was once cut short.
            for city in divisions::children(code(province)).filter(|city| city.name != "林区") {
                let (found, at) = at_start(city.name).unwrap();
                // Some have the code of a county and of a city one after the other.
                let same = divisions::latest(at).is_some_and(|division| division.name == city.name);
                // 海南藏族自治州 begins with a province.
                assert!(same || at.is_multiple_of(10_000), "{found} {}", city.name);
            }
        }
        for (name, code) in NAMES {
            let division = divisions::latest(*code).unwrap();
            assert!(division.is_current() && division.name.starts_with(name), "{name}");
        }
    }

    #[test]
    fn a_name_begins_with_a_place_only_as_places_are_written() {
        assert_eq!(at_start("深圳市示例科技"), Some(("深圳", 440300)));
        assert_eq!(at_start("普洱茶示例"), None);
        assert!(SHORT.is_sorted_by(|a, b| a.0 < b.0));
        for (short, code) in SHORT {
            assert!(
                NAMES.iter().any(|(name, known)| name.starts_with(short) && name != short && known == code),
                "{short}"
            );
        }
    }
}
