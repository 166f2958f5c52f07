//! Start events of processes: what deploying opens, and starting an instance at one of them.

use std::sync::Arc;

use super::{
    conditionals, expression,
    instance::{self, NewInstance},
    messages, signals,
    timers::{self, Owner},
};
use crate::{
    bpmn::model::{Element, ElementIndex, ElementKind, Event as StartKind, Process},
    engine::{
        event::Event,
        follow_up::FollowUp,
        record::{
            ConditionalSubscription, Document, Key, MessageSubscription, ProcessDefinition,
            SignalSubscription, SubscriptionState, SubscriptionTarget, Trigger,
        },
        step::Step,
    },
};

/// Opens the start events of the newest version and closes those of the one before.
///
/// Called by deploying, after the definition's event. Also called when the newest version was
/// deleted: `opened` is then the version before it, if there is one.
pub fn switch(
    step: &mut Step<'_>,
    closed: Option<&Arc<ProcessDefinition>>,
    opened: Option<&Arc<ProcessDefinition>>,
) {
    if let Some(definition) = closed {
        close(step, definition.key);
    }
    if let Some(definition) = opened {
        let process = Arc::clone(definition.executable());
        for element in process.start_events(Process::ROOT) {
            open(step, definition, element);
        }
    }
}

fn close(step: &mut Step<'_>, process_definition_key: Key) {
    let messages: Vec<Arc<MessageSubscription>> = step
        .state
        .subscriptions
        .starts_of_definition(process_definition_key)
        .cloned()
        .collect();
    for subscription in messages {
        messages::change(step, &subscription, SubscriptionState::Deleted);
    }
    let signals: Vec<Arc<SignalSubscription>> = step
        .state
        .signals
        .starts_of_definition(process_definition_key)
        .cloned()
        .collect();
    for subscription in signals {
        signals::close(step, &subscription);
    }
    let conditions: Vec<Arc<ConditionalSubscription>> = step
        .state
        .conditionals
        .starts_of_definition(process_definition_key)
        .cloned()
        .collect();
    for subscription in conditions {
        conditionals::close(step, &subscription);
    }
    timers::cancel_starts(step, process_definition_key);
}

/// The parser has made sure that all of it can be evaluated.
fn open(step: &mut Step<'_>, definition: &ProcessDefinition, element: &Element) {
    let ElementKind::StartEvent(event) = &element.kind else {
        return;
    };
    match event {
        StartKind::Message(message) => {
            if let Ok(name) = expression::string(step, &message.name, None) {
                open_message(step, definition, element, Arc::from(name));
            }
        }
        StartKind::Signal(signal) => {
            if let Ok(name) = expression::string(step, &signal.name, None) {
                open_signal(step, definition, element, Arc::from(name));
            }
        }
        StartKind::Timer(timer) => {
            if let Ok(Some(schedule)) = timers::evaluate(step, timer, None) {
                let (owner, key) = (Owner::Definition, definition.key);
                timers::open(step, owner, key, element.index, &schedule);
            }
        }
        StartKind::Conditional(_) => conditionals::open_start(step, definition, element.index),
        _ => {}
    }
}

fn open_message(
    step: &mut Step<'_>,
    definition: &ProcessDefinition,
    element: &Element,
    name: Arc<str>,
) {
    let subscription = MessageSubscription {
        key: step.next_key(),
        message_name: name,
        target: SubscriptionTarget::ProcessStart,
        process_definition_key: definition.key,
        bpmn_process_id: Arc::clone(&definition.bpmn_process_id),
        element: element.index,
        element_id: Arc::clone(&element.id),
        is_interrupting: true,
        tenant_id: Arc::clone(&definition.tenant_id),
        state: SubscriptionState::Created,
        updated_at_ms: step.now_ms,
    };
    step.emit(Event::MessageSubscriptionChanged(Arc::new(subscription)));
}

fn open_signal(
    step: &mut Step<'_>,
    definition: &ProcessDefinition,
    element: &Element,
    name: Arc<str>,
) {
    let subscription = SignalSubscription {
        key: step.next_key(),
        signal_name: name,
        element_instance_key: None,
        process_instance_key: None,
        process_definition_key: definition.key,
        bpmn_process_id: Arc::clone(&definition.bpmn_process_id),
        element: element.index,
        element_id: Arc::clone(&element.id),
        tenant_id: Arc::clone(&definition.tenant_id),
        is_open: true,
    };
    step.emit(Event::SignalSubscriptionChanged(Arc::new(subscription)));
}

/// Starts an instance of the definition at one of its start events; its key.
///
/// `correlation_key` is the key and the name of a message that has one: the instance holds it.
pub fn by_event(
    step: &mut Step<'_>,
    process_definition_key: Key,
    element: ElementIndex,
    variables: Arc<Document>,
    correlation_key: Option<(Arc<str>, Arc<str>)>,
) -> Option<Key> {
    let definition = Arc::clone(step.state.definitions.get(process_definition_key)?);
    let trigger = Trigger {
        key: step.next_key(),
        element,
        variables,
    };
    let key = instance::create(
        step,
        NewInstance {
            definition,
            tags: Vec::new(),
            business_id: None,
            terminate_after: Vec::new(),
            parent: None,
            correlation_key,
            trigger: Some(trigger),
        },
    );
    step.queue(FollowUp::ActivateInstance { key });
    Some(key)
}
