//! Tokens that wait for other tokens: joins, ad-hoc sub-processes, called instances, compensation. And those that
//! nothing moves on.

use std::collections::BTreeSet;

use super::{Cause, Facts, Wait, expression};
use crate::insight::instance_tree::{Instance, Token};
use crate::insight::joins::{self, Join, Seen};
use crate::insight::model::{Event, Model};

pub(super) fn tell(token: &Token<'_>, facts: &Facts, wait: &mut Wait) {
    let element = token.element;
    let model = facts.model(token.instance);
    let known = model.and_then(|model| model.element(&element.element_id));
    let instance = &token.instance.process_instance_key;
    match element.kind.as_str() {
        "AD_HOC_SUB_PROCESS" => {
            wait.cause = Cause::AdHoc;
            wait.what = match known.and_then(|known| known.completion_condition.as_ref()) {
                Some(condition) => format!(
                    "none of its elements is active, and its completion condition doesn't hold: {}",
                    expression::with_values(condition, &facts.visible(token))
                ),
                None => "none of its elements is active: someone must activate one".to_owned(),
            };
            wait.next(format!(
                "zcli instance modify {instance} --activate ELEMENT"
            ));
        }
        "CALL_ACTIVITY" => {
            wait.cause = Cause::Call;
            let called = known.and_then(|known| known.called.as_deref());
            let name = called.unwrap_or("a process");
            wait.what = match token.instance.more_calls {
                0 => format!("calls {name}; no running instance of it is listed (yet)"),
                _ => format!("calls {name}; its instance is among those not shown"),
            };
            wait.next(format!("zcli instance list --parent {instance}"));
        }
        _ if known.is_some_and(|known| known.event == Some(Event::Compensation)) => {
            wait.cause = Cause::Elements;
            wait.what = "the compensation handlers it started".to_owned();
        }
        _ if element.is_container() => {
            wait.cause = Cause::Elements;
            wait.what = match element.more_elements {
                0 => "nothing inside it is listed (yet)".to_owned(),
                more => format!("{more} elements inside it, not looked at"),
            };
            wait.next(format!("zcli instance tree {instance} --children 1000"));
        }
        _ => {
            wait.cause = Cause::Unknown;
            wait.what = "nothing that the API shows: it may just be moving on".to_owned();
            wait.next(format!("zcli instance history {instance}"));
        }
    }
}

/// Tokens that arrived at a join and wait there for others: no element instance stands for them.
pub(super) fn joins(instance: &Instance, facts: &Facts) -> Vec<Wait> {
    let key = &instance.process_instance_key;
    let (Some(model), Some(taken)) = (facts.model(instance), facts.flows.get(key)) else {
        return Vec::new();
    };
    let seen = Seen {
        active: active_elements(instance),
        is_whole: is_whole(instance),
        taken: taken.clone(),
        completed: facts.completed.get(key).cloned().unwrap_or_default(),
    };
    let mut waiting = joins::waiting(model, &seen);
    // Who holds up others is told before them.
    waiting.sort_by_key(Join::is_held_up);
    waiting
        .iter()
        .map(|join| of_join(join, instance, model))
        .collect()
}

fn of_join(join: &Join<'_>, instance: &Instance, model: &Model) -> Wait {
    let mut wait = Wait::in_instance(instance);
    wait.element_id = join.gateway.id.clone();
    let arrived = joins::in_words(&join.arrived);
    if join.is_parallel() {
        wait.kind = "PARALLEL_GATEWAY".to_owned();
        let missing = joins::in_words(&join.missing);
        wait.what = format!("a join: {arrived} arrived, {missing} did not");
    } else {
        wait.kind = "INCLUSIVE_GATEWAY".to_owned();
        wait.what = format!("a join: {arrived} arrived; it goes on when no other token can come");
    }
    if !join.is_dead {
        wait.cause = Cause::Elements;
        wait.detail(match join.awaited.as_slice() {
            [] => "waits for: elements that are not shown".to_owned(),
            awaited => format!("waits for: {}", awaited.join(", ")),
        });
        return wait;
    }
    wait.cause = Cause::DeadEnd;
    wait.detail(join.why_dead());
    if join.is_held_up() {
        return wait;
    }
    wait.next(format!(
        "zcli instance modify {} --activate {}",
        instance.process_instance_key,
        first_behind(model, &join.gateway.id)
    ));
    wait.next(format!(
        "zcli instance cancel {}",
        instance.process_instance_key
    ));
    wait
}

fn active_elements(instance: &Instance) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut level: Vec<_> = instance.elements.iter().collect();
    while let Some(element) = level.pop() {
        if element.is_active() {
            found.insert(element.element_id.clone());
            level.extend(&element.elements);
        }
    }
    found
}

/// Whether all elements of the instance were looked at.
fn is_whole(instance: &Instance) -> bool {
    let mut level: Vec<_> = instance.elements.iter().collect();
    while let Some(element) = level.pop() {
        if element.more_elements > 0 {
            return false;
        }
        level.extend(&element.elements);
    }
    instance.more_elements == 0
}

fn first_behind(model: &Model, gateway: &str) -> String {
    let flow = model.outgoing(gateway).next();
    flow.map_or_else(|| "ELEMENT".to_owned(), |flow| flow.target.clone())
}
