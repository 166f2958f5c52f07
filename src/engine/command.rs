//! What can be asked of the engine: one variant a request of the gateway, and the passing of time.
//!
//! The payloads are parsed and well-formed (JSON is JSON); everything that needs the state is
//! checked by the step, which answers with a [`Reply`](super::reply::Reply) or a
//! [`Rejection`](super::rejection::Rejection).

use std::sync::Arc;

use super::record::{BatchItem, BatchPlan, Document, Key, TimestampMs, UserTaskChanges};

/// Names a waiting caller; chosen by whoever submits the command.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RequestId(pub u64);

#[derive(Debug, Clone)]
pub enum Command {
    Deploy(Deploy),
    DeleteResource {
        resource_key: Key,
    },
    EvaluateDecision(EvaluateDecision),
    CreateInstance(CreateInstance),
    CancelInstance {
        process_instance_key: Key,
    },
    ActivateElements(ActivateElements),
    ModifyInstance(ModifyInstance),
    MigrateInstance(MigrateInstance),
    /// Stops all work on a process instance after an error of the engine's own, until it's cancelled.
    BanInstance {
        process_instance_key: Key,
    },
    ActivateJobs(ActivateJobs),
    CompleteJob(CompleteJob),
    FailJob(FailJob),
    ThrowError(ThrowError),
    UpdateJob(UpdateJob),
    AssignUserTask(AssignUserTask),
    UpdateUserTask(UpdateUserTask),
    CompleteUserTask(CompleteUserTask),
    PublishMessage(PublishMessage),
    /// Correlates at once or is rejected; nothing is buffered (REST `/messages/correlation`).
    CorrelateMessage(CorrelateMessage),
    BroadcastSignal(BroadcastSignal),
    /// Starts instances at the conditional start events whose condition holds (REST
    /// `/conditionals/evaluation` of Camunda 8.9).
    EvaluateConditionals(EvaluateConditionals),
    ResolveIncident {
        incident_key: Key,
    },
    SetVariables(SetVariables),
    CreateBatchOperation(CreateBatchOperation),
    CancelBatchOperation {
        batch_operation_key: Key,
    },
    SuspendBatchOperation {
        batch_operation_key: Key,
    },
    ResumeBatchOperation {
        batch_operation_key: Key,
    },
    /// Goes on with a batch operation.
    AdvanceBatchOperation,
    /// Stops the engine's clock at an instant.
    PinClock {
        at_ms: TimestampMs,
    },
    /// Lets the clock follow the system's again.
    ResetClock,
    /// Fires a timer before its time (REST `/timers/{timerKey}/trigger`, an addition of this engine).
    TriggerTimer {
        timer_key: Key,
    },
    /// Time has passed: fire due timers, end locks and backoffs, expire messages.
    Tick,
    /// Goes on with follow-ups that a former step postponed at its limit.
    Continue,
}

#[derive(Debug, Clone)]
pub struct Resource {
    pub name: String,
    pub content: Arc<[u8]>,
}

#[derive(Debug, Clone)]
pub struct Deploy {
    pub resources: Vec<Resource>,
    pub tenant_id: Arc<str>,
}

/// Which decision to evaluate.
#[derive(Debug, Clone)]
pub enum DecisionReference {
    Key(Key),
    /// The latest version of it.
    Id(String),
}

#[derive(Debug, Clone)]
pub struct EvaluateDecision {
    pub decision: DecisionReference,
    pub variables: Document,
}

/// Which version of a process to start.
#[derive(Debug, Clone)]
pub enum ProcessReference {
    Key(Key),
    /// `version` none means the latest.
    Id {
        bpmn_process_id: String,
        version: Option<i32>,
    },
}

#[derive(Debug, Clone)]
pub struct CreateInstance {
    pub process: ProcessReference,
    pub variables: Document,
    /// Element ids to start before, instead of the none start event.
    pub start_before: Vec<String>,
    /// Element ids: the instance is terminated once one of these has ended (runtime instructions).
    pub terminate_after: Vec<String>,
    pub tags: Vec<String>,
    pub business_id: Option<String>,
    pub tenant_id: Arc<str>,
    /// Answer when the instance has completed, with these of its variables (empty: all).
    pub await_result: Option<Vec<String>>,
}

/// All instructions together, or none of them.
#[derive(Debug, Clone)]
pub struct ModifyInstance {
    pub process_instance_key: Key,
    pub activate: Vec<ActivateInstruction>,
    /// Keys of element instances.
    pub terminate: Vec<Key>,
}

#[derive(Debug, Clone)]
pub struct ActivateInstruction {
    pub element_id: String,
    /// The element instance to activate it in, directly or in new scopes below; none to find it.
    pub ancestor_key: Option<Key>,
    pub variables: Vec<VariableInstruction>,
}

#[derive(Debug, Clone)]
pub struct VariableInstruction {
    /// The element or one of its scopes; empty for the process instance.
    pub scope_id: String,
    pub variables: Document,
}

