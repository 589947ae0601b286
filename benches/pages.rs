//! Pages that are made up, and vary: markup, Chinese text, no hits, a list of numbers. For every bench of scanning.

use beian_bench::Rng;

const PAGE: usize = 256 * 1024;

/// Words of the text around the numbers.
const WORDS: [&str; 48] = [
    "的", "我们", "公司", "服务", "产品", "客户", "技术", "平台", "一个", "企业", "发展", "中国", "信息", "网络",
    "数据", "管理", "提供", "可以", "时间", "系统", "用户", "市场", "工作", "专业", "质量", "以及", "通过", "进行",
    "目前", "方案", "团队", "生活", "文化", "城市", "研究", "问题", "学习", "教育", "健康", "新闻", "今天", "世界",
    "经济", "关于", "联系", "，", "。", "、",
];
/// Words that hold an anchor and are no number.
const NEAR: [&str; 6] = ["设备", "准备", "证书", "认证", "保证", "备案"];

const TAGS: [&str; 10] = [
    "<div class=\"item col-md-4 clearfix\">",
    "</div>",
    "<a href=\"/news/2025/1120/48213.html\" target=\"_blank\">",
    "</a>",
    "<li>",
    "</li>",
    "<span data-v-7ba5bd90>",
    "</span>",
    "<img src=\"/static/img/a8c4-2009c1.png\" width=\"120\" alt=\"\">",
    "<p style=\"margin:0 auto;\">",
];

fn number(rng: &mut Rng) -> String {
    let province = rng.pick(&["京", "沪", "粤", "浙", "苏", "川", "鲁", "闽"]).replace('川', "蜀");
    let serial = rng.below(290_000) + 2;
    let index = rng.below(20) + 1;
    match rng.below(10) {
        0..=2 => format!("{province}ICP备{:02}{serial:06}号", rng.below(15) + 5),
        3 | 4 => format!("{province}ICP备20{}{serial:06}号-{index}", rng.below(5) + 21),
        5 => format!("{province} ICP 备 {:02}{serial:06} 号 - {index}", rng.below(15) + 5),
        6 => format!("{province}B2-2018{:04}-{index}", rng.below(9_000) + 2),
        7 => format!("{province}公网安备 11010802{:06}号", serial),
        8 => format!("{province}ICP备{:02}{serial:06}", rng.below(15) + 5),
        _ => format!("{province}ICP证{:02}{:04}号", rng.below(15) + 5, rng.below(9_000) + 2),
    }
}

fn page(rng: &mut Rng, mut piece: impl FnMut(&mut Rng, &mut String)) -> String {
    let mut page = String::with_capacity(PAGE + 256);
    while page.len() < PAGE {
        piece(rng, &mut page);
    }
    page
}

fn words(rng: &mut Rng, out: &mut String) {
    for _ in 0..20 {
        if rng.below(400) == 0 {
            out.push_str(rng.pick::<&str>(&NEAR));
        }
        out.push_str(rng.pick::<&str>(&WORDS));
    }
}

fn sometimes(rng: &mut Rng, out: &mut String, one_in: u64) {
    if rng.below(one_in) == 0 {
        let number = number(rng);
        out.push_str(&number);
    }
}

pub fn markup(rng: &mut Rng) -> String {
    page(rng, |rng, out| {
        for _ in 0..6 {
            out.push_str(rng.pick::<&str>(&TAGS));
        }
        out.push_str("\n  <script>window.__data={id:\"b1f0a2\",v:2};</script>");
        for _ in 0..4 {
            out.push_str(rng.pick::<&str>(&WORDS));
        }
        sometimes(rng, out, 150);
    })
}

pub fn text(rng: &mut Rng) -> String {
    page(rng, |rng, out| {
        words(rng, out);
        out.push_str("<p>");
        sometimes(rng, out, 400);
    })
}

pub fn without(rng: &mut Rng) -> String {
    page(rng, |rng, out| {
        for _ in 0..6 {
            out.push_str(rng.pick::<&str>(&TAGS));
        }
        out.push_str("The quick brown fox jumps over the lazy dog, function(e,t){return e.call(t)} ");
        out.push_str(rng.pick::<&str>(&WORDS));
    })
}

pub fn dense(rng: &mut Rng) -> String {
    page(rng, |rng, out| {
        let number = number(rng);
        out.push_str(&format!("<tr><td>{}</td><td>example-{}.cn</td></tr>\n", number, rng.below(100_000)));
    })
}
