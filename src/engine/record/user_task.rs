//! A Camunda user task: work of a person, with a life of its own beside its element instance's.

use std::sync::Arc;

use super::{Document, Key, TimestampMs};
use crate::engine::command::SetVariablesMode;

/// The lifecycle, as in Zeebe. All but `Created` and the two ends are transitions, which task listeners
/// may hold up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UserTaskState {
    Creating,
    /// Ready for commands.
    Created,
    Assigning,
    Claiming,
    Updating,
    Completing,
    Canceling,
    Completed,
    Canceled,
}

impl UserTaskState {
    pub const ALL: [Self; 9] = [
        Self::Creating,
        Self::Created,
        Self::Assigning,
        Self::Claiming,
        Self::Updating,
        Self::Completing,
        Self::Canceling,
        Self::Completed,
        Self::Canceled,
    ];

    /// As Zeebe's rejections spell it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Creating => "CREATING",
            Self::Created => "CREATED",
            Self::Assigning => "ASSIGNING",
            Self::Claiming => "CLAIMING",
            Self::Updating => "UPDATING",
            Self::Completing => "COMPLETING",
            Self::Canceling => "CANCELING",
            Self::Completed => "COMPLETED",
            Self::Canceled => "CANCELED",
        }
    }

    pub fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Canceled)
    }
}

/// What people and listeners can change of a task.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UserTaskAttributes {
    /// Empty for none.
    pub assignee: String,
    pub candidate_groups: Vec<String>,
    pub candidate_users: Vec<String>,
    /// As Java prints a date and time; empty for none.
    pub due_date: String,
    /// As the due date.
    pub follow_up_date: String,
    /// 0 to 100.
    pub priority: i32,
}

impl UserTaskAttributes {
    /// The names of those that differ, sorted.
    pub fn changes(&self, other: &Self) -> Vec<&'static str> {
        let all = [
            ("assignee", self.assignee == other.assignee),
            (
                "candidateGroupsList",
                self.candidate_groups == other.candidate_groups,
            ),
            (
                "candidateUsersList",
                self.candidate_users == other.candidate_users,
            ),
            ("dueDate", self.due_date == other.due_date),
            ("followUpDate", self.follow_up_date == other.follow_up_date),
            ("priority", self.priority == other.priority),
        ];
        all.into_iter()
            .filter(|(_, is_same)| !is_same)
            .map(|(name, _)| name)
            .collect()
    }
}

/// New values for some of the attributes; none leaves one as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UserTaskChanges {
    pub assignee: Option<String>,
    pub candidate_groups: Option<Vec<String>>,
    pub candidate_users: Option<Vec<String>>,
    pub due_date: Option<String>,
    pub follow_up_date: Option<String>,
    pub priority: Option<i32>,
}

impl UserTaskChanges {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub fn apply(self, attributes: &mut UserTaskAttributes) {
        fn set<T>(value: Option<T>, target: &mut T) {
            if let Some(value) = value {
                *target = value;
            }
        }
        set(self.assignee, &mut attributes.assignee);
        set(self.candidate_groups, &mut attributes.candidate_groups);
        set(self.candidate_users, &mut attributes.candidate_users);
        set(self.due_date, &mut attributes.due_date);
        set(self.follow_up_date, &mut attributes.follow_up_date);
        set(self.priority, &mut attributes.priority);
    }
}

/// What a transition will make of the task, once its listeners agree.
#[derive(Debug, Clone, PartialEq)]
pub struct UserTaskTransition {
    pub attributes: UserTaskAttributes,
    /// What the caller named it, as `complete` or `approve`.
    pub action: String,
    /// Given with a completion, or to be set by an update of variables.
    pub variables: Arc<Document>,
    /// How an update of variables sets them; none for other transitions.
    pub variables_mode: Option<SetVariablesMode>,
    /// How many jobs of listeners were made in it.
    pub listener_index: u32,
}

#[derive(Debug, Clone, PartialEq)]
pub struct UserTask {
    pub key: Key,
    pub state: UserTaskState,
    pub attributes: UserTaskAttributes,
    /// The deployed form it's bound to.
    pub form_key: Option<Key>,
    /// A form of somebody else's; empty for none.
    pub external_form_reference: String,
    pub headers: Arc<[(String, String)]>,
    pub process_instance_key: Key,
    pub process_definition_key: Key,
    pub bpmn_process_id: Arc<str>,
    pub process_version: i32,
    pub element_id: Arc<str>,
    pub element_instance_key: Key,
    pub tenant_id: Arc<str>,
    /// The model's assignee, until the task is given to them.
    pub initial_assignee: Option<String>,
    /// Present in each state that is a transition.
    pub transition: Option<Box<UserTaskTransition>>,
    pub created_at_ms: TimestampMs,
    pub ended_at_ms: Option<TimestampMs>,
}
