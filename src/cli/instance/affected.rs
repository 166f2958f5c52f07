//! The instances that a change is about: their definitions, and what is active in them.

use std::collections::{BTreeMap, BTreeSet};

use futures_util::TryStreamExt as _;
use serde_json::{Value, json};

use crate::cli::bulk::targets::{INSTANCE_KEY, Instances};
use crate::cli::context::Context;
use crate::cli::error::{Error, Failing};
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::client::Rest;
use crate::client::rest::{PageRequest, SearchRequest};
use crate::insight::migration::outline::{self, Outline};

/// Keys in one request.
const KEYS_A_REQUEST: usize = 500;
/// With more instances than this, what is active is counted in all instances of their definition.
const COUNTED_MAX: usize = 10_000;

/// Instances, by their definition.
#[derive(Debug, Default)]
pub struct Affected {
    /// The definitions, by key.
    pub definitions: BTreeMap<i64, Definition>,
    /// The instances, each with its definition's key.
    pub instances: Vec<(i64, i64)>,
}

/// A definition with affected instances.
#[derive(Debug)]
pub struct Definition {
    /// Its BPMN id and version, for people: `order, version 2`.
    pub title: String,
    /// Its elements.
    pub outline: Outline,
    /// How many element instances are active, by element id.
    pub active: BTreeMap<String, u64>,
}

/// Finds them.
///
/// # Errors
/// The search's; `NotFound` for a key that it doesn't know, `Rejected` for an instance that has ended.
pub async fn find(ctx: &Context, instances: &Instances) -> Result<Affected, Error> {
    let rest = ctx.rest().await?;
    let mut affected = Affected::default();
    match instances.named_keys()? {
        Some(named) => by_key(&rest, &named, &mut affected).await?,
        None => {
            let mut found = instances.found(ctx, None).await?;
            while let Some(item) = found.try_next().await? {
                affected.add(&item)?;
            }
        }
    }
    let definitions: BTreeSet<i64> = affected.instances.iter().map(|(_, key)| *key).collect();
    for key in definitions {
        let mut definition = definition(&rest, key).await?;
        let of_it = affected.instances.iter().filter(|(_, of)| *of == key);
        let keys: Vec<i64> = of_it.map(|(instance, _)| *instance).collect();
        definition.active = active(&rest, key, &keys).await?;
        affected.definitions.insert(key, definition);
    }
    Ok(affected)
}

/// Reads a definition.
///
/// # Errors
/// The cluster's; `Failed` where its XML can't be read.
pub async fn definition(rest: &Rest, key: i64) -> Result<Definition, Error> {
    let could_not = || format!("could not read process definition {key}");
    let item = rest
        .get(&format!("/process-definitions/{key}"))
        .await
        .failing(could_not)
        .map_err(|error| error.hint_if_not_found("list processes with `zcli process list`"))?;
    let xml = rest
        .text(&format!("/process-definitions/{key}/xml"))
        .await
        .failing(could_not)?;
    let id = item["processDefinitionId"].as_str().unwrap_or_default();
    let outline = outline::read(&xml, id)
        .map_err(|why| Error::new(ExitCode::Failed, could_not()).because(why))?;
    Ok(Definition {
        title: format!("{id}, version {}", item["version"]),
        outline,
        active: BTreeMap::new(),
    })
}

impl Affected {
    fn add(&mut self, item: &Value) -> Result<(), Error> {
        let key = |field: &str| {
            let text = item[field].as_str().unwrap_or_default();
            keys::parse(text)
        };
        self.instances
            .push((key(INSTANCE_KEY)?, key("processDefinitionKey")?));
        Ok(())
    }
}

async fn by_key(rest: &Rest, named: &[i64], affected: &mut Affected) -> Result<(), Error> {
    for chunk in named.chunks(KEYS_A_REQUEST) {
        let request = SearchRequest {
            filter: json!({ INSTANCE_KEY: one_of(chunk) }),
            page: PageRequest {
                limit: Some(KEYS_A_REQUEST as u32),
                ..PageRequest::default()
            },
            ..SearchRequest::default()
        };
        let page = rest.search("/process-instances/search", &request).await?;
        let found: BTreeMap<&str, &Value> = page
            .items
            .iter()
            .filter_map(|item| Some((item[INSTANCE_KEY].as_str()?, item)))
            .collect();
        for key in chunk {
            let Some(item) = found.get(key.to_string().as_str()) else {
                let what = format!("there is no process instance {key}");
                return Err(Error::new(ExitCode::NotFound, what)
                    .hint("a new one takes a moment to be found by the cluster's search"));
            };
            if item["state"] != "ACTIVE" {
                let what = format!("process instance {key} has ended");
                return Err(Error::new(ExitCode::Rejected, what));
            }
            affected.add(item)?;
        }
    }
    Ok(())
}

fn one_of(keys: &[i64]) -> Value {
    let texts: Vec<String> = keys.iter().map(i64::to_string).collect();
    json!({ "$in": texts })
}

/// How many element instances are active by element, those with an incident included.
async fn active(
    rest: &Rest,
    definition: i64,
    keys: &[i64],
) -> Result<BTreeMap<String, u64>, Error> {
    let filters: Vec<Value> = if keys.len() > COUNTED_MAX {
        vec![json!({})]
    } else {
        let chunks = keys.chunks(KEYS_A_REQUEST);
        chunks
            .map(|chunk| json!({ INSTANCE_KEY: one_of(chunk) }))
            .collect()
    };
    let path = format!("/process-definitions/{definition}/statistics/element-instances");
    let mut active = BTreeMap::new();
    for filter in filters {
        let answer = rest
            .post(&path, &json!({ "filter": filter }))
            .await
            .failing(|| "could not count what is active".to_owned())?;
        for item in answer["items"].as_array().into_iter().flatten() {
            let count = |field: &str| item[field].as_u64().unwrap_or(0);
            let alive = count("active") + count("incidents");
            if let Some(id) = item["elementId"].as_str().filter(|_| alive > 0) {
                *active.entry(id.to_owned()).or_default() += alive;
            }
        }
    }
    Ok(active)
}
