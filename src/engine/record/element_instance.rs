//! One execution of one element.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Arc,
};

use super::{Document, Key, ProcessInstance, TimestampMs};
use crate::bpmn::model::{ElementIndex, FlowIndex};

/// The lifecycle, as in Zeebe. An incident leaves an instance in the state it couldn't leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ElementState {
    Activating,
    Activated,
    Completing,
    Completed,
    Terminating,
    Terminated,
}

impl ElementState {
    pub fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Terminated)
    }
}

/// An event that happened to an element instance and has not been carried out yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Trigger {
    pub key: Key,
    /// The catching element: a boundary event, the element itself, an event after a gateway.
    pub element: ElementIndex,
    pub variables: Arc<Document>,
}

/// How many instances a multi-instance body has made, and what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LoopProgress {
    pub created: u32,
    pub completed: u32,
    pub terminated: u32,
}

impl LoopProgress {
    /// Those that neither completed nor were terminated.
    pub fn active(self) -> u32 {
        self.created - self.completed - self.terminated
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct ElementInstance {
    pub key: Key,
    pub process_instance_key: Key,
    pub process_definition_key: Key,
    pub element: ElementIndex,
    /// The enclosing element instance; none for the process itself.
    pub scope_key: Option<Key>,
    pub state: ElementState,
    pub started_at_ms: TimestampMs,
    pub ended_at_ms: Option<TimestampMs>,
    /// The open job of a job-worker task.
    pub job_key: Option<Key>,
    /// How many jobs of execution listeners were made since the last transition that begins anew.
    pub listener_index: u32,
    /// The process instance a call activity started.
    pub called_instance_key: Option<Key>,
    /// Tokens that wait at joining gateways of this scope: how many came over each flow.
    pub join_tokens: BTreeMap<(ElementIndex, FlowIndex), u32>,
    /// How many of the waiting tokens no longer keep the scope open: as in Zeebe, an element activated by
    /// a modification counts as the arrival of one that was under way.
    pub forgiven_tokens: u32,
    pub triggers: VecDeque<Trigger>,
    /// The element whose interrupting event has ended, or is ending, the work in here.
    pub interrupted_by: Option<ElementIndex>,
    /// Of a multi-instance body: how far it is.
    pub progress: Option<LoopProgress>,
    /// In a multi-instance body: which of its instances it is, from 1.
    pub loop_counter: Option<u32>,
    /// Of an ad-hoc sub-process with a job worker: it has said that this is the end.
    pub is_completion_condition_fulfilled: bool,
    /// Present on the root: what makes it a process instance.
    pub process: Option<Arc<ProcessInstance>>,
}

impl ElementInstance {
    pub fn is_active(&self) -> bool {
        self.state == ElementState::Activated
    }
}
