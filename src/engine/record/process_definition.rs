//! A deployed version of a process.

use std::sync::{Arc, OnceLock};

use super::{Key, TimestampMs};
use crate::bpmn::{self, model::Process};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefinitionState {
    Active,
    /// Deleted: no new instances, no row in searches; running instances go on.
    /// The key is of the deletion, which tells what was deployed after it.
    Deleted {
        deletion_key: Key,
    },
}

#[derive(Debug, Clone)]
pub struct ProcessDefinition {
    pub key: Key,
    pub bpmn_process_id: Arc<str>,
    pub name: Option<String>,
    /// Counts from 1 within the process id.
    pub version: i32,
    pub version_tag: Option<String>,
    pub deployment_key: Key,
    pub resource_name: String,
    /// The XML as deployed.
    pub resource: Arc<[u8]>,
    /// A hash of the resource, to tell an unchanged deployment.
    pub checksum: u64,
    pub tenant_id: Arc<str>,
    pub deployed_at_ms: TimestampMs,
    pub state: DefinitionState,
    /// The executable graph; parsed on first use after a restart, so that a start costs nothing a version.
    pub executable: OnceLock<Arc<Process>>,
}

impl ProcessDefinition {
    pub fn executable(&self) -> &Arc<Process> {
        self.executable.get_or_init(|| {
            let processes = bpmn::parse(&self.resource_name, &self.resource)
                .expect("a stored resource was valid when it was deployed");
            Arc::new(
                processes
                    .into_iter()
                    .find(|process| process.id == self.bpmn_process_id)
                    .expect("a stored resource holds the process it was stored for"),
            )
        })
    }
}

/// The same deployed version in the same state; whether it has been parsed yet makes no difference.
impl PartialEq for ProcessDefinition {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.state == other.state
    }
}
