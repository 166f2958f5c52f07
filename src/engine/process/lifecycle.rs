//! The lifecycle of one element instance: activating, activated, completing, completed, or
//! terminating and terminated, and what each transition brings along.
//!
//! What an element does on the way is asked of [`element`], which answers with [`Entered`] and
//! [`Outgoing`] and makes no transition itself.

mod follow_ups;

use std::sync::Arc;

use super::{
    Context, Failure, catch, compensation, flow, incident, instance, jobs,
    listeners::{self, Listening},
    runtime_instruction,
    scope::{self, ScopeEnd},
    trigger,
};
use crate::{
    bpmn::model::{ElementIndex, ElementKind, FlowIndex},
    engine::{
        element,
        event::Event,
        follow_up::FollowUp,
        record::{Document, ElementInstance, ElementState, Key, ListenerEvent, Trigger},
        step::Step,
    },
};

pub use follow_ups::{carry_out, process_instance_of};

/// How an element goes on once it's activated.
#[derive(Debug)]
pub enum Entered {
    /// It waits: for a job, an event, its children.
    Waits,
    /// Nothing to wait for: its completion is queued.
    Completes,
    /// A gateway: completes at once, in the same go.
    Passes(Outgoing),
}

/// What follows an element's completion.
#[derive(Debug)]
pub enum Outgoing {
    /// All its outgoing flows; without any, its path ends.
    All,
    Only(FlowIndex),
    /// All of these, in this order (an inclusive gateway).
    Several(Vec<FlowIndex>),
    /// On at another element of the same scope (a link).
    Element(ElementIndex),
    /// The event that ended its waiting is activated next, in the same scope.
    Event(Trigger),
    /// Everything else in its scope ends (a terminate end event).
    TerminateScope,
    /// A chosen element of an ad-hoc sub-process has ended, with what its completion condition says.
    AdHocPath(Option<bool>),
    /// A called process is done; these are its variables for the call activity.
    Result(Document),
}

/// Enters an element in a scope, where the scope still lets that happen; the instance has this key,
/// or else takes one.
pub fn activate(step: &mut Step<'_>, scope_key: Key, element: ElementIndex, key: Option<Key>) {
    let Some(mut scope) = Context::load(step, scope_key) else {
        return;
    };
    if !scope_lets(&scope, element)
        || runtime_instruction::is_ending(step, &scope)
        || instance::is_cancelled(step.state, scope.instance.process_instance_key)
    {
        return;
    }
    let key = key.unwrap_or_else(|| step.next_key());
    let context = create_element_as(step, &mut scope, element, key);
    enter(step, context);
}

/// Makes the instance of an element in a scope, in the state `Activating`.
pub fn create_element(step: &mut Step<'_>, scope: &mut Context, element: ElementIndex) -> Context {
    let key = step.next_key();
    create_element_as(step, scope, element, key)
}

fn create_element_as(
    step: &mut Step<'_>,
    scope: &mut Context,
    element: ElementIndex,
    key: Key,
) -> Context {
    let instance = ElementInstance {
        element,
        scope_key: Some(scope.key()),
        loop_counter: scope::count_in(step, scope),
        ..instance::element(
            step,
            key,
            scope.instance.process_instance_key,
            scope.instance.process_definition_key,
        )
    };
    let instance = Arc::new(instance);
    step.emit(Event::ElementInstanceChanged(Arc::clone(&instance)));
    Context {
        instance,
        definition: Arc::clone(&scope.definition),
        process: Arc::clone(&scope.process),
    }
}

fn activate_instance(step: &mut Step<'_>, key: Key) {
    let Some(context) = Context::load(step, key) else {
        return;
    };
    if context.instance.state == ElementState::Activating
        && scope_goes_on(step, &context)
        && !runtime_instruction::is_ending(step, &context)
        && !instance::is_cancelled(step.state, context.instance.process_instance_key)
    {
        enter(step, context);
    }
}

/// From activating on: input mappings and start listeners, then the rest.
fn enter(step: &mut Step<'_>, mut context: Context) {
    #[cfg(test)]
    assert!(
        *context.element().id != *crate::engine::BUG,
        "as the test wants it"
    );
    let prepared = element::child_activating(step, &context)
        .and_then(|()| element::prepare(step, &mut context))
        .and_then(|()| listeners::first(step, &mut context, ListenerEvent::Start));
    match prepared {
        Ok(Listening::Over) => enter_prepared(step, context),
        Ok(Listening::Waits) => {}
        Err(failure) => {
            incident::raise(step, &context, failure);
        }
    }
}

