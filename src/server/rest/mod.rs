//! The Orchestration Cluster REST API v2, as far as it goes.

use axum::{Json, Router, routing::get};
use serde_json::{Value, json};

use super::Handle;
use crate::store::Reader;

/// All routes under `/v2`.
pub fn router(_handle: Handle, _reader: Reader) -> Router {
    Router::new().route("/v2/topology", get(topology))
}

async fn topology() -> Json<Value> {
    Json(json!({ "brokers": [], "clusterSize": 1, "partitionsCount": 1, "replicationFactor": 1 }))
}
