//! Receive tasks: wait for a message, as an intermediate catch event does.

pub use super::intermediate_catch_event::{complete, wait as activate};

#[cfg(test)]
mod tests;
