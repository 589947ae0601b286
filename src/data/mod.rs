//! Tables: provinces, divisions, suffixes, phone areas and segments, holidays. Each says its version, its origin and how
//! it is made again.

// Those that a caller may want to look something up in are public.
pub(crate) mod beginnings;
pub mod divisions;
pub(crate) mod holidays;
pub mod phones;
#[allow(unreachable_pub)]
pub(crate) mod place_names;
#[allow(unreachable_pub)]
pub(crate) mod postal;
#[allow(unreachable_pub)]
pub(crate) mod provinces;
pub mod suffixes;
#[allow(unreachable_pub)]
pub(crate) mod words;
