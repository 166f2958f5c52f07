//! Starts a process instance: at its none start event, or before chosen elements.

use std::sync::Arc;

use crate::{
    bpmn::model::{Element, ElementIndex, ElementKind, Process},
    engine::{
        command::{CreateInstance, ProcessReference},
        follow_up::FollowUp,
        handler::set_order::in_set_order,
        limits,
        process::{
            Context,
            activation::{self, Activation, By, Refusal},
            instance::{self, NewInstance},
            variables,
        },
        record::{Key, ProcessDefinition},
        rejection::{Rejection, RejectionType},
        reply::{InstanceCreated, Reply},
        state::Awaiting,
        step::Step,
    },
};

/// The element types that Zeebe can start before, in the words of its rejection.
const STARTABLE: &str = "PROCESS, EXCLUSIVE_GATEWAY, EVENT_BASED_GATEWAY, INCLUSIVE_GATEWAY, \
    AD_HOC_SUB_PROCESS_INNER_INSTANCE, TASK, PARALLEL_GATEWAY, RECEIVE_TASK, BUSINESS_RULE_TASK, \
    SEND_TASK, CALL_ACTIVITY, INTERMEDIATE_CATCH_EVENT, END_EVENT, MULTI_INSTANCE_BODY, \
    AD_HOC_SUB_PROCESS, MANUAL_TASK, SUB_PROCESS, INTERMEDIATE_THROW_EVENT, USER_TASK, SERVICE_TASK, \
    SCRIPT_TASK, EVENT_SUB_PROCESS";

pub fn handle(step: &mut Step<'_>, command: CreateInstance) -> Result<Option<Reply>, Rejection> {
    let intent = match command.await_result {
        Some(_) => "CREATE_WITH_AWAITING_RESULT",
        None => "CREATE",
    };
    let reject = |kind, reason| Rejection::new(intent, kind, reason);
    let definition =
        find(step, &command.process).map_err(|reason| reject(RejectionType::NotFound, reason))?;
    let process = Arc::clone(definition.executable());
    if command.start_before.is_empty() && process.none_start_event(Process::ROOT).is_none() {
        return Err(reject(
            RejectionType::InvalidState,
            "Expected to create instance of process with none start event, but there is no such event"
                .to_owned(),
        ));
    }
    let invalid = |reason| reject(RejectionType::InvalidArgument, reason);
    let targets = startable(&process, &command.start_before).map_err(invalid)?;
    check_tags(&command.tags).map_err(invalid)?;
    check_business_id(command.business_id.as_deref()).map_err(invalid)?;

    let key = if targets.is_empty() {
        let key = create(step, definition, &command);
        step.queue(FollowUp::ActivateInstance { key });
        key
    } else {
        step.attempt(|step| {
            let key = create(step, definition, &command);
            start_before(step, key, &targets).map(|()| key)
        })
        .map_err(invalid)?
    };
    let root = Context::load(step, key).expect("the instance was just created");
    let created = InstanceCreated {
        tags: distinct(&command.tags),
        ..root.created()
    };
    if let (Some(fetch_variables), Some(request)) = (command.await_result, step.request) {
        let awaiting = Awaiting {
            request,
            fetch_variables,
        };
        step.state.await_result(key, awaiting);
        return Ok(None);
    }
    Ok(Some(Reply::InstanceCreated(created)))
}

fn create(
    step: &mut Step<'_>,
    definition: Arc<ProcessDefinition>,
    command: &CreateInstance,
) -> Key {
    let key = instance::create(
        step,
        NewInstance {
            definition,
            // Zeebe forgets them where it starts before chosen elements.
            tags: match command.start_before.is_empty() {
                true => distinct(&command.tags),
                false => Vec::new(),
            },
            business_id: command.business_id.as_deref().map(Arc::from),
            terminate_after: command.terminate_after.clone(),
            parent: None,
            correlation_key: None,
            trigger: None,
        },
    );
    let root = Context::load(step, key).expect("the instance was just created");
    variables::merge_local(step, &root, key, &command.variables);
    key
}

fn find(step: &Step<'_>, reference: &ProcessReference) -> Result<Arc<ProcessDefinition>, String> {
    use crate::engine::record::DefinitionState::Active;
    let definitions = &step.state.definitions;
    let (found, what) = match reference {
        ProcessReference::Key(key) => (
            definitions.get(*key).filter(|found| found.state == Active),
            format!("with key '{key}'"),
        ),
        ProcessReference::Id {
            bpmn_process_id,
            version: Some(version),
        } => (
            definitions.version(bpmn_process_id, *version),
            format!("with process ID '{bpmn_process_id}' and version '{version}'"),
        ),
        ProcessReference::Id {
            bpmn_process_id,
            version: None,
        } => (
            definitions.latest(bpmn_process_id),
            format!("with process ID '{bpmn_process_id}'"),
        ),
    };
    found
        .cloned()
        .ok_or_else(|| format!("Expected to find process definition {what}, but none found"))
}

