#!/usr/bin/env python3
"""Writes src/data/words/table.rs (the words that names are judged by) and src/data/words/common.rs (ordinary words around them).

    tools/words.py dict.txt

dict.txt is the dictionary of jieba 0.42.1 (word, frequency and tag a line, https://github.com/fxsjy/jieba, MIT). Of it only
words that are frequent, or that share characters with a word of the lists, are taken; frequencies are not.
"""

import re
import sys

# list -> words. What each list is, and who says so, is told at the enum `List`.
LISTS = {
    "State": "中国 中华 国家 中央 人民 人大",
    "Sensitive": "反腐 赌博 廉政 色情",
    "SensitiveHead": "纪检 监察 信访 维权 投诉",
    "Organisation": "公司 俱乐部 团体 社区 组织 集团 协会 学校 医院 企业",
    "OrganisationLike": "学院 商会 联合会 研究院 研究所 事务所 幼儿园 合作社 基金会 委员会 银行 诊所 旅行社 培训中心 服务中心",
    "Forum": "论坛 bbs",
    "ForumLike": "在线 交流",
    "Blog": "博客",
    "Trade": "购买 买卖 交易 优惠券 电子商务",
    "Shop": "购物 商城 商店 超市 网购",
    "ShopLike": "团购 代购 批发 旗舰店 专卖店 网店 微店",
    "Rebate": "返利 返现 淘宝客",
    "News": "新闻",
    "Publishing": "出版",
    "Drugs": "药品 药监",
    "Culture": "文化",
    "Broadcasting": "广播 广电 电影 电视 电视台 广播电台",
    "PublishingLike": "期刊 报纸 报刊 杂志 图书 电子书 音像",
    "DrugsLike": "药房 药店 医疗器械",
    "CultureLike": "音乐 动漫",
    "BroadcastingLike": "影视 视频 短视频 直播 电视剧",
    "GameLike": "游戏 网游 手游",
    "RideHailingLike": "网约车",
    "TutoringLike": "校外培训 课外辅导 学科辅导 学科培训",
    "Finance": "交易所 交易中心 金融 资产管理 理财 基金 基金管理 投资管理 财富管理 股权投资基金 网贷 网络借贷 p2p 股权众筹 互联网保险 支付",
    "FinanceLike": "贷款 借贷 信贷 小贷 房贷 车贷 证券 保险 众筹 期货 信托 融资 融资担保 外汇",
    "Filler": "资讯 网络 网址 爱好者 作品展示 工作室 平台 主页 热线 社团 导航",
    "Industry": "行业 产品 品牌 厂家 加盟 招商 供应商",
    "Religion": "佛教 道教 伊斯兰教 天主教 基督教 宗教",
    "Adult": "成人用品 情趣用品 性用品",
    "Pesticide": "农药 危险化学品 危化品",
    "Private": "p2p",
    "SiteSuffix": "网 网站 官网 官方网站 官方 官方网 主页 首页 门户 门户网 门户网站 中文网 站",
}
# Names that the page of naming rules gives as good examples.
IDIOMS = {"画龙点睛", "守株待兔", "刻舟求剑"}
IDIOMS_ALLOWED = {"时光飞逝", "人生百味", "雕刻时光", "怀念时光"}

# Words of the provinces' own lists that stand in no other.
PROVINCE = """
个人 分享 网站 合伙 评论 中心 售后 社团 团购 媒体 股票 彩票 体彩 刮刮乐 利润 商务 官网 电商 工坊 产业 农业 养殖 框架 大众 维修 设计 沙龙 艺术 服务
转让 排行榜 宣传 报价 管理 传播 咨询 投资 贸易 旗舰 传媒 系统 营销 折扣 定做 定制 导购 淘宝 网淘 阿里 诚信通 旺铺 市场 易购 互联 站长网 技术 信息
器械 动画 教育 培训 广播电影电视 个人网站
""".split()
LISTS.pop("Private")
LISTS["Province"] = " ".join(word for word in PROVINCE if not any(word in text.split() for text in LISTS.values()))

# Words in which those above mean something else, or name a thing and not a field: they are no claim.
HARMLESS = """
中国结 中央空调 中央厨房 中央处理器 人民币 人民路 人民公园 人民广场 国家公园
公司法 公司治理 社区支持 团体操 组织学 组织行为 组织行为学 组织架构 组织胚胎 组织胚胎学 组织工程 组织液 企业家 企业管理
论坛体 交流电 交流电机 交流电源 交流电路 直流交流 在线编程
文化石 文化砖 文化墙 文化衫 文化用品 文化用纸 文化课 电视柜 电视架 电视支架 电视墙 电视背景 电视背景墙 电视机 电影胶片
广播体操 广播操 广播域 广播机制 新闻纸 新闻学 新闻系 药品包装 出版物理 图书馆 图书架 音乐厅 音乐盒 视频号 游戏规则 游戏机
保险柜 保险箱 保险丝 保险杠 保险带 保险盒 保险管 基金属 支付宝 支付终端 金融街 游戏本 游戏椅 游戏桌 产品经理 网络安全 网络编程 网络协议 网络爬虫 神经网络 计算机网络
导航仪 导航算法 平台期 批发价 普洱茶 大理石 大理寺 大理岩 长春花 复合肥 歌乐山 邯郸学步 洛阳纸贵 东躲西藏
""".split()

