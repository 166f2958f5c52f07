//! From a command to its handler: one file a command.
//!
//! A handler checks everything before it emits its first event, since a rejection leaves the state
//! as it was. What follows from a command inside of processes is queued as follow-ups.

mod broadcast_signal;
mod correlate_message;
mod publish_message;
mod tick;

use super::{command::Command, rejection::Rejection, reply::Reply, step::Step};

/// Carries out a command; `Ok(None)` answers later or has nobody to answer.
pub(super) fn handle(step: &mut Step<'_>, command: Command) -> Result<Option<Reply>, Rejection> {
    match command {
        Command::PublishMessage(message) => publish_message::handle(step, message).map(Some),
        Command::CorrelateMessage(message) => correlate_message::handle(step, message).map(Some),
        Command::BroadcastSignal(signal) => broadcast_signal::handle(step, signal).map(Some),
        Command::Tick => {
            tick::handle(step);
            Ok(None)
        }
        Command::Continue => {
            step.resume_postponed();
            Ok(None)
        }
        _ => Ok(None),
    }
}
