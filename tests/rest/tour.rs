//! Every endpoint once, each with an answer that has something in it.

use serde_json::json;

use crate::api::{Api, text};

/// The answers are held against the specification as they come; what they mean is tested elsewhere.
pub async fn all_endpoints(api: Api) {
    for path in ["/topology", "/license", "/authentication/me"] {
        api.get(path).await.ok();
    }
    api.get("/status").await.done();
    let definition = api.deploy_order().await;
    let instance = api.create(json!({"id": "o-1", "wait": true})).await;
    let job = text(&api.activate().await["jobKey"]);
    let failure = json!({"retries": 0, "errorMessage": "no"});
    api.post(&format!("/jobs/{job}/failure"), failure)
        .await
        .done();
    searches(&api).await;
    let incidents = format!("/process-instances/{instance}/incidents/search");
    let incident = text(&api.search(&incidents, json!({})).await[0]["incidentKey"]);
    look_ups(&api, &definition, &instance, &incident).await;
    api.patch(
        &format!("/jobs/{job}"),
        json!({"changeset": {"retries": 1}}),
    )
    .await
    .done();
    api.post(&format!("/incidents/{incident}/resolution"), json!({}))
        .await
        .done();
    api.activate().await;
    api.post(
        &format!("/jobs/{job}/completion"),
        json!({"variables": {"n": null}}),
    )
    .await
    .done();
    searches(&api).await;
    let message = json!({"name": "paid", "correlationKey": "o-1"});
    api.post("/messages/correlation", message.clone())
        .await
        .ok();
    api.post("/messages/publication", message).await.ok();
    api.post("/signals/broadcast", json!({"signalName": "s"}))
        .await
        .ok();
    searches(&api).await;
    api.put("/clock", json!({"timestamp": 4_102_444_800_000_i64}))
        .await
        .done();
    api.post("/clock/reset", json!({})).await.done();
    let deletion = format!("/resources/{definition}/deletion");
    assert_eq!(api.post(&deletion, json!({})).await.status, 200);
}

async fn searches(api: &Api) {
    for resource in [
        "process-definitions",
        "process-instances",
        "element-instances",
        "jobs",
        "incidents",
        "variables",
        "message-subscriptions",
    ] {
        api.search(&format!("/{resource}/search"), json!({})).await;
    }
}

async fn look_ups(api: &Api, definition: &str, instance: &str, incident: &str) {
    let task = json!({"filter": {"type": "SERVICE_TASK"}});
    let task = api.search("/element-instances/search", task).await;
    let variable = api.search("/variables/search", json!({})).await;
    for path in [
        format!("/process-definitions/{definition}"),
        format!("/process-definitions/{definition}/xml"),
        format!("/process-instances/{instance}"),
        format!("/process-instances/{instance}/sequence-flows"),
        format!("/process-instances/{instance}/statistics/element-instances"),
        format!("/process-instances/{instance}/call-hierarchy"),
        format!(
            "/element-instances/{}",
            text(&task[0]["elementInstanceKey"])
        ),
        format!("/incidents/{incident}"),
        format!("/variables/{}", text(&variable[0]["variableKey"])),
        format!("/resources/{definition}"),
    ] {
        api.get(&path).await.ok();
    }
    let counts = format!("/process-definitions/{definition}/statistics/element-instances");
    api.post(&counts, json!({})).await.ok();
    let local = json!({"variables": {"z": 1}, "local": true});
    api.put(&format!("/element-instances/{instance}/variables"), local)
        .await
        .done();
}
