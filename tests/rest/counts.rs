//! Counts that Camunda has from 8.9 on: of instances, their incidents and subscriptions, and of jobs.

use serde_json::{Value as Json, json};

use crate::api::{Api, text};

/// Fails the next `pay` job for good.
async fn fail(api: &Api, message: &str) -> String {
    let job = text(&api.activate().await["jobKey"]);
    let failure = json!({"retries": 0, "errorMessage": message});
    api.post(&format!("/jobs/{job}/failure"), failure)
        .await
        .done();
    job
}

pub async fn incidents(api: Api) {
    let definition = api.deploy_order().await;
    for message in ["hello", "hello", "no card"] {
        api.create(json!({"id": "o"})).await;
        fail(&api, message).await;
    }
    let by_error = "/incidents/statistics/process-instances-by-error";
    let sort = json!({"sort": [{"field": "activeInstancesWithErrorCount", "order": "DESC"}]});
    let errors = api.search(by_error, sort).await;
    let hello = json!({"errorHashCode": 99_162_322, "errorMessage": "hello", "activeInstancesWithErrorCount": 2});
    assert_eq!(errors.len(), 2);
    assert_eq!(errors[0], hello);
    assert_eq!(errors[1]["errorMessage"], "no card");
    let page = json!({"page": {"from": 1, "limit": 1}, "sort": [{"field": "errorMessage"}]});
    assert_eq!(api.search(by_error, page).await, [errors[1].clone()]);

    let by_definition = "/incidents/statistics/process-instances-by-definition";
    let filter = json!({"filter": {"errorHashCode": 99_162_322}});
    let expected = json!([{
        "processDefinitionId": "order", "processDefinitionKey": definition, "processDefinitionName": "Order",
        "processDefinitionVersion": 1, "tenantId": "<default>", "activeInstancesWithErrorCount": 2,
    }]);
    assert_eq!(
        Json::from(api.search(by_definition, filter).await),
        expected
    );
    api.post(by_definition, json!({}))
        .await
        .problem(400, "INVALID_ARGUMENT");

    let with_error = json!({"filter": {"incidentErrorHashCode": 99_162_322}});
    assert_eq!(
        api.search("/process-instances/search", with_error)
            .await
            .len(),
        2
    );
}

pub async fn definitions(api: Api) {
    api.deploy_order().await;
    let changed = crate::api::ORDER.replace("name=\"Order\"", "name=\"Orders\"");
    api.create(json!({"id": "o"})).await;
    fail(&api, "no").await;
    api.deploy("order.bpmn", &changed).await.ok();
    let waiting = api.create(json!({"id": "o-2", "wait": true})).await;
    let job = text(&api.activate().await["jobKey"]);
    api.post(&format!("/jobs/{job}/completion"), json!({}))
        .await
        .done();

    let all = "/process-definitions/statistics/process-instances";
    let expected = json!([{
        "processDefinitionId": "order", "tenantId": "<default>", "latestProcessDefinitionName": "Orders",
        "hasMultipleVersions": true, "activeInstancesWithoutIncidentCount": 1,
        "activeInstancesWithIncidentCount": 1,
    }]);
    assert_eq!(Json::from(api.search(all, json!({})).await), expected);

    let versions = "/process-definitions/order/statistics/process-instances";
    let sort = json!({"sort": [{"field": "processDefinitionVersion", "order": "DESC"}]});
    let versions = api.search(versions, sort).await;
    let counted = |version: &Json| {
        (
            version["processDefinitionVersion"].clone(),
            version["activeInstancesWithIncidentCount"].clone(),
            version["activeInstancesWithoutIncidentCount"].clone(),
        )
    };
    assert_eq!(
        versions.iter().map(counted).collect::<Vec<_>>(),
        [
            (2.into(), 0.into(), 1.into()),
            (1.into(), 1.into(), 0.into())
        ]
    );
    let by_version = "/process-definitions/statistics/process-instances-by-version";
    let filter = json!({"filter": {"processDefinitionId": "order"}, "sort": [{"field": "processDefinitionVersion", "order": "DESC"}]});
    assert_eq!(api.search(by_version, filter).await, versions);
    api.post(by_version, json!({}))
        .await
        .problem(400, "INVALID_ARGUMENT");
    let other = "/process-definitions/other/statistics/process-instances";
    assert!(api.search(other, json!({})).await.is_empty());

    let subscriptions = "/process-definitions/statistics/message-subscriptions";
    let filter = json!({"filter": {"messageName": "paid"}, "page": {"limit": 5}});
    let answer = api.post(subscriptions, filter).await.ok();
    assert_eq!(
        answer["items"][0]["processInstancesWithActiveSubscriptions"],
        1
    );
    assert_eq!(answer["items"][0]["activeSubscriptions"], 1);
    assert_eq!(answer["page"]["totalItems"], 1);
    let rest = json!({"page": {"after": answer["page"]["endCursor"]}});
    assert!(api.search(subscriptions, rest).await.is_empty());
    let none = json!({"filter": {"processInstanceKey": {"$neq": waiting}}});
    assert!(api.search(subscriptions, none).await.is_empty());
    api.post(subscriptions, json!({"page": {"from": 3}}))
        .await
        .problem(400, "INVALID_ARGUMENT");
}

