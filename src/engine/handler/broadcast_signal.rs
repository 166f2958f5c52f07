//! Broadcasts a signal to all that wait for it.

use crate::engine::{command::BroadcastSignal, rejection::Rejection, reply::Reply, step::Step};

pub fn handle(_step: &mut Step<'_>, _command: BroadcastSignal) -> Result<Reply, Rejection> {
    Ok(Reply::Done)
}
