//! The lifecycle of element instances: entering, completing and ending them, and all that hangs on it.

use super::{follow_up::FollowUp, step::Step};

/// Carries out one queued follow-up.
pub(super) fn carry_out(_step: &mut Step<'_>, _follow_up: FollowUp) {}
