//! Parallel gateways: forking; the joining is done as tokens arrive (`process::flow`).

use crate::engine::process::lifecycle::{Entered, Outgoing};

pub fn activate() -> Entered {
    Entered::Passes(Outgoing::All)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::engine::testing::{Fixture, chain, flow, service_task};

    fn fork_and_join() -> Fixture {
        let elements = [
            chain(&[("startEvent", "s", ""), ("parallelGateway", "fork", "")]),
            service_task("a"),
            service_task("b"),
            chain(&[("parallelGateway", "join", ""), ("endEvent", "e", "")]),
            flow("fork", "a"),
            flow("fork", "b"),
            flow("a", "join"),
            flow("b", "join"),
        ];
        Fixture::with_process(&elements.concat())
    }

    #[test]
    fn joins_when_all_have_come() {
        let mut fixture = fork_and_join();
        let key = fixture.start(json!({}));
        let mut active = fixture.active(key);
        active.sort();
        assert_eq!(active, ["a", "b"]);
        fixture.complete("a", json!({}));
        assert_eq!(fixture.active(key), ["b"]);
        assert!(fixture.is_active(key), "a token waits at the join");
        fixture.complete("b", json!({}));
        assert!(!fixture.is_active(key));
    }

    #[test]
    fn cancelling_ends_all_branches() {
        let mut fixture = fork_and_join();
        let key = fixture.start(json!({}));
        fixture.complete("a", json!({}));
        fixture.accepted(crate::engine::command::Command::CancelInstance {
            process_instance_key: key,
        });
        assert!(!fixture.is_active(key));
        assert!(!fixture.has_job("b"));
    }

    #[test]
    fn a_gateway_may_fork_and_join_at_once() {
        let elements = [
            chain(&[("startEvent", "s", ""), ("parallelGateway", "fork", "")]),
            "<parallelGateway id=\"both\"/><task id=\"x\"/><task id=\"y\"/>".to_owned(),
            service_task("a"),
            service_task("b"),
            flow("fork", "x"),
            flow("fork", "y"),
            flow("x", "both"),
            flow("y", "both"),
            flow("both", "a"),
            flow("both", "b"),
        ];
        let mut fixture = Fixture::with_process(&elements.concat());
        let key = fixture.start(json!({}));
        let mut active = fixture.active(key);
        active.sort();
        assert_eq!(active, ["a", "b"]);
        fixture.complete("a", json!({}));
        fixture.complete("b", json!({}));
        assert!(!fixture.is_active(key));
    }
}
