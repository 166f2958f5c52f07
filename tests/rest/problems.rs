//! What is wrong with a request, said by status, title and a text with the place in it.

use serde_json::json;

use crate::api::Api;

pub async fn wrong_bodies(api: Api) {
    for (path, body, words) in [
        (
            "/process-instances",
            json!({}),
            "At least one of [processDefinitionId, processDefinitionKey] is required.",
        ),
        (
            "/process-instances",
            json!({"processDefinitionId": "a", "processDefinitionKey": "1"}),
            "Only one of",
        ),
        (
            "/process-instances",
            json!({"processDefinitionKey": "a"}),
            "not a valid key",
        ),
        (
            "/process-instances",
            json!({"processDefinitionId": "a", "tenantId": "t"}),
            "'t', but multi-tenancy is disabled",
        ),
        (
            "/jobs/activation",
            json!({}),
            "No type provided. No timeout provided. No maxJobsToActivate provided.",
        ),
        (
            "/jobs/activation",
            json!({"type": "t", "timeout": 0, "maxJobsToActivate": -1}),
            "The value for timeout is '0' but must be greater than 0.",
        ),
        ("/jobs/1/error", json!({}), "No errorCode provided."),
        (
            "/messages/publication",
            json!({}),
            "No messageName provided.",
        ),
        (
            "/messages/correlation",
            json!({"name": ""}),
            "No messageName provided.",
        ),
        ("/signals/broadcast", json!({}), "No signalName provided."),
        ("/jobs/search", json!({"filter": {"stat": "x"}}), "'stat'"),
        (
            "/jobs/search",
            json!({"filter": {"state": "RUNNING"}}),
            "Unexpected value 'RUNNING' for enum field 'state'",
        ),
        (
            "/jobs/search",
            json!({"filter": {"endTime": {"$gt": "yesterday"}}}),
            "'yesterday'",
        ),
        (
            "/jobs/search",
            json!({"sort": [{"field": "nothing"}]}),
            "Unexpected value 'nothing' for enum field 'field'",
        ),
        ("/jobs/search", json!({"page": {"limit": -1}}), "page.limit"),
        (
            "/jobs/search",
            json!({"page": {"after": "x"}}),
            "cursor 'x'",
        ),
    ] {
        let detail = api.post(path, body).await.problem(400, "INVALID_ARGUMENT");
        assert!(detail.contains(words), "{path}: {detail}");
    }
    for (path, body, words) in [
        (
            "/jobs/activation",
            r#"{"type": "t", "maxJobsToActivates": 1}"#,
            "Request property [maxJobsToActivates] cannot be parsed",
        ),
        (
            "/jobs/search",
            r#"{"filters": {}}"#,
            "Request property [filters] cannot be parsed",
        ),
        ("/jobs/search", "[]", "must be an object"),
        (
            "/jobs/activation",
            r#"{"type": "t", "timeout": "soon"}"#,
            "expected a whole number, not \"soon\"",
        ),
        ("/process-instances", "{", "line 1 column 1"),
        ("/process-instances", r#"{"variables": []}"#, "expected"),
        (
            "/process-instances/1x/cancellation",
            "{}",
            "'1x' is not a valid key",
        ),
    ] {
        let answer = api.post_text(path, "application/json", body).await;
        let detail = answer.problem(400, "Bad Request");
        assert!(detail.contains(words), "{path}: {detail}");
    }
    let answer = api.post_text("/jobs/search", "text/plain", "hello").await;
    answer.problem(415, "Unsupported Media Type");
    let answer = api.patch("/jobs/1", json!({"changeset": {}})).await;
    answer.problem(400, "INVALID_ARGUMENT");
    let answer = api.put("/clock", json!({"timestamp": -1})).await;
    answer.problem(400, "INVALID_ARGUMENT");
    let answer = api.put("/element-instances/1/variables", json!({})).await;
    answer.problem(400, "INVALID_ARGUMENT");
    let detail = api
        .deploy("not.bpmn", "<no-xml")
        .await
        .problem(400, "INVALID_ARGUMENT");
    assert!(detail.contains("not.bpmn"), "{detail}");
}

pub async fn not_found(api: Api) {
    for path in [
        "/process-definitions/1",
        "/process-definitions/1/xml",
        "/process-definitions/1/form",
        "/process-instances/1",
        "/process-instances/1/call-hierarchy",
        "/element-instances/1",
        "/incidents/1",
        "/variables/1",
        "/resources/1",
        "/resources/1/content",
        "/decision-definitions/1",
        "/decision-definitions/1/xml",
        "/decision-requirements/1",
        "/decision-requirements/1/xml",
    ] {
        let detail = api.get(path).await.problem(404, "NOT_FOUND");
        assert!(
            detail.contains("with key '1' not found"),
            "{path}: {detail}"
        );
    }
    for (path, body) in [
        (
            "/process-instances",
            json!({"processDefinitionId": "no-such"}),
        ),
        ("/process-instances/1/cancellation", json!({})),
        ("/process-instances/1/incidents/search", json!({})),
        ("/jobs/1/completion", json!({})),
        ("/jobs/1/failure", json!({})),
        ("/jobs/1/error", json!({"errorCode": "E"})),
        ("/incidents/1/resolution", json!({})),
        ("/resources/1/deletion", json!({})),
        (
            "/decision-definitions/evaluation",
            json!({"decisionDefinitionId": "no-such"}),
        ),
        (
            "/decision-definitions/evaluation",
            json!({"decisionDefinitionKey": "1"}),
        ),
    ] {
        api.post(path, body).await.problem(404, "NOT_FOUND");
    }
    api.patch("/jobs/1", json!({"changeset": {"retries": 1}}))
        .await
        .problem(404, "NOT_FOUND");
    let variables = json!({"variables": {"a": 1}});
    api.put("/element-instances/1/variables", variables)
        .await
        .problem(404, "NOT_FOUND");
    for key in ["1-1", "1", "x-y"] {
        let path = format!("/decision-instances/{key}");
        let detail = api.get(&path).await.problem(404, "NOT_FOUND");
        assert!(detail.contains(key), "{detail}");
    }
    api.get("/no-such-thing").await.problem(404, "NOT_FOUND");
}

pub async fn shape(api: Api) {
    let answer = api.get("/incidents/1?x=y").await;
    assert_eq!(
        answer.body,
        json!({
            "type": "about:blank",
            "title": "NOT_FOUND",
            "status": 404,
            "detail": "Incident with key '1' not found",
            "instance": "/v2/incidents/1",
        })
    );
    let answer = api.get("/jobs/activation").await;
    assert_eq!(answer.body["instance"], "/v2/jobs/activation");
    let detail = answer.problem(405, "Method Not Allowed");
    assert_eq!(
        detail,
        "Method 'GET' is not supported at /v2/jobs/activation"
    );
}

pub async fn not_offered(api: Api) {
    for path in ["/tenants/search", "/roles/search"] {
        let detail = api
            .post(path, json!({}))
            .await
            .problem(501, "UNIMPLEMENTED");
        assert!(
            detail.starts_with("The embedded engine does not support"),
            "{detail}"
        );
    }
}
