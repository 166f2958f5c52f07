//! A token at a user task: who may work on it, and who does.

use serde_json::Value;

use super::{Cause, Facts, Wait, text, when};
use crate::insight::instance_tree::Token;

pub(super) fn tell(token: &Token<'_>, facts: &Facts, wait: &mut Wait) -> bool {
    let key = token.element.element_instance_key.as_str();
    wait.user_tasks = Facts::of(&facts.user_tasks, key).cloned().collect();
    let Some(task) = wait.user_tasks.first().cloned() else {
        return false;
    };
    let task_key = text(&task, "userTaskKey").to_owned();
    wait.cause = Cause::UserTask;
    let assignee = text(&task, "assignee");
    let candidates = candidates(&task);
    wait.what = match (assignee, candidates.as_str()) {
        ("", "") => {
            format!("user task {task_key}: nobody is assigned, and there are no candidates")
        }
        ("", candidates) => format!("user task {task_key}: nobody is assigned; {candidates}"),
        (assignee, _) => format!("user task {task_key}: assigned to {assignee:?}"),
    };
    if !assignee.is_empty() && !candidates.is_empty() {
        wait.detail(candidates);
    }
    let state = text(&task, "state");
    if state != "CREATED" {
        wait.detail(format!("the task is {state}"));
    }
    if let Some(due) = task["dueDate"].as_str() {
        let overdue = facts.age_ms(due).is_some_and(|ms| ms > 0);
        let word = if overdue { "was due" } else { "is due" };
        wait.detail(format!("it {word} {}", when(due, facts.now)));
    }
    if assignee.is_empty() {
        wait.next(format!("zcli task assign {task_key} --to NAME"));
    }
    wait.next(format!("zcli task complete {task_key}"));
    true
}

fn candidates(task: &Value) -> String {
    let names = |field: &str| -> Vec<String> {
        let names = task[field].as_array().into_iter().flatten();
        names
            .filter_map(Value::as_str)
            .map(|name| format!("{name:?}"))
            .collect()
    };
    let (users, groups) = (names("candidateUsers"), names("candidateGroups"));
    let mut told = Vec::new();
    if !users.is_empty() {
        told.push(format!("candidates {}", users.join(", ")));
    }
    if !groups.is_empty() {
        told.push(format!("candidate groups {}", groups.join(", ")));
    }
    told.join("; ")
}