# Ordinary words of today that the dictionary lacks.
MODERN = """
示例 样例
家纺 区块链 物联网 海淘 线上 线下 家装 云计算 大数据 人工智能 互联网 短剧 网红 直男 二维码 小程序 公众号 前端 后端 全栈 博文
文青 装修 开源 穿搭 露营 咖啡 奶茶 拾光 手账 手作 民宿 亲子 绘本 剧本 电竞 数码 极客 芯片 算法 编程 运维 自媒体 元宇宙 连衣裙
强国 美中 中法 中俄 中日 中美 中医 集中 空中 其中 国道 国风 国潮 国漫 国学 国画 国际 国货 国产 国标 国防 国旗 国庆 国语 华人 华夏 华丽 华语
超人 大战 大同 大赛 大学 大会 大厅 大师 大全 大众 个人 本人 友人 工人 诗人 民谣 民居 民族 民间 民俗 民生 民法
""".split()


def places_of(path):
    """The places as names have them: in short."""
    names = re.findall(r'\("([^"]+)", \d+\)', open(path, encoding="utf-8").read())
    return {name for name in names if name[-1] not in "市县区盟"}


def crossing(barred):
    """Whether a word has the tail of a barred one at its head, or the head of one at its tail, and more."""
    heads = {word[:n] for word in barred for n in range(1, len(word))}
    tails = {word[n:] for word in barred for n in range(1, len(word))}
    return lambda word: any(word[:n] in tails or word[n:] in heads for n in range(1, len(word)))


def beginnings(words):
    """The bits of `Beginnings` in src/data/beginnings.rs: a hash of the first two characters of each word."""
    bits = [0] * 2048
    for word in words:
        two = word.encode()[:6]
        first, second = (int.from_bytes(two[at : at + 4], "little") for at in (0, 2))
        golden, mask = 0x9E3779B1, 0xFFFFFFFF
        bit = ((first * golden & mask ^ second) * golden & mask) >> 8
        bit %= 64 * len(bits)
        bits[bit // 64] |= 1 << bit % 64
    return bits


def main():
    words = {}
    for line in open(sys.argv[1], encoding="utf-8"):
        word, count, tag = line.split()
        if 2 <= len(word) <= 4 and all("\u4e00" <= c <= "\u9fff" for c in word):
            words[word] = (int(count), tag)
    listed = {word: name for name, text in LISTS.items() for word in text.split() if name != "SiteSuffix"}
    places = places_of("src/data/place_names.rs")
    barred = set(listed)
    crosses, crosses_place = crossing(barred), crossing(places)

    def free(word):
        return not any(bar in word for bar in barred)

    common = {
        word
        for word, (count, tag) in words.items()
        if free(word) and (len(word) == 2 and count >= 1000 or count >= 100 and crosses(word) and not tag.startswith(("nr", "ns", "nt")))
        and word not in places
        # 州市 stands in no word but names of cities.
        and not (word[-1] in "省市县区" and any(place.endswith(word[0]) for place in places))
    }
    # Words that share characters with a place (海棠花 with 上海), of whatever tag: the tags of the dictionary take 南瓜 for a place.
    common |= {
        word
        for word, (count, tag) in words.items()
        if count >= (150 if tag.startswith(("nr", "ns", "nt")) else 60 if len(word) == 2 else 20)
        and crosses_place(word)
        and free(word)
        and not any(place in word for place in places)
        and word[-1] not in "省市县区州"
    }
    common |= {word for word in MODERN if free(word)} - places
    by = {n: sorted(word for word in common if len(word) == n) for n in (2, 3, 4)}
    with open("src/data/words/common.rs", "w", encoding="utf-8") as out:
        out.write("//! Ordinary words around those of the lists, by their length. Written by `tools/words.py`.\n")
        for n, name in ((2, "PAIRS"), (3, "TRIPLES"), (4, "QUADS")):
            out.write(f"\n/// Words of {n} characters, in the order of their bytes.\n#[rustfmt::skip]\n")
            out.write(f"pub(super) static {name}: &str = \"\\\n")
            row = 108 // (2 * n)
            for at in range(0, len(by[n]), row):
                out.write("    " + "".join(by[n][at : at + row]) + "\\\n")
            out.write("\";\n")
        out.write("\n/// How the words begin, as `Beginnings` has it: worked out here, the compiler takes seconds for it.\n#[rustfmt::skip]\n")
        out.write("pub(super) static BEGINNINGS: [u64; 2048] = [\n")
        line = ""
        for bits in map(hex, beginnings(word for n in by for word in by[n])):
            if len(line) + len(bits) + 1 > 118:
                out.write(line + "\n")
                line = ""
            line += bits + ","
        out.write(line + "\n];\n")
        idioms = sorted(
            word
            for word, (count, tag) in words.items()
            if len(word) == 4 and (tag == "i" and count >= 10 or word in IDIOMS) and word not in IDIOMS_ALLOWED
        )
        out.write("\n/// Idioms of four characters, in the order of their bytes.\n#[rustfmt::skip]\n")
        out.write("pub(super) static IDIOMS: &str = \"\\\n")
        for at in range(0, len(idioms), 13):
            out.write("    " + "".join(idioms[at : at + 13]) + "\\\n")
        out.write("\";\n")
    rows = sorted({(word, name) for name, text in LISTS.items() for word in text.split()} | {(word, "Harmless") for word in HARMLESS}, key=lambda row: (row[0].encode(), row[1]))
    with open("src/data/words/table.rs", "w", encoding="utf-8") as out:
        out.write("//! The words of all lists. Written by `tools/words.py`, which has them list by list.\n\n")
        out.write("use super::List::{self, *};\n\n")
        out.write("/// Words in the order of their bytes, each with its list; a word of several lists stands several times.\n")
        out.write("#[rustfmt::skip]\npub(super) static WORDS: &[(&str, List)] = &[\n")
        line = "   "
        for word, name in rows:
            cell = f' ("{word}", {name}),'
            if len(line) + len(cell) > 100:
                out.write(line + "\n")
                line = "   "
            line += cell
        out.write(line + "\n];\n")
    print({n: len(by[n]) for n in by}, len(rows))


main()
