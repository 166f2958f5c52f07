//! A token at a catch event, a receive task or an event-based gateway; and the events at an activity's boundary.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::{Cause, Facts, Wait, expression, message, shell, text, when};
use crate::bpmn::timer;
use crate::feel::Expression;
use crate::insight::instance_tree::Token;
use crate::insight::model::{Element, Event, Model, Timer};

/// Timers are late when they are due for longer than a busy engine needs.
const OVERDUE_MS: i64 = 5_000;

pub(super) fn tell(token: &Token<'_>, facts: &Facts, wait: &mut Wait) -> bool {
    let model = facts.model(token.instance);
    let id = token.element.element_id.as_str();
    let awaited = awaited(model, id, &token.element.kind);
    let is_awaited = |item: &&Value| {
        awaited.is_empty() || awaited.iter().any(|at| at.id == text(item, "elementId"))
    };
    let key = token.element.element_instance_key.as_str();
    wait.message_subscriptions = Facts::of(&facts.subscriptions, key)
        .filter(|item| is_awaited(item) && !is_boundary(model, item))
        .cloned()
        .collect();
    wait.timers = Facts::of(facts.timers.as_deref().unwrap_or_default(), key)
        .filter(|item| is_awaited(item) && !is_boundary(model, item))
        .cloned()
        .collect();
    if facts.timers.is_none() {
        wait.timers = awaited
            .iter()
            .filter_map(|at| computed(token, facts, at))
            .collect();
    }
    let mut told: Vec<String> = Vec::new();
    for subscription in wait.message_subscriptions.clone() {
        told.push(message::subject(&subscription));
        wait.cause = Cause::Message;
        message::details(token, facts, &subscription, wait);
        wait.next(message::command(&subscription));
    }
    for timer in wait.timers.clone() {
        told.push(of_timer(&timer, facts, wait));
    }
    for element in &awaited {
        told.extend(of_model(element, token, facts, wait));
    }
    if told.is_empty() {
        return false;
    }
    wait.what = told.join(", or ");
    true
}

/// Adds what could interrupt the wait, or happens beside it.
pub(super) fn tell_of_boundaries(token: &Token<'_>, facts: &Facts, wait: &mut Wait) {
    let Some(model) = facts.model(token.instance) else {
        return;
    };
    for element in token.instance.path_to(&token.element.element_instance_key) {
        for boundary in model.boundary_events(&element.element_id) {
            let key = element.element_instance_key.as_str();
            let of_it = |item: &&Value| item["elementId"] == boundary.id.as_str();
            let timers = facts.timers.as_deref().unwrap_or_default();
            for timer in Facts::of(timers, key).filter(of_it) {
                let at = when(text(timer, "dueDate"), facts.now);
                wait.detail(format!(
                    "the timer {:?} at {} is due {at}",
                    boundary.id, element.element_id
                ));
            }
            for subscription in Facts::of(&facts.subscriptions, key).filter(of_it) {
                wait.detail(format!(
                    "{} would end it too ({:?})",
                    message::subject(subscription),
                    boundary.id
                ));
            }
        }
    }
}

/// The elements whose event the token waits for: itself, or those behind an event-based gateway.
fn awaited<'a>(model: Option<&'a Model>, id: &str, kind: &str) -> Vec<&'a Element> {
    let Some(model) = model else {
        return Vec::new();
    };
    if kind == "EVENT_BASED_GATEWAY" {
        return model
            .outgoing(id)
            .filter_map(|flow| model.element(&flow.target))
            .collect();
    }
    let waits = matches!(
        kind,
        "INTERMEDIATE_CATCH_EVENT" | "RECEIVE_TASK" | "BOUNDARY_EVENT" | "START_EVENT"
    );
    model.element(id).filter(|_| waits).into_iter().collect()
}

fn is_boundary(model: Option<&Model>, item: &Value) -> bool {
    let element = model.and_then(|model| model.element(text(item, "elementId")));
    element.is_some_and(|element| element.attached_to.is_some())
}

