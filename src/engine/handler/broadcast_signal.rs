//! Broadcasts a signal to all that wait for it.

use std::sync::Arc;

use crate::engine::{
    command::BroadcastSignal, process::signals, rejection::Rejection, reply::Reply, step::Step,
};

pub fn handle(step: &mut Step<'_>, command: BroadcastSignal) -> Result<Reply, Rejection> {
    let signal_key = step.next_key();
    signals::broadcast(step, &command.name, &Arc::new(command.variables));
    Ok(Reply::SignalBroadcast { signal_key })
}
