//! The command that undoes a change, where one does: previous values looked up before, new keys seen after.
//!
//! A look-up has little time and may fail; the change goes on then, and the log says why it has no undo. On a
//! cluster whose searches lag, the values are those of a few seconds ago.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use serde_json::{Map, Value, json};
use tokio::sync::OnceCell;

use super::invocation::{is_secret, quoted};
use crate::client::gate::{Change, Effect, Key, Placement};
use crate::client::rest::{SearchRequest, segment};
use crate::client::{Error, Kind, Rest};
use crate::config::{Connection, profile};

/// What the look-up of one change may take.
const TIME_MAX: Duration = Duration::from_secs(2);
/// Changes of one invocation whose previous values are looked up.
const LOOKUPS_MAX: u32 = 200;

/// What is known of undoing a change before it is made.
#[derive(Debug, Default)]
pub struct Known {
    /// The command, as a shell takes it.
    pub command: Option<String>,
    /// Why there is none, or what it leaves out.
    pub note: Option<String>,
}

/// Looks up previous values over an ungated connection.
#[derive(Debug)]
pub struct Undo {
    connection: Connection,
    rest: OnceCell<Rest>,
    lookups: AtomicU32,
}

impl Undo {
    /// Connects when it first has to look.
    pub fn new(connection: Connection) -> Undo {
        Undo {
            connection,
            rest: OnceCell::new(),
            lookups: AtomicU32::new(0),
        }
    }

    /// What undoes a change that isn't made yet.
    pub async fn before(&self, change: &Change) -> Known {
        let command = |command: String| Known {
            command: Some(command),
            note: None,
        };
        match &change.effect {
            Effect::Other | Effect::Create | Effect::Deploy => Known::default(),
            Effect::PinClock => command(self.zcli("clock reset")),
            Effect::SuspendBatch { batch } => command(self.zcli(&format!("batch resume {batch}"))),
            Effect::ResumeBatch { batch } => command(self.zcli(&format!("batch suspend {batch}"))),
            effect => {
                if self.lookups.fetch_add(1, Ordering::Relaxed) >= LOOKUPS_MAX {
                    return Known {
                        note: Some(format!(
                            "only the first {LOOKUPS_MAX} changes have their previous values looked up"
                        )),
                        ..Known::default()
                    };
                }
                let found = tokio::time::timeout(TIME_MAX, self.look(effect)).await;
                let found = found.unwrap_or_else(|_| {
                    Err(Error::new(Kind::TimedOut, "the cluster took too long"))
                });
                found.unwrap_or_else(|error| Known {
                    note: Some(format!("the previous values are unknown: {error}")),
                    ..Known::default()
                })
            }
        }
    }

    async fn look(&self, effect: &Effect) -> Result<Known, Error> {
        let rest = self
            .rest
            .get_or_try_init(|| async { self.connection.rest() })
            .await?;
        let command = match effect {
            Effect::SetVariables {
                scope,
                names,
                placement,
            } => return self.variables(rest, scope, names, *placement).await,
            Effect::UpdateRetries { job } => {
                let request = SearchRequest::new(json!({ "jobKey": job }));
                let page = rest.search("/jobs/search", &request).await?;
                let retries = page.items.first().and_then(|job| job["retries"].as_i64());
                // None are what made the incident; the command refuses to set them.
                retries
                    .filter(|retries| *retries > 0)
                    .map(|retries| format!("job update {job} --retries {retries}"))
            }
            Effect::AssignTask { task } => {
                let found = rest.get(&format!("/user-tasks/{task}")).await?;
                Some(match found["assignee"].as_str() {
                    Some(name) => format!("task assign {task} --to {}", quoted(name)),
                    None => format!("task unassign {task}"),
                })
            }
            Effect::UpdateTask { task, fields } => {
                let found = rest.get(&format!("/user-tasks/{task}")).await?;
                task_fields(&found, fields).map(|flags| format!("task update {task}{flags}"))
            }
            Effect::Migrate { instance, mapping } => {
                let found = rest.get(&format!("/process-instances/{instance}")).await?;
                back(mapping)
                    .zip(found["processDefinitionKey"].as_str())
                    .map(|(flags, key)| format!("instance migrate {instance} --to {key}{flags}"))
            }
            _ => None,
        };
        Ok(Known {
            command: command.map(|command| self.zcli(&command)),
            note: None,
        })
    }

    /// The previous values, a command a scope they were found in.
    async fn variables(
        &self,
        rest: &Rest,
        scope: &str,
        names: &[String],
        placement: Placement,
    ) -> Result<Known, Error> {
        let mut missing: Vec<&String> = names.iter().filter(|name| !is_secret(name)).collect();
        let hidden: Vec<&String> = names.iter().filter(|name| is_secret(name)).collect();
        let mut commands = Vec::new();
        let mut scopes = vec![scope.to_owned()];
        if placement == Placement::Upwards
            && let Ok(element) = rest
                .get(&format!("/element-instances/{}", segment(scope)))
                .await
            && let Some(instance) = element["processInstanceKey"].as_str()
            && instance != scope
        {
            scopes.push(instance.to_owned());
        }
        for scope in scopes {
            let found = values(rest, &scope, &missing).await?;
            missing.retain(|name| !found.contains_key(name.as_str()));
            if !found.is_empty() {
                let json = Value::Object(found.into_iter().collect()).to_string();
                let json = quoted(&json);
                let command = format!("variable set {scope} --local --variables {json}");
                commands.push(self.zcli(&command));
            }
        }
        let mut notes = Vec::new();
        if !missing.is_empty() {
            notes.push(format!(
                "new: {}; a variable can't be removed",
                list(&missing)
            ));
        }
        if !hidden.is_empty() {
            notes.push(format!("the value of {} isn't kept", list(&hidden)));
        }
        Ok(Known {
            command: (!commands.is_empty()).then(|| commands.join(" && ")),
            note: (!notes.is_empty()).then(|| notes.join("; ")),
        })
    }

