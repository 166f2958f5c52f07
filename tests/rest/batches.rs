//! Batch operations: what they work on, what becomes of it, and what can't be asked of them.

use serde_json::{Value as Json, json};

use crate::api::{Api, ORDER, text};

/// Creates a batch operation and waits for its end; it and its items.
async fn finished(api: &Api, path: &str, body: Json) -> (Json, Vec<Json>) {
    let created = api.post(path, body).await.ok();
    let key = text(&created["batchOperationKey"]);
    let filter = json!({"batchOperationKey": key});
    let batch = api
        .until(
            "/batch-operations/search",
            filter.clone(),
            "state",
            "COMPLETED",
        )
        .await;
    assert_eq!(batch["batchOperationType"], created["batchOperationType"]);
    let got = api.get(&format!("/batch-operations/{key}")).await.ok();
    assert_eq!(got, batch);
    let items = json!({"filter": filter, "sort": [{"field": "itemKey"}]});
    let items = api.search("/batch-operation-items/search", items).await;
    (batch, items)
}

fn counts(batch: &Json) -> [u64; 3] {
    [
        "operationsTotalCount",
        "operationsCompletedCount",
        "operationsFailedCount",
    ]
    .map(|name| batch[name].as_u64().expect("a number"))
}

async fn state(api: &Api, instance: &str) -> Json {
    let found = api.get(&format!("/process-instances/{instance}")).await;
    found.ok()["state"].clone()
}

/// Fails the next `pay` job for good.
async fn fail(api: &Api) -> String {
    let job = text(&api.activate().await["jobKey"]);
    let failure = json!({"retries": 0, "errorMessage": "no"});
    api.post(&format!("/jobs/{job}/failure"), failure)
        .await
        .done();
    job
}

pub async fn cancellation(api: Api) {
    api.deploy_order().await;
    let mut keys = Vec::new();
    for id in ["o-1", "o-2", "other"] {
        keys.push(api.create(json!({"id": id})).await);
    }
    // What it says of states is overridden.
    let filter = json!({"filter": {"state": "COMPLETED", "variables": [{"name": "id", "value": {"$like": "\"o-*"}}]}});
    let (batch, items) = finished(&api, "/process-instances/cancellation", filter).await;
    assert_eq!(counts(&batch), [2, 2, 0]);
    assert_eq!(batch["errors"], json!([]));
    assert!(batch["endDate"].is_string());
    assert_eq!(items.len(), 2);
    for (item, key) in items.iter().zip(&keys) {
        assert_eq!(item["itemKey"], **key);
        assert_eq!(item["processInstanceKey"], **key);
        assert_eq!(item["state"], "COMPLETED");
        assert!(item["processedDate"].is_string());
        assert_eq!(state(&api, key).await, "TERMINATED");
    }
    assert_eq!(state(&api, &keys[2]).await, "ACTIVE");
    let of_batch = json!({"filter": {"batchOperationId": batch["batchOperationKey"]}});
    let found = api.search("/process-instances/search", of_batch).await;
    assert_eq!(found.len(), 2);
    let of_none = json!({"filter": {"batchOperationId": {"$exists": false}}});
    let found = api.search("/process-instances/search", of_none).await;
    assert_eq!(found[0]["processInstanceKey"], *keys[2]);

    let nothing = json!({"filter": {"processDefinitionId": "no-such"}});
    let (batch, items) = finished(&api, "/process-instances/cancellation", nothing).await;
    assert_eq!((counts(&batch), items.len()), ([0, 0, 0], 0));
}

pub async fn incidents(api: Api) {
    api.deploy_order().await;
    let mut keys = Vec::new();
    for id in ["o-1", "o-2"] {
        keys.push(api.create(json!({"id": id})).await);
        fail(&api).await;
    }
    let one = format!("/process-instances/{}/incident-resolution", keys[1]);
    let (batch, items) = finished(&api, &one, json!({})).await;
    assert_eq!(counts(&batch), [1, 1, 0]);
    assert_eq!(items[0]["processInstanceKey"], *keys[1]);
    assert_ne!(items[0]["itemKey"], *keys[1]);
    assert_eq!(items[0]["operationType"], "RESOLVE_INCIDENT");

    let filter = json!({"filter": {"hasIncident": true}});
    let (batch, _) = finished(&api, "/process-instances/incident-resolution", filter).await;
    assert_eq!(counts(&batch), [1, 1, 0]);
    let jobs = json!({"filter": {"retries": 1, "state": "RETRIES_UPDATED"}});
    assert_eq!(api.search("/jobs/search", jobs).await.len(), 2);
    let open = json!({"filter": {"state": "ACTIVE"}});
    assert!(api.search("/incidents/search", open).await.is_empty());
    let missing = "/process-instances/1/incident-resolution";
    api.post(missing, json!({})).await.problem(404, "NOT_FOUND");
}

