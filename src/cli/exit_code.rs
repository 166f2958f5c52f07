//! The exit codes: a documented contract, one test each.

use crate::client::Kind;

/// What the process ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum ExitCode {
    /// All went well.
    Ok = 0,
    /// Something failed that has no code of its own.
    Failed = 1,
    /// The command line makes no sense.
    Usage = 2,
    /// A profile, variable, file or address can't be used.
    Configuration = 3,
    /// Authentication or permission.
    Denied = 4,
    /// The server knows no such thing.
    NotFound = 5,
    /// The engine refused the command.
    Rejected = 6,
    /// Unreachable, or no answer in time.
    Unreachable = 7,
    /// Overloaded, also after retries.
    Overloaded = 8,
    /// Some of many objects failed.
    SomeFailed = 9,
    /// A wait ended before what was waited for.
    StillRunning = 10,
    /// A mistake of zcli's own.
    Bug = 70,
    /// Ended by Ctrl-C.
    Interrupted = 130,
}

impl ExitCode {
    /// The exit code of this number, where there is one.
    pub fn from_number(number: u8) -> Option<ExitCode> {
        [
            ExitCode::Ok,
            ExitCode::Failed,
            ExitCode::Usage,
            ExitCode::Configuration,
            ExitCode::Denied,
            ExitCode::NotFound,
            ExitCode::Rejected,
            ExitCode::Unreachable,
            ExitCode::Overloaded,
            ExitCode::SomeFailed,
            ExitCode::StillRunning,
            ExitCode::Bug,
            ExitCode::Interrupted,
        ]
        .into_iter()
        .find(|code| *code as u8 == number)
    }
}

impl From<ExitCode> for std::process::ExitCode {
    fn from(code: ExitCode) -> Self {
        std::process::ExitCode::from(code as u8)
    }
}

impl From<Kind> for ExitCode {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Failed | Kind::Unsupported => ExitCode::Failed,
            Kind::Usage => ExitCode::Usage,
            Kind::Configuration => ExitCode::Configuration,
            Kind::Authentication | Kind::Permission => ExitCode::Denied,
            Kind::NotFound => ExitCode::NotFound,
            Kind::Rejected => ExitCode::Rejected,
            Kind::Unreachable | Kind::TimedOut => ExitCode::Unreachable,
            Kind::Overloaded => ExitCode::Overloaded,
            Kind::Interrupted => ExitCode::Interrupted,
            Kind::Bug => ExitCode::Bug,
        }
    }
}
