//! What exclusive and inclusive gateways share: which of their flows have a condition, and whether it holds.

use crate::{
    bpmn::model::FlowIndex,
    engine::{
        process::{Context, Failure, expression, lifecycle::Outgoing},
        record::IncidentType,
        step::Step,
    },
};

/// Where there is nothing to choose: the end of a path, or one flow on.
pub fn unconditional(context: &Context) -> Option<Outgoing> {
    match context.element().outgoing.as_slice() {
        [] => Some(Outgoing::All),
        [only] if context.process.flow(*only).condition.is_none() => Some(Outgoing::Only(*only)),
        _ => None,
    }
}

/// The flows with a condition, in the order that Zeebe looks at them: the last of the file first.
pub fn conditional_flows(
    context: &Context,
    default_flow: Option<FlowIndex>,
) -> impl Iterator<Item = FlowIndex> {
    let outgoing = context.element().outgoing.iter().rev().copied();
    outgoing.filter(move |flow| {
        Some(*flow) != default_flow && context.process.flow(*flow).condition.is_some()
    })
}

/// Whether the flow's condition holds; it is a failure when it gives no boolean.
pub fn holds(step: &Step<'_>, context: &Context, flow: FlowIndex) -> Result<bool, Failure> {
    match &context.process.flow(flow).condition {
        Some(condition) => expression::boolean(step, condition, Some(context.key())),
        None => Ok(false),
    }
}

pub fn none_holds() -> Failure {
    Failure::new(
        IncidentType::ConditionError,
        "Expected at least one condition to evaluate to true, or to have a default flow",
    )
}
