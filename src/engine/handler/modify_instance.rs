//! Modifies a process instance: activates elements and terminates element instances, all or nothing.

mod checks;

use crate::{
    bpmn::model::Process,
    engine::{
        command::ModifyInstance,
        process::{
            Context,
            activation::{self, Activation, By, Refusal},
            termination::{self, WouldEndCalledInstance},
        },
        record::Key,
        rejection::{Rejection, RejectionType},
        reply::Reply,
        step::Step,
    },
};

pub fn handle(step: &mut Step<'_>, command: &ModifyInstance) -> Result<Reply, Rejection> {
    let key = command.process_instance_key;
    // The key of any of its element instances does as well.
    let instance = step.state.instances.get(key);
    let root_key = instance.map(|instance| instance.process_instance_key);
    let Some(root) = root_key.and_then(|key| Context::load(step, key)) else {
        return Err(Rejection::new(
            "MODIFY",
            RejectionType::NotFound,
            format!(
                "Expected to modify process instance but no process instance found with key '{key}'"
            ),
        ));
    };
    let invalid = |reason| Rejection::new("MODIFY", RejectionType::InvalidArgument, reason);
    checks::check(step, &root, command).map_err(invalid)?;
    step.attempt(|step| {
        modify(step, root.key(), command).map_err(|refusal| describe(&root, refusal))
    })
    .map_err(invalid)?;
    Ok(Reply::Done)
}

enum Failed {
    Activation(Refusal),
    Termination(WouldEndCalledInstance),
}

fn modify(step: &mut Step<'_>, root_key: Key, command: &ModifyInstance) -> Result<(), Failed> {
    let mut needed: Vec<Key> = Vec::new();
    for instruction in &command.activate {
        let root = Context::load(step, root_key).expect("activating ends nothing");
        let element = root
            .process
            .find(&instruction.element_id)
            .expect("unknown elements were refused");
        let activation = Activation {
            element: element.index,
            by: By::Modification,
            ancestor_key: instruction.ancestor_key,
            variables: &instruction.variables,
        };
        let scopes = activation::activate(step, &root, activation).map_err(Failed::Activation)?;
        needed.extend(scopes);
    }
    for &key in &command.terminate {
        termination::terminate(step, key, &needed).map_err(Failed::Termination)?;
    }
    resume_interrupted(step, &needed);
    Ok(())
}

/// A scope that an event has interrupted takes elements again once one was activated by hand.
fn resume_interrupted(step: &mut Step<'_>, scopes: &[Key]) {
    for &key in scopes {
        if let Some(mut scope) = Context::load(step, key)
            && scope.instance.interrupted_by.is_some()
        {
            scope.change(step, |instance| instance.interrupted_by = None);
        }
    }
}

fn describe(root: &Context, failed: Failed) -> String {
    let process_id = &root.process.element(Process::ROOT).id;
    match failed {
        Failed::Activation(Refusal::SeveralInstances { scope_id }) => format!(
            "Expected to modify instance of process '{process_id}' but it contains one or more activate \
             instructions for an element that has a flow scope with more than one active instance: \
             '{scope_id}'. Can't decide in which instance of the flow scope the element should be \
             activated. Please specify an ancestor element instance key for this activate instruction."
        ),
        Failed::Activation(Refusal::MultiInstance { element_id }) => format!(
            "Expected to modify instance of process '{process_id}' but it contains one or more activate \
             instructions that would result in the activation of multi-instance element '{element_id}', \
             which is currently unsupported."
        ),
        Failed::Activation(Refusal::Subscription(text)) => text,
        Failed::Termination(WouldEndCalledInstance(process_id)) => format!(
            "Expected to modify instance of process '{process_id}' but the given instructions would \
             terminate the instance. The instance was created by a call activity in the parent process. To \
             terminate this instance please modify the parent process instead."
        ),
    }
}

#[cfg(test)]
mod tests;
