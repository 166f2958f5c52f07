//! Commands: what they answer and what they bring about.

use serde_json::json;

use crate::api::{Api, ORDER, text};

pub async fn a_process_runs(api: Api) {
    let definition = api.deploy_order().await;
    let instance = api.create(json!({"id": "o-1", "wait": false})).await;
    let job = api.activate().await;
    assert_eq!(job["processInstanceKey"], *instance);
    assert_eq!(job["processDefinitionKey"], *definition);
    assert_eq!(job["customHeaders"], json!({"h": "1"}));
    assert_eq!(job["variables"], json!({"id": "o-1", "wait": false}));
    let completion = format!("/jobs/{}/completion", text(&job["jobKey"]));
    api.post(&completion, json!({"variables": {"total": 3}}))
        .await
        .done();
    let instance = api
        .get(&format!("/process-instances/{instance}"))
        .await
        .ok();
    assert_eq!(instance["state"], "COMPLETED");
    let total = api
        .search("/variables/search", json!({"filter": {"name": "total"}}))
        .await;
    assert_eq!(total[0]["value"], "3");
    let again = api.post(&completion, json!({})).await;
    assert!(again.problem(404, "NOT_FOUND").contains("no such job"));
}

pub async fn incident(api: Api) {
    api.deploy_order().await;
    let instance = api.create(json!({"id": "o-1"})).await;
    let job = text(&api.activate().await["jobKey"]);
    let failure = json!({"retries": 0, "errorMessage": "no money", "variables": {"tried": 1}});
    api.post(&format!("/jobs/{job}/failure"), failure)
        .await
        .done();
    let incidents = api
        .search(
            "/incidents/search",
            json!({"filter": {"processInstanceKey": instance}}),
        )
        .await;
    assert_eq!(incidents[0]["errorType"], "JOB_NO_RETRIES");
    assert_eq!(incidents[0]["errorMessage"], "no money");
    assert_eq!(incidents[0]["jobKey"], *job);
    let key = text(&incidents[0]["incidentKey"]);
    let running = api
        .get(&format!("/process-instances/{instance}"))
        .await
        .ok();
    assert_eq!(running["hasIncident"], true);
    let retries = json!({"changeset": {"retries": 2}, "operationReference": 7});
    api.patch(&format!("/jobs/{job}"), retries).await.done();
    api.post(&format!("/incidents/{key}/resolution"), json!({}))
        .await
        .done();
    let resolved = api.get(&format!("/incidents/{key}")).await.ok();
    assert_eq!(resolved["state"], "RESOLVED");
    assert_eq!(api.activate().await["retries"], 2);
}

pub async fn error_and_update(api: Api) {
    api.deploy_order().await;
    let instance = api.create(json!({"id": "o-1"})).await;
    let job = text(&api.activate().await["jobKey"]);
    api.patch(
        &format!("/jobs/{job}"),
        json!({"changeset": {"timeout": 5_000}}),
    )
    .await
    .done();
    let error =
        json!({"errorCode": "REFUSED", "errorMessage": "card", "variables": {"why": "old"}});
    api.post(&format!("/jobs/{job}/error"), error).await.done();
    let flows = format!("/process-instances/{instance}/sequence-flows");
    let flows = api.get(&flows).await.ok();
    let taken: Vec<_> = flows["items"].as_array().expect("items").iter().collect();
    assert!(
        taken.iter().any(|flow| flow["elementId"] == "f2"),
        "{taken:?}"
    );
    let ended = api
        .get(&format!("/process-instances/{instance}"))
        .await
        .ok();
    assert_eq!(ended["state"], "COMPLETED");
}

pub async fn messages_and_signals(api: Api) {
    api.deploy_order().await;
    let instance = api.create(json!({"id": "o-1", "wait": true})).await;
    let job = text(&api.activate().await["jobKey"]);
    api.post(&format!("/jobs/{job}/completion"), json!(null))
        .await
        .done();
    let waiting = api
        .search(
            "/message-subscriptions/search",
            json!({"filter": {"correlationKey": "o-1"}}),
        )
        .await;
    assert_eq!(waiting[0]["messageName"], "paid");
    assert_eq!(waiting[0]["messageSubscriptionState"], "CREATED");
    let nobody = json!({"name": "paid", "correlationKey": "o-2"});
    let detail = api
        .post("/messages/correlation", nobody)
        .await
        .problem(404, "NOT_FOUND");
    assert!(detail.contains("'o-2'"), "{detail}");
    let paid = json!({"name": "paid", "correlationKey": "o-1", "variables": {"sum": 5}});
    let correlated = api.post("/messages/correlation", paid).await.ok();
    assert_eq!(correlated["processInstanceKey"], *instance);
    let buffered =
        json!({"name": "paid", "correlationKey": "o-9", "timeToLive": 60_000, "messageId": "m"});
    api.post("/messages/publication", buffered.clone())
        .await
        .ok();
    api.post("/messages/publication", buffered)
        .await
        .problem(409, "ALREADY_EXISTS");
    let signal = json!({"signalName": "all", "variables": {}});
    text(&api.post("/signals/broadcast", signal).await.ok()["signalKey"]);
}

