//! One incident with all that is needed to decide on it: its instance's tree, its job, the variables it sees.

use futures_util::TryStreamExt as _;
use serde_json::{Map, Value, json};

use super::super::repair::Incident;
use crate::cli::error::Error;
use crate::cli::{keys, lookup, search};
use crate::client::rest::{PageRequest, SearchRequest, segment};
use crate::client::{Kind, Rest};
use crate::insight::instance_tree::{self, Bounds, Element, Include, InstanceTree};

/// Variables that are fetched.
const VARIABLES_MAX: usize = 1_000;

/// An incident and its surroundings, as far as they are shown.
#[derive(Debug)]
pub struct Case {
    /// The incident.
    pub incident: Incident,
    /// Its instance; none where the cluster doesn't show it any more.
    pub tree: Option<InstanceTree>,
    /// Its job.
    pub job: Option<Value>,
    /// The variables its element sees, by name; an inner scope's hides an outer one's.
    pub variables: Map<String, Value>,
}

impl Case {
    /// Asks for all of it.
    pub async fn load(rest: &Rest, incident_key: i64) -> Result<Case, Error> {
        let incident = Incident::find(rest, incident_key).await?;
        let instance_key = incident.process_instance_key;
        let bounds = Bounds::default();
        let tree = match instance_tree::load(rest, instance_key, Include::Active, bounds).await {
            Ok(tree) => Some(tree),
            Err(error) if error.kind() == Kind::NotFound => None,
            Err(error) => return Err(error.into()),
        };
        let job = match incident.job_key {
            Some(key) => lookup::job(rest, key).await.ok(),
            None => None,
        };
        let variables = variables(rest, &incident, tree.as_ref()).await?;
        Ok(Case {
            incident,
            tree,
            job,
            variables,
        })
    }

    /// The variables as they are now.
    pub async fn reread(&self, rest: &Rest) -> Result<Map<String, Value>, Error> {
        variables(rest, &self.incident, self.tree.as_ref()).await
    }

    /// The retries its job has left, if it has a job.
    pub fn retries_left(&self) -> Option<i64> {
        Some(self.job.as_ref()?["retries"].as_i64().unwrap_or(0))
    }

    /// As it is shown.
    pub fn to_json(&self) -> Value {
        let variables: Vec<Value> = self
            .variables
            .iter()
            .map(|(name, value)| json!({"name": name, "value": value}))
            .collect();
        json!({
            "incident": self.incident.item,
            "tree": self.tree.as_ref().map(|tree| json!(tree)),
            "job": self.job,
            "variables": variables,
        })
    }
}

/// What the incident's element sees: its own scope's, those of the scopes around it, the instance's.
async fn variables(
    rest: &Rest,
    incident: &Incident,
    tree: Option<&InstanceTree>,
) -> Result<Map<String, Value>, Error> {
    let element = incident.element_instance_key.to_string();
    let mut scopes = vec![incident.process_instance_key.to_string()];
    if let Some(tree) = tree {
        let mut path = Vec::new();
        if find(&tree.instance.elements, &element, &mut path) {
            scopes.extend(path);
        }
    }
    if !scopes.contains(&element) {
        scopes.push(element);
    }
    let request = SearchRequest {
        filter: json!({
            "processInstanceKey": incident.process_instance_key.to_string(),
            "scopeKey": {"$in": scopes},
        }),
        sort: vec![search::ascending("name")],
        page: PageRequest {
            limit: Some(VARIABLES_MAX as u32),
            ..PageRequest::default()
        },
    };
    let found = rest.search_all("/variables/search", request);
    let mut found: Vec<Value> = found.try_collect().await?;
    found.truncate(VARIABLES_MAX);
    // The innermost last: it wins.
    found.sort_by_key(|item| scopes.iter().position(|scope| item["scopeKey"] == **scope));
    let mut variables = Map::new();
    for item in found {
        let name = item["name"].as_str().unwrap_or_default().to_owned();
        variables.insert(name, value(rest, &item).await?);
    }
    variables.sort_keys();
    Ok(variables)
}

/// A variable's value; a search cuts long ones short.
async fn value(rest: &Rest, item: &Value) -> Result<Value, Error> {
    let text = |item: &Value| item["value"].as_str().unwrap_or("null").to_owned();
    let whole = if item["isTruncated"] == true {
        let key = keys::parse(item["variableKey"].as_str().unwrap_or_default())?;
        let path = format!("/variables/{}", segment(&key.to_string()));
        text(&rest.get(&path).await?)
    } else {
        text(item)
    };
    Ok(serde_json::from_str(&whole).unwrap_or(Value::String(whole)))
}

/// The keys from the outermost element down to `key`, if it's among `elements` or inside of them.
fn find(elements: &[Element], key: &str, path: &mut Vec<String>) -> bool {
    elements.iter().any(|element| {
        path.push(element.element_instance_key.clone());
        let is_here = element.element_instance_key == key || find(&element.elements, key, path);
        if !is_here {
            path.pop();
        }
        is_here
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scopes_around_an_element_are_those_on_the_way_to_it() {
        let element = |key: &str, elements: Vec<Element>| Element {
            element_instance_key: key.to_owned(),
            elements,
            ..Element::default()
        };
        let tree = vec![
            element("1", vec![element("2", vec![])]),
            element("3", vec![element("4", vec![]), element("5", vec![])]),
        ];
        let mut path = Vec::new();
        assert!(find(&tree, "5", &mut path));
        assert_eq!(path, ["3", "5"]);
        let mut path = Vec::new();
        assert!(!find(&tree, "6", &mut path));
        assert!(path.is_empty());
    }
}
