//! Jobs as a worker would get them, without taking them: the next ones to be handed out, their headers, retries
//! and variables, and who holds them.
//!
//! A job's variables are those of its element instance and of every scope around it, the inner ones first. Who
//! holds a job is told as far as the cluster's REST API tells: Camunda's own learns of a job's worker late.

use std::collections::HashMap;

use futures_util::TryStreamExt as _;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::client::rest::{Order, PageRequest, SearchRequest, Sort, segment};
use crate::client::{Error, Kind, Rest};

/// States in which a job waits for a worker or is with one.
pub const OPEN: [&str; 5] = [
    "CREATED",
    "FAILED",
    "TIMED_OUT",
    "RETRIES_UPDATED",
    "MIGRATED",
];
/// Items a request.
const PAGE_SIZE: u32 = 500;
/// Scopes around an element instance that are looked through for it; deeper ones count as not around it.
const DEPTH_MAX: usize = 32;

/// Which jobs to look at.
#[derive(Debug, Clone)]
pub struct Question {
    /// Conditions of the job search: `{"type": "payment"}`.
    pub filter: Map<String, Value>,
    pub limit: u32,
    /// Names of variables; empty means all.
    pub variables: Vec<String>,
}

/// Fetches open jobs with retries, the oldest first, each as [`view`] has it.
///
/// # Errors
/// Those of any call.
pub async fn load(rest: &Rest, question: Question, now: Timestamp) -> Result<Vec<Value>, Error> {
    let mut filter = question.filter;
    if !filter.contains_key("jobKey") {
        filter.insert("state".to_owned(), json!({"$in": OPEN}));
        filter.insert("retries".to_owned(), json!({"$gt": 0}));
    }
    let request = SearchRequest {
        sort: vec![Sort {
            field: "jobKey".to_owned(),
            order: Order::Ascending,
        }],
        page: PageRequest {
            limit: Some(question.limit),
            ..PageRequest::default()
        },
        ..SearchRequest::new(Value::Object(filter))
    };
    let jobs = rest.search("/jobs/search", &request).await?.items;
    let mut instances = Variables::new(rest);
    let mut views = Vec::new();
    for job in jobs {
        let mut variables = instances.of(&job).await?;
        if !question.variables.is_empty() {
            variables.retain(|name, _| question.variables.contains(name));
        }
        views.push(view(job, variables, now));
    }
    Ok(views)
}

/// A job of the API with `variables`, and `heldBy` and `heldUntil` where a worker has it.
pub fn view(job: Value, variables: Map<String, Value>, now: Timestamp) -> Value {
    let Value::Object(mut job) = job else {
        return job;
    };
    let text = |name: &str| job.get(name).and_then(Value::as_str).unwrap_or_default();
    let until: Option<Timestamp> = text("deadline").parse().ok();
    let (worker, deadline) = match until {
        Some(until) if until > now => (json!(text("worker")), json!(text("deadline"))),
        _ => (Value::Null, Value::Null),
    };
    job.insert("heldBy".to_owned(), worker);
    job.insert("heldUntil".to_owned(), deadline);
    job.insert("variables".to_owned(), Value::Object(variables));
    Value::Object(job)
}

/// The variables of process instances, each fetched once.
struct Variables<'a> {
    rest: &'a Rest,
    instances: HashMap<String, Vec<Value>>,
    /// The element instances directly in a scope.
    inside: HashMap<String, Vec<String>>,
}

