//! Fires a timer now, as if it were due.

use crate::engine::{
    process::timers,
    record::Key,
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

/// A cycle keeps its times: the next one counts from when this one would have been due.
pub fn handle(step: &mut Step<'_>, key: Key) -> Result<Reply, Rejection> {
    let Some(timer) = step.state.timers.get(key).cloned() else {
        return Err(Rejection::new(
            "TRIGGER",
            RejectionType::NotFound,
            format!("Expected to trigger timer with key '{key}', but no such timer was found"),
        ));
    };
    timers::fire(step, &timer);
    Ok(Reply::Done)
}

#[cfg(test)]
mod tests;
