//! Paired, interleaved timing of several ways to do the same thing in one process.
