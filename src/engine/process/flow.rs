//! Sequence flows: taking them, and the tokens that wait at joining gateways.

use std::sync::Arc;

use super::{Context, lifecycle};
use crate::{
    bpmn::model::{Element, ElementIndex, ElementKind, FlowIndex},
    engine::{
        element::inclusive_gateway, event::Event, follow_up::FollowUp, record::Key, step::Step,
    },
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
    if joins(target) {
        if let Some(mut scope) = Context::load(step, scope_key) {
            put_token(step, &mut scope, flow);
            let key = step.next_key();
            step.queue(FollowUp::Join {
                key,
                scope_key,
                element: target.index,
            });
        }
        return;
    }
    step.queue_activation(scope_key, target.index, Some(flow));
}

fn joins(element: &Element) -> bool {
    let is_gateway = matches!(
        element.kind,
        ElementKind::ParallelGateway | ElementKind::InclusiveGateway { .. }
    );
    is_gateway && element.incoming.len() > 1
}

/// Enters a joining gateway with the tokens that wait at it: a parallel one when there's one on each
/// flow, an inclusive one when none may still come on another flow.
///
/// Looked at when a token comes, and at no other time: as in Zeebe, tokens stay for good at an
/// inclusive gateway where the last one that was waited for turned away.
pub fn join(step: &mut Step<'_>, scope_key: Key, gateway: ElementIndex, key: Key) {
    let Some(mut scope) = Context::load(step, scope_key) else {
        return;
    };
    if !scope.instance.is_active() || scope.instance.interrupted_by.is_some() {
        return;
    }
    let waiting: Vec<FlowIndex> = tokens(&scope, gateway).collect();
    let element = scope.process.element(gateway);
    let enters = match element.kind {
        // Without any, another token has taken them all along.
        _ if waiting.is_empty() => false,
        _ if waiting.len() == element.incoming.len() => true,
        ElementKind::InclusiveGateway { .. } => {
            !inclusive_gateway::awaits(step, &scope, gateway, &waiting)
        }
        _ => false,
    };
    if enters {
        take_tokens(step, &mut scope, gateway);
        lifecycle::activate(step, scope_key, gateway, Some(key));
    }
}

fn put_token(step: &mut Step<'_>, scope: &mut Context, flow: FlowIndex) {
    let gateway = scope.process.flow(flow).target;
    scope.change(step, |scope| {
        *scope.join_tokens.entry((gateway, flow)).or_default() += 1;
    });
}

/// The flows with tokens that wait at the gateway.
fn tokens(scope: &Context, gateway: ElementIndex) -> impl Iterator<Item = FlowIndex> {
    let range = (gateway, FlowIndex(0))..=(gateway, FlowIndex(u32::MAX));
    let tokens = scope.instance.join_tokens.range(range);
    tokens.map(|((_, flow), _)| *flow)
}

/// Takes one token off each flow that has any.
fn take_tokens(step: &mut Step<'_>, scope: &mut Context, gateway: ElementIndex) {
    let used = u32::try_from(tokens(scope, gateway).count()).unwrap_or(u32::MAX);
    scope.change(step, |scope| {
        let waiting: u32 = scope.join_tokens.values().sum();
        let counted = waiting.saturating_sub(scope.forgiven_tokens);
        scope.forgiven_tokens = (waiting - used).saturating_sub(counted.saturating_sub(used));
        scope.join_tokens.retain(|(element, _), count| {
            if *element == gateway {
                *count -= 1;
            }
            *count > 0
        });
    });
}
