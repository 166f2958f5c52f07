//! Sets variables from outside: on one scope, or where each one is.

use std::sync::Arc;

use crate::engine::{
    command::{SetVariables, SetVariablesMode},
    process::{Context, user_tasks, variables},
    record::{ElementState, UserTask, UserTaskState, UserTaskTransition},
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

/// Those of a Camunda user task are set with the consent of its listeners; the answer comes then.
pub fn handle(step: &mut Step<'_>, command: SetVariables) -> Result<Option<Reply>, Rejection> {
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
    if let Some(task) = step
        .state
        .user_tasks
        .of_element_instance(scope_key)
        .cloned()
    {
        return update_task(step, scope, &task, command);
    }
    match command.mode {
        SetVariablesMode::Propagate => {
            variables::merge(step, &scope, scope_key, &command.variables);
        }
        SetVariablesMode::Local => {
            variables::merge_local(step, &scope, scope_key, &command.variables);
        }
    }
    let key = step.next_key();
    Ok(Some(Reply::VariablesSet { key }))
}

fn update_task(
    step: &mut Step<'_>,
    mut scope: Context,
    task: &UserTask,
    command: SetVariables,
) -> Result<Option<Reply>, Rejection> {
    if task.state != UserTaskState::Created {
        return Err(Rejection::new(
            "UPDATE",
            RejectionType::InvalidState,
            format!(
                "Expected to trigger update transition for user task with key '{}', but it is in state '{}'",
                task.key,
                task.state.name()
            ),
        ));
    }
    if let Some(request) = step.request {
        step.state.await_user_task(task.key, request);
    }
    let transition = UserTaskTransition {
        variables: Arc::new(command.variables),
        variables_mode: Some(command.mode),
        ..user_tasks::transition_to(task.attributes.clone(), "")
    };
    user_tasks::begin(step, &mut scope, task, UserTaskState::Updating, transition);
    Ok(None)
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
