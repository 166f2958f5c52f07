//! Starts instances at the conditional start events whose condition holds.

use std::sync::Arc;

use crate::engine::{
    command::EvaluateConditionals,
    process::conditionals,
    rejection::{Rejection, RejectionType},
    reply::Reply,
    step::Step,
};

pub fn handle(step: &mut Step<'_>, command: EvaluateConditionals) -> Result<Reply, Rejection> {
    if let Some(key) = command.process_definition_key
        && step.state.definitions.get(key).is_none()
    {
        return Err(Rejection::new(
            "EVALUATE",
            RejectionType::NotFound,
            format!(
                "Expected to evaluate conditional for process definition key '{key}', but no such process was found."
            ),
        ));
    }
    let variables = Arc::new(command.variables);
    let started = conditionals::start(step, command.process_definition_key, &variables);
    let key = step.next_key();
    Ok(Reply::ConditionalsEvaluated { key, started })
}
