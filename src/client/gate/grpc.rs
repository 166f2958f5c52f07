//! What each RPC changes, by its request, and which keys its answer has.
//!
//! Both traits are asked of every request and answer, so a new RPC doesn't compile until it is described.

use serde_json::Value;
use tonic::Streaming;

use super::{Effect, Key, Placement};
use crate::protocol as pb;

/// A request that says what it changes.
pub(crate) trait Described {
    /// The keys it names and what it does; none for a question.
    fn describe(&self) -> Option<(Vec<Key>, Effect)>;
}

/// An answer that may hold keys of what was made.
pub(crate) trait Answered {
    /// The keys of new objects.
    fn keys(&self) -> Vec<Key> {
        Vec::new()
    }
}

/// Requests that name the one object they change.
macro_rules! one {
    ($($request:ident $field:ident $name:literal;)*) => {
        $(impl Described for pb::$request {
            fn describe(&self) -> Option<(Vec<Key>, Effect)> {
                Some((vec![Key::new($name, self.$field)], Effect::Other))
            }
        })*
    };
}

/// Requests that change something without naming a key.
macro_rules! keyless {
    ($($request:ident $effect:ident;)*) => {
        $(impl Described for pb::$request {
            fn describe(&self) -> Option<(Vec<Key>, Effect)> {
                Some((Vec::new(), Effect::$effect))
            }
        })*
    };
}

one! {
    CancelProcessInstanceRequest process_instance_key "processInstanceKey";
    ModifyProcessInstanceRequest process_instance_key "processInstanceKey";
    CompleteJobRequest job_key "jobKey";
    FailJobRequest job_key "jobKey";
    ThrowErrorRequest job_key "jobKey";
    UpdateJobTimeoutRequest job_key "jobKey";
    ResolveIncidentRequest incident_key "incidentKey";
    DeleteResourceRequest resource_key "resourceKey";
}

keyless! {
    // Locks jobs, so that others don't get them.
    ActivateJobsRequest Other;
    StreamActivatedJobsRequest Other;
    PublishMessageRequest Other;
    BroadcastSignalRequest Other;
    // Leaves a record of the evaluation.
    EvaluateDecisionRequest Other;
    CreateProcessInstanceRequest Create;
    CreateProcessInstanceWithResultRequest Create;
    DeployProcessRequest Deploy;
    DeployResourceRequest Deploy;
}

impl Described for pb::TopologyRequest {
    fn describe(&self) -> Option<(Vec<Key>, Effect)> {
        None
    }
}

impl Described for pb::UpdateJobRetriesRequest {
    fn describe(&self) -> Option<(Vec<Key>, Effect)> {
        let job = self.job_key.to_string();
        Some((
            vec![Key::new("jobKey", &job)],
            Effect::UpdateRetries { job },
        ))
    }
}

impl Described for pb::SetVariablesRequest {
    fn describe(&self) -> Option<(Vec<Key>, Effect)> {
        let scope = self.element_instance_key.to_string();
        let names = match serde_json::from_str(&self.variables) {
            Ok(Value::Object(fields)) => fields.keys().cloned().collect(),
            _ => Vec::new(),
        };
        let placement = if self.local {
            Placement::Local
        } else {
            Placement::Upwards
        };
        Some((
            vec![Key::new("elementInstanceKey", &scope)],
            Effect::SetVariables {
                scope,
                names,
                placement,
            },
        ))
    }
}

impl Described for pb::MigrateProcessInstanceRequest {
    fn describe(&self) -> Option<(Vec<Key>, Effect)> {
        let instance = self.process_instance_key.to_string();
        let plan = self.migration_plan.iter();
        let mapping = plan
            .flat_map(|plan| &plan.mapping_instructions)
            .map(|step| {
                (
                    step.source_element_id.clone(),
                    step.target_element_id.clone(),
                )
            })
            .collect();
        Some((
            vec![Key::new("processInstanceKey", &instance)],
            Effect::Migrate { instance, mapping },
        ))
    }
}

/// Answers without keys of interest.
macro_rules! silent {
    ($($answer:ident)*) => {
        $(impl Answered for pb::$answer {})*
    };
}

silent!(TopologyResponse UpdateJobRetriesResponse UpdateJobTimeoutResponse SetVariablesResponse
    CancelProcessInstanceResponse ModifyProcessInstanceResponse MigrateProcessInstanceResponse
    CompleteJobResponse FailJobResponse ThrowErrorResponse ResolveIncidentResponse DeleteResourceResponse
    EvaluateDecisionResponse);

impl<T> Answered for Streaming<T> {}

impl Answered for pb::CreateProcessInstanceResponse {
    fn keys(&self) -> Vec<Key> {
        vec![Key::new("processInstanceKey", self.process_instance_key)]
    }
}

impl Answered for pb::CreateProcessInstanceWithResultResponse {
    fn keys(&self) -> Vec<Key> {
        vec![Key::new("processInstanceKey", self.process_instance_key)]
    }
}

impl Answered for pb::PublishMessageResponse {
    fn keys(&self) -> Vec<Key> {
        vec![Key::new("messageKey", self.key)]
    }
}

impl Answered for pb::BroadcastSignalResponse {
    fn keys(&self) -> Vec<Key> {
        vec![Key::new("signalKey", self.key)]
    }
}

impl Answered for pb::DeployProcessResponse {
    fn keys(&self) -> Vec<Key> {
        let processes = self.processes.iter();
        processes
            .map(|process| Key::new("processDefinitionKey", process.process_definition_key))
            .collect()
    }
}

impl Answered for pb::DeployResourceResponse {
    fn keys(&self) -> Vec<Key> {
        use pb::deployment::Metadata;
        let made = self.deployments.iter().filter_map(|deployment| {
            Some(match deployment.metadata.as_ref()? {
                Metadata::Process(it) => {
                    Key::new("processDefinitionKey", it.process_definition_key)
                }
                // Its decisions are deleted with it.
                Metadata::DecisionRequirements(it) => {
                    Key::new("decisionRequirementsKey", it.decision_requirements_key)
                }
                Metadata::Form(it) => Key::new("formKey", it.form_key),
                Metadata::Decision(_) => return None,
            })
        });
        made.collect()
    }
}
