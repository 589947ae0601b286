use super::*;
use crate::data::suffixes::SuffixTable;
use crate::value::Offence;

fn both(text: &str) -> (String, String) {
    let error = DomainName::parse(text).unwrap_err();
    (error.to_string(), error.zh().to_string())
}

fn notes(text: &str) -> Vec<Note> {
    DomainName::parse_noted(text).unwrap().1.iter().collect()
}

#[test]
fn names_are_read_as_people_write_them() {
    let cases: [(&str, &str, &[Note]); 17] = [
        ("my–shop－1.cn", "my-shop-1.cn", &[Note::FullWidth, Note::Dash]),
        ("example.com", "example.com", &[]),
        ("1.cn", "1.cn", &[]),
        ("xn--fsqu00a.xn--fiqs8s", "xn--fsqu00a.xn--fiqs8s", &[]),
        (" example.com\u{a0}", "example.com", &[Note::Spaces]),
        ("Example.COM", "example.com", &[Note::Case]),
        ("example.com.", "example.com", &[Note::Dot]),
        ("example.com。", "example.com", &[Note::Dot]),
        ("example。com", "example.com", &[Note::Dot]),
        ("example｡com", "example.com", &[Note::Dot]),
        ("example．com", "example.com", &[Note::Dot]),
        ("ｅｘａｍｐｌｅ.cn", "example.cn", &[Note::FullWidth]),
        ("例子.中国", "xn--fsqu00a.xn--fiqs8s", &[Note::Converted]),
        ("繁體.中國", "xn--2j0a489c.xn--fiqz9s", &[Note::Converted]),
        ("①.cn", "1.cn", &[Note::Converted]),
        ("faß.de", "xn--fa-hia.de", &[Note::Converted]),
        ("XN--FIQ228C.cn", "xn--fiq228c.cn", &[Note::Case]),
    ];
    for (text, canonical, forgiven) in cases {
        let (name, found) = DomainName::parse_noted(text).unwrap();
        assert_eq!(name.canonical(), canonical, "{text}");
        assert_eq!(found.iter().collect::<Vec<_>>(), forgiven, "{text}");
        assert_eq!(DomainName::parse_strict(canonical), Ok(name.clone()), "{text}");
        assert_eq!(DomainName::parse(canonical), Ok(name), "{text}");
        assert_eq!(DomainName::parse_strict(text).is_ok(), text == canonical, "{text}");
    }
}

