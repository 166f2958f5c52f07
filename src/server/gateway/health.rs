//! The standard gRPC health service, which probes and clients ask whether the gateway serves.
//!
//! It answers checks only: a watch is refused, and watchers then check from time to time.

use tonic::{Request, Response, Status, codegen::BoxStream};
use tonic_health::pb::{
    HealthCheckRequest, HealthCheckResponse, health_check_response::ServingStatus,
    health_server::Health,
};

use super::Answer;
use crate::server::Handle;

/// Besides the gateway's, the empty name stands for the whole server.
const GATEWAY: &str = "gateway_protocol.Gateway";

#[derive(Debug)]
pub(super) struct Check {
    pub handle: Handle,
}

#[tonic::async_trait]
impl Health for Check {
    async fn check(&self, request: Request<HealthCheckRequest>) -> Answer<HealthCheckResponse> {
        let service = request.into_inner().service;
        if !service.is_empty() && service != GATEWAY {
            return Err(Status::not_found(format!("unknown service '{service}'")));
        }
        let status = match self.handle.failure() {
            None => ServingStatus::Serving,
            Some(_) => ServingStatus::NotServing,
        };
        Ok(Response::new(HealthCheckResponse {
            status: status.into(),
        }))
    }

    type WatchStream = BoxStream<HealthCheckResponse>;

    async fn watch(&self, _: Request<HealthCheckRequest>) -> Answer<Self::WatchStream> {
        Err(Status::unimplemented("health can be checked, not watched"))
    }
}
