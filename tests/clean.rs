//! Orders that are right: a thousand by a seed, a third of them close to a rule, and the names of sites that have a record.
//! None of them gives a warning or an error.

#[path = "clean/kinds.rs"]
mod kinds;
#[path = "clean/twins.rs"]
mod twins;

use beian::testing::pointer::{everywhere, set};
use beian::{Report, Severity, Validator};
use chrono::DateTime;
use serde_json::{Value, json};
use std::sync::LazyLock;

const UNIT_PC: &str = include_str!("../examples/orders/clean-first-filing-unit-pc.json");
const UNIT_MP: &str = include_str!("../examples/orders/clean-first-filing-unit-mp.json");
const PERSON_MP: &str = include_str!("../examples/orders/clean-first-filing-individual-mp.json");
const ACCESS_SERVICE: &str = include_str!("../examples/orders/clean-access-service-unit-pc.json");
const ADD_HERE: &str = include_str!("../examples/orders/clean-add-here-unit-pc.json");
const ADD_HERE_PERSON: &str = include_str!("../examples/orders/clean-add-here-individual-mp.json");
const ADD_ELSEWHERE: &str = include_str!("../examples/orders/clean-add-elsewhere-unit-pc.json");
const ADD_ELSEWHERE_MP: &str = include_str!("../examples/orders/clean-add-elsewhere-unit-mp.json");
const ADD_ELSEWHERE_PERSON: &str = include_str!("../examples/orders/clean-add-elsewhere-individual-mp.json");
/// Names of sites that have a record, from filing queries and their owners (tier A) and as shown beside the number (tier B).
const APPROVED: &str = include_str!("data/approved_names.tsv");

const NAME: &str = "/services/0/name";
const OWN: [&str; 5] = [
    "/subject/name",
    "/subject/certificate/name",
    "/facts/account/realname_name",
    "/facts/domains/0/registrant_name",
    "/facts/record/name",
];

/// A sequence of numbers that is the same on every run (splitmix64).
struct Seeded(u64);

impl Seeded {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn pick<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[(self.next() % of.len() as u64) as usize]
    }
}

/// Gives the subject another name wherever the order has it.
fn rename(order: &mut Value, own: &str) {
    everywhere(order, &OWN, own);
}

fn report(order: &Value) -> Report {
    static STRICT: LazyLock<Validator> = LazyLock::new(|| {
        Validator::new(DateTime::parse_from_rfc3339("2025-11-20T10:00:00+08:00").unwrap()).strict(true)
    });
    STRICT.validate_json(&order.to_string()).unwrap()
}

/// Warnings and errors, as lines.
fn found(order: &Value) -> Vec<String> {
    let report = report(order);
    let told = report.diagnostics().iter().filter(|found| found.severity >= Severity::Warning);
    told.map(|found| format!("{} {} {}", found.code(), found.path, found.message(beian::Lang::En))).collect()
}

const UNITS: &[&str] = &[UNIT_PC, UNIT_MP, ADD_HERE, ADD_ELSEWHERE, ADD_ELSEWHERE_MP];
const PERSONS: &[&str] = &[PERSON_MP, ADD_HERE_PERSON, ADD_ELSEWHERE_PERSON];

const TRADES: &[&str] =
    &["科技", "软件", "智能", "设计", "环境", "自动化", "检测", "工程", "光学", "精密", "生物", "声学"];
const ENDS: &[&str] = &["", "官网", "网", "官方网站", "门户", "中文网", "（官网）", "服务"];
const ADJECTIVES: &[&str] = &[
    "我的",
    "小小的",
    "一个人的",
    "安静的",
    "慢慢",
    "周末",
    "随手",
    "山里的",
    "老张的",
    "窗边的",
    "木木的",
    "第七天的",
];
const TOPICS: &[&str] = &[
    "读书",
    "编程",
    "前端",
    "摄影",
    "跑步",
    "徒步",
    "观鸟",
    "天文",
    "厨房",
    "手工",
    "绘画",
    "园艺",
    "骑行",
    "数学",
    "英语",
    "算法",
    "机器学习",
    "钢琴",
    "书法",
    "围棋",
    "旅途",
    "电路",
    "考研",
    "日语",
];
const KINDS: &[&str] =
    &["笔记", "小站", "日记", "手记", "随笔", "小记", "记录", "学习笔记", "杂记", "分享", "笔记本", "手账"];

