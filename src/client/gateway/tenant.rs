//! The connection's tenant in requests that name none.

use crate::protocol as pb;

/// A request that may carry tenants.
pub(super) trait Tenanted {
    /// Puts the tenant in where the request names none.
    fn fill(&mut self, tenant: &str);
}

macro_rules! one {
    ($($request:ident)*) => {
        $(impl Tenanted for pb::$request {
            fn fill(&mut self, tenant: &str) {
                if self.tenant_id.is_empty() {
                    tenant.clone_into(&mut self.tenant_id);
                }
            }
        })*
    };
}

macro_rules! many {
    ($($request:ident)*) => {
        $(impl Tenanted for pb::$request {
            fn fill(&mut self, tenant: &str) {
                if self.tenant_ids.is_empty() {
                    self.tenant_ids.push(tenant.to_owned());
                }
            }
        })*
    };
}

macro_rules! none {
    ($($request:ident)*) => {
        $(impl Tenanted for pb::$request {
            fn fill(&mut self, _: &str) {}
        })*
    };
}

one!(CreateProcessInstanceRequest EvaluateDecisionRequest DeployResourceRequest PublishMessageRequest BroadcastSignalRequest);
many!(ActivateJobsRequest StreamActivatedJobsRequest);
none!(CancelProcessInstanceRequest CompleteJobRequest FailJobRequest ThrowErrorRequest ResolveIncidentRequest
    SetVariablesRequest TopologyRequest UpdateJobRetriesRequest UpdateJobTimeoutRequest
    ModifyProcessInstanceRequest MigrateProcessInstanceRequest DeleteResourceRequest DeployProcessRequest);

impl Tenanted for pb::CreateProcessInstanceWithResultRequest {
    fn fill(&mut self, tenant: &str) {
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
        request.fill("default");
        assert_eq!(request.tenant_id, "own");
        let mut request = pb::CreateProcessInstanceWithResultRequest::default();
        request.fill("default");
        assert_eq!(request.request.expect("made").tenant_id, "default");
        let mut request = pb::ActivateJobsRequest::default();
        request.fill("default");
        assert_eq!(request.tenant_ids, ["default"]);
    }
}
