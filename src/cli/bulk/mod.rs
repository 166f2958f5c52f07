//! `zcli bulk`: the same done many times, from a file or a filter, with a journal.
//!
//! [`runner`] is the engine of it (several requests under way at a [`pace`], an [`outcome`] each, intents in a
//! [`journal`]); commands on a few keys use it through [`crate::cli::many`].

pub mod journal;
pub mod outcome;
pub mod pace;
pub mod runner;
