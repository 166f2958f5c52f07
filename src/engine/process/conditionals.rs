//! Conditional events: opening and closing subscriptions, and looking whether conditions hold.
//!
//! As measured on Camunda 8.9: a condition is looked at when its subscription opens, and whenever a
//! variable changes that it depends on and sees; one that can't be evaluated doesn't hold. What
//! follows is carried out after what has changed the variable.

use std::{collections::HashSet, sync::Arc};

use super::{Context, expression, start, trigger};
use crate::{
    bpmn::model::{Conditional, Element, ElementIndex, ElementKind, Event as BpmnEvent},
    engine::{
        event::Event,
        follow_up::FollowUp,
        record::{ConditionalSubscription, ConditionalTarget, Document, Key, ProcessDefinition},
        step::Step,
    },
};

/// A variable of a scope that has got its first or another value.
#[derive(Debug)]
pub struct Change {
    pub scope_key: Key,
    pub name: Arc<str>,
    pub is_first: bool,
}

/// Opens a subscription for an element instance; where its condition holds already, that's queued.
pub fn open(
    step: &mut Step<'_>,
    context: &Context,
    element: &Element,
    conditional: &Conditional,
    is_interrupting: bool,
) {
    let key = step.next_key();
    let target = ConditionalTarget::ElementInstance {
        element_instance_key: context.key(),
        process_instance_key: context.instance.process_instance_key,
    };
    let subscription = ConditionalSubscription {
        key,
        target,
        process_definition_key: context.definition.key,
        element: element.index,
        is_interrupting,
        is_open: true,
    };
    step.emit(Event::ConditionalSubscriptionChanged(Arc::new(
        subscription,
    )));
    if holds(step, conditional, context.key()) {
        step.queue(FollowUp::TriggerConditional {
            subscription_key: key,
        });
    }
}

/// Opens a start event of a process.
pub fn open_start(step: &mut Step<'_>, definition: &ProcessDefinition, element: ElementIndex) {
    let subscription = ConditionalSubscription {
        key: step.next_key(),
        target: ConditionalTarget::ProcessStart,
        process_definition_key: definition.key,
        element,
        is_interrupting: true,
        is_open: true,
    };
    step.emit(Event::ConditionalSubscriptionChanged(Arc::new(
        subscription,
    )));
}

/// Closes what an element instance still waits for, of these events.
pub fn close_all(
    step: &mut Step<'_>,
    element_instance_key: Key,
    event: impl Fn(ElementIndex) -> bool,
) {
    let open: Vec<Arc<ConditionalSubscription>> = step
        .state
        .conditionals
        .of_element_instance(element_instance_key)
        .filter(|subscription| event(subscription.element))
        .cloned()
        .collect();
    for subscription in open {
        close(step, &subscription);
    }
}

pub fn close(step: &mut Step<'_>, subscription: &ConditionalSubscription) {
    let subscription = ConditionalSubscription {
        is_open: false,
        ..subscription.clone()
    };
    step.emit(Event::ConditionalSubscriptionChanged(Arc::new(
        subscription,
    )));
}

/// Whether a change of variables in the process instance may matter to anyone.
pub fn are_awaited(step: &Step<'_>, process_instance_key: Key) -> bool {
    step.state.conditionals.has_any_in(process_instance_key)
}

/// Variables have changed together: queues what waits for a condition that holds now.
///
/// The outermost scopes come first; what an interrupting event ends isn't looked at any more.
pub fn variables_changed(step: &mut Step<'_>, process_instance_key: Key, changes: &[Change]) {
    let mut waiting: Vec<(Vec<Key>, Arc<ConditionalSubscription>)> = step
        .state
        .conditionals
        .of_process_instance(process_instance_key)
        .filter_map(|subscription| match subscription.target {
            ConditionalTarget::ElementInstance {
                element_instance_key,
                ..
            } => Some((scopes(step, element_instance_key), Arc::clone(subscription))),
            ConditionalTarget::ProcessStart => None,
        })
        .collect();
    waiting.sort_by_key(|(scopes, subscription)| (scopes.len(), scopes[0], subscription.key));
    let mut interrupted: HashSet<Key> = HashSet::new();
    for (scopes, subscription) in waiting {
        if scopes.iter().any(|scope| interrupted.contains(scope)) {
            continue;
        }
        let Some(definition) = step
            .state
            .definitions
            .get(subscription.process_definition_key)
        else {
            continue;
        };
        let process = Arc::clone(definition.executable());
        let Some(conditional) = conditional(process.element(subscription.element)) else {
            continue;
        };
        let is_concerned = changes
            .iter()
            .any(|change| scopes.contains(&change.scope_key) && depends_on(conditional, change));
        if is_concerned && holds(step, conditional, scopes[0]) {
            step.queue(FollowUp::TriggerConditional {
                subscription_key: subscription.key,
            });
            if subscription.is_interrupting {
                interrupted.insert(scopes[0]);
            }
        }
    }
}

