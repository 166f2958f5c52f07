//! Sequence flows: taking them, and the tokens that wait at joining gateways.

use std::sync::Arc;

use super::Context;
use crate::{
    bpmn::model::{ElementKind, FlowIndex},
    engine::{event::Event, follow_up::FollowUp, record::Key, step::Step},
};

/// Takes all outgoing flows of a completed element: as Zeebe does, the last of the file first.
pub fn take_all(step: &mut Step<'_>, context: &Context) {
    let process = Arc::clone(&context.process);
    for &flow in process
        .element(context.instance.element)
        .outgoing
        .iter()
        .rev()
    {
        take(step, context, flow);
    }
}

/// Takes one flow: its target is entered, or a token waits there for the others.
pub fn take(step: &mut Step<'_>, context: &Context, flow: FlowIndex) {
    let Some(scope_key) = context.instance.scope_key else {
        return;
    };
    let sequence_flow = context.process.flow(flow);
    let target = context.process.element(sequence_flow.target);
    step.emit(Event::SequenceFlowTaken {
        process_instance_key: context.instance.process_instance_key,
        flow_id: Arc::clone(&sequence_flow.id),
    });
    if matches!(target.kind, ElementKind::ParallelGateway) && target.incoming.len() > 1 {
        join(step, scope_key, flow, context);
        return;
    }
    step.queue(FollowUp::Activate {
        scope_key,
        element: target.index,
        via: Some(flow),
    });
}

/// Puts a token at a joining gateway, and enters it once there is one on each incoming flow.
fn join(step: &mut Step<'_>, scope_key: Key, flow: FlowIndex, context: &Context) {
    let Some(mut scope) = Context::load(step, scope_key) else {
        return;
    };
    let gateway = context.process.element(context.process.flow(flow).target);
    let index = gateway.index;
    let is_complete = gateway.incoming.iter().all(|&incoming| {
        incoming == flow || scope.instance.join_tokens.contains_key(&(index, incoming))
    });
    scope.change(step, |scope| {
        *scope.join_tokens.entry((index, flow)).or_default() += 1;
        if !is_complete {
            return;
        }
        for &incoming in &gateway.incoming {
            let token = (index, incoming);
            match scope.join_tokens.get_mut(&token) {
                Some(count) if *count > 1 => *count -= 1,
                _ => {
                    scope.join_tokens.remove(&token);
                }
            }
        }
    });
    if is_complete {
        step.queue(FollowUp::Activate {
            scope_key,
            element: index,
            via: Some(flow),
        });
    }
}
