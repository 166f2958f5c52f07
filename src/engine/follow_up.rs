//! What a step still has to do after the thing at hand: an inner command of one element.
//!
//! They run in the order they were queued, as Zeebe's follow-up commands do, which decides the
//! order of jobs, flows and keys that a user sees.

use super::record::Key;
use crate::bpmn::model::{ElementIndex, FlowIndex};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FollowUp {
    /// Enter an element in a scope, over a flow or by an event.
    Activate {
        scope_key: Key,
        element: ElementIndex,
        via: Option<FlowIndex>,
    },
    /// Activate an already made instance (a process instance, a triggered event's element).
    ActivateInstance {
        key: Key,
    },
    Complete {
        key: Key,
    },
    Terminate {
        key: Key,
    },
}
