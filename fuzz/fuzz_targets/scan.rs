//! Numbers in pages, and pages beside a filing.

#![cfg_attr(fuzzing, no_main)]
#![cfg_attr(not(fuzzing), allow(dead_code))]

#[path = "../shim.rs"]
mod shim;

use beian::display::{Filing, Found, Page, Standing, check_footer, scan, scan_bytes};

fn check(text: &str) {
    let found: Vec<Found> = scan(text).collect();
    let mut end = 0;
    for one in &found {
        assert!(one.span.start >= end && one.span.end > one.span.start);
        end = one.span.end;
        assert!(text.get(one.span.clone()).is_some());
        assert_eq!(one.value.is_none(), matches!(one.standing, Standing::Malformed(_)));
        if let Some(canonical) = one.canonical() {
            // What is written canonically is found again, and as the same.
            let page = format!("经营许可证：{canonical}");
            let again: Vec<Found> = scan(&page).collect();
            assert!(again.len() == 1 && again[0].value == one.value && page[again[0].span.clone()] == canonical);
        }
    }
    // Bytes that are no text, in front and in the middle.
    let mut bytes = vec![0xff];
    bytes.extend_from_slice(text.as_bytes());
    if let Some(byte) = bytes.get_mut(text.len() / 2) {
        *byte = 0x80;
    }
    for one in scan_bytes(&bytes) {
        assert!(one.span.end <= bytes.len());
    }
    let mut filing = Filing::default();
    filing.service_number = "苏ICP备2024012345号-1".into();
    filing.subject_name = "南京示例网络科技有限公司".into();
    filing.domain = "example.cn".into();
    filing.police_approved_at = "2025-07-01".into();
    let now = "2025-11-20T10:00:00+08:00".parse().expect("an instant");
    let report = check_footer(&[Page::new("example.cn", text)], &filing, now);
    for finding in &report.findings {
        assert!(text.get(finding.at.span.clone()).is_some());
        assert!(finding.related.iter().all(|spot| text.get(spot.span.clone()).is_some()));
    }
}

fuzz!(check);