pub async fn result_and_cancel(api: Api) {
    api.deploy_order().await;
    let request = json!({
        "processDefinitionId": "order",
        "processDefinitionVersion": -1,
        "variables": {"id": "o-1", "secret": 1},
        "startInstructions": [{"elementId": "gateway"}],
        "awaitCompletion": true,
        "fetchVariables": ["id"],
        "tags": ["a"],
    });
    let result = api.post("/process-instances", request).await.ok();
    assert_eq!(result["variables"], json!({"id": "o-1"}));
    // As in Camunda, an instance that starts before chosen elements has none.
    assert_eq!(result["tags"], json!([]));
    let request =
        json!({"processDefinitionId": "order", "variables": {"id": "o-1"}, "tags": ["a"]});
    let created = api.post("/process-instances", request).await.ok();
    assert_eq!(created["tags"], json!(["a"]));
    let path = format!(
        "/process-instances/{}/cancellation",
        text(&created["processInstanceKey"])
    );
    api.post(&path, json!({})).await.done();
    let slow =
        json!({"processDefinitionId": "order", "awaitCompletion": true, "requestTimeout": 1});
    api.post("/process-instances", slow)
        .await
        .problem(504, "DEADLINE_EXCEEDED");
    let instance = api.create(json!({"id": "o-2"})).await;
    let local = json!({"variables": {"z": [1]}, "local": true});
    api.put(&format!("/element-instances/{instance}/variables"), local)
        .await
        .done();
    let path = format!("/process-instances/{instance}/cancellation");
    api.post(&path, json!({"operationReference": 1}))
        .await
        .done();
    api.post(&path, json!({})).await.problem(404, "NOT_FOUND");
    let ended = api
        .get(&format!("/process-instances/{instance}"))
        .await
        .ok();
    assert_eq!(ended["state"], "TERMINATED");
}

pub async fn clock(api: Api) {
    let timer = ORDER.replace(
        r#"<bpmn:messageEventDefinition messageRef="M"/>"#,
        r#"<bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>"#,
    );
    api.deploy("timer.bpmn", &timer).await.ok();
    // A day's steps, from an instant that the engine has not reached.
    let day_ms = 86_400_000;
    let start_ms: i64 = 4_102_444_800_000;
    api.put("/clock", json!({"timestamp": start_ms}))
        .await
        .done();
    let instance = api.create(json!({"id": "o-1", "wait": true})).await;
    let job = text(&api.activate().await["jobKey"]);
    api.post(&format!("/jobs/{job}/completion"), json!({}))
        .await
        .done();
    api.put("/clock", json!({"timestamp": start_ms + day_ms}))
        .await
        .done();
    let filter = json!({"processInstanceKey": instance});
    let ended = api
        .until("/process-instances/search", filter, "state", "COMPLETED")
        .await;
    assert_eq!(ended["startDate"], "2100-01-01T00:00:00.000Z");
    assert_eq!(ended["endDate"], "2100-01-02T00:00:00.000Z");
    api.post("/clock/reset", json!({})).await.done();
}

pub async fn resources(api: Api) {
    let key = api.deploy_order().await;
    // The API has no other way to a process than its own.
    api.get(&format!("/resources/{key}"))
        .await
        .problem(404, "NOT_FOUND");
    let xml = api
        .get(&format!("/process-definitions/{key}/xml"))
        .await
        .ok();
    assert_eq!(xml, ORDER);
    let form = api.get(&format!("/process-definitions/{key}/form")).await;
    form.done();
    let deletion = format!("/resources/{key}/deletion");
    assert_eq!(api.post(&deletion, json!({})).await.status, 200);
    api.post(&deletion, json!({}))
        .await
        .problem(404, "NOT_FOUND");
}

