//! Exclusive gateways: one flow whose condition holds, else the default flow.
//!
//! Where several hold the one that stands last in the file is taken, as Zeebe does.

use super::conditions;
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
    step: &Step<'_>,
    context: &Context,
    default_flow: Option<FlowIndex>,
) -> Result<Entered, Failure> {
    if let Some(outgoing) = conditions::unconditional(context) {
        return Ok(Entered::Passes(outgoing));
    }
    for flow in conditions::conditional_flows(context, default_flow) {
        if conditions::holds(step, context, flow)? {
            return Ok(Entered::Passes(Outgoing::Only(flow)));
        }
    }
    let flow = default_flow.ok_or_else(conditions::none_holds)?;
    Ok(Entered::Passes(Outgoing::Only(flow)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::engine::testing::{Fixture, assert_incident, chain, flow, flow_if, service_task};

    fn gateway() -> Fixture {
        let elements = [
            chain(&[("startEvent", "s", ""), ("exclusiveGateway", "g", "")]),
            service_task("a"),
            service_task("b"),
            flow_if("g", "a", "x > 10"),
            flow_if("g", "b", "y"),
        ];
        Fixture::with_process(&elements.concat())
    }

    #[test]
    fn takes_the_flow_whose_condition_holds() {
        let mut fixture = gateway();
        let key = fixture.start(json!({"x": 20, "y": false}));
        assert_eq!(fixture.active(key), ["a"]);
        let key = fixture.start(json!({"x": 1, "y": true}));
        assert_eq!(fixture.active(key), ["b"]);
    }

    #[test]
    fn no_condition_holds_until_a_variable_is_corrected() {
        let mut fixture = gateway();
        let key = fixture.start(json!({"x": 1, "y": false}));
        let incident = fixture.incident();
        assert_incident(
            &incident,
            (
                "CONDITION_ERROR",
                "g",
                "Expected at least one condition to evaluate to true, or to have a default flow",
            ),
        );
        fixture.set(key, json!({"y": true}));
        fixture.resolve(&incident);
        assert_eq!(fixture.active(key), ["b"]);
        assert!(fixture.incidents().is_empty());
    }

    #[test]
    fn a_condition_must_be_boolean() {
        let mut fixture = gateway();
        fixture.start(json!({"x": 1, "y": "s"}));
        assert_incident(
            &fixture.incident(),
            (
                "EXTRACT_VALUE_ERROR",
                "g",
                "Expected result of the expression 'y' to be 'BOOLEAN', but was 'STRING'.",
            ),
        );
    }

    #[test]
    fn the_default_flow_is_for_when_none_holds() {
        let elements = [
            "<startEvent id=\"s\"/><exclusiveGateway id=\"g\" default=\"g-b\"/>",
            &flow("s", "g"),
            &service_task("a"),
            &service_task("b"),
            &flow_if("g", "a", "x > 10"),
            &flow("g", "b"),
        ];
        let mut fixture = Fixture::with_process(&elements.concat());
        let key = fixture.start(json!({"x": 20}));
        assert_eq!(fixture.active(key), ["a"]);
        let key = fixture.start(json!({"x": 2}));
        assert_eq!(fixture.active(key), ["b"]);
    }
}
