//! Decisions, forms and generic resources: what is deployed beside processes.

use reqwest::multipart::{Form, Part};
use serde_json::{Value as Json, json};

use crate::api::{Api, RULES, text};

const FORM: &str = r#"{"id": "ask", "type": "default", "components": []}"#;
const ROBOT: &str = r#"{"id": "robot", "versionTag": "v1"}"#;
const WITH_FORM: &str = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="test">
  <process id="asking" isExecutable="true">
    <startEvent id="s"><extensionElements><zeebe:formDefinition formId="ask"/></extensionElements></startEvent>
    <businessRuleTask id="r"><extensionElements>
      <zeebe:calledDecision decisionId="discount" resultVariable="off"/></extensionElements></businessRuleTask>
    <sequenceFlow id="f" sourceRef="s" targetRef="r"/>
  </process></definitions>"#;

/// Deploys one resource of each kind; the answer.
async fn deploy_all(api: &Api) -> Json {
    let file =
        |name: &str, content: &str| Part::text(content.to_owned()).file_name(name.to_owned());
    let form = Form::new()
        .part("resources", file("asking.bpmn", WITH_FORM))
        .part("resources", file("rules.dmn", RULES))
        .part("resources", file("ask.form", FORM))
        .part("resources", file("robot.rpa", ROBOT));
    api.deploy_form(form).await.ok()
}

pub async fn every_kind_is_deployed(api: Api) {
    let deployed = deploy_all(&api).await;
    let kinds = deployed["deployments"].as_array().expect("a list");
    let kinds: Vec<&String> = kinds
        .iter()
        .flat_map(|it| it.as_object().expect("an object").keys())
        .collect();
    assert_eq!(
        kinds,
        [
            "processDefinition",
            "decisionDefinition",
            "decisionDefinition",
            "decisionRequirements",
            "form",
            "resource"
        ]
    );
    let of = |kind: &str| {
        let found = deployed["deployments"].as_array().expect("a list").iter();
        found
            .map(|it| it[kind].clone())
            .find(|it| it.is_object())
            .expect(kind)
    };
    let (process, robot) = (of("processDefinition"), of("resource"));
    let key = text(&process["processDefinitionKey"]);
    let form = api
        .get(&format!("/process-definitions/{key}/form"))
        .await
        .ok();
    assert_eq!(form["formId"], "ask");
    assert_eq!(form["schema"]["type"], "default");
    let definition = api.get(&format!("/process-definitions/{key}")).await.ok();
    assert_eq!(definition["hasStartForm"], true);
    let key = text(&robot["resourceKey"]);
    let resource = api.get(&format!("/resources/{key}")).await.ok();
    assert_eq!(resource["versionTag"], "v1");
    let content = api.get(&format!("/resources/{key}/content")).await.ok();
    assert_eq!(content["id"], "robot");
    let form_key = text(&of("form")["formKey"]);
    api.get(&format!("/resources/{form_key}"))
        .await
        .problem(404, "NOT_FOUND");
    for key in [
        key,
        form_key,
        text(&of("decisionRequirements")["decisionRequirementsKey"]),
    ] {
        let deletion = format!("/resources/{key}/deletion");
        assert_eq!(api.post(&deletion, json!({})).await.status, 200);
        api.post(&deletion, json!({}))
            .await
            .problem(404, "NOT_FOUND");
    }
    assert!(
        api.search("/decision-definitions/search", json!({}))
            .await
            .is_empty()
    );
    assert!(
        api.search("/decision-requirements/search", json!({}))
            .await
            .is_empty()
    );
}

pub async fn evaluation(api: Api) {
    api.deploy("rules.dmn", RULES).await.ok();
    let evaluate = async |body: Json| api.post("/decision-definitions/evaluation", body).await;
    let answer = evaluate(json!({"decisionDefinitionId": "discount", "variables": {"amount": 20}}));
    let answer = answer.await.ok();
    assert_eq!(answer["output"], "10");
    assert_eq!(answer["decisionRequirementsId"], "rules");
    let evaluated = &answer["evaluatedDecisions"];
    assert_eq!(evaluated[0]["decisionDefinitionId"], "size");
    assert_eq!(evaluated[0]["output"], r#""large""#);
    assert_eq!(
        evaluated[1]["evaluatedInputs"][0]["inputValue"],
        r#""large""#
    );
    assert_eq!(
        evaluated[1]["matchedRules"][0]["evaluatedOutputs"][0]["outputValue"],
        "10"
    );
    let instance_key = text(&evaluated[1]["decisionEvaluationInstanceKey"]);
    let instance = api
        .get(&format!("/decision-instances/{instance_key}"))
        .await
        .ok();
    assert_eq!(instance["state"], "EVALUATED");
    assert_eq!(instance["result"], "10");
    assert_eq!(instance["matchedRules"], evaluated[1]["matchedRules"]);
    let key = text(&answer["decisionDefinitionKey"]);
    let failed = json!({"decisionDefinitionKey": key, "variables": {"amount": 0}});
    let failed = evaluate(failed).await.ok();
    assert_eq!(failed["failedDecisionDefinitionId"], "size");
    let filter = json!({"filter": {"state": "FAILED"}});
    let instances = api.search("/decision-instances/search", filter).await;
    assert_eq!(instances.len(), 1);
    assert_eq!(instances[0]["evaluationFailure"], failed["failureMessage"]);
    let xml = api
        .get(&format!("/decision-definitions/{key}/xml"))
        .await
        .ok();
    assert_eq!(xml, RULES);
    for body in [
        json!({}),
        json!({"decisionDefinitionId": "discount", "decisionDefinitionKey": key}),
        json!({"decisionDefinitionKey": "x"}),
        json!({"decisionDefinitionId": "discount", "tenantId": "other"}),
    ] {
        evaluate(body).await.problem(400, "INVALID_ARGUMENT");
    }
}

pub async fn a_process_decides(api: Api) {
    deploy_all(&api).await;
    let body = json!({"processDefinitionId": "asking", "variables": {"amount": 20}});
    let instance = text(&api.post("/process-instances", body).await.ok()["processInstanceKey"]);
    let off = json!({"filter": {"name": "off"}});
    assert_eq!(api.search("/variables/search", off).await[0]["value"], "10");
    let filter = json!({"filter": {"processInstanceKey": instance}});
    let decided = api.search("/decision-instances/search", filter).await;
    assert_eq!(decided.len(), 2);
    assert_eq!(decided[1]["decisionDefinitionType"], "DECISION_TABLE");
}
