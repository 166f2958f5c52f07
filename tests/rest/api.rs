//! An engine in this process and requests to it; answers are held against the specification.

use std::net::SocketAddr;

use reqwest::{Method, header};
use serde_json::{Value as Json, json};
use zcli::{
    server::{self, Running},
    store::Location,
};

use crate::specification;

/// A service task `pay`, with an error boundary, then by `wait` a message catch or the end.
/// A decision table behind an expression that fails for an amount of 0.
pub const RULES: &str = r##"<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rules" name="Rules" namespace="test">
  <decision id="size" name="size"><variable name="size"/><literalExpression>
    <text>if assert(amount, amount > 0) > 10 then "large" else "small"</text></literalExpression></decision>
  <decision id="discount" name="Discount">
    <informationRequirement><requiredDecision href="#size"/></informationRequirement>
    <decisionTable id="table"><input id="in" label="Size"><inputExpression id="ie"><text>size</text></inputExpression></input>
      <output id="out" name="percent"/>
      <rule id="r1"><inputEntry id="e1"><text>"large"</text></inputEntry><outputEntry id="o1"><text>10</text></outputEntry></rule>
    </decisionTable></decision>
</definitions>"##;

pub const ORDER: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="order" name="Order" isExecutable="true">
    <bpmn:startEvent id="start"/>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="pay"/>
    <bpmn:serviceTask id="pay" name="Pay">
      <bpmn:extensionElements>
        <zeebe:taskDefinition type="pay"/>
        <zeebe:taskHeaders><zeebe:header key="h" value="1"/></zeebe:taskHeaders>
      </bpmn:extensionElements>
    </bpmn:serviceTask>
    <bpmn:boundaryEvent id="refused" attachedToRef="pay"><bpmn:errorEventDefinition errorRef="E"/></bpmn:boundaryEvent>
    <bpmn:sequenceFlow id="f2" sourceRef="refused" targetRef="not-paid"/>
    <bpmn:endEvent id="not-paid"/>
    <bpmn:sequenceFlow id="f3" sourceRef="pay" targetRef="gateway"/>
    <bpmn:exclusiveGateway id="gateway" default="f5"/>
    <bpmn:sequenceFlow id="f4" sourceRef="gateway" targetRef="wait"><bpmn:conditionExpression>=wait = true</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:intermediateCatchEvent id="wait"><bpmn:messageEventDefinition messageRef="M"/></bpmn:intermediateCatchEvent>
    <bpmn:sequenceFlow id="f5" sourceRef="gateway" targetRef="end"/>
    <bpmn:sequenceFlow id="f6" sourceRef="wait" targetRef="end"/>
    <bpmn:endEvent id="end"/>
  </bpmn:process>
  <bpmn:message id="M" name="paid"><bpmn:extensionElements><zeebe:subscription correlationKey="=id"/></bpmn:extensionElements></bpmn:message>
  <bpmn:error id="E" errorCode="REFUSED"/>
</bpmn:definitions>"#;

/// A user task `look` for the group `staff`.
const REVIEW: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="review" isExecutable="true">
    <bpmn:startEvent id="start"/>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="look"/>
    <bpmn:userTask id="look" name="Look at it">
      <bpmn:extensionElements>
        <zeebe:userTask/>
        <zeebe:assignmentDefinition candidateGroups="staff"/>
        <zeebe:ioMapping><zeebe:input source="=n + 1" target="m"/></zeebe:ioMapping>
        <zeebe:taskHeaders><zeebe:header key="h" value="1"/></zeebe:taskHeaders>
        LISTENERS
      </bpmn:extensionElements>
    </bpmn:userTask>
  </bpmn:process>
</bpmn:definitions>"#;

pub struct Api {
    http: reqwest::Client,
    address: SocketAddr,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub content_type: String,
    /// JSON where it is that, text otherwise, null where there is none.
    pub body: Json,
}

pub async fn start() -> (Api, Running) {
    let options = server::Options::new(Location::Memory).on_free_ports();
    let engine = server::start(options).await.expect("the engine starts");
    let api = Api {
        http: reqwest::Client::new(),
        address: engine.addresses().rest,
    };
    (api, engine)
}

