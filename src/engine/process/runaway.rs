//! Finds what grows without end: a tree of calls, tokens that double in a loop. To be asked when memory is short.

use std::collections::BTreeMap;

use super::{instance, process_instance_of};
use crate::engine::{record::Key, state::State};

/// The process instance that, with all it has called, most of what is active and postponed is of. None where no
/// single one has so much, and where it has been stopped already.
pub fn find(state: &State, more_than: usize) -> Option<Key> {
    let mut sizes: BTreeMap<Key, usize> = BTreeMap::new();
    for key in state.instances.process_instances() {
        *sizes.entry(instance::root_of(state, key)).or_default() += size_of(state, key);
    }
    for follow_up in state.postponed().iter() {
        if let Some(key) = process_instance_of(state, follow_up) {
            *sizes.entry(instance::root_of(state, key)).or_default() += 1;
        }
    }
    let (key, size) = sizes.into_iter().max_by_key(|(_, size)| *size)?;
    let is_stopped = state.instances.is_banned(key) || instance::is_cancelled(state, key);
    (size > more_than && !is_stopped).then_some(key)
}

/// Element instances in a process instance, itself included.
fn size_of(state: &State, key: Key) -> usize {
    let mut size = 0;
    let mut rest = vec![key];
    while let Some(key) = rest.pop() {
        size += 1;
        rest.extend(state.instances.children(key).map(|child| child.key));
    }
    size
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::find;
    use crate::engine::{
        command::Command,
        element::testing::{element, path},
        testing::{Fixture, create, process, service_task},
    };

    #[test]
    fn the_one_that_most_is_of_is_found_and_stopped() {
        let mut fixture = Fixture::empty();
        fixture.quick();
        for (id, called) in [("p", "q"), ("q", "p")] {
            let called = format!("<zeebe:calledElement processId=\"{called}\"/>");
            let content = format!("<extensionElements>{called}</extensionElements>");
            let elements = [
                element("startEvent", "s", ""),
                element("callActivity", "a", &content),
                element("callActivity", "b", &content),
                path(&["s", "a"]),
                path(&["s", "b"]),
            ];
            fixture.deploy(&process(id, &elements.concat()));
        }
        let elements = [
            element("startEvent", "s", ""),
            service_task("t"),
            path(&["s", "t"]),
        ];
        fixture.deploy(&process("other", &elements.concat()));
        let other = fixture.start_process("other", json!({}));
        let before = fixture.state().next_key();
        fixture.step(None, Command::CreateInstance(create("p", json!({}))));
        for _ in 0..8 {
            fixture.step(None, Command::Continue);
        }
        let key = find(fixture.state(), 1_000).expect("it is large by now");
        assert!(key >= before, "not the other one");
        assert_eq!(find(fixture.state(), 1_000_000), None);

        fixture.step(
            None,
            Command::BanInstance {
                process_instance_key: key,
            },
        );
        let size = fixture.state().instances.len();
        assert_eq!(find(fixture.state(), 1_000), None, "it is stopped already");
        let mut steps = 0;
        while fixture.engine.has_postponed() {
            fixture.step(None, Command::Continue);
            steps += 1;
            assert!(steps < 20, "all that waits is dropped");
        }
        assert_eq!(fixture.state().instances.len(), size);
        fixture.complete("t", json!({}));
        assert!(!fixture.is_active(other));
        fixture.accepted(Command::CancelInstance {
            process_instance_key: key,
        });
        assert_eq!(fixture.state().instances.len(), 0);
    }
}
