//! Signals: opening and closing subscriptions, and reaching all that wait.

use std::sync::Arc;

use super::{Context, start, trigger};
use crate::{
    bpmn::model::{Element, ElementIndex},
    engine::{
        event::Event,
        record::{Document, Key, SignalSubscription},
        step::Step,
    },
};

/// Opens a subscription. As in Zeebe an element instance has one for a signal: it takes the place of
/// another event's that waits for the same one.
pub fn open(step: &mut Step<'_>, context: &Context, element: &Element, name: Arc<str>) {
    let former = step
        .state
        .signals
        .of_element_instance(context.key())
        .find(|subscription| subscription.signal_name == name)
        .cloned();
    if let Some(former) = former {
        close(step, &former);
    }
    let subscription = SignalSubscription {
        key: step.next_key(),
        signal_name: name,
        element_instance_key: Some(context.key()),
        process_instance_key: Some(context.instance.process_instance_key),
        process_definition_key: context.definition.key,
        bpmn_process_id: Arc::clone(&context.definition.bpmn_process_id),
        element: element.index,
        element_id: Arc::clone(&element.id),
        tenant_id: Arc::clone(&context.definition.tenant_id),
        is_open: true,
    };
    step.emit(Event::SignalSubscriptionChanged(Arc::new(subscription)));
}

/// Closes what an element instance still waits for, of the events that `event` names.
pub fn close_all(
    step: &mut Step<'_>,
    element_instance_key: Key,
    event: impl Fn(ElementIndex) -> bool,
) {
    let open: Vec<Arc<SignalSubscription>> = step
        .state
        .signals
        .of_element_instance(element_instance_key)
        .filter(|subscription| event(subscription.element))
        .cloned()
        .collect();
    for subscription in open {
        close(step, &subscription);
    }
}

pub fn close(step: &mut Step<'_>, subscription: &SignalSubscription) {
    let subscription = SignalSubscription {
        is_open: false,
        ..subscription.clone()
    };
    step.emit(Event::SignalSubscriptionChanged(Arc::new(subscription)));
}

/// Reaches everything that waits for the signal, the oldest first; nothing is kept of it.
pub fn broadcast(step: &mut Step<'_>, name: &str, variables: &Arc<Document>) {
    let waiting: Vec<Arc<SignalSubscription>> = step.state.signals.waiting(name).cloned().collect();
    for subscription in waiting {
        let variables = Arc::clone(variables);
        match subscription.element_instance_key {
            Some(key) => trigger::occur(step, key, subscription.element, variables),
            None => {
                let definition_key = subscription.process_definition_key;
                start::by_event(step, definition_key, subscription.element, variables, None);
            }
        }
    }
}
