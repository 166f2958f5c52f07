//! Input and output mappings, and what happens to an event's or a job's variables without them.

use serde_json::Value as Json;

use super::{Context, Failure, expression, variables};
use crate::{
    bpmn::model::{ElementKind, Event, Mapping},
    engine::{
        record::{Document, IncidentType, Key},
        step::Step,
    },
};

/// Evaluates the input mappings and sets their results on the element instance itself.
pub fn apply_input(step: &mut Step<'_>, context: &Context) -> Result<(), Failure> {
    let Some(mapping) = &context.element().input_mapping else {
        return Ok(());
    };
    let document = evaluate(step, mapping, context.key())?;
    variables::merge_local(step, context, context.key(), &document);
    Ok(())
}

/// Takes the variables of the instance's own trigger (a job, an event) out into the process.
///
/// With output mappings they become local, and the mappings' results are merged into the scopes
/// around; without, they are merged themselves.
pub fn apply_output(step: &mut Step<'_>, context: &Context) -> Result<(), Failure> {
    let own = context
        .instance
        .triggers
        .iter()
        .find(|trigger| trigger.element == context.instance.element);
    // An instance of a multi-instance activity writes to its own scope first, where what is collected is.
    let scope_key = match context.instance.loop_counter {
        Some(_) => context.key(),
        None => context.instance.scope_key.unwrap_or(context.key()),
    };
    let Some(mapping) = &context.element().output_mapping else {
        if let Some(trigger) = own {
            variables::merge(step, context, context.key(), &trigger.variables);
        } else if is_entered_by_event(context) {
            let local = variables::local_document(step.state, context.key());
            variables::merge(step, context, scope_key, &local);
        }
        return Ok(());
    };
    if let Some(trigger) = own {
        variables::merge_local(step, context, context.key(), &trigger.variables);
    }
    let document = evaluate(step, mapping, context.key())?;
    variables::merge(step, context, scope_key, &document);
    Ok(())
}

/// The mappings' results; a failed one is an `IO_MAPPING_ERROR`.
fn evaluate(step: &Step<'_>, mapping: &Mapping, scope_key: Key) -> Result<Document, Failure> {
    let value =
        expression::value(step, &mapping.expression, Some(scope_key)).map_err(|failure| {
            Failure {
                kind: IncidentType::IoMappingError,
                ..failure
            }
        })?;
    match value.to_json() {
        Json::Object(document) => Ok(document),
        _ => Ok(Document::new()),
    }
}

/// Start events, boundary events and those after an event-based gateway are entered as their event
/// occurs: its variables have become their own. An error's stay there, as in Zeebe, unless mapped.
fn is_entered_by_event(context: &Context) -> bool {
    let element = context.element();
    match &element.kind {
        ElementKind::BoundaryEvent { event, .. } => !matches!(event, Event::Error(_)),
        ElementKind::StartEvent(_) => true,
        ElementKind::IntermediateCatchEvent(_) => element.incoming.iter().any(|flow| {
            let source = context.process.flow(*flow).source;
            matches!(
                context.process.element(source).kind,
                ElementKind::EventBasedGateway
            )
        }),
        _ => false,
    }
}
