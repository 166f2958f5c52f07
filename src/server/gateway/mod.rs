//! The gRPC gateway: each RPC checked, turned into a command, and its reply into the protocol's message.
//!
//! Texts and status codes are those of Zeebe's gateway. What it doesn't do: decide anything about
//! processes. One file a family of RPCs; [`status`], [`variables`] and [`tenant`] serve them all.

mod activate_jobs;
mod decisions;
mod deploy;
mod health;
mod instances;
mod jobs;
mod messages;
mod operations;
mod status;
mod stream_jobs;
mod tenant;
mod topology;
mod variables;

use std::net::SocketAddr;

use axum::Router;
use tonic::{
    Request, Response, Status,
    codegen::{BoxStream, CompressionEncoding},
};
use tonic_health::pb::health_server::HealthServer;

use super::{Handle, limits};
use crate::{
    engine::{command::Command, reply::Reply},
    protocol::{
        self as p,
        gateway_server::{Gateway, GatewayServer},
    },
};

pub(in crate::server) use status::of as status_of;
pub use topology::VERSION;

/// The service's routes. Compressed requests are read, as Camunda's gateway does: its JavaScript client
/// sends all of them so. The limit holds for what they unpack to. Unknown paths are left to whoever merges it.
pub(super) fn router(handle: Handle, address: SocketAddr) -> Router {
    let health = HealthServer::new(health::Check {
        handle: handle.clone(),
    })
    .accept_compressed(CompressionEncoding::Gzip);
    let server = GatewayServer::new(Service { handle, address })
        .accept_compressed(CompressionEncoding::Gzip)
        .max_decoding_message_size(limits::MESSAGE_BYTES_MAX);
    tonic::service::Routes::new(server)
        .add_service(health)
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

impl Service {
    async fn submit(&self, command: Command) -> Result<Reply, Status> {
        self.handle.submit(command).await.map_err(status::of)
    }
}

/// A reply that doesn't belong to its command: a bug of the engine, told and not panicked over.
fn unexpected(reply: &Reply) -> Status {
    tracing::error!(?reply, "a reply of another command");
    Status::internal("the engine's reply does not belong to the command")
}

/// What an RPC answers.
type Answer<T> = Result<Response<T>, Status>;

/// Declares the RPCs that are one request and one response, each handled by a method of its own.
macro_rules! unary {
    ($($rpc:ident($request:ident) -> $response:ident: $handler:path;)*) => {
        #[tonic::async_trait]
        impl Gateway for Service {
            $(async fn $rpc(&self, request: Request<p::$request>) -> Answer<p::$response> {
                $handler(self, request.into_inner()).await.map(Response::new)
            })*

            async fn activate_jobs(
                &self,
                request: Request<p::ActivateJobsRequest>,
            ) -> Answer<BoxStream<p::ActivateJobsResponse>> {
                activate_jobs::activate(self, request.into_inner()).await.map(Response::new)
            }

            async fn stream_activated_jobs(
                &self,
                request: Request<p::StreamActivatedJobsRequest>,
            ) -> Answer<BoxStream<p::ActivatedJob>> {
                stream_jobs::stream(self, request.into_inner()).map(Response::new)
            }
        }
    };
}

unary! {
    topology(TopologyRequest) -> TopologyResponse: topology::topology;
    deploy_resource(DeployResourceRequest) -> DeployResourceResponse: deploy::resources;
    deploy_process(DeployProcessRequest) -> DeployProcessResponse: deploy::processes;
    delete_resource(DeleteResourceRequest) -> DeleteResourceResponse: deploy::delete;
    create_process_instance(CreateProcessInstanceRequest) -> CreateProcessInstanceResponse: instances::create;
    create_process_instance_with_result(CreateProcessInstanceWithResultRequest)
        -> CreateProcessInstanceWithResultResponse: instances::create_with_result;
    cancel_process_instance(CancelProcessInstanceRequest) -> CancelProcessInstanceResponse: instances::cancel;
    modify_process_instance(ModifyProcessInstanceRequest) -> ModifyProcessInstanceResponse: instances::modify;
    migrate_process_instance(MigrateProcessInstanceRequest) -> MigrateProcessInstanceResponse: instances::migrate;
    complete_job(CompleteJobRequest) -> CompleteJobResponse: jobs::complete;
    fail_job(FailJobRequest) -> FailJobResponse: jobs::fail;
    throw_error(ThrowErrorRequest) -> ThrowErrorResponse: jobs::throw_error;
    update_job_retries(UpdateJobRetriesRequest) -> UpdateJobRetriesResponse: jobs::update_retries;
    update_job_timeout(UpdateJobTimeoutRequest) -> UpdateJobTimeoutResponse: jobs::update_timeout;
    publish_message(PublishMessageRequest) -> PublishMessageResponse: messages::publish;
    broadcast_signal(BroadcastSignalRequest) -> BroadcastSignalResponse: messages::broadcast_signal;
    set_variables(SetVariablesRequest) -> SetVariablesResponse: operations::set_variables;
    resolve_incident(ResolveIncidentRequest) -> ResolveIncidentResponse: operations::resolve_incident;
    evaluate_decision(EvaluateDecisionRequest) -> EvaluateDecisionResponse: decisions::evaluate;
}
