//! Why an instance stands still: its tree, what each token waits for, and the sentence that sums it up.

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;

use super::durations::span;
use super::instance_tree::{self, Bounds, Include, Instance, InstanceTree};
use super::waits::{self, Cause, Facts, Wait};
use crate::client::{Error, Rest};

/// Commands that are proposed at most.
const NEXT_MAX: usize = 5;

/// The answer to "why does it stand still".
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    pub process_instance_key: String,
    /// The answer in one sentence.
    pub verdict: String,
    /// How pressing it is: the cause of the most pressing wait; none for what has ended.
    pub cause: Option<Cause>,
    pub tree: InstanceTree,
    pub waits: Vec<Wait>,
    /// What else should be known: parts that were not looked at, or can't be.
    pub notes: Vec<String>,
    /// Commands to type next, the most useful first.
    pub next: Vec<String>,
}

/// Asks for all that explains an instance, and explains it.
///
/// # Errors
/// `NotFound` where there is no process instance with this key; else those of any call.
pub async fn load(rest: &Rest, key: i64, now: Timestamp) -> Result<Explanation, Error> {
    let tree = instance_tree::load(rest, key, Include::Active, Bounds::default()).await?;
    let facts = Facts::fetch(rest, &tree.instance, now).await?;
    Ok(explain(tree, &facts))
}

/// Explains a tree with the facts about it.
pub fn explain(tree: InstanceTree, facts: &Facts) -> Explanation {
    let instance = &tree.instance;
    let waits = if instance.is_active() {
        waits::waits(instance, facts)
    } else {
        Vec::new()
    };
    let mut explanation = Explanation {
        process_instance_key: instance.process_instance_key.clone(),
        verdict: String::new(),
        cause: waits.first().map(|wait| wait.cause),
        notes: notes(instance),
        next: Vec::new(),
        waits,
        tree,
    };
    let instance = &explanation.tree.instance;
    if !instance.is_active() {
        explanation.verdict = ended(instance, facts.now);
        explanation.next = vec![format!(
            "zcli instance history {}",
            instance.process_instance_key
        )];
        return explanation;
    }
    let Some(gravest) = explanation.waits.first() else {
        explanation.cause = Some(Cause::DeadEnd);
        explanation.verdict =
            "it is active, but nothing in it is: ask again in some seconds; if it stays so, it is \
                               banned after an engine error, or all its tokens ended in a join"
                .to_owned();
        explanation.next = vec![
            format!("zcli instance history {}", instance.process_instance_key),
            format!("zcli instance cancel {}", instance.process_instance_key),
        ];
        return explanation;
    };
    explanation.verdict = verdict(gravest, instance, explanation.waits.len());
    explanation.next = next(&explanation.waits, instance);
    explanation
}

/// The most pressing wait in one sentence.
fn verdict(wait: &Wait, instance: &Instance, places: usize) -> String {
    let deep = wait.process_instance_key != instance.process_instance_key;
    let place = if deep {
        format!(
            "{} in called process {}",
            wait.element_id, wait.process_definition_id
        )
    } else {
        wait.element_id.clone()
    };
    let why = match wait.cause {
        Cause::Incident => "has an incident",
        Cause::DeadEnd => "can never complete",
        Cause::Overdue => "waits for a timer that is overdue",
        Cause::Job if wait.jobs.iter().any(|job| job["state"] == "FAILED") => {
            "waits for a failed job to be tried again"
        }
        Cause::Job => "waits for a worker",
        Cause::UserTask => "waits for a person",
        Cause::Message => "waits for a message",
        Cause::Timer => "waits for a timer",
        Cause::Signal => "waits for a signal",
        Cause::Condition => "waits for a condition",
        Cause::Call => "waits for a called process",
        Cause::AdHoc => "waits for an element to be activated",
        Cause::Elements => "waits for other elements",
        Cause::Unknown => "is active; why isn't known",
    };
    let alike = match (wait.alike, instance.left_out()) {
        (0, _) => String::new(),
        (alike, 0) => format!(" ({} times)", alike + 1),
        (alike, _) => format!(" (at least {} times)", alike + 1),
    };
    let others = match places - 1 {
        0 => String::new(),
        1 => "; one other place waits too".to_owned(),
        others => format!("; {others} other places wait too"),
    };
    format!("{place} {why}{alike}{others}")
}

fn ended(instance: &Instance, now: Timestamp) -> String {
    let end = instance.end_date.as_deref();
    let ended = end.and_then(|at| at.parse::<Timestamp>().ok());
    let ago = ended.map_or_else(String::new, |at| {
        format!(" {} ago", span(now.as_millisecond() - at.as_millisecond()))
    });
    match instance.state.as_str() {
        "COMPLETED" => format!("it doesn't wait: it completed{ago}"),
        "TERMINATED" => format!(
            "it doesn't wait: it was terminated{ago}, by a cancellation, a modification or its caller's end"
        ),
        state => format!("it doesn't wait: it is {state}{ago}"),
    }
}

fn notes(instance: &Instance) -> Vec<String> {
    let mut notes = Vec::new();
    let left_out = instance.left_out();
    if left_out > 0 {
        notes.push(format!(
            "{left_out} more elements and calls were not looked at"
        ));
    }
    notes
}

/// The commands of the waits in turn, the most pressing first, and the one that shows more.
fn next(waits: &[Wait], instance: &Instance) -> Vec<String> {
    let mut commands: Vec<String> = Vec::new();
    for command in waits.iter().flat_map(|wait| &wait.next) {
        if commands.len() < NEXT_MAX - 1 && !commands.contains(command) {
            commands.push(command.clone());
        }
    }
    let history = format!("zcli instance history {}", instance.process_instance_key);
    if !commands.contains(&history) {
        commands.push(history);
    }
    commands
}

/// An explanation as JSON.
pub fn to_json(explanation: &Explanation) -> Value {
    serde_json::to_value(explanation).expect("its maps have text for keys")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(state: &str) -> Explanation {
        let instance = Instance {
            process_instance_key: "7".to_owned(),
            state: state.to_owned(),
            end_date: Some("2026-03-01T11:00:00Z".to_owned()),
            ..Instance::default()
        };
        let facts = Facts {
            now: "2026-03-01T12:00:00Z".parse().expect("a time"),
            ..Facts::default()
        };
        let tree = InstanceTree {
            callers: Vec::new(),
            instance,
        };
        explain(tree, &facts)
    }

    #[test]
    fn an_active_instance_without_a_token_may_be_banned() {
        let explanation = explained("ACTIVE");
        assert_eq!(explanation.cause, Some(Cause::DeadEnd));
        assert!(explanation.verdict.contains("banned"));
        assert_eq!(explanation.next[1], "zcli instance cancel 7");
    }

    #[test]
    fn what_has_ended_waits_for_nothing() {
        let explanation = explained("COMPLETED");
        assert_eq!(explanation.cause, None);
        assert_eq!(explanation.verdict, "it doesn't wait: it completed 1h ago");
    }
}