    fn zcli(&self, rest: &str) -> String {
        let profile = &self.connection.profile;
        zcli(
            (profile != profile::LOCAL).then_some(profile.as_str()),
            rest,
        )
    }
}

/// What undoes a change whose answer gave keys.
pub fn after(change: &Change, keys: &[Key], profile: Option<&str>) -> Option<String> {
    let verb = match change.effect {
        Effect::Create => "instance cancel",
        // The version before it is the latest again.
        Effect::Deploy => "resource delete",
        _ => return None,
    };
    let wanted = |key: &&Key| change.effect == Effect::Deploy || key.field == "processInstanceKey";
    let keys: Vec<&str> = keys
        .iter()
        .filter(wanted)
        .map(|key| key.key.as_str())
        .collect();
    (!keys.is_empty()).then(|| zcli(profile, &format!("{verb} {}", keys.join(" "))))
}

/// A command line of zcli's, on the profile that the change was made on.
fn zcli(profile: Option<&str>, rest: &str) -> String {
    match profile {
        Some(profile) => format!("zcli --profile {} {rest}", quoted(profile)),
        None => format!("zcli {rest}"),
    }
}

/// The variables of exactly this scope, in full.
async fn values(
    rest: &Rest,
    scope: &str,
    names: &[&String],
) -> Result<BTreeMap<String, Value>, Error> {
    if names.is_empty() {
        return Ok(BTreeMap::new());
    }
    let request = SearchRequest::new(json!({"scopeKey": scope, "name": {"$in": names}}));
    let mut found = BTreeMap::new();
    for item in rest.search("/variables/search", &request).await?.items {
        let item = match (item["isTruncated"].as_bool(), item["variableKey"].as_str()) {
            (Some(true), Some(key)) => rest.get(&format!("/variables/{key}")).await?,
            _ => item,
        };
        if let (Some(name), Some(text)) = (item["name"].as_str(), item["value"].as_str()) {
            let value = serde_json::from_str(text).unwrap_or_else(|_| json!(text));
            found.insert(name.to_owned(), value);
        }
    }
    Ok(found)
}

/// The flags that give a user task's fields their present values again.
fn task_fields(task: &Value, fields: &[String]) -> Option<String> {
    let mut flags = String::new();
    for field in fields {
        let flag = match field.as_str() {
            "dueDate" => "--due",
            "followUpDate" => "--follow-up",
            "priority" => "--priority",
            "candidateGroups" => "--candidate-group",
            "candidateUsers" => "--candidate-user",
            _ => continue,
        };
        let values: Vec<String> = match &task[field] {
            Value::Null => vec![String::new()],
            Value::Array(items) if items.is_empty() => vec![String::new()],
            Value::Array(items) => items
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect(),
            Value::String(text) => vec![text.clone()],
            other => vec![other.to_string()],
        };
        for value in values {
            flags.push_str(&format!(" {flag} {}", quoted(&value)));
        }
    }
    (!flags.is_empty()).then_some(flags)
}

/// The mapping the other way round; none where two elements became one.
fn back(mapping: &[(String, String)]) -> Option<String> {
    let mut sources = Map::new();
    let mut flags = String::new();
    for (source, target) in mapping {
        if sources.insert(target.clone(), Value::Null).is_some() {
            return None;
        }
        flags.push_str(&format!(" --map {}", quoted(&format!("{target}={source}"))));
    }
    (!flags.is_empty()).then_some(flags)
}

fn list(names: &[&String]) -> String {
    let names: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_made_can_be_taken_back() {
        let change = |effect| Change {
            call: "x".to_owned(),
            keys: Vec::new(),
            effect,
        };
        let keys = [Key::new("processInstanceKey", 7)];
        assert_eq!(
            after(&change(Effect::Create), &keys, Some("my prod")).as_deref(),
            Some("zcli --profile 'my prod' instance cancel 7")
        );
        assert_eq!(
            after(&change(Effect::Deploy), &[Key::new("formKey", 8)], None).as_deref(),
            Some("zcli resource delete 8")
        );
        assert_eq!(after(&change(Effect::Other), &keys, None), None);
    }

    #[test]
    fn a_tasks_fields_become_flags_again() {
        let task = json!({"dueDate": null, "priority": 50, "candidateGroups": ["a b", "c"]});
        let fields = ["dueDate", "priority", "candidateGroups"].map(str::to_owned);
        assert_eq!(
            task_fields(&task, &fields).as_deref(),
            Some(" --due '' --priority 50 --candidate-group 'a b' --candidate-group c")
        );
    }

    #[test]
    fn a_mapping_is_turned_round_unless_two_became_one() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(back(&[pair("a", "b")]).as_deref(), Some(" --map b=a"));
        assert_eq!(back(&[pair("a", "b"), pair("c", "b")]), None);
    }
}
