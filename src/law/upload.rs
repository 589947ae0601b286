//! What can be uploaded (材料上传).

use crate::source::{self, Cite, cite};
use crate::value::Province;

/// Where the documents say it: the formats and a size of 2018, and those of later pages.
pub const CITE: &[Cite] = &[
    cite(&source::UPLOADS_PAGE, "图片格式和大小"),
    cite(&source::FAQ_SHEET, "无法上传图片怎么办？"),
    cite(&source::MATERIALS, "备案材料"),
];

/// A megabyte as sizes of uploads count it, in powers of two.
const MEGABYTE_BITS: u32 = 20;

/// The fewest bytes that a picture of a certificate must have, by the smaller reading of a kilobyte.
#[must_use]
pub const fn least_bytes(kilobytes: u32) -> u64 {
    kilobytes as u64 * 1_000
}

/// The most bytes that a picture may have.
#[must_use]
pub const fn most_bytes(megabytes: u32) -> u64 {
    (megabytes as u64) << MEGABYTE_BITS
}

/// A kilobyte as sizes of uploads count it, in powers of two.
const KILOBYTE_BITS: u32 = 10;

/// The most bytes that an icon may have.
#[must_use]
pub const fn most_bytes_of_icon(kilobytes: u32) -> u64 {
    (kilobytes as u64) << KILOBYTE_BITS
}

/// The province that takes copies of certificates, with a seal or a thumbprint.
const COPIES: Province = Province::Guangdong;

/// Whether the province takes copies of certificates, with a seal or a thumbprint.
#[must_use]
pub fn takes_copies(province: Province) -> bool {
    province == COPIES
}