#[test]
fn every_refusal_says_where_and_why_in_both_languages() {
    let long = format!("{}.cn", "a".repeat(64));
    let coded = format!("{}.cn", "中国".repeat(30));
    let whole = format!("{}cn", "abc.".repeat(64));
    let cases = [
        ("", "domain name: the text is missing", "域名缺失"),
        (" \u{3000}", "domain name: the text is missing", "域名缺失"),
        (
            "HTTPS://www.example.cn/a?b#c",
            "domain name: the text is not one, it is a web address (URL)",
            "域名填成了网址（URL）",
        ),
        (
            "品牌《例》.cn",
            "domain name: label 1 cannot contain '《' (character 3)",
            "域名的第 1 段不能含有“《”（第 3 个字符）",
        ),
        (
            "http：／／example.cn",
            "domain name: the text is not one, it is a web address (URL)",
            "域名填成了网址（URL）",
        ),
        ("example.cn/", "domain name: the text is not one, it is a name with a path", "域名填成了带路径的域名"),
        ("example.cn:8080", "domain name: the text is not one, it is a name with a port", "域名填成了带端口的域名"),
        (
            "root@example.cn",
            "domain name: the text is not one, it is a mail address or a name with a user",
            "域名填成了电子邮箱或带用户名的域名",
        ),
        ("1.2.3.4", "domain name: the text is not one, it is an IP address", "域名填成了IP 地址"),
        ("1.2.3.4:80", "domain name: the text is not one, it is an IP address", "域名填成了IP 地址"),
        ("256.2.3.4", "domain name: the text is not one, it is an IP address", "域名填成了IP 地址"),
        ("2400:3200::1", "domain name: the text is not one, it is an IP address", "域名填成了IP 地址"),
        ("[2400:3200::1]:80", "domain name: the text is not one, it is an IP address", "域名填成了IP 地址"),
        ("*.example.cn", "domain name: the text is not one, it is a wildcard", "域名填成了泛域名"),
        ("a.cn、b.cn", "domain name: the text is not one, it is several names", "域名填成了多个域名"),
        ("a.cn b.cn", "domain name: the text is not one, it is several names", "域名填成了多个域名"),
        (
            "my_shop.cn",
            "domain name: label 1 cannot contain '_' (character 3)",
            "域名的第 1 段不能含有“_”（第 3 个字符）",
        ),
        (
            "  my shop.cn",
            "domain name: label 1 cannot contain 'U+0020' (character 5)",
            "域名的第 1 段不能含有“U+0020”（第 5 个字符）",
        ),
        (
            "shop\u{200b}.cn",
            "domain name: label 1 cannot contain 'U+200B' (character 5)",
            "域名的第 1 段不能含有“U+200B”（第 5 个字符）",
        ),
        (
            "shop.c\u{feff}n",
            "domain name: label 2 cannot contain 'U+FEFF' (character 7)",
            "域名的第 2 段不能含有“U+FEFF”（第 7 个字符）",
        ),
        (".cn", "domain name: label 1 is missing", "域名的第 1 段缺失"),
        ("a..com", "domain name: label 2 is missing", "域名的第 2 段缺失"),
        ("a.com..", "domain name: label 3 is missing", "域名的第 3 段缺失"),
        (".", "domain name: label 1 is missing", "域名的第 1 段缺失"),
        (
            "1.2.3.4.5.6.7.8.9._.cn",
            "domain name: a label after the 8th cannot contain '_' (character 19)",
            "域名的第 8 段之后的一段不能含有“_”（第 19 个字符）",
        ),
        (
            "-a.com",
            "domain name: the start of label 1 cannot contain '-' (character 1)",
            "域名的第 1 段开头不能含有“-”（第 1 个字符）",
        ),
        (
            "a.b-.com",
            "domain name: the end of label 2 cannot contain '-' (character 4)",
            "域名的第 2 段结尾不能含有“-”（第 4 个字符）",
        ),
        (
            "ab--cd.com",
            "domain name: places 3 and 4 of label 1 cannot contain '-' (character 3)",
            "域名的第 1 段第 3、4 位不能含有“-”（第 3 个字符）",
        ),
        (
            &long,
            "domain name: label 1 must have 1 to 63 characters, found 64",
            "域名的第 1 段应为 1 至 63 个字符，现为 64 个",
        ),
        (
            &coded,
            "domain name: the coded form of label 1 must have 5 to 63 characters, found 71",
            "域名的第 1 段的编码形式应为 5 至 63 个字符，现为 71 个",
        ),
        (
            &whole,
            "domain name: the text must have 3 to 253 characters, found 258",
            "域名应为 3 至 253 个字符，现为 258 个",
        ),
        ("example", "domain name: the suffix is missing", "域名的后缀缺失"),
        ("中国", "domain name: the suffix is missing", "域名的后缀缺失"),
        ("example.⑦", "domain name: the suffix is impossible", "域名的后缀不可能存在"),
        (
            "例｣子.cn",
            "domain name: label 1 cannot contain '｣' (character 2)",
            "域名的第 1 段不能含有“｣”（第 2 个字符）",
        ),
        ("example.0", "domain name: the suffix is impossible", "域名的后缀不可能存在"),
        (
            "xn--a.com",
            "domain name: label 1 is not one, it is a code (xn--) that does not decode",
            "域名的第 1 段填成了无法解码的 xn-- 编码",
        ),
        (
            "a.xn--.com",
            "domain name: the end of label 2 cannot contain '-' (character 6)",
            "域名的第 2 段结尾不能含有“-”（第 6 个字符）",
        ),
        (
            "\u{301}a.com",
            "domain name: the start of label 1 cannot contain '\u{301}' (character 1)",
            "域名的第 1 段开头不能含有“\u{301}”（第 1 个字符）",
        ),
        (
            "אa.com",
            "domain name: label 1 is not one, it is a mix of characters that no name can have",
            "域名的第 1 段填成了不能组成域名的字符组合",
        ),
        (
            "א.1a.com",
            "domain name: the text is not one, it is a mix of characters that no name can have",
            "域名填成了不能组成域名的字符组合",
        ),
    ];
    for (text, en, zh) in cases {
        assert_eq!(both(text), (en.into(), zh.into()), "{text}");
        assert_eq!(DomainName::parse_strict(text).unwrap_err().to_string(), en, "{text}");
    }
}

#[test]
fn the_strict_form_names_what_the_tolerant_form_forgives() {
    let english = |text| DomainName::parse_strict(text).unwrap_err().to_string();
    assert_eq!(english("a.Example.com"), "domain name: label 2 cannot contain 'E' (character 3)");
    assert_eq!(english(" example.com"), "domain name: the text cannot contain 'U+0020' (character 1)");
    assert_eq!(english("example.com."), "domain name: the text cannot contain '.' (character 12)");
    assert_eq!(english("例.com"), "domain name: label 1 cannot contain '例' (character 1)");
    assert_eq!(english("a。com"), "domain name: label 1 cannot contain '。' (character 2)");
}

