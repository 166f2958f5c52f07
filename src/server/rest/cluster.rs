//! What cluster this is: topology, health, licence, who asks.

use axum::{Json as JsonResponse, extract::State, http::StatusCode};
use serde_json::{Value as Json, json};

use super::App;
use crate::server::gateway::VERSION;

/// One broker, one partition, and this engine leads it.
pub(super) async fn topology(State(app): State<App>) -> JsonResponse<Json> {
    let health = match app.handle.failure() {
        None => "healthy",
        Some(_) => "unhealthy",
    };
    JsonResponse(json!({
        "brokers": [{
            "nodeId": 0,
            "host": app.grpc_address.ip().to_string(),
            "port": app.grpc_address.port(),
            "partitions": [{ "partitionId": 1, "role": "leader", "health": health }],
            "version": VERSION,
        }],
        "clusterSize": 1,
        "partitionsCount": 1,
        "replicationFactor": 1,
        "gatewayVersion": VERSION,
        "lastCompletedChangeId": "-1",
    }))
}

pub(super) async fn status(State(app): State<App>) -> StatusCode {
    match app.handle.failure() {
        None => StatusCode::NO_CONTENT,
        Some(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

pub(super) async fn license() -> JsonResponse<Json> {
    JsonResponse(json!({
        "validLicense": false,
        "licenseType": "unknown",
        "isCommercial": false,
        "expiresAt": null,
    }))
}

/// Nobody logs in: the engine serves its own machine.
pub(super) async fn me() -> JsonResponse<Json> {
    JsonResponse(json!({
        "username": "local",
        "displayName": "local",
        "email": null,
        "authorizedComponents": ["*"],
        "tenants": [{ "tenantId": "<default>", "name": "Default", "description": "" }],
        "groups": [],
        "roles": [],
        "salesPlanType": "",
        "c8Links": {},
        "canLogout": false,
    }))
}
