//! Trades and their words (行业用词): what a name offers, and whether a business scope speaks of it.
//!
//! Origin: own choice of words that stand both in names of sites and in business scopes. What is not here is not judged.

use crate::data::beginnings::Beginnings;

/// The words of one trade.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Trade(&'static [&'static str]);

impl Trade {
    /// Whether a text speaks of it.
    #[must_use]
    pub fn is_in(self, text: &str) -> bool {
        self.word_in(text).is_some()
    }

    /// The word by which a text speaks of it.
    #[must_use]
    pub fn word_in(self, text: &str) -> Option<&'static str> {
        self.0.iter().copied().find(|word| text.contains(word))
    }
}

#[rustfmt::skip]
static TRADES: &[Trade] = &[
    Trade(&["餐饮", "火锅", "餐厅", "烧烤", "奶茶", "小吃", "烘焙", "食品", "饮品", "饭店", "酒楼"]),
    Trade(&["旅游", "旅行", "景区", "民宿", "酒店", "住宿", "票务"]),
    Trade(&["装修", "装饰", "家装", "建材", "家居", "家具"]),
    Trade(&["服装", "服饰", "女装", "男装", "童装", "鞋帽", "纺织"]),
    Trade(&["汽车", "二手车", "租车", "汽修", "车辆", "机动车"]),
    Trade(&["房产", "楼盘", "二手房", "租房", "物业", "不动产"]),
    Trade(&["物流", "快递", "货运", "运输", "仓储"]),
    Trade(&["农业", "种植", "养殖", "农产品", "果蔬", "种子", "化肥"]),
    Trade(&["珠宝", "首饰", "钻石", "玉器", "工艺品"]),
    Trade(&["美容", "美发", "化妆品", "护肤", "医美"]),
    Trade(&["健身", "瑜伽", "体育"]),
    Trade(&["宠物", "兽医"]),
    Trade(&["印刷", "包装"]),
    Trade(&["钢材", "钢铁", "五金", "机械", "模具", "数控", "机床"]),
    Trade(&["婚庆", "婚礼", "婚纱", "摄影"]),
    Trade(&["白酒", "红酒", "酒业", "酒类", "食品"]),
    Trade(&["茶叶", "茶业", "食品", "农产品"]),
    Trade(&["光伏", "风电", "新能源", "太阳能", "电力", "能源"]),
    Trade(&["医疗", "口腔", "体检", "诊疗", "医疗器械"]),
    Trade(&["律师", "法律"]),
    Trade(&["安防", "监控", "保安"]),
    Trade(&["环保", "污水", "垃圾", "环境"]),
];

/// The trade that a name offers; none if it names none that is known.
#[must_use]
pub fn trade_of(name: &str) -> Option<Trade> {
    let begins = |(at, _)| name.get(at..).is_some_and(|rest| BEGINNINGS.may_begin(rest));
    let any = name.char_indices().any(begins);
    any.then(|| TRADES.iter().copied().find(|trade| trade.is_in(name))).flatten()
}

/// How the words of all trades begin.
static BEGINNINGS: Beginnings<64> = {
    let mut all = Beginnings::none();
    let mut trades = TRADES;
    while let [Trade(words), rest @ ..] = trades {
        let mut words = *words;
        while let [word, more @ ..] = words {
            all.add(word.as_bytes());
            words = more;
        }
        trades = rest;
    }
    all
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trades() {
        let trade = trade_of("示例火锅").unwrap();
        assert_eq!(trade.word_in("示例火锅"), Some("火锅"));
        assert!(trade.is_in("餐饮服务；食品销售") && !trade.is_in("软件开发"));
        assert_eq!(trade_of("示例科技"), None);
        for trade in TRADES {
            for word in trade.0 {
                assert!(trade_of(&format!("示例{word}网")).is_some(), "{word}");
            }
        }
    }
}