fn of_timer(timer: &Value, facts: &Facts, wait: &mut Wait) -> String {
    let due = text(timer, "dueDate");
    let late_ms = facts.age_ms(due).unwrap_or(0);
    let about = if timer["isComputed"] == true {
        wait.detail("computed from the model: this cluster doesn't list timers");
        "about "
    } else {
        ""
    };
    if late_ms > OVERDUE_MS {
        wait.cause = Cause::Overdue;
        wait.detail("the engine that has it is behind, stopped, or its clock is");
        wait.next("zcli cluster status");
    } else if wait.cause == Cause::Unknown {
        wait.cause = Cause::Timer;
    }
    if let Some(key) = timer["timerKey"].as_str() {
        wait.next(format!("zcli timer fire {key}"));
    }
    match facts.age_ms(due) {
        Some(ms) if ms > 0 => format!("a timer that was due {about}{}", when(due, facts.now)),
        Some(_) => format!("a timer, due {about}{} ({due})", when(due, facts.now)),
        None => "a timer".to_owned(),
    }
}

/// Signals, conditions, and timers and messages that no search shows.
fn of_model(
    element: &Element,
    token: &Token<'_>,
    facts: &Facts,
    wait: &mut Wait,
) -> Option<String> {
    let seen = |items: &[Value]| {
        items
            .iter()
            .any(|item| item["elementId"] == element.id.as_str())
    };
    let (cause, told) = match element.event.as_ref() {
        Some(Event::Signal(name)) => {
            let name = evaluated(token, facts, name).unwrap_or_else(|| name.clone());
            wait.next(format!("zcli signal broadcast {}", shell(&name)));
            (Cause::Signal, format!("signal {name:?}"))
        }
        Some(Event::Conditional(condition)) => {
            let names = expression::names(condition);
            wait.next(format!(
                "zcli variable set {} {}",
                token.instance.process_instance_key,
                expression::to_set(&names, "")
            ));
            let shown = expression::with_values(condition, &facts.visible(token));
            (Cause::Condition, format!("the condition {shown}"))
        }
        Some(Event::Timer(_)) if !seen(&wait.timers) => {
            wait.detail("when it is due can't be told: this cluster doesn't list timers");
            (Cause::Timer, "a timer".to_owned())
        }
        Some(Event::Message(message)) if !seen(&wait.message_subscriptions) => (
            Cause::Message,
            format!(
                "message {:?}, whose subscription isn't listed (yet)",
                message.name
            ),
        ),
        _ => return None,
    };
    if wait.cause == Cause::Unknown {
        wait.cause = cause;
    }
    Some(told)
}

/// A timer object as our engine lists them, from the model: due that long after the element was entered.
fn computed(token: &Token<'_>, facts: &Facts, element: &Element) -> Option<Value> {
    let Some(Event::Timer(definition)) = &element.event else {
        return None;
    };
    let entered: Timestamp = token.element.start_date.as_deref()?.parse().ok()?;
    let entered_ms = entered.as_millisecond();
    let read = |text: &str| evaluated(token, facts, text);
    let due_ms = match definition {
        Timer::Date(text) => timer::parse_date(&read(text)?).ok()?,
        Timer::Duration(text) => timer::parse_duration(&read(text)?).ok()?.due_ms(entered_ms),
        Timer::Cycle(text) => timer::next_due(&timer::parse_cycle(&read(text)?).ok()?, entered_ms)?,
    };
    let due = Timestamp::from_millisecond(due_ms).ok()?;
    Some(json!({
        "elementId": element.id,
        "elementInstanceKey": token.element.element_instance_key,
        "dueDate": due.to_string(),
        "isComputed": true,
    }))
}

/// A text of the model, or what its expression gives with the variables of now.
fn evaluated(token: &Token<'_>, facts: &Facts, text: &str) -> Option<String> {
    if !text.starts_with('=') {
        return Some(text.to_owned());
    }
    let expression = Expression::parse(text).ok()?;
    let now_ms = facts.now.as_millisecond();
    match expression
        .evaluate(&facts.visible(token), now_ms)
        .result
        .ok()?
        .to_json()
    {
        Value::String(text) => Some(text),
        _ => None,
    }
}
