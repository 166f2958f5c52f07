//! Commands on user tasks: as the record that the engine takes, and as the REST call.

use serde_json::{Value, json};

use super::or;
use crate::{
    run::Run,
    scenario::{self, Ref, Step},
};

fn injected(intent: &str, key: i64, value: &Value) -> Value {
    json!({ "valueType": "USER_TASK", "intent": intent, "key": key, "value": value })
}

impl Run<'_> {
    /// A command on a user task: its listeners may let the answer wait.
    pub fn user_task(&mut self, step: &Step) {
        let (label, injected, rest) = match step {
            Step::Assign(it) => self.assign(it),
            Step::UpdateTask(it) => {
                let key = self.task(&it.task);
                let mut value = json!({ "userTaskKey": key, "action": or(&it.action, "update") });
                let mut changed = Vec::new();
                for (name, change) in &it.changes {
                    let name = match name.as_str() {
                        "candidateGroups" | "candidateUsers" => format!("{name}List"),
                        _ => name.clone(),
                    };
                    value[&name] = change.clone();
                    changed.push(name);
                }
                value["changedAttributes"] = json!(changed);
                let body = json!({ "changeset": it.changes, "action": or(&it.action, "update") });
                let rest = ("PATCH", format!("/user-tasks/{key}"), body);
                ("update task", injected("UPDATE", key, &value), rest)
            }
            Step::CompleteTask(it) => {
                let key = self.task(&it.task);
                let variables = it.variables.clone().unwrap_or_else(|| json!({}));
                let action = or(&it.action, "complete");
                let value = json!({ "userTaskKey": key, "variables": variables, "action": action });
                let body = json!({ "variables": variables, "action": action });
                let rest = ("POST", format!("/user-tasks/{key}/completion"), body);
                ("complete task", injected("COMPLETE", key, &value), rest)
            }
            Step::SetTask(it) => {
                let key = self.scope(&it.scope);
                let semantics = if it.local { "LOCAL" } else { "PROPAGATE" };
                let injected = json!({ "valueType": "VARIABLE_DOCUMENT", "intent": "UPDATE",
                    "value": { "scopeKey": key, "updateSemantics": semantics,
                        "variables": it.variables } });
                let body = json!({ "variables": it.variables, "local": it.local });
                let rest = ("PUT", format!("/element-instances/{key}/variables"), body);
                ("set", injected, rest)
            }
            _ => unreachable!("handled by `command`"),
        };
        let reply = self.engine.ask_user_task(&injected, rest);
        self.late_reply(label, reply);
    }

    fn assign(
        &mut self,
        it: &scenario::Assign,
    ) -> (&'static str, Value, (&'static str, String, Value)) {
        let key = self.task(&it.task);
        let intent = if it.claim { "CLAIM" } else { "ASSIGN" };
        let (label, default) = match (it.claim, it.to.is_empty()) {
            (true, _) => ("claim", "assign"),
            (false, true) => ("unassign", "unassign"),
            (false, false) => ("assign", "assign"),
        };
        let action = or(&it.action, default);
        let value = json!({ "userTaskKey": key, "assignee": it.to, "action": action });
        let rest = if it.to.is_empty() {
            ("DELETE", format!("/user-tasks/{key}/assignee"), Value::Null)
        } else {
            let body = json!({ "assignee": it.to, "allowOverride": !it.claim, "action": action });
            ("POST", format!("/user-tasks/{key}/assignment"), body)
        };
        (label, injected(intent, key, &value), rest)
    }

    fn task(&mut self, task: &Ref) -> i64 {
        let mut seen = self.engine.observe();
        seen.sort();
        match task {
            Ref::Number(n) if *n >= 1000 => *n,
            Ref::Number(n) => seen.tasks[usize::try_from(*n).expect("an index")].key,
            Ref::Element(id) => {
                let found = seen.tasks.iter().rfind(|it| it.element == *id);
                found.unwrap_or_else(|| panic!("no user task of {id}")).key
            }
        }
    }
}
