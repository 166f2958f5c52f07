//! Messages, an addition of this engine: what is buffered, what was correlated, what expired and reached nobody.

use serde_json::json;

use crate::api::Api;

/// Starts with the message `paid`.
const PAID: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <bpmn:message id="m" name="paid"/>
  <bpmn:process id="on-paid" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent>
  </bpmn:process>
</bpmn:definitions>"#;

pub async fn search(api: Api) {
    api.deploy("paid.bpmn", PAID).await.ok();
    for (name, time_to_live) in [("paid", 3_600_000), ("lost", 0), ("kept", 3_600_000)] {
        let message = json!({"name": name, "correlationKey": "k", "timeToLive": time_to_live});
        api.post("/messages/publication", message).await.ok();
    }
    let named = |filter| {
        let api = &api;
        async move {
            let body = json!({"filter": filter, "sort": [{"field": "messageName"}]});
            let found = api.search("/messages/search", body).await;
            let names = found.iter().map(|message| message["messageName"].clone());
            names.collect::<Vec<_>>()
        }
    };
    assert_eq!(named(json!({})).await, ["kept", "lost", "paid"]);
    assert_eq!(named(json!({"state": "PUBLISHED"})).await, ["kept", "paid"]);
    let lost = json!({"state": "EXPIRED", "isCorrelated": false});
    assert_eq!(named(lost).await, ["lost"]);
    assert_eq!(named(json!({"isCorrelated": true})).await, ["paid"]);
    let filter = json!({"filter": {"messageName": "lost"}});
    let message = api.search("/messages/search", filter).await[0].clone();
    assert_eq!(message["correlationKey"], "k");
    assert_eq!(message["timeToLive"], 0);
    assert_eq!(message["publicationTime"], message["expirationTime"]);
}
