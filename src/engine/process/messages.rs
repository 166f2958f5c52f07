//! Messages: who waits for one, who it reaches, and those that are buffered.
//!
//! A message reaches each process (by its id) once: of several instances that wait for the same name
//! and correlation key it reaches the one that has waited longest. What is buffered until its time to
//! live is over is offered to whoever starts to wait for it, the oldest message first.

use std::{collections::BTreeSet, sync::Arc};

use super::{Context, start, trigger};
use crate::{
    bpmn::model::{Element, ElementIndex},
    engine::{
        event::Event,
        follow_up::FollowUp,
        limits,
        record::{
            Key, Message, MessageCorrelation, MessageState, MessageSubscription, SubscriptionState,
            SubscriptionTarget,
        },
        step::Step,
    },
};

/// What an element instance waits for, evaluated.
#[derive(Debug)]
pub struct Waiting {
    pub message_name: Arc<str>,
    pub correlation_key: Arc<str>,
    pub is_interrupting: bool,
}

/// Opens a subscription; a buffered message that fits comes once the instance is activated.
pub fn open(step: &mut Step<'_>, context: &Context, element: &Element, waiting: Waiting) {
    let subscription = MessageSubscription {
        key: step.next_key(),
        message_name: waiting.message_name,
        target: SubscriptionTarget::ElementInstance {
            element_instance_key: context.key(),
            process_instance_key: context.instance.process_instance_key,
            correlation_key: waiting.correlation_key,
        },
        process_definition_key: context.definition.key,
        bpmn_process_id: Arc::clone(&context.definition.bpmn_process_id),
        element: element.index,
        element_id: Arc::clone(&element.id),
        is_interrupting: waiting.is_interrupting,
        tenant_id: Arc::clone(&context.definition.tenant_id),
        state: SubscriptionState::Created,
        updated_at_ms: step.now_ms,
    };
    let subscription = Arc::new(subscription);
    step.emit(Event::MessageSubscriptionChanged(Arc::clone(&subscription)));
    queue_offer(step, &subscription);
}

/// Closes what an element instance still waits for, of the events that `event` names.
pub fn close_all(
    step: &mut Step<'_>,
    element_instance_key: Key,
    event: impl Fn(ElementIndex) -> bool,
) {
    let open: Vec<Arc<MessageSubscription>> = step
        .state
        .subscriptions
        .of_element_instance(element_instance_key)
        .filter(|subscription| event(subscription.element))
        .cloned()
        .collect();
    for subscription in open {
        change(step, &subscription, SubscriptionState::Deleted);
    }
}

pub fn change(step: &mut Step<'_>, subscription: &MessageSubscription, state: SubscriptionState) {
    let subscription = MessageSubscription {
        state,
        updated_at_ms: step.now_ms,
        ..subscription.clone()
    };
    step.emit(Event::MessageSubscriptionChanged(Arc::new(subscription)));
}

/// Zeebe hands a subscription over to the partition of its messages, which looks for one and hands
/// that back: two follow-ups, which decides what comes before the message.
fn queue_offer(step: &mut Step<'_>, subscription: &MessageSubscription) {
    if buffered_for(step, subscription).is_some() {
        step.queue(FollowUp::OfferBuffered {
            subscription_key: subscription.key,
        });
    }
}

/// Carries out [`FollowUp::OfferBuffered`].
pub fn offer_buffered(step: &mut Step<'_>, subscription_key: Key) {
    step.queue(FollowUp::Correlate { subscription_key });
}

fn buffered_for(step: &Step<'_>, subscription: &MessageSubscription) -> Option<Arc<Message>> {
    let SubscriptionTarget::ElementInstance {
        correlation_key, ..
    } = &subscription.target
    else {
        return None;
    };
    next_buffered(
        step,
        &subscription.message_name,
        correlation_key,
        &subscription.bpmn_process_id,
    )
}

/// The oldest living message for a name and correlation key that hasn't reached the process yet.
fn next_buffered(
    step: &Step<'_>,
    name: &Arc<str>,
    correlation_key: &Arc<str>,
    bpmn_process_id: &Arc<str>,
) -> Option<Arc<Message>> {
    step.state
        .messages
        .uncorrelated(name, correlation_key, bpmn_process_id)
        .find(|message| message.expires_at_ms > step.now_ms)
        .cloned()
}

/// Carries out [`FollowUp::Correlate`].
pub fn correlate_buffered(step: &mut Step<'_>, subscription_key: Key) {
    let Some(subscription) = step.state.subscriptions.get(subscription_key).cloned() else {
        return;
    };
    let Some(message) = buffered_for(step, &subscription) else {
        return;
    };
    if !is_accepting(step, &subscription) {
        return;
    }
    let mut message = Message::clone(&message);
    deliver(step, &mut message, &subscription);
    step.emit(Event::MessageChanged(Arc::new(message)));
    if !subscription.is_interrupting {
        queue_offer(step, &subscription);
    }
}

/// Whom a message reaches.
#[derive(Debug, Default)]
pub struct Recipients {
    pub waiting: Vec<Arc<MessageSubscription>>,
    pub starts: Vec<Arc<MessageSubscription>>,
    /// Processes it would have started, had no instance held its correlation key.
    pub blocked: BTreeSet<Arc<str>>,
}

