//! A unit of work for a job worker.

use std::sync::Arc;

use super::{Document, Key, TimestampMs};

/// The states the API shows: the last thing that happened to it. That a worker has taken it shows in
/// [`Job::deadline_ms`] alone, as in Zeebe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobState {
    Created,
    /// Failed with retries left; activatable, after `available_at_ms` where there is a backoff.
    Failed,
    /// Its lock ran out; activatable.
    TimedOut,
    /// Given new retries; activatable.
    RetriesUpdated,
    /// A worker threw a BPMN error that nothing caught; waits with an incident.
    ErrorThrown,
    Completed,
    Canceled,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobKind {
    BpmnElement,
    ExecutionListener,
    TaskListener,
    /// Chooses the elements of an ad-hoc sub-process.
    AdHocSubProcess,
}

impl JobKind {
    pub const ALL: [Self; 4] = [
        Self::BpmnElement,
        Self::ExecutionListener,
        Self::TaskListener,
        Self::AdHocSubProcess,
    ];

    /// As the API spells it.
    pub fn name(self) -> &'static str {
        match self {
            Self::BpmnElement => "BPMN_ELEMENT",
            Self::ExecutionListener => "EXECUTION_LISTENER",
            Self::TaskListener => "TASK_LISTENER",
            Self::AdHocSubProcess => "AD_HOC_SUB_PROCESS",
        }
    }
}

/// What a listener's job is about; `Unspecified` for jobs of other kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListenerEvent {
    Unspecified,
    Start,
    End,
    Creating,
    Assigning,
    Updating,
    Completing,
    Canceling,
}

impl ListenerEvent {
    pub const ALL: [Self; 8] = [
        Self::Unspecified,
        Self::Start,
        Self::End,
        Self::Creating,
        Self::Assigning,
        Self::Updating,
        Self::Completing,
        Self::Canceling,
    ];

    /// As the API spells it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unspecified => "UNSPECIFIED",
            Self::Start => "START",
            Self::End => "END",
            Self::Creating => "CREATING",
            Self::Assigning => "ASSIGNING",
            Self::Updating => "UPDATING",
            Self::Completing => "COMPLETING",
            Self::Canceling => "CANCELING",
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    pub key: Key,
    pub job_type: Arc<str>,
    pub kind: JobKind,
    pub listener_event: ListenerEvent,
    pub state: JobState,
    pub retries: i32,
    pub process_instance_key: Key,
    pub process_definition_key: Key,
    pub bpmn_process_id: Arc<str>,
    pub process_version: i32,
    pub element_id: Arc<str>,
    pub element_instance_key: Key,
    pub tenant_id: Arc<str>,
    pub headers: Arc<[(String, String)]>,
    pub tags: Vec<String>,
    /// Who holds or held it last; empty before the first activation.
    pub worker: Arc<str>,
    /// When the lock ends; 0 while nobody holds it.
    pub deadline_ms: TimestampMs,
    /// When a failed job may be taken again, after its backoff.
    pub available_at_ms: Option<TimestampMs>,
    pub error_code: Option<String>,
    pub error_message: Option<String>,
    /// Why a task listener denied what it was told of.
    pub denied_reason: Option<String>,
    /// The variables given with a completion, failure or error: set on the task's own scope for the moment.
    pub variables: Arc<Document>,
    /// The open incident; while there is one the job isn't activatable.
    pub incident_key: Option<Key>,
    pub created_at_ms: TimestampMs,
    pub updated_at_ms: TimestampMs,
    pub ended_at_ms: Option<TimestampMs>,
}

impl Job {
    /// Whether it's over: completed, canceled, or its BPMN error was caught.
    pub fn has_ended(&self) -> bool {
        self.ended_at_ms.is_some()
    }

    /// Whether a worker may take it now.
    ///
    /// `ErrorThrown` is among them: once its incident is resolved, the job is offered again.
    pub fn is_activatable(&self) -> bool {
        !self.has_ended()
            && self.incident_key.is_none()
            && self.available_at_ms.is_none()
            && !self.is_held()
    }

    /// Whether a worker has it now.
    pub fn is_held(&self) -> bool {
        self.deadline_ms != 0
    }
}