pub async fn jobs(api: Api) {
    api.deploy_order().await;
    for _ in 0..3 {
        api.create(json!({"id": "o"})).await;
    }
    fail(&api, "no").await;
    let job = text(&api.activate().await["jobKey"]);
    api.post(&format!("/jobs/{job}/completion"), json!({}))
        .await
        .done();
    let count = async |query: &str| {
        let path = format!(
            "/jobs/statistics/global?from=2000-01-01T00:00:00Z&to=2999-01-01T00:00:00Z{query}"
        );
        let counts = api.get(&path).await.ok();
        ["created", "completed", "failed"].map(|name| counts[name]["count"].clone())
    };
    assert_eq!(count("").await, [3, 1, 1].map(Json::from));
    assert_eq!(count("&jobType=other").await, [0, 0, 0].map(Json::from));
    for query in ["", "?from=2000-01-01T00:00:00Z", "?from=now&to=then"] {
        let path = format!("/jobs/statistics/global{query}");
        api.get(&path).await.problem(400, "Bad Request");
    }
}

const CALLING: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="caller" isExecutable="true">
    <bpmn:startEvent id="start"/>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="inner"/>
    <bpmn:subProcess id="inner">
      <bpmn:startEvent id="begin"/>
      <bpmn:sequenceFlow id="f2" sourceRef="begin" targetRef="call"/>
      <bpmn:callActivity id="call"><bpmn:extensionElements>
        <zeebe:calledElement processId="order"/></bpmn:extensionElements></bpmn:callActivity>
    </bpmn:subProcess>
  </bpmn:process>
</bpmn:definitions>"#;

pub async fn incidents_below(api: Api) {
    api.deploy_order().await;
    api.deploy("caller.bpmn", CALLING).await.ok();
    api.create(json!({"id": "o"})).await;
    fail(&api, "alone").await;
    let body = json!({"processDefinitionId": "caller"});
    let caller = api.post("/process-instances", body).await.ok();
    let caller = text(&caller["processInstanceKey"]);
    fail(&api, "called").await;

    let messages = |found: Vec<Json>| -> Vec<String> {
        let texts = found.iter().map(|one| text(&one["errorMessage"]));
        texts.collect()
    };
    let of_caller = format!("/process-instances/{caller}/incidents/search");
    assert_eq!(
        messages(api.search(&of_caller, json!({})).await),
        ["called"]
    );
    for (element, expected) in [("inner", 1), ("call", 1), ("pay", 2), ("begin", 0)] {
        let filter = json!({"filter": {"elementId": element}});
        let mut found = Vec::new();
        for instance in api.search("/element-instances/search", filter).await {
            let key = text(&instance["elementInstanceKey"]);
            let path = format!("/element-instances/{key}/incidents/search");
            found.extend(messages(api.search(&path, json!({})).await));
        }
        assert_eq!(found.len(), expected, "{element}: {found:?}");
    }
    let filter = json!({"filter": {"errorType": "CONDITION_ERROR"}});
    assert!(api.search(&of_caller, filter).await.is_empty());
    api.post("/element-instances/1/incidents/search", json!({}))
        .await
        .problem(404, "NOT_FOUND");
}
