//! Ends a process instance and all that goes on in it.

use crate::engine::{
    follow_up::FollowUp,
    process::instance,
    record::{ElementState, Key},
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

pub fn handle(step: &mut Step<'_>, key: Key) -> Result<Reply, Rejection> {
    let instance = step.state.instances.get(key);
    let process = instance
        .filter(|instance| instance.state != ElementState::Terminating)
        .and_then(|instance| instance.process.as_ref());
    let Some(process) = process else {
        return Err(Rejection::new(
            "CANCEL",
            RejectionType::NotFound,
            format!(
                "Expected to cancel a process instance with key '{key}', but no such process was found"
            ),
        ));
    };
    if let Some(parent_key) = process.parent_process_instance_key {
        let root_key = instance::root_of(step.state, parent_key);
        return Err(Rejection::new(
            "CANCEL",
            RejectionType::InvalidState,
            format!(
                "Expected to cancel a process instance with key '{key}', but it is created by a parent \
                 process instance. Cancel the root process instance '{root_key}' instead."
            ),
        ));
    }
    step.queue(FollowUp::Terminate { key });
    Ok(Reply::Done)
}

#[cfg(test)]
mod tests;