pub async fn user_tasks(api: Api) {
    let task = api.user_task("").await;
    let at = |path: &str| format!("/user-tasks/{task}{path}");
    let shown = api.get(&at("")).await.ok();
    assert_eq!(shown["state"], "CREATED");
    assert_eq!(shown["name"], "Look at it");
    assert_eq!(shown["priority"], 50);
    assert_eq!(shown["candidateGroups"], json!(["staff"]));
    assert_eq!(shown["customHeaders"], json!({"h": "1"}));
    let variables = api.search(&at("/variables/search"), json!({})).await;
    let names: Vec<String> = variables.iter().map(|one| text(&one["name"])).collect();
    assert_eq!(names, ["n", "m"], "its own and its instance's");
    for (filter, expected) in [
        (json!({"candidateGroup": "staff"}), 1),
        (
            json!({"candidateGroup": {"$like": "st*"}, "state": "CREATED"}),
            1,
        ),
        (json!({"candidateUser": "staff"}), 0),
        (json!({"localVariables": [{"name": "m", "value": "2"}]}), 1),
        (json!({"localVariables": [{"name": "n", "value": "1"}]}), 0),
        (
            json!({"processInstanceVariables": [{"name": "n", "value": "1"}]}),
            1,
        ),
    ] {
        let found = api
            .search("/user-tasks/search", json!({ "filter": filter }))
            .await;
        assert_eq!(found.len(), expected, "{filter}");
    }
    let assignment = json!({"assignee": "ada", "allowOverride": false});
    api.post(&at("/assignment"), assignment.clone())
        .await
        .done();
    let other = json!({"assignee": "bob", "allowOverride": false});
    let refused = api.post(&at("/assignment"), other).await;
    let refused = refused.problem(409, "INVALID_STATE");
    assert!(refused.contains("has already been assigned"), "{refused}");
    assert_eq!(api.get(&at("")).await.ok()["assignee"], "ada");
    api.delete(&at("/assignee")).await.done();
    assert!(api.get(&at("")).await.ok().get("assignee").is_none());
    let wrong = json!({"changeset": {"priority": 101, "dueDate": "soon"}});
    let wrong = api.patch(&at(""), wrong).await;
    let wrong = wrong.problem(400, "INVALID_ARGUMENT");
    assert!(
        wrong.contains("[0,100]") && wrong.contains("RFC 3339"),
        "{wrong}"
    );
    let nothing = api.patch(&at(""), json!({"changeset": {}})).await;
    assert!(
        nothing
            .problem(400, "INVALID_ARGUMENT")
            .contains("No update data")
    );
    let nobody = api.post(&at("/assignment"), json!({"assignee": ""})).await;
    assert!(nobody.problem(400, "INVALID_ARGUMENT").contains("assignee"));
    api.post(&at("/completion"), json!({"variables": {"x": 1}}))
        .await
        .done();
    let ended = api.get(&at("")).await.ok();
    assert_eq!(ended["state"], "COMPLETED");
    assert!(ended["completionDate"].is_string());
    let again = api.post(&at("/completion"), json!({})).await;
    assert!(
        again
            .problem(404, "NOT_FOUND")
            .contains("no such user task")
    );
}

pub async fn task_listeners(api: Api) {
    let listener = r#"<zeebe:taskListeners><zeebe:taskListener eventType="completing" type="check"/></zeebe:taskListeners>"#;
    let task = api.user_task(listener).await;
    let completion = format!("/user-tasks/{task}/completion");
    let check = async |answer: serde_json::Value| {
        // In quotes, as some clients write 64 bits.
        let activation = json!({"type": "check", "timeout": "60000", "maxJobsToActivate": 1});
        let jobs = api.post("/jobs/activation", activation).await.ok();
        let job = &jobs["jobs"][0];
        assert_eq!(job["kind"], "TASK_LISTENER");
        assert_eq!(job["listenerEventType"], "COMPLETING");
        assert_eq!(job["userTask"]["userTaskKey"], *task);
        assert_eq!(job["variables"], json!({"n": 1, "m": 2, "x": 1}));
        let path = format!("/jobs/{}/completion", text(&job["jobKey"]));
        api.post(&path, json!({ "result": answer })).await.done();
    };
    let denial = json!({"type": "userTask", "denied": true, "deniedReason": "too early"});
    let variables = json!({"variables": {"x": 1}});
    let (refused, ()) = tokio::join!(api.post(&completion, variables.clone()), check(denial));
    let refused = refused.problem(409, "INVALID_STATE");
    assert!(
        refused.ends_with("Reason to deny: 'too early'"),
        "{refused}"
    );
    let correction =
        json!({"type": "userTask", "corrections": {"assignee": "bob", "candidateGroups": []}});
    let (done, ()) = tokio::join!(api.post(&completion, variables), check(correction));
    done.done();
    let ended = api.get(&format!("/user-tasks/{task}")).await.ok();
    assert_eq!(ended["assignee"], "bob");
    assert_eq!(ended["candidateGroups"], json!([]));
    let jobs = json!({"filter": {"kind": "TASK_LISTENER", "listenerEventType": "COMPLETING"}});
    let jobs = api.search("/jobs/search", jobs).await;
    assert_eq!(jobs.len(), 2);
    assert_eq!(jobs[1]["isDenied"], false);
    let denied = json!({"filter": {"isDenied": true, "deniedReason": {"$like": "too *"}}});
    let denied = api.search("/jobs/search", denied).await;
    assert_eq!(denied, [jobs[0].clone()]);
}

