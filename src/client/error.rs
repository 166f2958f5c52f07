//! What can go wrong between zcli and a cluster, as one error type with a kind, the server's own words,
//! a hint and the causes below it.
//!
//! Printing is the caller's; messages are lower-case fragments or the server's text unchanged.

use std::error::Error as StdError;
use std::fmt;
use std::sync::Arc;

mod chain;
mod grpc;
mod problem;

pub(crate) use chain::find;
pub(crate) use grpc::{foreign as foreign_gateway, from_status, was_not_sent};
pub(crate) use problem::{foreign as foreign_rest, from_response};

/// What sort of failure it is: all that a caller decides on (exit codes, retries, fallbacks).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Something else failed; exit code 1.
    Failed,
    /// The call itself makes no sense (a key that isn't a number, a flag missing); exit code 2.
    Usage,
    /// A profile, variable, file or address that can't be used; exit code 3.
    Configuration,
    /// No credentials, wrong ones, or the token endpoint refused them; exit code 4.
    Authentication,
    /// Known to the server, but not allowed to do this; exit code 4.
    Permission,
    /// The server knows no such thing; exit code 5.
    NotFound,
    /// The engine refused the command (wrong state, invalid argument, already exists); exit code 6.
    Rejected,
    /// No connection, a broken one, TLS trouble, or what answers isn't a Camunda cluster; exit code 7.
    Unreachable,
    /// The deadline passed before an answer came; what was asked may still happen; exit code 7.
    TimedOut,
    /// The server is overloaded, and stayed so over all retries; exit code 8.
    Overloaded,
    /// The server doesn't have this call (an older version, or a smaller gateway); exit code 1.
    Unsupported,
    /// Cancelled by the user; exit code 130.
    Interrupted,
    /// An answer that breaks the protocol, or a mistake of ours; exit code 70.
    Bug,
}

/// A failed call: kind, message, hint and cause.
///
/// `Display` gives the message alone (the server's own words where there are any); causes are behind
/// [`source`](StdError::source), the next step behind [`hint`](Error::hint).
#[derive(Clone)]
pub struct Error {
    inner: Arc<Inner>,
}

#[derive(Clone)]
struct Inner {
    kind: Kind,
    message: String,
    hint: Option<String>,
    code: Option<String>,
    transient: bool,
    unsent: bool,
    source: Option<Arc<dyn StdError + Send + Sync>>,
}

impl Error {
    /// An error of a kind with its message (a lower-case fragment, no final period).
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self {
            inner: Arc::new(Inner {
                kind,
                message: message.into(),
                hint: None,
                code: None,
                transient: matches!(kind, Kind::Overloaded | Kind::TimedOut),
                unsent: false,
                source: None,
            }),
        }
    }

    /// Adds what to do next.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        Arc::make_mut(&mut self.inner).hint = Some(hint.into());
        self
    }

    /// Adds the server's code: a gRPC status name (`NOT_FOUND`) or an HTTP status with its title.
    #[must_use]
    pub fn with_code(mut self, code: impl Into<String>) -> Self {
        Arc::make_mut(&mut self.inner).code = Some(code.into());
        self
    }

    /// Adds the error below this one.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Arc::make_mut(&mut self.inner).source = Some(Arc::from(source.into()));
        self
    }

    /// Marks a failure that may pass by itself, such as a refused connection.
    #[must_use]
    pub fn transient(mut self) -> Self {
        Arc::make_mut(&mut self.inner).transient = true;
        self
    }

    /// Marks a call that certainly didn't reach the server, since no connection came about.
    #[must_use]
    pub fn unsent(mut self) -> Self {
        Arc::make_mut(&mut self.inner).unsent = true;
        self
    }

    /// Puts `context: ` before the message and keeps all else.
    #[must_use]
    pub fn context(mut self, context: impl fmt::Display) -> Self {
        let message = format!("{context}: {}", self.inner.message);
        Arc::make_mut(&mut self.inner).message = message;
        self
    }

    /// The same failure of another sort: what is missing on one's own side is no answer of a server.
    #[must_use]
    pub fn of_kind(mut self, kind: Kind) -> Self {
        Arc::make_mut(&mut self.inner).kind = kind;
        self
    }

    /// What sort of failure it is.
    pub fn kind(&self) -> Kind {
        self.inner.kind
    }

    /// Whether it may pass by itself: overload, a lost connection, a missed deadline. A wrong certificate or
    /// a refused command never does. It says nothing on whether the call may be *repeated*.
    pub fn is_transient(&self) -> bool {
        self.inner.transient
    }

    /// Whether the call certainly didn't reach the server.
    pub fn is_unsent(&self) -> bool {
        self.inner.unsent
    }

    /// The message alone.
    pub fn message(&self) -> &str {
        &self.inner.message
    }

    /// What the user can do next, where there is something.
    pub fn hint(&self) -> Option<&str> {
        self.inner.hint.as_deref()
    }

    /// The server's own code: a gRPC status name, or an HTTP status with the problem's title.
    pub fn code(&self) -> Option<&str> {
        self.inner.code.as_deref()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.inner.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.inner.kind)
            .field("message", &self.inner.message)
            .field("code", &self.inner.code)
            .field("hint", &self.inner.hint)
            .field("source", &self.inner.source)
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.inner
            .source
            .as_ref()
            .map(|source| source.as_ref() as _)
    }
}
