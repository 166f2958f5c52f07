//! The bounds of one expression: how deep it may nest and how much one evaluation may do.
//!
//! Camunda's engine has no such bounds; there a runaway expression ends in a stack overflow or never.

/// Nested expressions (brackets, lists, contexts, function bodies) a text may have.
pub const NESTING_MAX: usize = 100;

/// Length of an expression's text in bytes.
pub const SOURCE_BYTES_MAX: usize = 1 << 20;

/// Evaluations inside each other: nesting of the text plus calls of functions.
pub const CALL_DEPTH_MAX: usize = 300;

/// Evaluated nodes and produced list items of one evaluation.
pub const STEPS_MAX: u64 = 20_000_000;

/// Items that one list made by an expression may have.
pub const LIST_ITEMS_MAX: usize = 1_000_000;

/// Bytes that one string made by an expression may have.
pub const STRING_BYTES_MAX: usize = 16 << 20;

/// Digits a number may grow to when written out plainly.
pub const DIGITS_MAX: u64 = 100_000;

/// Warnings kept of one evaluation; further ones are counted as steps only.
pub const WARNINGS_MAX: usize = 10_000;
