//! Every endpoint once, each with an answer that has something in it; every sort and filter there is.

use serde_json::json;

use crate::{
    api::{Api, RULES, text},
    specification,
};

const SEARCHED: [&str; 14] = [
    "/process-definitions/search",
    "/process-instances/search",
    "/element-instances/search",
    "/jobs/search",
    "/incidents/search",
    "/variables/search",
    "/message-subscriptions/search",
    "/decision-definitions/search",
    "/decision-requirements/search",
    "/decision-instances/search",
    "/user-tasks/search",
    "/correlated-message-subscriptions/search",
    "/batch-operations/search",
    "/batch-operation-items/search",
];

/// Without an incident there is none that could or couldn't have these.
const OF_INCIDENTS: [&str; 2] = ["errorMessage", "incidentErrorHashCode"];

/// The answers are held against the specification as they come; what they mean is tested elsewhere.
pub async fn all_endpoints(api: Api) {
    for path in ["/topology", "/license", "/authentication/me"] {
        api.get(path).await.ok();
    }
    api.get("/status").await.done();
    let definition = api.deploy_order().await;
    decide(&api).await;
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
    batch(&api).await;
    user_task(&api).await;
    let deletion = format!("/resources/{definition}/deletion");
    assert_eq!(api.post(&deletion, json!({})).await.status, 200);
}

/// Deploys decisions and evaluates one twice, the second time in vain.
async fn decide(api: &Api) {
    api.deploy("rules.dmn", RULES).await.ok();
    for amount in [20, 0] {
        let body = json!({"decisionDefinitionId": "discount", "variables": {"amount": amount}});
        api.post("/decision-definitions/evaluation", body)
            .await
            .ok();
    }
}

/// One batch operation of two items, its look-up and commands.
async fn batch(api: &Api) {
    for id in ["b-1", "b-2"] {
        api.create(json!({"id": id})).await;
    }
    let filter = json!({"filter": {"processDefinitionId": "order"}});
    let created = api.post("/process-instances/cancellation", filter).await;
    let key = text(&created.ok()["batchOperationKey"]);
    let filter = json!({"batchOperationKey": key});
    api.until("/batch-operations/search", filter, "state", "COMPLETED")
        .await;
    searches(api).await;
    api.get(&format!("/batch-operations/{key}")).await.ok();
    for command in ["cancellation", "suspension", "resumption"] {
        let path = format!("/batch-operations/{key}/{command}");
        api.post(&path, json!({})).await.problem(404, "NOT_FOUND");
    }
}

async fn user_task(api: &Api) {
    let task = api.user_task("").await;
    let at = |path: &str| format!("/user-tasks/{task}{path}");
    searches(api).await;
    api.get(&at("")).await.ok();
    api.get(&at("/form")).await.done();
    api.search(&at("/variables/search"), json!({})).await;
    api.post(&at("/assignment"), json!({"assignee": "ada"}))
        .await
        .done();
    api.delete(&at("/assignee")).await.done();
    let changes = json!({"changeset": {"priority": 90, "dueDate": "2030-01-01T10:00:00Z"}});
    api.patch(&at(""), changes).await.done();
    api.post(&at("/completion"), json!({"variables": {"ok": true}}))
        .await
        .done();
    searches(api).await;
}

async fn searches(api: &Api) {
    for path in SEARCHED {
        api.search(path, json!({})).await;
    }
}

/// Two pages in each order, and each filter that takes operators with one that fits any type.
pub async fn all_sorts_and_filters(api: Api) {
    api.deploy_order().await;
    decide(&api).await;
    api.create(json!({"id": "o-1"})).await;
    api.create(json!({"id": "o-2"})).await;
    api.user_task("").await;
    api.user_task("").await;
    batch(&api).await;
    let mut tried = 0;
    for path in SEARCHED {
        let (sorts, filters) = specification::search_names(path);
        for field in sorts {
            let sort = json!([{"field": field, "order": "DESC"}]);
            let first = json!({"sort": sort, "page": {"limit": 1}});
            let first = api.post(path, first).await.ok();
            let all = first["page"]["totalItems"].as_u64().expect("a number");
            let after = &first["page"]["endCursor"];
            if after.is_string() {
                let rest = json!({"sort": sort, "page": {"after": after}});
                let rest = api.search(path, rest).await;
                assert_eq!(rest.len() as u64 + 1, all, "{path} by {field}");
            }
            tried += 1;
        }
        for name in filters {
            let all = api.search(path, json!({})).await.len();
            let mut found = 0;
            for exists in [true, false] {
                let filter = json!({ &name: {"$exists": exists} });
                found += api.search(path, json!({ "filter": filter })).await.len();
            }
            let is_of_incident =
                OF_INCIDENTS.contains(&&*name) && path == "/process-instances/search";
            let expected = if is_of_incident { 0 } else { all };
            assert_eq!(found, expected, "{path}: {name}");
            tried += 1;
        }
    }
    assert!(tried > 100, "only {tried} names are in the specification");
}

async fn look_ups(api: &Api, definition: &str, instance: &str, incident: &str) {
    let task = json!({"filter": {"type": "SERVICE_TASK"}});
    let task = api.search("/element-instances/search", task).await;
    let variable = api.search("/variables/search", json!({})).await;
    let decided = api.search("/decision-instances/search", json!({})).await;
    let decision = api.search("/decision-definitions/search", json!({})).await;
    let decision_key = text(&decision[0]["decisionDefinitionKey"]);
    let requirements_key = text(&decision[0]["decisionRequirementsKey"]);
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
        format!("/decision-definitions/{decision_key}"),
        format!("/decision-definitions/{decision_key}/xml"),
        format!("/decision-requirements/{requirements_key}"),
        format!("/decision-requirements/{requirements_key}/xml"),
        format!(
            "/decision-instances/{}",
            text(&decided[0]["decisionEvaluationInstanceKey"])
        ),
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
