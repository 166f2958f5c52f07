//! Embedded sub-processes. Their boundary events open with the [start event](super::start_event) inside.

use crate::engine::{
    follow_up::FollowUp,
    process::{
        Context, Failure, compensation,
        lifecycle::{Entered, Outgoing},
        mapping, scope,
    },
    step::Step,
};

pub fn activate() -> Entered {
    Entered::Waits
}

pub fn activated(step: &mut Step<'_>, context: &Context) {
    let start = context
        .process
        .none_start_event(context.instance.element)
        .expect("a validated sub-process has a none start event");
    step.queue(FollowUp::Activate {
        key: None,
        scope_key: context.key(),
        element: start.index,
        via: None,
    });
}

pub fn complete(step: &mut Step<'_>, context: &Context) -> Result<Outgoing, Failure> {
    mapping::apply_output(step, context)?;
    Ok(Outgoing::All)
}

pub fn terminate(step: &mut Step<'_>, context: &Context) -> bool {
    compensation::forget_scope(step, context.key());
    scope::terminate_children(step, context.key())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::engine::testing::{Fixture, chain, flow, service_task};

    fn sub_process(inner: &str, mappings: &str) -> Fixture {
        let inner = format!("<extensionElements>{mappings}</extensionElements>{inner}");
        Fixture::with_process(&chain(&[
            ("startEvent", "s", ""),
            ("subProcess", "sub", &inner),
            ("endEvent", "e", ""),
        ]))
    }

    #[test]
    fn completes_when_all_inside_has_ended() {
        let inner = [
            chain(&[("startEvent", "s2", ""), ("parallelGateway", "g", "")]),
            service_task("a"),
            service_task("b"),
            flow("g", "a"),
            flow("g", "b"),
        ];
        let mut fixture = sub_process(&inner.concat(), "");
        let key = fixture.start(json!({}));
        fixture.complete("a", json!({"x": 1}));
        assert_eq!(fixture.active(key), ["sub", "b"]);
        fixture.complete("b", json!({"y": 2}));
        assert!(!fixture.is_active(key));
        assert_eq!(fixture.variables(key), json!({"x": 1, "y": 2}));
    }

    #[test]
    fn local_variables_stay_inside_without_an_output_mapping() {
        let inner = [
            chain(&[("startEvent", "s2", "")]),
            service_task("a"),
            flow("s2", "a"),
        ];
        let mut fixture = sub_process(
            &inner.concat(),
            "<zeebe:ioMapping><zeebe:input source=\"=1\" target=\"local\"/></zeebe:ioMapping>",
        );
        let key = fixture.start(json!({}));
        let sub = fixture.instance(key, "sub");
        fixture.complete("a", json!({"local": 2, "other": 3}));
        assert_eq!(fixture.variables(sub.key), json!({"local": 2}));
        assert_eq!(fixture.variables(key), json!({"other": 3}));
        assert!(!fixture.is_active(key));
    }

    #[test]
    fn cancelling_the_instance_ends_what_is_inside_first() {
        let inner = [
            chain(&[("startEvent", "s2", "")]),
            service_task("a"),
            flow("s2", "a"),
        ];
        let mut fixture = sub_process(&inner.concat(), "");
        let key = fixture.start(json!({}));
        fixture.trace();
        fixture.accepted(crate::engine::command::Command::CancelInstance {
            process_instance_key: key,
        });
        assert_eq!(
            fixture.trace(),
            [
                "p TERMINATING",
                "sub TERMINATING",
                "a TERMINATING",
                "a TERMINATED",
                "sub TERMINATED",
                "p TERMINATED",
            ]
        );
    }
}
