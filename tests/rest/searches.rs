//! Questions: filters in all their shapes, sort orders, pages, and what hangs on an instance.

use serde_json::{Value as Json, json};

use crate::api::{Api, text};

pub async fn filters(api: Api) {
    let definition = api.deploy_order().await;
    let first = api.create(json!({"id": "o-1", "n": 1})).await;
    let second = api.create(json!({"id": "o-2", "n": 2})).await;
    let check = async |filter: Json, expected: &[&String]| {
        let found = api
            .search("/process-instances/search", json!({ "filter": filter }))
            .await;
        let keys: Vec<String> = found
            .iter()
            .map(|item| text(&item["processInstanceKey"]))
            .collect();
        assert_eq!(keys.iter().collect::<Vec<_>>(), expected, "{filter}");
    };
    check(json!({}), &[&first, &second]).await;
    check(json!({"processInstanceKey": first}), &[&first]).await;
    check(json!({"processInstanceKey": {"$neq": first}}), &[&second]).await;
    check(json!({"processInstanceKey": {"$in": [second]}}), &[&second]).await;
    check(
        json!({"processDefinitionId": {"$like": "or*"}, "state": "ACTIVE"}),
        &[&first, &second],
    )
    .await;
    check(json!({"state": {"$in": ["COMPLETED", "TERMINATED"]}}), &[]).await;
    check(json!({"endDate": {"$exists": false}}), &[&first, &second]).await;
    check(
        json!({"startDate": {"$gt": "2000-01-01T00:00:00+02:00"}}),
        &[&first, &second],
    )
    .await;
    check(
        json!({"variables": [{"name": "n", "value": "2"}]}),
        &[&second],
    )
    .await;
    check(
        json!({"$or": [{"processInstanceKey": first}, {"hasIncident": true}]}),
        &[&first],
    )
    .await;
    // As the Java client writes it.
    let written_out = json!({"processInstanceKey": {"$eq": second, "$in": [], "$notIn": [], "$neq": null}, "$or": [], "tags": [], "variables": []});
    check(written_out, &[&second]).await;
    let latest = json!({"filter": {"isLatestVersion": true, "processDefinitionKey": definition}});
    assert_eq!(
        api.search("/process-definitions/search", latest)
            .await
            .len(),
        1
    );
    let tasks = json!({"filter": {"type": "SERVICE_TASK"}, "sort": [{"field": "startDate"}]});
    let tasks = api.search("/element-instances/search", tasks).await;
    assert_eq!(tasks.len(), 2);
    assert_eq!(tasks[0]["elementName"], "Pay");
    let jobs = json!({"filter": {"state": "CREATED", "processInstanceKey": first}});
    let jobs = api.search("/jobs/search", jobs).await;
    assert_eq!(jobs[0]["customHeaders"], json!({"h": "1"}));
}

pub async fn pages(api: Api) {
    api.deploy_order().await;
    let mut keys = Vec::new();
    for n in 0..5 {
        keys.push(api.create(json!({"id": "o", "n": n})).await);
    }
    keys.reverse();
    let sort = json!([{"field": "processInstanceKey", "order": "DESC"}]);
    let page = async |page: Json| {
        let body = json!({"sort": sort, "page": page});
        api.post("/process-instances/search", body).await.ok()
    };
    let key_of = |answer: &Json, at: usize| text(&answer["items"][at]["processInstanceKey"]);
    let first = page(json!({"limit": 2})).await;
    assert_eq!(first["page"]["totalItems"], 5);
    assert_eq!([key_of(&first, 0), key_of(&first, 1)], keys[..2]);
    let next = page(json!({"limit": 2, "after": first["page"]["endCursor"]})).await;
    assert_eq!([key_of(&next, 0), key_of(&next, 1)], keys[2..4]);
    let back = page(json!({"limit": 2, "before": next["page"]["startCursor"]})).await;
    assert_eq!(back["items"], first["items"]);
    let offset = page(json!({"from": 4, "limit": 2})).await;
    assert_eq!(offset["items"].as_array().expect("items").len(), 1);
    assert_eq!(key_of(&offset, 0), keys[4]);
    let none = page(json!({"from": 9})).await;
    assert_eq!(none["items"], json!([]));
    assert_eq!(none["page"]["totalItems"], 5);
}

pub async fn related(api: Api) {
    let definition = api.deploy_order().await;
    let instance = api.create(json!({"id": "o-1"})).await;
    let counted = |element: &str, active: i64, completed: i64| json!({"elementId": element, "active": active, "canceled": 0, "incidents": 0, "completed": completed});
    let expected = json!([counted("pay", 1, 0), counted("start", 0, 1)]);
    let counts = api
        .get(&format!(
            "/process-instances/{instance}/statistics/element-instances"
        ))
        .await
        .ok();
    assert_eq!(counts["items"], expected);
    let path = format!("/process-definitions/{definition}/statistics/element-instances");
    let counts = api
        .post(&path, json!({"filter": {"state": "ACTIVE"}}))
        .await
        .ok();
    assert_eq!(counts["items"], expected);
    let callers = api
        .get(&format!("/process-instances/{instance}/call-hierarchy"))
        .await
        .ok();
    assert_eq!(callers[0]["processInstanceKey"], *instance);
    let incidents = format!("/process-instances/{instance}/incidents/search");
    assert!(api.search(&incidents, json!({})).await.is_empty());
}