impl Recipients {
    pub fn find(step: &Step<'_>, name: &Arc<str>, correlation_key: &Arc<str>) -> Self {
        let mut found = Self::default();
        let mut reached: BTreeSet<Arc<str>> = BTreeSet::new();
        for mut of_process in step.state.subscriptions.waiting(name, correlation_key) {
            if let Some(subscription) = of_process.find(|waiting| is_accepting(step, waiting)) {
                reached.insert(Arc::clone(&subscription.bpmn_process_id));
                found.waiting.push(Arc::clone(subscription));
            }
        }
        found.waiting.sort_by_key(|subscription| subscription.key);
        for subscription in step.state.subscriptions.starts(name) {
            let id = &subscription.bpmn_process_id;
            if reached.contains(id) {
                continue;
            }
            let holder = step.state.instances.correlation_holder(id, correlation_key);
            if holder.is_some() && !correlation_key.is_empty() {
                found.blocked.insert(Arc::clone(id));
            } else {
                reached.insert(Arc::clone(id));
                found.starts.push(Arc::clone(subscription));
            }
        }
        found
    }

    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty() && self.starts.is_empty()
    }

    /// Lets the message reach all of them; the first process instance that it reached or started.
    pub fn reach(&self, step: &mut Step<'_>, message: &mut Message) -> Option<Key> {
        let mut first = None;
        for subscription in &self.starts {
            let key = start_by(step, message, subscription);
            first = first.or(key);
        }
        for subscription in &self.waiting {
            deliver(step, message, subscription);
            if let SubscriptionTarget::ElementInstance {
                process_instance_key,
                ..
            } = subscription.target
            {
                first = first.or(Some(process_instance_key));
            }
        }
        first
    }
}

/// Whether the subscription's element instance takes the message now.
fn is_accepting(step: &Step<'_>, subscription: &MessageSubscription) -> bool {
    match subscription.target {
        SubscriptionTarget::ElementInstance {
            element_instance_key,
            ..
        } => trigger::accepts(step, element_instance_key, subscription.element),
        SubscriptionTarget::ProcessStart => true,
    }
}

/// Hands the message to the waiting element instance. The caller emits the message.
fn deliver(step: &mut Step<'_>, message: &mut Message, subscription: &MessageSubscription) {
    let SubscriptionTarget::ElementInstance {
        element_instance_key,
        process_instance_key,
        ..
    } = subscription.target
    else {
        return;
    };
    let element = Some(element_instance_key);
    note(step, message, subscription, process_instance_key, element);
    let state = if subscription.is_interrupting {
        SubscriptionState::Correlated
    } else {
        SubscriptionState::Created
    };
    change(step, subscription, state);
    message
        .correlated_to
        .insert(Arc::clone(&subscription.bpmn_process_id));
    let variables = Arc::clone(&message.variables);
    trigger::occur(step, element_instance_key, subscription.element, variables);
}

/// Starts a process instance by its message start event; its key. The caller emits the message.
fn start_by(
    step: &mut Step<'_>,
    message: &mut Message,
    subscription: &MessageSubscription,
) -> Option<Key> {
    message
        .correlated_to
        .insert(Arc::clone(&subscription.bpmn_process_id));
    let held = (!message.correlation_key.is_empty()).then(|| {
        (
            Arc::clone(&message.correlation_key),
            Arc::clone(&message.name),
        )
    });
    let started = start::by_event(
        step,
        subscription.process_definition_key,
        subscription.element,
        Arc::clone(&message.variables),
        held,
    );
    if let Some(process_instance_key) = started {
        note(step, message, subscription, process_instance_key, None);
    }
    started
}

/// Keeps an account of whom the message has reached.
fn note(
    step: &mut Step<'_>,
    message: &Message,
    subscription: &MessageSubscription,
    process_instance_key: Key,
    element_instance_key: Option<Key>,
) {
    step.emit(Event::MessageCorrelated(Arc::new(MessageCorrelation {
        message_key: message.key,
        message_name: Arc::clone(&message.name),
        correlation_key: Arc::clone(&message.correlation_key),
        subscription_key: subscription.key,
        process_instance_key,
        element_instance_key,
        process_definition_key: subscription.process_definition_key,
        element_id: Arc::clone(&subscription.element_id),
        correlated_at_ms: step.now_ms,
    })));
}

/// A process instance that held a correlation key has ended: the oldest buffered message that waited
/// for it starts the next one, of the newest version.
pub fn start_next(step: &mut Step<'_>, ended: &Context) {
    let Some((correlation_key, _)) = ended
        .instance
        .process
        .as_ref()
        .and_then(|process| process.correlation_key.clone())
    else {
        return;
    };
    let id = &ended.definition.bpmn_process_id;
    let Some(latest) = step.state.definitions.latest(id) else {
        return;
    };
    let next = step
        .state
        .subscriptions
        .starts_of_definition(latest.key)
        .filter_map(|subscription| {
            let message = next_buffered(step, &subscription.message_name, &correlation_key, id)?;
            Some((message, Arc::clone(subscription)))
        })
        .min_by_key(|(message, _)| message.key);
    let Some((message, subscription)) = next else {
        return;
    };
    let mut message = Message::clone(&message);
    start_by(step, &mut message, &subscription);
    step.emit(Event::MessageChanged(Arc::new(message)));
}

/// Expires messages whose time to live is over, at most `DUE_A_TICK_MAX` of them.
pub fn expire_due(step: &mut Step<'_>) {
    let expired: Vec<Arc<Message>> = step
        .state
        .messages
        .expired(step.now_ms)
        .take(limits::DUE_A_TICK_MAX)
        .cloned()
        .collect();
    for message in expired {
        let message = Message {
            state: MessageState::Expired,
            ..Message::clone(&message)
        };
        step.emit(Event::MessageChanged(Arc::new(message)));
    }
}
