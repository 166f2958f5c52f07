//! Start events of processes: what deploying opens, and starting an instance at one of them.

use std::sync::Arc;

use crate::{
    bpmn::model::Process,
    engine::{record::ProcessDefinition, step::Step},
};

/// Whether the start events' expressions can be evaluated; the text is for the deployment's rejection.
pub fn check(_step: &Step<'_>, _process: &Process) -> Result<(), String> {
    Ok(())
}

/// Opens the start events of the newest version and closes those of the one before.
///
/// Called by deploying, after the definition's event. Also called when the newest version was
/// deleted: `opened` is then the version before it, if there is one.
pub fn switch(
    _step: &mut Step<'_>,
    _closed: Option<&Arc<ProcessDefinition>>,
    _opened: Option<&Arc<ProcessDefinition>>,
) {
}
