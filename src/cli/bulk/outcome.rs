//! What came of one item of many, and what a failure means for those that follow.

use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::client::{self, Kind};

/// An item that is done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Done {
    /// The key that the cluster gave: of the new instance, of the message.
    pub key: Option<i64>,
    /// What isn't plain about it, such as that it had happened before.
    pub note: Option<&'static str>,
}

impl Done {
    /// Done, with the key that the cluster gave.
    pub fn with_key(key: i64) -> Done {
        Done {
            key: Some(key),
            note: None,
        }
    }

    /// Known to be done without an answer that says so.
    pub fn noted(note: &'static str) -> Done {
        Done {
            key: None,
            note: Some(note),
        }
    }
}

/// What a failed request means for the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The cluster said no to this item; the next one may do.
    Refused,
    /// Refused before it was processed, since there is too much at once: slower, and again.
    Shed,
    /// No connection came about, so nothing was sent: later, and again.
    Away,
    /// Sent and never answered: it may have happened.
    Silent,
    /// Nothing that follows would fare better, and nothing was done: credentials, configuration, Ctrl-C.
    Hopeless,
}

/// A request that failed.
#[derive(Debug)]
pub struct Failure {
    /// What it means.
    pub trouble: Trouble,
    /// The error, as a command of its own would end with it.
    pub error: Error,
}

impl From<client::Error> for Failure {
    fn from(error: client::Error) -> Failure {
        let trouble = match error.kind() {
            Kind::Overloaded => Trouble::Shed,
            _ if error.is_unsent() => Trouble::Away,
            Kind::Unreachable | Kind::TimedOut => Trouble::Silent,
            Kind::Authentication | Kind::Configuration | Kind::Interrupted | Kind::Unsupported => {
                Trouble::Hopeless
            }
            Kind::Failed
            | Kind::Usage
            | Kind::Permission
            | Kind::NotFound
            | Kind::Rejected
            | Kind::Bug => Trouble::Refused,
        };
        Failure {
            trouble,
            error: error.into(),
        }
    }
}

impl From<Error> for Failure {
    /// An error whose retries are through already: it's the item's, but for an interruption.
    fn from(error: Error) -> Failure {
        let trouble = match error.code() {
            ExitCode::Interrupted => Trouble::Hopeless,
            _ => Trouble::Refused,
        };
        Failure { trouble, error }
    }
}

/// What is known of an item in the end.
#[derive(Debug)]
pub enum Outcome {
    /// Done, once.
    Done(Done),
    /// Not done; the error is the cluster's.
    Failed(Error),
    /// Sent, and nothing tells whether it happened; the text says why not.
    Unknown(String),
}

/// What a look at the cluster tells of an item that was sent and never answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It happened.
    Done(Done),
    /// There is no trace of it yet; after a while that means that it didn't happen.
    Absent,
    /// Sending it again is harmless: the cluster recognises it, or twice is as once.
    SendAgain,
    /// Nothing tells; the text says why.
    Unknown(&'static str),
}

/// How the runs ended, in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Items done.
    pub done: u64,
    /// Items the cluster refused.
    pub failed: u64,
    /// Items of which nobody knows.
    pub unknown: u64,
    /// The exit codes of the refusals, each once.
    pub codes: Vec<ExitCode>,
}

impl Tally {
    /// Counts one more.
    pub fn add(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Done(_) => self.done += 1,
            Outcome::Failed(error) => self.add_failed(error.code()),
            Outcome::Unknown(_) => self.unknown += 1,
        }
    }

    /// Counts one that was refused with this code.
    pub fn add_failed(&mut self, code: ExitCode) {
        self.failed += 1;
        if !self.codes.contains(&code) {
            self.codes.push(code);
        }
    }

    /// 0 if all are done, the refusals' code if all were refused with the same one, else 9.
    pub fn code(&self) -> ExitCode {
        match self.codes.as_slice() {
            _ if self.failed + self.unknown == 0 => ExitCode::Ok,
            [code] if self.done + self.unknown == 0 => *code,
            _ => ExitCode::SomeFailed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_never_left_is_tried_again_and_what_got_no_answer_is_in_doubt() {
        let trouble = |error: client::Error| Failure::from(error).trouble;
        let error = |kind| client::Error::new(kind, "x");
        assert_eq!(trouble(error(Kind::Overloaded)), Trouble::Shed);
        assert_eq!(trouble(error(Kind::Unreachable).unsent()), Trouble::Away);
        assert_eq!(trouble(error(Kind::Unreachable)), Trouble::Silent);
        assert_eq!(trouble(error(Kind::TimedOut)), Trouble::Silent);
        assert_eq!(trouble(error(Kind::NotFound)), Trouble::Refused);
        assert_eq!(trouble(error(Kind::Authentication)), Trouble::Hopeless);
    }

    #[test]
    fn the_exit_code_says_whether_some_or_all_failed() {
        let code = |done, failed: &[ExitCode], unknown| {
            let mut tally = Tally {
                done,
                unknown,
                ..Tally::default()
            };
            failed.iter().for_each(|code| tally.add_failed(*code));
            tally.code()
        };
        assert_eq!(code(2, &[], 0), ExitCode::Ok);
        assert_eq!(code(1, &[ExitCode::NotFound], 0), ExitCode::SomeFailed);
        assert_eq!(code(0, &[ExitCode::NotFound; 2], 0), ExitCode::NotFound);
        let two = [ExitCode::NotFound, ExitCode::Rejected];
        assert_eq!(code(0, &two, 0), ExitCode::SomeFailed);
        assert_eq!(code(2, &[], 1), ExitCode::SomeFailed);
    }
}
