//! Why an element can't go on; becomes an incident.

use crate::engine::record::{IncidentType, Key};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    pub kind: IncidentType,
    pub message: String,
    /// The scope whose variables the failed expression saw, where it isn't the element's own.
    pub variable_scope_key: Option<Key>,
}

impl Failure {
    pub fn new(kind: IncidentType, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            variable_scope_key: None,
        }
    }

    /// As it came from an expression evaluated in a scope.
    pub fn extract_value(message: impl Into<String>) -> Self {
        Self::new(IncidentType::ExtractValueError, message)
    }
}