pub async fn modification(api: Api) {
    api.deploy_order().await;
    let instance = api.create(json!({"id": "o-1"})).await;
    let job = api.activate().await;
    let modification = format!("/process-instances/{instance}/modification");
    let unknown = json!({"activateInstructions": [{"elementId": "nosuch"}]});
    let problem = api.post(&modification, unknown).await;
    assert!(
        problem
            .problem(400, "INVALID_ARGUMENT")
            .contains("with an element that could not be found: 'nosuch'")
    );
    let body = json!({
        "activateInstructions": [{
            "elementId": "wait",
            "ancestorElementInstanceKey": "-1",
            "variableInstructions": [{"variables": {"set": 1}}, {"variables": {"own": 2}, "scopeId": "wait"}],
        }],
        "terminateInstructions": [{"elementInstanceKey": job["elementInstanceKey"]}],
        "operationReference": 7,
    });
    api.post(&modification, body).await.done();
    let elements =
        json!({"filter": {"processInstanceKey": instance, "elementId": {"$in": ["pay", "wait"]}}});
    let elements = api.search("/element-instances/search", elements).await;
    assert_eq!(elements[0]["state"], "TERMINATED");
    assert_eq!(elements[1]["state"], "ACTIVE");
    let own = api
        .search("/variables/search", json!({"filter": {"name": "own"}}))
        .await;
    assert_eq!(own[0]["scopeKey"], elements[1]["elementInstanceKey"]);
    let gone = api
        .post("/process-instances/1/modification", json!({}))
        .await;
    assert!(
        gone.problem(404, "NOT_FOUND")
            .contains("no process instance found with key '1'")
    );
}

pub async fn migration(api: Api) {
    let definition = api.deploy_order().await;
    let instance = api.create(json!({"id": "o-1"})).await;
    let migration = format!("/process-instances/{instance}/migration");
    let plan = |source: &str, target: &str| {
        json!({
            "targetProcessDefinitionKey": definition,
            "mappingInstructions": [{"sourceElementId": source, "targetElementId": target}],
        })
    };
    let unmapped = api.post(&migration, plan("end", "end")).await;
    assert!(
        unmapped
            .problem(409, "INVALID_STATE")
            .contains("no mapping instruction defined for active element with id 'pay'")
    );
    api.post(&migration, plan("pay", "pay")).await.done();
    let missing = api
        .post(&migration, json!({"mappingInstructions": []}))
        .await;
    missing.problem(400, "Bad Request");
}

pub async fn terminate_after(api: Api) {
    api.deploy_order().await;
    let body = json!({
        "processDefinitionId": "order",
        "variables": {"id": "o-1"},
        "runtimeInstructions": [{"type": "TERMINATE_PROCESS_INSTANCE", "afterElementId": "pay"}],
        "tags": ["vip"],
    });
    let created = api.post("/process-instances", body).await.ok();
    let instance = text(&created["processInstanceKey"]);
    let job = text(&api.activate().await["jobKey"]);
    api.post(&format!("/jobs/{job}/completion"), json!({}))
        .await
        .done();
    let ended = api
        .get(&format!("/process-instances/{instance}"))
        .await
        .ok();
    assert_eq!(ended["state"], "TERMINATED");
    let refused = json!({"processDefinitionId": "order", "tags": ["1st"]});
    let refused = api.post("/process-instances", refused).await;
    assert!(
        refused
            .problem(400, "INVALID_ARGUMENT")
            .contains("the tags '1st' are invalid")
    );
}
