//! What tasks and call activities do beside plain jobs: user tasks, scripts, decisions, called processes.

use std::sync::Arc;

use super::JobDefinition;
use crate::feel;

/// What a job-based user task adds to its job's headers, as `io.camunda.zeebe:assignee` and so on.
///
/// Zeebe writes lists as JSON text (`["a","b"]`) and dates as Java prints them (`2024-01-01T00:00Z`).
#[derive(Debug, Default)]
pub struct UserTaskProperties {
    pub assignee: Option<feel::Expression>,
    /// A list of strings, or a static comma-separated text turned into one.
    pub candidate_groups: Option<feel::Expression>,
    pub candidate_users: Option<feel::Expression>,
    pub due_date: Option<feel::Expression>,
    pub follow_up_date: Option<feel::Expression>,
    /// Always static: Zeebe takes a form key as it is.
    pub form_key: Option<feel::Expression>,
    /// A deployed form instead, whose key becomes the form key.
    pub form: Option<Form>,
}

/// A task for a person, with what it's told of.
#[derive(Debug)]
pub struct CamundaUserTask {
    /// Its form key isn't used.
    pub properties: UserTaskProperties,
    pub form: Option<Form>,
    /// Where another application keeps the form.
    pub external_form_reference: Option<feel::Expression>,
    /// 0 to 100; 50 without one.
    pub priority: Option<feel::Expression>,
    pub headers: Arc<[(String, String)]>,
    /// Of all events, in document order.
    pub listeners: Vec<TaskListener>,
}

/// A form that is deployed as a resource.
#[derive(Debug)]
pub struct Form {
    pub id: feel::Expression,
    pub binding: Binding,
}

/// A job at a transition of a Camunda user task.
#[derive(Debug)]
pub struct TaskListener {
    pub event: TaskListenerEvent,
    pub job: JobDefinition,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskListenerEvent {
    Creating,
    Assigning,
    Updating,
    Completing,
    Canceling,
}

#[derive(Debug)]
pub enum Script {
    Job(JobDefinition),
    Expression {
        expression: feel::Expression,
        result_variable: String,
    },
}

#[derive(Debug)]
pub enum BusinessRule {
    Job(JobDefinition),
    Decision(CalledDecision),
}

/// `zeebe:calledDecision`: the engine decides.
#[derive(Debug)]
pub struct CalledDecision {
    pub decision_id: feel::Expression,
    pub binding: Binding,
    pub result_variable: String,
}

#[derive(Debug)]
pub struct CalledElement {
    pub process_id: feel::Expression,
    pub binding: Binding,
    pub propagate_all_parent_variables: bool,
    pub propagate_all_child_variables: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Binding {
    Latest,
    Deployment,
    VersionTag(String),
}
