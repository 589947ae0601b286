//! How large an order may be: past that, one finding says so and nothing else runs.

/// Most services of one order.
pub const MOST_SERVICES: usize = 1_000;
/// Most bytes of text in one order.
pub const MOST_TEXT: usize = 4 << 20;
/// Most JSON objects in the text of one order: an order of a thousand services has some ten thousand. Without it a text of
/// empty objects would take a hundred times its size in memory.
pub const MOST_OBJECTS: usize = 1 << 15;
