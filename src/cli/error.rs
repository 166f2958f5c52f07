//! What a command fails with: an exit code and a report. Printing is the last layer's.

use std::error::Error as StdError;
use std::io;

use super::exit_code::ExitCode;
use crate::client;
use crate::render::{self, report::Report};

/// A failed command.
#[derive(Debug, Clone)]
pub struct Error {
    code: ExitCode,
    /// `None` ends quietly: the reader of a pipe is gone, or all was said already.
    report: Option<Report>,
}

impl Error {
    /// An error that says `what` failed, a lower-case fragment.
    pub fn new(code: ExitCode, what: impl Into<String>) -> Error {
        Error {
            code,
            report: Some(Report {
                what: what.into(),
                ..Report::default()
            }),
        }
    }

    /// A command line that makes no sense.
    pub fn usage(what: impl Into<String>) -> Error {
        Error::new(ExitCode::Usage, what)
    }

    /// An end without a word, since it was said already.
    pub fn silent(code: ExitCode) -> Error {
        Error { code, report: None }
    }

    /// Adds why, in the words of whoever said it.
    #[must_use]
    pub fn because(mut self, cause: impl Into<String>) -> Error {
        if let Some(report) = &mut self.report {
            report.causes.push(cause.into());
        }
        self
    }

    /// Adds what to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Error {
        if let Some(report) = &mut self.report {
            report.hints.push(hint.into());
        }
        self
    }

    /// Adds what to do next where the server knows no such thing.
    #[must_use]
    pub fn hint_if_not_found(self, hint: &str) -> Error {
        match self.code {
            ExitCode::NotFound => self.hint(hint),
            _ => self,
        }
    }

    /// Puts what was attempted on top; what stood there becomes a cause.
    #[must_use]
    pub fn failing(mut self, what: impl Into<String>) -> Error {
        if let Some(report) = &mut self.report {
            let below = std::mem::replace(&mut report.what, what.into());
            report.causes.insert(0, below);
        }
        self
    }

    /// The process's exit code.
    pub fn code(&self) -> ExitCode {
        self.code
    }

    /// What to print, if anything.
    pub fn report(&self) -> Option<&Report> {
        self.report.as_ref()
    }

    /// The error in one line: what, and why.
    pub fn one_line(&self) -> String {
        match &self.report {
            None => "interrupted".to_owned(),
            Some(report) => std::iter::once(&report.what)
                .chain(&report.causes)
                .map(|text| text.lines().collect::<Vec<_>>().join(" "))
                .collect::<Vec<_>>()
                .join(": "),
        }
    }
}

impl From<client::Error> for Error {
    /// The message in the server's own words, with its code, then the causes below it.
    fn from(error: client::Error) -> Error {
        let what = match error.code() {
            // The engine names the code itself.
            Some(code) if !error.message().contains("rejected with code '") => {
                format!("{code}: {}", error.message())
            }
            Some(_) => error.message().to_owned(),
            None => error.message().to_owned(),
        };
        let mut converted = Error::new(error.kind().into(), what);
        let mut said = error.message().to_owned();
        let mut source = error.source();
        while let Some(cause) = source {
            let text = cause.to_string();
            if !said.contains(&text) {
                converted = converted.because(text.clone());
                said.push('\n');
                said.push_str(&text);
            }
            source = cause.source();
        }
        match error.hint() {
            Some(hint) => converted.hint(hint),
            None => converted,
        }
    }
}

impl From<render::Error> for Error {
    fn from(error: render::Error) -> Error {
        match error {
            render::Error::Io(error) => {
                Error::from(error).failing("could not write the result to stdout")
            }
            render::Error::UnknownColumn { .. } | render::Error::Jq(_) => {
                Error::usage(error.to_string())
            }
            render::Error::Format(_) => Error::new(ExitCode::Failed, error.to_string()),
        }
    }
}

impl From<io::Error> for Error {
    /// A closed pipe ends quietly; Ctrl-C in a prompt is an interruption.
    fn from(error: io::Error) -> Error {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Error::silent(ExitCode::Ok),
            io::ErrorKind::Interrupted => Error::silent(ExitCode::Interrupted),
            _ => Error::new(ExitCode::Failed, error.to_string()),
        }
    }
}

/// Says what was attempted when a step fails.
pub trait Failing<T> {
    /// `what` is a lower-case fragment: `could not complete job 12`.
    fn failing(self, what: impl FnOnce() -> String) -> Result<T, Error>;
}

impl<T, E: Into<Error>> Failing<T> for Result<T, E> {
    fn failing(self, what: impl FnOnce() -> String) -> Result<T, Error> {
        self.map_err(|error| error.into().failing(what()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::Kind;

    #[test]
    fn every_kind_has_its_exit_code() {
        for (kind, code) in [
            (Kind::Failed, 1),
            (Kind::Usage, 2),
            (Kind::Configuration, 3),
            (Kind::Authentication, 4),
            (Kind::Permission, 4),
            (Kind::NotFound, 5),
            (Kind::Rejected, 6),
            (Kind::Unreachable, 7),
            (Kind::TimedOut, 7),
            (Kind::Overloaded, 8),
            (Kind::Unsupported, 1),
            (Kind::Interrupted, 130),
            (Kind::Bug, 70),
        ] {
            let error = Error::from(client::Error::new(kind, "x"));
            assert_eq!(error.code() as u8, code, "{kind:?}");
        }
    }

    #[test]
    fn a_report_keeps_the_servers_words_and_each_cause_once() {
        let below = io::Error::other("connection refused");
        let error = client::Error::new(Kind::Unreachable, "no gateway at localhost:1")
            .with_hint("start one")
            .with_source(below);
        let error = Error::from(error).failing("could not deploy a.bpmn");
        let report = error.report().unwrap();
        assert_eq!(report.what, "could not deploy a.bpmn");
        assert_eq!(
            report.causes,
            ["no gateway at localhost:1", "connection refused"]
        );
        assert_eq!(report.hints, ["start one"]);
    }

    #[test]
    fn the_engines_own_code_is_said_once() {
        let words = "Command 'FAIL' rejected with code 'NOT_FOUND': no such job";
        let error = client::Error::new(Kind::NotFound, words).with_code("NOT_FOUND");
        assert_eq!(Error::from(error).one_line(), words);
        let error = client::Error::new(Kind::Failed, "broken").with_code("500");
        assert_eq!(Error::from(error).one_line(), "500: broken");
    }

    #[test]
    fn a_closed_pipe_is_no_error() {
        let error = Error::from(io::Error::from(io::ErrorKind::BrokenPipe));
        assert_eq!(error.code(), ExitCode::Ok);
        assert!(error.report().is_none());
    }
}
