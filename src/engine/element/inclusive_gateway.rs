//! Inclusive gateways: all flows whose conditions hold, else the default flow; joining waits for the
//! tokens that may still come.
//!
//! When a token comes is [`flow::join`](crate::engine::process::flow::join)'s part.

use std::collections::HashSet;

use super::conditions;
use crate::{
    bpmn::model::{ElementIndex, ElementKind, FlowIndex, Process, Throw},
    engine::{
        process::{
            Context, Failure,
            lifecycle::{Entered, Outgoing},
        },
        step::Step,
    },
};

/// All conditions are evaluated before any flow is taken; as elsewhere the last of the file comes first.
pub fn activate(
    step: &Step<'_>,
    context: &Context,
    default_flow: Option<FlowIndex>,
) -> Result<Entered, Failure> {
    if let Some(outgoing) = conditions::unconditional(context) {
        return Ok(Entered::Passes(outgoing));
    }
    let mut chosen = Vec::new();
    for flow in conditions::conditional_flows(context, default_flow) {
        if conditions::holds(step, context, flow)? {
            chosen.push(flow);
        }
    }
    if chosen.is_empty() {
        chosen.push(default_flow.ok_or_else(conditions::none_holds)?);
    }
    Ok(Entered::Passes(Outgoing::Several(chosen)))
}

/// Whether something in the scope is on its way to the gateway, over a flow that has no token there.
///
/// What counts is where flows could lead by the model, whatever their conditions say; ways out of the
/// scope and back into it don't.
pub fn awaits(
    step: &Step<'_>,
    scope: &Context,
    gateway: ElementIndex,
    waiting: &[FlowIndex],
) -> bool {
    let process = &scope.process;
    let children = step.state.instances.children(scope.key());
    let active = children
        .map(|child| child.element)
        .filter(|element| *element != gateway);
    let elsewhere = scope
        .instance
        .join_tokens
        .keys()
        .map(|(joining, _)| *joining)
        .filter(|joining| *joining != gateway);
    let about_to_be_entered = step
        .flows_in(scope.key())
        .map(|flow| process.flow(flow).target);
    let starts = active.chain(elsewhere).chain(about_to_be_entered).collect();
    leads_to(process, starts, gateway, waiting)
}

/// Whether a way leads from one of the elements to the gateway, not over the flows in `without`.
fn leads_to(
    process: &Process,
    starts: Vec<ElementIndex>,
    gateway: ElementIndex,
    without: &[FlowIndex],
) -> bool {
    let mut seen = HashSet::new();
    let mut next = starts;
    while let Some(index) = next.pop() {
        if index == gateway {
            return true;
        }
        if !seen.insert(index) {
            continue;
        }
        let element = process.element(index);
        if let ElementKind::IntermediateThrowEvent(Throw::Link { catch_event }) = element.kind {
            next.push(catch_event);
            continue;
        }
        let outgoing = element.outgoing.iter();
        next.extend(
            outgoing
                .filter(|flow| !without.contains(flow))
                .map(|flow| process.flow(*flow).target),
        );
        next.extend(&element.boundary_events);
    }
    false
}

#[cfg(test)]
mod tests;
