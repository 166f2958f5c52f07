//! Answers to operators' questions, each put together from several answers of the REST API.
//!
//! A question is a thin fetcher (a bounded number of searches through [`Rest`](crate::client::Rest)) and pure
//! functions over the JSON it brought. Nothing here prints, and nothing asks for more than Camunda 8.8 offers: what
//! our engine adds is used where it's there, and its absence is said. A cluster's searches lag by seconds.

pub mod ask;
pub mod incident_group;
pub mod instance_tree;
pub mod job_types;
pub mod job_view;
pub mod rules;
pub mod stuck;
#[cfg(test)]
mod testing;
