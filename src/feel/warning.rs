//! What an evaluation went over without failing.

use std::fmt;

/// A warning's type, as Camunda names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    NoVariableFound,
    NoContextEntryFound,
    NoPropertyFound,
    NotComparable,
    InvalidType,
    NoFunctionFound,
    FunctionInvocationFailure,
    AssertFailure,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Self::NoVariableFound => "NO_VARIABLE_FOUND",
            Self::NoContextEntryFound => "NO_CONTEXT_ENTRY_FOUND",
            Self::NoPropertyFound => "NO_PROPERTY_FOUND",
            Self::NotComparable => "NOT_COMPARABLE",
            Self::InvalidType => "INVALID_TYPE",
            Self::NoFunctionFound => "NO_FUNCTION_FOUND",
            Self::FunctionInvocationFailure => "FUNCTION_INVOCATION_FAILURE",
            Self::AssertFailure => "ASSERT_FAILURE",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    pub kind: Kind,
    pub message: String,
}

impl fmt::Display for Warning {
    /// As an incident's message lists it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}] {}", self.kind.name(), self.message)
    }
}