/// What a search shows of a value.
const SHOWN_MAX: usize = 8_191;

pub async fn long_values(api: Api) {
    api.deploy_order().await;
    let long = "ä".repeat(10_000);
    // With its quotes exactly as long as is shown.
    let fitting = "x".repeat(SHOWN_MAX - 2);
    api.create(json!({"id": "o-1", "long": long, "fitting": fitting}))
        .await;
    let whole = json!(long).to_string();
    let cut: String = whole.chars().take(SHOWN_MAX).collect();
    let ask = async |path: &str, filter: Json| {
        let body = json!({"filter": filter, "sort": [{"field": "name"}]});
        api.search(path, body).await
    };
    for path in ["/variables/search", "/variables/search?truncateValues=true"] {
        let found = ask(path, json!({})).await;
        assert_eq!(found[1]["name"], "id", "{path}");
        assert_eq!(found[0]["isTruncated"], false, "{path}");
        assert_eq!(found[0]["value"], json!(fitting).to_string(), "{path}");
        assert_eq!(found[2]["isTruncated"], true, "{path}");
        assert_eq!(found[2]["value"], cut, "{path}");
    }
    let path = "/variables/search?truncateValues=false";
    let found = ask(path, json!({"name": "long"})).await;
    assert_eq!(found[0]["isTruncated"], false);
    assert_eq!(found[0]["value"], whole);
    for path in [path, "/variables/search"] {
        let found = ask(path, json!({"isTruncated": true})).await;
        assert_eq!(found.len(), 1, "{path}");
        let found = ask(path, json!({"value": whole})).await;
        assert_eq!(found.len(), 1, "{path}");
    }
    let one = format!("/variables/{}", text(&found[0]["variableKey"]));
    assert_eq!(api.get(&one).await.ok()["value"], whole);
    let wrong = api.post("/variables/search?truncateValues=maybe", json!({}));
    assert_eq!(wrong.await.status, 400);
}

/// The variables that a task sees are cut as well.
pub async fn long_values_of_a_task(api: Api) {
    let task = api.user_task("").await;
    let long = json!("y".repeat(9_000));
    let found = api.search("/user-tasks/search", json!({})).await;
    let scope = text(&found[0]["elementInstanceKey"]);
    let set = json!({"variables": {"long": long}, "local": true});
    api.put(&format!("/element-instances/{scope}/variables"), set)
        .await;
    let path = format!("/user-tasks/{task}/variables/search");
    let by_name = json!({"filter": {"name": "long"}});
    let found = api.search(&path, by_name.clone()).await;
    assert_eq!(found[0]["isTruncated"], true);
    assert_eq!(text(&found[0]["value"]).len(), SHOWN_MAX);
    let found = api
        .search(&format!("{path}?truncateValues=false"), by_name)
        .await;
    assert_eq!(found[0]["isTruncated"], false);
    assert_eq!(found[0]["value"], long.to_string());
}

const REPEATED: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="order" isExecutable="true">
    <bpmn:startEvent id="start"/>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="pay"/>
    <bpmn:serviceTask id="pay">
      <bpmn:extensionElements><zeebe:taskDefinition type="pay"/></bpmn:extensionElements>
      <bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements>
        <zeebe:loopCharacteristics inputCollection="=items" inputElement="item" outputCollection="paid" outputElement="=item"/>
      </bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>
    </bpmn:serviceTask>
  </bpmn:process>
</bpmn:definitions>"#;

pub async fn repeated(api: Api) {
    api.deploy("order.bpmn", REPEATED).await.ok();
    let instance = api.create(json!({"items": [{"a": 1}, "b"]})).await;
    let job = text(&api.activate().await["jobKey"]);
    api.post(&format!("/jobs/{job}/completion"), json!({}))
        .await
        .done();
    let elements = async |filter: Json| {
        let body = json!({"filter": filter});
        api.search("/element-instances/search", body).await
    };
    let bodies = elements(json!({"type": "MULTI_INSTANCE_BODY"})).await;
    assert_eq!(bodies.len(), 1);
    assert_eq!(bodies[0]["elementId"], "pay");
    assert_eq!(bodies[0]["state"], "ACTIVE");
    let body = &bodies[0]["elementInstanceKey"];
    let inner = elements(json!({"elementInstanceScopeKey": body})).await;
    assert_eq!(inner.len(), 2);
    assert_eq!(inner[0]["type"], "SERVICE_TASK");
    let collected = json!({"filter": {"name": "paid", "processInstanceKey": instance}});
    let collected = api.search("/variables/search", collected).await;
    assert_eq!(collected[0]["value"], r#"[{"a":1},null]"#);
    assert_eq!(&collected[0]["scopeKey"], body);
}
