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