impl<'a> Variables<'a> {
    fn new(rest: &'a Rest) -> Variables<'a> {
        Variables {
            rest,
            instances: HashMap::new(),
            inside: HashMap::new(),
        }
    }

    /// What a job sees.
    async fn of(&mut self, job: &Value) -> Result<Map<String, Value>, Error> {
        let field = |name: &str| job[name].as_str().unwrap_or_default().to_owned();
        let (instance, element) = (field("processInstanceKey"), field("elementInstanceKey"));
        if !self.instances.contains_key(&instance) {
            let found = self.fetch(&instance).await?;
            self.instances.insert(instance.clone(), found);
        }
        let found = self.instances[&instance].clone();
        let mut scopes: Vec<String> = found.iter().map(scope).collect();
        scopes.sort_unstable();
        scopes.dedup();
        let mut depths = HashMap::new();
        for scope in scopes {
            if let Some(depth) = self.depth(&scope, &instance, &element).await? {
                depths.insert(scope, depth);
            }
        }
        let mut seen: HashMap<String, (usize, Value)> = HashMap::new();
        for variable in found {
            let Some(depth) = depths.get(&scope(&variable)).copied() else {
                continue;
            };
            let name = variable["name"].as_str().unwrap_or_default().to_owned();
            if seen.get(&name).is_none_or(|(other, _)| *other > depth) {
                seen.insert(name, (depth, variable));
            }
        }
        let mut names: Vec<String> = seen.keys().cloned().collect();
        names.sort_unstable();
        let mut visible = Map::new();
        for name in names {
            let (_, variable) = &seen[&name];
            visible.insert(name, self.value(variable).await?);
        }
        Ok(visible)
    }

    async fn fetch(&self, instance: &str) -> Result<Vec<Value>, Error> {
        let request = SearchRequest {
            page: PageRequest {
                limit: Some(PAGE_SIZE),
                ..PageRequest::default()
            },
            ..SearchRequest::new(json!({"processInstanceKey": instance}))
        };
        let all = self.rest.search_all("/variables/search", request);
        all.try_collect().await
    }

    /// How many steps it is from an element instance out to a scope around it; none if it isn't around it.
    async fn depth(
        &mut self,
        scope: &str,
        instance: &str,
        element: &str,
    ) -> Result<Option<usize>, Error> {
        if scope == element {
            return Ok(Some(0));
        }
        if scope == instance {
            return Ok(Some(usize::MAX));
        }
        let mut level = vec![scope.to_owned()];
        for depth in 1..=DEPTH_MAX {
            let mut next = Vec::new();
            for scope in level {
                let inside = self.inside(&scope, instance).await?;
                if inside.iter().any(|key| key == element) {
                    return Ok(Some(depth));
                }
                next.extend(inside);
            }
            if next.is_empty() {
                break;
            }
            level = next;
        }
        Ok(None)
    }

    async fn inside(&mut self, scope: &str, instance: &str) -> Result<Vec<String>, Error> {
        if let Some(known) = self.inside.get(scope) {
            return Ok(known.clone());
        }
        let filter = json!({
            "processInstanceKey": instance,
            "elementInstanceScopeKey": scope,
            "state": "ACTIVE",
        });
        let request = SearchRequest {
            page: PageRequest {
                limit: Some(PAGE_SIZE),
                ..PageRequest::default()
            },
            ..SearchRequest::new(filter)
        };
        let all = self.rest.search_all("/element-instances/search", request);
        let found: Vec<Value> = all.try_collect().await?;
        let keys: Vec<String> = found
            .iter()
            .filter_map(|element| element["elementInstanceKey"].as_str())
            .map(str::to_owned)
            .collect();
        self.inside.insert(scope.to_owned(), keys.clone());
        Ok(keys)
    }

    /// A variable's value; a search may have cut it.
    async fn value(&self, variable: &Value) -> Result<Value, Error> {
        let mut text = variable["value"].clone();
        if variable["isTruncated"] == true
            && let Some(key) = variable["variableKey"].as_str()
        {
            let path = format!("/variables/{}", segment(key));
            match self.rest.get(&path).await {
                Ok(mut whole) => text = whole["value"].take(),
                // It changed its scope's end meanwhile: what there was of it is shown.
                Err(error) if error.kind() == Kind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        let parsed = text
            .as_str()
            .and_then(|text| serde_json::from_str(text).ok());
        Ok(parsed.unwrap_or(text))
    }
}

fn scope(variable: &Value) -> String {
    variable["scopeKey"].as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_is_held_until_its_deadline() {
        let now: Timestamp = "2026-01-01T00:00:00Z".parse().unwrap();
        let job = |deadline: &str| json!({"jobKey": "1", "worker": "w", "deadline": deadline});
        let held = view(job("2026-01-01T00:00:01Z"), Map::new(), now);
        assert_eq!(held["heldBy"], "w");
        assert_eq!(held["heldUntil"], "2026-01-01T00:00:01Z");
        let free = view(job("2025-12-31T23:59:59Z"), Map::new(), now);
        assert_eq!(free["heldBy"], Value::Null);
        let never = view(json!({"jobKey": "1", "deadline": null}), Map::new(), now);
        assert_eq!(never["heldBy"], Value::Null);
    }
}
