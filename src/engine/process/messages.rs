//! Buffered messages: correlating and expiring them.

use crate::engine::step::Step;

/// Expires messages whose time to live is over, at most `DUE_A_TICK_MAX` of them.
pub fn expire_due(_step: &mut Step<'_>) {}