/// What the element does on its own, then the transition to activated.
fn enter_prepared(step: &mut Step<'_>, mut context: Context) {
    match element::activate(step, &mut context) {
        Ok(Entered::Waits) => activated(step, &mut context),
        Ok(Entered::Completes) => {
            activated(step, &mut context);
            step.queue(FollowUp::Complete { key: context.key() });
        }
        Ok(Entered::Passes(outgoing)) => {
            activated(step, &mut context);
            leave(step, context, outgoing);
        }
        Err(failure) => {
            incident::raise(step, &context, failure);
        }
    }
}

/// The transition to activated, for those who activate an instance themselves.
pub fn activated(step: &mut Step<'_>, context: &mut Context) {
    context.change(step, |instance| {
        instance.state = ElementState::Activated;
        instance.listener_index = 0;
    });
    element::activated(step, context);
}

fn complete(step: &mut Step<'_>, key: Key) {
    let Some(mut context) = Context::load(step, key) else {
        return;
    };
    let fits = matches!(
        context.instance.state,
        ElementState::Activated | ElementState::Completing
    );
    if !fits || !scope_goes_on(step, &context) || runtime_instruction::is_ending(step, &context) {
        return;
    }
    if context.instance.state == ElementState::Activated {
        context.change(step, |instance| instance.state = ElementState::Completing);
    }
    let ended = element::complete(step, &mut context).and_then(|outgoing| {
        catch::unsubscribe(step, key);
        let listening = listeners::first(step, &mut context, ListenerEvent::End)?;
        Ok((outgoing, listening))
    });
    match ended {
        Ok((outgoing, Listening::Over)) => leave(step, context, outgoing),
        Ok((_, Listening::Waits)) => spend_trigger(step, &mut context),
        Err(failure) => hold(step, context, failure),
    }
}

/// The end of an element instance's own work; at the end of a path its scope has a say.
fn leave(step: &mut Step<'_>, context: Context, outgoing: Outgoing) {
    let ends_path = matches!(outgoing, Outgoing::All) && context.element().outgoing.is_empty();
    if !ends_path {
        return completed(step, context, outgoing, ScopeEnd::WhenIdle);
    }
    match element::child_completing(step, &context) {
        Ok(scope_end) => completed(step, context, outgoing, scope_end),
        Err(failure) => hold(step, context, failure),
    }
}

/// It stays completing until the incident is resolved.
fn hold(step: &mut Step<'_>, mut context: Context, failure: Failure) {
    spend_trigger(step, &mut context);
    incident::raise(step, &context, failure);
}

/// A listener's job is done: its variables are taken over, then the next listener's job is made or the
/// element goes on.
fn listener_completed(step: &mut Step<'_>, key: Key) {
    let Some(mut context) = Context::load(step, key) else {
        return;
    };
    let event = match context.instance.state {
        ElementState::Activating => ListenerEvent::Start,
        ElementState::Completing => ListenerEvent::End,
        _ => return,
    };
    listeners::take_variables(step, &mut context, event);
    match listeners::next(step, &mut context, event) {
        Ok(Listening::Waits) => {}
        Ok(Listening::Over) if event == ListenerEvent::Start => enter_prepared(step, context),
        Ok(Listening::Over) => {
            let outgoing = element::outgoing(step, &context);
            leave(step, context, outgoing);
        }
        Err(failure) => {
            incident::raise(step, &context, failure);
        }
    }
}

/// A completion that can't be finished now has taken over its event's variables already: they are set
/// once, so that what is changed afterwards stays.
fn spend_trigger(step: &mut Step<'_>, context: &mut Context) {
    let own = context.instance.element;
    if context
        .instance
        .triggers
        .iter()
        .any(|trigger| trigger.element == own)
    {
        context.change(step, |instance| {
            instance.triggers.retain(|trigger| trigger.element != own);
        });
    }
}

