//! Answers to operators' questions, each put together from several answers of the REST API.
//!
//! A question is a thin fetcher (a bounded number of searches through [`Rest`](crate::client::Rest)) and pure
//! functions over the JSON it brought. Nothing here prints, and nothing asks for more than Camunda 8.8 offers: what
//! our engine adds is used where it's there, and its absence is said. A cluster's searches lag by seconds.

#[cfg(test)]
mod testing;

pub mod ask;
pub mod board;
pub mod difference;
pub mod durations;
pub mod explain;
pub mod history;
pub mod incident_group;
pub mod instance_tree;
pub mod job_types;
pub mod job_view;
pub mod joins;
pub mod key;
pub mod migration;
pub mod model;
pub mod process_stats;
pub mod rules;
pub mod stuck;
pub mod timers;
pub mod trace;
pub mod variable_history;
pub mod waits;
