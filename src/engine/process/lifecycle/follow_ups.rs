//! What a queued follow-up asks for, and which element instance it is about.

use super::{activate, activate_instance, complete, listener_completed, terminate};
use crate::engine::{
    element,
    follow_up::FollowUp,
    process::{conditionals, flow, messages, scope},
    record::{ConditionalTarget, Key, SubscriptionTarget},
    state::State,
    step::Step,
};

/// Carries out one queued follow-up. Those that no longer fit the state are dropped, as Zeebe
/// rejects them: something else has ended the instance or its scope in the meantime.
pub fn carry_out(step: &mut Step<'_>, follow_up: FollowUp) {
    if is_banned(step, follow_up) {
        return;
    }
    match follow_up {
        FollowUp::Activate {
            key,
            scope_key,
            element,
            ..
        } => activate(step, scope_key, element, key),
        FollowUp::Join {
            key,
            scope_key,
            element,
        } => flow::join(step, scope_key, element, key),
        FollowUp::TriggerConditional { subscription_key } => {
            conditionals::trigger(step, subscription_key);
        }
        FollowUp::ActivateInstance { key } => activate_instance(step, key),
        FollowUp::ActivateNext {
            body_key,
            remaining,
        } => element::activate_next(step, body_key, remaining),
        FollowUp::Complete { key } => complete(step, key),
        FollowUp::TerminateChildren {
            scope_key,
            from_key,
        } => scope::terminate_next(step, scope_key, from_key),
        FollowUp::Terminate { key } => terminate(step, key),
        FollowUp::ListenerCompleted { key } => listener_completed(step, key),
        FollowUp::OfferBuffered { subscription_key } => {
            messages::offer_buffered(step, subscription_key);
        }
        FollowUp::Correlate { subscription_key } => {
            messages::correlate_buffered(step, subscription_key);
        }
    }
}

/// Nothing but ending it is done with a banned process instance.
fn is_banned(step: &Step<'_>, follow_up: FollowUp) -> bool {
    let is_end = matches!(
        follow_up,
        FollowUp::Terminate { .. } | FollowUp::TerminateChildren { .. }
    );
    !is_end && about(step.state, follow_up).is_some_and(|key| step.state.instances.is_banned(key))
}

/// The element instance that a follow-up is about.
fn about(state: &State, follow_up: FollowUp) -> Option<Key> {
    match follow_up {
        FollowUp::Activate { scope_key, .. }
        | FollowUp::Join { scope_key, .. }
        | FollowUp::TerminateChildren { scope_key, .. } => Some(scope_key),
        FollowUp::ActivateNext { body_key, .. } => Some(body_key),
        FollowUp::ActivateInstance { key }
        | FollowUp::Complete { key }
        | FollowUp::Terminate { key }
        | FollowUp::ListenerCompleted { key } => Some(key),
        FollowUp::TriggerConditional { subscription_key } => {
            match state.conditionals.get(subscription_key)?.target {
                ConditionalTarget::ElementInstance {
                    element_instance_key,
                    ..
                } => Some(element_instance_key),
                ConditionalTarget::ProcessStart => None,
            }
        }
        FollowUp::OfferBuffered { subscription_key } | FollowUp::Correlate { subscription_key } => {
            match state.subscriptions.get(subscription_key)?.target {
                SubscriptionTarget::ElementInstance {
                    element_instance_key,
                    ..
                } => Some(element_instance_key),
                SubscriptionTarget::ProcessStart => None,
            }
        }
    }
}

/// The process instance that a follow-up is about.
pub fn process_instance_of(state: &State, follow_up: FollowUp) -> Option<Key> {
    let instance = state.instances.get(about(state, follow_up)?)?;
    Some(instance.process_instance_key)
}
