//! Call activities: start another process and wait for its end.

use std::sync::Arc;

use crate::{
    bpmn::model::{Binding, CalledElement, ElementKind, Process},
    engine::{
        follow_up::FollowUp,
        limits,
        process::{
            Context, Failure, catch, expression,
            instance::{self, NewInstance, Parent},
            lifecycle::{self, Entered, Outgoing},
            mapping, variables,
        },
        record::{Document, ElementState, IncidentType, ProcessDefinition, Trigger},
        step::Step,
    },
};

pub fn activate(
    step: &mut Step<'_>,
    context: &mut Context,
    called: &CalledElement,
) -> Result<Entered, Failure> {
    let process_id = expression::string(step, &called.process_id, Some(context.key()))?;
    let definition = find(step, context, &process_id, &called.binding)?;
    if definition
        .executable()
        .none_start_event(Process::ROOT)
        .is_none()
    {
        return Err(Failure::new(
            IncidentType::CalledElementError,
            format!(
                "Expected process with BPMN process id '{process_id}' to have a none start event, but not \
                 found."
            ),
        ));
    }
    let depth = depth(step, context);
    if depth >= limits::CALL_DEPTH_MAX {
        return Err(Failure::new(
            IncidentType::CalledElementError,
            format!(
                "The call activity has reached the maximum depth of {}. This is likely due to a recursive \
                 call. Cancel the root process instance if this was unintentional. Otherwise, consider \
                 increasing the maximum depth, or use process instance modification to adjust the process \
                 instance.",
                limits::CALL_DEPTH_MAX
            ),
        ));
    }
    catch::subscribe(step, context)?;
    call(step, context, called, definition, depth);
    Ok(Entered::Waits)
}

fn find(
    step: &Step<'_>,
    context: &Context,
    process_id: &str,
    binding: &Binding,
) -> Result<Arc<ProcessDefinition>, Failure> {
    let definitions = &step.state.definitions;
    let deployment_key = context.definition.deployment_key;
    let found = definitions.find(process_id, binding, deployment_key);
    found.cloned().ok_or_else(|| {
        let problem = match binding {
        Binding::Latest =>
            format!(
                "Expected process with BPMN process id '{process_id}' to be deployed, but not found."
            ),
        Binding::Deployment => format!(
                    "Expected to call process with BPMN process id '{process_id}' with binding type \
                     'deployment', but no such process found in the deployment with key {deployment_key} \
                     which contained the current process. To resolve this incident, migrate the process \
                     instance to a process definition that is deployed together with the intended process \
                     definition to call."
                ),
        Binding::VersionTag(tag) =>
            format!(
                "Expected to call process with BPMN process id '{process_id}' and version tag '{tag}', but \
                 no such process found. To resolve this incident, deploy a process with the given process \
                 id and version tag."
            ),
    };
    Failure::new(IncidentType::CalledElementError, problem)
    })
}

/// The place of the calling instance in the chain of call activities, from 1.
fn depth(step: &Step<'_>, context: &Context) -> u32 {
    step.state
        .instances
        .get(context.instance.process_instance_key)
        .and_then(|root| root.process.as_ref())
        .map_or(1, |process| process.depth)
}

fn call(
    step: &mut Step<'_>,
    context: &mut Context,
    called: &CalledElement,
    definition: Arc<ProcessDefinition>,
    depth: u32,
) {
    let key = instance::create(
        step,
        NewInstance {
            definition,
            tags: Vec::new(),
            business_id: business_id(step, context),
            terminate_after: Vec::new(),
            parent: Some(Parent {
                process_instance_key: context.instance.process_instance_key,
                element_instance_key: context.key(),
                depth,
            }),
            correlation_key: None,
            trigger: None,
        },
    );
    context.change(step, |instance| instance.called_instance_key = Some(key));
    let mut document = Document::new();
    if called.propagate_all_parent_variables {
        for variable in variables::all_visible(step.state, context.key()) {
            if !document.contains_key(&*variable.name) {
                document.insert(variable.name.to_string(), variable.value.clone());
            }
        }
    } else if context.element().input_mapping.is_some() {
        // Without input mappings not even what is local goes down.
        document = variables::local_document(step.state, context.key());
    }
    let child = Context::load(step, key).expect("the called instance was just created");
    variables::merge_local(step, &child, key, &document);
    step.queue(FollowUp::ActivateInstance { key });
}

pub fn complete(step: &mut Step<'_>, context: &Context) -> Result<Outgoing, Failure> {
    mapping::apply_output(step, context)?;
    Ok(Outgoing::All)
}

/// The called instance is done: its variables come back, as the call activity says, and it completes.
pub fn called_completed(step: &mut Step<'_>, context: &mut Context, result: Document) {
    let process = Arc::clone(&context.process);
    let element = process.element(context.instance.element);
    let takes_variables = match &element.kind {
        ElementKind::CallActivity(called) => {
            called.propagate_all_child_variables || element.output_mapping.is_some()
        }
        _ => false,
    };
    let key = step.next_key();
    context.change(step, |instance| {
        instance.called_instance_key = None;
        if takes_variables && !result.is_empty() {
            instance.triggers.push_back(Trigger {
                key,
                element: instance.element,
                variables: Arc::new(result),
            });
        }
    });
    step.queue(FollowUp::Complete { key: context.key() });
}

/// The called instance was terminated, which only happens on the call activity's own termination.
pub fn called_terminated(step: &mut Step<'_>, context: Context) {
    if context.instance.state == ElementState::Terminating {
        lifecycle::finish_termination(step, context);
    }
}

/// Ends the called instance first; true when there is none.
pub fn terminate(step: &mut Step<'_>, context: &Context) -> bool {
    let called = context
        .instance
        .called_instance_key
        .filter(|key| step.state.instances.get(*key).is_some());
    if let Some(key) = called {
        step.queue(FollowUp::Terminate { key });
    }
    called.is_none()
}

/// That of the process instance that calls.
fn business_id(step: &Step<'_>, context: &Context) -> Option<Arc<str>> {
    let root = step
        .state
        .instances
        .get(context.instance.process_instance_key)?;
    root.process.as_ref()?.business_id.clone()
}

#[cfg(test)]
mod tests;