/// The elements to start before; the text of the first that can't be, by kinds of fault as Zeebe
/// looks for them.
fn startable(process: &Process, ids: &[String]) -> Result<Vec<ElementIndex>, String> {
    const EXPECTED: &str = "Expected to create instance of process with start instructions but";
    let is_flow = |id: &str| process.flows.iter().any(|flow| *flow.id == *id);
    for id in ids {
        if process.find(id).is_none() && !is_flow(id) {
            return Err(format!("{EXPECTED} no element found with id '{id}'."));
        }
    }
    if let Some(id) = ids.iter().find(|id| is_repeated(process, id)) {
        return Err(format!(
            "{EXPECTED} the element with id '{id}' is inside a multi-instance subprocess. The creation of \
             elements inside a multi-instance subprocess is not supported."
        ));
    }
    let mut targets = Vec::with_capacity(ids.len());
    for id in ids {
        let unsupported = match process.find(id) {
            None => Some("SEQUENCE_FLOW"),
            Some(element) => match element.kind {
                ElementKind::StartEvent(_) | ElementKind::BoundaryEvent { .. } => {
                    Some(element.type_name())
                }
                _ => {
                    targets.push(element);
                    None
                }
            },
        };
        if let Some(name) = unsupported {
            return Err(format!(
                "{EXPECTED} the element with id '{id}' targets unsupported element type '{name}'. \
                 Supported element types are: [{STARTABLE}]"
            ));
        }
    }
    if let Some(element) = targets
        .iter()
        .find(|target| follows_gateway(process, target))
    {
        return Err(format!(
            "{EXPECTED} the element with id '{}' belongs to an event-based gateway. The creation of \
             elements belonging to an event-based gateway is not supported.",
            element.id
        ));
    }
    if let Some(element) = targets.iter().find(|target| is_chosen(process, target)) {
        return Err(format!(
            "{EXPECTED} the element with id '{}' is inside an ad-hoc subprocess. The creation of elements \
             inside an ad-hoc subprocess is not supported.",
            element.id
        ));
    }
    // Zeebe names the process among the supported types, but fails on it.
    if targets.iter().any(|target| target.index == Process::ROOT) {
        return Err(format!(
            "{EXPECTED} the element with id '{}' is the process itself.",
            process.id
        ));
    }
    Ok(targets.iter().map(|element| element.index).collect())
}

/// Whether the element is somewhere inside a multi-instance activity.
fn is_repeated(process: &Process, id: &str) -> bool {
    let scope_of = |element: &Element| element.scope.map(|scope| process.element(scope));
    let mut scopes =
        std::iter::successors(process.find(id).and_then(scope_of), |scope| scope_of(scope));
    scopes.any(|scope| matches!(scope.kind, ElementKind::MultiInstanceBody(_)))
}

/// Whether it's in an ad-hoc sub-process, at any depth.
fn is_chosen(process: &Process, element: &Element) -> bool {
    std::iter::successors(element.scope, |scope| process.element(*scope).scope).any(|scope| {
        let kind = &process.element(scope).kind;
        matches!(kind, ElementKind::AdHocSubProcess(_))
    })
}

fn follows_gateway(process: &Process, element: &Element) -> bool {
    element.incoming.iter().any(|&flow| {
        let source = process.element(process.flow(flow).source);
        matches!(source.kind, ElementKind::EventBasedGateway)
    })
}

/// Tags are a set.
fn distinct(tags: &[String]) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for tag in tags {
        if !distinct.contains(tag) {
            distinct.push(tag.clone());
        }
    }
    distinct
}

/// At most so many tags, each of this form.
fn check_tags(tags: &[String]) -> Result<(), String> {
    const EXPECTED: &str = "Expected to create instance of process with tags, but the";
    let tags = in_set_order(tags.iter().map(String::as_str));
    if tags.len() > limits::TAGS_MAX {
        return Err(format!(
            "{EXPECTED} number of tags exceeds the limit of {}.",
            limits::TAGS_MAX
        ));
    }
    let invalid: Vec<&str> = tags.into_iter().filter(|tag| !is_tag(tag)).collect();
    if invalid.is_empty() {
        return Ok(());
    }
    Err(format!(
        "{EXPECTED} tags '{}' are invalid. Tags must start with a letter (a-z, A-Z), followed by \
         alphanumerics, underscores, minuses, colons, or periods. It must not be blank and must be {} \
         characters or less.",
        invalid.join("', '"),
        limits::TAG_LENGTH_MAX
    ))
}

/// Of 8.9, where two instances may have the same by default.
fn check_business_id(business_id: Option<&str>) -> Result<(), String> {
    let length = business_id.map_or(0, |id| id.encode_utf16().count());
    if length <= limits::BUSINESS_ID_LENGTH_MAX {
        return Ok(());
    }
    Err(format!(
        "Expected to create instance of process with a valid business id, but the business id exceeds the max \
         length of {}.",
        limits::BUSINESS_ID_LENGTH_MAX
    ))
}

fn is_tag(tag: &str) -> bool {
    let is_inner = |letter: char| letter.is_ascii_alphanumeric() || "_-:.".contains(letter);
    tag.starts_with(|first: char| first.is_ascii_alphabetic())
        && tag.chars().all(is_inner)
        && tag.len() <= limits::TAG_LENGTH_MAX
}

/// Activates the process without its start event, and the targets in the scopes they belong to.
fn start_before(step: &mut Step<'_>, key: Key, targets: &[ElementIndex]) -> Result<(), String> {
    let mut root = Context::load(step, key).expect("the instance was just created");
    let text = |refusal| match refusal {
        Refusal::Subscription(text) => text,
        Refusal::SeveralInstances { scope_id } => {
            unreachable!("a new process instance has one instance of {scope_id}")
        }
        Refusal::MultiInstance { element_id } => {
            unreachable!("{element_id} inside of a multi-instance activity was refused")
        }
    };
    activation::open_scope(step, &mut root).map_err(text)?;
    for &element in targets {
        let activation = Activation {
            element,
            by: By::StartInstruction,
            ancestor_key: None,
            variables: &[],
        };
        activation::activate(step, &root, activation).map_err(text)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
