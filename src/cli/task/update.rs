//! `zcli task update`.

use serde_json::{Map, Value, json};

use crate::cli::context::Context;
use crate::cli::error::Error;
use crate::cli::exit_code::ExitCode;
use crate::cli::keys;
use crate::cli::many::{self, Action};

const UPDATE: Action = Action {
    verb: "update",
    did: "updated",
    noun: "user task",
    nouns: "user tasks",
    field: "userTaskKey",
};

/// Which user tasks, and what to change.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("change").required(true).multiple(true)
    .args(["due", "follow_up", "priority", "candidate_group", "candidate_user", "action"]))]
pub struct Args {
    /// Keys of the user tasks; - reads them from stdin
    #[arg(value_name = "KEY", required = true)]
    pub keys: Vec<String>,
    /// When it's due, such as 2026-12-24T18:00:00Z; empty for never
    #[arg(long, value_name = "TIME")]
    pub due: Option<String>,
    /// When to look after it; empty for never
    #[arg(long, value_name = "TIME")]
    pub follow_up: Option<String>,
    /// From 0 to 100
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(i32).range(0..=100))]
    pub priority: Option<i32>,
    /// The groups that may take it, instead of those there are; one empty for none. Repeatable
    #[arg(long, value_name = "GROUP")]
    pub candidate_group: Vec<String>,
    /// The people who may take it, instead of those there are; one empty for none. Repeatable
    #[arg(long, value_name = "NAME")]
    pub candidate_user: Vec<String>,
    /// What the task's listeners are told that happened
    #[arg(long, value_name = "TEXT")]
    pub action: Option<String>,
}

impl Args {
    /// Only what was given.
    fn changeset(&self) -> Map<String, Value> {
        let mut changes = Map::new();
        let mut put = |name: &str, value: Option<Value>| {
            changes.extend(value.map(|value| (name.to_owned(), value)));
        };
        put("dueDate", self.due.clone().map(Value::from));
        put("followUpDate", self.follow_up.clone().map(Value::from));
        put("priority", self.priority.map(Value::from));
        put("candidateGroups", list(&self.candidate_group));
        put("candidateUsers", list(&self.candidate_user));
        changes
    }
}

/// None when nothing was given; an empty name is no entry.
fn list(names: &[String]) -> Option<Value> {
    if names.is_empty() {
        return None;
    }
    let names: Vec<&String> = names.iter().filter(|name| !name.is_empty()).collect();
    Some(json!(names))
}

/// Changes user tasks.
pub async fn run(ctx: &Context, args: Args) -> Result<ExitCode, Error> {
    let keys = keys::read(&args.keys, UPDATE.field)?;
    let rest = &ctx.rest().await?;
    let body = &json!({ "changeset": args.changeset(), "action": args.action });
    many::each(ctx, UPDATE, &keys, |key| async move {
        rest.patch(&format!("/user-tasks/{key}"), body).await?;
        Ok(())
    })
    .await
}
