//! The gateway's RPCs, each with its rule for repeating (see [`crate::client::retry`]).
//!
//! `Always` is for reads and for commands that set a value: done twice is done once. The rest creates,
//! ends or moves something, and a repeat of one that did arrive would do it twice or fail misleadingly.

use std::time::Duration;

use futures_util::stream::{self, StreamExt as _, TryStreamExt as _};
use tokio::time::Instant;

use super::call::Call;
use super::{Gateway, JobBatches, PushedJobs};
use crate::client::error::Error;
use crate::client::retry::Repeat;
use crate::protocol as pb;

/// What a long poll or an awaited result may take beyond its own time, on the way there and back.
const ANSWER_MARGIN: Duration = Duration::from_secs(5);

macro_rules! unary {
    ($($(#[$doc:meta])* $repeat:ident $rpc:literal $name:ident($request:ident) -> $response:ident;)*) => {
        impl Gateway {
            $(
                $(#[$doc])*
                ///
                /// # Errors
                /// See [`Kind`](crate::client::Kind); the message is the gateway's.
                pub async fn $name(&self, request: pb::$request) -> Result<pb::$response, Error> {
                    let call = Call {
                        rpc: $rpc,
                        repeat: Repeat::$repeat,
                        timeout: Some(self.options.request_timeout),
                    };
                    self.call(call, request, async |mut client, request| client.$name(request).await).await
                }
            )*
        }
    };
}

unary! {
    /// Brokers, partitions and the gateway's version.
    Always "Topology" topology(TopologyRequest) -> TopologyResponse;
    /// Deploys BPMN, DMN and form files; deploying the same again makes no new version.
    Always "DeployResource" deploy_resource(DeployResourceRequest) -> DeployResourceResponse;
    /// Sets a job's remaining retries.
    Always "UpdateJobRetries" update_job_retries(UpdateJobRetriesRequest) -> UpdateJobRetriesResponse;
    /// Sets a job's deadline to `timeout` (ms) from now.
    Always "UpdateJobTimeout" update_job_timeout(UpdateJobTimeoutRequest) -> UpdateJobTimeoutResponse;
    /// Sets variables in a scope, or where they are defined above it.
    Always "SetVariables" set_variables(SetVariablesRequest) -> SetVariablesResponse;
    /// Starts an instance of a process definition.
    Unsent "CreateProcessInstance" create_process_instance(CreateProcessInstanceRequest) -> CreateProcessInstanceResponse;
    /// Cancels a process instance.
    Unsent "CancelProcessInstance" cancel_process_instance(CancelProcessInstanceRequest) -> CancelProcessInstanceResponse;
    /// Activates and terminates elements of a running instance.
    Unsent "ModifyProcessInstance" modify_process_instance(ModifyProcessInstanceRequest) -> ModifyProcessInstanceResponse;
    /// Moves an instance to another process definition.
    Unsent "MigrateProcessInstance" migrate_process_instance(MigrateProcessInstanceRequest) -> MigrateProcessInstanceResponse;
    /// Completes a job with variables as a JSON object.
    Unsent "CompleteJob" complete_job(CompleteJobRequest) -> CompleteJobResponse;
    /// Fails a job; with no retries left an incident is raised.
    Unsent "FailJob" fail_job(FailJobRequest) -> FailJobResponse;
    /// Throws a BPMN error from a job.
    Unsent "ThrowError" throw_error(ThrowErrorRequest) -> ThrowErrorResponse;
    /// Publishes a message, buffered for `timeToLive` ms.
    Unsent "PublishMessage" publish_message(PublishMessageRequest) -> PublishMessageResponse;
    /// Broadcasts a signal to all who wait for it.
    Unsent "BroadcastSignal" broadcast_signal(BroadcastSignalRequest) -> BroadcastSignalResponse;
    /// Resolves an incident; the engine retries what failed.
    Unsent "ResolveIncident" resolve_incident(ResolveIncidentRequest) -> ResolveIncidentResponse;
    /// Evaluates a decision; leaves a record of the evaluation.
    Unsent "EvaluateDecision" evaluate_decision(EvaluateDecisionRequest) -> EvaluateDecisionResponse;
    /// Deletes a process definition, decision or form.
    Unsent "DeleteResource" delete_resource(DeleteResourceRequest) -> DeleteResourceResponse;
}

impl Gateway {
    /// Deploys BPMN files the old way; [`Gateway::deploy_resource`] replaces it.
    ///
    /// # Errors
    /// See [`Kind`](crate::client::Kind); the message is the gateway's.
    pub async fn deploy_process(
        &self,
        request: pb::DeployProcessRequest,
    ) -> Result<pb::DeployProcessResponse, Error> {
        let call = Call {
            rpc: "DeployProcess",
            repeat: Repeat::Always,
            timeout: Some(self.options.request_timeout),
        };
        #[expect(deprecated, reason = "the protocol still has it")]
        self.call(call, request, async |mut client, request| {
            client.deploy_process(request).await
        })
        .await
    }

    /// Activates jobs by a long poll; `requestTimeout` (ms) of 0 takes the gateway's own time (10 s), below 0
    /// doesn't wait.
    ///
    /// # Errors
    /// As all calls; an error in mid-stream is the stream's last item.
    pub async fn activate_jobs(
        &self,
        request: pb::ActivateJobsRequest,
    ) -> Result<JobBatches, Error> {
        let poll = match u64::try_from(request.request_timeout) {
            Ok(0) => Duration::from_secs(10),
            Ok(poll_ms) => Duration::from_millis(poll_ms),
            Err(_) => Duration::ZERO,
        };
        let timeout = poll + ANSWER_MARGIN.min(self.options.request_timeout);
        let call = Call {
            rpc: "ActivateJobs",
            repeat: Repeat::Unsent,
            timeout: Some(timeout),
        };
        let deadline = Instant::now() + timeout;
        let messages = self
            .call(call, request, async |mut client, request| {
                client.activate_jobs(request).await
            })
            .await?;
        Ok(self.stream(messages, call, Some(deadline)))
    }

    /// Opens a job push stream; it has no deadline and isn't reopened by itself.
    ///
    /// Returns at once: a gateway answers the call only with its first job, so whether it has job push at all
    /// (`Unsupported`) is known from the stream's first item, as is any other failure to open it.
    ///
    /// # Errors
    /// None of its own; an error is the stream's last item.
    pub async fn stream_activated_jobs(
        &self,
        request: pb::StreamActivatedJobsRequest,
    ) -> Result<PushedJobs, Error> {
        let call = Call {
            rpc: "StreamActivatedJobs",
            repeat: Repeat::Always,
            timeout: None,
        };
        let gateway = self.clone();
        let opened = async move {
            let messages = gateway
                .call(call, request, async |mut client, request| {
                    client.stream_activated_jobs(request).await
                })
                .await?;
            Ok(gateway.stream(messages, call, None))
        };
        Ok(stream::once(opened).try_flatten().boxed())
    }

    /// Starts an instance and waits for its end, at most `requestTimeout` (ms; 0 means this client's timeout).
    ///
    /// # Errors
    /// `TimedOut` where the instance hasn't ended by then; it goes on running.
    pub async fn create_process_instance_with_result(
        &self,
        mut request: pb::CreateProcessInstanceWithResultRequest,
    ) -> Result<pb::CreateProcessInstanceWithResultResponse, Error> {
        if request.request_timeout <= 0 {
            let wait_ms = self.options.request_timeout.as_millis();
            request.request_timeout = i64::try_from(wait_ms).unwrap_or(i64::MAX);
        }
        let wait = Duration::from_millis(request.request_timeout.unsigned_abs());
        let call = Call {
            rpc: "CreateProcessInstanceWithResult",
            repeat: Repeat::Unsent,
            timeout: Some(wait.saturating_add(ANSWER_MARGIN)),
        };
        let send = async |mut client: pb::gateway_client::GatewayClient<_>, request| {
            client.create_process_instance_with_result(request).await
        };
        self.call(call, request, send).await
    }
}
