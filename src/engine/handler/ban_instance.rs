//! Bans a process instance: after an error of the engine's own, no more work is done on it.
//!
//! As in Zeebe it stays as it is until it's cancelled; its timers, messages and jobs change nothing.

use std::sync::Arc;

use crate::engine::{
    process::Context,
    record::{Key, ProcessInstance},
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

pub fn handle(step: &mut Step<'_>, key: Key) -> Result<Reply, Rejection> {
    let root = Context::load(step, key);
    let process = root.as_ref().and_then(|root| root.instance.process.clone());
    let (Some(mut root), Some(process)) = (root, process) else {
        return Err(Rejection::new(
            "BAN",
            RejectionType::NotFound,
            format!(
                "Expected to ban a process instance with key '{key}', but no such process was found"
            ),
        ));
    };
    root.change(step, |instance| {
        instance.process = Some(Arc::new(ProcessInstance {
            is_banned: true,
            ..ProcessInstance::clone(&process)
        }));
    });
    Ok(Reply::Done)
}
