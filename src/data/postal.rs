//! The zones of postal codes (邮政编码), their first two digits.
//!
//! Origin: the zones as commonly published, compared with two independent lists. Made again by hand.

/// Month in which the table was last compared with its origin.
#[allow(dead_code, reason = "for whoever compares the rows again")]
pub const VERSION: &str = "2026-11";

/// First two digits of postal codes (邮政编码), in order, with the province's first two digits of the division code.
#[rustfmt::skip] // a table, not a list
pub static POSTAL: [(u8, u8); 60] = [
    (1, 15), (2, 15), (3, 14), (4, 14), (5, 13), (6, 13), (7, 13), (10, 11),
    (11, 21), (12, 21), (13, 22), (15, 23), (16, 23), (20, 31), (21, 32), (22, 32),
    (23, 34), (24, 34), (25, 37), (26, 37), (27, 37), (30, 12), (31, 33), (32, 33),
    (33, 36), (34, 36), (35, 35), (36, 35), (40, 50), (41, 43), (42, 43), (43, 42),
    (44, 42), (45, 41), (46, 41), (47, 41), (51, 44), (52, 44), (53, 45), (54, 45),
    (55, 52), (56, 52), (57, 46), (61, 51), (62, 51), (63, 51), (64, 51), (65, 53),
    (66, 53), (67, 53), (71, 61), (72, 61), (73, 62), (74, 62), (75, 64), (81, 63),
    (83, 65), (84, 65), (85, 54), (86, 54),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_sorted_and_every_province_has_one() {
        assert!(POSTAL.windows(2).all(|pair| pair[0].0 < pair[1].0));
        let mut provinces = crate::data::provinces::PROVINCES.iter().map(|row| row.code);
        assert!(provinces.all(|code| POSTAL.iter().any(|row| row.1 == code)));
    }
}
