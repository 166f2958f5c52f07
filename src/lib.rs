//! zcli: run Camunda 8 / Zeebe processes from the terminal.
//!
//! Two halves in one binary: the client of any Camunda 8 cluster ([`cli`], [`config`], [`client`],
//! [`insight`], [`query`], [`render`]) and an embedded durable engine speaking the same protocols ([`bpmn`], [`feel`],
//! [`dmn`], [`engine`], [`store`], [`server`]). They share nothing but the protocol itself.

pub mod bpmn;
pub mod cli;
pub mod client;
pub mod config;
pub mod dmn;
pub mod engine;
pub mod feel;
pub mod forms;
pub mod insight;
pub mod query;
pub mod render;
pub mod server;
pub mod store;

/// The gateway protocol of Camunda 8.8, generated from `proto/gateway.proto`.
#[expect(clippy::all, reason = "generated code")]
pub mod protocol {
    tonic::include_proto!("gateway_protocol");

    /// The encoded `FileDescriptorSet` of the protocol, for tests and reflection.
    pub const DESCRIPTOR_SET: &[u8] =
        include_bytes!(concat!(env!("OUT_DIR"), "/gateway_descriptor.bin"));
}
