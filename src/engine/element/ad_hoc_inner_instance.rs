//! One chosen element of an ad-hoc sub-process, and what follows it: a scope of their own.
//!
//! It's made active by the [ad-hoc sub-process](super::ad_hoc_sub_process) and ends when nothing is left in it.

use serde_json::Value as Json;

use crate::{
    bpmn::model::{AdHocOutput, ElementKind},
    engine::{
        process::{Context, Failure, expression, lifecycle::Outgoing, variables},
        record::IncidentType,
        step::Step,
    },
};

/// Collects the output, and asks the completion condition.
pub fn complete(step: &mut Step<'_>, context: &Context) -> Result<Outgoing, Failure> {
    let Some(scope) = context.scope(step) else {
        return Ok(Outgoing::AdHocPath(None));
    };
    let ElementKind::AdHocSubProcess(ad_hoc) = &scope.element().kind else {
        return Ok(Outgoing::AdHocPath(None));
    };
    if let Some(output) = &ad_hoc.output {
        collect(step, context, &scope, output)?;
    }
    let condition = match &ad_hoc.completion_condition {
        Some(condition) if ad_hoc.job.is_none() => condition,
        _ => return Ok(Outgoing::AdHocPath(None)),
    };
    let is_fulfilled =
        expression::boolean(step, condition, Some(scope.key())).map_err(|failure| {
            Failure::new(
                IncidentType::ExtractValueError,
                format!(
                    "Failed to evaluate completion condition. {}",
                    failure.message
                ),
            )
        })?;
    Ok(Outgoing::AdHocPath(Some(is_fulfilled)))
}

fn collect(
    step: &mut Step<'_>,
    context: &Context,
    scope: &Context,
    output: &AdHocOutput,
) -> Result<(), Failure> {
    let item = expression::value(step, &output.element, Some(context.key()))?.to_json();
    let collection = step.state.variables.get(scope.key(), &output.collection);
    let collection = collection.map_or(&Json::Null, |variable| &variable.value);
    let Json::Array(items) = collection else {
        return Err(Failure::extract_value(format!(
            "The output collection has the wrong type. Expected ARRAY but was {}.",
            variables::stored_type(collection)
        )));
    };
    let mut items = items.clone();
    items.push(item);
    variables::set(
        step,
        scope,
        scope.key(),
        &output.collection,
        &Json::Array(items),
    );
    Ok(())
}
