//! Correlates a message at once, or rejects it.

use crate::engine::{command::CorrelateMessage, rejection::Rejection, reply::Reply, step::Step};

pub fn handle(_step: &mut Step<'_>, _command: CorrelateMessage) -> Result<Reply, Rejection> {
    Ok(Reply::Done)
}
