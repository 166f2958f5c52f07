//! A token with an incident: what failed, and what repairs that.

use serde_json::Value;

use super::{Cause, Facts, Wait, expression, job, shell, text, when};
use crate::insight::instance_tree::Token;
use crate::insight::model::Model;

/// What Camunda's warnings say about a variable that isn't there.
const NO_VARIABLE: &str = "No variable found with name '";
/// Before the text of an expression in its messages.
const OF_EXPRESSION: &str = " the expression '";

pub(super) fn tell(token: &Token<'_>, facts: &Facts, wait: &mut Wait) -> bool {
    let key = token.element.element_instance_key.as_str();
    let own: Vec<Value> = Facts::of(&facts.incidents, key).cloned().collect();
    let Some(incident) = own.first() else {
        return false;
    };
    let created = when(text(incident, "creationTime"), facts.now);
    let kind = text(incident, "errorType");
    wait.cause = Cause::Incident;
    wait.what = format!(
        "incident {kind}, {created}: {}",
        text(incident, "errorMessage")
    );
    if own.len() > 1 {
        wait.detail(format!("and {} more incidents here", own.len() - 1));
    }
    wait.jobs = Facts::of(&facts.jobs, key)
        .filter(|job| job["jobKey"] == incident["jobKey"])
        .cloned()
        .collect();
    if let Some(job) = wait.jobs.first() {
        let told = job::of_incident(job, facts);
        wait.detail(told);
    }
    let model = facts.model(token.instance);
    repair(token, facts, model, wait, incident);
    wait.incidents = own;
    true
}

/// The commands that repair an incident of this type.
fn repair(
    token: &Token<'_>,
    facts: &Facts,
    model: Option<&Model>,
    wait: &mut Wait,
    incident: &Value,
) {
    let resolve = format!("zcli incident resolve {}", text(incident, "incidentKey"));
    match text(incident, "errorType") {
        kind if kind.ends_with("NO_RETRIES") => {
            if let Some(job) = wait.jobs.first() {
                let told = format!("then a worker for {:?} must take it", text(job, "type"));
                wait.detail(told);
            }
            wait.next(format!("{resolve} --retries 3"));
        }
        "CALLED_ELEMENT_ERROR" => {
            let known = model.and_then(|model| model.element(&token.element.element_id));
            let called = known
                .and_then(|known| known.called.as_deref())
                .filter(|called| !called.starts_with('='));
            deploy(wait, called, "bpmn", resolve);
        }
        "CALLED_DECISION_ERROR" => {
            let quoted = quoted(text(incident, "errorMessage"), "found for id '");
            deploy(wait, quoted, "dmn", resolve);
        }
        "FORM_NOT_FOUND" | "RESOURCE_NOT_FOUND" => deploy(wait, None, "", resolve),
        "UNHANDLED_ERROR_EVENT" => wait.next(format!(
            "zcli instance modify {} --terminate {} --activate ELEMENT",
            token.instance.process_instance_key, token.element.element_instance_key
        )),
        _ => {
            let names = involved(token, model, incident);
            if let Some(conditions) = conditions(token, model, incident) {
                wait.detail(conditions);
            }
            if names.is_empty() {
                let instance = &token.instance.process_instance_key;
                wait.next(format!("zcli variable list {instance}"));
            } else {
                wait.detail(expression::values(&names, &facts.visible(token)));
            }
            wait.next(format!(
                "{resolve} {}",
                expression::to_set(&names, "--var ")
            ));
        }
    }
}

fn deploy(wait: &mut Wait, id: Option<&str>, extension: &str, resolve: String) {
    let file = id.map_or_else(|| "FILE".to_owned(), |id| format!("{id}.{extension}"));
    wait.next(format!("zcli deploy {}", shell(&file)));
    wait.next(resolve);
}

/// The variables that the failed expressions read.
fn involved(token: &Token<'_>, model: Option<&Model>, incident: &Value) -> Vec<String> {
    let message = text(incident, "errorMessage");
    let mut names: Vec<String> = message
        .split(NO_VARIABLE)
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('\'')?.0.to_owned()))
        .collect();
    if let Some(source) = quoted(message, OF_EXPRESSION) {
        names.extend(expression::names(&format!("={source}")));
    }
    if text(incident, "errorType") == "CONDITION_ERROR" {
        let conditions = of_flows(token, model);
        names.extend(conditions.flat_map(|(_, condition)| expression::names(condition)));
    }
    names.sort();
    names.dedup();
    names
}

/// The conditions of a gateway where none held.
fn conditions(token: &Token<'_>, model: Option<&Model>, incident: &Value) -> Option<String> {
    if text(incident, "errorType") != "CONDITION_ERROR" {
        return None;
    }
    let conditions: Vec<String> = of_flows(token, model)
        .map(|(target, condition)| format!("{condition} leads to {target}"))
        .collect();
    (!conditions.is_empty()).then(|| conditions.join(", "))
}

/// Where the flows with a condition lead, and their conditions.
fn of_flows<'a>(
    token: &Token<'a>,
    model: Option<&'a Model>,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    let id = token.element.element_id.as_str();
    let flows = model.into_iter().flat_map(move |model| model.outgoing(id));
    flows.filter_map(|flow| Some((flow.target.as_str(), flow.condition.as_deref()?)))
}

/// What stands between `before` and the quotation's end; quotes inside it end it too early, and then it's no
/// expression.
fn quoted<'a>(message: &'a str, before: &str) -> Option<&'a str> {
    let (_, rest) = message.split_once(before)?;
    Some(rest.split_once('\'')?.0)
}
