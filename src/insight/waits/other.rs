//! Tokens that wait for other tokens: joins, ad-hoc sub-processes, called instances, compensation. And those that
//! nothing moves on.

use super::{Cause, Facts, Wait, expression};
use crate::insight::instance_tree::{Instance, Token};
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
///
/// Seen from the flows the instance took. A join that completed before (in a loop) tells nothing any more.
pub(super) fn joins(instance: &Instance, facts: &Facts) -> Vec<Wait> {
    let (Some(model), Some(taken)) = (
        facts.model(instance),
        facts.flows.get(&instance.process_instance_key),
    ) else {
        return Vec::new();
    };
    let completed = facts.completed.get(&instance.process_instance_key);
    let is_fresh = |id: &str| {
        let before = completed.and_then(|counts| counts.get(id));
        before.is_none_or(|count| *count == 0)
    };
    model
        .elements()
        .filter(|element| element.tag == "parallelGateway" && is_fresh(&element.id))
        .filter_map(|gateway| {
            let (arrived, missing): (Vec<_>, Vec<_>) = model
                .incoming(&gateway.id)
                .partition(|flow| taken.contains(&flow.id));
            if arrived.is_empty() || missing.is_empty() {
                return None;
            }
            let names = |flows: &[&crate::insight::model::Flow]| {
                let names: Vec<String> = flows
                    .iter()
                    .map(|flow| format!("{:?} from {}", flow.id, flow.source))
                    .collect();
                names.join(", ")
            };
            let mut wait = Wait::in_instance(instance);
            wait.element_id = gateway.id.clone();
            wait.kind = "PARALLEL_GATEWAY".to_owned();
            wait.what = format!(
                "a join: {} arrived, {} did not",
                names(&arrived),
                names(&missing)
            );
            let live = live_elements(instance);
            let comes = missing
                .iter()
                .any(|flow| leads_to(model, &live, &flow.source));
            if comes {
                wait.cause = Cause::Elements;
                wait.detail("what is still active can get there");
            } else {
                wait.cause = Cause::DeadEnd;
                wait.detail("nothing that is active can get there any more");
                wait.next(format!(
                    "zcli instance modify {} --activate {}",
                    instance.process_instance_key,
                    first_behind(model, &gateway.id)
                ));
                wait.next(format!(
                    "zcli instance cancel {}",
                    instance.process_instance_key
                ));
            }
            Some(wait)
        })
        .collect()
}

fn live_elements(instance: &Instance) -> Vec<&str> {
    let mut found = Vec::new();
    let mut level: Vec<_> = instance.elements.iter().collect();
    while let Some(element) = level.pop() {
        if element.is_active() {
            found.push(element.element_id.as_str());
            level.extend(&element.elements);
        }
    }
    found
}

/// Whether a token in one of `from` can come to `target` along the flows; boundary events count as left by their
/// activity.
fn leads_to(model: &Model, from: &[&str], target: &str) -> bool {
    let mut seen: Vec<&str> = from.to_vec();
    let mut at = 0;
    while at < seen.len() {
        let id = seen[at];
        at += 1;
        if id == target {
            return true;
        }
        let flows = model.outgoing(id).map(|flow| flow.target.as_str());
        let boundaries = model.boundary_events(id).map(|event| event.id.as_str());
        // The flows of a sub-process are inside it.
        let inside = model
            .elements()
            .filter(|element| element.parent.as_deref() == Some(id))
            .map(|element| element.id.as_str());
        let ids: Vec<&str> = flows.chain(boundaries).chain(inside).collect();
        for next in ids {
            if let Some(known) = model.element(next)
                && !seen.contains(&known.id.as_str())
            {
                seen.push(known.id.as_str());
            }
        }
    }
    false
}

fn first_behind(model: &Model, gateway: &str) -> String {
    let flow = model.outgoing(gateway).next();
    flow.map_or_else(|| "ELEMENT".to_owned(), |flow| flow.target.clone())
}
