//! Batch operations: as the records that Camunda's engine takes, which its test gateway has no call for and
//! whose items a search finds that it hasn't, and as our REST calls.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{
    reply::{Reply, in_order},
    run::Run,
    scenario::Ref,
};

/// A step of a scenario.
#[derive(Debug, Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Batch {
    #[serde(rename = "do")]
    kind: Kind,
    /// Process instances; for incidents all that are active in them.
    of: Vec<Ref>,
    /// Where to migrate: name and version of a deployed definition.
    #[serde(default)]
    to: Option<(String, i32)>,
    /// Pairs of element ids: of a migration's mapping, or moves.
    #[serde(default)]
    map: Vec<(String, String)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Cancel,
    Resolve,
    Migrate,
    Modify,
}

impl Kind {
    /// The record whose rejection is an item's failure.
    fn value_type(self) -> &'static str {
        match self {
            Self::Cancel => "PROCESS_INSTANCE",
            Self::Resolve => "INCIDENT",
            Self::Migrate => "PROCESS_INSTANCE_MIGRATION",
            Self::Modify => "PROCESS_INSTANCE_MODIFICATION",
        }
    }

    fn operation_type(self) -> &'static str {
        match self {
            Self::Cancel => "CANCEL_PROCESS_INSTANCE",
            Self::Resolve => "RESOLVE_INCIDENT",
            Self::Migrate => "MIGRATE_PROCESS_INSTANCE",
            Self::Modify => "MODIFY_PROCESS_INSTANCE",
        }
    }

    fn path(self) -> &'static str {
        match self {
            Self::Cancel => "cancellation",
            Self::Resolve => "incident-resolution",
            Self::Migrate => "migration",
            Self::Modify => "modification",
        }
    }
}

/// What an engine is asked for.
pub struct Request {
    /// Keys of process instances.
    of: Vec<i64>,
    /// Keys of the items, each with its process instance's.
    items: Vec<(i64, i64)>,
    kind: Kind,
    /// The migration's or modification's plan, as both protocols have it.
    plan: Value,
}

impl Run<'_> {
    /// Answers with what became of each item.
    pub fn batch(&mut self, it: &Batch) -> (String, Reply) {
        let mut of: Vec<i64> = it.of.iter().map(|one| self.scope(one)).collect();
        // As a search gives them.
        of.sort_unstable();
        let pairs = it.map.iter();
        let pairs: Vec<Value> = pairs
            .map(|(from, to)| json!({ "sourceElementId": from, "targetElementId": to }))
            .collect();
        let plan = match it.kind {
            Kind::Migrate => {
                let to = it.to.as_ref().expect("a migration has a target");
                json!({ "targetProcessDefinitionKey": self.definitions[to], "mappingInstructions": pairs })
            }
            Kind::Modify => json!({ "moveInstructions": pairs }),
            Kind::Cancel | Kind::Resolve => Value::Null,
        };
        let request = Request {
            items: self.items(it.kind, &of),
            of,
            kind: it.kind,
            plan,
        };
        let label = format!("batch {}", request.kind.path());
        (label, self.engine.batch(&request))
    }

    fn items(&mut self, kind: Kind, of: &[i64]) -> Vec<(i64, i64)> {
        if kind != Kind::Resolve {
            return of.iter().map(|key| (*key, *key)).collect();
        }
        let seen = self.engine.observe();
        let active = seen.incidents.iter().filter(|it| it.state == "ACTIVE");
        let mut items: Vec<(i64, i64)> = active
            .filter_map(|incident| {
                let elements = &mut seen.elements.iter();
                let element = elements.find(|it| it.key == incident.element_key)?;
                let is_meant = of.contains(&element.instance);
                is_meant.then_some((incident.key, element.instance))
            })
            .collect();
        items.sort_unstable();
        items
    }
}

impl Request {
    /// `/process-instances/...`, and its body.
    pub fn rest(&self) -> (String, Value) {
        let keys: Vec<String> = self.of.iter().map(i64::to_string).collect();
        let mut body = json!({ "filter": { "processInstanceKey": { "$in": keys } } });
        match self.kind {
            Kind::Migrate => {
                body["migrationPlan"] = self.plan.clone();
                let key = self.plan["targetProcessDefinitionKey"].to_string();
                body["migrationPlan"]["targetProcessDefinitionKey"] = json!(key);
            }
            Kind::Modify => body["moveInstructions"] = self.plan["moveInstructions"].clone(),
            Kind::Cancel | Kind::Resolve => {}
        }
        (format!("/process-instances/{}", self.kind.path()), body)
    }

    /// The record that creates it. What its filter says counts for nothing here: nobody searches.
    pub fn creation(&self) -> Value {
        let mut value = json!({ "batchOperationType": self.kind.operation_type(),
            "entityFilter": { "processInstanceKeyOperations": [] } });
        match self.kind {
            Kind::Migrate => value["migrationPlan"] = self.plan.clone(),
            Kind::Modify => value["modificationPlan"] = self.plan.clone(),
            Kind::Cancel | Kind::Resolve => {}
        }
        json!({ "valueType": "BATCH_OPERATION_CREATION", "intent": "CREATE", "value": value })
    }

    /// The record that names the items, as a search's result would.
    pub fn chunk(&self, key: &Value) -> Value {
        let items = self.items.iter();
        let items: Vec<Value> = items
            .map(|(item, instance)| json!({ "itemKey": item, "processInstanceKey": instance }))
            .collect();
        json!({ "valueType": "BATCH_OPERATION_CHUNK", "intent": "CREATE", "key": key,
            "value": { "batchOperationKey": key, "items": items } })
    }

    /// What became of the items, out of the real engine's records: those of which it refused the command have
    /// failed, or are skipped where there was nothing any more, as its exporter tells it.
    pub fn outcomes(&self, key: &Value, records: &[Value]) -> Value {
        let of_batch = |record: &&Value| {
            record["recordType"] == "COMMAND_REJECTION"
                && record["batchOperationReference"] == *key
                && record["valueType"] == self.kind.value_type()
        };
        let items = self.items.iter().map(|(item, _)| {
            let mut rejections = records.iter().filter(of_batch);
            match rejections.find(|record| record["key"] == *item) {
                None => outcome(*item, "COMPLETED", Value::Null),
                Some(record) if record["rejectionType"] == "NOT_FOUND" => {
                    outcome(*item, "SKIPPED", Value::Null)
                }
                Some(record) => {
                    let text = |name: &str| record[name].as_str().unwrap_or_default();
                    let why = format!("{}: {}", text("rejectionType"), text("rejectionReason"));
                    outcome(*item, "FAILED", json!(why))
                }
            }
        });
        items.collect()
    }
}

pub fn outcome(item: i64, state: &str, error: Value) -> Value {
    let error = error.as_str().map(in_order);
    json!({ "item": item, "state": state, "error": error })
}

/// How long our engine may take for a batch operation of a few items.
pub const TIME_MAX: Duration = Duration::from_secs(20);
