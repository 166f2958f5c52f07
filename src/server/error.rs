//! Why a command got no reply.

use crate::engine::rejection::Rejection;

/// What a caller of [`Handle::submit`](super::Handle::submit) may get instead of a reply.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The engine refused: nothing has changed.
    #[error(transparent)]
    Rejected(#[from] Rejection),
    /// Too much is waiting already; the command was not taken.
    #[error(
        "Expected to handle request, but the engine has too many requests in progress; try again later"
    )]
    Overloaded,
    /// The disk is full or nearly so; the command was not carried out.
    #[error(
        "Expected to handle request, but the disk of the engine's data is full; free some space"
    )]
    DiskFull,
    /// The request's body took too long to come in; nothing was carried out.
    #[error("Expected to handle request, but its body did not come in within the time limit")]
    BodyTooSlow,
    /// Too many connections; nothing was carried out.
    #[error(
        "Expected to handle request, but the engine has as many connections as it can ({max}); close some, or raise the limit of its open files (`ulimit -n`)"
    )]
    TooManyConnections { max: usize },
    /// The result of an instance that was created before is waited for no longer; the instance goes on.
    #[error(
        "Expected to wait for the result, but the engine went back to its last commit; the instance goes on"
    )]
    ResultLost,
    /// A write failed: the engine answers nothing any more, and its process ends.
    /// Whether the command was carried out will be seen after the next start.
    #[error("Expected to handle request, but the engine is read-only after a failed write: {0}")]
    ReadOnly(String),
    /// The engine is shutting down; whether the command was carried out is not known.
    #[error("Expected to handle request, but the engine is shutting down")]
    Stopped,
}
