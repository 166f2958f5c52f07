//! Sets variables from outside: on one scope, or where each one is.

use crate::engine::{
    command::{SetVariables, SetVariablesMode},
    process::{Context, variables},
    record::ElementState,
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

pub fn handle(step: &mut Step<'_>, command: &SetVariables) -> Result<Reply, Rejection> {
    let scope_key = command.element_instance_key;
    let scope = Context::load(step, scope_key)
        .filter(|scope| scope.instance.state != ElementState::Terminating);
    let Some(scope) = scope else {
        return Err(Rejection::new(
            "UPDATE",
            RejectionType::NotFound,
            format!(
                "Expected to update variables for element with key '{scope_key}', but no such element \
                 was found"
            ),
        ));
    };
    match command.mode {
        SetVariablesMode::Propagate => {
            variables::merge(step, &scope, scope_key, &command.variables);
        }
        SetVariablesMode::Local => {
            variables::merge_local(step, &scope, scope_key, &command.variables);
        }
    }
    let key = step.next_key();
    Ok(Reply::VariablesSet { key })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use crate::engine::{
        command::{Command, SetVariables, SetVariablesMode},
        record::Key,
        testing::{Fixture, chain, document, job_type},
    };

    fn set(element_instance_key: Key, mode: SetVariablesMode, variables: Json) -> Command {
        Command::SetVariables(SetVariables {
            element_instance_key,
            variables: document(variables),
            mode,
        })
    }

    #[test]
    fn variables_go_where_they_are_or_where_they_are_told() {
        let mapping =
            "<zeebe:ioMapping><zeebe:input source=\"=1\" target=\"own\"/></zeebe:ioMapping>";
        let mut fixture = Fixture::with_process(&chain(&[
            ("startEvent", "s", ""),
            ("serviceTask", "a", &job_type("a", mapping)),
        ]));
        let key = fixture.start(json!({"x": 1}));
        let task = fixture.instance(key, "a").key;
        fixture.accepted(set(
            task,
            SetVariablesMode::Propagate,
            json!({"own": 2, "x": 2, "new": 2}),
        ));
        assert_eq!(fixture.variables(task), json!({"own": 2}));
        assert_eq!(fixture.variables(key), json!({"x": 2, "new": 2}));
        fixture.accepted(set(task, SetVariablesMode::Local, json!({"x": 3})));
        assert_eq!(fixture.variables(task), json!({"own": 2, "x": 3}));
        assert_eq!(fixture.variables(key), json!({"x": 2, "new": 2}));
        assert_eq!(
            fixture.rejected(set(5, SetVariablesMode::Local, json!({}))),
            "Command 'UPDATE' rejected with code 'NOT_FOUND': Expected to update variables for element \
             with key '5', but no such element was found"
        );
    }
}
