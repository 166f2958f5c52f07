//! A connection looked at layer by layer, for `zcli doctor`: what each layer says, and what would mend it.
//!
//! Every probe is one try of its own with a short deadline; none changes anything, none shows a secret. The
//! transports' own errors say what failed; the probes say how far it went before.

mod certificate;
mod reach;
mod rest;
mod token;

use super::error::{Error, Kind};

pub use reach::{Endpoint, alpn, dns, http2, tcp, tls};
pub use rest::{Answered, answer, skew};
pub use token::token;

/// What a probe found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which layer: `DNS`.
    pub check: &'static str,
    /// Of what: `zeebe.example.com:443`.
    pub target: String,
    /// How it is.
    pub status: Status,
    /// What was seen.
    pub detail: String,
    /// What would mend it.
    pub fix: Option<String>,
    /// What a failure is, for the exit code.
    pub kind: Option<Kind>,
}

/// How a layer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// As it should be.
    Ok,
    /// It works, but wants a look.
    Warn,
    /// It doesn't work.
    Fail,
    /// Not looked at, since there is nothing to look at or a layer below failed.
    Skipped,
}

impl Finding {
    /// It is as it should be.
    pub fn ok(check: &'static str, target: &str, detail: impl Into<String>) -> Self {
        Self::new(check, target, Status::Ok, detail)
    }

    /// It works; `fix` is what to look at.
    pub fn warn(
        check: &'static str,
        target: &str,
        detail: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self {
            fix: Some(fix.into()),
            ..Self::new(check, target, Status::Warn, detail)
        }
    }

    /// It fails with this error.
    pub fn fail(check: &'static str, target: &str, error: &Error) -> Self {
        Self {
            fix: error.hint().map(str::to_owned),
            kind: Some(error.kind()),
            ..Self::new(check, target, Status::Fail, error.message())
        }
    }

    /// It isn't looked at.
    pub fn skipped(check: &'static str, target: &str, why: impl Into<String>) -> Self {
        Self::new(check, target, Status::Skipped, why)
    }

    fn new(check: &'static str, target: &str, status: Status, detail: impl Into<String>) -> Self {
        Self {
            check,
            target: target.to_owned(),
            status,
            detail: detail.into(),
            fix: None,
            kind: None,
        }
    }
}
