//! Timers, an addition of this engine: found, and fired ahead of their time.

use serde_json::json;

use crate::api::{Api, text};

const WAITING: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <bpmn:process id="waiting" isExecutable="true">
    <bpmn:startEvent id="start"/>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="wait"/>
    <bpmn:intermediateCatchEvent id="wait"><bpmn:timerEventDefinition>
      <bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
  </bpmn:process>
  <bpmn:process id="hourly" isExecutable="true">
    <bpmn:startEvent id="each"><bpmn:timerEventDefinition>
      <bpmn:timeCycle>R3/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>
  </bpmn:process>
</bpmn:definitions>"#;

pub async fn search_and_trigger(api: Api) {
    api.put("/clock", json!({"timestamp": 1_700_000_000_000_i64}))
        .await
        .done();
    api.deploy("waiting.bpmn", WAITING).await.ok();
    let body = json!({"processDefinitionId": "waiting"});
    let instance = api.post("/process-instances", body).await.ok();
    let instance = text(&instance["processInstanceKey"]);
    let all = api.search("/timers/search", json!({})).await;
    assert_eq!(all.len(), 2);
    let filter = json!({"filter": {"processInstanceKey": instance}});
    let found = api.search("/timers/search", filter).await;
    let key = text(&found[0]["timerKey"]);
    assert_eq!(found[0]["elementId"], "wait");
    assert_eq!(found[0]["processDefinitionId"], "waiting");
    assert_eq!(found[0]["dueDate"], "2023-11-14T23:13:20.000Z");
    assert_eq!(found[0]["repetitions"], 0);
    assert_eq!(found[0]["tenantId"], "<default>");
    assert!(found[0]["elementInstanceKey"].is_string());
    assert_eq!(api.get(&format!("/timers/{key}")).await.ok(), found[0]);
    let filter = json!({"filter": {"elementId": {"$like": "e*"}, "dueDate": {"$lt": "2024-01-01T00:00:00Z"}}});
    let starts = api.search("/timers/search", filter).await;
    assert_eq!(starts.len(), 1);
    assert_eq!(starts[0]["repetitions"], 2);
    assert!(starts[0].get("processInstanceKey").is_none());

    api.post(&format!("/timers/{key}/trigger"), json!({}))
        .await
        .done();
    let ended = api.get(&format!("/process-instances/{instance}")).await;
    assert_eq!(ended.ok()["state"], "COMPLETED");
    let detail = api
        .post(&format!("/timers/{key}/trigger"), json!({}))
        .await
        .problem(404, "NOT_FOUND");
    assert!(detail.contains("no such timer was found"), "{detail}");
    api.get(&format!("/timers/{key}"))
        .await
        .problem(404, "NOT_FOUND");
    let start = text(&starts[0]["timerKey"]);
    api.post(&format!("/timers/{start}/trigger"), json!({}))
        .await
        .done();
    let next = api.search("/timers/search", json!({})).await;
    assert_eq!(next.len(), 1);
    assert_eq!(next[0]["dueDate"], "2023-11-15T00:13:20.000Z");
    assert_eq!(next[0]["repetitions"], 1);
    let started = json!({"filter": {"processDefinitionId": "hourly"}});
    assert_eq!(
        api.search("/process-instances/search", started).await.len(),
        1
    );
}