#[test]
fn registration_begins_below_the_public_suffix() {
    let cases = [
        ("www.example.com", "com", Some("example.com"), Some("www")),
        ("example.com", "com", Some("example.com"), None),
        ("www.example.bj.cn", "bj.cn", Some("example.bj.cn"), Some("www")),
        ("library.sh.cn", "sh.cn", Some("library.sh.cn"), None),
        ("a.b.gs.cn", "gs.cn", Some("b.gs.cn"), Some("a")),
        ("www.beijing.gov.cn", "gov.cn", Some("beijing.gov.cn"), Some("www")),
        ("库.公司.cn", "xn--55qx5d.cn", Some("xn--dxt.xn--55qx5d.cn"), None),
        ("a.政务.cn", "xn--zfr164b.cn", Some("a.xn--zfr164b.cn"), None),
        ("a.公益.cn", "xn--55qw42g.cn", Some("a.xn--55qw42g.cn"), None),
        ("gd.cn", "gd.cn", None, None),
        ("政务.cn", "xn--zfr164b.cn", None, None),
        ("com.cn", "com.cn", None, None),
        ("foo.github.io", "io", Some("github.io"), Some("foo")),
        ("a.b.github.io", "io", Some("github.io"), Some("a.b")),
        (
            "x.s3.dualstack.cn-north-1.amazonaws.com.cn",
            "com.cn",
            Some("amazonaws.com.cn"),
            Some("x.s3.dualstack.cn-north-1"),
        ),
        ("www.bbc.co.uk", "co.uk", Some("bbc.co.uk"), Some("www")),
        ("a.com.co", "com.co", Some("a.com.co"), None),
        ("a.b.example.example", "example", Some("example.example"), Some("a.b")),
    ];
    for (text, suffix, registrable, host) in cases {
        let name = DomainName::parse(text).unwrap();
        assert_eq!(name.suffix(), suffix, "{text}");
        assert_eq!(name.registrable(), registrable, "{text}");
        assert_eq!(name.host_part(), host, "{text}");
        assert_eq!(name.is_registrable(), host.is_none() && registrable.is_some(), "{text}");
        let parts = name.borrowed().parts();
        assert_eq!((parts.suffix, parts.registrable, parts.host), (suffix, registrable, host), "{text}");
    }
}

#[test]
fn classes_come_from_the_table() {
    let class = |text| DomainName::parse(text).unwrap().suffix_class();
    assert_eq!(class("a.cn"), Suffix::Approved);
    assert_eq!(class("a.网店"), Suffix::Approved);
    assert_eq!(class("a.io"), Suffix::NotApproved);
    assert_eq!(class("a.中文"), Suffix::Unknown);
    assert_eq!(notes("a.notasuffix"), [Note::UnknownPart]);
    assert_eq!(notes("a.io"), []);
    let table: SuffixTable = ["io", "新后缀"].into_iter().collect();
    let approved = |text| table.contains(DomainName::parse(text).unwrap().tld());
    assert!(approved("a.io") && approved("a.新后缀") && !approved("a.cn") && !approved("a.notasuffix"));
}

#[test]
fn names_show_their_parts() {
    let name = DomainName::parse("www.例子.中国").unwrap();
    assert_eq!(name.to_unicode(), "www.例子.中国");
    assert_eq!(name.tld(), "xn--fiqs8s");
    assert_eq!(name.labels().collect::<Vec<_>>(), ["www", "xn--fsqu00a", "xn--fiqs8s"]);
    assert_eq!(format!("{name} {name:?}"), "www.xn--fsqu00a.xn--fiqs8s DomainName(www.xn--fsqu00a.xn--fiqs8s)");
    let filed = DomainName::parse("例子.中国").unwrap();
    assert!(name.is_within(&filed) && filed.is_within(&filed) && !filed.is_within(&name));
    assert!(!DomainName::parse("badexample.com").unwrap().is_within(&DomainName::parse("example.com").unwrap()));
}

#[test]
fn long_and_strange_texts_end_soon() {
    for text in
        ["a".repeat(1 << 20), ".".repeat(1 << 20), "中".repeat(1 << 20), "\u{301}".repeat(5000), "a.".repeat(5000)]
    {
        let error = DomainName::parse(&text).unwrap_err();
        assert!(matches!(error.offence, Offence::Length { .. } | Offence::Missing | Offence::Char { .. }), "{error}");
    }
}
