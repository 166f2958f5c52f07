//! Ending element instances in one go, without what would follow from their end: as a modification does.
//!
//! The ordinary termination, child by child, is the [`lifecycle`](super::lifecycle)'s.

use std::sync::Arc;

use super::{Context, catch, incident, jobs, scope, user_tasks};
use crate::{
    bpmn::model::ElementKind,
    engine::{
        element::{self, multi_instance_body},
        record::{ElementInstance, ElementState, Key},
        step::Step,
    },
};

/// A called process instance would end, but not its call activity.
#[derive(Debug)]
pub struct WouldEndCalledInstance(pub Arc<str>);

/// Ends the element instance with all inside of it, and the scopes around that are then without work and
/// aren't in `needed`.
pub fn terminate(
    step: &mut Step<'_>,
    key: Key,
    needed: &[Key],
) -> Result<(), WouldEndCalledInstance> {
    let Some(instance) = step.state.instances.get(key).cloned() else {
        return Ok(());
    };
    terminate_tree(step, key);
    let mut next = instance.scope_key;
    while let Some(scope) = next.and_then(|key| Context::load(step, key)) {
        let is_empty = !step.state.instances.has_children(scope.key())
            && scope::active_flows(step, &scope) == 0;
        if !is_empty || needed.contains(&scope.key()) {
            break;
        }
        if is_called(&scope.instance) {
            return Err(WouldEndCalledInstance(Arc::clone(
                &scope.definition.bpmn_process_id,
            )));
        }
        terminate_tree(step, scope.key());
        next = scope.instance.scope_key;
    }
    Ok(())
}

fn is_called(instance: &ElementInstance) -> bool {
    instance
        .process
        .as_ref()
        .is_some_and(|process| process.parent_element_instance_key.is_some())
}

/// All begin to end from the outside in, the newest of a scope first, and have ended in reverse.
fn terminate_tree(step: &mut Step<'_>, key: Key) {
    let mut waiting = vec![key];
    let mut ending = Vec::new();
    while let Some(key) = waiting.pop() {
        let Some(mut context) = Context::load(step, key) else {
            continue;
        };
        if context.instance.state == ElementState::Terminating {
            continue;
        }
        begin(step, &mut context);
        waiting.extend(element::inside(step, &context));
        ending.push(context);
    }
    let now_ms = step.now_ms;
    for mut context in ending.into_iter().rev() {
        context.change(step, |instance| {
            instance.state = ElementState::Terminated;
            instance.ended_at_ms = Some(now_ms);
        });
        if let Some(mut scope) = context.scope(step)
            && matches!(scope.element().kind, ElementKind::MultiInstanceBody(_))
        {
            multi_instance_body::child_terminated(step, &mut scope);
        }
    }
}

fn begin(step: &mut Step<'_>, context: &mut Context) {
    context.change(step, |instance| instance.state = ElementState::Terminating);
    if let Some(job_key) = context.instance.job_key {
        jobs::cancel(step, job_key);
    }
    user_tasks::cancel_at_once(step, context.key());
    catch::unsubscribe(step, context.key());
    incident::close_all(step, context.key());
    if matches!(context.element().kind, ElementKind::MultiInstanceBody(_)) {
        multi_instance_body::forget_items(step, context);
    }
}