/// An element instance and the scopes around it, the innermost first.
fn scopes(step: &Step<'_>, element_instance_key: Key) -> Vec<Key> {
    std::iter::successors(Some(element_instance_key), |key| {
        step.state.instances.get(*key)?.scope_key
    })
    .collect()
}

fn conditional(element: &Element) -> Option<&Conditional> {
    match &element.kind {
        ElementKind::StartEvent(BpmnEvent::Conditional(conditional))
        | ElementKind::IntermediateCatchEvent(BpmnEvent::Conditional(conditional))
        | ElementKind::BoundaryEvent {
            event: BpmnEvent::Conditional(conditional),
            ..
        } => Some(conditional),
        _ => None,
    }
}

fn depends_on(conditional: &Conditional, change: &Change) -> bool {
    let counts = if change.is_first {
        conditional.on_create
    } else {
        conditional.on_update
    };
    counts && (conditional.variables.is_empty() || conditional.variables.contains(&change.name))
}

fn holds(step: &Step<'_>, conditional: &Conditional, scope_key: Key) -> bool {
    expression::boolean(step, &conditional.condition, Some(scope_key)).unwrap_or(false)
}

/// Carries a condition that held to who waits for it, if that still waits.
pub fn trigger(step: &mut Step<'_>, subscription_key: Key) {
    let Some(subscription) = step.state.conditionals.get(subscription_key).cloned() else {
        return;
    };
    let ConditionalTarget::ElementInstance {
        element_instance_key,
        ..
    } = subscription.target
    else {
        return;
    };
    if !trigger::accepts(step, element_instance_key, subscription.element) {
        return;
    }
    if subscription.is_interrupting {
        close(step, &subscription);
    }
    let nothing = Arc::new(Document::new());
    trigger::occur(step, element_instance_key, subscription.element, nothing);
}

/// Starts an instance at each conditional start event whose condition holds for these variables; those
/// of one process definition, or of all. Their definitions and keys.
pub fn start(
    step: &mut Step<'_>,
    process_definition_key: Option<Key>,
    variables: &Arc<Document>,
) -> Vec<(Key, Key)> {
    let starts: Vec<Arc<ConditionalSubscription>> = match process_definition_key {
        Some(key) => step
            .state
            .conditionals
            .starts_of_definition(key)
            .cloned()
            .collect(),
        None => step.state.conditionals.starts().cloned().collect(),
    };
    let matching: Vec<_> = starts
        .into_iter()
        .filter(|start| start_holds(step, start, variables))
        .collect();
    let mut started = Vec::new();
    for start in matching {
        let definition_key = start.process_definition_key;
        let variables = Arc::clone(variables);
        if let Some(key) = start::by_event(step, definition_key, start.element, variables, None) {
            started.push((definition_key, key));
        }
    }
    started
}

fn start_holds(step: &Step<'_>, start: &ConditionalSubscription, variables: &Document) -> bool {
    let Some(definition) = step.state.definitions.get(start.process_definition_key) else {
        return false;
    };
    let process = Arc::clone(definition.executable());
    let Some(conditional) = conditional(process.element(start.element)) else {
        return false;
    };
    let names = &conditional.variables;
    if !names.is_empty() && !names.iter().any(|name| variables.contains_key(&**name)) {
        return false;
    }
    let evaluation = conditional.condition.evaluate(variables, step.now_ms);
    evaluation
        .result
        .is_ok_and(|value| value.as_bool() == Some(true))
}

#[cfg(test)]
mod tests;
