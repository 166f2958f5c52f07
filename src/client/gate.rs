//! The gate that every change passes on its way to a cluster, over both transports.
//!
//! A client with a [`Gate`] asks it before a change is sent and tells it what came of it. It's the one
//! place where a change can be refused or written down, so no command has to think of it. What is a change
//! is told here: an RPC by its request ([`grpc`]), a REST call by its method and path ([`rest`]); what isn't
//! known to be a question counts as a change. The gate's own rules are `cli::guard`'s.

pub(crate) mod grpc;
pub(crate) mod rest;

use std::fmt;
use std::sync::Arc;

use futures_util::future::BoxFuture;

use super::error::Error;

/// Decides on changes and hears of their outcomes.
pub trait Gate: Send + Sync + fmt::Debug {
    /// Before a change is sent; an error keeps it from being sent and becomes the call's.
    fn admit(&self, change: Change) -> BoxFuture<'_, Result<Ticket, Error>>;

    /// After an admitted change: the keys in its answer, or why there is none.
    fn settle(&self, ticket: Ticket, outcome: Result<Vec<Key>, &Error>);
}

/// Connects a change's admission with its outcome; the gate's own number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticket(pub u64);

/// A call that changes something.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The RPC's name, or method and path: `POST /v2/user-tasks/1/completion`.
    pub call: String,
    /// What is changed, as far as the call names it.
    pub keys: Vec<Key>,
    /// What it does, as far as an undo needs to know.
    pub effect: Effect,
}

/// A key with the API's name for it: `processInstanceKey`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The API's field.
    pub field: String,
    /// Its value, digits as everywhere.
    pub key: String,
}

/// What a change does, where something undoes it.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Nothing undoes it, or nobody knows what would.
    Other,
    /// A process instance comes into being; its key is in the answer.
    Create,
    /// Resources are deployed; their keys are in the answer.
    Deploy,
    /// Variables get other values.
    SetVariables {
        /// The element instance's key, or the process instance's.
        scope: String,
        /// Which variables.
        names: Vec<String>,
        /// In this very scope, or where each variable is.
        placement: Placement,
    },
    /// A job gets another number of retries.
    UpdateRetries {
        /// The job's key.
        job: String,
    },
    /// A user task gets another assignee, or none.
    AssignTask {
        /// The user task's key.
        task: String,
    },
    /// A user task's fields get other values.
    UpdateTask {
        /// The user task's key.
        task: String,
        /// The changed fields, as the API names them.
        fields: Vec<String>,
    },
    /// An instance moves to another process definition.
    Migrate {
        /// The process instance's key.
        instance: String,
        /// Source and target elements.
        mapping: Vec<(String, String)>,
    },
    /// The engine's clock is set.
    PinClock,
    /// A batch operation is suspended.
    SuspendBatch {
        /// The batch operation's key.
        batch: String,
    },
    /// A batch operation goes on.
    ResumeBatch {
        /// The batch operation's key.
        batch: String,
    },
}

/// Where variables are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placement {
    /// In the named scope.
    Local,
    /// In the scope that has the variable, from the named one upwards.
    Upwards,
}

impl Key {
    /// A key under its API name.
    pub fn new(field: &str, key: impl ToString) -> Self {
        Self {
            field: field.to_owned(),
            key: key.to_string(),
        }
    }
}

/// Does `send` if the gate, where there is one, admits the change; a question passes by.
pub(super) async fn pass<T>(
    gate: Option<&Arc<dyn Gate>>,
    change: impl FnOnce() -> Option<Change>,
    keys: impl FnOnce(&T) -> Vec<Key>,
    send: impl Future<Output = Result<T, Error>>,
) -> Result<T, Error> {
    let Some(gate) = gate else {
        return send.await;
    };
    let Some(change) = change() else {
        return send.await;
    };
    let ticket = gate.admit(change).await?;
    let result = send.await;
    gate.settle(ticket, result.as_ref().map(keys));
    result
}
