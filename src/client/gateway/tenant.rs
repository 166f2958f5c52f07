//! The connection's tenant in requests that name none.

use crate::protocol as pb;

/// The tenant of a cluster without tenants.
const DEFAULT: &str = "<default>";

/// A request that may carry tenants.
pub(super) trait Tenanted {
    /// Puts the connection's tenant in where the request names none.
    ///
    /// A request for jobs always names one: an empty list means no tenant at all to some gateways, and Camunda's
    /// own clients send the default one too.
    fn fill(&mut self, tenant: Option<&str>);
}

macro_rules! one {
    ($($request:ident)*) => {
        $(impl Tenanted for pb::$request {
            fn fill(&mut self, tenant: Option<&str>) {
                if self.tenant_id.is_empty() && let Some(tenant) = tenant {
                    tenant.clone_into(&mut self.tenant_id);
                }
            }
        })*
    };
}

macro_rules! many {
    ($($request:ident)*) => {
        $(impl Tenanted for pb::$request {
            fn fill(&mut self, tenant: Option<&str>) {
                if self.tenant_ids.is_empty() {
                    self.tenant_ids.push(tenant.unwrap_or(DEFAULT).to_owned());
                }
            }
        })*
    };
}

macro_rules! none {
    ($($request:ident)*) => {
        $(impl Tenanted for pb::$request {
            fn fill(&mut self, _: Option<&str>) {}
        })*
    };
}

one!(CreateProcessInstanceRequest EvaluateDecisionRequest DeployResourceRequest PublishMessageRequest BroadcastSignalRequest);
many!(ActivateJobsRequest StreamActivatedJobsRequest);
none!(CancelProcessInstanceRequest CompleteJobRequest FailJobRequest ThrowErrorRequest ResolveIncidentRequest
    SetVariablesRequest TopologyRequest UpdateJobRetriesRequest UpdateJobTimeoutRequest
    ModifyProcessInstanceRequest MigrateProcessInstanceRequest DeleteResourceRequest DeployProcessRequest);

impl Tenanted for pb::CreateProcessInstanceWithResultRequest {
    fn fill(&mut self, tenant: Option<&str>) {
        self.request.get_or_insert_default().fill(tenant);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_tenant_stays() {
        let mut request = pb::PublishMessageRequest {
            tenant_id: "own".to_owned(),
            ..Default::default()
        };
        request.fill(Some("blue"));
        assert_eq!(request.tenant_id, "own");
        let mut request = pb::CreateProcessInstanceWithResultRequest::default();
        request.fill(Some("blue"));
        assert_eq!(request.request.expect("made").tenant_id, "blue");
        let mut request = pb::ActivateJobsRequest::default();
        request.fill(Some("blue"));
        assert_eq!(request.tenant_ids, ["blue"]);
        let mut request = pb::StreamActivatedJobsRequest::default();
        request.fill(None);
        assert_eq!(request.tenant_ids, ["<default>"]);
    }
}
