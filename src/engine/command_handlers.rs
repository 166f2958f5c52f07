//! From a command to its handler.

use super::{command::Command, rejection::Rejection, reply::Reply, step::Step};

/// Carries out a command; `Ok(None)` answers later or has nobody to answer.
pub(super) fn handle(_step: &mut Step<'_>, _command: Command) -> Result<Option<Reply>, Rejection> {
    Ok(None)
}
