//! Limits of a condition, so that no text makes the reader or the evaluator run away.

/// Bytes of a condition's text.
pub const TEXT_BYTES_MAX: usize = 64 * 1024;
/// Parentheses and `not`s inside each other.
pub const DEPTH_MAX: usize = 64;
/// Items of one `in (...)`.
pub const LIST_MAX: usize = 1_000;
/// Size of a compiled regular expression.
pub const REGEX_BYTES_MAX: usize = 1 << 20;
