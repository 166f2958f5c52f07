//! The gRPC gateway: every RPC as a method with a deadline, retries, credentials and clear errors.
//!
//! Requests and responses are the protocol's own messages. The connection is made at the first call.

mod address;

use std::time::Duration;

use futures_util::stream::BoxStream;

pub use address::{Address, Security};

use super::auth::Provider;
use super::error::Error;
use super::{retry, tls};
use crate::protocol as pb;

/// How the gateway is reached.
#[derive(Debug, Clone)]
pub struct Options {
    pub address: Address,
    pub tls: tls::Options,
    /// The `:authority` to send instead of the address's host and port.
    pub authority: Option<String>,
    /// For a whole call, connecting, token and retries included.
    pub request_timeout: Duration,
    pub connect_timeout: Duration,
    /// Pause between HTTP/2 pings while calls are open.
    pub keep_alive: Duration,
    /// Largest message taken or sent.
    pub message_bytes_max: usize,
    pub retry: retry::Policy,
    /// Put into requests that name no tenant.
    pub tenant: Option<String>,
}

impl Options {
    /// The defaults for an address.
    pub fn new(address: Address) -> Self {
        Self {
            address,
            tls: tls::Options::default(),
            authority: None,
            request_timeout: Duration::from_secs(10),
            connect_timeout: Duration::from_secs(5),
            keep_alive: Duration::from_secs(45),
            message_bytes_max: 16 * 1024 * 1024,
            retry: retry::Policy::default(),
            tenant: None,
        }
    }
}

/// A client of the gateway; cheap to clone, clones share the connection.
#[derive(Debug, Clone)]
pub struct Gateway {
    options: std::sync::Arc<Options>,
    auth: Provider,
}

/// Batches of jobs, as the gateway sends them, until the long poll ends.
pub type JobBatches = BoxStream<'static, Result<pb::ActivateJobsResponse, Error>>;
/// Jobs pushed one by one, until the connection ends.
pub type PushedJobs = BoxStream<'static, Result<pb::ActivatedJob, Error>>;

impl Gateway {
    /// A client; connects at its first call.
    ///
    /// # Errors
    /// `Configuration` where TLS files can't be read.
    pub fn new(options: Options, auth: Provider) -> Result<Self, Error> {
        Ok(Self {
            options: std::sync::Arc::new(options),
            auth,
        })
    }

    /// What it was made with.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// The same connection with another deadline for each call.
    #[must_use]
    pub fn with_request_timeout(&self, timeout: Duration) -> Self {
        let _ = (timeout, &self.auth);
        todo!()
    }

    /// Activates jobs by a long poll; `requestTimeout` of 0 takes the gateway's default, below 0 doesn't wait.
    pub async fn activate_jobs(
        &self,
        _request: pb::ActivateJobsRequest,
    ) -> Result<JobBatches, Error> {
        todo!()
    }

    /// Opens a job push stream; it has no deadline and isn't reopened by itself.
    pub async fn stream_activated_jobs(
        &self,
        _request: pb::StreamActivatedJobsRequest,
    ) -> Result<PushedJobs, Error> {
        todo!()
    }

    /// Starts an instance and waits for its end, at most `requestTimeout` (ms; 0 means this client's timeout).
    pub async fn create_process_instance_with_result(
        &self,
        _request: pb::CreateProcessInstanceWithResultRequest,
    ) -> Result<pb::CreateProcessInstanceWithResultResponse, Error> {
        todo!()
    }
}

macro_rules! unary {
    ($($(#[$doc:meta])* $name:ident($request:ident) -> $response:ident;)*) => {
        impl Gateway {
            $($(#[$doc])* pub async fn $name(&self, _request: pb::$request) -> Result<pb::$response, Error> { todo!() })*
        }
    };
}

unary! {
    topology(TopologyRequest) -> TopologyResponse;
    cancel_process_instance(CancelProcessInstanceRequest) -> CancelProcessInstanceResponse;
    complete_job(CompleteJobRequest) -> CompleteJobResponse;
    create_process_instance(CreateProcessInstanceRequest) -> CreateProcessInstanceResponse;
    evaluate_decision(EvaluateDecisionRequest) -> EvaluateDecisionResponse;
    deploy_resource(DeployResourceRequest) -> DeployResourceResponse;
    fail_job(FailJobRequest) -> FailJobResponse;
    throw_error(ThrowErrorRequest) -> ThrowErrorResponse;
    publish_message(PublishMessageRequest) -> PublishMessageResponse;
    resolve_incident(ResolveIncidentRequest) -> ResolveIncidentResponse;
    set_variables(SetVariablesRequest) -> SetVariablesResponse;
    update_job_retries(UpdateJobRetriesRequest) -> UpdateJobRetriesResponse;
    modify_process_instance(ModifyProcessInstanceRequest) -> ModifyProcessInstanceResponse;
    migrate_process_instance(MigrateProcessInstanceRequest) -> MigrateProcessInstanceResponse;
    update_job_timeout(UpdateJobTimeoutRequest) -> UpdateJobTimeoutResponse;
    delete_resource(DeleteResourceRequest) -> DeleteResourceResponse;
    broadcast_signal(BroadcastSignalRequest) -> BroadcastSignalResponse;
}