/// Names of units that come close to a rule.
const HARD_UNITS: &[&str] = &[
    "爱国家居示例",
    "示例强国家电",
    "三国家族示例",
    "联合国家纺示例",
    "重新闻花香示例",
    "示例电视柜",
    "示例文化石",
    "示例保险丝",
    "示例保险柜",
    "朝阳示例科技",
    "长乐示例科技",
    "大同示例科技",
    "和平示例科技",
    "东方示例科技",
    "示例大理石",
    "示例中央空调",
    "深圳示例科技",
    "深圳市示例科技",
    "南山区示例科技",
    "示例科技深圳站",
    "示例（深圳）科技",
    "示例-科技",
    "示例Tech",
    "A示例站",
    "示例科技2025",
    "示例资讯",
    "示例平台",
    "示例社区",
    "示例公司",
    "示例集团",
    "示例交流电源",
    "示例医院管理软件",
    "示例区块链",
    "示例国际",
    "示例其中国际",
    "示例维权软件",
    "示例商城",
    "示例超市",
];
/// Own names with a word that would be a claim in others, and a site named by it.
const OWN_WORDS: &[(&str, &str)] = &[
    ("深圳市示例文化传播有限公司", "示例文化传播"),
    ("深圳市示例新闻纸业有限公司", "示例新闻纸业"),
    ("深圳市示例图书有限公司", "示例图书"),
    ("深圳市示例影视器材有限公司", "示例影视器材"),
    ("深圳市示例教育科技有限公司", "示例教育"),
    ("深圳市示例游戏软件有限公司", "示例游戏软件"),
    ("中国示例集团有限公司", "中国示例集团"),
    ("中华示例科技有限公司", "中华示例科技"),
    ("广东示例科技有限公司", "深圳示例科技"),
    ("示例（广东）科技有限公司", "广东示例科技"),
    ("深圳市朝阳示例有限公司", "朝阳示例"),
    ("深圳市示例超市有限公司", "示例超市"),
];
/// Names of individuals that come close to a rule, the good examples of the naming rules among them.
const HARD_PERSONS: &[&str] = &[
    "网页制作经验谈",
    "小工具应用",
    "自动化测试开源",
    "文字极客",
    "个人开发测试使用网站",
    "PHP 开发",
    "我的照片墙",
    "雕刻时光",
    "我的摄影小空间",
    "我的作品展览",
    "人生百味",
    "吃货分享",
    "美食分享",
    "快乐小窝",
    "柠檬草的味道",
    "一起考研吧",
    "怀念时光",
    "时光飞逝",
    "电影爱好小分享",
    "个人杂货铺",
    "我的生活秀",
    "前端经验分享",
    "公司法学习笔记",
    "空间站观测笔记",
    "神经网络学习笔记",
    "交流电学习笔记",
    "计算机网络笔记",
    "大同的技术分享",
    "朝阳下的笔记",
    "长乐未央笔记",
    "和平年代笔记",
    "长安区块链笔记",
    "线上海淘笔记",
    "黄河南岸读书",
    "重新闻花香",
    "爱国家居手记",
    "组织学笔记",
    "产品经理手记",
    "王示例的笔记",
    "示例的个人网站",
    "一个用于学习的简单网站",
    "地球online",
    "害虫识别笔记",
    "随心小记",
    "妖帝网",
];

#[test]
fn a_thousand_orders_by_a_seed_give_no_warning() {
    let mut random = Seeded(20_251_120);
    let (mut hard, mut wrong) = (0, Vec::new());
    for nth in 0..1000 {
        let close = nth % 5 < 2;
        hard += usize::from(close);
        let unit = random.next().is_multiple_of(2);
        let base = random.pick(if unit { UNITS } else { PERSONS });
        let mut order: Value = serde_json::from_str(base).unwrap();
        let name = match (unit, close) {
            (true, true) if random.next().is_multiple_of(4) => {
                let (own, name) = OWN_WORDS[(random.next() % OWN_WORDS.len() as u64) as usize];
                rename(&mut order, own);
                name.to_owned()
            }
            (true, true) => random.pick(HARD_UNITS).to_owned(),
            (true, false) => format!("示例{}{}", random.pick(TRADES), random.pick(ENDS)),
            (false, true) => random.pick(HARD_PERSONS).to_owned(),
            (false, false) => format!("{}{}{}", random.pick(ADJECTIVES), random.pick(TOPICS), random.pick(KINDS)),
        };
        set(&mut order, NAME, name.as_str());
        wrong.extend(found(&order).into_iter().map(|line| format!("{name}: {line}")));
    }
    wrong.sort();
    wrong.dedup();
    println!("1000 orders, {hard} of them close to a rule, {} findings", wrong.len());
    assert!(hard >= 300);
    assert!(wrong.is_empty(), "{} findings:\n{}", wrong.len(), wrong.join("\n"));
}

/// The approved names with their subject, nature and tier.
fn approved() -> impl Iterator<Item = (&'static str, &'static str, &'static str, &'static str)> {
    let rows = APPROVED.lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        (cells[0], cells[1], cells[2], cells[4])
    })
}

#[test]
fn approved_names_are_silent_in_orders_of_their_kind() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for (name, subject, nature, _) in approved().filter(|(.., tier)| *tier == "A") {
        let bases: &[&str] = match nature {
            "个人" => &[PERSON_MP],
            "" => &[UNIT_PC, PERSON_MP],
            _ => &[UNIT_PC],
        };
        for base in bases {
            let mut order: Value = serde_json::from_str(base).unwrap();
            if !subject.is_empty() {
                rename(&mut order, subject);
            }
            set(&mut order, NAME, name);
            let mut lines = found(&order);
            // As a new name two characters are too few.
            if name.chars().count() < 3 {
                lines.retain(|line| !line.starts_with("BA-V0612 "));
            }
            count += 1;
            wrong.extend(lines.into_iter().map(|line| format!("{name}: {line}")));
        }
    }
    println!("{count} orders");
    assert!(count > 18);
    assert!(wrong.is_empty(), "{} findings:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_recorded_name_is_not_judged_as_new() {
    let mut wrong = Vec::new();
    for (name, ..) in approved().chain([("百度", "", "", ""), ("中国", "", "", ""), ("12306", "", "", "")]) {
        let mut order: Value = serde_json::from_str(ACCESS_SERVICE).unwrap();
        set(&mut order, NAME, name);
        let record = order.pointer_mut("/facts/record").and_then(Value::as_object_mut).unwrap();
        let domains = json!(["example.cn"]);
        record.insert("services".to_owned(), json!([{"kind": "website", "name": name, "domains": domains}]));
        let of_names = found(&order).into_iter().filter(|line| line.starts_with("BA-V06"));
        wrong.extend(of_names.map(|line| format!("{name}: {line}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
