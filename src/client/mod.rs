//! The client of a Camunda 8 cluster: gRPC gateway, REST v2, authentication, TLS, retries, job worker.
//!
//! [`gateway::Gateway`] sends commands, [`rest::Rest`] asks questions. Both take their options from
//! `config::Connection`, and both answer with [`Error`], whose [`Kind`] is all a caller has to know:
//! no gRPC status or HTTP code leaves this room. Nothing here prints or reads the environment.

pub mod auth;
pub mod error;
#[cfg(test)]
mod fake;
pub mod gate;
pub mod gateway;
pub mod probe;
pub mod rest;
pub mod retry;
pub mod tls;
pub mod webhook;
pub mod worker;

pub use auth::{Method, Provider, Secret};
pub use error::{Error, Kind};
pub use gate::Gate;
pub use gateway::Gateway;
pub use rest::Rest;