impl Api {
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None).await
    }

    pub async fn post(&self, path: &str, body: Json) -> Answer {
        self.send(Method::POST, path, Some(body)).await
    }

    pub async fn put(&self, path: &str, body: Json) -> Answer {
        self.send(Method::PUT, path, Some(body)).await
    }

    pub async fn patch(&self, path: &str, body: Json) -> Answer {
        self.send(Method::PATCH, path, Some(body)).await
    }

    async fn send(&self, method: Method, path: &str, body: Option<Json>) -> Answer {
        let request = self.request(method.clone(), path);
        let request = match body {
            Some(body) => request
                .header(header::CONTENT_TYPE, "application/json")
                .body(body.to_string()),
            None => request,
        };
        self.answer(method, path, request).await
    }

    /// A body that is no JSON value, or of another type.
    pub async fn post_text(&self, path: &str, content_type: &str, text: &str) -> Answer {
        let request = self
            .request(Method::POST, path)
            .header(header::CONTENT_TYPE, content_type)
            .body(text.to_owned());
        self.answer(Method::POST, path, request).await
    }

    pub async fn deploy(&self, name: &str, content: &str) -> Answer {
        let part = reqwest::multipart::Part::text(content.to_owned()).file_name(name.to_owned());
        self.deploy_form(reqwest::multipart::Form::new().part("resources", part))
            .await
    }

    pub async fn deploy_form(&self, form: reqwest::multipart::Form) -> Answer {
        let request = self.request(Method::POST, "/deployments").multipart(form);
        self.answer(Method::POST, "/deployments", request).await
    }

    /// Deploys [`ORDER`]; its definition's key.
    /// Deploys a process with one user task and starts it; gives the task's key.
    pub async fn user_task(&self, listeners: &str) -> String {
        let content = REVIEW.replace("LISTENERS", listeners);
        self.deploy("review.bpmn", &content).await.ok();
        let body = json!({"processDefinitionId": "review", "variables": {"n": 1}});
        let instance = self.post("/process-instances", body).await.ok();
        let filter = json!({"filter": {"processInstanceKey": instance["processInstanceKey"]}});
        let tasks = self.search("/user-tasks/search", filter).await;
        text(&tasks[0]["userTaskKey"])
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.send(Method::DELETE, path, None).await
    }

    pub async fn deploy_order(&self) -> String {
        let answer = self.deploy("order.bpmn", ORDER).await.ok();
        text(&answer["deployments"][0]["processDefinition"]["processDefinitionKey"])
    }

    /// Starts an instance of `order`; its key.
    pub async fn create(&self, variables: Json) -> String {
        let body = json!({"processDefinitionId": "order", "variables": variables});
        text(&self.post("/process-instances", body).await.ok()["processInstanceKey"])
    }

    /// Takes one `pay` job; the job.
    pub async fn activate(&self) -> Json {
        let body = json!({"type": "pay", "worker": "w", "timeout": 60_000, "maxJobsToActivate": 1});
        self.post("/jobs/activation", body).await.ok()["jobs"][0].clone()
    }

    /// Asks again and again until the one item there is looks as it should.
    pub async fn until(&self, path: &str, filter: Json, field: &str, value: &str) -> Json {
        let deadline = tokio::time::Instant::now() + std::time::Duration::from_secs(20);
        loop {
            let found = self.search(path, json!({ "filter": filter })).await;
            if let Some(item) = found.iter().find(|item| item[field] == value) {
                return item.clone();
            }
            assert!(
                tokio::time::Instant::now() < deadline,
                "no {field} {value} in {found:?}"
            );
            tokio::task::yield_now().await;
        }
    }

    /// The items of a search.
    pub async fn search(&self, path: &str, body: Json) -> Vec<Json> {
        let answer = self.post(path, body).await.ok();
        answer["items"].as_array().expect("items").clone()
    }

    fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.http
            .request(method, format!("http://{}/v2{path}", self.address))
    }

    async fn answer(&self, method: Method, path: &str, request: reqwest::RequestBuilder) -> Answer {
        let response = request.send().await.expect("the engine answers");
        let status = response.status().as_u16();
        let content_type = response
            .headers()
            .get(header::CONTENT_TYPE)
            .map(|value| value.to_str().expect("text").to_owned())
            .unwrap_or_default();
        let body = response.text().await.expect("a whole body");
        let body = match serde_json::from_str(&body) {
            Ok(json) => json,
            Err(_) if body.is_empty() => Json::Null,
            Err(_) => Json::String(body),
        };
        let answer = Answer {
            status,
            content_type,
            body,
        };
        let deviations = specification::deviations(&method, path, &answer);
        assert!(deviations.is_empty(), "{method} {path}: {deviations:#?}");
        answer
    }
}

impl Answer {
    /// The body of a 200.
    pub fn ok(self) -> Json {
        assert_eq!(self.status, 200, "{self:?}");
        self.body
    }

    /// A 204 without a body.
    pub fn done(self) {
        assert_eq!((self.status, &self.body), (204, &Json::Null), "{self:?}");
    }

    /// The detail of a problem with this status and title.
    pub fn problem(self, status: u16, title: &str) -> String {
        assert_eq!(self.content_type, "application/problem+json", "{self:?}");
        assert_eq!(self.body["status"], self.status, "{self:?}");
        assert_eq!(
            (self.status, &self.body["title"]),
            (status, &Json::from(title)),
            "{self:?}"
        );
        text(&self.body["detail"])
    }
}

/// A JSON string's text.
pub fn text(json: &Json) -> String {
    json.as_str()
        .unwrap_or_else(|| panic!("{json} is not a string"))
        .to_owned()
}
