//! The gRPC gateway: each RPC checked, turned into a command, and its reply into the protocol's message.
//!
//! Texts and status codes are those of Zeebe's gateway. What it doesn't do: decide anything about
//! processes.

use std::net::SocketAddr;

use axum::Router;
use tonic::{Request, Response, Status};

use super::{Handle, limits};
use crate::protocol::{
    self,
    gateway_server::{Gateway, GatewayServer},
};

mod topology;

/// The service's routes. Unknown paths are left to whoever merges it.
pub(super) fn router(handle: Handle, address: SocketAddr) -> Router {
    let server = GatewayServer::new(Service { handle, address })
        .max_decoding_message_size(limits::MESSAGE_BYTES_MAX);
    tonic::service::Routes::new(server)
        .into_axum_router()
        .reset_fallback()
}

/// What every RPC has at hand.
#[derive(Debug)]
struct Service {
    handle: Handle,
    /// Where this engine listens, for the topology.
    address: SocketAddr,
}

#[tonic::async_trait]
impl Gateway for Service {
    async fn topology(
        &self,
        _request: Request<protocol::TopologyRequest>,
    ) -> Result<Response<protocol::TopologyResponse>, Status> {
        Ok(Response::new(topology::describe(self.address)))
    }
}
