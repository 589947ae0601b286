//! Nothing: what is to be seen is in `tests/`.
