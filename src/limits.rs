//! How large an order may be: past that, one finding says so and nothing else runs.

/// Most services of one order.
pub const MOST_SERVICES: usize = 1_000;
/// Most bytes of text in one order.
pub const MOST_TEXT: usize = 4 << 20;
/// Most entries of all lists of one order together, members that the model does not know among them.
pub const MOST_ENTRIES: usize = 1 << 15;
/// Most commas in the text of one order: as many members and entries. Without it a text of the shortest entries would take thirty
/// times its size in memory.
#[cfg(feature = "json")]
pub(crate) const MOST_COMMAS: usize = 1 << 19;
/// Most JSON objects in the text of one order: an order of a thousand services has some ten thousand. Without it a text of
/// empty objects would take a hundred times its size in memory.
#[cfg(feature = "json")]
pub(crate) const MOST_OBJECTS: usize = 1 << 15;