fn completed(step: &mut Step<'_>, mut context: Context, outgoing: Outgoing, scope_end: ScopeEnd) {
    compensation::subscribe(step, &context);
    let now_ms = step.now_ms;
    context.change(step, |instance| {
        instance.state = ElementState::Completed;
        instance.ended_at_ms = Some(now_ms);
    });
    compensation::handler_completed(step, context.key());
    if matches!(outgoing, Outgoing::All) && context.element().outgoing.is_empty() {
        scope::child_completed(step, &context, scope_end);
        runtime_instruction::carry_out(step, &context);
        return;
    }
    // As in Zeebe a terminate end event is never an element to end after.
    if !matches!(outgoing, Outgoing::TerminateScope)
        && runtime_instruction::carry_out(step, &context)
    {
        return;
    }
    match outgoing {
        Outgoing::Only(flow) => flow::take(step, &context, flow),
        Outgoing::Several(flows) => {
            for flow in flows {
                flow::take(step, &context, flow);
            }
        }
        Outgoing::Element(element) => {
            if let Some(scope_key) = context.instance.scope_key {
                step.queue_activation(scope_key, element, None);
            }
        }
        Outgoing::All => flow::take_all(step, &context),
        Outgoing::Event(trigger) => {
            if let Some(scope_key) = context.instance.scope_key {
                trigger::activate(step, scope_key, trigger);
            }
        }
        Outgoing::TerminateScope => {
            if let Some(mut scope) = context.scope(step) {
                scope::interrupt(step, &mut scope, context.instance.element);
                if scope::terminate_children(step, scope.key()) {
                    scope::child_completed(step, &context, ScopeEnd::WhenIdle);
                }
            }
        }
        Outgoing::AdHocPath(is_fulfilled) => {
            element::ad_hoc_sub_process::path_completed(step, &context, is_fulfilled);
        }
        Outgoing::Result(document) => element::instance_completed(step, &context, document),
    }
}

fn terminate(step: &mut Step<'_>, key: Key) {
    let Some(mut context) = Context::load(step, key) else {
        return;
    };
    if context.instance.state == ElementState::Terminating {
        return;
    }
    context.change(step, |instance| instance.state = ElementState::Terminating);
    if let Some(job_key) = context.instance.job_key {
        jobs::cancel(step, job_key);
    }
    catch::unsubscribe(step, key);
    incident::close_all(step, key);
    if element::terminate(step, &context) {
        finish_termination(step, context.clone());
    }
    runtime_instruction::carry_out(step, &context);
}

/// The end of a termination: at once, or when the last child has ended.
///
/// Where an interrupting boundary event ended the instance, that event goes on in its place.
pub fn finish_termination(step: &mut Step<'_>, mut context: Context) {
    let now_ms = step.now_ms;
    context.change(step, |instance| {
        instance.state = ElementState::Terminated;
        instance.ended_at_ms = Some(now_ms);
    });
    let Some(scope) = context.scope(step) else {
        element::instance_terminated(step, &context);
        return;
    };
    match interrupting_boundary(&context) {
        Some(trigger) if scope.instance.is_active() && scope.instance.interrupted_by.is_none() => {
            trigger::activate(step, scope.key(), trigger.clone());
        }
        _ => scope::child_terminated(step, &context),
    }
}

/// The trigger of the boundary event that ended the instance.
fn interrupting_boundary(context: &Context) -> Option<&Trigger> {
    // As in Zeebe nothing comes of one that is attached to an event sub-process.
    if matches!(context.element().kind, ElementKind::EventSubProcess(_)) {
        return None;
    }
    context.instance.triggers.iter().find(|trigger| {
        matches!(
            context.process.element(trigger.element).kind,
            ElementKind::BoundaryEvent { .. }
        )
    })
}

/// Whether the enclosing scope still lets the element instance go on.
fn scope_goes_on(step: &Step<'_>, context: &Context) -> bool {
    context.instance.scope_key.is_none()
        || context
            .scope(step)
            .is_some_and(|scope| scope_lets(&scope, context.instance.element))
}

/// Whether an element of the scope may go on: in an interrupted one only what interrupted it may.
fn scope_lets(scope: &Context, element: ElementIndex) -> bool {
    scope.instance.is_active() && scope.instance.interrupted_by.is_none_or(|by| by == element)
}
