//! Migrates a process instance to another process definition.

use crate::engine::{
    command::MigrateInstance,
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

pub fn handle(step: &mut Step<'_>, command: &MigrateInstance) -> Result<Reply, Rejection> {
    let key = command.process_instance_key;
    let reason = match step.state.instances.get(key) {
        None => format!(
            "Expected to migrate process instance but no process instance found with key '{key}'"
        ),
        Some(_) => {
            "the embedded engine does not support migrating process instances yet".to_owned()
        }
    };
    Err(Rejection::new("MIGRATE", RejectionType::NotFound, reason))
}
