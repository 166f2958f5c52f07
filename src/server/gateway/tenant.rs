//! Tenant ids, on an engine with one tenant.

use std::sync::Arc;

use tonic::Status;

use crate::engine::record::DEFAULT_TENANT;

/// The tenant of a request: none given means the default one, any other is refused.
///
/// `rpc` is the request's name in the text, as `CreateProcessInstance`.
pub fn check(rpc: &str, tenant_id: &str) -> Result<Arc<str>, Status> {
    if tenant_id.is_empty() || tenant_id == DEFAULT_TENANT {
        return Ok(DEFAULT_TENANT.into());
    }
    Err(Status::invalid_argument(format!(
        "Expected to handle gRPC request {rpc} with tenant identifier '{tenant_id}', but multi-tenancy is disabled"
    )))
}

/// The tenants of a request for jobs.
pub fn check_all(rpc: &str, tenant_ids: &[String]) -> Result<Vec<Arc<str>>, Status> {
    for tenant_id in tenant_ids {
        check(rpc, tenant_id)?;
    }
    Ok(vec![DEFAULT_TENANT.into()])
}
