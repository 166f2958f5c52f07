//! What explains waiting, fetched: a bounded number of searches, the second round after what the first one found.

use std::collections::{BTreeMap, BTreeSet};

use futures_util::future::{try_join3, try_join4};
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::searches::{
    incidents, job_types, jobs, models, neighbours, subscriptions, timers, user_tasks, usual,
    variables,
};
use crate::client::{Error, Rest};
use crate::insight::durations::Usual;
use crate::insight::instance_tree::{Instance, Token};
use crate::insight::joins;
use crate::insight::model::Model;

/// Tokens whose waiting is looked into.
const TOKENS_MAX: usize = 60;
/// Different elements, definitions, job types, messages that are asked about, each.
pub(super) const KINDS_MAX: usize = 12;

/// What the searches brought; the items are the API's own.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    pub now: Timestamp,
    /// Open jobs of the tokens.
    pub jobs: Vec<Value>,
    /// Open incidents of the instances.
    pub incidents: Vec<Value>,
    /// Open message subscriptions of the tokens and the scopes around them.
    pub subscriptions: Vec<Value>,
    /// Timers of the same; `None` where the cluster doesn't list timers.
    pub timers: Option<Vec<Value>>,
    pub user_tasks: Vec<Value>,
    /// By definition key.
    pub models: BTreeMap<String, Model>,
    /// By definition key, element id and type.
    pub usual: BTreeMap<(String, String, String), Usual>,
    /// By type.
    pub job_types: BTreeMap<String, JobType>,
    /// By message name.
    pub messages: BTreeMap<String, Neighbours>,
    /// By instance key: its variables in all scopes.
    pub variables: BTreeMap<String, Vec<Value>>,
    /// By instance key: the ids of the flows it took.
    pub flows: BTreeMap<String, BTreeSet<String>>,
    /// By instance key and element id: completed instances of the element.
    pub completed: BTreeMap<String, BTreeMap<String, u64>>,
}

/// How jobs of one type fare.
#[derive(Debug, Clone, Default)]
pub struct JobType {
    /// Open ones.
    pub open: u64,
    /// The one completed last.
    pub last_completed: Option<Value>,
    /// The one with the latest deadline: what a worker took last, as far as it's known.
    pub last_taken: Option<Value>,
}

/// Who else waits, or waited, for a message of one name.
#[derive(Debug, Clone, Default)]
pub struct Neighbours {
    /// Open subscriptions.
    pub open: Vec<Value>,
    /// The latest correlations; `None` where the cluster doesn't list them.
    pub correlated: Option<Vec<Value>>,
}

impl Facts {
    /// Asks for all that explains the tokens of a tree.
    ///
    /// # Errors
    /// Those of searches that every cluster has; what may be missing or forbidden is left out.
    pub async fn fetch(rest: &Rest, root: &Instance, now: Timestamp) -> Result<Facts, Error> {
        let mut tokens = root.tokens();
        tokens.sort_by_key(|token| !token.element.has_incident);
        tokens.truncate(TOKENS_MAX);
        let instances = root.instances();
        let keys: Vec<&str> = tokens
            .iter()
            .map(|token| token.element.element_instance_key.as_str())
            .collect();
        let around = around(&tokens);
        let (jobs, incidents, subscriptions, timers) = try_join4(
            jobs(rest, &keys),
            incidents(rest, &instances),
            subscriptions(rest, &around),
            timers(rest, &around),
        )
        .await?;
        let (user_tasks, models, usual) = try_join3(
            user_tasks(rest, &tokens),
            models(rest, &instances),
            usual(rest, &tokens),
        )
        .await?;
        let mut facts = Facts {
            now,
            jobs,
            incidents,
            subscriptions,
            timers,
            user_tasks,
            models,
            usual,
            ..Facts::default()
        };
        let (job_types, messages, variables) = try_join3(
            job_types(rest, &facts.jobs),
            neighbours(rest, &facts.subscriptions),
            variables(rest, &instances),
        )
        .await?;
        (facts.job_types, facts.messages, facts.variables) = (job_types, messages, variables);
        facts.fetch_flows(rest, &instances).await?;
        Ok(facts)
    }

    /// The flows taken, for instances where a token may have arrived at a join, or that have none.
    async fn fetch_flows(&mut self, rest: &Rest, instances: &[&Instance]) -> Result<(), Error> {
        let may_join = |instance: &&&Instance| {
            let model = self.models.get(&instance.process_definition_key);
            let joins = model.is_some_and(|model| {
                let mut elements = model.elements();
                elements.any(|element| joins::is_join(model, element))
            });
            instance.is_active() && (joins || instance.elements.is_empty())
        };
        let asked: Vec<&str> = instances
            .iter()
            .filter(may_join)
            .take(KINDS_MAX)
            .map(|instance| instance.process_instance_key.as_str())
            .collect();
        for key in asked {
            let (taken, completed) = joins::fetch(rest, key).await?;
            self.flows.insert(key.to_owned(), taken);
            self.completed.insert(key.to_owned(), completed);
        }
        Ok(())
    }

    /// What is known of an item's element instance.
    pub(super) fn of<'a>(
        items: &'a [Value],
        element_instance_key: &'a str,
    ) -> impl Iterator<Item = &'a Value> {
        items
            .iter()
            .filter(move |item| item["elementInstanceKey"] == element_instance_key)
    }

    /// The model of a token's process.
    pub(super) fn model(&self, instance: &Instance) -> Option<&Model> {
        self.models.get(&instance.process_definition_key)
    }

    pub(super) fn usual(&self, token: &Token<'_>) -> Option<Usual> {
        self.usual.get(&usual_key(token)).copied()
    }

    /// The variables that a token sees; an inner scope hides what an outer one has under the same name.
    pub(super) fn visible(&self, token: &Token<'_>) -> Map<String, Value> {
        let mut scopes = vec![token.instance.process_instance_key.as_str()];
        let path = token.instance.path_to(&token.element.element_instance_key);
        scopes.extend(
            path.iter()
                .map(|element| element.element_instance_key.as_str()),
        );
        let all = self.variables.get(&token.instance.process_instance_key);
        let mut seen = Map::new();
        for scope in scopes {
            for variable in all.into_iter().flatten() {
                let value = variable["value"].as_str().unwrap_or_default();
                // Values come whole; what is no JSON can't be shown as one.
                if variable["scopeKey"] == scope
                    && let Ok(value) = serde_json::from_str(value)
                {
                    let name = variable["name"].as_str().unwrap_or_default();
                    seen.insert(name.to_owned(), value);
                }
            }
        }
        seen
    }

    /// Milliseconds since a time of the API.
    pub(super) fn age_ms(&self, at: &str) -> Option<i64> {
        let at: Timestamp = at.parse().ok()?;
        Some(self.now.as_millisecond() - at.as_millisecond())
    }
}

/// Tokens and the scopes around them, where boundary events and event sub-processes listen.
fn around(tokens: &[Token<'_>]) -> Vec<String> {
    let mut keys = BTreeSet::new();
    for token in tokens {
        keys.insert(token.instance.process_instance_key.clone());
        let path = token.instance.path_to(&token.element.element_instance_key);
        keys.extend(
            path.iter()
                .map(|element| element.element_instance_key.clone()),
        );
    }
    keys.into_iter().collect()
}

/// What a token's element is usually timed by: the definition, the element and its type.
pub(super) fn usual_key(token: &Token<'_>) -> (String, String, String) {
    (
        token.instance.process_definition_key.clone(),
        token.element.element_id.clone(),
        token.element.kind.clone(),
    )
}
