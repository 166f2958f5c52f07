//! What may still be compensated: an activity whose compensation boundary event is mapped goes on with
//! the target's handler, the scopes around it with it; the rest is beyond compensation.

use std::{collections::HashMap, sync::Arc};

use super::{Refusal, plan::Plan};
use crate::{
    bpmn::model::{Element, ElementIndex, ElementKind, Event as BpmnEvent, Process},
    engine::{
        event::Event,
        process::catch,
        record::{CompensationState, CompensationSubscription},
        step::Step,
    },
};

pub fn migrate(step: &mut Step<'_>, plan: &Plan) -> Result<(), Refusal> {
    let open: Vec<Arc<CompensationSubscription>> = step
        .state
        .compensations
        .of_process_instance(plan.process_instance_key)
        .cloned()
        .collect();
    let targets = targets(plan, &open)?;
    for subscription in open {
        let mut moved = CompensationSubscription::clone(&subscription);
        match targets.get(&subscription.activity) {
            Some(&target) => {
                moved.activity = target;
                moved.handler = handler(&plan.target_process, target)
                    .or(moved.handler.map(|handler| plan.target_or_same(handler)));
            }
            None => moved.state = CompensationState::Ended,
        }
        step.emit(Event::CompensationSubscriptionChanged(Arc::new(moved)));
    }
    Ok(())
}

/// What the activities become, by their mapped boundary events.
fn targets(
    plan: &Plan,
    open: &[Arc<CompensationSubscription>],
) -> Result<HashMap<ElementIndex, ElementIndex>, Refusal> {
    let mut targets = HashMap::new();
    for subscription in open {
        let activity = plan.source_process.element(subscription.activity);
        if matches!(activity.kind, ElementKind::SubProcess) {
            continue;
        }
        let Some((boundary, target)) = mapped_boundary(plan, activity) else {
            continue;
        };
        let ElementKind::BoundaryEvent {
            attached_to,
            event: BpmnEvent::Compensation { .. },
            ..
        } = target.kind
        else {
            return Err(Refusal::argument(format!(
                "with id '{}' but compensation boundary event '{}' is mapped to a target boundary event '{}' that has event type '{}' different than compensation boundary event type.",
                plan.source_process.id,
                boundary.id,
                target.id,
                catch::event_type(target)
            )));
        };
        targets.insert(activity.index, attached_to);
        add_scopes(plan, (activity.index, attached_to), &mut targets)?;
    }
    Ok(targets)
}

fn mapped_boundary<'a>(plan: &'a Plan, activity: &Element) -> Option<(&'a Element, &'a Element)> {
    let mut boundaries = activity.boundary_events.iter().rev();
    boundaries.find_map(|&index| {
        let boundary = plan.source_process.element(index);
        let is_compensation = matches!(
            boundary.kind,
            ElementKind::BoundaryEvent {
                event: BpmnEvent::Compensation { .. },
                ..
            }
        );
        let target = plan.target(&boundary.id).filter(|_| is_compensation)?;
        Some((boundary, target))
    })
}

/// The scopes around both become each other.
fn add_scopes(
    plan: &Plan,
    (source, target): (ElementIndex, ElementIndex),
    targets: &mut HashMap<ElementIndex, ElementIndex>,
) -> Result<(), Refusal> {
    let (from, to) = (&plan.source_process, &plan.target_process);
    let around = |process: &Process, index| process.element(index).scope.unwrap_or(Process::ROOT);
    let (mut source, mut target) = (around(from, source), around(to, target));
    while source != Process::ROOT && target != Process::ROOT {
        targets.insert(source, target);
        (source, target) = (around(from, source), around(to, target));
    }
    if source == target {
        return Ok(());
    }
    Err(Refusal::state(format!(
        "with id '{}' but the flow scope of compensation boundary event is changed. Flow scope '{}' is not in the same level as '{}'. The flow scope of a compensation boundary event cannot be changed during migration yet.",
        from.id,
        from.element(source).id,
        to.element(target).id
    )))
}

fn handler(process: &Process, activity: ElementIndex) -> Option<ElementIndex> {
    let mut events = process.element(activity).boundary_events.iter().rev();
    events.find_map(|&index| match process.element(index).kind {
        ElementKind::BoundaryEvent {
            event: BpmnEvent::Compensation { handler },
            ..
        } => Some(handler),
        _ => None,
    })
}
