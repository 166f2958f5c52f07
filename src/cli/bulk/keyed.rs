//! What operations on objects with a key share: a row's key, and that what is gone was done before.

use super::outcome::{Done, Failure};
use super::runner::{Attempt, Numbered};
use crate::client::{self, Kind};

/// An object with a key.
#[derive(Debug)]
pub struct Item<T = ()> {
    /// Its row.
    pub number: u64,
    /// Its key.
    pub key: i64,
    /// What else the request needs.
    pub with: T,
}

impl<T> Numbered for Item<T> {
    fn number(&self) -> u64 {
        self.number
    }
}

/// The answer to a command after which its object is gone: one that isn't there any more at a second attempt
/// was gone by the first.
///
/// # Errors
/// The command's own.
pub fn gone_is_done<T>(
    answer: Result<T, client::Error>,
    attempt: Attempt,
) -> Result<Done, Failure> {
    match answer {
        Ok(_) => Ok(Done::default()),
        Err(error) if attempt == Attempt::Again && error.kind() == Kind::NotFound => {
            Ok(Done::noted("it was gone already"))
        }
        Err(error) => Err(error.into()),
    }
}