#[derive(Debug, Clone)]
pub struct MigrateInstance {
    pub process_instance_key: Key,
    pub target_process_definition_key: Key,
    /// Element ids, each (source, target).
    pub mappings: Vec<(String, String)>,
}

#[derive(Debug, Clone)]
pub struct ActivateJobs {
    pub job_type: Arc<str>,
    pub worker: Arc<str>,
    pub timeout_ms: i64,
    pub jobs_max: i32,
    /// Names of the variables wanted (empty: all visible ones).
    pub fetch_variables: Vec<String>,
    pub tenant_ids: Vec<Arc<str>>,
}

#[derive(Debug, Clone)]
pub struct CompleteJob {
    pub job_key: Key,
    pub variables: Document,
    /// What some kinds of jobs answer with.
    pub result: Option<JobResult>,
}

#[derive(Debug, Clone)]
pub enum JobResult {
    UserTask(Box<UserTaskResult>),
    AdHocSubProcess(AdHocResult),
}

/// How an ad-hoc sub-process goes on, as its worker decided.
#[derive(Debug, Clone, Default)]
pub struct AdHocResult {
    pub activate_elements: Vec<ElementActivation>,
    pub is_completion_condition_fulfilled: bool,
    pub is_cancel_remaining_instances: bool,
}

/// An element of an ad-hoc sub-process to be entered, with variables of its own.
#[derive(Debug, Clone)]
pub struct ElementActivation {
    pub element_id: String,
    pub variables: Document,
}

/// Enters elements of an active ad-hoc sub-process.
#[derive(Debug, Clone)]
pub struct ActivateElements {
    pub ad_hoc_sub_process_key: Key,
    pub elements: Vec<ElementActivation>,
    pub cancels_remaining: bool,
}

/// What a task listener thinks of the transition it was told of.
#[derive(Debug, Clone, Default)]
pub struct UserTaskResult {
    /// The reason (perhaps empty) why the transition must not happen.
    pub denied: Option<String>,
    pub corrections: UserTaskChanges,
}

/// An empty assignee unassigns.
#[derive(Debug, Clone)]
pub struct AssignUserTask {
    pub user_task_key: Key,
    pub assignee: String,
    /// What listeners are told; empty for the command's own name.
    pub action: String,
    /// Whether the task may be somebody else's; if not, it's claimed.
    pub overrides: bool,
}

#[derive(Debug, Clone)]
pub struct UpdateUserTask {
    pub user_task_key: Key,
    pub changes: UserTaskChanges,
    /// As [`AssignUserTask::action`].
    pub action: String,
}

#[derive(Debug, Clone)]
pub struct CompleteUserTask {
    pub user_task_key: Key,
    pub variables: Document,
    /// As [`AssignUserTask::action`].
    pub action: String,
}

#[derive(Debug, Clone)]
pub struct FailJob {
    pub job_key: Key,
    pub retries: i32,
    pub error_message: String,
    pub retry_backoff_ms: i64,
    pub variables: Document,
}

#[derive(Debug, Clone)]
pub struct ThrowError {
    pub job_key: Key,
    pub error_code: String,
    pub error_message: String,
    pub variables: Document,
}

/// At least one of the two is given; a gRPC request gives exactly one.
#[derive(Debug, Clone)]
pub struct UpdateJob {
    pub job_key: Key,
    pub retries: Option<i32>,
    /// A new lock time from now.
    pub timeout_ms: Option<i64>,
}

#[derive(Debug, Clone)]
pub struct PublishMessage {
    pub name: Arc<str>,
    pub correlation_key: Arc<str>,
    pub time_to_live_ms: i64,
    pub message_id: Arc<str>,
    pub variables: Document,
    pub tenant_id: Arc<str>,
}

#[derive(Debug, Clone)]
pub struct CorrelateMessage {
    pub name: Arc<str>,
    pub correlation_key: Arc<str>,
    pub variables: Document,
    pub tenant_id: Arc<str>,
}

#[derive(Debug, Clone)]
pub struct BroadcastSignal {
    pub name: Arc<str>,
    pub variables: Document,
    pub tenant_id: Arc<str>,
}

#[derive(Debug, Clone)]
pub struct EvaluateConditionals {
    /// None: of all processes.
    pub process_definition_key: Option<Key>,
    /// What conditions see, and what the instances start with.
    pub variables: Document,
    pub tenant_id: Arc<str>,
}

/// The items were looked up before: all that the filter meets, in the order of their keys.
#[derive(Debug, Clone)]
pub struct CreateBatchOperation {
    pub plan: BatchPlan,
    pub items: Vec<BatchItem>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetVariablesMode {
    /// Each variable goes to the nearest scope that has it, else to the process instance.
    Propagate,
    /// All of them go to the named scope.
    Local,
}

#[derive(Debug, Clone)]
pub struct SetVariables {
    pub element_instance_key: Key,
    pub variables: Document,
    pub mode: SetVariablesMode,
}
