use super::*;
use crate::value::Value as _;

#[test]
fn pages_are_in_the_order_of_provinces() {
    assert_eq!(PAGES.len(), Province::ALL.len());
    for province in Province::ALL {
        let word = province.canonical().replace('_', "-");
        assert_eq!(page(province).source.id, format!("province-{word}"));
    }
}
