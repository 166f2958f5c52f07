//! Exclusive gateways: one flow whose condition holds, else the default flow.
//!
//! Where several hold the one that stands last in the file is taken, as Zeebe does.

use crate::{
    bpmn::model::FlowIndex,
    engine::{
        process::{
            Context, Failure, expression,
            lifecycle::{Entered, Outgoing},
        },
        record::IncidentType,
        step::Step,
    },
};

pub fn activate(
    step: &Step<'_>,
    context: &Context,
    default_flow: Option<FlowIndex>,
) -> Result<Entered, Failure> {
    let outgoing = &context.element().outgoing;
    // Without conditions there is nothing to choose: the end of a path, or one flow on.
    match outgoing.as_slice() {
        [] => return Ok(Entered::Passes(Outgoing::All)),
        [only] if context.process.flow(*only).condition.is_none() => {
            return Ok(Entered::Passes(Outgoing::Only(*only)));
        }
        _ => {}
    }
    for &flow in outgoing
        .iter()
        .rev()
        .filter(|flow| Some(**flow) != default_flow)
    {
        let Some(condition) = &context.process.flow(flow).condition else {
            continue;
        };
        if expression::boolean(step, condition, Some(context.key()))? {
            return Ok(Entered::Passes(Outgoing::Only(flow)));
        }
    }
    match default_flow {
        Some(flow) => Ok(Entered::Passes(Outgoing::Only(flow))),
        None => Err(Failure::new(
            IncidentType::ConditionError,
            "Expected at least one condition to evaluate to true, or to have a default flow",
        )),
    }
}