pub async fn changes(api: Api) {
    let first = api.deploy_order().await;
    let key = api.create(json!({"id": "o-1"})).await;
    let filter = json!({"processDefinitionKey": first});
    let moves = json!({"filter": filter, "moveInstructions": [{"sourceElementId": "pay", "targetElementId": "wait"}]});
    let (batch, _) = finished(&api, "/process-instances/modification", moves).await;
    assert_eq!(counts(&batch), [1, 1, 0]);
    let active = json!({"filter": {"processInstanceKey": key, "state": "ACTIVE"}});
    let active = api.search("/element-instances/search", active).await;
    assert_eq!(active[0]["elementId"], "wait");

    let changed = ORDER
        .replace("id=\"wait\"", "id=\"await\"")
        .replace("targetRef=\"wait\"", "targetRef=\"await\"")
        .replace("sourceRef=\"wait\"", "sourceRef=\"await\"");
    let second = api.deploy("order.bpmn", &changed).await.ok();
    let second = &second["deployments"][0]["processDefinition"]["processDefinitionKey"];
    let plan = |source: &str| {
        json!({"filter": filter, "migrationPlan": {"targetProcessDefinitionKey": second,
        "mappingInstructions": [{"sourceElementId": source, "targetElementId": "await"}]}})
    };
    let (batch, items) = finished(&api, "/process-instances/migration", plan("pay")).await;
    assert_eq!(counts(&batch), [1, 0, 1]);
    assert_eq!(items[0]["state"], "FAILED");
    let message = text(&items[0]["errorMessage"]);
    assert!(message.starts_with("INVALID_"), "{message}");
    let (batch, _) = finished(&api, "/process-instances/migration", plan("wait")).await;
    assert_eq!(counts(&batch), [1, 1, 0]);
    let moved = api.get(&format!("/process-instances/{key}")).await.ok();
    assert_eq!(&moved["processDefinitionKey"], second);
}

pub async fn deletion(api: Api) {
    api.deploy_order().await;
    let ended = api.create(json!({"id": "o-1"})).await;
    let running = api.create(json!({"id": "o-2"})).await;
    let cancellation = format!("/process-instances/{ended}/cancellation");
    api.post(&cancellation, json!({})).await.done();
    let of = |key: &str| format!("/process-instances/{key}/deletion");
    api.post(&of(&running), json!({}))
        .await
        .problem(409, "INVALID_STATE");
    let (batch, _) = finished(&api, &of(&ended), json!({})).await;
    assert_eq!(batch["batchOperationType"], "DELETE_PROCESS_INSTANCE");
    assert_eq!(counts(&batch), [1, 1, 0]);
    api.post(&of(&ended), json!({}))
        .await
        .problem(404, "NOT_FOUND");
    for path in [
        "/variables/search",
        "/jobs/search",
        "/element-instances/search",
    ] {
        let filter = json!({"filter": {"processInstanceKey": ended}});
        assert!(api.search(path, filter).await.is_empty(), "{path}");
    }
    let all = json!({"filter": {"processDefinitionId": "order"}});
    let (batch, _) = finished(&api, "/process-instances/deletion", all).await;
    assert_eq!(counts(&batch), [0, 0, 0]);
    assert_eq!(state(&api, &running).await, "ACTIVE");
}

pub async fn wrong(api: Api) {
    let filter = json!({"processDefinitionId": "order"});
    for (path, body, words) in [
        ("cancellation", json!({}), "No filter provided."),
        (
            "cancellation",
            json!({"filter": {"tags": [], "state": null}}),
            "At least one of filter criteria is required.",
        ),
        (
            "incident-resolution",
            json!({"filter": {"stat": "ACTIVE"}}),
            "Unknown filter field 'stat'",
        ),
        (
            "migration",
            json!({ "filter": filter }),
            "No migrationPlan provided.",
        ),
        (
            "migration",
            json!({"filter": filter, "migrationPlan": {"targetProcessDefinitionKey": "1", "mappingInstructions": []}}),
            "No mappingInstructions provided.",
        ),
        (
            "modification",
            json!({ "filter": filter }),
            "No moveInstructions provided.",
        ),
    ] {
        let path = format!("/process-instances/{path}");
        let detail = api.post(&path, body).await.problem(400, "INVALID_ARGUMENT");
        assert!(detail.contains(words), "{path}: {detail}");
    }
    let unknown = json!({"filter": filter, "moves": []});
    let answer = api.post("/process-instances/modification", unknown).await;
    let detail = answer.problem(400, "Bad Request");
    assert!(detail.contains("[moves] cannot be parsed"), "{detail}");
    api.get("/batch-operations/1")
        .await
        .problem(404, "NOT_FOUND");
    for command in ["cancellation", "suspension", "resumption"] {
        let path = format!("/batch-operations/1/{command}");
        let detail = api.post(&path, json!({})).await.problem(404, "NOT_FOUND");
        assert!(detail.contains("no such batch operation"), "{detail}");
    }
}
