//! Why a command was not carried out, in Zeebe's types and words.

/// Zeebe's rejection types; the servers turn them into status codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RejectionType {
    InvalidArgument,
    NotFound,
    AlreadyExists,
    InvalidState,
    ProcessingError,
    ExceededBatchRecordSize,
}

impl RejectionType {
    /// As it stands in the gateway's error texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::InvalidArgument => "INVALID_ARGUMENT",
            Self::NotFound => "NOT_FOUND",
            Self::AlreadyExists => "ALREADY_EXISTS",
            Self::InvalidState => "INVALID_STATE",
            Self::ProcessingError => "PROCESSING_ERROR",
            Self::ExceededBatchRecordSize => "EXCEEDED_BATCH_RECORD_SIZE",
        }
    }
}

/// A refused command: nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("Command '{command}' rejected with code '{}': {reason}", kind.name())]
pub struct Rejection {
    /// Zeebe's name of the command (its record intent), as `CREATE` or `UPDATE_RETRIES`.
    pub command: &'static str,
    pub kind: RejectionType,
    pub reason: String,
}

impl Rejection {
    pub fn new(command: &'static str, kind: RejectionType, reason: impl Into<String>) -> Self {
        Self {
            command,
            kind,
            reason: reason.into(),
        }
    }
}
