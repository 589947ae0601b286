//! Comparing names of persons and organisations.

use crate::value::narrow;

/// Whether two names are the same: width, space, the kind of dot and ASCII case do not count; everything else does.
pub(super) fn same(one: &str, other: &str) -> bool {
    one == other || one.chars().filter_map(fold).eq(other.chars().filter_map(fold))
}

fn fold(c: char) -> Option<char> {
    match narrow(c) {
        '·' | '•' | '・' | '･' | '‧' | '∙' | '⋅' | '。' | '.' => Some('·'),
        c if c.is_whitespace() => None,
        c => Some(c.to_ascii_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::same;

    #[test]
    fn what_counts() {
        assert!(same("示例（深圳）有限公司", "示例(深圳) 有限公司"));
        assert!(same("阿布都·示例", "阿布都•示例") && same("Example Ltd", "ＥＸＡＭＰＬＥ LTD"));
        assert!(!same("示例有限公司", "示例有限责任公司") && !same("張示例", "张示例"));
        assert!(!same("示例（深圳）有限公司", "示例有限公司"));
    }
}
