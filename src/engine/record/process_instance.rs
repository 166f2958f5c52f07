//! What a process instance has beyond being the outermost element instance.

use std::sync::Arc;

use super::Key;

/// The states the API shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InstanceState {
    Active,
    Completed,
    Terminated,
}

/// Kept on the root [`ElementInstance`](super::ElementInstance), whose key is the process instance key.
#[derive(Debug, Clone, PartialEq)]
pub struct ProcessInstance {
    pub bpmn_process_id: Arc<str>,
    pub version: i32,
    pub tenant_id: Arc<str>,
    pub tags: Vec<String>,
    /// What the business calls it, as of 8.9; those it calls go by the same.
    pub business_id: Option<Arc<str>>,
    /// The instance whose call activity started this one.
    pub parent_process_instance_key: Option<Key>,
    /// That call activity's element instance.
    pub parent_element_instance_key: Option<Key>,
    /// How deep in a chain of call activities; 1 without a parent.
    pub depth: u32,
    /// For an instance started by a message with a correlation key: the key and the message's
    /// name, held until the instance ends (one instance a correlation key).
    pub correlation_key: Option<(Arc<str>, Arc<str>)>,
    /// Ids of elements after whose end the instance is terminated (runtime instructions).
    pub terminate_after: Vec<String>,
    /// A runtime instruction is ending it: nothing is entered or completed in it any more.
    pub is_ending: bool,
    /// An error of the engine's own has stopped all work on it; only cancelling is left.
    pub is_banned: bool,
}
