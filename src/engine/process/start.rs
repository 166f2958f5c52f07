//! Start events of processes: what deploying opens, and starting an instance at one of them.

use std::{fmt::Write, sync::Arc};

use super::{
    expression,
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
            Document, Key, MessageSubscription, ProcessDefinition, SignalSubscription,
            SubscriptionState, SubscriptionTarget, Trigger,
        },
        step::Step,
    },
    feel,
};

/// Whether the start events' expressions can be evaluated; the text is for the deployment's
/// rejection, in Zeebe's layout, all problems one below the other.
pub fn check(step: &Step<'_>, process: &Process) -> Result<(), String> {
    let mut problems = String::new();
    for element in process.start_events(Process::ROOT) {
        if let Err(problem) = check_element(step, element) {
            write!(
                problems,
                "- Element: {}\n    - ERROR: {problem}\n",
                element.id
            )
            .expect("a string takes any text");
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

fn check_element(step: &Step<'_>, element: &Element) -> Result<(), String> {
    let ElementKind::StartEvent(event) = &element.kind else {
        return Ok(());
    };
    match event {
        StartKind::Message(message) => check_name(step, "message", &message.name),
        StartKind::Signal(signal) => check_name(step, "signal", &signal.name),
        StartKind::Timer(timer) => {
            let kind = match timer {
                crate::bpmn::model::Timer::Date(_) => "date",
                crate::bpmn::model::Timer::Duration(_) => "duration",
                crate::bpmn::model::Timer::Cycle(_) => "cycle",
            };
            timers::evaluate(step, timer, None)
                .map(|_| ())
                .map_err(|failure| format!("Invalid timer {kind} expression ({})", failure.message))
        }
        _ => Ok(()),
    }
}

fn check_name(step: &Step<'_>, what: &str, name: &feel::Expression) -> Result<(), String> {
    let evaluated = expression::evaluate(step, name, None);
    let value = evaluated.value().map_err(|failure| failure.message)?;
    if value.as_str().is_some() {
        return Ok(());
    }
    let mark = if name.is_static() { "" } else { "=" };
    Err(format!(
        "Expected constant expression of type String for {what} name '{mark}{}', but was {}",
        name.source(),
        value.result_type()
    ))
}

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
    timers::cancel_starts(step, process_definition_key);
}

/// What can't be evaluated any more (a version that comes back after a deletion) stays closed.
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
            parent: None,
            correlation_key,
            trigger: Some(trigger),
        },
    );
    step.queue(FollowUp::ActivateInstance { key });
    Some(key)
}
