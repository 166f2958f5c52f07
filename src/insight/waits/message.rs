//! A message that is waited for: its name and key, and why the one that was published may not fit.
//!
//! Camunda's API lists who waits and who got a message, but no message itself: one that is buffered for nobody, or
//! that expired, can't be seen. What can be seen are keys that nearly fit.

use serde_json::Value;

use super::{Facts, Wait, shell, text, when};
use crate::feel::Expression;
use crate::insight::instance_tree::Token;

/// Near misses and others that are named one by one.
const NAMED_MAX: usize = 3;

/// `message "paid" with key "A-1"`.
pub(super) fn subject(subscription: &Value) -> String {
    let (name, key) = (
        text(subscription, "messageName"),
        text(subscription, "correlationKey"),
    );
    if key.is_empty() {
        format!("message {name:?}")
    } else {
        format!("message {name:?} with key {key:?}")
    }
}

/// What may be wrong with the key, and who else is about the same message.
pub(super) fn details(token: &Token<'_>, facts: &Facts, subscription: &Value, wait: &mut Wait) {
    let name = text(subscription, "messageName");
    let key = text(subscription, "correlationKey");
    if key.trim() != key {
        wait.detail("the key begins or ends with a blank");
    }
    if let Some(now) = key_now(token, facts, subscription).filter(|now| now != key) {
        wait.detail(format!(
            "the key's expression gives {now:?} now: the variable changed after the wait began, which keeps {key:?}"
        ));
    }
    let Some(neighbours) = facts.messages.get(name) else {
        return;
    };
    of_others(&neighbours.open, key, token, wait);
    match &neighbours.correlated {
        Some(correlated) => of_correlated(correlated, key, facts, wait),
        None => wait.detail("this cluster doesn't list correlated messages"),
    }
    wait.detail("messages still buffered, or expired, can't be listed");
}

pub(super) fn command(subscription: &Value) -> String {
    let key = text(subscription, "correlationKey");
    let name = shell(text(subscription, "messageName"));
    format!(
        "zcli publish-message {name} --correlation-key {}",
        shell(key)
    )
}

fn of_others(open: &[Value], key: &str, token: &Token<'_>, wait: &mut Wait) {
    let instance = token.instance.process_instance_key.as_str();
    let others: Vec<&Value> = open
        .iter()
        .filter(|other| other["processInstanceKey"] != instance)
        .collect();
    let own_process = token.instance.process_definition_id.as_str();
    let rival = |other: &&&Value| {
        text(other, "correlationKey") == key && text(other, "processDefinitionId") == own_process
    };
    if let Some(rival) = others.iter().find(rival) {
        wait.detail(format!(
            "instance {} of the same process waits with the same key: one message reaches one of them",
            text(rival, "processInstanceKey")
        ));
    }
    let near: Vec<String> = others
        .iter()
        .filter(|other| is_near(key, text(other, "correlationKey")))
        .map(named)
        .collect();
    if !near.is_empty() {
        let named = first(&near);
        wait.detail(format!("nearly the same key is waited for by {named}"));
    }
    let different: Vec<String> = others
        .iter()
        .filter(|other| text(other, "correlationKey") != key)
        .map(named)
        .collect();
    if near.is_empty() && !different.is_empty() {
        let named = first(&different);
        wait.detail(format!("the same message is waited for by {named}"));
    }
}

fn of_correlated(correlated: &[Value], key: &str, facts: &Facts, wait: &mut Wait) {
    let near = correlated
        .iter()
        .find(|other| is_near(key, text(other, "correlationKey")));
    if let Some(near) = near {
        wait.detail(format!(
            "a message with nearly the same key, {:?}, reached instance {} {}",
            text(near, "correlationKey"),
            text(near, "processInstanceKey"),
            when(text(near, "correlationTime"), facts.now)
        ));
        return;
    }
    match correlated.first() {
        Some(last) => wait.detail(format!(
            "the last one reached instance {} with key {:?} {}",
            text(last, "processInstanceKey"),
            text(last, "correlationKey"),
            when(text(last, "correlationTime"), facts.now)
        )),
        None => wait.detail("no message of this name ever reached anyone"),
    }
}

fn named(subscription: &&Value) -> String {
    format!(
        "{} ({:?})",
        text(subscription, "processInstanceKey"),
        text(subscription, "correlationKey")
    )
}

/// The first few, and how many more.
fn first(names: &[String]) -> String {
    let shown = names[..names.len().min(NAMED_MAX)].join(", ");
    match names.len().saturating_sub(NAMED_MAX) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

/// What the model's expression gives for the key with today's variables.
fn key_now(token: &Token<'_>, facts: &Facts, subscription: &Value) -> Option<String> {
    let model = facts.model(token.instance)?;
    let element = model.element(text(subscription, "elementId"))?;
    let message = match &element.event {
        Some(super::super::model::Event::Message(message)) => Some(message),
        _ => element.message.as_ref(),
    }?;
    let expression = Expression::parse(message.correlation_key.as_deref()?).ok()?;
    let now_ms = facts.now.as_millisecond();
    let value = expression
        .evaluate(&facts.visible(token), now_ms)
        .result
        .ok()?;
    match value.to_json() {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Whether two different keys are one to a person: case, blanks, punctuation, leading zeros, quotes, `42.0`.
fn is_near(key: &str, other: &str) -> bool {
    key != other && !key.is_empty() && folded(key) == folded(other)
}

fn folded(key: &str) -> String {
    let key = key.trim().trim_end_matches(".0");
    let folded: String = key
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    folded.trim_start_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_that_are_one_to_a_person_are_near() {
        for (key, other) in [
            ("A-1", "a-1"),
            ("A-1", "A-1 "),
            ("A-1", "A_1"),
            ("42", "\"42\""),
            ("42", "42.0"),
            ("0042", "42"),
        ] {
            assert!(is_near(key, other), "{key} {other}");
        }
        for (key, other) in [("A-1", "A-1"), ("A-1", "A-2"), ("", " "), ("10", "1")] {
            assert!(!is_near(key, other), "{key} {other}");
        }
    }
}
